"""Tests of settlements, on balances, budgets, parts, reversals and statements."""

from __future__ import annotations

import copy
import pickle
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
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
    EntryKind,
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
    reverse,
    settle,
    year_totals,
)

DAY = date(2026, 6, 30)
WHY = Text(en="disputed", fr="contesté")
EUR = cash("EUR")


def eur(amount: str) -> Money:
    """Return an amount in euros."""
    return Money.of(amount, "EUR")


def campaign(*deductions: Deduction, **facts: Any) -> PayPlan:
    """A survey that pays 1.00 an answer."""
    stated = {
        "key": "survey",
        "scheme": PerItem(rate=eur("1.00")),
        "rounding": Rounding.HALF_UP,
        "deductions": deductions,
    }
    return PayPlan(**{**stated, **facts})


def gave(**counts: int) -> list[Contribution]:
    """One contribution a party, of so many units."""
    return [Contribution(key=f"{p}-{n}", party=p, quantity=n) for p, n in counts.items()]


def gives(key: str, party: str, quantity: int = 1) -> Contribution:
    """One contribution."""
    return Contribution(key=key, party=party, quantity=quantity)


def paid(settlement: Settlement, *parties: str) -> list[str]:
    """Return the payment to each of the parties."""
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
    """The balances show where earnings go."""

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
        """A party that may be new has zeros where it did not contribute."""
        settled = settle(campaign(FEE), gave(ana=1), on=DAY)
        assert settled.balance("bea", may_be_new=True).paid.exact == 0

    def test_units_are_named_where_there_are_several(self) -> None:
        """The units are named if there are several, and one in which nothing is due is empty."""
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
        """A fee that states amounts applies to their currency alone."""
        fee = Fee(rate=Fraction(0), rounding=Rounding.UP, fixed=eur("0.10"))
        both = Sum(parts=(PerItem(rate=eur("1")), PerItem(rate=Money.of("1", "USD"))))
        settlement = settle(campaign(fee, scheme=both), gave(ana=1), on=DAY)
        shown = [str(settlement.balance("ana", each).paid) for each in ("EUR", "USD")]
        assert shown == ["0.90 EUR", "1.00 USD"]


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
        """A settlement that fits the budget is left alone, fees on top included."""
        terms = campaign(ON_TOP, budget=eur("11"), over=OverBudget.REFUSE)
        settlement = settle(terms, gave(ana=10), on=DAY)
        assert (settlement.exceeded_by, settlement.left) == (eur("0"), eur("0"))

    def test_fees_on_top_are_cut_too(self) -> None:
        """11.00 with its fee into 5.50 is 5.00 and 0.50."""
        terms = campaign(ON_TOP, budget=eur("5.50"), over=OverBudget.PRO_RATA)
        settlement = settle(terms, gave(ana=10), on=DAY)
        assert (paid(settlement, "ana"), str(settlement.cost())) == (["5.00"], "5.50 EUR")

    def test_first_come_by_contribution(self) -> None:
        """The first contribution that does not fit, and all after it, are not paid."""
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
        later = settle(settlement.books, gave(bea=1), on=DAY)
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
            later = settle(first.books, gave(bea=8), on=DAY)
            assert paid(later, "ana", "bea") == ["6.00", second]

    def test_the_first_who_came_does_not_fit(self) -> None:
        """The settlement pays no party if the first does not fit, and earlier ones stay."""
        terms = campaign(
            scheme=Pool(amount=eur("15")), budget=eur("10"), over=OverBudget.FIRST_COME
        )
        settlement = settle(terms, gave(ana=4, bea=1), on=DAY)
        assert paid(settlement, "ana", "bea") == ["0.00", "0.00"]

    def test_what_is_settled_keeps_its_fees(self) -> None:
        """The rest of 11.00 after 5.50 fits 5.00 and its fee of 0.50."""
        terms = campaign(ON_TOP, budget=eur("11"), over=OverBudget.PRO_RATA)
        first = settle(terms, gave(ana=5), on=DAY)
        later = settle(first.books, gave(bea=20), on=DAY)
        assert paid(later, "ana", "bea") == ["5.00", "5.00"]
        assert (str(later.cost()), later.left) == ("11.00 EUR", eur("0"))

    def test_other_units_have_no_budget(self) -> None:
        """Points are not bought from a budget in euros, nor cut to fit it."""
        both = Sum(parts=(PerItem(rate=eur("1")), PerItem(rate=Amount.points(50, "SB"))))
        terms = campaign(scheme=both, budget=eur("1"), over=OverBudget.PRO_RATA)
        settlement = settle(terms, gave(ana=10), on=DAY)
        assert str(settlement.cost(Unit(medium=Medium.POINTS, name="SB"))) == "500 SB"


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
            *terms.deductions,
            scheme=terms.scheme,
            rounding=terms.rounding,
            policies=terms.policies,
            budget=budget,
            over=over,
        )
        settlement = settle(terms, items, on=DAY)
        sides = [settlement.sum_of(role, "EUR").money for role in Role if role is not Role.BUSINESS]
        assert settlement.left is not None
        assert Money.sum([*sides, settlement.left], "EUR") == budget
        assert settlement.left >= Money.zero("EUR")
        assert settlement.sum_of(Role.BUSINESS, "EUR") == settlement.cost("EUR")
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
        """The settlements in parts add up to the one at once, to the last cent."""
        at_once = settle(terms, items, on=DAY)
        first = settle(terms, items[:cut], on=DAY)
        going_on = settle(first.books, items[cut:], on=DAY)
        going_on.books.check()
        for party in at_once.parties:
            one, two = (each.balance(party, "EUR") for each in (at_once, going_on))
            assert one.earned == two.earned
        assert sum(going_on.journal().balances().values()) == 0

    @settings(max_examples=60)
    @given(campaigns, contributions, st.lists(st.integers(1, 500), max_size=4))
    def test_reversal(self, terms: PayPlan, items: list[Contribution], steps: list[int]) -> None:
        """V0: an entry and its reversals, in parts or whole, come to zero, and to no more."""
        books = settle(terms, items, on=DAY).books
        for entry in books.journal().entries:
            left = entry.earned
            for step in steps:
                if step < left:
                    amount = Amount(exact=Fraction(step), unit=entry.unit)
                    books = reverse(books, entry=entry.key, on=DAY, why=WHY, amount=amount)
                    left -= step
            if left:
                books = reverse(books, entry=entry.key, on=DAY, why=WHY)
            with pytest.raises(InvalidValueError, match="nothing is left"):
                reverse(books, entry=entry.key, on=DAY, why=WHY)
        books.check()
        rests = {role for (_, role, _), minor in books.accounts().items() if minor}
        assert rests <= {Role.PAYEE, Role.OWED_BACK}

    def test_a_higher_level_takes_the_place_of_the_lower(self) -> None:
        """Found by the machine: what is no longer earned is booked back."""
        levels = (Level(start=100, name="bronze"), Level(start=200, name="gold"))
        terms = campaign(scheme=Levels(scheme=PerItem(rate=eur("1")), counted=EUR, levels=levels))
        first = settle(terms, gave(ana=1), on=DAY)
        second = settle(first.books, gave(ana=2), on=DAY)
        shown = {u.name: second.balance("ana", u).earned.exact for u in second.units}
        assert shown == {"EUR": 300, "bronze": 0, "gold": 1}

    def test_two_rounded_pools(self) -> None:
        """Z2 is false: two pools of 0.01 over 1:1 are not one of 0.02; merge before rounding."""
        one = campaign(scheme=Pool(amount=eur("0.01")))
        two = campaign(scheme=Pool(amount=eur("0.02")))
        assert paid(settle(one, gave(ana=1, bea=1), on=DAY), "ana", "bea") == ["0.01", "0.00"]
        assert paid(settle(two, gave(ana=1, bea=1), on=DAY), "ana", "bea") == ["0.01", "0.01"]


