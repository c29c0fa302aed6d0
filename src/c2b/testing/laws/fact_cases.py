"""The facts with which every rule of a set is always tried: kept, broken, and one fact unknown."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from c2b.errors import C2bError
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.engine.satisfy import satisfy
from c2b.testing.laws.class_of import class_of
from c2b.testing.laws.trial import Drawn
from c2b.testing.strategies.fact import built, opened
from c2b.testing.strategies.rule_targets import day_of, needs


def each_rule(ruleset: RuleSet) -> Iterator[Drawn]:
    """Yield each rule."""
    return ({"rule": rule} for rule in ruleset.rules)


def telling(ruleset: RuleSet) -> Iterator[Drawn]:
    """Yield each rule with nothing known, with facts that keep it, and with facts that break it."""
    nothing = ruleset.subject()
    for rule, subjects in _decided(ruleset.subject, ruleset.rules):
        for subject in (nothing, *subjects):
            yield {"subject": subject, "rule": rule}


def judged(ruleset: RuleSet) -> Iterator[Drawn]:
    """Yield what `telling` does, and each fact of a rule unknown beside its other facts."""
    yield from telling(ruleset)
    for drawn in forgetful(ruleset):
        known = opened(class_of(drawn["known"]), drawn["known"])
        left = {path: fact for path, fact in known.items() if path not in drawn["forgotten"]}
        yield {"subject": built(ruleset.subject, left), "rule": drawn["rule"]}


def forgetful(ruleset: RuleSet) -> Iterator[Drawn]:
    """Yield facts that decide a rule, each with one of its facts to forget, or with all of them."""
    for rule, subjects in _decided(ruleset.subject, ruleset.rules):
        for subject in subjects:
            asked = needs(rule) & opened(class_of(subject), subject).keys()
            each = [frozenset({path}) for path in sorted(asked)]
            for forgotten in (frozenset(asked), *each):
                yield {"known": subject, "rule": rule, "forgotten": forgotten}


@lru_cache(maxsize=4)
def _decided(model: type, rules: tuple[Rule, ...]) -> tuple[tuple[Rule, tuple[Any, ...]], ...]:
    """Return each rule with facts that keep it and facts that break it: its examples, or others."""
    return tuple((rule, tuple(_examples(model, rule))) for rule in rules)


def _examples(model: type, rule: Rule) -> Iterator[Any]:
    if rule.examples is not None:
        yield rule.examples.kept
        yield rule.examples.broken
        return
    bound = rule.on(day_of(rule))
    for goal in (bound.answers & bound.requires, bound.answers & ~bound.requires):
        found = satisfy(goal)
        if found is not None:
            subject = _built(model, {fact.name: value for fact, value in found.items()})
            if subject is not None:
                yield subject


def _built(model: type, values: Drawn) -> Any:
    """Return the facts with these *values*; None where they contradict each other."""
    try:
        return built(model, values)
    except (C2bError, TypeError, KeyError):  # facts that are derived are not settable
        return None
