"""Moment: what a cell says of a day and its hour, in which zone."""

from __future__ import annotations

import re
from datetime import datetime, tzinfo

from attrs import field, frozen

from c2b.text import Text
from c2b.wire.fault import refused
from c2b.wire.spreadsheet.zone import ZoneOf

_JAVA = "%a %b %d %H:%M:%S %Z %Y"  # as Date.toString writes it, and Mechanical Turk exports it
_JAVA_LIKE = re.compile(r"[A-Z][a-z]{2} [A-Z][a-z]{2} [0-9]{2} [0-9:]{8} \S+ [0-9]{4}")
_NAME = "%Z"


@frozen(kw_only=True)
class MomentReader:
    """Reads the moments of one sheet.

    Attributes:
        zone_of: The zone that a name means.
        zone: That of cells which say none; None where each has to.
        names: What the sheet means by names of its own.
    """

    zone_of: ZoneOf
    zone: str | None = None
    names: dict[str, str] = field(factory=dict[str, str])

    def read(self, cell: str, pattern: str | None) -> datetime:
        """The moment in *cell*, written by *pattern* or as usual.

        Raises:
            Fault: No moment, one without a zone, or an hour that the zone skips or has twice.
        """
        local, name = _local(cell, pattern or (_JAVA if _JAVA_LIKE.fullmatch(cell) else None))
        if local.tzinfo is not None:
            return local
        if name is None and self.zone is None:
            raise refused(_WITH_ZONE, cell, _SAY_ZONE)
        return self._placed(local, self._zone(str(name or self.zone), cell), cell)

    def _zone(self, name: str, cell: str) -> tzinfo:
        zone = self.zone_of(self.names.get(name, name))
        if zone is None:
            raise refused(_KNOWN_ZONE.fill(name=name), cell, _NAME_ZONE)
        return zone

    def _placed(self, local: datetime, zone: tzinfo, cell: str) -> datetime:
        first, second = (local.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
        if first.utcoffset() != second.utcoffset():
            raise refused(_ONE_MOMENT, cell, _SAY_OFFSET)
        return first


def _local(cell: str, pattern: str | None) -> tuple[datetime, str | None]:
    """What the clock showed, and the name of the zone that goes with it."""
    try:
        if pattern is None:
            return datetime.fromisoformat(cell), None
        words, marks = cell.split(), pattern.split()
        if _NAME not in marks or len(words) != len(marks):
            return datetime.strptime(cell, pattern), None
        name = words.pop(marks.index(_NAME))
        marks.remove(_NAME)
        return datetime.strptime(" ".join(words), " ".join(marks)), name
    except ValueError:
        expected = _ISO if pattern is None else _AS.fill(pattern=pattern)
        raise refused(expected, cell, _FORMAT) from None


_ISO = Text(en="a moment such as 2026-11-23T10:00", fr="un moment comme 2026-11-23T10:00")
_AS = Text(en="a moment written as {pattern}", fr="un moment écrit comme {pattern}")
_FORMAT = Text(
    en="correct the cell, or give the column its format in the campaign file",
    fr="corrigez la cellule, ou donnez à la colonne son format dans le fichier de campagne",
)
_WITH_ZONE = Text(en="a moment with its zone", fr="un moment avec son fuseau horaire")
_SAY_ZONE = Text(
    en='say the zone of the sheet in the campaign file: "zone": "+01:00"',
    fr='indiquez le fuseau du tableau dans le fichier de campagne : "zone": "+01:00"',
)
_KNOWN_ZONE = Text(
    en="a zone that is known ('{name}' may be several)",
    fr="un fuseau connu (« {name} » peut en être plusieurs)",
)
_NAME_ZONE = Text(
    en='say what the sheet means: "zones": [{{"name": "BST", "means": "+01:00"}}]',
    fr='indiquez ce que dit le tableau : "zones": [{{"name": "BST", "means": "+01:00"}}]',
)
_ONE_MOMENT = Text(
    en="an hour that its zone has once", fr="une heure que son fuseau a une seule fois"
)
_SAY_OFFSET = Text(
    en="clocks are changed then: add the offset to the cell",
    fr="l'heure change à ce moment : ajoutez le décalage dans la cellule",
)
