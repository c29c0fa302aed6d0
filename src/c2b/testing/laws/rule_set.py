"""The laws of rule sets: one finding for each rule in force, which stands once all is known."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Unpack

from attrs import evolve
from hypothesis import strategies as st

from c2b.rules.engine.compile import Outcome, decider, outcome_of
from c2b.rules.engine.fact_model import every_fact
from c2b.rules.engine.prove import prove
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.engine.source import first_day
from c2b.rules.engine.verdict import Verdict
from c2b.testing.laws.fact_cases import each_rule, forgetful, judged, telling
from c2b.testing.laws.law import Law, LawOptions, agree, hold, holds
from c2b.testing.strategies.fact import built, opened
from c2b.testing.strategies.rule import facts
from c2b.testing.strategies.rule_targets import day_of, needs, ways_to
from c2b.text import LANGUAGES, Text


def rule_set(
    ruleset: RuleSet,
    *,
    subjects: st.SearchStrategy[Any] | None = None,
    **choice: Unpack[LawOptions],
) -> None:
    """Check that *ruleset* keeps what every set of rules promises.

    The set has no flaws whatever the facts; each rule is in force on its days and in its places
    only; its outcome is that of its predicates, alone or among others; an outcome that is reached
    while facts are unknown stands once they are known; an undecided rule names what is missing; its
    examples have the outcome that they claim; every finding is explained in both languages.

    Args:
        ruleset: The rules, over any model of facts.
        subjects: Facts of that model; None for any.
        choice: The options of the check; see `LawOptions`.

    Raises:
        BrokenLawError: A law does not hold.
    """
    subject = facts(ruleset) if subjects is None else subjects
    known = facts(ruleset, unknown=0) if subjects is None else subjects
    aimed = _about_a_rule(_aimed(ruleset))
    draws: dict[str, st.SearchStrategy[Any]] = {
        "subject": subject | aimed,
        "known": known | aimed,
        "rule": st.sampled_from(ruleset.rules),
        "forgotten": st.sets(st.sampled_from(_asked(ruleset))),
    }
    laws = LAWS if subjects is None else [evolve(law, cases=None) for law in LAWS]
    hold(laws, ruleset, draws, choice)


def nothing_is_wrong_whatever_the_facts(ruleset: RuleSet) -> None:
    """No two rules contradict each other, each can be kept and broken, no figure has a gap."""
    proof = prove(ruleset)
    holds(proof.sound, proof.text, _SOUND)


def each_rule_has_its_days_and_places(ruleset: RuleSet, rule: Rule) -> None:
    """A rule is in force from its first day until the day after its last, where it holds."""
    nothing = ruleset.subject()
    for day in _days_around(rule):
        found = _ids(ruleset.check(nothing, on=day, where=rule.places))
        holds((rule.id in found) == (day in rule.period), found, _ON.fill(id=rule.id, day=day))
    elsewhere = _ids(ruleset.check(nothing, on=day_of(rule), where=NOWHERE))
    holds(rule.id not in elsewhere, elsewhere, _NOT.fill(id=rule.id))


def each_rule_says_what_its_predicates_say(ruleset: RuleSet, subject: object, rule: Rule) -> None:
    """Each rule in force has a finding, folded or not, which is what its predicates say."""
    in_force = ruleset.in_force(on=day_of(rule), where=rule.places)
    outcomes = [(bound.rule.id, outcome_of(bound, subject)) for bound in in_force.rules]
    generated = decider(in_force.rules, Verdict, in_force)(subject)
    for verdict in (_verdict(ruleset, rule, subject), generated):
        agree([(finding.id, finding.outcome) for finding in verdict.all_findings], outcomes)


def other_rules_change_nothing(ruleset: RuleSet, subject: object, rule: Rule) -> None:
    """A rule has the same outcome alone as among others."""
    alone = evolve(ruleset, rules=(rule,))
    if not any(rule.id in other.exempts for other in ruleset.rules):
        together = set(_outcomes(_verdict(ruleset, rule, subject), rule))
        agree(set(_outcomes(_verdict(alone, rule, subject), rule)), together)


def unknown_is_not_no(
    ruleset: RuleSet, known: object, rule: Rule, forgotten: Collection[str]
) -> None:
    """An outcome reached while facts are unknown stands once they are known."""
    facts = _known(known)
    left = {path: value for path, value in facts.items() if path not in forgotten}
    before = _verdict(ruleset, rule, built(ruleset.subject, left)).all_findings
    after = _verdict(ruleset, rule, built(ruleset.subject, facts)).all_findings
    for early, late in zip(before, after, strict=True):
        if early.outcome is not Outcome.UNDECIDED:
            agree((early.id, early.outcome), (late.id, late.outcome))


def undecided_rules_name_what_is_missing(ruleset: RuleSet, subject: object, rule: Rule) -> None:
    """An undecided rule names the facts or figures that it lacks."""
    for finding in _verdict(ruleset, rule, subject).undecided:
        named = finding.missing or finding.missing_figures or finding.is_left_open
        holds(bool(named), finding.id, _MISSING)


def examples_are_what_they_claim(ruleset: RuleSet, rule: Rule) -> None:
    """The example that keeps a rule keeps it, and the example that breaks it breaks it."""
    if rule.examples is not None:
        kept = Outcome.UNDECIDED if rule.never_kept else Outcome.KEPT
        for facts, outcome in ((rule.examples.kept, kept), (rule.examples.broken, Outcome.BROKEN)):
            agree(set(_outcomes(_verdict(ruleset, rule, facts), rule)), {outcome})


def findings_are_explained_in_both_languages(ruleset: RuleSet, subject: object, rule: Rule) -> None:
    """Each finding is explained by a sentence in both languages."""
    verdict = _verdict(ruleset, rule, subject)
    for language in LANGUAGES:
        lines = verdict.explain(language)
        holds(len(lines.splitlines()) >= len(verdict.findings), lines, _A_LINE_EACH)


def _asked(ruleset: RuleSet) -> Sequence[str]:
    """Return the facts that some rule asks for; all facts if none asks for any."""
    asked = {path for rule in ruleset.rules for path in needs(rule)}
    return sorted(asked) or every_fact(ruleset.subject)


@st.composite
def _about_a_rule(draw: st.DrawFn, aimed: Sequence[st.SearchStrategy[Any]]) -> Any:
    return draw(draw(st.sampled_from(aimed)))


def _aimed(ruleset: RuleSet) -> list[st.SearchStrategy[Any]]:
    """Return facts that keep or break each rule, where such can be found; and any."""
    breaking = [rule.id for rule in ruleset.rules if ways_to(rule, Outcome.BROKEN)]
    keeping = [rule.id for rule in ruleset.rules if ways_to(rule, Outcome.KEPT)]
    broken = [facts(ruleset, breaking=rule) for rule in breaking]
    return [*broken, *(facts(ruleset, keeping=rule) for rule in keeping), facts(ruleset)]


def _verdict(ruleset: RuleSet, rule: Rule, subject: object) -> Verdict:
    return ruleset.check(subject, on=day_of(rule), where=rule.places)


def _ids(verdict: Verdict) -> list[str]:
    return [finding.id for finding in verdict.all_findings]


def _outcomes(verdict: Verdict, rule: Rule) -> list[Outcome]:
    """Return the outcome of *rule*, once for each group of places in which it differs."""
    return [each.outcome for each in verdict.all_findings if each.id == rule.id]


def _known(subject: object) -> dict[str, object]:
    return dict(opened(type(subject), subject))


def _days_around(rule: Rule) -> Iterator[date]:
    """Yield the days on both sides of the first and the last."""
    yield day_of(rule)
    for turn in (first_day(rule.since), rule.until):
        if turn is not None:
            yield turn - timedelta(days=1)
            yield turn


NOWHERE = "AQ"
"""A country without rules: the Antarctic."""

_SOUND = Text(en="no flaws", fr="aucune erreur")
_ON = Text(en="{id} on {day} or not, as its period says", fr="{id} le {day}, selon sa période")
_NOT = Text(en="no {id} where it does not hold", fr="pas de {id} là où elle ne vaut pas")
_MISSING = Text(en="a rule that names what is missing", fr="une règle qui nomme ce qui manque")
_A_LINE_EACH = Text(en="a line for each finding", fr="une ligne par constat")

LAWS = (
    Law(
        nothing_is_wrong_whatever_the_facts,
        fr="Aucune règle n’en contredit une autre, chacune peut être respectée et enfreinte, "
        "aucune valeur ne manque à une date.",
    ),
    Law(
        each_rule_has_its_days_and_places,
        fr="Une règle vaut de son premier jour au lendemain du dernier, et là où elle vaut.",
        cases=each_rule,
    ),
    Law(
        each_rule_says_what_its_predicates_say,
        fr="Chaque règle en vigueur a un constat, conforme à ses prédicats.",
        cases=judged,
    ),
    Law(
        other_rules_change_nothing,
        fr="Une règle a la même issue seule que parmi d’autres.",
        cases=telling,
    ),
    Law(
        unknown_is_not_no,
        fr="Une issue établie malgré des faits inconnus tient encore une fois ceux-ci connus.",
        cases=forgetful,
    ),
    Law(
        undecided_rules_name_what_is_missing,
        fr="Une règle indécise nomme les faits ou les valeurs qui lui manquent.",
        cases=telling,
    ),
    Law(
        examples_are_what_they_claim,
        fr="L’exemple qui respecte une règle la respecte, celui qui l’enfreint l’enfreint.",
        cases=each_rule,
    ),
    Law(
        findings_are_explained_in_both_languages,
        fr="Chaque constat est expliqué par une phrase dans les deux langues.",
        cases=telling,
    ),
)
