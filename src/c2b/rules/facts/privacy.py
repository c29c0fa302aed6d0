"""The facts on personal data and on the legal ground for using them, which all activities share."""

from __future__ import annotations

from c2b.choice import Choice
from c2b.rules.engine.fact_model import EACH, act, assessment, facts, given


class LawfulBasis(Choice):
    """The legal ground on which personal data are processed."""

    NONE = "none", "none", "aucune"
    CONSENT = "consent", "consent", "le consentement"
    CONTRACT = "contract", "a contract", "un contrat"
    LEGAL_OBLIGATION = "legal_obligation", "a legal obligation", "une obligation légale"
    VITAL_INTERESTS = "vital_interests", "vital interests", "les intérêts vitaux"
    PUBLIC_TASK = "public_task", "a public task", "une mission d’intérêt public"
    LEGITIMATE_INTERESTS = (
        "legitimate_interests",
        "legitimate interests",
        "les intérêts légitimes",
    )


@facts(kw_only=True)
class PrivacyFacts:
    """The facts on the personal data that are processed, and on the legal ground."""

    personal_data: bool | None = given(
        "personal data are processed", "des données personnelles sont traitées"
    )
    lawful_basis: LawfulBasis | None = act("the lawful basis", "la base légale")
    balancing_test: bool | None = act(
        "interests were weighed", "les intérêts ont été mis en balance"
    )
    affirmative_act: bool | None = act(
        "consent is given by an act", "le consentement est donné par un acte positif", EACH
    )
    specific: bool | None = act(
        "consent is specific to each purpose", "le consentement est propre à chaque finalité"
    )
    informed: bool | None = assessment("consent is informed", "le consentement est éclairé")
    refusal_as_easy: bool | None = act(
        "refusing is as easy as accepting", "refuser est aussi simple qu’accepter"
    )
    withdrawal_as_easy: bool | None = act(
        "withdrawing is as easy as giving consent", "retirer est aussi simple que consentir"
    )
    bundled: bool | None = act(
        "consent is bundled with a purpose that is not needed",
        "le consentement est lié à une finalité inutile",
    )
    provable: bool | None = act("consent can be proved", "le consentement peut être prouvé", EACH)
    offered_to_child: bool | None = given(
        "an online service is offered to a child", "un service en ligne est offert à un enfant"
    )
    collected_online: bool | None = given(
        "personal information is collected online",
        "des informations personnelles sont collectées en ligne",
    )
    special_category: bool | None = act(
        "a special category of data is asked for",
        "une catégorie particulière de données est demandée",
    )
    explicit_consent: bool | None = act(
        "consent is explicit", "le consentement est explicite", EACH
    )
    other_exception: bool | None = assessment(
        "another exception of Article 9(2) applies",
        "une autre exception de l’article 9(2) s’applique",
    )
