"""Contributions that are always tried: few and many, small and large, in both orders."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from c2b.compensation.contribution import Contribution
from c2b.models.money import Money
from c2b.testing.laws.trial import Drawn
from c2b.testing.strategies.contribution import ANSWERS, CLIENTS, PRODUCTS, SORTS, TASKS
from c2b.testing.strategies.unit import CURRENCY

_QUANTITIES = (0, 1, 2, 3, 5, 10, 101, 10_000, 1_000_000)
_PRICES = (0, 1, 99, 100, 12_345, 10_000_000)
_NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
Items = tuple[Contribution, ...]


def item(number: int, party: str = "Ana", **facts: Any) -> Contribution:
    """Return a contribution with every fact that pay can depend on."""
    stated: dict[str, Any] = {
        "at": _NOON,
        "seconds": 1_800,
        "value": Money(minor=1_000, currency=CURRENCY),
        "cost": Money(minor=0, currency=CURRENCY),
        "rank": number,
        "score": 5,
        "kind": SORTS[0],
        "task": TASKS[0],
        "answer": ANSWERS[0],
        "client": CLIENTS[0],
        "product": PRODUCTS[0],
    }
    return Contribution(key=str(number), party=party, **{**stated, **facts})


def _lists() -> tuple[Items, ...]:
    alone = [(item(1, quantity=many),) for many in _QUANTITIES]
    priced = [
        (item(1, quantity=many, value=Money(minor=minor, currency=CURRENCY)),)
        for many in (1, 1_000)
        for minor in _PRICES
    ]
    timed = [(item(1, seconds=seconds),) for seconds in (0, 1, 3_600, 3_600_000)]
    scored = [(item(1, score=score, rank=rank),) for score in (0, 10, 1_000) for rank in (1, 3)]
    sorts = [(item(1, kind=sort, quantity=7),) for sort in SORTS]
    two = [
        (item(1, quantity=one), item(2, "Bo", quantity=other))
        for one, other in ((1, 1), (1, 2), (3, 1), (10_000, 10_000))
    ]
    crowd = tuple(item(number, name) for number, name in enumerate(_NAMES, start=1))
    return ((), *alone, *priced, *timed, *scored, *sorts, *two, crowd, crowd[::-1])


def lists(scheme: object) -> Iterator[Drawn]:
    """Yield the contributions, the shortest first."""
    return ({"items": items} for items in LISTS)


def cut_lists(scheme: object) -> Iterator[Drawn]:
    """Yield the contributions, each cut into two lots."""
    return ({"items": items, "cut": len(items) // 2} for items in LISTS)


_NAMES = ("Ana", "Bo", "Ana", "Cleo", "Bo", "Ana")
LISTS = _lists()
"""Contributions in euros with every fact that pay can depend on."""
