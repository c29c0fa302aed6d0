"""``c2b settle --engine``: the output is that of the command without an engine, to the letter."""

from __future__ import annotations

import errno
import io
import json
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import polars
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from c2b import Money, wire
from c2b.cli.command import run
from c2b.cli.engine import column_kinds, settle_file
from c2b.cli.engine.engine_file import ENGINES as ENGINES_BY_NAME
from c2b.cli.engine.engine_table import UnusualFileError
from c2b.cli.engine.polars_table import PolarsTable
from c2b.cli.framework.encoding import encoding_of
from c2b.compensation import (
    Amount,
    Band,
    Bonus,
    Cap,
    Deadline,
    Fee,
    FeePer,
    FeeTax,
    Floor,
    Graduated,
    Hold,
    LargerOf,
    ManualDecision,
    MinimumScore,
    NoPay,
    OverBudget,
    PayPlan,
    PerItem,
    Quota,
    QuotaScope,
    ResetPeriod,
    Rounding,
    Share,
    Slab,
    SmallerOf,
    Sum,
    Threshold,
    Withhold,
)

Capture = pytest.CaptureFixture[str]
ENGINES = ("polars", "duckdb")
HEAD = ("id", "who", "many", "price", "state", "at", "mark", "said", "why")
COLUMNS: dict[str, Any] = {
    "key": "id",
    "party": "who",
    "quantity": "many",
    "value": {"column": "price", "currency": "EUR", "optional": True},
    "decision": {
        "column": "state",
        "words": [{"cell": "ok", "means": "accepted"}, {"cell": "open"}],
        "optional": True,
    },
    "at": {"column": "at", "optional": True},
    "score": {"column": "mark", "optional": True},
    "answer": {"column": "said", "optional": True},
    "note": "why",
    "blank": ["NA"],
}
EACH = PerItem(rate=Amount.of("0.125", "EUR"))
ALL = Share(rate=Fraction(1, 3), currency="EUR")
TIERS = Graduated(
    bands=(Band(to=2, rate=Amount.of("1.00", "EUR")), Band(rate=Amount.of("0.40", "EUR")))
)
SCHEMES = (
    EACH,
    ALL,
    TIERS,
    NoPay(),
    Slab(bands=(Band(to=3, rate=Amount.of("2.00", "EUR")), Band(rate=Amount.of("0.50", "EUR")))),
    Bonus(amount=Amount.of("5.00", "EUR"), least=2),
    Sum(parts=(EACH, Cap(scheme=ALL, at=Amount.of("1.50", "EUR")), TIERS)),
    Floor(scheme=LargerOf(parts=(EACH, ALL)), at=Amount.of("0.70", "EUR")),
    SmallerOf(parts=(TIERS, ALL)),
)
_FACTS = ("key", "party", "quantity", "value", "score", "at", "answer")
TENTH = Fraction(1, 10)
DEADLINE = Deadline(until=datetime(2026, 11, 15, 12, tzinfo=UTC))
POLICIES = (DEADLINE, MinimumScore(least=Fraction(1, 2)), ManualDecision())
DEDUCTIONS = (
    Fee(rate=TENTH, per=FeePer.PARTY, rounding=Rounding.HALF_UP),
    FeeTax(rate=Fraction(1, 5), rounding=Rounding.HALF_UP),
    Withhold(rate=Fraction(17, 100), rounding=Rounding.DOWN),
    Hold(share=Fraction(1, 4), until=date(2026, 12, 24), rounding=Rounding.DOWN),
    Threshold(at=Amount.of("0.60", "EUR")),
)
BUDGETS = (None, None, OverBudget.PRO_RATA, OverBudget.REFUSE)


@st.composite
def plans(draw: st.DrawFn) -> PayPlan:
    """Plans that an engine can carry out."""
    scheme = draw(st.sampled_from(SCHEMES))
    is_paid = not isinstance(scheme, NoPay)
    over = draw(st.sampled_from(BUDGETS)) if is_paid else None
    kept = draw(st.sampled_from(((), DEDUCTIONS[:2], DEDUCTIONS[2:], DEDUCTIONS)))
    return PayPlan(
        key="tea",
        scheme=scheme,
        rounding=draw(st.sampled_from((Rounding.HALF_UP, Rounding.DOWN))),
        policies=draw(st.lists(st.sampled_from(POLICIES), unique=True, max_size=3).map(tuple)),
        deductions=kept if is_paid else (),
        budget=None if over is None else Money.of("3.00", "EUR"),
        over=over,
    )


USUAL: Mapping[str, tuple[str, ...]] = {
    "who": ("Ana", "Ben", "Zoé", "Li Wei"),
    "many": ("1", "2", "30", "007"),
    "price": ("1.50", "0.01", "€2", "", "12.5"),
    "state": ("ok", "accepted", "rejected", "open", ""),
    "at": ("2026-11-01T10:00Z", "2026-11-20T10:00:00+02:00", "2026-11-15T12:00:00Z", ""),
    "mark": ("1", "0.5", "0", "", "40%"),
    "said": ("yes", "No", "", "été"),
    "why": ("", "late", "copied: see 7"),
}
HOSTILE = (
    *(
        " 1",
        "1 ",
        "1e3",
        "+5",
        "-2",
        "١",
        "1,5",
        "1.234",
        "NaN",
        "nan",
        "null",
        "NULL",
        "NA",
        "inf",
    ),
    *('"', '"x"', "''", "a\u00a0b", "\u200b", "x\u200by", "Total", "=1+1", "#N/A", "e\u0301", "\t"),
    *("2026-02-29T10:00Z", "2026-11-31T10:00Z", "2026-11-01 10:00", "2024-02-29T10:00Z", "0001-01"),
    *("$1", "1 USD", "1.005", "12345678901234567890", "true", "\x0b1", "\x1f", "\ufeff", "K7", "7"),
    *(
        "1;2",
        "a,b",
        "a\nb",
        "\r",
        "x\r\ny",
        "",
        ",",
        "0x10",
        "1_000",
        "½",
        "Ⅷ",
        "%",
        "\x85",
        "\x00",
    ),
)


@st.composite
def rows(draw: st.DrawFn) -> list[list[str]]:
    """Rows of a file, most of whose cells are usual."""
    count = draw(st.integers(min_value=0, max_value=6))
    found = [
        [f"K{number}", *(draw(st.sampled_from(USUAL[name])) for name in HEAD[1:])]
        for number in range(count)
    ]
    for _ in range(draw(st.integers(min_value=0, max_value=2)) if count else 0):
        row = draw(st.sampled_from(found))
        row[draw(st.integers(min_value=0, max_value=len(HEAD) - 1))] = draw(
            st.sampled_from(HOSTILE)
        )
    return found


@st.composite
def texts(draw: st.DrawFn) -> bytes:
    """Files of text, some of which have an unusual form."""
    end = draw(st.sampled_from(("\n", "\n", "\n", "\r\n", "\r")))
    lines = [",".join(row) for row in draw(rows())]
    if lines and draw(st.integers(min_value=0, max_value=5)) == 0:
        place = draw(st.integers(min_value=0, max_value=len(lines) - 1))
        lines[place] = draw(
            st.sampled_from(
                ("", ",", lines[place] + ",", lines[place][:-1], "x,y", lines[place] * 2)
            )
        )
    text = end.join([",".join(HEAD), *lines]) + draw(st.sampled_from((end, end, "", end * 2)))
    mark = draw(st.sampled_from((b"", b"", b"", b"\xef\xbb\xbf")))
    encoding = draw(st.sampled_from(("utf-8", "utf-8", "utf-8", "latin-1")))
    return mark + text.encode(encoding, errors="replace")


