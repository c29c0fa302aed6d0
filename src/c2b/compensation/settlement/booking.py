"""The computation of the movements of every account from the readings of the schemes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import cast

from attrs import define, evolve, field

from c2b.compensation.deductions import FeePer, Moment, Role, Slot
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.rounding import Exact, Rounding, rounded, rounded_sum
from c2b.compensation.scheme import Reading
from c2b.compensation.settlement.account import Account, PartyAccount, Purse
from c2b.compensation.settlement.books import Books, UnitTotal
from c2b.compensation.settlement.budget import Column, within
from c2b.compensation.settlement.deduction_flow import Flow, Stream, former_of
from c2b.compensation.settlement.desk import Desk
from c2b.compensation.settlement.earnings_by_version import ByTerms, Exacts
from c2b.compensation.settlement.falling_pay import limited
from c2b.compensation.settlement.fees_on_top import (
    OnTop,
    Surcharge,
    Surcharges,
    on_top_of,
    scaled,
    surcharges_of,
)
from c2b.compensation.settlement.term_account import accounts_of
from c2b.compensation.settlement.unit_booking import UnitBooking
from c2b.compensation.unit import Unit

_NONE: Exacts = {}


@define
class Booking:
    """A settlement at work, after all contributions are read.

    Attributes:
        books: The books before.
        desk: The tallies.
        moment: The day.
        stirred: The parties whose accounts may move although they earn nothing new.
        readings: The readings of the tallies by the schemes.
        even: Whether what is new is paid as it is, whatever the parties have earned before.
    """

    books: Books
    desk: Desk
    moment: Moment
    stirred: Sequence[str]
    readings: Mapping[int, Reading] = field(init=False)
    even: bool = field(init=False)
    _accounts: Mapping[str, PartyAccount] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.readings = self.desk.readings()
        self.even = self._is_even()
        if self.desk.only_new and not self.even:
            self.desk.load(self.desk.parties)
        others = [party for party in self.stirred if party not in self.desk.accounts]
        self._accounts = {**self.desk.accounts, **self.books.parties.some(others)}

    def _is_even(self) -> bool:
        """Whether no account has to be looked up.

        Pay adds up, in whole units; nothing is withheld, carried or limited; and the accounts were
        even before, so that rounding everything to date gives what rounding the new part gives.
        """
        if not self.desk.only_new or self.plan.budget is not None or self.books.numbered.terms:
            return False
        columns = (paid for each in self.readings.values() for paid in each.amounts.values())
        return all(map(_is_whole, columns)) and self.books.is_even

    def _before(self, unit: Unit) -> dict[str, Account]:
        """Return the accounts in *unit* of those who take part."""
        return {
            party: each
            for party, found in self._accounts.items()
            for each in found.accounts
            if each.unit is unit or each.unit == unit
        }

    @property
    def plan(self) -> PayPlan:
        """The pay plan that holds on the day of the settlement."""
        return self.books.versions[self.desk.version].plan

    def units(self) -> list[UnitBooking]:
        """Yield the bookings, unit by unit."""
        found = dict.fromkeys(
            unit for reading in self.readings.values() for unit in reading.amounts
        )
        return [self._book(unit) for unit in dict.fromkeys((*found, *self.books.units))]

    def _book(self, unit: Unit) -> UnitBooking:
        before = self._before(unit)
        terms = self._by_terms(unit, before)
        exact = _together(terms.apart.values())
        wanted = self._in_turn(self._whole(exact, before))
        charges = [self.desk.charges(version) for version in self.desk.fees]
        on_top = on_top_of(terms, charges, before, self.books.total_of(unit))
        new, surcharges, exceeded = self._within(unit, wanted, on_top)
        total = self._total(unit, new, surcharges, on_top)
        booking = UnitBooking(unit, exact, new, wanted, surcharges, total, before)
        booking.exceeded_by = exceeded
        off_the_top = on_top.taken_out(new)
        self._move(booking, terms, off_the_top)
        booking.note_missing(off_the_top)
        return booking

    def _by_terms(self, unit: Unit, before: Mapping[str, Account]) -> ByTerms:
        """Return what each version of the terms brings in *unit*, on top of the accounts."""
        due = {n: reading.amounts.get(unit, _NONE) for n, reading in self.readings.items()}
        apart = {number: self._new_of(number, unit, now) for number, now in due.items()}
        return ByTerms(
            apart=apart if self.desk.only_new else limited(apart, due, before),
            number=self.desk.number,
            version=self.desk.version,
            chains=self.books.numbered.chains,
            rounding=self.plan.rounding,
            lasting=self.desk.lasting,
        )

    def _new_of(self, number: int, unit: Unit, now: Exacts) -> Exacts:
        """Return what is new in the earnings *now* of one tally since it was booked last."""
        before = self.desk.before(number, unit)
        if not before:
            return now
        changed = {party: exact - before.get(party, 0) for party, exact in now.items()}
        gone = {party: -exact for party, exact in before.items() if party not in now}
        return {**changed, **gone}

    def _whole(self, exact: Exacts, before: Mapping[str, Account]) -> Column:
        """Return the new earnings of each party, rounded once on everything to date."""
        rounding = self.plan.rounding
        if not before:
            return _rounded(exact, rounding)
        whole: dict[str, int] = {}
        for party, more in exact.items():
            account = before.get(party)
            if account is None:
                whole[party] = rounded(more, rounding)
            else:
                whole[party] = rounded_sum(account.exact, more, rounding) - account.earned
        return whole

    def _in_turn(self, wanted: Column) -> Column:
        """Return the new pay in the order of coming, where a budget pays the first who came.

        The tallies hold those first whom the books know.
        """
        came = self.desk.came
        return {**{p: wanted[p] for p in came if p in wanted}, **wanted} if came else wanted

    def _within(self, unit: Unit, wanted: Column, on_top: OnTop) -> tuple[Column, Surcharges, int]:
        """Return the part that fits the budget, fees on top included, and the excess."""
        left, over = self.books.left_in(self.plan), self.plan.over
        if left is None or over is None or unit != self.plan.budget_unit:
            return wanted, on_top.on(wanted), 0
        cut = within(left.minor, over, wanted, on_top.sum)
        surcharges = on_top.on(wanted if cut.on_top is not None else cut.new)
        if cut.on_top is not None:
            surcharges = scaled(surcharges, cut.on_top)
        return cut.new, surcharges, cut.exceeded_by

    def _total(self, unit: Unit, new: Column, surcharges: Surcharges, on_top: OnTop) -> UnitTotal:
        total, more = self.books.total_of(unit), sum(new.values())
        slots = {number: evolve(slot) for number, slot in on_top.totals.items()}
        for each in (*on_top.fees, *on_top.off_the_top):
            if each.fee.per is FeePer.TOTAL:
                base = sum(on_top.charged(each.number, new).values())
                each.note(slots.setdefault(each.number, Slot()), base)
        charged = [pair for mine in surcharges.values() for pair in mine.items()]
        roles = self.books.numbered.roles
        tax = sum(minor for number, minor in charged if roles[number] is Role.FEE_TAX)
        return evolve(
            total,
            earned=total.earned + more,
            on_top=total.on_top + sum(minor for _, minor in charged),
            fee_tax=total.fee_tax + tax,
            terms=accounts_of(slots),
        )

    def _move(self, booking: UnitBooking, terms: ByTerms, off_the_top: Surcharges) -> None:
        """Move the accounts one by one, except those whose earnings are all paid.

        Args:
            booking: The bookings in one unit.
            terms: The new earnings by version of the terms.
            off_the_top: The fees on the total that are taken out, by party and number.
        """
        unit, chains = booking.unit, self.books.numbered.chains
        version = self.desk.version
        flow = Flow(
            unit=unit,
            plan=self.plan,
            chain=chains[version],
            former=former_of(chains, version),
            moment=self.moment,
            last=self.books.settled or self.books.last,
            dormant=self.books.numbered.dormant,
        )
        for party in self._not_plain(booking):
            purse = Purse.of(party, booking.before.get(party) or Account(unit=unit))
            minors = terms.minors(party, booking.new.get(party, 0))
            streams = self._streams(terms, minors, off_the_top.get(party, {}))
            self._run(flow, purse, booking, streams)
            if purse.is_moved or booking.cut(party) or party in booking.on_top:
                booking.purses[party] = purse

    def _not_plain(self, booking: UnitBooking) -> Iterable[str]:
        """Return the parties of which not all is paid, or more than what they earn now."""
        parties = dict.fromkeys((*booking.wanted, *self.stirred))
        chains = self.books.numbered.chains
        if any(term.applies(booking.unit) for chain in chains for _, term in chain):
            return parties
        if booking.new is not booking.wanted:
            return parties
        before, new = booking.before, booking.new
        less = [party for party, minor in new.items() if minor < 0] if before else []
        open_ = [p for p, each in before.items() if each.payable or each.owed_back or each.terms]
        return dict.fromkeys((*less, *open_))

    def _run(
        self, flow: Flow, purse: Purse, booking: UnitBooking, streams: Sequence[Stream]
    ) -> None:
        party, new = purse.party, booking.new.get(purse.party, 0)
        purse.earned += new
        purse.exact += booking.exact.get(party, 0)
        if new != booking.wanted.get(party, 0):
            purse.exact = purse.earned
        flow.run(purse, streams[:-1], streams[-1], self.desk.active.get(party))
        charged: dict[Surcharge, int] = {}
        for stream in streams:
            for each in surcharges_of(stream.chain, FeePer.PARTY):
                charged[each] = charged.get(each, 0) + stream.minor
        for each, minor in charged.items():
            if each.fee.applies(booking.unit):
                each.note(purse.slot(each.number), minor)

    def _streams(
        self, terms: ByTerms, minors: Mapping[int, int], off_the_top: Mapping[int, int]
    ) -> list[Stream]:
        """Return what a party earned under each version of the terms, the one that holds last."""
        left, streams = dict(off_the_top), list[Stream]()
        for number, minor in minors.items():
            chain = terms.chain(number)
            version = terms.version_of(number)
            mine = {n: min(left[n], max(minor, 0)) for n, _ in chain if n in left}
            left.update({n: left[n] - taken for n, taken in mine.items()})
            streams.append(
                Stream(
                    chain=chain,
                    charges=self.desk.charges(version),
                    shares=self.desk.shares_of(version),
                    off_the_top=mine,
                    minor=minor,
                )
            )
        return streams


def _together(columns: Collection[Exacts]) -> Exacts:
    """Return the sum of *columns*."""
    if len(columns) == 1:
        return next(iter(columns))
    together: dict[str, Exact] = {}
    for column in columns:
        for party, exact in column.items():
            together[party] = together.get(party, 0) + exact
    return together


def _rounded(exact: Exacts, rounding: Rounding) -> Column:
    """Return exact amounts, each rounded once."""
    if _is_whole(exact):
        return cast("Column", exact)
    return {party: rounded(each, rounding) for party, each in exact.items()}


def _is_whole(exact: Exacts) -> bool:
    return set(map(type, exact.values())) <= {int}
