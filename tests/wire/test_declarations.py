"""The declarations of a mapping: each reads a cell whole, or names the line to write."""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterator
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any

import pytest

from c2b import InvalidDocumentError, InvalidValueError, Money, wire
from c2b.compensation import Contribution
from c2b.errors import C2bError
from c2b.text import Text
from c2b.wire.spreadsheet import (
    CellFault,
    Column,
    Columns,
    CurrencySign,
    DecimalMark,
    DurationForm,
    Header,
    Layout,
    ObjectReader,
    Quoting,
    RowReader,
    RowsLeftOut,
    TableReader,
    TakenBack,
    Typed,
    compiled,
    form_of,
    header_of,
    list_in,
    text_rows,
)
from c2b.wire.spreadsheet.amount import AmountReader
from c2b.wire.spreadsheet.currency_sign import codes_of
from c2b.wire.spreadsheet.identifier import identifier
from c2b.wire.spreadsheet.number import NumberReader

POINT, COMMA = DecimalMark.POINT, DecimalMark.COMMA
NTH = Text(en="contribution {line}", fr="contribution {line}")


def read_text(text: str, layout: Layout | None = None, **columns: Any) -> list[Any]:
    """Return what the rows of a text describe, by a mapping; errors as they are."""
    laid = layout or Layout()
    mapped = Columns(**{"key": "id", "party": "who", **columns})
    names = [each.column for _, each in mapped.places()]
    form = form_of(text, laid, names, tabs=False)
    quotes = '"' in text
    rows = text_rows(io.StringIO(text, newline=""), form, quotes=quotes)
    reader = TableReader(
        header=header_of(rows, laid), columns=mapped, layout=laid, form=form, quotes=quotes
    )
    return list(reader.read(rows))


def problem(text: str, layout: Layout | None = None, **columns: Any) -> str:
    """Return the first error of a text."""
    try:
        found = read_text(text, layout, **columns)
    except C2bError as error:
        return str(error)
    return next(str(each) for each in found if isinstance(each, InvalidDocumentError))


class TestNumbers:
    """A number is read by the mark that it proves, or by the one that is declared."""

    @pytest.mark.parametrize(
        ("cell", "exact"),
        [
            ("0.45", Fraction(9, 20)),
            ("0,450", Fraction(9, 20)),
            ("1.50", Fraction(3, 2)),
            ("1,234.5", Fraction(2469, 2)),
            ("1.234,5", Fraction(2469, 2)),
            ("1,234,567", 1_234_567),
            ("1.234.567", 1_234_567),
            ("1 234", 1234),
            ("1234,567", Fraction(1_234_567, 1000)),
            ("0012", 12),
            ("\u22125", -5),
        ],
    )
    def test_proved(self, cell: str, exact: Fraction) -> None:
        """A cell that can be read in one way needs no declaration."""
        assert NumberReader().number(cell) == exact

    @pytest.mark.parametrize("cell", ["1,234", "1.234", "12,345", "-999.999"])
    def test_two_readings(self, cell: str) -> None:
        """A mark before three digits is refused, with the lines to write."""
        with pytest.raises(InvalidValueError, match='"decimal": "point" or "comma", or "grouping"'):
            NumberReader().number(cell)

    def test_declared(self) -> None:
        """A declaration decides, and never reads the other mark by chance."""
        assert NumberReader(POINT).number("1.234") == Fraction(617, 500)
        assert NumberReader(COMMA).number("1,234") == Fraction(617, 500)
        assert NumberReader(POINT, ",").number("1,234") == 1234
        assert NumberReader(COMMA, ".").number("1.234") == 1234
        for reader, cell in (
            (NumberReader(POINT), "1,234"),
            (NumberReader(COMMA), "1.234"),
            (NumberReader(POINT, ","), "1,50"),
            (NumberReader(COMMA), "0.450"),
            (NumberReader(POINT), "0,450"),
        ):
            with pytest.raises(InvalidValueError):
                reader.number(cell)

    @pytest.mark.parametrize("cell", ["0,123,456", "0 123", "01,234.5", "1234,567,890", "1,2 567"])
    def test_no_groups(self, cell: str) -> None:
        """A group has three digits, the first one to three, and does not begin with a zero."""
        with pytest.raises(InvalidValueError):
            NumberReader(POINT, ",").number(cell)

    def test_cells_of_two_marks(self) -> None:
        """A sheet has one mark: the second one is refused."""
        reader = NumberReader()
        assert reader.number("1.50") == Fraction(3, 2)
        with pytest.raises(InvalidValueError, match="a number with '.' before its decimals"):
            reader.number("2,50")

    def test_one_mark_has_one_meaning(self) -> None:
        """The mark of decimals cannot group digits too, and a letter cannot."""
        with pytest.raises(InvalidValueError, match="another mark than that of decimals"):
            Columns(party="who", decimal=POINT, grouping=".")
        with pytest.raises(InvalidValueError, match="a comma, a point, a space or an apostrophe"):
            Columns(party="who", grouping="x")


