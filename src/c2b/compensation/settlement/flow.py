"""Flow: how what a party earned runs through the deductions to where it rests."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from c2b.compensation.deductions import Deduction, Fee, Hold, Moment, Threshold
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.settlement.account import Purse
from c2b.compensation.settlement.item_fees import Charges
from c2b.compensation.settlement.versions import Chain
from c2b.compensation.unit import Unit


@frozen(kw_only=True)
class Stream:
    """So much that was earned under one version of the terms.

    Attributes:
        chain: Its deductions.
        charges: What its fees per contribution come to.
        minor: How much was earned.
    """

    chain: Chain
    charges: Charges
    minor: int


@frozen(kw_only=True)
class Flow:
    """The deductions of one unit at work.

    Attributes:
        unit: The unit.
        plan: The terms that hold.
        chain: Their deductions.
        former: The deductions of older versions that may still hold or carry something.
        moment: The day.
    """

    unit: Unit
    plan: PayPlan
    chain: Chain
    former: Chain
    moment: Moment

    def run(self, purse: Purse, older: Sequence[Stream], now: Stream) -> None:
        """Send what was earned under *older* terms and *now* through the deductions."""
        waiting = self._freed(purse)
        for stream in older:
            waiting += self._through(purse, stream.minor, stream, waits=False)
        coming = self._through(purse, now.minor, now, waits=True, joined=waiting)
        purse.receive(coming, self.plan.offset)

    def _through(
        self, purse: Purse, coming: int, stream: Stream, *, waits: bool, joined: int = 0
    ) -> int:
        """What the deductions of one version let through; what is *joined* comes late.

        What came under older terms goes on by the newer ones: *joined* runs through what waits
        alone, for its fees are paid.
        """
        for number, term in stream.chain:
            if not term.applies(self.unit) or is_on_top(term):
                continue
            if term.waits:
                if not waits:
                    continue
                coming, joined = coming + joined, 0
            slot = purse.slot(number)
            slot.charge = stream.charges.get((self.unit, number), {}).get(purse.party, 0)
            coming = term.flow(coming, slot, purse.party, self.moment)
        return coming + joined

    def _freed(self, purse: Purse) -> int:
        """What deductions of older versions held or carried, and hold no more."""
        freed = 0
        for number, term in self.former:
            slot = purse.slots.get(number)
            if slot is not None and slot.kept and self._is_over(term):
                freed += slot.keep(0, -slot.kept)
        return freed

    def _is_over(self, term: Deduction) -> bool:
        return not isinstance(term, Hold) or self.moment.day >= term.until


def is_on_top(term: Deduction) -> bool:
    """Whether *term* is a fee that the business pays over and above."""
    return isinstance(term, Fee) and term.on_top


def former_of(chains: Sequence[Chain], version: int) -> Chain:
    """The deductions of other versions than *version* that hold or carry something."""
    here = {number for number, _ in chains[version]}
    found = {
        number: term
        for chain in chains
        for number, term in chain
        if number not in here and isinstance(term, Hold | Threshold)
    }
    return tuple(found.items())