def output(
    capsys: Capture, folder: Path, arguments: list[str]
) -> tuple[int, str, str, dict[str, bytes]]:
    """Return all that a run leaves: its status, what it printed, and the files that it wrote."""
    status = run(["settle", *arguments])
    printed = capsys.readouterr()
    made = {
        path.name: path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith(".lock")
    }
    for path in folder.rglob("*"):
        if path.is_file():
            path.unlink()
    return status, printed.out, printed.err, made


class Same:
    """Files that are settled with and without an engine, which must give the same."""

    def __init__(self, folder: Path, capsys: Capture) -> None:
        self.folder, self.capsys = folder, capsys
        (folder / "out").mkdir(exist_ok=True)

    def settled(self, name: str, plan: PayPlan, *more: str, **mapped: Any) -> tuple[int, str, str]:
        """Return status and output of the command without an engine, after it is compared."""
        data = {"campaign": wire.to_data(plan), "on": "2026-11-30", "columns": COLUMNS} | mapped
        campaign = self.folder / "campaign.json"
        campaign.write_text(json.dumps({k: v for k, v in data.items() if v is not None}))
        out = self.folder / "out"
        wanted = ["--statements", str(out), "--form", "json", "--form", "csv", *more]
        arguments = [str(campaign), str(self.folder / name), *wanted]
        status, printed, complaints, made = output(self.capsys, out, arguments)
        for engine in ENGINES:
            found = output(self.capsys, out, [*arguments, "--engine", engine])
            assert found == (status, printed, complaints, made), engine
        return status, printed, complaints


