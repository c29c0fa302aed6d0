"""The law, which is stated by its function, checked and broken."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Collection
from typing import Any

import hypothesis
import pytest
from attrs import evolve
from hypothesis import strategies as st

import c2b
from c2b import InvalidValueError, Text
from c2b.compensation import allocate
from c2b.rules.catalogue import SUBJECTS
from c2b.testing import laws
from c2b.testing.laws import trial
from c2b.testing.laws.contribution_cases import item
from c2b.testing.laws.law import Law, agree, hold, holds
from c2b.testing.laws.shorten import shortest
from c2b.testing.laws.written import said, written

FEW = hypothesis.settings(max_examples=5)
LISTED = hypothesis.settings(max_examples=1, phases=[hypothesis.Phase.generate])


def catches(
    family: Callable[..., None], wrong: object, law: str, **more: Any
) -> laws.BrokenLawError:
    """Return the failure of *law*, and no other, on *wrong*: listed cases find it, in every run."""
    with pytest.raises(laws.BrokenLawError) as caught:
        family(wrong, only=[law], **{"settings": LISTED, **more})
    assert caught.value.name == law
    assert str(caught.value).startswith(f"the law does not hold: {caught.value.law}")
    assert caught.value.example or law in WITHOUT_VALUES
    return caught.value


WITHOUT_VALUES = {"it_is_a_value", "nothing_is_wrong_whatever_the_facts", "the_table_is_sound"}
"""The laws that need nothing but the object under test."""


def smaller_than(limit: int, number: int) -> None:
    """Numbers are smaller than the limit.

    Not part of the statement.
    """
    holds(number < limit, number, Text(en="less", fr="moins"))


LAW = Law(smaller_than, fr="Les nombres sont plus petits.")
REVIEW = SUBJECTS["review"]
RULE = REVIEW.rules[0]
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
        LAW.hold(101, NUMBERS, LISTED)

    def test_it_does_not_hold(self) -> None:
        """The error states the law, what was expected and got, and the smallest values."""
        with pytest.raises(laws.BrokenLawError) as caught:
            LAW.hold(7, NUMBERS)
        error = caught.value
        assert (error.got, str(error.expected), error.name) == (7, "less", "smaller_than")
        assert error.explain("fr") == (
            "la propriété n’est pas respectée\u00a0: Les nombres sont plus petits.\n"
            "  nom\u00a0: smaller_than\n  attendu\u00a0: moins\n  reçu\u00a0: 7\n"
            "  exemple\u00a0: number=7"
        )
        assert not hasattr(error, "__notes__")
        assert str(pickle.loads(pickle.dumps(error))) == str(error)

    def test_listed_cases_come_first(self) -> None:
        """The first of the listed cases that breaks the law is reported, and nothing is drawn."""
        listed = evolve(LAW, cases=lambda subject: ({"number": n} for n in (3, 12, 9)))
        with pytest.raises(laws.BrokenLawError) as caught:
            listed.hold(7, {})
        assert caught.value.example == "number=12"

    def test_it_is_a_plain_function(self) -> None:
        """A law called with given values fails by itself."""
        smaller_than(2, 1)
        with pytest.raises(laws.BrokenLawError, match="^got 2, expected less$"):
            smaller_than(2, 2)
        with pytest.raises(AssertionError, match="^got 1, expected 2$"):
            agree(1, 2)

    def test_an_exception_is_named_with_the_law(self) -> None:
        """An exception of the code under test breaks the law, and is its cause."""
        broken = catches(laws.allocation, lambda total, weights: 1 // 0, "nothing_is_lost")
        assert isinstance(broken.got, ZeroDivisionError)
        assert broken.__cause__ is broken.got
        assert "expected: an answer, and no exception\n  got: ZeroDivisionError" in str(broken)

    def test_errors_of_hypothesis_are_passed_on(self) -> None:
        """An error that Hypothesis raises is not taken for one of the code under test."""

        def confused(subject: object, number: int) -> None:
            raise hypothesis.errors.InvalidArgument

        with pytest.raises(hypothesis.errors.InvalidArgument):
            Law(confused, fr="").hold(None, NUMBERS)

    def test_what_failed_once_is_reported(self) -> None:
        """An answer that changes by chance is reported as broken, and not as flaky."""
        answers = iter([False, *[True] * 1_000])

        def by_chance(subject: object, number: int) -> None:
            holds(next(answers), number, Text(en="less", fr="moins"))

        with pytest.raises(laws.BrokenLawError, match="by_chance"):
            Law(by_chance, fr="").hold(None, NUMBERS)

    def test_the_search_for_less_ends(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Only values that failed are tried again after a while."""
        monkeypatch.setattr(trial, "_SECONDS", -1.0)
        with pytest.raises(laws.BrokenLawError) as caught:
            LAW.hold(7, NUMBERS)
        assert caught.value.name == "smaller_than"

    def test_all_broken_laws_are_reported(self) -> None:
        """One broken law does not hide the next."""

        def two(subject: object) -> None:
            """Two is two."""
            agree(2, subject)

        def three(subject: object) -> None:
            """Three is three."""
            agree(3, subject)

        with pytest.raises(laws.BrokenLawError) as caught:
            hold([Law(two, fr=""), Law(three, fr="")], 4, {}, {})
        assert [each.name for each in (caught.value, *caught.value.others)] == ["two", "three"]
        assert "Two is two." in str(caught.value) and "Three is three." in str(caught.value)


