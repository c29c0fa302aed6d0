"""The readers of single cells: one for each fact that has a column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from fractions import Fraction
from typing import Any

from attrs import define, field

from c2b._instants import instant
from c2b.compensation.contribution import Decision
from c2b.errors import Fault
from c2b.text import Text
from c2b.wire.fault import refused
from c2b.wire.spreadsheet.amount import AmountReader
from c2b.wire.spreadsheet.column import Column, Columns
from c2b.wire.spreadsheet.identifier import identifier, no_total
from c2b.wire.spreadsheet.moment import MomentReader
from c2b.wire.spreadsheet.number import NumberReader
from c2b.wire.spreadsheet.typed import BadCell, is_no_number
from c2b.wire.spreadsheet.zone import ZoneOf

_Convert = Callable[[str], Any]
_Reader = Callable[[Sequence[str]], Any]
_VARIED = ("key", "at", "answer", "note")  # few cells repeat, so that remembering them is lost
_MOST = 1 << 16  # cells of a column whose meaning is remembered
_NEW = object()


@define
class CellReaders:
    """The readers of the cells of one sheet, by its mapping.

    Attributes:
        columns: The mapping.
        header: The names of the columns, in order.
        zone_of: The function from a name to its zone.
        needed: The facts whose cells may not be empty.
        totals: Whether the word for a total may be a key or a name.
    """

    columns: Columns
    header: tuple[str, ...]
    zone_of: ZoneOf
    needed: frozenset[str]
    totals: bool = False
    _numbers: NumberReader = field(init=False)
    _amounts: AmountReader = field(init=False)
    _moments: MomentReader = field(init=False)

    def __attrs_post_init__(self) -> None:
        columns = self.columns
        self._numbers = NumberReader(columns.decimal, columns.grouping)
        signs = {each.sign: each.means for each in columns.signs}
        self._amounts = AmountReader(self._numbers, signs)
        zones = {zone.name: zone.means for zone in columns.zones}
        self._moments = MomentReader(zone_of=self.zone_of, zone=columns.zone, names=zones)

    def index(self, place: Column) -> int:
        """Return the index of the column that *place* names."""
        index = self.header.index(place.column)
        for _ in range((place.nth or 1) - 1):
            index = self.header.index(place.column, index + 1)
        return index

    def reader(self, name: str, place: Column) -> _Reader:
        """Return the reader of *place* for the fact *name*; it returns None for an empty cell."""
        index = self.index(place)
        if place.since is not None and name == "seconds":
            return self._between(place, index, self.header.index(place.since))
        meaning = self._meaning(name, place)
        if name in _VARIED:
            return lambda cells: meaning(cells[index])
        known: dict[str, Any] = {}

        def read(cells: Sequence[str]) -> Any:
            cell = cells[index]
            value = known.get(cell, _NEW)
            if value is _NEW:
                value = meaning(cell)
                if len(known) < _MOST and type(cell) is str:
                    known[cell] = value
            return value

        return read

    def _meaning(self, name: str, place: Column) -> _Convert:
        """Return the function from a cell to the fact *name*, or to None where it is empty."""
        convert, blank = self._converter(name, place), frozenset(("", *self.columns.blank))
        words = {word.cell: word.means for word in place.words}
        is_needed = name in self.needed

        def meaning(cell: str) -> Any:
            if type(cell) is str:
                cell = cell.strip()
                plain = cell
            elif type(cell) is BadCell:
                raise cell.fault
            else:
                plain = str(cell)
            meant = words.get(plain, cell) if words else cell
            if meant is not None and plain not in blank:
                if is_no_number(meant):
                    raise refused(_FINITE, plain, _SAY_BLANK.fill(cell=plain))
                return convert(meant)
            if is_needed:
                raise refused(_SOMETHING, cell, _FILL_IN.fill(column=place.column))
            return None

        return meaning

    def _converter(self, name: str, place: Column) -> _Convert:
        numbers = self._numbers
        match name:
            case "at":
                return lambda cell: self._moments.read(cell, place.format)
            case "seconds":
                return lambda cell: numbers.seconds(cell, place.duration)
            case "value" | "cost":
                return lambda cell: self._amounts.read(cell, place.currency)
            case "rank":
                return numbers.whole
            case "quantity" | "score":
                return numbers.number
            case "decision":
                return _decision
            case "key" | "party" | "task" | "kind" | "client" | "product" | "referrer":
                return self._identifier(name, place)
            case "members":
                return self._members(place.separator)
            case _:
                return str

    def _members(self, separator: str | None) -> _Convert:
        """Return the reader of the names of a team; a name twice is left to `Contribution`."""
        drop = self.columns.invisible
        return lambda cell: tuple(
            identifier(name.strip(), drop=drop) for name in cell.split(separator)
        )

    def _identifier(self, name: str, place: Column) -> _Convert:
        drop, column = self.columns.invisible, place.column
        if self.totals or name not in ("key", "party"):
            return lambda cell: identifier(cell, drop=drop)

        def checked(cell: str) -> str:
            no_total(cell, column)
            return identifier(cell, drop=drop)

        return checked

    def _between(self, place: Column, index: int, since: int) -> _Reader:
        """Return the reader of the seconds from the moment in one column to that in another."""
        moment = self._meaning("at", place)

        def passed(cells: Sequence[str]) -> Any:
            end: datetime | None = moment(cells[index])
            try:
                start: datetime | None = moment(cells[since])
            except Fault as fault:
                raise Fault(self.header[since], fault.expected, fault.got, fault.hint) from None
            if start is None or end is None:
                return None
            exact = Fraction(instant(end) - instant(start), 10**6)
            return exact.numerator if exact.denominator == 1 else exact

        return passed


def _decision(cell: str) -> Decision:
    try:
        return Decision(cell.lower())
    except ValueError:
        words = ", ".join(each.value for each in Decision)
        raise refused(_DECIDED.fill(words=words), cell, _SAY_WORDS.fill(word=cell)) from None


_SOMETHING = Text(en="a value", fr="une valeur")
_FILL_IN = Text(
    en='fill in the cell, or leave such rows out: "leave_out": [{{"column": "{column}", '
    '"word": ""}}] in "file"',
    fr='remplissez la cellule, ou écartez ces lignes\u00a0: "leave_out": [{{"column": "{column}", '
    '"word": ""}}] dans "file"',
)
_FINITE = Text(
    en="a text or a finite number, and no NaN", fr="un texte ou un nombre fini, et non NaN"
)
_SAY_BLANK = Text(
    en='correct the cell, or write what it means: "blank": ["{cell}"] in "columns" if it is empty',
    fr='corrigez la cellule, ou écrivez ce qu’elle signifie\u00a0: "blank": ["{cell}"] dans '
    '"columns" si elle est vide',
)
_DECIDED = Text(en="a decision ({words})", fr="une décision ({words})")
_SAY_WORDS = Text(
    en='state what the word means: "words": [{{"cell": "{word}", "means": "accepted"}}]',
    fr='indiquez ce que signifie le mot\u00a0: "words": [{{"cell": "{word}", '
    '"means": "accepted"}}]',
)
