"""The parts of balances that expire, where a reversal takes what was booked on some days."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from c2b.compensation.deductions import Expiry, Hold, Role, Slot
from c2b.compensation.settlement.account import Purse
from c2b.compensation.settlement.journal import Entry
from c2b.compensation.settlement.versions import Numbered


def carried(purse: Purse, numbered: Numbered) -> int:
    """Return the balance of *purse* that is carried over."""
    terms = numbered.terms
    return sum(slot.kept for n, slot in purse.slots.items() if terms[n].role is Role.CARRIED)


def hold_ends(
    terms: Iterable[int], untils: Iterable[date | None], numbered: Numbered
) -> tuple[date, ...]:
    """Return the days on which the holds among *terms* end, by number, with the ends of lots."""
    holds = ((numbered.terms[n], until) for n, until in zip(terms, untils, strict=False))
    ends = (until or term.until for term, until in holds if isinstance(term, Hold))
    return tuple(end for end in ends if end is not None)


def give_back(purse: Purse, booked: Collection[date], minor: int, numbered: Numbered) -> int:
    """Return what of *minor* had expired of the parts *booked* on some days; it is lost no more."""
    left = minor
    for term, slot in _expiring(purse, numbered):
        for day in booked:
            left -= term.give_back(slot, day, left)
    return minor - left


def take_parts(purse: Purse, booked: Collection[date], minor: int, numbered: Numbered) -> None:
    """Note that *minor* of the balance is gone: of the parts *booked* on some days, where it is."""
    for term, slot in _expiring(purse, numbered):
        left = minor
        for day in booked:
            left = term.take_part(slot, day, left)


def put_parts(purse: Purse, booked: date, taken: Entry, numbered: Numbered) -> None:
    """Note what a reversal had *taken* of the part booked on a day as of that day again."""
    back = {posting.term: -posting.minor for posting in taken.postings if posting.term is not None}
    minor = sum(m for number, m in back.items() if numbered.roles[number] is Role.CARRIED)
    for number, slot in purse.slots.items():
        term = numbered.terms[number]
        if isinstance(term, Expiry):
            term.put_part(slot, booked, carried=minor, expired=back.get(number, 0))


def _expiring(purse: Purse, numbered: Numbered) -> Iterator[tuple[Expiry, Slot]]:
    for number, slot in purse.slots.items():
        term = numbered.terms[number]
        if isinstance(term, Expiry):
            yield term, slot
