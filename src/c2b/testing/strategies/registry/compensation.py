"""The strategies of pay."""

from __future__ import annotations

from functools import partial

import c2b.compensation as pay
from c2b.testing.strategies.contribution import items
from c2b.testing.strategies.deduction import terms
from c2b.testing.strategies.entry import entries, journals, postings
from c2b.testing.strategies.pay_plan import campaigns
from c2b.testing.strategies.policy import known_answers, policies, rulings
from c2b.testing.strategies.registry.form import Table
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
from c2b.testing.strategies.unit import amounts, units

COMPENSATION: Table = {
    **{family: partial(schemes, family) for family in pay.SCHEMES},
    **{family: partial(policies, family) for family in pay.POLICIES},
    **{family: partial(terms, family) for family in pay.DEDUCTIONS},
    pay.Amount: partial(amounts, least=-10_000),
    pay.Balance: balances,
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
    pay.Policy: policies,
    pay.Posting: postings,
    pay.PriceBand: price_bands,
    pay.Reading: readings,
    pay.Ruling: rulings,
    pay.Schedule: schedules,
    pay.Scheme: schemes,
    pay.Settlement: settlements,
    pay.Statement: statements,
    pay.Deduction: terms,
    pay.Unit: units,
    pay.Version: versions,
    pay.TaskVote: ballots,
    pay.YearTotal: year_totals,
}
