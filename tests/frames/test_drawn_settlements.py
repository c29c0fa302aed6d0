"""Nights of drawn contributions, with unknown facts and amounts of any size, are settled alike."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from fractions import Fraction

import pyarrow as pa
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from c2b import Money, Text, frames
from c2b.compensation import (
    Amount,
    Books,
    Contribution,
    Decision,
    Fee,
    Keep,
    OnePerParty,
    OverBudget,
    PayPlan,
    PerItem,
    Quota,
    QuotaScope,
    Rounding,
    Share,
    Status,
    Sum,
    Threshold,
    Withhold,
    reverse,
    settle,
)
from c2b.compensation.deductions import Deduction
from c2b.compensation.policies.policy import Policy
from c2b.testing.laws.law import agree
from tests.frames.engines import ENGINES
from tests.frames.settlements import both, on_frames, plain_rows, table
from tests.frames.test_settle import DEDUCTIONS, POLICIES, SETTLED

DAYS = (date(2026, 1, 31), date(2026, 3, 31))
MOMENTS = st.sampled_from([datetime(2026, month, 1, tzinfo=UTC) for month in (1, 3, 4)])
AMOUNTS = st.integers(0, 10**4) | st.integers(0, 2**46)


@st.composite
def nights(draw: st.DrawFn) -> list[list[Contribution]]:
    """Draw two nights of contributions, of which the second may bring keys of the first again."""
    facts = st.builds(
        Contribution,
        key=st.just("-"),
        party=st.sampled_from("abc"),
        quantity=st.integers(0, 9),
        value=st.builds(Money, minor=AMOUNTS, currency=st.just("EUR")),
        at=st.none() | MOMENTS,
        score=st.none() | st.integers(-(2**40), 2**40) | st.integers(0, 5),
        decision=st.none() | st.sampled_from(Decision),
        seconds=st.none() | st.integers(0, 2**40),
        task=st.none() | st.sampled_from(["", "t"]),
    )
    one, two = (draw(st.lists(facts, min_size=1, max_size=12)) for _ in DAYS)
    first = [evolve(each, key=f"one {n}") for n, each in enumerate(one)]
    again = draw(st.lists(st.sampled_from(first), max_size=4, unique_by=lambda each: each.key))
    second = [evolve(each, key=f"two {n}") for n, each in enumerate(two)]
    return [first, draw(st.permutations([*again, *second]))]


@pytest.mark.wide
@settings(max_examples=25, deadline=None)
@given(
    place=st.integers(0, len(SETTLED) - 1),
    policies=st.sampled_from(
        [
            (),
            POLICIES,
            (*POLICIES, OnePerParty(keep=Keep.FIRST)),
            (*POLICIES[:2], Quota(most=4)),
            (*POLICIES[1:], Quota(most=1, of=QuotaScope.TASK)),
            (Quota(most=3, of=QuotaScope.TASK),),
        ]
    ),
    rounding=st.sampled_from(Rounding),
    given_=nights(),
)
@pytest.mark.parametrize("engine", ["polars", "pyarrow", "pandas"])
def test_drawn_nights_are_settled_alike(
    engine: str,
    place: int,
    policies: tuple[Policy, ...],
    rounding: Rounding,
    given_: list[list[Contribution]],
) -> None:
    """Two nights leave the books of plain Python, whatever is unknown, in any order of rows."""
    scheme, deductions = SETTLED[place]
    books: Books | PayPlan = PayPlan(
        key="p", scheme=scheme, rounding=rounding, policies=policies, deductions=deductions
    )
    for day, items in zip(DAYS, given_, strict=True):
        if any(isinstance(policy, Quota) for policy in policies):
            items = [evolve(item, quantity=1) for item in items]
        books = both(engine, books, items, day)


KEEPING = (
    Fee(rate=Fraction(1, 10), rounding=Rounding.UP, least=Money.of("0.02", "EUR")),
    Fee(rate=Fraction(1, 10), rounding=Rounding.UP, given_back=False),
    Threshold(at=Amount.of("1.00", "EUR")),
    Withhold(rate=Fraction(1, 3), rounding=Rounding.UP),
)


@pytest.mark.wide
@settings(max_examples=12, deadline=None)
@given(
    scheme=st.sampled_from(
        [PerItem(rate=Amount.of("0.10", "EUR")), Share(rate=Fraction(1, 9), currency="EUR")]
    ),
    deductions=st.permutations(KEEPING),
    takes_party=st.booleans(),
    given_=nights(),
)
@pytest.mark.parametrize("engine", ["polars", "pyarrow"])
def test_drawn_nights_follow_a_reversal(
    engine: str,
    scheme: PerItem | Share,
    deductions: Sequence[Deduction],
    takes_party: bool,
    given_: list[list[Contribution]],
) -> None:
    """Nights after a reversal, of which a fee is not given back, leave every posting in order.

    A later reversal takes the same amounts then, whichever of them is the last cent.
    """
    plan = PayPlan(key="p", scheme=scheme, rounding=Rounding.DOWN, deductions=tuple(deductions))
    first = both(engine, plan, given_[0], DAYS[0])
    paid = [entry.party for entry in first.entries.flat().values() if entry.earned > 0]
    if paid and takes_party:
        first = reverse(first, party=paid[0], on=DAYS[0], why=WHY)
    elif paid:
        mine = next(each.key for each in given_[0] if each.party == paid[0])
        first = reverse(first, contribution=mine, on=DAYS[0], why=WHY)
    third = [evolve(each, key=f"three {n}") for n, each in enumerate(given_[0])]
    expected = settle(settle(first, given_[1], on=DAYS[1]).books, third, on=DAYS[1]).books
    two = on_frames(engine, first, given_[1], DAYS[1])
    found = on_frames(engine, two.books, third, DAYS[1]).books.to_books()
    agree(found, expected)
    for key, entry in expected.entries.flat().items():
        assert found.entries[key].postings == entry.postings
    later = [key for key in expected.entries if key.startswith("p/3/")]
    half = {key: expected.entries[key].earned // 2 for key in later}
    for key, minor in half.items():
        if minor > 0:
            amount = Money(minor=minor, currency="EUR")
            one, other = (
                reverse(books, entry=key, amount=amount, on=DAYS[1], why=WHY)
                for books in (found, expected)
            )
            agree(one, other)


PRICES = (
    PerItem(rate=Amount.of("0.03", "EUR")),
    Share(rate=Fraction(1), currency="EUR"),
    Sum(parts=(PerItem(rate=Amount.of("20", "EUR")), Share(rate=Fraction(1), currency="EUR"))),
)
BUDGETS = st.integers(0, 30) | st.integers(0, 10**5) | st.integers(2**44, 2**50)
WHY = Text(en="refund", fr="remboursement")


@pytest.mark.wide
@settings(max_examples=25, deadline=None)
@given(
    scheme=st.sampled_from(PRICES),
    policies=st.sampled_from([(), POLICIES[1:2], POLICIES]),
    deductions=st.sampled_from([(), DEDUCTIONS]),
    budget=BUDGETS,
    given_=nights(),
)
@pytest.mark.parametrize("engine", ["polars", "pyarrow"])
def test_drawn_budgets_are_spent_alike(
    engine: str,
    scheme: Sum | Share | PerItem,
    policies: tuple[Policy, ...],
    deductions: tuple[Deduction, ...],
    budget: int,
    given_: list[list[Contribution]],
) -> None:
    """A budget is spent alike on two nights, with a reversal between them."""
    books: Books | PayPlan = PayPlan(
        key="p",
        scheme=scheme,
        rounding=Rounding.HALF_UP,
        policies=policies,
        deductions=deductions,
        budget=Money(minor=budget, currency="EUR"),
        over=OverBudget.FIRST_COME,
    )
    one = both(engine, books, given_[0], DAYS[0])
    counted = (key for key, each in one.keys.flat().items() if each.status is Status.COUNTED)
    key = next(counted, None)
    if key is not None and one.entries.flat():
        one = reverse(one, contribution=key, on=DAYS[0], why=WHY)
    both(engine, one, given_[1], DAYS[1])


@pytest.mark.wide
@settings(max_examples=20, deadline=None)
@given(
    place=st.integers(0, len(SETTLED) - 1),
    rounding=st.sampled_from(Rounding),
    budget=st.integers(0, 300) | st.integers(0, 10**6),
    given_=nights(),
)
@pytest.mark.parametrize("engine", ["polars", "pyarrow"])
def test_drawn_budgets_are_divided_alike(
    engine: str, place: int, rounding: Rounding, budget: int, given_: list[list[Contribution]]
) -> None:
    """A budget is divided alike on two nights, with a reversal between them."""
    scheme, deductions = SETTLED[place]
    books: Books | PayPlan = PayPlan(
        key="p",
        scheme=scheme,
        rounding=rounding,
        deductions=deductions,
        budget=Money(minor=budget, currency="EUR"),
        over=OverBudget.PRO_RATA,
    )
    one, two = (
        [evolve(each, value=Money(minor=_small(each), currency="EUR")) for each in night]
        for night in given_
    )
    after = both(engine, books, one, DAYS[0])
    paid = [entry.party for entry in after.entries.flat().values() if entry.earned > 0]
    if paid:
        after = reverse(after, party=paid[0], on=DAYS[0], why=WHY)
    both(engine, after, two, DAYS[1])


def _small(item: Contribution) -> int:
    """Return a value of *item* with which the pay of a night can be divided exactly."""
    return 0 if item.value is None else item.value.minor % 10**6


FAULTS = st.sampled_from([None, None, None, None, "quantity", "place", "level"])
ROWS = st.lists(
    st.tuples(st.sampled_from("abcd"), st.integers(0, 3), FAULTS), min_size=1, max_size=12
)


@pytest.mark.wide
@settings(max_examples=40, deadline=None)
@given(rows=ROWS, budget=st.integers(0, 12), spent=st.booleans())
@pytest.mark.parametrize("engine", ["polars", "pyarrow"])
def test_drawn_faults_leave_open_what_depends_on_them(
    engine: str, rows: list[tuple[str, int, str | None]], budget: int, spent: bool
) -> None:
    """The books after rows with faults are those that plain Python makes of the sure rows."""
    plan = PayPlan(
        key="p",
        scheme=PerItem(rate=Amount.of("0.01", "EUR")),
        rounding=Rounding.DOWN,
        budget=Money(minor=budget, currency="EUR"),
        over=OverBudget.FIRST_COME,
    )
    large = Contribution(key="large", party="a", quantity=99)
    books = settle(plan, [large] if spent else [], on=DAYS[0]).books
    items = [
        Contribution(key=f"k{n}", party=party, quantity=many)
        for n, (party, many, _) in enumerate(rows)
    ]
    wrong = [fault for _, _, fault in rows]
    places = [None if each == "place" else n for n, each in enumerate(wrong)]
    level = [n for n, each in enumerate(wrong) if each == "level"]
    for n in level:
        places[n] = level[0]
    if len(level) == 1:
        wrong[level[0]] = None
    pairs = zip(wrong, rows, strict=True)
    quantities = [-1 if each == "quantity" else many for each, (_, many, _) in pairs]
    given_table = table(items).drop_columns(["place"])
    if "quantity" in given_table.column_names:
        given_table = given_table.drop_columns(["quantity"])
    given_table = given_table.append_column("quantity", pa.array(quantities, pa.int64()))
    given_table = given_table.append_column("place", pa.array(places, pa.int64()))
    found = frames.settle(ENGINES[engine](given_table), books, on=DAYS[1], order="place")
    sure = _sure(items, wrong, places, 0 if spent else budget, is_spent=spent)
    shown = plain_rows(found.contributions, "key")
    assert {row["key"] for row in shown if row["fault"] is None} == {each.key for each in sure}
    agree(found.books.to_books(), settle(books, sure, on=DAYS[1]).books)


def _sure(
    items: list[Contribution],
    wrong: list[str | None],
    places: list[int | None],
    left: int,
    *,
    is_spent: bool,
) -> list[Contribution]:
    """Return the contributions of which it is sure whether the budget reaches them."""
    bad = {item.party for item, fault in zip(items, wrong, strict=True) if fault}
    if "place" in wrong and not is_spent:
        return []
    in_order = sorted(range(len(items)), key=lambda n: -1 if places[n] is None else places[n])
    sure: list[Contribution] = []
    for n in in_order:
        item = items[n]
        if item.party in bad:
            if not is_spent:
                break
            continue
        left -= int(item.quantity)
        is_spent = is_spent or left < 0
        sure.append(item)
    return sure