class TestAmounts:
    """An amount is read with all that its cell states, or refused."""

    @pytest.mark.parametrize(
        "cell",
        [
            *(
                "$5.00 CAD",
                "€5.00",
                "5.00 EUR",
                "$2.00-",
                "($2.00)",
                "$1.5k",
                "$2.00 CR",
                "$5.00/h",
            ),
            *("$5.00 per hour", "5.00 USD EUR", "$$5", "- $ -5", "5.00*", "USD", "$5.00 (net)"),
            *("$5.00\n", "~$5", "5.00 $ US dollars x", "$5.00 plus VAT", "approx 5"),
        ],
    )
    def test_refused_in_a_column_of_dollars(self, cell: str) -> None:
        """An amount with another currency, or with anything else, is refused."""
        with pytest.raises(InvalidValueError):
            AmountReader(NumberReader()).read(cell, "USD")

    @pytest.mark.parametrize(
        ("cell", "minor"),
        [
            *(("$5.00", 500), ("5.00", 500), ("US$5", 500), ("$ 5.00 USD", 500), ("5 usd", 500)),
            *(("-$5", -500), ("$-5", -500), ("5.00 US dollars", 500), ("+5", 500), ("- 5", -500)),
        ],
    )
    def test_read_in_a_column_of_dollars(self, cell: str, minor: int) -> None:
        """Signs, codes and names that agree with the column are read."""
        assert AmountReader(NumberReader()).read(cell, "USD") == Money(minor=minor, currency="USD")

    def test_a_sign_may_be_declared(self) -> None:
        """A sign of the sheet stands for the declared currency."""
        signs = AmountReader(NumberReader(), {"pts": "EUR", "$": "CAD"})
        assert signs.read("5 pts", None) == Money.of(5, "EUR")
        assert signs.read("$5", None) == Money.of(5, "CAD")
        with pytest.raises(InvalidValueError, match=r'"signs": \[{"sign": "coins"'):
            signs.read("5 coins", None)
        columns = Columns(party="who", value="paid", signs=(CurrencySign(sign="pts", means="EUR"),))
        item = RowReader(columns=columns, header=("who", "paid")).contribution(2, ["Ana", "5 pts"])
        assert item.value == Money.of(5, "EUR")

    @pytest.mark.wide
    def test_signs_of_the_library_of_locales(self) -> None:
        """The signs and names are those of CLDR, without single letters."""
        from tools.make_currency_signs import names, signs

        from c2b.wire.spreadsheet._cldr import NAMES, SIGNS

        assert (signs(), names()) == (SIGNS, NAMES)
        assert codes_of("k") == codes_of("D") == ()
        assert codes_of("franc suisse") == ("CHF",)
        assert codes_of("kr") == ("SEK", "DKK", "NOK")


class TestDurations:
    """Two numbers with a colon are refused until their units are declared."""

    @pytest.mark.parametrize(
        ("cell", "form", "seconds"),
        [
            ("5:30", DurationForm.MINUTES_SECONDS, 330),
            ("5:30", DurationForm.HOURS_MINUTES, 19_800),
            ("1.5", DurationForm.MINUTES, 90),
            ("2", DurationForm.HOURS, 7_200),
            ("90", DurationForm.SECONDS, 90),
            ("1:02:03", DurationForm.HOURS_MINUTES, 3_723),
        ],
    )
    def test_declared(self, cell: str, form: DurationForm, seconds: int) -> None:
        """The declared form gives the seconds."""
        assert NumberReader().seconds(cell, form) == seconds

    @pytest.mark.parametrize(
        ("cell", "form"),
        [
            *(("5:30", None), ("5:30", DurationForm.MINUTES), ("90", DurationForm.HOURS_MINUTES)),
            *(("5:61", DurationForm.MINUTES_SECONDS), ("1 h", None), ("1:2:3", None)),
        ],
    )
    def test_refused(self, cell: str, form: DurationForm | None) -> None:
        """Another form than the declared one is refused."""
        with pytest.raises(InvalidValueError):
            NumberReader().seconds(cell, form)


