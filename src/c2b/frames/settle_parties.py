"""The accounts of parties on columns: what is new is added up, and each account is moved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import narwhals as nw

from c2b.compensation import PayPlan, Role
from c2b.frames.column import Frame
from c2b.frames.deduction_columns import ColumnFlow, State
from c2b.frames.integers import Exact, Steps, divided
from c2b.frames.like import kept_where, stacked
from c2b.frames.party_limit import SEEN, limit_of
from c2b.frames.pay_terms import Bases, lowered, rates_of
from c2b.frames.plan_terms import limits
from c2b.frames.pro_rata import CUT, in_proportion, is_pro_rata, undone, with_any_fault
from c2b.frames.truth import chosen, whole

TALLY = ("quantity", "revenue")
EXACT = ("exact", "exact_rest", "read", "read_rest")
ACCOUNT = ("earned", "payable", "paid", "owed_back")
GIVEN = ("__c2b_given_quantity", "__c2b_given_revenue", "__c2b_count", "__c2b_faults")
MOST = ("__c2b_most_quantity", "__c2b_most_revenue")
KNOWN = "__c2b_known"


def account_columns(plan: PayPlan) -> tuple[str, ...]:
    """Return the names of the whole numbers that books on a frame hold of each party."""
    terms = (f"{name}_{n}" for n in range(len(plan.deductions)) for name in ("base", "kept"))
    limited = () if limit_of(plan) is None else (SEEN,)
    return (*TALLY, *EXACT, *ACCOUNT, *terms, *limited)


def given_by_party(rows: Frame) -> Frame:
    """Return what each party gave: sums of *rows*, which have the columns of `GIVEN`.

    The largest numbers go along, to tell whether a sum stays within 63 bits.
    """
    largest = [nw.col(name).max().alias(most) for name, most in _LARGEST.items()]
    sums = [nw.col(name).sum() for name in GIVEN]
    added = rows.group_by("party").agg(*sums, *largest, nw.len().alias("__c2b_rows"))
    return _in_64_bits(added, (*GIVEN, *MOST, "__c2b_rows"))


def with_before(given: Frame, before: Frame | None, plan: PayPlan) -> Frame:
    """Return *given* with the accounts *before*, and the parties that gave nothing now."""
    accounts = account_columns(plan)
    mine = given.with_columns(*(whole(0).alias(name) for name in (*accounts, KNOWN)))
    if before is None:
        return mine
    others = (*GIVEN, *MOST, "__c2b_rows")
    theirs = before.select("party", *accounts).with_columns(
        whole(1).alias(KNOWN), *(whole(0).alias(name) for name in others)
    )
    columns = ["party", *accounts, KNOWN, *others]
    both = stacked([mine.select(columns), theirs.select(columns)])
    added = both.group_by("party").agg(*(nw.col(name).sum() for name in columns[1:]))
    return _in_64_bits(added, columns[1:])


def _in_64_bits(frame: Frame, names: Sequence[str]) -> Frame:
    """Return *frame* with *names* in 64 bits: some engines widen a sum."""
    return frame.with_columns(*(nw.col(name).cast(nw.Int64()) for name in names))


def too_much(plan: PayPlan) -> nw.Expr:
    """Return the condition that what a party gave, with what it gave before, may not be exact."""
    safe = divided(whole(2**61), nw.col("__c2b_rows") + 1)
    found = nw.lit(False)
    for name, given, most, limit in zip(TALLY, GIVEN, MOST, limits(plan), strict=False):
        over = nw.col(f"before_{name}") + nw.col(given) > whole(limit)
        found = found | (nw.col(most) > safe) | over
    return found


def doubtful(parties: Frame, plan: PayPlan) -> Frame:
    """Return the names of *parties* of which nothing is settled, each with the mark of it."""
    before = parties.rename({name: f"before_{name}" for name in account_columns(plan)})
    marked = before.with_columns(chosen(_is_bad(plan), 1, 0).alias("__c2b_bad"))
    return marked.select("party", "__c2b_bad")


def _is_bad(plan: PayPlan) -> nw.Expr:
    """Return the condition that a party has a fault in a row, or gave too much to be exact."""
    return too_much(plan) | (nw.col("__c2b_faults") > 0)


def moved(parties: Frame, plan: PayPlan, day: date) -> Frame:
    """Return *parties* with their accounts after the settlement.

    The accounts before it stay, under names that begin with ``before_``.
    """
    names = account_columns(plan)
    steps = Steps(parties.rename({name: f"before_{name}" for name in names}))
    bad = with_any_fault(steps, _is_bad(plan)) if is_pro_rata(plan) else _is_bad(plan)
    sound = steps.keep(~bad)
    state: State = {name: nw.col(f"before_{name}") for name in names}
    before = (whole(0), state["quantity"], state["revenue"])
    given = zip(before, ("__c2b_count", *GIVEN[:2]), strict=True)
    count, state["quantity"], state["revenue"] = steps.keep_all(
        [base + nw.when(sound).then(nw.col(name)).otherwise(whole(0)) for base, name in given]
    )
    if SEEN in state:
        state[SEEN] = steps.keep(state[SEEN] + count)
    _earn(state, plan, count > 0, steps)
    new, cut = steps.keep(state["earned"] - nw.col("before_earned")), whole(0)
    if is_pro_rata(plan):
        new, cut, over = in_proportion(state, new, steps)
        undone(state, over, steps, names)
        gone = [nw.when(over).then(whole(0)).otherwise(each) for each in (new, cut, count)]
        new, cut, count = steps.keep_all(gone)
        sound = steps.keep(sound & ~over)
    ColumnFlow(plan=plan, day=day, state=state, steps=steps).run(new)
    after = steps.frame.with_columns(
        *(column.alias(name) for name, column in state.items()),
        new.alias("new"),
        count.alias("counted"),
        cut.alias(CUT),
        nw.when(sound).then(whole(0)).otherwise(whole(1)).alias("__c2b_bad"),
    )
    return after.drop(*steps.names)


def _earn(state: State, plan: PayPlan, some: nw.Expr, steps: Steps) -> None:
    """Add what is new in the reading of the scheme, where *some* contributions are new."""
    parts = rates_of(plan.scheme).parts
    bases = Bases(quantity=state["quantity"], revenue=state["revenue"])
    now = lowered(plan.scheme, bases, steps.keep).on(parts)
    units, rest = state["exact"] + now.units - state["read"], whole(0)
    if parts > 1:
        units, rest = steps.keep_all([units, state["exact_rest"] + now.rest - state["read_rest"]])
        more = steps.keep(divided(rest + whole(parts), whole(parts)) - 1)
        units, rest = units + more, rest - more * whole(parts)
    units, rest = steps.keep_all([units, rest])
    found = {
        "exact": units,
        "exact_rest": rest,
        "read": now.units,
        "read_rest": now.rest,
        "earned": Exact(units, rest, parts).rounded(plan.rounding),
    }
    chosen = [nw.when(some).then(new).otherwise(state[name]) for name, new in found.items()]
    state.update(zip(found, steps.keep_all(chosen), strict=True))


def balances(parties: Frame, plan: PayPlan, currency: str) -> Frame:
    """Return the balances of *parties* after the settlement, a column for each account."""
    kept = {
        role.value: [f"kept_{n}" for n, each in enumerate(plan.deductions) if each.role is role]
        for role in _KEEPING
    }
    return parties.select(
        "party",
        nw.lit(currency).alias("currency"),
        "new",
        (nw.col("paid") - nw.col("before_paid")).alias("paid_now"),
        "earned",
        *(_sum(names).alias(_NAMES[role]) for role, names in kept.items()),
        "payable",
        "paid",
        "owed_back",
        "counted",
        nw.col("__c2b_faults").alias("faults"),
    )


def in_books(parties: Frame, plan: PayPlan) -> Frame:
    """Return the accounts of the parties that the books know after the settlement."""
    known = (nw.col("counted") > 0) | (nw.col(KNOWN) > 0)
    return kept_where(parties, known).select("party", *account_columns(plan))


def moves(parties: Frame, plan: PayPlan, run: int) -> Frame:
    """Return by how much settlement number *run* moved the accounts of *parties*, if it did."""
    kept = [f"kept_{n}" for n in range(len(plan.deductions))]
    more = {name: nw.col(name) - nw.col(f"before_{name}") for name in (*kept, "payable", "paid")}
    more |= {CUT: nw.col(CUT)} if is_pro_rata(plan) else {}
    more["owed_back"] = nw.col("before_owed_back") - nw.col("owed_back")
    bases = [f"base_{n}" for n in range(len(plan.deductions))]
    moved_ = parties.select(
        "party",
        whole(run).alias("run"),
        "new",
        *(column.alias(name) for name, column in more.items()),
        *((nw.col(name) - nw.col(f"before_{name}")).alias(name) for name in bases),
    )
    some = nw.col("new") != 0
    for name in more:
        some = some | (nw.col(name) != 0)
    return kept_where(moved_, some)


def _sum(names: Sequence[str]) -> nw.Expr:
    return sum(map(nw.col, names), whole(0))


_LARGEST = dict(zip(GIVEN, MOST, strict=False))
_NAMES = {
    Role.PLATFORM.value: "fees",
    Role.FEE_TAX.value: "fee_tax",
    Role.TAX.value: "withheld",
    Role.HELD.value: "held",
    Role.CARRIED.value: "carried",
}
_KEEPING = (Role.PLATFORM, Role.FEE_TAX, Role.TAX, Role.HELD, Role.CARRIED)
