"""Laws of schemes: each catches one that does not keep it; ours are held in tests/laws."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from attrs import define, evolve, field, frozen
from hypothesis import strategies as st
from tests.testing.laws.test_law import FEW, catches

from c2b import Money, Text
from c2b.compensation import Contribution, PerItem, Reading, Scheme, Unit, cash
from c2b.compensation.quantity_tally import Quantities
from c2b.testing import laws
from c2b.testing.laws.scheme import LAWS

EUR = cash("EUR")
GOOD = PerItem(rate=Money.of("0.50", "EUR"))


@frozen(kw_only=True)
class Wrong(Scheme[Quantities]):
    """The base of schemes that each do one thing wrong: a fixed amount a contribution."""

    @property
    def units(self) -> frozenset[Unit]:
        """Euros."""
        return GOOD.units

    def tally(self) -> Quantities:
        """Return the number of contributions by party."""
        return GOOD.tally()

    def reading(self, tally: Quantities) -> Reading:
        """Fifty cents each."""
        return GOOD.reading(tally)

    @property
    def prices_contributions(self) -> bool:
        """Each has its price."""
        return True

    def price(self, item: Contribution) -> Mapping[Unit, Any]:
        """Fifty cents."""
        return GOOD.price(item)


class Generous(Wrong):
    """A scheme that pays a party that gave nothing."""

    def reading(self, tally: Quantities) -> Reading:
        """Zoe was not there."""
        good = GOOD.reading(tally)
        return evolve(good, amounts={EUR: {**good.amounts[EUR], "Zoe": 1}})


class Greedy(Wrong):
    """Takes a euro from everybody first."""

    def reading(self, tally: Quantities) -> Reading:
        """Less than nothing for little."""
        good = GOOD.reading(tally)
        return evolve(good, amounts={EUR: {p: n - 100 for p, n in good.amounts[EUR].items()}})


class Foreign(Wrong):
    """Names euros, and pays dollars."""

    def reading(self, tally: Quantities) -> Reading:
        """The same in dollars."""
        good = GOOD.reading(tally)
        return evolve(good, amounts={cash("USD"): good.amounts[EUR]})


class Consuming(Wrong):
    """Empties the tally that it reads."""

    def reading(self, tally: Quantities) -> Reading:
        """Return the amounts at the first reading only."""
        good = GOOD.reading(tally)
        amounts = {EUR: dict(good.amounts[EUR])}
        tally.totals.clear()
        return evolve(good, amounts=amounts)


@define
class LastLot(Quantities):
    """A scheme that forgets earlier lots."""

    def add(self, items: Any) -> None:
        """Only these."""
        self.totals.clear()
        Quantities.add(self, items)


class Forgetful(Wrong):
    """Remembers the last lot only."""

    def tally(self) -> Quantities:
        """A poor memory."""
        return LastLot()


class Discount(Wrong):
    """Prices that are lower than the pay."""

    def price(self, item: Contribution) -> Mapping[Unit, Any]:
        """Forty-nine cents."""
        return {EUR: item.quantity * 49}


class Promising(Wrong):
    """Promises a floor and does not keep it."""

    def never_below(self, unit: Unit) -> int | None:
        """Five euros, it says."""
        return 500


class Silent(Wrong):
    """Does not say why."""

    def reading(self, tally: Quantities) -> Reading:
        """Return a reading without reasons."""
        return evolve(GOOD.reading(tally), explain=lambda party: Text(en=" ", fr=" "))


class Vague(Wrong):
    """Says something, but not what is paid."""

    def reading(self, tally: Quantities) -> Reading:
        """Words."""
        return evolve(GOOD.reading(tally), explain=lambda party: Text(en="thanks", fr="merci"))


@frozen(kw_only=True)
class Unique(Wrong):
    """Is like no other, not even its own copy."""

    secret: object = field(factory=object)


WRONG: dict[str, Scheme[Any]] = {
    "only_contributors_are_paid": Generous(),
    "pay_is_never_negative": Greedy(),
    "it_pays_in_its_units": Foreign(),
    "reading_is_repeatable": Consuming(),
    "lots_do_not_matter": Forgetful(),
    "prices_add_up": Discount(),
    "bounds_hold": Promising(),
    "pay_is_explained": Silent(),
    "the_books_balance": Generous(),
    "it_is_a_value": Unique(),
}


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.name)
def test_each_law_catches_a_wrong_scheme(law: laws.Law) -> None:
    """Every law has one that breaks it."""
    catches(laws.scheme, WRONG[law.name], law.name)


def test_who_is_paid_hears_in_what() -> None:
    """Words alone are no reason for an amount."""
    catches(laws.scheme, Vague(), "pay_is_explained")


def test_one_of_your_own() -> None:
    """A user's own scheme keeps every law for the user's own contributions."""
    some = st.lists(st.builds(Contribution, key=st.text("abc", min_size=1), party=st.just("Ana")))
    laws.scheme(Wrong(), items=some, settings=FEW)