class TestFormats:
    """A form of moments reads the whole cell, or is refused before any cell is read."""

    @pytest.mark.parametrize(
        ("pattern", "hint"),
        [
            ("%Y-%m-%d %H:%M %p", "write %I:%M %p, or %H:%M"),
            ("%Y-%m-%d %I:%M", "write %I:%M %p, or %H:%M"),
            ("%Y-%m-%dT%H:%M:%SZ", "write %Z for the name of a zone, or %z"),
            ("%Y-%m-%d %H:%M:%S UTC", "write %Z for the name of a zone, or %z"),
            ("%Y-%m-%d %H:%M:%S CEST", "write %Z for the name of a zone, or %z"),
            ("%Y-%m-%d %Zat %H:%M:%S", "move it there"),
            ("%Z %Y-%m-%d %Z", "with the directives"),
        ],
    )
    def test_refused(self, pattern: str, hint: str) -> None:
        """A form that drops a half of the day or a zone is refused."""
        with pytest.raises(InvalidValueError, match=hint):
            Column(column="at", format=pattern)

    def test_a_zone_that_is_not_there(self) -> None:
        """A cell without the zone that its form has is refused."""
        columns = Columns(party="who", at=Column(column="at", format="%Y-%m-%d %H:%M %Z"))
        reader = RowReader(columns=columns, header=("who", "at"))
        assert reader.contribution(2, ["Ana", "2026-01-01 10:00 UTC"]).at == datetime(
            2026, 1, 1, 10, tzinfo=UTC
        )
        with pytest.raises(InvalidDocumentError, match="a moment written as"):
            reader.contribution(2, ["Ana", "2026-01-01 10:00"])


class TestIdentifiers:
    """Names and keys have no invisible characters."""

    @pytest.mark.parametrize("mark", "\u200b\ufeff\u2060\u00ad\u200e\x00\x7f\u2028\u200c")
    def test_refused_or_dropped(self, mark: str) -> None:
        """A character that cannot be seen is refused, or dropped where that is declared."""
        for cell in (f"{mark}5f01", f"5f01{mark}", f"5f{mark}01"):
            with pytest.raises(InvalidValueError, match=f"not U.{ord(mark):04X}"):
                identifier(cell, drop=False)
            assert identifier(cell, drop=True) == "5f01"

    def test_names_of_all_scripts(self) -> None:
        """Letters that are joined stay joined, and accents are composed."""
        assert identifier("می\u200cخواهم", drop=False) == "می\u200cخواهم"
        assert identifier("Chloe\u0301", drop=False) == "Chlo\u00e9"
        with pytest.raises(InvalidValueError, match="a name"):
            identifier("\u200b", drop=True)


