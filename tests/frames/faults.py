"""Faults of the lowering that a test plants: each puts the first form that one would write.

A function here takes the monkeypatch of a test, and leaves the library with the fault in it.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

import narwhals as nw
import pytest
from attrs import evolve

from c2b.frames.integers import Exact, Keep
from c2b.frames.truth import Truth, opposite, whole

NAMES = (
    *("allocate", "check", "classify", "integers", "known_keys", "lens_column", "lower"),
    *("lowered_rules", "pay", "settle", "settle_parties", "settle_rows", "settle_work"),
    *("judge_rows", "spending"),
)
MODULES: dict[str, Any] = {name: importlib.import_module(f"c2b.frames.{name}") for name in NAMES}
PARTIES, WORK = MODULES["settle_parties"], MODULES["judge_rows"]
ALLOCATE, KEYS = MODULES["allocate"], MODULES["known_keys"]
SPENDING = MODULES["spending"]
INT = nw.Int64()


def null_is_asked(patch: pytest.MonkeyPatch) -> None:
    """Leave it to the engine what a test of a null gives."""
    patch.setattr(MODULES["lower"], "_tested", lambda column, test: Truth(test, opposite(test)))


def sum_where(patch: pytest.MonkeyPatch) -> None:
    """Write the condition into the aggregate, instead of a column that is summed up."""
    real, (quantity, revenue, count, faults) = WORK._with_given, PARTIES.GIVEN

    def given(frame: Any, held: Any) -> Any:
        names = {quantity: held["quantity"], revenue: nw.col("__c2b_revenue")}
        return real(frame, held).with_columns(*(each.alias(n) for n, each in names.items()))

    def added(rows: Any) -> Any:
        only = [nw.when(nw.col(count) > 0).then(nw.col(n)).sum() for n in (quantity, revenue)]
        most = [nw.col(n).max().alias(each) for n, each in PARTIES._LARGEST.items()]
        others = (nw.col(count).sum(), nw.col(faults).sum(), nw.len().alias("__c2b_rows"))
        return rows.group_by("party").agg(*only, *most, *others)

    patch.setattr(WORK, "_with_given", given)
    patch.setattr(MODULES["settle"], "given_by_party", added)


def quotient_by_floats(number: nw.Expr, by: nw.Expr) -> nw.Expr:
    """Return the whole part of a quotient as an engine does that divides through floats."""
    return (number.cast(nw.Float64()) / by.cast(nw.Float64())).floor().cast(INT)


def one_step(patch: pytest.MonkeyPatch) -> None:
    """Divide through floats, and leave it at that."""
    _everywhere(patch, "divided", quotient_by_floats)


def one_own_step(patch: pytest.MonkeyPatch) -> None:
    """Leave it at one step of the division of the engine, which some take through floats."""
    _everywhere(patch, "divided", lambda number, by: (number // by).cast(INT))


def two_steps(patch: pytest.MonkeyPatch) -> None:
    """Divide through floats, in the two steps of the lowering: this is no fault."""

    def divided(number: nw.Expr, by: nw.Expr) -> nw.Expr:
        first = quotient_by_floats(number, by)
        return first + quotient_by_floats(number - first * by, by)

    _everywhere(patch, "divided", divided)


def one_limb(patch: pytest.MonkeyPatch) -> None:
    """Multiply pools by weights without splitting them."""
    real = ALLOCATE._shared

    def shared(*given: Any) -> Any:
        with pytest.MonkeyPatch.context() as inner:
            inner.setattr(ALLOCATE, "_LIMB", 2**62)
            return real(*given)

    patch.setattr(ALLOCATE, "_shared", shared)


def whole_product(patch: pytest.MonkeyPatch) -> None:
    """Multiply an amount by the numerator of a rate at once, then divide."""
    divided = MODULES["integers"].divided

    def product(base: nw.Expr, rate: Fraction, keep: Keep) -> Exact:
        parts = whole(rate.denominator)
        multiplied = keep(base * whole(rate.numerator))
        units = keep(divided(multiplied, parts))
        return Exact(units, keep(multiplied - units * parts), rate.denominator)

    patch.setattr(Exact, "product", product)


def wide_sums(patch: pytest.MonkeyPatch) -> None:
    """Leave sums in the type that the engine gives them."""
    patch.setattr(PARTIES, "_in_64_bits", lambda frame, names: frame)


def rank_by_place(patch: pytest.MonkeyPatch) -> None:
    """Number the rows of a group as they stand."""

    def ranked(data: Any, by: Sequence[str], order: str) -> Any:
        place = nw.col("one").cum_sum().over(*by).cast(INT).alias(ALLOCATE._RANK)
        return data.with_columns(whole(1).alias("one")).with_columns(place).drop("one")

    patch.setattr(ALLOCATE, "_ranked", ranked)


def join_by_place(patch: pytest.MonkeyPatch) -> None:
    """Put what is known of keys beside the rows, in the order in which the table has it."""

    def joined(frame: Any, table: Any, on: str) -> Any:
        return nw.concat([frame, table.drop(on)], how="horizontal")

    patch.setattr(KEYS, "joined", joined)


def last_case_wins(patch: pytest.MonkeyPatch) -> None:
    """Nest the cases of a table the other way round, so that the last that holds answers."""
    chain = MODULES["lens_column"].chain

    def reversed_(cases: Sequence[Any], otherwise: nw.Expr | None = None) -> nw.Expr:
        found: nw.Expr = chain(cases[::-1], otherwise)
        return found

    _everywhere(patch, "chain", reversed_)


def whole_costs(patch: pytest.MonkeyPatch) -> None:
    """Add up what contributions cost as it is, instead of in two parts."""
    patch.setattr(SPENDING, "_LIMB", 2**61)


def sums_by_place(patch: pytest.MonkeyPatch) -> None:
    """Add up what contributions cost as the rows stand."""

    def running(data: Any, by: Sequence[str], order: str, sums: Mapping[str, str]) -> Any:
        return data.with_columns(
            *(nw.col(each).cum_sum().over(*by).cast(INT).alias(n) for n, each in sums.items())
        )

    patch.setattr(SPENDING, "running", running)


def faults_are_passed_over(patch: pytest.MonkeyPatch) -> None:
    """Judge the rows after one with a fault as if it took nothing of a budget."""
    real = SPENDING.Spending.judged

    def judged(self: Any, frame: Any, since: Any) -> Any:
        return real(evolve(self, doubtful=nw.lit(value=False)), frame, since)

    patch.setattr(SPENDING.Spending, "judged", judged)


def groups_run_together(patch: pytest.MonkeyPatch) -> None:
    """Add up what contributions take over the rows of all groups."""
    real = SPENDING.running

    def running(data: Any, by: Sequence[str], order: str, sums: Mapping[str, str]) -> Any:
        together = data.with_columns(whole(1).alias("one"))
        return real(together, ["one"], order, sums).drop("one")

    patch.setattr(SPENDING, "running", running)


def nights_are_forgotten(patch: pytest.MonkeyPatch) -> None:
    """Begin each night with what the budget had left in plain Python."""
    real = SPENDING.Spending._left
    patch.setattr(SPENDING.Spending, "_left", lambda self, rows, _: real(self, rows, None))


def cuts_are_kept_exact(patch: pytest.MonkeyPatch) -> None:
    """Let the exact pay of a party go on with what the budget cut."""
    real = PARTIES.in_proportion

    def in_proportion(state: Any, new: Any, steps: Any) -> Any:
        exact = {name: state[name] for name in ("exact", "exact_rest")}
        found = real(state, new, steps)
        state.update(exact)
        return found

    patch.setattr(PARTIES, "in_proportion", in_proportion)


def _everywhere(patch: pytest.MonkeyPatch, name: str, new: object) -> None:
    for module in MODULES.values():
        if hasattr(module, name):
            patch.setattr(module, name, new)
