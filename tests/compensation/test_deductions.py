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
    Contribution,
    Deduction,
    Fee,
    FeePer,
    Hold,
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
