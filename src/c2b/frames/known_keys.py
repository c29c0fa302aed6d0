"""The knowledge of keys in the books on a frame, and the rows whose key is that of another."""

from __future__ import annotations

from collections.abc import Mapping

import narwhals as nw

from c2b.compensation import Decision, Status
from c2b.frames.column import Frame
from c2b.frames.lens_column import chain
from c2b.frames.like import joined
from c2b.frames.settle_rows import PENDING, REJECTED_KEY, REVENUE, SETTLED_KEY
from c2b.frames.truth import Condition, both, either

_LOOKED_UP = ("known", "known_since", "known_party", "known_amount", "known_pseudonym")


def known_of(keys: Frame) -> Frame:
    """Return what *keys*, contributions of settlements on frames, say of each key."""
    known = chain(_states(keys), nw.lit(SETTLED_KEY))
    return keys.select(
        "key",
        known.alias("known"),
        nw.col("since").alias("known_since"),
        nw.col("party").alias("known_party"),
        _amount_of(nw.col("quantity"), nw.col("revenue")).alias("known_amount"),
        nw.lit(None, nw.String()).alias("known_pseudonym"),
    )


def _states(keys: Frame) -> list[tuple[Condition, nw.Expr | None]]:
    waits = nw.col("status") == Status.PENDING.value
    found: list[tuple[Condition, nw.Expr | None]] = [(waits, nw.lit(PENDING))]
    if "decision" in keys.collect_schema():
        decision = nw.col("decision")
        rejected = both((~decision.is_null(), decision == Decision.REJECTED.value))
        found.append((rejected, nw.lit(REJECTED_KEY)))
    return found


def with_known(frame: Frame, known: Frame, key: nw.Expr) -> Frame:
    """Return *frame* with what is *known* of the *key* of each row, a text."""
    names = {name: f"__c2b_{name}" for name in ("key", *_LOOKED_UP)}
    return joined(frame.with_columns(key.alias(names["key"])), known.rename(names), names["key"])


def differs(held: Mapping[str, nw.Expr]) -> Condition:
    """Return the condition that the books know the key of another contribution.

    Of an erased party, whose name they forgot, they know that its pseudonym was never its name.
    """
    party, amount = nw.col("__c2b_known_party"), nw.col("__c2b_known_amount")
    mine = _amount_of(held["quantity"], nw.col(REVENUE))
    other = both((~party.is_null(), ~held["party"].is_null(), party != held["party"]))
    changed = both((~amount.is_null(), ~mine.is_null(), amount != mine))
    pseudonym = nw.col("__c2b_known_pseudonym")
    erased = both((~pseudonym.is_null(), ~held["party"].is_null(), pseudonym == held["party"]))
    return either((other, changed, erased))


def _amount_of(quantity: nw.Expr, revenue: nw.Expr) -> nw.Expr:
    text = nw.String()
    return nw.concat_str([quantity.cast(text), revenue.cast(text)], separator="/")
