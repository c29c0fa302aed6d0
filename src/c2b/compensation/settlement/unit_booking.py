"""The bookings of one settlement in one unit."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, evolve, field

from c2b.compensation.deductions import Slot
from c2b.compensation.settlement.account import Account, PartyAccount, Purse
from c2b.compensation.settlement.books import UnitTotal
from c2b.compensation.settlement.budget import Column
from c2b.compensation.settlement.earnings_by_version import Exacts
from c2b.compensation.settlement.fees_on_top import Surcharges
from c2b.compensation.settlement.term_account import accounts_of
from c2b.compensation.unit import Unit


@define
class UnitBooking:
    """The bookings of one settlement in one unit.

    Attributes:
        unit: The unit.
        exact: The new earnings of each party, exactly.
        new: The same in whole coins, within the budget.
        wanted: The same before the budget cut it.
        on_top: The fees on top that go with it.
        before: The accounts of those who take part, where they have one.
        purses: The accounts that are moved one by one; of all others, what they earn is paid.
        total: The accounts of all parties together afterwards.
        exceeded_by: The amount by which new pay exceeds the budget.
    """

    unit: Unit
    exact: Exacts
    new: Column
    wanted: Column
    on_top: Surcharges
    total: UnitTotal
    before: Mapping[str, Account]
    purses: dict[str, Purse] = field(factory=dict[str, Purse])
    exceeded_by: int = 0

    def cut(self, party: str) -> int:
        """Return the part of the earnings of *party* that did not fit the budget."""
        if self.new is self.wanted:
            return 0
        return max(0, self.wanted.get(party, 0) - self.new.get(party, 0))

    def note_missing(self, off_the_top: Surcharges) -> None:
        """Note what the parties could not bear of the fees *off_the_top*; later pay bears it.

        A fee that a total lacks is on all that comes next, whoever earns it.
        """
        slots = {each.term: each.slot for each in self.total.terms}
        for party, charged in off_the_top.items():
            for number, minor in charged.items():
                slots.setdefault(number, Slot()).lacking += minor - self._taken(party, number)
        self.total = evolve(self.total, terms=accounts_of(slots))

    def _taken(self, party: str, number: int) -> int:
        """Return what the deduction with that number took from *party*."""
        purse = self.purses.get(party)
        terms = () if purse is None else purse.start.terms
        before = next((each.kept for each in terms if each.term == number), 0)
        return 0 if purse is None else purse.slot(number).kept - before

    def account(self, party: str, found: PartyAccount) -> Account | None:
        """Return the account of *party* afterwards; None where it is not moved.

        Args:
            party: The party.
            found: The state of the party before.
        """
        purse = self.purses.get(party)
        if purse is not None:
            return purse.account()
        exact, minor = self.exact.get(party, 0), self.new.get(party, 0)
        if not exact and not minor:
            return None
        before = found.of(self.unit)
        return evolve(
            before,
            exact=before.exact + exact,
            earned=before.earned + minor,
            paid=before.paid + minor,
        )