class TestShortExamples:
    """An example has only the facts that the failure depends on."""

    def test_facts_are_left_out(self) -> None:
        """Facts go back to their defaults, names become short, and parts are left out."""

        def no_two_photos(subject: object, items: Any, some: Any) -> None:
            kinds = [item.kind for item in items]
            holds(kinds.count("photo") < 2 or "x" not in some, kinds, Text(en="one", fr="une"))

        photo = item(1, kind="photo", quantity=5)
        law = Law(
            no_two_photos,
            fr="",
            cases=lambda _: [{"items": (photo, item(2), photo), "some": {"x", "y"}}],
        )
        with pytest.raises(laws.BrokenLawError) as caught:
            law.hold(None, {})
        assert caught.value.example == (
            "items=(Contribution(key='2', party='Ana', kind='photo'), "
            "Contribution(key='1', party='Ana', kind='photo')), some={'x'}"
        )

    def test_it_stays_one_that_the_law_is_about(self) -> None:
        """Shorter values that the law is not about are not tried; the search has a limit."""
        drawn = {"some": frozenset({1, 2, 3})}
        assert shortest(drawn, lambda less: True, most=1) == {"some": frozenset({2, 3})}
        law = Law(broken_for_all, fr="", cases=lambda _: [drawn], fits=lambda _, less: False)
        with pytest.raises(laws.BrokenLawError) as caught:
            law.hold(None, {})
        assert caught.value.example == "some=frozenset({1, 2, 3})"

    def test_another_exception_is_another_failure(self) -> None:
        """Shorter values that raise another exception are no shorter example."""

        def picky(subject: object, some: Any) -> None:
            raise ValueError(len(some))

        law = Law(picky, fr="", cases=lambda _: [{"some": {1, 2}}])
        with pytest.raises(laws.BrokenLawError) as caught:
            law.hold(None, {})
        assert caught.value.example == "some={1, 2}"

    def test_facts_that_cannot_stand_together(self) -> None:
        """Facts that need each other are left out together or not at all."""
        leg = c2b.Leg(
            provider=c2b.Consumer(name="Anastasia"),
            recipient=c2b.Business(name="B"),
            value=c2b.Value(kind=c2b.ValueKind.IDEA),
            payment=c2b.Payment.RECIPIENT_PAYS_PROVIDER,
            contract=c2b.ContractForm.NONE,
        )
        law = Law(broken_for_all, fr="", cases=lambda _: [{"some": leg}])
        with pytest.raises(laws.BrokenLawError) as caught:
            law.hold(None, {})
        assert caught.value.example == (
            "some=Leg(provider=Consumer(name='A'), recipient=Business(name='B'), "
            "value=Value(kind=idea))"
        )


