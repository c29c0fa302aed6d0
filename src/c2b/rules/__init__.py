"""The rules of law and practice, with their places, their days and their sources.

These are models of the law for education and engineering; nothing here is legal advice.
"""

from c2b._at_home import at_home
from c2b._module_names import suggest_module_names
from c2b.rules.engine.activity_rules import ActivityRules
from c2b.rules.engine.anchor import Anchor, Days
from c2b.rules.engine.answer_kind import AnswerKind
from c2b.rules.engine.ask import Asked
from c2b.rules.engine.assessment_note import AssessmentNote
from c2b.rules.engine.bound_rule import BoundRule
from c2b.rules.engine.compare import VerdictChange, VerdictChangeKind, changes_between
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.coverage import Coverage, CoverageGap, CoverageLevel
from c2b.rules.engine.decision_table import (
    DecisionRow,
    DecisionTable,
    HitPolicy,
    TableDecision,
)
from c2b.rules.engine.fact_role import FactRole, FactStage
from c2b.rules.engine.figure_history import Figure, FigureValue
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.impossible import ContradictionError, Impossible
from c2b.rules.engine.nearest import FactChange, Nearest
from c2b.rules.engine.norm import Layer, NormKind, Severity
from c2b.rules.engine.place import Membership, Place, place_of, places
from c2b.rules.engine.prove import RuleSetFlaw, RuleSetFlawKind, RuleSetProof, prove
from c2b.rules.engine.prove_table import (
    DecisionFlaw,
    DecisionFlawKind,
    DecisionTableProof,
    prove_table,
)
from c2b.rules.engine.review_due import ReviewDue, Why, expiring
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, ReviewBy, Shape, Tier
from c2b.rules.engine.rule_set import RuleSet, RuleSetChange
from c2b.rules.engine.scope import ActivityFacts
from c2b.rules.engine.side_by_side import ConductRow, SideBySide, side_by_side
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.engine.verdict import InForce, Verdict
from c2b.rules.engine.version import RuleVersion, Transposition

__all__ = [
    "ActivityFacts",
    "ActivityRules",
    "Anchor",
    "AnswerKind",
    "Asked",
    "AssessmentNote",
    "BoundRule",
    "Certainty",
    "ConductRow",
    "ContradictionError",
    "Coverage",
    "CoverageGap",
    "CoverageLevel",
    "Days",
    "DecisionFlaw",
    "DecisionFlawKind",
    "DecisionRow",
    "DecisionTable",
    "DecisionTableProof",
    "Examples",
    "FactChange",
    "FactRole",
    "FactStage",
    "Figure",
    "FigureValue",
    "Finding",
    "HitPolicy",
    "Impossible",
    "InForce",
    "Layer",
    "Membership",
    "Nearest",
    "NormKind",
    "Outcome",
    "Place",
    "ReviewBy",
    "ReviewDue",
    "Rule",
    "RuleSet",
    "RuleSetChange",
    "RuleSetFlaw",
    "RuleSetFlawKind",
    "RuleSetProof",
    "RuleVersion",
    "Severity",
    "Shape",
    "SideBySide",
    "Since",
    "Source",
    "SourceKind",
    "TableDecision",
    "Tier",
    "Transposition",
    "Verdict",
    "VerdictChange",
    "VerdictChangeKind",
    "Why",
    "changes_between",
    "expiring",
    "place_of",
    "places",
    "prove",
    "prove_table",
    "side_by_side",
]

at_home(globals(), ("Asked", "Coverage", "Finding", "Nearest", "Source", "Verdict"))
suggest_module_names(globals())
