"""A test that makes no sense is refused when it is declared, by an error of the library."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from attrs import frozen

from c2b.errors import InvalidValueError
from c2b.predicate import Reference, evaluate, facts_of
from c2b.rules.engine.fact_model import facts, given


@frozen(kw_only=True)
class Post:
    """A post with facts of every kind."""

    words: int | None = None
    price: Decimal | int | None = None
    day: date | None = None
    seen: datetime | None = None
    edited: datetime | None = None
    title: str | None = None
    tags: frozenset[str] | None = None
    paid: bool | None = None
    limit: int | str | None = None


F = facts_of(Post)
MOMENT = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "fact", [F.words, F.price, F.day, F.paid, F.limit], ids=lambda fact: fact.name
)
def test_only_collections_contain(fact: Any) -> None:
    """A test of membership on anything but a collection or a text is refused."""
    with pytest.raises(InvalidValueError, match="a collection"):
        fact.contains("x")
    assert evaluate(F.tags.contains("a"), Post(tags=frozenset({"a"}))) is True
    assert evaluate(F.title.contains("tea"), Post(title="green tea")) is True


@pytest.mark.parametrize("fact", [F.paid, F.limit, F.tags], ids=lambda fact: fact.name)
@pytest.mark.parametrize("test", ["less_than", "at_most", "at_least", "more_than"])
def test_only_what_has_an_order_is_ordered(fact: Any, test: str) -> None:
    """An order between answers that have none is refused, a union of kinds included."""
    with pytest.raises(InvalidValueError, match="all moments, all durations or all texts"):
        getattr(fact, test)(1)


def test_facts_of_two_kinds_are_not_ordered() -> None:
    """A number and a day have no order, and a day and a moment neither."""
    for one, other in ((F.words, F.day), (F.day, F.seen)):
        with pytest.raises(InvalidValueError, match="another fact whose values"):
            one.less_than(other)
    assert evaluate(F.words.less_than(F.price), Post(words=1, price=Decimal(2))) is True
    assert evaluate(F.title.at_most("b"), Post(title="a")) is True


def test_a_moment_has_a_zone() -> None:
    """A moment without a zone is refused as a constant, and as a fact of a model."""
    with pytest.raises(InvalidValueError, match="a datetime with a zone"):
        F.seen.at_least(datetime(2026, 1, 1))
    with pytest.raises(InvalidValueError, match="a value of type date"):
        F.day.is_(MOMENT)
    assert evaluate(F.seen.at_least(MOMENT), Post(seen=MOMENT)) is True

    @facts(kw_only=True)
    class Visit:
        """A visit."""

        at: datetime | None = given("the moment of the visit", "le moment de la visite")

    assert Visit(at=MOMENT).at == MOMENT
    with pytest.raises(InvalidValueError, match=r"Visit\.at"):
        Visit(at=datetime(2026, 1, 1))


def test_values_that_python_cannot_compare() -> None:
    """A moment without a zone against one with a zone raises an error of the library."""
    subject = Post(seen=MOMENT, edited=datetime(2026, 1, 1))
    with pytest.raises(InvalidValueError, match="two values that can be compared"):
        evaluate(F.seen.less_than(F.edited), subject)


def test_a_bare_reference_is_unknown() -> None:
    """A reference that says no more has no value, and rests on nothing."""
    bare = Reference()
    assert bare.of(Post()) is None
    assert bare.rests_on == ()
