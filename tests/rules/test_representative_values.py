"""The values of a fact that a search tries: one for each way in which conditions can judge it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import frozen
from tests.rules.garden import START, F, Garden, Tool, rule

from c2b.choice import Choice
from c2b.predicate import Parameter, Predicate, evaluate, fact_at, facts_of
from c2b.rules.engine.fact_model import act, facts
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.representative_values import representative_values, search_key
from c2b.rules.engine.satisfy import satisfy


class Season(Choice):
    """The season of a walk."""

    SPRING = "spring", "spring", "le printemps"
    SUMMER = "summer", "summer", "l’été"
    AUTUMN = "autumn", "autumn", "l’automne"
    WINTER = "winter", "winter", "l’hiver"


@facts(kw_only=True)
class Walk:
    """A guided walk."""

    season: Season | None = act("the season", "la saison")
    best: Season | None = act("the best season", "la meilleure saison")
    pace: int | None = act("the pace", "l’allure")
    guide: str | None = act("the guide", "le guide")
    helper: str | None = act("the helper", "l’assistant")
    day: date | None = act("the day", "le jour")
    until: date | None = act("the last day", "le dernier jour")
    price: Decimal | int | None = act("the price", "le prix")
    stops: tuple[str, ...] | None = act("the stops", "les étapes")


@frozen
class Shift:
    """A class whose facts are plain attributes."""

    share: Fraction
    rest: Fraction
    length: timedelta
    other: timedelta
    start: datetime
    end: datetime


W = facts_of(Walk)
S = facts_of(Shift)


@pytest.mark.parametrize(
    ("predicate", "fact", "values"),
    [
        (W.pace.at_most(14), "pace", (14, 13, 15)),
        (W.pace.one_of(3, 5), "pace", (3, 2, 4, 5, 6)),
        (W.price.at_most(2), "price", (2, Decimal("1.99"), Decimal("2.01"))),
        (
            W.price.at_most(Decimal("3.50")),
            "price",
            (Decimal("3.50"), Decimal("3.49"), Decimal("3.51")),
        ),
        (
            W.day.at_most(date(2026, 3, 1)),
            "day",
            (date(2026, 3, 1), date(2026, 2, 28), date(2026, 3, 2)),
        ),
        (W.guide.is_("Ana"), "guide", ("Ana", "other than Ana")),
        (W.guide.is_(""), "guide", ("", "something")),
        (W.stops.contains("mill"), "stops", ((), ("mill",))),
        (W.season.is_(Season.AUTUMN), "season", (Season.SPRING, Season.AUTUMN)),
        (W.pace.at_most(W.price), "pace", (0, 1, 2)),
        (W.guide.is_(W.helper), "guide", ("one", "another")),
        (W.day.is_(W.until), "day", (date(2000, 1, 1), date(2000, 1, 2), date(2000, 1, 3))),
    ],
)
def test_the_values_just_around_what_a_condition_compares_with(
    predicate: Predicate, fact: str, values: tuple[object, ...]
) -> None:
    """A limit is tried with its neighbours; a choice once for each way in which it is judged."""
    assert representative_values(fact_at(Walk, fact), (predicate,)) == values


def test_shares_and_lengths() -> None:
    """A share is tried a hundredth below and above, a length with one day less and more."""
    third, cent = Fraction(1, 3), Fraction(1, 100)
    shares = representative_values(fact_at(Shift, "share"), (S.share.at_most(third),))
    assert shares == (third, third - cent, third + cent)
    whole = representative_values(fact_at(Shift, "share"), (S.share.at_most(1),))
    assert whole == (1, 1 - cent, 1 + cent)
    one, two, three = (timedelta(days=days) for days in (1, 2, 3))
    length = fact_at(Shift, "length")
    assert representative_values(length, (S.length.is_(two),)) == (two, one, three)
    plain = representative_values(length, (S.length.is_(S.other),))
    assert plain == (timedelta(), timedelta(days=1), timedelta(days=2))
    thirds = representative_values(fact_at(Shift, "share"), (S.share.is_(S.rest),))
    assert thirds == (0, 1, 2) and {type(each) for each in thirds} == {Fraction}


def test_the_ends_of_the_calendar() -> None:
    """The last day is tried with the day before alone, and the first with the day after."""
    day = fact_at(Walk, "day")
    last, first = date(9999, 12, 31), date(1, 1, 1)
    assert representative_values(day, (W.day.is_(last),)) == (last, date(9999, 12, 30))
    assert representative_values(day, (W.day.is_(first),)) == (first, date(1, 1, 2))
    moments = representative_values(fact_at(Shift, "start"), (S.start.is_(S.end),))
    assert moments == tuple(datetime(2000, 1, number, tzinfo=UTC) for number in (1, 2, 3))


def test_collections_of_many_items() -> None:
    """Five items are tried as none, each alone, all but one and all; four in all combinations."""
    names = ("a", "b", "c", "d", "e")
    stops = fact_at(Walk, "stops")
    five = representative_values(stops, [W.stops.contains(name) for name in names])
    assert sorted(map(len, five)) == [0, 1, 1, 1, 1, 1, 4, 4, 4, 4, 4, 5]
    four = representative_values(stops, [W.stops.contains(name) for name in names[:4]])
    assert len(four) == 2**4


def test_the_values_of_several_conditions_each_once() -> None:
    """A value that two conditions name is tried once, and another fact's limits are not."""
    both = (W.pace.at_most(3), W.pace.at_least(4) & W.price.at_most(99))
    assert representative_values(fact_at(Walk, "pace"), both) == (3, 2, 4, 5)
    stops = (W.stops.contains("mill"), W.stops.contains("inn") | W.stops.contains("mill"))
    assert representative_values(fact_at(Walk, "stops"), stops) == (
        (),
        ("mill",),
        ("inn",),
        ("mill", "inn"),
    )
    places = (F.loan.places.contains("FR"), F.loan.places.contains("DE"))
    assert representative_values(F.loan.places, places) == (
        frozenset(),
        frozenset({"FR"}),
        frozenset({"DE"}),
        frozenset({"FR", "DE"}),
    )


