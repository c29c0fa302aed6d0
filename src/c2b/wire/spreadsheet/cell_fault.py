"""The fault of a cell or of a row, with the line and the column that it belongs to."""

from __future__ import annotations

from typing import Any

from c2b.errors import Fault, InvalidValueError
from c2b.text import Text


class CellFault(Fault):
    """A fault in a table; faults of one column that expect the same are of one kind.

    Attributes:
        line: The number of the line, or of the object.
        column: The name of the column; empty where the whole row is at fault.
    """

    line: int
    column: str
    place: Text
    error: InvalidValueError

    def __init__(self, place: Text, error: InvalidValueError, line: int, column: str) -> None:
        super().__init__(place, error.expected, error.got, error.hint)
        self.line, self.column, self.place, self.error = line, column, place, error

    def __reduce__(self) -> tuple[Any, ...]:
        return CellFault, (self.place, self.error, self.line, self.column)

    @property
    def fault_kind(self) -> tuple[str, str, str]:
        """The column, the expectation and the hint, which faults of one kind have in common."""
        return self.column, str(self.expected), str(self.hint)
