"""Schemes with different pay for contributions by their kind, price, day or year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar

from attrs import Attribute, field, frozen

from c2b._validators import exactly, instance, named, tuple_of
from c2b.compensation.contribution import Contribution
from c2b.compensation.scheme import (
    AnyScheme,
    Scheme,
    refused,
)
from c2b.compensation.schemes.route import Route
from c2b.compensation.tally import minor, unknown
from c2b.compensation.unit import amount_of
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text


@frozen(kw_only=True)
class Kind:
    """A scheme for one kind of contribution."""

    name: str = field(validator=named)
    scheme: AnyScheme = field(validator=instance(Scheme))


def _no_name_twice(instance: object, attribute: Attribute[Any], kinds: tuple[Kind, ...]) -> None:
    names = [kind.name for kind in kinds]
    if len(set(names)) != len(names):
        raise refused(instance, attribute, _ONCE, tuple(names), _ONE_SCHEME)


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
        """Return the name of a way: the kind itself."""
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
        raise refused(instance, attribute, _RISING, tuple(str(band.start) for band in bands), _SORT)


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
        return _FROM.fill(start=amount_of(self.bands[way].start).text)

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
        raise refused(instance, attribute, _RISING, tuple(str(day) for day in days), _SORT)


@frozen(kw_only=True)
class Versions(Route):
    """A scheme for each day of `Contribution.at`, in the zone that the moment itself names."""

    kind: ClassVar[str] = "versions"

    versions: tuple[Version, ...] = field(validator=[tuple_of(Version, least=1), _rising_days])

    def way(self, item: Contribution) -> int:
        """Return the number of the last version that had begun."""
        day, first = day_of(item), self.versions[0].since
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


def day_of(item: Contribution) -> date:
    """Return the day of *item*, which must be known, in the zone of its moment."""
    if item.at is None:
        raise unknown("at", item)
    return item.at.date()


_PLAIN = Text(en="{name}", fr="{name}")
_ONCE = Text(en="each kind once", fr="chaque sorte une seule fois")
_SORT = Text(
    en="sort them, each above the one before", fr="triez-les, chacun au-dessus du précédent"
)
_ONE_SCHEME = Text(
    en="put what it earns into one scheme, for instance a Sum",
    fr="réunissez ce qu’elle rapporte dans un seul mode, par exemple une Sum",
)
_ONE_OF = Text(en="one of {names}", fr="l’une de {names}")
_ADD_KIND = Text(
    en="add terms for it, or refuse it by a policy",
    fr="ajoutez-lui des conditions, ou refusez-la par une condition d’admission",
)
_RISING = Text(
    en="starts that rise, in one currency where they are prices",
    fr="des débuts croissants, dans une seule monnaie pour des prix",
)
_FROM = Text(en="from {start}", fr="à partir de {start}")
_ADD_BAND = Text(en="begin the first band at zero", fr="faites commencer la première à zéro")
_SINCE = Text(en="since {since}", fr="depuis le {since}")
_ADD_VERSION = Text(en="add the terms that held before", fr="ajoutez les conditions antérieures")