class TestLayout:
    """The layout of a text is proved or declared."""

    ROW = "1,Ana\n"

    @pytest.mark.parametrize(
        "text",
        [
            *("id,who\n1,Ana\n", "id,who\r\n1,Ana\r\n", "id,who\r1,Ana", "\n\nid,who\n1,Ana"),
            *("sep=,\nid,who\n1,Ana", '"sep=,"\r\nid,who\r\n1,Ana', "id,who,\n1,Ana,\n"),
            *(
                "id,who\n1,Ana,\n",
                "id,who,,\n1,Ana\n",
                "id,who,more\n1,Ana\n",
                "id, who \n1, Ana \n",
            ),
            *('"id","who"\n"1","Ana"', "id|who\n1|Ana", "id\twho\n1\tAna", "x;y,id,who\n;,1,Ana"),
            *("id,who\n,,\n \n1,Ana\n", 'id,who,"a, b\nc"\n1,Ana,"x\ny"\n', "id;who\n1;Ana\n"),
        ],
    )
    def test_read(self, text: str) -> None:
        """A table is read with empty cells and rows, and with any ends of lines."""
        assert read_text(text) == [Contribution(key="1", party="Ana")]

    @pytest.mark.parametrize(
        ("text", "layout", "expected"),
        [
            ("id,who\n1,Ana,x\n", {}, "2 cells, as the header has"),
            ("id,who,a,b\n1,Ana\n", {}, "4 cells, as the header has"),
            ("id,who,id\n1,Ana,2\n", {}, '{"column": "id", "nth": 1}'),
            ("sep=;\nid;who\n1;Ana", {"separator": ","}, "the separator that the file states"),
            ("id;who\n1;Ana", {"separator": ","}, 'write "separator": ";" in "file"'),
            ("no;names\n1;Ana", {}, "a separator by which the header has the mapped columns"),
            ('id,who\n1,A"na\n', {}, "a double quote in the middle of a cell"),
            ('id,who\n1,"Ana\n', {}, "unbalanced double quotes"),
            (
                'id,who,n,why\n1,Ana,1,"Great\n2,Ben,1,ok\n3,Cleo,1,bad"\n',
                {},
                "quotes that are closed in their row",
            ),
            ('id\twho\n1\t"Ana"\n', {}, '"quoting": "double" in "file", or "literal"'),
            ("id,who\nTotal,x\n", {}, '"leave_out": [{"column": "id", "word": "Total"}]'),
            ("id,who\n1,Sum:\n", {}, '"leave_out": [{"column": "who", "word": "Sum:"}]'),
            ("id,who\nid,who\n1,5\n2,6\n", {}, '"header_rows": 2'),
            ("id,who\n1,Ana\n", {"header_rows": 2}, "a column"),
            (
                "id,who\n1,Ana\n",
                {"leave_out": ({"column": "x", "word": ""},)},
                "a column of the file",
            ),
        ],
    )
    def test_refused(self, text: str, layout: Any, expected: str) -> None:
        """A text that could be read in two ways is refused, with the line to write."""
        laid = wire.from_data(wire.to_data(Layout()) | wire_of(layout), Layout)
        if layout.get("header_rows") == 2:
            assert read_text(text, laid) == []
        else:
            assert expected in problem(text, laid)

    def test_a_header_row_that_is_a_contribution(self) -> None:
        """A row that states a number is no header row."""
        layout = Layout(header_rows=2)
        with pytest.raises(InvalidDocumentError, match='"header_rows": 2'):
            read_text("id,who,n\n1,Ana,3\n2,Ben,4\n", layout, quantity="n")

    def test_one_column(self) -> None:
        """A header without any separator proves none, so no cell may hold one."""
        layout = Layout()
        assert read_text("who\nAna\n", layout, key=None) == [
            Contribution(key="line 2", party="Ana")
        ]
        for row in ("Ana;3", '"Ana, Ben"', "Ana\t3", "a,b"):
            assert '"separator": ";"' in problem(f"who\n{row}\n", layout, key=None)
        declared = Layout(separator=";")
        (read,) = read_text('who\n"Ana, Ben"\n', declared, key=None)
        assert read.party == "Ana, Ben"

    def test_quoting(self) -> None:
        """Quotes are text where they are declared to be."""
        text = 'id\twho\n1\t"Ana"\n'
        (literal,) = read_text(text, Layout(quoting=Quoting.LITERAL))
        (double,) = read_text(text, Layout(quoting=Quoting.DOUBLE))
        assert (literal.party, double.party) == ('"Ana"', "Ana")
        (inner,) = read_text('id,who,note\n1,Ana,"a, b\nc, d"\n', note="note")
        assert inner.note == "a, b\nc, d"

    def test_a_cell_that_is_too_long(self) -> None:
        """A cell beyond the limit of the reader is a fault of its line."""
        form = form_of("who\n", Layout(), ["who"], tabs=True)
        rows = text_rows(["who\n", "x" * (1 << 24) + "y\n"], form, quotes=False)
        with pytest.raises(
            InvalidDocumentError, match="line 2: expected a cell of at most 16,777,216 characters"
        ):
            list(rows)

    def test_rows_left_out(self) -> None:
        """Rows are left out by line, by a word, by an empty cell, or from one of them on."""
        text = "id,who\n1,Ana\nx,Ben\n,Cleo\n2,Dan\nTotal,2\nend,\n"
        out = (
            RowsLeftOut(line=3),
            RowsLeftOut(column="id", word=""),
            RowsLeftOut(column="id", word="Total", and_below=True),
        )
        assert [each.key for each in read_text(text, Layout(leave_out=out))] == ["1", "2"]
        below = (RowsLeftOut(line=5, and_below=True), RowsLeftOut(line=4))
        assert [each.key for each in read_text(text, Layout(leave_out=below))] == ["1", "x"]
        assert [each.key for each in read_text("id,who\nTotal,x\n", Layout(leave_out=()))] == [
            "Total"
        ]

    def test_names_in_another_row(self) -> None:
        """A header row further down may name the columns, and fill in empty names."""
        text = "text,text,text\nid,,price\n,who,\n1,Ana,5\n"
        layout = Layout(header_rows=3, names_row=2)
        assert read_text(text, layout, quantity="price") == [
            Contribution(key="1", party="Ana", quantity=5)
        ]

    def test_one_of_two_columns(self) -> None:
        """The number of a column among those of its name decides."""
        text = "id,who,who\n1,Ana,Ben\n"
        (read,) = read_text(text, party=Column(column="who", nth=2))
        assert read.party == "Ben"
        assert "a column of the file" in problem(text, party=Column(column="who", nth=3))

    @pytest.mark.parametrize(
        ("make", "expected"),
        [
            (lambda: RowsLeftOut(), "a line, or a column together with a word"),
            (lambda: RowsLeftOut(line=1, column="x", word=""), "a line, or a column"),
            (lambda: RowsLeftOut(column="x"), "a line, or a column together"),
            (lambda: Layout(separator='"'), "one character between cells"),
            (lambda: Layout(names_row=2), "a number up to 1"),
        ],
    )
    def test_layouts_that_cannot_be(self, make: Any, expected: str) -> None:
        """An impossible layout is refused when it is built."""
        with pytest.raises(InvalidValueError, match=expected):
            make()

    def test_a_column_without_any_cell(self) -> None:
        """A mapped column in which every cell is empty is a fault, unless that is declared."""
        text = "id,who,kind\n1,Ana,\n2,Ben, \n"
        assert '"optional": true' in problem(text, kind="kind")
        assert len(read_text(text, kind=Column(column="kind", optional=True))) == 2
        assert len(read_text(text, note="kind")) == 2
        assert read_text("id,who,kind\n", kind="kind") == []


