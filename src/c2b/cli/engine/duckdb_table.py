"""A table that DuckDB reads."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import starmap
from pathlib import Path
from typing import Any

from c2b.cli.engine.duckdb_file import (
    ZONED,
    asked,
    check_cells,
    check_columns,
    column_of,
    connected,
    file_name,
    kind_of,
    parquet_source,
    quoted,
    types_of,
)
from c2b.cli.engine.engine_table import (
    Cell,
    CellKind,
    CellLimit,
    CellNumbers,
    CellTest,
    CellTotal,
    EngineTable,
)

_FIRST = 1_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class DuckdbTable(EngineTable):
    """The mapped columns of a file, each under the name of its number.

    A text is held in memory; a file in the form of Parquet is read again for each question, for
    two columns of it are read sooner than all are copied.
    """

    def __init__(self, connection: Any, kinds: Mapping[int, str]) -> None:
        """Ask of the view ``t`` of *connection*.

        Args:
            connection: An open connection, whose view has the number of each row as ``n`` and
                each column under its number.
            kinds: The name of the type of each column.
        """
        super().__init__()
        self._connection, self._types = connection, kinds
        self._beside_count = 0
        ((self._rows,),) = self._ask("SELECT count(*) FROM t")

    @classmethod
    def of_text(
        cls, path: Path, *, separator: str, skip: int, width: int, columns: Sequence[int]
    ) -> DuckdbTable:
        """Return *columns* of a text without quotes around cells."""
        named = ", ".join(f"'c{n}': 'VARCHAR'" for n in range(width))
        source = (
            f"read_csv({file_name(path)}, auto_detect=false, header=false, skip={skip}, "
            f"delim={quoted(separator)}, quote='', escape='', comment='', strict_mode=true, "
            f"null_padding=false, columns={{{named}}})"
        )
        connection, held = connected(), ", ".join(f"c{n}" for n in columns)
        asked(connection, f"CREATE TEMP TABLE held AS SELECT {held} FROM {source}")
        asked(connection, "CREATE TEMP VIEW t AS SELECT rowid AS n, * FROM held")
        return cls(connection, dict.fromkeys(columns, "VARCHAR"))

    @classmethod
    def head_of(cls, path: Path, rows: int) -> tuple[list[str], list[Sequence[Cell]]]:
        """Return the names of the columns of a file in the form of Parquet, and its first rows."""
        source, connection = parquet_source(path), connected()
        types = types_of(connection, source)
        check_columns(connection, path, types)
        check_cells(connection, f"(FROM {source} LIMIT {rows})", types)
        held = ", ".join(each for each, _ in starmap(column_of, types.items()))
        found = asked(connection, f"SELECT {held} FROM {source} LIMIT {rows}")
        return list(types), found

    @classmethod
    def of_parquet(cls, path: Path, names: Sequence[str], columns: Sequence[int]) -> DuckdbTable:
        """Return *columns*, numbers of *names*, of a file in the form of Parquet."""
        source, connection = parquet_source(path), connected()
        types = types_of(connection, source)
        check_cells(connection, source, {names[n]: types.get(names[n], "") for n in columns})
        held = {n: column_of(names[n], types.get(names[n], "")) for n in columns}
        chosen = ", ".join(f"{each} AS c{n}" for n, (each, _) in held.items())
        numbered = parquet_source(path, ", file_row_number=true")
        query = f"CREATE TEMP VIEW t AS SELECT file_row_number AS n, {chosen} FROM {numbered}"
        asked(connection, query)
        return cls(connection, {n: kind for n, (_, kind) in held.items()})

    @property
    def rows(self) -> int:
        """The number of rows."""
        found: int = self._rows
        return found

    def cell_kind(self, column: int) -> CellKind | None:
        """Return the kind of the cells of *column*; a duration is a whole number here."""
        return kind_of(self._types[column])

    def _different_cells(self, column: int) -> Sequence[Cell]:
        self._ask(f"CREATE TEMP TABLE d{column} AS SELECT DISTINCT c{column} AS cell FROM t")
        found = self._ask(f"SELECT cell FROM d{column} ORDER BY rowid")
        return [self._read(column, cell) for (cell,) in found]

    def _count(self, test: CellTest) -> int:
        ((found,),) = self._ask(f"SELECT count(*) FROM t WHERE {self._passing([test])}")
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
        """Whether two rows may have the same cell in *column*: different cells may hash alike.

        Cells that grow from row to row, as numbered keys do, are all different: to see that takes
        a sixth of the time of counting them. The first rows show whether it is worth a try.
        """
        if self._grows(f"(FROM t LIMIT {_FIRST})", column) and self._grows("t", column):
            return False
        ((different,),) = self._ask(f"SELECT count(DISTINCT hash(c{column})) FROM t")
        return bool(different < self._rows)

    def _grows(self, rows: str, column: int) -> bool:
        """Whether each cell of *rows* is longer than the one before, or as long and greater."""
        ((found, growing),) = self._ask(
            "SELECT count(*), count(*) FILTER (strlen(cell) > strlen(before) OR "
            "(strlen(cell) = strlen(before) AND cell > before)) FROM (SELECT cell, "
            "lag(cell) OVER () AS before FROM "
            f"(SELECT CAST(c{column} AS VARCHAR) AS cell FROM {rows}))"
        )
        return bool(growing == found - 1)

    def _failing(
        self, tests: Sequence[CellTest], limit: CellLimit | None
    ) -> Iterator[tuple[int, Sequence[Cell]]]:
        columns = ", ".join(f"c{n}" for n in self._types)
        query = f"SELECT n, {columns} FROM t WHERE NOT ({self._within(tests, limit)}) ORDER BY n"
        for number, *cells in self._ask(query):
            yield number, [self._read(*pair) for pair in zip(self._types, cells, strict=True)]

    def _totals(
        self,
        column: int,
        tests: Sequence[CellTest],
        quantity: CellNumbers | None,
        value: CellNumbers | None,
        limit: CellLimit | None,
    ) -> Iterable[CellTotal]:
        many = "1" if quantity is None else "many.number"
        price = "0" if value is None else "price.number"
        query = (
            f"SELECT c{column} AS cell, min(t.n) AS first, count(*) AS rows, "
            f"sum({many})::BIGINT AS quantity, "
            f"coalesce(sum({many} * {price}), 0)::BIGINT AS revenue, "
            f"count(*) - count({price}) AS without FROM t "
            f"{self._joined('many', quantity)} {self._joined('price', value)} "
            f"WHERE {self._within(tests, limit)} GROUP BY c{column}"
        )
        for cell, *numbers in self._ask(query):
            first, rows, many_, revenue, without = numbers
            yield CellTotal(
                cell=self._read(column, cell),
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
            f"CREATE OR REPLACE TEMP TABLE u AS SELECT {columns}, min(n) AS first FROM t "
            f"GROUP BY {columns} ORDER BY first"
        )
        found = self._ask(f"SELECT {columns} FROM u ORDER BY first")
        placed = self._ask(f"SELECT u.rowid FROM t JOIN u ON {same} ORDER BY t.n")
        rows = [[self._read(*pair) for pair in zip(self._types, r, strict=True)] for r in found]
        return rows, [place for (place,) in placed]

    def _joined(self, name: str, numbers: CellNumbers | None) -> str:
        """Return the join by which the numbers of cells are called *name*."""
        if numbers is None:
            return ""
        column = numbers.column
        beside = self._beside(column, "BIGINT", numbers.numbers)
        return f"JOIN {beside} AS {name} ON t.c{column} IS NOT DISTINCT FROM {name}.cell"

    def _within(self, tests: Iterable[CellTest], limit: CellLimit | None) -> str:
        """Return the condition that a row passes all *tests*, and is within *limit*."""
        passing = self._passing(tests)
        if limit is None:
            return passing
        self._beside_count += 1
        name = f"k{self._beside_count}"
        self._ask(
            f"CREATE TEMP TABLE {name} AS SELECT n FROM (SELECT t.n AS n, "
            "row_number() OVER (PARTITION BY numbered.number ORDER BY t.n) AS place "
            f"FROM t {self._joined('numbered', limit.group)} WHERE {passing}) "
            f"WHERE place <= {limit.most}"
        )
        return f"EXISTS (SELECT 1 FROM {name} WHERE {name}.n = t.n)"

    def _passing(self, tests: Iterable[CellTest]) -> str:
        """Return the condition that a row passes all *tests*."""
        found = ["true"]
        for test in tests:
            n = test.column
            beside = self._beside(n, "BOOLEAN", test.passes)
            found.append(
                f"EXISTS (SELECT 1 FROM {beside} WHERE number AND cell IS NOT DISTINCT FROM t.c{n})"
            )
        return " AND ".join(found)

    def _beside(self, column: int, kind: str, values: Sequence[Any]) -> str:
        """Make a table of the different cells of *column*, with one of *values* beside each.

        It has a name of its own, which is returned: one query may ask twice about one column.
        """
        self._beside_count += 1
        name = f"b{self._beside_count}"
        self._ask(
            f"CREATE TEMP TABLE {name} AS SELECT cell, number FROM d{column} JOIN "
            f"(SELECT unnest($1::{kind}[]) AS number, "
            f"unnest(range($2::BIGINT)) AS place) ON place = d{column}.rowid",
            list(values),
            len(values),
        )
        return name

    def _read(self, column: int, cell: Any) -> Cell:
        """Return *cell* as Python holds it: a moment with a zone was counted in microseconds."""
        if self._types[column] == ZONED and cell is not None:
            return _EPOCH + timedelta(microseconds=cell)
        return cell

    def _ask(self, query: str, *values: Any) -> list[Any]:
        return asked(self._connection, query, values)
