"""Workbooks and columnar files: values are read, formulas and errors never are."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow
import pytest
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P, S, Span
from pyarrow import parquet

from c2b import InvalidDocumentError, InvalidValueError, Money
from c2b.errors import Fault, MissingExtraError
from c2b.wire.spreadsheet import (
    Column,
    Columns,
    DecimalMark,
    Header,
    RowReader,
    TableReader,
    Typed,
    Word,
    archive_limits,
    ods_rows,
    parquet_rows,
    xlsx_rows,
)
from c2b.wire.spreadsheet.cell_value import currency_sign, duration_cell, value_cell
from c2b.wire.spreadsheet.typed import BadCell

Opened = Callable[[Path, str | None], AbstractContextManager[Any]]


def xlsx(path: Path, *rows: list[Any], **formats: str) -> Path:
    """Write a workbook with one sheet; *formats* are number formats by the name of a cell."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in rows:
        sheet.append(row)
    for name, number_format in formats.items():
        sheet[name].number_format = number_format
    book.save(path)
    return path


def ods(path: Path, *rows: list[Any], sheet: str = "Sheet") -> Path:
    """Write a workbook of OpenDocument from elements of rows."""
    document = OpenDocumentSpreadsheet()
    table = Table(name=sheet)
    document.spreadsheet.addElement(table)
    for cells in rows:
        row = TableRow()
        for cell in cells:
            row.addElement(cell)
        table.addElement(row)
    document.save(path)
    return path


def words(*lines: str) -> Any:
    """Return a cell of OpenDocument with text."""
    cell = TableCell(valuetype="string")
    for line in lines:
        cell.addElement(P(text=line))
    return cell


def cells_of(opened: AbstractContextManager[Any]) -> list[tuple[int, list[str]]]:
    """Return all rows of an opened file."""
    with opened as rows:
        return [(number, list(cells)) for number, cells in rows]


