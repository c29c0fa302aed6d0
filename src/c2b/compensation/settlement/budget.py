"""The treatment of amounts that exceed the budget of the business.

Only what is new is cut; what was settled before stays settled, and what was cut stays cut.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping

from attrs import frozen

from c2b.compensation.allocation import allocate
from c2b.compensation.pay_plan import OverBudget

Column = Mapping[str, int]
Surcharge = Callable[[Column], int]


@frozen(kw_only=True)
class Cut:
    """The part of new pay that is settled now.

    Attributes:
        new: The new earnings of each party.
        on_top: The fees on top that go with it; None where they are those of *new*.
        exceeded_by: The amount by which new pay exceeds the budget.
    """

    new: Column
    on_top: int | None = None
    exceeded_by: int = 0


def within(left: int, over: OverBudget, new: Column, fees: Surcharge) -> Cut:
    """Keep *new* pay with its *fees* within *left*, all in minor units.

    Args:
        left: The rest of the budget.
        over: The rule for the excess.
        new: The new earnings of each party, in the order of their coming; may be negative.
        fees: The function that computes the fees on top of a column.
    """
    on_top = fees(new)
    due = sum(new.values()) + on_top
    excess = due - left
    if excess <= 0 or due <= 0:  # what costs nothing fits, even where too much is spent already
        return Cut(new=new)
    if over is OverBudget.REFUSE:
        return Cut(new={}, exceeded_by=excess)
    if over is OverBudget.FIRST_COME:
        return Cut(new=_first_come(left, new, fees), exceeded_by=excess)
    more = {party: minor for party, minor in new.items() if minor > 0}
    less = {party: minor for party, minor in new.items() if minor < 0}
    free = max(0, left - sum(less.values()))
    share = free * sum(more.values()) // (sum(more.values()) + max(on_top, 0))
    cut = dict(zip(more, allocate(share, list(more.values()), keys=list(more)), strict=True))
    return Cut(new={**less, **cut}, on_top=free - share, exceeded_by=excess)


def _first_come(left: int, new: Column, fees: Surcharge) -> Column:
    """Return the new pay of the first parties in full, as long as all of it fits.

    Pay that falls is taken in any case, and leaves that much more for the others.
    """
    less = {party: minor for party, minor in new.items() if minor < 0}
    parties = [party for party, minor in new.items() if minor > 0]

    def up_to(many: int) -> Column:
        return {**less, **{party: new[party] for party in parties[:many]}}

    def due(many: int) -> int:
        column = up_to(many)
        return sum(column.values()) + fees(column)

    return up_to(max(0, bisect_right(range(len(parties) + 1), left, key=due) - 1))
