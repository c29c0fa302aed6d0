"""Two verdicts on the same facts are compared rule by rule."""

from __future__ import annotations

from datetime import date

from tests.rules.garden import GARDEN, Garden, Loan, rule, saw

from c2b.rules import changes_between

FACTS = Garden(loan=Loan(price=3, days=1))


def compared(first: date, second: date, facts: Garden = FACTS) -> list[str]:
    """Return the differences between two days in words."""
    late = rule("late", since=date(2024, 6, 1))
    rules = GARDEN.add(late)
    before, after = (rules.check(facts, on=day, where=("FR", "DE")) for day in (first, second))
    return [change.text.en for change in changes_between(before, after)]


def test_begins_ends_and_other_outcomes() -> None:
    """A rule begins, another ends, and the price is judged by another cap."""
    assert compared(date(2023, 12, 31), date(2024, 6, 1)) == [
        "garden.price: kept instead of forbidden.",
        "garden.late begins: undecided.",
    ]
    assert compared(date(2029, 12, 31), date(2030, 1, 1)) == [
        "garden.price is no longer in force: kept."
    ]


def test_another_figure() -> None:
    """A cap that changes without another outcome is reported too."""
    assert compared(date(2023, 12, 31), date(2024, 1, 1), saw()) == [
        "garden.price has another text or figure: undecided."
    ]


def test_nothing_changes() -> None:
    """Two days of one period have no differences."""
    assert compared(date(2025, 1, 1), date(2025, 1, 2)) == []
