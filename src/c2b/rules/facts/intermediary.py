"""The facts on an operator that carries, stores or shows content of others, and on its terms."""

from __future__ import annotations

from c2b.choice import Choice
from c2b.rules.engine.fact_model import EACH, act, assessment, facts, given


class IntermediaryKind(Choice):
    """The kind of operator of content of others; each kind includes the one before it."""

    NONE = "none", "none: it handles no content of others", "aucun : aucun contenu de tiers"
    CONDUIT_OR_CACHE = (
        "conduit_or_cache",
        "a conduit or cache",
        "un service de simple transport ou de mise en cache",
    )
    HOSTING = "hosting", "a hosting service", "un service d’hébergement"
    ONLINE_PLATFORM = (
        "online_platform",
        "an online platform, which also shows the content to the public",
        "une plateforme en ligne, qui diffuse aussi les contenus au public",
    )
    MARKETPLACE = (
        "marketplace",
        "a marketplace, where consumers conclude distance contracts with traders",
        "une place de marché, où des consommateurs concluent à distance avec des professionnels",
    )


@facts(kw_only=True)
class IntermediaryFacts:
    """The facts on an operator that handles content of others."""

    kind: IntermediaryKind | None = given(
        "what the operator does with content of others",
        "ce que l’opérateur fait des contenus de tiers",
    )
    serves_union: bool | None = given(
        "the service is offered to recipients established or located in the Union",
        "le service est offert à des destinataires établis ou situés dans l’Union",
    )
    small_firm: bool | None = given(
        "the operator is a micro or small enterprise (fewer than 50 persons, at most 10 million "
        "euros of turnover or balance sheet, linked firms counted) or lost that status less than "
        "twelve months ago, and is no designated very large platform",
        "l’opérateur est une micro ou petite entreprise (moins de 50 personnes, chiffre d’affaires "
        "ou bilan de 10 millions d’euros au plus, entreprises liées comprises), ou a perdu cette "
        "qualité depuis moins de douze mois, et n’est pas une très grande plateforme désignée",
    )


@facts(kw_only=True)
class PlatformTermsFacts:
    """The facts on the terms of an operator about the content and the accounts of others."""

    restrictions: bool | None = act(
        "the terms state what may be refused, removed or demoted",
        "les conditions indiquent ce qui peut être refusé, retiré ou rétrogradé",
    )
    moderation_tools: bool | None = act(
        "the terms state how content is moderated: procedures, automated means, human review, "
        "complaints",
        "les conditions indiquent comment les contenus sont modérés : procédures, moyens "
        "automatisés, contrôle humain, réclamations",
    )
    plain_and_machine_readable: bool | None = act(
        "the terms are in plain language and machine-readable",
        "les conditions sont rédigées en langage clair et lisibles par une machine",
    )
    changes_notified: bool | None = act(
        "changes of the terms are notified in time",
        "les modifications des conditions sont notifiées en temps utile",
    )
    applied_diligently: bool | None = assessment(
        "restrictions are applied objectively, in proportion and with regard to freedom of "
        "expression",
        "les restrictions sont appliquées de manière objective, proportionnée et dans le respect "
        "de la liberté d’expression",
    )
    explained_to_minors: bool | None = act(
        "the terms are explained in words that minors understand",
        "les conditions sont expliquées dans des termes compréhensibles pour des mineurs",
    )


@facts(kw_only=True)
class YoungUserFacts:
    """The facts on the minors who use a service."""

    can_use: bool | None = given(
        "minors can and may use the service", "des mineurs peuvent accéder au service"
    )
    aimed_at: bool | None = given(
        "the service is aimed at minors or mostly used by them",
        "le service s’adresse à des mineurs ou est utilisé principalement par eux",
    )
    measures_appropriate: bool | None = assessment(
        "the measures for the privacy, safety and security of minors are appropriate and "
        "proportionate",
        "les mesures de protection de la vie privée, de la sûreté et de la sécurité des mineurs "
        "sont appropriées et proportionnées",
    )
    known_minor: bool | None = given(
        "the operator knows with reasonable certainty that the person is a minor",
        "l’opérateur sait avec une certitude raisonnable que la personne est mineure",
        EACH,
    )
    ads_by_profiling: bool | None = act(
        "advertising based on profiling is shown to that person",
        "de la publicité fondée sur le profilage est présentée à cette personne",
        EACH,
    )


@facts(kw_only=True)
class InterfaceFacts:
    """The facts on the design of an online interface."""

    judged_elsewhere: bool | None = assessment(
        "the practice falls under the law on unfair practices or on personal data",
        "la pratique relève du droit des pratiques déloyales ou de la protection des données",
    )
    distorts_choice: bool | None = assessment(
        "the interface deceives, manipulates or otherwise distorts the choice of people",
        "l’interface trompe, manipule ou altère de toute autre manière le choix des personnes",
    )
