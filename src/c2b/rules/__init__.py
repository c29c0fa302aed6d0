"""The rules of law and practice, with their places, their days and their sources.

These are models of the law for education and engineering; nothing here is legal advice.
"""

from c2b.rules.engine.activity_rules import ActivityRules
from c2b.rules.engine.ask import Asked
from c2b.rules.engine.assessment import ActivityFacts, Assessment, assess
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.figure_history import Figure, FigureValue
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.nearest import FactChange, Nearest
from c2b.rules.engine.place import Layer
from c2b.rules.engine.prove import RuleSetFlaw, RuleSetFlawKind, RuleSetProof, prove
from c2b.rules.engine.review_due import ReviewDue, Why, expiring
from c2b.rules.engine.rule import BoundRule, Examples, Rule, Severity, Shape, Tier
from c2b.rules.engine.rule_set import InForce, RuleSet, RuleSetChange
from c2b.rules.engine.source import Certainty, Since, Source
from c2b.rules.engine.verdict import Verdict

__all__ = [
    "ActivityFacts",
    "ActivityRules",
    "Asked",
    "Assessment",
    "BoundRule",
    "Certainty",
    "Examples",
    "FactChange",
    "Figure",
    "FigureValue",
    "Finding",
    "InForce",
    "Layer",
    "Nearest",
    "Outcome",
    "ReviewDue",
    "Rule",
    "RuleSet",
    "RuleSetChange",
    "RuleSetFlaw",
    "RuleSetFlawKind",
    "RuleSetProof",
    "Severity",
    "Shape",
    "Since",
    "Source",
    "Tier",
    "Verdict",
    "Why",
    "assess",
    "expiring",
    "prove",
]
