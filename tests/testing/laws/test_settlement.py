"""Laws of settlement: ours keeps them, and each planted fault breaks one in every run."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from tests.testing.laws.test_law import LISTED, catches

from c2b.compensation import PayPlan, Role, Rounding, Settlement, Unit, settle
from c2b.testing import laws


def another_rounding(plan: PayPlan, items: Any, *, on: date) -> Settlement:
    """Round down, whatever the plan names."""
    return settle(evolve(plan, rounding=Rounding.DOWN), items, on=on)


def without_terms(plan: PayPlan, items: Any, *, on: date) -> Settlement:
    """Ignore what is deducted."""
    return settle(evolve(plan, deductions=()), items, on=on)


def a_day_early(plan: PayPlan, items: Any, *, on: date) -> Settlement:
    """Settle as if it were the next day."""
    return settle(plan, items, on=on + timedelta(days=1))


def a_day_late(plan: PayPlan, items: Any, *, on: date) -> Settlement:
    """Settle as if it were the day before."""
    return settle(plan, items, on=on - timedelta(days=1))


class Turned:
    """A settlement whose total of the business has the other sign."""

    def __init__(self, settled: Settlement) -> None:
        self.settled = settled

    def __getattr__(self, name: str) -> Any:
        return getattr(self.settled, name)

    def sum_of(self, role: Role, unit: Unit) -> Any:
        """Return the sum with the other sign."""
        amount = self.settled.sum_of(role, unit)
        return evolve(amount, exact=-amount.exact)


def turned(plan: PayPlan, items: Any, *, on: date) -> Any:
    """Turn the signs round."""
    return Turned(settle(plan, items, on=on))


def the_first_alone(plan: PayPlan, items: Any, *, on: date) -> Settlement:
    """Settle the first contribution, and forget the others."""
    return settle(plan, list(items)[:1], on=on)


@pytest.mark.parametrize(
    ("wrong", "law"),
    [
        (the_first_alone, "who_pays_is_the_business"),
        (another_rounding, "the_rounding_is_the_agreed_one"),
        (without_terms, "fees_are_deducted"),
        (without_terms, "little_waits_below_a_threshold"),
        (without_terms, "a_hold_ends_on_its_day"),
        (a_day_early, "a_hold_ends_on_its_day"),
        (a_day_early, "the_day_is_the_one_given"),
        (a_day_late, "a_hold_ends_on_its_day"),
        (turned, "who_pays_is_the_business"),
    ],
)
def test_planted_faults(wrong: Any, law: str) -> None:
    """Each is caught by the listed amounts alone."""
    catches(laws.settlement, wrong, law)


def test_ours() -> None:
    """The settlement of the library keeps every law."""
    laws.settlement(settle, settings=LISTED)
