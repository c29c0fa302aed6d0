"""The minimum wages hold on their days, by country."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from c2b.rules import Certainty
from c2b.rules.status.wage import MINIMUM_WAGES, by_country, minimum_wage

START = date(2024, 6, 1)


@pytest.mark.parametrize(
    ("country", "day", "wage"),
    [
        ("FR", date(2024, 10, 31), "11.65"),
        ("FR", date(2024, 11, 1), "11.88"),
        ("FR", date(2026, 5, 31), "12.02"),
        ("FR", date(2026, 6, 1), "12.31"),
        ("GB", date(2026, 3, 31), "12.21"),
        ("GB", date(2026, 4, 1), "12.71"),
        ("DE", date(2025, 12, 31), "12.82"),
        ("DE", date(2026, 1, 1), "13.90"),
        ("US", date(2026, 11, 23), "7.25"),
    ],
)
def test_the_wage_of_a_day(country: str, day: date, wage: str) -> None:
    """A minimum wage changes on its first day, and has a source."""
    step = minimum_wage(country, day)
    assert step is not None
    assert step.value == Decimal(wage)
    assert step.source is not None


def test_what_is_not_on_record_is_not_guessed() -> None:
    """A country or a day without a figure has no minimum wage."""
    assert minimum_wage("JP", START) is None
    assert minimum_wage("GB", date(2024, 3, 31)) is None


def test_one_figure_by_country_holds_the_same_wages() -> None:
    """The figure by country holds the wages of each day, without a gap."""
    whole = by_country(START)
    assert list(whole.gaps()) == []
    assert whole.value_on(date(2024, 5, 31)) is None
    for step in whole.values:
        assert step.since is not None
        assert step.mark is Certainty.KNOWN
        for country, wage in step.value:  # type: ignore[attr-defined]
            own = minimum_wage(country, step.since)
            assert own is not None and own.value == wage
        assert len(step.value) == len(MINIMUM_WAGES)  # type: ignore[arg-type]
