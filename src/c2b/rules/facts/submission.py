"""The facts on what a contributor handed in, which surveys and crowdsourcing share."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from c2b.choice import Choice
from c2b.rules.engine.fact_model import EACH, act, computed, facts, given

_DAY = 86_400


class SubmissionStatus(Choice):
    """The place of a submission on its way from the delivery to the decision."""

    APPROVED = "approved", "approved", "validée"
    AWAITING = "awaiting", "awaiting a decision", "en attente de décision"
    REJECTED = "rejected", "rejected", "rejetée"
    RETURNED = "returned", "returned by the contributor", "retirée par le contributeur"


class Ground(Choice):
    """The ground on which a submission was rejected."""

    NONE = "none", "no ground", "aucun motif"
    ATTENTION = "attention", "lack of attention", "l’inattention"
    COMPREHENSION = "comprehension", "lack of comprehension", "l’incompréhension"
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
    OTHER = "other", "something else", "autre chose"


@facts(kw_only=True)
class SubmissionFacts:
    """The facts on a submission of any activity: where it stands, and since when."""

    status: SubmissionStatus | None = act(
        "where the submission stands", "où en est la remise", EACH
    )
    ground: Ground | None = given("why it was rejected", "le motif du rejet", EACH)
    seconds_since: Decimal | int | None = given(
        "the time since it was handed in, in seconds",
        "le temps écoulé depuis la remise, en secondes",
        EACH,
    )

    @computed(
        "seconds_since",
        en="the days since it was handed in",
        fr="le nombre de jours depuis la remise",
    )
    def days_since(self) -> Fraction | None:
        """The time since the delivery, in days of 24 hours."""
        return None if self.seconds_since is None else Fraction(self.seconds_since) / _DAY
