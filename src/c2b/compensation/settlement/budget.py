"""Budget: what happens where more is due than the business will spend.

Only what is new is cut; what was settled before stays settled.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from attrs import frozen

from c2b.compensation.allocation import allocate
from c2b.compensation.pay_plan import OverBudget
from c2b.compensation.settlement.ledger import Column

Surcharge = Callable[[Column], int]


@frozen(kw_only=True)
class Cut:
    """What may be settled, and what was asked for.

    Attributes:
        earned: What each party may earn, to date.
        on_top: The fees on top that go with it, to date.
        exceeded_by: How much more than the budget was due.
    """

    earned: Column
    on_top: int
    exceeded_by: int = 0


def within(
    budget: int,
    over: OverBudget,
    earned: Column,
    before: Column,
    before_on_top: int,
    fees: Surcharge,
) -> Cut:
    """Keep what is *earned*, with the *fees* on it, within *budget*, all in minor units.

    Args:
        budget: The most to spend, to date.
        over: What to do with more.
        earned: What is due to each party in the order of their coming, to date.
        before: What was settled before.
        before_on_top: The fees on top that were settled before.
        fees: What the fees on top come to for a column.
    """
    on_top = fees(earned)
    excess = sum(earned.values()) + on_top - budget
    if excess <= 0:
        return Cut(earned=earned, on_top=on_top)
    if over is OverBudget.REFUSE:
        return Cut(earned=before, on_top=before_on_top, exceeded_by=excess)
    if over is OverBudget.FIRST_COME:
        fitting = _first_come(budget, earned, before, fees)
        return Cut(earned=fitting, on_top=fees(fitting), exceeded_by=excess)
    left = max(0, budget - sum(before.values()) - before_on_top)
    new = {party: amount - before.get(party, 0) for party, amount in earned.items()}
    share = left * sum(new.values()) // (sum(new.values()) + on_top - before_on_top)
    cut = dict(zip(new, allocate(share, list(new.values()), keys=list(new)), strict=True))
    return Cut(
        earned={party: before.get(party, 0) + amount for party, amount in cut.items()},
        on_top=before_on_top + left - share,
        exceeded_by=excess,
    )


def _first_come(budget: int, earned: Column, before: Column, fees: Surcharge) -> Column:
    """What is new for the first so many parties, in full, as long as all of it fits."""
    parties = [party for party in earned if earned[party] != before.get(party, 0)]

    def up_to(many: int) -> Column:
        served = set(parties[:many])
        return {
            party: amount if party in served else before.get(party, 0)
            for party, amount in earned.items()
        }

    def due(many: int) -> int:
        column = up_to(many)
        return sum(column.values()) + fees(column)

    return up_to(max(0, bisect_right(range(len(parties) + 1), budget, key=due) - 1))
