"""Nights of drawn contributions, with unknown facts and amounts of any size, are settled alike."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from c2b import Money
from c2b.compensation import Books, Contribution, Decision, Keep, OnePerParty, PayPlan, Rounding
from c2b.compensation.policies.policy import Policy
from tests.frames.settlements import both
from tests.frames.test_settle import POLICIES, SETTLED

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
    policies=st.sampled_from([(), POLICIES, (*POLICIES, OnePerParty(keep=Keep.FIRST))]),
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
        books = both(engine, books, items, day)
