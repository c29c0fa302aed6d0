"""Rules: what may be done, where and since when, with the source of every rule.

These are models of the law for education and engineering; nothing here is legal advice.
"""

from c2b.rules.ask import Asked
from c2b.rules.assessment import ActivityFacts, Assessment, assess
from c2b.rules.decide import Outcome
from c2b.rules.expiring import Due, Why, expiring
from c2b.rules.finding import Finding
from c2b.rules.nearest import FactChange, Nearest
from c2b.rules.place import Layer
from c2b.rules.prove import Flaw, FlawKind, Proof, prove
from c2b.rules.rule import BoundRule, Examples, Rule, Severity, Shape, Tier
from c2b.rules.ruleset import Change, InForce, RuleSet
from c2b.rules.series import Series, Step
from c2b.rules.source import Mark, Since, Source
from c2b.rules.verdict import Verdict

__all__ = [
    "ActivityFacts",
    "Asked",
    "Assessment",
    "BoundRule",
    "Change",
    "Due",
    "Examples",
    "FactChange",
    "Finding",
    "Flaw",
    "FlawKind",
    "InForce",
    "Layer",
    "Mark",
    "Nearest",
    "Outcome",
    "Proof",
    "Rule",
    "RuleSet",
    "Series",
    "Severity",
    "Shape",
    "Since",
    "Source",
    "Step",
    "Tier",
    "Verdict",
    "Why",
    "assess",
    "expiring",
    "prove",
]