@pytest.fixture
def same(tmp_path: Path, capsys: Capture) -> Same:
    """Files in an empty folder."""
    return Same(tmp_path, capsys)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the engines that added up a file, each time when one did."""
    used: list[str] = []
    real = settle_file.settled_by_engine

    def noted(engine: str, *given: Any, **named: Any) -> Any:
        found = real(engine, *given, **named)
        used.extend([] if found is None else [engine])
        return found

    monkeypatch.setattr("c2b.cli.settle.settled_by_engine", noted)
    return used


FEW = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


class TestTexts:
    """Files with separators."""

    @pytest.mark.wide
    @FEW
    @given(content=texts(), plan=plans(), more=st.sampled_from(((), ("--json",), ("--skip-bad",))))
    @example(content=b"id,who\n", plan=PayPlan(key="k", scheme=EACH, rounding=Rounding.UP), more=())
    def test_any_file_gives_the_same_output(
        self, same: Same, content: bytes, plan: PayPlan, more: tuple[str, ...]
    ) -> None:
        """Statements, totals, warnings, faults with their lines and the status are the same."""
        (same.folder / "rows.csv").write_bytes(content)
        same.settled("rows.csv", plan, *more)

    def test_a_clean_file_is_added_up_by_the_engine(self, same: Same, quick: list[str]) -> None:
        """A file without anything unusual is not read row by row, whatever does not count in it."""
        lines = [",".join(HEAD)] + [
            f"K{n},{'Zoé' if n % 3 else 'Ana'},{n % 4},1.50,{'ok' if n % 5 else 'rejected'},"
            f"2026-11-{n % 28 + 1:02}T10:00Z,{n % 2},said,{'bad' if n % 2 else ''}"
            for n in range(40)
        ]
        (same.folder / "rows.csv").write_text("\n".join(lines), encoding="utf-8")
        plan = PayPlan(
            key="k",
            scheme=SCHEMES[-1],
            rounding=Rounding.HALF_UP,
            policies=POLICIES,
            deductions=DEDUCTIONS,
        )
        status, printed, _ = same.settled("rows.csv", plan)
        assert (status, quick) == (0, [*ENGINES])
        assert "Contributions that do not count: 29" in printed
        assert "rejected: bad" in printed

    @pytest.mark.parametrize(
        "content",
        [
            b"who;many\r\nAna;2\r\nBen;1\r\n",
            b"\xef\xbb\xbfwho\tmany\nZo\xc3\xa9\t2\n",
            b"sep=;\nwho;many\nAna;2\n",
            b'"who","many"\nAna,2\n',
            b"who|many\nAna|2",
        ],
    )
    def test_usual_forms_are_added_up(self, same: Same, quick: list[str], content: bytes) -> None:
        """Other separators and ends of lines, a byte order mark and keys by line are usual."""
        (same.folder / "rows.csv").write_bytes(content)
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        mapped = {"party": "who", "quantity": "many"}
        assert same.settled("rows.csv", plan, "--json", columns=mapped)[0] == 0
        assert quick == [*ENGINES]

    def test_decisions_that_no_policy_uses_are_told(self, same: Same, quick: list[str]) -> None:
        """The warning counts the contributions with a decision."""
        content = "id,who,state\nK1,Ana,ok\nK2,Ana,open\nK3,Ben,rejected\n"
        (same.folder / "rows.csv").write_text(content)
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        names = ("key", "party", "decision")
        mapped = {name: COLUMNS[name] for name in names}
        _, _, complaints = same.settled("rows.csv", plan, columns=mapped)
        assert "contributions with a decision: 2" in complaints
        assert quick == [*ENGINES]

    @pytest.mark.parametrize(
        ("file", "content"),
        [
            ({}, "id,who\n" + "K1,Ana\n" * 2),
            ({}, "id,who\nK1,Ana\nk\u200b2,Ben\n"),
            ({}, "id,who\n KK,Ana\nKK ,Ben\n"),
            ({}, "id,who\n,Ana\n,Ben\n"),
            ({"quoting": "none"}, 'id,who\n1,"Ana"\n'),
            ({"quoting": "literal"}, 'id,who\n1,"Ana"\n'),
            ({"encoding": "windows-1252"}, "id,who\n1,Zoé\n"),
            ({"encoding": "windows-1252"}, "id,who\n1,Ana\n"),
            ({"encoding": "klingon"}, "id,who\n1,Ana\n"),
            ({"header_rows": 2}, "id,who\nkey,name\n1,Ana\n"),
            ({"above": 1}, "A list\nid,who\n1,Ana\n"),
            ({}, "id,who\nkey,name\n1,Ana\n2,Ben\n3,Ben\n"),
            ({}, "id,who\nkey,name\n1,1\n2,2\n3,3\n"),
            ({}, "id,who,\n1,Ana,\n"),
            ({}, 'id,"who\nname"\n1,Ana\n'),
            ({}, "id,who\r\n1,Ana\n"),
            ({}, "id,who\n1,Ana\r\n2,Ben\n"),
            ({}, "id,who\n1,Ana\r2,Ben\n"),
            ({}, "id,who,x\n1,Ana,x,y\n2,Ben\n"),
            ({}, "id,who,x\n1,Ana\n2,Ben,\n"),
            ({}, "who\nAna\nBen\n"),
            ({}, ""),
        ],
    )
    def test_an_unusual_file_gives_the_same(
        self, same: Same, file: dict[str, Any], content: str
    ) -> None:
        """A file that an engine would read in another way is read row by row."""
        encoding = "latin-1" if file.get("encoding") == "windows-1252" else "utf-8"
        (same.folder / "rows.csv").write_bytes(content.encode(encoding))
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        same.settled("rows.csv", plan, file=file, columns={"key": "id", "party": "who"})

    @pytest.mark.parametrize(
        ("content", "terms"),
        [
            ("id,who\nK1,Ana\nK2,Ben\n", {"budget": Money.of("0.10", "EUR")}),
            ("id,who,mark\nK1,Ana,\nK2,Ben,\n", {}),
            ("id,who,at\nK1,Ana,\nK2,Ben,\n", {}),
            ("id,who,said\nK1,Ana,\nK2,Ben,\n", {}),
            ("id,who\nK1,Ana\n", {"policies": (DEADLINE,)}),
            ("id,who,price\nK1,Ana,1\nK2,Ben,\n", {"scheme": ALL}),
            ("id,who,price\nK1,Ana,1 USD\nK2,Ben,1 EUR\n", {"scheme": ALL}),
            ("id,who\nK1,Ana\n", {"scheme": ALL}),
            ("id,who,many\nK1,Ana,0.5\n", {}),
            ("id,who,many\nK1,Ana,-1\n", {}),
        ],
    )
    def test_what_only_the_ordinary_reading_can_tell(
        self, same: Same, quick: list[str], content: str, terms: dict[str, Any]
    ) -> None:
        """A refused budget, a fact that is missing and parts of units are left to it."""
        (same.folder / "rows.csv").write_text(content)
        names = content.splitlines()[0].split(",")
        facts = dict(zip(("id", "who", "many", "price", "mark", "at", "said"), _FACTS, strict=True))
        mapped = {facts[name]: name for name in names}
        over = {"over": OverBudget.REFUSE} if "budget" in terms else {}
        plan = PayPlan(**{"key": "k", "scheme": EACH, "rounding": Rounding.UP, **over, **terms})
        same.settled("rows.csv", plan, columns=mapped)
        assert quick == []

    def test_facts_named_by_the_header_are_checked_together(
        self, same: Same, quick: list[str]
    ) -> None:
        """A party that is its own referrer is found in a file whose columns are not mapped."""
        (same.folder / "rows.csv").write_text("key,party,referrer\nK1,Ana,Ben\nK2,Ben,Ben\n")
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        status, _, complaint = same.settled("rows.csv", plan, columns=None)
        assert (status, "referrer" in complaint, quick) == (2, True, [])

    def test_columns_need_no_mapping(self, same: Same, quick: list[str]) -> None:
        """A file whose columns are named as the facts is added up, a note that is empty with it."""
        (same.folder / "rows.csv").write_text("key,party,quantity,note\nK1,Ana,2,\nK2,Ben,3,\n")
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        assert same.settled("rows.csv", plan, columns=None)[0] == 0
        assert quick == [*ENGINES]

    def test_rows_that_an_engine_loses_are_found(
        self, same: Same, quick: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """An engine that returns another number of rows than the file has is not believed."""

        class Forgetful(PolarsTable):
            @property
            def rows(self) -> int:
                return 1

        monkeypatch.setitem(ENGINES_BY_NAME, "polars", Forgetful)
        (same.folder / "rows.csv").write_text("id,who\nK1,Ana\nK2,Ben\n")
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        same.settled("rows.csv", plan, columns={"key": "id", "party": "who"})
        assert quick == ["duckdb"]

    def test_what_is_larger_than_an_engine_counts_gives_the_same(self, same: Same) -> None:
        """Amounts whose sum leaves 63 bits are added up in plain Python."""
        content = "id,who,many,price\n" + "".join(f"K{n},Ana,{10**9},{10**9}\n" for n in range(9))
        (same.folder / "rows.csv").write_text(content)
        plan = PayPlan(key="k", scheme=ALL, rounding=Rounding.HALF_UP)
        names = ("key", "party", "quantity", "value")
        assert same.settled("rows.csv", plan, columns={n: COLUMNS[n] for n in names})[0] == 0

    def test_a_header_that_is_cut_off_gives_the_same(self, same: Same) -> None:
        """Rows so long that the beginning of the file holds too few of them are read one by one."""
        content = "id,who\n" + "".join(f"K{n},{'x' * 9000}\n" for n in range(9))
        (same.folder / "rows.csv").write_text(content)
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        same.settled("rows.csv", plan, columns={"key": "id", "party": "who"})

    def test_books_are_the_same(self, same: Same) -> None:
        """Every contribution enters the books, so that with books rows are read one by one."""
        (same.folder / "rows.csv").write_text("id,who\nK1,Ana\nK2,Ben\n")
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        books = same.folder / "out" / "books.json"
        mapped = {"key": "id", "party": "who"}
        same.settled("rows.csv", plan, "--books", str(books), columns=mapped)


MOMENTS = pa.timestamp("us", "UTC")
WIDE = pa.decimal256(40, 0)
TABLES: Mapping[str, Callable[[], pa.Table]] = {
    "texts": lambda: pa.table({"id": ["K1", "K2"], "who": ["Ana", "Zoé"], "many": ["1", "2"]}),
    "numbers": lambda: pa.table({"id": [1, 2], "who": ["Ana", "Ben"], "many": [3, 4]}),
    "amounts": lambda: pa.table(
        {
            "id": [1, 2, 3],
            "who": ["Ana", "Ben", "Ana"],
            "price": pa.array([Decimal("1.50"), Decimal("2.00"), None], pa.decimal128(9, 2)),
            "mark": [0.5, 1.0, 0.25],
            "at": pa.array([datetime(2026, 11, day, tzinfo=UTC) for day in (1, 20, 2)], MOMENTS),
        }
    ),
    "words": lambda: pa.table(
        {"id": ["K1", "K2"], "who": ["Ana", "Ben"], "state": ["ok", "rejected"], "many": [2, 3]}
    ),
    "nulls": lambda: pa.table({"id": ["K1", None], "who": ["Ana", None], "many": [3, None]}),
    "a repeated key": lambda: pa.table({"id": [1, 1], "who": ["Ana", "Ben"], "many": [3, 4]}),
    "floats as keys": lambda: pa.table({"id": [1.0, 2.5], "who": ["Ana", "Ben"], "many": [3, 4]}),
    "lists": lambda: pa.table({"id": [[1], [2]], "who": ["Ana", "Ben"], "many": [3, 4]}),
    "a date": lambda: pa.table({"id": [1], "who": ["Ana"], "at": [date(2026, 11, 1)]}),
    "dates without zones": lambda: pa.table(
        {"id": [1], "who": ["Ana"], "at": [datetime(2026, 11, 1, 10)]}
    ),
    "nanoseconds": lambda: pa.table(
        {"id": [1], "who": ["Ana"], "at": pa.array([1], pa.timestamp("ns", "UTC"))}
    ),
    "durations": lambda: pa.table({"id": [1], "who": ["Ana"], "many": [timedelta(seconds=3)]}),
    "days in 64 bits": lambda: pa.table(
        {"id": pa.array([date(2026, 11, 1)], pa.date64()), "who": ["Ana"]}
    ),
    "dictionaries": lambda: pa.table(
        {"id": ["1", "2"], "who": pa.array(["Ana", "Ben"]).dictionary_encode()}
    ),
    "yes and no": lambda: pa.table({"id": [1], "who": ["Ana"], "state": [True]}),
    "a number that is none": lambda: pa.table({"id": [1], "who": ["Ana"], "mark": [float("nan")]}),
    "floats as keys twice": lambda: pa.table({"id": [1.5, 1.5], "who": ["Ana", "Ben"]}),
    "a header row": lambda: pa.table({"id": ["key", "1", "2", "3"], "who": ["a", "b", "c", "d"]}),
    "a column without a name": lambda: pa.table({"id": [1], "who": ["Ana"], "": [2]}),
    "no rows": lambda: pa.table({"id": pa.array([], pa.int64()), "who": pa.array([], pa.string())}),
    "no column": lambda: pa.table({"id": [1]}),
}
QUICK = ("texts", "dictionaries", "numbers", "amounts", "words", "floats as keys")


class TestParquet:
    """Files in the form of Parquet."""

    @pytest.mark.parametrize("name", TABLES)
    def test_a_table_gives_the_same(self, same: Same, quick: list[str], name: str) -> None:
        """A file with types gives the same, and what is usual in it is added up by the engine."""
        table = TABLES[name]()
        parquet.write_table(table, same.folder / "rows.parquet")
        mapped = {
            fact: place
            for fact, place in COLUMNS.items()
            if fact != "blank"
            and (place["column"] if isinstance(place, dict) else place) in table.column_names
        }
        scheme = ALL if name == "amounts" else EACH
        by_column = {"mark": POLICIES[1], "at": DEADLINE, "state": POLICIES[2]}
        policies = tuple(by_column[each] for each in by_column if each in table.column_names)
        plan = PayPlan(key="k", scheme=scheme, rounding=Rounding.HALF_UP, policies=policies)
        same.settled("rows.parquet", plan, "--json", columns={"party": "who", **mapped})
        assert quick == ([*ENGINES] if name in QUICK else ["duckdb"] if "64" in name else [])

    def test_moments_in_their_old_form_give_the_same(self, same: Same, quick: list[str]) -> None:
        """Moments in 96 bits have a zone to polars alone: the ordinary reading reads them."""
        at = pa.array([datetime(2026, 11, 1, 9, tzinfo=UTC)], MOMENTS)
        table = pa.table({"id": ["1"], "who": ["Ana"], "at": at})
        parquet.write_table(
            table, same.folder / "rows.parquet", use_deprecated_int96_timestamps=True
        )
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP, policies=(DEADLINE,))
        mapped = {"key": "id", "party": "who", "at": "at"}
        status, _, complaint = same.settled("rows.parquet", plan, "--json", columns=mapped)
        assert (status, "expected a moment with its zone" in complaint) == (2, True)
        assert quick == []

    def test_types_are_compared_where_pyarrow_is_installed(
        self, same: Same, quick: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """An engine reads Parquet without pyarrow too, which alone knows the ordinary types."""
        parquet.write_table(TABLES["numbers"](), same.folder / "rows.parquet")
        monkeypatch.setattr(column_kinds, "find_spec", lambda _: None)
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        mapped = {"key": "id", "party": "who", "quantity": "many"}
        assert same.settled("rows.parquet", plan, columns=mapped)[0] == 0
        assert quick == [*ENGINES]

    def test_what_is_no_parquet_gives_the_same(self, same: Same) -> None:
        """A file that is damaged, a name of several files and no file at all are refused alike."""
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        (same.folder / "rows.parquet").write_text("id,who")
        mapped = {"key": "id", "party": "who"}
        assert same.settled("rows.parquet", plan, columns=mapped)[0] == 2
        assert same.settled("none.parquet", plan, columns=mapped)[0] == 2
        table = pa.table({"id": [1], "who": ["Ana"]})
        parquet.write_table(table, same.folder / "a[b].parquet")
        assert same.settled("a[b].parquet", plan, columns=mapped)[0] == 0


SHARED: dict[str, Any] = {
    "key": "id",
    "party": "who",
    "quantity": "many",
    "value": {"column": "many", "currency": "EUR"},
    "at": "at",
    "score": "mark",
    "decision": {
        "column": "mark",
        "words": [
            {"cell": "0", "means": "rejected"},
            {"cell": "0.5", "means": "accepted"},
            {"cell": "0.9"},
            {"cell": "1", "means": "accepted"},
        ],
        "optional": True,
    },
}
SHARED_ROWS = st.lists(
    st.tuples(
        st.sampled_from(("Ana", "Ben")),
        st.sampled_from(("1", "2", "7")),
        st.sampled_from(("2026-11-01T10:00Z", "2026-11-12T10:00Z", "2026-11-20T10:00Z")),
        st.sampled_from(("0", "0.5", "0.9", "1")),
    ),
    min_size=1,
    max_size=5,
)
JUDGES = st.lists(
    st.one_of(
        st.builds(MinimumScore, least=st.sampled_from([Fraction(n, 10) for n in (1, 5, 9, 10)])),
        st.builds(
            Deadline,
            until=st.sampled_from([datetime(2026, 11, day, tzinfo=UTC) for day in (5, 15, 25)]),
        ),
        st.just(ManualDecision()),
    ),
    min_size=2,
    max_size=4,
)


class TestSharedColumns:
    """Files in which one column states several facts, or several policies look at one."""

    @pytest.mark.wide
    @FEW
    @given(rows=SHARED_ROWS, policies=JUDGES, scheme=st.sampled_from((EACH, ALL, SCHEMES[-1])))
    @example(
        rows=[("Ana", "1", "2026-11-01T10:00Z", "0"), ("Ben", "2", "2026-11-01T10:00Z", "1")],
        policies=[MinimumScore(least=Fraction(1, 2)), MinimumScore(least=Fraction(0))],
        scheme=ALL,
    )
    def test_any_policies_of_one_column_are_all_kept(
        self, same: Same, rows: list[tuple[str, ...]], policies: list[Any], scheme: Any
    ) -> None:
        """A contribution is paid where every policy lets it count, whatever column they share."""
        lines = [f"K{n}," + ",".join(row) for n, row in enumerate(rows)]
        (same.folder / "rows.csv").write_text("\n".join(["id,who,many,at,mark", *lines]))
        plan = PayPlan(key="k", scheme=scheme, rounding=Rounding.HALF_UP, policies=tuple(policies))
        assert same.settled("rows.csv", plan, columns=SHARED)[0] == 0

    def test_two_policies_of_one_column_are_kept_by_the_engine(
        self, same: Same, quick: list[str]
    ) -> None:
        """The lower of two minimum scores lets nobody count who misses the higher one."""
        (same.folder / "rows.csv").write_text("id,who,mark\nK1,A,0.3\nK2,B,0.9\nK3,C,0\n")
        least = (Fraction(1, 2), TENTH)
        policies = tuple(MinimumScore(least=each) for each in least)
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP, policies=policies)
        mapped = {"key": "id", "party": "who", "score": "mark"}
        _, printed, _ = same.settled("rows.csv", plan, columns=mapped)
        assert "Contributions that do not count: 2" in printed
        assert quick == [*ENGINES]

    def test_a_column_of_quantity_and_value_is_read_as_both(
        self, same: Same, quick: list[str]
    ) -> None:
        """The cell 3 is three units, and three euros: nine euros in all."""
        (same.folder / "rows.csv").write_text("id,who,many\nK1,Ana,3\n")
        plan = PayPlan(
            key="k", scheme=Share(rate=Fraction(1), currency="EUR"), rounding=Rounding.HALF_UP
        )
        names = ("key", "party", "quantity", "value")
        _, printed, _ = same.settled("rows.csv", plan, columns={n: SHARED[n] for n in names})
        assert "Ana    9.00  9.00" in printed
        assert quick == [*ENGINES]


def in_parquet(folder: Path, query: str) -> None:
    """Write what DuckDB selects with *query* in the form of Parquet."""
    path = folder / "rows.parquet"
    duckdb.sql(f"COPY ({query}) TO '{path}' (FORMAT PARQUET)")


ODD: Mapping[str, tuple[Callable[[], pa.Table], dict[str, Any]]] = {
    "decimals of 40 digits as names": (
        lambda: pa.table({"id": ["1", "2"], "who": pa.array([Decimal(101), Decimal(102)], WIDE)}),
        {},
    ),
    "decimals of 40 digits as numbers": (
        lambda: pa.table(
            {
                "id": ["1", "2"],
                "who": ["Ana", "Ben"],
                "many": pa.array([Decimal(9007199254740993), Decimal(1)], WIDE),
            }
        ),
        {},
    ),
    "moments of a zone as text": (
        lambda: pa.table(
            {
                "id": ["1"],
                "who": ["Ana"],
                "state": ["rejected"],
                "why": pa.array(
                    [datetime(2026, 11, 5, 23, 30, tzinfo=UTC)], pa.timestamp("us", "Europe/Paris")
                ),
            }
        ),
        {"policies": (ManualDecision(),)},
    ),
    "bytes that mean yes or no": (
        lambda: pa.table(
            {
                "id": ["1", "2"],
                "who": ["Ana", "Ben"],
                "many": pa.ExtensionArray.from_storage(pa.bool8(), pa.array([1, 0], pa.int8())),
            }
        ),
        {},
    ),
    "a type that is not known here": (
        lambda: pa.table(
            [pa.array(["1"]), pa.array(["Ana"])],
            pa.schema(
                [
                    pa.field("id", pa.string()),
                    pa.field("who", pa.string(), metadata={"ARROW:extension:name": "x.party"}),
                ]
            ),
        ),
        {},
    ),
    "zero with either sign": (lambda: pa.table({"id": ["1", "2"], "who": [0.0, -0.0]}), {}),
    "nanoseconds": (
        lambda: pa.table(
            {
                "id": ["1"],
                "who": ["Ana"],
                "at": pa.array([1_700_000_000_000_000_000], pa.timestamp("ns", "UTC")),
            }
        ),
        {"policies": (DEADLINE,)},
    ),
}


class TestOddCells:
    """Cells that an engine alone reads in another way: such a file is read row by row."""

    @pytest.mark.parametrize("name", ODD)
    def test_cells_with_another_meaning_give_the_same(
        self, same: Same, quick: list[str], name: str
    ) -> None:
        """A column whose type an engine and the ordinary reading take for different ones."""
        make, terms = ODD[name]
        table = make()
        parquet.write_table(table, same.folder / "rows.parquet")
        mapped = {"key": "id", "party": "who", "quantity": "many", "note": "why", "at": "at"}
        mapped |= {"decision": "state"}
        columns = {fact: each for fact, each in mapped.items() if each in table.column_names}
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP, **terms)
        same.settled("rows.parquet", plan, "--json", columns=columns)
        assert quick == []

    def test_the_sign_of_zero_is_kept_in_names(self, same: Same) -> None:
        """The numbers 0.0 and -0.0 name two parties, as they are written in two ways."""
        parquet.write_table(ODD["zero with either sign"][0](), same.folder / "rows.parquet")
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        _, printed, _ = same.settled("rows.parquet", plan, columns={"key": "id", "party": "who"})
        assert "-0.0" in printed

    @pytest.mark.parametrize("kind", ["DATE", "TIMESTAMP", "TIMESTAMPTZ"])
    @pytest.mark.parametrize("when", ["infinity", "-infinity"])
    @pytest.mark.parametrize("fact", ["at", "party"])
    def test_moments_that_never_come_give_the_same(
        self, same: Same, quick: list[str], kind: str, when: str, fact: str
    ) -> None:
        """An infinite moment is neither the first nor the last one of the calendar."""
        in_parquet(same.folder, f"SELECT 'K1' AS id, 'Ana' AS who, {kind} '{when}' AS at")
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP, policies=(DEADLINE,))
        if fact == "party":
            plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        mapped = {"key": "id", "party": "who", "zone": "UTC"} | {fact: "at"}
        assert same.settled("rows.parquet", plan, columns=mapped)[0] == 2
        assert quick == []

    def test_a_name_of_a_column_is_no_pattern(self, same: Same, quick: list[str]) -> None:
        """The column that is called ^who$ is read, and not the one called who."""
        table = pa.table({"id": ["K1"], "^who$": ["Ana"], "who": ["Eve"]})
        parquet.write_table(table, same.folder / "rows.parquet")
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        _, printed, _ = same.settled("rows.parquet", plan, columns={"key": "id", "party": "^who$"})
        assert ("Ana" in printed, "Eve" in printed) == (True, False)
        assert quick == [*ENGINES]

    @pytest.mark.parametrize("space", [each for each in map(chr, range(0x3001)) if each.isspace()])
    def test_spaces_around_a_blank_answer_are_seen(self, same: Same, space: str) -> None:
        """A column whose cells are all blank but for spaces around them is refused."""
        table = pa.table({"id": ["1", "2"], "who": ["A", "B"], "said": [f"NA{space}", "NA"]})
        parquet.write_table(table, same.folder / "rows.parquet")
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        mapped: dict[str, Any] = {"key": "id", "party": "who", "answer": "said"}
        for more in ({"blank": ["NA"]}, {"answer": {"column": "said", "words": [{"cell": "NA"}]}}):
            status, _, complaint = same.settled("rows.parquet", plan, columns=mapped | more)
            assert (status, "at least one filled cell" in complaint) == (2, True)

    def test_a_number_that_is_none_names_no_party(self, same: Same) -> None:
        """NaN and infinity are faults of their rows, and empty where the mapping says so."""
        table = pa.table({"id": ["1", "2"], "who": [1.0, float("nan")]})
        parquet.write_table(table, same.folder / "rows.parquet")
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        mapped: dict[str, Any] = {"key": "id", "party": "who"}
        status, _, complaint = same.settled("rows.parquet", plan, columns=mapped)
        expected = "line 2, column 2 (who): expected a text or a finite number, and no NaN"
        assert (status, expected in complaint) == (2, True)
        mapped = {"key": "id", "party": "id", "note": "who", "blank": ["nan"]}
        assert same.settled("rows.parquet", plan, columns=mapped)[0] == 0

    def test_a_cell_that_is_too_long_is_refused(
        self, same: Same, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A cell beyond the limit is a fault of its line, whatever an engine could hold."""
        for module in ("c2b.cli.engine.plain_text", "c2b.wire.spreadsheet.text_table"):
            monkeypatch.setattr(f"{module}.LONGEST_CELL", 9000)
        monkeypatch.setattr("c2b.cli.engine.plain_text._CHUNK", 1000)
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        mapped = {"key": "id", "party": "who"}
        lines = ["id,who,why", *(f"K{n},Ana,x" for n in range(20))]
        for long in (",Ben," + "p" * 9001, ',Ben,"' + "p" * 9001 + '"'):
            (same.folder / "rows.csv").write_text("\n".join([*lines, "K99" + long, "K100,Ana,"]))
            status, _, complaint = same.settled("rows.csv", plan, columns=mapped)
            expected = "line 22: expected a cell of at most 9,000 characters, got a longer one"
            assert (status, expected in complaint) == (2, True)
            assert ("quotes" in complaint) is ('"' in long)

    def test_spaces_around_blank_cells_of_a_text_are_seen(self, same: Same) -> None:
        """The same holds for a text with separators."""
        (same.folder / "rows.csv").write_text("id,who,said\nK1,Ana,NA \nK2,Ben, NA\n")
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        mapped = {"key": "id", "party": "who", "answer": "said", "blank": ["NA"]}
        assert same.settled("rows.csv", plan, columns=mapped)[0] == 2


