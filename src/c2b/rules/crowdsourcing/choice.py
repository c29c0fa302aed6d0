"""The values that facts of a crowdsourcing take."""

from __future__ import annotations

from c2b.choice import Choice


class DecisionKind(Choice):
    """The kind of decision of a platform about a person who works through it."""

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


class VoteResult(Choice):
    """The conclusion from several answers to a binary question."""

    FOR = "for", "yes", "oui"
    AGAINST = "against", "no", "non"
    UNDETERMINED = "undetermined", "undetermined", "indéterminé"


class Claim(Choice):
    """The claim that is made about data that several people labelled."""

    RELIABLE = "reliable", "they are reliable", "elles sont fiables"
    TENTATIVE = (
        "tentative",
        "they allow tentative conclusions",
        "elles permettent des conclusions provisoires",
    )
    NONE = "none", "nothing", "rien"
