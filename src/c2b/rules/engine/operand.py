"""The figures that the conditions of a rule compare with, each with what it has to fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from c2b.errors import InvalidValueError
from c2b.predicate import AtLeast, Compare, Contains, Fact, Member, Parameter, Predicate
from c2b.predicate.expression import children
from c2b.text import Text

Test = Callable[[object], object]


def figures_in(predicate: Predicate) -> Iterator[tuple[Parameter, Test]]:
    """Yield each figure of *predicate* with a function that refuses a value that does not fit."""
    match predicate:
        case Compare(Fact() as fact, _, Parameter() as figure):
            yield figure, fact.is_
        case Member(Fact() as fact, values):
            yield from ((each, fact.one_of) for each in values if isinstance(each, Parameter))
        case Contains(Fact() as fact, Parameter() as figure):
            yield figure, fact.contains
        case AtLeast(Parameter() as figure, _):
            yield figure, _count
        case _:
            pass
    for child in children(predicate):
        yield from figures_in(child)


def _count(value: object) -> None:
    if type(value) is not int:
        raise InvalidValueError("AtLeast.least", _A_NUMBER, value, _STATE)


_A_NUMBER = Text(en="a whole number of terms", fr="un nombre entier de termes")
_STATE = Text(en="state how many terms hold", fr="indiquez combien de termes sont vérifiés")
