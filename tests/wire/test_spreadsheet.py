"""The cells of sheets as people and platforms write them, and their faults."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from c2b import InvalidDocumentError, InvalidValueError, Money, wire
from c2b.compensation import Contribution, Decision
from c2b.wire.spreadsheet import Columns, DecimalMark, DurationForm, RowReader, Zone, known_zone
from c2b.wire.spreadsheet.amount import AmountReader
from c2b.wire.spreadsheet.column import FACTS
from c2b.wire.spreadsheet.number import NumberReader

POINT, COMMA = DecimalMark.POINT, DecimalMark.COMMA


def test_every_fact_of_an_item_may_have_a_column() -> None:
    """The mapping names them all, in their order."""
    assert tuple(each.name for each in attrs.fields(Contribution)) == FACTS


@pytest.mark.parametrize(
    ("cell", "mark", "exact"),
    [
        ("12", POINT, 12),
        ("-3", POINT, -3),
        ("\u22123", POINT, -3),
        ("+0.50", POINT, Fraction(1, 2)),
        ("1,234.5", POINT, Fraction(2469, 2)),
        ("1'234'567", POINT, 1_234_567),
        ("12 345,6", COMMA, Fraction(61728, 5)),
        ("12\u202f345", COMMA, 12_345),
        ("1.234.567", COMMA, 1_234_567),
        ("85%", POINT, Fraction(17, 20)),
        ("85 %", COMMA, Fraction(17, 20)),
        ("200%", POINT, 2),
        ("007", POINT, 7),
    ],
)
def test_numbers(cell: str, mark: DecimalMark, exact: Fraction) -> None:
    """Exact, whatever groups the thousands."""
    read = NumberReader(mark).number(cell)
    assert (read, type(read)) == (exact, type(exact))


@pytest.mark.parametrize(
    ("cell", "mark"),
    [
        ("0,45", POINT),
        ("1.5", COMMA),
        ("1,234,56", POINT),
        ("1 234,567", POINT),
        ("1,234'567", POINT),
        ("1e5", POINT),
        ("nan", POINT),
        ("5.", POINT),
        (".5", POINT),
        ("--5", POINT),
        ("%", POINT),
        ("1" * 401, POINT),
        ("١٢", POINT),
    ],
)
def test_what_is_no_number(cell: str, mark: DecimalMark) -> None:
    """The other mark is never taken for a group by chance."""
    with pytest.raises(InvalidValueError, match="number|groups of three digits"):
        NumberReader(mark).number(cell)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3), st.sampled_from(DecimalMark))
def test_numbers_as_python_groups_them(value: Any, mark: DecimalMark) -> None:
    """Written with groups in either custom, a number is read back."""
    english = f"{value:,.3f}"
    cell = english if mark is POINT else english.translate(str.maketrans(",.", ".,"))
    assert NumberReader(mark, "," if mark is POINT else ".").number(cell) == Fraction(value)


@pytest.mark.parametrize(
    ("cell", "mark", "currency", "money"),
    [
        ("$0.45", POINT, "USD", Money.of("0.45", "USD")),
        ("-$0.45", POINT, "USD", Money.of("-0.45", "USD")),
        ("US$ 3", POINT, None, Money.of(3, "USD")),
        ("EUR 1,234.50", POINT, None, Money.of("1234.50", "EUR")),
        ("12,50\u00a0€", COMMA, None, Money.of("12.50", "EUR")),
        ("1.234,50 EUR", COMMA, "EUR", Money.of("1234.50", "EUR")),
        ("0.45", POINT, "EUR", Money.of("0.45", "EUR")),
        ("CHF1'234.50", POINT, None, Money.of("1234.50", "CHF")),
        ("¥120", POINT, "JPY", Money.of(120, "JPY")),
        ("0.4500", POINT, "EUR", Money.of("0.45", "EUR")),
    ],
)
def test_amounts(cell: str, mark: DecimalMark, currency: str | None, money: Money) -> None:
    """The sign or the code may stand on either side."""
    assert AmountReader(NumberReader(mark)).read(cell, currency) == money


@pytest.mark.parametrize(
    ("cell", "currency", "expected"),
    [
        ("$1", None, r"one currency \(it could be USD, ARS"),
        ("1", None, "an amount with its currency"),
        ("US$3", "EUR", "an amount in EUR"),
        ("0.455", "EUR", "an amount that can be paid in EUR"),
        ("1 abc", None, "an amount with its currency .'abc' is none"),
        ("0,45", "EUR", "a number with '.' before its decimals"),
        ("€", None, "an amount, with nothing else in its cell"),
        ("1-2", "EUR", "an amount"),
    ],
)
def test_what_is_no_amount(cell: str, currency: str | None, expected: str) -> None:
    """A dollar of which country is asked, not guessed."""
    with pytest.raises(InvalidValueError, match=expected):
        AmountReader(NumberReader(POINT)).read(cell, currency)


@pytest.mark.parametrize(
    ("cell", "exact"),
    [("90", 90), ("1.5", Fraction(3, 2)), ("5:30", 330), ("1:02:03.5", Fraction(7447, 2))],
)
def test_times_that_passed(cell: str, exact: Fraction) -> None:
    """Seconds, or as a clock shows them."""
    assert (
        NumberReader(POINT).seconds(cell, DurationForm.MINUTES_SECONDS if cell == "5:30" else None)
        == exact
    )


@pytest.mark.parametrize("cell", ["5:60", "1:2:3:4", "soon"])
def test_what_is_no_time(cell: str) -> None:
    """Sixty seconds are a minute."""
    with pytest.raises(InvalidValueError, match="a number"):
        NumberReader(POINT).seconds(cell, None)


def reader(header: str, **facts: Any) -> RowReader:
    """A reader of rows under *header*, mapped by *facts*."""
    columns = wire.from_data({"party": "who", **facts}, Columns)
    return RowReader(columns=columns, header=tuple(header.split()))


def at(cell: str, **facts: Any) -> datetime | None:
    """The moment in *cell*."""
    return reader("who when", **{"at": "when", **facts}).contribution(2, ["Ana", cell]).at


@pytest.mark.parametrize(
    ("cell", "facts"),
    [
        ("2017-04-13T15:45:02+02:00", {}),
        ("2017-04-13 13:45:02Z", {}),
        ("Thu Apr 13 15:45:02 CEST 2017", {"zones": [{"name": "CEST", "means": "+02:00"}]}),
        ("Thu Apr 13 06:45:02 PDT 2017", {"zones": [{"name": "PDT", "means": "-07:00"}]}),
        ("Thu Apr 13 15:45:02 UTC+02:00 2017", {}),
        ("2017-04-13 15:45:02", {"zone": "+02:00"}),
        ("2017-04-13 15:45:02", {"zone": "+0200"}),
        ("2017-04-13 13:45:02", {"zone": "UTC"}),
        ("2017-04-13 13:45:02", {"zone": "+00:00"}),
        ("2017-04-13 08:15:02", {"zone": "-05:30"}),
        ("Thu Apr 13 14:45:02 BST 2017", {"zones": [{"name": "BST", "means": "+01:00"}]}),
        ("13/04/2017 13:45:02 GMT", {"at": {"column": "when", "format": "%d/%m/%Y %H:%M:%S %Z"}}),
        ("13/04/2017 13:45:02UTC", {"at": {"column": "when", "format": "%d/%m/%Y %H:%M:%S%Z"}}),
        (
            "01:45:02 PM UTC 13/04/2017",
            {"at": {"column": "when", "format": "%I:%M:%S %p %Z %d/%m/%Y"}},
        ),
        ("13/04/2017 15:45:02 +0200", {"at": {"column": "when", "format": "%d/%m/%Y %H:%M:%S %z"}}),
        ("20170413134502", {"at": {"column": "when", "format": "%Y%m%d%H%M%S"}, "zone": "Z"}),
    ],
)
def test_moments(cell: str, facts: Any) -> None:
    """One and the same, in many ways of writing it."""
    assert at(cell, **facts) == datetime(2017, 4, 13, 13, 45, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("cell", "facts", "expected"),
    [
        ("yesterday", {}, "a moment such as 2026-11-23T10:00"),
        ("2017-04-13 15:45:02", {}, "a moment with its zone"),
        ("Thu Apr 13 15:45:02 BST 2017", {}, "a known zone .'BST' is ambiguous"),
        ("Thu Apr 32 15:45:02 CET 2017", {}, "a moment written as %a %b %d"),
        (
            "2017-04-13",
            {"at": {"column": "when", "format": "%d.%m.%Y"}},
            "a moment written as %d.%m.%Y",
        ),
        (
            "1 2 2026",
            {"at": {"column": "when", "format": "%d %m %Y %Z"}},
            "a moment written as %d %m %Y %Z",
        ),
    ],
)
def test_what_is_no_moment(cell: str, facts: Any, expected: str) -> None:
    """Each refusal says what to change, in the cell or in the mapping."""
    with pytest.raises(
        InvalidDocumentError, match=rf"line 2, column 2 \(when\): expected {expected}"
    ):
        at(cell, **facts)


@pytest.mark.parametrize("pattern", ["%d %m", "%%Y-%m-%d", "%Y-%d", "%Q %Y", "%G-%m-%d", ""])
def test_formats_that_say_no_day(pattern: str) -> None:
    """A format without a full date is refused before any cell is read."""
    with pytest.raises(InvalidDocumentError, match="a format with year, month and day"):
        at("1 2", at={"column": "when", "format": pattern})


def test_an_hour_that_is_there_twice() -> None:
    """An hour that clocks repeat is refused, for it is ambiguous."""
    paris = RowReader(
        columns=Columns(party="who", at="when", zone="Europe/Paris"),
        header=("who", "when"),
        zone_of=ZoneInfo,
    )
    assert paris.contribution(2, ["Ana", "2026-07-01T12:00"]).at == datetime(
        2026, 7, 1, 10, tzinfo=UTC
    )
    for hour in ("2026-10-25T02:30", "2026-03-29T02:30"):
        with pytest.raises(InvalidDocumentError, match="an hour that its zone has exactly once"):
            paris.contribution(2, ["Ana", hour])


def test_a_zone_without_an_offset_is_utc() -> None:
    """Names that mean several zones are not known."""
    assert known_zone("+00:00") is UTC
    assert [known_zone(name) for name in ("BST", "IST", "", "+25:00", "02:00")] == [None] * 5


def test_a_whole_row() -> None:
    """All kinds of facts at once; cells that say nothing leave theirs unknown."""
    everything = reader(
        "id who n from to price paid place mark sort q a verdict why",
        key="id",
        quantity="n",
        at="to",
        seconds={"column": "to", "since": "from"},
        value={"column": "price", "currency": "EUR"},
        cost={"column": "paid", "currency": "EUR"},
        rank="place",
        score="mark",
        kind="sort",
        task="q",
        answer="a",
        decision={"column": "verdict", "words": [{"cell": "OK", "means": "accepted"}]},
        note="why",
        zone="UTC",
        blank=["NA"],
    )
    full = [
        "1",
        "Ana",
        "2",
        "2026-01-01T10:00",
        "2026-01-01T10:00:01.5",
        "€3",
        "1",
        "2",
        "90%",
        "idea",
        "q1",
        "yes",
        "OK",
        "fine",
    ]
    assert everything.contribution(2, full) == Contribution(
        key="1",
        party="Ana",
        quantity=2,
        at=datetime(2026, 1, 1, 10, 0, 1, 500_000, tzinfo=UTC),
        seconds=Fraction(3, 2),
        value=Money.of(3, "EUR"),
        cost=Money.of(1, "EUR"),
        rank=2,
        score=Fraction(9, 10),
        kind="idea",
        task="q1",
        answer="yes",
        decision=Decision.ACCEPTED,
        note="fine",
    )
    empty = ["1", " Ana ", "2", *["NA", ""] * 5, ""]
    assert everything.contribution(3, empty) == Contribution(key="1", party="Ana", quantity=2)
    full[3] = ""
    assert everything.contribution(4, full).seconds is None
    full[3] = "2026-01-01T09:59:59.500"
    assert everything.contribution(5, full).seconds == 2


def test_seconds_in_a_column_of_their_own() -> None:
    """A column of seconds, as counted by a platform, is read."""
    rows = reader("who took", seconds={"column": "took", "duration": "minutes_seconds"})
    assert rows.contribution(2, ["Ana", "1:30"]).seconds == 90


def test_a_row_without_a_key_is_named_by_its_line() -> None:
    """A row without a key is named by its line, so that settling again adds nothing."""
    assert reader("who").contribution(7, ["Ana"]).key == "line 7"


def test_all_that_is_wrong_with_a_row() -> None:
    """Each fault has its column; one cell that stands for two facts is told once."""
    several = reader(
        "who n from to", quantity="n", at="to", seconds={"column": "to", "since": "from"}
    )
    with pytest.raises(InvalidDocumentError) as caught:
        several.contribution(9, ["", "many", "noon", "soon"])
    assert [fault.where for fault in caught.value.faults] == [
        "line 9, column 1 (who)",
        "line 9, column 2 (n)",
        "line 9, column 4 (to)",
    ]
    with pytest.raises(InvalidDocumentError, match=r"line 9, column 3 \(from\)"):
        several.contribution(9, ["Ana", "1", "noon", "2026-01-01T10:00Z"])
    with pytest.raises(InvalidDocumentError, match="line 9: expected 4 cells, as the header has"):
        several.contribution(9, ["Ana", "1"])


@pytest.mark.parametrize(
    ("facts", "cells", "said"),
    [
        ({"quantity": "x"}, ["Ana", "-1"], r"column 2 \(x\): expected a number from 0"),
        ({"quantity": "x"}, ["Ana", ""], r"column 2 \(x\): expected a value"),
        ({"rank": "x"}, ["Ana", "1.5"], "a whole number"),
        ({"rank": "x"}, ["Ana", "0"], "a whole number from 1"),
        ({"decision": "x"}, ["Ana", "maybe"], "a decision .accepted, rejected."),
        ({"value": {"column": "x", "currency": "EUR"}}, ["Ana", "-1"], "Money from zero"),
        ({"key": "x"}, ["Ana", "\u200b"], r"characters that can be seen .not U.200B"),
        ({"key": "x"}, ["Ana", " "], r"column 2 \(x\): expected a value"),
    ],
)
def test_what_an_item_refuses(facts: Any, cells: list[str], said: str) -> None:
    """An error of a contribution is reported with its column."""
    rows = reader("who x", **facts)
    with pytest.raises(InvalidDocumentError, match=said):
        rows.contribution(2, cells)


def test_columns_that_are_not_there() -> None:
    """All of them at once, with the nearest name."""
    with pytest.raises(InvalidDocumentError) as caught:
        reader("who When", at={"column": "when"}, seconds={"column": "end", "since": "start"})
    assert [fault.where for fault in caught.value.faults] == [
        "columns.at",
        "columns.seconds",
        "columns.seconds",
    ]
    assert "did you mean When" in str(caught.value)
    with pytest.raises(InvalidDocumentError, match="a column that is there once"):
        reader("who who")


def test_columns_that_are_called_as_the_facts() -> None:
    """Need no mapping, but for one that names who contributed."""
    columns = Columns.named_in(["party", "score", "other"])
    assert [(name, place.column) for name, place in columns.places()] == [
        ("party", "party"),
        ("score", "score"),
    ]
    with pytest.raises(InvalidValueError, match='"columns": {"party"'):
        Columns.named_in(["name"])


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"words": [{"cell": "a"}, {"cell": "a"}]}, "each word once"),
        ({"currency": "EURO"}, "currency"),
    ],
)
def test_mappings_that_cannot_be(facts: Any, said: str) -> None:
    """An impossible mapping is refused when it is read."""
    with pytest.raises(InvalidDocumentError, match=said):
        wire.from_data({"party": {"column": "who", **facts}}, Columns)


def test_a_mapping_travels() -> None:
    """A mapping is written and read back like every value."""
    columns = Columns(party="who", zones=(Zone(name="BST", means="+01:00"),), decimal=COMMA)
    assert wire.from_data(wire.to_data(columns), Columns) == columns


@given(st.datetimes(timezones=st.sampled_from([UTC, ZoneInfo("Asia/Kolkata")])))
def test_moments_as_python_writes_them(moment: datetime) -> None:
    """A moment in Python's notation is read with any offset."""
    read = at(moment.isoformat())
    assert read is not None
    assert read.astimezone(UTC) == moment.astimezone(UTC)


