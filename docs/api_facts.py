"""Fact models as tables: each fact with its words, its answers, its role and its stage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from c2b.predicate import fact_at
from c2b.rules.engine.answer_kind import answer_kind, answers_text, choices_of
from c2b.rules.engine.fact_check import field_text, field_types
from c2b.rules.engine.fact_model import fact_text, role_of, stage_of
from c2b.text import TEXT


def is_fact_model(kind: type[Any]) -> bool:
    """Return whether *kind* is a model of facts or of groups of them."""
    return attrs.has(kind) and any(TEXT in each.metadata for each in attrs.fields(kind))


def fact_rows(kind: type[Any]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each fact that *kind* holds itself, and one for each group."""
    for each in attrs.fields(kind):
        words = field_text(each)
        if words is not None:
            fact = fact_at(kind, each.name)
            answers = answers_text(answer_kind(fact), choices_of(fact)).en
            role, stage = role_of(fact).text.en, stage_of(fact).text.en
            yield f"`{each.name}`", fact_text(fact).en, fact_text(fact).fr, answers, role, stage
        elif TEXT in each.metadata:
            group = field_types(kind)[each.name][0].__name__
            yield f"`{each.name}`", f"a group of facts: `{group}`", "", "", "", ""
