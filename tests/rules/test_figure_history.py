"""Series: figures that change over time."""

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


class TestSeries:
    """Steps in order, without overlap."""

    def test_a_step_holds_from_its_first_day_until_the_first_after(self) -> None:
        """600 on the last day of the year, 2000 on the first of the next."""
        series = Figure(name="threshold", steps=(OLD, NEW))
        assert series.step(date(2025, 12, 31)) is OLD
        assert series.step(NEW_YEAR) is NEW
        assert list(series.gaps()) == []

    def test_a_gap_has_no_value_and_is_told(self) -> None:
        """No step, no figure."""
        series = Figure(name="threshold", steps=(OLD, FigureValue(value=1, since=date(2027, 1, 1))))
        assert series.step(NEW_YEAR) is None
        assert list(series.gaps()) == [Period(since=NEW_YEAR, until=date(2027, 1, 1))]

    @pytest.mark.parametrize(
        "steps", [(NEW, OLD), (FigureValue(value=1), NEW), (OLD, FigureValue(value=1))]
    )
    def test_steps_that_overlap_are_refused(self, steps: tuple[FigureValue, ...]) -> None:
        """Or that are out of order."""
        with pytest.raises(InvalidValueError, match="steps in order, without overlap"):
            Figure(name="threshold", steps=steps)

    def test_no_float(self) -> None:
        """A figure is exact."""
        with pytest.raises(InvalidValueError, match="an exact figure"):
            FigureValue(value=0.5)

    def test_no_figure_that_can_change(self) -> None:
        """A list inside would make the rule change behind its back."""
        with pytest.raises(InvalidValueError, match="that cannot change"):
            FigureValue(value=[("FR", 15)])

    def test_a_step_ends_after_it_begins(self) -> None:
        """Half open, at least one day."""
        with pytest.raises(InvalidValueError, match=r"FigureValue\.until: expected a day after"):
            FigureValue(value=1, since=NEW_YEAR, until=NEW_YEAR)

    def test_a_constant_is_a_series_of_one(self) -> None:
        """For figures that never changed."""
        assert constant("age", 13).step(date(1900, 1, 1)) == FigureValue(value=13)


class TestChange:
    """Another figure for some days; the other days keep theirs."""

    series = Figure(name="threshold", steps=(OLD, NEW))

    def values(self, series: Figure) -> list[object]:
        return [step.value for step in series.steps]

    def test_from_a_day_on(self) -> None:
        """The old step ends where the new one begins."""
        changed = self.series.changed(FigureValue(value=2100, since=date(2027, 1, 1)))
        assert self.values(changed) == [600, 2000, 2100]
        assert changed.steps[1].until == date(2027, 1, 1)

    def test_for_a_while(self) -> None:
        """What lies on both sides stays."""
        step = FigureValue(value=1, since=date(2025, 1, 1), until=date(2025, 2, 1))
        changed = self.series.changed(step)
        assert self.values(changed) == [600, 1, 600, 2000]
        assert list(changed.gaps()) == []

    def test_over_an_edge_and_for_ever(self) -> None:
        """Steps that are covered wholly go."""
        step = FigureValue(value=1, since=date(2025, 1, 1), until=date(2027, 1, 1))
        assert self.values(self.series.changed(step)) == [600, 1, 2000]
        assert self.values(self.series.changed(FigureValue(value=1))) == [1]
        assert self.values(self.series.changed(FigureValue(value=1, until=NEW_YEAR))) == [1, 2000]
        assert self.values(self.series.changed(FigureValue(value=1, since=NEW_YEAR))) == [600, 1]
