"""A fact model holds groups of facts with words, each of which may be unknown."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from tests.rules.garden import Borrower, F, Garden, Loan, Tool

from c2b.errors import InvalidValueError
from c2b.models import Consumer
from c2b.predicate import facts_of
from c2b.rules.engine.fact_model import (
    computed,
    every_fact,
    fact_text,
    facts,
    given,
    group,
    inputs,
    missing_inputs,
)


class TestFactModel:
    """A class under `facts` checks each fact by its annotation."""

    def test_what_is_left_out_is_unknown(self) -> None:
        """A fact that is left out is None, and nothing is known of a group that is left out."""
        assert Garden() == Garden(loan=Loan(), borrower=Borrower())
        assert Garden().loan.days is None

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"days": True}, "a whole number, got True"),
            ({"days": "3"}, "a whole number, got '3'"),
            ({"price": 1.5}, "an exact Decimal or a whole number, got 1.5"),
            ({"price": Decimal("NaN")}, "an exact Decimal or a whole number, got Decimal"),
            ({"price": Decimal("1e100")}, "an exact Decimal or a whole number, got Decimal"),
            ({"tool": "saw"}, "one of Tool.SPADE, Tool.SAW, got 'saw'; did you mean Tool.SAW"),
            ({"places": ["FR"]}, r"frozenset, got \['FR'\]; put it into a frozenset"),
            ({"days": [3]}, r"a whole number, got \[3\]; give what is known"),
            ({"places": frozenset([1])}, "Loan.places: expected str, got 1"),
        ],
    )
    def test_a_fact_is_of_its_type(self, given: dict[str, object], expected: str) -> None:
        """A fact of a wrong type is refused, and the error states what was expected."""
        with pytest.raises(InvalidValueError, match=expected):
            Loan(**given)

    def test_a_group_is_no_dict(self) -> None:
        """A group that is given as a dict is refused with the function that reads one."""
        read = r"read a dict by Loan\.from_dict"
        with pytest.raises(InvalidValueError, match=read):
            Garden(loan={"days": 3})  # type: ignore[arg-type]
        with pytest.raises(InvalidValueError, match="give what is known"):
            Garden(loan=3)  # type: ignore[arg-type]

    def test_facts_are_named(self) -> None:
        """Facts are given by name only."""
        with pytest.raises(TypeError):
            Loan(Tool.SAW)  # type: ignore[misc]

    def test_a_model_takes_its_facts_by_name(self) -> None:
        """A model that would take facts by position is refused."""
        with pytest.raises(InvalidValueError, match="kw_only"):
            facts(kw_only=False)

    def test_a_yes_or_no_is_no_number(self) -> None:
        """A number is refused where yes or no is expected."""
        with pytest.raises(InvalidValueError, match="True or False"):
            Borrower(adult=1)  # type: ignore[arg-type]

    def test_a_group_is_never_unknown_as_a_whole(self) -> None:
        """None is refused for a group, which can be left out."""
        with pytest.raises(InvalidValueError, match="Garden.loan: expected Loan, got None"):
            Garden(loan=None)  # type: ignore[arg-type]

    def test_a_field_that_is_no_fact_is_checked_too(self) -> None:
        """A field that is no fact is checked by its annotation too."""
        with pytest.raises(InvalidValueError, match="Garden.leg: expected Leg"):
            Garden(leg=Consumer(name="Ana"))  # type: ignore[arg-type]


class TestWords:
    """Every fact has words in both languages."""

    def test_fields_and_computed_facts_have_labels(self) -> None:
        """A field and a computed fact have the words that the model declares."""
        assert fact_text(F.loan.tool).in_language("fr") == "l'outil"
        assert fact_text(F.loan.daily).en == "the price of a day, in euros"

    def test_without_words_the_path_stands_in(self) -> None:
        """A fact of a value that is no fact model has its path as words."""
        assert fact_text(facts_of(Garden).leg.provider.name).en == "leg.provider.name"
        assert fact_text(facts_of(Garden).leg.dependence).en == "leg.dependence"

    def test_values_have_words(self) -> None:
        """A choice is found by its value and has words in both languages."""
        assert Tool("saw").text.in_language("fr") == "une scie"

    def test_a_computed_fact_needs_others(self) -> None:
        """A computed fact asks for the facts behind it."""
        assert inputs(F.loan.daily) == ("loan.price", "loan.days")
        assert inputs(F.loan.days) == ("loan.days",)

    def test_all_facts_can_be_listed(self) -> None:
        """All facts of a model are listed, those in groups too, and other fields are left out."""
        assert every_fact(Garden)[:2] == ("loan.tool", "loan.days")
        assert every_fact(Garden)[-1] == "borrower.trained"
        assert "leg" not in every_fact(Garden)


@facts(kw_only=True)
class Plot:
    """A plot of land, whose size is its area, or follows from its price or its sides."""

    area: int | None = given("the area", "la surface")
    long: int | None = given("the longer side", "le grand côté")
    wide: int | None = given("the shorter side", "le petit côté")
    price: int | None = given("the price", "le prix")
    rate: int | None = given("the price of a square metre", "le prix au mètre")
    year: int | None = given("the year of the price", "l’année du prix")

    @computed(
        *("area", "long", "wide", "price", "rate", "year"),
        en="the size",
        fr="la taille",
        either=(("area",), ("price", "rate", "year"), ("long", "wide")),
    )
    def size(self) -> int | None:
        """The area."""
        return self.area


@facts(kw_only=True)
class Street:
    """A street with one plot."""

    plot: Plot = group(Plot)


@facts(kw_only=True)
class Visit:
    """A visit."""

    at: datetime | None = given("the moment of the visit", "le moment de la visite")


def test_a_moment_has_a_zone() -> None:
    """A moment without a zone is refused, and one with a zone is a fact."""
    noon = datetime(2026, 11, 28, 12)
    assert Visit(at=noon.replace(tzinfo=UTC)).at == datetime(2026, 11, 28, 12, tzinfo=UTC)
    with pytest.raises(InvalidValueError, match=r"Visit\.at: expected"):
        Visit(at=noon)


class TestMissingInputs:
    """One group of fields is asked for where one of several is enough."""

    @pytest.mark.parametrize(
        ("known", "missing"),
        [
            ((), ("area",)),
            (("long",), ("wide",)),
            (("wide",), ("long",)),
            (("price",), ("rate", "year")),
            (("long", "price"), ("rate", "year")),
            (("price", "rate", "long"), ("year",)),
            (("long", "wide"), ("area",)),
            (("long", "wide", "price"), ("rate", "year")),
            (("area", "long", "price", "year"), ("rate",)),
        ],
    )
    def test_the_group_of_which_most_is_known(
        self, known: tuple[str, ...], missing: tuple[str, ...]
    ) -> None:
        """The group of which most is known is asked for; one that is known whole is not enough."""
        plot = Plot(**dict.fromkeys(known, 1))
        assert missing_inputs(facts_of(Plot).size, plot) == missing
        in_street = tuple(f"plot.{name}" for name in missing)
        assert missing_inputs(facts_of(Street).plot.size, Street(plot=plot)) == in_street

    def test_a_plain_fact(self) -> None:
        """A fact that is not computed is missing itself, unless it is known."""
        area = facts_of(Street).plot.area
        assert missing_inputs(area, Street()) == ("plot.area",)
        assert missing_inputs(area, Street(plot=Plot(area=0))) == ()


def test_the_repr_shows_what_is_known() -> None:
    """Groups and facts of which nothing is known are left out, and the rest can be read back."""
    known = Garden(borrower=Borrower(trained=False))
    assert repr(known) == "Garden(borrower=Borrower(trained=False))"
    assert repr(Garden()) == "Garden()"
    assert eval(repr(known), {"Garden": Garden, "Borrower": Borrower}) == known  # noqa: S307
