"""Series: a figure that a law sets and changes, step by step, each step with its source."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import TypeGuard, cast

from attrs import evolve, field, frozen

from c2b._validators import exactly, named, optional, tuple_of
from c2b.errors import InvalidValueError
from c2b.models.period import Period, check_order
from c2b.rules.engine.source import Certainty, Source
from c2b.text import Text


@frozen(kw_only=True)
class FigureValue:
    """A value, and the days on which it is in force.

    Attributes:
        value: The figure; for a series by key, pairs of key and figure.
        since: The first day; None for a value that was always there.
        until: The first day after; None while it stands.
        source: Where the figure is set; None where the source of the rule sets it.
        mark: How surely the figure is known; None as surely as the rule.
    """

    value: object
    since: date | None = field(default=None, validator=optional(exactly(date)))
    until: date | None = field(default=None, validator=optional(exactly(date)))
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
            raise InvalidValueError("FigureValue.value", _LASTING, self.value, _USE_TUPLES)
        check_order("FigureValue", self.since, self.until)


@frozen(kw_only=True)
class Figure:
    """The values of one named figure over time, in order, without overlap.

    A day between two steps has no value: what turns on it is undecided, and `prove` tells the gap.
    """

    name: str = field(validator=named)
    steps: tuple[FigureValue, ...] = field(validator=tuple_of(FigureValue, least=1))
    unit: str = field(default="", validator=exactly(str))

    def __attrs_post_init__(self) -> None:
        for earlier, later in pairwise(self.steps):
            if earlier.until is None or later.since is None or later.since < earlier.until:
                raise InvalidValueError(f"Series {self.name}", _IN_ORDER, later.since, _END_FIRST)

    def step(self, day: date) -> FigureValue | None:
        """The step in force on *day*; None where there is none."""
        return next((step for step in self.steps if day in step.period), None)

    def gaps(self) -> Iterator[Period]:
        """The days between two steps on which no value is in force."""
        for earlier, later in pairwise(self.steps):
            if earlier.until != later.since:
                yield Period(since=earlier.until, until=later.since)

    def changed(self, step: FigureValue) -> Figure:
        """The same series with *step* put in for the days on which it is in force."""
        kept = [part for old in self.steps for part in _outside(old, step)]
        steps = sorted([*kept, step], key=lambda each: each.since or date.min)
        return evolve(self, steps=tuple(steps))


def constant(name: str, value: object, *, unit: str = "", mark: Certainty | None = None) -> Figure:
    """A figure that has had one value for as long as its rule is in force."""
    return Figure(name=name, steps=(FigureValue(value=value, mark=mark),), unit=unit)


def _outside(old: FigureValue, new: FigureValue) -> Iterator[FigureValue]:
    """What is left of *old* before and after the days of *new*."""
    if new.since is not None and (old.since is None or old.since < new.since):
        end = new.since if old.until is None else min(old.until, new.since)
        yield evolve(old, until=end)
    if new.until is not None and (old.until is None or old.until > new.until):
        start = new.until if old.since is None else max(old.since, new.until)
        yield evolve(old, since=start)


def is_table(value: object) -> TypeGuard[tuple[tuple[object, object], ...]]:
    """Whether *value* is pairs of key and figure, as a parameter with a key wants them."""
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


_LASTING = Text(en="a figure that cannot change", fr="une valeur immuable")
_USE_TUPLES = Text(en="use tuples, not lists", fr="utilisez des tuples, pas des listes")
_IN_ORDER = Text(
    en="steps in order, without overlap", fr="des étapes ordonnées, sans chevauchement"
)
_END_FIRST = Text(
    en="end the earlier step on the day on which the later one begins",
    fr="terminez l'étape précédente le jour où la suivante commence",
)
_EXACT = Text(en="an exact figure", fr="une valeur exacte")
_USE_DECIMAL = Text(en="use int or Decimal", fr="utilisez int ou Decimal")
