"""Parameter: a figure that a predicate names and whoever uses the predicate supplies.

A threshold that the law changes is a parameter: the rule stays, the figure is bound for a day.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve, field, frozen

from c2b.errors import InvalidValueError
from c2b.models.text import Text
from c2b.predicate.expression import (
    Compare,
    Contains,
    Member,
    Predicate,
    Reference,
    rebuild,
    references,
)


@frozen
class Parameter(Reference):
    """A figure, by its name."""

    name: str = field()

    def of(self, subject: object) -> object:
        """A parameter has no value of its own; `bind` puts one in its place."""
        raise InvalidValueError(f"parameter {self.name}", _BOUND, subject, _BIND_FIRST)

    def __str__(self) -> str:
        return f"P.{self.name}"


_BOUND = Text(en="a predicate without open parameters", fr="un prédicat sans paramètre ouvert")
_BIND_FIRST = Text(en="bind the parameters first", fr="fixez d'abord les paramètres")


def bind(predicate: Predicate, values: Mapping[str, object]) -> Predicate:
    """Put *values* in the place of the parameters that they name.

    Returns:
        The predicate; a parameter that *values* does not name stays open.
    """

    def put(operand: object) -> object:
        return values.get(operand.name, operand) if isinstance(operand, Parameter) else operand

    match predicate:
        case Compare(_, _, operand):
            return evolve(predicate, operand=put(operand))
        case Contains(_, operand):
            return evolve(predicate, value=put(operand))
        case Member(_, members):
            return evolve(predicate, values=tuple(put(member) for member in members))
        case _:
            return rebuild(predicate, lambda part: bind(part, values))


def parameters_in(predicate: Predicate) -> tuple[Parameter, ...]:
    """The open parameters of *predicate*, each once."""
    return tuple(found for found in references(predicate) if isinstance(found, Parameter))
