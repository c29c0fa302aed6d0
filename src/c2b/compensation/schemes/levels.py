"""Recognition for what was earned, such as a rank or a badge, which is never money."""

from __future__ import annotations

from typing import Any, ClassVar

from attrs import Attribute, field, frozen

from c2b._validators import instance, named, tuple_of
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import Reading, from_zero, refused
from c2b.compensation.schemes.wrapper import Wrapper
from c2b.compensation.tally import Tally, counts
from c2b.compensation.unit import Medium, Unit
from c2b.errors import InvalidValueError
from c2b.text import Text


@frozen(kw_only=True)
class Level:
    """An award for a number of points."""

    start: Exact = field(validator=from_zero)
    name: str = field(validator=named)

    @property
    def unit(self) -> Unit:
        """The award as a unit."""
        return Unit(medium=Medium.RECOGNITION, name=self.name)


def _rising(instance: object, attribute: Attribute[Any], levels: tuple[Level, ...]) -> None:
    starts = [level.start for level in levels]
    if starts != sorted(set(starts)):
        raise refused(instance, attribute, _IN_ORDER, tuple(starts), _SORT)


@frozen(kw_only=True)
class Levels(Wrapper):
    """A scheme that adds an award for the highest level reached.

    A party that gave a quantity of zero, or whose contributions were all taken back, has no level.

    Attributes:
        counted: The unit whose amount decides.
        levels: The levels from the lowest; the start itself belongs to a level.
    """

    kind: ClassVar[str] = "levels"

    counted: Unit = field(validator=instance(Unit))
    levels: tuple[Level, ...] = field(validator=[tuple_of(Level, least=1), _rising])

    def __attrs_post_init__(self) -> None:
        if self.counted not in self.scheme.units:
            raise InvalidValueError("Levels.counted", _EARNED, self.counted, _COUNT_IT)

    @property
    def units(self) -> frozenset[Unit]:
        """The units of the inner scheme, and the awards."""
        return self.scheme.units | {level.unit for level in self.levels}

    def reading(self, tally: Tally) -> Reading:
        """Return the amounts of the inner scheme, and one award at most."""
        inner = self.inner(tally)
        reached: dict[str, Level] = {}
        for party, exact in inner.amounts.get(self.counted, {}).items():
            if exact or counts(tally.of(party)):
                for level in (each for each in self.levels if exact >= each.start):
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
_SORT = Text(
    en="sort them, each `start` above the one before",
    fr="triez-les, chaque `start` au-dessus du précédent",
)
_EARNED = Text(en="a unit that the scheme earns", fr="une unité du mode de rémunération")
_COUNT_IT = Text(en="name the points that decide", fr="nommez les points qui décident")
_AWARDED = Text(en="{words}; awarded {award}", fr="{words}\u00a0; obtient {award}")
