"""The journal in double entry, whose every entry moves an amount and sums to zero.

Nothing that is booked is ever changed. What turns out to be wrong, or is disputed, is taken back
by an entry that names the one it reverses and moves the same amounts in the same proportion:
whatever rates hold by then, those of the entry are the ones that were frozen in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from attrs import Attribute, field, frozen

from c2b._validators import check_member, exactly, instance, named, natural, optional, tuple_of
from c2b.choice import Choice
from c2b.compensation.deductions import Role
from c2b.compensation.unit import Unit
from c2b.errors import InvalidValueError
from c2b.text import Text

Accounts = Mapping[tuple[Unit, Role, str | None], int]


class EntryKind(Choice):
    """The kinds of entries.

    PAY: what a settlement decided. REVERSAL: what was taken back. RESTORED: a reversal that was
    itself reversed. RETURNED: a payment that came back. OPENING: what the accounts of a party held
    when older entries were filed away.
    """

    PAY = "pay", "pay", "rémunération"
    REVERSAL = "reversal", "reversal", "contre-écriture"
    RESTORED = "restored", "reversal reversed", "contre-écriture annulée"
    RETURNED = "returned", "payment returned", "paiement rejeté"
    OPENING = "opening", "opening balance", "solde d’ouverture"


@frozen(kw_only=True)
class Posting:
    """An amount that an entry adds to one account; negative where it takes.

    Attributes:
        role: The owner of the account.
        party: The party of the account; None for the platform and for fees on top.
        minor: The amount, in the smallest part of the unit of the entry.
        term: The number of the deduction in the books that it is for, where it is for one.
        until: The day on which it is released, where each contribution is held for some days.
    """

    role: Role = field(validator=instance(Role))
    party: str | None = field(default=None, validator=optional(instance(str)))
    minor: int = field(validator=exactly(int))
    term: int | None = field(default=None, validator=optional(natural))
    until: date | None = field(default=None, validator=optional(exactly(date)))


def _balanced(instance: object, attribute: Attribute[Any], postings: tuple[Posting, ...]) -> None:
    total = sum(posting.minor for posting in postings)
    if total:
        raise InvalidValueError("Entry.postings", _ZERO, total, _OTHER_SIDE)


@frozen(kw_only=True)
class Entry:
    """A movement between the accounts of one party in one unit.

    Attributes:
        key: The name, which no other entry has.
        kind: The kind of the movement.
        party: The party whose accounts it moves.
        on: The day.
        unit: The unit of the amounts.
        postings: The amounts by account; they sum to zero.
        why: The reason for the movement.
        reverses: The key of the entry that it takes back, in part or whole.
        contribution: The key of the contribution that is taken back, where it is one.
        cut: The earnings that did not fit the budget.
    """

    key: str = field(validator=named)
    kind: EntryKind = field(default=EntryKind.PAY, validator=instance(EntryKind))
    party: str = field(validator=named)
    on: date = field(validator=exactly(date))
    unit: Unit = field(validator=instance(Unit))
    postings: tuple[Posting, ...] = field(validator=[tuple_of(Posting, least=2), _balanced])
    why: Text = field(validator=instance(Text))
    reverses: str | None = field(default=None, validator=optional(named))
    contribution: str | None = field(default=None, validator=optional(named))
    cut: int = field(default=0, validator=natural)

    @property
    def earned(self) -> int:
        """The earnings that it adds to its party; negative for a reversal."""
        return -self.sum_of(Role.BUSINESS)

    @property
    def moved(self) -> int:
        """The amount that goes from one side to the other."""
        minors = (posting.minor for posting in self.postings)
        return sum(minor for minor in minors if minor > 0)

    def sum_of(self, role: Role) -> int:
        """Return the amount that it adds to the account of its party in that role."""
        if type(role) is not Role:
            check_member("sum_of(role)", role, Role)
        return sum(
            posting.minor
            for posting in self.postings
            if posting.role is role and posting.party is not None
        )


@frozen(kw_only=True)
class Journal:
    """The entries in the order in which they were booked, none of them twice."""

    entries: tuple[Entry, ...] = field(default=(), validator=tuple_of(Entry))

    def __attrs_post_init__(self) -> None:
        keys = {entry.key for entry in self.entries}
        if len(keys) != len(self.entries):
            raise InvalidValueError("Journal.entries", _ONCE, len(self.entries), _DROP)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def balances(self) -> Accounts:
        """Return the sum of every account by unit; together they are zero."""
        held: dict[tuple[Unit, Role, str | None], int] = {}
        for entry in self.entries:
            for posting in entry.postings:
                account = (entry.unit, posting.role, posting.party)
                held[account] = held.get(account, 0) + posting.minor
        return held


_ZERO = Text(en="postings that sum to zero", fr="des écritures de somme nulle")
_OTHER_SIDE = Text(en="post the other side too", fr="inscrivez aussi la contrepartie")
_ONCE = Text(en="each key once", fr="chaque clé une seule fois")
_DROP = Text(en="leave out what stands there already", fr="retirez ce qui y figure déjà")
