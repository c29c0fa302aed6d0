"""The predicates, which ask questions about declared facts in three-valued logic."""

from c2b._field_type import field_types
from c2b._module_names import suggest_module_names
from c2b.predicate.expression import (
    ALWAYS,
    NEVER,
    All,
    Any,
    AtLeast,
    Compare,
    Contains,
    Implies,
    IsKnown,
    Member,
    Not,
    Operator,
    Predicate,
    Reference,
    references,
)
from c2b.predicate.fact import Fact, fact_at, facts_of
from c2b.predicate.interpret import evaluate
from c2b.predicate.parameter import FigureRef, Parameter, bind, parameters_in
from c2b.predicate.simplify import assume, given

__all__ = [
    "ALWAYS",
    "NEVER",
    "All",
    "Any",
    "AtLeast",
    "Compare",
    "Contains",
    "Fact",
    "FigureRef",
    "Implies",
    "IsKnown",
    "Member",
    "Not",
    "Operator",
    "Parameter",
    "Predicate",
    "Reference",
    "assume",
    "bind",
    "evaluate",
    "fact_at",
    "facts_of",
    "given",
    "parameters_in",
    "references",
]

suggest_module_names(globals())

field_types(globals())
