"""The reasons that policies give, in both languages, and moments to the microsecond."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from c2b import InvalidValueError, Money
from c2b.compensation import (
    Contribution,
    Deadline,
    Decision,
    GoldAnswer,
    GoldQuestions,
    Keep,
    Majority,
    ManualDecision,
    MinimumScore,
    OnePerParty,
    PayPlan,
    PerItem,
    Policy,
    Quota,
    QuotaScope,
    Rounding,
    Settlement,
    Tie,
    accuracy,
    settle,
    votes,
)
from c2b.compensation.policies.policy import passed

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
TICK = timedelta(microseconds=1)
NO = Decision.REJECTED


def settled(policy: Policy, *items: Contribution) -> Settlement:
    """Settle *items* under one policy."""
    scheme = PerItem(rate=Money.of("1.00", "EUR"))
    plan = PayPlan(key="c", scheme=scheme, rounding=Rounding.HALF_UP, policies=(policy,))
    return settle(plan, items, on=date(2026, 3, 9))


def item(key: str, party: str = "ana", **facts: Any) -> Contribution:
    """One contribution."""
    return Contribution(key=key, party=party, **facts)


TWO_OF_A = (
    item("1", "ana", task="t", answer="a"),
    item("2", "ben", task="t", answer="a"),
    item("3", "cem", task="t", answer="b"),
)
TIED = (item("1", task="t", answer="a"), item("2", "ben", task="t", answer="b"))
KNOWN = GoldQuestions(answers=(GoldAnswer(task="t", answer="a"),), least=Fraction(1, 2))
TWO_THIRDS = Majority(tie=Tie.ALL, least=Fraction(2, 3))
BY_TASK = Quota(most=1, of=QuotaScope.TASK)
FULL = ("the quota of 1 is filled", "le quota de 1 est atteint")


@pytest.mark.parametrize(
    ("policy", "items", "status", "kind", "en", "fr"),
    [
        (
            Deadline(until=NOON),
            (item("1", at=NOON), item("2", at=NOON + TICK)),
            "refused",
            "deadline",
            "came after 2026-03-01 12:00:00+00:00",
            "arrivé après le 2026-03-01 12:00:00+00:00",
        ),
        (
            Deadline(until=NOON),
            (item("1"),),
            "pending",
            "deadline",
            "waits: the moment of submission is not known",
            "en attente\u00a0: on ignore le moment de la remise",
        ),
        (
            MinimumScore(least=2),
            (item("1", score=2), item("2", score=1)),
            "refused",
            "minimum_score",
            "scored less than 2",
            "note inférieure à 2",
        ),
        (
            MinimumScore(least=2),
            (item("1"),),
            "pending",
            "minimum_score",
            "waits: the score is not known",
            "en attente\u00a0: on ignore la note",
        ),
        (
            ManualDecision(),
            (item("1", decision=NO, note="spam"),),
            "refused",
            "manual_decision",
            "rejected: spam",
            "rejetée\u00a0: spam",
        ),
        (
            ManualDecision(),
            (item("1"),),
            "pending",
            "manual_decision",
            "waits: nobody has decided",
            "en attente\u00a0: personne n’a décidé",
        ),
        (
            OnePerParty(keep=Keep.FIRST),
            (item("1"), item("2")),
            "refused",
            "one_per_party",
            "one each: an earlier one counts",
            "une par personne\u00a0: une précédente compte",
        ),
        (
            OnePerParty(keep=Keep.LAST),
            (item("1"), item("2")),
            "refused",
            "one_per_party",
            "one each: a later one counts",
            "une par personne\u00a0: une suivante compte",
        ),
        (Quota(most=1), (item("1"), item("2", "ben")), "refused", "quota", *FULL),
        (BY_TASK, (item("1", task="t"), item("2", task="t")), "refused", "quota", *FULL),
        (
            BY_TASK,
            (item("1"),),
            "pending",
            "quota",
            "waits: the task is not known",
            "en attente\u00a0: on ignore la tâche",
        ),
        (
            Majority(tie=Tie.ALL),
            TWO_OF_A,
            "refused",
            "majority",
            "most answered otherwise",
            "la majorité a répondu autrement",
        ),
        (
            Majority(tie=Tie.ALL),
            (item("1", answer="a"),),
            "pending",
            "majority",
            "waits: the task is not known",
            "en attente\u00a0: on ignore la tâche",
        ),
        (
            Majority(tie=Tie.ALL),
            (item("1", task="t"),),
            "pending",
            "majority",
            "waits: the answer is not known",
            "en attente\u00a0: on ignore la réponse",
        ),
        (
            TWO_THIRDS,
            TIED,
            "pending",
            "majority",
            "waits: no answer has ≈ 66.6667% of them",
            "en attente\u00a0: aucune réponse n’en a ≈ 66,6667\u00a0%",
        ),
        (
            Majority(tie=Tie.NONE),
            TIED,
            "refused",
            "majority",
            "shares the first place, which does not count",
            "à égalité, ce qui ne compte pas",
        ),
        (
            KNOWN,
            (item("1", task="t", answer="z"),),
            "refused",
            "gold_questions",
            "fewer than 50% of the known answers were right",
            "moins de 50\u00a0% de bonnes réponses aux questions témoins",
        ),
        (
            KNOWN,
            (item("1", task="u", answer="z"),),
            "pending",
            "gold_questions",
            "waits: answered none of the known tasks",
            "en attente\u00a0: n’a répondu à aucune question témoin",
        ),
    ],
)
def test_each_reason(
    policy: Policy, items: tuple[Contribution, ...], status: str, kind: str, en: str, fr: str
) -> None:
    """A contribution that does not count has its status, its policy and its reason."""
    (ruling,) = settled(policy, *items).left_out
    assert (ruling.status.value, ruling.policy) == (status, kind)
    assert (ruling.reason.in_language("en"), ruling.reason.in_language("fr")) == (en, fr)


class TestPassed:
    """Delays are exact to the microsecond, and a day ends in the zone of its moment."""

    def test_to_the_microsecond(self) -> None:
        """A delay of an odd number of microseconds has passed at that microsecond, not before."""
        start, delay = NOON + TICK, timedelta(days=1, microseconds=2)
        assert passed(start, delay, start + delay)
        assert not passed(start, delay, start + delay - TICK)

    def test_by_the_end_of_a_day(self) -> None:
        """A delay that ends within a day has passed on that day."""
        assert passed(NOON, timedelta(days=1), date(2026, 3, 2))
        assert not passed(NOON, timedelta(days=1), date(2026, 3, 1))

    def test_in_the_zone_of_its_start(self) -> None:
        """A delay that ends half an hour after midnight in Paris has not passed the day before."""
        noon = datetime(2026, 3, 1, 12, tzinfo=ZoneInfo("Europe/Paris"))
        half_past_midnight = timedelta(hours=12, minutes=30)
        assert not passed(noon, half_past_midnight, date(2026, 3, 1))
        assert passed(noon, half_past_midnight, date(2026, 3, 2))


class TestEdges:
    """Contributions at the edge of what a policy lets through."""

    def test_known_tasks_count_together(self) -> None:
        """One right answer of three known ones is less than half."""
        answers = tuple(GoldAnswer(task=task, answer="a") for task in "tuv")
        half = GoldQuestions(answers=answers, least=Fraction(1, 2))
        one = [item(task, task=task, answer="a" if task == "t" else "z") for task in "tuv"]
        two = [item(task, task=task, answer="z" if task == "t" else "a") for task in "tuv"]
        assert (settled(half, *one).counted, settled(half, *two).counted) == (0, 3)

    def test_a_majority_of_exactly_the_least(self) -> None:
        """Two of three answers are two thirds of them, which is enough."""
        assert settled(TWO_THIRDS, *TWO_OF_A).counted == 2

    def test_a_party_is_remembered_past_a_repeated_key(self) -> None:
        """The second contribution of a party is refused, whatever was repeated in between."""
        given = [item("1"), item("1"), item("2", "ben"), item("2", "ben"), item("3")]
        assert settled(OnePerParty(keep=Keep.FIRST), *given).counted == 2


class TestAccuracy:
    """The part of the known tasks on which the majority is right."""

    def test_exact(self) -> None:
        """Accuracy is an exact fraction, also where no known task was answered."""
        found = votes(TWO_OF_A)
        assert accuracy(found, {"t": "a", "u": "x", "v": "y"}, Tie.ALL) == Fraction(1, 3)
        none = accuracy(found, {"u": "x"}, Tie.ALL)
        assert (none, type(none)) == (0, Fraction)

    def test_without_known_answers(self) -> None:
        """Accuracy on nothing is refused."""
        with pytest.raises(InvalidValueError) as refused:
            accuracy({}, {}, Tie.ALL)
        assert (refused.value.where, refused.value.got) == ("accuracy(gold)", {})

    def test_a_tie_that_is_refused(self) -> None:
        """A tie that is refused shows the numbers of answers."""
        with pytest.raises(InvalidValueError) as refused:
            settled(Majority(tie=Tie.REFUSE), *TIED)
        assert (refused.value.where, refused.value.got) == ("Tie.REFUSE", (("a", 1), ("b", 1)))
