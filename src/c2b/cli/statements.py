"""The statements of a settlement, a file for each party or one table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from attrs import frozen

from c2b._escape import for_spreadsheet, for_xml
from c2b._one_line import one_line
from c2b.cli.framework.input_files import refuse_name
from c2b.cli.framework.json_output import json_text
from c2b.cli.framework.output_files import write_whole
from c2b.cli.framework.party_files import claim, file_name
from c2b.compensation import Line, Settlement, Statement, statement
from c2b.compensation.settlement.statement import StatementRow
from c2b.text import Language, Text, by_language

FORMS = ("txt", "json", "html", "csv")
USUAL = ("txt", "json")
TABLE = "statements.csv"


@frozen(kw_only=True)
class StatementFiles:
    """The statements that a run writes.

    Attributes:
        folder: The folder.
        forms: The endings of the files of a party: ``txt``, ``json``, ``html``; ``csv`` is one
            table of all parties.
        since: The first day of the period; None for the beginning.
        until: The last day of the period; None for the last day of the books.
        language: The language of texts; JSON has both.
    """

    folder: Path
    forms: Sequence[str] = USUAL
    since: date | None = None
    until: date | None = None
    language: Language = "en"

    def write(self, settlement: Settlement, left_out: Iterable[Line]) -> int:
        """Write the statement of each party, and return how many there are.

        A file is named after its party, as far as files can be; see `file_name`.

        Raises:
            InvalidValueError: The folder has such a file already that no earlier run wrote, or the
                system refuses to write there.
        """
        lines: defaultdict[str, list[Line]] = defaultdict(list)
        for line in left_out:
            lines[line.party].append(line)
        parties = tuple(dict.fromkeys((*settlement.books.parties, *lines)))
        table = _Table(self.language)
        try:
            claim(self.folder, self._names(parties))
            for party in parties:
                found = statement(settlement, party, since=self.since, until=self.until)
                self._write(self.folder / file_name(party), found, lines[party])
                table.add(found)
            if "csv" in self.forms:
                write_whole(self.folder / TABLE, table.content())
        except OSError as error:
            raise refuse_name(str(self.folder), error) from None
        return len(parties)

    def _names(self, parties: Iterable[str]) -> list[str]:
        """Return the names of all files that are written."""
        own = [form for form in self.forms if form != "csv"]
        names = [f"{file_name(party)}.{form}" for party in parties for form in own]
        return [*names, TABLE] if "csv" in self.forms else names

    def _write(self, path: Path, found: Statement, left_out: list[Line]) -> None:
        contents = {"txt": self._text, "json": self._data, "html": self._page}
        for form in self.forms:
            if form in contents:
                content = contents[form](found, left_out)
                write_whole(path.with_name(f"{path.name}.{form}"), f"{content}\n".encode())

    def _text(self, found: Statement, left_out: list[Line]) -> str:
        words = [_NOT_COUNTED.fill(key=line.key, reason=line.reason) for line in left_out]
        told = (one_line(each.in_language(self.language)) for each in words)
        return "\n".join([found.explain(self.language), *told])

    def _data(self, found: Statement, left_out: list[Line]) -> str:
        listed = [
            {"key": line.key, "status": line.status.value, "reason": by_language(line.reason)}
            for line in left_out
        ]
        data = {**found.to_data(), "left_out": listed}
        return json_text(data)

    def _page(self, found: Statement, left_out: list[Line]) -> str:
        """Return a page in which every name and text from outside is escaped."""
        title, *lines = found.explain(self.language).splitlines()
        lines += self._text(found, left_out).splitlines()[len(lines) + 1 :]
        items = "\n".join(f"<li>{for_xml(line.strip())}</li>" for line in lines)
        head = f'<meta charset="utf-8"><title>{for_xml(title)}</title>'
        return (
            f'<!DOCTYPE html>\n<html lang="{self.language}"><head>{head}</head>\n'
            f"<body><h1>{for_xml(title)}</h1>\n<ul>\n{items}\n</ul></body></html>"
        )


class _Table:
    """The rows of all statements as a table for a spreadsheet, in which no cell is a formula."""

    def __init__(self, language: Language) -> None:
        self._language: Language = language
        self._out = io.StringIO()
        separator = ";" if language == "fr" else ","
        self._sheet = csv.writer(self._out, delimiter=separator, lineterminator="\r\n")
        self._sheet.writerow([head.in_language(language) for head in _HEADS])

    def add(self, found: Statement) -> None:
        """Add the rows of one statement."""
        days = [day.isoformat() if day else "" for day in (found.since, found.until)]
        for unit in found.units:
            for row in (*unit.rows, *unit.rests, *unit.corrections):
                self._sheet.writerow([*self._names(found, row), self._amount(row), *days])

    def content(self) -> bytes:
        """Return the table as a file, with the mark by which a spreadsheet knows UTF-8."""
        return self._out.getvalue().encode("utf-8-sig")

    def _names(self, found: Statement, row: StatementRow) -> list[str]:
        words = (row.words.in_language(self._language), row.amount.unit.code)
        return [for_spreadsheet(each) for each in (found.party, found.plan, *words)]

    def _amount(self, row: StatementRow) -> str:
        return row.amount.unit.digits_of(row.amount.exact).in_language(self._language)


_NOT_COUNTED = Text(en="{key}: {reason}", fr="{key}\u00a0: {reason}")
_HEADS = (
    Text(en="party", fr="partie"),
    Text(en="plan", fr="barème"),
    Text(en="item", fr="poste"),
    Text(en="unit", fr="unité"),
    Text(en="amount", fr="montant"),
    Text(en="since", fr="depuis"),
    Text(en="until", fr="jusqu’à"),
)
