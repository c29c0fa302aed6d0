"""Tables as CSV, as the spreadsheets of a country read it, in which no cell is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from c2b._escape import for_spreadsheet
from c2b.text import Language

SEPARATORS: dict[Language, str] = {"en": ",", "fr": ";"}
"""The separator of cells: French spreadsheets take semicolons, for the comma is decimal."""


def csv_table(rows: Iterable[Iterable[str]], language: Language) -> str:
    """Return *rows* as CSV, each cell escaped."""
    out = io.StringIO()
    sheet = csv.writer(out, delimiter=SEPARATORS[language], lineterminator="\r\n")
    sheet.writerows([for_spreadsheet(cell) for cell in row] for row in rows)
    return out.getvalue()
