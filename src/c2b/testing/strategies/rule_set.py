"""Strategies for the rules and rule sets of the catalogue, and for their findings."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from hypothesis import strategies as st

from c2b.rules.catalogue import ACTIVITIES, RULES, SUBJECTS
from c2b.rules.engine.activity_rules import ActivityRules
from c2b.rules.engine.anchor import Days
from c2b.rules.engine.ask import Asked, ask
from c2b.rules.engine.bound_rule import BoundRule
from c2b.rules.engine.compare import VerdictChange, VerdictChangeKind
from c2b.rules.engine.compile import Outcome, outcome_of
from c2b.rules.engine.coverage import Coverage, CoverageGap, coverage
from c2b.rules.engine.figure_history import Figure, FigureValue
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.nearest import FactChange, Nearest, nearest
from c2b.rules.engine.place import Membership, Place, places
from c2b.rules.engine.prove import RuleSetFlaw, RuleSetFlawKind, RuleSetProof
from c2b.rules.engine.review_due import ReviewDue, Why
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, ReviewBy
from c2b.rules.engine.rule_set import RuleSet, RuleSetChange
from c2b.rules.engine.side_by_side import ConductRow, SideBySide, side_by_side
from c2b.rules.engine.source import Source
from c2b.rules.engine.verdict import InForce, Verdict
from c2b.rules.engine.version import RuleVersion, Transposition
from c2b.testing.strategies.moment import days
from c2b.testing.strategies.rule import facts
from c2b.testing.strategies.rule_targets import day_of
from c2b.testing.strategies.text import texts


def rules() -> st.SearchStrategy[Rule]:
    """Generate a rule of the catalogue."""
    return _RULES


def rule_sets() -> st.SearchStrategy[RuleSet]:
    """The rules of a subject, or of an activity with all that it shares."""
    return st.sampled_from([*SUBJECTS.values(), *_JUDGES])


def in_force() -> st.SearchStrategy[InForce]:
    """Generate the rules in force with a given rule, wherever it holds."""
    return st.builds(_in_force, rule_sets(), st.integers(0, 99))


def activities() -> st.SearchStrategy[ActivityRules]:
    """Generate an activity with its rules."""
    return st.sampled_from(ACTIVITIES)


def activity_facts() -> st.SearchStrategy[Any]:
    """Generate facts of any activity."""
    return st.one_of(*(facts(rules) for rules in _JUDGES))


def judged() -> st.SearchStrategy[Verdict]:
    """Generate the verdict of the rules in force on facts: any, or ones that break a rule."""
    return st.sampled_from(range(len(_PLACED))).flatmap(_judged)


def tables() -> st.SearchStrategy[SideBySide]:
    """Generate verdicts side by side: one, or the same one twice."""
    return st.builds(_beside_itself, judged(), st.booleans())


def conducts() -> st.SearchStrategy[ConductRow]:
    """Generate a row of a table: one finding, beside a place without a rule on the conduct."""
    return findings().map(
        lambda found: ConductRow(conduct=found.id.rpartition(".")[0], cells=(found, None))
    )


def findings() -> st.SearchStrategy[Finding]:
    """Generate the finding of a rule on facts that keep it, break it, or leave it open."""
    return st.builds(_found, _RULES, st.sampled_from(Outcome))


def coverages() -> st.SearchStrategy[Coverage]:
    """Generate what an activity's rules cover in a place on a day."""
    return st.builds(_covered, st.sampled_from(_JUDGES), _ANY_PLACE, days())


def verdict_changes() -> st.SearchStrategy[VerdictChange]:
    """Generate the beginning of a rule, as a difference between two verdicts."""
    return st.builds(
        VerdictChange,
        kind=st.just(VerdictChangeKind.BEGINS),
        before=st.none(),
        after=findings(),
    )


def gaps() -> st.SearchStrategy[CoverageGap]:
    """Generate what the rules of a subject leave out in a place."""
    return st.builds(CoverageGap, subject=_NAMES, place=_ANY_PLACE, missing=texts())


def days_of_events() -> st.SearchStrategy[Days]:
    """Generate the days of events, some of which have no day of their own."""
    day, years = st.none() | days(), st.none() | st.integers(1990, 2030)
    return st.builds(
        Days, act=days(), contract=day, payment=day, year=years, publication=day, decision=day
    )


def known_places() -> st.SearchStrategy[Place]:
    """Generate a place that rules can be asked about."""
    return st.sampled_from(places())


def memberships() -> st.SearchStrategy[Membership]:
    """Generate the days on which a place belongs to a larger one."""
    return st.sampled_from([each for place in places() for each in place.within])


def transpositions() -> st.SearchStrategy[Transposition]:
    """Generate a national act through which a directive of the catalogue binds."""
    return st.sampled_from([row for rule in RULES for row in rule.transposed])


def versions() -> st.SearchStrategy[RuleVersion]:
    """Generate a text of a rule that has its own days or source."""
    return st.builds(RuleVersion, since=st.none() | days(), source=st.none() | sources())


def reviews_by() -> st.SearchStrategy[ReviewBy]:
    """Generate the day by which a rule must be looked at again."""
    return st.builds(ReviewBy, day=days(), why=texts())