def law_of(law: Law) -> Callable[[int], None]:
    """Return a test of *law*."""

    def test(limit: int) -> None:
        law.hold(limit, NUMBERS)

    return test


def broken_for_all(subject: object, some: object) -> None:
    """No value keeps this law."""
    holds(False, "all", Text(en="none", fr="aucune"))


class TestWritten:
    """Values in the notation of Python, uncut."""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (RULE, repr(RULE.id)),
            (REVIEW, repr(REVIEW.name)),
            (c2b.Money(minor=1, currency="EUR"), "Money(minor=1, currency='EUR')"),
            ((1,), "(1,)"),
            ([1, "a"], "[1, 'a']"),
            ({"a": (1, 2)}, "{'a': (1, 2)}"),
            (set(), "set()"),
            (frozenset(), "frozenset()"),
            (frozenset({1}), "frozenset({1})"),
            (c2b.Paradigm.C2B, "C2B"),
            (hypothesis.Phase.generate, repr(hypothesis.Phase.generate)),
            ("x" * 500, repr("x" * 500)),
        ],
    )
    def test_it_is_whole(self, value: object, expected: str) -> None:
        """No part is cut; rules and sets are named; what is at its default is left out."""
        assert written(value) == expected

    def test_a_text_is_read_in_a_language(self) -> None:
        """A text is shown in the language of the message."""
        assert said(Text(en="less", fr="moins"), "fr") == "moins"

    def test_a_repr_that_fails(self) -> None:
        """A value whose ``repr`` raises an exception is shown by its class."""

        class Shy:
            def __repr__(self) -> str:
                raise ValueError

        assert written(Shy()) == "<Shy>"


class TestInsideAnotherTest:
    """Laws can be checked inside a test that draws values itself."""

    def test_values_belong_to_the_outer_test(self) -> None:
        """Inside a test of Hypothesis each law gets values of that test, and a few listed cases."""
        seen = list[int]()

        def watch(subject: int, number: int) -> None:
            seen.append(number)
            holds(number < subject, number, Text(en="less", fr="moins"))

        law = Law(
            watch,
            fr="",
            cases=lambda subject: ({"number": -1} for _ in range(99 if subject else 0)),
        )

        @hypothesis.settings(max_examples=3, database=None)
        @hypothesis.given(st.integers(101, 200))
        def outer(limit: int) -> None:
            law.hold(limit, NUMBERS)

        outer()
        assert len(seen) == 3 * 21
        with pytest.raises(laws.BrokenLawError, match="number=0"):
            hypothesis.settings(database=None)(hypothesis.given(st.just(0))(law_of(law)))()

    def test_no_explanation_unless_asked(self) -> None:
        """The phase of explanation is off by default."""
        assert hypothesis.Phase.explain not in trial.chosen(None, explain=False).phases
        assert hypothesis.Phase.explain in trial.chosen(None, explain=True).phases


class TestSuite:
    """A family as one test for each of its laws."""

    def test_each_law_is_a_test(self) -> None:
        """Each method checks one law, and has its sentence."""
        made = laws.suite(laws.allocation, heads, without=["nothing_is_lost"], settings=FEW)
        tests = {name: test for name, test in vars(made).items() if name.startswith("test_")}
        assert list(tests) == [
            f"test_{name}" for name in laws.names(laws.allocation, without=["nothing_is_lost"])
        ]
        tests["test_a_debt_mirrors_a_claim"](made())
        assert tests["test_no_weight_no_share"].__doc__ == "A weight of zero gets nothing."
        with pytest.raises(laws.BrokenLawError, match="no_weight_no_share"):
            tests["test_no_weight_no_share"](made())

    def test_something_that_is_no_family(self) -> None:
        """Another function is refused."""
        with pytest.raises(InvalidValueError, match="such as laws.classifier"):
            laws.names(allocate)


def heads(total: int, weights: Any) -> list[int]:
    """Return equal shares, whatever the weights."""
    return allocate(total, [1] * len(weights))


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
