"""The reference to a fact, a field or pure property of an attrs class, checked when declared.

``facts_of(Leg).provider.capacity`` is such a reference. A fact judges nothing: its methods
(``is_``, ``one_of``, ``at_least``, ...) build predicates, which are data.
"""

from __future__ import annotations

import typing
from datetime import datetime
from functools import lru_cache
from typing import Any

import attrs
from attrs import field, frozen

from c2b._suggest import did_you_mean
from c2b.errors import InvalidValueError
from c2b.predicate.expression import (
    Compare,
    Contains,
    IsKnown,
    Member,
    Operator,
    Predicate,
    Reference,
)
from c2b.predicate.fact_kind import FactKind, kind_of
from c2b.predicate.fact_types import COLLECTIONS, admits_none, fits, names_in, order_of
from c2b.text import Text


@frozen(kw_only=True, cache_hash=True)
class Fact(Reference):
    """A path of field names that starts at an attrs class.

    Attributes:
        owner: The class that the path starts at.
        path: The names of the steps, at least one.
        kind: What the last step can hold, without ``None``, which means unknown.
        optional: Whether each step may be unknown, one bool a step.
    """

    owner: type
    path: tuple[str, ...]
    kind: FactKind = field(eq=False, repr=False)
    optional: tuple[bool, ...] = field(eq=False)

    @property
    def name(self) -> str:
        """The path as one word: ``provider.capacity``."""
        return ".".join(self.path)

    @property
    def types(self) -> tuple[type, ...]:
        """The classes of its values."""
        return self.kind.types

    @property
    def domain(self) -> tuple[object, ...] | None:
        """The values of a yes-or-no or enumerated fact; None where they are endless."""
        return self.kind.values

    def of(self, subject: object) -> object:
        """Return the fact of *subject*; None where it, or a step on the way to it, is unknown."""
        value = subject
        for step in self.path:
            if value is None:
                return None
            value = getattr(value, step)
        return value

    def is_(self, value: object) -> Predicate:
        """Return the predicate that the fact equals *value* (a constant, parameter or fact)."""
        return Compare(self, Operator.IS, _operand(self._place, self.kind, value))

    def is_not(self, value: object) -> Predicate:
        """Return the predicate that the fact differs from *value*."""
        return Compare(self, Operator.IS_NOT, _operand(self._place, self.kind, value))

    def is_true(self) -> Predicate:
        """Return the predicate that a yes-or-no fact is yes."""
        return self.is_(True)

    def is_false(self) -> Predicate:
        """Return the predicate that a yes-or-no fact is no."""
        return self.is_(False)

    def one_of(self, *values: object) -> Predicate:
        """Return the predicate that the fact is among *values*, of which there is at least one."""
        if not values:
            raise InvalidValueError(f"{self.name}.one_of", _A_VALUE, values, _NAME_VALUES)
        return Member(self, tuple(_operand(self._place, self.kind, value) for value in values))

    def none_of(self, *values: object) -> Predicate:
        """Return the predicate that the fact is known and not among *values*."""
        return ~self.one_of(*values)

    def less_than(self, value: object) -> Predicate:
        """Return the predicate that the fact lies below *value*."""
        return self._ordered(Operator.LESS_THAN, value)

    def at_most(self, value: object) -> Predicate:
        """Return the predicate that the fact lies below *value* or equals it."""
        return self._ordered(Operator.AT_MOST, value)

    def at_least(self, value: object) -> Predicate:
        """Return the predicate that the fact lies above *value* or equals it."""
        return self._ordered(Operator.AT_LEAST, value)

    def more_than(self, value: object) -> Predicate:
        """Return the predicate that the fact lies above *value*."""
        return self._ordered(Operator.MORE_THAN, value)

    def contains(self, value: object) -> Predicate:
        """Return the predicate that a collection has *value* in it.

        Raises:
            InvalidValueError: The fact is no collection, or *value* is nothing that it can hold.
        """
        if not self.types or not COLLECTIONS.issuperset(self.types):
            raise InvalidValueError(self._place, _A_COLLECTION, _names(self.types), _COMPARE)
        if str in self.types and isinstance(value, Fact) and value.types != (str,):
            raise InvalidValueError(self._place, _A_TEXT, value.name, _SAME_TYPE)
        item = FactKind((str,)) if str in self.types else self.kind.item
        return Contains(self, value if item is None else _operand(self._place, item, value))

    def is_known(self) -> Predicate:
        """Return the predicate that the fact is known, which is itself never unknown."""
        return IsKnown(self)

    @property
    def _place(self) -> str:
        return f"{self.owner.__name__}.{self.name}"

    def _ordered(self, operator: Operator, value: object) -> Predicate:
        """Refuse an order between values that have none."""
        order = order_of(self.types)
        if order is None:
            raise InvalidValueError(self._place, _IN_ORDER, _names(self.types), _COMPARE)
        if isinstance(value, Fact) and order_of(value.types) != order:
            raise InvalidValueError(self._place, _SAME_LINE, value.name, _SAME_TYPE)
        return Compare(self, operator, _operand(self._place, self.kind, value))

    def __str__(self) -> str:
        return self.name


