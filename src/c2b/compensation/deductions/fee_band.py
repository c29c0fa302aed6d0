"""The bands of a fee that depends on the price, each with its own rate and fixed amount."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from attrs import Attribute, field, frozen

from c2b._validators import instance, optional
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import a_share
from c2b.compensation.unit import cash, percent
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text


@frozen(kw_only=True)
class FeeBand:
    """A range of prices with the fee for them.

    Attributes:
        to: The last price that belongs to the band; the next band begins above it.
        below: The first price that no longer belongs to the band, where the rule puts it so.
        rate: The part of the price that is taken.
        fixed: An amount besides the rate.
    """

    to: Money | None = field(default=None, validator=optional(instance(Money)))
    below: Money | None = field(default=None, validator=optional(instance(Money)))
    rate: Fraction = field(default=Fraction(0), validator=[instance(Fraction), a_share])
    fixed: Money | None = field(default=None, validator=optional(instance(Money)))

    def __attrs_post_init__(self) -> None:
        if self.to is not None and self.below is not None:
            raise InvalidValueError("FeeBand.below", _ONE_END, self.below, _LEAVE_ONE)

    @property
    def end(self) -> Money | None:
        """The price at which the band ends; None for no end."""
        return self.below if self.to is None else self.to

    @property
    def stated(self) -> tuple[Money, ...]:
        """The amounts that the band states."""
        return tuple(each for each in (self.end, self.fixed) if each is not None)

    def has(self, price: Exact) -> bool:
        """Whether *price* is not beyond the end of the band."""
        if self.to is not None:
            return price <= self.to.minor
        return self.below is None or price < self.below.minor

    @property
    def text(self) -> Text:
        """The fee of the band, with the end of it."""
        fee = fee_text(self.rate, self.fixed)
        if self.end is None:
            return fee
        words = _UP_TO if self.below is None else _BELOW
        return words.fill(fee=fee, end=money_text(self.end))


def fee_text(rate: Fraction, fixed: Money | None) -> Text:
    """Return a rate and a fixed amount as words, each where there is one."""
    if fixed is None or not fixed.minor:
        return percent(rate)
    if not rate:
        return money_text(fixed)
    return _PLUS.fill(rate=percent(rate), fixed=money_text(fixed))


def money_text(money: Money) -> Text:
    """Return *money* with its currency, as statements show it."""
    return cash(money.currency).text_of(money.minor)


def in_order(instance: object, attribute: Attribute[Any], bands: tuple[FeeBand, ...]) -> None:
    """Refuse bands that do not end one after the other, the last of them without an end."""
    if bands:
        ends = [None if band.end is None else band.end.minor for band in bands]
        inner = [end for end in ends[:-1] if end is not None and end > 0]
        if ends[-1] is not None or len(inner) != len(ends) - 1 or inner != sorted(set(inner)):
            raise InvalidValueError("Fee.bands", _IN_ORDER, tuple(map(str, ends)), _LAST_OPEN)


def exact_fee(base: Exact, bands: Iterable[FeeBand], *, graduated: bool) -> Exact:
    """Return the fee of *bands* on *base*.

    The fixed amount is that of the band of the whole base; the rate too, unless the bands are
    graduated: then each part of the base has the rate of its own band.
    """
    *inner, reached = bands
    start, parts = 0, Fraction(0)
    for band in inner:
        if band.has(base):
            reached = band
            break
        end = 0 if band.end is None else band.end.minor
        parts += (end - start) * band.rate
        start = end
    fixed = 0 if reached.fixed is None else reached.fixed.minor
    return fixed + (parts + (base - start) * reached.rate if graduated else base * reached.rate)


_ONE_END = Text(en="one end of the band", fr="une seule fin de tranche")
_LEAVE_ONE = Text(
    en="state the last price that belongs to it (to), or the first that does not (below)",
    fr="indiquez le dernier prix compris (to), ou le premier exclu (below)",
)
_IN_ORDER = Text(
    en="bands that end one after the other, above zero",
    fr="des tranches qui finissent l’une après l’autre, au-dessus de zéro",
)
_LAST_OPEN = Text(
    en="each end is above the one before, and the last band has none",
    fr="chaque fin dépasse la précédente, et la dernière tranche n’en a pas",
)
_PLUS = Text(en="{rate} + {fixed}", fr="{rate} + {fixed}")
_UP_TO = Text(en="{fee} up to {end}", fr="{fee} jusqu’à {end}")
_BELOW = Text(en="{fee} below {end}", fr="{fee} sous {end}")
