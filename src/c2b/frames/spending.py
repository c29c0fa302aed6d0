"""The contributions that a limit lets through: the first of a group, as long as all fit."""

from __future__ import annotations

import narwhals as nw
from attrs import frozen

from c2b.frames.column import Frame
from c2b.frames.integers import divided
from c2b.frames.like import joined, kept_where
from c2b.frames.ordered import running
from c2b.frames.shared_limit import SharedLimit
from c2b.frames.truth import chosen, whole

EXCEEDS, WAITS = "__c2b_exceeds", "__c2b_waits"
"""The columns, 1 or 0, of the rows beyond the limit, and of those that an earlier row keeps open.
"""


TASK = "task"
"""The column of the books with the task of which places were taken."""


@frozen(kw_only=True)
class Spending:
    """A shared limit, and what the rows of a frame take of it.

    Attributes:
        limit: The limit.
        order: The column by which contributions follow each other, different in each row of a
            group.
        cost: What a row takes of the limit, from zero.
        counts: The condition that a row counts if it fits.
        doubtful: The condition that a row cannot be settled, but may count once it is corrected.
        task: The name of the group of a row, where each task has a limit of its own; None where
            all rows are one group.
    """

    limit: SharedLimit
    order: str
    cost: nw.Expr
    counts: nw.Expr
    doubtful: nw.Expr
    task: nw.Expr | None = None

    def judged(self, frame: Frame, since: Frame | None) -> Frame:
        """Return *frame* with the columns `EXCEEDS` and `WAITS`.

        No row of a group from its first doubtful one on is judged, for it may take what they
        would; but where the limit was used up before, none of them fits whatever that row takes.

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
        rest, is_last = left - more * whole(_LIMB), high == more
        counts = nw.col(_COUNTS) > 0
        over = counts & ((high > more) | (is_last & (low > rest)) | (spent > 0))
        is_full = over if self.limit.quota is None else over | (counts & is_last & (low == rest))
        early = is_full & (nw.col(_PLACE) < nw.col(_FIRST))
        rows = rows.with_columns(chosen(over, 1, 0).alias(_OVER), chosen(early, 1, 0).alias(_EARLY))
        rows = rows.with_columns(nw.col(_EARLY).max().over(_GROUP).cast(nw.Int64()))
        open_ = (nw.col(_PLACE) >= nw.col(_FIRST)) & (nw.col(_EARLY) == 0) & (spent == 0)
        rows = rows.with_columns(chosen(counts & open_, 1, 0).alias(WAITS))
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
            (whole(1) if self.task is None else self.task).alias(_GROUP),
            whole(1).alias(_ONE),
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
        sums = {_PLACE: _ONE, _HIGH_SUM: _HIGH, _LOW_SUM: _LOW}
        placed = running(rows, [_GROUP], self.order, sums)
        first = nw.when(nw.col(self.order).is_null()).then(whole(0)).otherwise(nw.col(_PLACE))
        first = nw.when(nw.col(_DOUBT) > 0).then(first).otherwise(whole(_NEVER))
        marked = placed.with_columns(first.alias(_FIRST))
        return marked.with_columns(nw.col(_FIRST).min().over(_GROUP).cast(nw.Int64()))

    def _left(self, rows: Frame, since: Frame | None) -> tuple[Frame, nw.Expr, nw.Expr]:
        """Return *rows*, the rest of the limit, and from 1 where nothing more can count."""
        is_spent = self.limit.is_spent or (self.limit.quota is not None and not self.limit.left)
        left, spent = whole(self.limit.left), whole(int(is_spent))
        if since is None:
            return rows, left, spent
        group = whole(1) if self.task is None else nw.col(TASK)
        taken = _together(since.with_columns(group.alias(_GROUP)))
        rows = joined(rows, taken.rename({"taken": _TAKEN, "spent": _SPENT}), _GROUP)
        before = nw.when(nw.col(_TAKEN).is_null()).then(whole(0)).otherwise(nw.col(_TAKEN))
        early = nw.when(nw.col(_SPENT).is_null()).then(whole(0)).otherwise(nw.col(_SPENT))
        left = left - before
        if self.limit.quota is not None:
            early = chosen(left <= 0, 1, 0)
        return rows, left, spent + early


def taken_by(rows: Frame, run: int, *, by_task: bool) -> Frame:
    """Return what settlement number *run* took of the limit, and whether a row did not fit.

    Args:
        rows: The rows, judged.
        run: The number.
        by_task: Whether each task has a limit of its own; those of which nothing was taken now
            are left out.
    """
    named = rows.select(_GROUP, nw.col(_COST).alias("taken"), nw.col(EXCEEDS).alias("spent"))
    added = _together(named)
    if not by_task:
        return added.select(whole(run).alias("run"), "taken", "spent")
    some = kept_where(added, nw.col("taken") > 0)
    return some.select(whole(run).alias("run"), nw.col(_GROUP).alias(TASK), "taken", "spent")


def _together(rows: Frame) -> Frame:
    """Return one row for each group of *rows*."""
    added = rows.group_by(_GROUP).agg(nw.col("taken").sum(), nw.col("spent").max())
    return added.with_columns(*(nw.col(name).cast(nw.Int64()) for name in ("taken", "spent")))


_LIMB = 2**30
_NEVER = 2**62
_GROUP, _ONE = "__c2b_group", "__c2b_each"
_COST, _COUNTS, _DOUBT = "__c2b_cost", "__c2b_counts", "__c2b_doubt"
_HIGH, _LOW, _PLACE = "__c2b_high", "__c2b_low", "__c2b_row"
_HIGH_SUM, _LOW_SUM, _FIRST = "__c2b_high_sum", "__c2b_low_sum", "__c2b_first"
_OVER, _EARLY, _TAKEN, _SPENT = "__c2b_over", "__c2b_early", "__c2b_taken", "__c2b_spent"
