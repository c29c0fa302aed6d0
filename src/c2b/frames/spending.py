"""The contributions that a shared limit lets through: the first ones, as long as all fit."""

from __future__ import annotations

import narwhals as nw
from attrs import frozen

from c2b.frames.column import Frame
from c2b.frames.integers import divided
from c2b.frames.like import joined
from c2b.frames.ordered import running
from c2b.frames.shared_limit import SharedLimit
from c2b.frames.truth import chosen, whole

EXCEEDS, WAITS = "__c2b_exceeds", "__c2b_waits"
"""The columns, 1 or 0, of the rows beyond the limit, and of those that an earlier row keeps open.
"""


@frozen(kw_only=True)
class Spending:
    """A shared limit, and what the rows of a frame take of it.

    Attributes:
        limit: The limit.
        order: The column by which contributions follow each other, different in each row.
        cost: What a row takes of the limit, from zero.
        counts: The condition that a row counts if it fits.
        doubtful: The condition that a row cannot be settled, but may count once it is corrected.
    """

    limit: SharedLimit
    order: str
    cost: nw.Expr
    counts: nw.Expr
    doubtful: nw.Expr

    def judged(self, frame: Frame, since: Frame | None) -> Frame:
        """Return *frame* with the columns `EXCEEDS` and `WAITS`.

        No row from the first doubtful one on is judged, for it may take what they would; but
        where the limit was used up before that row, none of them fits whatever it takes.

        Args:
            frame: The rows.
            since: What settlements on the engine took since the books were in Python, or None.
        """
        rows = self._running(self._with_costs(frame))
        rows, left, spent = self._left(rows, since)
        carried = divided(nw.col(_LOW_SUM), whole(_LIMB))
        high = nw.col(_HIGH_SUM) + carried
        low = nw.col(_LOW_SUM) - carried * whole(_LIMB)
        more = divided(left, whole(_LIMB))
        beyond = (high > more) | ((high == more) & (low > left - more * whole(_LIMB)))
        over = (nw.col(_COUNTS) > 0) & (beyond | (spent > 0))
        early = over & (nw.col(_PLACE) < nw.col(_FIRST))
        rows = rows.with_columns(chosen(over, 1, 0).alias(_OVER), chosen(early, 1, 0).alias(_EARLY))
        rows = rows.with_columns(nw.col(_EARLY).max().over(_ALL).cast(nw.Int64()))
        open_ = (nw.col(_PLACE) >= nw.col(_FIRST)) & (nw.col(_EARLY) == 0) & (spent == 0)
        waits = (nw.col(_COUNTS) > 0) & open_
        rows = rows.with_columns(chosen(waits, 1, 0).alias(WAITS))
        fits = (nw.col(_OVER) == 0) & (nw.col(WAITS) == 0)
        return rows.with_columns(
            chosen((nw.col(_OVER) > 0) & (nw.col(WAITS) == 0), 1, 0).alias(EXCEEDS),
            nw.when(fits).then(nw.col(_COST)).otherwise(whole(0)).alias(_COST),
        )

    def _with_costs(self, frame: Frame) -> Frame:
        """Return *frame* with what each row takes, at most one unit more than there is left."""
        most = whole(self.limit.left)
        cost = nw.when(self.cost > most).then(most + 1).otherwise(self.cost)
        rows = frame.with_columns(
            whole(1).alias(_ALL),
            nw.when(self.counts).then(cost).otherwise(whole(0)).alias(_COST),
            chosen(self.counts, 1, 0).alias(_COUNTS),
            chosen(self.doubtful, 1, 0).alias(_DOUBT),
        )
        rows = rows.with_columns(divided(nw.col(_COST), whole(_LIMB)).alias(_HIGH))
        return rows.with_columns((nw.col(_COST) - nw.col(_HIGH) * whole(_LIMB)).alias(_LOW))

    def _running(self, rows: Frame) -> Frame:
        """Return *rows* with their places, and what they take with all before them in two parts.

        A sum of whole costs could pass 63 bits.
        """
        sums = {_PLACE: _ALL, _HIGH_SUM: _HIGH, _LOW_SUM: _LOW}
        placed = running(rows, [_ALL], self.order, sums)
        first = nw.when(nw.col(self.order).is_null()).then(whole(0)).otherwise(nw.col(_PLACE))
        first = nw.when(nw.col(_DOUBT) > 0).then(first).otherwise(whole(_NEVER))
        marked = placed.with_columns(first.alias(_FIRST))
        return marked.with_columns(nw.col(_FIRST).min().over(_ALL).cast(nw.Int64()))

    def _left(self, rows: Frame, since: Frame | None) -> tuple[Frame, nw.Expr, nw.Expr]:
        """Return *rows*, the rest of the limit, and 1 where a contribution did not fit before."""
        left, spent = whole(self.limit.left), whole(int(self.limit.is_spent))
        if since is None:
            return rows, left, spent
        taken = _together(since.with_columns(whole(1).alias(_ALL)))
        rows = joined(rows, taken.rename({"taken": _TAKEN, "spent": _SPENT}), _ALL)
        before = nw.when(nw.col(_TAKEN).is_null()).then(whole(0)).otherwise(nw.col(_TAKEN))
        early = nw.when(nw.col(_SPENT).is_null()).then(whole(0)).otherwise(nw.col(_SPENT))
        return rows, left - before, spent + early


def taken_by(rows: Frame, run: int) -> Frame:
    """Return what settlement number *run* took of the limit, and whether a row did not fit."""
    named = rows.select(_ALL, nw.col(_COST).alias("taken"), nw.col(EXCEEDS).alias("spent"))
    return _together(named).select(whole(run).alias("run"), "taken", "spent")


def _together(rows: Frame) -> Frame:
    """Return the one row of all *rows* together; none where there are none."""
    added = rows.group_by(_ALL).agg(nw.col("taken").sum(), nw.col("spent").max())
    return added.with_columns(*(nw.col(name).cast(nw.Int64()) for name in ("taken", "spent")))


_LIMB = 2**30
_NEVER = 2**62
_ALL, _COST, _COUNTS, _DOUBT = "__c2b_all", "__c2b_cost", "__c2b_counts", "__c2b_doubt"
_HIGH, _LOW, _PLACE = "__c2b_high", "__c2b_low", "__c2b_row"
_HIGH_SUM, _LOW_SUM, _FIRST = "__c2b_high_sum", "__c2b_low_sum", "__c2b_first"
_OVER, _EARLY, _TAKEN, _SPENT = "__c2b_over", "__c2b_early", "__c2b_taken", "__c2b_spent"