def sources() -> st.SearchStrategy[Source]:
    """Generate the source of a rule of the catalogue."""
    return _RULES.map(_source)


def series() -> st.SearchStrategy[Figure]:
    """Generate a figure of a rule of the catalogue."""
    return st.sampled_from([figure for rule in RULES for figure in rule.parameters])


def steps() -> st.SearchStrategy[FigureValue]:
    """Generate a value of such a figure, with its period."""
    figures = (figure for rule in RULES for figure in rule.parameters)
    return st.sampled_from([step for figure in figures for step in figure.values])


def bound_rules() -> st.SearchStrategy[BoundRule]:
    """Generate a rule with its figures of a day."""
    return _RULES.map(_bound)


def examples() -> st.SearchStrategy[Examples]:
    """Generate facts that keep a rule of the catalogue and facts that break it."""
    return st.sampled_from(list(_EXAMPLES.values()))


def fact_changes() -> st.SearchStrategy[FactChange]:
    """Generate a fact that a broken rule turns on, as it is and as it would have to be."""
    return _PLACES.map(_changes)


def nearest_changes() -> st.SearchStrategy[Nearest]:
    """Generate the fewest facts to change so that a broken rule is kept."""
    return _PLACES.map(_nearest)


def asked() -> st.SearchStrategy[Asked]:
    """Generate a missing fact, where no fact is known."""
    return st.builds(_nth_asked, _RULES)


def made_changes() -> st.SearchStrategy[RuleSetChange]:
    """Generate one step in the making of a rule set."""
    what = st.sampled_from(["add", "remove", "replace"])
    return st.builds(RuleSetChange, what=what, rule_id=_IDS, origin=_NAMES)


def duties() -> st.SearchStrategy[ReviewDue]:
    """Generate a rule that is due for review."""
    return st.builds(
        ReviewDue, rule_id=_IDS, why=st.sampled_from(Why), day=st.none() | days(), text=texts()
    )


def rule_flaws() -> st.SearchStrategy[RuleSetFlaw]:
    """Generate a flaw of rules."""
    return st.builds(
        RuleSetFlaw, kind=st.sampled_from(RuleSetFlawKind), rule_ids=st.tuples(_IDS), text=texts()
    )


def rule_proofs() -> st.SearchStrategy[RuleSetProof]:
    """Generate the result of a proof of a rule set: no flaw, or one."""
    found = st.just(()) | st.tuples(rule_flaws())
    return st.builds(RuleSetProof, rules=_FEW, pairs=_FEW, flaws=found)


def _in_force(ruleset: RuleSet, number: int) -> InForce:
    rule = ruleset.rules[number % len(ruleset.rules)]
    return ruleset.in_force(on=day_of(rule), where=rule.places)


@cache
def _judged(place: int) -> st.SearchStrategy[Verdict]:
    ruleset, rule = _PLACED[place]
    return (facts(ruleset, breaking=rule.id) | facts(ruleset)).map(
        ruleset.in_force(on=day_of(rule), where=rule.places).check
    )


def _covered(ruleset: RuleSet, place: str, day: date) -> Coverage:
    return coverage(ruleset.name, ruleset.rules, ruleset.gaps, (place,), day)[0]


def _source(rule: Rule) -> Source:
    return rule.source


def _bound(rule: Rule) -> BoundRule:
    return rule.on(day_of(rule))


def _beside_itself(verdict: Verdict, twice: bool) -> SideBySide:
    return side_by_side([verdict, verdict] if twice else [verdict])


def _found(rule: Rule, outcome: Outcome) -> Finding:
    """Return the finding on the example that keeps or breaks *rule*, or where nothing is known."""
    examples, bound = _EXAMPLES[rule.id], _bound(rule)
    known = {Outcome.KEPT: examples.kept, Outcome.BROKEN: examples.broken}
    subject = known.get(outcome, rule.facts[0].owner())
    return Finding(bound=bound, outcome=outcome_of(bound, subject), subject=subject)


@cache
def _nearest(place: int) -> Nearest:
    finding = _found(RULES[place], Outcome.BROKEN)
    return nearest(finding, [finding])


def _changes(place: int) -> FactChange:
    """Return a change for the rule at *place*, or for the next one that a change can satisfy."""
    places = (*range(place, len(RULES)), *range(place))
    return next(change for each in places for change in _nearest(each).changes)


def _nth_asked(rule: Rule) -> Asked:
    return ask([_found(rule, Outcome.UNDECIDED)])[0]


_EXAMPLES = {rule.id: rule.examples for rule in RULES if rule.examples is not None}
_RULES = st.sampled_from(RULES)
_PLACES = st.sampled_from(range(len(RULES)))
_PLACED = [(ruleset, rule) for ruleset in SUBJECTS.values() for rule in ruleset.rules]
_IDS = st.sampled_from([rule.id for rule in RULES])
_JUDGES = [entry.rules for entry in ACTIVITIES]
_NAMES = st.sampled_from(list(SUBJECTS))
_FEW = st.integers(0, 99)
_ANY_PLACE = st.sampled_from(["FR", "DE", "HU", "GB", "US-CA", "JP", "platform:Google"])
