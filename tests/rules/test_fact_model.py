"""Fact models: groups of facts with words, each of which may be unknown."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.rules.garden import Borrower, F, Garden, Loan, Tool

from c2b.errors import InvalidValueError
from c2b.models import Consumer
from c2b.predicate import facts_of
from c2b.rules.engine.fact_model import every_fact, inputs, label


class TestFactModel:
    """A class under `facts`."""

    def test_what_is_left_out_is_unknown(self) -> None:
        """A fact is None, a group is one of which nothing is known."""
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
            ({"tool": "saw"}, "one of Tool.SPADE, Tool.SAW, got 'saw'"),
            ({"places": ["FR"]}, r"frozenset, got \['FR'\]"),
            ({"places": frozenset([1])}, "Loan.places: expected str, got 1"),
        ],
    )
    def test_a_fact_is_of_its_type(self, given: dict[str, object], expected: str) -> None:
        """A wrong type is refused, and the error says what was expected."""
        with pytest.raises(InvalidValueError, match=expected):
            Loan(**given)

    def test_facts_are_named(self) -> None:
        """A fact without its name could be any."""
        with pytest.raises(TypeError):
            Loan(Tool.SAW)  # type: ignore[misc]

    def test_a_yes_or_no_is_no_number(self) -> None:
        """1 is not yes."""
        with pytest.raises(InvalidValueError, match="True or False"):
            Borrower(adult=1)  # type: ignore[arg-type]

    def test_a_group_is_never_unknown_as_a_whole(self) -> None:
        """None is refused: leave the group out."""
        with pytest.raises(InvalidValueError, match="Garden.loan: expected Loan, got None"):
            Garden(loan=None)  # type: ignore[arg-type]

    def test_a_field_that_is_no_fact_is_checked_too(self) -> None:
        """A party is no leg."""
        with pytest.raises(InvalidValueError, match="Garden.leg: expected Leg"):
            Garden(leg=Consumer(name="Ana"))  # type: ignore[arg-type]


class TestWords:
    """Every fact has words in both languages."""

    def test_fields_and_computed_facts_have_labels(self) -> None:
        """As the model declares them."""
        assert label(F.loan.tool).in_language("fr") == "l'outil"
        assert label(F.loan.daily).en == "the price of a day, in euros"

    def test_without_words_the_path_stands_in(self) -> None:
        """A field of a value that is no fact model."""
        assert label(facts_of(Garden).leg.provider.name).en == "leg.provider.name"

    def test_values_have_words(self) -> None:
        """A choice is found by its value and told in both languages."""
        assert Tool("saw").text.in_language("fr") == "une scie"

    def test_a_computed_fact_needs_others(self) -> None:
        """What a user is asked for are the facts behind it."""
        assert inputs(F.loan.daily) == ("loan.price", "loan.days")
        assert inputs(F.loan.days) == ("loan.days",)

    def test_all_facts_can_be_listed(self) -> None:
        """Groups are opened, what is no fact is left out."""
        assert every_fact(Garden)[:2] == ("loan.tool", "loan.days")
        assert every_fact(Garden)[-1] == "borrower.trained"
        assert "leg" not in every_fact(Garden)
