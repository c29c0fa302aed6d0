"""The state of one deduction for one party, as plain data, and how it moved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from attrs import frozen

from c2b.compensation.deductions import Role, Slot
from c2b.compensation.rounding import Exact, plain


@frozen(kw_only=True)
class HeldLot:
    """A part of an amount that is released, or expires, on a day.

    Attributes:
        day: The day.
        minor: The amount.
    """

    day: date
    minor: int


@frozen(kw_only=True)
class TermAccount:
    """The state of one deduction for one party in one unit.

    Attributes:
        term: The number of the deduction in the books.
        base: The amount that it was computed on, less what was taken back.
        kept: The amount that it keeps.
        lots: The parts of an amount by day, where the deduction tells them apart.
        day: The last day of a contribution, where the deduction asks for it.
        count: The number of charges since that day.
        lacking: The amount by which a fee on top, or on the total, is below the fee on its base
            since a reversal; the next earnings bear it.
        of_kinds: The prices of the contributions of some kinds, for a tax on these.
        priced: The prices of all contributions, for a tax on some kinds.
    """

    term: int
    base: int = 0
    kept: int = 0
    lots: tuple[HeldLot, ...] = ()
    day: date | None = None
    count: int = 0
    lacking: int = 0
    of_kinds: Exact = 0
    priced: Exact = 0

    @classmethod
    def of(cls, term: int, slot: Slot) -> TermAccount:
        """Return the state in *slot* as plain data."""
        lots = tuple(HeldLot(day=day, minor=slot.lots[day]) for day in sorted(slot.lots))
        return cls(
            term=term,
            base=slot.base,
            kept=slot.kept,
            lots=lots,
            day=slot.day,
            count=slot.count,
            lacking=slot.lacking,
            of_kinds=plain(slot.of_kinds),
            priced=plain(slot.priced),
        )

    @property
    def slot(self) -> Slot:
        """The same state, to be moved."""
        lots = {lot.day: lot.minor for lot in self.lots}
        return Slot(
            base=self.base,
            kept=self.kept,
            lots=lots,
            day=self.day,
            count=self.count,
            lacking=self.lacking,
            of_kinds=self.of_kinds,
            priced=self.priced,
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing has to be remembered."""
        numbers = (self.base, self.kept, self.lacking, self.priced)
        return not (any(numbers) or self.lots or self.day)


def accounts_of(slots: Mapping[int, Slot]) -> tuple[TermAccount, ...]:
    """Return the states in *slots*, by the number of the deduction, that have to be remembered."""
    found = (TermAccount.of(number, slot) for number, slot in slots.items())
    return tuple(each for each in found if not each.is_empty)


def moves(
    before: TermAccount | None, slot: Slot, role: Role, is_shown: bool
) -> Iterator[tuple[date | None, int]]:
    """Yield the amounts that *slot* gained since *before*: lot by lot of what is held by day."""
    lots = {lot.day: lot.minor for lot in before.lots} if before is not None else {}
    minor = slot.kept - (0 if before is None else before.kept)
    if role is Role.HELD and (lots or slot.lots):
        for day in sorted({*lots, *slot.lots}):
            more = slot.lots.get(day, 0) - lots.get(day, 0)
            minor -= more
            if more:
                yield day, more
        is_shown = False
    if is_shown or minor:
        yield None, minor
