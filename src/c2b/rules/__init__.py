"""Rules: what may be done, where and since when, with the source of every rule.

These are models of the law for education and engineering; nothing here is legal advice.
"""

from c2b.rules.engine.ask import Asked
from c2b.rules.engine.assessment import ActivityFacts, Assessment, assess
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.figure_history import Series, Step
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.nearest import FactChange, Nearest
from c2b.rules.engine.place import Layer
from c2b.rules.engine.prove import Flaw, FlawKind, Proof, prove
from c2b.rules.engine.review_due import Due, Why, expiring
from c2b.rules.engine.rule import BoundRule, Examples, Rule, Severity, Shape, Tier
from c2b.rules.engine.rule_set import Change, InForce, RuleSet
from c2b.rules.engine.source import Mark, Since, Source
from c2b.rules.engine.verdict import Verdict

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
