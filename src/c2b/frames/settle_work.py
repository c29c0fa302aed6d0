"""The rows of a settlement at work: judged, with what each gives to its party."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import narwhals as nw
from attrs import evolve, frozen

from c2b.compensation import PayPlan
from c2b.frames.column import Frame
from c2b.frames.given_frame import schema_of
from c2b.frames.integers import Steps
from c2b.frames.lens_column import chain
from c2b.frames.like import joined, kept_where
from c2b.frames.pay_terms import Bases, lowered, rates_of
from c2b.frames.pro_rata import any_fault
from c2b.frames.read_columns import numbers_where, or_blank
from c2b.frames.settle_columns import FACTS, in_order
from c2b.frames.settle_parties import GIVEN
from c2b.frames.settle_rows import (
    ANOTHER_ROW,
    EARLIER_ROW,
    PENDING,
    REVENUE,
    RowRulings,
    status_of,
)
from c2b.frames.shared_limit import SharedLimit
from c2b.frames.spending import EXCEEDS, WAITS, Spending
from c2b.frames.truth import whole

RULING, FAULT, BAD = "__c2b_ruling", "__c2b_fault", "__c2b_bad"
"""The columns of the number of the ruling, of that of the fault, and of the mark of a party that
has a fault elsewhere."""


@frozen(kw_only=True)
class JudgedRows:
    """The rows of a frame with their rulings and faults.

    Attributes:
        plan: The plan.
        frame: The rows, with columns of our own.
        held: The columns that are read.
        null: A whole number that is unknown in every row.
        judged: The rulings and faults.
        present: The names of the facts that the frame has, and the quantity.
        originals: The names of the columns of the frame that was given.
        knows: Whether the books know keys.
        place: The column by which rows follow each other; None where none was named.
        waits: The condition that an earlier row keeps a row from being judged; None where the
            order of all rows does not matter.
    """

    plan: PayPlan
    frame: Frame
    held: Mapping[str, nw.Expr]
    null: nw.Expr
    present: frozenset[str]
    judged: RowRulings
    originals: tuple[str, ...]
    knows: bool
    place: str | None = None
    waits: nw.Expr | None = None

    def given(self) -> Frame:
        """Return what each row gives to its party, without rows of no party."""
        party = self.held["party"]
        return self.frame.filter(~party.is_null()).select(party.alias("party"), *GIVEN)

    def any_fault(self) -> Frame:
        """Return one row: whether a row has a fault, also one of no party."""
        return any_fault(self.frame, nw.col(FAULT) > 0)

    def without(self, parties: Frame) -> JudgedRows:
        """Return the rows with a mark on those whose party has a fault, by its account."""
        bad = kept_where(parties, nw.col(BAD) > 0).select(
            nw.col("party").alias("__c2b_party"), nw.lit("bad").alias(BAD)
        )
        frame = self.frame.with_columns(self.held["party"].alias("__c2b_party"))
        return evolve(self, frame=joined(frame, bad, "__c2b_party"))

    def limited(self, limit: SharedLimit, order: str, since: Frame | None) -> JudgedRows:
        """Return the rows, of which those beyond a shared *limit* do not count.

        A row whose task is unknown takes no place of any task, whatever else is wrong with it:
        it waits until its task is known, and comes after those that were settled before.

        Args:
            limit: The limit.
            order: The column by which contributions follow each other.
            since: What settlements on the engine took since the books were in Python, or None.
        """
        steps, bad = Steps(self.frame), ~nw.col(BAD).is_null()
        counts, fault = nw.col(RULING) == 0, nw.col(FAULT) > 0
        doubtful, task = fault | (counts & bad), self.held["task"]
        spending = Spending(
            limit=limit,
            order=order,
            cost=whole(1) if limit.quota is not None else self._price(steps)["minor"],
            counts=counts & ~fault & ~bad,
            doubtful=doubtful & ~task.is_null() if limit.is_by_task else doubtful,
            task=or_blank(task) if limit.is_by_task else None,
        )
        frame = spending.judged(steps.frame, since).drop(*steps.names)
        case = (nw.col(EXCEEDS) > 0, limit.ruling)
        judged = evolve(self.judged, rulings=(*self.judged.rulings, case))
        last = whole(len(judged.rulings))
        number = nw.when(case[0]).then(last).otherwise(nw.col(RULING))
        gives = (nw.col(EXCEEDS) == 0) & (nw.col(WAITS) == 0) & nw.col(BAD).is_null()
        given = [nw.when(gives).then(nw.col(name)).otherwise(whole(0)) for name in GIVEN[:-1]]
        frame = frame.with_columns(
            number.alias(RULING),
            *(each.alias(name) for name, each in zip(GIVEN, given, strict=False)),
        )
        return evolve(self, frame=frame, judged=judged, waits=nw.col(WAITS) > 0)

    @property
    def _settled(self) -> nw.Expr:
        """The condition that the row and its party have no fault, and that it can be judged."""
        settled = (nw.col(FAULT) == 0) & nw.col(BAD).is_null()
        return settled if self.waits is None else settled & ~self.waits

    def shown(self, prefix: str) -> Frame:
        """Return the frame that was given with its results."""
        steps = Steps(self.frame.with_columns(self._settled.alias("__c2b_settled")))
        settled = nw.col("__c2b_settled")
        counts = settled & (nw.col(RULING) == 0)
        price = dict.fromkeys(("minor", "rest"), self.null)
        if self.plan.scheme.prices_contributions:
            price = self._price(steps)
        words = {
            what: nw.when(settled).then(status_of(self.judged, nw.col(RULING), what))
            for what in ("status", "policy", "reason")
        }
        names = [(nw.col(FAULT) == n, nw.lit(w)) for n, (_, w) in enumerate(self.judged.faults, 1)]
        names.append((~nw.col(BAD).is_null(), nw.lit(ANOTHER_ROW)))
        if self.waits is not None:
            names.append((self.waits, nw.lit(EARLIER_ROW)))
        prices = {prefix + name: each for name, each in price.items()}
        frame, shown = numbers_where(steps.frame, counts, prices)
        return frame.select(
            *self.originals,
            *(column.alias(prefix + name) for name, column in words.items()),
            *shown,
            chain(names).alias(f"{prefix}fault"),
        )

    def _price(self, steps: Steps) -> dict[str, nw.Expr]:
        """Return what each row earns by itself."""
        bases = Bases(quantity=nw.col(GIVEN[0]), revenue=nw.col(GIVEN[1]))
        exact = lowered(self.plan.scheme, bases, steps.keep).on(rates_of(self.plan.scheme).parts)
        return {"minor": exact.units, "rest": exact.rest}

    def keys(self, run: int, day: date, order: str | None) -> Frame:
        """Return the contributions that enter the books, with their status and their facts."""
        fresh = self._settled
        since = nw.lit(day.isoformat())
        if self.knows:
            known = nw.col("__c2b_known")
            fresh = fresh & (known.is_null() | (known == PENDING))
            first = nw.col("__c2b_known_since")
            since = nw.when(first.is_null()).then(since).otherwise(first)
        present = (name for name in FACTS if name in self.present)
        facts = [self.held[name].alias(name) for name in present]
        schema = schema_of(self.frame)
        placed = () if order is None else (in_order(order, schema).alias("order"),)
        return kept_where(self.frame, fresh).select(
            self.held["key"].alias("key"),
            self.held["party"].alias("party"),
            whole(run).alias("run"),
            since.alias("since"),
            status_of(self.judged, nw.col(RULING), "status").alias("status"),
            nw.col(REVENUE).alias("revenue"),
            *facts,
            *placed,
        )
