"""Strategies for values of every public type, valid as they are built and small when shrunk.

Each is a function whose keyword arguments narrow the values. `of` returns the strategy of a type,
as `st.from_type` of Hypothesis does wherever this library is installed.
"""

from c2b.testing.strategies.case import (
    cases,
    citations,
    differences,
    pairs,
    reports,
    row_faults,
)
from c2b.testing.strategies.classification import (
    answers,
    changes,
    classifications,
    composites,
    contrasts,
    definitions,
    flaws,
    joints,
    lenses,
    open_questions,
    patterns,
    proofs,
    reasons,
    rows,
    tables,
)
from c2b.testing.strategies.contribution import contributions, items
from c2b.testing.strategies.deduction import deductions
from c2b.testing.strategies.entry import entries, journals, postings
from c2b.testing.strategies.exchange import exchanges, intermediaries
from c2b.testing.strategies.leg import FACTS, legs, subordinations
from c2b.testing.strategies.moment import days, delays, moments, periods
from c2b.testing.strategies.money import moneys
from c2b.testing.strategies.number import exacts, shares
from c2b.testing.strategies.offer import offers
from c2b.testing.strategies.party import (
    businesses,
    consumers,
    nonprofits,
    parties,
    public_bodies,
    unknown_parties,
)
from c2b.testing.strategies.pay_plan import pay_plans
from c2b.testing.strategies.policy import known_answers, policies, rulings
from c2b.testing.strategies.predicate import predicates
from c2b.testing.strategies.registry import of
from c2b.testing.strategies.rule import facts, near_miss
from c2b.testing.strategies.rule_set import (
    findings,
    in_force,
    judged,
    rule_sets,
    rules,
)
from c2b.testing.strategies.rule_targets import day_of
from c2b.testing.strategies.schedule import dues, pay_runs, schedules
from c2b.testing.strategies.scheme import schemes
from c2b.testing.strategies.scheme.part import (
    bands,
    kinds,
    levels,
    milestones,
    price_bands,
    versions,
)
from c2b.testing.strategies.settlement import (
    balances,
    ballots,
    lines,
    readings,
    settlements,
    statements,
    year_totals,
)
from c2b.testing.strategies.text import names, texts, words
from c2b.testing.strategies.unit import CURRENCY, amounts, units
from c2b.testing.strategies.value import (
    compensations,
    immaterial,
    material,
    monetary,
    reciprocals,
    unpaid,
    values,
)

__all__ = [
    "CURRENCY",
    "FACTS",
    "amounts",
    "answers",
    "balances",
    "ballots",
    "bands",
    "businesses",
    "cases",
    "changes",
    "citations",
    "classifications",
    "compensations",
    "composites",
    "consumers",
    "contrasts",
    "contributions",
    "day_of",
    "days",
    "deductions",
    "definitions",
    "delays",
    "differences",
    "dues",
    "entries",
    "exacts",
    "exchanges",
    "facts",
    "findings",
    "flaws",
    "immaterial",
    "in_force",
    "intermediaries",
    "items",
    "joints",
    "journals",
    "judged",
    "kinds",
    "known_answers",
    "legs",
    "lenses",
    "levels",
    "lines",
    "material",
    "milestones",
    "moments",
    "monetary",
    "moneys",
    "names",
    "near_miss",
    "nonprofits",
    "of",
    "offers",
    "open_questions",
    "pairs",
    "parties",
    "patterns",
    "pay_plans",
    "pay_runs",
    "periods",
    "policies",
    "postings",
    "predicates",
    "price_bands",
    "proofs",
    "public_bodies",
    "readings",
    "reasons",
    "reciprocals",
    "reports",
    "row_faults",
    "rows",
    "rule_sets",
    "rules",
    "rulings",
    "schedules",
    "schemes",
    "settlements",
    "shares",
    "statements",
    "subordinations",
    "tables",
    "texts",
    "units",
    "unknown_parties",
    "unpaid",
    "values",
    "versions",
    "words",
    "year_totals",
]
