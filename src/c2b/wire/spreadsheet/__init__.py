"""The rows of a table, read as contributions by a mapping of columns and a declared layout."""

from c2b.wire.spreadsheet.cell_fault import CellFault
from c2b.wire.spreadsheet.column import (
    Column,
    Columns,
    CurrencySign,
    DecimalMark,
    DurationForm,
    Word,
    Zone,
)
from c2b.wire.spreadsheet.header import Header, Numbered, header_of
from c2b.wire.spreadsheet.layout import Layout, Quoting, RowsLeftOut
from c2b.wire.spreadsheet.objects import ObjectReader, list_in
from c2b.wire.spreadsheet.open_document import ods_rows
from c2b.wire.spreadsheet.parquet import parquet_rows
from c2b.wire.spreadsheet.row import RowReader, TakenBack
from c2b.wire.spreadsheet.table import Read, TableReader
from c2b.wire.spreadsheet.text_table import TextForm, form_of, text_rows
from c2b.wire.spreadsheet.typed import Typed
from c2b.wire.spreadsheet.workbook import xlsx_rows
from c2b.wire.spreadsheet.zone import ZoneOf, known_zone

__all__ = [
    "CellFault",
    "Column",
    "Columns",
    "CurrencySign",
    "DecimalMark",
    "DurationForm",
    "Header",
    "Layout",
    "Numbered",
    "ObjectReader",
    "Quoting",
    "Read",
    "RowReader",
    "RowsLeftOut",
    "TableReader",
    "TakenBack",
    "TextForm",
    "Typed",
    "Word",
    "Zone",
    "ZoneOf",
    "form_of",
    "header_of",
    "known_zone",
    "list_in",
    "ods_rows",
    "parquet_rows",
    "text_rows",
    "xlsx_rows",
]
