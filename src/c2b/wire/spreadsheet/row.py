"""The row of one contribution, and the `Contribution` that its cells describe."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

from attrs import define, field

from c2b._instants import instant
from c2b._suggest import did_you_mean
from c2b.compensation.contribution import Contribution, Decision
from c2b.errors import Fault, InvalidDocumentError, InvalidValueError
from c2b.text import Text
from c2b.wire.fault import ROOT, refused
from c2b.wire.spreadsheet import number
from c2b.wire.spreadsheet.column import Column, Columns
from c2b.wire.spreadsheet.moment import MomentReader
from c2b.wire.spreadsheet.zone import ZoneOf, known_zone

Place = Callable[[int, int, str], Text]
_Cells = Sequence[str]
_Reader = Callable[[_Cells], Any]
_NEEDED = ("party", "quantity")  # a row without these describes nothing that could be paid


def cell_text(line: int, number: int, column: str) -> Text:
    """Return the position of a cell in a table, in words."""
    return _IN_CELL.fill(line=line, number=number, column=column)


@define(kw_only=True)
class RowReader:
    """A reader of the rows under one header, by one mapping.

    Attributes:
        columns: The mapping.
        header: The names of the columns, in order.
        zone_of: The function from a name to its zone; by default only unambiguous names.
        place: The function from line, column number and column name to the position in words.

    Raises:
        InvalidDocumentError: A mapped column that is missing or there twice.
    """

    columns: Columns
    header: tuple[str, ...]
    zone_of: ZoneOf = known_zone
    place: Place = cell_text
    _readers: dict[str, tuple[str, _Reader]] = field(init=False, repr=False)
    _blank: frozenset[str] = field(init=False, repr=False)
    _moments: MomentReader = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self._blank = frozenset({"", *self.columns.blank})
        self._moments = MomentReader(
            zone_of=self.zone_of,
            zone=self.columns.zone,
            names={zone.name: zone.means for zone in self.columns.zones},
        )
        places = list(self.columns.places())
        faults = [fault for name, place in places for fault in self._missing(name, place)]
        if faults:
            raise InvalidDocumentError(faults)
        self._readers = {name: (place.column, self._reader(name, place)) for name, place in places}

    def item(self, line: int, cells: _Cells) -> Contribution:
        """Return the contribution that the *cells* of *line* describe.

        Raises:
            InvalidDocumentError: Every fault of the row, each with its column.
        """
        if len(cells) != len(self.header):
            expected = _SO_MANY.fill(count=len(self.header))
            raise InvalidDocumentError(
                [self._at(line, None, refused(expected, len(cells), _QUOTE))]
            )
        facts: dict[str, Any] = {"key": f"line {line}"}
        faults: list[Fault] = []
        for name, (column, read) in self._readers.items():
            try:
                value = read(cells)
            except Fault as fault:
                at = column if fault.where == ROOT else fault.where
                faults.append(self._at(line, at, fault))
            else:
                if value is not None:
                    facts[name] = value
        if faults:  # one cell may state two facts, and is reported once
            raise InvalidDocumentError({str(fault): fault for fault in faults}.values())
        try:
            return Contribution(**facts)
        except InvalidValueError as error:
            column, _ = self._readers[error.where.removeprefix("Contribution.")]
            raise InvalidDocumentError([self._at(line, column, error)]) from None

    def _at(self, line: int, column: str | None, error: InvalidValueError) -> Fault:
        place = (
            _IN_LINE.fill(line=line)
            if column is None
            else self.place(line, self.header.index(column) + 1, column)
        )
        return Fault(place, error.expected, error.got, error.hint)

    def _missing(self, name: str, place: Column) -> list[Fault]:
        expected = [place.column] if place.since is None else [place.column, place.since]
        return [
            Fault(
                f"columns.{name}",
                _THERE_ONCE.fill(names=", ".join(self.header)),
                column,
                did_you_mean(column, self.header) or _CORRECT,
            )
            for column in expected
            if self.header.count(column) != 1
        ]

    def _reader(self, name: str, place: Column) -> _Reader:
        """Return the reader of *place* for the fact *name*; None for an empty cell."""
        index, blank = self.header.index(place.column), self._blank
        words = {word.cell: word.means for word in place.words}
        convert, is_needed = self._converter(name, place), name in _NEEDED

        def read(cells: _Cells) -> Any:
            cell = cells[index].strip()
            meaning = words.get(cell, cell)
            if meaning is not None and meaning not in blank:
                return convert(meaning, cells)
            if is_needed:
                raise refused(_SOMETHING, cell, _FILL_IN)
            return None

        return read

    def _converter(self, name: str, place: Column) -> Callable[[str, _Cells], Any]:
        mark = self.columns.decimal
        match name:
            case "at":
                return lambda cell, _: self._moments.read(cell, place.format)
            case "seconds" if place.since is not None:
                return self._between(place, self.header.index(place.since))
            case "seconds":
                return lambda cell, _: number.seconds(cell, mark)
            case "value" | "cost":
                return lambda cell, _: number.money(cell, mark, place.currency)
            case "rank":
                return lambda cell, _: number.whole(cell, mark)
            case "quantity" | "score":
                return lambda cell, _: number.number(cell, mark)
            case "decision":
                return lambda cell, _: _decision(cell)
            case _:
                return lambda cell, _: cell

    def _between(self, place: Column, since: int) -> Callable[[str, _Cells], Any]:
        def passed(cell: str, cells: _Cells) -> Any:
            first = cells[since].strip()
            if first in self._blank:
                return None
            end = self._moments.read(cell, place.format)
            try:
                start = self._moments.read(first, place.format)
            except Fault as fault:
                column = self.header[since]
                raise Fault(column, fault.expected, fault.got, fault.hint) from None
            exact = Fraction(instant(end) - instant(start), 10**6)
            return exact.numerator if exact.denominator == 1 else exact

        return passed


def _decision(cell: str) -> Decision:
    try:
        return Decision(cell.lower())
    except ValueError:
        words = ", ".join(each.value for each in Decision)
        raise refused(_DECIDED.fill(words=words), cell, _SAY_WORDS) from None


_IN_IN_CELL = Text(
    en="line {line}, column {number} ({column})", fr="ligne {line}, colonne {number} ({column})"
)
_IN_LINE = Text(en="line {line}", fr="ligne {line}")
_IN_CELL = Text(
    en="line {line}, column {number} ({column})", fr="ligne {line}, colonne {number} ({column})"
)
_SO_MANY = Text(en="{count} cells, as the header has", fr="{count} cellules, comme l’en-tête")
_QUOTE = Text(
    en="put cells that hold the separator between double quotes",
    fr="mettez entre guillemets droits les cellules qui contiennent le séparateur",
)
_THERE_ONCE = Text(
    en="a column that is there once ({names})", fr="une colonne présente une fois ({names})"
)
_CORRECT = Text(en="correct it in the campaign file", fr="corrigez-la dans le fichier de campagne")
_SOMETHING = Text(en="a value", fr="une valeur")
_FILL_IN = Text(en="fill in the cell", fr="remplissez la cellule")
_DECIDED = Text(en="a decision ({words})", fr="une décision ({words})")
_SAY_WORDS = Text(
    en='state what the word means: "words": [{{"cell": "Approved", "means": "accepted"}}]',
    fr='indiquez ce que signifie le mot\u00a0: "words": [{{"cell": '
    '"Approved", "means": "accepted"}}]',
)
