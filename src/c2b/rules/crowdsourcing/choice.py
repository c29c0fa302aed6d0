"""The values that facts of a crowdsourcing take."""

from __future__ import annotations

from c2b.rules.engine.fact_model import Choice


class TaskProgress(Choice):
    """How far the work on a task has come; whoever has work refused is not paid for it."""

    SUBMITTED = "submitted", "submitted, not yet judged", "remis, pas encore jugé"
    APPROVED = "approved", "approved", "accepté"
    REJECTED = "rejected", "rejected, and not paid", "refusé, et non payé"


class Ground(Choice):
    """Why work was refused."""

    NONE = "none", "no ground", "aucun motif"
    MINORITY = (
        "disagrees-with-majority",
        "it disagrees with the majority",
        "il diverge de la majorité",
    )
    GOLD_FAILED = (
        "gold-failed",
        "it fails questions whose answer is known",
        "il échoue aux questions dont la réponse est connue",
    )
    BLANK = "blank", "it is blank", "il est vide"
    COPIED = "copied", "it is copied", "il est copié"
    OFF_INSTRUCTIONS = (
        "instructions-not-followed",
        "it does not follow the instructions",
        "il ne suit pas les consignes",
    )


class DecisionKind(Choice):
    """What a platform decides about somebody who works through it."""

    NONE = "none", "nothing", "rien"
    RESTRICTED = "account-restricted", "the account is restricted", "le compte est restreint"
    SUSPENDED = "account-suspended", "the account is suspended", "le compte est suspendu"
    TERMINATED = "account-terminated", "the account is closed", "le compte est fermé"
    UNPAID = "payment-refused", "payment is refused", "le paiement est refusé"
    STATUS = "status-changed", "the contractual status changes", "le statut contractuel change"


class UsState(Choice):
    """The state whose law on freelance contracts governs."""

    CALIFORNIA = "CA", "California", "la Californie"
    ILLINOIS = "IL", "Illinois", "l'Illinois"
    NEW_YORK = "NY", "New York", "New York"


class VoteResult(Choice):
    """What is concluded from several answers to a binary question."""

    FOR = "for", "yes", "oui"
    AGAINST = "against", "no", "non"
    UNDETERMINED = "undetermined", "undetermined", "indéterminé"


class Claim(Choice):
    """What is claimed of data that several people labelled."""

    RELIABLE = "reliable", "they are reliable", "elles sont fiables"
    TENTATIVE = (
        "tentative",
        "they allow tentative conclusions",
        "elles permettent des conclusions provisoires",
    )
    NONE = "none", "nothing", "rien"
