"""The fees on top and on the total once some of the pay that they were charged on is taken back.

What a reversal gives back of them is in proportion; what a fee lacks then, or has above the fee on
the earnings to date, is noted, and evened out with the next earnings.
"""

from __future__ import annotations

from collections.abc import Sequence

from c2b.compensation.deductions import FeePer, Slot
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.fees_on_top import Surcharge, surcharges_of
from c2b.compensation.settlement.journal import Entry
from c2b.compensation.settlement.versions import version_on


def fees_borne(books: Books, entry: Entry, per: FeePer) -> list[Surcharge]:
    """Return the fees on top or on the total that *entry* bore and that a reversal gives back.

    An entry shows no fee on top that came to zero: those of the terms of its day are among them.
    """
    chains = books.numbered.chains
    here = {number for number, _ in chains[version_on(books.versions, entry.on)]}
    here.update(posting.term for posting in entry.postings if posting.term is not None)
    found = {each.number: each for chain in chains for each in surcharges_of(chain, per)}
    return [
        each
        for number, each in found.items()
        if number in here and each.fee.given_back and each.fee.applies(entry.unit)
    ]


def follow(slots: dict[int, Slot], fees: Sequence[Surcharge], entry: Entry) -> None:
    """Let the state of *fees* follow the reversal *entry*, or the restoration of one."""
    for fee in fees:
        base = slots.setdefault(fee.fee_number, Slot()).base
        moved = sum(posting.minor for posting in entry.postings if posting.term == fee.number)
        due = fee.of(base + entry.earned) - fee.of(base)
        slots.setdefault(fee.number, Slot()).lacking += due - moved
    for fee in fees:
        if fee.taxed is None:
            slots[fee.number].base += entry.earned
