"""The figures that a law sets, by day and place, each value with its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Any, TypeGuard, cast

from attrs import Attribute, evolve, field, frozen

from c2b._validators import exactly, named, optional, tuple_of
from c2b.errors import InvalidValueError
from c2b.models.period import Period, check_order
from c2b.rules.engine.place import checked_place, holding
from c2b.rules.engine.source import Certainty, Source
from c2b.text import Text


def _place(owner: object, attribute: Attribute[Any], value: object) -> None:
    checked_place(value, f"{type(owner).__name__}.{attribute.name}")


@frozen(kw_only=True)
class FigureValue:
    """A value of a figure, and the days on which it is in force.

    Attributes:
        value: The figure; pairs of key and figure where it depends on a key, such as an age group.
        place: The place of the value; None where it is the same wherever the rule holds.
        since: The first day; None where the value has no beginning.
        until: The first day after the last; None while the value stands.
        known_since: The day from which the value was known, for a value set afterwards; None where
            it was known on its first day. A value that was known later replaces an earlier one.
        source: The source that sets the value; None where the source of the rule does.
        mark: The certainty of the value; None where it is the certainty of the rule.
    """

    value: object
    place: str | None = field(default=None, validator=optional(_place))
    since: date | None = field(default=None, validator=optional(exactly(date)))
    until: date | None = field(default=None, validator=optional(exactly(date)))
    known_since: date | None = field(default=None, validator=optional(exactly(date)))
    source: Source | None = field(default=None, validator=optional(exactly(Source)))
    mark: Certainty | None = field(default=None, validator=optional(exactly(Certainty)))

    @property
    def period(self) -> Period:
        """The days on which the value is in force."""
        return Period(since=self.since, until=self.until)

    def __attrs_post_init__(self) -> None:
        if isinstance(self.value, float):
            raise InvalidValueError("FigureValue.value", _EXACT, self.value, _USE_DECIMAL)
        if not _is_hashable(self.value):
            raise InvalidValueError("FigureValue.value", _IMMUTABLE, self.value, _USE_TUPLES)
        check_order("FigureValue", self.since, self.until)


@frozen(kw_only=True)
class Figure:
    """The values of one named figure over time, in order, without overlap in one place.

    A day between two values has none: a rule that needs one is undecided, and `prove` reports the
    gap. A place that no value is for has none either, unless a larger place has one.
    """

    name: str = field(validator=named)
    values: tuple[FigureValue, ...] = field(validator=tuple_of(FigureValue, least=1))
    unit: str = field(default="", validator=exactly(str))

    def __attrs_post_init__(self) -> None:
        for values in self.by_place.values():
            for earlier, later in _neighbours(values):
                if earlier.until is None or later.since is None or later.since < earlier.until:
                    where = f"Figure {self.name}"
                    raise InvalidValueError(where, _IN_ORDER, later.since, _END_FIRST)

    @property
    def by_place(self) -> dict[str | None, tuple[FigureValue, ...]]:
        """The values of each place; those under None are for wherever the rule holds."""
        held = dict.fromkeys(value.place for value in self.values)
        return {place: tuple(v for v in self.values if v.place == place) for place in held}

    @property
    def last(self) -> tuple[FigureValue, ...]:
        """The last value of each place."""
        return tuple(values[-1] for values in self.by_place.values())

    def value_on(
        self, day: date, place: str | None = None, *, known_on: date | None = None
    ) -> FigureValue | None:
        """Return the value in force on *day* in *place*; None where there is none.

        Args:
            day: The day.
            place: The place that is asked about; a value for it, or for the nearest larger place,
                comes before one for every place.
            known_on: The day of the knowledge; None for all that is known.
        """
        values = self.by_place
        held = [each for each in values if each is not None]
        nearest = holding(held, place, day) if held and place is not None else None
        known = [
            value
            for value in values.get(nearest, ())
            if day in value.period and _was_known(value, known_on)
        ]
        return max(known, key=lambda value: value.known_since or date.min, default=None)

    def gaps(self) -> Iterator[Period]:
        """Yield the days between two values of one place on which none is in force."""
        for values in self.by_place.values():
            for earlier, later in _neighbours(values):
                if earlier.until != later.since:
                    yield Period(since=earlier.until, until=later.since)

    def changed(self, value: FigureValue) -> Figure:
        """Return the figure with *value* on the days on which that is in force in its place."""
        kept = [
            part
            for old in self.values
            for part in (_outside(old, value) if old.place == value.place else (old,))
        ]
        values = sorted([*kept, value], key=lambda each: each.since or date.min)
        return evolve(self, values=tuple(values))


def constant(name: str, value: object, *, unit: str = "", mark: Certainty | None = None) -> Figure:
    """Return a figure that has one value for as long as its rule is in force."""
    return Figure(name=name, values=(FigureValue(value=value, mark=mark),), unit=unit)


def _neighbours(values: Sequence[FigureValue]) -> Iterator[tuple[FigureValue, FigureValue]]:
    """Yield each two values in a row that were known at the same time."""
    for known_since in dict.fromkeys(value.known_since for value in values):
        yield from pairwise(value for value in values if value.known_since == known_since)


def _was_known(value: FigureValue, known_on: date | None) -> bool:
    return known_on is None or value.known_since is None or value.known_since <= known_on


def _outside(old: FigureValue, new: FigureValue) -> Iterator[FigureValue]:
    """Yield the parts of *old* before and after the days of *new*."""
    if new.since is not None and (old.since is None or old.since < new.since):
        end = new.since if old.until is None else min(old.until, new.since)
        yield evolve(old, until=end)
    if new.until is not None and (old.until is None or old.until > new.until):
        start = new.until if old.since is None else max(old.since, new.until)
        yield evolve(old, since=start)


def is_table(value: object) -> TypeGuard[tuple[tuple[object, object], ...]]:
    """Whether *value* is pairs of key and figure, as a parameter with a key needs them."""
    many = cast("tuple[object, ...]", value)
    return (
        isinstance(value, tuple)
        and bool(many)
        and all(
            isinstance(pair, tuple) and len(cast("tuple[object, ...]", pair)) == 2 for pair in many
        )
    )


def _is_hashable(value: object) -> bool:
    try:
        hash(value)
    except TypeError:
        return False
    return True


_IMMUTABLE = Text(en="a figure that cannot change", fr="une valeur immuable")
_USE_TUPLES = Text(en="use tuples, not lists", fr="utilisez des tuples, pas des listes")
_IN_ORDER = Text(
    en="values in order, without overlap", fr="des valeurs ordonnées, sans chevauchement"
)
_END_FIRST = Text(
    en="end the earlier value on the day on which the later one begins",
    fr="terminez la valeur précédente le jour où la suivante commence",
)
_EXACT = Text(en="an exact figure", fr="une valeur exacte")
_USE_DECIMAL = Text(en="use int or Decimal", fr="utilisez int ou Decimal")
