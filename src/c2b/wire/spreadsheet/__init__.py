"""The rows of a spreadsheet, read as contributions by a mapping of columns."""

from c2b.wire.spreadsheet.column import Column, Columns, DecimalMark, Word, Zone
from c2b.wire.spreadsheet.row import RowReader
from c2b.wire.spreadsheet.zone import ZoneOf, known_zone

__all__ = ["Column", "Columns", "DecimalMark", "RowReader", "Word", "Zone", "ZoneOf", "known_zone"]
