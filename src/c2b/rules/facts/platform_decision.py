"""The facts on the decisions of a platform, on notices of illegal content and on complaints."""

from __future__ import annotations

from c2b.choice import Choice
from c2b.rules.engine.fact_model import EACH, act, assessment, facts, given


class DecisionKind(Choice):
    """The kind of decision of a platform about a person or about content of that person."""

    NONE = "none", "nothing", "rien"
    CONTENT_REMOVED_OR_DEMOTED = (
        "content_removed_or_demoted",
        "content is removed or shown less",
        "un contenu est retiré ou rétrogradé",
    )
    ACCOUNT_RESTRICTED = (
        "account_restricted",
        "the account is restricted",
        "le compte est restreint",
    )
    ACCOUNT_SUSPENDED = "account_suspended", "the account is suspended", "le compte est suspendu"
    ACCOUNT_TERMINATED = "account_terminated", "the account is closed", "le compte est fermé"
    PAYMENT_REFUSED = "payment_refused", "payment is refused", "le paiement est refusé"
    STATUS_CHANGED = (
        "status_changed",
        "the contractual status changes",
        "le statut contractuel change",
    )


class DecisionAuthor(Choice):
    """The author of a decision of a platform."""

    HUMAN = "human", "a person alone", "une personne seule"
    HUMAN_SUPPORTED = (
        "human_supported",
        "a person supported by an automated system",
        "une personne assistée d’un système automatisé",
    )
    SYSTEM = "system", "the automated system", "le système automatisé"


class RestrictionGround(Choice):
    """The ground on which a platform restricts content, a payment or an account."""

    ILLEGAL_CONTENT = "illegal_content", "the content is illegal", "le contenu est illicite"
    AGAINST_TERMS = (
        "against_terms",
        "the content is against the terms",
        "le contenu est contraire aux conditions générales",
    )
    OTHER = "other", "another ground", "un autre motif"


@facts(kw_only=True)
class DecisionFacts:
    """A decision of the platform about the contributor or the contribution."""

    kind: DecisionKind | None = given(
        "what the platform decides about the contributor or the contribution",
        "ce que la plateforme décide au sujet du contributeur ou de la contribution",
        EACH,
    )
    taken_by: DecisionAuthor | None = act("who takes the decision", "qui prend la décision", EACH)
    written_reasons: bool | None = act(
        "reasons are given in writing, at the latest on the day the decision takes effect",
        "les motifs sont communiqués par écrit, au plus tard le jour où la décision prend effet",
        EACH,
    )
    human_review: bool | None = act(
        "a review by a person can be had, answered in writing within two weeks",
        "un réexamen par une personne peut être obtenu, avec réponse écrite sous deux semaines",
    )
    ground: RestrictionGround | None = given(
        "the ground of the decision", "le motif de la décision", EACH
    )
    contact_known: bool | None = given(
        "an electronic address of the person concerned is known",
        "une adresse électronique de la personne concernée est connue",
        EACH,
    )
    deceptive_high_volume: bool | None = assessment(
        "the content is deceptive commercial content in large volume, such as the spam of bots",
        "le contenu est un contenu commercial trompeur de grande diffusion, comme le spam de "
        "robots",
        EACH,
    )
    redress_stated: bool | None = act(
        "the ways to contest the decision are named: complaint, dispute settlement, court",
        "les voies de recours sont indiquées : réclamation, règlement extrajudiciaire, juge",
        EACH,
    )


@facts(kw_only=True)
class NoticeFacts:
    """The facts on the notices by which people report illegal content."""

    channel_exists: bool | None = act(
        "anybody can report content as illegal, electronically and easily",
        "toute personne peut signaler un contenu illicite, par voie électronique et facilement",
    )
    received: bool | None = given(
        "a notice with an address to answer to was received",
        "une notification comportant une adresse de réponse a été reçue",
        EACH,
    )
    receipt_confirmed: bool | None = act(
        "the receipt of the notice is confirmed", "la réception de la notification est confirmée"
    )
    decision_notified: bool | None = act(
        "the author of the notice is informed of the decision and of the ways to contest it",
        "l’auteur de la notification est informé de la décision et des voies de recours",
    )
    handled_diligently: bool | None = assessment(
        "notices are handled in time, diligently and not arbitrarily",
        "les notifications sont traitées en temps opportun, avec diligence et sans arbitraire",
    )


@facts(kw_only=True)
class ComplaintFacts:
    """The facts on complaints against decisions of the platform."""

    decision_communicated: bool | None = given(
        "a restriction, or a decision on a notice, was communicated",
        "une restriction, ou une décision sur une notification, a été communiquée",
        EACH,
    )
    channel_free: bool | None = act(
        "a complaint can be made electronically, easily and free of charge",
        "une réclamation peut être déposée par voie électronique, facilement et gratuitement",
    )
    months_open: int | None = act(
        "how many months a complaint can be made, from the day on which the person was informed",
        "le nombre de mois pendant lesquels une réclamation est possible, à compter du jour où la "
        "personne a été informée",
    )
    person_takes_part: bool | None = act(
        "a person takes part in the decision on the complaint",
        "une personne intervient dans la décision sur la réclamation",
    )
