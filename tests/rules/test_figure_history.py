"""A figure holds the values that a law sets over time."""

from __future__ import annotations

from datetime import date

import pytest

from c2b.errors import InvalidValueError
from c2b.models import Period
from c2b.rules import Figure, FigureValue
from c2b.rules.engine.figure_history import constant

NEW_YEAR = date(2026, 1, 1)
OLD = FigureValue(value=600, until=NEW_YEAR)
NEW = FigureValue(value=2000, since=NEW_YEAR)


class TestFigure:
    """A figure has its values in order, without overlap."""

    def test_a_value_holds_from_its_first_day_until_the_next_one_begins(self) -> None:
        """A value is in force until the day before the next one begins."""
        series = Figure(name="threshold", values=(OLD, NEW))
        assert series.value_on(date(2025, 12, 31)) is OLD
        assert series.value_on(NEW_YEAR) is NEW
        assert list(series.gaps()) == []

    def test_a_gap_has_no_value_and_is_reported(self) -> None:
        """A day between two values has none, and is reported as a gap."""
        series = Figure(
            name="threshold", values=(OLD, FigureValue(value=1, since=date(2027, 1, 1)))
        )
        assert series.value_on(NEW_YEAR) is None
        assert list(series.gaps()) == [Period(since=NEW_YEAR, until=date(2027, 1, 1))]

    @pytest.mark.parametrize(
        "steps", [(NEW, OLD), (FigureValue(value=1), NEW), (OLD, FigureValue(value=1))]
    )
    def test_values_that_overlap_are_refused(self, steps: tuple[FigureValue, ...]) -> None:
        """Values that overlap or are out of order are refused."""
        with pytest.raises(InvalidValueError, match="values in order, without overlap"):
            Figure(name="threshold", values=steps)

    def test_no_float(self) -> None:
        """A float is refused as the value of a figure."""
        with pytest.raises(InvalidValueError, match="an exact figure"):
            FigureValue(value=0.5)

    def test_no_figure_that_can_change(self) -> None:
        """A mutable value is refused, for it could change after the check."""
        with pytest.raises(InvalidValueError, match="that cannot change"):
            FigureValue(value=[("FR", 15)])

    def test_a_value_ends_after_it_begins(self) -> None:
        """A value that ends on its first day is refused."""
        with pytest.raises(InvalidValueError, match=r"FigureValue\.until: expected a day after"):
            FigureValue(value=1, since=NEW_YEAR, until=NEW_YEAR)

    def test_a_constant_is_a_figure_of_one_value(self) -> None:
        """A constant is a figure of one value without days."""
        assert constant("age", 13).value_on(date(1900, 1, 1)) == FigureValue(value=13)


class TestChange:
    """A changed figure keeps its other values on the other days."""

    series = Figure(name="threshold", values=(OLD, NEW))

    def values(self, series: Figure) -> list[object]:
        return [step.value for step in series.values]

    def test_from_a_day_on(self) -> None:
        """A value from a day on ends the old one on that day."""
        changed = self.series.changed(FigureValue(value=2100, since=date(2027, 1, 1)))
        assert self.values(changed) == [600, 2000, 2100]
        assert changed.values[1].until == date(2027, 1, 1)

    def test_for_a_while(self) -> None:
        """A value for some days leaves the values on both sides."""
        step = FigureValue(value=1, since=date(2025, 1, 1), until=date(2025, 2, 1))
        changed = self.series.changed(step)
        assert self.values(changed) == [600, 1, 600, 2000]
        assert list(changed.gaps()) == []

    def test_over_an_edge_and_for_ever(self) -> None:
        """A value whose days are all covered is dropped."""
        step = FigureValue(value=1, since=date(2025, 1, 1), until=date(2027, 1, 1))
        assert self.values(self.series.changed(step)) == [600, 1, 2000]
        assert self.values(self.series.changed(FigureValue(value=1))) == [1]
        assert self.values(self.series.changed(FigureValue(value=1, until=NEW_YEAR))) == [1, 2000]
        assert self.values(self.series.changed(FigureValue(value=1, since=NEW_YEAR))) == [600, 1]
