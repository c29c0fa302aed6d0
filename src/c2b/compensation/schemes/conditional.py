"""Schemes with different pay for contributions by their kind, price, day or year.

Each contribution goes to one scheme, which sees no other contributions.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any, ClassVar

from attrs import Attribute, define, evolve, field, frozen

from c2b._validators import exactly, instance, named, tuple_of
from c2b.choice import Choice
from c2b.compensation.contribution import Contribution
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import (
    AND_THEN,
    NOTHING,
    AnyScheme,
    Reading,
    Scheme,
    add_up,
    refused,
)
from c2b.compensation.tally import Tally, TallyPart, minor, unknown
from c2b.compensation.unit import Unit
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text


@define
class Routed(Tally):
    """A tally for each way that contributions went."""

    route: Route
    ways: dict[Any, Tally] = field(factory=dict[Any, Tally])

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*, each on its way."""
        lots: dict[Any, list[Contribution]] = {}
        for item in items:
            lots.setdefault(self.route.way(item), []).append(item)
        for way, lot in lots.items():
            self._of(way).add(lot)

    def part(self, item: Contribution) -> TallyPart:
        """Return what *item* adds on its way."""
        way = self.route.way(item)
        return TallyPart(labels=(str(way),), parts=(self._of(way).part(item),))

    def of(self, party: str) -> TallyPart | None:
        """Return the state of *party* on each way."""
        found = [(way, tally.of(party)) for way, tally in self.ways.items()]
        mine = [(str(way), part) for way, part in found if part is not None]
        if not mine:
            return None
        return TallyPart(
            labels=tuple(way for way, _ in mine), parts=tuple(part for _, part in mine)
        )

    def put(self, party: str, part: TallyPart) -> None:
        """Add *part* to the state on each way."""
        for label, mine in zip(part.labels, part.parts, strict=True):
            self._of(self.route.way_called(label)).put(party, mine)

    def split(self, part: TallyPart, share: Fraction) -> TallyPart:
        """Return what a reversal of *share* of *part* removes on each way."""
        ways = [self._of(self.route.way_called(label)) for label in part.labels]
        parts = zip(ways, part.parts, strict=True)
        return evolve(part, parts=tuple(tally.split(mine, share) for tally, mine in parts))

    def drawn(self, party: str, part: TallyPart) -> TallyPart:
        """Return what a reversal of *part* removes on each way."""
        ways = [self._of(self.route.way_called(label)) for label in part.labels]
        parts = zip(ways, part.parts, strict=True)
        return evolve(part, parts=tuple(tally.drawn(party, mine) for tally, mine in parts))

    def _of(self, way: Any) -> Tally:
        if way not in self.ways:
            tally: Tally = self.route.scheme_for(way).tally()
            self.ways[way] = tally
        return self.ways[way]

    @property
    def parties(self) -> Iterable[str]:
        """The parties whose contributions it holds."""
        return dict.fromkeys(party for tally in self.ways.values() for party in tally.parties)


