"""The strategies of predicates: what rules ask of facts."""

from __future__ import annotations

from functools import partial

import c2b.predicate as asked
from c2b.testing.strategies import predicate
from c2b.testing.strategies.registry.form import Table

_KINDS = (
    *(asked.All, asked.Any, asked.AtLeast, asked.Compare, asked.Contains, asked.Implies),
    *(asked.IsKnown, asked.Member, asked.Not, asked.Predicate),
)
PREDICATES: Table = {
    **{kind: partial(predicate.predicates, kind) for kind in _KINDS},
    asked.Fact: predicate.facts_asked,
    asked.FigureRef: predicate.figures,
    asked.Parameter: predicate.parameters,
    asked.Reference: predicate.references,
}
