"""The row of one contribution, and the `Contribution` that its cells describe."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from attrs import define, field, frozen

from c2b._suggest import did_you_mean
from c2b.compensation.contribution import Contribution
from c2b.errors import Fault, InvalidDocumentError, InvalidValueError
from c2b.text import Text
from c2b.wire.fault import ROOT, refused
from c2b.wire.spreadsheet.cell import CellReaders
from c2b.wire.spreadsheet.cell_fault import CellFault
from c2b.wire.spreadsheet.column import Column, Columns
from c2b.wire.spreadsheet.compiled import Fast, compiled
from c2b.wire.spreadsheet.zone import ZoneOf, known_zone

Place = Callable[[int, int, str], Text]
Cells = Sequence[str]
_NEEDED = ("key", "party", "quantity")  # a row without these describes nothing that could be paid
_MAY_BE_EMPTY = ("note",)
_NOTHING: dict[str, Any] = {"note": "", "members": ()}  # what an empty cell of them states
_TYPED = ("quantity", "at", "seconds", "value", "cost", "rank", "score", "decision")


_ANY = "any"
_BOUNDED = ("quantity", "seconds", "value", "cost", "rank")  # no reader looks at their signs
IN_LINE = Text(en="line {line}", fr="ligne {line}")


def cell_text(line: int, number: int, column: str) -> Text:
    """Return the position of a cell in a table, in words."""
    return _IN_CELL.fill(line=line, number=number, column=column)


@frozen(kw_only=True)
class TakenBack:
    """A row with a negative amount: what it takes back of the contribution with its key.

    Attributes:
        contribution: The contribution with the amounts of the row, made positive.
        line: The number of the line.
    """

    contribution: Contribution
    line: int


@define(kw_only=True)
class RowReader:
    """A reader of the rows under one header, by one mapping.

    Attributes:
        columns: The mapping.
        header: The names of the columns, in order.
        zone_of: The function from a name to its zone; by default only UTC and offsets.
        place: The function from line, column number and column name to the position in words.
        row_place: The position of a whole row in words, with the slot ``line``.
        totals: Whether the word for a total may be a key or a name.

    Raises:
        InvalidDocumentError: A mapped column that is missing or there twice.
    """

    columns: Columns
    header: tuple[str, ...]
    zone_of: ZoneOf = known_zone
    place: Place = cell_text
    row_place: Text = IN_LINE
    totals: bool = True
    _readers: dict[str, Callable[[Cells], Any]] = field(init=False, repr=False)
    _at_column: dict[str, int] = field(init=False, repr=False)
    _unseen: dict[str, Column] = field(init=False, repr=False)
    _width: int = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.header = _without_end(self.header)
        self._width = len(self.header)
        places = dict(self.columns.places())
        faults = [fault for name, place in places.items() for fault in self._missing(name, place)]
        if faults:
            raise InvalidDocumentError(faults)
        needed = frozenset(_NEEDED)
        make = CellReaders(self.columns, self.header, self.zone_of, needed, self.totals)
        self._readers = {name: make.reader(name, place) for name, place in places.items()}
        self._at_column = {name: make.index(place) for name, place in places.items()}
        self._unseen = {
            name: place
            for name, place in places.items()
            if not place.optional and name not in (*_NEEDED, *_MAY_BE_EMPTY)
        }

    def contribution(self, line: int, cells: Cells) -> Contribution:
        """Return the contribution that the *cells* of *line* describe.

        Raises:
            InvalidDocumentError: Every fault of the row, each with its column.
        """
        read = self.row(line, cells)
        if isinstance(read, TakenBack):
            raise InvalidDocumentError(
                [self.row_fault(line, refused(_POSITIVE, read.contribution.key, _USE_ROW))]
            )
        return read

    def row(self, line: int, cells: Cells) -> Contribution | TakenBack:
        """Return what the *cells* of *line* describe: a contribution, or what is taken back of it.

        Raises:
            InvalidDocumentError: Every fault of the row, each with its column.
        """
        if len(cells) != self._width:
            cells = self._fitted(line, cells)
        try:
            facts = {name: read(cells) for name, read in self._readers.items()}
        except Fault:
            raise InvalidDocumentError(self._faults(line, cells)) from None
        if self._unseen:
            self._see(facts)
        if "key" not in facts:
            facts["key"] = f"line {line}"
        for name, nothing in _NOTHING.items():
            if facts.get(name, nothing) is None:
                facts[name] = nothing
        if self.columns.negative and _is_negative(facts):
            positive = {name: _abs(value) for name, value in facts.items()}
            return TakenBack(contribution=self._made(line, positive), line=line)
        return self._made(line, facts)

    def fact(self, name: str, cell: str) -> Any:
        """Return the fact *name* that *cell* states; None where it is empty.

        The column of the fact is mapped, and to no other one with it.

        Raises:
            Fault: The cell cannot be read.
            InvalidValueError: No contribution has such a fact.
        """
        cells = [""] * self._width
        cells[self._at_column[name]] = cell
        value = self._readers[name](cells)
        if value is not None and name in _BOUNDED:
            stated: dict[str, Any] = {name: value}
            Contribution(key=_ANY, party=_ANY, **stated)
        return value

    def fast(self) -> Fast | None:
        """Return a function for usual rows, once each column has been seen with a filled cell."""
        if self._unseen:
            return None
        return compiled(self.columns, self._readers, self._at_column, self._width)

    def finish(self) -> list[Fault]:
        """Return the faults of mapped columns in which every cell was empty."""
        return [
            Fault(f"columns.{name}", _FILLED.fill(column=place.column), _EMPTY, _SAY_OPTIONAL)
            for name, place in self._unseen.items()
        ]

    def typed_in(self, cells: Cells) -> bool:
        """Whether *cells* read as a contribution that states a number, a moment or a decision."""
        try:
            facts = {name: read(self._fitted(0, cells)) for name, read in self._readers.items()}
        except (Fault, InvalidDocumentError):
            return False
        return any(facts.get(name) is not None for name in _TYPED)

    def at(self, name: str) -> int | None:
        """Return the index of the column of the fact *name*; None where it has none."""
        return self._at_column.get(name)

    @property
    def numbers(self) -> dict[str, int]:
        """The index of the column of each fact that has one."""
        return dict(self._at_column)

    def indices(self) -> tuple[int, ...]:
        """Return the indices of the columns that are mapped, each once."""
        return tuple(dict.fromkeys(self._at_column.values()))

    def row_fault(self, line: int, error: InvalidValueError) -> CellFault:
        """Return *error* as a fault of the whole row."""
        return CellFault(self.row_place.fill(line=line), error, line, "")

    def _made(self, line: int, facts: dict[str, Any]) -> Contribution:
        try:
            return Contribution(**facts)
        except InvalidValueError as error:
            name = error.where.removeprefix("Contribution.")
            column = self.header[self._at_column[name]]
            raise InvalidDocumentError([self._at(line, column, error, name)]) from None

    def _fitted(self, line: int, cells: Cells) -> Cells:
        """Return *cells* without empty ones at the end, or with one that was left out there."""
        missing = self._width - len(cells)
        if missing <= 0 and not any(cell.strip() for cell in cells[self._width :]):
            return cells[: self._width]
        if missing == 1:
            return [*cells, ""]
        error = refused(_SO_MANY.fill(count=self._width), len(cells), _QUOTE)
        raise InvalidDocumentError([self.row_fault(line, error)])

    def _see(self, facts: dict[str, Any]) -> None:
        for name in [name for name in self._unseen if facts[name] is not None]:
            del self._unseen[name]

    def _faults(self, line: int, cells: Cells) -> list[Fault]:
        """Return every fault of a row; one cell may state two facts, and is reported once."""
        faults: dict[str, Fault] = {}
        for name, read in self._readers.items():
            try:
                read(cells)
            except Fault as fault:
                column = self.header[self._at_column[name]]
                at = column if fault.where == ROOT else fault.where
                placed = self._at(line, at, fault, name)
                faults.setdefault(str(placed), placed)
        return list(faults.values())

    def _at(self, line: int, column: str, error: InvalidValueError, fact: str) -> CellFault:
        index = self._at_column[fact]
        if self.header[index] != column:
            index = self.header.index(column)
        return CellFault(self.place(line, index + 1, column), error, line, column)

    def _missing(self, name: str, place: Column) -> list[Fault]:
        expected = [(place.column, place.nth)]
        expected += [] if place.since is None else [(place.since, None)]
        return [
            self._no_column(name, column, nth)
            for column, nth in expected
            if not self._has(column, nth)
        ]

    def _has(self, column: str, nth: int | None) -> bool:
        count = self.header.count(column)
        return count == 1 if nth is None else nth <= count

    def _no_column(self, name: str, column: str, nth: int | None) -> Fault:
        names = ", ".join(self.header)
        if self.header.count(column) > 1 and nth is None:
            return Fault(f"columns.{name}", _THERE_ONCE, column, _SAY_NTH.fill(column=column))
        hint = did_you_mean(column, self.header) or _CORRECT
        return Fault(f"columns.{name}", _THERE.fill(names=names), column, hint)


def _without_end(header: tuple[str, ...]) -> tuple[str, ...]:
    """Return *header* without empty names at its end."""
    width = len(header)
    while width and not header[width - 1]:
        width -= 1
    return header[:width]


def _is_negative(facts: dict[str, Any]) -> bool:
    value = facts.get("value")
    return (value is not None and value.minor < 0) or bool(facts.get("quantity", 0) < 0)


def _abs(value: Any) -> Any:
    return abs(value) if hasattr(value, "__abs__") else value


_IN_CELL = Text(
    en="line {line}, column {number} ({column})", fr="ligne {line}, colonne {number} ({column})"
)
_SO_MANY = Text(en="{count} cells, as the header has", fr="{count} cellules, comme l’en-tête")
_QUOTE = Text(
    en="put cells that hold the separator between double quotes",
    fr="mettez entre guillemets droits les cellules qui contiennent le séparateur",
)
_THERE = Text(en="a column of the file ({names})", fr="une colonne du fichier ({names})")
_THERE_ONCE = Text(en="a column that is there once", fr="une colonne présente une fois")
_SAY_NTH = Text(
    en='write which one it is: {{"column": "{column}", "nth": 1}}',
    fr='écrivez laquelle c’est\u00a0: {{"column": "{column}", "nth": 1}}',
)
_CORRECT = Text(en="correct it in the campaign file", fr="corrigez-la dans le fichier de campagne")
_POSITIVE = Text(en="no negative amount", fr="aucun montant négatif")
_USE_ROW = Text(
    en="read it with RowReader.row, which returns what is taken back",
    fr="lisez-la avec RowReader.row, qui renvoie ce qui est repris",
)
_FILLED = Text(
    en="a column with at least one filled cell ({column})",
    fr="une colonne avec au moins une cellule remplie ({column})",
)
_EMPTY = Text(en="only empty cells", fr="seulement des cellules vides")
_SAY_OPTIONAL = Text(
    en='choose another column, or write "optional": true beside it',
    fr='choisissez une autre colonne, ou écrivez "optional": true à côté',
)
