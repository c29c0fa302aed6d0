"""The limit of what falling pay takes from a party.

Pay falls where others gave more. A party then gives back no more than its account holds above what
it is paid now: what a budget cut, or a reversal took back, is not taken a second time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from c2b.compensation.rounding import Exact
from c2b.compensation.settlement.account import Account
from c2b.compensation.settlement.earnings_by_version import Exacts

Apart = Mapping[int, Exacts]


def limited(apart: Apart, due: Apart, before: Mapping[str, Account]) -> Apart:
    """Return the new earnings of each tally, of which none takes more than a party holds.

    Args:
        apart: The new earnings of each party by tally, below zero where pay falls.
        due: All that each party earns now, by tally.
        before: The accounts before.
    """
    spared = {
        party: minor
        for party in _falling(apart)
        if (minor := _spared(party, apart, due, before.get(party)))
    }
    if not spared:
        return apart
    columns = {number: dict(column) for number, column in apart.items()}
    for column in columns.values():
        for party, left in spared.items():
            back = min(left, max(-column.get(party, 0), 0))
            column[party] = column.get(party, 0) + back
            spared[party] = left - back
    return columns


def _falling(apart: Apart) -> Iterator[str]:
    """Yield the parties of which some pay falls."""
    found = (p for column in apart.values() for p, exact in column.items() if exact < 0)
    yield from dict.fromkeys(found)


def _spared(party: str, apart: Apart, due: Apart, account: Account | None) -> Exact:
    """Return the part of the fall of *party* that its account does not hold.

    Where several tallies pay a party, newer terms go on from what older ones paid for, and the
    account alone is the limit.
    """
    more = sum(column.get(party, 0) for column in apart.values())
    mine = [number for number, column in apart.items() if party in column]
    least = due[mine[0]].get(party, 0) if len(mine) == 1 else 0
    held = 0 if account is None else account.exact
    return max(0, min(held, max(held + more, least)) - held - more) if more < 0 else 0