class Route(Scheme[Routed]):
    """A scheme that sends each contribution to one of several schemes."""

    __slots__ = ()

    @abstractmethod
    def way(self, item: Contribution) -> Any:
        """Return the way of *item*."""

    def way_called(self, label: str) -> Any:
        """Return the way that is written as *label*."""
        return label

    @abstractmethod
    def scheme_for(self, way: Any) -> AnyScheme:
        """Return the scheme at the end of *way*."""

    @abstractmethod
    def name(self, way: Any) -> Text:
        """Return the name of *way* in statements."""

    @property
    @abstractmethod
    def schemes(self) -> Iterable[AnyScheme]:
        """The schemes at the end of all ways."""

    @property
    def units(self) -> frozenset[Unit]:
        """The units of all its schemes."""
        return frozenset[Unit]().union(*(scheme.units for scheme in self.schemes))

    def tally(self) -> Routed:
        """Return a tally that is empty on every way."""
        return Routed(self)

    def reading(self, tally: Routed) -> Reading:
        """Return the sum over the ways."""
        readings = {way: self.scheme_for(way).reading(mine) for way, mine in tally.ways.items()}

        def explain(party: str) -> Text:
            parts = [
                _ON_WAY.fill(name=self.name(way), words=reading.explain(party))
                for way, reading in readings.items()
                if any(party in paid for paid in reading.amounts.values())
            ]
            return Text.join(parts, AND_THEN) if parts else NOTHING

        amounts = add_up([reading.amounts for reading in readings.values()])
        return Reading(amounts=amounts, explain=explain)

    @property
    def by_party(self) -> bool:
        """Whether every one of its schemes pays a party by its own contributions alone."""
        return all(scheme.by_party for scheme in self.schemes)

    @property
    def in_order(self) -> bool:
        """Whether any of its schemes depends on the order of contributions."""
        return any(scheme.in_order for scheme in self.schemes)

    @property
    def dated(self) -> bool:
        """Whether any of its schemes leaves the earnings of earlier contributions as they were."""
        return any(scheme.dated for scheme in self.schemes)

    @property
    def same_in_parts(self) -> bool:
        """Whether every one of its schemes earns the same in parts as at once."""
        return all(scheme.same_in_parts for scheme in self.schemes)

    def carry(self, part: TallyPart, older: AnyScheme) -> TallyPart | None:
        """Carry the state of each way that the older version has too."""
        if not isinstance(older, type(self)):
            return None
        pairs = zip(part.labels, part.parts, strict=True)
        carried = [(label, self._carried(label, piece, older)) for label, piece in pairs]
        mine = [(label, piece) for label, piece in carried if piece is not None]
        if not mine:
            return None
        return TallyPart(
            labels=tuple(label for label, _ in mine), parts=tuple(piece for _, piece in mine)
        )

    def _carried(self, label: str, piece: TallyPart, older: Route) -> TallyPart | None:
        way = self.way_called(label)
        return self.scheme_for(way).carry(piece, older.scheme_for(way)) if self.has(way) else None

    def has(self, way: Any) -> bool:
        """Whether *way* leads to a scheme."""
        return True

    def close(self, tally: Routed) -> None:
        """Close every way."""
        for way, mine in tally.ways.items():
            self.scheme_for(way).close(mine)

    def own(self, tally: Routed, party: str, part: TallyPart) -> Mapping[Unit, Exact]:
        """Return the sum of what each scheme has earned."""
        together: dict[Unit, Exact] = {}
        for label, piece in zip(part.labels, part.parts, strict=True):
            way = self.way_called(label)
            for unit, exact in self.scheme_for(way).own(tally.ways[way], party, piece).items():
                together[unit] = together.get(unit, 0) + exact
        return together

    @property
    def prices_items(self) -> bool:
        """Whether every one of its schemes prices contributions by themselves."""
        return all(scheme.prices_items for scheme in self.schemes)

    def price(self, item: Contribution) -> Mapping[Unit, Exact]:
        """Return the price in the scheme that *item* goes to."""
        return self.scheme_for(self.way(item)).price(item)


@frozen(kw_only=True)
class Kind:
    """A scheme for one kind of contribution."""

    name: str = field(validator=named)
    scheme: AnyScheme = field(validator=instance(Scheme))


def _no_name_twice(instance: object, attribute: Attribute[Any], kinds: tuple[Kind, ...]) -> None:
    names = [kind.name for kind in kinds]
    if len(set(names)) != len(names):
        raise refused(instance, attribute, _ONCE, tuple(names))


@frozen(kw_only=True)
class ByKind(Route):
    """A scheme for each `Contribution.kind`: books, groceries, gift cards."""

    kind: ClassVar[str] = "by_kind"

    kinds: tuple[Kind, ...] = field(validator=[tuple_of(Kind, least=1), _no_name_twice])

    def way(self, item: Contribution) -> str:
        """Return the kind of *item*."""
        if item.kind is None:
            raise unknown("kind", item)
        return item.kind

    def scheme_for(self, way: str) -> AnyScheme:
        """Return the scheme for the kind *way*."""
        for kind in self.kinds:
            if kind.name == way:
                return kind.scheme
        names = ", ".join(kind.name for kind in self.kinds)
        raise InvalidValueError("item.kind", _ONE_OF.fill(names=names), way, _ADD_KIND)

    def name(self, way: str) -> Text:
        """Return the kind itself."""
        return _PLAIN.fill(name=way)

    def has(self, way: Any) -> bool:
        """Whether there is a scheme for the kind *way*."""
        return any(kind.name == way for kind in self.kinds)

    @property
    def schemes(self) -> Iterable[AnyScheme]:
        """The schemes, one for each kind."""
        return [kind.scheme for kind in self.kinds]


@frozen(kw_only=True)
class PriceBand:
    """A scheme for units that sell from a price on."""

    start: Money = field(validator=instance(Money))
    scheme: AnyScheme = field(validator=instance(Scheme))


def _rising_prices(
    instance: object, attribute: Attribute[Any], bands: tuple[PriceBand, ...]
) -> None:
    starts = [band.start.minor for band in bands]
    if len({band.start.currency for band in bands}) > 1 or starts != sorted(set(starts)):
        raise refused(instance, attribute, _RISING, tuple(str(band.start) for band in bands))


