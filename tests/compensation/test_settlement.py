"""Settlements: balances, budgets, books, parts, reversals, statements."""

from __future__ import annotations

import copy
import json
import pickle
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from c2b import CurrencyMismatchError, InvalidValueError, Money, Text
from c2b.compensation import (
    Amount,
    Bonus,
    Cap,
    Contribution,
    Decision,
    Deduction,
    Entry,
    Fee,
    FeePer,
    Hold,
    Journal,
    Keep,
    Level,
    Levels,
    Line,
    ManualDecision,
    Medium,
    MinimumScore,
    OnePerParty,
    OverBudget,
    PayPlan,
    PerItem,
    Pool,
    Posting,
    Role,
    Rounding,
    Settlement,
    Share,
    Sum,
    Threshold,
    Unit,
    Withhold,
    cash,
    merge,
    settle,
    statement,
    year_totals,
)

DAY = date(2026, 6, 30)
WHY = Text(en="disputed", fr="contesté")
EUR = cash("EUR")


def eur(amount: str) -> Money:
    """So many euros."""
    return Money.of(amount, "EUR")


def campaign(*terms: Deduction, **facts: Any) -> PayPlan:
    """A survey that pays 1.00 an answer."""
    stated = {
        "key": "survey",
        "scheme": PerItem(rate=eur("1.00")),
        "rounding": Rounding.HALF_UP,
        "terms": terms,
    }
    return PayPlan(**{**stated, **facts})


def gave(**counts: int) -> list[Contribution]:
    """One contribution a party, of so many units."""
    return [Contribution(key=f"{p}-{n}", party=p, quantity=n) for p, n in counts.items()]


def paid(settlement: Settlement, *parties: str) -> list[str]:
    """What is paid to each of the parties."""
    return [str(settlement.balance(party).paid.money.to_decimal()) for party in parties]


FEE = Fee(rate=Fraction(1, 10), rounding=Rounding.HALF_UP)
ON_TOP = Fee(rate=Fraction(1, 10), rounding=Rounding.HALF_UP, on_top=True)
TAX = Withhold(rate=Fraction(24, 100), rounding=Rounding.HALF_UP)
HOLD = Hold(until=date(2026, 8, 1), share=Fraction(1, 2))


def accepted(items: Sequence[Contribution]) -> list[Contribution]:
    """All of them accepted by hand."""
    return [evolve(item, decision=Decision.ACCEPTED) for item in items]


MIXED = (ManualDecision(), OnePerParty(keep=Keep.FIRST))  # only the second remembers


class TestBalances:
    """Where what was earned goes."""

    def test_through_the_terms(self) -> None:
        """10.00: a fee of 1.00, of 9.00 withheld 2.16, of 6.84 half held."""
        balance = settle(campaign(FEE, TAX, HOLD), gave(ana=10), on=DAY).balance("ana")
        assert [
            str(amount)
            for amount in (
                balance.earned,
                balance.fees,
                balance.withheld,
                balance.held,
                balance.paid,
            )
        ] == ["10.00 EUR", "1.00 EUR", "2.16 EUR", "3.42 EUR", "3.42 EUR"]

    def test_a_stranger(self) -> None:
        """Whoever did not contribute has zeros."""
        assert settle(campaign(FEE), gave(ana=1), on=DAY).balance("bea").paid.exact == 0

    def test_units_are_named_where_there_are_several(self) -> None:
        """And one in which nothing is due is empty."""
        both = Sum(parts=(PerItem(rate=eur("1")), PerItem(rate=Amount.points(5, "SB"))))
        settlement = settle(campaign(FEE, scheme=both), gave(ana=10), on=DAY)
        with pytest.raises(InvalidValueError, match="one unit"):
            settlement.balance("ana")
        assert str(settlement.balance("ana", "USD").paid) == "0.00 USD"
        points = settlement.balance("ana", Unit(medium=Medium.POINTS, name="SB"))
        assert str(points.paid) == "50 SB"
        assert settlement.parties == ("ana",)

    def test_a_fee_never_takes_more_than_there_is(self) -> None:
        """A least fee of 5.00 on 1.00 leaves nothing, not less."""
        fee = Fee(rate=Fraction(0), rounding=Rounding.UP, least=eur("5"))
        assert paid(settle(campaign(fee), gave(ana=1), on=DAY), "ana") == ["0.00"]
        per_item = Fee(rate=Fraction(0), rounding=Rounding.UP, least=eur("5"), per=FeePer.ITEM)
        assert paid(settle(campaign(per_item), gave(ana=1), on=DAY), "ana") == ["0.00"]
        assert fee.of(0) == 0

    def test_a_fee_in_one_currency(self) -> None:
        """A fee that states amounts applies to their currency alone; zero is an amount."""
        assert Fee(rate=Fraction(0), rounding=Rounding.UP, fixed=eur("0")).fixed == eur("0")
        fee = Fee(rate=Fraction(0), rounding=Rounding.UP, fixed=Money.of("1", "USD"))
        assert paid(settle(campaign(fee), gave(ana=1), on=DAY), "ana") == ["1.00"]


