"""The deductions of a plan on columns: the same flow as that of a party's account."""

from __future__ import annotations

from datetime import date

import narwhals as nw
from attrs import define

from c2b.compensation import Fee, FeeTax, Hold, PayPlan, Rounding, Threshold
from c2b.compensation.deductions import Deduction
from c2b.frames.integers import Steps, shares_of
from c2b.frames.plan_terms import is_on_gross, rate_of_deduction
from c2b.frames.truth import whole

State = dict[str, nw.Expr]
"""The accounts of a party as columns: ``payable``, ``paid``, ``owed_back``, and for each deduction
``base_`` and ``kept_`` with its number."""


@define
class ColumnFlow:
    """The deductions of a plan at work on columns.

    Attributes:
        plan: The plan.
        day: The day of the settlement.
        state: The accounts, which `run` moves.
        steps: The frame, with the steps as columns.
    """

    plan: PayPlan
    day: date
    state: State
    steps: Steps

    def run(self, new: nw.Expr) -> None:
        """Send *new* earnings through the deductions, pay, and set debts against what waits.

        Args:
            new: The new earnings, which the account has already.
        """
        coming = gross = new
        fee = whole(0)
        for number, term in enumerate(self.plan.deductions):
            before = coming
            coming = self._through(number, term, coming, _base(term, coming, gross, fee))
            fee = before - coming if isinstance(term, Fee) else fee
            gross = coming if term.waits else gross
        self._receive(coming)
        self._net()

    def _through(self, number: int, term: Deduction, coming: nw.Expr, base: nw.Expr) -> nw.Expr:
        """Return the part of *coming* that goes on; *base* is what the deduction is computed on."""
        mine, bases = self.state[f"kept_{number}"], self.state[f"base_{number}"]
        if isinstance(term, Threshold):
            balance = mine + coming
            pays = (balance < 0) | (balance >= whole(int(term.at.exact)))
            kept = _if(pays, whole(0) - mine, coming)
        elif isinstance(term, Hold) and term.until is not None and self.day >= term.until:
            kept = whole(0) - mine
        else:
            kept = self._next(term, coming, base, (bases, mine))
            if isinstance(term, FeeTax) or is_on_gross(term):
                kept = lesser(kept, greater(coming, whole(0)))
            (kept,) = self.steps.keep_all([kept])
            kept = greater(kept, whole(0) - mine)
        (taken,) = self.steps.keep_all([kept])
        held, grown, left = self.steps.keep_all([mine + taken, bases + base, coming - taken])
        self.state[f"kept_{number}"], self.state[f"base_{number}"] = held, grown
        return left

    def _next(
        self, term: Deduction, coming: nw.Expr, new: nw.Expr, slot: tuple[nw.Expr, nw.Expr]
    ) -> nw.Expr:
        """Return the part that *term* keeps of *coming*, where its base grows by *new*."""
        base, mine = slot
        whole_bases = [greater(each, whole(0)) for each in (base, base + new)]
        rate, rounding = rate_of_deduction(term)
        fixed = term.fixed.minor if isinstance(term, Fee) and term.fixed is not None else 0
        parts = shares_of(whole_bases, rate, rounding, self.steps, more=fixed)
        if isinstance(term, Fee):
            pairs = zip(parts, whole_bases, strict=True)
            parts = self.steps.keep_all([_clamped(term, *pair) for pair in pairs])
        before, after = parts
        more = after - before
        lacking = lesser(before - mine, greater(coming - more, whole(0)))
        return more + _if(coming > 0, lacking, whole(0))

    def _receive(self, coming: nw.Expr) -> None:
        """Pay *coming* and what waits to be paid, less the part that goes to what is owed back."""
        (due,) = self.steps.keep_all([coming + self.state["payable"]])
        owed, paid = self.state["owed_back"], self.state["paid"]
        positive = [greater(due, whole(0))]
        (share,) = shares_of(positive, self.plan.offset, Rounding.UP, self.steps)
        (back,) = self.steps.keep_all([lesser(owed, share)])
        self.state["owed_back"], self.state["paid"] = self.steps.keep_all(
            [_if(due < 0, owed - due, owed - back), _if(due < 0, paid, paid + due - back)]
        )
        self.state["payable"] = whole(0)

    def _net(self) -> None:
        """Take from what waits the part of the debt that was never paid."""
        waits = [f"kept_{n}" for n, term in enumerate(self.plan.deductions) if term.waits]
        if not waits:
            return
        held = sum([self.state[name] for name in waits], whole(0))
        (over,) = self.steps.keep_all([greater(held - self.state["earned"], whole(0))])
        for name in waits:
            (taken,) = self.steps.keep_all([lesser(over, self.state[name])])
            self.state[name], self.state["owed_back"], over = self.steps.keep_all(
                [self.state[name] - taken, self.state["owed_back"] - taken, over - taken]
            )


def _base(term: Deduction, coming: nw.Expr, gross: nw.Expr, fee: nw.Expr) -> nw.Expr:
    """Return the amount on which *term* is computed."""
    if isinstance(term, FeeTax):
        return fee
    return gross if is_on_gross(term) else coming


def _clamped(term: Fee, fee: nw.Expr, base: nw.Expr) -> nw.Expr:
    """Return *fee* within its limits, and at most its *base*."""
    if term.least is not None:
        fee = greater(fee, whole(term.least.minor))
    if term.most is not None:
        fee = lesser(fee, whole(term.most.minor))
    return lesser(fee, base)


def greater(one: nw.Expr, other: nw.Expr) -> nw.Expr:
    """Return the greater of two columns without nulls."""
    return _if(one > other, one, other)


def lesser(one: nw.Expr, other: nw.Expr) -> nw.Expr:
    """Return the lesser of two columns without nulls."""
    return _if(one < other, one, other)


def _if(condition: nw.Expr, then: nw.Expr, otherwise: nw.Expr) -> nw.Expr:
    return nw.when(condition).then(then).otherwise(otherwise)