def is_written(column: pa.Array) -> bool:
    """Whether this pyarrow writes *column* to Parquet: 20 writes no views or short decimals."""
    try:
        parquet.write_table(pa.table({"column": column}), io.BytesIO())
    except pa.ArrowNotImplementedError:
        return False
    return True


OF_EVERY_TYPE = (
    pa.array(["1", "2", "1"]),
    pa.array(["", None, "1"]),
    pa.array(["é ", "e\u0301", "\x1fé"]),
    pa.array(["accepted", "rejected", None]),
    pa.array(["1", "2", "1"], pa.large_string()),
    pa.array(["1", "2", "1"], pa.string_view()),
    pa.array(["1", "2", None]).dictionary_encode(),
    pa.array([1, 2, 1]).dictionary_encode(),
    pa.array([1, 2, 1], pa.int8()),
    pa.array([1, 2, 2**64 - 1], pa.uint64()),
    pa.array([-1, 0, None]),
    pa.array([0.5, 1.0, 1.0]),
    pa.array([0.0, -0.0, 1.0]),
    pa.array([1e22, 1e-7, float("inf")]),
    pa.array([1.5, float("nan"), None]),
    pa.array([0.5, 1.0, 1.0], pa.float32()),
    pa.array(np.array([0.5, 1.0, 1.0], np.float16)),
    pa.array([True, False, None]),
    *(
        pa.array([Decimal("1.50"), Decimal("-0.00"), Decimal(2)], dtype)
        for dtype in (pa.decimal32(5, 2), pa.decimal128(38, 9), pa.decimal256(39, 2))
    ),
    pa.array([date(2026, 11, 1), date(1, 1, 1), date(9999, 12, 31)]),
    pa.array([date(2026, 11, 1), date(1, 1, 1), date(9999, 12, 31)], pa.date64()),
    *(
        pa.array([0, 1, 86_400_000], pa.int64()).view(pa.timestamp(unit, zone))
        for unit in ("s", "ms", "us", "ns")
        for zone in (None, "UTC", "Europe/Paris", "+00:00", "Z")
    ),
    pa.array([2**62, 0, 1], pa.int64()).view(pa.timestamp("us", "UTC")),
    pa.array([2**31 - 1, 0, 1], pa.int32()).view(pa.date32()),
    pa.array([0, 1, 2], pa.int64()).view(pa.duration("s")),
    pa.array([0, 1, 2], pa.int64()).view(pa.time64("us")),
    pa.array([b"1", b"2", b"\xff"]),
    pa.array([b"1", b"2", b"\xff"]).view(pa.string()),
    pa.array([["1"], ["2"], None]),
    pa.array([{"id": 1}, {"id": 2}, None]),
    pa.nulls(3),
    pa.nulls(3, pa.string()),
    pa.ExtensionArray.from_storage(pa.bool8(), pa.array([1, 0, 1], pa.int8())),
    pa.ExtensionArray.from_storage(pa.uuid(), pa.array([b"1" * 16] * 3, pa.binary(16))),
)
ANY_COLUMN = st.sampled_from([*filter(is_written, OF_EVERY_TYPE)])
TYPED: dict[str, Any] = {
    "party": "who",
    "quantity": {"column": "many"},
    "score": {"column": "mark", "optional": True},
    "at": {"column": "at", "optional": True},
    "value": {"column": "price", "currency": "EUR", "optional": True},
    "decision": {
        "column": "state",
        "words": [{"cell": "true", "means": "accepted"}, {"cell": "1", "means": "rejected"}],
        "optional": True,
    },
    "note": "why",
    "answer": "said",
    "zone": "UTC",
}


