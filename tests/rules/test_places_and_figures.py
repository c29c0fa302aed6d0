"""The larger places that a place belongs to, and figures by place, day and knowledge."""

from __future__ import annotations

from datetime import date

import pytest
from tests.rules.garden import F, Garden, Loan, rule

from c2b.errors import InvalidValueError
from c2b.models.period import Period
from c2b.predicate import Parameter
from c2b.rules import Figure, FigureValue, RuleSet
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.place import (
    checked_name,
    checked_place,
    holding,
    layer_of,
    place_of,
    places,
    turning_days,
)

DAY = date(2026, 11, 28)
JOINED, AREA, LEFT = date(1973, 1, 1), date(1994, 1, 1), date(2021, 1, 1)


class TestPlaces:
    """A place, its names, and the larger places that it belongs to, the nearest first."""

    @pytest.mark.parametrize(
        ("code", "en", "fr", "within"),
        [
            ("GR", "Greece", "Grèce", ("EU", "EEA")),
            ("NO", "Norway", "Norvège", ("EEA",)),
            ("US-NY-NYC", "New York City", "ville de New York", ("US-NY", "US")),
            ("FR-75", "FR-75", "FR-75", ("FR", "EU", "EEA")),
            ("EU", "European Union", "Union européenne", ()),
            ("platform:Google", "platform:Google", "platform:Google", ()),
            ("standard:ISO-20488", "standard:ISO-20488", "standard:ISO-20488", ()),
        ],
    )
    def test_each(self, code: str, en: str, fr: str, within: tuple[str, ...]) -> None:
        """A place has a name in both languages, and the places that it lies in."""
        place = place_of(code)
        assert (place.code, place.text.en, place.text.fr) == (code, en, fr)
        assert tuple(each.place for each in place.within) == within

    def test_days_of_membership(self) -> None:
        """The United Kingdom was in the Union and the area for a time."""
        assert [(each.place, each.period) for each in place_of("GB").within] == [
            ("EU", Period(since=JOINED, until=LEFT)),
            ("EEA", Period(since=AREA, until=LEFT)),
        ]
        assert turning_days("GB") == (JOINED, LEFT, AREA, LEFT)
        assert turning_days("US-CA") == ()

    def test_all_of_them(self) -> None:
        """The list begins with the Union, the area and the codes, then countries and names."""
        codes = [place.code for place in places()]
        assert codes[:4] == ["EU", "EEA", "INTL", "AD"]
        assert codes[-1] == "practice:quality"
        assert len(set(codes)) == len(codes)
        assert {"FR", "US-CA", "US-NY-NYC", "code:MRS"} < set(codes)

    def test_layers(self) -> None:
        """Law binds by place; platforms, codes, standards and practices by acceptance."""
        named = ["FR", "platform:Yelp", "code:MRS", "standard:ISO 20488", "practice:quality"]
        layers = [layer_of(place).value for place in named]
        assert layers == ["law", "platform", "code", "code", "practice"]

    def test_the_nearest_that_has_rules(self) -> None:
        """The nearest of the places that have rules decides; a place outside of all has none."""
        assert holding(("US", "US-NY"), "US-NY-NYC", DAY) == "US-NY"
        assert holding(("EEA", "EU"), "FR", DAY) == "EU"
        assert holding(("EEA", "EU"), "NO", DAY) == "EEA"
        assert holding(("EU",), "GB", date(2020, 12, 31)) == "EU"
        assert holding(("EU",), "GB", LEFT) is None
        assert holding(("FR", "practice:quality", "code:MRS"), "INTL", DAY) == "practice:quality"
        assert holding(("FR", "INTL"), "INTL", DAY) == "INTL"
        assert holding(("FR",), "INTL", DAY) is None

    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            ("fr", "FR"),
            (" Norvège ", "NO"),
            ("usa", "US"),
            ("Deutschland", "DE"),
            ("nyc", "US-NY-NYC"),
            ("union européenne", "EU"),
        ],
    )
    def test_what_was_meant(self, written: str, meant: str) -> None:
        """A name of a country, in either language, leads to its code."""
        with pytest.raises(InvalidValueError, match=f"did you mean {meant}\\?"):
            checked_place(written)

    @pytest.mark.parametrize("place", ["FR", "FR-75", "GB-ENG-LND", "US-NY", "code:my own"])
    def test_what_is_a_place(self, place: str) -> None:
        """A part of a country is a place, and so is a name of the known form."""
        assert checked_place(place) == place

    @pytest.mark.parametrize("place", ["US-XX", "FR-75-1-2", "ZZ-1", "FR-123456789", "FR-"])
    def test_what_is_none(self, place: str) -> None:
        """A part of an unknown country, or one that is too long, is no place."""
        with pytest.raises(InvalidValueError):
            checked_place(place)

    def test_names_of_rules(self) -> None:
        """A name is known where a rule has it, or the library."""
        assert checked_name("platform:Shed", ("platform:Shed",)) == "platform:Shed"
        assert checked_name("code:MRS", ()) == "code:MRS"
        assert checked_name("FR", ()) == "FR"
        with pytest.raises(InvalidValueError, match="platform:Shed.*did you mean platform:Shed"):
            checked_name("platform:Shad", ("FR", "platform:Shed"))