class TestBudget:
    """More is due than the budget of 10.00."""

    @pytest.mark.parametrize(
        ("over", "expected", "left"),
        [
            (OverBudget.REFUSE, ["0.00", "0.00", "0.00"], "10.00"),
            (OverBudget.PRO_RATA, ["4.00", "4.00", "2.00"], "0.00"),
            (OverBudget.FIRST_COME, ["6.00", "0.00", "0.00"], "4.00"),
        ],
    )
    def test_each(self, over: OverBudget, expected: list[str], left: str) -> None:
        """6, 6 and 3 are due; a pool prices no single contribution."""
        scheme = Pool(amount=eur("15.00"))
        terms = campaign(scheme=scheme, budget=eur("10"), over=over)
        items = gave(ana=6, bea=6, cem=3)
        settlement = settle(terms, items, on=DAY)
        assert settlement.exceeded_by == eur("5.00")
        assert paid(settlement, "ana", "bea", "cem") == (
            expected if over is not OverBudget.FIRST_COME else ["6.00", "0.00", "0.00"]
        )
        assert settlement.left == eur(left)

    def test_enough(self) -> None:
        """What fits is left alone, fees on top included."""
        terms = campaign(ON_TOP, budget=eur("11"), over=OverBudget.REFUSE)
        settlement = settle(terms, gave(ana=10), on=DAY)
        assert (settlement.exceeded_by, settlement.left) == (eur("0"), eur("0"))

    def test_fees_on_top_are_cut_too(self) -> None:
        """11.00 with its fee into 5.50 is 5.00 and 0.50."""
        terms = campaign(ON_TOP, budget=eur("5.50"), over=OverBudget.PRO_RATA)
        settlement = settle(terms, gave(ana=10), on=DAY)
        assert (paid(settlement, "ana"), str(settlement.pays())) == (["5.00"], "5.50 EUR")

    def test_first_come_by_contribution(self) -> None:
        """Where each has a price, each is looked at; after the first that does not fit, none is."""
        per_item = Fee(rate=Fraction(1, 10), rounding=Rounding.UP, on_top=True, per=FeePer.ITEM)
        terms = campaign(per_item, budget=eur("3.30"), over=OverBudget.FIRST_COME)
        items = [
            Contribution(key=str(n), party="ana", quantity=q) for n, q in enumerate((1, 1, 2, 1))
        ]
        settlement = settle(terms, items, on=DAY)
        assert [str(line.reason) for line in settlement.lines()] == [
            "counts",
            "counts",
            "the budget is spent",
            "the budget is spent",
        ]
        later = settle(terms, gave(bea=1), on=DAY, after=settlement)
        assert later.left == eur("1.10")

    def test_first_come_is_exact_after_rounding(self) -> None:
        """Two shares that only fit unrounded do not both fit."""
        terms = campaign(
            scheme=PerItem(rate=Amount.of("0.005", "EUR")),
            budget=eur("0.01"),
            over=OverBudget.FIRST_COME,
        )
        assert paid(settle(terms, gave(ana=1, bea=1), on=DAY), "ana", "bea") == ["0.01", "0.00"]

    def test_what_is_settled_stays(self) -> None:
        """Only what is new is cut."""
        for over, second in ((OverBudget.PRO_RATA, "4.00"), (OverBudget.REFUSE, "0.00")):
            terms = campaign(budget=eur("10"), over=over)
            first = settle(terms, gave(ana=6), on=DAY)
            later = settle(terms, gave(bea=8), on=DAY, after=first)
            assert paid(later, "ana", "bea") == ["6.00", second]

    def test_the_first_who_came_does_not_fit(self) -> None:
        """Then nobody is paid, and what was settled stays."""
        terms = campaign(
            scheme=Pool(amount=eur("15")), budget=eur("10"), over=OverBudget.FIRST_COME
        )
        settlement = settle(terms, gave(ana=4, bea=1), on=DAY)
        assert paid(settlement, "ana", "bea") == ["0.00", "0.00"]

    def test_what_is_settled_keeps_its_fees(self) -> None:
        """Of 11.00, 5.50 are settled; 5.00 and its fee of 0.50 fit what is left."""
        terms = campaign(ON_TOP, budget=eur("11"), over=OverBudget.PRO_RATA)
        first = settle(terms, gave(ana=5), on=DAY)
        later = settle(terms, gave(bea=20), on=DAY, after=first)
        assert paid(later, "ana", "bea") == ["5.00", "5.00"]
        assert (str(later.pays()), later.left) == ("11.00 EUR", eur("0"))

    def test_other_units_have_no_budget(self) -> None:
        """Points are not bought from a budget in euros, nor cut to fit it."""
        both = Sum(parts=(PerItem(rate=eur("1")), PerItem(rate=Amount.points(50, "SB"))))
        terms = campaign(scheme=both, budget=eur("1"), over=OverBudget.REFUSE)
        settlement = settle(terms, gave(ana=10), on=DAY)
        assert str(settlement.pays(Unit(medium=Medium.POINTS, name="SB"))) == "500 SB"


