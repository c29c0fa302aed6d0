"""Settlements with one planted fault each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from attrs import evolve

from c2b.compensation import Fee, Hold, PayPlan, Rounding, Threshold, settle


def with_terms(change: Callable[[Any], Any]) -> Callable[..., Any]:
    """Return a settlement by a plan whose deductions are changed."""

    def faulty(plan: PayPlan, items: Any, *, on: date) -> Any:
        terms = tuple(change(term) for term in plan.deductions)
        changed = evolve(plan, deductions=tuple(term for term in terms if term is not None))
        return settle(changed, items, on=on)

    return faulty


def is_a(kind: type, term: Any) -> bool:
    """Whether *term* is of a *kind*."""
    return isinstance(term, kind)


def held_a_day_less(term: Any) -> Any:
    """End a hold a day early."""
    return evolve(term, until=term.until - timedelta(days=1)) if is_a(Hold, term) else term


def held_a_day_more(term: Any) -> Any:
    """End a hold a day late."""
    return evolve(term, until=term.until + timedelta(days=1)) if is_a(Hold, term) else term


def above_the_threshold(term: Any) -> Any:
    """Pay only what exceeds the threshold by a cent."""
    if is_a(Threshold, term):
        return evolve(term, at=evolve(term.at, exact=term.at.exact + 1))
    return term


def fees_rounded_up(term: Any) -> Any:
    """Round each fee up."""
    return evolve(term, rounding=Rounding.UP) if is_a(Fee, term) else term


def half_the_fee(term: Any) -> Any:
    """Take half of each fee."""
    return evolve(term, rate=term.rate / 2) if is_a(Fee, term) else term


def no_holds(term: Any) -> Any:
    """Forget holds alone."""
    return None if is_a(Hold, term) else term


def the_last_alone(plan: PayPlan, items: Any, *, on: date) -> Any:
    """Settle the last contribution only."""
    return settle(plan, list(items)[-1:], on=on)


def one_each(plan: PayPlan, items: Any, *, on: date) -> Any:
    """Count each contribution once, whatever its quantity."""
    return settle(plan, [evolve(item, quantity=1) for item in items], on=on)


def half_up(plan: PayPlan, items: Any, *, on: date) -> Any:
    """Round halves up, whatever the plan names."""
    return settle(evolve(plan, rounding=Rounding.HALF_UP), items, on=on)


def under_another_key(plan: PayPlan, items: Any, *, on: date) -> Any:
    """Settle by a plan of another name."""
    return settle(evolve(plan, key="other"), items, on=on)


FAULTS: dict[Callable[..., Any], str] = {
    with_terms(held_a_day_less): "a_hold_ends_on_its_day",
    with_terms(held_a_day_more): "a_hold_ends_on_its_day",
    with_terms(above_the_threshold): "little_waits_below_a_threshold",
    with_terms(fees_rounded_up): "fees_are_deducted",
    with_terms(half_the_fee): "fees_are_deducted",
    with_terms(no_holds): "a_hold_ends_on_its_day",
    the_last_alone: "who_pays_is_the_business",
    one_each: "who_pays_is_the_business",
    half_up: "the_rounding_is_the_agreed_one",
    under_another_key: "the_day_is_the_one_given",
}
