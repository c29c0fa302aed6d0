"""The part of one entry that a reversal takes, with the entries and tallies that it takes from."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from attrs import frozen

from c2b.compensation.rounding import Exact, plain
from c2b.compensation.settlement.account import Account, Work
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.desk import Desk
from c2b.compensation.settlement.journal import Entry, EntryKind


@frozen(kw_only=True)
class Step:
    """The part of one entry that a reversal takes.

    Attributes:
        entry: The entry, of which so much is left.
        minor: The amount.
        work: The part of the tallies; None for the same share as of the earnings.
        exact: The exact earnings of the party afterwards; None for the same part less.
        contribution: The key of the contribution that is taken back, where it is one.
        share: The share of the contribution.
        day: The day of the contribution, where its pay may be held for some days.
        charges: What goes back of the fees and taxes on the contribution alone, by number.
    """

    entry: Entry
    minor: int
    work: tuple[Work, ...] | None = None
    exact: Exact | None = None
    contribution: str | None = None
    share: Fraction = Fraction(0)
    day: date | None = None
    charges: tuple[tuple[int, int], ...] = ()


def remaining(account: Account, minor: int) -> Exact:
    """Return what is left of what *account* earned, exactly, once *minor* of it is taken back.

    It shrinks in proportion, so that it still rounds to what is left, and to zero where nothing is.
    """
    return plain(account.exact * Fraction(account.earned - minor, account.earned))


def paying(books: Books, party: str) -> list[Entry]:
    """Return the entries by which *party* earned something, in order; filed ones are left out."""
    kinds = (EntryKind.PAY, EntryKind.OPENING)
    return [
        entry
        for entry in books.entries.flat().values()
        if entry.party == party and entry.kind in kinds and entry.earned > 0
    ]


def drawn(desk: Desk, party: str, share: Fraction) -> tuple[Work, ...]:
    """Return the part of the tallies in a *share* of all that *party* earned."""
    return tuple(
        Work(version=number, part=tally.split(part, share, Fraction(1)))
        for number, tally in desk.tallies.items()
        if (part := desk.starts.own(number, party)) is not None
    )
