"""The examples of all rules, written as frames, have the outcomes of the scalar core.

The frames are of two parts, with their rows shuffled, and one row of them knows nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any
from zlib import crc32

import pyarrow as pa
import pytest

from c2b import frames
from c2b.rules import Outcome, Rule, RuleSet, Verdict
from c2b.rules.catalogue import SUBJECTS
from tests.frames.engines import ENGINES, rows
from tests.frames.test_check import DAY, columns_of, examples, outcomes, read_bits, scales_of

REFUSED = {"crowdsourcing": {"crowdsourcing.acceptance.auto-approval.mturk"}}
"""The rules that are not carried out on frames: this one compares a duration with a term, each of
which counts in parts of its own."""

SMALL = ("contest", "practice", "contact", "ai", "platform")
"""The subjects whose examples are tried on every engine in the ordinary tests."""


def asked_of(rules: RuleSet) -> Iterator[dict[str, Any]]:
    """Yield all places with a day of today, and with the first days of rules of other days."""
    places = tuple(dict.fromkeys(each for rule in rules.rules for each in rule.all_places))
    now = {_version(bound.rule) for bound in rules.in_force(on=DAY, where=places).rules}
    others = {_day_of(rule) for rule in rules.rules if _version(rule) not in now}
    yield from ({"on": day, "where": places} for day in (DAY, *sorted(others - {DAY})))


def _version(rule: Rule) -> tuple[str, str]:
    """Return what tells a version of a rule from others, whatever its first day is taken to be."""
    return rule.id, rule.asks.en


def _day_of(rule: Rule) -> date:
    """Return the first day of *rule*."""
    assert isinstance(rule.since, date)
    return rule.since


def table_of(rules: RuleSet) -> pa.Table:
    """Return the facts of the examples as a table of two parts, with its rows shuffled."""
    columns, types = columns_of(rules, examples(rules))
    arrays = {name: pa.array(values, types.get(name)) for name, values in columns.items()}
    whole = pa.table(arrays)
    order = sorted(range(len(whole)), key=lambda place: crc32(f"{place}".encode()))
    shuffled = whole.take(order)
    half = len(order) // 2
    return pa.concat_tables([shuffled[:half], shuffled[half:]])


@cache
def judged(name: str, place: int) -> list[Verdict]:
    """Return the verdicts of the scalar core on the examples of the rules that are carried out."""
    rules = carried_out(name)
    asked = list(asked_of(rules))[place]
    return [rules.check(subject, **asked) for subject in examples(rules)]


def carried_out(name: str) -> RuleSet:
    """Return the rules of a subject that are carried out on frames."""
    return SUBJECTS[name].remove(*REFUSED.get(name, ()))


@pytest.mark.parametrize("name", SUBJECTS)
def test_each_rule_is_lowered_or_is_refused_by_name(name: str) -> None:
    """The table names the rules that cannot be carried out; each is in force on a day tried."""
    rules = SUBJECTS[name]
    seen, refused = set[tuple[str, str]](), set[str]()
    for asked in asked_of(rules):
        in_force = rules.in_force(**asked)
        frame = ENGINES["polars"](table_of(rules))
        found = frames.unsupported(in_force, frame, scales=scales_of(rules))
        assert {each.where for each in found} <= REFUSED.get(name, set())
        refused |= {each.where for each in found}
        seen |= {_version(bound.rule) for bound in in_force.rules}
    assert seen == set(map(_version, rules.rules))
    assert refused == REFUSED.get(name, set())


@pytest.mark.parametrize(
    ("engine", "name"),
    [
        pytest.param(engine, name, marks=() if ordinary else pytest.mark.wide)
        for engine in ENGINES
        for name in SUBJECTS
        for ordinary in [engine == "polars lazy" or name in SMALL]
    ],
)
def test_the_examples_have_their_outcomes(engine: str, name: str) -> None:
    """Each example is kept or broken as it is in plain Python, in all places at once."""
    rules = carried_out(name)
    table = table_of(rules)
    for place, asked in enumerate(asked_of(rules)):
        bits = frames.rule_bits(rules, **asked)
        checked = frames.check(ENGINES[engine](table), rules, scales=scales_of(rules), **asked)
        for row, verdict in zip(rows(checked), judged(name, place), strict=True):
            assert row["fault"] is None
            assert read_bits(row, bits) == outcomes(verdict)


@pytest.mark.parametrize(
    "name",
    [pytest.param(each, marks=() if each in SMALL else pytest.mark.wide) for each in SUBJECTS],
)
def test_what_is_listed_are_the_findings(name: str) -> None:
    """Each rule that is broken or undecided is listed with the facts that would decide it."""
    rules = carried_out(name)
    frame = ENGINES["polars lazy"](table_of(rules))
    (asked, *_) = asked_of(rules)
    found = frames.failures(frame, rules, key="id", scales=scales_of(rules), **asked)
    listed = sorted(_line(*row.values()) for row in rows(found))
    assert listed == sorted(_findings(judged(name, 0)))


def _findings(verdicts: Sequence[Verdict]) -> Iterator[tuple[object, ...]]:
    for place, verdict in enumerate(verdicts):
        for each in verdict.all_findings:
            if each.outcome in (Outcome.BROKEN, Outcome.UNDECIDED):
                missing = ", ".join(fact.name for fact in each.open_facts)
                places = ", ".join(each.places)
                yield _line(place, each.id, places, each.outcome.value, missing)


def _line(
    key: int, rule: str, places: str, outcome: str, missing: str | None
) -> tuple[object, ...]:
    return key, rule, places, outcome, sorted(missing.split(", ")) if missing else []
