"""A table that DuckDB holds, in its memory."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import starmap
from pathlib import Path
from typing import Any

from c2b._extras import library
from c2b.cli.engine.engine_table import (
    Cell,
    CellNumbers,
    CellTest,
    PartyTotal,
    UnusualFileError,
)

EXTRA = "duckdb"
_WHOLE = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER")
_KNOWN = ("VARCHAR", *_WHOLE, "UBIGINT", "BOOLEAN", "DATE", "DOUBLE", "TIMESTAMP")
_ZONED = "TIMESTAMP WITH TIME ZONE"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class DuckdbTable:
    """The mapped columns of a file, each under the name of its number."""

    def __init__(self, connection: Any, source: str, columns: dict[int, tuple[str, str]]) -> None:
        """Read *source*.

        Args:
            connection: An open connection.
            source: The function that reads the file, as it is written in a query.
            columns: The expression of each column that is held, and the name of its type.
        """
        self._connection = connection
        self._types = {n: kind for n, (_, kind) in columns.items()}
        self._seen: dict[int, Sequence[Cell]] = {}
        held = ", ".join(f"{each} AS c{n}" for n, (each, _) in columns.items())
        self._ask(f"CREATE TEMP TABLE t AS SELECT {held} FROM {source}")
        ((self._rows,),) = self._ask("SELECT count(*) FROM t")

    @classmethod
    def of_text(
        cls, path: Path, *, separator: str, skip: int, width: int, columns: Sequence[int]
    ) -> DuckdbTable:
        """Return *columns* of a text without quotes around cells."""
        named = ", ".join(f"'c{n}': 'VARCHAR'" for n in range(width))
        source = (
            f"read_csv({_file(path)}, auto_detect=false, header=false, skip={skip}, "
            f"delim={_quoted(separator)}, quote='', escape='', comment='', strict_mode=true, "
            f"null_padding=false, columns={{{named}}})"
        )
        return cls(_connected(), source, {n: (f"c{n}", "VARCHAR") for n in columns})

    @classmethod
    def head_of(cls, path: Path, rows: int) -> tuple[list[str], list[Sequence[Cell]]]:
        """Return the names of the columns of a file in the form of Parquet, and its first rows."""
        source, connection = _parquet(path), _connected()
        types = _types(connection, source)
        _check_names(connection, path, list(types))
        held = ", ".join(each for each, _ in starmap(_column, types.items()))
        found = _asked(connection, f"SELECT {held} FROM {source} LIMIT {rows}", ())
        return list(types), found

    @classmethod
    def of_parquet(cls, path: Path, names: Sequence[str], columns: Sequence[int]) -> DuckdbTable:
        """Return *columns*, numbers of *names*, of a file in the form of Parquet."""
        source, connection = _parquet(path), _connected()
        types = _types(connection, source)
        held = {n: _column(names[n], types.get(names[n], "")) for n in columns}
        return cls(connection, source, held)

    @property
    def rows(self) -> int:
        """The number of rows."""
        found: int = self._rows
        return found

    def is_text(self, column: int) -> bool:
        """Whether the cells of *column* are texts or whole numbers."""
        return self._types[column] in ("VARCHAR", *_WHOLE)

    def cells(self, column: int) -> Sequence[Cell]:
        """Return the different cells of *column*, always in one order."""
        if column not in self._seen:
            self._ask(f"CREATE TEMP TABLE d{column} AS SELECT DISTINCT c{column} AS cell FROM t")
            found = self._ask(f"SELECT cell FROM d{column} ORDER BY rowid")
            self._seen[column] = [self._read(column, cell) for (cell,) in found]
        return self._seen[column]

    def count(self, test: CellTest) -> int:
        """Return the number of rows that pass *test*."""
        ((found,),) = self._ask(f"SELECT count(*) FROM t WHERE {self._passing([test]) or 'true'}")
        return int(found)

    def unusual(
        self, column: int, pattern: str, besides: Collection[str]
    ) -> tuple[Sequence[Cell], int]:
        """Return the different cells of *column* that do not match *pattern*, or are *besides*."""
        text = f"CAST(c{column} AS VARCHAR)"
        found = self._ask(
            f"SELECT c{column}, count(*) FROM t WHERE c{column} IS NULL "
            f"OR NOT regexp_matches({text}, $1) OR list_contains($2, {text}) GROUP BY c{column}",
            pattern,
            list(besides),
        )
        return [self._read(column, cell) for cell, _ in found], sum(rows for _, rows in found)

    def has_doubles(self, column: int) -> bool:
        """Whether two rows may have the same cell in *column*: different cells may hash alike."""
        ((different,),) = self._ask(f"SELECT count(DISTINCT hash(c{column})) FROM t")
        return bool(different < self._rows)

    def failing(self, tests: Iterable[CellTest]) -> Iterator[tuple[int, Sequence[Cell]]]:
        """Yield the rows that do not pass all *tests*, in order, each with its number."""
        passing = self._passing(tests)
        if passing:
            columns = ", ".join(f"c{n}" for n in self._types)
            query = f"SELECT rowid, {columns} FROM t WHERE NOT ({passing}) ORDER BY rowid"
            for number, *cells in self._ask(query):
                yield number, [self._read(*pair) for pair in zip(self._types, cells, strict=True)]

    def totals(
        self,
        party: int,
        tests: Iterable[CellTest],
        quantity: CellNumbers | None,
        value: CellNumbers | None,
    ) -> Iterable[PartyTotal]:
        """Return the sums over the rows that pass, by the cell in the column *party*."""
        many = "1" if quantity is None else "many.number"
        price = "0" if value is None else "price.number"
        query = (
            f"SELECT c{party} AS cell, min(t.rowid) AS first, count(*) AS rows, "
            f"sum({many})::BIGINT AS quantity, "
            f"coalesce(sum({many} * {price}), 0)::BIGINT AS revenue, "
            f"count(*) - count({price}) AS without FROM t "
            f"{self._joined('many', quantity)} {self._joined('price', value)} "
            f"WHERE {self._passing(tests) or 'true'} GROUP BY c{party}"
        )
        for cell, *numbers in self._ask(query):
            first, rows, many_, revenue, without = numbers
            yield PartyTotal(
                cell=self._read(party, cell),
                first=first,
                rows=rows,
                quantity=many_,
                revenue=revenue,
                without=without,
            )

    def different(self) -> tuple[Sequence[Sequence[Cell]], Sequence[int]]:
        """Return the different rows in the order of their first, and the place of each row."""
        columns = ", ".join(f"c{n}" for n in self._types)
        same = " AND ".join(f"t.c{n} IS NOT DISTINCT FROM u.c{n}" for n in self._types)
        self._ask(
            f"CREATE OR REPLACE TEMP TABLE u AS SELECT {columns}, min(rowid) AS first FROM t "
            f"GROUP BY {columns} ORDER BY first"
        )
        found = self._ask(f"SELECT {columns} FROM u ORDER BY first")
        placed = self._ask(f"SELECT u.rowid FROM t JOIN u ON {same} ORDER BY t.rowid")
        rows = [[self._read(*pair) for pair in zip(self._types, r, strict=True)] for r in found]
        return rows, [place for (place,) in placed]

    def _joined(self, name: str, numbers: CellNumbers | None) -> str:
        """Return the join by which the numbers of cells are called *name*."""
        if numbers is None:
            return ""
        column = numbers.column
        self._beside(f"n{column}", column, "BIGINT", numbers.numbers)
        return f"JOIN n{column} AS {name} ON t.c{column} IS NOT DISTINCT FROM {name}.cell"

    def _passing(self, tests: Iterable[CellTest]) -> str:
        """Return the condition that a row passes all *tests*; empty where every row does."""
        found: list[str] = []
        for test in tests:
            if not all(test.passes):
                n = test.column
                self._beside(f"p{n}", n, "BOOLEAN", test.passes)
                found.append(
                    f"EXISTS (SELECT 1 FROM p{n} WHERE number AND cell IS NOT DISTINCT FROM t.c{n})"
                )
        return " AND ".join(found)

    def _beside(self, name: str, column: int, kind: str, values: Sequence[Any]) -> None:
        """Make a table of the different cells of *column*, with one of *values* beside each."""
        self._ask(
            f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT cell, number FROM d{column} JOIN "
            f"(SELECT unnest($1::{kind}[]) AS number, "
            f"unnest(range($2::BIGINT)) AS place) ON place = d{column}.rowid",
            list(values),
            len(values),
        )

    def _read(self, column: int, cell: Any) -> Cell:
        """Return *cell* as Python holds it: a moment with a zone was counted in microseconds."""
        if self._types[column] == _ZONED and cell is not None:
            return _EPOCH + timedelta(microseconds=cell)
        return cell

    def _ask(self, query: str, *values: Any) -> list[Any]:
        return _asked(self._connection, query, values)


def _asked(connection: Any, query: str, values: Sequence[Any]) -> list[Any]:
    try:
        found: list[Any] = connection.execute(query, values).fetchall()
    except library("duckdb", extra=EXTRA).Error as error:
        raise UnusualFileError(str(error)) from None
    return found


def _connected() -> Any:
    known = ("autoinstall_known_extensions", "autoload_known_extensions")
    return library("duckdb", extra=EXTRA).connect(":memory:", config=dict.fromkeys(known, "false"))


def _parquet(path: Path) -> str:
    return f"read_parquet({_file(path)}, hive_partitioning=false)"


def _types(connection: Any, source: str) -> dict[str, str]:
    """Return the types of the columns of *source* by name."""
    found = _asked(connection, f"DESCRIBE SELECT * FROM {source}", ())
    return {name: str(kind) for name, kind, *_ in found}


def _check_names(connection: Any, path: Path, names: Sequence[str]) -> None:
    """Refuse a file of which DuckDB calls columns by other *names*, or that has nested ones."""
    query = f"SELECT name FROM parquet_schema({_file(path)}) OFFSET 1"
    if [name for (name,) in _asked(connection, query, ())] != list(names):
        raise UnusualFileError("names")


def _column(name: str, kind: str) -> tuple[str, str]:
    """Return the expression and the type of a column; a moment with a zone is a whole number."""
    escaped = name.replace('"', '""')
    if kind == _ZONED:
        return f'epoch_us("{escaped}")', kind
    if kind not in _KNOWN and not kind.startswith("DECIMAL"):
        raise UnusualFileError(kind)
    return f'"{escaped}"', kind


def _file(path: Path) -> str:
    name = str(path.resolve())
    if not set(name).isdisjoint("*?[]"):  # names of several files, to DuckDB
        raise UnusualFileError(name)
    return _quoted(name)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
