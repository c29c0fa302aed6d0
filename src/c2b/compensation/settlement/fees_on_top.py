"""The fees that the business pays on top, party by party."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import define, field, frozen

from c2b.compensation.allocation import allocate
from c2b.compensation.deductions import Fee, FeePer, FeeTax, Slot
from c2b.compensation.settlement.account import Account
from c2b.compensation.settlement.books import UnitTotal
from c2b.compensation.settlement.budget import Column
from c2b.compensation.settlement.contribution_fees import Charges
from c2b.compensation.settlement.earnings_by_version import ByTerms
from c2b.compensation.settlement.versions import Chain
from c2b.compensation.unit import Unit

Surcharges = dict[str, dict[int, int]]
SlotOf = Callable[[str, int], Slot]
Charged = Callable[[int, Column], Column]


@frozen(kw_only=True)
class Surcharge:
    """A fee, or the tax on a fee, as a function of its base.

    Attributes:
        number: The number of the deduction in the books.
        fee_number: The number of the fee, whose base it has.
        fee: The fee.
        taxed: The tax on it; None for the fee itself.
    """

    number: int
    fee_number: int
    fee: Fee
    taxed: FeeTax | None = None

    def of(self, base: int) -> int:
        """Return the amount on *base*."""
        fee = self.fee.of(base)
        return fee if self.taxed is None else self.taxed.keeps(fee)

    def of_next(self, minor: int, base: int, slot: Slot) -> int:
        """Return the amount on the next *minor* after *base*, with what *slot* lacks."""
        return self.of(base + minor) - self.of(base) + (slot.lacking if minor > 0 else 0)

    def note(self, slot: Slot, minor: int) -> None:
        """Note in *slot* that the fee was charged on *minor*, with what was lacking before."""
        slot.base += minor if self.taxed is None else 0
        slot.lacking = 0 if minor > 0 else slot.lacking


@define
class OnTop:
    """The fees on top, and those off the top of a total, in one unit.

    Attributes:
        unit: The unit.
        fees: The fees on top and the taxes on them.
        off_the_top: The fees on the total that are taken out, and the taxes on them.
        charged: The function that returns the part of a column on which a fee is charged.
        charges: The sums of fees per contribution.
        slot_of: The former state of a fee, by party and number.
        totals: The former state of each fee on the total, by number.
    """

    unit: Unit
    fees: Sequence[Surcharge]
    off_the_top: Sequence[Surcharge]
    charged: Charged
    charges: Charges
    slot_of: SlotOf
    totals: dict[int, Slot] = field(factory=dict[int, Slot])

    def on(self, new: Column) -> Surcharges:
        """Return the fees on *new* pay that the business pays on top, by party and number."""
        return self._each(self.fees, new)

    def taken_out(self, new: Column) -> Surcharges:
        """Return the fees that come off the top of all *new* pay, by party and number."""
        return self._each(self.off_the_top, new)

    def sum(self, new: Column) -> int:
        """Return the sum of the fees on top."""
        return sum(sum(mine.values()) for mine in self.on(new).values()) if self.fees else 0

    def _each(self, fees: Iterable[Surcharge], new: Column) -> Surcharges:
        found: Surcharges = {}
        for fee in fees:
            mine = self.charged(fee.number, new)
            for party, minor in self._of(fee, mine).items():
                if minor:
                    found.setdefault(party, {})[fee.number] = minor
        return found

    def _of(self, charge: Surcharge, new: Column) -> Mapping[str, int]:
        if charge.fee.per is FeePer.ITEM:
            charged = self.charges.get((self.unit, charge.number), {})
            return {party: charged.get(party, 0) for party, minor in new.items() if minor}
        if charge.fee.per is FeePer.TOTAL:
            return self._of_total(charge, new)
        found: dict[str, int] = {}
        for party, minor in new.items():
            base = self.slot_of(party, charge.fee_number).base
            found[party] = charge.of_next(minor, base, self.slot_of(party, charge.number))
        return found

    def _of_total(self, charge: Surcharge, new: Column) -> Mapping[str, int]:
        """Return the fee on the total, divided among the parties that brought it about."""
        weights = {party: abs(minor) for party, minor in new.items() if minor}
        base = self.totals.get(charge.fee_number, Slot()).base
        slot = self.totals.get(charge.number, Slot())
        more = charge.of_next(sum(new.values()), base, slot)
        if not weights or not more:
            return {}
        shares = allocate(more, list(weights.values()), keys=list(weights))
        return dict(zip(weights, shares, strict=True))


def on_top_of(
    terms: ByTerms, charges: Iterable[Charges], before: Mapping[str, Account], total: UnitTotal
) -> OnTop:
    """Return the fees on top, and off the top, under all *terms* at work.

    Args:
        terms: The new earnings, with the deductions of each version.
        charges: The sums of the fees per contribution of each version.
        before: The accounts of the parties.
        total: The accounts of all parties together.
    """
    found = {
        each.number: each
        for tally in terms.apart
        for each in surcharges_of(terms.chain(tally))
        if each.fee.applies(total.unit)
    }
    together: Charges = {}
    for each in charges:
        for place, mine in each.items():
            slot = together.setdefault(place, {})
            for party, minor in mine.items():
                slot[party] = slot.get(party, 0) + minor
    totals = {each.term: each.slot for each in total.terms}
    fees = [each for each in found.values() if each.fee.on_top]
    off = [each for each in found.values() if not each.fee.on_top]
    return OnTop(total.unit, fees, off, terms.charged, together, _slot_of(before), totals)


def surcharges_of(chain: Chain, *per: FeePer) -> Iterator[Surcharge]:
    """Yield the fees of *chain* on top or on the total, and the taxes on them.

    Args:
        chain: The deductions.
        per: The bases of the fees; none for all fees.
    """
    found: tuple[int, Fee] | None = None
    for number, term in chain:
        if isinstance(term, FeeTax):
            if found is not None:
                place, fee = found
                yield Surcharge(number=number, fee_number=place, fee=fee, taxed=term)
            continue
        found = None
        if not isinstance(term, Fee) or (per and term.per not in per):
            continue
        if term.on_top or term.per is FeePer.TOTAL:
            found = number, term
            yield Surcharge(number=number, fee_number=number, fee=term)


def _slot_of(before: Mapping[str, Account]) -> SlotOf:
    """Return the function that returns the former state of a fee, by party and number."""

    def slot_of(party: str, number: int) -> Slot:
        account = before.get(party)
        slots = () if account is None else account.terms
        return next((each.slot for each in slots if each.term == number), Slot())

    return slot_of


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
