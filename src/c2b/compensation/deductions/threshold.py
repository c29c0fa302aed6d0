"""Balances that are carried over until they are large enough to be paid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from attrs import Attribute, field, frozen

from c2b._validators import optional
from c2b.compensation.deductions.deduction import Deduction, Moment, Role, Slot
from c2b.compensation.scheme import refused
from c2b.compensation.unit import Amount, Medium, Unit, amount_of, maybe_amount_of
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text


def _whole(instance: object, attribute: Attribute[Any], amount: Amount) -> None:
    if amount.exact.denominator != 1 or amount.unit.medium not in (Medium.CASH, Medium.POINTS):
        raise refused(instance, attribute, _WHOLE, str(amount), _ROUND)


@frozen(kw_only=True)
class Threshold(Deduction):
    """A balance below which nothing is paid; smaller balances are carried over.

    Attributes:
        at: The balance from which all of it is paid, in cash or in points.
        closing_above: The balance above which an account that is closed is paid.
    """

    kind: ClassVar[str] = "threshold"
    waits: ClassVar[bool] = True

    at: Amount = field(converter=amount_of, validator=_whole)
    closing_above: Amount | None = field(
        default=None, converter=maybe_amount_of, validator=optional(_whole)
    )

    def __attrs_post_init__(self) -> None:
        closing = self.at if self.closing_above is None else self.closing_above
        if closing.unit != self.at.unit or not 0 <= closing.exact <= self.at.exact:
            raise InvalidValueError("Threshold.closing_above", _BELOW, str(closing), _LOWER)

    @property
    def role(self) -> Role:
        """The account for balances below the threshold: the amount carried over."""
        return Role.CARRIED

    @property
    def text(self) -> Text:
        """The name of the threshold with its amount."""
        return _CARRIED.fill(at=self.at.text)

    def applies(self, unit: Unit) -> bool:
        """Whether *unit* is that of the threshold."""
        return unit == self.at.unit

    def stated(self) -> Iterator[tuple[str, Money | Amount]]:
        """Yield the threshold."""
        yield "Threshold.at", self.at

    def flow(self, coming: int, slot: Slot, party: str, moment: Moment) -> int:
        """Return the whole balance once it reaches the threshold, and zero until then."""
        balance = slot.kept + coming
        if balance < 0 or self._reached(balance, party in moment.closing):
            return slot.keep(coming, -slot.kept)
        return slot.keep(coming, coming)

    def _reached(self, balance: int, closing: bool) -> bool:
        if closing and self.closing_above is not None and balance > self.closing_above.exact:
            return True
        return balance >= self.at.exact


_WHOLE = Text(en="a whole amount of cash or points", fr="un montant entier d’argent ou de points")
_ROUND = Text(en="round it to the smallest part", fr="arrondissez-le à la plus petite part")
_BELOW = Text(en="from zero to the threshold", fr="entre zéro et le seuil")
_LOWER = Text(en="closing an account asks for less", fr="la clôture d’un compte exige moins")
_CARRIED = Text(en="carried, below {at}", fr="reporté, moins de {at}")
