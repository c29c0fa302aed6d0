"""A settlement on a frame is that of the scalar core, contribution by contribution."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import duckdb
import narwhals as nw
import polars as pl
import pyarrow as pa
import pytest
from attrs import evolve

from c2b import Money, Text, frames
from c2b.compensation import (
    Amount,
    Band,
    Bonus,
    Books,
    Cap,
    Contribution,
    Deadline,
    Decision,
    DeductionBase,
    Fee,
    FeeTax,
    Floor,
    Graduated,
    Hold,
    Keep,
    LargerOf,
    ManualDecision,
    MinimumScore,
    NoPay,
    OnePerParty,
    OverBudget,
    PayPlan,
    PerItem,
    Rounding,
    Share,
    Slab,
    SmallerOf,
    Status,
    Sum,
    Threshold,
    Withhold,
    amend,
    archive,
    erase,
    reverse,
    settle,
)
from c2b.errors import InvalidValueError
from c2b.frames.like import kept_where
from c2b.frames.pay_terms import AnyScheme
from tests.frames.engines import ENGINES, every_engine
from tests.frames.settlements import both, on_frames, plain_rows, table

JANUARY, FEBRUARY, MARCH = date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)
WHY = Text(en="refund", fr="remboursement")
THIRD = Share(rate=Fraction(1, 3), currency="EUR")
TIERS = (
    Band(to=4, rate=Amount.of("0.333", "EUR")),
    Band(to=9, rate=Amount.of("0.5", "EUR")),
    Band(rate=Amount.of("0.7", "EUR")),
)
DEDUCTIONS = (
    Fee(
        rate=Fraction(1, 7),
        rounding=Rounding.UP,
        fixed=Money.of("0.03", "EUR"),
        least=Money.of("0.05", "EUR"),
        most=Money.of("0.60", "EUR"),
    ),
    FeeTax(rate=Fraction(1, 5), rounding=Rounding.HALF_UP),
    Withhold(rate=Fraction(17, 100), rounding=Rounding.HALF_EVEN),
    Threshold(at=Amount.of("1.00", "EUR")),
)
POLICIES = (
    Deadline(until=datetime(2026, 3, 1, tzinfo=UTC)),
    ManualDecision(),
    MinimumScore(least=Fraction(5, 2)),
)
PLAN = PayPlan(
    key="p", scheme=THIRD, rounding=Rounding.HALF_UP, policies=POLICIES, deductions=DEDUCTIONS
)


def item(number: int) -> Contribution:
    """Return contribution *number*, of which some lack a fact and some are refused."""
    month = 1 + number % 4
    return Contribution(
        key=f"k{number}",
        party=f"p{number % 5}",
        quantity=number % 4,
        value=Money(minor=17 * number % 101, currency="EUR"),
        at=None if number % 9 == 0 else datetime(2026, month, 1, tzinfo=UTC),
        score=None if number % 7 == 0 else 1 + number % 5,
        decision=_decision(number),
        kind="photo" if number % 2 else None,
    )


def _decision(number: int) -> Decision | None:
    if number % 11 == 0:
        return None
    return Decision.REJECTED if number % 6 == 0 else Decision.ACCEPTED


def items(*numbers: int) -> list[Contribution]:
    """Return the contributions with *numbers*."""
    return [item(number) for number in numbers]


SHORT = evolve(PLAN, deductions=DEDUCTIONS[3:])


@pytest.mark.parametrize(
    "engine",
    ["polars", "duckdb", *(pytest.param(each, marks=pytest.mark.wide) for each in ENGINES)],
)
def test_a_night_on_each_engine_goes_on_from_a_chargeback(engine: str) -> None:
    """Books with a debt go to an engine and back, and are those of a night in Python."""
    books = settle(SHORT, items(*range(30)), on=JANUARY).books
    taken = reverse(books, on=JANUARY, why=WHY, contribution="k4")
    both(engine, taken, items(*range(20, 50)), FEBRUARY)


LONG = ("duckdb", "spark")


@pytest.mark.parametrize(
    "engine",
    # DuckDB and Spark, which plan four nights of four deductions for long, settle the night above.
    ["polars", *(pytest.param(e, marks=pytest.mark.wide) for e in ENGINES if e not in LONG)],
)
def test_nights_alternate_with_a_chargeback_between(engine: str) -> None:
    """Books go from Python to an engine and back, night after night, and are always the same."""
    one = both(engine, PLAN, items(*range(30)), JANUARY)
    taken = reverse(one, on=JANUARY, why=WHY, contribution="k4")
    two = both(engine, taken, items(*range(20, 50)), FEBRUARY)
    on_engine = on_frames(engine, two, items(*range(50, 70)), MARCH)
    again = on_frames(engine, on_engine.books, items(*range(60, 80)), MARCH)
    expected = settle(
        settle(two, items(*range(50, 70)), on=MARCH).books, items(*range(60, 80)), on=MARCH
    )
    assert again.books.to_books() == expected.books
    assert again.books.number == expected.books.number == 4
    back = reverse(again.books.to_books(), on=MARCH, why=WHY, contribution="k52")
    assert back == reverse(expected.books, on=MARCH, why=WHY, contribution="k52")


@pytest.mark.parametrize(
    "engine", ["pandas", *(pytest.param(each, marks=pytest.mark.wide) for each in ENGINES)]
)
def test_rows_and_parties_are_shown(engine: str) -> None:
    """Each row has its status, reason and price; each party its balance and what is paid now."""
    given = items(*range(40))
    expected = settle(PLAN, given, on=JANUARY)
    found = on_frames(engine, PLAN, given, JANUARY)
    lines = {line.key: line for line in expected.lines()}
    for row in plain_rows(found.contributions, "key"):
        line = lines[row["key"]]
        counts = line.status.value == "counted"
        assert (row["status"], row["fault"]) == (line.status.value, None)
        assert row["reason"] == (None if counts else line.reason.en)
        price = None if row["minor"] is None else row["minor"] + Fraction(row["rest"], found.parts)
        assert price == (next(iter(line.amounts))[1] if counts else None)
    for row in plain_rows(found.parties, "party"):
        balance = expected.balance(row["party"])
        for name in ("earned", "fees", "fee_tax", "withheld", "held", "carried", "paid"):
            assert row[name] == getattr(balance, name).money.minor
        assert row["paid_now"] == expected.paid_now(row["party"]).money.minor
        assert row["currency"] == "EUR"


SETTLED: tuple[tuple[AnyScheme, tuple[Any, ...]], ...] = (
    (PerItem(rate=Amount.of("0.125", "EUR")), ()),
    (PerItem(rate=Amount.of("2", "EUR")), DEDUCTIONS[:1]),
    (Bonus(amount=Amount.of("5.005", "EUR"), least=3), DEDUCTIONS),
    (Graduated(bands=TIERS), DEDUCTIONS),
    (Slab(bands=TIERS), DEDUCTIONS[2:]),
    (Cap(scheme=Graduated(bands=TIERS), at=Amount.of("3.333", "EUR")), ()),
    (Floor(scheme=Graduated(bands=TIERS), at=Amount.of("3.333", "EUR")), DEDUCTIONS[:1]),
    (LargerOf(parts=(Slab(bands=TIERS), THIRD)), DEDUCTIONS[2:]),
    (SmallerOf(parts=(THIRD, Graduated(bands=TIERS))), DEDUCTIONS),
    (Sum(parts=(PerItem(rate=Amount.of("0.1", "EUR")), THIRD, NoPay())), DEDUCTIONS),
    (Sum(parts=(Graduated(bands=TIERS), THIRD)), (Hold(until=FEBRUARY, share=Fraction(1, 3)),)),
    (
        THIRD,
        (
            Hold(until=FEBRUARY),
            Fee(rate=Fraction(1, 9), rounding=Rounding.DOWN, base=DeductionBase.GROSS),
            Withhold(rate=Fraction(1), rounding=Rounding.UP, base=DeductionBase.GROSS),
        ),
    ),
)


EVERYTHING = Sum(
    parts=(
        Cap(scheme=Graduated(bands=TIERS), at=Amount.of("3.333", "EUR")),
        Floor(scheme=LargerOf(parts=(THIRD, Slab(bands=TIERS))), at=Amount.of("0.905", "EUR")),
        SmallerOf(parts=(Slab(bands=TIERS), THIRD)),
        Bonus(amount=Amount.of("1.005", "EUR"), least=3),
        PerItem(rate=Amount.of("0.1", "EUR")),
        THIRD,
        NoPay(),
    )
)
EVERY_DEDUCTION = (
    *DEDUCTIONS[:2],
    Fee(rate=Fraction(1, 9), rounding=Rounding.DOWN, base=DeductionBase.GROSS),
    Hold(until=FEBRUARY, share=Fraction(1, 3), rounding=Rounding.DOWN),
    Withhold(rate=Fraction(17, 100), rounding=Rounding.HALF_EVEN, base=DeductionBase.GROSS),
    Threshold(at=Amount.of("1.00", "EUR")),
)


@pytest.mark.parametrize(
    ("scheme", "deductions", "offset"),
    [
        (EVERYTHING, EVERY_DEDUCTION, Fraction(1, 3)),
        *(
            pytest.param(*pair, offset, marks=pytest.mark.wide)
            for pair in SETTLED
            for offset in (Fraction(1), Fraction(1, 3))
        ),
    ],
)
def test_each_scheme_and_deduction_is_settled_alike(
    scheme: AnyScheme, deductions: tuple[Any, ...], offset: Fraction
) -> None:
    """Every scheme and deduction that is lowered leaves the same books, with a debt between."""
    rounding = Rounding.HALF_EVEN if offset == 1 else Rounding.UP
    plan = PayPlan(key="p", scheme=scheme, rounding=rounding, deductions=deductions, offset=offset)
    one = both("polars", plan, items(*range(15)), JANUARY)
    one = reverse(one, on=JANUARY, why=WHY, party="p3")
    if one.plan.scheme.prices_contributions:
        one = reverse(one, on=JANUARY, why=WHY, contribution="k7")
    two = both("polars", one, items(*range(15, 25)), FEBRUARY)
    both("polars", two, [], MARCH)


def test_what_waits_can_come_again() -> None:
    """A contribution that waits is judged again; one that is settled is not."""
    plan = evolve(PLAN, policies=(ManualDecision(),), deductions=())
    waiting = [Contribution(key=k, party="a", value=Money.of("3.00", "EUR")) for k in "xyz"]
    nights = [waiting, [evolve(each, decision=Decision.ACCEPTED) for each in waiting[:2]]]
    nights.append([evolve(each, decision=Decision.REJECTED) for each in waiting[1:]])
    nights.append([evolve(each, decision=Decision.REJECTED) for each in waiting])
    scalar: Books | PayPlan = plan
    opened: Any = plan
    for night in nights:
        expected = settle(scalar, night, on=JANUARY)
        done = on_frames("polars lazy", opened, night, JANUARY)
        again = on_frames("polars", scalar, night, JANUARY)
        scalar, opened = expected.books, done.books.mapped(lambda lazy: lazy.collect().lazy())
        assert opened.to_books() == again.books.to_books() == scalar
        shown = [row["reason"] for row in plain_rows(done.contributions, "key")]
        lines = list(expected.lines())
        assert shown == [None if ln.amounts else ln.reason.en for ln in lines]
    assert opened.to_books().waiting == 0


def test_a_frame_with_keys_and_parties_alone_is_settled() -> None:
    """Each contribution is one item; a key that comes again was settled before."""
    plan = PayPlan(key="p", scheme=PerItem(rate=Amount.of("2", "EUR")), rounding=Rounding.UP)
    given = pl.DataFrame({"key": ["1", "2"], "party": ["ana", "ana"]})
    one = frames.settle(given, plan, on=JANUARY)
    two = frames.settle(given, one.books, on=JANUARY)
    assert two.contributions["reason"].to_list() == ["settled before"] * 2
    assert two.parties.rows(named=True)[0]["earned"] == 400
    expected = [Contribution(key=key, party="ana") for key in "12"]
    assert one.books.to_books() == settle(plan, expected, on=JANUARY).books


@pytest.mark.parametrize(
    "engine", ["polars", "pandas", *(pytest.param(e, marks=pytest.mark.wide) for e in ENGINES)]
)
def test_a_contribution_of_every_fact_is_the_same_in_python(engine: str) -> None:
    """All facts enter the books, so that the same contribution is recognised in plain Python."""
    full = [
        evolve(
            item(number),
            cost=Money(minor=number, currency="USD"),
            seconds=60 * number,
            rank=number + 1,
            task="t",
            answer="a",
            client="c",
            product="d",
            referrer="r",
        )
        for number in range(12)
    ]
    bare = [Contribution(key=f"b{n}", party="p1", quantity=n, value=item(n).value) for n in (1, 2)]
    books = both(engine, PLAN, [*full, *bare], JANUARY)
    again = settle(books, [*full, *bare], on=FEBRUARY)
    reasons = {line.key: line.reason.en for line in again.lines() if line.status is Status.REFUSED}
    assert reasons["k8"] == "settled before"


def frame(**changed: list[Any]) -> dict[str, list[Any]]:
    """Return three contributions of two parties as columns, some of them *changed*."""
    columns: dict[str, list[Any]] = {
        "key": ["1", "2", "3"],
        "party": ["ana", "ana", "bo"],
        "quantity": [1, 1, 1],
        "value_minor": [300, 300, 300],
        "value_currency": ["EUR", "EUR", "EUR"],
        "decision": ["accepted", "accepted", "accepted"],
    }
    return columns | changed


@every_engine
def test_facts_that_a_frame_lacks_are_unknown(engine: str) -> None:
    """A frame without scores and values is settled: contributions wait, and none has a price."""
    plan = PayPlan(
        key="p",
        scheme=Graduated(bands=TIERS),
        rounding=Rounding.UP,
        policies=(MinimumScore(least=1),),
    )
    given = ENGINES[engine](pa.table({"key": ["1", "2"], "party": ["ana", "bo"]}))
    found = frames.settle(given, plan, on=JANUARY).contributions
    waiting = [(row["status"], row["minor"], row["rest"]) for row in plain_rows(found, "key")]
    assert waiting == [("pending", None, None)] * 2


def rows_of_bo(**facts: Any) -> list[Contribution]:
    """Return the contributions of the second party, with further *facts*."""
    value, decision = Money.of("3", "EUR"), Decision.ACCEPTED
    return [Contribution(key="3", party="bo", value=value, decision=decision, **facts)]


PLAIN = PayPlan(key="p", scheme=THIRD, rounding=Rounding.DOWN)
SCHEMA = {"quantity": pl.Int64, "value_minor": pl.Int64, "score": pl.Int64}


class TestFaults:
    """A row with a fault leaves its party as it was, and is named."""

    @pytest.mark.parametrize(
        ("name", "values"),
        [
            ("key", ["1", None, "3"]),
            ("key", ["1", " ", "3"]),
            ("quantity", [1, None, 1]),
            ("quantity", [1, -1, 1]),
            ("quantity", [1, 2**52, 1]),
            ("value_minor", [300, None, 300]),
            ("value_minor", [300, -1, 300]),
            ("value_minor", [300, 2**62, 300]),
            ("value_currency", ["EUR", None, "EUR"]),
            ("value_currency", ["EUR", "USD", "EUR"]),
            ("decision", ["accepted", "maybe", "accepted"]),
            ("cost_minor", [None, -1, 0]),
            ("seconds", [0, -1, None]),
            ("rank", [None, 0, 1]),
            ("client", ["c", " ", None]),
            ("product", ["c", "", None]),
            ("referrer", ["bo", "ana", "ana"]),
        ],
    )
    def test_it_is_named_and_nothing_of_its_party_is_booked(
        self, name: str, values: list[Any]
    ) -> None:
        """The row names its column, another row of the party says so, other parties are paid."""
        found = frames.settle(pl.DataFrame(frame(**{name: values})), PLAIN, on=JANUARY)
        rows = found.contributions.rows(named=True)
        assert [row["fault"] for row in rows] == ["another_row", name, None]
        assert [row["status"] for row in rows] == [None, None, "counted"]
        assert [row["minor"] for row in rows] == [None, None, 100]
        ana, bo = plain_rows(found.parties, "party")
        assert (ana["earned"], ana["faults"], ana["counted"]) == (0, 1, 0)
        assert (bo["earned"], bo["faults"], bo["counted"]) == (100, 0, 1)
        facts = {name: values[2]} if name in {"seconds", "rank", "referrer"} else {}
        (only,) = rows_of_bo(**facts)
        assert found.books.to_books() == settle(PLAIN, [only], on=JANUARY).books

    @pytest.mark.parametrize("name", ["value", "cost"])
    def test_a_currency_is_a_code(self, name: str) -> None:
        """An amount in no currency is a fault, also where pay does not depend on it."""
        plan = evolve(PLAIN, scheme=PerItem(rate=Amount.of("1", "EUR")))
        amounts: dict[str, list[Any]] = {
            f"{name}_minor": [1, 1, None],
            f"{name}_currency": ["EUR", "euro", "euro"],
        }
        given = pl.DataFrame(frame(**amounts))
        found = frames.settle(given, plan, on=JANUARY)
        assert found.contributions["fault"].to_list() == ["another_row", f"{name}_currency", None]
        assert list(found.books.to_books().parties) == ["bo"]

    def test_a_row_of_no_party_is_nobodys(self) -> None:
        """A row without a party has a fault, and other parties are settled."""
        for nobody in (None, ""):
            given = pl.DataFrame(frame(party=["ana", nobody, "bo"]))
            found = frames.settle(given, PLAIN, on=JANUARY)
            assert found.contributions["fault"].to_list() == [None, "party", None]
            assert sorted(found.books.to_books().parties) == ["ana", "bo"]

    def test_a_key_comes_once(self) -> None:
        """A key that comes twice is a fault of both rows, unless keys are known to be unique."""
        given = pl.DataFrame(frame(key=["1", "3", "3"]))
        found = frames.settle(given, PLAIN, on=JANUARY).contributions
        assert found["fault"].to_list() == ["another_row", "key", "key"]
        trusted = frames.settle(given, PLAIN, on=JANUARY, unique_keys=True).contributions
        assert trusted["fault"].to_list() == [None, None, None]

    @pytest.mark.parametrize(
        "changed",
        [{"quantity": [2, 1, 1]}, {"value_minor": [301, 300, 300]}, {"party": ["bo", "ana", "bo"]}],
    )
    def test_a_known_key_of_another_contribution_is_a_fault(self, changed: Any) -> None:
        """A key that the books know of another party, quantity or value is refused."""
        first = frames.settle(pl.DataFrame(frame()), PLAIN, on=JANUARY).books
        for books in (first, first.to_books()):
            again = frames.settle(pl.DataFrame(frame(**changed)), books, on=JANUARY)
            assert again.contributions["fault"].to_list()[0] == "key"
            assert again.books.to_books().keys == first.to_books().keys

    def test_a_total_that_is_too_large_is_a_fault_of_its_party(self) -> None:
        """Amounts whose sum is not exact are not settled; just below, they are to the unit."""
        most = 2**58
        for value, is_paid in ((most // 2 + 1, False), (most // 2 - 1, True)):
            given = pl.DataFrame(frame(value_minor=[value, value, 300]))
            found = frames.settle(given, PLAIN, on=JANUARY)
            ana, bo = plain_rows(found.parties, "party")
            assert ana["earned"] == (2 * value // 3 if is_paid else 0)
            assert bo["earned"] == 100
            fault = None if is_paid else "another_row"
            assert found.contributions["fault"].to_list() == [fault, fault, None]

    def test_an_unknown_fact_matters_only_where_a_row_counts(self) -> None:
        """A contribution that is refused needs no value."""
        given = frame(value_minor=[300, None, 300], decision=["accepted", "rejected", "accepted"])
        plan = evolve(PLAIN, policies=(ManualDecision(),))
        found = frames.settle(pl.DataFrame(given), plan, on=JANUARY).contributions
        assert found["fault"].to_list() == [None, None, None]
        assert found["status"].to_list() == ["counted", "refused", "counted"]


class TestFilters:
    """A filter on columns that are worked out in steps leaves the same rows on every engine."""

    def test_spark_keeps_a_filter_where_it_is(self) -> None:
        """A frame of Spark gets a number that holds the filter, and loses it afterwards."""
        said: list[str] = []

        class Native:
            """A frame of Spark, which numbers its rows when it is asked to."""

            def selectExpr(self, *columns: str) -> pl.LazyFrame:  # noqa: N802
                said.extend(columns)
                return pl.LazyFrame({"id": [1, 2, 3], "__c2b_place": [0, 1, 2**33]})

        class Frame:
            """A frame as narwhals holds it."""

            implementation = nw.Implementation.PYSPARK

            def to_native(self) -> Native:
                return Native()

        frame: Any = Frame()
        found: Any = kept_where(frame, nw.col("id") > 1)
        assert said == ["*", "monotonically_increasing_id() AS __c2b_place"]
        assert found.collect().to_native().rows() == [(2,), (3,)]


def test_a_lazy_frame_is_not_collected() -> None:
    """A frame that raises when it is collected is settled night after night."""

    def collected() -> pl.DataFrame:
        raise RuntimeError("collected")

    lazy = pl.defer(collected, schema=pl.DataFrame(frame(), schema_overrides=SCHEMA).schema)
    one = frames.settle(lazy, PLAIN, on=JANUARY)
    two = frames.settle(lazy, one.books, on=FEBRUARY)
    for made in (two.contributions, two.parties, two.books.keys, two.books.entries):
        assert isinstance(made, pl.LazyFrame)
        with pytest.raises((RuntimeError, pl.exceptions.ComputeError), match="collected"):
            made.collect()


@pytest.mark.parametrize(
    "engine",
    [
        "polars",
        "pyarrow",
        *(
            pytest.param(each, marks=pytest.mark.wide)
            for each in ENGINES
            if each in ("duckdb", "pandas", "pandas arrow")
        ),
    ],
)
def test_rows_keep_their_order_and_their_columns(engine: str) -> None:
    """An eager frame keeps its rows in order, with all columns, beside what is added."""
    given = items(9, 3, 7, 1)
    books = settle(PLAIN, items(3), on=JANUARY).books
    found = frames.settle(ENGINES[engine](table(given)), books, on=JANUARY, prefix="c_")
    rows = plain_rows(found.contributions, "place")
    assert [row["key"] for row in rows] == ["k9", "k3", "k7", "k1"]
    added = ["c_status", "c_policy", "c_reason", "c_minor", "c_rest", "c_fault"]
    assert list(rows[0]) == [*table(given).column_names, *added]


EACH = PayPlan(key="p", scheme=PerItem(rate=Amount.of("1", "EUR")), rounding=Rounding.DOWN)
PARIS = ZoneInfo("Europe/Paris")


class TestDeadlines:
    """A deadline may be stated in any zone, and at any moment of the calendar."""

    @every_engine
    @pytest.mark.parametrize(
        ("until", "at"),
        [
            (datetime(2026, 7, 1, tzinfo=PARIS), datetime(2026, 6, 30, 22, tzinfo=UTC)),
            # In the hour that is left out in spring, as the core reads it.
            (datetime(2026, 3, 29, 2, 30, tzinfo=PARIS), datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),
        ],
    )
    def test_a_zone_makes_no_difference(self, engine: str, until: datetime, at: datetime) -> None:
        """A contribution at the moment itself is in time, and one just after it is late."""
        plan = evolve(EACH, policies=(Deadline(until=until),))
        given = [
            Contribution(key="1", party="a", at=at),
            Contribution(key="2", party="a", at=at + timedelta(microseconds=1)),
        ]
        books = both(engine, plan, given, JANUARY)
        assert [state.status for state in books.keys.values()] == [Status.COUNTED, Status.REFUSED]

    @pytest.mark.parametrize(
        ("until", "hours", "status"),
        [(datetime.min, 14, "refused"), (datetime.max, -14, "counted")],
    )
    def test_a_moment_may_be_outside_of_the_calendar_of_utc(
        self, until: datetime, hours: int, status: str
    ) -> None:
        """A deadline in the first or the last hours of the calendar is late, or early, for all."""
        zone = timezone(timedelta(hours=hours))
        plan = evolve(EACH, policies=(Deadline(until=until.replace(tzinfo=zone)),))
        at = datetime(2026, 1, 1, tzinfo=UTC)
        books = both("polars", plan, [Contribution(key="1", party="a", at=at)], JANUARY)
        assert [state.status.value for state in books.keys.values()] == [status]


KEEPING = (
    Fee(rate=Fraction(1, 10), rounding=Rounding.UP),
    Fee(rate=Fraction(1, 10), rounding=Rounding.UP, given_back=False),
    Withhold(rate=Fraction(1, 3), rounding=Rounding.UP),
)


def test_postings_stand_in_the_order_of_the_account() -> None:
    """A reversal after one that left a fee takes the same amounts as in plain Python."""
    plan = evolve(EACH, scheme=PerItem(rate=Amount.of("0.10", "EUR")), deductions=KEEPING)
    first = settle(plan, [Contribution(key="1", party="a")], on=JANUARY).books
    first = reverse(first, on=JANUARY, why=WHY, contribution="1")
    nights = ([Contribution(key=key, party="a")] for key in "23")
    expected, found = first, frames.FrameBooks.of(first, like=pl.DataFrame())
    for night in nights:
        expected = settle(expected, night, on=JANUARY).books
        found = on_frames("polars", found, night, JANUARY).books
    books = found.to_books()
    assert books == expected
    for key in ("p/2/cash:EUR/a", "p/3/cash:EUR/a"):
        assert books.entries[key].postings == expected.entries[key].postings
        taken = [
            reverse(each, on=JANUARY, why=WHY, entry=key, amount=Money.of("0.04", "EUR"))
            for each in (books, expected)
        ]
        assert taken[0] == taken[1]


class TestErasedParties:
    """The contributions of an erased party are known by their keys, and by no name."""

    @every_engine
    def test_it_is_recognised(self, engine: str) -> None:
        """A contribution of an erased party was settled before; its next one is settled."""
        given = [Contribution(key="1", party="ana"), Contribution(key="2", party="bo")]
        books = erase(settle(EACH, given, on=JANUARY).books, "ana", pseudonym="x9")
        both(engine, books, [*given, Contribution(key="3", party="ana")], FEBRUARY)

    @every_engine
    def test_its_pseudonym_is_another_party(self, engine: str) -> None:
        """A contribution under the pseudonym has the key of another one."""
        given = [Contribution(key="1", party="ana")]
        books = erase(settle(EACH, given, on=JANUARY).books, "ana", pseudonym="x9")
        books = erase(books, "x9", pseudonym="x10")
        again = [Contribution(key="1", party="x10")]
        with pytest.raises(InvalidValueError, match="one key is one contribution"):
            settle(books, again, on=FEBRUARY)
        found = on_frames(engine, books, again, FEBRUARY).contributions
        assert [row["fault"] for row in plain_rows(found, "key")] == ["key"]


class TestOrders:
    """The order of contributions is complete where pay depends on it."""

    @every_engine
    @pytest.mark.parametrize(
        "places",
        [[1, 1, 2], [1, None, 2], [None, None, 2]],
        ids=["the same place", "one of no place", "two of no place"],
    )
    def test_a_graduated_scheme_needs_a_place_for_each(self, engine: str, places: Any) -> None:
        """Rows of one party without a place of their own are faults; another party is settled."""
        plan = evolve(EACH, scheme=Graduated(bands=TIERS))
        columns = {"key": ["1", "2", "3"], "party": ["a", "a", "b"], "place": places}
        given = ENGINES[engine](pa.table(columns))
        done = frames.settle(given, plan, on=JANUARY, order="place")
        faults = [row["fault"] for row in plain_rows(done.contributions, "key")]
        assert set(faults[:2]) <= {"place", "another_row"}
        assert "place" in faults
        assert faults[2] is None
        expected = settle(plan, [Contribution(key="3", party="b")], on=JANUARY).books
        assert done.books.to_books() == expected

    @every_engine
    def test_places_make_no_difference_to_a_price_for_each(self, engine: str) -> None:
        """An unknown place keeps nothing from being settled where pay depends on no order."""
        columns = {"key": ["1", "2"], "party": ["a", "a"], "place": [1, None]}
        done = frames.settle(ENGINES[engine](pa.table(columns)), EACH, on=JANUARY, order="place")
        items_ = [Contribution(key=key, party="a") for key in "12"]
        assert done.books.to_books() == settle(EACH, items_, on=JANUARY).books

    def test_a_night_without_places_leaves_the_order_of_the_next(self) -> None:
        """The parts of contributions follow the places, whatever the rows of another party have."""
        plan = evolve(EACH, scheme=Graduated(bands=TIERS))
        one = pl.DataFrame({"key": ["1", "2"], "party": ["b", "a"], "place": [None, 1]})
        two = pl.DataFrame({"key": ["9", "8"], "party": ["a", "a"], "place": [2, 1]})
        books = frames.settle(one, plan, on=JANUARY, order="place").books
        books = frames.settle(two, books, on=FEBRUARY, order="place").books
        first = settle(plan, [Contribution(key="2", party="a")], on=JANUARY).books
        nights = [Contribution(key=key, party="a") for key in "89"]
        assert books.to_books() == settle(first, nights, on=FEBRUARY).books


ODD = {
    "a moment": ("at", pa.array([2**58, 0, None, -(2**57)], pa.timestamp("us", "UTC"))),
    "a moment as a place": ("place", pa.array([2**58, 0, 1, -(2**57)], pa.timestamp("us", "UTC"))),
    "a local time": ("place", pa.array([2**58, 0, 1, -(2**57)], pa.timestamp("us"))),
    "a day": ("place", pa.array([2**22, 0, 1, -(2**22)], pa.date32())),
}


@pytest.mark.parametrize("kind", ODD)
@pytest.mark.parametrize("engine", [each for each in ENGINES if each != "spark"])
def test_days_and_moments_are_those_of_python(engine: str, kind: str) -> None:
    """One that no value of Python can hold is a fault, for the books are read in Python later."""
    if (engine, kind) == ("pandas", "a day"):
        return  # of NumPy, which has moments alone
    name, values = ODD[kind]
    table_ = pa.table({"key": list("1234"), "party": list("abcd"), name: values})
    order = "place" if name == "place" else None
    done = frames.settle(ENGINES[engine](table_), EACH, on=JANUARY, order=order)
    shown = nw.from_native(done.contributions).lazy().collect("pyarrow").sort("key")
    assert shown["fault"].to_list() == [name, None, None, name]
    assert set(done.books.to_books().keys) == {"2", "3"}


def test_a_moment_of_duckdb_may_be_infinite() -> None:
    """The moments of DuckDB that come before or after all others are faults as well."""
    given = duckdb.sql(
        'select key, party, cast(moment as timestamptz) as "at" from (values '
        "('1', 'a', 'infinity'), ('2', 'b', '-infinity'), ('3', 'c', '2026-01-01 12:00:00+00'))"
        " as t(key, party, moment)"
    )
    done = frames.settle(given, EACH, on=JANUARY)
    faults = dict(done.contributions.select("key, fault").fetchall())
    assert faults == {"1": "at", "2": "at", "3": None}
    assert list(done.books.to_books().keys) == ["3"]


class TestPandas:
    """The index of pandas stays with its rows, and integers stay integers."""

    @pytest.mark.parametrize("engine", ["pandas", "pandas arrow"])
    @pytest.mark.parametrize("plan", [EACH, evolve(EACH, policies=(OnePerParty(keep=Keep.FIRST),))])
    def test_the_index_is_kept(self, engine: str, plan: PayPlan) -> None:
        """A result stands beside its own row, also once the books know keys."""
        given = ENGINES[engine](pa.table({"key": ["1", "2"], "party": ["a", "b"], "place": [1, 2]}))
        books = frames.settle(given, plan, on=JANUARY, order="place").books
        later = given.assign(key=["3", "1"], party=["b", "a"]).set_index("key", drop=False)
        shown = frames.settle(later, books, on=JANUARY, order="place").contributions
        assert shown.index.equals(later.index)
        assert shown.index.name == "key"
        assert shown.loc["1", "reason"] == "settled before"

    @pytest.mark.parametrize("engine", ["pandas", "pandas arrow"])
    def test_prices_are_whole_numbers(self, engine: str) -> None:
        """Minor units and rests are integers that may be null, beside a row with a fault."""
        given = pa.table({"key": ["1", "2"], "party": ["a", "b"], "quantity": [1, None]})
        shown = frames.settle(ENGINES[engine](given), EACH, on=JANUARY).contributions
        kinds = {str(shown[name].dtype) for name in ("minor", "rest")}
        assert kinds <= {"Int64", "int64[pyarrow]"}
        assert shown["minor"].isna().to_list() == [False, True]


FALLING = Slab(bands=(TIERS[1], Band(rate=Amount.of("0.1", "EUR"))))
TAX = Withhold(rate=Fraction(1, 5), rounding=Rounding.UP)


class TestObstacles:
    """Terms, books and columns that are not settled on frames are named before anything runs."""

    @pytest.mark.parametrize(
        ("changes", "where"),
        [
            ({"budget": Money.of("5", "EUR"), "over": OverBudget.REFUSE}, "budget"),
            ({"offset": Fraction(1, 2**41)}, "offset"),
            ({"policies": (MinimumScore(least=2**61),)}, "minimum_score"),
            ({"policies": (ManualDecision(overturns=True),)}, "manual_decision"),
            ({"policies": (OnePerParty(keep=Keep.LAST),)}, "one_per_party"),
            ({"policies": (MinimumScore(least=1), MinimumScore(least=2))}, "minimum_score"),
            ({"deductions": (Hold(days=3),)}, "hold"),
            ({"deductions": (evolve(TAX, kinds=("a",)),)}, "withhold"),
            ({"deductions": (evolve(TAX, rate=Fraction(1, 2**41)),)}, "withhold"),
            ({"deductions": (Fee(rate=Fraction(1, 5), rounding=Rounding.UP, on_top=True),)}, "fee"),
            ({"deductions": (Threshold(at=Amount.of(2**61, "EUR")),)}, "threshold"),
            ({"scheme": FALLING}, "slab"),
            ({"scheme": Cap(scheme=FALLING, at=Amount.of("9", "EUR"))}, "slab"),
            ({"scheme": Floor(scheme=FALLING, at=Amount.of("9", "EUR"))}, "slab"),
            ({"scheme": LargerOf(parts=(FALLING, FALLING))}, "slab"),
            ({"scheme": Sum(parts=(FALLING,))}, "slab"),
        ],
    )
    def test_terms_that_are_not_lowered_are_named(self, changes: Any, where: str) -> None:
        """A budget, an order, or a deduction of days is refused, with the way to settle it."""
        plan = evolve(PLAIN, **changes)
        given = pl.DataFrame(frame())
        assert [each.where for each in frames.unsupported(plan, given)] == [where]
        with pytest.raises(InvalidValueError, match=r"c2b\.settle"):
            frames.settle(given, plan, on=JANUARY)

    def test_books_that_are_not_lowered_are_named(self) -> None:
        """Books with amended terms, filed keys or a part taken back stay in Python."""
        given = pl.DataFrame(frame())
        books = frames.settle(given, PLAIN, on=JANUARY).books.to_books()
        part = reverse(books, on=JANUARY, why=WHY, contribution="1", amount=Money.of("0.5", "EUR"))
        other = amend(books, evolve(PLAIN, rounding=Rounding.UP), since=FEBRUARY)
        _, live = archive(books, until=JANUARY)
        refused = ((part, "Books.parties['ana']"), (other, "books"), (live, "books"))
        for each, where in refused:
            assert [found.where for found in frames.unsupported(each, given)] == [where]
            with pytest.raises(InvalidValueError, match=r"c2b\.settle"):
                frames.settle(given, each, on=FEBRUARY)
        assert frames.unsupported(books, given) == ()

    def test_columns_are_named(self) -> None:
        """A deadline needs moments with a zone, a share needs values, an order needs its column."""
        late = evolve(PLAIN, policies=POLICIES[:1])
        given = pl.DataFrame({"key": ["1"], "party": ["ana"], "quantity": [0.5]})
        found = frames.unsupported(late, given)
        assert [each.where for each in found] == ["quantity", "value_minor", "value_currency", "at"]
        naive = pl.DataFrame(frame(at=[datetime(2026, 1, 1)] * 3))
        assert [each.where for each in frames.unsupported(late, naive)] == ["at"]
        team = pl.DataFrame(frame(members=[["ana", "bo"], [], []]))
        assert [each.where for each in frames.unsupported(PLAIN, team)] == ["members"]
        with pytest.raises(InvalidValueError, match="members of a team"):
            frames.settle(team, PLAIN, on=JANUARY)
        with pytest.raises(InvalidValueError, match="order"):
            frames.settle(pl.DataFrame(frame()), PLAIN, on=JANUARY, order="place")
        with pytest.raises(InvalidValueError, match="fault"):
            frames.settle(pl.DataFrame(frame(fault=[1, 2, 3])), PLAIN, on=JANUARY)
        assert [each.name for each in frames.required(PLAIN)][:2] == ["key", "party"]
        assert frames.required(Books.open(PLAIN)) == frames.required(PLAIN)

    def test_time_runs_forward(self) -> None:
        """A day before the last one of the engine's nights is refused, and so is a naive moment."""
        given = pl.DataFrame(frame())
        books = frames.settle(given, PLAIN, on=FEBRUARY).books
        assert books.last == FEBRUARY
        with pytest.raises(InvalidValueError, match="2026-02-28"):
            frames.settle(given, books, on=JANUARY)
        with pytest.raises(InvalidValueError, match="zone"):
            frames.settle(given, books, on=datetime(2026, 3, 1))

    def test_a_graduated_scheme_needs_an_order_for_its_books(self) -> None:
        """Balances need no order; the parts of single contributions do."""
        plan = evolve(PLAIN, scheme=Graduated(bands=TIERS))
        found = frames.settle(pl.DataFrame(frame()), plan, on=JANUARY)
        assert plain_rows(found.parties, "party")[0]["earned"] == 66
        assert set(found.contributions["minor"]) == {None}
        with pytest.raises(InvalidValueError, match="order="):
            found.books.to_books()

    def test_books_of_which_nothing_is_settled_stay_as_they_are(self) -> None:
        """Books that went to a frame and back are the same books."""
        books = settle(PLAN, items(*range(9)), on=JANUARY).books
        assert frames.FrameBooks.of(books, like=pl.DataFrame()).to_books() is books
