"""Fact models: groups of facts that rules read, each fact with its words, each possibly unknown.

The decorator `facts` makes a frozen attrs class. A fact that is left out is None: unknown, never
"no". Of a group that is left out nothing is known.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, TypeVar, cast, dataclass_transform, get_args, get_origin

import attrs
from attrs import Attribute, Factory, field, frozen

from c2b._validators import is_plain, refuse
from c2b.errors import InvalidValueError
from c2b.predicate.fact import Fact
from c2b.text import OR, Text

_Class = TypeVar("_Class", bound=type)
_TEXT = "c2b.text"


class Choice(Enum):
    """An enumerated fact whose values have words: ``GIFT = "gift", "a gift", "un cadeau"``.

    ``Kind("gift")`` finds a member by its value; `text` holds its words in both languages.
    """

    text: Text

    def __new__(cls, value: str, en: str, fr: str) -> Choice:
        """Build a member from its value and its words in English and in French."""
        member = object.__new__(cls)
        member._value_ = value
        member.text = Text(en=en, fr=fr)
        return member


def fact(en: str, fr: str) -> Any:
    """Declare a fact of a model, unknown unless given.

    Args:
        en: The statement that holds when the fact is yes, or the name of the fact, in lower case:
            ``the incentive is shown to readers``, ``the age of the participant, in years``.
        fr: The same in French.
    """
    return field(default=None, metadata={_TEXT: Text(en=en, fr=fr)})


def group(kind: type[Any]) -> Any:
    """Declare a group of facts of a model, unknown unless given."""
    return field(default=Factory(kind), metadata={_TEXT: None})


@dataclass_transform(kw_only_default=True, frozen_default=True)
def facts(cls: _Class) -> _Class:
    """Make a fact model of *cls*: frozen, keyword-only, every field checked by its annotation.

    Facts are annotated ``bool | None``, ``int | None``, ``Decimal | int | None`` (an exact
    number), ``date | None``, ``str | None``, an enum, or a frozenset or tuple of these, or None;
    groups by their class.
    """
    made: Any = frozen(kw_only=True, field_transformer=_checked)(cls)
    return cast("_Class", made)


class Computed(property):
    """A fact that is computed from others; `needs` names them."""

    needs: tuple[str, ...]
    text: Text


def computed(*needs: str, en: str, fr: str) -> Callable[[Callable[[Any], Any]], Any]:
    """Declare a property as a fact that is computed from the fields that *needs* names.

    The property returns None where one of them is unknown and matters.
    """

    def make(getter: Callable[[Any], Any]) -> Computed:
        made = Computed(getter)
        made.needs, made.text = needs, Text(en=en, fr=fr)
        return made

    return make


def fact_text(fact: Fact) -> Text:
    """Return the words by which its model declares *fact*; its path where there are none."""
    declared = _declaration(fact)
    words = declared.text if isinstance(declared, Computed) else _text(declared)
    return words or Text(en=fact.name, fr=fact.name)


def inputs(fact: Fact) -> tuple[str, ...]:
    """Return the paths of what a user gives so that *fact* is known: itself, or what it needs."""
    declared = _declaration(fact)
    if not isinstance(declared, Computed):
        return (fact.name,)
    return tuple(".".join((*fact.path[:-1], need)) for need in declared.needs)


@cache
def every_fact(model: type) -> tuple[str, ...]:
    """Return the paths of all facts of *model*, those in groups too, in order of declaration."""
    return tuple(_paths(model))


def _paths(model: type) -> Iterator[str]:
    hints = _hints(model)
    for each in attrs.fields(model):
        if _text(each) is not None:
            yield each.name
        elif _TEXT in each.metadata:
            yield from (f"{each.name}.{path}" for path in every_fact(hints[each.name][0]))


def _declaration(fact: Fact) -> object:
    """Return the declaration of *fact*, a field or a property, in the model that holds it."""
    model: type = fact.owner
    for step in fact.path[:-1]:
        model = _hints(model)[step][0]
    name = fact.path[-1]
    return attrs.fields_dict(model).get(name, vars(model).get(name))


def _text(declared: object) -> Text | None:
    words = declared.metadata.get(_TEXT) if isinstance(declared, Attribute) else None
    return words if isinstance(words, Text) else None


@cache
def _hints(model: type) -> dict[str, tuple[type, ...]]:
    """Return the classes that each field of *model* admits, without None."""
    return {name: _kinds(hint) for name, hint in typing.get_type_hints(model).items()}


def _kinds(hint: object) -> tuple[type, ...]:
    parts = get_args(hint) if get_origin(hint) in (typing.Union, _UNION) else (hint,)
    return tuple(cast("type", get_origin(p) or p) for p in parts if p is not NoneType)


_UNION = type(int | str)


def _checked(cls: type, fields: list[Attribute[Any]]) -> list[Attribute[Any]]:
    """Give each field a check of its annotation, which is read when the first value is built."""
    del cls
    return [each.evolve(validator=_fits) for each in fields]


def _fits(instance: object, attribute: Attribute[Any], value: object) -> None:
    model: type = type(instance)
    kinds = _hints(model)[attribute.name]
    is_group = _TEXT in attribute.metadata and _text(attribute) is None
    if (value is None and not is_group) or (type(value) in kinds and is_plain(value)):
        _items_fit(model, attribute.name, value)
        return
    expected = Text.join([_NAMES.get(kind) or _name(kind) for kind in kinds], OR)
    raise refuse(instance, attribute.name, expected, value, _KNOWN_OR_NONE)


def _items_fit(model: type, name: str, value: object) -> None:
    """Refuse a collection that holds anything but what its annotation names."""
    if isinstance(value, tuple | frozenset):
        kinds = _items(model)[name]
        for item in cast("tuple[object, ...]", value):
            if type(item) not in kinds or not is_plain(item):
                expected = Text.join([_NAMES.get(kind) or _name(kind) for kind in kinds], OR)
                where = f"{model.__name__}.{name}"
                raise InvalidValueError(where, expected, item, _KNOWN_OR_NONE)


@cache
def _items(model: type) -> dict[str, tuple[type, ...]]:
    """Return the classes of the items of each field that is a collection."""
    parts = {
        name: [part for part in (*get_args(hint), hint) if get_origin(part) in (tuple, frozenset)]
        for name, hint in typing.get_type_hints(model).items()
    }
    return {name: _kinds(get_args(found[0])[0]) for name, found in parts.items() if found}


def _name(kind: type) -> Text:
    """Return the name of a class; for an enumeration, its members."""
    members = [str(member) for member in kind] if issubclass(kind, Enum) else []
    return _ONE_OF.fill(members=", ".join(members)) if members else _plain(kind.__name__)


def _plain(name: str) -> Text:
    return Text(en=name, fr=name)


_ONE_OF = Text(en="one of {members}", fr="une valeur parmi {members}")
_NAMES: Mapping[type, Text] = {
    bool: Text(en="True or False", fr="True ou False"),
    int: Text(en="a whole number", fr="un nombre entier"),
    Decimal: Text(en="an exact Decimal", fr="un Decimal exact"),
}
_KNOWN_OR_NONE = Text(
    en="give what is known, and None where it is unknown",
    fr="donnez ce qui est connu, et None pour ce qui ne l'est pas",
)
