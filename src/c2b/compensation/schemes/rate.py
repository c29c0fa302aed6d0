"""Pay by count: none, a rate for each contribution, a bonus."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import field, frozen

from c2b._validators import instance
from c2b.compensation.contribution import Contribution
from c2b.compensation.quantity_tally import Quantities, WholeQuantities
from c2b.compensation.rounding import Exact, plain
from c2b.compensation.scheme import CONTRIBUTIONS, NOTHING, Reading, Scheme, from_zero, not_negative
from c2b.compensation.unit import Amount, Unit, amount_of, decimal_text
from c2b.text import Text


@frozen(kw_only=True)
class NoPay(Scheme[Quantities]):
    """A scheme that pays nothing; contributors are named in the settlement.

    It is the neutral part of a `Sum`, whatever the units of the others.
    """

    kind: ClassVar[str] = "no_pay"

    @property
    def units(self) -> frozenset[Unit]:
        """The empty set: it pays in no unit."""
        return frozenset()

    def tally(self) -> Quantities:
        """Return an empty tally of quantities."""
        return Quantities()

    def reading(self, tally: Quantities) -> Reading:
        """Return a reading without amounts."""
        return Reading(amounts={}, explain=lambda _: NOTHING)

    @property
    def prices_contributions(self) -> bool:
        """Whether contributions have prices by themselves: yes, each is worth nothing."""
        return True


@frozen(kw_only=True)
class PerItem(Scheme[Quantities]):
    """An equal amount for each item: cash, goods, points or a badge.

    A contribution is one item unless it states another quantity: ten photos may be handed in as
    one contribution.

    Attributes:
        rate: The amount for one; it may be a tenth of a cent, for only the total is rounded.
        item: The word for what is counted, in statements, in the plural.
    """

    kind: ClassVar[str] = "per_item"

    rate: Amount = field(converter=amount_of, validator=not_negative)
    item: Text = field(default=CONTRIBUTIONS, validator=instance(Text))

    @property
    def units(self) -> frozenset[Unit]:
        """The unit of the rate."""
        return frozenset({self.rate.unit})

    def tally(self) -> Quantities:
        """Return an empty tally of quantities."""
        return Quantities()

    def reading(self, tally: Quantities) -> Reading:
        """Return count times rate."""
        unit, rate, totals = self.rate.unit, plain(self.rate.exact), tally.totals
        paid = {party: count * rate for party, count in totals.items()}

        def explain(party: str) -> Text:
            return multiplied(totals[party], self.item, self.rate, paid[party])

        return Reading.of(unit, paid, explain)

    @property
    def adds_up(self) -> bool:
        """Whether what two parts of the contributions earn adds up: it does."""
        return True

    @property
    def prices_contributions(self) -> bool:
        """Whether contributions have prices by themselves: they do."""
        return True

    def price_of(self, item: Contribution) -> Mapping[Unit, Exact]:
        """Return quantity times rate."""
        return {self.rate.unit: item.quantity * plain(self.rate.exact)}


@frozen(kw_only=True)
class Bonus(Scheme[WholeQuantities]):
    """A single amount for each party whose quantity is enough.

    Attributes:
        amount: The bonus.
        least: The quantity that is enough.
        above: Whether it takes more than *least*: a rebate of 500 for redeeming more than 500.
    """

    kind: ClassVar[str] = "bonus"

    amount: Amount = field(converter=amount_of, validator=not_negative)
    least: Exact = field(default=1, validator=from_zero)
    above: bool = field(default=False, validator=instance(bool))

    @property
    def units(self) -> frozenset[Unit]:
        """The unit of the bonus."""
        return frozenset({self.amount.unit})

    def tally(self) -> WholeQuantities:
        """Return an empty tally of quantities."""
        return WholeQuantities()

    def reading(self, tally: WholeQuantities) -> Reading:
        """Return the bonus or nothing."""
        unit, bonus = self.amount.unit, plain(self.amount.exact)
        paid = {party: bonus for party, count in tally.totals.items() if self._enough(count)}

        def explain(party: str) -> Text:
            count = tally.totals[party]
            words = _BONUS_ONE if count == 1 else _BONUS
            return words.fill(count=decimal_text(count), amount=unit.text_of(paid[party]))

        return Reading.of(unit, paid, explain)

    def _enough(self, count: Exact) -> bool:
        return count > self.least if self.above else count >= self.least


def multiplied(count: Exact, item: Text, rate: Amount, amount: Exact) -> Text:
    """Return ``3 answers × 0.50 EUR = 1.50 EUR``; below two, the noun is left out."""
    many = _SOME.fill(count=decimal_text(count), item=item) if count >= 2 else decimal_text(count)
    return _PER_ITEM.fill(
        many=many,
        rate=rate.text,
        amount=rate.unit.text_of(amount),
    )


_SOME = Text(en="{count} {item}", fr="{count} {item}")
_PER_ITEM = Text(en="{many} × {rate} = {amount}", fr="{many} × {rate} = {amount}")
_BONUS = Text(
    en="bonus for {count} contributions = {amount}",
    fr="prime pour {count} contributions = {amount}",
)
_BONUS_ONE = Text(
    en="bonus for {count} contribution = {amount}", fr="prime pour {count} contribution = {amount}"
)