class TestChoices:
    """A choice with many values is tried once for each way in which the conditions judge it."""

    def test_conditions_on_two_facts_need_all_values(self) -> None:
        """Two choices that are compared with each other are tried with all of their values."""
        fact = fact_at(Walk, "season")
        assert representative_values(fact, (W.season.is_(W.best),)) == tuple(Season)
        alone = W.season.is_(Season.SUMMER)
        assert representative_values(fact, (alone & W.season.is_(W.best),)) == tuple(Season)

    def test_a_choice_that_nothing_judges(self) -> None:
        """A choice that no condition reads keeps all of its values."""
        assert representative_values(fact_at(Walk, "season"), (W.pace.is_(1),)) == tuple(Season)

    def test_two_conditions(self) -> None:
        """Two conditions tell three groups of seasons apart."""
        told = (W.season.is_(Season.SUMMER), ~W.season.one_of(Season.SUMMER, Season.WINTER))
        assert representative_values(fact_at(Walk, "season"), told) == (
            Season.SPRING,
            Season.SUMMER,
            Season.WINTER,
        )

    def test_a_yes_or_no(self) -> None:
        """A fact of two values is tried with both."""
        trained = F.borrower.trained
        assert representative_values(trained, ()) == (True, False)
        assert representative_values(F.loan.tool, (F.loan.days.is_(1),)) == tuple(Tool)


def paced(*table: tuple[Season, int]) -> Predicate:
    """Return the duty to keep to the pace of a season, with the figures put in."""
    return (
        rule(
            "pace",
            requires=W.pace.at_most(Parameter("n", key=W.season)),
            parameters=(constant("n", table),),
        )
        .on(START)
        .requires
    )


class TestTables:
    """A figure that is looked up by a choice."""

    def test_seasons_with_the_same_figure_are_one(self) -> None:
        """Seasons are told apart by their figures only, and a pace is tried around each figure."""
        duty = paced((Season.SPRING, 4), (Season.SUMMER, 4), (Season.WINTER, 9))
        assert representative_values(fact_at(Walk, "season"), (duty,)) == (
            Season.SPRING,
            Season.AUTUMN,
            Season.WINTER,
        )
        assert representative_values(fact_at(Walk, "pace"), (duty,)) == (4, 3, 5, 9, 8, 10)

    def test_a_search_finds_the_season_that_allows_a_pace(self) -> None:
        """A pace of nine is possible in winter only."""
        duty = paced((Season.SPRING, 4), (Season.SUMMER, 4), (Season.WINTER, 9))
        found = satisfy(duty & W.pace.is_(9))
        assert found == {fact_at(Walk, "season"): Season.WINTER, fact_at(Walk, "pace"): 9}
        assert satisfy(duty & W.pace.is_(9) & W.season.is_not(Season.WINTER)) is None

    def test_equal_keys(self) -> None:
        """Two tables with the same figures are one to a search, whichever season has which."""
        one = paced((Season.SPRING, 4), (Season.SUMMER, 5))
        other = paced((Season.AUTUMN, 5), (Season.WINTER, 4))
        third = paced((Season.SPRING, 4), (Season.SUMMER, 6))
        assert search_key((one,)) == search_key((other,))
        assert search_key((one,)) != search_key((third,))
        assert search_key((one & W.price.is_(1),)) == search_key((other & W.price.is_(1),))

    def test_a_season_that_a_condition_names_stays_apart(self) -> None:
        """A season that a condition names keeps its own figure, and the tables differ."""
        one = paced((Season.SPRING, 4), (Season.SUMMER, 5))
        other = paced((Season.AUTUMN, 5), (Season.WINTER, 4))
        spring = W.season.is_(Season.SPRING)
        assert search_key((one, spring)) != search_key((other, spring))
        same = paced((Season.SPRING, 4), (Season.WINTER, 5))
        assert search_key((one, spring)) == search_key((same, spring))

    def test_two_tables_of_one_choice_stay_as_they_are(self) -> None:
        """Two tables that one season chooses from are judged together, and none is replaced."""
        one = paced((Season.SPRING, 4), (Season.SUMMER, 5))
        other = paced((Season.SPRING, 1), (Season.SUMMER, 2))
        assert search_key((one, other)) == (one, other)
        assert search_key((one, one)) != (one, one)

    def test_what_is_no_table_stays(self) -> None:
        """Conditions without a table are their own key."""
        conditions = (W.pace.at_most(3), ~W.season.is_(Season.SPRING))
        assert search_key(conditions) == conditions


@pytest.mark.parametrize("days", range(10, 18))
def test_any_other_value_is_judged_like_one_of_them(days: int) -> None:
    """Each length of a loan is judged as one of the representative lengths is."""
    rules = (F.loan.days.at_most(14), F.loan.days.more_than(12))

    def judged(value: object) -> tuple[bool | None, ...]:
        return tuple(evaluate(each, Garden(), {F.loan.days: value}) for each in rules)

    assert judged(days) in set(map(judged, representative_values(F.loan.days, rules)))
