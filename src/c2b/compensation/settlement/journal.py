"""Entry: double entry. Every entry moves an amount between accounts and sums to zero.

Nothing that is booked is ever changed. What turns out to be wrong, or is disputed, is taken back
by an entry that names the one it reverses and moves the same amounts in the same proportion:
whatever rates hold by then, those of the entry are the ones that were frozen in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from attrs import Attribute, evolve, field, frozen

from c2b._validators import exactly, instance, named, optional, tuple_of
from c2b.compensation.allocation import allocate_next
from c2b.compensation.deductions import Role
from c2b.compensation.unit import Unit
from c2b.errors import InvalidValueError
from c2b.text import Text


@frozen(kw_only=True)
class Posting:
    """What an entry adds to one account; negative where it takes.

    Attributes:
        role: Whose side the account is on.
        party: Of which party; None for the business itself and the platform.
        minor: In the smallest part of the unit of the entry.
    """

    role: Role = field(validator=instance(Role))
    party: str | None = field(default=None, validator=optional(instance(str)))
    minor: int = field(validator=exactly(int))


def _balanced(instance: object, attribute: Attribute[Any], postings: tuple[Posting, ...]) -> None:
    total = sum(posting.minor for posting in postings)
    if total:
        raise InvalidValueError("Entry.postings", _ZERO, total, _OTHER_SIDE)


@frozen(kw_only=True)
class Entry:
    """One movement.

    Attributes:
        key: Its name; an entry with a name that is booked already is not booked again.
        on: The day.
        unit: What is moved.
        postings: From where to where; they sum to zero.
        why: What for.
        reverses: The key of the entry that it takes back, in part or whole.
    """

    key: str = field(validator=named)
    on: date = field(validator=exactly(date))
    unit: Unit = field(validator=instance(Unit))
    postings: tuple[Posting, ...] = field(validator=[tuple_of(Posting, least=2), _balanced])
    why: Text = field(validator=instance(Text))
    reverses: str | None = field(default=None, validator=optional(named))

    @property
    def moved(self) -> int:
        """How much goes from one side to the other."""
        minors = (posting.minor for posting in self.postings)
        return sum(minor for minor in minors if minor > 0)


@frozen(kw_only=True)
class Journal:
    """Entries in the order in which they were booked, none of them twice."""

    entries: tuple[Entry, ...] = field(default=(), validator=tuple_of(Entry))

    def __attrs_post_init__(self) -> None:
        keys = {entry.key for entry in self.entries}
        if len(keys) != len(self.entries):
            raise InvalidValueError("Journal.entries", _ONCE, len(self.entries), _BOOK)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def book(self, entries: Iterable[Entry]) -> Journal:
        """With *entries* too; what is booked already stays as it is.

        Raises:
            InvalidValueError: A key that is booked with other contents.
        """
        booked = {entry.key: entry for entry in self.entries}
        for entry in entries:
            if booked.setdefault(entry.key, entry) != entry:
                raise InvalidValueError("Journal.book", _SAME, entry.key, _REVERSE)
        return Journal(entries=tuple(booked.values()))

    def balances(self) -> Mapping[tuple[Unit, Role, str | None], int]:
        """What every account holds, for each unit; together they sum to zero."""
        held: dict[tuple[Unit, Role, str | None], int] = {}
        for entry in self.entries:
            for posting in entry.postings:
                account = (entry.unit, posting.role, posting.party)
                held[account] = held.get(account, 0) + posting.minor
        return held

    def left_of(self, key: str) -> int:
        """How much of the entry called *key* has not been reversed."""
        entry = self._entry(key)
        back = sum(part for part in self._reversed(entry) if part > 0)
        return entry.moved - back

    def reverse(
        self, key: str, *, on: date, why: Text, minor: int | None = None, name: str | None = None
    ) -> Journal:
        """Take back the entry called *key*: *minor* of what it moved, or all that is left of it.

        Args:
            key: The entry.
            on: The day of the reversal.
            why: Its reason.
            minor: How much; None for the rest. Partial reversals never drift from the
                proportions of the entry by more than the last coin, and end exactly.
            name: The key of the new entry, by which a second attempt is recognised; made from
                the key and a number where it is not given.

        Raises:
            InvalidValueError: No such entry, or more than is left of it.
        """
        entry = self._entry(key)
        number = 1 + sum(other.reverses == key for other in self.entries)
        named = name or f"{key}/reversal-{number}"
        booked = next((other for other in self.entries if other.key == named), None)
        if booked is not None and booked.reverses == key and minor in (None, booked.moved):
            return self
        left = self.left_of(key)
        step = left if minor is None else minor
        if type(step) is not int or not 0 < step <= left:
            raise InvalidValueError("Journal.reverse(minor)", _UP_TO.fill(left=left), step, _LEFT)
        return self.book(
            [evolve(_taken(entry, step, self._reversed(entry)), key=named, on=on, why=why)]
        )

    def _entry(self, key: str) -> Entry:
        for entry in self.entries:
            if entry.key == key:
                return entry
        raise InvalidValueError("Journal", _BOOKED, key, _LOOK)

    def _reversed(self, entry: Entry) -> list[int]:
        """How much of each posting has been taken back, less what of that was taken back."""
        so_far = [0] * len(entry.postings)
        for other in self.entries:
            if other.reverses == entry.key:
                undone = self._reversed(other)
                for place, posting in enumerate(other.postings):
                    so_far[place] -= posting.minor - undone[place]
        return so_far


def _taken(entry: Entry, step: int, so_far: list[int]) -> Entry:
    """An entry that moves *step* of *entry* back, side by side in its own proportions."""
    whole = [posting.minor for posting in entry.postings]
    gains = _side(step, whole, so_far)
    losses = _side(step, [-minor for minor in whole], [-minor for minor in so_far])
    postings = tuple(
        evolve(posting, minor=loss - gain)
        for posting, gain, loss in zip(entry.postings, gains, losses, strict=True)
    )
    return evolve(entry, postings=postings, reverses=entry.key)


def _side(step: int, whole: list[int], so_far: list[int]) -> list[int]:
    """The next *step* of the postings that are positive in *whole*."""
    return allocate_next(step, [max(part, 0) for part in whole], [max(part, 0) for part in so_far])


_ZERO = Text(en="postings that sum to zero", fr="des écritures de somme nulle")
_OTHER_SIDE = Text(en="post the other side too", fr="inscrivez aussi la contrepartie")
_ONCE = Text(en="each key once", fr="chaque clé une seule fois")
_BOOK = Text(en="book entries with Journal.book", fr="inscrivez avec Journal.book")
_SAME = Text(en="the entry that has this key", fr="l'écriture qui porte cette clé")
_REVERSE = Text(
    en="what is booked does not change, reverse it",
    fr="une écriture ne change pas, contre-passez-la",
)
_UP_TO = Text(en="an int from 1 to {left}", fr="un int entre 1 et {left}")
_LEFT = Text(en="no more can be reversed than is left", fr="on ne reprend pas plus que le reste")
_BOOKED = Text(en="the key of a booked entry", fr="la clé d'une écriture inscrite")
_LOOK = Text(en="look it up in Journal.entries", fr="cherchez-la dans Journal.entries")
