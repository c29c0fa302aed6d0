"""The cells of a column in the form of Parquet, each with a value or with what is wrong with it."""

from __future__ import annotations

from typing import Any

from c2b._extras import library
from c2b.errors import Fault
from c2b.text import Text
from c2b.wire.fault import refused
from c2b.wire.spreadsheet.cell_value import value_cell
from c2b.wire.spreadsheet.typed import bad_cell


def column_cells(column: Any) -> list[str]:
    """Return the cells of a *column* of Arrow; one without a value in Python is refused if read."""
    try:
        values = column.to_pylist()
    except Exception:  # of many kinds, by the first cell that has no value
        return [_cell(scalar) for scalar in column]
    return [value_cell(value) for value in values]


def _cell(scalar: Any) -> str:
    """Return one cell."""
    try:
        value = scalar.as_py()
    except Exception:  # a moment, a zone or bytes that Python does not know
        return _refused(scalar)
    return value_cell(value)


def _refused(scalar: Any) -> str:
    """Return a cell that has no value in Python, with its fault."""
    types = library("pyarrow.types", extra="parquet")
    dtype = scalar.type
    if types.is_timestamp(dtype) and dtype.tz is not None and _has_moment(scalar):
        return bad_cell(dtype.tz, refused(_KNOWN_ZONE, dtype.tz, _IN_UTC))
    if types.is_temporal(dtype):
        number = str(scalar.value)
        return bad_cell(number, refused(_IN_CALENDAR, f"{number} ({dtype})", _LEAVE_EMPTY))
    if types.is_string(dtype) or types.is_large_string(dtype):
        text = scalar.as_buffer().to_pybytes().decode(errors="backslashreplace")
        return bad_cell(text, refused(_IN_UTF8, text, _EXPORT))
    return bad_cell(str(dtype), _unreadable(dtype))


def _has_moment(scalar: Any) -> bool:
    """Whether a moment with a zone is one of the calendar, whatever its zone is."""
    arrow = library("pyarrow", extra="parquet")
    try:
        scalar.cast(arrow.timestamp(scalar.type.unit)).as_py()
    except Exception:  # the number is too large
        return False
    return True


def _unreadable(dtype: Any) -> Fault:
    return refused(_A_VALUE, str(dtype), _ANOTHER)


_KNOWN_ZONE = Text(
    en="a moment with a zone of the time zone database, such as Europe/Paris",
    fr="un moment dont le fuseau est dans la base des fuseaux, comme Europe/Paris",
)
_IN_UTC = Text(
    en="export the column in UTC, or choose another column",
    fr="exportez la colonne en UTC, ou choisissez une autre colonne",
)
_IN_CALENDAR = Text(
    en="a day or a moment of the years 1 to 9999, in whole microseconds",
    fr="un jour ou un moment des années 1 à 9999, en microsecondes entières",
)
_LEAVE_EMPTY = Text(
    en="leave the cell empty where there is no such day, and export the file again",
    fr="laissez la cellule vide là où il n’y a pas de jour, et exportez de nouveau le fichier",
)
_IN_UTF8 = Text(en="a text in UTF-8", fr="un texte en UTF-8")
_EXPORT = Text(
    en="export the file again with texts in UTF-8",
    fr="exportez de nouveau le fichier avec des textes en UTF-8",
)
_A_VALUE = Text(en="a value that can be read", fr="une valeur lisible")
_ANOTHER = Text(en="choose another column", fr="choisissez une autre colonne")
