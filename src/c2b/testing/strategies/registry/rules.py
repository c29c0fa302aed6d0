"""The strategies of rules: the catalogue, facts, and what is said of them."""

from __future__ import annotations

from functools import partial

import c2b.rules as rules
from c2b.rules.catalogue import ACTIVITIES, SUBJECTS
from c2b.testing.strategies import rule_set
from c2b.testing.strategies.registry.form import Table
from c2b.testing.strategies.rule import facts

RULES: Table = {
    **{each.subject: partial(facts, each) for each in SUBJECTS.values()},
    **{each.facts: partial(facts, each.rules) for each in ACTIVITIES},
    rules.ActivityFacts: rule_set.activity_facts,
    rules.ActivityRules: rule_set.activities,
    rules.Asked: rule_set.asked,
    rules.Assessment: rule_set.assessments,
    rules.BoundRule: rule_set.bound_rules,
    rules.RuleSetChange: rule_set.made_changes,
    rules.ReviewDue: rule_set.duties,
    rules.Examples: rule_set.examples,
    rules.FactChange: rule_set.fact_changes,
    rules.Finding: rule_set.findings,
    rules.RuleSetFlaw: rule_set.rule_flaws,
    rules.InForce: rule_set.in_force,
    rules.Nearest: rule_set.nearest_changes,
    rules.RuleSetProof: rule_set.rule_proofs,
    rules.Rule: rule_set.rules,
    rules.RuleSet: rule_set.rule_sets,
    rules.Figure: rule_set.series,
    rules.Source: rule_set.sources,
    rules.FigureValue: rule_set.steps,
    rules.Verdict: rule_set.judged,
}
