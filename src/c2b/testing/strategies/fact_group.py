"""Strategies for groups of facts, such as those on an incentive, and for entries of their lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial, reduce
from types import UnionType
from typing import Any, cast

import attrs
from hypothesis import strategies as st

from c2b.rules.catalogue import ACTIVITIES, SUBJECTS
from c2b.rules.crowdsourcing.pay import EngagementFacts
from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.facts.tax import PayeePayment
from c2b.testing.strategies.rule import facts

_DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
_DOLLARS = st.integers(0, 10**6) | st.decimals(0, 10**6, places=2)


def groups() -> Mapping[type | UnionType, Callable[[], st.SearchStrategy[Any]]]:
    """Return the strategy of each group of facts in the facts of the catalogue, by its class."""
    found: dict[type | UnionType, Callable[[], st.SearchStrategy[Any]]] = {}
    sets = (*SUBJECTS.values(), *(each.rules for each in ACTIVITIES))
    for ruleset in sets:
        for path, kind in _inside(ruleset.subject):
            found.setdefault(kind, partial(_group, ruleset, path))
    return found


def engagements() -> st.SearchStrategy[EngagementFacts]:
    """Generate contracts between the same two parties, with day and amount."""
    return st.builds(EngagementFacts, day=_DAYS, amount_usd=_DOLLARS)


def payee_payments() -> st.SearchStrategy[PayeePayment]:
    """Generate payments to a payee, with day, fair value and payer."""
    return st.builds(
        PayeePayment, day=_DAYS, amount_usd=_DOLLARS, payer=st.sampled_from(["", "Acme"])
    )


def _group(ruleset: RuleSet, path: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """Generate facts for *ruleset*, and return the group of them at *path*."""
    return facts(ruleset).map(lambda drawn: reduce(getattr, path, drawn))


def _inside(model: type, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], type]]:
    """Yield the place and the class of each group of facts in *model*, and in its groups."""
    blank = model()
    for each in attrs.fields(model):
        held: Any = getattr(blank, each.name)
        kind = cast("type[object]", held.__class__)
        if attrs.has(kind):
            place = (*path, each.name)
            yield place, kind
            yield from _inside(kind, place)