contributions = st.lists(
    st.builds(
        Contribution,
        key=st.uuids().map(str),
        party=st.sampled_from(["ana", "bea", "cem"]),
        quantity=st.integers(0, 9),
        value=st.builds(Money, minor=st.integers(0, 900), currency=st.just("EUR")),
        score=st.integers(0, 3),
    ),
    max_size=8,
)
ITEM_FEE = Fee(rate=Fraction(1, 7), rounding=Rounding.UP, per=FeePer.ITEM)
campaigns = st.builds(
    campaign,
    st.sampled_from(
        [
            FEE,
            ON_TOP,
            ITEM_FEE,
            Fee(rate=Fraction(1, 3), per=FeePer.TOTAL, on_top=True, rounding=Rounding.DOWN),
        ]
    ),
    st.sampled_from([TAX, HOLD, Threshold(at=eur("5"))]),
    st.sampled_from([TAX, HOLD, Threshold(at=eur("5"))]),
    scheme=st.sampled_from(
        [
            PerItem(rate=Amount.of("0.333", "EUR")),
            Share(rate=Fraction(2, 7), currency="EUR"),
            Sum(
                parts=(
                    Share(rate=Fraction(2, 7), currency="EUR"),
                    PerItem(rate=Amount.in_kind("1", "EUR")),
                )
            ),
        ]
    ),
    rounding=st.sampled_from(Rounding),
    policies=st.sampled_from([(), (MinimumScore(least=1),), (OnePerParty(keep=Keep.FIRST),)]),
)
budgets = st.sampled_from(OverBudget)