FIRST, SECOND, THIRD = date(2024, 1, 1), date(2025, 1, 1), date(2026, 1, 1)
WAGE = Figure(
    name="wage",
    unit="euro",
    values=(
        FigureValue(value=10, until=FIRST),
        FigureValue(value=11, since=FIRST, until=SECOND),
        FigureValue(value=13, since=THIRD),
        FigureValue(value=12, place="FR", since=FIRST),
        FigureValue(value=15, place="US", since=FIRST, until=SECOND),
        FigureValue(value=14, place="US", since=FIRST, until=SECOND, known_since=THIRD),
    ),
)


class TestFigures:
    """The value of a figure in a place on a day."""

    @pytest.mark.parametrize(
        ("day", "place", "known_on", "value"),
        [
            (date(2023, 12, 31), None, None, 10),
            (FIRST, None, None, 11),
            (date(2024, 12, 31), "DE", None, 11),
            (SECOND, None, None, None),
            (THIRD, "DE", None, 13),
            (THIRD, "FR-75", None, 12),
            (date(2023, 12, 31), "FR", None, None),
            (FIRST, "US-CA", None, 14),
            (FIRST, "US-CA", date(2025, 12, 31), 15),
            (FIRST, "US-CA", THIRD, 14),
        ],
    )
    def test_value_on(
        self, day: date, place: str | None, known_on: date | None, value: int | None
    ) -> None:
        """The value of the nearest place counts, and of those known, the one known last."""
        found = WAGE.value_on(day, place, known_on=known_on)
        assert (None if found is None else found.value) == value

    def test_gaps(self) -> None:
        """The year without a value is the only gap."""
        assert list(WAGE.gaps()) == [Period(since=SECOND, until=THIRD)]

    def test_by_place(self) -> None:
        """Each place has its values in order, and a last one."""
        values = {place: [each.value for each in held] for place, held in WAGE.by_place.items()}
        assert values == {None: [10, 11, 13], "FR": [12], "US": [15, 14]}
        assert [each.value for each in WAGE.last] == [13, 12, 14]

    def test_a_change_in_one_place(self) -> None:
        """A new value for a while leaves the days around it, and other places, as they were."""
        middle = date(2024, 7, 1)
        changed = WAGE.changed(FigureValue(value=99, since=middle, until=THIRD))
        held = {
            place: [(each.value, each.since, each.until) for each in values]
            for place, values in changed.by_place.items()
        }
        assert held[None] == [
            (10, None, FIRST),
            (11, FIRST, middle),
            (99, middle, THIRD),
            (13, THIRD, None),
        ]
        assert held["FR"] == [(12, FIRST, None)]

    def test_a_change_within_a_value(self) -> None:
        """A value is split where a new one lies within it."""
        figure = Figure(name="cap", values=(FigureValue(value=1),))
        changed = figure.changed(FigureValue(value=2, since=FIRST, until=SECOND))
        assert [(each.value, each.since, each.until) for each in changed.values] == [
            (1, None, FIRST),
            (2, FIRST, SECOND),
            (1, SECOND, None),
        ]

    def test_touching_values_do_not_overlap(self) -> None:
        """A value may begin on the day on which the one before it ends, and no day sooner."""
        earlier = FigureValue(value=1, since=FIRST, until=SECOND)
        Figure(name="cap", values=(earlier, FigureValue(value=2, since=SECOND)))
        for later in (FigureValue(value=2, since=date(2024, 12, 31)), FigureValue(value=2)):
            with pytest.raises(InvalidValueError, match="without overlap") as refused:
                Figure(name="cap", values=(earlier, later))
            assert (refused.value.where, refused.value.got) == ("Figure cap", later.since)

    def test_each_rule_has_its_own_table(self) -> None:
        """Two rules of one set may have a figure of one name and key, each with its own values."""
        days = F.loan.days.at_most(Parameter("days", key=F.loan.note))
        short = rule("short", requires=days, parameters=(constant("days", (("soft", 1),)),))
        long = rule("long", requires=days, parameters=(constant("days", (("soft", 9),)),))
        both = RuleSet(name="tables", subject=Garden, rules=(short, long))
        soft = Garden(loan=Loan(days=3, note="soft"))
        verdict = both.check(soft, on=date(2026, 1, 1), where="FR")
        assert [each.outcome.value for each in verdict.findings] == ["broken", "kept"]