class TestOfficeOpen:
    """Workbooks that end in .xlsx."""

    def test_values_are_typed(self, tmp_path: Path) -> None:
        """Numbers have the fifteen digits that a spreadsheet shows; moments are in ISO 8601."""
        path = xlsx(
            tmp_path / "a.xlsx",
            ["id", 5, 0.1 + 0.2, datetime(2026, 11, 23, 10, 0), date(2026, 1, 2)],
            [None, True, timedelta(hours=30, seconds=1), time(5, 30), -2.5],
        )
        (_, first), (_, second) = cells_of(xlsx_rows(path, None))
        assert first == ["id", "5", "0.3", "2026-11-23T10:00:00", "2026-01-02T00:00:00"]
        assert [type(cell) for cell in first] == [str, Typed, Typed, Typed, Typed]
        assert second == ["", "true", "30:00:01", "5:30:00", "-2.5"]

    def test_a_number_keeps_the_currency_of_its_format(self, tmp_path: Path) -> None:
        """A number that is shown in euros is no amount of dollars."""
        path = xlsx(tmp_path / "a.xlsx", ["Ana", 5], B1='#,##0.00 "€"')
        ((_, cells),) = cells_of(xlsx_rows(path, None))
        euros = Columns(party="who", value=Column(column="paid"))
        header = ("who", "paid")
        item = RowReader(columns=euros, header=header).contribution(1, cells)
        assert item.value == Money.of(5, "EUR")
        dollars = Columns(party="who", value=Column(column="paid", currency="USD"))
        with pytest.raises(InvalidDocumentError, match="an amount in USD"):
            RowReader(columns=dollars, header=header).contribution(1, cells)

    def test_a_formula_is_never_evaluated(self, tmp_path: Path) -> None:
        """A formula without a stored value, and a failed one, are refused where they are mapped."""
        path = xlsx(tmp_path / "a.xlsx", ["=1+1", "#N/A", "Ana"])
        ((_, cells),) = cells_of(xlsx_rows(path, None))
        header = ("n", "m", "who")
        assert (
            RowReader(columns=Columns(party="who"), header=header).contribution(1, cells).party
            == "Ana"
        )
        for name, problem in (("n", "a formula with its value"), ("m", "a value, and no error")):
            reader = RowReader(columns=Columns(party="who", quantity=name), header=header)
            with pytest.raises(InvalidDocumentError, match=problem):
                reader.contribution(1, cells)

    def test_a_long_number_has_lost_digits(self, tmp_path: Path) -> None:
        """An identifier of more than fifteen digits is refused, because a sheet cuts it."""
        path = xlsx(tmp_path / "a.xlsx", [1_234_567_890_123_456])
        ((_, cells),) = cells_of(xlsx_rows(path, None))
        with pytest.raises(InvalidDocumentError, match="at most 15 digits"):
            RowReader(columns=Columns(party="who"), header=("who",)).contribution(1, cells)

    def test_one_of_several_sheets(self, tmp_path: Path) -> None:
        """A sheet has to be named where there are several."""
        book = openpyxl.Workbook()
        book.create_sheet("pay").append(["Ana"])
        book.save(tmp_path / "a.xlsx")
        assert cells_of(xlsx_rows(tmp_path / "a.xlsx", "pay")) == [(1, ["Ana"])]
        with pytest.raises(InvalidValueError, match=r"one sheet of the workbook \(Sheet, pay\)"):
            cells_of(xlsx_rows(tmp_path / "a.xlsx", None))

    def test_a_damaged_workbook(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """An archive without the parts of a workbook is refused; an error of the system is kept."""
        path = xlsx(tmp_path / "a.xlsx", ["Ana"])

        def unreadable(*_: object, **__: object) -> None:
            raise PermissionError

        with monkeypatch.context() as patch:
            patch.setattr(openpyxl, "load_workbook", unreadable)
            with pytest.raises(PermissionError):
                cells_of(xlsx_rows(path, None))
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("a.txt", "x")
        with pytest.raises(InvalidValueError, match="a workbook that can be read"):
            cells_of(xlsx_rows(path, None))


class TestOpenDocument:
    """Workbooks that end in .ods."""

    def test_values_are_typed(self, tmp_path: Path) -> None:
        """Each type of values is read from its attribute, and not from the text that is shown."""
        spaced = TableCell(valuetype="string")
        paragraph = P(text="a")
        paragraph.addElement(S(c=2))
        paragraph.addElement(Span(text="b"))
        note = Annotation()
        note.addElement(P(text="a comment"))
        paragraph.addElement(note)
        spaced.addElement(paragraph)
        path = ods(
            tmp_path / "a.ods",
            [
                words("Ana"),
                words("two", "lines"),
                TableCell(valuetype="float", value="0.30000000000000004"),
                TableCell(valuetype="currency", currency="EUR", value="5"),
                TableCell(valuetype="percentage", value="0.5"),
            ],
            [
                TableCell(valuetype="date", datevalue="2026-11-23T10:00:00"),
                TableCell(valuetype="time", timevalue="PT30H05M01.5S"),
                TableCell(valuetype="time", timevalue="-PT1M"),
                TableCell(valuetype="time", timevalue="soon"),
                TableCell(valuetype="boolean", booleanvalue="true"),
                spaced,
            ],
        )
        (_, first), (_, second) = cells_of(ods_rows(path, None))
        assert first == ["Ana", "two\nlines", "0.3", "5", "0.5"]
        amount: Any = first[3]
        assert amount.sign == "EUR"
        assert second == [
            "2026-11-23T10:00:00",
            "30:05:01.500000",
            "-0:01:00",
            "soon",
            "true",
            "a  b",
        ]

    def test_repeated_and_covered_cells(self, tmp_path: Path) -> None:
        """A cell or row that is repeated is read so often; empty ones at the end take no room."""
        path = ods(
            tmp_path / "a.ods",
            [TableCell(numbercolumnsrepeated=2), words("x"), CoveredTableCell(), words("y")],
            [TableCell(numbercolumnsrepeated=16_384)],
            [TableCell(valuetype="float", value="1", numbercolumnsrepeated=3)],
        )
        assert cells_of(ods_rows(path, None)) == [
            (1, ["", "", "x", "", "y"]),
            (3, ["1", "1", "1"]),
        ]

    def test_formulas_and_errors(self, tmp_path: Path) -> None:
        """A formula without a value, an error and a value that is no number are refused."""
        spaces = " ".join(
            f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
            for name in ("office", "table", "text")
        )
        calc = 'xmlns:c="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
        cells = (
            '<table:table-cell table:formula="of:=1+1"/>'
            '<table:table-cell office:value-type="float" office:value="many"/>'
            '<table:table-cell office:value-type="string" c:value-type="error">'
            "<text:p>#N/A</text:p></table:table-cell>"
            '<table:table-cell table:formula="of:=A1"><text:p>Ana</text:p></table:table-cell>'
            "<text:p>Ana</text:p>"
        )
        content = (
            f"<office:document {spaces} {calc}><table:table table:name='s'><table:table-row>{cells}"
            "</table:table-row></table:table></office:document>"
        )
        with zipfile.ZipFile(tmp_path / "a.ods", "w") as archive:
            archive.writestr("content.xml", content)
        ((_, read),) = cells_of(ods_rows(tmp_path / "a.ods", None))
        assert [type(cell) for cell in read] == [BadCell, BadCell, BadCell, str]

    def test_too_many_cells(self, tmp_path: Path) -> None:
        """A few bytes cannot stand for a thousand million cells."""
        wide = ods(tmp_path / "a.ods", [TableCell(numbercolumnsrepeated=20_000), words("x")])
        with pytest.raises(InvalidValueError, match="at most 16,384 cells in a row"):
            cells_of(ods_rows(wide, None))
        document = OpenDocumentSpreadsheet()
        table = Table(name="s")
        row = TableRow(numberrowsrepeated=2_000_000)
        row.addElement(words("x"))
        table.addElement(row)
        document.spreadsheet.addElement(table)
        document.save(tmp_path / "b.ods")
        with pytest.raises(InvalidValueError, match="at most 1,048,576 rows of the same content"):
            cells_of(ods_rows(tmp_path / "b.ods", None))

    def test_an_entity_is_refused(self, tmp_path: Path) -> None:
        """XML with entities, by which a few bytes unpack to many, is refused."""
        path = tmp_path / "a.ods"
        bomb = '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("content.xml", bomb)
        with pytest.raises(InvalidValueError, match="a workbook of OpenDocument"):
            cells_of(ods_rows(path, None))

    @pytest.mark.parametrize("content", ["<a", None])
    def test_a_damaged_workbook(self, content: str | None, tmp_path: Path) -> None:
        """An archive whose content is absent or no XML is refused."""
        path = tmp_path / "a.ods"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("x" if content is None else "content.xml", content or "")
        with pytest.raises(InvalidValueError, match="a workbook of OpenDocument"):
            cells_of(ods_rows(path, None))

    def test_a_sheet_by_its_name(self, tmp_path: Path) -> None:
        """Rows of other sheets are not read."""
        document = OpenDocumentSpreadsheet()
        for name in ("one", "two"):
            table = Table(name=name)
            row = TableRow()
            row.addElement(words(name))
            table.addElement(row)
            document.spreadsheet.addElement(table)
        document.save(tmp_path / "a.ods")
        assert cells_of(ods_rows(tmp_path / "a.ods", "two")) == [(1, ["two"])]
        with pytest.raises(InvalidValueError, match='write its name in "file"'):
            cells_of(ods_rows(tmp_path / "a.ods", "three"))


@pytest.mark.parametrize("opened", [xlsx_rows, ods_rows])
class TestLimits:
    """A small file cannot fill the memory."""

    def test_what_is_no_archive(self, opened: Opened, tmp_path: Path) -> None:
        """A file of another kind is refused."""
        (tmp_path / "a").write_text("id,worker")
        with pytest.raises(InvalidValueError, match="a workbook .* got a file of another kind"):
            cells_of(opened(tmp_path / "a", None))

    def test_a_file_that_unpacks_to_too_much(self, opened: Opened, tmp_path: Path) -> None:
        """An archive that unpacks to more than two hundred times its size is refused."""
        with zipfile.ZipFile(tmp_path / "a", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("content.xml", " " * (archive_limits.SMALL + 1))
        with pytest.raises(InvalidValueError, match="bytes when unpacked"):
            cells_of(opened(tmp_path / "a", None))

    def test_without_the_library(
        self, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The error names the extra that brings the library."""
        for name in ("openpyxl", "defusedxml"):
            monkeypatch.setitem(sys.modules, name, None)
        with pytest.raises(MissingExtraError, match=r"pip install 'c2b\[sheets\]'"):
            cells_of(opened(tmp_path / "a", None))


def odd(number: int, dtype: Any) -> Any:
    """Return a column of one cell of *dtype*, which is stored as *number*."""
    stored = pyarrow.int32() if dtype.bit_width == 32 else pyarrow.int64()
    return pyarrow.array([number], stored).view(dtype)


class TestParquet:
    """Files that end in .parquet."""

    def test_values_are_typed(self, tmp_path: Path) -> None:
        """Numbers, moments and words keep their types; a list is refused where it is mapped."""
        table = pyarrow.table(
            {
                "who": ["Ana", None],
                "n": [3, None],
                "paid": [Decimal("0.45"), None],
                "at": [datetime(2026, 1, 1, tzinfo=UTC), None],
                "tags": [["x"], None],
                "half": [0.5, None],
            }
        )
        parquet.write_table(table, tmp_path / "a.parquet")
        head, (number, cells), (_, empty) = cells_of(parquet_rows(tmp_path / "a.parquet"))
        assert head == (0, ["who", "n", "paid", "at", "tags", "half"])
        assert (number, cells[:4]) == (1, ["Ana", "3", "0.45", "2026-01-01T00:00:00+00:00"])
        assert (type(cells[4]), cells[5]) == (BadCell, "0.5")
        assert empty == [""] * 6

    def test_a_damaged_file(self, tmp_path: Path) -> None:
        """A file of another kind is refused, and a missing one is not found."""
        (tmp_path / "a.parquet").write_text("id,worker")
        with pytest.raises(InvalidValueError, match="a file of the form Parquet"):
            cells_of(parquet_rows(tmp_path / "a.parquet"))
        with pytest.raises(FileNotFoundError):
            cells_of(parquet_rows(tmp_path / "b.parquet"))

    def test_a_damaged_page(self, tmp_path: Path) -> None:
        """A file that cannot be read to its end is refused by its name, while rows are read."""
        path = tmp_path / "a.parquet"
        parquet.write_table(pyarrow.table({"who": ["Ana"] * 9}), path, use_dictionary=False)
        content = bytearray(path.read_bytes())
        content[4:40] = b"\xff" * 36
        path.write_bytes(content)
        with pytest.raises(InvalidValueError, match=r"a\.parquet: expected a file of the form"):
            cells_of(parquet_rows(path))

    @pytest.mark.parametrize(
        ("column", "complaint"),
        [
            (odd(2**31 - 1, pyarrow.date32()), r"in whole microseconds, got '2147483647 \(date32"),
            (odd(2**62, pyarrow.timestamp("us")), "years 1 to 9999"),
            (odd(2**62, pyarrow.timestamp("us", "UTC")), "years 1 to 9999"),
            (odd(5, pyarrow.timestamp("us", "Foo/Bar")), "such as Europe/Paris, got 'Foo/Bar'"),
            (odd(5, pyarrow.timestamp("us", "Z")), "such as Europe/Paris, got 'Z'"),
            (pyarrow.array([b"\xffa"]).view(pyarrow.string()), r"UTF-8, got '\\\\xffa'"),
            (
                pyarrow.StructArray.from_arrays([odd(2**31 - 1, pyarrow.date32())], ["day"]),
                "a value that can be read, got 'struct<day: date32",
            ),
        ],
    )
    def test_a_cell_without_a_value(self, tmp_path: Path, column: Any, complaint: str) -> None:
        """A value that Python does not have is a fault where it is read, and nowhere else."""
        filled = pyarrow.concat_arrays([column, pyarrow.nulls(1, column.type)])
        parquet.write_table(pyarrow.table({"who": ["Ana", "Ben"], "x": filled}), tmp_path / "a")
        _, (_, (who, cell)), (_, (_, empty)) = cells_of(parquet_rows(tmp_path / "a"))
        assert (who, empty, type(cell)) == ("Ana", "", BadCell)
        with pytest.raises(Fault, match=complaint):
            raise cell.fault

    @pytest.mark.parametrize("names", [None, {"who"}, {"who", "more"}, {"b"}])
    @pytest.mark.parametrize("holes", [(), (5000,), (2, 4096, 4097, 8999)])
    def test_columns_that_are_needed(
        self, tmp_path: Path, names: set[str] | None, holes: tuple[int, ...]
    ) -> None:
        """The needed columns are read to the end, and all of them from a row that is empty there.

        So a row counts as empty where all its cells are, and nowhere else.
        """
        many = [*range(9000)]
        who = [None if n in holes else f"P{n}" for n in many]
        table = pyarrow.table({"a": many, " who": who, "b": [*map(str, many)]})
        parquet.write_table(table, tmp_path / "a", row_group_size=3000)
        _, *rows = cells_of(parquet_rows(tmp_path / "a", names=names))
        assert [number for number, _ in rows] == [*range(1, 9001)]
        places = [1] if names and "b" not in names else [2] if names else [0, 1, 2]
        whole = [[str(a), w or "", b] for a, w, b in zip(many, who, map(str, many), strict=True)]
        for (_, found), expected in zip(rows, whole, strict=True):
            assert [found[n] for n in places] == [expected[n] for n in places]
            assert any(found)
        assert rows[0][1] == whole[0]
        last = rows[-1][1]
        is_whole = names is None or ("b" not in names and bool(holes))
        assert (last == whole[-1]) is is_whole

    @pytest.mark.parametrize("head", [["who", "who", "n"], ["who", "who.n", "n"]])
    def test_names_that_are_paths_or_come_twice(self, tmp_path: Path, head: list[str]) -> None:
        """All columns are read if a name could mean two of them."""
        many = [[str(n)] * 5000 for n in range(3)]
        parquet.write_table(pyarrow.Table.from_arrays(many, head), tmp_path / "a")
        _, *_, (number, cells) = cells_of(parquet_rows(tmp_path / "a", names={"who"}))
        assert (number, cells) == (5000, ["0", "1", "2"])


class TestCells:
    """Cells whose notation is that of their file."""

    def test_the_declared_mark_is_about_text(self) -> None:
        """A typed number has a point, and a typed moment no form, whatever the mapping declares."""
        columns = Columns(
            party="who",
            score="x",
            at=Column(column="when", format="%d/%m/%Y"),
            decimal=DecimalMark.COMMA,
            zone="Z",
        )
        reader = RowReader(columns=columns, header=("who", "x", "when"))
        item = reader.contribution(1, ["Ana", Typed("1.250"), Typed("2026-01-02T03:04:05")])
        assert (item.score, item.at) == (Fraction(5, 4), datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
        text = reader.contribution(2, ["Ana", "1,250", "02/01/2026"])
        assert (text.score, text.at) == (Fraction(5, 4), datetime(2026, 1, 2, tzinfo=UTC))
        for cell in ("NaN", "1e999", "x"):
            with pytest.raises(InvalidDocumentError, match="a number"):
                reader.contribution(3, ["Ana", Typed(cell), ""])

    def test_words_and_blanks_match_typed_numbers(self) -> None:
        """A typed 1 is the word 1 of a mapping, and a typed 0 may be blank."""
        words_ = (Word(cell="1", means="accepted"), Word(cell="0"))
        columns = Columns(
            party="who", decision=Column(column="ok", words=words_), score="x", blank=("9",)
        )
        reader = RowReader(columns=columns, header=("who", "ok", "x"))
        item = reader.contribution(1, ["Ana", Typed("1"), Typed("9")])
        assert (item.decision, item.score) == ("accepted", None)
        assert {"1": "text"}.get(Typed("1")) is None

    def test_formats_of_currencies(self) -> None:
        """A format without a currency, or with digits in quotes, has no sign."""
        assert [currency_sign(each) for each in ("General", "[$-409]d", '0" h"')] == ["", "", " h"]

    def test_durations(self) -> None:
        """A time of day is the duration since midnight."""
        assert duration_cell(time(1, 2, 3, 500_000)) == "1:02:03.500000"
        assert value_cell(timedelta(seconds=-1)) == "-0:00:01"


def test_a_table_of_a_workbook(tmp_path: Path) -> None:
    """A sheet is read by the same mapping as text."""
    path = xlsx(tmp_path / "a.xlsx", ["who", "n"], ["Ana", 2], [None, None], ["Ben", 1.5])
    with xlsx_rows(path, None) as rows:
        _, names = next(rows)
        reader = TableReader(
            header=Header(names=tuple(names)), columns=Columns(party="who", quantity="n")
        )
        found: list[Any] = list(reader.read(rows))
    assert [(each.key, each.quantity) for each in found] == [("line 2", 2), ("line 4", 3 / 2)]
