"""The strategies of pay."""

from __future__ import annotations

from functools import partial

from c2b import compensation as pay
from c2b.testing.strategies.contribution import items
from c2b.testing.strategies.deduction import TERMS, terms
from c2b.testing.strategies.entry import entries, journals, postings
from c2b.testing.strategies.pay_plan import campaigns, plan_versions
from c2b.testing.strategies.policy import POLICIES, known_answers, policies, rulings
from c2b.testing.strategies.registry.form import Table
from c2b.testing.strategies.schedule import dues, pay_runs, schedules
from c2b.testing.strategies.scheme import FAMILIES, schemes
from c2b.testing.strategies.scheme.part import (
    bands,
    kinds,
    levels,
    milestones,
    price_bands,
    versions,
)
from c2b.testing.strategies.settlement import (
    archives,
    balances,
    ballots,
    books,
    lines,
    payouts,
    readings,
    settlements,
    statement_rows,
    statements,
    unit_statements,
    year_totals,
)
from c2b.testing.strategies.unit import amounts, units

COMPENSATION: Table = {
    **{family: partial(schemes, family) for family in FAMILIES},
    **{family: partial(policies, family) for family in POLICIES},
    **{family: partial(terms, family) for family in TERMS},
    pay.Amount: partial(amounts, least=-10_000),
    pay.Archive: archives,
    pay.Balance: balances,
    pay.Books: books,
    pay.Band: bands,
    pay.PayPlan: campaigns,
    pay.Instalment: dues,
    pay.Entry: entries,
    pay.Contribution: items,
    pay.Journal: journals,
    pay.Kind: kinds,
    pay.GoldAnswer: known_answers,
    pay.Level: levels,
    pay.Line: lines,
    pay.Milestone: milestones,
    pay.PayRun: pay_runs,
    pay.Payout: payouts,
    pay.PlanVersion: plan_versions,
    pay.Policy: policies,
    pay.Posting: postings,
    pay.PriceBand: price_bands,
    pay.Reading: readings,
    pay.Ruling: rulings,
    pay.Schedule: schedules,
    pay.Scheme: schemes,
    pay.Settlement: settlements,
    pay.Statement: statements,
    pay.StatementRow: statement_rows,
    pay.UnitStatement: unit_statements,
    pay.Deduction: terms,
    pay.Unit: units,
    pay.Version: versions,
    pay.TaskVote: ballots,
    pay.YearTotal: year_totals,
}
