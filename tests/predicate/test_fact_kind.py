"""The kind of a fact is read from its annotation, and a value that does not fit is refused."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Annotated, Any, Literal

import pytest
from attrs import frozen

from c2b.errors import InvalidDocumentError, InvalidValueError
from c2b.predicate import All, evaluate, facts_of
from c2b.predicate.decision_tree import _any_of
from c2b.predicate.fact_kind import kind_of
from c2b.predicate.function_source import FunctionSource
from c2b.rules.engine.fact_model import facts, given
from c2b.rules.engine.representative_values import representative_values
from c2b.rules.engine.satisfy import satisfy
from c2b.wire.rules.predicate import predicate_from


class Color(Enum):
    """Two colours."""

    RED = "red"
    BLUE = "blue"


@frozen(kw_only=True)
class Box:
    """A box with facts of every kind."""

    size: Literal["small", "large"] | None = None
    lid: Literal["small", "flat"] | None = None
    count: Literal[1, True] | None = None  # two values that are equal
    color: Color | Literal["none"] | None = None
    colors: frozenset[Color] | None = None
    words: frozenset[str] | None = None
    sizes: tuple[Literal["small", "large"], ...] | None = None
    any_of: frozenset[Any] | None = None
    pair: tuple[int, str] | frozenset[object] | None = None
    noted: Annotated[int, "in kilograms"] | None = None
    title: str | None = None
    price: Decimal | None = None
    share: Fraction | None = None
    at: datetime | None = None
    took: timedelta | None = None
    day: date | None = None


F = facts_of(Box)


def test_the_values_of_a_fact() -> None:
    """Words of a Literal and members of an enumeration are all values; equal ones are none."""
    assert F.size.domain == ("small", "large")
    assert F.color.domain == (Color.RED, Color.BLUE, "none")
    assert F.count.domain is None
    assert F.noted.types == kind_of([Annotated[int, "in kilograms"]]).types == (int,)
    assert F.title.domain is None
    assert kind_of([frozenset]).item is kind_of([int]).item is None


@pytest.mark.parametrize(
    ("fact", "value", "expected"),
    [
        (F.colors, "red", "a value of type Color"),
        (F.words, 3, "a value of type str"),
        (F.words, Color.RED, "a value of type str"),
        (F.words, F.colors, "a value of type str"),
        (F.colors, F.title, "a value of type Color"),
        (F.sizes, "huge", "one of 'small', 'large'"),
        (F.title, 1, "a value of type str"),
    ],
)
def test_a_collection_contains_what_it_can_hold(fact: Any, value: Any, expected: str) -> None:
    """A test for an item of another kind, which is never true, is refused when declared."""
    with pytest.raises(InvalidValueError, match=expected):
        fact.contains(value)


def test_what_a_collection_may_contain() -> None:
    """An item of the declared kind is accepted, and anything where no kind is declared."""
    box = Box(colors=frozenset({Color.RED}), sizes=("small",), pair=frozenset({1}))
    for fact, value in ((F.colors, Color.RED), (F.sizes, "small"), (F.pair, 1)):
        assert evaluate(fact.contains(value), box) is True
    assert evaluate(F.sizes.contains(F.size), box) is None
    assert evaluate(F.any_of.contains(1), Box(any_of=frozenset({1}))) is True


@pytest.mark.parametrize(
    ("fact", "value", "expected"),
    [
        (F.size, "huge", "one of 'small', 'large'"),
        (F.size, 1, "a value of type str"),
        (F.colors, frozenset({"red"}), "a value of type frozenset"),
        (F.day, F.title, "a value of type date"),
        (F.size, F.color, "a value of type str"),
    ],
)
def test_no_dead_comparison(fact: Any, value: Any, expected: str) -> None:
    """A comparison with a value, or a fact, that can never be equal is refused."""
    with pytest.raises(InvalidValueError, match=expected):
        fact.is_(value)
    with pytest.raises(InvalidValueError, match=expected):
        fact.one_of(value)


def test_facts_of_one_kind_compare() -> None:
    """Facts that can be equal compare, words with words and numbers with numbers."""
    assert evaluate(F.size.is_(F.lid), Box(size="small", lid="small")) is True
    assert evaluate(F.size.is_(F.title), Box(size="small", title="x")) is False
    assert evaluate(F.price.is_(F.share), Box(price=Decimal(1), share=Fraction(1))) is True


def test_a_duration_has_an_order() -> None:
    """Durations are compared by their length."""
    assert evaluate(F.took.at_most(timedelta(days=2)), Box(took=timedelta(hours=3))) is True


def test_a_word_of_a_document_is_one_that_the_fact_can_hold() -> None:
    """A document that asks for another word, alone or among others, is refused with its path."""
    with pytest.raises(InvalidDocumentError, match=r"one_of\[1\]"):
        predicate_from({"fact": "size", "one_of": ["small", "huge"]}, Box)
    with pytest.raises(InvalidDocumentError, match="contains"):
        predicate_from({"fact": "sizes", "contains": "huge"}, Box)
    asked = predicate_from({"fact": "size", "one_of": ["small", "large"]}, Box)
    assert asked == F.size.one_of("small", "large")


@facts
class Crate:
    """A crate, with declared facts."""

    size: Literal["small", "large"] | None = given("the size", "la taille")
    sizes: frozenset[Literal["s", "l"]] | None = given("the sizes", "les tailles")
    holds: frozenset[Any] | None = given("what it holds", "ce qu’elle contient")


def test_declared_facts_are_one_of_their_words() -> None:
    """A model of facts takes the words of a Literal, and refuses all others."""
    assert Crate(size="small", sizes=frozenset({"s"}), holds=frozenset({1})).size == "small"
    others: tuple[dict[str, Any], ...] = ({"size": "huge"}, {"sizes": frozenset({"s", "x"})})
    for wrong in others:
        with pytest.raises(InvalidValueError, match="one of 's"):
            Crate(**wrong)
    with pytest.raises(InvalidValueError, match="finite number"):
        Crate(holds=frozenset({Decimal("NaN")}))


@pytest.mark.parametrize("name", ["price", "share", "at", "took", "day"])
def test_values_are_of_the_class_of_the_fact(name: str) -> None:
    """A fact that nothing is compared with has values of its own class too."""
    fact = getattr(F, name)
    assert {type(value) for value in representative_values(fact, ())} == set(fact.types)


def test_whole_numbers_are_exact_where_the_fact_is() -> None:
    """A number is tried in the class in which the fact holds it."""
    for fact, kind in ((F.price, Decimal), (F.share, Fraction)):
        assert {type(each) for each in representative_values(fact, (fact.at_least(3),))} == {kind}


def test_the_ends_of_the_calendar() -> None:
    """The first and the last day have one neighbour each."""
    for day in (date.min, date.max):
        assert len(representative_values(F.day, (F.day.is_(day),))) == 2


def test_two_items_of_one_collection() -> None:
    """A condition on several items of a collection, or on a whole one, can be fulfilled."""
    both = F.words.contains("a") & F.words.contains("b")
    assert satisfy(both) == {F.words: frozenset({"a", "b"})}
    whole = F.words.is_(frozenset({"a", "c"}))
    assert satisfy(whole) == {F.words: frozenset({"a", "c"})}
    many = All(tuple(F.words.contains(word) for word in "abcdef"))
    assert satisfy(many) == {F.words: frozenset("abcdef")}
    assert len(representative_values(F.words, (many,))) == 1 + 6 + 6 + 1


def test_a_word_is_compared_by_value() -> None:
    """The generated code compares words by equality and members by identity."""
    source = FunctionSource()
    assert "==" in _any_of(source, F.size, ["small"])
    assert " is " in _any_of(source, F.color, [Color.RED])
