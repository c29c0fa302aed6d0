"""The frozen rates of an entry: its parts in the proportions in which they were booked.

What a reversal takes back goes back by the rates of the entry that it reverses, whatever rates hold
by then; what fees keep on a reversal is borne by the party.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import cast

from attrs import frozen

from c2b.compensation.allocation import allocate_next
from c2b.compensation.deductions import (
    Deduction,
    DeductionBase,
    Fee,
    FeeTax,
    Hold,
    Role,
    Slot,
    Withhold,
)
from c2b.compensation.settlement.account import Purse
from c2b.compensation.settlement.aged_parts import (
    carried,
    give_back,
    hold_ends,
    put_parts,
    take_parts,
)
from c2b.compensation.settlement.journal import Entry, Posting
from c2b.compensation.settlement.versions import Numbered

_APART = (Role.PLATFORM, Role.FEE_TAX, Role.TAX, Role.HELD, Role.CARRIED)
_FEES = (Role.PLATFORM, Role.FEE_TAX)


@frozen(kw_only=True)
class FrozenRates:
    """The parts of an entry.

    Attributes:
        entry: The entry, which paid something.
        terms: The deductions that kept a part, by number, in order.
        untils: The days until which these parts are held; None for other parts.
        minors: The amount that each of them kept, and last the amount left for the party.
        on_top: The fees that the business paid on top, by the number of the fee.
    """

    entry: Entry
    terms: tuple[int, ...]
    untils: tuple[date | None, ...]
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

    def own(self, charges: Mapping[int, int], numbered: Numbered) -> Mapping[int, int]:
        """Return *charges* on one contribution, on what was left where they were taken."""
        whole, before, found = max(sum(self.minors), 1), 0, dict(charges)
        for number, minor in zip(self.terms, self.minors, strict=False):
            mine = numbered.terms[number].of_party(self.entry.party)
            is_tax = isinstance(mine, Withhold) and mine.base is DeductionBase.LEFT
            if is_tax and number in charges:
                found[number] = charges[number] * (whole - before) // whole
            before += minor
        return found

    def with_own(
        self, shares: Sequence[int], taken: Sequence[int], own: Mapping[int, int]
    ) -> tuple[int, ...]:
        """Return *shares* in which each charge of *own*, by number, goes back as it was taken.

        Args:
            shares: The shares in proportion, which hold where the charges do not fit.
            taken: The amounts taken of each part before.
            own: The charges on one contribution alone.
        """
        width = len(self.minors)
        left = [whole - gone for whole, gone in zip(self.minors, taken, strict=False)]
        rest, moved = sum(shares[:width]), list(shares)
        mine = [n for n, number in enumerate(self.terms) if number in own]
        for n in mine:
            moved[n] = min(own[self.terms[n]], left[n], rest)
            rest -= moved[n]
        others = [n for n in range(width) if n not in mine]
        if rest > sum(left[n] for n in others):
            return tuple(shares)
        more = allocate_next(rest, [self.minors[n] for n in others], [taken[n] for n in others])
        moved = [*_replaced(moved[:width], others, more), *shares[width:]]
        for n, (number, paid) in enumerate(self.on_top, start=width):
            if number in own:
                moved[n] = min(own[number], paid - taken[n])
        return tuple(moved)

    def toward(
        self, shares: Sequence[int], taken: Sequence[int], ends: Mapping[int, date]
    ) -> tuple[int, ...]:
        """Return *shares* moved to the lots of one contribution, as far as these go.

        Args:
            shares: The shares that each part bears.
            taken: The amounts taken of each part before.
            ends: The day until which the contribution is held, by the number of the hold.
        """
        moved = list(shares)
        for number, end in ends.items():
            mine = [n for n, term in enumerate(self.terms) if term == number]
            left = sum(shares[n] for n in mine)
            for n in sorted(mine, key=lambda n: self.untils[n] != end):
                moved[n] = min(left, self.minors[n] - taken[n])
                left -= moved[n]
        return tuple(moved)


def _replaced(whole: Sequence[int], places: Sequence[int], new: Sequence[int]) -> list[int]:
    """Return *whole* with *new* in the given *places*."""
    found = list(whole)
    for place, minor in zip(places, new, strict=True):
        found[place] = minor
    return found


def frozen_rates(entry: Entry, numbered: Numbered) -> FrozenRates:
    """Return the rates at which a reversal takes *entry* back, part by part.

    What time took of a balance is no part of them: it was earned by other entries.
    """
    left = max(entry.earned, 0)
    terms: list[int] = []
    untils: list[date | None] = []
    minors: list[int] = []
    for posting in entry.postings:
        apart = posting.role in _APART and posting.party is not None and posting.minor >= 0
        if apart and posting.term is not None and posting.term not in numbered.dormant:
            kept = min(posting.minor, left)
            terms.append(posting.term)
            untils.append(posting.until)
            minors.append(kept)
            left -= kept
    return FrozenRates(
        entry=entry,
        terms=tuple(terms),
        untils=tuple(untils),
        minors=(*minors, left),
        on_top=on_top_of_entry(entry),
    )


def on_top_of_entry(entry: Entry) -> tuple[tuple[int, int], ...]:
    """Return the fees on top that *entry* books, and the taxes on them, by number."""
    return tuple(
        (cast("int", posting.term), posting.minor)
        for posting in entry.postings
        if posting.party is None and posting.role in _FEES
    )


def take_out(
    purse: Purse, rates: FrozenRates, shares: Sequence[int], numbered: Numbered, lost: int
) -> None:
    """Take *shares* of the parts of an entry from where they rest now.

    What waited, and was let go since, has run through the deductions that come after: it is taken
    from them as far as they kept of it. A fee that stays is borne by what else waits.

    Args:
        purse: The account of the party.
        rates: The parts of the entry.
        shares: The amounts to be taken of each part.
        numbered: The deductions.
        lost: The most that time can have taken of what the entry paid.
    """
    going = gross = sum(shares[: len(rates.minors)])
    purse.earned -= going
    borne, through, stays, fee = shares[len(rates.terms)], 0, 0, 0
    before, booked = carried(purse, numbered), (rates.entry.on,)
    released = hold_ends(rates.terms, rates.untils, numbered)
    for number, until, share in zip(rates.terms, rates.untils, shares, strict=False):
        slot, term = purse.slot(number), numbered.terms[number]
        if numbered.is_kept(number):
            stays += share
        else:
            given = give_back(purse, booked, share, numbered) if term.role is Role.CARRIED else 0
            taken = given + _taken(slot, until, share - given + _passed(term, slot, through))
            mine = term.of_party(purse.party)
            slot.rebase(-_base(mine, left=going + through, gross=gross, fee=fee))
            fee = taken if isinstance(mine, Fee) else fee
            through += share - taken
        going -= share
        if term.waits:
            gross = going + through
    stays = _drain(purse, stays, numbered, (Role.HELD,))
    left = borne + through + stays - give_back(purse, released, through, numbered)
    left = _drain(purse, left, numbered, (Role.CARRIED,))
    take_parts(purse, (*booked, *released), before - carried(purse, numbered), numbered)
    purse.owe(left - purse.regain(min(left, lost), numbered.dormant))
    purse.net(number for number, term in enumerate(numbered.terms) if term.waits)


def _passed(term: Deduction, slot: Slot, through: int) -> int:
    """Return what *term* kept of an amount that waited before it, and ran *through* it since."""
    if isinstance(term, Hold):
        return term.keeps(through)
    return 0 if term.waits or slot.base <= 0 else through * slot.kept // slot.base


def _taken(slot: Slot, until: date | None, minor: int) -> int:
    """Take up to *minor* of what *slot* keeps, of the lot that is held *until* a day."""
    if until is None:
        return slot.take(minor)
    taken = min(minor, slot.lots.get(until, 0))
    slot.move(until, -taken)
    return taken


def _base(term: Deduction, *, left: int, gross: int, fee: int) -> int:
    """Return the base of *term*: the *fee* that it taxes, the *gross*, or what was *left*."""
    if isinstance(term, FeeTax):
        return fee
    if isinstance(term, Fee | Withhold) and term.base is DeductionBase.GROSS:
        return gross
    return left


def _drain(purse: Purse, minor: int, numbered: Numbered, roles: Sequence[Role]) -> int:
    """Take *minor* from the amounts kept in some *roles*; return what is missing there."""
    for number, slot in purse.slots.items():
        if numbered.terms[number].role in roles:
            minor -= slot.take(minor)
    return minor


def put_in(
    purse: Purse, rates: FrozenRates, shares: Sequence[int], taken: Entry, numbered: Numbered
) -> None:
    """Put back *shares* of the parts of an entry, which the reversal *taken* took.

    It goes to where it was taken from; the next settlement lets go what waits for nothing any more.
    """
    going = gross = sum(shares[: len(rates.minors)])
    through = fee = 0
    purse.earned += going
    mine = [posting for posting in taken.postings if posting.party is not None]
    back = {(posting.term, posting.until): -posting.minor for posting in mine}
    for number, until, share in zip(rates.terms, rates.untils, shares, strict=False):
        if not numbered.is_kept(number):
            put = back.get((number, until), 0)
            term = numbered.terms[number].of_party(purse.party)
            base = _base(term, left=going + through, gross=gross, fee=fee)
            purse.slot(number).rebase(base)
            fee = put if isinstance(term, Fee) else fee
            through += share - put
        going -= share
        if numbered.terms[number].waits:
            gross = going + through
    for posting in mine:
        if posting.role in (Role.BUSINESS, Role.PAYEE):
            continue
        if posting.term is None:
            purse.give(-posting.minor)
        elif posting.until is None:
            purse.slot(posting.term).kept -= posting.minor
        else:
            purse.slot(posting.term).move(posting.until, -posting.minor)
    put_parts(purse, rates.entry.on, taken, numbered)


def on_top_postings(fees: Sequence[tuple[int, int]], numbered: Numbered) -> tuple[Posting, ...]:
    """Return the postings of fees on top, by number; negative where they are given back."""
    return tuple(
        posting
        for number, minor in fees
        if minor
        for posting in (
            Posting(role=Role.BUSINESS, minor=-minor),
            Posting(role=numbered.roles[number], minor=minor, term=number),
        )
    )
