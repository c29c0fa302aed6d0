"""Pay by time: an hourly rate, and a rate for each contribution with an hourly minimum."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from fractions import Fraction
from itertools import accumulate
from typing import ClassVar

from attrs import field, frozen

from c2b._validators import instance
from c2b.choice import Choice
from c2b.compensation.contribution import Contribution
from c2b.compensation.label_tally import Times
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import (
    CONTRIBUTIONS,
    Reading,
    Scheme,
    not_negative,
)
from c2b.compensation.schemes.rate import multiplied
from c2b.compensation.tally import unknown
from c2b.compensation.unit import Amount, Unit, amount_of, decimal_text
from c2b.errors import CurrencyMismatchError
from c2b.text import Text

_HOUR = 3600


@frozen(kw_only=True)
class PerHour(Scheme[Times]):
    """A rate for each hour worked, to the second; needs `Contribution.seconds`."""

    kind: ClassVar[str] = "per_hour"

    rate: Amount = field(converter=amount_of, validator=not_negative)

    @property
    def units(self) -> frozenset[Unit]:
        """The unit of the rate."""
        return frozenset({self.rate.unit})

    def tally(self) -> Times:
        """Return an empty tally of times."""
        return Times()

    def reading(self, tally: Times) -> Reading:
        """Return hours times rate."""
        unit = self.rate.unit
        worked = {party: in_all(times) for party, times in tally.seconds.items()}
        paid = {party: seconds * self.rate.exact / _HOUR for party, seconds in worked.items()}

        def explain(party: str) -> Text:
            return _PER_HOUR.fill(
                rate=unit.text_of(self.rate.exact),
                time=duration(worked[party]),
                amount=unit.text_of(paid[party]),
            )

        return Reading.of(unit, paid, explain)

    @property
    def prices_contributions(self) -> bool:
        """Whether contributions have prices by themselves: they do."""
        return True

    def price_of(self, item: Contribution) -> Mapping[Unit, Exact]:
        """Return the hours of *item* times the rate."""
        return {self.rate.unit: item.quantity * self.rate.exact * seconds_of(item) / _HOUR}


class TimeOf(Choice):
    """The time on which an hourly minimum is computed.

    EACH: the time of each contribution. PARTY: all the time of the party, against all its pay.
    MEDIAN: the median of all that count in the campaign, the same for everybody.
    """

    EACH = "each", "each contribution", "chaque contribution"
    PARTY = "party", "all contributions of the party", "toutes les contributions de la partie"
    MEDIAN = "median", "the median of the campaign", "la médiane de la campagne"


@frozen(kw_only=True)
class HourlyMinimum(Scheme[Times]):
    """An amount for each contribution, raised to an hourly minimum where that is more.

    Attributes:
        rate: The amount for one contribution.
        per_hour: The lowest pay for an hour.
        time: The time on which the minimum is computed; without a default, for the three differ.
        item: The word for what is counted, in statements, in the plural.
    """

    kind: ClassVar[str] = "hourly_minimum"

    rate: Amount = field(converter=amount_of, validator=not_negative)
    per_hour: Amount = field(converter=amount_of, validator=not_negative)
    time: TimeOf = field(validator=instance(TimeOf))
    item: Text = field(default=CONTRIBUTIONS, validator=instance(Text))

    def __attrs_post_init__(self) -> None:
        same_unit(self.rate, self.per_hour)

    @property
    def units(self) -> frozenset[Unit]:
        """The unit of the rate."""
        return frozenset({self.rate.unit})

    def tally(self) -> Times:
        """Return an empty tally of times."""
        return Times()

    def reading(self, tally: Times) -> Reading:
        """Return the rate or the minimum, whichever is more."""
        unit, times = self.rate.unit, tally.seconds
        counts = {party: sum(mine.values()) for party, mine in times.items()}
        paid = self._paid(times, counts)

        def explain(party: str) -> Text:
            base = counts[party] * self.rate.exact
            words = multiplied(counts[party], self.item, self.rate, base)
            return words if paid[party] == base else self._raised(words, paid[party])

        return Reading.of(unit, paid, explain)

    def _paid(
        self, times: Mapping[str, Mapping[Exact, Exact]], counts: Mapping[str, Exact]
    ) -> dict[str, Exact]:
        if self.time is TimeOf.EACH:
            return {
                party: sum(count * self._one(seconds) for seconds, count in mine.items())
                for party, mine in times.items()
            }
        if self.time is TimeOf.MEDIAN:
            one = self._one(median(times))
            return {party: count * one for party, count in counts.items()}
        return {
            party: max(counts[party] * self.rate.exact, self.per_hour.exact * in_all(mine) / _HOUR)
            for party, mine in times.items()
        }

    def _raised(self, words: Text, paid: Exact) -> Text:
        """Return *words* with the reason why the pay is higher than they state."""
        hourly, unit = self.per_hour.exact, self.rate.unit
        rate, amount = unit.text_of(hourly), unit.text_of(paid)
        if self.time is TimeOf.EACH:
            return _RAISED_EACH.fill(words=words, rate=rate, amount=amount)
        time = duration(paid * _HOUR / hourly)
        sentence = _RAISED_MEDIAN if self.time is TimeOf.MEDIAN else _RAISED
        return sentence.fill(words=words, rate=rate, time=time, amount=amount)

    def _one(self, seconds: Exact) -> Exact:
        return max(self.rate.exact, self.per_hour.exact * seconds / _HOUR)

    @property
    def by_party(self) -> bool:
        """Whether a party is paid by its own contributions alone: not with the median of all."""
        return self.time is not TimeOf.MEDIAN

    @property
    def prices_contributions(self) -> bool:
        """Whether contributions have prices by themselves: only where the time of each counts."""
        return self.time is TimeOf.EACH

    def price_of(self, item: Contribution) -> Mapping[Unit, Exact]:
        """Return the rate, or the minimum for the time of *item*."""
        if self.time is not TimeOf.EACH:
            return {}
        return {self.rate.unit: item.quantity * self._one(seconds_of(item))}


def same_unit(left: Amount, right: Amount) -> None:
    """Refuse two amounts in different units."""
    if left.unit != right.unit:
        raise CurrencyMismatchError(left.unit.code, right.unit.code)


def seconds_of(item: Contribution) -> Exact:
    """Return the seconds that one unit of *item* took, which must be known."""
    if item.seconds is None:
        raise unknown("seconds", item)
    return item.seconds


def in_all(times: Mapping[Exact, Exact]) -> Exact:
    """Return the sum of the seconds of one party."""
    return sum(seconds * count for seconds, count in times.items())


def median(times: Mapping[str, Mapping[Exact, Exact]]) -> Exact:
    """Return the median of all times; half way between the middle two for an even number."""
    counts: dict[Exact, Exact] = {}
    for mine in times.values():
        for seconds, count in mine.items():
            counts[seconds] = counts.get(seconds, 0) + count
    ordered = sorted(seconds for seconds, count in counts.items() if count)
    passed = list(accumulate(counts[seconds] for seconds in ordered))
    if not passed:
        return 0
    half = Fraction(passed[-1]) / 2
    low, high = ordered[bisect_left(passed, half)], ordered[bisect_right(passed, half)]
    return Fraction(low + high) / 2


def duration(seconds: Exact) -> Text:
    """Return a number of seconds in words."""
    minutes, rest = divmod(seconds, 60)
    if not rest:
        return _MINUTES.fill(minutes=decimal_text(minutes))
    return _MINUTES_SECONDS.fill(minutes=decimal_text(minutes), seconds=decimal_text(rest))


_PER_HOUR = Text(
    en="{time} × {rate} an hour = {amount}", fr="{time} × {rate} de l’heure = {amount}"
)
_RAISED = Text(
    en="{words}; raised to {rate} an hour × {time} = {amount}",
    fr="{words}\u00a0; relevé à {rate} de l’heure × {time} = {amount}",
)
_RAISED_MEDIAN = Text(
    en="{words}; raised to {rate} an hour × {time} by the median time = {amount}",
    fr="{words}\u00a0; relevé à {rate} de l’heure × {time} selon le temps médian = {amount}",
)
_RAISED_EACH = Text(
    en="{words}; raised to {rate} an hour wherever the time asks for more = {amount}",
    fr="{words}\u00a0; relevé à {rate} de l’heure partout où le temps le demande = {amount}",
)
_MINUTES = Text(en="{minutes} min", fr="{minutes} min")
_MINUTES_SECONDS = Text(en="{minutes} min {seconds} s", fr="{minutes} min {seconds} s")
