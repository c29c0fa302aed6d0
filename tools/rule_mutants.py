"""Change the declarations of rules one at a time, and count the changes that are noticed.

    python -m tools.rule_mutants [--only PART_OF_AN_ID] [--one-in N]

A change is a day, a figure, a place, a national act, or a part of a condition. It is noticed where
the rule no longer agrees with the record of the law, or no longer answers its own examples alike.
The last line counts them; the lines before name those that nobody notices.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from typing import Any

from attrs import evolve
from tests.rules.card_record import RULE, SUBJECT_OF, differences, every_record

from c2b.errors import C2bError
from c2b.predicate import All, Compare, Not, Operator, Predicate
from c2b.predicate import Any as AnyOf
from c2b.predicate.expression import AtLeast, Implies, children, rebuild
from c2b.rules import Figure, FigureValue, Outcome, Rule, RuleSet
from c2b.rules.engine.figure_history import is_table

Mutant = tuple[str, Rule]
_DAY = timedelta(days=1)
_CONDITIONS = ("applies", "undecided_when", "requires")
_NEIGHBOUR = {
    Operator.LESS_THAN: Operator.AT_MOST,
    Operator.AT_MOST: Operator.LESS_THAN,
    Operator.AT_LEAST: Operator.MORE_THAN,
    Operator.MORE_THAN: Operator.AT_LEAST,
}


def mutants(rule: Rule) -> Iterator[Mutant]:
    """Give the changes of *rule*, each with a name; those that no rule can have are left out."""
    for name, changes in _changes(rule):
        try:
            yield name, evolve(rule, **changes)
        except C2bError:
            continue


def _changes(rule: Rule) -> Iterator[tuple[str, dict[str, Any]]]:
    for name in ("since", "until"):
        day = getattr(rule, name)
        if isinstance(day, date):
            yield f"{name} a day later", {name: day + _DAY}
            yield f"{name} a day earlier", {name: day - _DAY}
    yield "another place", {"places": ("JP",) if rule.places != ("JP",) else ("FR",)}
    for index, row in enumerate(rule.transposed):
        rest = (*rule.transposed[:index], *rule.transposed[index + 1 :])
        yield f"no act of {row.place}", {"transposed": rest}
        if row.since:
            later = (evolve(row, since=row.since + _DAY), *rest)
            yield f"the act of {row.place} a day later", {"transposed": later}
    for index, figure in enumerate(rule.parameters):
        for name, changed in _figures(figure):
            figures = (*rule.parameters[:index], changed, *rule.parameters[index + 1 :])
            yield f"{figure.name} {name}", {"parameters": figures}
    for condition in _CONDITIONS:
        for name, changed in _predicates(getattr(rule, condition)):
            yield f"{condition}: {name}", {condition: changed}
    for index, text in enumerate(rule.versions):
        if text.since:
            later = evolve(text, since=text.since + _DAY)
            versions = (*rule.versions[:index], later, *rule.versions[index + 1 :])
            yield f"text {index} a day later", {"versions": versions}


def _figures(figure: Figure) -> Iterator[tuple[str, Figure]]:
    """Give the figure with another value or another first day of each of its steps."""
    for index, step in enumerate(figure.values):
        for name, changed in _steps(step):
            values = (*figure.values[:index], changed, *figure.values[index + 1 :])
            try:
                yield f"{index} {name}", evolve(figure, values=values)
            except C2bError:
                continue


def _steps(step: FigureValue) -> Iterator[tuple[str, FigureValue]]:
    value = step.value
    if isinstance(value, int | Decimal | Fraction) and not isinstance(value, bool):
        least = Decimal("0.01") if isinstance(value, Decimal) else type(value)(1)
        yield "more", evolve(step, value=value + least)
        yield "less", evolve(step, value=value - least)
    elif is_table(value):
        for place, (key, _) in enumerate(value):
            yield f"without {key}", evolve(step, value=(*value[:place], *value[place + 1 :]))
    if step.since:
        yield "a day later", evolve(step, since=step.since + _DAY)


def _predicates(predicate: Predicate) -> Iterator[tuple[str, Predicate]]:
    """Give the predicate with one of its parts changed."""
    match predicate:
        case All(()) | AnyOf(()):
            return
        case All(terms) | AnyOf(terms):
            other = AnyOf if isinstance(predicate, All) else All
            yield f"{other.__name__} instead", other(terms)
            for index in range(len(terms)):
                rest = (*terms[:index], *terms[index + 1 :])
                yield f"without part {index}", type(predicate)(rest)
        case Compare(fact, operator):
            yield f"not {fact} {operator.value}", Not(predicate)
            if operator in _NEIGHBOUR:
                changed = evolve(predicate, operator=_NEIGHBOUR[operator])
                yield f"{fact} {changed.operator.value}", changed
        case AtLeast() | Implies() | Not():
            pass
        case _:
            yield f"not {predicate}"[:60], Not(predicate)
    for index, child in enumerate(children(predicate)):
        for name, changed in _predicates(child):
            yield name, _with_child(predicate, index, changed)


def _with_child(predicate: Predicate, index: int, changed: Predicate) -> Predicate:
    count = iter(range(len(children(predicate))))
    return rebuild(predicate, lambda each: changed if next(count) == index else each)


def is_noticed(rule: Rule, record: dict[str, Any]) -> bool:
    """Whether a changed *rule* differs from the record, or answers its own examples otherwise."""
    if rule.examples is None or next(differences(record, rule), None) is not None:
        return True
    original = RULE[rule.id]
    day = original.period.since or date(2027, 6, 30)
    for facts in (rule.examples.kept, rule.examples.broken):
        if _outcome(rule, facts, day) is not _outcome(original, facts, day):
            return True
    return False


def _outcome(rule: Rule, facts: object, day: date) -> Outcome | None:
    alone = RuleSet(name="alone", subject=SUBJECT_OF[rule.id], rules=(rule,))
    found = alone.check(facts, on=day, where=RULE[rule.id].places).all_findings
    return found[0].outcome if found else None


def main(arguments: list[str]) -> int:
    """Try the changes of the chosen rules; the status is 1 where fewer than 95 % are noticed."""
    parser = argparse.ArgumentParser(prog="python -m tools.rule_mutants", description=__doc__)
    parser.add_argument("--only", default="", help="a part of an id")
    parser.add_argument("--one-in", type=int, default=1, help="try one change in so many")
    given = parser.parse_args(arguments)
    tried = noticed = 0
    for record in every_record():
        rule = RULE[record["id"]]
        if given.only not in rule.id:
            continue
        for name, changed in islice(mutants(rule), 0, None, given.one_in):
            tried += 1
            if is_noticed(changed, record):
                noticed += 1
            else:
                print(f"{rule.id}: {name}")
    share = 100 * noticed / tried if tried else 0.0
    print(f"{noticed} of {tried} changes of rules are noticed, {share:.1f} %")
    return 0 if share >= 95 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
