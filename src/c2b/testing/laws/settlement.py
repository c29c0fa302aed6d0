"""The laws of settlement: what a function like `c2b.compensation.settle` must decide.

Each law computes what is due from the plan alone: the scheme, the rounding, the deductions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, Unpack

from hypothesis import strategies as st

from c2b.compensation.contribution import Contribution
from c2b.compensation.deductions import Deduction, Fee, Hold, Role, Threshold
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.rounding import Rounding, rounded
from c2b.compensation.schemes import PerItem
from c2b.compensation.settlement.settlement import Settlement
from c2b.compensation.unit import Amount, Unit, cash
from c2b.models.money import Money
from c2b.testing.laws.law import Law, LawOptions, agree, hold
from c2b.testing.laws.trial import Drawn
from c2b.testing.strategies.unit import CURRENCY

Settle = Callable[..., Settlement]


def settlement(settle: Settle, **choice: Unpack[LawOptions]) -> None:
    """Check that *settle* decides what the pay plan says.

    Each party earns its exact amount in the rounding of the plan; the business pays what parties,
    platform and tax office get; fees are deducted; amounts wait below a threshold, and until the
    day of a hold and no longer.

    Args:
        settle: The function from a pay plan, contributions and the day ``on`` to a settlement.
        choice: The options of the check; see `LawOptions`.

    Raises:
        BrokenLawError: A law does not hold.
    """
    hold(LAWS, settle, _DRAWS, choice)


def the_rounding_is_the_agreed_one(settle: Settle, rounding: Rounding, milli: int) -> None:
    """Each party earns its exact amount, rounded once by the rule that the plan names."""
    plan = _plan(rounding=rounding, rate=Fraction(milli, 1000))
    settled = settle(plan, [_gave("1")], on=_DAY)
    agree(settled.balance("Ana", _UNIT).earned.exact, rounded(Fraction(milli, 1000), rounding))


def who_pays_is_the_business(settle: Settle, rate: int, quantity: int) -> None:
    """The business pays what is earned, and the party is paid it, with no sign turned round."""
    settled = settle(_plan(rate=rate), [_gave("1", quantity), _gave("2")], on=_DAY)
    due = rate * (quantity + 1)
    balance = settled.balance("Ana", _UNIT)
    agree((balance.earned.exact, balance.paid.exact, balance.owed_back.exact), (due, due, 0))
    agree(settled.sum_of(Role.BUSINESS, _UNIT).exact, due)


def fees_are_deducted(settle: Settle, rate: int, quantity: int) -> None:
    """A fee of the plan is taken from what is paid, and no more."""
    fee = Fee(rate=Fraction(1, 10), rounding=Rounding.HALF_UP)
    settled = settle(_plan(fee, rate=rate), [_gave("1", quantity)], on=_DAY)
    due = rate * quantity
    taken = rounded(Fraction(due, 10), Rounding.HALF_UP)
    balance = settled.balance("Ana", _UNIT)
    agree((balance.fees.exact, balance.paid.exact), (taken, due - taken))


def little_waits_below_a_threshold(settle: Settle, rate: int, quantity: int) -> None:
    """An amount below the threshold is carried, and from the threshold on it is paid."""
    due = rate * quantity
    for least in (due, due + 1):
        at = Threshold(at=Money(minor=max(least, 1), currency=CURRENCY))
        balance = settle(_plan(at, rate=rate), [_gave("1", quantity)], on=_DAY).balance(
            "Ana", _UNIT
        )
        paid = due if due >= max(least, 1) else 0
        agree((balance.paid.exact, balance.carried.exact), (paid, due - paid))


def a_hold_ends_on_its_day(settle: Settle, rate: int, quantity: int) -> None:
    """A hold keeps everything until the day before its day, and nothing from its day on."""
    due = rate * quantity
    for days, held in ((1, due), (0, 0), (-1, 0)):
        until = Hold(until=_DAY + timedelta(days=days))
        settled = settle(_plan(until, rate=rate), [_gave("1", quantity)], on=_DAY)
        balance = settled.balance("Ana", _UNIT)
        agree((balance.held.exact, balance.paid.exact), (held, due - held))


def the_day_is_the_one_given(settle: Settle, rate: int) -> None:
    """A settlement is booked on its day, and for its plan."""
    plan = _plan(rate=rate)
    settled = settle(plan, [_gave("1")], on=_DAY)
    agree((settled.day, settled.plan), (_DAY, plan))


def _plan(
    *deductions: Deduction, rate: int | Fraction, rounding: Rounding = Rounding.HALF_UP
) -> PayPlan:
    pay = PerItem(rate=Amount(exact=Fraction(rate), unit=_UNIT))
    return PayPlan(key="law", scheme=pay, rounding=rounding, deductions=deductions)


def _gave(key: str, quantity: int = 1) -> Contribution:
    return Contribution(key=key, party="Ana", quantity=quantity)


def _roundings(settle: object) -> Iterator[Drawn]:
    for milli in (0, 1_000, 1_499, 1_500, 1_501, 2_500, 3_500, 999):
        for rounding in Rounding:
            yield {"rounding": rounding, "milli": milli}


def _amounts(settle: object) -> Iterator[Drawn]:
    for rate, quantity in ((1, 0), (1, 1), (5, 1), (100, 3), (15, 7), (10**12, 10**6)):
        yield {"rate": rate, "quantity": quantity}


def _rates(settle: object) -> Iterator[Drawn]:
    return ({"rate": drawn["rate"]} for drawn in _amounts(settle))


_UNIT: Unit = cash(CURRENCY)
_DAY = date(2026, 3, 2)
_DRAWS: dict[str, st.SearchStrategy[Any]] = {
    "rounding": st.sampled_from(Rounding),
    "milli": st.integers(0, 10_000),
    "rate": st.integers(0, 10_000),
    "quantity": st.integers(0, 1_000),
}

LAWS = (
    Law(
        the_rounding_is_the_agreed_one,
        "Chaque partie gagne son montant exact, arrondi une fois selon la règle du barème.",
        _roundings,
    ),
    Law(
        who_pays_is_the_business,
        "L’entreprise paie ce qui est gagné, la partie le reçoit, sans signe inversé.",
        _amounts,
    ),
    Law(fees_are_deducted, "Les frais du barème sont retenus, et rien de plus.", _amounts),
    Law(
        little_waits_below_a_threshold,
        "Un montant inférieur au seuil est reporté\u00a0; dès le seuil, il est payé.",
        _amounts,
    ),
    Law(
        a_hold_ends_on_its_day,
        "Une retenue garde tout jusqu’à la veille de son jour, et plus rien à partir de ce jour.",
        _amounts,
    ),
    Law(
        the_day_is_the_one_given,
        "Un décompte est passé à son jour, et selon son barème.",
        _rates,
    ),
)
