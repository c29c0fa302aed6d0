"""The validators of attrs fields, which raise errors of this library in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Any, cast

from attrs import Attribute

from c2b._instants import A_MOMENT, hint_for_moment
from c2b._limits import TOO_LARGE
from c2b._members import hint_for
from c2b.errors import InvalidValueError
from c2b.text import Text

_Many = tuple[object, ...]
_Several = frozenset[object]
Validator = Callable[[Any, "Attribute[Any]", Any], None]


def refuse(
    instance: object, name: str, expected: Text, got: object, hint: Text
) -> InvalidValueError:
    """Return the error for field *name* of *instance*."""
    return InvalidValueError(f"{type(instance).__name__}.{name}", expected, got, hint)


def exactly(kind: type) -> Validator:
    """Accept a value whose class is *kind* itself, so that a bool is not an int."""

    def check(instance: object, attribute: Attribute[Any], value: object) -> None:
        if type(value) is not kind:
            raise refuse(
                instance, attribute.name, _named(kind), value, _GIVE.fill(kind=kind.__name__)
            )

    return check


def instance(*kinds: type) -> Validator:
    """Accept a value of one of *kinds*."""
    names = " | ".join(kind.__name__ for kind in kinds)
    has_text = str in kinds  # a member of an enumeration is a string, and yet no text

    def check(instance: object, attribute: Attribute[Any], value: object) -> None:
        if not isinstance(value, kinds) or (has_text and isinstance(value, Enum)):
            raise refuse(
                instance, attribute.name, _ANY_OF.fill(kinds=names), value, _hint_for(kinds, value)
            )

    return check


def optional(inner: Validator) -> Validator:
    """Accept None, which means unknown, and what *inner* accepts."""

    def check(instance: object, attribute: Attribute[Any], value: object) -> None:
        if value is not None:
            inner(instance, attribute, value)

    return check


def tuple_of(*kinds: type, least: int = 0) -> Validator:
    """Accept a tuple of *least* or more values of one of *kinds*."""
    names = " | ".join(kind.__name__ for kind in kinds)

    def check(instance: object, attribute: Attribute[Any], value: object) -> None:
        got = value  # a second name, because the next line narrows the type of the first
        parts = cast(_Many, value) if isinstance(value, tuple) else None
        if parts is None or not all(isinstance(x, kinds) for x in parts):
            expected = _TUPLE.fill(least=least, kind=names)
            raise refuse(instance, attribute.name, expected, got, _MAKE_TUPLE)
        if len(parts) < least:
            expected = _AT_LEAST.fill(least=least, kind=names)
            raise refuse(instance, attribute.name, expected, len(parts), _ADD)

    return check


def set_of(kind: type) -> Validator:
    """Accept a frozenset of values of *kind*."""

    def check(instance: object, attribute: Attribute[Any], value: object) -> None:
        got = value
        parts = cast(_Several, value) if isinstance(value, frozenset) else None
        if parts is None or not all(isinstance(x, kind) for x in parts):
            raise refuse(instance, attribute.name, _SET.fill(kind=kind.__name__), got, _MAKE_SET)

    return check


def named(instance: object, attribute: Attribute[Any], value: object) -> None:
    """Accept a name that is not blank, the same in both languages or one for each."""
    words = value.en if isinstance(value, Text) else value
    if not isinstance(words, str) or isinstance(words, Enum) or not words.strip():
        raise refuse(instance, attribute.name, _NAME, value, _CALL_IT)


def identifier(instance: object, attribute: Attribute[Any], value: object) -> None:
    """Accept a string that is not blank, the same in every language."""
    if not isinstance(value, str) or isinstance(value, Enum) or not value.strip():
        raise refuse(instance, attribute.name, _ID, value, _GIVE_ID)


def counted(instance: object, attribute: Attribute[Any], value: object) -> None:
    """Accept an int from 1."""
    if type(value) is not int or not 1 <= value < TOO_LARGE:
        raise refuse(instance, attribute.name, _FROM_ONE, value, _COUNT_FROM_ONE)


def check_member(where: str, value: object, kind: type[Enum]) -> None:
    """Refuse, in an argument of a function, a value that is no member of *kind*.

    Raises:
        InvalidValueError: *value* is something else, such as the bare string of a member.
    """
    if not isinstance(value, kind):
        members = ", ".join(f"{kind.__name__}.{each.name}" for each in kind)
        expected = _ANY_OF.fill(kinds=kind.__name__)
        hint = meant_member((kind,), value) or _ONE_MEMBER.fill(members=members)
        raise InvalidValueError(where, expected, value, hint)


def is_plain(number: object) -> bool:
    """Whether *number*, if it is a Decimal, is finite and can be written out in digits."""
    return not isinstance(number, Decimal) or (number.is_finite() and abs(number.adjusted()) < 100)


def exact_number(instance: object, attribute: Attribute[Any], value: object) -> None:
    """Accept an int, or a Decimal that can be written out in digits."""
    if type(value) not in (int, Decimal) or not is_plain(value):
        raise refuse(instance, attribute.name, _EXACT_NUMBER, value, _USE_DECIMAL)


def natural(instance: object, attribute: Attribute[Any], value: object) -> None:
    """Accept an int from 0."""
    if type(value) is not int or not 0 <= value < TOO_LARGE:
        raise refuse(instance, attribute.name, _FROM_ZERO, value, _COUNT_UP)


def aware(instance: object, attribute: Attribute[Any], value: object) -> None:
    """Accept a moment with an offset from UTC."""
    if not isinstance(value, datetime) or value.utcoffset() is None:
        raise refuse(instance, attribute.name, A_MOMENT, value, hint_for_moment(value))


def _hint_for(kinds: tuple[type, ...], value: object) -> Text:
    enums = [kind for kind in kinds if issubclass(kind, Enum)]
    if not enums:
        parsed = [kind.__name__ for kind in kinds if isinstance(value, str) and _parses(kind)]
        return (
            _PARSE.fill(kind=parsed[0], text=repr(value))
            if parsed
            else _GIVE.fill(kind=" | ".join(kind.__name__ for kind in kinds))
        )
    members = ", ".join(f"{kind.__name__}.{each.name}" for kind in enums for each in kind)
    return meant_member(enums, value) or _CHOOSE.fill(members=members)


def _parses(kind: type) -> bool:
    return "parse" in vars(kind)


def meant_member(enums: Iterable[type[Enum]], value: object) -> Text | None:
    """Return the hint that names the member of the one of *enums* that *value* is like."""
    found = [each for each in (hint_for(enum, value) for enum in enums) if each is not None]
    return found[0] if len(found) == 1 else None


def _named(kind: type) -> Text:
    return _EXACTLY.fill(kind=kind.__name__)


_EXACTLY = Text(en="exactly {kind}", fr="exactement {kind}")
_GIVE = Text(en="give one of type {kind}", fr="donnez une valeur de type {kind}")
_PARSE = Text(
    en="write {kind}.parse({text}), which reads a text",
    fr="écrivez {kind}.parse({text}), qui lit un texte",
)
_ANY_OF = Text(en="a value of type {kinds}", fr="une valeur de type {kinds}")
_CHOOSE = Text(
    en="choose among {members}, or None where it is unknown",
    fr="choisissez parmi {members}, ou None si le fait est inconnu",
)
_ONE_MEMBER = Text(en="choose among {members}", fr="choisissez parmi {members}")
_TUPLE = Text(en="a tuple of {least} or more {kind}", fr="un tuple d’au moins {least} {kind}")
_AT_LEAST = Text(en="{least} or more {kind}", fr="au moins {least} {kind}")
_ADD = Text(en="add the missing ones", fr="ajoutez les éléments manquants")
_MAKE_TUPLE = Text(en="wrap them as tuple([...])", fr="réunissez-les avec tuple([...])")
_SET = Text(en="a frozenset of {kind}", fr="un frozenset de {kind}")
_MAKE_SET = Text(en="wrap them as frozenset([...])", fr="réunissez-les avec frozenset([...])")
_NAME = Text(en="a name", fr="un nom")
_CALL_IT = Text(en="give a non-empty name", fr="donnez un nom non vide")
_ID = Text(en="an identifier", fr="un identifiant")
_GIVE_ID = Text(
    en="give a non-empty string that never changes, or None",
    fr="donnez une chaîne non vide qui ne change jamais, ou None",
)
_FROM_ONE = Text(en="a whole number from 1", fr="un nombre entier à partir de 1")
_FROM_ZERO = Text(en="a whole number from 0", fr="un nombre entier à partir de 0")
_COUNT_UP = Text(en="use zero or a positive integer", fr="utilisez zéro ou un entier positif")
_COUNT_FROM_ONE = Text(en="use 1 or a larger integer", fr="utilisez 1 ou un entier plus grand")
_EXACT_NUMBER = Text(en="an exact number", fr="un nombre exact")
_USE_DECIMAL = Text(
    en="use int, or a finite Decimal made from text",
    fr="utilisez int, ou un Decimal fini construit à partir d’un texte",
)
