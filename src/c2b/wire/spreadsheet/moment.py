"""The moment that a cell states, and its zone."""

from __future__ import annotations

import re
from datetime import datetime, tzinfo

from attrs import field, frozen

from c2b.text import Text
from c2b.wire.fault import refused
from c2b.wire.spreadsheet.moment_format import read_local
from c2b.wire.spreadsheet.typed import Typed
from c2b.wire.spreadsheet.zone import ZoneOf

_JAVA = "%a %b %d %H:%M:%S %Z %Y"  # the form of Java's Date.toString, which Mechanical Turk exports
_JAVA_LIKE = re.compile(r"[A-Z][a-z]{2} [A-Z][a-z]{2} [0-9]{2} [0-9:]{8} \S+ [0-9]{4}")


@frozen(kw_only=True)
class MomentReader:
    """A reader of the moments of one sheet.

    Attributes:
        zone_of: The function from a name to its zone.
        zone: The zone of cells without one; None where each cell has to state its zone.
        names: The zones that the names used by the sheet stand for.
    """

    zone_of: ZoneOf
    zone: str | None = None
    names: dict[str, str] = field(factory=dict[str, str])

    def read(self, cell: str, pattern: str | None) -> datetime:
        """Return the moment in *cell*, written by *pattern* or in a usual form.

        Raises:
            Fault: *cell* is no moment, has no zone, or an hour that the zone skips or repeats.
        """
        if pattern is None or type(cell) is Typed:
            pattern = _JAVA if cell[:1].isalpha() and _JAVA_LIKE.fullmatch(cell) else None
        local, name = _local(cell, pattern)
        if local.tzinfo is not None:
            return local
        if name is None and self.zone is None:
            raise refused(_WITH_ZONE, cell, _ADD_ZONE)
        return self._placed(local, self._zone(str(name or self.zone), cell), cell)

    def _zone(self, name: str, cell: str) -> tzinfo:
        zone = self.zone_of(self.names.get(name, name))
        if zone is None:
            raise refused(_KNOWN_ZONE.fill(name=name), cell, _NAME_ZONE.fill(name=name))
        return zone

    def _placed(self, local: datetime, zone: tzinfo, cell: str) -> datetime:
        first, second = (local.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
        if first.utcoffset() != second.utcoffset():
            raise refused(_ONE_MOMENT, cell, _SAY_OFFSET)
        return first


def _local(cell: str, pattern: str | None) -> tuple[datetime, str | None]:
    """Return the time on the clock, and the name of its zone."""
    try:
        return (
            (datetime.fromisoformat(cell), None) if pattern is None else read_local(cell, pattern)
        )
    except ValueError:
        expected = _ISO if pattern is None else _AS.fill(pattern=pattern)
        raise refused(expected, cell, _FORMAT) from None


_ISO = Text(en="a moment such as 2026-11-23T10:00", fr="un moment comme 2026-11-23T10:00")
_AS = Text(en="a moment written as {pattern}", fr="un moment écrit comme {pattern}")
_FORMAT = Text(
    en='correct the cell, or give the column its format: "format": "%d/%m/%Y %H:%M"',
    fr='corrigez la cellule, ou donnez à la colonne son format\u00a0: "format": "%d/%m/%Y %H:%M"',
)
_WITH_ZONE = Text(en="a moment with its zone", fr="un moment avec son fuseau horaire")
_ADD_ZONE = Text(
    en='state the zone of the sheet in the campaign file: "zone": "+01:00"',
    fr='indiquez le fuseau du tableau dans le fichier de campagne : "zone": "+01:00"',
)
_KNOWN_ZONE = Text(
    en="a known zone ('{name}' is ambiguous or unknown)",
    fr="un fuseau connu («\u00a0{name}\u00a0» est ambigu ou inconnu)",
)
_NAME_ZONE = Text(
    en='state the zone that the sheet means: "zones": [{{"name": "{name}", "means": "+01:00"}}]',
    fr='indiquez le fuseau que désigne le tableau\u00a0: "zones": [{{"name": '
    '"{name}", "means": "+01:00"}}]',
)
_ONE_MOMENT = Text(
    en="an hour that its zone has exactly once",
    fr="une heure qui existe exactement une fois dans son fuseau",
)
_SAY_OFFSET = Text(
    en="add the offset to the cell, because the clocks change then",
    fr="ajoutez le décalage dans la cellule, car l’heure change à ce moment",
)
