"""Tests of policies, on which contributions count and why the others do not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from c2b import InvalidValueError, Money
from c2b.compensation import (
    Contribution,
    Deadline,
    Decision,
    GoldAnswer,
    GoldQuestions,
    Keep,
    Line,
    Majority,
    ManualDecision,
    MinimumScore,
    OnePerParty,
    PayPlan,
    PerItem,
    Policy,
    Quota,
    QuotaScope,
    ResetPeriod,
    Rounding,
    Settlement,
    Status,
    Tie,
    accuracy,
    settle,
    votes,
)

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
EURO = PerItem(rate=Money.of("1.00", "EUR"))


def settled(
    items: list[Contribution], *policies: Policy, on: date = date(2026, 3, 9)
) -> Settlement:
    """The contributions, settled."""
    campaign = PayPlan(key="c", scheme=EURO, rounding=Rounding.HALF_UP, policies=policies)
    return settle(campaign, items, on=on)


def lines(items: list[Contribution], *policies: Policy, on: date = date(2026, 3, 9)) -> list[Line]:
    """Return the status of each contribution."""
    return list(settled(items, *policies, on=on).lines())


def reasons(items: list[Contribution], *policies: Policy, on: date = date(2026, 3, 9)) -> list[str]:
    """Return the reason for the status of each contribution."""
    return [str(line.reason) for line in lines(items, *policies, on=on)]


def item(key: str, party: str = "ana", **facts: Any) -> Contribution:
    """One contribution."""
    return Contribution(key=key, party=party, **facts)


class TestDeadline:
    """A deadline lets through what was handed in by a moment, which itself is in time."""

    def test_both_sides(self) -> None:
        """A contribution at noon is in time, a second later it is late, without a time it waits."""
        items = [item("1", at=NOON), item("2", at=NOON + timedelta(seconds=1)), item("3")]
        assert reasons(items, Deadline(until=NOON)) == [
            "counts",
            "came after 2026-03-01 12:00:00+00:00",
            "waits: the moment of submission is not known",
        ]


class TestQuality:
    """A score from so much on."""

    def test_both_sides(self) -> None:
        """Exactly enough counts; a missing score waits."""
        items = [item("1", score=Fraction(7, 10)), item("2", score=0), item("3")]
        found = lines(items, MinimumScore(least=Fraction(7, 10)))
        assert [line.status for line in found] == [Status.COUNTED, Status.REFUSED, Status.PENDING]
        assert str(found[1].reason) == "scored less than 0.7"
        assert found[1].reason.in_language("fr") == "note inférieure à 0,7"


class TestOnePerParty:
    """One contribution of each party."""

    items = (
        item("early", at=NOON),
        item("latest", at=NOON + timedelta(hours=2)),
        item("late", at=NOON + timedelta(hours=1)),
        item("other", "bea"),
    )

    def test_first(self) -> None:
        """The first to come."""
        found = lines(list(self.items), OnePerParty(keep=Keep.FIRST))
        assert [line.key for line in found if line.status is Status.COUNTED] == ["early", "other"]
        assert str(found[1].reason) == "one each: an earlier one counts"

    def test_last(self) -> None:
        """The last handed in, in whatever order they come."""
        found = lines(list(self.items), OnePerParty(keep=Keep.LAST))
        assert [line.key for line in found if line.status is Status.COUNTED] == ["latest", "other"]
        assert str(found[0].reason) == "one each: a later one counts"

    def test_last_without_times(self) -> None:
        """The last of several without a time is the last to come."""
        found = lines([item("1"), item("2")], OnePerParty(keep=Keep.LAST))
        assert [line.status for line in found] == [Status.REFUSED, Status.COUNTED]

    @pytest.mark.parametrize("keep", list(Keep))
    def test_what_is_settled_stays_settled(self, keep: Keep) -> None:
        """A party does not count a second time in a later settlement."""
        first = settled([item("1")], OnePerParty(keep=keep))
        second = settle(first.books, [item("2")], on=date(2026, 3, 10))
        (line,) = second.lines()
        assert str(line.reason) == "one each: an earlier one counts"

    def test_at_the_same_moment(self) -> None:
        """The later row counts where two were handed in at the same moment."""
        found = lines([item("1", at=NOON), item("2", at=NOON)], OnePerParty(keep=Keep.LAST))
        assert [line.key for line in found if line.status is Status.COUNTED] == ["2"]


class TestQuota:
    """The first so many."""

    @pytest.mark.parametrize(
        ("of", "counted"),
        [(QuotaScope.CAMPAIGN, "ab"), (QuotaScope.PARTY, "abc"), (QuotaScope.TASK, "abd")],
    )
    def test_of_what(self, of: QuotaScope, counted: str) -> None:
        """Two in all, two of each party, two for each task."""
        items = [
            item("a", task="t"),
            item("b", task="t"),
            item("c", "bea", task="t"),
            item("d", task="u"),
        ]
        found = lines(items, Quota(most=2, of=of))
        assert "".join(line.key for line in found if line.status is Status.COUNTED) == counted

    def test_reasons(self) -> None:
        """The reasons are a quota that is filled, and an unknown task."""
        items = [item("1", quantity=2, task="t"), item("2", task="t"), item("3")]
        assert reasons(items, Quota(most=2, of=QuotaScope.TASK)) == [
            "counts",
            "the quota of 2 is filled",
            "waits: the task is not known",
        ]

    def test_without_a_moment(self) -> None:
        """A quota of each month leaves a contribution without a moment to the quota."""
        quota = Quota(most=1, every=ResetPeriod.MONTH)
        assert reasons([item("1", at=NOON), item("2")], quota) == [
            "counts",
            "waits: the moment of submission is not known",
        ]
        assert quota.judge(date(2026, 3, 9)).ruling(item("2")).policy == "quota"

    def test_after_other_policies(self) -> None:
        """A quota counts what the policies before it let through."""
        items = [item("1", score=0), item("2", score=1), item("3", score=1)]
        found = lines(items, MinimumScore(least=1), Quota(most=1))
        assert [str(line.reason) for line in found] == [
            "scored less than 1",
            "counts",
            "the quota of 1 is filled",
        ]


class TestByHand:
    """A person accepts contributions; silence accepts after a delay."""

    items = (
        item("1", decision=Decision.ACCEPTED),
        item("2", decision=Decision.REJECTED),
        item("3", decision=Decision.REJECTED, note="empty"),
        item("4", at=NOON),
        item("5"),
    )

    def test_without_a_delay(self) -> None:
        """Silence never accepts."""
        assert reasons(list(self.items), ManualDecision()) == [
            "counts",
            "rejected",
            "rejected: empty",
            "waits: nobody has decided",
            "waits: nobody has decided",
        ]

    @pytest.mark.parametrize(
        ("on", "status"),
        [
            (date(2026, 3, 7), Status.PENDING),
            (date(2026, 3, 8), Status.COUNTED),
            (NOON + timedelta(days=7, seconds=-1), Status.PENDING),
            (NOON + timedelta(days=7), Status.COUNTED),
        ],
    )
    def test_a_week_of_silence(self, on: date, status: Status) -> None:
        """Seven days later to the second, or by the end of that day."""
        (line,) = lines([self.items[3]], ManualDecision(after=timedelta(days=7)), on=on)
        assert line.status is status

    def test_no_time_for_a_decision(self) -> None:
        """A contribution that was not refused counts at once if no time is given for a decision."""
        (line,) = lines([self.items[3]], ManualDecision(after=timedelta(0)), on=NOON)
        assert line.status is Status.COUNTED

    def test_what_waits_may_come_again(self) -> None:
        """A contribution that waits is settled once it is decided."""
        waiting = settled([item("1")], ManualDecision())
        decided = item("1", decision=Decision.ACCEPTED)
        later = settle(waiting.books, [decided], on=date(2026, 3, 20))
        assert (waiting.waiting, waiting.counted, later.counted) == (1, 0, 1)


VOTES = [
    *(
        item(f"{worker}{task}", worker, task=task, answer=answer)
        for task, worker, answer in (
            ("q1", "ana", "yes"),
            ("q1", "bea", "yes"),
            ("q1", "cem", "no"),
            ("q2", "ana", "yes"),
            ("q2", "bea", "no"),
        )
    ),
]


class TestMajority:
    """Answers that agree with most; what a tie counts for is always said."""

    @pytest.mark.parametrize(
        ("tie", "paid"),
        [(Tie.HALF, (150, 150, 0)), (Tie.NONE, (100, 100, 0)), (Tie.ALL, (200, 200, 0))],
    )
    def test_ties(self, tie: Tie, paid: tuple[int, ...]) -> None:
        """The answer of cem to q1 is outvoted; q2 is a tie of ana and bea."""
        settlement = settled(VOTES, Majority(tie=tie))
        assert tuple(settlement.balance(p).earned.exact for p in ("ana", "bea", "cem")) == paid

    def test_reasons(self) -> None:
        """The reasons are outvoted, tied, in part, no answer, no task."""
        items = [*VOTES, item("x", task="q1"), item("y", answer="yes")]
        assert reasons(items, Majority(tie=Tie.NONE)) == [
            "counts",
            "counts",
            "most answered otherwise",
            *["shares the first place, which does not count"] * 2,
            "waits: the answer is not known",
            "waits: the task is not known",
        ]
        assert reasons(VOTES, Majority(tie=Tie.HALF))[3:] == ["counts in part"] * 2

    def test_refused(self) -> None:
        """A tie that is refused stops the settlement."""
        with pytest.raises(InvalidValueError, match="one answer that most gave"):
            settled(VOTES, Majority(tie=Tie.REFUSE))

    def test_consensus(self) -> None:
        """The answers wait if the consensus is less than the plan asks for."""
        found = reasons(VOTES, Majority(tie=Tie.HALF, least=Fraction(3, 5)))
        assert found[:3] == ["counts", "counts", "most answered otherwise"]
        assert found[3:] == ["waits: no answer has 60% of them"] * 2

    def test_accuracy(self) -> None:
        """One right, one tie: 3/4 with halves, 1/2 without."""
        gold = {"q1": "yes", "q2": "no"}
        assert accuracy(votes(VOTES), gold, Tie.HALF) == Fraction(3, 4)
        assert accuracy(votes(VOTES), gold, Tie.NONE) == Fraction(1, 2)
        with pytest.raises(InvalidValueError, match="one known answer or more"):
            accuracy(votes(VOTES), {}, Tie.HALF)


class TestGold:
    """Known answers: a party that is right often enough counts with all it did."""

    gold = GoldQuestions(
        answers=(GoldAnswer(task="q1", answer="yes"), GoldAnswer(task="q2", answer="yes")),
        least=Fraction(1, 2),
    )

    def test_parties(self) -> None:
        """Bea is right once of two, cem never, dan was never asked."""
        items = [*VOTES, item("d", "dan", task="q9", answer="no"), item("e", "bea", task="q9")]
        assert reasons(items, self.gold) == [
            "counts",
            "counts",
            "fewer than 50% of the known answers were right",
            "counts",
            "counts",
            "waits: answered none of the known tasks",
            "counts",
        ]

    def test_one_known_answer_is_enough(self) -> None:
        """A party with one known answer is marked; one without any waits."""
        gold = GoldQuestions(answers=(GoldAnswer(task="q1", answer="yes"),), least=Fraction(1))
        assert reasons([item("a", "ana", task="q1", answer="yes")], gold) == ["counts"]


class TestRefusals:
    """Policies that cannot hold."""

    @pytest.mark.parametrize(
        ("build", "says"),
        [
            (lambda: Deadline(until=datetime(2026, 1, 1)), "time zone"),
            (lambda: Quota(most=-1), "zero or more"),
            (lambda: ManualDecision(after=timedelta(-1)), "a delay from zero"),
            (lambda: Majority(tie=Tie.HALF, least=Fraction(2)), "a share from 0 to 1"),
            (lambda: GoldQuestions(answers=(), least=Fraction(1)), "expected 1 or more GoldAnswer"),
            (
                lambda: GoldQuestions(
                    answers=(GoldAnswer(task="a", answer="b"),) * 2, least=Fraction(1)
                ),
                "each task once",
            ),
        ],
    )
    def test_refused(self, build: Callable[[], object], says: str) -> None:
        """A policy with values that it cannot have is refused when it is built."""
        with pytest.raises(InvalidValueError, match=says):
            build()


class TestAll:
    """The laws that hold for every policy."""

    policies = (
        Deadline(until=NOON),
        MinimumScore(least=1),
        OnePerParty(keep=Keep.FIRST),
        OnePerParty(keep=Keep.LAST),
        Quota(most=3, of=QuotaScope.PARTY),
        ManualDecision(after=timedelta(days=1)),
        Majority(tie=Tie.HALF),
        TestGold.gold,
    )

    @pytest.mark.parametrize("policy", policies, ids=lambda policy: policy.kind)
    @given(
        items=st.lists(
            st.builds(
                item,
                key=st.uuids().map(str),
                party=st.sampled_from("abc"),
                at=st.none() | st.just(NOON) | st.just(NOON + timedelta(1)),
                score=st.none() | st.integers(0, 2),
                task=st.none() | st.sampled_from(["q1", "q2"]),
                answer=st.none() | st.sampled_from(["yes", "no"]),
                decision=st.none() | st.sampled_from(Decision),
            ),
            max_size=8,
        )
    )
    def test_every_line_has_its_reason(self, policy: Policy, items: list[Contribution]) -> None:
        """Each line has its reason in both languages, and the settlement counts the same lines."""
        settlement = settled(items, policy)
        found = list(settlement.lines())
        assert [line.key for line in found] == [each.key for each in items]
        assert all(
            line.reason.in_language("en") and line.reason.in_language("fr") for line in found
        )
        counted = sum(line.status is Status.COUNTED for line in found)
        assert counted == settlement.counted
        assert len(found) - counted == sum(settlement.left_out.values())


@pytest.mark.parametrize(
    ("policy", "looks_ahead", "keeps_places"),
    [
        (Deadline(until=NOON), False, False),
        (MinimumScore(least=1), False, False),
        (ManualDecision(), False, False),
        (Quota(most=2), False, True),
        (OnePerParty(keep=Keep.FIRST), False, True),
        (OnePerParty(keep=Keep.LAST), True, True),
        (Majority(tie=Tie.NONE), True, True),
        (
            GoldQuestions(answers=(GoldAnswer(task="q1", answer="yes"),), least=Fraction(1)),
            True,
            True,
        ),
    ],
)
def test_what_a_policy_has_to_see(policy: Policy, looks_ahead: bool, keeps_places: bool) -> None:
    """A policy that compares contributions sees all of them first; some keep what they gave."""
    assert policy.looks_ahead is looks_ahead
    assert policy.keeps_places is keeps_places
