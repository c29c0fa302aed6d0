"""A nightly job: late decisions, chargebacks, a changed rate, a restart each night.

Run with ``python -m tests.compensation.nightly [nights] [contributions]``; it prints how long a
night takes at the beginning and at the end.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from random import Random
from statistics import median
from time import perf_counter

from attrs import evolve, field, frozen

from c2b import Money, Text, wire
from c2b.compensation import (
    Archive,
    Books,
    Contribution,
    Decision,
    Entry,
    EntryKind,
    Fee,
    ManualDecision,
    PayPlan,
    Rounding,
    Share,
    Threshold,
    Withhold,
    amend,
    archive,
    reverse,
    settle,
)

START = date(2026, 1, 1)
WHY = Text(en="chargeback", fr="rétrofacturation")
PLAN = PayPlan(
    key="nightly",
    scheme=Share(rate=Fraction(1, 3), currency="EUR"),
    rounding=Rounding.HALF_UP,
    policies=(ManualDecision(),),
    deductions=(
        Fee(rate=Fraction(1, 20), rounding=Rounding.HALF_UP),
        Withhold(rate=Fraction(1, 7), rounding=Rounding.HALF_UP),
        Threshold(at=Money.of("10.00", "EUR")),
    ),
)


@frozen(kw_only=True)
class Night:
    """The input of one night: contributions, and charge-backs."""

    day: date
    items: tuple[Contribution, ...]
    back: tuple[str, ...] = field(default=())


def nights(many: int, items: int, seed: int = 7) -> Iterator[Night]:
    """Return nights with *items* in all, a tenth of which is decided some nights later."""
    chance = Random(seed)  # noqa: S311 - no secret
    late: list[Contribution] = []
    paid: list[str] = []
    for number in range(many):
        day = START + timedelta(days=number)
        at = datetime.combine(day, time(20), UTC)
        new = [
            Contribution(
                key=f"{number}.{place}",
                party=f"p{chance.randrange(1 + items // 50)}",
                value=Money(minor=chance.randrange(2000), currency="EUR"),
                at=at,
                decision=None if chance.random() < 0.1 else Decision.ACCEPTED,
            )
            for place in range(items // many)
        ]
        decided = [evolve(item, decision=Decision.ACCEPTED) for item in late[: len(late) // 2]]
        late = late[len(late) // 2 :] + [item for item in new if item.decision is None]
        back = tuple(paid.pop() for _ in range(len(paid) // 40))
        yield Night(day=day, items=(*new, *decided), back=back)
        worth = (item for item in new if item.decision is not None and item.value is not None)
        paid += [item.key for item in worth if item.value and item.value.minor > 100]
        paid = paid[-200:]


class Job:
    """The job, with a restart each night and an archive each month, or without."""

    def __init__(self, *, restarts: bool) -> None:
        self.restarts, self.stored = restarts, wire.to_json(Books.open(PLAN))
        self.books = Books.open(PLAN)
        self.archives: list[Archive] = []
        self.costs: list[float] = []

    def run(self, night: Night, changes: date) -> None:
        """One night."""
        start = perf_counter()
        books = wire.parse(self.stored, Books) if self.restarts else self.books
        if night.day == changes:
            scheme = Share(rate=Fraction(2, 5), currency="EUR")
            books = amend(books, evolve(PLAN, scheme=scheme), since=night.day)
        for key in night.back:
            books = reverse(
                books, contribution=key, on=night.day, why=WHY, archive=self.box(books, key)
            )
        self.books = settle(books, night.items, on=night.day).books
        if self.restarts and night.day.day == 1:
            box, self.books = archive(self.books, until=night.day)
            self.archives.append(box)
        if self.restarts:
            self.stored = wire.to_json(self.books)
        self.costs.append(perf_counter() - start)

    def box(self, books: Books, key: str) -> Archive | None:
        """The archive in which a contribution is filed."""
        if key in books.keys:
            return None
        return next((box for box in reversed(self.archives) if box.state_of(key)), None)

    def journal(self) -> list[Entry]:
        """Every entry that was ever booked."""
        filed = [entry for box in self.archives for entry in box.entries]
        entries = [*filed, *self.books.journal()]
        return [entry for entry in entries if entry.kind is not EntryKind.OPENING]


def compare(many: int, items: int) -> Job:
    """Run the job both ways; the same journal comes of it."""
    stored, straight = Job(restarts=True), Job(restarts=False)
    for night in nights(many, items):
        for job in (stored, straight):
            job.run(night, START + timedelta(days=many // 2))
    if stored.journal() != straight.journal():
        raise AssertionError("the journal of the stored books differs from that of one run")
    if stored.books.accounts() != straight.books.accounts():
        raise AssertionError("the accounts of the stored books differ from those of one run")
    stored.books.check()
    return stored


if __name__ == "__main__":
    asked = [int(each) for each in sys.argv[1:]] or [1000, 50_000]
    done = compare(*asked)
    fifth = len(done.costs) // 5
    first, last = median(done.costs[fifth : 2 * fifth]), median(done.costs[-fifth:])
    print(f"{len(done.journal())} entries; a night took {first:.3f} s, in the end {last:.3f} s")
