"""Tiers: three meanings that published terms do not always name, each a type of its own.

`Graduated` pays each part at its own rate: more never earns less, and one more unit adds at most
the top rate. `Slab` pays everything at the rate that was reached: pay can jump, and fall where
rates fall. `RateSwitch` pays what comes after a mark at the next rate; what crosses the mark is
still paid at the old one, so the order of the sales matters.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from fractions import Fraction
from math import ceil
from typing import Any, ClassVar

from attrs import Attribute, field, frozen

from c2b._validators import instance, optional, tuple_of
from c2b.choice import Choice
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import Reading, Scheme, refused
from c2b.compensation.tally import Sale, Sales
from c2b.compensation.unit import Amount, Unit, amount_of, cash, decimal_text, percent
from c2b.errors import InvalidValueError
from c2b.models.currency import a_currency
from c2b.models.money import Money
from c2b.text import Text


class TierBasis(Choice):
    """What moves a party through the tiers: units, what they sold for, or what they earned."""

    QUANTITY = "quantity", "the quantity", "la quantité"
    VALUE = "value", "the value of the sales", "la valeur des ventes"
    EARNED = "earned", "what was earned", "ce qui a été gagné"


def _rate_of(rate: Money | Amount | Fraction) -> Amount | Fraction:
    return rate if isinstance(rate, Fraction) else amount_of(rate)


def _to_of(to: Money | int | None) -> int | None:
    return to.minor if isinstance(to, Money) else to


def _a_rate(instance: object, attribute: Attribute[Any], rate: Amount | Fraction) -> None:
    number, most = (rate, 1) if isinstance(rate, Fraction) else (rate.exact, rate.exact)
    if not 0 <= number <= most:
        raise refused(instance, attribute, _RATE, rate)


@frozen(kw_only=True)
class Band:
    """One tier.

    Attributes:
        to: The last unit, or the last of the money, that belongs to it; None for no end.
        rate: So much a unit, or a share of what it sold for.
    """

    to: int | None = field(default=None, converter=_to_of)
    rate: Amount | Fraction = field(converter=_rate_of, validator=_a_rate)


def _bands_in_order(instance: object, attribute: Attribute[Any], bands: tuple[Band, ...]) -> None:
    ends = [band.to for band in bands]
    inner = [end for end in ends[:-1] if type(end) is int and end > 0]
    if ends[-1] is not None or inner != sorted(set(inner)) or len(inner) != len(ends) - 1:
        raise refused(instance, attribute, _IN_ORDER, tuple(ends), _LAST_OPEN)
    kinds = {band.rate.unit if isinstance(band.rate, Amount) else None for band in bands}
    if len(kinds) != 1:
        raise refused(instance, attribute, _ALIKE, tuple(str(band.rate) for band in bands))


@frozen(kw_only=True)
class Tiered(Scheme[Sales]):
    """What the three have in common.

    Attributes:
        bands: The tiers from the first to the last, which has no end.
        basis: What moves a party from one to the next.
        currency: Of what units sell for; needed where a rate is a share, or the basis a value.
    """

    bases_offered: ClassVar[frozenset[TierBasis]] = frozenset({TierBasis.QUANTITY, TierBasis.VALUE})

    bands: tuple[Band, ...] = field(validator=[tuple_of(Band, least=1), _bands_in_order])
    basis: TierBasis = field(default=TierBasis.QUANTITY, validator=instance(TierBasis))
    currency: str | None = field(default=None, validator=optional(a_currency))

    def __attrs_post_init__(self) -> None:
        if self.currency is None and (self.shares or self.basis is TierBasis.VALUE):
            raise InvalidValueError("Tiered.currency", _CURRENCY, None, _NAME_CURRENCY)
        if self.basis not in self.bases_offered:
            raise InvalidValueError("Tiered.basis", _NOT_EARNED, self.basis, _SWITCH)

    @property
    def shares(self) -> bool:
        """Whether the rates are shares of what units sold for."""
        return isinstance(self.bands[0].rate, Fraction)

    @property
    def unit(self) -> Unit:
        """What it pays in."""
        rate = self.bands[0].rate
        return rate.unit if isinstance(rate, Amount) else cash(str(self.currency))

    @property
    def units(self) -> frozenset[Unit]:
        """What it pays in."""
        return frozenset({self.unit})

    def tally(self) -> Sales:
        """What sold, in order."""
        return Sales(self.currency)

    def reading(self, tally: Sales) -> Reading:
        """What fell into each tier, at its rate."""
        unit = self.unit
        parts = {party: self.bases(runs) for party, runs in tally.runs.items()}
        paid: dict[str, Exact] = {
            party: sum(base * rate_of(band) for base, band in zip(bases, self.bands, strict=True))
            for party, bases in parts.items()
        }

        def explain(party: str) -> Text:
            terms = [
                self._term(base, band)
                for base, band in zip(parts[party], self.bands, strict=True)
                if base
            ]
            return _EQUALS.fill(terms=Text.join(terms, _PLUS), amount=unit.text_of(paid[party]))

        return Reading.of(unit, paid, explain)

    @abstractmethod
    def bases(self, runs: Sequence[Sale]) -> list[Exact]:
        """For each band, the units (or where rates are shares, the money) that it pays for."""

    def worth(self, sale: Sale) -> int:
        """What a rate is multiplied by for one unit."""
        return sale.value if self.shares else 1

    def step(self, sale: Sale, band: Band) -> Exact:
        """How far one unit moves a party."""
        if self.basis is TierBasis.QUANTITY:
            return 1
        return sale.value if self.basis is TierBasis.VALUE else self.worth(sale) * rate_of(band)

    def _term(self, base: Exact, band: Band) -> Text:
        if isinstance(band.rate, Fraction):
            return _SHARE.fill(rate=percent(band.rate), base=self.unit.digits_of(base))
        rate = band.rate.unit.digits_of(band.rate.exact)
        return _TIMES.fill(base=decimal_text(base), rate=rate)


@frozen(kw_only=True)
class Graduated(Tiered):
    """Each part at the rate of its own tier: 15 % to the 100th, 20 % from the 101st on."""

    kind: ClassVar[str] = "graduated"

    def bases(self, runs: Sequence[Sale]) -> list[Exact]:
        """Cut every run at the ends of the tiers."""
        found: list[Exact] = [0] * len(self.bands)
        place, passed = 0, Fraction(0)
        for sale in runs:
            step = self.step(sale, self.bands[place])
            left = Fraction(sale.quantity)
            while left:
                end = self.bands[place].to
                part = left if end is None or not step else min(left, (end - passed) / step)
                found[place] += part * self.worth(sale)
                passed, left = passed + part * step, left - part
                place += end is not None and passed >= end
        return found


@frozen(kw_only=True)
class Slab(Tiered):
    """Everything at the rate that was reached. Not monotone: pay jumps where a tier ends."""

    kind: ClassVar[str] = "slab"

    def bases(self, runs: Sequence[Sale]) -> list[Exact]:
        """Find the one tier that pays for all."""
        found: list[Exact] = [0] * len(self.bands)
        passed = sum(sale.quantity * self.step(sale, self.bands[0]) for sale in runs)
        place = next(i for i, band in enumerate(self.bands) if band.to is None or passed <= band.to)
        found[place] = sum(sale.quantity * self.worth(sale) for sale in runs)
        return found


@frozen(kw_only=True)
class RateSwitch(Tiered):
    """From the first unit after a mark at the next rate. The order of the units matters."""

    kind: ClassVar[str] = "rate_switch"
    bases_offered: ClassVar[frozenset[TierBasis]] = frozenset(TierBasis)

    def bases(self, runs: Sequence[Sale]) -> list[Exact]:
        """Pay a unit at the rate of where it starts."""
        found: list[Exact] = [0] * len(self.bands)
        place, passed = 0, Fraction(0)
        for sale in runs:
            left = Fraction(sale.quantity)
            while left:
                band = self.bands[place]
                step = self.step(sale, band)
                whole = left if band.to is None or not step else ceil((band.to - passed) / step)
                part = min(left, whole)
                found[place] += part * self.worth(sale)
                passed, left = passed + part * step, left - part
                place += band.to is not None and passed >= band.to
        return found


def rate_of(band: Band) -> Exact:
    """The number that a base is multiplied by."""
    return band.rate.exact if isinstance(band.rate, Amount) else band.rate


_RATE = Text(
    en="an amount from zero, or a share from 0 to 1",
    fr="un montant à partir de zéro, ou une part entre 0 et 1",
)
_IN_ORDER = Text(
    en="tiers that end one after the other", fr="des tranches qui finissent l'une après l'autre"
)
_LAST_OPEN = Text(
    en="each `to` is larger than the one before, and the last band has none",
    fr="chaque `to` dépasse le précédent, et la dernière tranche n'en a pas",
)
_ALIKE = Text(
    en="rates in one unit, or shares throughout",
    fr="des taux dans une seule unité, ou partout des parts",
)
_CURRENCY = Text(en="the currency that units sell in", fr="la monnaie des ventes")
_NAME_CURRENCY = Text(en="name it, such as 'EUR'", fr="nommez-la, par exemple 'EUR'")
_NOT_EARNED = Text(en="QUANTITY or VALUE", fr="QUANTITY ou VALUE")
_SWITCH = Text(
    en="tiers by what was earned are a RateSwitch",
    fr="des tranches selon les gains sont un RateSwitch",
)
_PLUS = Text(en=" + ", fr=" + ")
_EQUALS = Text(en="{terms} = {amount}", fr="{terms} = {amount}")
_SHARE = Text(en="{rate} of {base}", fr="{rate} de {base}")
_TIMES = Text(en="{base} × {rate}", fr="{base} × {rate}")
