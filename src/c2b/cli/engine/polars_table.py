"""A table that polars holds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from c2b._extras import library
from c2b.cli.engine.engine_table import (
    Cell,
    CellNumbers,
    CellTest,
    EngineTable,
    PartyTotal,
    TimeKind,
    UnusualFileError,
)

EXTRA = "polars"


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
        pl = library("polars", extra=EXTRA)
        schema = {str(n): pl.String for n in range(width)}
        try:
            lazy = pl.scan_csv(
                path.resolve(),
                has_header=False,
                separator=separator,
                quote_char=None,
                skip_lines=skip,
                schema=schema,
                glob=False,
            )
            return cls(pl, lazy.collect().select([str(n) for n in columns]))
        except pl.exceptions.PolarsError as error:
            raise UnusualFileError(str(error)) from None

    @classmethod
    def head_of(cls, path: Path, rows: int) -> tuple[list[str], list[Sequence[Cell]]]:
        """Return the names of the columns of a file in the form of Parquet, and its first rows."""
        frame = _collected(path, lambda lazy: lazy.head(rows))
        return frame.columns, frame.rows()

    @classmethod
    def of_parquet(cls, path: Path, names: Sequence[str], columns: Sequence[int]) -> PolarsTable:
        """Return *columns*, numbers of *names*, of a file in the form of Parquet."""
        pl = library("polars", extra=EXTRA)
        chosen = [pl.col(names[n]).alias(str(n)) for n in columns]
        return cls(pl, _collected(path, lambda lazy: lazy.select(chosen)))

    @property
    def rows(self) -> int:
        """The number of rows."""
        height: int = self._frame.height
        return height

    def is_text(self, column: int) -> bool:
        """Whether the cells of *column* are texts or whole numbers."""
        dtype = self._frame.schema[str(column)]
        return bool(dtype.is_integer() or dtype == self._pl.String)

    def time_kind(self, column: int) -> TimeKind:
        """Return the kind of time that *column* holds; a table with a duration is none here."""
        dtype = self._frame.schema[str(column)]
        if dtype == self._pl.Datetime:
            return "local" if dtype.time_zone is None else "zoned"
        return "day" if dtype == self._pl.Date else "none"

    def _different_cells(self, column: int) -> Sequence[Cell]:
        self._series[column] = self._frame.get_column(str(column)).unique()
        found: list[Cell] = self._series[column].to_list()
        return found

    def _count(self, test: CellTest) -> int:
        height: int = self._frame.filter(self._passing([test])).height
        return height

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

    def has_doubles(self, column: int) -> bool:
        """Whether two rows may have the same cell in *column*: different cells may hash alike."""
        return bool(self._frame.get_column(str(column)).hash().n_unique() < self.rows)

    def _failing(self, tests: Sequence[CellTest]) -> Iterator[tuple[int, Sequence[Cell]]]:
        rows = self._frame.with_row_index("row").filter(~self._passing(tests))
        for number, *cells in rows.iter_rows():
            yield number, cells

    def _totals(
        self,
        party: int,
        tests: Sequence[CellTest],
        quantity: CellNumbers | None,
        value: CellNumbers | None,
    ) -> Iterable[PartyTotal]:
        pl = self._pl
        many = pl.lit(1, pl.Int64) if quantity is None else self._numbers(quantity)
        price = pl.lit(0, pl.Int64) if value is None else self._numbers(value)
        rows = self._frame.lazy().with_row_index("row").filter(self._passing(tests))
        worked = rows.select("row", pl.col(str(party)).alias("cell"), many=many, price=price)
        added = worked.group_by("cell").agg(
            pl.col("row").min().alias("first"),
            pl.len().alias("rows"),
            pl.col("many").sum().alias("quantity"),
            (pl.col("many") * pl.col("price")).sum().alias("revenue"),
            pl.col("price").null_count().alias("without"),
        )
        return [PartyTotal(**row) for row in added.collect().iter_rows(named=True)]

    def different(self) -> tuple[Sequence[Sequence[Cell]], Sequence[int]]:
        """Return the different rows in the order of their first, and the place of each row."""
        found = self._frame.unique(maintain_order=True)
        numbered = found.with_row_index("place")
        columns = self._frame.columns
        rows = self._frame.with_row_index("row")
        placed = rows.join(numbered, on=columns, how="left", nulls_equal=True).sort("row")
        return found.rows(), placed["place"].to_list()

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


def _moments(pl: Any) -> list[Any]:
    """Return the types of moments that Python reads as they are: in UTC, or without a zone."""
    return [pl.Datetime(unit, zone) for unit in ("us", "ms") for zone in ("UTC", None)]


def _collected(path: Path, change: Callable[[Any], Any]) -> Any:
    """Return the frame of a file in the form of Parquet, after a *change* of the query for it."""
    pl = library("polars", extra=EXTRA)
    try:
        lazy = pl.scan_parquet(path.resolve(), glob=False, hive_partitioning=False)
        words = pl.col(pl.Categorical, pl.Enum).cast(pl.String)
        frame = change(lazy).with_columns(words).collect()
    except pl.exceptions.PolarsError as error:
        raise UnusualFileError(str(error)) from None
    known = (pl.String, pl.Boolean, pl.Date, pl.Decimal, pl.Float64)
    for dtype in frame.schema.values():
        is_moment = dtype in _moments(pl)
        if not (dtype.is_integer() or is_moment or dtype.base_type() in known):
            raise UnusualFileError(str(dtype))
    return frame
