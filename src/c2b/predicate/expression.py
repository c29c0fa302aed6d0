"""The predicates, by which a table row or a rule asks questions about facts, as data.

A predicate only judges. It is three-valued: yes, no, or unknown when a fact that it needs is
unknown (Kleene's strong logic). `interpret` and `generate` are its two readings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import is_
from typing import Any as Anything
from typing import NoReturn, cast

from attrs import Factory, field, frozen

from c2b.choice import Choice
from c2b.errors import InvalidValueError
from c2b.text import Text

MOST_LAYERS, MOST_PARTS = 120, 100_000
"""The layers of the deepest predicate that can be built, and the parts of the largest.

A rule has fewer, so that there is room for what the engine builds around its conditions, and so
that its document has no more levels than the reader of documents accepts.
"""


_PREDICATES = Text(en="predicates in a tuple", fr="des prédicats dans un tuple")
_FROM_FACTS = Text(en="build them from facts", fr="construisez-les à partir de faits")
_SHALLOW = Text(
    en=f"at most {MOST_LAYERS} layers, of which a list of terms takes two",
    fr=f"au plus {MOST_LAYERS} niveaux, dont deux par liste de termes",
)
_SMALL = Text(
    en=f"at most {MOST_PARTS} terms and comparisons",
    fr=f"au plus {MOST_PARTS} termes et comparaisons",
)
_SPLIT = Text(
    en="join terms of one kind in one list, or divide it into several",
    fr="réunissez les termes d’une même sorte dans une liste, ou divisez-le en plusieurs",
)


class Operator(Choice):
    """The comparison of a fact with an operand."""

    IS = "is", "is", "est"
    IS_NOT = "is_not", "is not", "n’est pas"
    LESS_THAN = "less_than", "is less than", "est inférieur à"
    AT_MOST = "at_most", "is at most", "est au plus"
    AT_LEAST = "at_least", "is at least", "est au moins"
    MORE_THAN = "more_than", "is more than", "est supérieur à"

    @property
    def sign(self) -> str:
        """The comparison as Python writes it."""
        return _SIGNS[self]


_SIGNS = {
    Operator.IS: "==",
    Operator.IS_NOT: "!=",
    Operator.LESS_THAN: "<",
    Operator.AT_MOST: "<=",
    Operator.AT_LEAST: ">=",
    Operator.MORE_THAN: ">",
}


class Reference:
    """The base of what stands in a predicate for a value that is known only later.

    It is no `ABC`, whose instances take ten times as long to recognise, at each comparison.
    """

    __slots__ = ()

    @property
    def rests_on(self) -> tuple[Reference, ...]:
        """The references that must be known for this one to be known."""
        return ()

    def of(self, subject: object) -> object:
        """Return the value for *subject*; None where it is unknown, as here."""
        return None


class Predicate:
    """A question about facts. ``&``, ``|``, ``~`` and `implies` build larger ones.

    Its *extent* is the number of its layers, one for a negation or an implication and two for a
    list of terms, and the number of its parts.
    """

    __slots__ = ()
    extent: tuple[int, int] = (0, 1)

    @property
    def layers(self) -> int:
        """The levels of lists and objects in its document above the comparisons."""
        return self.extent[0]

    def __and__(self, other: Predicate) -> Predicate:
        return All((*_terms(self, All), *_terms(other, All)))

    def __or__(self, other: Predicate) -> Predicate:
        return Any((*_terms(self, Any), *_terms(other, Any)))

    def __invert__(self) -> Predicate:
        return self.term if isinstance(self, Not) else Not(self)

    def implies(self, then: Predicate) -> Predicate:
        """Return the predicate that *then* holds wherever this one holds."""
        return Implies(self, then)

    def __bool__(self) -> NoReturn:
        raise InvalidValueError(
            "predicate",
            Text(en="facts to judge", fr="des faits à juger"),
            self,
            Text(
                en="combine predicates with &, | and ~, and judge them with evaluate()",
                fr="combinez les prédicats avec &, | et ~, et jugez-les avec evaluate()",
            ),
        )


def _extent(levels: int, terms_of: Callable[[Anything], object]) -> tuple[int, int]:
    """Return the field for the extent of a predicate that is so many layers above its terms."""

    def count(predicate: Predicate) -> tuple[int, int]:
        terms = terms_of(predicate)
        if not isinstance(terms, tuple):
            raise InvalidValueError("predicate", _PREDICATES, terms, _FROM_FACTS)
        layers, parts = 0, 1
        for term in cast("tuple[object, ...]", terms):
            if not isinstance(term, Predicate):
                raise InvalidValueError("predicate", _PREDICATES, term, _FROM_FACTS)
            deep, many = term.extent
            layers, parts = max(layers, deep), parts + many
        if layers + levels > MOST_LAYERS:
            raise InvalidValueError("predicate", _SHALLOW, layers + levels, _SPLIT)
        if parts > MOST_PARTS:
            raise InvalidValueError("predicate", _SMALL, parts, _SPLIT)
        return layers + levels, parts

    made: tuple[int, int] = field(
        init=False, repr=False, eq=False, default=Factory(count, takes_self=True)
    )
    return made


@frozen(cache_hash=True)
class Compare(Predicate):
    """A comparison of a fact with an operand: a constant, a parameter or another fact."""

    fact: Reference
    operator: Operator
    operand: object


@frozen(cache_hash=True)
class Member(Predicate):
    """A test that a fact is one of several values."""

    fact: Reference
    values: tuple[object, ...]
    extent: tuple[int, int] = field(
        init=False,
        repr=False,
        eq=False,
        default=Factory(lambda self: (0, len(self.values)), takes_self=True),
    )


@frozen(cache_hash=True)
class Contains(Predicate):
    """A test that a collection has a value in it."""

    fact: Reference
    value: object


@frozen(cache_hash=True)
class IsKnown(Predicate):
    """A test that a fact is known, whatever its value."""

    fact: Reference


@frozen(cache_hash=True)
class Not(Predicate):
    """The negation of a predicate; unknown stays unknown."""

    term: Predicate
    extent: tuple[int, int] = _extent(1, lambda it: (it.term,))


@frozen(cache_hash=True)
class All(Predicate):
    """The conjunction of terms: one that fails decides, whatever is unknown; no terms mean yes."""

    terms: tuple[Predicate, ...]
    extent: tuple[int, int] = _extent(2, lambda it: it.terms)


@frozen(cache_hash=True)
class Any(Predicate):
    """The disjunction of terms: one that holds decides, whatever is unknown; no terms mean no."""

    terms: tuple[Predicate, ...]
    extent: tuple[int, int] = _extent(2, lambda it: it.terms)


@frozen(cache_hash=True)
class AtLeast(Predicate):
    """A balance of indications: at least so many of the terms hold.

    *least* is a whole number or a parameter. Unknown terms leave it open only where they matter.
    """

    least: object
    terms: tuple[Predicate, ...]
    extent: tuple[int, int] = _extent(2, lambda it: it.terms)


@frozen(cache_hash=True)
class Implies(Predicate):
    """The claim that the consequence holds wherever the condition holds."""

    condition: Predicate
    consequence: Predicate
    extent: tuple[int, int] = _extent(1, lambda it: (it.condition, it.consequence))


ALWAYS = All(())
NEVER = Any(())


def children(predicate: Predicate) -> tuple[Predicate, ...]:
    """Return the predicates that *predicate* is built from; none for a comparison."""
    match predicate:
        case Not(term):
            return (term,)
        case All(terms) | Any(terms) | AtLeast(_, terms):
            return terms
        case Implies(condition, consequence):
            return (condition, consequence)
        case _:
            return ()


def rebuild(predicate: Predicate, change: Callable[[Predicate], Predicate]) -> Predicate:
    """Return the predicate with *change* applied to each part that it is built from.

    It is the same object where no part changes.
    """
    before = children(predicate)
    terms = tuple(map(change, before))
    if all(map(is_, before, terms)):
        return predicate
    match predicate:
        case Not():
            return Not(terms[0])
        case AtLeast(least):
            return AtLeast(least, terms)
        case Implies():
            return Implies(terms[0], terms[1])
        case _:
            return All(terms) if isinstance(predicate, All) else Any(terms)


def references(predicate: Predicate) -> tuple[Reference, ...]:
    """Return the facts and parameters that *predicate* names, each once, in reading order."""
    return tuple(dict.fromkeys(_named_in(predicate)))


def _named_in(predicate: Predicate) -> Iterator[Reference]:
    match predicate:
        case Compare(fact, _, operand) | Contains(fact, operand):
            yield from _named(fact, operand)
        case Member(fact, values):
            yield from _named(fact, *values)
        case IsKnown(fact):
            yield fact
        case AtLeast(least, terms):
            yield from _named(least)
            for term in terms:
                yield from _named_in(term)
        case _:
            for child in children(predicate):
                yield from _named_in(child)


def _named(*operands: object) -> Iterator[Reference]:
    for operand in operands:
        if isinstance(operand, Reference):
            yield operand
            yield from operand.rests_on


def _terms(predicate: Predicate, kind: type[All] | type[Any]) -> tuple[Predicate, ...]:
    """Flatten ``a & b & c`` into one node, so that it reads and prints as it was written."""
    return predicate.terms if isinstance(predicate, kind) else (predicate,)
