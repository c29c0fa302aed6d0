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
    Floor,
    Graduated,
    Hold,
    ManualDecision,
    MinimumScore,
    OverBudget,
    PayPlan,
    Rounding,
    Slab,
    Sum,
    Threshold,
    Withhold,
)
from c2b.compensation.deductions import Deduction
from c2b.compensation.policies.policy import Policy
from c2b.compensation.schemes.compared import Compared
from c2b.compensation.schemes.tiered import rate_of
from c2b.frames.allocate import MOST_POOL
from c2b.frames.integers import FINEST, LARGEST, MOST_COUNT
from c2b.frames.obstacle import Obstacle
from c2b.frames.party_limit import is_limit
from c2b.frames.pay_terms import AnyScheme, obstacles_in_scheme, rates_of
from c2b.frames.shared_limit import is_campaign_quota
from c2b.models.money import Money
from c2b.text import Text, in_both


def obstacles_in_plan(plan: PayPlan) -> Iterator[Obstacle]:
    """Yield what keeps *plan* from being settled on frames."""
    yield from obstacles_in_scheme(plan.scheme)
    yield from _falling(plan.scheme)
    if plan.budget is not None:
        yield from _obstacles_of_budget(plan, plan.budget)
    if plan.offset.denominator > FINEST or plan.offset.numerator > _COARSE:
        yield _obstacle("offset", _FINE, in_both(str(plan.offset)))
    for number, policy in enumerate(plan.policies, 1):
        if not (is_limit(policy) or is_campaign_quota(policy)):
            yield from _obstacles_of_policy(policy)
        elif number < len(plan.policies):
            yield _obstacle(policy.kind, _LAST, in_both(plan.policies[number].kind))
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
        case Cap() | Floor():
            yield from _falling(scheme.scheme)
        case Sum() | Compared():
            for part in scheme.parts:
                yield from _falling(part)
        case _:
            pass


def _obstacles_of_budget(plan: PayPlan, budget: Money) -> Iterator[Obstacle]:
    quotas = [each for each in plan.policies if is_campaign_quota(each)]
    if quotas:
        yield _obstacle("budget", _NO_QUOTA, in_both(quotas[0].kind))
    if plan.over is OverBudget.PRO_RATA:
        if budget.minor >= MOST_POOL:
            yield _obstacle("budget", _LOW_POOL, in_both(str(budget)))
        return
    if plan.over is OverBudget.REFUSE:
        yield _obstacle("budget", _NOT_REFUSED, plan.over.text)
    elif not plan.scheme.prices_contributions or rates_of(plan.scheme).parts > 1:
        yield _obstacle("budget", _WHOLE_PRICES, in_both(plan.scheme.kind))
    elif any(map(is_limit, plan.policies)):
        yield _obstacle("budget", _NO_LIMIT, in_both(plan.policies[-1].kind))
    if budget.minor > LARGEST:
        yield _obstacle("budget", _LOW_BUDGET, in_both(str(budget)))


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
        case Cap() | Floor():
            return needs_order(scheme.scheme)
        case Sum() | Compared():
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
_NOT_REFUSED = Text(
    en="a budget that pays the first who came or cuts in proportion: whether another one settles "
    "anything is known only once the frame is computed",
    fr="un budget qui paie dans l’ordre d’arrivée ou réduit en proportion\u00a0: on ne sait si un "
    "autre paie quelque chose qu’une fois le tableau calculé",
)
_LOW_POOL = Text(
    en="a budget to be divided below 2^40 minor units",
    fr="un budget à partager de moins de 2^40 sous-unités",
)
_WHOLE_PRICES = Text(
    en="beside a budget, a scheme that gives each contribution a price in whole minor units",
    fr="avec un budget, un mode qui donne à chaque contribution un prix en sous-unités entières",
)
_NO_LIMIT = Text(
    en="beside a budget, no limit on the contributions of a party: one that the budget refuses "
    "has taken its place",
    fr="avec un budget, aucune limite aux contributions d’une partie\u00a0: celle que le budget "
    "refuse a pris sa place",
)
_NO_QUOTA = Text(
    en="beside a budget, no quota of the campaign",
    fr="avec un budget, aucun quota de la campagne",
)
_LOW_BUDGET = Text(
    en="a budget of at most 2^60 minor units", fr="un budget d’au plus 2^60 sous-unités"
)
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
    en="Deadline, MinimumScore and ManualDecision, then the first of each party by OnePerParty, or "
    "the first so many by a Quota for each party or for the campaign, for ever",
    fr="Deadline, MinimumScore et ManualDecision, puis la première de chaque partie par "
    "OnePerParty, ou les premières par un Quota pour chaque partie ou pour la campagne, "
    "pour toujours",
)
_LAST = Text(
    en="a limit that comes after all other policies",
    fr="une limite qui vient après toutes les autres conditions",
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
