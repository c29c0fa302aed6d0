"""The flow of earnings through the deductions to the accounts where they rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from attrs import evolve, field, frozen

from c2b.compensation.deductions import (
    Deduction,
    Dormancy,
    Fee,
    FeePer,
    FeeTax,
    Hold,
    Moment,
    Slot,
)
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.settlement.account import Purse
from c2b.compensation.settlement.contribution_fees import Charges
from c2b.compensation.settlement.contribution_shares import ContributionShares
from c2b.compensation.settlement.dormant_balances import Balances
from c2b.compensation.settlement.event_days import day_of_booking, event_days
from c2b.compensation.settlement.versions import Chain
from c2b.compensation.unit import Unit


@frozen(kw_only=True)
class Stream:
    """An amount that was earned under one version of the plan.

    Attributes:
        chain: The deductions of that version.
        charges: The sums of its fees per contribution.
        shares: The shares of its contributions by kind and by day; None where there are none.
        off_the_top: The fees that come off the top of the total, by number.
        minor: The earnings.
    """

    chain: Chain
    charges: Charges
    shares: ContributionShares | None = None
    off_the_top: Mapping[int, int] = field(factory=dict[int, int])
    minor: int

    def charge(self, unit: Unit, number: int, party: str) -> int | None:
        """Return what the fee with that number comes to on each contribution of *party*."""
        if number in self.off_the_top:
            return self.off_the_top[number]
        charges = self.charges.get((unit, number))
        return None if charges is None else charges.get(party, 0)

    def prepare(self, slot: Slot, unit: Unit, number: int, party: str) -> None:
        """Note in *slot* what the contributions of *party* mean to the deduction *number*."""
        slot.charge = self.charge(unit, number, party)
        shares = self.shares
        slot.prices = (0, 0) if shares is None else shares.prices(unit, number, party)
        slot.dues = {} if shares is None else shares.dues(unit, number, party)


@frozen(kw_only=True)
class Flow:
    """The deductions of one unit at work.

    Attributes:
        unit: The unit.
        plan: The terms that hold.
        chain: The deductions of the version.
        former: The deductions of older versions of which some may still hold or carry something.
        moment: The day.
        last: The day of the settlement before; None where there is none.
        dormant: The numbers of the deductions of all versions that take from balances in time.
    """

    unit: Unit
    plan: PayPlan
    chain: Chain
    former: Sequence[Chain]
    moment: Moment
    last: date | None = None
    dormant: frozenset[int] = frozenset()

    def run(
        self, purse: Purse, older: Sequence[Stream], now: Stream, active: date | None = None
    ) -> None:
        """Send earnings under *older* versions and *now* through the deductions.

        Args:
            purse: The accounts of the party.
            older: What it earned under older versions.
            now: What it earned under the version that holds.
            active: The last day of its new contributions, where that matters.
        """
        if any(isinstance(term, Dormancy) for _, term in self._chain):
            coming = self._day_after_day(purse, older, now, active)
        else:
            coming = self._through_all(purse, older, now)
        coming += purse.regain(max(0, -coming - purse.payable), self.dormant)
        purse.receive(coming, self.plan.offset, payment_fees(self.chain, self.unit))
        purse.net(n for chain in (*self.former, self.chain) for n, term in chain if term.waits)

    def _day_after_day(
        self, purse: Purse, older: Sequence[Stream], now: Stream, active: date | None
    ) -> int:
        """Return what goes on, where time takes from balances: it takes on the days it is due.

        So it takes the same however often the pay is settled.
        """
        day, chains = self.moment.day, (self.chain, *self.former)
        booking, old = day_of_booking(active, self.last, day), event_days(purse, chains, day)
        self._balances(day).begin(purse, active)
        before = sorted(each for each in old if each <= booking and each < day)
        coming = sum(self._on(each)._waited(purse, each) for each in before)
        coming += self._on(booking)._booked(purse, older, now, active, day)
        later = sorted(each for each in event_days(purse, chains, day) if booking < each < day)
        for each in later:
            coming += self._on(each)._waited(purse, each if each in old else day)
        return coming + (self._waited(purse, day) if booking < day else 0)

    def _on(self, day: date) -> Flow:
        """Return the same deductions on an earlier *day*, on which no account is closed."""
        return self if day == self.moment.day else evolve(self, moment=Moment(on=day))

    def _balances(self, booked: date) -> Balances:
        return Balances(self._chain, self.former, self.moment.day, booked)

    def _waited(self, purse: Purse, booked: date) -> int:
        """Return what goes on by the passing of time alone; what is left is *booked* on a day."""
        return self._booked(purse, (), Stream(chain=self.chain, charges={}, minor=0), None, booked)

    def _booked(
        self,
        purse: Purse,
        older: Sequence[Stream],
        now: Stream,
        active: date | None,
        booked: date,
    ) -> int:
        """Return what goes on, once time has taken what is due before and after."""
        balances = self._balances(booked)
        balances.before(purse, active)
        coming = self._through_all(purse, older, now)
        balances.after(purse)
        return coming

    def _through_all(self, purse: Purse, older: Sequence[Stream], now: Stream) -> int:
        """Return what the deductions let through of what was earned, or waited until now."""
        coming = self._freed(purse)
        for stream in older:
            coming += self._older(purse, stream)
        self._prepare(purse, now, self._chain)
        return coming + self._through(purse, self._chain, now.minor)

    @property
    def _chain(self) -> Chain:
        """The deductions that hold, but for fees on top or on payments and those of other units."""
        return self._applying(self.chain)

    def _applying(self, chain: Chain) -> Chain:
        found: list[tuple[int, Deduction]] = []
        fee: Fee | None = None
        for number, term in chain:
            if isinstance(term, Fee):
                fee = term
            of = fee if isinstance(term, FeeTax) else term
            apart = isinstance(of, Fee) and (of.on_top or of.per is FeePer.PAYMENT)
            if not apart and of is not None and of.applies(self.unit):
                found.append((number, term))
        return tuple(found)

    def _prepare(self, purse: Purse, stream: Stream, chain: Chain) -> None:
        for number, _ in chain:
            stream.prepare(purse.slot(number), self.unit, number, purse.party)

    def _through(self, purse: Purse, chain: Chain, coming: int) -> int:
        """Return what the deductions of *chain* let through of what is *coming*."""
        gross, fee = coming, 0
        for number, term in chain:
            mine, slot = term.of_party(purse.party), purse.slot(number)
            if not mine.applies(self.unit):
                continue
            slot.gross, slot.fee, before = gross, fee, coming
            coming = mine.flow(coming, slot, purse.party, self.moment)
            if isinstance(mine, Fee):
                fee = before - coming
            if term.waits:
                gross = coming
        return coming

    def _older(self, purse: Purse, stream: Stream) -> int:
        """Return what goes on of what was earned under older terms; it waits by the newer ones."""
        chain = self._applying(stream.chain)
        self._prepare(purse, stream, (*chain, *(e for e in self._chain if e[1].waits)))
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
                if not term.waits or number in here or slot is None:
                    continue
                free = term.released(slot, self.moment.day)
                if free:
                    slot.release(self.moment.day, free)
                    rest = self._lasting(chain[place + 1 :])
                    nothing = Stream(chain=rest, charges={}, minor=0)
                    self._prepare(purse, nothing, (*rest, *self._chain))
                    freed += self._joined(purse, rest, free)
        return freed

    def _lasting(self, chain: Chain) -> Chain:
        """Return *chain* without what held or carried something, and does so no more."""
        here = {number for number, _ in self.chain}
        return tuple(
            (number, term)
            for number, term in chain
            if number in here or not term.waits or self._still_holds(term)
        )

    def _still_holds(self, term: Deduction) -> bool:
        """Whether *term* holds everything until a day that is not reached yet."""
        is_hold = isinstance(term, Hold) and term.until is not None
        return is_hold and term.stirs(self.moment.day, date.max)


def payment_fees(chain: Chain, unit: Unit) -> Chain:
    """Return the fees of *chain* for each payment in *unit*, with the taxes on them."""
    fees = [n for n, (_, term) in enumerate(chain) if _is_of_payment(term)]
    later = chain[fees[0] :] if fees else ()
    return tuple((number, term) for number, term in later if term.applies(unit))


def _is_of_payment(term: Deduction) -> bool:
    return isinstance(term, Fee) and term.per is FeePer.PAYMENT


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