class TestAnyType:
    """Files in the form of Parquet with columns of all types."""

    @pytest.mark.wide
    @settings(FEW, max_examples=100)
    @given(
        column=ANY_COLUMN,
        fact=st.sampled_from(("key", *TYPED)).filter(lambda fact: fact != "zone"),
        blank=st.sampled_from(((), ("nan",), ("0", "1"))),
        is_stored=st.booleans(),
    )
    def test_a_column_of_any_type_gives_the_same(
        self, same: Same, column: Any, fact: str, blank: tuple[str, ...], is_stored: bool
    ) -> None:
        """An engine changes nothing, whatever fact a column of whatever type states."""
        place = {"key": "id"}.get(fact) or TYPED[fact]
        name = place["column"] if isinstance(place, dict) else place
        columns = {"id": ["K1", "K2", "K3"], "who": ["Ana", "Ben", "Ana"], "other": column}
        table = pa.table(columns | {name: column})
        parquet.write_table(table, same.folder / "rows.parquet", store_schema=is_stored)
        policies = {"score": (POLICIES[1],), "at": (DEADLINE,), "decision": (ManualDecision(),)}
        plan = PayPlan(
            key="k",
            scheme=ALL if fact == "value" else EACH,
            rounding=Rounding.HALF_UP,
            policies=policies.get(fact, ()),
        )
        mapped = {"key": "id", "party": "who", "zone": "UTC", "blank": blank} | {fact: place}
        same.settled("rows.parquet", plan, "--json", columns=mapped)


