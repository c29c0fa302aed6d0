"""Ledger: one unit of a settlement, party by party, from what was earned to what is paid.

The columns run through the terms: the first holds what was earned to date, each next one what a
term let through, the last what is paid. What a term keeps is the step between two columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import cast

from attrs import field, frozen

from c2b.compensation.deductions import Deduction, Fee, FeePer, Moment
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.rounding import Exact, Rounding, rounded
from c2b.compensation.settlement.intake import ItemFees
from c2b.compensation.unit import Unit

Column = Mapping[str, int]
_NO_COLUMN: Column = {}


@frozen(kw_only=True)
class Ledger:
    """What became of one unit.

    Attributes:
        unit: That unit.
        terms: The terms that have a say about it.
        columns: One more than terms; each by party, in the smallest part of the unit, to date.
        on_top: What the business pays to the platform over and above, to date.
    """

    unit: Unit
    terms: tuple[Deduction, ...] = ()
    columns: tuple[Column, ...] = field(default=(_NO_COLUMN,), hash=False)
    on_top: int = 0

    @property
    def earned(self) -> Column:
        """What each party earned."""
        return self.columns[0]

    @property
    def paid(self) -> Column:
        """What each party is paid."""
        return self.columns[-1]

    def _steps(self) -> Iterator[tuple[Deduction, tuple[Column, Column]]]:
        return zip(self.terms, pairwise(self.columns), strict=True)

    def kept(self, party: str) -> Iterator[tuple[Deduction, int]]:
        """What each term keeps of what *party* earned."""
        for term, (coming, going) in self._steps():
            yield term, coming.get(party, 0) - going.get(party, 0)


def whole(paid: Mapping[str, Exact], rounding: Rounding) -> Column:
    """Exact amounts, each rounded once."""
    if set(map(type, paid.values())) <= {int}:
        return cast("Column", paid)
    return {party: rounded(exact, rounding) for party, exact in paid.items()}


def through_terms(
    campaign: PayPlan,
    unit: Unit,
    earned: Column,
    fees: Mapping[Fee, Column],
    before: Ledger,
    moment: Moment,
) -> Ledger:
    """Send what was *earned* through the terms of *campaign*."""
    terms = tuple(term for term in campaign.terms if term.applies(unit) and not _on_top(term))
    columns = [earned]
    for place, term in enumerate(terms, start=1):
        coming = columns[-1]
        if isinstance(term, Fee) and term.per is FeePer.ITEM:
            charged = fees.get(term, _NO_COLUMN)
            going: Column = {
                party: max(0, amount - charged.get(party, 0)) for party, amount in coming.items()
            }
        else:
            gone = before.columns[place] if place < len(before.columns) else _NO_COLUMN
            going = term.passes(coming, gone, moment)
        columns.append(going)
    return Ledger(
        unit=unit,
        terms=terms,
        columns=tuple(columns),
        on_top=surcharge(campaign, unit, earned, fees),
    )


def surcharge(campaign: PayPlan, unit: Unit, earned: Column, fees: Mapping[Fee, Column]) -> int:
    """What the fees on top come to, if *earned* is what is settled."""
    total = 0
    for fee in campaign.fees:
        if fee.on_top and fee.applies(unit):
            total += _charged(fee, earned, fees.get(fee, _NO_COLUMN))
    return total


def _charged(fee: Fee, earned: Column, by_item: Column) -> int:
    if fee.per is FeePer.ITEM:
        return sum(by_item.get(party, 0) for party in earned)
    if fee.per is FeePer.TOTAL:
        return fee.of(sum(earned.values()))
    return sum(map(fee.of, earned.values()))


def item_fees(fees: list[ItemFees], unit: Unit) -> dict[Fee, Column]:
    """The fees per contribution in one unit."""
    return {each.fee: each.totals.get(unit, _NO_COLUMN) for each in fees}


def _on_top(term: Deduction) -> bool:
    return isinstance(term, Fee) and term.on_top
