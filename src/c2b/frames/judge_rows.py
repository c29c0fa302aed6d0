"""The rows of a frame of contributions, judged by a plan: their rulings and their faults."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import narwhals as nw

from c2b.compensation import PayPlan
from c2b.frames.column import Frame, RequiredColumn
from c2b.frames.given_frame import schema_of
from c2b.frames.known_keys import differs, with_known
from c2b.frames.ordered import with_level
from c2b.frames.party_limit import beyond, level_in_party, limit_of
from c2b.frames.plan_terms import needs_order
from c2b.frames.read_columns import as_texts, null_number, nullable
from c2b.frames.settle_columns import NUMBERS, faults_of_years, moments
from c2b.frames.settle_parties import GIVEN
from c2b.frames.settle_rows import (
    REVENUE,
    Case,
    RowRulings,
    faults,
    revenue_of,
    rulings,
)
from c2b.frames.settle_work import FAULT, RULING, JudgedRows
from c2b.frames.shared_limit import has_shared_limit
from c2b.frames.truth import Condition, either, whole

_SAME, _EARLIER = "__c2b_same", "__c2b_earlier"


def judged_rows(
    data: Frame,
    plan: PayPlan,
    read: Mapping[str, RequiredColumn],
    names: Mapping[str, str],
    *,
    known: Frame | None,
    before: Frame | None,
    order: str | None,
    is_unique: bool,
) -> JudgedRows:
    """Return the rows of *data*, judged.

    Args:
        data: The contributions.
        plan: The plan.
        read: The columns that are read, but for moments.
        names: The names of the columns of facts, where they are others.
        known: What the books know of each key; None where they know none.
        before: The accounts of the parties; None where there are none.
        order: The column by which contributions follow each other, where it matters.
        is_unique: Whether the keys are known to be unique.
    """
    originals = tuple(data.collect_schema().names())
    schema = schema_of(data)
    plain, texts, _ = as_texts(data, schema, [read["key"].name, *([order] if order else [])])
    key, place = texts[read["key"].name], texts.get(order or "")
    work, some = _read(plain, read, names)
    frame, null = null_number(work, read["key"].name)
    held = {name: some.get(name, _missing(name, null)) for name in read} | some
    frame = frame.with_columns(revenue_of(plan, held).alias(REVENUE))
    frame, repeated = _repeated(frame, held, known, None if is_unique else key)
    decided = rulings(plan, held, None if known is None else nw.col("__c2b_known"))
    frame, number, beyond_limit = _limited(frame, plan, decided, held["party"], place, before)
    frame, level = _level(frame, plan, held["party"], place)
    there = {name: each.name for name, each in read.items() if name in some}
    wrong = (
        *faults(plan, held, there, counts=nw.col(RULING) == 0, repeated=repeated),
        *faults_of_years(data, schema, names.get("at", "at"), order),
        *((each, str(order)) for each in level),
    )
    judged = RowRulings(rulings=(*decided, *beyond_limit), faults=wrong)
    frame = frame.with_columns(number.alias(RULING)).with_columns(judged.fault.alias(FAULT))
    return JudgedRows(
        plan=plan,
        frame=_with_given(frame, held),
        held=held,
        null=null,
        present=frozenset(some) | {"quantity"},
        judged=judged,
        originals=originals,
        knows=known is not None,
        place=place,
    )


def _repeated(
    frame: Frame, held: Mapping[str, nw.Expr], known: Frame | None, key: str | None
) -> tuple[Frame, Condition]:
    """Return *frame*, and the condition that the key of a row is that of another contribution.

    Args:
        frame: The rows.
        held: The columns that are read.
        known: What the books know of each key; None where they know none.
        key: The column of keys, which are counted; None where they are known to be unique.
    """
    found: list[Condition] = []
    if known is not None:
        frame = with_known(frame, known, held["key"])
        found.append(differs(held))
    if key is not None:
        frame = frame.with_columns(nw.len().over(key).alias(_SAME))
        found.append(nw.col(_SAME) > 1)
    return frame, either(found)


def _limited(
    frame: Frame,
    plan: PayPlan,
    decided: Sequence[Case],
    party: nw.Expr,
    place: str | None,
    before: Frame | None,
) -> tuple[Frame, nw.Expr, tuple[Case, ...]]:
    """Return *frame*, the number of the ruling of each row, and that of a limit of each party.

    Args:
        frame: The rows.
        plan: The plan.
        decided: The rulings of the other policies.
        party: The party of a row.
        place: The column by which contributions follow each other; None where none was named.
        before: The accounts of the parties; None where there are none.
    """
    number, limit = RowRulings(rulings=tuple(decided), faults=()).ruling, limit_of(plan)
    if limit is None or place is None:
        return frame, number, ()
    earlier = nw.col(_EARLIER)
    frame, over = beyond(
        frame.with_columns(number.alias(_EARLIER)), limit, place, earlier, party, before
    )
    last = whole(len(decided) + 1)
    return frame, nw.when(over).then(last).otherwise(earlier), ((over, limit.ruling),)


def _level(
    frame: Frame, plan: PayPlan, party: nw.Expr, place: str | None
) -> tuple[Frame, list[Condition]]:
    """Return *frame*, and the conditions that a row has no place of its own where it needs one."""
    found: list[Condition] = []
    if place is None:
        return frame, found
    if limit_of(plan) is not None or needs_order(plan.scheme):
        frame, level = level_in_party(frame, place, party)
        found.append(level)
    if has_shared_limit(plan):
        frame, level = with_level(frame, place)
        found.append(level)
    return frame, found


def _with_given(frame: Frame, held: Mapping[str, nw.Expr]) -> Frame:
    """Return *frame* with what each row gives to its party: zeros where it does not count."""
    counts = (nw.col(FAULT) == 0) & (nw.col(RULING) == 0)
    given = (held["quantity"], nw.col(REVENUE), whole(1))
    return frame.with_columns(
        *(
            nw.when(counts).then(column).otherwise(whole(0)).alias(name)
            for name, column in zip(GIVEN, given, strict=False)
        ),
        nw.when(nw.col(FAULT) > 0).then(whole(1)).otherwise(whole(0)).alias(GIVEN[-1]),
    )


def _read(
    data: Frame, read: Mapping[str, RequiredColumn], names: Mapping[str, str]
) -> tuple[Frame, dict[str, nw.Expr]]:
    """Return *data*, and the values of those facts that it has, a moment as it is."""
    schema, moment = schema_of(data), names.get("at", "at")
    there = {name: each for name, each in read.items() if each.name in schema}
    frame, some, _ = nullable(data, there, schema)
    return frame, {**some, "at": moments(data, moment, schema)} if moment in schema else some


def _missing(name: str, null: nw.Expr) -> nw.Expr:
    """Return the value of a fact that the frame lacks: one for a quantity, unknown for others."""
    if name == "quantity":
        return whole(1)
    return null if name in NUMBERS else nw.lit(None, nw.String())
