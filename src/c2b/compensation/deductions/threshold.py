"""Balances that are carried over until they are large enough to be paid."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from c2b._validators import instance, optional
from c2b.compensation.deductions.deduction import Deduction, Moment, Role, Slot
from c2b.compensation.unit import Unit, cash
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text


@frozen(kw_only=True)
class Threshold(Deduction):
    """A balance below which nothing is paid; smaller balances are carried over.

    Attributes:
        at: The balance from which all of it is paid.
        closing_above: The balance above which an account that is closed is paid.
    """

    kind: ClassVar[str] = "threshold"
    waits: ClassVar[bool] = True

    at: Money = field(validator=instance(Money))
    closing_above: Money | None = field(default=None, validator=optional(instance(Money)))

    def __attrs_post_init__(self) -> None:
        closing = self.at if self.closing_above is None else self.closing_above
        if closing > self.at or closing.minor < 0:
            raise InvalidValueError("Threshold.closing_above", _BELOW, closing, _LOWER)

    @property
    def role(self) -> Role:
        """The account for balances below the threshold: the amount carried over."""
        return Role.CARRIED

    @property
    def text(self) -> Text:
        """The name of the threshold with its amount."""
        return _CARRIED.fill(at=cash(self.at.currency).text_of(self.at.minor))

    def applies(self, unit: Unit) -> bool:
        """Whether *unit* is the currency of the threshold."""
        return unit == cash(self.at.currency)

    def flow(self, coming: int, slot: Slot, party: str, moment: Moment) -> int:
        """Return the whole balance once it reaches the threshold, and zero until then."""
        balance = slot.kept + coming
        if balance < 0 or self._reached(balance, party in moment.closing):
            return slot.keep(coming, -slot.kept)
        return slot.keep(coming, coming)

    def _reached(self, balance: int, closing: bool) -> bool:
        if closing and self.closing_above is not None and balance > self.closing_above.minor:
            return True
        return balance >= self.at.minor


_BELOW = Text(en="from zero to the threshold", fr="entre zéro et le seuil")
_LOWER = Text(en="closing an account asks for less", fr="la clôture d’un compte exige moins")
_CARRIED = Text(en="carried, below {at}", fr="reporté, moins de {at}")
