"""Every rule that the library ships keeps these promises."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import given, reject
from hypothesis import strategies as st

from c2b.predicate import fact_at
from c2b.rules import ActivityRules, Certainty, Outcome, Rule, RuleSet, Severity, Verdict, prove
from c2b.rules.catalogue import ACTIVITIES, RULES, SUBJECTS, get
from c2b.rules.engine.compile import decider, outcome_of
from c2b.rules.engine.fact_model import every_fact, fact_text
from c2b.rules.engine.impossible import ContradictionError
from c2b.text import LANGUAGES

IDS = [rule.id for rule in RULES]
SET_OF = {rule.id: ruleset for ruleset in SUBJECTS.values() for rule in ruleset.rules}
LATE = date(2026, 12, 31)
LONGEST_TITLE, MOST_WORDS = 70, 12
every_rule = pytest.mark.parametrize("rule", RULES, ids=IDS)


def alone(rule: Rule) -> RuleSet:
    """Return a set of this rule only."""
    return RuleSet(name="alone", subject=SET_OF[rule.id].subject, rules=(rule,))


@every_rule
def test_it_has_a_source_words_and_examples(rule: Rule) -> None:
    """A rule has an act, sentences in two languages that differ, and an example of each kind."""
    assert rule.source.act
    assert rule.examples is not None
    for text in (rule.asks, rule.message):
        assert text.en != text.fr
        assert text.en.endswith(".") and text.fr.endswith(".")
    assert rule.holder.fr and rule.effect.fr


@every_rule
def test_it_has_a_title(rule: Rule) -> None:
    """A rule has a short title in two languages that is no sentence and does not repeat its id."""
    assert rule.title is not None
    assert rule.title.en != rule.title.fr
    for words in (rule.title.en, rule.title.fr):
        assert words == words.strip() and words[0].isupper() and words[-1] not in ".;:"
        assert len(words) <= LONGEST_TITLE and len(words.split()) <= MOST_WORDS
        assert rule.id not in words and not re.search(r"[a-z0-9]\.[a-z]", words)


def test_no_two_rules_share_a_title() -> None:
    """A title stands for one rule, in each language."""
    for language in LANGUAGES:
        titles = Counter(each.heading.in_language(language) for each in RULES)
        assert [words for words, count in titles.items() if count > 1] == []


@every_rule
def test_what_can_no_longer_be_broken(rule: Rule) -> None:
    """A breach of which one or two facts are hidden is told to be possible still."""
    assert rule.examples is not None
    broken = rule.examples.broken
    model = type(broken)
    known = [path for path in every_fact(model) if fact_at(model, path).of(broken) is not None]
    for hidden in [*combinations(known, 1), *combinations(known, 2)]:
        finding = alone(rule).check(without(broken, hidden), on=LATE, where=rule.places).findings[0]
        assert finding.can_be_broken or finding.outcome is not Outcome.UNDECIDED, hidden


def without(facts: Any, hidden: Sequence[str]) -> Any:
    """Return *facts* with the facts of the paths *hidden* unknown, as far as they are given."""
    for path in hidden:
        group, _, name = path.partition(".")
        part = getattr(facts, group)
        given = {each.name for each in fields(type(part)) if each.init} if part else set()
        if name in given:
            facts = evolve(facts, **{group: evolve(part, **{name: None})})
        elif not name:
            facts = evolve(facts, **{group: None})
    return facts


@every_rule
def test_its_examples_are_kept_and_broken(rule: Rule) -> None:
    """The examples of a rule are kept and broken on a day on which it is in force.

    A general clause is never kept: facts that raise no alarm leave it undecided.
    """
    assert rule.examples is not None
    kept = Outcome.UNDECIDED if rule.never_kept else Outcome.KEPT
    day = rule.period.since or LATE
    for facts, outcome in (
        (rule.examples.kept, kept),
        (rule.examples.broken, Outcome.BROKEN),
    ):
        for on in (day, LATE):
            verdict = alone(rule).check(facts, on=on, where=rule.places)
            if on == day and verdict.outcome(rule.id) is Outcome.UNDECIDED:
                continue  # a figure that came later, as for a state that joined later
            assert verdict.outcome(rule.id) is outcome


@every_rule
def test_it_begins_on_its_first_day_and_ends_before_the_day_after(rule: Rule) -> None:
    """A rule is in force from its first day until the day before `until`."""
    first = rule.period.since or date(1900, 1, 1)
    ended = alone(evolve(rule, since=first, until=LATE))
    days = (first - timedelta(days=1), first, LATE - timedelta(days=1), LATE)
    there = [bool(ended.in_force(on=day, where=rule.places).rules) for day in days]
    assert there == [False, True, True, False]


@every_rule
def test_one_unknown_fact_leaves_it_undecided(rule: Rule) -> None:
    """A rule is undecided, and asks, where a fact that its outcome rests on is unknown."""
    assert rule.examples is not None
    for facts in (rule.examples.kept, rule.examples.broken):
        finding = alone(rule).check(facts, on=LATE, where=rule.places).finding(rule.id)
        assert finding.facts, "an outcome rests on something"
        for fact in finding.facts:
            assert outcome_of(finding.bound, facts, {fact: None}) is Outcome.UNDECIDED
    blank = SET_OF[rule.id].subject()
    finding = alone(rule).check(blank, on=LATE, where=rule.places).finding(rule.id)
    assert finding.outcome is Outcome.UNDECIDED
    assert finding.missing


@every_rule
def test_an_unsure_rule_never_forbids(rule: Rule) -> None:
    """An unsure rule, or one with an unsure figure, is a recommendation at most."""
    bound = rule.on(LATE)
    assert bound.severity is rule.severity or bound.mark is Certainty.UNSURE
    assert bound.mark is not Certainty.UNSURE or bound.severity is Severity.RECOMMENDED


@pytest.mark.wide
@pytest.mark.parametrize("entry", ACTIVITIES, ids=lambda entry: entry.name)
def test_the_set_of_an_activity_is_sound(entry: ActivityRules) -> None:
    """The set of an activity has no contradiction, no dead rule and no gap."""
    proof = prove(entry.rules)
    assert proof.flaws == ()


@pytest.mark.parametrize("name", SUBJECTS)
def test_every_fact_has_words_and_is_asked_for(name: str) -> None:
    """Every fact has words in two languages that differ within its group."""
    model = SUBJECTS[name].subject
    words = [fact_text(fact_at(model, path)) for path in every_fact(model)]
    assert all(text.en and text.fr and not text.en.endswith(".") for text in words)


def test_rules_are_found_by_id() -> None:
    """An unknown id is refused with the closest one, or with where to look."""
    assert get("review.transparency.two-dates.fr").places == ("FR",)
    with pytest.raises(ValueError, match="did you mean review.transparency.two-dates.fr?"):
        get("review.transparency.two-date.fr")
    with pytest.raises(ValueError, match=r"see them in c2b.rules.catalogue.RULES"):
        get("zzz")


@given(data=st.data())
def test_generated_and_interpreted_agree_on_every_set(data: st.DataObject) -> None:
    """The generated and the interpreted check agree on mixtures of examples, with facts missing."""
    ruleset = SUBJECTS[data.draw(st.sampled_from(sorted(SUBJECTS)))]
    examples = [
        facts
        for rule in ruleset.rules
        if rule.examples is not None
        for facts in (rule.examples.kept, rule.examples.broken)
    ]
    blank = ruleset.subject()
    chosen = st.sampled_from([blank, *examples])
    groups = {name: data.draw(chosen) for name in vars_of(blank)}
    try:
        mixed = ruleset.subject(**{name: getattr(each, name) for name, each in groups.items()})
    except ContradictionError:
        reject()
    where = ("FR", "US-CA", "US-NY", "US-FL", "US-IL", "GB", "INTL", *PLATFORMS)
    in_force = ruleset.in_force(on=data.draw(st.sampled_from(DAYS)), where=where)
    for finding in decider(in_force.rules, Verdict, in_force)(mixed).findings:
        assert finding.outcome is outcome_of(finding.bound, mixed)


PLATFORMS = tuple(
    sorted({place for rule in RULES for place in rule.places if place.startswith("platform:")})
)
DAYS = (date(2017, 1, 1), date(2024, 10, 20), date(2024, 10, 21), date(2025, 6, 1), LATE)


def vars_of(blank: object) -> list[str]:
    """Return the names of the groups of a model."""
    return [name for name in type(blank).__attrs_attrs__ for name in (name.name,) if name != "leg"]  # type: ignore[attr-defined]
