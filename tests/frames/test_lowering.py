"""The lowering of predicates agrees with the interpreter, on every engine and for every null."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any

import narwhals as nw
import pyarrow as pa
import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from c2b.frames.lower import HIGHEST, LOWEST, Lowering, kind_of_fact, unknown_facts
from c2b.frames.truth import column_of
from c2b.predicate import (
    ALWAYS,
    NEVER,
    AtLeast,
    Compare,
    Contains,
    FigureRef,
    Operator,
    Parameter,
    Predicate,
    evaluate,
    facts_of,
)
from tests.frames.engines import every_engine, made, rows
from tests.rules.garden import Tool


@frozen(kw_only=True)
class Loan:
    """A loan, with one fact of each kind that a column can hold, and some of other kinds."""

    tool: Tool | None = None
    days: int | None = None
    least: int | None = None
    price: Decimal | int | None = None
    due: date | None = None
    back: date | None = None
    note: str | None = None
    other: str | None = None
    adult: bool | None = None
    trained: bool | None = None
    at: datetime | None = None
    places: frozenset[str] | None = None


F = facts_of(Loan)
HELD = ("tool", "days", "least", "price", "due", "back", "note", "other", "adult", "trained")
TYPES = {
    **dict.fromkeys(("tool", "note", "other"), pa.string()),
    **dict.fromkeys(("days", "least", "price"), pa.int64()),
    **dict.fromkeys(("due", "back"), pa.date32()),
    **dict.fromkeys(("adult", "trained"), pa.bool_()),
}
DAYS = (date(2026, 1, 1), date(2026, 1, 2), None)
LOANS = [
    Loan(tool=tool, days=days, least=least, adult=adult, trained=trained)
    for tool, days, least, adult, trained in product(
        (*Tool, None), (0, 3, HIGHEST, None), (3, LOWEST, None), (True, False, None), (True, None)
    )
] + [
    Loan(due=due, back=back, note=note, other="b", price=price)
    for due, back, note, price in product(DAYS, DAYS, ("a", "b", "", None), (-1, 0, 7, None))
]
BY_TOOL = FigureRef("deposit", F.tool, ((Tool.SPADE, 3), (Tool.SAW, None)))
TESTS: list[Predicate] = [
    ALWAYS,
    NEVER,
    F.adult.is_true(),
    F.adult.is_false(),
    F.adult.is_not(True),
    F.adult.is_(F.trained),
    F.tool.is_(Tool.SAW),
    F.tool.is_not(Tool.SAW),
    F.tool.one_of(*Tool),
    F.tool.none_of(Tool.SAW),
    Compare(F.tool, Operator.IS, None),
    F.days.is_known(),
    ~F.days.is_known(),
    *(getattr(F.days, name)(value) for name in ("less_than", "at_most", "at_least", "more_than")
      for value in (3, HIGHEST, LOWEST, F.least, BY_TOOL)),
    *(getattr(F.price, name)(value) for name in ("less_than", "at_most", "at_least", "more_than",
                                                 "is_", "is_not")
      for value in (0, Decimal("0.5"), Decimal("-0.5"), Decimal(7), 2**70, -(2**70))),
    F.price.one_of(0, Decimal("6.5"), 7),
    F.due.less_than(date(2026, 1, 2)),
    F.due.is_(date(2026, 1, 2)),
    F.due.at_most(F.back),
    F.due.is_not(F.back),
    F.note.is_("a"),
    F.note.is_not(""),
    F.note.is_(F.other),
    F.note.one_of("a", "zz"),
    AtLeast(2, (F.adult.is_true(), F.trained.is_true(), F.days.at_least(3))),
    AtLeast(0, (F.adult.is_true(),)),
    AtLeast(3, (F.adult.is_true(), ALWAYS)),
    AtLeast(1, (F.adult.is_true(), ALWAYS)),
    AtLeast(None, (F.adult.is_true(),)),
    AtLeast(BY_TOOL, (F.adult.is_true(), F.trained.is_true(), F.days.at_least(3))),
    F.adult.is_true() & F.trained.is_true(),
    F.adult.is_true() | F.trained.is_true(),
    F.adult.is_true() & NEVER,
    F.adult.is_true() | ALWAYS,
    F.adult.is_true().implies(F.trained.is_true()),
    (F.days.at_least(3) | ~F.adult.is_true()) & F.tool.is_(Tool.SAW),
]  # fmt: skip


def held(name: str, loan: Loan) -> Any:
    """Return a fact as a column holds it."""
    value = getattr(loan, name)
    return str(value) if isinstance(value, Tool) else value


def truths(engine: str, loans: Sequence[Loan], tests: Sequence[Predicate], **options: Any) -> Any:
    """Return the truth of each of *tests* for each of *loans*, as *engine* finds it."""
    columns = {name: [held(name, loan) for loan in loans] for name in HELD}
    data = nw.from_native(made(engine, {"id": list(range(len(loans))), **columns}, TYPES))
    lowering = Lowering(columns={getattr(F, name): nw.col(name) for name in HELD}, **options)
    lowered = [lowering.lower(each) for each in tests]
    assert lowering.obstacles == []
    added = [
        column_of(getattr(truth, side)).alias(f"{side}{place}")
        for place, truth in enumerate(lowered)
        for side in ("yes", "no")
    ]
    found = rows(data.with_columns(*added).to_native())
    return [[read(row, place) for place in range(len(tests))] for row in found]


def read(row: dict[str, Any], place: int) -> bool | None:
    """Return the truth with that place in a row, of which no side is null and not both hold."""
    yes, no = row[f"yes{place}"], row[f"no{place}"]
    assert type(yes) is type(no) is bool and not (yes and no)
    return True if yes else False if no else None


@every_engine
def test_every_test_agrees_with_the_interpreter(engine: str) -> None:
    """Each kind of test, with every null, is judged as the interpreter judges it."""
    for loan, found in zip(LOANS, truths(engine, LOANS, TESTS), strict=True):
        for test, truth in zip(TESTS, found, strict=True):
            assert truth is evaluate(test, loan), (test, loan)


def test_a_lacking_column_is_an_unknown_fact() -> None:
    """A fact without a column leaves each test as unknown as a null does."""
    lowering = Lowering(columns={})
    for test in TESTS:
        found = lowering.lower(test)
        assert (found.yes, found.no) == {True: (True, False), False: (False, True)}.get(
            evaluate(test, Loan()), (False, False)
        ), test


def test_a_column_counts_in_parts_of_one() -> None:
    """A column in hundredths is compared with the exact number."""
    tests = [F.price.at_least(Decimal("0.07")), F.price.is_(Decimal("0.075")), F.price.is_(F.days)]
    lowering = Lowering(
        columns={F.price: nw.col("price"), F.days: nw.col("days")},
        scales={F.price: 100},
        where="rule",
    )
    assert lowering.lower(tests[1]).yes is False
    lowering.lower(tests[2])
    assert [each.where for each in lowering.obstacles] == ["rule"]
    assert truths("polars", [Loan(price=7), Loan(price=6)], tests[:1], scales={F.price: 100}) == [
        [True],
        [False],
    ]


class TestObstacles:
    """A part that is not lowered is named with its reason, never left out."""

    @pytest.mark.parametrize(
        ("test", "got"),
        [
            (Contains(F.places, "FR"), "Contains"),
            (F.at.is_known() & Compare(F.at, Operator.IS, None), "the fact at"),
            (F.note.less_than("b"), "the fact note"),
            (F.note.at_most(F.other), "the fact other"),
            (Compare(F.days, Operator.IS, F.at), "the fact at"),
            (F.days.at_least(Parameter("least")), "P.least"),
            (AtLeast(Parameter("least"), (F.adult.is_true(),)), "P.least"),
        ],
    )
    def test_it_is_named(self, test: Predicate, got: str) -> None:
        """A collection, a moment, an order of texts and an open figure are obstacles."""
        lowering = Lowering(columns={F.note: nw.col("note")}, where="a rule")
        lowering.lower(test)
        assert [each.where for each in lowering.obstacles] == ["a rule"]
        assert got in lowering.obstacles[0].explain()

    def test_what_no_column_holds_can_count_as_unknown(self) -> None:
        """A fact that no column holds is unknown, if that is asked for."""
        lowering = Lowering(columns={}, unheld_unknown=True)
        for test in (Contains(F.places, "FR"), Compare(F.at, Operator.IS, None)):
            assert (lowering.lower(test).yes, lowering.lower(test).no) == (False, False)
        assert lowering.obstacles == []

    def test_facts_of_other_kinds_have_no_column(self) -> None:
        """Moments, collections and facts of several kinds have no kind of column."""
        assert kind_of_fact(F.at) is None and kind_of_fact(F.places) is None


leaves = st.sampled_from(TESTS)
predicates = st.recursive(
    leaves,
    lambda terms: st.one_of(
        st.builds(lambda one: ~one, terms),
        st.builds(lambda one, other: one & other, terms, terms),
        st.builds(lambda one, other: one | other, terms, terms),
        st.builds(lambda one, other: one.implies(other), terms, terms),
        st.builds(
            lambda n, some: AtLeast(n, tuple(some)), st.integers(0, 3), st.lists(terms, max_size=3)
        ),
    ),
    max_leaves=8,
)


@pytest.mark.wide
@given(tests=st.lists(predicates, min_size=1, max_size=20))
def test_drawn_predicates_agree_with_the_interpreter(tests: list[Predicate]) -> None:
    """Predicates of any shape are judged as the interpreter judges them."""
    for loan, found in zip(LOANS, truths("polars", LOANS, tests), strict=True):
        assert found == [evaluate(test, loan) for test in tests]


def test_fractions_are_compared_exactly() -> None:
    """A third lies between two whole numbers of a column."""
    third = Compare(F.price, Operator.MORE_THAN, Fraction(1, 3))
    assert truths("polars", [Loan(price=0), Loan(price=1)], [third]) == [[False], [True]]


def test_the_key_of_a_figure_is_a_fact_that_is_missing() -> None:
    """A count whose least number is a figure needs the fact by which the figure is chosen."""
    counted = AtLeast(BY_TOOL, (F.adult.is_true(),))
    missing = dict(unknown_facts(counted, Lowering(columns={})))
    assert missing == {F.adult: True, F.tool: True}
    held = dict(unknown_facts(counted, Lowering(columns={F.tool: nw.col("tool")})))
    assert isinstance(held[F.tool], nw.Expr)
