"""A settlement of contributions that were added up elsewhere, party by party."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from attrs import evolve

from c2b.compensation.contribution import Contribution
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.intake import Line, read_in
from c2b.compensation.settlement.settle import decided, moment_of
from c2b.compensation.settlement.settlement import Settlement
from c2b.compensation.settlement.shelf import Shelf
from c2b.compensation.tally import TallyPart


def settle_totals(
    plan: PayPlan,
    totals: Mapping[str, TallyPart],
    others: Iterable[Contribution],
    *,
    on: date,
    counted: int,
    left_out: Callable[[Line], object],
    memory: Mapping[str, TallyPart] | None = None,
) -> Settlement:
    """Decide the amounts owed for contributions of which only the *totals* are known.

    The result is that of `settle` for all of them, except for the keys, which its books lack. It
    holds for plans whose deductions and budget look at parties only, never at one contribution.

    Args:
        plan: The plan, of which nothing is booked yet.
        totals: The state of the tally for each party, in the order of the first contribution of
            each that counts.
        others: The contributions that do not count, in order.
        on: The day, or the moment with its zone.
        counted: The number of contributions in *totals*.
        left_out: A function that gets the line of each of *others*.
        memory: The memory of the policies about the contributions in *totals*, as in books.

    Returns:
        The settlement; its number of contributions that count is larger than *counted* where one of
        *others* counts after all.
    """
    before = evolve(Books.open(plan), memory=Shelf(memory or {}))
    intake = read_in(before, moment_of(before, on), None, left_out)
    intake.take(others)
    tally = intake.desk.tallies[intake.desk.number]
    for party, part in totals.items():
        tally.put(party, part)
    intake.counted += counted
    return decided(before, intake, on, None)
