"""The rows of a mapping by a generated function, for rows that have nothing unusual in them.

The function knows each mapped column, looks up cells that repeat, and sets the slots of a
`Contribution` whose values its readers have checked. It raises for anything else, and the row is
read again by `RowReader.row`, which is the reference and reports what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs

from c2b.compensation.contribution import Contribution

Fast = Callable[[Sequence[str], int], Contribution]
_MOST = 1 << 16  # cells of a column whose meaning is remembered
_REPEATED = ("party", "quantity", "value", "cost", "rank", "score", "kind", "task", "decision")
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
    """The meaning of cells, found by *read* and remembered."""

    def __init__(self, read: Callable[[str], Any]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, cell: str) -> Any:
        value = self._read(cell)
        if len(self) < _MOST:
            self[cell] = value
        return value


def compiled(
    readers: Mapping[str, Callable[[Sequence[str]], Any]], places: Mapping[str, int], width: int
) -> Fast:
    """Return a function from the cells of a row and its line to its contribution.

    Args:
        readers: The reader of each fact that has a column.
        places: The index of the column of each of these facts.
        width: The number of cells in a row.
    """
    names: dict[str, Any] = {"new": object.__new__, "Contribution": Contribution}
    names["UnusualRowError"] = UnusualRowError
    lines = ["def fast(cells, line):", f"    if len(cells) != {width}:"]
    lines += ["        raise UnusualRowError", "    item = new(Contribution)"]
    if "key" not in readers:
        lines.append("    set_key(item, f'line {line}')")
    for field in attrs.fields(Contribution):
        names[f"set_{field.name}"] = getattr(Contribution, field.name).__set__
        names[f"usual_{field.name}"] = field.default
        if field.name in readers:
            lines += _stated(field.name, readers[field.name], places[field.name], names)
        elif field.name != "key":
            lines.append(f"    set_{field.name}(item, usual_{field.name})")
    lines.append("    return item")
    exec("\n".join(lines), names)  # noqa: S102 - made of names of fields and of numbers alone
    fast: Fast = names["fast"]
    return fast


def _stated(
    name: str, read: Callable[[Sequence[str]], Any], place: int, names: dict[str, Any]
) -> list[str]:
    """Return the lines that set the fact *name* from its cell."""
    check = _POSITIVE.get(name)

    def checked(cells: Sequence[str]) -> Any:
        value = read(cells)
        if value is not None and check is not None and not check(value):
            raise UnusualRowError
        return "" if value is None and name == "note" else value

    names[f"read_{name}"] = checked
    if name not in _REPEATED:
        return [f"    set_{name}(item, read_{name}(cells))"]
    row: list[str] = [""] * (place + 1)

    def alone(cell: str) -> Any:
        row[place] = cell
        return checked(row)

    names[f"known_{name}"] = _Known(alone)
    return [f"    set_{name}(item, known_{name}[cells[{place}]])"]


