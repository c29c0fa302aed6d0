"""The earnings of a contribution by entries of later settlements, which its reversal takes too.

A bonus for forty is booked with the fortieth, and lost with any of the forty; tiers that rise pay
more for earlier contributions. What is more than the own entry of a contribution paid is taken of
the other entries of the party, the last first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from c2b.compensation.rounding import Exact, rounded
from c2b.compensation.settlement.account import Account
from c2b.compensation.settlement.desk import Desk
from c2b.compensation.settlement.journal import Entry, EntryKind
from c2b.compensation.settlement.reversal_run import ReversalRun
from c2b.compensation.settlement.reversal_step import Step, paying
from c2b.compensation.settlement.run_layers import entry_key
from c2b.compensation.settlement.tally_worth import booked
from c2b.compensation.unit import Amount, Unit


def later_steps(
    taking: ReversalRun,
    desk: Desk,
    run: int,
    steps: Sequence[Step],
    own: Mapping[str, Mapping[Unit, Exact]],
) -> list[Step]:
    """Return the steps that take what *steps* leave of the *own* earnings of a contribution.

    A party from which something was taken by its name, or was cut, keeps the rest: what is left of
    its earnings cannot be told apart by contribution. So does one whose entry of *run*, in which
    the contribution was decided, was taken back as such: the contribution went with it.
    """
    first = {(step.entry.party, step.entry.unit): step for step in steps}
    found: list[Step] = []
    for party, amounts in own.items():
        for unit, exact in amounts.items():
            account = taking.books.account(party, unit)
            own_entry = entry_key(taking.books.key, run, unit, party)
            is_taken = _is_taken_as_such(taking, own_entry)
            if exact > 0 and not is_taken and _is_whole(desk, party, account):
                after = account.exact - exact
                found += _steps(taking, first.get((party, unit)), (party, account), after)
    return found


def _is_taken_as_such(taking: ReversalRun, key: str) -> bool:
    """Whether the entry called *key*, and no contribution of it, was taken back, in part or all."""
    filed: Sequence[Entry] = () if taking.archive is None else taking.archive.entries
    entries = (*filed, *taking.books.entries.flat().values())
    named = {each.key for each in entries if each.reverses == key and each.contribution is None}
    return any(
        sum(each.earned for each in entries if name in (each.key, each.reverses)) for name in named
    )


def _is_whole(desk: Desk, party: str, account: Account) -> bool:
    """Whether *account* holds all that its schemes make of what *party* gave."""
    return account.exact == booked(desk, party, account.unit)


def _steps(
    taking: ReversalRun, step: Step | None, whose: tuple[str, Account], after: Exact
) -> Iterator[Step]:
    """Yield steps after the first *step*, by which an account comes to hold *after*."""
    party, account = whose
    taken = 0 if step is None else step.minor
    own = None if step is None else step.entry.key
    rest = account.earned - taken - rounded(after, taking.books.plan.rounding)
    for entry in reversed(paying(taking.books, party)):
        if rest > 0 and entry.unit == account.unit and entry.key != own:
            is_filed = own is not None and own not in taking.books.entries
            filed = taken if entry.kind is EntryKind.OPENING and is_filed else 0
            minor = min(rest, taking.left([entry]) - filed)
            rest -= minor
            if minor:
                yield Step(entry=entry, minor=minor, exact=None if rest else after)


def cut(steps: Sequence[Step], later: Sequence[Step], amount: Amount) -> list[Step]:
    """Return *steps* and *later* ones as far as they take *amount*, the first of them first."""
    found: list[Step] = []
    rest = amount.exact.numerator
    for step in (*steps, *later):
        minor = min(rest, step.minor)
        if minor:
            found.append(Step(entry=step.entry, minor=minor))
        rest -= minor
    return found
