"""The flow of earnings through the deductions to the accounts where they rest."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from c2b.compensation.deductions import Deduction, Fee, Hold, Moment
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.settlement.account import Purse
from c2b.compensation.settlement.contribution_fees import Charges
from c2b.compensation.settlement.versions import Chain
from c2b.compensation.unit import Unit


@frozen(kw_only=True)
class Stream:
    """An amount that was earned under one version of the plan.

    Attributes:
        chain: The deductions of that version.
        charges: The sums of its fees per contribution.
        minor: The earnings.
    """

    chain: Chain
    charges: Charges
    minor: int

    def charge(self, unit: Unit, number: int, party: str) -> int:
        """Return what the fee with that number comes to on each contribution of *party*."""
        return self.charges.get((unit, number), {}).get(party, 0)


@frozen(kw_only=True)
class Flow:
    """The deductions of one unit at work.

    Attributes:
        unit: The unit.
        plan: The terms that hold.
        chain: The deductions of the version.
        former: The deductions of older versions of which some may still hold or carry something.
        moment: The day.
    """

    unit: Unit
    plan: PayPlan
    chain: Chain
    former: Sequence[Chain]
    moment: Moment

    def run(self, purse: Purse, older: Sequence[Stream], now: Stream) -> None:
        """Send earnings under *older* versions and *now* through the deductions."""
        coming = self._freed(purse)
        for stream in older:
            coming += self._older(purse, stream)
        for number, _ in self._chain:
            purse.slot(number).charge = now.charge(self.unit, number, purse.party)
        coming += self._through(purse, self._chain, now.minor)
        purse.receive(coming, self.plan.offset)

    @property
    def _chain(self) -> Chain:
        """The deductions that hold, but for fees on top and those of other units."""
        return self._applying(self.chain)

    def _applying(self, chain: Chain) -> Chain:
        return tuple(
            (number, term)
            for number, term in chain
            if term.applies(self.unit) and not is_on_top(term)
        )

    def _through(self, purse: Purse, chain: Chain, coming: int) -> int:
        """Return what the deductions of *chain* let through of what is *coming*."""
        for number, term in chain:
            coming = term.flow(coming, purse.slot(number), purse.party, self.moment)
        return coming

    def _older(self, purse: Purse, stream: Stream) -> int:
        """Return what goes on of what was earned under older terms; it waits by the newer ones."""
        chain = self._applying(stream.chain)
        for number, _ in chain:
            purse.slot(number).charge = stream.charge(self.unit, number, purse.party)
        fees = tuple((number, term) for number, term in chain if not term.waits)
        return self._joined(purse, fees, stream.minor)

    def _joined(self, purse: Purse, chain: Chain, coming: int) -> int:
        """Send what is *coming* under older terms on: through *chain*, then what waits now.

        A fee or a tax that both have, and that comes after something that waits now, is taken when
        that lets go, and so it is not taken before.
        """
        mine = {number for number, _ in chain}
        waits = next((n for n, (_, term) in enumerate(self._chain) if term.waits), None)
        later = () if waits is None else self._chain[waits:]
        deferred = {number for number, _ in later}
        at_once = tuple((number, term) for number, term in chain if number not in deferred)
        coming = self._through(purse, at_once, coming)
        rest = tuple((n, term) for n, term in later if term.waits or n in mine)
        return self._through(purse, rest, coming)

    def _freed(self, purse: Purse) -> int:
        """Return the amounts that deductions of older versions held or carried until now.

        They run through the deductions that follow under those terms: tax is withheld all the same.
        """
        here = {number for number, _ in self.chain}
        freed = 0
        for chain in map(self._applying, self.former):
            for place, (number, term) in enumerate(chain):
                slot = purse.slots.get(number)
                is_over = term.waits and number not in here and self._is_over(term)
                if is_over and slot is not None and slot.kept:
                    rest = chain[place + 1 :]
                    for other, _ in rest:
                        purse.slot(other).charge = 0
                    freed += self._joined(purse, self._lasting(rest), slot.keep(0, -slot.kept))
        return freed

    def _lasting(self, chain: Chain) -> Chain:
        """Return *chain* without what held or carried something, and does so no more."""
        here = {number for number, _ in self.chain}
        return tuple(
            (number, term)
            for number, term in chain
            if number in here or not term.waits or not self._is_over(term)
        )

    def _is_over(self, term: Deduction) -> bool:
        return not isinstance(term, Hold) or self.moment.day >= term.until


def is_on_top(term: Deduction) -> bool:
    """Whether *term* is a fee that the business pays over and above."""
    return isinstance(term, Fee) and term.on_top


def former_of(chains: Sequence[Chain], version: int) -> tuple[Chain, ...]:
    """Return the chains of other versions than *version* in which something may wait, newest first.

    Each begins with the first deduction that may hold or carry something.
    """
    here = {number for number, _ in chains[version]}
    found: list[Chain] = []
    for chain in reversed(chains[:version]):
        waits = [n for n, (number, term) in enumerate(chain) if term.waits and number not in here]
        if waits:
            found.append(chain[waits[0] :])
    return tuple(found)