class TestBooks:
    """Double entry: nothing comes from nowhere."""

    @settings(max_examples=60)
    @given(campaigns, contributions, st.integers(0, 3000), budgets)
    def test_balance(
        self, terms: PayPlan, items: list[Contribution], minor: int, over: OverBudget
    ) -> None:
        """Z1: budget = paid + withheld + fees + held + carried + unspent, to the coin."""
        budget = Money(minor=minor, currency="EUR")
        terms = campaign(
            *terms.terms,
            scheme=terms.scheme,
            rounding=terms.rounding,
            policies=terms.policies,
            budget=budget,
            over=over,
        )
        settlement = settle(terms, items, on=DAY)
        sides = [settlement.total(role, "EUR").money for role in Role if role is not Role.BUSINESS]
        assert settlement.left is not None
        assert Money.sum([*sides, settlement.left], "EUR") == budget
        assert settlement.left >= Money.zero("EUR")
        assert settlement.total(Role.BUSINESS, "EUR") == settlement.pays("EUR")
        assert sum(settlement.journal().balances().values()) == 0

    @settings(max_examples=60)
    @given(campaigns, contributions)
    def test_each_balance(self, terms: PayPlan, items: list[Contribution]) -> None:
        """P2: earned = fees + withheld + held + carried + paid, party by party."""
        settlement = settle(terms, items, on=DAY)
        for party in settlement.parties:
            b = settlement.balance(party, "EUR")
            parts = (b.fees, b.withheld, b.held, b.carried, b.paid)
            assert b.earned.exact == sum(part.exact for part in parts)

    @settings(max_examples=60)
    @given(campaigns, contributions, st.integers(0, 8))
    def test_parts(self, terms: PayPlan, items: list[Contribution], cut: int) -> None:
        """Settled in parts or merged from parts is as settled at once, to the last coin."""
        at_once = settle(terms, items, on=DAY)
        first = settle(terms, items[:cut], on=DAY)
        going_on = settle(terms, items[cut:], on=DAY, after=first)
        together = merge(first, settle(terms, items[cut:], on=DAY), on=DAY)
        for party in at_once.parties:
            one, two, three = (s.balance(party, "EUR") for s in (at_once, together, going_on))
            assert one == two
            assert one.earned == three.earned
        assert sum(going_on.journal().balances().values()) == 0

    @settings(max_examples=60)
    @given(campaigns, contributions, st.lists(st.integers(1, 500), max_size=4))
    def test_reversal(self, terms: PayPlan, items: list[Contribution], steps: list[int]) -> None:
        """V0: an entry and its reversals, in parts or whole, come to zero, and to no more."""
        journal = settle(terms, items, on=DAY).journal()
        for entry in journal.entries:
            for step in steps:
                left = journal.left_of(entry.key)
                if step < left:
                    journal = journal.reverse(entry.key, on=DAY, why=WHY, minor=step)
                    assert journal.left_of(entry.key) == left - step
            journal = journal.reverse(entry.key, on=DAY, why=WHY)
            assert journal.left_of(entry.key) == 0
            with pytest.raises(InvalidValueError, match="no more can be reversed"):
                journal.reverse(entry.key, on=DAY, why=WHY)
        assert not any(journal.balances().values())

    def test_a_higher_level_takes_the_place_of_the_lower(self) -> None:
        """Found by the machine: what is no longer earned is booked back."""
        levels = (Level(start=100, name="bronze"), Level(start=200, name="gold"))
        terms = campaign(scheme=Levels(scheme=PerItem(rate=eur("1")), counted=EUR, levels=levels))
        first = settle(terms, gave(ana=1), on=DAY)
        second = settle(terms, gave(ana=2), on=DAY, after=first)
        held = {
            u.name: n
            for (u, role, _), n in second.journal().balances().items()
            if role is Role.PAYEE
        }
        assert held == {"EUR": 300, "bronze": 0, "gold": 1}

    def test_two_rounded_pools(self) -> None:
        """Z2 is false: two pools of 0.01 over 1:1 are not one of 0.02; merge before rounding."""
        one = campaign(scheme=Pool(amount=eur("0.01")))
        two = campaign(scheme=Pool(amount=eur("0.02")))
        assert paid(settle(one, gave(ana=1, bea=1), on=DAY), "ana", "bea") == ["0.01", "0.00"]
        assert paid(settle(two, gave(ana=1, bea=1), on=DAY), "ana", "bea") == ["0.01", "0.01"]