def wire_of(layout: dict[str, Any]) -> dict[str, Any]:
    """Return keywords of a layout as plain data."""
    return {name: list(each) if isinstance(each, tuple) else each for name, each in layout.items()}


class TestObjects:
    """JSON objects are mapped by keys and pointers."""

    def read(self, rows: list[Any], layout: Layout | None = None, **columns: Any) -> list[Any]:
        """Return what objects describe."""
        reader = ObjectReader(columns=Columns(**columns), layout=layout or Layout(), row_place=NTH)
        found = list(reader.read(enumerate(rows, start=1)))
        assert reader.line <= len(rows)
        return found

    def test_pointers(self) -> None:
        """A pointer leads into objects and lists; a key that looks like one is a key."""
        rows = [{"w": {"a/b": [{"id": "Ana"}]}, "/x": "k"}, {"/x": "2", "w": {"a/b": [{"id": 7}]}}]
        first, second = self.read(rows, key="/x", party="/w/a~1b/0/id")
        assert (first.key, first.party, second.party, type(second.party)) == ("k", "Ana", "7", str)
        fault, *_ = self.read([{"w": []}], party="/w/5")
        assert "contribution 1, /w/5: expected a value" in str(fault)

    def test_where_the_list_is(self) -> None:
        """A list inside an object is found by its pointer."""
        assert list_in({"a": [1]}, Layout(rows="/a")) == [1]
        for data, rows in (({"a": 1}, "/a"), ({}, "/b"), ({}, None)):
            with pytest.raises(InvalidDocumentError, match='"rows": "/data/items"'):
                list_in(data, Layout(rows=rows))

    def test_rows_left_out(self) -> None:
        """Objects are left out by a word under a key."""
        layout = Layout(leave_out=(RowsLeftOut(column="kind", word="preview"),))
        rows = [{"who": "Ana", "kind": "preview"}, {"who": "Ben", "kind": "real"}]
        assert [each.party for each in self.read(rows, layout, party="who")] == ["Ben"]

    def test_a_key_that_no_object_has(self) -> None:
        """A key that stands nowhere is a fault at the end."""
        *_, fault = self.read([{"who": "Ana"}], party="who", kind="knd")
        assert "columns (knd): expected a key that some object has" in str(fault)


