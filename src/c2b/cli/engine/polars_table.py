"""A table that polars holds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from c2b.cli.engine.engine_table import (
    Cell,
    CellKind,
    CellLimit,
    CellNumbers,
    CellTest,
    CellTotal,
    EngineTable,
)
from c2b.cli.engine.polars_file import calls, kind_of, parquet_frame


class PolarsTable(EngineTable):
    """The mapped columns of a file, each under the name of its number."""

    def __init__(self, polars: Any, frame: Any) -> None:
        super().__init__()
        self._pl, self._frame = polars, frame
        self._series: dict[int, Any] = {}

    @classmethod
    def of_text(
        cls, path: Path, *, separator: str, skip: int, width: int, columns: Sequence[int]
    ) -> PolarsTable:
        """Return *columns* of a text without quotes around cells.

        All columns are read, for otherwise a row with too many cells is no error.
        """
        with calls() as pl:
            lazy = pl.scan_csv(
                path.resolve(),
                has_header=False,
                separator=separator,
                quote_char=None,
                skip_lines=skip,
                schema={str(n): pl.String for n in range(width)},
                glob=False,
            )
            return cls(pl, lazy.collect().select([str(n) for n in columns]))

    @classmethod
    def head_of(cls, path: Path, rows: int) -> tuple[list[str], list[Sequence[Cell]]]:
        """Return the names of the columns of a file in the form of Parquet, and its first rows."""
        frame = parquet_frame(path, lambda _, lazy: lazy.head(rows))
        with calls():
            return frame.columns, frame.rows()

    @classmethod
    def of_parquet(cls, path: Path, names: Sequence[str], columns: Sequence[int]) -> PolarsTable:
        """Return *columns*, numbers of *names*, of a file in the form of Parquet."""

        def chosen(pl: Any, lazy: Any) -> Any:  # a name alone could be a pattern of names
            by_name = pl.selectors.by_name
            return lazy.select(by_name(names[n]).alias(str(n)) for n in columns)

        frame = parquet_frame(path, chosen)
        with calls() as pl:
            return cls(pl, frame)

    @property
    def rows(self) -> int:
        """The number of rows."""
        height: int = self._frame.height
        return height

    def cell_kind(self, column: int) -> CellKind | None:
        """Return the kind of the cells of *column*."""
        return kind_of(self._pl, self._frame.schema[str(column)])

    @calls()
    def _different_cells(self, column: int) -> Sequence[Cell]:
        self._series[column] = self._frame.get_column(str(column)).unique()
        found: list[Cell] = self._series[column].to_list()
        return found

    @calls()
    def _count(self, test: CellTest) -> int:
        height: int = self._frame.filter(self._passing([test])).height
        return height

    @calls()
    def unusual(
        self, column: int, pattern: str, besides: Collection[str]
    ) -> tuple[Sequence[Cell], int]:
        """Return the different cells of *column* that do not match *pattern*, or are *besides*."""
        cells = self._frame.get_column(str(column))
        texts = cells.cast(self._pl.String)
        usual = texts.str.contains(pattern).fill_null(value=False)
        if besides:
            usual &= ~texts.is_in(list(besides)).fill_null(value=False)
        if usual.all():
            return [], 0
        found = cells.filter(~usual)
        return found.unique().to_list(), len(found)

    @calls()
    def has_doubles(self, column: int) -> bool:
        """Whether two rows may have the same cell in *column*: different cells may hash alike."""
        return bool(self._frame.get_column(str(column)).hash().n_unique() < self.rows)

    def _failing(
        self, tests: Sequence[CellTest], limit: CellLimit | None
    ) -> Iterator[tuple[int, Sequence[Cell]]]:
        with calls():
            found = self._frame.with_row_index("row").filter(~self._within(tests, limit)).rows()
        return ((number, cells) for number, *cells in found)

    @calls()
    def _totals(
        self,
        column: int,
        tests: Sequence[CellTest],
        quantity: CellNumbers | None,
        value: CellNumbers | None,
        limit: CellLimit | None,
    ) -> Iterable[CellTotal]:
        pl = self._pl
        many = pl.lit(1, pl.Int64) if quantity is None else self._numbers(quantity)
        price = pl.lit(0, pl.Int64) if value is None else self._numbers(value)
        rows = self._frame.lazy().with_row_index("row").filter(self._within(tests, limit))
        worked = rows.select("row", pl.col(str(column)).alias("cell"), many=many, price=price)
        added = worked.group_by("cell").agg(
            pl.col("row").min().alias("first"),
            pl.len().alias("rows"),
            pl.col("many").sum().alias("quantity"),
            (pl.col("many") * pl.col("price")).sum().alias("revenue"),
            pl.col("price").null_count().alias("without"),
        )
        return [CellTotal(**row) for row in added.collect().iter_rows(named=True)]

    @calls()
    def different(self) -> tuple[Sequence[Sequence[Cell]], Sequence[int]]:
        """Return the different rows in the order of their first, and the place of each row."""
        found = self._frame.unique(maintain_order=True)
        numbered = found.with_row_index("place")
        columns = self._frame.columns
        rows = self._frame.with_row_index("row")
        placed = rows.join(numbered, on=columns, how="left", nulls_equal=True).sort("row")
        return found.rows(), placed["place"].to_list()

    def _within(self, tests: Iterable[CellTest], limit: CellLimit | None) -> Any:
        """Return the condition that a row passes all *tests*, and is within *limit*."""
        passing = self._passing(tests)
        if limit is None:
            return passing
        number = self._numbers(limit.group)
        found = (number >= 0) & passing  # a condition for each row, also where all rows pass
        return found & (found.cast(self._pl.Int64).cum_sum().over(number) <= limit.most)

    def _passing(self, tests: Iterable[CellTest]) -> Any:
        """Return the condition that a row passes all *tests*."""
        found = self._pl.lit(value=True)
        for test in tests:
            cells = self._series[test.column].filter(self._pl.Series(list(test.passes)))
            found &= self._pl.col(str(test.column)).is_in(cells.implode(), nulls_equal=True)
        return found

    def _numbers(self, numbers: CellNumbers) -> Any:
        name, pl = str(numbers.column), self._pl
        new = pl.Series(list(numbers.numbers), dtype=pl.Int64)
        old = self._series[numbers.column]
        return pl.col(name).replace_strict(old, new, return_dtype=pl.Int64)
