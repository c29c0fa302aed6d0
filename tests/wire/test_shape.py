"""The attrs classes of users, read and written from their declarations or refused by name."""

from __future__ import annotations

from enum import Enum
from typing import Any, ClassVar

import pytest
from attrs import field, frozen

import c2b
from c2b import wire
from c2b.wire.shape import Record, holds_itself, shape_of


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
    """A foreign class is read and written, recursion and sets included."""
    nest = Nest(inside=Nest(tags=frozenset({c2b.Activity.SURVEY, c2b.Activity.REVIEW})))
    data = wire.to_data(nest)
    assert data == {"inside": {"tags": ["review", "survey"]}}
    assert wire.from_data(data, Nest) == nest


def test_unknown_without_a_default_is_written() -> None:
    """An unknown fact without a default is written as null, and may be left out."""
    assert wire.to_data(Shelf(None)) == {"box": None}
    assert wire.from_data({}, Shelf) == Shelf(None)
    assert wire.to_data(Shelf(Box(3))) == {"box": {"size": 3}}


def test_foreign_validators_are_told() -> None:
    """An error of another validator is a fault like any other."""
    with pytest.raises(c2b.InvalidDocumentError, match="inside: expected a value that its type"):
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

    with pytest.raises(c2b.InvalidValueError, match="type: expected a type that documents hold"):
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
    with pytest.raises(c2b.InvalidValueError, match="type: expected a type that documents hold"):
        shape_of(form)


def test_unreadable_field() -> None:
    """A field of such a type is found when its class is first read."""
    with pytest.raises(c2b.InvalidValueError, match="float"):
        wire.from_data({"weight": 1.5}, Odd)


@frozen
class Lid:
    """A class with the tag of another one."""

    kind: ClassVar[str] = "lid"


@frozen
class Cover:
    """A class with the tag of another one."""

    kind: ClassVar[str] = "lid"


class Mixed(Enum):
    """An enum of which only some members are words."""

    WORD = "word"
    NUMBER = 1


@frozen
class Asking:
    """A class with a check that asks for another field."""

    least: int
    parts: tuple[str, ...] = field()

    @parts.validator
    def _enough(self, _: Any, value: tuple[str, ...]) -> None:
        if len(value) < self.least:
            raise c2b.InvalidValueError("parts", c2b.Text(en="more", fr="plus"), value, ADD)


ADD = c2b.Text(en="add some", fr="ajoutez-en")


@pytest.mark.parametrize("form", [Lid | Cover, Box | c2b.Consumer, Box | Shelf, Mixed])
def test_what_cannot_be_told_apart(form: Any) -> None:
    """Classes of one tag, a class without one beside others, members that are no words."""
    with pytest.raises(c2b.InvalidValueError, match="a type that documents hold"):
        wire.schema(form)


def test_which_classes_hold_themselves() -> None:
    """Classes that may hold themselves are recognised, also through others."""
    assert holds_itself(Record(Nest))
    assert not holds_itself(Record(Box))
    assert not holds_itself(Record(c2b.Exchange))


def test_a_check_that_asks_for_other_fields_sets_no_limit() -> None:
    """A check that needs other fields sets no limit in the schema."""
    assert "minItems" not in str(wire.schema(Asking))
    with pytest.raises(c2b.InvalidDocumentError, match="parts: expected more"):
        wire.from_data({"least": 1, "parts": []}, Asking)


def test_json_text_keeps_letters() -> None:
    """JSON text keeps letters as they are, for people to read."""
    assert '"été"' in wire.to_json(c2b.Consumer(name="été"))
