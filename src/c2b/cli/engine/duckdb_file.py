"""Files as DuckDB reads them: the text of its queries, and the connection that runs them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from c2b._extras import library
from c2b.cli.engine.engine_table import CellKind, UnusualFileError

EXTRA = "duckdb"
ZONED = "TIMESTAMP WITH TIME ZONE"
_DECIMAL = re.compile(r"DECIMAL\([0-9]+,([0-9]+)\)")
_SIZES = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT")
_KINDS: dict[str, CellKind] = {
    "VARCHAR": "text",
    **{prefix + size: "whole" for prefix in ("", "U") for size in _SIZES},
    "BOOLEAN": "boolean",
    "DATE": "day",
    "DOUBLE": "float",
    "TIMESTAMP": "local",
    ZONED: "zoned",
}
_USUAL = {
    "day": "{cell} BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'",
    "local": "{cell} BETWEEN TIMESTAMP '0001-01-01' AND TIMESTAMP '9999-12-31 23:59:59.999999'",
    "zoned": f"{{cell}} BETWEEN CAST('0001-01-01 00:00:00+00' AS {ZONED}) "
    f"AND CAST('9999-12-31 23:59:59.999999+00' AS {ZONED})",
    "float": "isfinite({cell}) AND NOT ({cell} = 0 AND signbit({cell}))",
}
"""The cells that look alike where they are equal, and that have a value in Python."""


def asked(connection: Any, query: str, values: Sequence[Any] = ()) -> list[Any]:
    """Return the rows that *query* finds with *values*.

    Raises:
        UnusualFileError: DuckDB refuses it, or what the file holds.
    """
    try:
        found: list[Any] = connection.execute(query, values).fetchall()
    except Exception as error:  # an error of its own, or a value that Python does not have
        raise UnusualFileError(str(error)) from None
    return found


def connected() -> Any:
    """Return a connection of its own, which loads no extension."""
    known = ("autoinstall_known_extensions", "autoload_known_extensions")
    return library("duckdb", extra=EXTRA).connect(":memory:", config=dict.fromkeys(known, "false"))


def parquet_source(path: Path, options: str = "") -> str:
    """Return the source of the rows of a file in the form of Parquet, read with *options*."""
    return f"read_parquet({file_name(path)}, hive_partitioning=false{options})"


def types_of(connection: Any, source: str) -> dict[str, str]:
    """Return the types of the columns of *source* by name."""
    found = asked(connection, f"DESCRIBE SELECT * FROM {source}")
    return {name: str(kind) for name, kind, *_ in found}


def check_columns(connection: Any, path: Path, types: Mapping[str, str]) -> None:
    """Refuse a file with other columns than those of *types*, such as columns in columns.

    DuckDB calls a column by another name where two differ by capitals alone, and takes for a float
    what the file stores as a decimal with too many digits.
    """
    query = f"SELECT name, type FROM parquet_schema({file_name(path)}) OFFSET 1"
    stored = asked(connection, query)
    floats = {name for name, kind in types.items() if kind == "DOUBLE"}
    if [name for name, _ in stored] != list(types) or any(
        name in floats and kind != "DOUBLE" for name, kind in stored
    ):
        raise UnusualFileError("columns")


def check_cells(connection: Any, rows: str, types: Mapping[str, str]) -> None:
    """Refuse *rows* in which a cell of the columns of *types* has no value in Python.

    Such a cell is a moment that never comes; floats that are equal and do not look alike are
    refused, too.
    """
    kinds = {_quoted_name(name): kind_of(kind) or "" for name, kind in types.items()}
    tests = [_USUAL[kind].format(cell=name) for name, kind in kinds.items() if kind in _USUAL]
    for each in tests:
        ((found,),) = asked(connection, f"SELECT count(*) FROM {rows} WHERE NOT ({each})")
        if found:
            raise UnusualFileError(each)


def column_of(name: str, kind: str) -> tuple[str, str]:
    """Return the expression and the type of a column; a moment with a zone is a whole number."""
    if kind_of(kind) is None:
        raise UnusualFileError(kind)
    quoted_name = _quoted_name(name)
    return (f"epoch_us({quoted_name})" if kind == ZONED else quoted_name), kind


def kind_of(kind: str) -> CellKind | None:
    """Return the kind of the cells of a column of a type; None for an unusual one."""
    decimal = _DECIMAL.fullmatch(kind)
    return _KINDS.get(kind) if decimal is None else f"decimal {decimal[1]}"


def _quoted_name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def file_name(path: Path) -> str:
    """Return the name of one file, for a query."""
    name = str(path.resolve())
    if not set(name).isdisjoint("*?[]"):  # names of several files, to DuckDB
        raise UnusualFileError(name)
    return quoted(name)


def quoted(text: str) -> str:
    """Return *text* as a query has it."""
    return "'" + text.replace("'", "''") + "'"
