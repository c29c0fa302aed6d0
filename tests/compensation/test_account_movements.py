"""The movements of single accounts, each with the figures that an accountant would book by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import pytest

from c2b import InvalidValueError, Money, Text
from c2b.compensation import (
    Books,
    ByPayee,
    Contribution,
    DeductionBase,
    Expiry,
    Fee,
    FeePer,
    FeeTax,
    Hold,
    Inactivity,
    MinimumScore,
    OverBudget,
    Payees,
    PayPlan,
    PerItem,
    Role,
    Rounding,
    Share,
    Status,
    Sum,
    Threshold,
    Withhold,
    cash,
    reverse,
    settle,
)
from c2b.compensation.allocation import allocate
from c2b.compensation.deductions import Deduction, Moment, Slot
from c2b.compensation.settlement.account import Account, PartyAccount, Purse
from c2b.compensation.settlement.account_check import check_accounts, check_exact
from c2b.compensation.settlement.asked import check_role
from c2b.compensation.settlement.books import UnitTotal
from c2b.compensation.settlement.budget import Column, within
from c2b.compensation.settlement.budget_judge import Affordable
from c2b.compensation.settlement.contribution_fees import charges_on, item_fees, own_charges
from c2b.compensation.settlement.contribution_shares import ContributionShares
from c2b.compensation.settlement.deduction_flow import former_of, payment_fees
from c2b.compensation.settlement.dormant_balances import Balances
from c2b.compensation.settlement.earnings_by_version import ByTerms
from c2b.compensation.settlement.event_days import day_of_booking, event_days
from c2b.compensation.settlement.falling_pay import limited
from c2b.compensation.settlement.fees_on_top import Surcharge, scaled, surcharges_of
from c2b.compensation.settlement.frozen_rates import FrozenRates, frozen_rates
from c2b.compensation.settlement.intake import Line
from c2b.compensation.settlement.journal import Entry, Posting
from c2b.compensation.settlement.term_account import HeldLot, TermAccount, moves
from c2b.compensation.settlement.unit_booking import UnitBooking
from c2b.compensation.settlement.versions import Chain, Numbered
from c2b.compensation.tally import TallyPart

EUR, USD = cash("EUR"), cash("USD")
HALF_UP = Rounding.HALF_UP
TENTH, FIFTH, HALF = Fraction(1, 10), Fraction(1, 5), Fraction(1, 2)
JAN, FEB, MAR = date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)
WHY = Text(en="pay", fr="rémunération")


def eur(minor: int) -> Money:
    """Return so many cents."""
    return Money(minor=minor, currency="EUR")


def purse(**fields: int) -> Purse:
    """Return the account of Ana with *fields*, to be moved."""
    return Purse.of("Ana", Account(unit=EUR, **fields))


def chain(*terms: Deduction) -> Chain:
    """Return *terms* with their numbers."""
    return tuple(enumerate(terms))


def numbered(*terms: Deduction) -> Numbered:
    """Return *terms* as the deductions of one version."""
    return Numbered(terms=terms, chains=(chain(*terms),))


THRESHOLD = Threshold(at=eur(1000))
PAYMENT_FEE = Fee(rate=TENTH, rounding=HALF_UP, per=FeePer.PAYMENT)
ITEM_FEE = Fee(rate=TENTH, rounding=HALF_UP, per=FeePer.ITEM)
TAX = FeeTax(rate=FIFTH, rounding=HALF_UP)
WITHHELD = Withhold(rate=FIFTH, rounding=HALF_UP)


class TestPurses:
    """An account is moved so that nothing but the debt of the party is below zero."""

    def test_half_of_a_payment_goes_to_the_debt(self) -> None:
        """Half of 1.01 due now and of 0.50 that waits is set against a debt of 1.00."""
        mine = purse(owed_back=100, payable=50, paid=10)
        mine.receive(101, HALF)
        assert (mine.owed_back, mine.paid, mine.payable) == (24, 85, 0)

    def test_a_small_debt_is_all_that_is_taken(self) -> None:
        """A debt of 0.20 takes 0.20 of a payment of 1.00, and no more."""
        mine = purse(owed_back=20)
        mine.receive(100, Fraction(1))
        assert (mine.owed_back, mine.paid, mine.payable) == (0, 80, 0)

    def test_what_is_below_zero_is_owed(self) -> None:
        """A fall of 1.00 takes the 0.30 that wait to be paid first; 0.70 are owed back."""
        mine = purse(owed_back=5, payable=30, paid=200)
        mine.receive(-100, Fraction(1))
        assert (mine.owed_back, mine.paid, mine.payable) == (75, 200, 0)

    def test_the_fee_on_a_payment_and_its_tax(self) -> None:
        """A payment of 10.00 bears a fee of 1.00 and a tax on it of 0.20, so that 8.80 are paid."""
        mine = purse()
        mine.receive(1000, Fraction(1), chain(PAYMENT_FEE, TAX))
        assert mine.paid == 880
        assert {number: slot.kept for number, slot in mine.slots.items()} == {0: 100, 1: 20}

    def test_fees_take_no_more_than_the_payment(self) -> None:
        """A fixed fee of 5.00 takes all of a payment of 3.00, and its tax nothing."""
        mine = purse()
        fee = Fee(fixed=eur(500), rounding=HALF_UP, per=FeePer.PAYMENT)
        mine.receive(300, Fraction(1), chain(fee, TAX))
        assert mine.paid == 0
        assert {number: slot.kept for number, slot in mine.slots.items()} == {0: 300, 1: 0}

    def test_the_tax_of_two_fees(self) -> None:
        """Each tax is computed on the fee just before it: of 10.00 one of 1.00, then 0.88."""
        mine = purse()
        mine.receive(1000, Fraction(1), chain(PAYMENT_FEE, TAX, PAYMENT_FEE, TAX))
        assert [slot.kept for slot in mine.slots.values()] == [100, 20, 88, 18]
        assert mine.paid == 774

    @pytest.mark.parametrize(
        ("owed", "minor", "left", "payable"), [(30, 100, 0, 77), (130, 100, 30, 7), (0, 5, 0, 12)]
    )
    def test_given(self, owed: int, minor: int, left: int, payable: int) -> None:
        """An amount that comes back pays the debt first, and adds to what waits to be paid."""
        mine = purse(owed_back=owed, payable=7)
        mine.give(minor)
        assert (mine.owed_back, mine.payable) == (left, payable)

    @pytest.mark.parametrize(
        ("payable", "minor", "left", "owed"), [(30, 100, 0, 75), (130, 100, 30, 5), (0, 9, 0, 14)]
    )
    def test_owed(self, payable: int, minor: int, left: int, owed: int) -> None:
        """A debt is taken from what waits to be paid first, and the rest is owed back."""
        mine = purse(owed_back=5, payable=payable)
        mine.owe(minor)
        assert (mine.payable, mine.owed_back) == (left, owed)

    def test_no_more_waits_than_was_earned(self) -> None:
        """Amounts that wait, 0.60 and 0.50, and 0.10 due are 0.20 above earnings of 1.00."""
        mine = purse(earned=100, payable=10, owed_back=70)
        mine.slots = {3: Slot(kept=15), 4: Slot(kept=95)}
        mine.net([3, 4, 3, 9])
        assert (mine.slots[3].kept, mine.slots[4].kept, mine.owed_back) == (0, 90, 50)

    def test_what_fits_is_left(self) -> None:
        """An amount as high as the earnings may wait."""
        mine = purse(earned=100, payable=10, owed_back=70)
        mine.slots = {3: Slot(kept=90)}
        mine.net([3])
        assert (mine.slots[3].kept, mine.owed_back) == (90, 70)

    def test_moved(self) -> None:
        """An account is moved where an amount or the state of a deduction changed."""
        mine = purse(earned=5)
        mine.slot(2)
        assert not mine.is_moved
        mine.slot(2).kept = 1
        assert mine.is_moved
        other = purse(earned=5)
        other.exact += HALF
        assert other.is_moved

    def test_postings(self) -> None:
        """The business owes 1.00 more, of which 0.30 are carried, 0.50 paid and 0.20 offset."""
        mine = purse(earned=50, paid=50, owed_back=20)
        mine.earned, mine.paid, mine.owed_back = 150, 100, 0
        mine.slot(0).kept = 30
        assert mine.postings({0: Role.CARRIED}, ()) == (
            Posting(role=Role.BUSINESS, party="Ana", minor=-100),
            Posting(role=Role.CARRIED, party="Ana", minor=30, term=0),
            Posting(role=Role.OWED_BACK, party="Ana", minor=20),
            Posting(role=Role.PAYEE, party="Ana", minor=50),
        )

    def test_shown(self) -> None:
        """A deduction that is shown has a posting of zero; another one has none."""
        mine = purse()
        mine.slot(0)
        mine.slot(1)
        roles = {0: Role.PLATFORM, 1: Role.TAX}
        assert [each.term for each in mine.postings(roles, (1,))] == [None, 1, None]

    def test_an_account_of_another_unit_stays(self) -> None:
        """The account of the same unit is replaced, and one of another unit is added."""
        euros, dollars = Account(unit=EUR, earned=1), Account(unit=USD, earned=2)
        mine = PartyAccount().with_account(euros).with_account(dollars)
        assert mine.accounts == (euros, dollars)
        more = Account(unit=EUR, earned=7)
        assert mine.with_account(more).accounts == (more, dollars)
        assert mine.of(USD) == dollars
        assert PartyAccount().of(USD) == Account(unit=USD)


class TestSlots:
    """The amount that a deduction keeps is taken and let go day by day."""

    def test_the_latest_lots_are_taken_first(self) -> None:
        """A demand for 0.60 of 1.00 in three lots takes all of March, and 0.20 of February."""
        slot = Slot(kept=100, lots={JAN: 30, MAR: 40, FEB: 30})
        assert slot.take(60) == 60
        assert (slot.kept, slot.lots) == (40, {JAN: 30, FEB: 10})

    def test_no_more_than_there_is(self) -> None:
        """A demand for 1.00 takes 0.40 where there is no more, 0.30 of it with a day."""
        slot = Slot(kept=40, lots={JAN: 30})
        assert slot.take(100) == 40
        assert (slot.kept, slot.lots) == (0, {})

    def test_lots_that_are_due_are_let_go(self) -> None:
        """The lots up to a day go as they are; without lots the amount goes."""
        slot = Slot(kept=100, lots={JAN: 30, FEB: 30, MAR: 40})
        slot.release(FEB, 60)
        assert (slot.kept, slot.lots) == (40, {MAR: 40})
        plain = Slot(kept=100)
        plain.release(FEB, 60)
        assert (plain.kept, plain.lots) == (40, {})

    def test_it_gives_back_what_it_has(self) -> None:
        """A deduction that keeps 0.30 gives back at most that."""
        slot = Slot(base=300, kept=30)
        assert slot.keep(-100, -50) == -70
        assert (slot.base, slot.kept) == (200, 0)
        assert slot.keep(100, 10, base=0) == 90
        assert (slot.base, slot.kept) == (200, 10)

    def test_the_lacking_part_is_taken_later(self) -> None:
        """A tax of a fifth that lacks 0.10 of 1.00 takes 0.30 of the next 1.00."""
        slot = Slot(base=100, kept=10)
        assert WITHHELD.flow(100, slot, "Ana", Moment(on=JAN)) == 70
        assert (slot.base, slot.kept) == (200, 40)


class TestMoves:
    """The postings of a deduction are what it gained."""

    def test_day_by_day(self) -> None:
        """An amount held by day moves lot by lot, in the order of the days."""
        before = TermAccount(
            term=0, kept=50, lots=(HeldLot(day=JAN, minor=30), HeldLot(day=FEB, minor=20))
        )
        slot = Slot(kept=60, lots={FEB: 20, MAR: 35})
        expected = [(JAN, -30), (MAR, 35), (None, 5)]
        assert list(moves(before, slot, Role.HELD, is_shown=True)) == expected

    def test_as_one_amount(self) -> None:
        """Parts that expire are no lots of a hold: the amount moves as one."""
        slot = Slot(kept=7, lots={FEB: 7})
        assert list(moves(None, slot, Role.FORFEITED, is_shown=False)) == [(None, 7)]
        assert list(moves(None, Slot(), Role.TAX, is_shown=True)) == [(None, 0)]
        assert list(moves(None, Slot(), Role.TAX, is_shown=False)) == []

    def test_lots_in_order(self) -> None:
        """The state as plain data has its lots by day, and comes back as it was."""
        slot = Slot(base=9, kept=3, lots={MAR: 1, JAN: 2}, day=FEB, count=4, lacking=-1)
        state = TermAccount.of(5, slot)
        assert [lot.day for lot in state.lots] == [JAN, MAR]
        assert (state.term, state.slot) == (5, slot)


class TestFallingPay:
    """A party gives back no more than its account holds above what it is paid now."""

    @staticmethod
    def held(minor: int) -> dict[str, Account]:
        """Return the account of Ana with so much."""
        return {"Ana": Account(unit=EUR, exact=minor, earned=minor)}

    def test_a_fall_that_the_account_holds(self) -> None:
        """A fall from 10.00 to 4.00 takes 6.00 of the 10.00 that are held."""
        apart = {0: {"Ana": -600, "Ben": 600}}
        assert limited(apart, {0: {"Ana": 400, "Ben": 600}}, self.held(1000)) is apart

    def test_a_fall_below_what_the_account_holds(self) -> None:
        """An account of 5.00 that is due 4.00 gives 1.00 back, not 6.00."""
        found = limited({0: {"Ana": -600}}, {0: {"Ana": 400}}, self.held(500))
        assert found == {0: {"Ana": -100}}

    def test_an_account_below_what_is_due(self) -> None:
        """An account of 3.00 that is due 4.00 gives nothing back."""
        found = limited({0: {"Ana": -600}}, {0: {"Ana": 400}}, self.held(300))
        assert found == {0: {"Ana": 0}}

    def test_no_account(self) -> None:
        """A party without an account gives nothing back."""
        assert limited({0: {"Ana": -600}}, {0: {"Ana": 400}}, {}) == {0: {"Ana": 0}}

    def test_nothing_is_due_any_more(self) -> None:
        """An account of 5.00 of a party to which nothing is due gives 5.00 back, not 6.00."""
        assert limited({0: {"Ana": -600}}, {0: {}}, self.held(500)) == {0: {"Ana": -500}}

    def test_two_tallies(self) -> None:
        """Falls of 3.00 and 4.00 with 5.00 held: the last 2.00 of them are spared, in order."""
        apart = {0: {"Ana": -300}, 1: {"Ana": -400, "Ben": 50}}
        found = limited(apart, {0: {"Ana": 900}, 1: {"Ana": 900}}, self.held(500))
        assert found == {0: {"Ana": -100}, 1: {"Ana": -400, "Ben": 50}}

    def test_two_tallies_that_both_spare(self) -> None:
        """Falls of 1.00 and 4.00 with 2.00 held: 3.00 are spared, the first fall wholly."""
        apart = {0: {"Ana": -100}, 1: {"Ana": -400}}
        found = limited(apart, {0: {}, 1: {}}, self.held(200))
        assert found == {0: {"Ana": 0}, 1: {"Ana": -200}}

    def test_a_fall_that_a_rise_outweighs(self) -> None:
        """A fall of 1.00 in one tally beside a rise of 1.00 in another takes nothing in all."""
        apart = {0: {"Ana": -100}, 1: {"Ana": 100}}
        assert limited(apart, {0: {}, 1: {}}, {}) is apart


class TestVersions:
    """A new amount belongs to the versions under which it was earned."""

    @staticmethod
    def terms(apart: dict[int, dict[str, Fraction | int]]) -> ByTerms:
        """Return the earnings *apart* by tally, of which the last tally is that which holds."""
        first, second = chain(THRESHOLD, WITHHELD), ((1, WITHHELD), (2, ITEM_FEE))
        return ByTerms(apart, 1, 1, (first, second), HALF_UP)

    def test_each_part_is_rounded(self) -> None:
        """The older terms have 2 of 3 cents, of which half are theirs, and the newer terms 1."""
        terms = self.terms({0: {"Ana": Fraction(3, 2)}, 1: {"Ana": Fraction(3, 2)}})
        assert terms.minors("Ana", 3) == {0: 2, 1: 1}

    def test_no_more_than_there_is(self) -> None:
        """The older terms have at most 2 cents where the budget cut 5 cents to 2."""
        assert self.terms({0: {"Ana": 5}, 1: {}}).minors("Ana", 2) == {0: 2, 1: 0}
        assert self.terms({0: {"Ana": -5}, 1: {}}).minors("Ana", -2) == {0: -2, 1: 0}
        assert self.terms({0: {"Ana": 5}, 1: {}}).minors("Ben", 7) == {1: 7}

    def test_a_deduction_of_one_version(self) -> None:
        """A deduction that both have is charged on all, and one of the newer on its part."""
        terms = self.terms({0: {"Ana": 5}, 1: {"Ana": 7}})
        column = {"Ana": 12}
        assert terms.charged(1, column) is column
        assert terms.charged(0, column) == {"Ana": 5}
        assert terms.charged(2, column) == {"Ana": 7}
        assert terms.charged(3, column) == {"Ana": 0}

    def test_the_newest_version_of_a_tally(self) -> None:
        """A tally that several versions share has the deductions of the newest of them."""
        chains = (chain(THRESHOLD), chain(WITHHELD), chain(ITEM_FEE))
        terms = ByTerms({0: {}, 2: {}}, 2, 2, chains, HALF_UP, {0: 1})
        assert terms.chain(0) == chains[1]
        assert terms.chain(2) == chains[2]
        assert terms.version_of(7) == 7

    def test_former_versions(self) -> None:
        """Older versions are asked newest first, from the first deduction that may wait there."""
        hold = Hold(until=FEB)
        first, second = ((0, WITHHELD), (1, hold), (2, ITEM_FEE)), ((3, THRESHOLD), (0, WITHHELD))
        now = ((0, WITHHELD),)
        assert former_of((first, second, now), 2) == (second, first[1:])
        assert former_of((first, now), 0) == ()
        assert former_of((now, first), 1) == ()
        assert former_of((first, first[1:]), 1) == ()

    def test_the_fees_on_a_payment(self) -> None:
        """The fees on payments begin with the first of them, and a tax follows its fee."""
        terms = chain(ITEM_FEE, PAYMENT_FEE, TAX)
        assert payment_fees(terms, EUR) == terms[1:]
        assert payment_fees(terms[:1], EUR) == ()
        dollars = Fee(fixed=Money(minor=5, currency="USD"), rounding=HALF_UP, per=FeePer.PAYMENT)
        assert payment_fees(chain(dollars), EUR) == ()


class TestBudget:
    """An amount that does not fit the budget is cut by the rule for the excess."""

    @staticmethod
    def tenth(column: Column) -> int:
        """Return a fee of a tenth on top."""
        return sum(column.values()) // 10

    def test_what_fits(self) -> None:
        """Pay of 1.00 with a fee of 0.10 fits what is left exactly."""
        cut = within(110, OverBudget.REFUSE, {"Ana": 100}, self.tenth)
        assert (cut.new, cut.on_top, cut.exceeded_by) == ({"Ana": 100}, None, 0)

    def test_refused(self) -> None:
        """A cent less refuses all of it, and states the cent."""
        cut = within(109, OverBudget.REFUSE, {"Ana": 100}, self.tenth)
        assert (cut.new, cut.on_top, cut.exceeded_by) == ({}, None, 1)

    def test_what_costs_nothing(self) -> None:
        """Pay that falls fits even where too much is spent already."""
        cut = within(-50, OverBudget.REFUSE, {"Ana": -10, "Ben": 10}, self.tenth)
        assert (cut.new, cut.exceeded_by) == ({"Ana": -10, "Ben": 10}, 0)

    def test_first_come(self) -> None:
        """The first two of three parties are paid in full from 2.20 and a fall of 0.20."""
        new = {"Ana": 100, "Ben": 120, "Cy": 50, "Dora": -20}
        cut = within(220, OverBudget.FIRST_COME, new, self.tenth)
        assert cut.new == {"Dora": -20, "Ana": 100, "Ben": 120}
        assert (cut.on_top, cut.exceeded_by) == (None, 55)

    def test_nobody_fits(self) -> None:
        """A budget below the pay of the first party pays nobody."""
        cut = within(99, OverBudget.FIRST_COME, {"Ana": 100, "Ben": 1}, lambda _: 0)
        assert (cut.new, cut.exceeded_by) == ({}, 2)

    def test_pro_rata(self) -> None:
        """A budget of 1.65 pays half of 3.00, and half of the fee of 0.30 on top."""
        cut = within(165, OverBudget.PRO_RATA, {"Ana": 100, "Ben": 200}, self.tenth)
        assert (cut.new, cut.on_top, cut.exceeded_by) == ({"Ana": 50, "Ben": 100}, 15, 165)

    def test_pro_rata_with_a_fall(self) -> None:
        """A fall of 0.50 leaves that much more for the others."""
        cut = within(100, OverBudget.PRO_RATA, {"Ana": 300, "Ben": -50}, lambda _: 0)
        assert (cut.new, cut.on_top, cut.exceeded_by) == ({"Ben": -50, "Ana": 150}, 0, 150)

    def test_one_by_one(self) -> None:
        """Contributions of 0.40 with a fee of 0.10 fit 1.00 twice; then none does any more."""
        plan = PayPlan(
            key="t",
            scheme=PerItem(rate=eur(40)),
            rounding=HALF_UP,
            budget=eur(100),
            over=OverBudget.FIRST_COME,
        )
        judge = Affordable(plan, 100, lambda _: {EUR: 40, USD: 900}, lambda *_: 10)
        work = [Contribution(key=str(n), party="Ana") for n in range(3)]
        assert list(judge.memory().values()) == [TallyPart(numbers=(0,))]
        assert judge.pick(work) == work[:2]
        assert judge.pick(work[2:]) == ()
        ((name, part),) = judge.memory().items()
        assert part == TallyPart(numbers=(1,))
        judge.recall(name, TallyPart(numbers=(0,)))
        assert not judge.exhausted
        assert judge.pick(work) == []


class TestSharesOfContributions:
    """The shares of pay by kind and by day."""

    KINDS = Withhold(rate=FIFTH, rounding=HALF_UP, kinds=("survey",))
    SCHEME = Share(rate=Fraction(1), currency="EUR")

    def work(self) -> list[Contribution]:
        """Return 1.00 of surveys and 3.00 of reviews of Ana, on two days, and one of no worth."""
        at = [datetime(2026, 1, day, tzinfo=UTC) for day in (1, 1, 3, 5)]
        worth = [(40, "survey"), (300, "review"), (60, "survey"), (0, "survey")]
        return [
            Contribution(key=str(n), party="Ana", value=eur(minor), kind=kind, at=at[n])
            for n, (minor, kind) in enumerate(worth)
        ]

    def test_by_kind_and_by_day(self) -> None:
        """Surveys earned 1.00 of 4.00; 3.40 are let go on the 8th and 0.60 on the 10th."""
        terms = chain(self.KINDS, Hold(days=7), Hold(until=FEB), WITHHELD)
        shares = ContributionShares.of(self.SCHEME, terms, terms)
        shares.add(self.work())
        assert shares.prices(EUR, 0, "Ana") == (100, 400)
        assert shares.prices(EUR, 3, "Ana") == (0, 400)
        assert shares.prices(EUR, 0, "Ben") == (0, 0)
        assert shares.dues(EUR, 1, "Ana") == {date(2026, 1, 8): 340, date(2026, 1, 10): 60}
        assert shares.dues(EUR, 2, "Ana") == shares.dues(EUR, 1, "Ben") == {}

    def test_nothing_is_looked_at_without_need(self) -> None:
        """No price is added up without a tax by kind or a hold by day."""
        shares = ContributionShares.of(self.SCHEME, chain(WITHHELD), chain(Hold(until=FEB)))
        shares.add(self.work())
        assert shares.whole == {}

    def test_an_unknown_kind_or_moment(self) -> None:
        """A contribution without the kind or the moment that is needed is refused by its key."""
        blank = Contribution(key="7", party="Ana", value=eur(1))
        for terms, missing in ((chain(self.KINDS), "kind"), (chain(Hold(days=1)), "at")):
            shares = ContributionShares.of(self.SCHEME, terms, terms)
            with pytest.raises(InvalidValueError, match=missing):
                shares.add([blank])


class TestFeesOnContributions:
    """The fees on one contribution and their taxes."""

    @staticmethod
    def charged(terms: Chain, price: int, **more: Any) -> list[tuple[int, int, bool]]:
        """Return the charges of *terms* on a contribution of Ana of that price."""
        item = Contribution(key="1", party="Ana", **more)
        found = charges_on(item_fees(terms), item, EUR, price)
        return [(each.number, each.minor, each.on_top) for each in found]

    def test_a_fee_and_its_tax(self) -> None:
        """The fee on 1.00 is 0.10, and its tax 0.02."""
        assert self.charged(chain(ITEM_FEE, TAX), 100) == [(0, 10, False), (1, 2, False)]

    def test_what_tax_leaves(self) -> None:
        """A fixed fee of 0.30 takes the 0.20 that a tax of 0.80 leaves of 1.00."""
        tax = Withhold(rate=Fraction(4, 5), rounding=HALF_UP)
        fee = Fee(fixed=eur(30), rounding=HALF_UP, per=FeePer.ITEM)
        assert self.charged(chain(tax, fee, TAX), 100) == [(1, 20, False), (2, 0, False)]

    def test_on_top_takes_nothing_out(self) -> None:
        """A fee of 0.30 on top of 0.20, and its tax, are charged in full beside others."""
        top = Fee(fixed=eur(30), rounding=HALF_UP, per=FeePer.ITEM, on_top=True)
        out = Fee(fixed=eur(15), rounding=HALF_UP, per=FeePer.ITEM)
        found = self.charged(chain(top, TAX, out, TAX), 20)
        assert found == [(0, 30, True), (1, 6, True), (2, 15, False), (3, 3, False)]

    def test_unit_by_unit(self) -> None:
        """The fee of a tenth and a cent on each of five units at 1.01 is 0.55, rounded once."""
        fee = Fee(rate=TENTH, fixed=eur(1), rounding=HALF_UP, per=FeePer.UNIT)
        found = self.charged(chain(fee, TAX), 505, quantity=Fraction(5))
        assert found == [(0, 55, False), (1, 10, False)]
        assert self.charged(chain(fee), 505, quantity=Fraction(0)) == [(0, 0, False)]

    def test_some_kinds(self) -> None:
        """A fee on surveys is not charged on a review, and needs to know the kind."""
        fee = Fee(rate=TENTH, rounding=HALF_UP, per=FeePer.ITEM, kinds=("survey",))
        assert self.charged(chain(fee), 100, kind="survey") == [(0, 10, False)]
        assert self.charged(chain(fee), 100, kind="review") == [(0, 0, False)]
        with pytest.raises(InvalidValueError, match="kind"):
            self.charged(chain(fee), 100)

    def test_another_currency(self) -> None:
        """A fee in dollars takes nothing of euros."""
        fee = Fee(fixed=Money(minor=9, currency="USD"), rounding=HALF_UP, per=FeePer.ITEM)
        assert self.charged(chain(fee), 100) == [(0, 0, False)]

    def test_by_payee(self) -> None:
        """Ana has a fee of a fifth, all others one of a tenth."""
        mine = Fee(rate=FIFTH, rounding=HALF_UP, per=FeePer.ITEM)
        fees = ByPayee(groups=(Payees(names=("Ana",), deduction=mine),), others=ITEM_FEE)
        assert self.charged(chain(fees), 100) == [(0, 20, False)]

    def test_those_that_are_computed_one_by_one(self) -> None:
        """Fees on parties are left out with their taxes, and so is tax without a fee after it."""
        party = Fee(rate=TENTH, rounding=HALF_UP)
        assert item_fees(chain(party, TAX, WITHHELD)) == ()
        terms = chain(party, TAX, WITHHELD, ITEM_FEE, TAX, THRESHOLD)
        assert [number for number, _ in item_fees(terms)] == [2, 3, 4]

    def test_what_is_noted_of_one(self) -> None:
        """A contribution of 1.00 bears the fee, its tax, and the tax on its kind."""
        kinds = Withhold(rate=HALF, rounding=HALF_UP, kinds=("survey",))
        scheme = Share(rate=Fraction(1), currency="EUR")
        item = Contribution(key="1", party="Ana", value=eur(100), kind="survey")
        found = own_charges(chain(ITEM_FEE, TAX, kinds), scheme, item)
        assert [(each.term, each.unit, each.minor) for each in found] == [
            (0, EUR, 10),
            (1, EUR, 2),
            (2, EUR, 50),
        ]


class TestFeesOnTop:
    """Fees on top, and on the total."""

    TOTAL = Fee(rate=TENTH, rounding=HALF_UP, per=FeePer.TOTAL)
    TOP = Fee(rate=TENTH, rounding=HALF_UP, on_top=True)

    def test_the_next_part(self) -> None:
        """The fee on the next 0.15 after 0.09 is that on all to date, with what it lacks."""
        mine = Surcharge(number=0, fee_number=0, fee=self.TOP)
        assert mine.of_next(15, 9, Slot()) == 1
        assert mine.of_next(15, 9, Slot(lacking=4)) == 5
        assert mine.of_next(0, 9, Slot(lacking=4)) == 0
        assert mine.of_next(-5, 9, Slot(lacking=4)) == -1

    def test_noted(self) -> None:
        """An amount that was lacking is charged with the next earnings, on the base of the fee."""
        fee = Surcharge(number=0, fee_number=0, fee=self.TOP)
        slot = Slot(base=5, lacking=3)
        fee.note(slot, -2)
        assert (slot.base, slot.lacking) == (3, 3)
        fee.note(slot, 0)
        assert (slot.base, slot.lacking) == (3, 3)
        fee.note(slot, 1)
        assert (slot.base, slot.lacking) == (4, 0)
        tax = Surcharge(number=1, fee_number=0, fee=self.TOP, taxed=TAX)
        tax.note(slot, 10)
        assert slot.base == 4
        assert tax.of(100) == 2

    def test_which_they_are(self) -> None:
        """Fees on top or on the total count with their taxes; others, and their taxes, do not."""
        terms = chain(self.TOP, TAX, ITEM_FEE, TAX, self.TOTAL, TAX, WITHHELD, TAX)
        found = [(each.number, each.fee_number) for each in surcharges_of(terms)]
        assert found == [(0, 0), (1, 0), (4, 4), (5, 4)]
        only = [each.number for each in surcharges_of(terms, FeePer.TOTAL)]
        assert only == [4, 5]

    def test_in_proportion(self) -> None:
        """Fees of 0.30 and 0.10 that are cut to 0.20 are 0.15 and 0.05."""
        found = {"Ana": {0: 30}, "Ben": {0: 10, 1: -20}}
        assert scaled(found, 30) == {"Ana": {0: 15}, "Ben": {0: 5, 1: 10}}
        assert scaled({}, 30) == {}


class TestFrozenRates:
    """An amount that a reversal takes goes back in the proportions in which it was booked."""

    @staticmethod
    def rates(*postings: Posting) -> FrozenRates:
        """Return the rates of an entry by which Ana earned 1.00."""
        entry = Entry(
            key="e",
            party="Ana",
            on=JAN,
            unit=EUR,
            postings=(Posting(role=Role.BUSINESS, party="Ana", minor=-100), *postings),
            why=WHY,
        )
        return frozen_rates(entry, numbered(ITEM_FEE, TAX, Hold(days=7), WITHHELD))

    @staticmethod
    def posted(
        role: Role, minor: int, term: int | None = None, until: date | None = None
    ) -> Posting:
        """Return an amount of Ana."""
        return Posting(role=role, party="Ana", minor=minor, term=term, until=until)

    def usual(self) -> FrozenRates:
        """Return 0.10 of fee, 0.02 of tax on it, 0.30 and 0.40 held, and 0.18 for the party."""
        return self.rates(
            self.posted(Role.PLATFORM, 10, 0),
            self.posted(Role.FEE_TAX, 2, 1),
            self.posted(Role.HELD, 30, 2, FEB),
            self.posted(Role.HELD, 40, 2, MAR),
            self.posted(Role.PAYEE, 18),
        )

    def test_parts(self) -> None:
        """The parts are those of the postings, and the rest is that of the party."""
        rates = self.usual()
        assert (rates.terms, rates.untils) == ((0, 1, 2, 2), (None, None, FEB, MAR))
        assert (rates.minors, rates.on_top) == ((10, 2, 30, 40, 18), ())
        assert (rates.width, rates.left((5, 1, 0, 0, 4))) == (5, 90)

    def test_half(self) -> None:
        """Half of it takes half of each part."""
        assert self.usual().next(50, (0, 0, 0, 0, 0)) == (5, 1, 15, 20, 9)

    def test_fees_on_top_follow(self) -> None:
        """A fee of 0.33 on top goes back by half as 0.16, and the rest with the rest."""
        top = Posting(role=Role.PLATFORM, minor=33, term=0)
        other = Posting(role=Role.BUSINESS, minor=-33)
        rates = self.rates(self.posted(Role.PAYEE, 100), top, other)
        assert (rates.minors, rates.on_top, rates.width) == ((100,), ((0, 33),), 2)
        assert rates.next(50, (0, 0)) == (50, 16)
        assert rates.next(50, (50, 16)) == (50, 17)

    def test_the_charges_of_one_contribution(self) -> None:
        """The fee of 0.08 goes back with its contribution; the others bear the rest."""
        rates = self.usual()
        shares = rates.next(50, (0,) * 5)
        own = rates.with_own(shares, (0,) * 5, {0: 8, 1: 1})
        assert own[:2] == (8, 1)
        assert sum(own) == 50
        assert own[2:] == tuple(allocate(41, [30, 40, 18]))

    def test_no_more_than_is_left(self) -> None:
        """A fee of 0.10, of which 0.07 went back, leaves 0.03 for the 0.08 of the contribution."""
        rates = self.usual()
        taken = (7, 0, 0, 0, 0)
        own = rates.with_own(rates.next(20, taken), taken, {0: 8})
        assert own[0] == 3
        assert sum(own) == 20

    def test_charges_that_do_not_fit(self) -> None:
        """The shares in proportion hold where the other parts cannot bear the rest."""
        rates = self.usual()
        shares = rates.next(100, (0,) * 5)
        assert rates.with_own(shares, (0,) * 5, {0: 0}) == shares

    def test_a_charge_on_top(self) -> None:
        """A fee of 0.33 on top, of which 0.30 went back, leaves 0.03 of 0.08."""
        top = Posting(role=Role.PLATFORM, minor=33, term=0)
        other = Posting(role=Role.BUSINESS, minor=-33)
        rates = self.rates(self.posted(Role.PAYEE, 100), top, other)
        assert rates.with_own((10, 3), (0, 0), {0: 8}) == (10, 8)
        assert rates.with_own((10, 3), (0, 30), {0: 8}) == (10, 3)

    def test_the_lot_of_one_contribution(self) -> None:
        """An amount held is taken from the lot of the contribution first, then the other."""
        rates = self.usual()
        shares = rates.next(50, (0,) * 5)
        assert rates.toward(shares, (0,) * 5, {2: MAR}) == (5, 1, 0, 35, 9)
        assert rates.toward(shares, (0,) * 5, {2: FEB}) == (5, 1, 30, 5, 9)
        assert rates.toward(shares, (0, 0, 10, 0, 0), {2: FEB}) == (5, 1, 20, 15, 9)
        assert rates.toward(shares, (0,) * 5, {}) == shares

    def test_tax_on_what_was_left(self) -> None:
        """A tax on what was left of 1.00 after 0.12 of fees is 0.88 of that on the gross."""
        rates = self.rates(
            self.posted(Role.PLATFORM, 10, 0),
            self.posted(Role.FEE_TAX, 2, 1),
            self.posted(Role.TAX, 18, 3),
            self.posted(Role.PAYEE, 70),
        )
        terms = numbered(ITEM_FEE, TAX, Hold(days=7), WITHHELD)
        assert rates.own({0: 9, 3: 50}, terms) == {0: 9, 3: 44}
        gross = Withhold(rate=FIFTH, rounding=HALF_UP, base=DeductionBase.GROSS)
        assert rates.own({3: 50}, numbered(ITEM_FEE, TAX, Hold(days=7), gross)) == {3: 50}

    def test_no_more_than_was_earned(self) -> None:
        """An entry that let 3.00 go on with 1.00 earned gives back at most 1.00."""
        rates = self.rates(
            self.posted(Role.TAX, 300, 3),
            self.posted(Role.CARRIED, -230, 2),
            self.posted(Role.PAYEE, 30),
        )
        assert (rates.terms, rates.minors) == ((3,), (100, 0))


class TestDaysOfBalances:
    """The days on which time takes from balances, or lets them go."""

    def test_days(self) -> None:
        """Holds end, parts expire and charges fall due on their days; an empty hold has none."""
        terms = chain(Hold(until=FEB), Hold(days=7), Expiry(months=2), Inactivity(months=1))
        mine = purse()
        mine.slots = {
            0: Slot(kept=1),
            1: Slot(lots={date(2026, 1, 9): 1}),
            2: Slot(lots={MAR: 1}),
            3: Slot(day=date(2026, 1, 3)),
        }
        found = sorted(event_days(mine, (terms,), date(2026, 3, 4)))
        feb, march = date(2026, 2, 3), date(2026, 3, 3)
        assert found == [date(2026, 1, 9), feb, FEB, march, MAR]
        mine.slots[0].kept = 0
        del mine.slots[2]
        assert sorted(event_days(mine, (terms[:2], terms[3:]), MAR)) == [date(2026, 1, 9)]

    def test_the_day_of_booking(self) -> None:
        """New contributions meet the balance on their day, not before the settlement before."""
        assert day_of_booking(None, JAN, MAR) == MAR
        assert day_of_booking(FEB, None, MAR) == FEB
        assert day_of_booking(FEB, JAN, MAR) == FEB
        assert day_of_booking(JAN, FEB, MAR) == FEB
        assert day_of_booking(MAR, JAN, FEB) == FEB

    CHARGE = Inactivity(months=2, charge=eur(30))

    def balances(self, *terms: Deduction, day: date, former: Sequence[Chain] = ()) -> Balances:
        """Return the balances that *terms* take from on a day."""
        return Balances(chain(*terms), former, day, day)

    def test_charges_month_by_month(self) -> None:
        """A balance of 1.00 without work since January pays 0.30 a month from March on."""
        mine = purse()
        mine.slots = {0: Slot(kept=100), 1: Slot(day=date(2026, 1, 15))}
        kept = []
        for month in (3, 4, 6, 7):
            self.balances(THRESHOLD, self.CHARGE, day=date(2026, month, 15)).after(mine)
            kept.append((mine.slots[0].kept, mine.slots[1].kept))
        assert kept == [(70, 30), (40, 60), (0, 100), (0, 100)]

    def test_work_begins_the_months_again(self) -> None:
        """A charge that was due is taken first; then the months count from the new work."""
        mine = purse()
        mine.slots = {0: Slot(kept=100), 1: Slot(day=date(2026, 1, 15))}
        self.balances(THRESHOLD, self.CHARGE, day=date(2026, 3, 20)).before(mine, MAR)
        assert (mine.slots[0].kept, mine.slots[1].day, mine.slots[1].count) == (70, MAR, 0)
        self.balances(THRESHOLD, self.CHARGE, day=date(2026, 4, 20)).before(mine, FEB)
        assert (mine.slots[0].kept, mine.slots[1].day) == (70, MAR)

    def test_a_charge_that_is_amended_in(self) -> None:
        """The months of a balance count from the day on which the charge is agreed."""
        mine = purse()
        mine.slots = {0: Slot(kept=100)}
        self.balances(THRESHOLD, self.CHARGE, day=FEB).begin(mine, None)
        assert mine.slots[1].day == FEB
        empty = purse()
        self.balances(THRESHOLD, self.CHARGE, day=FEB).begin(empty, None)
        assert empty.slots[1].day is None
        active = purse()
        active.slots = {0: Slot(kept=100)}
        self.balances(THRESHOLD, self.CHARGE, day=FEB).begin(active, JAN)
        assert active.slots[1].day is None

    def test_the_oldest_part_expires(self) -> None:
        """The 0.40 of January expire at the end of March, and not the 0.60 of February."""
        mine = purse()
        mine.slots = {0: Slot(kept=40)}
        expiry = Expiry(months=2)
        self.balances(THRESHOLD, expiry, day=JAN).after(mine)
        mine.slots[0].kept += 60
        self.balances(THRESHOLD, expiry, day=FEB).after(mine)
        assert mine.slots[1].lots == {MAR: 40, date(2026, 4, 28): 60}
        self.balances(THRESHOLD, expiry, day=date(2026, 3, 30)).after(mine)
        assert (mine.slots[0].kept, mine.slots[1].kept) == (100, 0)
        self.balances(THRESHOLD, expiry, day=MAR).after(mine)
        assert (mine.slots[0].kept, mine.slots[1].kept) == (60, 40)

    def test_the_balance_of_older_terms(self) -> None:
        """A balance that an older threshold carries expires too, after that of the newer one."""
        mine = purse()
        mine.slots = {0: Slot(kept=25), 1: Slot(day=JAN), 7: Slot(kept=75)}
        older = ((7, THRESHOLD),)
        whole = Inactivity(months=1)
        self.balances(THRESHOLD, whole, day=FEB, former=(older,)).after(mine)
        assert (mine.slots[0].kept, mine.slots[7].kept, mine.slots[1].kept) == (0, 0, 100)
        part = purse()
        part.slots = {0: Slot(kept=25), 1: Slot(day=JAN), 7: Slot(kept=75)}
        charge = Inactivity(months=1, charge=eur(30))
        self.balances(THRESHOLD, charge, day=FEB, former=(older,)).after(part)
        assert (part.slots[0].kept, part.slots[7].kept, part.slots[1].kept) == (0, 70, 30)

    def test_parts_of_a_day(self) -> None:
        """The part of January that expired is given back; 0.20 of February are taken."""
        ends = date(2026, 3, 28)
        expiry, slot = Expiry(months=1), Slot(kept=30, lots={FEB: 30, ends: 20}, day=FEB)
        assert expiry.take_part(slot, JAN, 5) == 5
        assert expiry.give_back(slot, FEB, 5) == 0
        assert expiry.give_back(slot, JAN, 10) == 10
        assert (slot.kept, slot.lots) == (20, {FEB: 20, ends: 20})
        assert expiry.give_back(slot, JAN, 50) == 20
        assert (slot.kept, slot.lots) == (0, {ends: 20})
        assert expiry.take_part(slot, FEB, 5) == 0
        assert slot.lots == {ends: 15}
        assert expiry.take_part(slot, FEB, 20) == 5
        assert slot.lots == {}
        expiry.put_part(slot, FEB, carried=7, expired=9)
        expiry.put_part(slot, JAN, carried=7, expired=9)
        expiry.put_part(slot, FEB, carried=1, expired=0)
        assert slot.lots == {ends: 8, FEB: 9}


class TestAccountsOfBooks:
    """The accounts of any books keep their laws."""

    def test_as_booked(self) -> None:
        """An account that the journal does not have is refused with both amounts."""
        place = (EUR, Role.PAYEE, "Ana")
        with pytest.raises(InvalidValueError) as caught:
            check_accounts({place: 5}, {place: 7})
        assert "an account of 5" in str(caught.value)
        assert caught.value.got == 7

    def test_a_debt_above_what_was_paid(self) -> None:
        """A party owes at most what was paid to it or taken out of its pay."""
        fits = {(EUR, role, "Ana"): minor for role, minor in ((Role.PAYEE, 5), (Role.TAX, 2))}
        debt = (EUR, Role.OWED_BACK, "Ana")
        check_accounts({**fits, debt: -7}, {**fits, debt: -7})
        with pytest.raises(InvalidValueError, match="at most 7 owed back"):
            check_accounts({**fits, debt: -8}, {**fits, debt: -8})

    def test_the_sign(self) -> None:
        """Below zero is the debt of the business and that of a party alone."""
        held = {(EUR, Role.BUSINESS, "Ana"): -5, (EUR, Role.CARRIED, "Ana"): 5}
        check_accounts(held, held)
        for role, minor in ((Role.BUSINESS, 1), (Role.CARRIED, -1), (Role.OWED_BACK, 1)):
            with pytest.raises(InvalidValueError, match="an account of zero or more"):
                check_accounts({(EUR, role, "Ana"): minor}, {(EUR, role, "Ana"): minor})

    def test_exact_earnings(self) -> None:
        """Exact earnings below zero are refused, though they round to zero."""
        held = {
            exact: PartyAccount(accounts=(Account(unit=EUR, exact=exact),))
            for exact in (Fraction(0), Fraction(-2, 5))
        }
        check_exact({"Ana": held[Fraction(0)]})
        with pytest.raises(InvalidValueError) as caught:
            check_exact({"Ana": held[Fraction(0)], "Bo": held[Fraction(-2, 5)]})
        assert caught.value.where == "Books.parties['Bo'], cash:EUR exact"
        assert caught.value.got == Fraction(-2, 5)


def test_what_is_not_moved_is_paid() -> None:
    """The account of a party that is paid all it earns grows by the same everywhere."""
    before = Account(unit=EUR, exact=Fraction(1, 2), earned=1, paid=1)
    found = PartyAccount(accounts=(before,))
    total = UnitTotal(unit=EUR)
    booked = UnitBooking(EUR, {"Ana": Fraction(3, 2)}, {"Ana": 1}, {"Ana": 4}, {}, total, {})
    account = booked.account("Ana", found)
    assert account == Account(unit=EUR, exact=Fraction(2), earned=2, paid=2)
    assert booked.account("Ben", found) is None
    assert (booked.cut("Ana"), booked.cut("Ben")) == (3, 0)
    refused = UnitBooking(EUR, {"Ana": HALF}, {}, {"Ana": 1}, {}, total, {})
    later = refused.account("Ana", found)
    assert later == Account(unit=EUR, exact=Fraction(1), earned=1, paid=1)


def test_each_unit_bears_its_own_fee() -> None:
    """A contribution that earned in two currencies gives back the fee of each in that currency."""
    dollars = PerItem(rate=Money(minor=200, currency="USD"))
    plan = PayPlan(
        key="t",
        scheme=Sum(parts=(PerItem(rate=eur(100)), dollars)),
        rounding=HALF_UP,
        deductions=(ITEM_FEE,),
    )
    work = [Contribution(key=str(n), party="Ana") for n in range(2)]
    books = reverse(settle(plan, work, on=JAN).books, contribution="0", on=JAN, why=WHY)
    fees = [books.balance("Ana", unit).fees.exact for unit in (EUR, USD)]
    assert fees == [10, 20]


def test_a_tax_on_the_gross_after_a_restored_reversal() -> None:
    """A tax of a fifth on 2.00 is 0.40, although half of 1.00 was held, taken back and restored."""
    tax = Withhold(rate=FIFTH, rounding=HALF_UP, base=DeductionBase.GROSS)
    plan = PayPlan(
        key="t",
        scheme=PerItem(rate=eur(100)),
        rounding=HALF_UP,
        deductions=(Hold(until=FEB, share=HALF), tax),
    )
    first = settle(plan, [Contribution(key="1", party="Ana")], on=JAN)
    books = settle(first.books, [], on=FEB).books
    (paid, *_) = books.journal()
    taken = reverse(books, entry=paid.key, on=FEB, why=WHY, name="taken")
    restored = reverse(taken, entry="taken", on=FEB, why=WHY)
    assert taken.balance("Ana").withheld.exact == 0
    after = settle(restored, [Contribution(key="2", party="Ana")], on=MAR).books
    assert after.balance("Ana").withheld.exact == 40


def test_what_does_not_count_is_passed_on_at_once() -> None:
    """A contribution below the score is passed on with its reason, and the other one is not."""
    plan = PayPlan(
        key="t",
        scheme=PerItem(rate=eur(100)),
        rounding=HALF_UP,
        policies=(MinimumScore(least=5),),
    )
    found: list[Line] = []
    work = [Contribution(key=str(n), party="Ana", score=n) for n in (4, 5)]
    settle(plan, work, on=JAN, left_out=found.append)
    assert [(line.key, line.party, line.status) for line in found] == [("4", "Ana", Status.REFUSED)]


@pytest.mark.parametrize(
    ("name", "call"), [("held", "sum_of(Role.HELD)"), ("earned", "cost()"), ("paid", "PAYEE")]
)
def test_the_name_of_a_field_is_no_role(name: str, call: str) -> None:
    """The hint states where a field of a balance is read, for one party and for all."""
    with pytest.raises(InvalidValueError) as caught:
        check_role("sum_of(role)", name)
    assert f"read balance(party).{name}" in str(caught.value)
    assert call in str(caught.value)


def test_a_number_is_no_unit() -> None:
    """The error for a number in the place of a unit says that a unit is expected."""
    number: Any = 5
    plan = PayPlan(key="t", scheme=PerItem(rate=eur(100)), rounding=HALF_UP)
    with pytest.raises(InvalidValueError) as caught:
        Books.open(plan).cost(number)
    assert caught.value.where == "unit"