@given(st.text(max_size=12))
def test_no_cell_raises_anything_else(cell: str) -> None:
    """Odd cells are faults, or facts."""
    attempts: list[Callable[[], object]] = [
        lambda: NumberReader(POINT).number(cell),
        lambda: NumberReader().number(cell),
        lambda: AmountReader(NumberReader(COMMA)).read(cell, None),
        lambda: NumberReader(COMMA).seconds(cell, None),
        lambda: at(cell, zone="UTC"),
    ]
    for attempt in attempts:
        try:
            attempt()
        except (InvalidValueError, InvalidDocumentError):
            continue


@pytest.mark.parametrize("name", ["CET", "CEST", "EST", "CST", "BST", "IST", "PST", "WET", "PDT"])
def test_abbreviations_of_zones_are_never_guessed(name: str) -> None:
    """An abbreviation is refused, because countries share it or write it all year round."""
    assert known_zone(name) is None
    with pytest.raises(InvalidDocumentError, match=f'"zones": .."name": "{name}", "means": "'):
        at(f"Thu Apr 13 15:45:02 {name} 2017")


def test_half_an_hour() -> None:
    """Zones with half hours are offsets like others."""
    zone = known_zone("GMT-03:30")
    assert zone is not None
    assert zone.utcoffset(None) == -timedelta(hours=3, minutes=30)
