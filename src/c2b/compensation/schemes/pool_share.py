"""A share of a fund of which parties outside of the campaign hold the rest."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, ClassVar

from attrs import Attribute, field, frozen

from c2b._validators import instance
from c2b.compensation.contribution import Contribution
from c2b.compensation.quantity_tally import Quantities
from c2b.compensation.rounding import Exact, plain
from c2b.compensation.scheme import CONTRIBUTIONS, Reading, Scheme, not_negative, refused
from c2b.compensation.unit import Amount, Unit, amount_of, decimal_text
from c2b.errors import InvalidValueError
from c2b.text import Text


def _above_zero(instance: object, attribute: Attribute[Any], value: Exact) -> None:
    if type(value) not in (int, Fraction) or value <= 0:
        raise refused(instance, attribute, _POSITIVE, value, _STATE_WHOLE)


@frozen(kw_only=True)
class PoolShare(Scheme[Quantities]):
    """A share of a fund by quantity, where the quantity of all who share in it is published.

    The parties of the campaign need not be all of them: what they do not earn belongs to others.
    Where everybody who shares is a party of the campaign, use `Pool`.

    Attributes:
        amount: The fund.
        whole: The quantity of all who share in it, those of the campaign included.
        item: The word for what is counted, in statements, in the plural.
    """

    kind: ClassVar[str] = "pool_share"

    amount: Amount = field(converter=amount_of, validator=not_negative)
    whole: Exact = field(validator=_above_zero)
    item: Text = field(default=CONTRIBUTIONS, validator=instance(Text))

    @property
    def units(self) -> frozenset[Unit]:
        """The unit of the fund."""
        return frozenset({self.amount.unit})

    @property
    def by_party(self) -> bool:
        """Whether parties are paid apart: no, all of them together cannot hold more than all."""
        return False

    def tally(self) -> Quantities:
        """Return an empty tally of quantities."""
        return Quantities()

    def reading(self, tally: Quantities) -> Reading:
        """Return the share of each party.

        Raises:
            InvalidValueError: Parties that hold more than the whole.
        """
        unit, rate, totals = self.amount.unit, self._rate, tally.totals
        held = sum(totals.values())
        if held > self.whole:
            got = decimal_text(held)
            raise InvalidValueError("PoolShare.whole", _ENOUGH.fill(held=got), self.whole, _CORRECT)
        paid = {party: plain(count * rate) for party, count in totals.items()}

        def explain(party: str) -> Text:
            return _SHARE.fill(
                count=decimal_text(totals[party]),
                whole=decimal_text(self.whole),
                item=self.item,
                fund=self.amount.text,
                amount=unit.text_of(paid[party]),
            )

        return Reading.of(unit, paid, explain)

    @property
    def prices_contributions(self) -> bool:
        """Whether contributions have prices by themselves: they do."""
        return True

    def price_of(self, item: Contribution) -> Mapping[Unit, Exact]:
        """Return the share of the fund that *item* brings."""
        return {self.amount.unit: plain(item.quantity * self._rate)}

    def never_above(self, unit: Unit) -> Exact | None:
        """Return the fund, in its unit."""
        return self.amount.exact if unit == self.amount.unit else None

    @property
    def _rate(self) -> Fraction:
        return self.amount.exact / self.whole


_POSITIVE = Text(en="an int or a Fraction above zero", fr="un int ou un Fraction supérieur à zéro")
_STATE_WHOLE = Text(
    en="state the quantity of all who share in the fund",
    fr="indiquez la quantité de tous ceux qui se partagent le fonds",
)
_ENOUGH = Text(
    en="at least the {held} that the parties of the campaign hold",
    fr="au moins les {held} que détiennent les parties de la campagne",
)
_CORRECT = Text(
    en="correct the quantity of all, or use Pool where all who share are parties",
    fr="corrigez la quantité totale, ou employez Pool si tous sont des parties",
)
_SHARE = Text(
    en="{count} of {whole} {item} in a fund of {fund} = {amount}",
    fr="{count} sur {whole} {item} d’un fonds de {fund} = {amount}",
)