class TestReversals:
    """What is booked is taken back by entries, never changed."""

    settlement = settle(campaign(FEE, TAX), gave(ana=10, bea=5), on=DAY)

    def test_whole(self) -> None:
        """Everything goes back, the other party keeps its own."""
        back = self.settlement.reverse("ana", on=DAY, why=WHY)
        balance = back.balance("ana")
        assert (str(balance.taken_back), balance.paid.exact) == ("10.00 EUR", 0)
        assert paid(back, "bea") == paid(self.settlement, "bea")
        assert str(back.pays()) == "5.00 EUR"

    @pytest.mark.parametrize("terms", [(FEE, TAX, HOLD), (Threshold(at=eur("50")),)])
    def test_half(self, terms: tuple[Deduction, ...]) -> None:
        """Half of what was kept on the way goes back with half of the pay."""
        settlement = settle(campaign(*terms), gave(ana=10), on=DAY)
        back = settlement.reverse("ana", on=DAY, why=WHY, amount=eur("5")).balance("ana")
        before = settlement.balance("ana")
        for name in ("fees", "withheld", "held", "carried", "paid"):
            assert getattr(back, name).exact == getattr(before, name).exact / 2, name

    def test_frozen_rate(self) -> None:
        """Half goes back at the rates of the entry: 0.50 fee, 1.08 tax, 3.42 pay."""
        back = self.settlement.reverse("ana", on=DAY, why=WHY, amount=eur("5"))
        (entry,) = back.reversals
        assert entry.reverses == self.settlement.key_of("ana")
        assert [posting.minor for posting in entry.postings] == [500, -50, -108, -342]

    def test_a_second_attempt(self) -> None:
        """A reversal with a name is booked once."""
        once = self.settlement.reverse("ana", on=DAY, why=WHY, amount=eur("5"), name="case-1")
        twice = once.reverse("ana", on=DAY, why=WHY, amount=eur("5"), name="case-1")
        assert twice == once

    def test_a_reversal_can_be_reversed(self) -> None:
        """V0: and then the entry stands as before."""
        journal = self.settlement.journal()
        key = self.settlement.key_of("ana")
        back = journal.reverse(key, on=DAY, why=WHY, name="back")
        again = back.reverse("back", on=DAY, why=WHY)
        assert again.balances() == journal.balances()
        assert (back.left_of(key), again.left_of(key)) == (0, 1000)

    @pytest.mark.parametrize(
        ("attempt", "says"),
        [
            (lambda s: s.reverse("cem", on=DAY, why=WHY), "a party with an entry"),
            (lambda s: s.reverse("ana", on=DAY, why=WHY, amount=eur("10.01")), "from 1 to 1000"),
            (lambda s: s.reverse("ana", on=DAY, why=WHY, amount=eur("0")), "from 1 to 1000"),
            (lambda s: s.journal().reverse("x", on=DAY, why=WHY), "the key of a booked entry"),
        ],
    )
    def test_refused(self, attempt: Callable[[Settlement], object], says: str) -> None:
        """A stranger, more than the entry, nothing, no such entry."""
        with pytest.raises(InvalidValueError, match=says):
            attempt(self.settlement)

    def test_a_reversal_is_named_after_its_entry(self) -> None:
        """And counted by itself for each entry."""
        taken = self.settlement
        for party in ("ana", "ana", "bea"):
            taken = taken.reverse(party, on=DAY, why=WHY, amount=eur("0.50"))
        names = [entry.key.rpartition("/")[2] for entry in taken.reversals]
        assert names == ["reversal-1", "reversal-2", "reversal-1"]

    def test_in_a_later_settlement(self) -> None:
        """The books of a campaign go back to its first settlement."""
        taken = self.settlement.reverse("ana", on=DAY, why=WHY)
        later = settle(taken.campaign, gave(cem=1), on=DAY, after=taken)
        assert str(later.pays()) == "6.00 EUR"
        assert later.total(Role.BUSINESS) == later.pays()


class TestJournal:
    """Entries are booked once."""

    entry = next(TestReversals.settlement.entries())

    def test_booked_twice(self) -> None:
        """Z3: the same entry again changes nothing."""
        journal = Journal(entries=(self.entry,))
        assert journal.book([self.entry]) == journal
        assert list(journal) == [self.entry]

    def test_refused(self) -> None:
        """The same key with other contents, one key twice, sides that differ."""
        other = Entry(key=self.entry.key, on=DAY, unit=EUR, postings=self.entry.postings, why=WHY)
        with pytest.raises(InvalidValueError, match="what is booked does not change"):
            Journal(entries=(self.entry,)).book([other])
        with pytest.raises(InvalidValueError, match="each key once"):
            Journal(entries=(self.entry, self.entry))
        with pytest.raises(InvalidValueError, match="postings that sum to zero"):
            Entry(
                key="x",
                on=DAY,
                unit=EUR,
                why=WHY,
                postings=(Posting(role=Role.BUSINESS, minor=-2), Posting(role=Role.TAX, minor=1)),
            )


