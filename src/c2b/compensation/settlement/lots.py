"""The contributions of one settlement in lots: cut from a stream, checked, in the plan's zone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import tzinfo
from itertools import islice

from attrs import evolve

from c2b.compensation.contribution import Contribution
from c2b.errors import InvalidValueError
from c2b.text import Text

# the number of contributions that are read together: enough to be fast, few to remember
LOT = 1024
Lot = Sequence[Contribution]


def lots(items: Iterable[Contribution]) -> Iterator[list[Contribution]]:
    """Yield *items* in lists of `LOT` and a rest."""
    stream = iter(items)
    while lot := list(islice(stream, LOT)):
        yield lot


def keys_of(lot: Sequence[object]) -> list[str]:
    """Return the keys of *lot*; what is no `Contribution` is refused by its first example."""
    keys = [item.key for item in lot if type(item) is Contribution]
    if len(keys) < len(lot):
        strange = next(item for item in lot if type(item) is not Contribution)
        raise InvalidValueError("settle(contributions)", _AN_ITEM, strange, _MAKE_ITEM)
    return keys


def moved(item: Contribution, zone: tzinfo) -> Contribution:
    """Return *item* with its moment in *zone*."""
    if item.at is None:
        return item
    try:
        return evolve(item, at=item.at.astimezone(zone))
    except OverflowError:  # the first or last hours of the calendar
        place = f"contribution {item.key!r}"
        raise InvalidValueError(place, _IN_CALENDAR, item.at, _OTHER_DAY) from None


_IN_CALENDAR = Text(
    en="a moment that the zone of the plan has too",
    fr="un moment qui existe dans le fuseau du barème",
)
_OTHER_DAY = Text(en="correct the day", fr="corrigez le jour")
_AN_ITEM = Text(
    en="contributions of type Contribution", fr="des contributions de type Contribution"
)
_MAKE_ITEM = Text(
    en="make one from each contribution with Contribution(key=..., party=...)",
    fr="faites-en une de chaque contribution avec Contribution(key=..., party=...)",
)
