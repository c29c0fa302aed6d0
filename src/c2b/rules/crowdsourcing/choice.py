"""The values that facts of a crowdsourcing take."""

from __future__ import annotations

from c2b.choice import Choice


class TaskProgress(Choice):
    """The progress of the work on a task; rejected work is not paid."""

    SUBMITTED = "submitted", "submitted, not yet judged", "remis, pas encore jugé"
    APPROVED = "approved", "approved", "accepté"
    REJECTED = "rejected", "rejected, and not paid", "refusé, et non payé"


class Ground(Choice):
    """The ground on which work was refused."""

    NONE = "none", "no ground", "aucun motif"
    DISAGREES_WITH_MAJORITY = (
        "disagrees_with_majority",
        "it disagrees with the majority",
        "il diverge de la majorité",
    )
    GOLD_FAILED = (
        "gold_failed",
        "it fails questions whose answer is known",
        "il échoue aux questions dont la réponse est connue",
    )
    BLANK = "blank", "it is blank", "il est vide"
    COPIED = "copied", "it is copied", "il est copié"
    INSTRUCTIONS_NOT_FOLLOWED = (
        "instructions_not_followed",
        "it does not follow the instructions",
        "il ne suit pas les consignes",
    )


class DecisionKind(Choice):
    """The kind of decision of a platform about a person who works through it."""

    NONE = "none", "nothing", "rien"
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