class TestAgain:
    """Settled again: a key counts once."""

    def test_in_one_settlement(self) -> None:
        """The second of a key is settled before."""
        items = gave(ana=1) * 2
        settlement = settle(campaign(), items, on=DAY)
        assert [str(line.reason) for line in settlement.lines()] == ["counts", "settled before"]
        assert paid(settlement, "ana") == ["1.00"]

    def test_after_another(self) -> None:
        """Going on with the same contributions pays nothing more."""
        first = settle(campaign(), gave(ana=1), on=DAY)
        again = settle(campaign(), gave(ana=1, bea=2), on=DAY, after=first)
        assert [str(again.balance(p).paid_now) for p in ("ana", "bea")] == ["0.00 EUR", "2.00 EUR"]
        assert again.number == 2

    def test_merged(self) -> None:
        """A settlement merged with itself is itself; what two share counts once."""
        one = settle(campaign(), gave(ana=1), on=DAY)
        both = settle(campaign(), gave(ana=1, bea=2), on=DAY)
        assert merge(one, one, on=DAY) is one
        assert paid(merge(one, both, on=DAY), "ana", "bea") == ["1.00", "2.00"]

    def test_known_elsewhere(self) -> None:
        """Keys of a store are taken as settled, and new ones are handed back."""
        seen = {"ana-1"}
        settlement = settle(campaign(), gave(ana=1, bea=2), on=DAY, seen=seen)
        assert paid(settlement, "ana", "bea") == ["0.00", "2.00"]
        assert seen == {"ana-1", "bea-2"}
        assert [str(line.reason) for line in settlement.lines()] == ["settled before", "counts"]

    def test_a_stream_that_is_checked(self) -> None:
        """Where the caller remembers keys, those of a stream count once too."""
        seen = set[str]()
        first = settle(campaign(), iter(gave(ana=1) * 2), on=DAY, seen=seen)
        again = settle(campaign(), iter(gave(ana=1)), on=DAY, seen=seen, after=first)
        assert (first.counted, again.counted) == (1, 1)

    def test_a_stream_that_is_checked_from_now_on(self) -> None:
        """A stream may go on to a sequence, whose keys are checked."""
        first = settle(campaign(), iter(gave(ana=1)), on=DAY)
        again = settle(campaign(), gave(bea=1) * 2, on=DAY, after=first)
        unchecked = settle(campaign(), iter(gave(cem=1) * 2), on=DAY, after=first)
        assert (again.counted, unchecked.counted) == (2, 3)

    @pytest.mark.parametrize(
        ("left", "right", "says"),
        [
            (
                (campaign(), gave(ana=1)),
                (campaign(key="other"), gave(bea=1)),
                "of the same campaign",
            ),
            (
                (campaign(policies=MIXED), iter(accepted(gave(ana=1)))),
                (campaign(policies=MIXED), iter(accepted(gave(bea=1)))),
                "each contribution by itself",
            ),
        ],
    )
    def test_not_mergeable(self, left: Any, right: Any, says: str) -> None:
        """Two campaigns; streams whose contributions decide about one another."""
        with pytest.raises(InvalidValueError, match=says):
            merge(settle(*left, on=DAY), settle(*right, on=DAY), on=DAY)

    def test_a_stream_and_a_list_merge(self) -> None:
        """As streams do: only one of them remembers its contributions."""
        listed = settle(campaign(), gave(ana=1), on=DAY)
        streamed = settle(campaign(), iter(gave(bea=2)), on=DAY)
        for left, right in ((listed, streamed), (streamed, listed)):
            assert paid(merge(left, right, on=DAY), "ana", "bea") == ["1.00", "2.00"]

    def test_only_first_ones_merge(self) -> None:
        """A settlement that goes on from another has its history."""
        first = settle(campaign(), gave(ana=1), on=DAY)
        second = settle(campaign(), gave(bea=1), on=DAY, after=first)
        with pytest.raises(InvalidValueError, match="two first settlements"):
            merge(first, second, on=DAY)

    def test_streams_merge(self) -> None:
        """Shards that were read apart add up before they are rounded."""
        terms = campaign(
            Fee(rate=Fraction(1, 10), rounding=Rounding.UP, per=FeePer.ITEM),
            scheme=PerItem(rate=Amount.of("0.004", "EUR")),
            policies=(MinimumScore(least=1),),
        )
        shards = [
            settle(
                terms, iter([Contribution(key=k, party="ana", score=s) for k, s in part]), on=DAY
            )
            for part in ((("a", 1), ("b", 0)), (("c", 1), ("d", 0), ("e", 1)))
        ]
        whole = merge(*shards, on=DAY)
        assert str(whole.balance("ana").earned) == "0.01 EUR"
        assert (whole.counted, sum(whole.left_out.values())) == (3, 2)


