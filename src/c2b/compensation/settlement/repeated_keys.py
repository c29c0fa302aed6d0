"""Keys that come several times where all contributions are read together."""

from __future__ import annotations

from collections.abc import Sequence

from c2b.compensation.contribution import Contribution, Decision
from c2b.compensation.policies.policy import Ruling, Status
from c2b.compensation.settlement.key_recognition import Again, Known, settled_before
from c2b.text import Text


def collapsed(lot: Sequence[Contribution], keys: Sequence[str], known: Known) -> dict[int, Ruling]:
    """Give the rulings on those of *lot*, which have *keys*, that are not judged, by place.

    Of several that have one key the first is judged, or the one that decides about it.
    """
    if known.take_all(lot, keys):
        return {}
    judged: dict[str, int] = {}
    rulings: dict[int, Ruling] = {}
    for place, item in enumerate(lot):
        before = judged.get(item.key)
        if before is None:
            if known.again(item) is Again.SETTLED:
                rulings[place] = settled_before(item)
                continue
        elif _decides(known, lot[before], item):
            rulings[before] = _DECIDED_LATER
        else:
            rulings[place] = settled_before(item)
            continue
        judged[item.key] = place
        known.note(item)
    return rulings


def _decides(known: Known, before: Contribution, item: Contribution) -> bool:
    """Whether *item* decides about the one *before* it, which has the same contents."""
    known.check_same(before, item)
    if before.decision is None:
        return item.decision is not None
    overturned = before.decision is Decision.REJECTED and item.decision is Decision.ACCEPTED
    return overturned and known.overturns


_DECIDED_LATER = Ruling(
    status=Status.PENDING,
    policy="key",
    reason=Text(en="decided further down", fr="décidée plus bas"),
)