class TestReversals:
    """A reversal takes an amount back by entries; no booking is changed."""

    books = settle(campaign(FEE, TAX), gave(ana=10, bea=5), on=DAY).books
    key = "survey/1/cash:EUR/ana"

    def test_whole(self) -> None:
        """A whole reversal gives everything back; the other party keeps its own."""
        back = reverse(self.books, party="ana", on=DAY, why=WHY)
        balance = back.balance("ana")
        shown = [str(each) for each in (balance.earned, balance.fees, balance.owed_back)]
        assert shown == ["0.00 EUR", "0.00 EUR", "6.84 EUR"]
        assert back.balance("bea") == self.books.balance("bea")
        assert str(back.cost()) == "5.00 EUR"

    @pytest.mark.parametrize("terms", [(FEE, TAX, HOLD), (Threshold(at=eur("50")),)])
    def test_half(self, terms: tuple[Deduction, ...]) -> None:
        """Half of what was kept on the way goes back; half of what was paid is owed back."""
        books = settle(campaign(*terms), gave(ana=10), on=DAY).books
        back = reverse(books, party="ana", on=DAY, why=WHY, amount=eur("5")).balance("ana")
        before = books.balance("ana")
        for name in ("earned", "fees", "withheld", "held", "carried"):
            assert getattr(back, name).exact == getattr(before, name).exact / 2, name
        assert (back.paid, back.owed_back.exact) == (before.paid, before.paid.exact / 2)

    def test_frozen_rate(self) -> None:
        """Half goes back at the rates of the entry: 0.50 fee, 1.08 tax, 3.42 pay."""
        back = reverse(self.books, party="ana", on=DAY, why=WHY, amount=eur("5"))
        entry = back.journal().entries[-1]
        assert (entry.kind, entry.reverses) == (EntryKind.REVERSAL, self.key)
        assert {posting.role: posting.minor for posting in entry.postings} == {
            Role.BUSINESS: 500,
            Role.PLATFORM: -50,
            Role.TAX: -108,
            Role.OWED_BACK: -342,
            Role.PAYEE: 0,
        }

    def test_a_second_attempt(self) -> None:
        """A reversal with a name is booked once."""
        once = reverse(self.books, party="ana", on=DAY, why=WHY, amount=eur("5"), name="case-1")
        twice = reverse(once, party="ana", on=DAY, why=WHY, amount=eur("5"), name="case-1")
        assert twice is once
        with pytest.raises(InvalidValueError, match="another reversal has this name"):
            reverse(once, party="bea", on=DAY, why=WHY, name="case-1")

    def test_a_reversal_can_be_reversed(self) -> None:
        """V0: and then the accounts stand as before."""
        back = reverse(self.books, entry=self.key, on=DAY, why=WHY, name="back")
        again = reverse(back, entry="back", on=DAY, why=WHY)
        assert again.accounts() == self.books.accounts()
        again.check()
        with pytest.raises(InvalidValueError, match="nothing is left"):
            reverse(again, entry="back", on=DAY, why=WHY)
        assert reverse(again, entry=self.key, on=DAY, why=WHY).accounts() == back.accounts()

    @pytest.mark.parametrize(
        ("facts", "says"),
        [
            ({"party": "cem"}, "a party of the books"),
            ({"party": "ana", "amount": eur("10.01")}, "above zero, up to 10.00"),
            ({"party": "ana", "amount": eur("0")}, "above zero, up to 10.00"),
            ({"party": "ana", "amount": Amount.of("0.001", "EUR")}, "a whole number"),
            ({"entry": "x"}, "the key of a booked entry"),
            ({"contribution": "x"}, "the key of a contribution of the books"),
            ({"contribution": "ana-10", "amount": eur("11")}, "above zero, up to 10.00"),
            ({"contribution": "ana-10", "amount": eur("0")}, "above zero"),
            (
                {"contribution": "ana-10", "amount": Money.of("1", "USD")},
                "a unit in which",
            ),
            ({}, "one of contribution, party and entry"),
            ({"party": "ana", "entry": "x"}, "one of contribution, party and entry"),
            ({"party": "ana", "on": date(2026, 6, 29)}, "time runs forward"),
            ({"party": "ana", "on": datetime(2026, 7, 1)}, "a date"),
        ],
    )
    def test_refused(self, facts: dict[str, Any], says: str) -> None:
        """A reversal of an unknown party, a wrong amount, two things or a past day is refused."""
        with pytest.raises(InvalidValueError, match=says):
            reverse(self.books, **{"on": DAY, "why": WHY, **facts})

    def test_a_reversal_is_named_by_its_number(self) -> None:
        """A reversal is named by its number, which is not mistaken for the name of a payee."""
        books = settle(campaign(), [gives("1", "Ana"), gives("2", "Ana/reversal-1")], on=DAY).books
        for party in ("Ana", "Ana/reversal-1"):
            books = reverse(books, party=party, on=DAY, why=WHY)
        names = [entry.key for entry in books.journal()]
        assert names == [
            "survey/1/cash:EUR/Ana",
            "survey/1/cash:EUR/Ana%2Freversal-1",
            "survey/reversal/1",
            "survey/reversal/2",
        ]

    def test_by_party_the_last_goes_first(self) -> None:
        """Several entries are taken back, each by its own rates."""
        later = settle(self.books, [gives("x", "ana", 3)], on=DAY).books
        back = reverse(later, party="ana", on=DAY, why=WHY, amount=eur("4"), name="n")
        taken = [(e.key, e.reverses, e.earned) for e in back.journal().entries[-2:]]
        assert taken == [("n", "survey/2/cash:EUR/ana", -300), ("n/2", self.key, -100)]

    def test_in_a_later_settlement(self) -> None:
        """The books know it."""
        taken = reverse(self.books, party="ana", on=DAY, why=WHY)
        later = settle(taken, gave(cem=1), on=DAY)
        assert str(later.cost()) == "6.00 EUR"
        assert later.sum_of(Role.BUSINESS) == later.cost()


