"""The rows of a mapping by a generated function, for rows that have nothing unusual in them.

The function knows each mapped column, looks up cells that repeat, and sets the slots of a
`Contribution` whose values its readers have checked. It raises for anything else, and the row is
read again by `RowReader.row`, which is the reference and reports what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import attrs

from c2b.compensation.contribution import Contribution
from c2b.wire.spreadsheet.column import Column, Columns

Reader = Callable[[Sequence[str]], Any]
Fast = Callable[[Sequence[str], int], Contribution]
_MOST = 1 << 16  # cells of a column whose meaning is remembered
_REPEATED = (
    *("party", "quantity", "value", "cost", "rank", "score", "kind", "task", "decision"),
    *("client", "product"),
)
_POSITIVE: dict[str, Callable[[Any], bool]] = {
    "quantity": lambda exact: exact >= 0,
    "seconds": lambda exact: exact >= 0,
    "value": lambda money: money.minor >= 0,
    "cost": lambda money: money.minor >= 0,
    "rank": lambda rank: rank >= 1,
}


class UnusualRowError(Exception):
    """A row that the generated function leaves to the reference."""


class _Known(dict[str, Any]):
    """The meaning of the cells in one column, found by its reader and remembered."""

    def __init__(self, read: Reader, place: int) -> None:
        super().__init__()
        self._read, self._place = read, place
        self._row = [""] * (place + 1)

    def __missing__(self, cell: str) -> Any:
        self._row[self._place] = cell
        value = self._read(self._row)
        if len(self) < _MOST:
            self[cell] = value
        return value


def compiled(
    columns: Columns,
    readers: Mapping[str, Reader],
    places: Mapping[str, int],
    width: int,
) -> Fast:
    """Return a function from the cells of a row and its line to its contribution.

    Args:
        columns: The mapping.
        readers: The reader of each fact that has a column.
        places: The index of the column of each of these facts.
        width: The number of cells in a row.
    """
    names: dict[str, Any] = {"new": object.__new__, "Contribution": Contribution}
    names |= {"UnusualRowError": UnusualRowError, "fromisoformat": datetime.fromisoformat}
    mapped = dict(columns.places())
    lines = ["def fast(cells, line):", f"    if len(cells) != {width}:"]
    lines += ["        raise UnusualRowError", "    item = new(Contribution)"]
    if "key" not in readers:
        lines.append("    set_key(item, f'line {line}')")
    for fact in attrs.fields(Contribution):
        name = fact.name
        names[f"set_{name}"] = getattr(Contribution, name).__set__
        names[f"usual_{name}"] = fact.default
        if name in readers:
            names[f"read_{name}"] = _checked(name, readers[name])
            is_plain = not columns.blank and not mapped[name].words
            lines += _stated(mapped[name], name, places[name], names, is_plain)
        elif name != "key":
            lines.append(f"    set_{name}(item, usual_{name})")
    exec("\n".join([*lines, "    return item"]), names)  # noqa: S102 - made of names of facts and of numbers alone
    fast: Fast = names["fast"]
    return fast


def _checked(name: str, read: Reader) -> Reader:
    """Return *read* with the checks that `Contribution` makes, where it makes any."""
    if name == "note":
        return lambda cells: read(cells) or ""
    if name == "members":
        return lambda cells: _members(read(cells))
    if name not in _POSITIVE:
        return read
    check = _POSITIVE[name]

    def checked(cells: Sequence[str]) -> Any:
        value = read(cells)
        if value is not None and not check(value):
            raise UnusualRowError
        return value

    return checked


def _members(names: tuple[str, ...] | None) -> tuple[str, ...]:
    """Return *names*, each of which has to be there once; none where the cell is empty."""
    if names is not None and (len(set(names)) < len(names) or not all(names)):
        raise UnusualRowError
    return names or ()


def _stated(
    column: Column, name: str, place: int, names: dict[str, Any], is_plain: bool
) -> list[str]:
    """Return the lines that set the fact *name* from its cell."""
    cell = f"cells[{place}]"
    if name in _REPEATED:
        names[f"known_{name}"] = _Known(names[f"read_{name}"], place)
        return [f"    set_{name}(item, known_{name}[{cell}])"]
    if name == "key" and is_plain:  # letters and digits, which are neither invisible nor a total
        usual = "cell.isascii() and cell.isalnum() and not cell.isalpha() and type(cell) is str"
        return [f"    cell = {cell}", f"    set_key(item, cell if {usual} else read_key(cells))"]
    if name == "at" and is_plain and column.format is None:
        return [
            *("    try:", f"        moment = fromisoformat({cell})"),
            *("    except ValueError:", "        moment = read_at(cells)"),
            *(
                "    else:",
                "        if moment.tzinfo is None:",
                "            moment = read_at(cells)",
            ),
            "    set_at(item, moment)",
        ]
    line = f"    set_{name}(item, read_{name}(cells))"
    if name == "referrer":  # the reference reports a party that is its own referrer
        return [line, "    if item.referrer == item.party:", "        raise UnusualRowError"]
    return [line]
