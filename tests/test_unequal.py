"""Comparisons that are false whatever the value is."""

from __future__ import annotations

import pickle
import warnings
from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from c2b import (
    Business,
    Classification,
    Consumer,
    Leg,
    Money,
    Paradigm,
    Text,
    Value,
    ValueKind,
    classify,
)
from c2b.compensation import Amount, Rounding, rounded
from c2b.errors import NeverEqualWarning
from c2b.rules import review

PRICE = Money("1.50", "EUR")
LEG = Leg(
    provider=Consumer(name="Ana"),
    recipient=Business(name="Acme"),
    value=Value(kind=ValueKind.FEEDBACK),
)
VERDICT = review.check(review.ReviewFacts(), on=date(2026, 1, 1), where="US")


class TestWarning:
    """A value that is compared with a text or a number which it never equals."""

    @pytest.mark.parametrize(
        ("value", "other", "hint"),
        [
            (PRICE, "1.50 EUR", "did you mean Money.parse(text)?"),
            (PRICE, Decimal("1.50"), "did you mean amount?"),
            (Amount.of("1.50", "EUR"), "1.50 EUR", "did you mean Money.parse(text)?"),
            (Amount.of("1.50", "EUR"), 150, "did you mean money.amount?"),
            (classify(LEG), "C2B", "did you mean paradigm?"),
            (classify(LEG), Paradigm.C2B, "did you mean paradigm?"),
            (VERDICT, "clear", "did you mean is_clear?"),
            (Paradigm.C2B, "consumer-to-business", "choose among Paradigm"),
            (Rounding.HALF_UP, "HALF_UP", "did you mean Rounding.HALF_UP?"),
        ],
    )
    def test_it_says_what_to_compare(self, value: object, other: object, hint: str) -> None:
        """The comparison is false, as everywhere in Python, and the warning says what was meant."""
        with pytest.warns(NeverEqualWarning) as told:
            assert value != other
        assert hint in str(told[0].message)
        assert told[0].filename == __file__
        with pytest.warns(NeverEqualWarning):
            assert not value == other  # noqa: SIM201 -- the other comparison

    def test_it_has_both_languages_and_is_pickled(self) -> None:
        """The message is written in French too."""
        with pytest.warns(NeverEqualWarning) as told:
            assert PRICE != "1.50"
        warning = told[0].message
        assert isinstance(warning, NeverEqualWarning)
        assert warning.explain("fr") == (
            "Money n’est jamais égal à '1.50'\u00a0; vouliez-vous dire Money.parse(text)\u00a0?"
        )
        assert str(pickle.loads(pickle.dumps(warning))) == str(warning)


class TestSilence:
    """A comparison that may be meant."""

    @pytest.mark.parametrize("other", [None, [], PRICE * 2, object()])
    def test_of_a_value(self, other: object) -> None:
        """None, another value and a list may be compared with a value."""
        for value in (PRICE, classify(LEG)):
            assert value != other

    def test_of_a_member(self) -> None:
        """A member equals its value, and differs from the value of another member."""
        assert Paradigm.C2B == "C2B" != Paradigm.B2B
        assert Paradigm.C2B != "B2B" and Paradigm.C2B != ""
        assert Paradigm.C2B != Rounding.HALF_UP
        assert hash(Paradigm.C2B) == hash("C2B")

    def test_of_values_that_hold_others(self) -> None:
        """Fields that may be texts or values are compared by the library itself."""
        named, both = Consumer(name="Ana"), Consumer(name=Text(en="Ana", fr="Anne"))
        assert evolve(LEG, provider=named) != evolve(LEG, provider=both)

    def test_of_a_class_of_which_texts_are_seldom_asked(self) -> None:
        """A value of any other class differs from a text, and a class from a number."""
        assert LEG.provider != "Ana"
        assert Classification in (Classification, 1)

    def test_no_comparison_warns_within_the_library(self) -> None:
        """The library compares members with what is given, and does not warn."""
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert rounded(5, Rounding.HALF_UP) == 5
            assert len(review.check(review.ReviewFacts(), on=date(2026, 1, 1), where="FR")) > 0
