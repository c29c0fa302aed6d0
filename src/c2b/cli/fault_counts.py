"""The faults of the rows of files: those of one kind are counted and shown once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import define, field

from c2b._limits import FEWER, MORE, MOST, THESE_FIRST
from c2b.errors import Fault, shown
from c2b.text import Text
from c2b.wire.spreadsheet import CellFault

LIMIT = 1_000_000  # faults after which a run ends early
_FIRST = 5  # lines and cells that are shown of one kind

_Kind = tuple[str, ...]


@define
class _Counted:
    """The faults of one kind: the first of them, and how many there are."""

    first: list[Fault]
    count: int = 0


@define
class FaultCounts:
    """The faults of a run, by kind.

    Attributes:
        count: The number of all faults.
    """

    count: int = 0
    _kinds: dict[_Kind, _Counted] = field(factory=dict[_Kind, _Counted], init=False)

    def add(self, faults: Iterable[Fault], file: str = "") -> None:
        """Count *faults* of the file *file*, whose name is shown where there are several."""
        for fault in faults:
            self.count += 1
            if isinstance(fault, CellFault):
                kind: _Kind = (file, *fault.fault_kind)
            else:
                kind = (file, fault.where, str(fault.expected))
            counted = self._kinds.get(kind)
            if counted is None:
                if len(self._kinds) > MOST:
                    continue
                counted = self._kinds[kind] = _Counted([])
            counted.count += 1
            if len(counted.first) < _FIRST:
                counted.first.append(_in_file(file, fault))

    @property
    def is_full(self) -> bool:
        """Whether there are so many faults that the run ends early."""
        return self.count >= LIMIT

    def faults(self) -> Iterator[Fault]:
        """Yield one fault for each kind, with its count and its first lines."""
        for number, ((file, *_), counted) in enumerate(self._kinds.items()):
            if number == MOST:
                yield Fault("c2b settle", FEWER, MORE, THESE_FIRST)
                return
            yield counted.first[0] if counted.count == 1 else _together(file, counted)
        if self.is_full:
            limit = _AT_MOST.fill(limit=f"{LIMIT:,}")
            yield Fault("c2b settle", limit, _ENDED, _FIRST_THESE)


def _in_file(file: str, fault: Fault) -> Fault:
    if not file:
        return fault
    if isinstance(fault, CellFault):
        place = _IN_FILE.fill(file=file, place=fault.place)
        return CellFault(place, fault, fault.line, fault.column)
    place = _IN_FILE.fill(file=file, place=fault.where)
    return Fault(place, fault.expected, fault.got, fault.hint)


def _together(file: str, counted: _Counted) -> Fault:
    """Return the faults of one kind as one."""
    first = [each for each in counted.first if isinstance(each, CellFault)]
    if not first:
        return counted.first[0]
    more = ", ..." if counted.count > len(first) else ""
    lines = ", ".join(dict.fromkeys(str(each.line) for each in first)) + more
    cells = ", ".join(dict.fromkeys(shown(each.got) for each in first)) + more
    slots = {"lines": lines, "count": f"{counted.count:,}"}
    column = first[0].column
    place = _COLUMN.fill(column=column, **slots) if column else _ROWS.fill(**slots)
    place = _IN_FILE.fill(file=file, place=place) if file else place
    got = first[0].got if isinstance(first[0].got, Text) else _CELLS.fill(cells=cells)
    return Fault(place, first[0].expected, got, first[0].hint)


_IN_FILE = Text(en="{file}, {place}", fr="{file}, {place}")
_COLUMN = Text(
    en="column {column}, {count} cells (lines {lines})",
    fr="colonne {column}, {count} cellules (lignes {lines})",
)
_ROWS = Text(en="{count} rows (lines {lines})", fr="{count} lignes ({lines})")
_CELLS = Text(en="{cells}", fr="{cells}")
_AT_MOST = Text(en="at most {limit} faults", fr="au plus {limit} erreurs")
_ENDED = Text(en="more; the run ended early", fr="davantage\u00a0; la lecture s’est arrêtée")
_FIRST_THESE = Text(
    en="fix these first; the rest is reported on the next run",
    fr="corrigez d’abord celles-ci\u00a0; les autres seront signalées à la prochaine lecture",
)
