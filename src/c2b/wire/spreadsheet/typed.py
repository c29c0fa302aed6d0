"""The text of cells whose notation is that of their file, and of cells that hold no value."""

from __future__ import annotations

from c2b.errors import Fault


class Typed(str):
    """A number or a moment that the file itself marks as one, as JSON and workbooks do.

    A number is written with a point, in digits; a moment in ISO 8601. The decimal mark and the
    form of moments that a mapping declares are about text, and do not apply.

    Attributes:
        sign: The sign or code of the currency in which a workbook shows the number.
    """

    sign: str = ""

    def __hash__(self) -> int:  # so that no dictionary takes it for text that looks alike
        return hash(("typed", str(self)))


class BadCell(str):
    """A cell that holds no value, such as a formula that was never computed.

    Attributes:
        fault: The fault that is reported if the cell is read.
    """

    fault: Fault

    def __hash__(self) -> int:
        return hash(("bad", str(self)))


def bad_cell(text: str, fault: Fault) -> BadCell:
    """Return a cell with *text* that is refused by *fault* when it is read."""
    cell = BadCell(text)
    cell.fault = fault
    return cell


def is_no_number(cell: str) -> bool:
    """Whether the file marks *cell* as a number, and it is none, or infinite."""
    return type(cell) is Typed and str(cell) in ("nan", "inf", "-inf")
