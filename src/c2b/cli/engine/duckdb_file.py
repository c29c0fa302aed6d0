"""Files as DuckDB reads them: the text of its queries, and the connection that runs them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from c2b._extras import library
from c2b.cli.engine.engine_table import UnusualFileError

EXTRA = "duckdb"
WHOLE = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER")
ZONED = "TIMESTAMP WITH TIME ZONE"
_KNOWN = ("VARCHAR", *WHOLE, "UBIGINT", "BOOLEAN", "DATE", "DOUBLE", "TIMESTAMP")


def asked(connection: Any, query: str, values: Sequence[Any] = ()) -> list[Any]:
    """Return the rows that *query* finds with *values*.

    Raises:
        UnusualFileError: DuckDB refuses it, or what the file holds.
    """
    try:
        found: list[Any] = connection.execute(query, values).fetchall()
    except library("duckdb", extra=EXTRA).Error as error:
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


def check_names(connection: Any, path: Path, names: Sequence[str]) -> None:
    """Refuse a file of which DuckDB calls columns by other *names*, or that has nested ones."""
    query = f"SELECT name FROM parquet_schema({file_name(path)}) OFFSET 1"
    if [name for (name,) in asked(connection, query)] != list(names):
        raise UnusualFileError("names")


def column_of(name: str, kind: str) -> tuple[str, str]:
    """Return the expression and the type of a column; a moment with a zone is a whole number."""
    escaped = name.replace('"', '""')
    if kind == ZONED:
        return f'epoch_us("{escaped}")', kind
    if kind not in _KNOWN and not kind.startswith("DECIMAL"):
        raise UnusualFileError(kind)
    return f'"{escaped}"', kind


def file_name(path: Path) -> str:
    """Return the name of one file, for a query."""
    name = str(path.resolve())
    if not set(name).isdisjoint("*?[]"):  # names of several files, to DuckDB
        raise UnusualFileError(name)
    return quoted(name)


def quoted(text: str) -> str:
    """Return *text* as a query has it."""
    return "'" + text.replace("'", "''") + "'"
