"""The ruling on each row of a frame of contributions, and its faults."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from math import ceil

import narwhals as nw
from attrs import evolve, frozen

from c2b._instants import instant, moment_at
from c2b.compensation import Contribution, Deadline, Decision, MinimumScore, PayPlan, Status
from c2b.compensation.policies.policy import Policy, Ruling
from c2b.compensation.settlement.key_recognition import REJECTED_LATER, SETTLED
from c2b.frames.fact_faults import faults_of_facts, is_blank
from c2b.frames.integers import divided
from c2b.frames.lens_column import chain
from c2b.frames.party_limit import is_limit
from c2b.frames.pay_terms import currency_of, rates_of
from c2b.frames.plan_terms import limits
from c2b.frames.shared_limit import is_shared_quota, is_task_quota
from c2b.frames.truth import Condition, both, either, opposite, whole

Held = Mapping[str, nw.Expr]
Case = tuple[Condition, Ruling]

ANOTHER_ROW = "another_row"
"""The fault of a row that has none, of a party that has one elsewhere."""

EARLIER_ROW = "earlier_row"
"""The fault of a row that has none, where an unsettled one before it may use up a shared limit."""


@frozen(kw_only=True)
class RowRulings:
    """The rulings and the faults of rows, as conditions on their columns.

    Attributes:
        rulings: The rulings on rows that do not count, the first that holds.
        faults: The faults, each with the name of the column, the first that holds.
    """

    rulings: tuple[Case, ...]
    faults: tuple[tuple[Condition, str], ...]

    @property
    def ruling(self) -> nw.Expr:
        """The number of the ruling, from 1; zero where the row counts."""
        return _numbered([condition for condition, _ in self.rulings])

    @property
    def fault(self) -> nw.Expr:
        """The number of the fault, from 1; zero where there is none."""
        return _numbered([condition for condition, _ in self.faults])


def rulings(plan: PayPlan, held: Held, known: nw.Expr | None) -> tuple[Case, ...]:
    """Return the rulings of *plan* on rows that do not count.

    Args:
        plan: The plan.
        held: The columns.
        known: What the books know of the key: settled, rejected, pending, or null; None where
            they know no keys.
    """
    found: list[Case] = []
    if known is not None:
        settled = both((~known.is_null(), known != PENDING))
        decision = held["decision"]
        rejected = both((settled, ~decision.is_null(), decision == Decision.REJECTED.value))
        found += [(rejected, REJECTED_LATER), (settled, SETTLED)]
    for policy in plan.policies:
        if is_task_quota(policy):
            found.append((held["task"].is_null(), policy.judge(date.min).ruling(_UNKNOWN)))
        elif not (is_limit(policy) or is_shared_quota(policy)):
            found += _of_policy(policy, held)
    return tuple(found)


def _of_policy(policy: Policy, held: Held) -> Iterator[Case]:
    match policy:
        case Deadline():
            at, late = held["at"], evolve(_UNKNOWN, at=policy.until)
            yield at.is_null(), policy.ruling(_UNKNOWN)
            yield both((~at.is_null(), _is_after(at, policy.until))), policy.ruling(late)
        case MinimumScore():
            score, low = held["score"], evolve(_UNKNOWN, score=0)
            yield score.is_null(), policy.ruling(_UNKNOWN)
            least = whole(ceil(policy.least))
            yield both((~score.is_null(), score < least)), policy.ruling(low)
        case _:
            decision, rejected = held["decision"], evolve(_UNKNOWN, decision=Decision.REJECTED)
            judge, accepted = policy.judge(date.min), Decision.ACCEPTED.value
            yield decision.is_null(), judge.ruling(_UNKNOWN)
            yield both((~decision.is_null(), decision != accepted)), judge.ruling(rejected)


def _is_after(at: nw.Expr, until: datetime) -> Condition:
    """Return the condition that the moment *at*, which is known, comes after *until*.

    Both are compared in UTC: engines that keep the zone of a column compare none of another.
    """
    moment = moment_at(instant(until))
    if moment is None:  # no moment of a column is before the calendar of UTC, or after it
        return instant(until) < 0
    return at > nw.lit(moment)


def faults(
    plan: PayPlan, held: Held, present: Mapping[str, str], *, counts: Condition, repeated: Condition
) -> tuple[tuple[Condition, str], ...]:
    """Return the faults of rows, each with the name of its column.

    Args:
        plan: The plan.
        held: The columns.
        present: The names in the frame of the facts that it has.
        counts: The condition that a row counts, and so needs what pay depends on.
        repeated: The condition that the key of a row is that of another contribution.
    """
    quantity, decision = held["quantity"], held["decision"]
    words = [each.value for each in Decision]
    misspelt = both((~decision.is_null(), opposite(decision.is_in(words))))
    bad = either((quantity.is_null(), quantity < 0, quantity > whole(limits(plan)[0])))
    found = [
        (either((held["key"].is_null(), is_blank(held["key"]), repeated)), "key"),
        (either((held["party"].is_null(), is_blank(held["party"]))), "party"),
        (bad, "quantity"),
        (misspelt, "decision"),
        *_faults_of_value(plan, held, counts),
        *faults_of_facts(held, present),
    ]
    return tuple((condition, present.get(name, name)) for condition, name in found)


def revenue_of(plan: PayPlan, held: Held) -> nw.Expr:
    """Return quantity times value, zero where pay depends on none, or where it is out of bounds."""
    quantity, value = held["quantity"], held["value_minor"]
    if not rates_of(plan.scheme).revenue:
        return whole(0)
    safe = both((~quantity.is_null(), quantity >= 0, quantity <= whole(limits(plan)[0])))
    small = both((~value.is_null(), value >= 0, value <= _most_value(plan, quantity)))
    clean = chain([(both((safe, small)), value)], whole(0))
    return chain([(safe, quantity)], whole(0)) * clean


def _most_value(plan: PayPlan, quantity: nw.Expr) -> nw.Expr:
    """Return the largest value with which the revenue of a row is exact."""
    some = nw.when(quantity > 1).then(quantity).otherwise(whole(1))
    return divided(whole(limits(plan)[1]), some)


def _faults_of_value(
    plan: PayPlan, held: Held, counts: Condition
) -> Iterator[tuple[Condition, str]]:
    value, currency = held["value_minor"], held["value_currency"]
    yield both((~value.is_null(), value < 0)), "value_minor"
    if rates_of(plan.scheme).revenue:
        large = value > _most_value(plan, held["quantity"])
        yield both((counts, either((value.is_null(), large)))), "value_minor"
        other = either((currency.is_null(), currency != currency_of(plan.scheme)))
        yield both((counts, other)), "value_currency"


def status_of(judged: RowRulings, number: nw.Expr, what: str) -> nw.Expr:
    """Return the status, the policy or the reason of the ruling with that *number*."""
    words = {
        "status": (Status.COUNTED.value, [each.status.value for _, each in judged.rulings]),
        "policy": (None, [each.policy for _, each in judged.rulings]),
        "reason": (None, [each.reason.en for _, each in judged.rulings]),
    }
    counted, others = words[what]
    cases = [(number == n, nw.lit(word)) for n, word in enumerate(others, 1)]
    return chain(cases, None if counted is None else nw.lit(counted))


def _numbered(conditions: list[Condition]) -> nw.Expr:
    return chain([(each, whole(n)) for n, each in enumerate(conditions, 1)], whole(0))


PENDING, SETTLED_KEY, REJECTED_KEY = "pending", "settled", "rejected"
"""What books know of a key: it waits, it was settled, or it was settled by a rejection."""

_UNKNOWN = Contribution(key="-", party="-")

REVENUE = "__c2b_revenue"
"""The column of the quantity times the value of each row."""
