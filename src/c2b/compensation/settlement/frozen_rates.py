"""The frozen rates of an entry: its parts in the proportions in which they were booked.

What a reversal takes back goes back by the rates of the entry that it reverses, whatever rates hold
by then; what fees keep on a reversal is borne by the party.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from c2b.compensation.allocation import allocate_next
from c2b.compensation.deductions import Deduction, Fee, Role
from c2b.compensation.settlement.account import Purse
from c2b.compensation.settlement.journal import Entry, Posting

_APART = (Role.PLATFORM, Role.TAX, Role.HELD, Role.CARRIED)


@frozen(kw_only=True)
class FrozenRates:
    """The parts of an entry.

    Attributes:
        entry: The entry, which paid something.
        terms: The deductions that kept a part, by number, in order.
        minors: The amount that each of them kept, and last the amount left for the party.
        on_top: The fees that the business paid on top, by the number of the fee.
    """

    entry: Entry
    terms: tuple[int, ...]
    minors: tuple[int, ...]
    on_top: tuple[tuple[int, int], ...]

    @property
    def width(self) -> int:
        """The number of amounts that record what was taken of the entry."""
        return len(self.minors) + len(self.on_top)

    def left(self, taken: Sequence[int]) -> int:
        """Return the earnings that are left after *taken* of each part."""
        return sum(self.minors) - sum(taken[: len(self.minors)])

    def next(self, minor: int, taken: Sequence[int]) -> tuple[int, ...]:
        """Return the part of the next *minor* that each part bears, and of the fees on top."""
        already = list(taken[: len(self.minors)])
        shares = allocate_next(minor, self.minors, already)
        reached, whole = sum(already) + minor, sum(self.minors)
        back = [
            paid * reached // whole - gone
            for (_, paid), gone in zip(self.on_top, taken[len(self.minors) :], strict=True)
        ]
        return (*shares, *back)


def frozen_rates(entry: Entry) -> FrozenRates:
    """Return the rates at which a reversal takes *entry* back, part by part."""
    left = max(entry.earned, 0)
    terms: list[int] = []
    minors: list[int] = []
    for posting in entry.postings:
        apart = posting.role in _APART and posting.party is not None and posting.minor >= 0
        if apart and posting.term is not None:
            kept = min(posting.minor, left)
            terms.append(posting.term)
            minors.append(kept)
            left -= kept
    on_top = tuple(
        (posting.term, posting.minor)
        for posting in entry.postings
        if posting.party is None and posting.role is Role.PLATFORM and posting.term is not None
    )
    return FrozenRates(entry=entry, terms=tuple(terms), minors=(*minors, left), on_top=on_top)


def take_out(
    purse: Purse, rates: FrozenRates, shares: Sequence[int], terms: Sequence[Deduction]
) -> None:
    """Take *shares* of the parts of an entry from where they rest now.

    What waited, and was let go since, has run through the deductions that come after: it is taken
    from them as far as they kept of it. A fee that stays is borne by what else waits.
    """
    going = sum(shares[: len(rates.minors)])
    purse.earned -= going
    borne, through, stays = shares[len(rates.terms)], 0, 0
    for number, share in zip(rates.terms, shares, strict=False):
        slot, term = purse.slot(number), terms[number]
        if _is_kept(term):
            stays += share
        else:
            more = 0 if term.waits or slot.base <= 0 else through * slot.kept // slot.base
            taken = min(share + more, slot.kept)
            slot.kept -= taken
            slot.base -= going + through
            through += share - taken
        going -= share
    stays = _drain(purse, Role.HELD, stays, terms)
    purse.owe(_drain(purse, Role.CARRIED, borne + through + stays, terms))


def _drain(purse: Purse, role: Role, minor: int, terms: Sequence[Deduction]) -> int:
    """Take *minor* from the amounts kept in a *role*; return what is missing there."""
    for number, slot in purse.slots.items():
        if terms[number].role is role:
            taken = min(minor, slot.kept)
            slot.kept -= taken
            minor -= taken
    return minor


def put_in(
    purse: Purse,
    rates: FrozenRates,
    shares: Sequence[int],
    taken: Entry,
    terms: Sequence[Deduction],
) -> None:
    """Put back *shares* of the parts of an entry, which the reversal *taken* took.

    It goes to where it was taken from; the next settlement lets go what waits for nothing any more.
    """
    going, through = sum(shares[: len(rates.minors)]), 0
    purse.earned += going
    mine = [posting for posting in taken.postings if posting.party is not None]
    back = {posting.term: -posting.minor for posting in mine}
    for number, share in zip(rates.terms, shares, strict=False):
        if not _is_kept(terms[number]):
            purse.slot(number).base += going + through
            through += share - back.get(number, 0)
        going -= share
    for posting in mine:
        if posting.role in (Role.BUSINESS, Role.PAYEE):
            continue
        if posting.term is None:
            purse.give(-posting.minor)
        else:
            purse.slot(posting.term).kept -= posting.minor


def _is_kept(term: Deduction) -> bool:
    """Whether a reversal gives nothing of the fee back."""
    return isinstance(term, Fee) and not term.given_back


def on_top_postings(fees: Sequence[tuple[int, int]]) -> tuple[Posting, ...]:
    """Return the postings of fees on top, by number; negative where they are given back."""
    return tuple(
        posting
        for number, minor in fees
        if minor
        for posting in (
            Posting(role=Role.BUSINESS, minor=-minor),
            Posting(role=Role.PLATFORM, minor=minor, term=number),
        )
    )
