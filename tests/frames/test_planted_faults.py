"""A fault planted in each lowering rule is found by the conformance tests.

| Rule | Planted fault |
|---|---|
| tests of nulls are written out | the engine is asked what a null gives |
| plain columns are aggregated | the condition stands within the aggregate |
| a quotient is taken in two steps | one step, through floats |
| products are split before 63 bits | pools times weights, and amounts times rates, at once |
| sums are cast to 64 bits | sums stay in the type of the engine |
| rows are numbered in an order | rows are numbered as they stand |
| results stand beside a key | what is known of keys is put beside the rows by place |
| tables are chained cases | the cases are nested the other way round |
| costs are added up in two parts | costs are added up as they are |
| sums run in a declared order | sums run as the rows stand |
| what depends on a fault waits | a row with a fault is passed over |
| amounts that were cut stay cut | the exact pay of a party goes on with them |
| a budget goes on from night to night | each night begins with what Python left |

These make no difference on the engines of today, so that no test can fail: one step of the integer
division of the engine itself (Spark and Ibis divide through floats, these engines do not), whole
numbers written in 32 bits (sums and products with columns of 64 bits have 64), and tiers by `clip`.
Nothing is looked up in tables by a packed key.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve

from c2b import Money, frames
from c2b.compensation import Contribution, Rounding, Share, Withhold, settle
from tests.frames import (
    faults,
    test_budgets,
    test_budgets_in_proportion,
    test_campaign_quotas,
    test_settle,
    test_task_quotas,
)
from tests.frames.engines import every_engine, made, rows
from tests.frames.settlements import both
from tests.frames.test_allocate import test_pools_are_divided_as_the_scalar_core_divides_them
from tests.frames.test_classify import test_the_catalogue_of_cases_is_classified_alike
from tests.frames.test_lowering import test_every_test_agrees_with_the_interpreter
from tests.frames.test_pay import columns, earned

Conformance = Callable[[str], None]

PLAN = evolve(test_settle.PLAN, deductions=())
DAY = date(2026, 1, 31)


def settlements(engine: str) -> None:
    """Check that contributions, some of which do not count, are settled alike."""
    both(engine, PLAN, test_settle.items(*range(30)), DAY)


def known_keys(engine: str) -> None:
    """Check that contributions that come again in another order are settled alike."""
    again = test_settle.items(*range(12))
    books = settle(PLAN, again, on=DAY).books
    both(engine, books, again[::-1], DAY)


def large_amounts(engine: str) -> None:
    """Check that shares of amounts that leave the largest remainder are paid alike."""
    for rate in (Fraction(97, 100), Fraction(1, 3)):
        parts = rate.denominator
        most = [each // parts * parts - 1 for each in (2**59, 2**57, 2**53 + 2 * parts)]
        scheme = Share(rate=rate, currency="EUR")
        frame = made(engine, columns([1] * len(most), most))
        found = rows(frames.pay(frame, scheme, rounding=Rounding.DOWN))
        expected = [earned(scheme, 1, value, Rounding.DOWN) for value in most]
        assert [row["minor"] for row in found] == expected


def large_deductions(engine: str) -> None:
    """Check that a tax is kept alike of amounts whose product with the rate is one part short."""
    tax = Withhold(rate=Fraction(17, 100), rounding=Rounding.DOWN)
    plan = evolve(PLAN, scheme=Share(rate=Fraction(1), currency="EUR"), policies=())
    whole = next(k for k in range(2**51, 2**52, 256) if (100 * k - 1) % 17 == 0)
    value = Money(minor=(100 * whole - 1) // 17, currency="EUR")
    taxed = evolve(plan, deductions=(tax,))
    both(engine, taxed, [Contribution(key="1", party="ana", value=value)], DAY)


TESTS: Conformance = test_every_test_agrees_with_the_interpreter
POOLS: Conformance = test_pools_are_divided_as_the_scalar_core_divides_them
COSTS: Conformance = test_budgets.large_budget
FIRST_COME: Conformance = test_budgets.test_the_first_who_come_are_paid
NIGHTS: Conformance = test_budgets.test_nights_on_an_engine_spend_one_budget
PRO_RATA: Conformance = test_budgets_in_proportion.one_night
CUTS: Conformance = test_budgets_in_proportion.engine_nights
FIRST_OF_ALL: Conformance = test_campaign_quotas.test_the_first_of_the_campaign_count
QUOTA_NIGHTS: Conformance = test_campaign_quotas.test_nights_on_an_engine_fill_one_quota
OPEN_TASKS: Conformance = test_task_quotas.open_tasks
TASK_NIGHTS: Conformance = test_task_quotas.test_nights_on_an_engine_fill_one_quota
CASES: Conformance = test_the_catalogue_of_cases_is_classified_alike

FOUND: tuple[tuple[Callable[[pytest.MonkeyPatch], None], Conformance, str], ...] = (
    *((faults.null_is_asked, TESTS, each) for each in ("polars", "pyarrow", "pandas")),
    *((faults.sum_where, settlements, each) for each in ("pyarrow", "pandas", "pandas arrow")),
    (faults.one_step, large_deductions, "polars"),
    (faults.one_step, large_deductions, "duckdb"),
    (faults.one_limb, POOLS, "polars"),
    (faults.one_limb, POOLS, "pyarrow"),
    *((faults.whole_product, large_amounts, each) for each in ("polars", "pyarrow", "pandas")),
    (faults.wide_sums, settlements, "duckdb"),
    (faults.rank_by_place, POOLS, "polars"),
    (faults.join_by_place, known_keys, "polars"),
    (faults.last_case_wins, CASES, "polars"),
    (faults.last_case_wins, CASES, "duckdb"),
    *((faults.whole_costs, COSTS, each) for each in ("polars", "pyarrow", "pandas")),
    (faults.sums_by_place, FIRST_COME, "polars"),
    (faults.sums_by_place, FIRST_COME, "pandas"),
    (faults.faults_are_passed_over, test_budgets.open_rows, "polars"),
    (faults.nights_are_forgotten, NIGHTS, "polars"),
    (faults.sums_by_place, FIRST_OF_ALL, "polars"),
    (faults.nights_are_forgotten, QUOTA_NIGHTS, "polars"),
    *((faults.groups_run_together, TASK_NIGHTS, each) for each in ("polars", "pyarrow", "pandas")),
    (faults.faults_are_passed_over, OPEN_TASKS, "polars"),
    (faults.nights_are_forgotten, TASK_NIGHTS, "polars"),
    (faults.rank_by_place, PRO_RATA, "pandas"),  # whose groups come in one order, not in any
    (faults.cuts_are_kept_exact, CUTS, "polars"),
)


@pytest.mark.parametrize(("plant", "conformance", "engine"), FOUND)
def test_a_planted_fault_is_found(
    plant: Callable[[pytest.MonkeyPatch], None],
    conformance: Conformance,
    engine: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The conformance test of an engine fails once the first form that one would write is put."""
    plant(monkeypatch)
    # DuckDB gives sums as decimals, of which plain Python makes no fractions.
    with pytest.raises((AssertionError, TypeError)):
        conformance(engine)


@pytest.mark.parametrize("engine", ["polars", "pandas"])
def test_two_steps_mend_a_division_through_floats(
    engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An engine that divides through floats gives exact quotients in the two steps."""
    faults.two_steps(monkeypatch)
    large_deductions(engine)
    large_amounts(engine)
    POOLS(engine)


@every_engine
def test_large_amounts_and_known_keys_are_settled_alike(engine: str) -> None:
    """Amounts with the largest remainder, and keys in any order, conform without a fault."""
    large_amounts(engine)
    large_deductions(engine)
    known_keys(engine)
    settlements(engine)
