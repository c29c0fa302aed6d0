"""The fees that the business pays on top, party by party."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import define, field

from c2b.compensation.allocation import allocate
from c2b.compensation.deductions import Fee, FeePer, Slot
from c2b.compensation.settlement.account import Account
from c2b.compensation.settlement.books import UnitTotal
from c2b.compensation.settlement.budget import Column
from c2b.compensation.settlement.contribution_fees import Charges
from c2b.compensation.settlement.earnings_by_version import ByTerms
from c2b.compensation.unit import Unit

Fees = tuple[tuple[int, Fee], ...]
Surcharges = dict[str, dict[int, int]]
BaseOf = Callable[[str, int], int]
Charged = Callable[[int, Column], Column]


@define
class OnTop:
    """The fees on top in one unit.

    Attributes:
        unit: The unit.
        fees: The fees, with their numbers.
        charged: The function that returns the part of a column on which a fee is charged.
        charges: The sums of fees per contribution.
        base_of: The former base of a fee, by party and number.
        totals: The former base of each fee on the total, by number.
    """

    unit: Unit
    fees: Fees
    charged: Charged
    charges: Charges
    base_of: BaseOf
    totals: dict[int, Slot] = field(factory=dict[int, Slot])

    def on(self, new: Column) -> Surcharges:
        """Return the fees on *new* pay, by party and number."""
        found: Surcharges = {}
        for number, fee in self.fees:
            mine = self.charged(number, new)
            for party, minor in self._each(number, fee, mine).items():
                if minor:
                    found.setdefault(party, {})[number] = minor
        return found

    def sum(self, new: Column) -> int:
        """Return the sum of the fees."""
        return sum(sum(mine.values()) for mine in self.on(new).values()) if self.fees else 0

    def _each(self, number: int, fee: Fee, new: Column) -> Mapping[str, int]:
        if fee.per is FeePer.ITEM:
            charged = self.charges.get((self.unit, number), {})
            return {party: charged.get(party, 0) for party, minor in new.items() if minor}
        if fee.per is FeePer.TOTAL:
            return self._of_total(fee, self.totals.get(number, Slot()).base, new)
        bases = {party: self.base_of(party, number) for party in new}
        return {p: fee.of(bases[p] + minor) - fee.of(bases[p]) for p, minor in new.items()}

    def _of_total(self, fee: Fee, base: int, new: Column) -> Mapping[str, int]:
        """Return the fee on the total, divided among the parties that brought it about."""
        weights = {party: abs(minor) for party, minor in new.items() if minor}
        more = fee.of(base + sum(new.values())) - fee.of(base)
        if not weights or not more:
            return {}
        shares = allocate(more, list(weights.values()), keys=list(weights))
        return dict(zip(weights, shares, strict=True))


def on_top_of(
    terms: ByTerms, charges: Iterable[Charges], before: Mapping[str, Account], total: UnitTotal
) -> OnTop:
    """Return the fees on top under all *terms* at work.

    Args:
        terms: The new earnings, with the deductions of each version.
        charges: The sums of the fees per contribution of each version.
        before: The accounts of the parties.
        total: The accounts of all parties together.
    """
    fees = {
        number: term
        for tally in terms.apart
        for number, term in terms.chain(tally)
        if isinstance(term, Fee) and term.on_top and term.applies(total.unit)
    }
    together: Charges = {}
    for each in charges:
        for place, mine in each.items():
            slot = together.setdefault(place, {})
            for party, minor in mine.items():
                slot[party] = slot.get(party, 0) + minor
    totals = {each.term: Slot(base=each.base, kept=each.kept) for each in total.terms}
    every = tuple(fees.items())
    return OnTop(total.unit, every, terms.charged, together, _base_of(before), totals)


def _base_of(before: Mapping[str, Account]) -> BaseOf:
    """Return what says what a fee was computed on before, by party and number."""

    def base_of(party: str, number: int) -> int:
        account = before.get(party)
        slots = () if account is None else account.terms
        return next((each.base for each in slots if each.term == number), 0)

    return base_of


def scaled(found: Surcharges, total: int) -> Surcharges:
    """Return *found* in the same proportions, with the sum *total*."""
    places = [(party, number) for party, mine in found.items() for number in mine]
    weights = [abs(found[party][number]) for party, number in places]
    if not places:
        return {}
    cut: Surcharges = {}
    for (party, number), minor in zip(places, allocate(total, weights), strict=True):
        cut.setdefault(party, {})[number] = minor
    return cut
