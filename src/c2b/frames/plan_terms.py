"""The terms of pay plans that are carried out on frames, and why others are not."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from c2b.compensation import (
    Cap,
    Deadline,
    DeductionBase,
    Fee,
    FeePer,
    FeeTax,
    Graduated,
    Hold,
    ManualDecision,
    MinimumScore,
    PayPlan,
    Rounding,
    Slab,
    Sum,
    Threshold,
    Withhold,
)
from c2b.compensation.deductions import Deduction
from c2b.compensation.policies.policy import Policy
from c2b.compensation.schemes.tiered import rate_of
from c2b.frames.integers import FINEST, LARGEST, MOST_COUNT
from c2b.frames.obstacle import Obstacle
from c2b.frames.pay_terms import AnyScheme, obstacles_in_scheme, rates_of
from c2b.text import Text, in_both


def obstacles_in_plan(plan: PayPlan) -> Iterator[Obstacle]:
    """Yield what keeps *plan* from being settled on frames."""
    yield from obstacles_in_scheme(plan.scheme)
    yield from _falling(plan.scheme)
    if plan.budget is not None:
        yield Obstacle(
            where="budget", expected=_NO_BUDGET, got=in_both(str(plan.budget)), hint=_SCALAR
        )
    if plan.offset.denominator > FINEST or plan.offset.numerator > _COARSE:
        yield _obstacle("offset", _FINE, in_both(str(plan.offset)))
    for policy in plan.policies:
        yield from _obstacles_of_policy(policy)
    kinds = [policy.kind for policy in plan.policies]
    for kind in dict.fromkeys(kinds):
        if kinds.count(kind) > 1:
            yield _obstacle(kind, _ONE_OF_A_KIND, in_both(str(kinds.count(kind))))
    for deduction in plan.deductions:
        yield from _obstacles_of_deduction(deduction)


def _falling(scheme: AnyScheme) -> Iterator[Obstacle]:
    """Yield the tiers in *scheme* in which more contributions can earn less."""
    match scheme:
        case Slab():
            rates = [Fraction(rate_of(band)) for band in scheme.bands]
            if rates != sorted(rates):
                yield _obstacle(scheme.kind, _RISING, in_both(", ".join(map(str, rates))))
        case Cap():
            yield from _falling(scheme.scheme)
        case Sum():
            for part in scheme.parts:
                yield from _falling(part)
        case _:
            pass


def _obstacles_of_policy(policy: Policy) -> Iterator[Obstacle]:
    match policy:
        case Deadline():
            pass
        case MinimumScore():
            if abs(ceil(policy.least)) > LARGEST:
                yield _obstacle(policy.kind, _SMALL, in_both(str(policy.least)))
        case ManualDecision():
            if policy.after is not None or policy.overturns:
                yield _obstacle(policy.kind, _PLAIN_DECISION, in_both(repr(policy)))
        case _:
            yield _obstacle(policy.kind, _POLICIES, in_both(policy.kind))


def _obstacles_of_deduction(deduction: Deduction) -> Iterator[Obstacle]:
    match deduction:
        case Fee():
            known = deduction.per is FeePer.PARTY and not deduction.on_top and not deduction.bands
        case Withhold():
            known = not deduction.kinds
        case Hold():
            known = deduction.days is None
        case _:
            known = isinstance(deduction, FeeTax | Threshold)
    if not known:
        yield _obstacle(deduction.kind, _DEDUCTIONS, deduction.text)
        return
    rate, _ = rate_of_deduction(deduction)
    if rate.denominator > FINEST or rate.numerator > _COARSE:
        yield _obstacle(deduction.kind, _FINE, in_both(str(rate)))
    large = [minor for minor in _amounts(deduction) if minor * rate.denominator > LARGEST // 4]
    if large:
        yield _obstacle(deduction.kind, _SMALL, in_both(str(large[0])))


def rate_of_deduction(deduction: Deduction) -> tuple[Fraction, Rounding]:
    """Return the part of its base that *deduction* keeps, zero where it has none, rounded how."""
    match deduction:
        case Fee() | FeeTax() | Withhold():
            return deduction.rate, deduction.rounding
        case Hold():
            return deduction.share, deduction.rounding
        case _:
            return Fraction(0), Rounding.DOWN


def largest(plan: PayPlan) -> int:
    """Return the largest amount that a party may have earned: all products are exact up to it."""
    rates = [rate_of_deduction(deduction)[0] for deduction in plan.deductions]
    return LARGEST // (2 * max(each.numerator for each in (*rates, plan.offset)) + 2)


def limits(plan: PayPlan) -> tuple[int, int]:
    """Return the largest quantity and the largest revenue of a party that are exact."""
    rates, share = rates_of(plan.scheme), LARGEST // largest(plan)
    return min(rates.most_quantity // share, MOST_COUNT), rates.most_revenue // share


def is_on_gross(deduction: Deduction) -> bool:
    """Whether the base of *deduction* is the gross."""
    return isinstance(deduction, Fee | Withhold) and deduction.base is DeductionBase.GROSS


def needs_order(scheme: AnyScheme) -> bool:
    """Whether what one contribution earned depends on those before it."""
    match scheme:
        case Graduated():
            return True
        case Cap():
            return needs_order(scheme.scheme)
        case Sum():
            return any(map(needs_order, scheme.parts))
        case _:
            return False


def _amounts(deduction: Deduction) -> Iterator[int]:
    if isinstance(deduction, Fee):
        yield from (money.minor for _, money in deduction.stated())
    if isinstance(deduction, Threshold):
        yield int(deduction.at.exact)


def _obstacle(where: str, expected: Text, got: Text) -> Obstacle:
    return Obstacle(where=where, expected=expected, got=got, hint=_SCALAR)


_COARSE = 2**20
_NO_BUDGET = Text(en="a plan without a budget", fr="un barème sans budget")
_RISING = Text(
    en="slabs whose rate never falls as the quantity grows",
    fr="des paliers dont le taux ne baisse jamais quand la quantité augmente",
)
_SMALL = Text(
    en="an amount of at most 2^58, divided by the denominator of the rate",
    fr="un montant d’au plus 2^58, divisé par le dénominateur du taux",
)
_PLAIN_DECISION = Text(
    en="a decision that neither silence nor a later acceptance changes",
    fr="une décision que ni le silence ni une acceptation ultérieure ne change",
)
_POLICIES = Text(
    en="Deadline, MinimumScore and ManualDecision",
    fr="Deadline, MinimumScore et ManualDecision",
)
_ONE_OF_A_KIND = Text(en="one policy of a kind", fr="une seule condition de chaque sorte")
_DEDUCTIONS = Text(
    en="Fee per party (taken out, without bands), FeeTax on it, Withhold (on all kinds), Threshold,"
    " and Hold until a day",
    fr="Fee par partie (pris sur les gains, sans tranches), FeeTax sur celui-ci, Withhold (sur "
    "toutes les sortes), Threshold, et Hold jusqu’à un jour",
)
_FINE = Text(
    en="a rate whose numerator is at most 2^20, and its denominator 2^40",
    fr="un taux dont le numérateur est d’au plus 2^20, et le dénominateur 2^40",
)
_SCALAR = Text(
    en="settle the contributions with c2b.settle", fr="payez les contributions par c2b.settle"
)
