"""Any attrs class is read and written from its declarations; what cannot be is refused by name."""

from __future__ import annotations

from enum import Enum
from typing import Any

import pytest
from attrs import field, frozen

import c2b
from c2b import wire
from c2b.wire.shape import shape_of


def _short(instance: object, attribute: Any, value: str) -> None:
    if len(value) > 3:
        raise ValueError("too long")


@frozen(kw_only=True)
class Nest:
    """A class that holds its own kind, as schemes do."""

    label: str = field(default="", validator=_short)
    inside: Nest | None = None
    tags: frozenset[c2b.Activity] = frozenset()
    length: int = field(init=False, default=0)


@frozen
class Box:
    """A class without a tag."""

    size: int


@frozen
class Shelf:
    """A class whose field is there even where it is unknown."""

    box: Box | None


class Number(Enum):
    """An enum whose members are no words."""

    ONE = 1


@frozen
class Odd:
    """A class with a field that documents do not hold."""

    weight: float


def test_own_classes_need_no_code() -> None:
    """A class of somebody else's travels too, recursion and sets included."""
    nest = Nest(inside=Nest(tags=frozenset({c2b.Activity.SURVEY, c2b.Activity.REVIEW})))
    data = wire.to_data(nest)
    assert data == {"inside": {"tags": ["review", "survey"]}}
    assert wire.from_data(data, Nest) == nest


def test_unknown_without_a_default_is_written() -> None:
    """As null, which may be left out again."""
    assert wire.to_data(Shelf(None)) == {"box": None}
    assert wire.from_data({}, Shelf) == Shelf(None)
    assert wire.to_data(Shelf(Box(3))) == {"box": {"size": 3}}


def test_foreign_validators_are_told() -> None:
    """What another validator raises is a fault like any other."""
    with pytest.raises(c2b.InvalidDocumentError, match="inside: wanted a value that its type"):
        wire.from_data({"inside": {"label": "long"}}, Nest)


def test_a_loop_of_data_ends() -> None:
    """Data that contains itself gets an error of the library."""
    loop: dict[str, Any] = {}
    loop["inside"] = loop
    with pytest.raises(c2b.InvalidDocumentError):
        wire.from_data(loop, Nest)


def test_a_subclass_in_a_union_is_refused() -> None:
    """A class that the union does not have would not come back."""

    class Twin(c2b.Consumer):
        pass

    with pytest.raises(c2b.InvalidValueError, match="type: wanted a type that documents hold"):
        wire.to_data(
            c2b.Leg(
                provider=Twin(name="Ana"),
                recipient=c2b.Business(name="Acme"),
                value=c2b.Value(kind=None),
            )
        )


@pytest.mark.parametrize(
    "form",
    [
        float,
        bytes,
        object,
        Number,
        "Leg",
        3,
        [],
        int | str,
        Box | c2b.Text,
        tuple[int, str],
        dict[str, int],
    ],
)
def test_unreadable_types(form: Any) -> None:
    """A type that documents do not hold is the caller's mistake, not the document's."""
    with pytest.raises(c2b.InvalidValueError, match="type: wanted a type that documents hold"):
        shape_of(form)


def test_unreadable_field() -> None:
    """A field of such a type is found when its class is first read."""
    with pytest.raises(c2b.InvalidValueError, match="float"):
        wire.from_data({"weight": 1.5}, Odd)
