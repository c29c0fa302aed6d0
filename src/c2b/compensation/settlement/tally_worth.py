"""The worth of the tallies of a desk: what their schemes make of each party, all terms together.

What newer terms make of the state from which they go on is left out, for older terms paid for it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from fractions import Fraction

from attrs import evolve

from c2b.compensation.rounding import Exact, plain
from c2b.compensation.scheme import party_sums
from c2b.compensation.settlement.account import PartyAccount, Read, Work
from c2b.compensation.settlement.desk import Desk
from c2b.compensation.settlement.journal import Entry, EntryKind
from c2b.compensation.tally import TallyPart
from c2b.compensation.unit import Unit

Worth = Mapping[str, Mapping[Unit, Exact]]


def worth(desk: Desk, numbers: Iterable[int] | None = None) -> Worth:
    """Return what the tallies with these *numbers* make of each party; all tallies without."""
    return party_sums(
        _of_one(desk, each) for each in (desk.schemes if numbers is None else numbers)
    )


def _of_one(desk: Desk, number: int) -> Worth:
    """Return what a tally makes of each party, less what its start is worth."""
    found: dict[str, dict[Unit, Exact]] = {}
    for unit, column in desk.schemes[number].reading(desk.tallies[number]).amounts.items():
        starts = desk.starts.amounts(number, unit)
        for name in dict.fromkeys((*column, *starts)):
            found.setdefault(name, {})[unit] = column.get(name, 0) - starts.get(name, 0)
    return found


def worth_of(desk: Desk, party: str, unit: Unit) -> Exact:
    """Return what all tallies together make of *party* in *unit*."""
    return plain(worth(desk).get(party, {}).get(unit, 0))


def booked(desk: Desk, party: str, unit: Unit) -> Exact:
    """Return what *party* was worth in *unit* when the tallies were booked last."""
    reads = (each for read in desk.read.values() for each in read.get(party, ()))
    return plain(sum((each.exact for each in reads if each.unit == unit), Fraction(0)))


def own_of_each(desk: Desk, number: int, party: str, part: TallyPart) -> Worth:
    """Return what *part*, a contribution of *party*, has earned for each party, by all terms.

    A bonus that newer terms paid was earned with it too, and so was one that they did not pay
    because the older ones had.
    """
    own = desk.schemes[number].own_of_each(desk.tallies[number], party, part)
    newer = [each for each in desk.schemes if each > number]
    if not (desk.starts and newer):
        return own
    before = worth(desk, newer)
    desk.put(number, party, part.times(-1))
    after = worth(desk, newer)
    desk.put(number, party, part)
    gone = {
        name: {unit: -exact for unit, exact in amounts.items()} for name, amounts in after.items()
    }
    return party_sums([own, before, gone])


def noted(
    desk: Desk, entry: Entry, before: Worth, accounts: Mapping[str, PartyAccount]
) -> tuple[dict[str, PartyAccount], list[str]]:
    """Return *accounts* with what the tallies are worth now, as far as *entry* booked it.

    A party that is worth more after a reversal, or less once it is restored, is not moved by the
    entry: its contribution had cost it something. The next settlement books that.

    Args:
        desk: The tallies, after the entry took from them or gave back to them.
        entry: The reversal, or its restoration.
        before: What the tallies were worth before.
        accounts: The parties whose work it was, or that are paid for it.

    Returns:
        The accounts, and the parties for which there is something to book.
    """
    readings, now = desk.readings(), worth(desk)
    sign = -1 if entry.kind is EntryKind.RESTORED else 1
    after: dict[str, PartyAccount] = {}
    waiting: list[str] = []
    for name, account in accounts.items():
        was, amounts = before.get(name, {}), now.get(name, {})
        more = {u: sign * (amounts.get(u, 0) - was.get(u, 0)) for u in (*was, *amounts)}
        kept = [unit for unit, exact in more.items() if exact >= 0]
        work = (_as_booked(desk, name, each, kept) for each in desk.work(name, readings, account))
        after[name] = evolve(account, work=tuple(work))
        if any(amounts.get(unit, 0) != booked(desk, name, unit) for unit in kept):
            waiting.append(name)
    return after, waiting


def _as_booked(desk: Desk, party: str, work: Work, units: Collection[Unit]) -> Work:
    """Return *work* with what was booked last in *units*."""
    read = [each for each in work.read if each.unit not in units]
    for unit in sorted(units, key=str):
        exact = desk.before(work.version, unit).get(party, 0)
        if exact:
            read.append(Read(unit=unit, exact=exact))
    return evolve(work, read=tuple(read))