ANSWERS = st.tuples(
    st.sampled_from(("Ana", "Ben", "Zoé")),
    st.sampled_from(("ok", "ok", "rejected", "")),
    st.sampled_from(("cat", "cat", "dog", "", " cat", "NA", "Total", "été")),
    st.sampled_from(("1", "1", "1", "1", "1", "1", "1", "01", "2")),
)


class TestQuotas:
    """A quota for each task is filled in the order of the file, whose rows have a task."""

    MAPPED: Mapping[str, Any] = {
        "key": "id",
        "party": "who",
        "decision": COLUMNS["decision"],
        "task": {"column": "what", "optional": True},
        "blank": ["NA"],
    }

    def plan(self, most: int | Fraction, *policies: Any, **terms: Any) -> PayPlan:
        """Return a plan with *policies*, and then a quota for each task."""
        quota = Quota(most=most, of=QuotaScope.TASK)
        given = {"scheme": TIERS, "rounding": Rounding.HALF_UP, "policies": (*policies, quota)}
        return PayPlan(key="k", **{**given, **terms})

    @pytest.mark.wide
    @FEW
    @given(
        answers=st.lists(ANSWERS, max_size=14),
        most=st.sampled_from((Fraction(1, 2), 1, 2, Fraction(5, 2), 9)),
        by_hand=st.booleans(),
        over=st.sampled_from(BUDGETS),
        with_quantities=st.booleans(),
    )
    def test_any_answers_give_the_same_output(
        self,
        same: Same,
        answers: list[tuple[str, ...]],
        most: int | Fraction,
        by_hand: bool,
        over: OverBudget | None,
        with_quantities: bool,
    ) -> None:
        """Answers to any tasks, unknown ones included, give the output without an engine."""
        lines = [f"K{n}," + ",".join(each) for n, each in enumerate(answers)]
        content = "\n".join(["id,who,state,what,many", *lines, ""])
        (same.folder / "rows.csv").write_text(content, encoding="utf-8")
        budget = None if over is None else Money.of("3.00", "EUR")
        policies = POLICIES[2:] if by_hand else ()
        plan = self.plan(most, *policies, budget=budget, over=over, deductions=DEDUCTIONS[2:])
        mapped = {**self.MAPPED, "quantity": "many"} if with_quantities else self.MAPPED
        same.settled("rows.csv", plan, "--json", columns=mapped)

    @pytest.mark.parametrize("form", ["csv", "parquet"])
    def test_answers_are_added_up_by_the_engine(
        self, same: Same, quick: list[str], form: str
    ) -> None:
        """The first answers to each task count, and those beyond them are named."""
        names, states = ("cat", "dog", None, "bird"), ("ok", "ok", "rejected", "ok", "open")
        columns = {
            "id": [f"K{n}" for n in range(60)],
            "who": [f"P{n % 7}" for n in range(60)],
            "state": [states[n % 5] for n in range(60)],
            "what": [names[n % 4] for n in range(60)],
        }
        frame = polars.DataFrame(columns)
        if form == "csv":
            frame.write_csv(same.folder / "rows.csv")
        else:
            frame.write_parquet(same.folder / "rows.parquet")
        plan = self.plan(3, ManualDecision())
        status, printed, _ = same.settled(f"rows.{form}", plan, columns=dict(self.MAPPED))
        assert (status, quick) == (0, [*ENGINES])
        assert "the quota of 3 is filled" in printed
        assert "Contributions that do not count: 51" in printed

    def test_a_quota_alone_is_filled(self, same: Same, quick: list[str]) -> None:
        """The quota is filled where nothing else leaves a row out, and all tasks are known."""
        lines = [f"K{n},P{n % 7},t{n % 5}" for n in range(40)]
        (same.folder / "rows.csv").write_text("\n".join(["id,who,what", *lines, ""]))
        mapped = {"key": "id", "party": "who", "task": "what"}
        _, printed, _ = same.settled("rows.csv", self.plan(3), columns=mapped)
        assert "Contributions that do not count: 25" in printed
        assert quick == [*ENGINES]

    @pytest.mark.parametrize("content", ["id,who,many,what\nK1,Ana,2,cat\n", "id,who\nK1,Ana\n"])
    def test_quantities_and_a_missing_task_are_left_to_the_ordinary_reading(
        self, same: Same, quick: list[str], content: str
    ) -> None:
        """Several items in one row may fit in part, and without tasks every row waits."""
        (same.folder / "rows.csv").write_text(content)
        facts = {"id": "key", "who": "party", "many": "quantity", "what": "task"}
        mapped = {facts[name]: name for name in content.splitlines()[0].split(",")}
        same.settled("rows.csv", self.plan(3), columns=mapped)
        assert quick == []

    @pytest.mark.parametrize(
        "policies",
        [
            (Quota(most=1, of=QuotaScope.TASK, every=ResetPeriod.DAY),),
            (Quota(most=1, of=QuotaScope.PARTY),),
            (Quota(most=1, of=QuotaScope.TASK), ManualDecision()),
        ],
    )
    def test_other_quotas_are_named(
        self, tmp_path: Path, capsys: Capture, policies: tuple[Any, ...]
    ) -> None:
        """A quota a day, one of each party, and one before other policies are named."""
        campaign = tmp_path / "campaign.json"
        campaign.write_text(wire.to_json(self.plan(1, policies=policies)))
        assert run(["settle", str(campaign), "none.csv", "--engine", "polars"]) == 2
        assert "c2b: quota: expected" in capsys.readouterr().err