class TestInput:
    """What is no settlement is refused."""

    @pytest.mark.parametrize(
        ("build", "says"),
        [
            (lambda: settle(campaign(), [1], on=DAY), "contributions of type Contribution"),
            (lambda: settle(campaign(), [], on=datetime(2026, 1, 1)), "a moment with a zone"),
            (lambda: settle(campaign(), [], on="2026"), "a moment with a zone"),
            (
                lambda: settle(campaign(), [], on=DAY, after=settle(campaign(key="x"), [], on=DAY)),
                "of the same campaign",
            ),
            (
                lambda: settle(campaign(), [], on=DAY, closing_accounts="ana"),
                "a collection of names",
            ),
            (lambda: campaign(budget=eur("1")), "what happens over the budget"),
            (lambda: campaign(budget=eur("-1"), over=OverBudget.REFUSE), "from zero"),
            (lambda: campaign(ITEM_FEE, scheme=Pool(amount=eur("1"))), "prices each contribution"),
            (lambda: Fee(rate=Fraction(2), rounding=Rounding.UP), "a share from 0 to 1"),
            (
                lambda: Fee(rate=Fraction(0), rounding=Rounding.UP, per=FeePer.TOTAL),
                "ITEM or PARTY",
            ),
            (
                lambda: Fee(rate=Fraction(0), rounding=Rounding.UP, fixed=eur("-1")),
                "amounts from zero",
            ),
            (
                lambda: Fee(
                    rate=Fraction(0), rounding=Rounding.UP, fixed=eur("1"), least=Money.of(1, "USD")
                ),
                "in one currency",
            ),
            (lambda: Threshold(at=eur("1"), closing_above=eur("2")), "to the threshold"),
        ],
    )
    def test_refused(self, build: Callable[[], object], says: str) -> None:
        """With the hint."""
        with pytest.raises(InvalidValueError, match=says):
            build()


class TestStreams:
    """A stream is read once, and nothing of it is kept but totals."""

    def test_lines_as_they_come(self) -> None:
        """Each line is told in order; afterwards there are none to ask for."""
        told = list[Line]()
        settlement = settle(campaign(), iter(gave(ana=2, bea=1)), on=DAY, lines=told.append)
        assert [(line.key, dict(line.amounts)) for line in told] == [
            ("ana-2", {EUR: 200}),
            ("bea-1", {EUR: 100}),
        ]
        with pytest.raises(InvalidValueError, match="contributions that were kept"):
            settlement.lines()

    @pytest.mark.wide
    def test_memory_does_not_grow(self) -> None:
        """Ten times the contributions need no more memory."""

        def peak(many: int) -> int:
            tracemalloc.start()
            items = (Contribution(key=str(n), party=f"p{n % 50}", score=n % 3) for n in range(many))
            terms = campaign(policies=(MinimumScore(least=1), OnePerParty(keep=Keep.FIRST)))
            settle(terms, items, on=DAY, lines=lambda _: None)
            most = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
            return most

        peak(5_000)  # what is made once
        assert peak(60_000) < 1.2 * peak(6_000)

    def test_lots(self) -> None:
        """Lots are no more than a way to read: their size shows nowhere."""

        def items() -> Iterator[Contribution]:
            return (Contribution(key=str(n), party=f"p{n % 7}", score=n % 3) for n in range(10_000))

        terms = campaign(policies=(MinimumScore(least=1),))
        stream, sequence = settle(terms, items(), on=DAY), settle(terms, list(items()), on=DAY)
        assert stream.ledgers == sequence.ledgers
        assert stream.left_out == sequence.left_out


