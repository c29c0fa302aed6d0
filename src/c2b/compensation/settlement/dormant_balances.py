"""The balances from which time takes: charges for inactivity, forfeiture and expiry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from c2b.compensation.deductions import Dormancy, Inactivity, Role
from c2b.compensation.settlement.account import Purse
from c2b.compensation.settlement.versions import Chain


@frozen
class Balances:
    """The balances of one party that are carried over, and what time takes from them.

    Attributes:
        chain: The deductions that hold.
        former: The deductions of older versions, which may carry something too.
        day: The day.
        booked: The day on which what is carried is booked.
    """

    chain: Chain
    former: Sequence[Chain]
    day: date
    booked: date

    def begin(self, purse: Purse, active: date | None) -> None:
        """Begin with a balance of which a deduction knows nothing yet, for it was amended in."""
        self._note(purse)
        for number, term in self._dormancies():
            slot = purse.slot(number)
            unknown = isinstance(term, Inactivity) and slot.day is None
            if unknown and active is None and self._balance(purse):
                slot.day = self.day

    def before(self, purse: Purse, active: date | None) -> None:
        """Take what was due before the party was *active* again, if it was."""
        self._take_due(purse)
        for number, term in self._dormancies():
            slot = purse.slot(number)
            stirs = active is not None and (slot.day is None or active > slot.day)
            if isinstance(term, Inactivity) and stirs:
                slot.day, slot.count = active, 0

    def after(self, purse: Purse) -> None:
        """Take what is due of the balance that is left, and note the age of its parts."""
        self._take_due(purse)
        self._note(purse)

    def _note(self, purse: Purse) -> None:
        for number, term in self._dormancies():
            term.note(purse.slot(number), self._balance(purse), self.booked)

    def _take_due(self, purse: Purse) -> None:
        for number, term in self._dormancies():
            slot, balance = purse.slot(number), self._balance(purse)
            self._take(purse, number, term.takes(slot, balance, self.day))

    def _dormancies(self) -> Iterator[tuple[int, Dormancy]]:
        yield from ((n, term) for n, term in self.chain if isinstance(term, Dormancy))

    def _carrying(self) -> tuple[int, ...]:
        """Return the numbers of the deductions that carry a balance."""
        chains = (self.chain, *self.former)
        found = (n for chain in chains for n, term in chain if term.role is Role.CARRIED)
        return tuple(dict.fromkeys(found))

    def _balance(self, purse: Purse) -> int:
        slots = (purse.slots.get(number) for number in self._carrying())
        return sum(slot.kept for slot in slots if slot is not None)

    def _take(self, purse: Purse, number: int, minor: int) -> None:
        """Move *minor* of the balance to the deduction with that number."""
        purse.slot(number).kept += minor
        for carrying in self._carrying():
            if carrying in purse.slots:
                minor -= purse.slots[carrying].take(minor)
