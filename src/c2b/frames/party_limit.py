"""The limit on how many contributions of a party count: the first ones, in a declared order."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import narwhals as nw
from attrs import frozen

from c2b.compensation import Books, Contribution, Keep, OnePerParty, PayPlan, Quota, QuotaScope
from c2b.compensation.policies.policy import Policy, Ruling
from c2b.compensation.tally import TallyPart
from c2b.frames.column import Frame
from c2b.frames.like import joined
from c2b.frames.ordered import numbered
from c2b.frames.truth import whole

SEEN = "seen"
"""The column of the accounts with the number of contributions that a limit let through."""


@frozen(kw_only=True)
class PartyLimit:
    """A limit on the contributions of a party that count.

    Attributes:
        policy: The policy.
        most: The number of contributions that count.
        ruling: The ruling on all others.
        label: The beginning of the names in the memory of the books.
    """

    policy: Policy
    most: int
    ruling: Ruling
    label: str

    def part(self, seen: int) -> TallyPart:
        """Return the memory of a party of which so many contributions were let through."""
        return TallyPart() if isinstance(self.policy, OnePerParty) else TallyPart(numbers=(seen,))

    def memory(self, rows: Collection[Mapping[str, Any]]) -> dict[str, TallyPart]:
        """Return the memory of the parties in the *rows* of their accounts."""
        found = {row["party"]: row[SEEN] for row in rows if row[SEEN]}
        return {f"{self.label} {party}": self.part(seen) for party, seen in found.items()}


def limit_of(plan: PayPlan) -> PartyLimit | None:
    """Return the limit of *plan*, its last policy; None where it has none."""
    for policy in plan.policies[-1:]:
        if is_limit(policy):
            most = int(policy.most) if isinstance(policy, Quota) else 1
            ruling = policy.judge(date.min).ruling(_ANY)
            return PartyLimit(policy=policy, most=most, ruling=ruling, label=f"{policy.label} 1")
    return None


def is_limit(policy: Policy) -> bool:
    """Whether *policy* lets the first contributions of each party count, one at least."""
    if isinstance(policy, OnePerParty):
        return policy.keep is Keep.FIRST
    if not isinstance(policy, Quota):
        return False
    is_plain = policy.of is QuotaScope.PARTY and policy.every is None
    return is_plain and 1 <= policy.most <= _MOST


def seen_in(books: Books) -> dict[str, int]:
    """Return how many contributions of each party the limit of *books* let through."""
    remembered = _remembered(books).items()
    return {party: int(part.numbers[0]) if part.numbers else 1 for party, part in remembered}


def unknown_memories(books: Books) -> Iterator[str]:
    """Yield the names in the memory of *books* of which no account can state what they had."""
    for party, part in _remembered(books).items():
        is_whole = all(Fraction(each).denominator == 1 for each in part.numbers)
        if party not in books.parties or not is_whole:
            yield party


def _remembered(books: Books) -> dict[str, TallyPart]:
    limit = limit_of(books.plan)
    if limit is None:
        return {}
    start = f"{limit.label} "
    memory = books.memory.items()
    return {name.removeprefix(start): part for name, part in memory if name.startswith(start)}


def beyond(
    frame: Frame, limit: PartyLimit, order: str, ruling: nw.Expr, party: nw.Expr, before: Any
) -> tuple[Frame, nw.Expr]:
    """Return *frame*, and the condition that a row is beyond *limit*.

    Args:
        frame: The rows.
        limit: The limit.
        order: The column by which contributions follow each other.
        ruling: The number of the ruling of the other policies, zero where a row counts.
        party: The party of a row.
        before: The accounts of before, or None.
    """
    out = nw.when(ruling == 0).then(whole(0)).otherwise(whole(1))
    marked = frame.with_columns(party.alias(_OWNER), out.alias(_OUT))
    placed = numbered(marked, [_OWNER], [_OUT, order], _NTH)
    nth = nw.col(_NTH)
    if before is not None:
        table = before.select(nw.col("party").alias(_OWNER), nw.col(SEEN).alias(_SEEN))
        placed = joined(placed, table, _OWNER)
        seen = nw.col(_SEEN)
        nth = nth + nw.when(seen.is_null()).then(whole(0)).otherwise(seen)
    return placed, (ruling == 0) & (nth > whole(limit.most))


def level_in_party(frame: Frame, order: str, party: nw.Expr) -> tuple[Frame, nw.Expr]:
    """Return *frame*, and the condition that a row has no place of its own in its *party*."""
    marked = frame.with_columns(party.alias(_OWNER))
    marked = marked.with_columns(nw.len().over(_OWNER, order).alias(_LEVEL))
    return marked, nw.col(order).is_null() | (nw.col(_LEVEL) > 1)


_MOST = 2**51
_ANY = Contribution(key="-", party="-")
_OWNER, _OUT, _NTH = "__c2b_owner", "__c2b_out", "__c2b_nth"
_LEVEL, _SEEN = "__c2b_level", "__c2b_seen"
