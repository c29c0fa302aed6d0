"""The minimum wages hold on their days, by place and age."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from c2b.rules.work.wage import AGES, FLOOR, WAGES, minimum_wage

STEPS = [
    ("FR", "2024-01-01", "2024-11-01", {18: "11.65"}, "20 December 2023"),
    ("FR", "2024-11-01", "2026-01-01", {18: "11.88"}, "2024-951"),
    ("FR", "2026-01-01", "2026-06-01", {18: "12.02"}, "2025-1228"),
    ("FR", "2026-06-01", "2027-01-01", {18: "12.31"}, "22 May 2026"),
    ("GB", "2024-04-01", "2025-04-01", {21: "11.44", 18: "8.60", 16: "6.40"}, "SI 2024/432"),
    ("GB", "2025-04-01", "2026-04-01", {21: "12.21", 18: "10.00", 16: "7.55"}, "SI 2025/401"),
    ("GB", "2026-04-01", "2027-04-01", {21: "12.71", 18: "10.85", 16: "8.00"}, "SI 2026/357"),
    ("DE", "2015-01-01", "2017-01-01", {18: "8.50"}, "§ 11"),
    ("DE", "2017-01-01", "2019-01-01", {18: "8.84"}, "§ 11"),
    ("DE", "2019-01-01", "2020-01-01", {18: "9.19"}, "§ 11"),
    ("DE", "2020-01-01", "2021-01-01", {18: "9.35"}, "§ 11"),
    ("DE", "2021-01-01", "2021-07-01", {18: "9.50"}, "§ 11"),
    ("DE", "2021-07-01", "2022-01-01", {18: "9.60"}, "§ 11"),
    ("DE", "2022-01-01", "2022-07-01", {18: "9.82"}, "§ 11"),
    ("DE", "2022-07-01", "2022-10-01", {18: "10.45"}, "§ 11"),
    ("DE", "2022-10-01", "2024-01-01", {18: "12.00"}, "§ 11"),
    ("DE", "2024-01-01", "2025-01-01", {18: "12.41"}, "MiLoV4"),
    ("DE", "2025-01-01", "2026-01-01", {18: "12.82"}, "MiLoV4"),
    ("DE", "2026-01-01", "2027-01-01", {18: "13.90"}, "MiLoV5"),
    ("DE", "2027-01-01", "2028-01-01", {18: "14.60"}, "MiLoV5"),
]
"""Each step of the wages, written out a second time."""


@pytest.mark.parametrize(("place", "since", "until", "wages", "act"), STEPS)
def test_each_step_has_its_days_and_its_act(
    place: str, since: str, until: str, wages: dict[int | None, str], act: str
) -> None:
    """A minimum wage begins on its first day, ends with the next one, and names its act."""
    for age, wage in wages.items():
        value = minimum_wage(place, date.fromisoformat(since), age)
        assert value is not None and value.source is not None and value.mark is not None
        assert value.value == Decimal(wage)
        assert (value.since, value.until) == (date.fromisoformat(since), date.fromisoformat(until))
        assert act in str(value.source)


def test_every_step_is_written_out() -> None:
    """The list of steps above leaves none out."""
    adults = [age for age in AGES if age >= 18]
    assert sum(len(figure.values) for figure in WAGES) == sum(
        len(adults) if {*wages} == {18} else len(wages) for *_, wages, _ in STEPS
    )


@pytest.mark.parametrize(
    ("age", "wage"),
    [(70, "12.71"), (21, "12.71"), (20, "10.85"), (18, "10.85"), (17, "8.00"), (16, "8.00")],
)
def test_the_british_wage_is_that_of_the_age(age: int, wage: str) -> None:
    """A wage of Great Britain changes at 18 and at 21."""
    value = minimum_wage("GB", date(2026, 11, 28), age)
    assert value is not None and value.value == Decimal(wage)


@pytest.mark.parametrize(
    ("place", "day", "age"),
    [
        ("JP", date(2026, 11, 28), None),
        ("GB", date(2024, 3, 31), 30),
        ("GB", date(2026, 11, 28), None),  # it depends on the age
        ("GB", date(2026, 11, 28), 15),
        ("GB", date(2027, 4, 1), 30),
        ("FR", date(2023, 12, 31), 30),
        ("FR", date(2027, 1, 1), 30),
        ("DE", date(2028, 1, 1), 30),
        *((place, date(2026, 11, 28), age) for place in ("FR", "DE") for age in (17, 15, 0, None)),
        ("US", date(2026, 11, 28), None),  # a state or a city may set a higher one
        ("US-CA", date(2026, 11, 28), None),
    ],
)
def test_what_is_not_on_record_is_not_guessed(place: str, day: date, age: int | None) -> None:
    """A place, a day or an age without a figure has no minimum wage."""
    assert minimum_wage(place, day, age) is None


@pytest.mark.parametrize(("place", "named"), [("FR", "D3231-3"), ("DE", "§ 22")])
def test_the_groups_that_are_left_out_are_named(place: str, named: str) -> None:
    """The wage of an adult names the article by which others have less, or none."""
    for age in (18, 30):
        value = minimum_wage(place, date(2026, 11, 28), age)
        assert value is not None and value.source is not None and value.source.note is not None
        assert named in value.source.note.en


@pytest.mark.parametrize(
    ("place", "day", "least"),
    [
        ("US", date(2009, 7, 24), "7.25"),
        ("US-NY", date(2026, 11, 28), "7.25"),
        ("FR", date(2026, 11, 28), "0"),
    ],
)
def test_the_federal_wage_is_a_floor(place: str, day: date, least: str) -> None:
    """The federal wage is due in every state; elsewhere there is no floor beside the wage."""
    value = FLOOR.value_on(day, place)
    assert value is not None and value.value == Decimal(least)


def test_the_wages_of_a_place_have_no_gap() -> None:
    """Each series runs from its first step to its last."""
    for figure in WAGES:
        assert list(figure.gaps()) == []