class TestStatement:
    """What one party is told, as text and as data."""

    settlement = settle(
        campaign(FEE, TAX, HOLD), gave(ana=10), on=datetime(2026, 6, 30, tzinfo=UTC)
    )

    def test_text(self) -> None:
        """In both languages."""
        back = self.settlement.reverse("ana", on=DAY, why=WHY, amount=eur("1"))
        plain = statement(back, "ana").explain("fr").replace("\u00a0", " ")
        assert plain.splitlines() == [
            "Relevé pour ana, survey, 2026-06-30",
            "10 contributions × 1,00 = 10,00 EUR",
            "gagné, arrondi au plus proche, la moitié vers le haut : 10,00 EUR",
            "frais de 10 % : -1,00 EUR",
            "retenue de 24 % : -2,16 EUR",
            "retenu jusqu'au 2026-08-01 : -3,42 EUR",
            "repris : -1,00 EUR",
            "payé à ce jour : 3,08 EUR",
            "payé maintenant : 3,42 EUR",
        ]

    def test_data(self) -> None:
        """Ready for JSON."""
        both = Sum(parts=(PerItem(rate=eur("1")), Bonus(amount=Amount.in_kind("5", "EUR"))))
        settlement = settle(campaign(Threshold(at=eur("50")), scheme=both), gave(ana=10), on=DAY)
        data = json.loads(json.dumps(statement(settlement, "ana").to_data()))
        assert data["rows"][-1] == {
            "words": {"en": "receives", "fr": "reçoit"},
            "minor": "500",
            "unit": "kind:EUR",
        }
        assert data["explanation"]["en"].startswith("10 contributions × 1.00")

    def test_a_term_that_keeps_nothing(self) -> None:
        """Is not mentioned."""
        settlement = settle(campaign(Threshold(at=eur("1"))), gave(ana=10), on=DAY)
        assert len(statement(settlement, "ana").rows) == 2

    def test_a_stranger(self) -> None:
        """Is told that nothing is due."""
        assert statement(self.settlement, "bea").rows == ()


class TestYears:
    """What each person received, year by year."""

    def test_gross_and_in_kind(self) -> None:
        """Withheld money counts, goods count, points do not; a fee taken out does not."""
        scheme = Sum(
            parts=(
                PerItem(rate=eur("1")),
                Bonus(amount=Amount.in_kind("5", "EUR")),
                PerItem(rate=Amount.points(1, "SB")),
            )
        )
        first = settle(campaign(FEE, TAX, scheme=scheme), gave(ana=10), on=date(2025, 12, 31))
        later = settle(first.campaign, gave(ana=20), on=date(2026, 1, 1), after=first)
        totals = year_totals(later.journal())
        assert [(t.year, str(t.cash), str(t.in_kind), t.payments) for t in totals] == [
            (2025, "9.00 EUR", "5.00 EUR", 2),
            (2026, "18.00 EUR", "0.00 EUR", 1),
        ]
        with pytest.raises(CurrencyMismatchError):
            totals[0].reaches(Money.of("600", "USD"))

    def test_a_cent_is_a_payment(self) -> None:
        """However small it is; what is taken back is none."""
        settlement = settle(campaign(scheme=PerItem(rate=eur("0.01"))), gave(ana=1), on=DAY)
        (total,) = year_totals(settlement.journal())
        assert total.payments == 1
        (total,) = year_totals(settlement.reverse("ana", on=DAY, why=WHY).journal())
        assert (total.payments, str(total.cash)) == (1, "0.00 EUR")


class TestValues:
    """A settlement is a value."""

    def test_copies(self) -> None:
        """Equal, hashable and picklable, and still able to go on."""
        terms = campaign(FEE, policies=(ManualDecision(after=timedelta(1)), MinimumScore(least=0)))
        items = [Contribution(key="1", party="ana", score=1, decision=Decision.ACCEPTED)]
        settlement = settle(terms, items, on=DAY)
        for twin in (pickle.loads(pickle.dumps(settlement)), copy.deepcopy(settlement)):
            assert twin == settlement
            assert hash(twin) == hash(settlement)
            assert str(settle(terms, gave(bea=1), on=DAY, after=twin).explain("ana")).endswith(
                "EUR"
            )

    def test_what_it_remembers_is_its_own(self) -> None:
        """Settlements that came to the same are equal, and show only what they came to."""
        listed = settle(campaign(), gave(ana=1), on=DAY)
        streamed = settle(campaign(), iter(gave(ana=1)), on=DAY)
        known = settle(campaign(), gave(ana=1), on=DAY, seen={"bea-1"})
        assert listed == streamed == known
        assert "gathered" not in repr(listed)
        assert "known_before" not in repr(known)
        assert "after" not in repr(settle(campaign(), gave(bea=1), on=DAY, after=listed))

    def test_capped_for_all(self) -> None:
        """C1: the sum under a common cap never passes it."""
        scheme = Cap(scheme=PerItem(rate=eur("1")), at=eur("100"))
        assert paid(settle(campaign(scheme=scheme), gave(ana=101), on=DAY), "ana") == ["100.00"]
