"""A table that an engine reads, with the few questions that are asked of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

Cell = Any
CellKind = str
"""The kind of the cells in a column: ``text``, ``whole`` or ``float`` numbers, ``decimal`` with the
number of its decimals, ``boolean``, ``day``, or moments that are ``local`` or ``zoned`` in UTC."""


class UnusualFileError(Exception):
    """A file that is left to the ordinary reading, whatever is unusual in it."""


@frozen(kw_only=True)
class CellTest:
    """A condition on one cell of each row.

    Attributes:
        column: The number of the column.
        passes: Whether each of its different cells passes, in the order of `EngineTable.cells`.
    """

    column: int
    passes: Sequence[bool]


@frozen(kw_only=True)
class CellNumbers:
    """The whole number that each cell of a column stands for.

    Attributes:
        column: The number of the column.
        numbers: The number of each of its different cells, in the order of `EngineTable.cells`;
            None for a cell that has none.
    """

    column: int
    numbers: Sequence[int | None]


@frozen(kw_only=True)
class CellLimit:
    """A limit on the rows that pass: the first of those whose cell stands for the same number.

    Attributes:
        group: The number of each cell of the column, from zero.
        most: The number of rows that pass for each number.
    """

    group: CellNumbers
    most: int


@frozen(kw_only=True)
class CellTotal:
    """The sums over the rows that pass and have one cell in a column, such as that of the party.

    Attributes:
        cell: The cell.
        first: The number of its first row, from 0.
        rows: The number of the rows.
        quantity: The sum of the quantities.
        revenue: The sum of quantity times value.
        without: The number of rows without a value.
    """

    cell: Cell
    first: int
    rows: int
    quantity: int
    revenue: int
    without: int


class EngineTable(ABC):
    """The rows of a table, numbered from 0, with columns numbered from 0.

    The questions are asked here, and each engine answers them in its own language.
    """

    def __init__(self) -> None:
        self._cells: dict[int, Sequence[Cell]] = {}

    @classmethod
    @abstractmethod
    def of_text(
        cls, path: Path, *, separator: str, skip: int, width: int, columns: Sequence[int]
    ) -> EngineTable:
        """Return *columns* of a text without quotes around cells, below some lines."""

    @classmethod
    @abstractmethod
    def head_of(cls, path: Path, rows: int) -> tuple[list[str], list[Sequence[Cell]]]:
        """Return the names of the columns of a file in the form of Parquet, and its first rows."""

    @classmethod
    @abstractmethod
    def of_parquet(cls, path: Path, names: Sequence[str], columns: Sequence[int]) -> EngineTable:
        """Return *columns*, numbers of *names*, of a file in the form of Parquet."""

    @property
    @abstractmethod
    def rows(self) -> int:
        """The number of rows."""

    @abstractmethod
    def cell_kind(self, column: int) -> CellKind | None:
        """Return the kind of the cells of *column*; None for a kind that is not usual."""

    def is_text(self, column: int) -> bool:
        """Whether the cells of *column* are texts or whole numbers."""
        return self.cell_kind(column) in ("text", "whole")

    def cells(self, column: int) -> Sequence[Cell]:
        """Return the different cells of *column*, always in one order."""
        if column not in self._cells:
            self._cells[column] = self._different_cells(column)
        return self._cells[column]

    @abstractmethod
    def _different_cells(self, column: int) -> Sequence[Cell]: ...

    def count(self, test: CellTest) -> int:
        """Return the number of rows that pass *test*."""
        return self.rows if all(test.passes) else self._count(test)

    @abstractmethod
    def _count(self, test: CellTest) -> int: ...

    @abstractmethod
    def unusual(
        self, column: int, pattern: str, besides: Collection[str]
    ) -> tuple[Sequence[Cell], int]:
        """Return the different cells of *column* that do not match *pattern*, or are *besides*.

        The number of rows that have such a cell goes with them.
        """

    @abstractmethod
    def has_doubles(self, column: int) -> bool:
        """Whether two rows may have the same cell in *column*: different cells may hash alike."""

    def failing(
        self, tests: Iterable[CellTest], limit: CellLimit | None = None
    ) -> Iterator[tuple[int, Sequence[Cell]]]:
        """Yield the rows that do not pass all *tests* within *limit*, in order, each numbered."""
        deciding = _deciding(tests)
        return iter(()) if limit is None and not deciding else self._failing(deciding, limit)

    @abstractmethod
    def _failing(
        self, tests: Sequence[CellTest], limit: CellLimit | None
    ) -> Iterator[tuple[int, Sequence[Cell]]]: ...

    def totals(
        self,
        column: int,
        tests: Iterable[CellTest],
        quantity: CellNumbers | None = None,
        value: CellNumbers | None = None,
        limit: CellLimit | None = None,
    ) -> Iterable[CellTotal]:
        """Return the sums over the rows that pass, by their cell in *column*."""
        return self._totals(column, _deciding(tests), quantity, value, limit)

    @abstractmethod
    def _totals(
        self,
        column: int,
        tests: Sequence[CellTest],
        quantity: CellNumbers | None,
        value: CellNumbers | None,
        limit: CellLimit | None,
    ) -> Iterable[CellTotal]: ...

    @abstractmethod
    def different(self) -> tuple[Sequence[Sequence[Cell]], Sequence[int]]:
        """Return the different rows in the order of their first, and the place of each row."""


def _deciding(tests: Iterable[CellTest]) -> list[CellTest]:
    """Return the *tests* that some cell does not pass."""
    return [test for test in tests if not all(test.passes)]
