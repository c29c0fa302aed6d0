"""Fees, withholding, thresholds and holds, each of which keeps a part of what was earned.

Deductions work on whole minor units, after the one rounding, in the order of the plan. Each takes
the amount that the one before let through and returns the part that goes on; the difference is
what it keeps, so nothing is lost. Only cash has deductions.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection
from datetime import date, datetime, tzinfo
from fractions import Fraction
from typing import Any, ClassVar

from attrs import Attribute, define, field, frozen

from c2b._validators import exactly, instance, optional
from c2b.choice import Choice
from c2b.compensation.rounding import Exact, Rounding, rounded
from c2b.compensation.scheme import a_share
from c2b.compensation.unit import Medium, Unit, cash, percent
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text


class Role(Choice):
    """The owner of an account: who pays, who is paid, and where an amount may rest in between.

    BUSINESS: the debt of the business, which is negative. PAYEE: the payments. PLATFORM and TAX:
    fees, and withheld tax. HELD: amounts that wait for a day. CARRIED: amounts that wait for a
    threshold. PAYABLE: amounts that came back and are paid by the next settlement. OWED_BACK: the
    debt of a party after a reversal, the one account of a party that is below zero.
    """

    BUSINESS = "business", "the business", "l’entreprise"
    PAYEE = "payee", "the payee", "le bénéficiaire"
    PLATFORM = "platform", "the platform", "la plateforme"
    TAX = "tax", "the tax authority", "l’administration fiscale"
    HELD = "held", "the amount held back", "le montant bloqué"
    CARRIED = "carried", "the amount carried over", "le montant reporté"
    PAYABLE = "payable", "the amount to be paid", "le montant à payer"
    OWED_BACK = "owed_back", "the amount owed back", "le montant à restituer"


@frozen(kw_only=True)
class Moment:
    """The day of a settlement, and the parties whose accounts it closes, as deductions see them."""

    on: date
    closing: frozenset[str] = frozenset()
    zone: tzinfo | None = None

    @property
    def day(self) -> date:
        """The day of the settlement; of a moment, the day in the zone of the plan."""
        if not isinstance(self.on, datetime):
            return self.on
        return (self.on if self.zone is None else self.on.astimezone(self.zone)).date()


@define
class Slot:
    """The state of one deduction for one party in one unit, to date.

    Attributes:
        base: The amount that it was computed on, less what was taken back.
        kept: The amount that it keeps.
        charge: The charges on the contributions of the present settlement, one by one.
    """

    base: int = 0
    kept: int = 0
    charge: int = 0

    def keep(self, coming: int, kept: int) -> int:
        """Keep *kept* of *coming*, or give back at most what there is; return what goes on."""
        kept = max(kept, -self.kept)
        self.base += coming
        self.kept += kept
        return coming - kept


class Deduction(ABC):
    """A condition that keeps a part of what was earned, as a value."""

    __slots__ = ()

    kind: ClassVar[str]
    waits: ClassVar[bool] = False  # whether the amount that it keeps is paid at last

    @property
    @abstractmethod
    def role(self) -> Role:
        """The account that receives what the deduction keeps."""

    @property
    @abstractmethod
    def words(self) -> Text:
        """The name of the deduction in statements."""

    def applies(self, unit: Unit) -> bool:
        """Whether the deduction concerns amounts in *unit*."""
        return unit.medium is Medium.CASH

    def keeps(self, base: int) -> int:
        """Return the part that it keeps of *base*, the whole amount to date."""
        return 0

    def flow(self, coming: int, slot: Slot, party: str, moment: Moment) -> int:
        """Return the part of *coming* that goes on, and bring *slot* up to date.

        It keeps the difference between its part of everything with and without the new amount, so
        that the parts add up.
        """
        return slot.keep(coming, self.keeps(slot.base + coming) - self.keeps(slot.base))


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
    def words(self) -> Text:
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


@frozen(kw_only=True)
class Withhold(Deduction):
    """A part of earnings that is withheld for the tax authority; the party has the remainder."""

    kind: ClassVar[str] = "withhold"

    rate: Fraction = field(validator=[instance(Fraction), a_share])
    rounding: Rounding = field(validator=instance(Rounding))

    @property
    def role(self) -> Role:
        """The account that receives what is withheld: the tax authority."""
        return Role.TAX

    @property
    def words(self) -> Text:
        """The name of the withholding with its rate."""
        return _WITHHELD.fill(rate=percent(self.rate))

    def keeps(self, base: int) -> int:
        """Return the part of *base* that is withheld."""
        return rounded(base * self.rate, self.rounding) if base > 0 else 0


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
    def words(self) -> Text:
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


def _some_share(instance: object, attribute: Attribute[Any], share: Fraction) -> None:
    if not share:
        raise InvalidValueError("Hold.share", _SOME, share, _NO_HOLD)


@frozen(kw_only=True)
class Hold(Deduction):
    """A part of earnings that is held until a day.

    Attributes:
        until: The day on which it is released.
        share: The part that is held.
        rounding: The rounding of the part that is held.
    """

    kind: ClassVar[str] = "hold"
    waits: ClassVar[bool] = True

    until: date = field(validator=exactly(date))
    share: Fraction = field(
        default=Fraction(1), validator=[instance(Fraction), a_share, _some_share]
    )
    rounding: Rounding = field(default=Rounding.UP, validator=instance(Rounding))

    @property
    def role(self) -> Role:
        """The account for amounts that are held."""
        return Role.HELD

    @property
    def words(self) -> Text:
        """The name of the hold with its day."""
        return _HELD.fill(until=self.until)

    def keeps(self, base: int) -> int:
        """Return the part of *base* that is held."""
        return rounded(base * self.share, self.rounding) if base > 0 else 0

    def flow(self, coming: int, slot: Slot, party: str, moment: Moment) -> int:
        """Return the part that is not held; on the day of release, everything."""
        if moment.day >= self.until:
            return slot.keep(coming, -slot.kept)
        return Deduction.flow(self, coming, slot, party, moment)


def closing(parties: Collection[str]) -> frozenset[str]:
    """Return the parties whose accounts are closed as a set; one bare name is refused."""
    if isinstance(parties, str):
        raise InvalidValueError("closing", _NAMES, parties, _IN_A_SET)
    return frozenset(parties)


DEDUCTIONS: tuple[type[Deduction], ...] = (Fee, Withhold, Threshold, Hold)

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
_BELOW = Text(en="from zero to the threshold", fr="entre zéro et le seuil")
_LOWER = Text(en="closing an account asks for less", fr="la clôture d’un compte exige moins")
_SOME = Text(en="a share above zero", fr="une part supérieure à zéro")
_NO_HOLD = Text(en="leave out a hold that holds nothing", fr="omettez un blocage sans effet")
_NAMES = Text(en="a collection of names", fr="un ensemble de noms")
_IN_A_SET = Text(en="write {{'ana'}}", fr="écrivez {{'ana'}}")
_FEE = Text(en="fee of {rate}", fr="frais de {rate}")
_WITHHELD = Text(en="withheld, {rate}", fr="retenue à la source de {rate}")
_CARRIED = Text(en="carried, below {at}", fr="reporté, moins de {at}")
_HELD = Text(en="held until {until}", fr="bloqué jusqu’au {until}")
