"""Deductions by themselves: what they keep of an amount, cent by cent, and what they refuse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from c2b import InvalidValueError, Money
from c2b.compensation import (
    Amount,
    ByPayee,
    Contribution,
    Deduction,
    DeductionBase,
    Expiry,
    Fee,
    FeeBand,
    FeePer,
    FeeTax,
    Hold,
    Inactivity,
    Payees,
    PayPlan,
    PerItem,
    Rounding,
    Threshold,
    Withhold,
    cash,
    settle,
)
from c2b.compensation.deductions import Moment, Slot

JAN, FEB = date(2026, 1, 28), date(2026, 2, 28)
OPEN = Moment(on=JAN)
UP, DOWN = Rounding.UP, Rounding.DOWN


def eur(amount: str) -> Money:
    """Return an amount in euros."""
    return Money.of(amount, "EUR")


def through(term: Deduction, *coming: int, moment: Moment = OPEN) -> list[tuple[int, int, int]]:
    """Send amounts through a deduction; return what goes on each time, with its base and rest."""
    slot, steps = Slot(), list[tuple[int, int, int]]()
    for minor in coming:
        going = term.flow(minor, slot, "ana", moment)
        steps.append((going, slot.base, slot.kept))
    return steps


class TestKeeps:
    """The part of a whole amount that a deduction keeps, in minor units."""

    @pytest.mark.parametrize(
        ("term", "expected"),
        [
            (Withhold(rate=Fraction(1, 4), rounding=UP), [0, 0, 1, 1, 25]),
            (Hold(until=FEB, share=Fraction(1, 2)), [0, 0, 1, 1, 50]),
            (Hold(until=FEB, share=Fraction(1, 2), rounding=DOWN), [0, 0, 0, 1, 50]),
            (Fee(rate=Fraction(1, 10), rounding=UP), [0, 0, 1, 1, 10]),
            (Fee(rate=Fraction(1, 10), fixed=eur("0.02"), rounding=DOWN), [0, 0, 1, 2, 12]),
            (Fee(rate=Fraction(1, 10), least=eur("0.05"), rounding=DOWN), [0, 0, 1, 2, 10]),
            (Threshold(at=eur("1.00")), [0, 0, 0, 0, 0]),
        ],
        ids=str,
    )
    def test_each(self, term: Deduction, expected: list[int]) -> None:
        """A deduction keeps so much of -0.01, 0.00, 0.01, 0.02 and 1.00."""
        assert [term.keeps(base) for base in (-1, 0, 1, 2, 100)] == expected

    def test_a_fee_by_itself(self) -> None:
        """A fee may be more than its base, and nothing has no fee."""
        fee = Fee(rate=Fraction(1, 10), fixed=eur("0.02"), least=eur("0.05"), rounding=DOWN)
        assert [fee.of(base) for base in (-1, 0, 1, 30, 100)] == [0, 0, 5, 5, 12]
        assert Fee(rate=Fraction(1, 10), rounding=DOWN).of(9) == 0


class TestAfterAReversal:
    """A deduction that keeps less, or more, than its part of everything to date."""

    def test_it_takes_what_it_lacks(self) -> None:
        """The half of 0.04 EUR is taken, and for what it lacks no more than the other half."""
        half = Withhold(rate=Fraction(1, 2), rounding=UP)
        slot = Slot(base=10, kept=2)
        assert (half.flow(4, slot, "ana", OPEN), slot.kept) == (0, 6)
        assert (half.flow(1, slot, "ana", OPEN), slot.kept) == (0, 7)

    def test_a_cent_is_enough_to_take_from(self) -> None:
        """The smallest amount that comes bears a part of what is lacking; nothing bears nothing."""
        half = Withhold(rate=Fraction(1, 2), rounding=DOWN)
        slot = Slot(base=10, kept=2)
        assert (half.flow(1, slot, "ana", OPEN), slot.kept) == (0, 3)
        above = Slot(base=10, kept=7)
        assert (half.flow(0, above, "ana", OPEN), above.kept) == (0, 7)

    def test_where_all_is_taken_anyway(self) -> None:
        """A tax of the whole leaves nothing for what it lacks."""
        slot = Slot(base=10, kept=8)
        assert (Withhold(rate=Fraction(1), rounding=UP).flow(2, slot, "ana", OPEN)) == 0
        assert slot.kept == 10


class TestBySorts:
    """A tax on the part of the pay that some kinds of contributions earned."""

    def test_cut_by_a_budget(self) -> None:
        """Prices shrink in proportion where less was earned than they add up to, even by a cent."""
        slot = Slot(gross=4, prices=(2, 5))
        slot.price()
        assert (slot.of_kinds, slot.priced) == (Fraction(8, 5), 4)
        nothing = Slot(gross=0, prices=(2, 5))
        nothing.price()
        assert (nothing.of_kinds, nothing.priced) == (0, 0)

    def test_one_after_the_other(self) -> None:
        """The tax of a half on photos alone, of 0.10 EUR for photos and 0.10 EUR for texts."""
        tax = Withhold(rate=Fraction(1, 2), rounding=UP, kinds=("photo",))
        slot = Slot(gross=20, prices=(10, 20))
        assert tax.flow(20, slot, "ana", OPEN) == 15
        slot.gross, slot.prices = 10, (0, 10)
        assert (tax.flow(10, slot, "ana", OPEN), slot.kept, slot.base) == (10, 5, 30)

    def test_on_the_gross(self) -> None:
        """The base is the gross, of which a fee before it took a part."""
        base = DeductionBase.GROSS
        tax = Withhold(rate=Fraction(1, 2), rounding=UP, kinds=("photo",), base=base)
        slot = Slot(gross=20, prices=(20, 20))
        assert (tax.flow(15, slot, "ana", OPEN), slot.base) == (5, 20)

    def test_it_takes_no_more_than_comes(self) -> None:
        """A tax that is due on the gross leaves nothing where nothing comes."""
        base = DeductionBase.GROSS
        tax = Withhold(rate=Fraction(1, 2), rounding=UP, kinds=("photo",), base=base)
        slot = Slot(gross=20, prices=(20, 20))
        assert (tax.flow(0, slot, "ana", OPEN), slot.kept) == (0, 0)

    def test_goes_on_from_what_it_kept(self) -> None:
        """The tax so far stays after a reversal, and what comes is taxed by its own kinds."""
        tax = Withhold(rate=Fraction(1, 2), rounding=UP, kinds=("photo",))
        slot = Slot(base=20, kept=5, gross=10, prices=(10, 10))
        assert (tax.flow(10, slot, "ana", OPEN), slot.kept) == (5, 10)
        cent = Slot(base=1, kept=1, gross=2, prices=(2, 2))
        assert (tax.flow(2, cent, "ana", OPEN), cent.kept, cent.priced) == (1, 2, 3)

    def test_nothing_priced(self) -> None:
        """There is no tax without a price, whatever the rate."""
        for rate in (Fraction(0), Fraction(1, 2)):
            tax = Withhold(rate=rate, rounding=UP, kinds=("photo",))
            slot = Slot()
            assert (tax.flow(3, slot, "ana", OPEN), slot.kept) == (3, 0)

    def test_a_rate_of_zero(self) -> None:
        """A rate of zero taxes nothing of what was earned before either."""
        tax = Withhold(rate=Fraction(0), rounding=UP, kinds=("photo",))
        slot = Slot(base=20, gross=10, prices=(10, 10))
        assert tax.flow(10, slot, "ana", OPEN) == 10
        assert slot.of_kinds == 10


class TestTime:
    """Deductions that time moves, and those that it leaves alone."""

    def test_only_some_stir(self) -> None:
        """A tax stirs at no day, a hold on its day alone, and nothing waits in a tax."""
        tax = Withhold(rate=Fraction(1, 2), rounding=UP)
        assert not tax.stirs(JAN, FEB)
        assert tax.released(Slot(kept=5), FEB) == 0
        assert Hold(until=FEB).stirs(JAN, FEB)
        assert not Hold(until=JAN).stirs(JAN, FEB)

    def test_a_hold_by_contribution(self) -> None:
        """A cent of two contributions of equal worth goes to the earlier day; the base adds up."""
        hold = Hold(days=7)
        slot = Slot(dues={FEB: 1, date(2026, 2, 1): 1})
        assert hold.flow(1, slot, "ana", OPEN) == 0
        assert slot.lots == {date(2026, 2, 1): 1}
        assert hold.flow(2, slot, "ana", OPEN) == 0
        assert (slot.base, slot.kept) == (3, 3)

    def test_expiry_keeps_the_latest(self) -> None:
        """A payment takes the oldest part of a balance, lot by lot."""
        expiry = Expiry(months=1)
        days = [date(2026, month, 1) for month in (2, 3, 4)]
        slot = Slot(lots=dict(zip(days, (5, 5, 5), strict=True)))
        assert expiry.takes(slot, 7, JAN) == 0
        assert (slot.lots, slot.day) == ({days[1]: 2, days[2]: 5}, None)
        assert expiry.takes(slot, 7, days[1]) == 2
        assert slot.day == days[1]

    def test_expiry_notes_a_cent(self) -> None:
        """The smallest part of a balance is noted, and nothing new is not; a day adds up."""
        expiry = Expiry(months=1)
        slot = Slot()
        expiry.note(slot, 1, JAN)
        assert slot.lots == {FEB: 1}
        expiry.note(slot, 1, JAN)
        assert slot.lots == {FEB: 1}
        expiry.note(slot, 4, JAN)
        assert slot.lots == {FEB: 4}

    def test_charges_that_fall_due(self) -> None:
        """Only charges that are not taken yet have days, and none without a contribution."""
        charge = Inactivity(months=1, charge=Amount.of("0.10", "EUR"))
        assert list(charge.days(Slot(day=JAN, count=1), date(2026, 4, 28))) == [
            date(2026, 3, 28),
            date(2026, 4, 28),
        ]
        assert charge.takes(Slot(), 100, FEB) == 0
        whole = Inactivity(months=1)
        assert whole.takes(Slot(), 100, FEB) == 0


def test_limits_that_meet() -> None:
    """A fee whose least is its most is that amount, and a band may end after a cent."""
    fee = Fee(rate=Fraction(1, 10), least=eur("0.05"), most=eur("0.05"), rounding=UP)
    assert [fee.of(base) for base in (1, 1000)] == [5, 5]
    bands = (FeeBand(to=eur("0.01"), fixed=eur("0.01")), FeeBand(rate=Fraction(1, 10)))
    assert [Fee(bands=bands, rounding=UP).of(base) for base in (1, 100)] == [1, 10]


def test_a_tax_on_a_fee_of_a_cent() -> None:
    """The tax on a fee of 0.01 EUR is rounded like any other; a fee below zero has none."""
    tax = FeeTax(rate=Fraction(1, 5), rounding=UP)
    assert [tax.keeps(base) for base in (-5, 0, 1, 5)] == [0, 0, 1, 1]


def test_a_payee_of_a_group() -> None:
    """The deduction of a group is for its payees alone, under a pseudonym too."""
    half, none = (Withhold(rate=rate, rounding=UP) for rate in (Fraction(1, 2), Fraction(0)))
    terms = ByPayee(groups=(Payees(names=("ana", "bo"), deduction=half),), others=none)
    assert [terms.flow(10, Slot(), name, OPEN) for name in ("ana", "bo", "cy")] == [5, 5, 10]
    assert terms.renamed("ana", "x").names == {"x", "bo"}


class TestFlow:
    """Amounts that come one after the other; the parts add up to that of the whole."""

    def test_withheld(self) -> None:
        """A tax of a quarter, rounded up, of 1, 1, 1 and 1 cent is one cent in all."""
        tax = Withhold(rate=Fraction(1, 4), rounding=UP)
        assert through(tax, 1, 1, 1, 1) == [(0, 1, 1), (1, 2, 1), (1, 3, 1), (1, 4, 1)]

    def test_held(self) -> None:
        """Half is held until February; on that day all of it goes on."""
        hold = Hold(until=FEB, share=Fraction(1, 2))
        assert through(hold, 100, 50) == [(50, 100, 50), (25, 150, 75)]
        slot = Slot(base=150, kept=75)
        assert hold.flow(10, slot, "ana", Moment(on=FEB)) == 85
        assert (slot.base, slot.kept) == (160, 0)

    def test_carried(self) -> None:
        """Less than a euro is carried, a euro is paid, and a debt goes on at once."""
        threshold = Threshold(at=eur("1.00"))
        assert through(threshold, 99, 1, 50, -60) == [
            (0, 99, 99),
            (100, 100, 0),
            (0, 150, 50),
            (-10, 90, 0),
        ]

    def test_nothing_owed_is_no_debt(self) -> None:
        """A balance of zero is carried on as zero."""
        assert through(Threshold(at=eur("1.00")), 40, -40) == [(0, 40, 40), (0, 0, 0)]

    @pytest.mark.parametrize(
        ("closing", "paid"), [(frozenset({"ana"}), [0, 0, 51]), (frozenset({"ben"}), [0, 0, 0])]
    )
    def test_closed_accounts(self, closing: frozenset[str], paid: list[int]) -> None:
        """An account that is closed is paid above 0.50, and only that one."""
        threshold = Threshold(at=eur("1.00"), closing_above=eur("0.50"))
        moment = Moment(on=JAN, closing=closing)
        assert [through(threshold, minor, moment=moment)[0][0] for minor in (1, 50, 51)] == paid

    def test_a_fee_on_each_contribution(self) -> None:
        """A fee on each contribution keeps its charge, and at most what is coming."""
        fee = Fee(rate=Fraction(1, 10), rounding=UP, per=FeePer.ITEM)
        for coming, going in ((100, 93), (5, 0), (-5, -5), (0, 0)):
            slot = Slot(charge=7)
            assert fee.flow(coming, slot, "ana", OPEN) == going
            assert (slot.base, slot.kept) == (coming, coming - going)

    def test_nothing_yet(self) -> None:
        """A deduction begins with nothing kept, on nothing, and without charges."""
        assert (Slot().base, Slot().kept, Slot().charge) == (0, 0, None)

    def test_what_was_kept_can_go_back(self) -> None:
        """A deduction gives back at most what it keeps."""
        slot = Slot(base=100, kept=10)
        assert slot.keep(-100, -25) == -90
        assert (slot.base, slot.kept) == (0, 0)


class TestMoment:
    """The day of a settlement."""

    def test_in_a_zone(self) -> None:
        """A moment shortly before midnight in London is the next day in Paris."""
        late = datetime(2026, 1, 28, 23, 30, tzinfo=UTC)
        assert Moment(on=late).day == JAN
        assert Moment(on=late, zone=ZoneInfo("Europe/Paris")).day == date(2026, 1, 29)
        assert Moment(on=JAN, zone=ZoneInfo("Europe/Paris")).day == JAN


class TestUnits:
    """A deduction of one currency leaves others alone."""

    def test_applies(self) -> None:
        """Amounts that a deduction states fix its currency."""
        stated = [
            Fee(rate=Fraction(0), fixed=eur("1"), rounding=UP),
            Fee(rate=Fraction(0), least=eur("1"), rounding=UP),
            Threshold(at=eur("1")),
        ]
        assert all(term.applies(cash("EUR")) for term in stated)
        assert not any(term.applies(cash("USD")) for term in stated)
        assert Withhold(rate=Fraction(1, 4), rounding=UP).applies(cash("USD"))


class TestText:
    """The name of a deduction in statements."""

    @pytest.mark.parametrize(
        ("term", "en", "fr"),
        [
            (Hold(until=FEB), "held until 2026-02-28", "bloqué jusqu’au 28 février 2026"),
            (
                Threshold(at=eur("1.00")),
                "carried, below 1.00\u00a0EUR",
                "reporté, moins de 1,00\u00a0EUR",
            ),
            (
                Withhold(rate=Fraction(1, 4), rounding=UP),
                "withheld, 25%",
                "retenue à la source de 25\u00a0%",
            ),
            (Fee(rate=Fraction(1, 10), rounding=UP), "fee of 10%", "frais de 10\u00a0%"),
        ],
        ids=str,
    )
    def test_each(self, term: Deduction, en: str, fr: str) -> None:
        """The name is there in both languages."""
        assert (term.text.in_language("en"), term.text.in_language("fr")) == (en, fr)


def pay(closing: Any) -> object:
    """Settle nothing, and close accounts."""
    scheme = PerItem(rate=eur("1.00"))
    plan = PayPlan(key="c", scheme=scheme, rounding=UP)
    return settle(plan, list[Contribution](), on=JAN, closing_accounts=closing)


ZERO = Fraction(0)


@pytest.mark.parametrize(
    ("build", "where", "got"),
    [
        (lambda: Hold(until=FEB, share=ZERO), "Hold.share", ZERO),
        (
            lambda: Threshold(at=eur("1"), closing_above=eur("2")),
            "Threshold.closing_above",
            "2.00 EUR",
        ),
        (lambda: Threshold(at=eur("-1")), "Threshold.closing_above", "-1.00 EUR"),
        (lambda: Fee(rate=ZERO, rounding=UP), "Fee", ZERO),
        (lambda: Fee(rate=ZERO, rounding=UP, fixed=eur("-1")), "Fee", [eur("-1")]),
        (
            lambda: Fee(rate=ZERO, rounding=UP, fixed=eur("1"), least=Money.of("1", "USD")),
            "Fee",
            [eur("1"), Money.of("1", "USD")],
        ),
        (
            lambda: Fee(rate=Fraction(1), rounding=UP, per=FeePer.PAYMENT, on_top=True),
            "Fee.on_top",
            True,
        ),
        (lambda: pay("ana"), "closing", "ana"),
    ],
)
def test_a_refusal_names_the_place(build: Callable[[], Any], where: str, got: Any) -> None:
    """A refusal names the argument at fault and shows what it got."""
    with pytest.raises(InvalidValueError) as refused:
        build()
    assert (refused.value.where, refused.value.got) == (where, got)
    assert refused.value.explain("fr") != refused.value.explain("en")
    assert "None" not in refused.value.explain("en")


def test_a_least_fee_of_zero_is_a_fee_of_nothing() -> None:
    """A fee that can never take anything is refused; one that may is not."""
    with pytest.raises(InvalidValueError, match="above zero"):
        Fee(rate=ZERO, rounding=UP, fixed=eur("0"), least=eur("0"))
    assert Fee(rate=ZERO, rounding=UP, fixed=eur("0"), least=eur("0.01")).of(1) == 1


def test_one_name_is_no_collection() -> None:
    """A bare name is refused with the set to write."""
    with pytest.raises(InvalidValueError, match="write {'ana'}"):
        pay("ana")


def test_a_new_slot_is_empty() -> None:
    """The state of a deduction begins with zeros, and without charges."""
    slot = Slot()
    assert (slot.base, slot.kept, slot.count, slot.lacking, slot.gross, slot.fee) == (0,) * 6
    assert (slot.of_kinds, slot.priced, slot.prices) == (0, 0, (0, 0))
    assert (slot.lots, slot.dues, slot.day, slot.charge) == ({}, {}, None, None)