class TestJournal:
    """Entries are booked once."""

    entry = TestReversals.books.journal().entries[0]

    def test_iterates(self) -> None:
        """The journal yields entries in the order in which they were booked."""
        journal = Journal(entries=(self.entry,))
        assert list(journal) == [self.entry]
        assert len(journal) == 1

    def test_refused(self) -> None:
        """One key twice, sides that differ."""
        with pytest.raises(InvalidValueError, match="each key once"):
            Journal(entries=(self.entry, self.entry))
        with pytest.raises(InvalidValueError, match="postings that sum to zero"):
            Entry(
                key="x",
                party="ana",
                on=DAY,
                unit=EUR,
                why=WHY,
                postings=(Posting(role=Role.BUSINESS, minor=-2), Posting(role=Role.TAX, minor=1)),
            )


class TestAgain:
    """A key counts once, however often it is settled."""

    def test_in_one_settlement(self) -> None:
        """The second of a key is settled before."""
        items = gave(ana=1) * 2
        settlement = settle(campaign(), items, on=DAY)
        assert [str(line.reason) for line in settlement.lines()] == ["counts", "settled before"]
        assert paid(settlement, "ana") == ["1.00"]

    def test_after_another(self) -> None:
        """A settlement that continues with the same contributions pays nothing more."""
        first = settle(campaign(), gave(ana=1), on=DAY)
        again = settle(first.books, gave(ana=1, bea=2), on=DAY)
        assert [str(again.paid_now(p)) for p in ("ana", "bea")] == ["0.00 EUR", "2.00 EUR"]
        assert (again.number, again.books.number) == (2, 2)

    def test_a_stream(self) -> None:
        """The keys of a stream count once too."""
        first = settle(campaign(), iter(gave(ana=1) * 2), on=DAY)
        again = settle(first.books, iter(gave(ana=1)), on=DAY)
        assert (first.counted, again.counted) == (1, 0)