FAILURES: Mapping[str, tuple[str, int]] = {
    "SELECT 'K1' AS id, 'Ana' AS who, INTERVAL 1 HOUR AS took": ("", 0),
    "SELECT 'K1' AS id, 'Ana' AS who, DATE 'infinity' AS until": ("", 0),
    "SELECT 'K1' AS id, INTERVAL 1 HOUR AS who": ("column 2 (who): expected a text, a number", 2),
    "SELECT 'K1' AS id, DATE 'infinity' AS who": ("column 2 (who): expected a day or a moment", 2),
    "SELECT 'K1' AS id, DATE '20000-01-01' AS who": ("expected a day or a moment", 2),
}
ZONES = ("Z", "utc", "GMT+1", "Foo/Bar")


class TestFailures:
    """Files at which an engine, or the library that reads them, fails in a way of its own."""

    @pytest.mark.parametrize("query", FAILURES)
    def test_a_failure_of_the_engine_is_not_one_of_the_command(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str], query: str
    ) -> None:
        """Values that no engine has are faults of their rows; where unmapped, they do not matter.

        A panic inside an engine writes nothing on standard error.
        """
        expected, status = FAILURES[query]
        same = Same(tmp_path, capfd)
        in_parquet(tmp_path, query)
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        mapped = {"key": "id", "party": "who"}
        found, _, complaint = same.settled("rows.parquet", plan, columns=mapped)
        assert (found, expected in complaint) == (status, True)
        assert "panicked" not in complaint

    def test_a_panic_is_caught_without_standard_error(
        self, same: Same, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A process without standard error reads the file row by row as well."""

        def closed(_: int) -> int:
            raise OSError(errno.EBADF, "closed")

        in_parquet(same.folder, "SELECT 'K1' AS id, 'Ana' AS who")
        monkeypatch.setattr("c2b.cli.engine.polars_file.os.dup", closed)
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        mapped = {"key": "id", "party": "who"}
        assert same.settled("rows.parquet", plan, columns=mapped)[0] == 0

    @pytest.mark.parametrize("mark", ["§", "¦", "·", "│", "€"])
    def test_a_separator_of_several_bytes_gives_the_same(self, same: Same, mark: str) -> None:
        """A separator outside of ASCII, which not every engine takes, is read."""
        (same.folder / "rows.csv").write_text(f"id{mark}who\nK1{mark}Ana\n", encoding="utf-8")
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        mapped = {"key": "id", "party": "who"}
        file = {"separator": mark}
        assert same.settled("rows.csv", plan, columns=mapped, file=file)[0] == 0

    def test_numbers_of_128_bits_give_the_same(self, same: Same) -> None:
        """A file that pyarrow refuses is refused, mapped or not."""
        frame = polars.DataFrame({"id": ["K1"], "who": ["Ana"], "n": [1]})
        frame.with_columns(polars.col("n").cast(polars.Int128)).write_parquet(
            same.folder / "rows.parquet"
        )
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        mapped = {"key": "id", "party": "who"}
        status, _, complaint = same.settled("rows.parquet", plan, columns=mapped)
        assert (status, "a file of the form Parquet" in complaint) == (2, True)

    def test_types_that_cannot_be_compared_give_the_same(
        self, same: Same, quick: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A file whose types pyarrow cannot read is left to the ordinary reading."""

        def failing(_: Any) -> None:
            raise pa.ArrowNotImplementedError("a type")

        in_parquet(same.folder, "SELECT 'K1' AS id, 'Ana' AS who")
        monkeypatch.setattr(parquet, "read_schema", failing)
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        mapped = {"key": "id", "party": "who"}
        assert same.settled("rows.parquet", plan, columns=mapped)[0] == 0
        assert quick == []

    @pytest.mark.parametrize("zone", ZONES)
    def test_a_zone_that_is_not_known_is_named_where_it_is_read(
        self, same: Same, zone: str
    ) -> None:
        """A moment with an unknown zone is a fault of its cell, and nothing if it is not mapped."""
        at = pa.array([datetime(2026, 11, 1, tzinfo=UTC)], MOMENTS)
        at = at.view(pa.int64()).view(pa.timestamp("us", zone))
        table = pa.table({"id": ["K1"], "who": ["Ana"], "at": at})
        parquet.write_table(table, same.folder / "rows.parquet")
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP, policies=())
        mapped = {"key": "id", "party": "who"}
        assert same.settled("rows.parquet", plan, columns=mapped)[0] == 0
        status, _, complaint = same.settled("rows.parquet", plan, columns=mapped | {"at": "at"})
        expected = f"database, such as Europe/Paris, got {zone!r}"
        assert "column 3 (at): expected a moment with a zone of" in complaint
        assert (status, expected in complaint) == (2, True)

    def test_texts_in_another_encoding_are_named_where_they_are_read(self, same: Same) -> None:
        """Bytes that are no UTF-8 are a fault of their cell, and nothing if they are not mapped."""
        odd = pa.array([b"\xffa"]).view(pa.string())
        table = pa.table({"id": ["K1"], "who": ["Ana"], "said": odd})
        parquet.write_table(table, same.folder / "rows.parquet")
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        mapped = {"key": "id", "party": "who"}
        assert same.settled("rows.parquet", plan, columns=mapped)[0] == 0
        status, _, complaint = same.settled("rows.parquet", plan, columns=mapped | {"note": "said"})
        assert (status, "column 3 (said): expected a text in UTF-8" in complaint) == (2, True)

    def test_a_damaged_page_is_an_error_of_reading(self, same: Same) -> None:
        """A file that is damaged inside is refused by its name, and no output is blamed."""
        path = same.folder / "rows.parquet"
        table = pa.table({"id": ["K1"], "who": ["Ana"]})
        parquet.write_table(table, path, use_dictionary=False, compression="zstd")
        content = bytearray(path.read_bytes())
        content[20:60] = b"\xff" * 40
        path.write_bytes(content)
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        mapped = {"key": "id", "party": "who"}
        status, _, complaint = same.settled("rows.parquet", plan, columns=mapped)
        expected = "rows.parquet: expected a file of the form Parquet"
        assert (status, expected in complaint) == (2, True)

    @pytest.mark.parametrize("name", ["rows.csv", "rows.json", "rows.jsonl", "rows.parquet"])
    def test_an_error_while_reading_is_none_of_writing(
        self, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        """A disk that fails while rows are read is reported with the file, not as the output."""
        campaign, path = tmp_path / "campaign.json", tmp_path / name
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        campaign.write_text(wire.to_json(plan))
        parquet.write_table(pa.table({"key": ["K1"], "party": ["Ana"]}), tmp_path / "rows.parquet")
        if name != "rows.parquet":
            path.write_text("key,party\nK1,Ana\n" if name == "rows.csv" else "[]")

        def failing(*_: Any, **__: Any) -> Any:
            raise OSError(errno.EIO, "Input/output error")
            yield

        class Failing(io.StringIO):
            def read(self, _: int | None = -1) -> str:
                raise OSError(errno.EIO, "Input/output error")

        monkeypatch.setattr("c2b.cli.open_table.text_rows", failing)
        monkeypatch.setattr("c2b.cli.contributions._parsed", failing)
        monkeypatch.setattr("c2b.wire.spreadsheet.parquet.column_cells", lambda _: [*failing()])
        if name == "rows.json":
            encoding = encoding_of(path, None)
            opened = "c2b.cli.contributions.opened_text"
            monkeypatch.setattr(opened, lambda *_: (Failing(), encoding))
        assert run(["settle", str(campaign), str(path)]) == 2
        complaint = capsys.readouterr().err
        assert complaint.startswith(
            "c2b: expected a file that can be read, or - for standard input"
        )
        assert complaint.endswith("the system reports: Input/output error\n")


OTHERS: Mapping[str, tuple[dict[str, Any], str]] = {
    "--reversals": ({"arguments": ["--reversals", "back.csv"]}, "a run without reversals"),
    "--engine": ({"files": ["a.csv", "b.csv"]}, "one file"),
    "a form": ({"files": ["a.xlsx"]}, "ends in .csv, .tsv or .parquet"),
    "file.leave_out": ({"file": {"leave_out": [{"line": 3}]}}, "all rows are contributions"),
    "columns.negative": (
        {"columns": {"key": "id", "party": "who", "at": "at", "negative": True}},
        "a run without reversals",
    ),
    "columns.members": (
        {"columns": {"party": "who", "members": {"column": "team", "separator": ";"}}},
        "one cell states",
    ),
    "columns.seconds.since": (
        {"columns": {"party": "who", "seconds": {"column": "end", "since": "start"}}},
        "one cell states",
    ),
}


class TestObstacles:
    """Terms that an engine does not carry out are named before any file is opened."""

    @pytest.mark.parametrize("name", OTHERS)
    def test_declarations_and_options_are_named(
        self, tmp_path: Path, capsys: Capture, name: str
    ) -> None:
        """A declaration, an option or a form of file is named with its reason and a hint."""
        given, reason = OTHERS[name]
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        data = {"campaign": wire.to_data(plan), "columns": given.get("columns")}
        data["file"] = given.get("file", {})
        campaign = tmp_path / "campaign.json"
        campaign.write_text(json.dumps({k: v for k, v in data.items() if v is not None}))
        files = given.get("files", ["none.csv"])
        asked = [str(campaign), *files, *given.get("arguments", []), "--engine", "polars"]
        assert run(["settle", *asked]) == 2
        complaint = capsys.readouterr().err
        assert reason in complaint
        assert "leave out --engine" in complaint

    def test_all_terms_are_named_at_once(self, tmp_path: Path, capsys: Capture) -> None:
        """Every term of a plan that looks at more than totals is named, in one run."""
        money = {"amount": "10.00", "currency": "EUR"}
        item = {"kind": "per_item", "rate": {"amount": "0.45", "currency": "EUR"}}
        tiers = {
            "kind": "slab",
            "basis": "value",
            "bands": [{"rate": "1/2"}],
            "currency": "EUR",
        }
        parts = [item, {"kind": "cap", "scheme": item, "at": money, "per": "all"}]
        parts += [{"kind": "share", "rate": 1, "currency": code} for code in ("EUR", "USD")]
        parts += [{"kind": "cap", "at": money, "scheme": parts[2]}]
        parts += [{"kind": "per_hour", "rate": money}, tiers]
        data = {
            "key": "k",
            "scheme": {"kind": "sum", "parts": parts},
            "rounding": "half_up",
            "policies": [
                {"kind": "manual_decision", "after": "P3D"},
                {"kind": "one_per_party", "keep": "last"},
            ],
        }
        campaign = tmp_path / "campaign.json"
        campaign.write_text(json.dumps(data))
        assert run(["settle", str(campaign), "none.csv", "--engine", "duckdb"]) == 2
        complaint = capsys.readouterr().err
        for where in ("cap", "share", "per_hour", "slab", "manual_decision", "one_per_party"):
            assert f"c2b: {where}: expected" in complaint, where

    @pytest.mark.parametrize(
        "terms",
        [
            {"deductions": (Fee(rate=TENTH, per=FeePer.ITEM, rounding=Rounding.DOWN),)},
            {"deductions": (Hold(share=TENTH, days=3, rounding=Rounding.DOWN),)},
            {"deductions": (Withhold(rate=TENTH, kinds=("photo",), rounding=Rounding.DOWN),)},
            {"budget": Money.of("10.00", "EUR"), "over": OverBudget.FIRST_COME},
        ],
    )
    def test_terms_on_single_contributions_are_named(
        self, tmp_path: Path, capsys: Capture, terms: dict[str, Any]
    ) -> None:
        """A deduction or a budget that looks at one contribution after the other is named."""
        campaign = tmp_path / "campaign.json"
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP, **terms)
        campaign.write_text(wire.to_json(plan))
        assert run(["settle", str(campaign), "none.csv", "--engine", "duckdb"]) == 2
        assert "with an engine" in capsys.readouterr().err

    @pytest.mark.parametrize("engine", ENGINES)
    def test_a_missing_engine_is_named_with_its_extra(
        self, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, engine: str
    ) -> None:
        """The error names the command that installs the engine."""
        monkeypatch.setitem(sys.modules, engine, None)
        campaign = tmp_path / "campaign.json"
        plan = PayPlan(key="k", scheme=EACH, rounding=Rounding.HALF_UP)
        campaign.write_text(wire.to_json(plan))
        assert run(["settle", str(campaign), "none.csv", "--engine", engine]) == 2
        expected = f"c2b: {engine} is not installed: pip install 'c2b[{engine}]'\n"
        assert capsys.readouterr().err == expected


def test_no_engine_is_imported_unless_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """The modules that talk to engines can be imported without any of them."""
    for name in list(sys.modules):
        if name.partition(".")[0] in ("polars", "duckdb") or name.startswith("c2b.cli.engine"):
            monkeypatch.delitem(sys.modules, name)
    __import__("c2b.cli.engine.settle_file")
    assert not {"polars", "duckdb"} & set(sys.modules)


def test_an_unusual_file_is_an_error_of_its_own() -> None:
    """An unusual file is never an error that a user sees."""
    assert not issubclass(UnusualFileError, ValueError)
