"""Fees of a platform, taken out of earnings or charged to the business on top."""

from __future__ import annotations

from fractions import Fraction
from typing import ClassVar

from attrs import field, frozen

from c2b._validators import instance, optional
from c2b.choice import Choice
from c2b.compensation.deductions.deduction import Deduction, Moment, Role, Slot
from c2b.compensation.rounding import Exact, Rounding, rounded
from c2b.compensation.scheme import a_share
from c2b.compensation.unit import Medium, Unit, cash, percent
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text


class FeePer(Choice):
    """The base on which a fee is computed and rounded: a contribution, a party, or the whole."""

    ITEM = "item", "for each contribution", "par contribution"
    PARTY = "party", "for each party", "par partie"
    TOTAL = "total", "for the whole", "pour l’ensemble"


@frozen(kw_only=True)
class Fee(Deduction):
    """A fee of the platform, taken out of earnings or charged to the business on top.

    Attributes:
        rate: The part of the base that is taken.
        rounding: The rounding of each fee; a fee per contribution is rounded for each of them.
        per: The base on which it is computed.
        on_top: Whether the business pays it over and above. Otherwise it is taken out, and the
            party has the remainder.
        fixed: An amount for each base besides the rate.
        least: The lowest fee, where there is a base at all.
        given_back: Whether a reversal gives it back, in proportion; otherwise the platform keeps
            it, and the party bears it.
    """

    kind: ClassVar[str] = "fee"

    rate: Fraction = field(validator=[instance(Fraction), a_share])
    rounding: Rounding = field(validator=instance(Rounding))
    per: FeePer = field(default=FeePer.PARTY, validator=instance(FeePer))
    on_top: bool = field(default=False, validator=instance(bool))
    fixed: Money | None = field(default=None, validator=optional(instance(Money)))
    least: Money | None = field(default=None, validator=optional(instance(Money)))
    given_back: bool = field(default=True, validator=instance(bool))

    def __attrs_post_init__(self) -> None:
        stated = [money for money in (self.fixed, self.least) if money is not None]
        if any(money.minor < 0 for money in stated):
            raise InvalidValueError("Fee", _FROM_ZERO, stated, _NO_REBATE)
        if len({money.currency for money in stated}) > 1:
            raise InvalidValueError("Fee", _ONE_CURRENCY, stated, _TWO_FEES)
        if not self.rate and not any(money.minor for money in stated):
            raise InvalidValueError("Fee", _SOME_FEE, self.rate, _LEAVE_OUT)
        if self.per is FeePer.TOTAL and not self.on_top:
            raise InvalidValueError("Fee.per", _NOT_TOTAL, self.per, _PER_PARTY)

    @property
    def role(self) -> Role:
        """The account that receives the fee: the platform."""
        return Role.PLATFORM

    @property
    def text(self) -> Text:
        """The name of the fee with its rate."""
        return _FEE.fill(rate=percent(self.rate))

    def applies(self, unit: Unit) -> bool:
        """Whether *unit* is cash, and in the currency of the amounts that the fee states."""
        stated = self.fixed or self.least
        return unit.medium is Medium.CASH if stated is None else unit == cash(stated.currency)

    def of(self, base: Exact) -> int:
        """Return the fee on *base*."""
        if base <= 0:
            return 0
        fixed = 0 if self.fixed is None else self.fixed.minor
        least = 0 if self.least is None else self.least.minor
        return max(rounded(base * self.rate + fixed, self.rounding), least)

    def keeps(self, base: int) -> int:
        """Return the fee on *base*, at most *base* itself."""
        return min(self.of(base), max(base, 0))

    def flow(self, coming: int, slot: Slot, party: str, moment: Moment) -> int:
        """Return what is left after the fee, at least zero."""
        if self.per is not FeePer.ITEM:
            return Deduction.flow(self, coming, slot, party, moment)
        return slot.keep(coming, min(slot.charge, max(coming, 0)))


_FROM_ZERO = Text(en="amounts from zero", fr="des montants à partir de zéro")
_NO_REBATE = Text(en="a fee takes, it never gives", fr="des frais prennent, ils ne donnent pas")
_SOME_FEE = Text(
    en="a rate, a fixed amount or a least one above zero",
    fr="un taux, une part fixe ou un minimum supérieur à zéro",
)
_LEAVE_OUT = Text(en="leave out a fee without effect", fr="omettez des frais sans effet")
_ONE_CURRENCY = Text(en="amounts in one currency", fr="des montants dans une seule monnaie")
_TWO_FEES = Text(en="state one fee for each", fr="indiquez des frais pour chacune")
_NOT_TOTAL = Text(en="ITEM or PARTY", fr="ITEM ou PARTY")
_PER_PARTY = Text(
    en="a fee on the total is nobody's in particular, so it can only go on top",
    fr="des frais sur le total ne sont à personne en particulier, donc toujours en sus",
)
_FEE = Text(en="fee of {rate}", fr="frais de {rate}")
