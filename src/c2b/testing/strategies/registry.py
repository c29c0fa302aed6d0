"""The strategy of each public type, in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, EnumType
from functools import cache, partial
from types import UnionType
from typing import Any, cast

from hypothesis import strategies as st

import c2b.cases as cases
import c2b.compensation as compensation
import c2b.contracts as contracts
import c2b.models as models
import c2b.paradigms as paradigms
import c2b.predicate as predicate
import c2b.rules as rules
from c2b.errors import Bilingual, InvalidValueError
from c2b.rules import obligations
from c2b.rules.catalogue import ACTIVITIES, SUBJECTS
from c2b.rules.crowdsourcing import EngagementFacts
from c2b.rules.facts.tax import PayeePayment
from c2b.testing.strategies import (
    case,
    classification,
    contract,
    contribution,
    decision,
    deduction,
    entry,
    error,
    exchange,
    fact_group,
    leg,
    moment,
    money,
    obligation,
    offer,
    party,
    pay_plan,
    policy,
    rule,
    rule_set,
    schedule,
    scheme,
    settlement,
    unit,
    value,
)
from c2b.testing.strategies import predicate as question
from c2b.testing.strategies.scheme import part
from c2b.testing.strategies.text import texts
from c2b.text import Text

Form = type | UnionType  # a class, or a union of classes such as `c2b.Party`
Table = Mapping[Form, Callable[[], st.SearchStrategy[Any]]]

_MODELS: Table = {
    Bilingual: texts,
    InvalidValueError: error.invalid_values,
    Text: texts,
    models.Business: party.businesses,
    models.Call: contract.calls,
    models.Compensation: value.compensations,
    models.Consumer: party.consumers,
    models.Exchange: exchange.exchanges,
    models.Immaterial: value.immaterial,
    models.Intermediary: exchange.intermediaries,
    models.Leg: leg.legs,
    models.Material: value.material,
    models.Monetary: value.monetary,
    models.Money: money.moneys,
    models.Nonprofit: party.nonprofits,
    models.Offer: offer.offers,
    models.Party: party.parties,
    models.Period: moment.periods,
    models.PublicBody: party.public_bodies,
    models.Reciprocal: value.reciprocals,
    models.RightsGranted: contract.rights_granted,
    models.Subordination: leg.subordinations,
    models.Terms: contract.terms,
    models.UnknownParty: party.unknown_parties,
    models.Unpaid: value.unpaid,
    models.Value: value.values,
}
_CONTRACTS: Table = {
    contracts.Contract: contract.contracts,
    contracts.Draft: contract.drafts,
    contracts.HistoryEntry: contract.history_entries,
    contracts.Lifecycle: contract.lifecycles,
    contracts.LifecycleFlaw: contract.lifecycle_flaws,
    contracts.Move: contract.moves,
    contracts.Transition: contract.transitions,
}
_PREDICATES: Table = {
    predicate.All: partial(question.predicates, predicate.All),
    predicate.Any: partial(question.predicates, predicate.Any),
    predicate.AtLeast: partial(question.predicates, predicate.AtLeast),
    predicate.Compare: partial(question.predicates, predicate.Compare),
    predicate.Contains: partial(question.predicates, predicate.Contains),
    predicate.Fact: question.facts_asked,
    predicate.FigureRef: question.figures,
    predicate.Implies: partial(question.predicates, predicate.Implies),
    predicate.IsKnown: partial(question.predicates, predicate.IsKnown),
    predicate.Member: partial(question.predicates, predicate.Member),
    predicate.Not: partial(question.predicates, predicate.Not),
    predicate.Parameter: question.parameters,
    predicate.Predicate: partial(question.predicates, predicate.Predicate),
    predicate.Reference: question.references,
}
_PARADIGMS: Table = {
    paradigms.Answer: classification.answers,
    paradigms.Classification: classification.classifications,
    paradigms.Composite: classification.composites,
    paradigms.Contrast: classification.contrasts,
    paradigms.Definition: classification.definitions,
    paradigms.Joint: classification.joints,
    paradigms.Lens: classification.lenses,
    paradigms.LegChange: classification.changes,
    paradigms.OpenQuestion: classification.open_questions,
    paradigms.Pattern: classification.patterns,
    paradigms.Reason: classification.reasons,
    paradigms.Table: classification.tables,
    paradigms.TableFlaw: classification.flaws,
    paradigms.TableProof: classification.proofs,
    paradigms.TableRow: classification.rows,
}
_RULES: Table = {
    EngagementFacts: fact_group.engagements,
    PayeePayment: fact_group.payee_payments,
    **{each.subject: partial(rule.facts, each) for each in SUBJECTS.values()},
    **{each.facts: partial(rule.facts, each.rules) for each in ACTIVITIES},
    obligations.Obligation: obligation.duties,
    obligations.Obligations: obligation.obligations,
    obligations.Paid: obligation.paids,
    rules.ActivityFacts: rule_set.activity_facts,
    rules.AssessmentNote: decision.assessment_notes,
    rules.DecisionFlaw: decision.decision_flaws,
    rules.DecisionRow: decision.rows,
    rules.DecisionTable: decision.tables,
    rules.DecisionTableProof: decision.table_proofs,
    rules.Impossible: decision.contradictions,
    rules.TableDecision: decision.table_decisions,
    rules.ActivityRules: rule_set.activities,
    rules.Asked: rule_set.asked,
    rules.Coverage: rule_set.coverages,
    rules.Days: rule_set.days_of_events,
    rules.BoundRule: rule_set.bound_rules,
    rules.Examples: rule_set.examples,
    rules.FactChange: rule_set.fact_changes,
    rules.Figure: rule_set.series,
    rules.FigureValue: rule_set.steps,
    rules.Finding: rule_set.findings,
    rules.CoverageGap: rule_set.gaps,
    rules.ConductRow: rule_set.conducts,
    rules.InForce: rule_set.in_force,
    rules.Membership: rule_set.memberships,
    rules.Nearest: rule_set.nearest_changes,
    rules.Place: rule_set.known_places,
    rules.ReviewBy: rule_set.reviews_by,
    rules.ReviewDue: rule_set.duties,
    rules.Rule: rule_set.rules,
    rules.RuleSet: rule_set.rule_sets,
    rules.RuleSetChange: rule_set.made_changes,
    rules.RuleSetFlaw: rule_set.rule_flaws,
    rules.RuleSetProof: rule_set.rule_proofs,
    rules.SideBySide: rule_set.tables,
    rules.Source: rule_set.sources,
    rules.Transposition: rule_set.transpositions,
    rules.Verdict: rule_set.judged,
    rules.RuleVersion: rule_set.versions,
    rules.VerdictChange: rule_set.verdict_changes,
}
_COMPENSATION: Table = {
    **{family: partial(scheme.schemes, family) for family in compensation.SCHEMES},
    **{family: partial(policy.policies, family) for family in compensation.POLICIES},
    **{family: partial(deduction.deductions, family) for family in compensation.DEDUCTIONS},
    compensation.FeeBand: deduction.fee_bands,
    compensation.Payees: deduction.payees,
    compensation.Amount: partial(unit.amounts, least=-10_000),
    compensation.Archive: settlement.archives,
    compensation.Balance: settlement.balances,
    compensation.Books: settlement.books,
    compensation.Payout: settlement.payouts,
    compensation.PlanVersion: pay_plan.plan_versions,
    compensation.StatementRow: settlement.statement_rows,
    compensation.UnitStatement: settlement.unit_statements,
    compensation.Band: part.bands,
    compensation.Contribution: contribution.items,
    compensation.Deduction: deduction.deductions,
    compensation.Entry: entry.entries,
    compensation.GoldAnswer: policy.known_answers,
    compensation.Instalment: schedule.dues,
    compensation.Journal: entry.journals,
    compensation.Kind: part.kinds,
    compensation.Level: part.levels,
    compensation.Line: settlement.lines,
    compensation.Milestone: part.milestones,
    compensation.PayPlan: pay_plan.pay_plans,
    compensation.PayRun: schedule.pay_runs,
    compensation.Policy: policy.policies,
    compensation.Posting: entry.postings,
    compensation.PriceBand: part.price_bands,
    compensation.EntrantBand: part.entrant_bands,
    compensation.Reading: settlement.readings,
    compensation.Ruling: policy.rulings,
    compensation.Schedule: schedule.schedules,
    compensation.Scheme: scheme.schemes,
    compensation.Settlement: settlement.settlements,
    compensation.Statement: settlement.statements,
    compensation.TaskVote: settlement.ballots,
    compensation.Unit: unit.units,
    compensation.Version: part.versions,
    compensation.YearTotal: settlement.year_totals,
}
_CASES: Table = {
    cases.Case: case.cases,
    cases.Citation: case.citations,
    cases.Difference: case.differences,
    cases.Pair: case.pairs,
    cases.Report: case.reports,
    cases.RowFault: case.row_faults,
}
STRATEGIES: Table = {
    **fact_group.groups(),  # first, so that a class with a strategy of its own keeps it
    **_MODELS,
    **_CONTRACTS,
    **_PREDICATES,
    **_PARADIGMS,
    **_RULES,
    **_COMPENSATION,
    **_CASES,
}


def of(form: Form) -> st.SearchStrategy[Any]:
    """Return the strategy of the values of *form*, a public type of the library.

    Raises:
        InvalidValueError: *form* is no such type.
    """
    if isinstance(form, EnumType):
        return st.sampled_from(cast("type[Enum]", form))
    if form not in STRATEGIES:
        raise InvalidValueError("strategies.of", _PUBLIC, form, _BUILD)
    return STRATEGIES[form]()


def ready(form: Form) -> st.SearchStrategy[Any]:
    """Return `from_type` of *form*, with the slow work of a first draw done.

    Hypothesis blames a test whose first draw is slow, and a first text takes half a second.
    """
    for strategy in (_made(form), _made(Text)):
        strategy.validate()
    return from_type(form)


@st.composite
def from_type(draw: st.DrawFn, form: Form) -> Any:
    """Generate a value of *form*: the strategy that Hypothesis knows for it.

    Its name is that of the function of Hypothesis, so that the code that a ghostwriter prints for
    it can be run; and the ghostwriter does not take it apart, which fails on lists.
    """
    return draw(_made(form))


_made = cache(of)
_PUBLIC = Text(en="a public type of c2b", fr="un type public de c2b")
_BUILD = Text(en="build a strategy with st.builds", fr="composez une stratégie avec st.builds")

__all__ = ["STRATEGIES", "Form", "from_type", "of", "ready"]
