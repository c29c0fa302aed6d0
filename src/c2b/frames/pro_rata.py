"""A budget that is divided in proportion among the parties whose new pay exceeds it."""

from __future__ import annotations

from collections.abc import Collection

import narwhals as nw

from c2b.compensation import Books, OverBudget, PayPlan
from c2b.frames.allocate import ALLOCATED, divided_pool
from c2b.frames.column import Frame
from c2b.frames.deduction_columns import State
from c2b.frames.integers import Steps
from c2b.frames.like import joined
from c2b.frames.truth import chosen, whole

ALL, LEFT, CUT = "__c2b_every", "__c2b_budget", "cut"
"""The columns of a group of all rows, of the rest of the budget, and of what did not fit it."""

ANY_FAULT = "__c2b_any_fault"
"""The column, 1 or 0, of a fault in any row: it leaves the part of each party unknown."""


def is_pro_rata(plan: PayPlan) -> bool:
    """Whether *plan* has a budget that cuts new pay in proportion."""
    return plan.over is OverBudget.PRO_RATA


def any_fault(rows: Frame, fault: nw.Expr) -> Frame:
    """Return one row: 1 where a row of *rows* has a *fault*, else 0; none where they are none."""
    marked = rows.select(whole(1).alias(ALL), chosen(fault, 1, 0).alias(ANY_FAULT))
    found = marked.group_by(ALL).agg(nw.col(ANY_FAULT).max())
    return found.with_columns(nw.col(ANY_FAULT).cast(nw.Int64()))


def with_rest(parties: Frame, books: Books, since: Frame | None, faults: Frame) -> Frame:
    """Return *parties* with the rest of the budget, and whether any row has a fault.

    Args:
        parties: The parties with what they gave.
        books: The books in plain Python.
        since: What settlements on the engine took since the books were in Python, or None.
        faults: The result of `any_fault`.
    """
    found = joined(parties.with_columns(whole(1).alias(ALL)), faults, ALL)
    left = whole(0 if books.left is None else max(books.left.minor, 0))
    if since is not None:
        taken = since.with_columns(whole(1).alias(ALL)).group_by(ALL).agg(nw.col("taken").sum())
        found = joined(found, taken.select(ALL, nw.col("taken").cast(nw.Int64())), ALL)
        left = left - _or_zero("taken")
        found = found.with_columns(left.alias(LEFT)).drop("taken")
    else:
        found = found.with_columns(left.alias(LEFT))
    return found.with_columns(_or_zero(ANY_FAULT).alias(ANY_FAULT))


def with_any_fault(steps: Steps, is_bad: nw.Expr) -> nw.Expr:
    """Return the condition that a row, or a party that *is_bad*, has a fault."""
    mine = steps.keep(chosen(is_bad, 1, 0))
    return steps.keep(mine.max().over(ALL).cast(nw.Int64()) + nw.col(ANY_FAULT)) > 0


def in_proportion(state: State, new: nw.Expr, steps: Steps) -> tuple[nw.Expr, nw.Expr, nw.Expr]:
    """Cut *new* pay to the rest of the budget, and note in *state* what is earned then.

    Returns:
        The new pay, what did not fit, and the condition that the sums are too large to be exact.
    """
    most = steps.keep(new.max().over(ALL).cast(nw.Int64()))
    held = {"pool": nw.col(LEFT), "weight": new}
    divided, share, total, is_flawed = divided_pool(steps.frame, held, [ALL], "party")
    steps.frame = divided
    share, total, flawed = steps.keep_all([share, total, chosen(is_flawed, 1, 0)])
    steps.frame = steps.frame.drop(*ALLOCATED)
    too_much = (flawed > 0) & (most > 0)
    exceeded = (flawed == 0) & (total > nw.col(LEFT))
    paid = steps.keep(nw.when(exceeded).then(share).otherwise(new))
    cut = steps.keep(new - paid)
    state["earned"] = steps.keep(state["earned"] - cut)
    rounded = {"exact": state["earned"], "exact_rest": whole(0)}
    for name, after in rounded.items():
        state[name] = steps.keep(nw.when(cut > 0).then(after).otherwise(state[name]))
    return paid, cut, too_much


def undone(state: State, where: nw.Expr, steps: Steps, names: Collection[str]) -> None:
    """Put the accounts of before back into *state*, under *names*, *where* nothing is settled."""
    for name in names:
        before = nw.col(f"before_{name}")
        state[name] = steps.keep(nw.when(where).then(before).otherwise(state[name]))


def taken_of(parties: Frame, run: int) -> Frame:
    """Return what settlement number *run* took of the budget."""
    added = parties.group_by(ALL).agg(nw.col("new").sum())
    return added.select(
        whole(run).alias("run"),
        nw.col("new").cast(nw.Int64()).alias("taken"),
        whole(0).alias("spent"),
    )


def _or_zero(name: str) -> nw.Expr:
    return nw.when(nw.col(name).is_null()).then(whole(0)).otherwise(nw.col(name))