class TestInput:
    """A value that is no settlement is refused."""

    @pytest.mark.parametrize(
        ("build", "says"),
        [
            (lambda: settle(campaign(), [1], on=DAY), "contributions of type Contribution"),
            (lambda: settle(campaign(), [], on=datetime(2026, 1, 1)), "a moment with a zone"),
            (lambda: settle(campaign(), [], on="2026"), "a moment with a zone"),
            (
                lambda: settle(campaign(), [], on=DAY, closing_accounts="ana"),
                "a collection of names",
            ),
            (lambda: campaign(budget=eur("1")), "what happens over the budget"),
            (lambda: campaign(budget=eur("-1"), over=OverBudget.REFUSE), "from zero"),
            (lambda: campaign(ITEM_FEE, scheme=Pool(amount=eur("1"))), "prices each contribution"),
            (lambda: Fee(rate=Fraction(2), rounding=Rounding.UP), "a share from 0 to 1"),
            (
                lambda: Fee(
                    rate=Fraction(1), rounding=Rounding.UP, per=FeePer.PAYMENT, on_top=True
                ),
                "that is taken out of it",
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
        """A refusal has its hint."""
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
    def test_one_small_entry_for_each_key(self) -> None:
        """A stream takes as much memory for each key, however many there are."""

        def peak(many: int) -> int:
            tracemalloc.start()
            items = (Contribution(key=str(n), party=f"p{n % 50}", score=n % 3) for n in range(many))
            terms = campaign(policies=(MinimumScore(least=1), OnePerParty(keep=Keep.FIRST)))
            settle(terms, items, on=DAY, lines=lambda _: None)
            most = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
            return most

        peak(5_000)  # what is made once
        assert peak(60_000) < 60_000 * 400

    def test_lots(self) -> None:
        """Lots are no more than a way to read: their size shows nowhere."""

        def items() -> Iterator[Contribution]:
            return (Contribution(key=str(n), party=f"p{n % 7}", score=n % 3) for n in range(10_000))

        terms = campaign(policies=(MinimumScore(least=1),))
        stream, sequence = settle(terms, items(), on=DAY), settle(terms, list(items()), on=DAY)
        assert stream.books == sequence.books
        assert stream.left_out == sequence.left_out


class TestYears:
    """The receipts of each person, year by year."""

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
        later = settle(first.books, gave(ana=20), on=date(2026, 1, 1))
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
        (total,) = year_totals(reverse(settlement.books, party="ana", on=DAY, why=WHY).journal())
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
            later = settle(twin.books, gave(bea=1), on=DAY)
            assert "nothing is paid now" in str(later.explain("ana"))

    def test_what_it_remembers_is_its_own(self) -> None:
        """Settlements that came to the same are equal, and show only what they came to."""
        listed = settle(campaign(), gave(ana=1), on=DAY)
        streamed = settle(campaign(), iter(gave(ana=1)), on=DAY)
        assert listed == streamed
        for name in ("before", "rulings", "contributions", "closing_accounts", "booked"):
            assert f"{name}=" not in repr(listed)

    def test_capped_for_all(self) -> None:
        """C1: the sum under a common cap never passes it."""
        scheme = Cap(scheme=PerItem(rate=eur("1")), at=eur("100"))
        assert paid(settle(campaign(scheme=scheme), gave(ana=101), on=DAY), "ana") == ["100.00"]
