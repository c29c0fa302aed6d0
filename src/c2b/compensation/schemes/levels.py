"""Awards: recognition for what was earned: a level, a rank, a badge. It is never money."""

from __future__ import annotations

from typing import Any, ClassVar

from attrs import Attribute, field, frozen

from c2b._validators import instance, named, tuple_of
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import Reading, from_zero, refused
from c2b.compensation.schemes.combine import Wrapper
from c2b.compensation.tally import Tally
from c2b.compensation.unit import Medium, Unit
from c2b.errors import InvalidValueError
from c2b.text import Text


@frozen(kw_only=True)
class Level:
    """What is awarded from so many points on."""

    start: Exact = field(validator=from_zero)
    name: str = field(validator=named)

    @property
    def unit(self) -> Unit:
        """The award as a unit."""
        return Unit(medium=Medium.RECOGNITION, name=self.name)


def _rising(instance: object, attribute: Attribute[Any], levels: tuple[Level, ...]) -> None:
    starts = [level.start for level in levels]
    if starts != sorted(set(starts)):
        raise refused(instance, attribute, _IN_ORDER, tuple(starts))


@frozen(kw_only=True)
class Levels(Wrapper):
    """What another scheme earns, and the highest level that it reaches.

    Attributes:
        counted: The unit whose amount decides.
        levels: From the lowest; whoever is exactly at a start has reached it.
    """

    kind: ClassVar[str] = "levels"

    counted: Unit = field(validator=instance(Unit))
    levels: tuple[Level, ...] = field(validator=[tuple_of(Level, least=1), _rising])

    def __attrs_post_init__(self) -> None:
        if self.counted not in self.scheme.units:
            raise InvalidValueError("Levels.counted", _EARNED, self.counted, _COUNT_IT)

    @property
    def units(self) -> frozenset[Unit]:
        """Those of the inner scheme, and the awards."""
        return self.scheme.units | {level.unit for level in self.levels}

    def reading(self, tally: Tally) -> Reading:
        """The inner amounts, and one award at most."""
        inner = self.scheme.reading(tally)
        reached: dict[str, Level] = {}
        for party, exact in inner.amounts.get(self.counted, {}).items():
            for level in self.levels:
                if exact >= level.start:
                    reached[party] = level
        awards: dict[Unit, dict[str, Exact]] = {level.unit: {} for level in self.levels}
        for party, level in reached.items():
            awards[level.unit][party] = 1

        def explain(party: str) -> Text:
            words = inner.explain(party)
            if party not in reached:
                return words
            return _AWARDED.fill(words=words, award=reached[party].unit.text_of(1))

        return Reading(amounts={**inner.amounts, **awards}, explain=explain)


_IN_ORDER = Text(en="levels that rise", fr="des niveaux croissants")
_EARNED = Text(en="a unit that the scheme earns", fr="une unité que le barème rapporte")
_COUNT_IT = Text(en="name the points that decide", fr="nommez les points qui décident")
_AWARDED = Text(en="{words}; awarded {award}", fr="{words}\u00a0; obtient {award}")