class TestRows:
    """Rows that take back, and faults that travel."""

    COLUMNS = Columns(
        key="id", party="who", quantity="n", at="at", note="why", negative=True, zone="Z"
    )
    HEADER = ("id", "who", "n", "at", "why")

    def test_a_negative_row(self) -> None:
        """A negative row is read by `row`, and refused by `item`."""
        reader = RowReader(columns=self.COLUMNS, header=self.HEADER)
        cells = ["1", "Ana", "-2", "2026-01-01", ""]
        read = reader.row(2, cells)
        assert isinstance(read, TakenBack)
        assert (read.line, read.contribution.quantity) == (2, 2)
        with pytest.raises(InvalidDocumentError, match="no negative amount"):
            reader.contribution(2, cells)

    def test_a_fault_survives_pickling(self) -> None:
        """A fault of a cell keeps its line and column in another process."""
        reader = RowReader(columns=Columns(party="who"), header=("who",))
        with pytest.raises(InvalidDocumentError) as caught:
            reader.contribution(3, [""])
        (fault,) = caught.value.faults
        again = pickle.loads(pickle.dumps(fault))
        assert isinstance(again, CellFault)
        assert (str(again), again.line, again.column) == (str(fault), 3, "who")

    def test_one_cell_may_be_left_out_at_the_end(self) -> None:
        """One missing cell is empty; two are a fault."""
        reader = RowReader(columns=self.COLUMNS, header=self.HEADER)
        assert reader.contribution(2, ["1", "Ana", "2", "2026-01-01"]).note == ""


class TestGenerated:
    """The generated reader and the reference agree."""

    COLUMNS = Columns(
        key="id",
        party="who",
        quantity="n",
        seconds="took",
        value=Column(column="price", currency="EUR"),
        cost=Column(column="cost", currency="EUR"),
        rank="rank",
        at="at",
        note="why",
        zone="Z",
    )
    HEADER = ("id", "who", "n", "took", "price", "cost", "rank", "at", "why")
    FULL = ("K1", "Ana", "2", "90", "1.50", "2", "1", "2026-01-01T00:00:00Z", "x")

    @pytest.mark.parametrize(
        "change",
        [
            *({}, {0: "a-b"}, {0: "Total"}, {0: Typed("1")}, {0: ""}, {1: ""}, {1: "\u200b"}),
            *({2: "-1"}, {3: "-1"}, {4: "-1"}, {5: "-1"}, {6: "0"}, {7: "2026-01-01"}, {7: ""}),
            *({8: ""}, {7: "x"}, {4: ""}, {0: "é1"}, {1: " Ana "}, {2: "many"}),
        ],
    )
    def test_they_agree(self, change: dict[int, str]) -> None:
        """A row is read the same by both, or left to the reference."""
        cells = [change.get(place, cell) for place, cell in enumerate(self.FULL)]
        reader = RowReader(columns=self.COLUMNS, header=self.HEADER, totals=False)
        reader.row(1, self.FULL)
        fast = reader.fast()
        assert fast is not None
        reference: Any
        try:
            reference = reader.row(2, cells)
        except InvalidDocumentError:
            reference = None
        found: Any
        try:
            found = fast(cells, 2)
        except (InvalidValueError, compiled.UnusualRowError):
            found = None
        assert found == reference

    def test_it_waits_for_each_column(self) -> None:
        """No function is generated while a mapped column was never filled."""
        reader = RowReader(columns=Columns(party="who", kind="k"), header=("who", "k"))
        assert reader.fast() is None
        reader.row(1, ["Ana", "idea"])
        fast = reader.fast()
        assert fast is not None
        assert fast(["Ben", ""], 5) == Contribution(key="line 5", party="Ben")
        with pytest.raises(compiled.UnusualRowError):
            fast(["Ben"], 5)

    def test_it_forgets(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The memory for cells is bounded."""
        monkeypatch.setattr(compiled, "_MOST", 1)
        reader = RowReader(columns=Columns(party="who"), header=("who",))
        reader.row(1, ["Ana"])
        fast = reader.fast()
        assert fast is not None
        assert [fast([name], 2).party for name in ("Ana", "Ben", "Ben")] == ["Ana", "Ben", "Ben"]

    def test_a_table_goes_on_after_an_unusual_row(self) -> None:
        """Rows that are empty, unusual or wrong are read by the reference in their place."""

        def rows() -> Iterator[tuple[int, list[str]]]:
            yield from (
                (2, ["1", "Ana"]),
                (3, []),
                (4, ["", ""]),
                (5, ["2", ""]),
                (6, ["3", "Ben"]),
            )

        columns = Columns(key="id", party="who")
        reader = TableReader(header=Header(names=("id", "who")), columns=columns)
        assert reader.mapping is columns
        found = list(reader.read(rows()))
        assert [getattr(each, "key", "fault") for each in found] == ["1", "fault", "3"]
