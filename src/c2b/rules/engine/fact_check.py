"""The checks of the fields of fact models, which read the annotations of the fields."""

from __future__ import annotations

import typing
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, cast

from attrs import Attribute

from c2b._instants import A_MOMENT
from c2b._validators import is_plain, meant_member, refuse
from c2b.errors import InvalidValueError
from c2b.predicate.fact_kind import FactKind, kind_of
from c2b.text import OR, TEXT, Text, in_both


def checked(cls: type, fields: list[Attribute[Any]]) -> list[Attribute[Any]]:
    """Give each field a check of its annotation, which is read when the first value is built."""
    del cls
    return [
        each.evolve(validator=_fits if _is_group(each) else _fits_or_unknown) for each in fields
    ]


def _is_group(attribute: Attribute[Any]) -> bool:
    return TEXT in attribute.metadata and field_text(attribute) is None


def _fits_or_unknown(instance: object, attribute: Attribute[Any], value: object) -> None:
    if value is not None:
        _fits(instance, attribute, value)


def _fits(instance: object, attribute: Attribute[Any], value: object) -> None:
    model: type = type(instance)
    kind, kinds = type(value), field_types(model)[attribute.name]
    naive = kind is datetime and cast("datetime", value).tzinfo is None
    if kind not in kinds or naive or not is_plain(value):
        raise refuse(instance, attribute.name, _expected(kinds), value, _hint(kinds, value))
    if kind in (tuple, frozenset):
        _items_fit(model, attribute.name, cast("Collection[object]", value))
    else:
        _is_a_word(f"{model.__name__}.{attribute.name}", field_kinds(model)[attribute.name], value)


def _items_fit(model: type, name: str, items: Collection[object]) -> None:
    """Refuse a collection that holds anything but what its annotation names."""
    kind = field_kinds(model)[name].item
    where = f"{model.__name__}.{name}"
    for item in items:
        if not is_plain(item) or (kind is not None and type(item) not in kind.types):
            expected = _FINITE if kind is None else _expected(kind.types)
            hint = _KNOWN_OR_NONE if kind is None else _hint(kind.types, item)
            raise InvalidValueError(where, expected, item, hint)
        if kind is not None:
            _is_a_word(where, kind, item)


def _hint(kinds: Collection[type], value: object) -> Text:
    """Return the hint to write *value* as one of *kinds*, where it can be written so."""
    word = meant_member([kind for kind in kinds if issubclass(kind, Enum)], value)
    if word is not None:
        return word
    if isinstance(value, set | frozenset | list | tuple):
        made = [kind.__name__ for kind in kinds if kind in (tuple, frozenset)]
        return _WRITE.fill(kind=made[0]) if made else _KNOWN_OR_NONE
    made = [kind.__name__ for kind in kinds if hasattr(kind, "from_dict")]
    return _READ.fill(kind=made[0]) if made and isinstance(value, dict) else _KNOWN_OR_NONE


def _is_a_word(where: str, kind: FactKind, value: object) -> None:
    """Refuse a value that is not among those of a ``Literal``."""
    if kind.values is not None and value not in kind.values:
        values = _ONE_OF.fill(members=", ".join(map(repr, kind.values)))
        raise InvalidValueError(where, values, value, _KNOWN_OR_NONE)


@cache
def field_kinds(model: type) -> dict[str, FactKind]:
    """Return what each field of *model* can hold, without None."""
    return {name: kind_of([hint]) for name, hint in typing.get_type_hints(model).items()}


def _expected(kinds: Iterable[type]) -> Text:
    return Text.join([_NAMES.get(kind) or _name(kind) for kind in kinds], OR)


def _name(kind: type) -> Text:
    """Return the name of a class; for an enumeration, its members."""
    members = (
        [f"{kind.__name__}.{member.name}" for member in kind] if issubclass(kind, Enum) else []
    )
    return _ONE_OF.fill(members=", ".join(members)) if members else in_both(kind.__name__)


def field_text(declared: object) -> Text | None:
    """Return the words of a field that is declared as a fact; None for anything else."""
    words: Text | None = declared.metadata.get(TEXT) if isinstance(declared, Attribute) else None
    return words


@cache
def field_types(model: type) -> dict[str, tuple[type, ...]]:
    """Return the classes that each field of *model* admits, without None."""
    return {name: kind.types for name, kind in field_kinds(model).items()}


_ONE_OF = Text(en="one of {members}", fr="une valeur parmi {members}")
_FINITE = Text(en="a finite number", fr="un nombre fini")
_NAMES: Mapping[type, Text] = {
    bool: Text(en="True or False", fr="True ou False"),
    int: Text(en="a whole number", fr="un nombre entier"),
    Decimal: Text(en="an exact Decimal", fr="un Decimal exact"),
    datetime: A_MOMENT,
}
_WRITE = Text(
    en="put it into a {kind}, as in {kind}([...])",
    fr="mettez-la dans un {kind}, comme {kind}([...])",
)
_READ = Text(
    en="read a dict by {kind}.from_dict(...)", fr="lisez un dict avec {kind}.from_dict(...)"
)
_KNOWN_OR_NONE = Text(
    en="give what is known, and None where it is unknown",
    fr="donnez ce qui est connu, et None pour ce qui ne l’est pas",
)