def _operand(place: str, kind: FactKind, value: object) -> object:
    """Refuse what a fact of that kind can never hold: it would make a dead predicate."""
    if kind.admits(value):
        if isinstance(value, datetime) and value.tzinfo is None:
            raise InvalidValueError(place, _A_MOMENT, value, _ADD_ZONE)
        return value
    if isinstance(value, Reference) and (not isinstance(value, Fact) or kind.meets(value.kind)):
        return value
    if kind.values is not None and fits(value, kind.types):
        expected = _AMONG.fill(values=", ".join(map(repr, kind.values)))
    else:
        expected = _OF_TYPE.fill(kinds=_names(kind.types))
    got = value.name if isinstance(value, Fact) else value
    raise InvalidValueError(place, expected, got, _SAME_TYPE)


def _names(types: tuple[type, ...]) -> str:
    return " | ".join(sorted(kind.__name__ for kind in types))


_OF_TYPE = Text(en="a value of type {kinds}", fr="une valeur de type {kinds}")
_AMONG = Text(en="one of {values}", fr="une valeur parmi {values}")
_A_VALUE = Text(en="at least one value", fr="au moins une valeur")
_NAME_VALUES = Text(en="name the values", fr="nommez les valeurs")
_A_MOMENT = Text(en="a datetime with a zone", fr="un datetime avec fuseau")
_ADD_ZONE = Text(
    en="add the zone in which the clock was read",
    fr="ajoutez le fuseau dans lequel l’heure est lue",
)
_A_COLLECTION = Text(en="a collection", fr="une collection")
_A_TEXT = Text(en="a text, or a fact that is one", fr="un texte, ou un fait qui en est un")
_IN_ORDER = Text(
    en="a fact whose values are all numbers, all days, all moments, all durations or all texts",
    fr="un fait dont les valeurs sont toutes des nombres, des jours, des moments, des durées ou "
    "des textes",
)
_SAME_LINE = Text(
    en="another fact whose values can be put in order with its own",
    fr="un autre fait dont les valeurs s’ordonnent avec les siennes",
)
_COMPARE = Text(
    en="compare it with is_ or one_of instead", fr="comparez-le plutôt par is_ ou one_of"
)
_SAME_TYPE = Text(
    en="compare the fact with what it can hold",
    fr="comparez le fait à ce qu’il peut contenir",
)


class Facts:
    """The facts of one class, read as attributes; a step to another model can be read on."""

    __slots__ = ("_here",)

    def __init__(self, here: Fact) -> None:
        self._here = here

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self[name]

    def __getitem__(self, name: str) -> Facts | Fact:
        here = self._here
        hints = _step(here.types, name)
        fact = Fact(
            owner=here.owner,
            path=(*here.path, name),
            kind=kind_of(hints),
            optional=(*here.optional, any(admits_none(hint) for hint in hints)),
        )
        return Facts(fact) if all(attrs.has(kind) for kind in fact.types) else fact

    def __dir__(self) -> list[str]:
        first, *others = (names_in(kind).keys() for kind in self._here.types)
        return sorted(name for name in first if all(name in other for other in others))


def facts_of(owner: type) -> Any:
    """Open the facts of the attrs class *owner* for reading as attributes.

    Returns:
        An object whose attributes are the fields and properties of *owner*: a `Fact`, or, for a
        field of another attrs class, the facts of that class.

    Raises:
        InvalidValueError: *owner* is no attrs class; later, an attribute that it does not have.
    """
    _check_class(owner)
    return Facts(Fact(owner=owner, path=(), kind=FactKind((owner,)), optional=()))


def fact_at(owner: type, path: str) -> Fact:
    """Read a path written as text, ``"provider.capacity"``, as `facts_of` reads attributes."""
    _check_class(owner)
    return _fact_at(owner, path)


def _check_class(owner: object) -> None:
    if not (isinstance(owner, type) and attrs.has(owner)):
        raise InvalidValueError(
            "facts_of",
            Text(en="an attrs class", fr="une classe attrs"),
            owner,
            Text(en="declare it with attrs.frozen", fr="déclarez-la avec attrs.frozen"),
        )


@lru_cache(maxsize=4096)
def _fact_at(owner: Any, path: str) -> Fact:
    found: Facts | Fact = facts_of(owner)
    for step in path.split("."):
        found = found[step] if isinstance(found, Facts) else _dead_end(found, step)
    return found if isinstance(found, Fact) else _dead_end(found, "")


def _step(types: tuple[type, ...], name: str) -> list[object]:
    """Return the type hints of the name *name* in every one of *types*."""
    hints: list[object] = []
    for kind in types:
        declared = names_in(kind)
        if name not in declared:
            raise _unknown_name(kind, name, declared)
        hints.append(declared[name])
    return hints


def _unknown_name(kind: type, name: str, declared: dict[str, object]) -> InvalidValueError:
    names = ", ".join(sorted(declared))
    return InvalidValueError(
        kind.__name__,
        Text(en=f"one of its facts: {names}", fr=f"l’un de ses faits : {names}"),
        name,
        did_you_mean(name, declared) or Text(en="name one of these", fr="nommez l’un de ceux-ci"),
    )


def _dead_end(found: object, step: str) -> typing.NoReturn:
    raise InvalidValueError(
        str(found) if isinstance(found, Fact) else "path",
        Text(en="a path that ends at a value", fr="un chemin qui mène à une valeur"),
        step,
        Text(en="stop one step earlier or go on", fr="arrêtez-vous avant ou poursuivez"),
    )