@frozen(kw_only=True)
class ByPrice(Route):
    """A scheme for each price (`Contribution.value`); pay may fall where a band begins."""

    kind: ClassVar[str] = "by_price"

    bands: tuple[PriceBand, ...] = field(validator=[tuple_of(PriceBand, least=1), _rising_prices])

    def way(self, item: Contribution) -> int:
        """Return the number of the last band that does not begin above the price of *item*."""
        first = self.bands[0].start
        value = minor(first.currency, "value", item)
        if value < first.minor:
            raise InvalidValueError("item.value", _FROM.fill(start=first), item.value, _ADD_BAND)
        return sum(band.start.minor <= value for band in self.bands) - 1

    def way_called(self, label: str) -> int:
        """Return the number that *label* is."""
        return int(label)

    def scheme_for(self, way: int) -> AnyScheme:
        """Return the scheme of the band *way*."""
        return self.bands[way].scheme

    def name(self, way: int) -> Text:
        """Return the price from which the band begins."""
        return _FROM.fill(start=self.bands[way].start)

    def has(self, way: Any) -> bool:
        """Whether there is a band with the number *way*."""
        return bool(way < len(self.bands))

    @property
    def schemes(self) -> Iterable[AnyScheme]:
        """The schemes, one for each band."""
        return [band.scheme for band in self.bands]


@frozen(kw_only=True)
class Version:
    """A scheme for contributions that are handed in from a day on."""

    since: date = field(validator=exactly(date))
    scheme: AnyScheme = field(validator=instance(Scheme))


def _rising_days(
    instance: object, attribute: Attribute[Any], versions: tuple[Version, ...]
) -> None:
    days = [version.since for version in versions]
    if days != sorted(set(days)):
        raise refused(instance, attribute, _RISING, tuple(str(day) for day in days))


@frozen(kw_only=True)
class Versions(Route):
    """A scheme for each day of `Contribution.at`, in the zone that the moment itself names."""

    kind: ClassVar[str] = "versions"

    versions: tuple[Version, ...] = field(validator=[tuple_of(Version, least=1), _rising_days])

    def way(self, item: Contribution) -> int:
        """Return the number of the last version that had begun."""
        day, first = _day(item), self.versions[0].since
        if day < first:
            raise InvalidValueError("item.at", _SINCE.fill(since=first), day, _ADD_VERSION)
        return sum(version.since <= day for version in self.versions) - 1

    def way_called(self, label: str) -> int:
        """Return the number that *label* is."""
        return int(label)

    def scheme_for(self, way: int) -> AnyScheme:
        """Return the scheme of the version *way*."""
        return self.versions[way].scheme

    def name(self, way: int) -> Text:
        """Return the day from which the version holds."""
        return _SINCE.fill(since=self.versions[way].since)

    def has(self, way: Any) -> bool:
        """Whether there is a version with the number *way*."""
        return bool(way < len(self.versions))

    @property
    def schemes(self) -> Iterable[AnyScheme]:
        """The schemes, one for each version."""
        return [version.scheme for version in self.versions]


class ResetPeriod(Choice):
    """The period after which counts and tiers start again."""

    MONTH = "month", "each month", "chaque mois"
    YEAR = "year", "each year", "chaque année"


@frozen(kw_only=True)
class ResetEach(Route):
    """A scheme that starts again each calendar month or year of `Contribution.at`."""

    kind: ClassVar[str] = "reset_each"

    scheme: AnyScheme = field(validator=instance(Scheme))
    every: ResetPeriod = field(validator=instance(ResetPeriod))

    def way(self, item: Contribution) -> str:
        """Return the year of *item*, or its year and month."""
        day = _day(item)
        return f"{day:%Y}" if self.every is ResetPeriod.YEAR else f"{day:%Y-%m}"

    def scheme_for(self, way: str) -> AnyScheme:
        """Return the one scheme, the same for all periods."""
        return self.scheme

    def name(self, way: str) -> Text:
        """Return the year, or the year and month."""
        return _PLAIN.fill(name=way)

    @property
    def schemes(self) -> Iterable[AnyScheme]:
        """The one scheme."""
        return [self.scheme]


def _day(item: Contribution) -> date:
    if item.at is None:
        raise unknown("at", item)
    return item.at.date()


_ON_WAY = Text(en="{name}: {words}", fr="{name}\u00a0: {words}")
_PLAIN = Text(en="{name}", fr="{name}")
_ONCE = Text(en="each kind once", fr="chaque sorte une seule fois")
_ONE_OF = Text(en="one of {names}", fr="l’une de {names}")
_ADD_KIND = Text(
    en="add terms for it, or refuse it by a policy",
    fr="ajoutez-lui des conditions, ou refusez-la par une règle",
)
_RISING = Text(
    en="starts that rise, in one currency where they are prices",
    fr="des débuts croissants, dans une seule monnaie pour des prix",
)
_FROM = Text(en="from {start}", fr="à partir de {start}")
_ADD_BAND = Text(en="begin the first band at zero", fr="faites commencer la première à zéro")
_SINCE = Text(en="since {since}", fr="depuis le {since}")
_ADD_VERSION = Text(en="add the terms that held before", fr="ajoutez les conditions antérieures")
