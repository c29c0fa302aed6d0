"""The days on which time alone moves the balance of a party: holds end, parts expire."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from c2b.compensation.deductions import Expiry, Hold, Inactivity
from c2b.compensation.settlement.account import Purse
from c2b.compensation.settlement.versions import Chain


def event_days(purse: Purse, chains: Iterable[Chain], end: date) -> frozenset[date]:
    """Return the days up to *end* on which holds end, parts expire, or charges fall due before."""
    terms = {number: term for chain in chains for number, term in chain}
    expires = any(isinstance(term, Expiry) for term in terms.values())
    found: set[date] = set()
    for number, slot in purse.slots.items():
        term = terms.get(number)
        if isinstance(term, Hold) and term.until is not None:
            found.update((term.until,) if slot.kept else ())
        elif isinstance(term, Hold):
            found.update(slot.lots)
        elif isinstance(term, Expiry):
            found.update(term.live(slot))
        elif isinstance(term, Inactivity) and expires:
            found.update(term.days(slot, end))
    return frozenset(found)


def day_of_booking(active: date | None, last: date | None, day: date) -> date:
    """Return the day on which new contributions meet the balance: their own, as far as it is free.

    Args:
        active: The last day of the contributions; None for a party without any.
        last: The day of the settlement before; None where there is none.
        day: The day of the settlement.
    """
    if active is None:
        return day
    return min(day, active if last is None else max(active, last))
