"""The contributions of JSON objects, whose keys or pointers are mapped like columns."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import define, field

from c2b.errors import Fault, InvalidDocumentError
from c2b.text import Text
from c2b.wire.fault import LIST, OBJECT
from c2b.wire.spreadsheet.column import Columns
from c2b.wire.spreadsheet.header import Header
from c2b.wire.spreadsheet.layout import Layout
from c2b.wire.spreadsheet.table import Read, TableReader
from c2b.wire.spreadsheet.typed import Typed
from c2b.wire.spreadsheet.zone import ZoneOf, known_zone

MISSING = object()


def at_pointer(data: Any, pointer: str) -> Any:
    """Return the value at the JSON *pointer* (RFC 6901), or `MISSING`."""
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        if isinstance(data, OBJECT) and key in data:
            data = data[key]
        elif isinstance(data, LIST) and key.isdecimal() and int(key) < len(data):
            data = data[int(key)]
        else:
            return MISSING
    return data


def list_in(data: Any, layout: Layout) -> list[Any]:
    """Return the list of rows in a JSON document, at the declared pointer or as a whole.

    Raises:
        InvalidDocumentError: There is no list.
    """
    found = data if layout.rows is None else at_pointer(data, layout.rows)
    if not isinstance(found, LIST):
        where = "file.rows" if layout.rows is not None else "document"
        got = layout.rows if layout.rows is not None else type(found).__name__
        raise InvalidDocumentError([Fault(where, _A_LIST, got, _SAY_ROWS)])
    rows: list[Any] = found
    return rows


@define(kw_only=True)
class ObjectReader:
    """A reader of JSON objects, one for each contribution.

    Attributes:
        columns: The mapping, whose columns are keys or pointers.
        layout: The layout of the file.
        zone_of: The function from a name to its zone.
        row_place: The position of an object in words, with the slot ``line``.
    """

    columns: Columns
    layout: Layout = field(factory=Layout)
    zone_of: ZoneOf = known_zone
    row_place: Text
    _names: tuple[str, ...] = field(init=False)
    _unseen: set[str] = field(init=False)
    _table: TableReader = field(init=False)

    def __attrs_post_init__(self) -> None:
        places = dict(self.columns.places())
        names = [name for each in places.values() for name in (each.column, each.since)]
        names += [each.column for each in self.layout.leave_out or ()]
        self._names = tuple(dict.fromkeys(name for name in names if name is not None))
        optional = {each.column for each in places.values() if each.optional}
        self._unseen = set(self._names) - optional
        self._table = TableReader(
            header=Header(names=self._names),
            columns=self.columns,
            layout=self.layout,
            zone_of=self.zone_of,
            place=self._place,
            row_place=self.row_place,
        )

    @property
    def line(self) -> int:
        """The number of the object that was read last."""
        return self._table.line

    @property
    def mapping(self) -> Columns:
        """The mapping of keys."""
        return self.columns

    def read(self, objects: Iterable[tuple[int, Any]]) -> Iterator[Read]:
        """Yield each object as what it describes, or as what is wrong with it."""
        is_empty = True
        for number, data in objects:
            is_empty = False
            if isinstance(data, InvalidDocumentError):
                yield data
                continue
            try:
                cells = self._cells(number, data)
            except InvalidDocumentError as error:
                yield error
                continue
            if not self._table.is_left_out(number, cells):
                yield self._table.one(number, cells)
        if not is_empty and (faults := [*self._never_there(), *self._table.finish()]):
            yield InvalidDocumentError(faults)

    def _cells(self, number: int, data: Any) -> list[str]:
        if not isinstance(data, OBJECT):
            place = self.row_place.fill(line=number)
            raise InvalidDocumentError([Fault(place, _AN_OBJECT, data, _BRACES)])
        values = [_value(data, name) for name in self._names]
        if self._unseen:
            pairs = zip(self._names, values, strict=True)
            self._unseen -= {name for name, value in pairs if value is not MISSING}
        return [
            self._cell(number, name, value) for name, value in zip(self._names, values, strict=True)
        ]

    def _cell(self, number: int, name: str, value: Any) -> str:
        """Return *value*, which stands under *name*, as a cell; null is an empty one."""
        if value is None or value is MISSING:
            return ""
        if isinstance(value, str):
            return value
        if isinstance(value, bool):
            return json.dumps(value)
        if isinstance(value, int):
            return Typed(value)
        place = self._place(number, 0, name)
        raise InvalidDocumentError([Fault(place, _PLAIN, value, _TAKE_APART)])

    def _never_there(self) -> Iterator[Fault]:
        for name in self._names:
            if name in self._unseen:
                yield Fault(f"columns ({name})", _SOMEWHERE, name, _SAY_OPTIONAL)

    def _place(self, number: int, _: int, column: str) -> Text:
        place = self.row_place.fill(line=number)
        return _PART.fill(place=place, part=column)


def _value(data: dict[str, Any], name: str) -> Any:
    if name.startswith("/") and name not in data:
        return at_pointer(data, name)
    return data.get(name, MISSING)


_A_LIST = Text(en="a list of contributions", fr="une liste de contributions")
_SAY_ROWS = Text(
    en='write in "file" where it is: "rows": "/data/items"',
    fr='écrivez dans "file" où elle se trouve\u00a0: "rows": "/data/items"',
)
_AN_OBJECT = Text(en="an object, one contribution", fr="un objet, une contribution")
_BRACES = Text(en="put it in braces", fr="mettez-la entre accolades")
_PLAIN = Text(en="a text, a number, true or false", fr="un texte, un nombre, true ou false")
_TAKE_APART = Text(
    en="map what is in it by a pointer such as /worker/id",
    fr="choisissez ce qu’il contient par un pointeur comme /worker/id",
)
_SOMEWHERE = Text(en="a key that some object has", fr="une clé que possède un objet")
_SAY_OPTIONAL = Text(
    en='correct the name, or write "optional": true beside it',
    fr='corrigez le nom, ou écrivez "optional": true à côté',
)
_PART = Text(en="{place}, {part}", fr="{place}, {part}")
