"""The law, which is stated by its function, checked and broken."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Collection
from typing import Any

import hypothesis
import pytest
from hypothesis import strategies as st

from c2b import InvalidValueError, Text
from c2b.compensation import allocate
from c2b.testing import laws
from c2b.testing.laws.law import Law, agree, hold, holds

FEW = hypothesis.settings(max_examples=25)
UNSHRUNK = hypothesis.settings(phases=[hypothesis.Phase.generate], max_examples=1000)


def catches(family: Callable[..., None], wrong: object, law: str, **more: Any) -> None:
    """The law called *law*, and no other that is asked, is broken by *wrong*."""
    with pytest.raises(laws.BrokenLawError) as caught:
        family(wrong, only=[law], settings=UNSHRUNK, **more)
    assert caught.value.law is not None
    assert str(caught.value).startswith(f"the law does not hold: {caught.value.law}")


def smaller_than(limit: int, number: int) -> None:
    """Numbers are smaller than the limit.

    Not part of the statement.
    """
    holds(number < limit, number, Text(en="less", fr="moins"))


LAW = Law(smaller_than, fr="Les nombres sont plus petits.")
NUMBERS = {"number": st.integers(0, 100)}


class TestLaw:
    """One law."""

    def test_it_states_itself(self) -> None:
        """A law is stated by the first paragraph of its docstring, and in French."""
        assert LAW.name == "smaller_than"
        assert str(LAW.text) == "Numbers are smaller than the limit."
        assert LAW.text.in_language("fr") == "Les nombres sont plus petits."

    def test_it_holds(self) -> None:
        """A law that holds raises no error."""
        LAW.hold(101, NUMBERS)

    def test_it_does_not_hold(self) -> None:
        """The error states the law, what was got and expected; the smallest values are noted."""
        with pytest.raises(laws.BrokenLawError) as caught:
            LAW.hold(7, NUMBERS)
        error = caught.value
        assert (error.got, str(error.expected)) == (7, "less")
        assert error.explain("fr") == (
            "la propriété n’est pas respectée\u00a0: Les nombres sont plus petits. "
            "reçu\u00a0: 7\u00a0; attendu\u00a0: moins"
        )
        assert "smaller_than(\n    number=7,\n)" in "\n".join(error.__notes__)
        assert str(pickle.loads(pickle.dumps(error))) == str(error)

    def test_it_is_a_plain_function(self) -> None:
        """A law called with given values fails by itself."""
        smaller_than(2, 1)
        with pytest.raises(laws.BrokenLawError, match="^got 2, expected less$"):
            smaller_than(2, 2)
        with pytest.raises(AssertionError, match="^got 1, expected 2$"):
            agree(1, 2)

    def test_other_errors_are_passed_on(self) -> None:
        """An error of the code under test is passed on."""
        with pytest.raises(ZeroDivisionError):
            laws.allocation(lambda total, weights: 1 // 0)


class TestChoice:
    """The choice of the laws to check."""

    @pytest.mark.parametrize(
        ("choice", "expected"),
        [
            ({}, {"one", "two"}),
            ({"only": ["two"]}, {"two"}),
            ({"without": {"two"}}, {"one"}),
        ],
    )
    def test_names(self, choice: laws.LawOptions, expected: Collection[str]) -> None:
        """All, some, or all but some."""
        seen = set[str]()

        def one(subject: object) -> None:
            seen.add("one")

        def two(subject: object) -> None:
            seen.add("two")

        hold([Law(one, fr=""), Law(two, fr="")], None, {}, choice)
        assert seen == expected

    def test_settings(self) -> None:
        """The number of examples is a setting of the caller."""
        seen = list[int]()

        def watch(subject: object, number: int) -> None:
            seen.append(number)

        hold([Law(watch, fr="")], None, NUMBERS, {"settings": hypothesis.settings(max_examples=5)})
        assert len(seen) == 5

    def test_a_name_that_is_none(self) -> None:
        """Is refused with the names that there are."""
        with pytest.raises(InvalidValueError, match="nothing_is_lost, "):
            laws.allocation(allocate, without=["nothing_is_won"])
