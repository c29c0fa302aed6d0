"""The figures that a predicate names and that its user supplies.

A threshold that the law changes is a parameter: the rule stays, the figure is bound for a day.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from attrs import Factory, evolve, field, frozen

from c2b.errors import InvalidValueError
from c2b.predicate.expression import (
    AtLeast,
    Compare,
    Contains,
    Member,
    Predicate,
    Reference,
    rebuild,
    references,
)
from c2b.predicate.fact import Fact
from c2b.text import Text


@frozen
class Parameter(Reference):
    """A figure by its name; with a key, the figure that a table lists for the key's value.

    Attributes:
        name: The name under which the figure is supplied.
        key: The fact, such as a country, that chooses among the figures of a table.
    """

    name: str = field()
    key: Fact | None = field(default=None)

    @property
    def rests_on(self) -> tuple[Reference, ...]:
        """The key, if the parameter has one."""
        return () if self.key is None else (self.key,)

    def of(self, subject: object) -> object:
        """Return None: a parameter has no value of its own until `bind` replaces it."""
        raise InvalidValueError(f"parameter {self.name}", _BOUND, subject, _BIND_FIRST)

    def __str__(self) -> str:
        return f"P.{self.name}" if self.key is None else f"P.{self.name}[{self.key}]"


@frozen
class FigureRef(Reference):
    """A bound parameter with a key: a table, and the fact that chooses in it.

    A key that the table does not list has no figure: it is unknown, like an unknown key.
    """

    name: str
    key: Fact
    table: tuple[tuple[object, object], ...]
    by_key: dict[object, object] = field(
        init=False, repr=False, eq=False, default=Factory(lambda self: dict(self.table), True)
    )

    @property
    def rests_on(self) -> tuple[Reference, ...]:
        """The key, as the only reference."""
        return (self.key,)

    def of(self, subject: object) -> object:
        """Return the figure for the key of *subject*; None where either is unknown."""
        return self.by_key.get(self.key.of(subject))

    def __str__(self) -> str:
        return f"P.{self.name}[{self.key}]"


_BOUND = Text(en="a predicate without open parameters", fr="un prédicat sans paramètre ouvert")
_BIND_FIRST = Text(en="bind the parameters first", fr="fixez d’abord les paramètres")


def bind(predicate: Predicate, values: Mapping[str, object]) -> Predicate:
    """Return *predicate* with *values* in the place of the parameters that they name.

    Args:
        predicate: The predicate to bind.
        values: A figure for each name; for a parameter with a key, pairs of key and figure;
            None where no figure is known, which leaves the comparison unknown.

    Returns:
        The predicate; a parameter that *values* does not name stays open.
    """

    def put(operand: object) -> object:
        if not isinstance(operand, Parameter) or operand.name not in values:
            return operand
        value = values[operand.name]
        if operand.key is None or value is None:
            return value
        return FigureRef(
            operand.name, operand.key, cast("tuple[tuple[object, object], ...]", value)
        )

    match predicate:
        case AtLeast(least, terms):
            return AtLeast(put(least), tuple(bind(term, values) for term in terms))
        case Compare(_, _, operand):
            return evolve(predicate, operand=put(operand))
        case Contains(_, operand):
            return evolve(predicate, value=put(operand))
        case Member(_, members):
            return evolve(predicate, values=tuple(put(member) for member in members))
        case _:
            return rebuild(predicate, lambda part: bind(part, values))


def parameters_in(predicate: Predicate) -> tuple[Parameter, ...]:
    """Return the open parameters of *predicate*, each once."""
    return tuple(found for found in references(predicate) if isinstance(found, Parameter))
