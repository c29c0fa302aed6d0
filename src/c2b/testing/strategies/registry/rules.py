"""The strategies of rules: the catalogue, facts, and what is said of them."""

from __future__ import annotations

from functools import partial

from c2b import rules
from c2b.rules.catalogue import ACTIVITIES, SUBJECTS
from c2b.testing.strategies import ruleset
from c2b.testing.strategies.registry.form import Table
from c2b.testing.strategies.rule import facts

RULES: Table = {
    **{each.subject: partial(facts, each) for each in (*SUBJECTS.values(), *ACTIVITIES.values())},
    rules.ActivityFacts: ruleset.activity_facts,
    rules.Asked: ruleset.asked,
    rules.Assessment: ruleset.assessments,
    rules.BoundRule: ruleset.bound_rules,
    rules.Change: ruleset.made_changes,
    rules.Due: ruleset.duties,
    rules.Examples: ruleset.examples,
    rules.FactChange: ruleset.fact_changes,
    rules.Finding: ruleset.findings,
    rules.Flaw: ruleset.rule_flaws,
    rules.InForce: ruleset.in_force,
    rules.Nearest: ruleset.nearest_changes,
    rules.Proof: ruleset.rule_proofs,
    rules.Rule: ruleset.rules,
    rules.RuleSet: ruleset.rule_sets,
    rules.Series: ruleset.series,
    rules.Source: ruleset.sources,
    rules.Step: ruleset.steps,
    rules.Verdict: ruleset.judged,
}
