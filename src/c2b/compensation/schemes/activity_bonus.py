"""A bonus whose percentage grows with activity, and of which a part carries over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any, ClassVar, cast

from attrs import Attribute, define, field, frozen
from attrs.validators import and_

from c2b._validators import instance, optional
from c2b.compensation.contribution import Contribution
from c2b.compensation.label_tally import Counted
from c2b.compensation.rounding import Exact, plain
from c2b.compensation.schedule import Schedule
from c2b.compensation.scheme import AnyScheme, Reading, Scheme, a_share, refused
from c2b.compensation.schemes.apart import (
    ResetEach,
    ResetPeriod,
    endless,
    first_day,
    period_number,
)
from c2b.compensation.schemes.conditional import day_of
from c2b.compensation.schemes.route import Routed
from c2b.compensation.tally import Several, TallyPart, unknown
from c2b.compensation.unit import Unit, percent
from c2b.text import Text

_WHOLE = Fraction(1)


@define
class DailyActivity(Counted):
    """A tally of the activity of each party by day."""

    days: dict[str, dict[Any, Exact]] = field(factory=dict[str, dict[Any, Exact]])

    @property
    def counts(self) -> dict[str, dict[Any, Exact]]:
        """The activity of each party by day, each as a number."""
        return self.days

    def label(self, item: Contribution) -> int:
        """Return the day of *item* as a number."""
        return day_of(item).toordinal()

    def amount(self, item: Contribution) -> Exact:
        """Return the activity of *item*, which is its score whatever its quantity."""
        if item.score is None:
            raise unknown("score", item)
        return item.score


def _one_unit(instance: object, attribute: Attribute[Any], scheme: AnyScheme) -> None:
    if len(scheme.units) != 1:
        raise refused(
            instance, attribute, _ONE_UNIT, sorted(unit.code for unit in scheme.units), _SPLIT
        )


@frozen(kw_only=True)
class ActivityBonus(Scheme[Several]):
    """A percentage of what another scheme pays in a period, which the activity in it raises.

    `Contribution.score` is the activity of a contribution as a whole, such as bonus units: it
    counts once, whatever the quantity is. It must be known, and is 0 for a contribution that raises
    nothing. Only the bonus is paid: what it is a percentage of is another part of a `Sum`.

    Attributes:
        scheme: The scheme whose pay in a period the bonus is a percentage of.
        per_unit: The share that one unit of activity adds.
        every: The period.
        daily: The highest share that the activity of one day adds.
        most: The highest share of a period, what was carried over included.
        carried: The part of the share of a period with which the next period begins.
    """

    kind: ClassVar[str] = "activity_bonus"

    scheme: AnyScheme = field(validator=[instance(Scheme), _one_unit])
    per_unit: Fraction = field(validator=[instance(Fraction), a_share])
    every: ResetPeriod | Schedule = field(validator=[instance(ResetPeriod, Schedule), endless])
    daily: Fraction | None = field(
        default=None, validator=optional(and_(instance(Fraction), a_share))
    )
    most: Fraction = field(default=_WHOLE, validator=[instance(Fraction), a_share])
    carried: Fraction = field(default=Fraction(0), validator=[instance(Fraction), a_share])

    @property
    def units(self) -> frozenset[Unit]:
        """The unit of the inner scheme."""
        return self.scheme.units

    @property
    def by_party(self) -> bool:
        """Whether the inner scheme pays a party by its own contributions alone."""
        return self.scheme.by_party

    @property
    def in_order(self) -> bool:
        """Whether the inner scheme depends on the order of contributions."""
        return self.scheme.in_order

    @property
    def same_in_parts(self) -> bool:
        """Whether the inner scheme earns the same in parts as at once."""
        return self.scheme.same_in_parts

    @property
    def by_quantity(self) -> bool:
        """Whether a quantity earns what so many contributions earn: no, activity counts once."""
        return False

    def tally(self) -> Several:
        """Return an empty tally of each period, and of the activity by day."""
        return Several((self._periods.tally(), DailyActivity()))

    def reading(self, tally: Several) -> Reading:
        """Return for each party the sum over the periods of its share of what it earned."""
        (unit,) = self.units
        earned: dict[str, dict[int, Exact]] = {}
        for label, mine in cast("Routed", tally.tallies[0]).ways.items():
            number = period_number(first_day(label, self.every), self.every)
            for party, exact in self.scheme.reading(mine).amounts.get(unit, {}).items():
                earned.setdefault(party, {})[number] = exact
        days = cast("DailyActivity", tally.tallies[1]).days
        terms = {p: self._terms(mine, days.get(p, {})) for p, mine in earned.items()}
        paid: dict[str, Exact] = {
            party: plain(Fraction(sum(share * exact for share, exact in mine)))
            for party, mine in terms.items()
        }

        def explain(party: str) -> Text:
            parts = [
                _SHARE.fill(share=percent(share), base=unit.text_of(exact))
                for share, exact in terms[party]
            ]
            return _BONUS.fill(parts=Text.join(parts, _PLUS), amount=unit.text_of(paid[party]))

        return Reading.of(unit, paid, explain)

    def _terms(
        self, earned: Mapping[int, Exact], days: Mapping[int, Exact]
    ) -> list[tuple[Fraction, Exact]]:
        """Return the share of each period of one party, with what it earned then."""
        gained: dict[int, Fraction] = dict.fromkeys(earned, Fraction(0))
        for day, activity in days.items():
            number = period_number(date.fromordinal(day), self.every)
            share = max(activity * self.per_unit, Fraction(0))
            share = share if self.daily is None else min(share, self.daily)
            gained[number] = gained.get(number, Fraction(0)) + share
        found: list[tuple[Fraction, Exact]] = []
        share, last = Fraction(0), 0
        for number in sorted(gained):
            left = share * self.carried ** (number - last) if share else share
            share, last = min(left + gained[number], self.most), number
            if number in earned:
                found.append((share, earned[number]))
        return found

    def carry(self, part: TallyPart, older: AnyScheme) -> TallyPart | None:
        """Return the state from which this scheme goes on, where both count alike."""
        alike = isinstance(older, ActivityBonus) and older._periods == self._periods
        return part if alike else None

    def close(self, tally: Several) -> None:
        """Close the inner scheme of every period."""
        self._periods.close(cast("Routed", tally.tallies[0]))

    @property
    def _periods(self) -> ResetEach:
        return ResetEach(scheme=self.scheme, every=self.every)


_ONE_UNIT = Text(
    en="a scheme that pays in one unit", fr="un mode de rémunération dans une seule unité"
)
_SPLIT = Text(en="state a bonus for each unit", fr="indiquez une prime pour chaque unité")
_PLUS = Text(en=" + ", fr=" + ")
_SHARE = Text(en="{share} of {base}", fr="{share} de {base}")
_BONUS = Text(en="bonus: {parts} = {amount}", fr="prime\u00a0: {parts} = {amount}")
