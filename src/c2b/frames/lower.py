"""The lowering of predicates: one more reading of them, beside the interpreter and the generator.

Three-valued logic is written out, so that an engine is never asked what a null means. What cannot
be lowered is noted as an obstacle, and nothing is left out in silence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from math import ceil, floor
from typing import Any as Anything
from typing import cast

import narwhals as nw
from attrs import define, field

from c2b.frames.fact_value import word_of
from c2b.frames.obstacle import Obstacle
from c2b.frames.truth import (
    FALSE,
    UNKNOWN,
    Condition,
    Truth,
    balance,
    both,
    conjunction,
    disjunction,
    either,
    negation,
    opposite,
    whole,
)
from c2b.predicate import (
    All,
    Any,
    AtLeast,
    Compare,
    Contains,
    Fact,
    FigureRef,
    Implies,
    IsKnown,
    Member,
    Not,
    Operator,
    Predicate,
    Reference,
    references,
)
from c2b.predicate.expression import children
from c2b.predicate.interpret import COMPARISONS
from c2b.rules import AnswerKind
from c2b.text import Text, in_both

LOWEST, HIGHEST = -(2**63), 2**63 - 1


def kind_of_fact(fact: Fact) -> AnswerKind | None:
    """Return the kind of the column that can hold *fact*; None where no column can."""
    kinds = set(fact.types)
    if kinds == {bool}:
        return AnswerKind.YES_NO if len(fact.domain or ()) > 1 else None
    if fact.domain is not None and all(map(_is_word, fact.domain)):
        words = {word_of(each) for each in fact.domain}
        return AnswerKind.CHOICE if len(words) == len(fact.domain) else None
    if kinds == {date}:
        return AnswerKind.DAY
    if kinds == {str}:
        return AnswerKind.TEXT
    return AnswerKind.WHOLE_NUMBER if kinds and kinds <= _NUMBERS else None


def _is_word(value: object) -> bool:
    return isinstance(value.value if isinstance(value, Enum) else value, str)


@define
class Lowering:
    """The lowering of predicates to conditions on the columns of one frame.

    Attributes:
        columns: The expression of each fact that the frame has; any other fact is unknown.
        where: The definition that is being lowered, named in obstacles.
        scales: The number of parts of one in which the column of a fact counts, where not 1.
        obstacles: What could not be lowered so far.
        unheld_unknown: Whether a fact that no column can hold is unknown; else it is an obstacle.
    """

    columns: Mapping[Fact, nw.Expr]
    where: str = ""
    scales: Mapping[Fact, int] = field(factory=dict[Fact, int])
    obstacles: list[Obstacle] = field(factory=list[Obstacle])
    unheld_unknown: bool = False

    def lower(self, predicate: Predicate) -> Truth:
        """Return the truth of *predicate* in each row."""
        match predicate:
            case Not(term):
                return negation(self.lower(term))
            case All(terms):
                return conjunction([self.lower(term) for term in terms])
            case Any(terms):
                return disjunction([self.lower(term) for term in terms])
            case Implies(condition, consequence):
                return disjunction([negation(self.lower(condition)), self.lower(consequence)])
            case AtLeast(least, terms):
                return self._at_least(least, [self.lower(term) for term in terms])
            case _:
                return self._test(predicate)

    def _test(self, predicate: Predicate) -> Truth:
        match predicate:
            case Compare(Fact() as fact, operator, operand):
                return self._compare(fact, operator, operand)
            case Member(Fact() as fact, values):
                return self._member(fact, values)
            case IsKnown(Fact() as fact):
                return self._is_known(fact)
            case Contains() if self.unheld_unknown:
                return UNKNOWN
            case _:
                return self._refused(_TESTS, in_both(type(predicate).__name__))

    def _is_known(self, fact: Fact) -> Truth:
        column = self.columns.get(fact)
        if column is None:
            return FALSE
        return Truth(~column.is_null(), column.is_null())

    def _compare(self, fact: Fact, operator: Operator, operand: object) -> Truth:
        if kind_of_fact(fact) is None:
            if self.unheld_unknown:
                return UNKNOWN
            return self._refused(_KINDS, _HELD.fill(fact=fact.name))
        if isinstance(operand, FigureRef):
            return self._by_key(operand, lambda value: self._compare(fact, operator, value))
        if isinstance(operand, Fact):
            return self._compare_facts(fact, operator, operand)
        if isinstance(operand, Reference):
            return self._refused(_BOUND, in_both(str(operand)))
        column = self.columns.get(fact)
        if column is None or operand is None:
            return UNKNOWN
        return _tested(column, self._comparison(fact, column, operator, operand))

    def _comparison(
        self, fact: Fact, column: nw.Expr, operator: Operator, operand: object
    ) -> Condition:
        """Return the test of a *column* that is known."""
        if isinstance(operand, bool):
            return column if operand is (operator is Operator.IS) else ~column
        if isinstance(operand, str | Enum):
            return self._of_words(fact, column, operator, word_of(operand))
        if isinstance(operand, date) and not isinstance(operand, datetime):
            return _compared(operator, column, nw.lit(operand, nw.Date()))
        number = Fraction(cast("Fraction", operand)) * self.scales.get(fact, 1)
        return _of_number(column, operator, number)

    def _of_words(self, fact: Fact, column: nw.Expr, operator: Operator, words: str) -> Condition:
        if operator not in (Operator.IS, Operator.IS_NOT):
            self._refused(_NO_ORDER, _HELD.fill(fact=fact.name))
        return column == words if operator is Operator.IS else ~(column == words)

    def _compare_facts(self, fact: Fact, operator: Operator, other: Fact) -> Truth:
        one, two = self.columns.get(fact), self.columns.get(other)
        if kind_of_fact(other) is None or (
            kind_of_fact(fact) is AnswerKind.TEXT and operator not in (Operator.IS, Operator.IS_NOT)
        ):
            return self._refused(_KINDS, _HELD.fill(fact=other.name))
        if self.scales.get(fact, 1) != self.scales.get(other, 1):
            return self._refused(_SCALES, in_both(f"{fact.name}, {other.name}"))
        if one is None or two is None:
            return UNKNOWN
        known = ~one.is_null() & ~two.is_null()
        test = _compared(operator, one, two)
        return Truth(known & test, known & ~test)

    def _member(self, fact: Fact, values: tuple[object, ...]) -> Truth:
        """Return whether *fact* is among *values*, of which an unknown one leaves it open."""
        return disjunction([self._compare(fact, Operator.IS, value) for value in values])

    def _at_least(self, least: object, terms: list[Truth]) -> Truth:
        if isinstance(least, FigureRef):
            return self._by_key(least, lambda value: self._at_least(value, terms))
        if isinstance(least, Reference):
            return self._refused(_BOUND, in_both(str(least)))
        return balance(least, terms) if isinstance(least, int) else UNKNOWN

    def _by_key(self, figure: FigureRef, judge: Callable[[object], Truth]) -> Truth:
        """Return the truth by the figure for the key of each row; unknown where there is none."""
        judged = [
            (self._compare(figure.key, Operator.IS, key).yes, judge(value))
            for key, value in figure.table
        ]
        return Truth(
            *(
                either(both((here, getattr(truth, side))) for here, truth in judged)
                for side in ("yes", "no")
            )
        )

    def _refused(self, expected: Text, got: Text) -> Truth:
        self.obstacles.append(Obstacle(where=self.where, expected=expected, got=got, hint=_SCALAR))
        return UNKNOWN


def unknown_facts(predicate: Predicate, lowering: Lowering) -> Iterator[tuple[Fact, Condition]]:
    """Yield each fact that *predicate* reads with the condition that it is missing for a decision.

    A fact is missing where it is unknown, and no part of the predicate around it is decided.
    """
    truth = lowering.lower(predicate)
    open_ = both((opposite(truth.yes), opposite(truth.no)))
    if open_ is False:
        return
    below = children(predicate)
    for child in below:
        for fact, condition in unknown_facts(child, lowering):
            yield fact, both((open_, condition))
    for fact in () if below else _facts_in(predicate):
        column = lowering.columns.get(fact)
        yield fact, both((open_, True if column is None else column.is_null()))
    if isinstance(predicate, AtLeast) and isinstance(predicate.least, FigureRef):
        column = lowering.columns.get(predicate.least.key)
        yield predicate.least.key, both((open_, True if column is None else column.is_null()))


def _compared(operator: Operator, one: nw.Expr, other: nw.Expr) -> nw.Expr:
    sign: Callable[[Anything, Anything], Anything] = COMPARISONS[operator]
    return cast("nw.Expr", sign(one, other))


def _facts_in(predicate: Predicate) -> tuple[Fact, ...]:
    return tuple(each for each in references(predicate) if isinstance(each, Fact))


def _tested(column: nw.Expr, test: Condition) -> Truth:
    """Return the truth of *test*, which is unknown where *column* is null, whatever it gives."""
    known = ~column.is_null()
    return Truth(both((known, test)), both((known, opposite(test))))


def _of_number(column: nw.Expr, operator: Operator, number: Fraction) -> Condition:
    """Return the comparison of a column of whole numbers with *number*, exactly."""
    match operator:
        case Operator.IS:
            return _equals(column, number)
        case Operator.IS_NOT:
            return opposite(_equals(column, number))
        case Operator.LESS_THAN:
            return _below(column, ceil(number))
        case Operator.AT_LEAST:
            return opposite(_below(column, ceil(number)))
        case Operator.AT_MOST:
            return _below(column, floor(number) + 1)
        case _:  # more than
            return opposite(_below(column, floor(number) + 1))


def _equals(column: nw.Expr, number: Fraction) -> Condition:
    if number.denominator != 1 or not LOWEST <= number <= HIGHEST:
        return False
    return column == whole(number.numerator)


def _below(column: nw.Expr, limit: int) -> Condition:
    if limit > HIGHEST:
        return True
    return False if limit <= LOWEST else column < whole(limit)


_NUMBERS = {int, Decimal, Fraction}
_TESTS = Text(
    en="comparisons, membership and tests of knowledge",
    fr="des comparaisons, des appartenances et des tests de connaissance",
)
_KINDS = Text(
    en="facts that are a yes or no, a word, a whole number, a day or a text",
    fr="des faits qui sont un oui ou non, un mot, un nombre entier, un jour ou un texte",
)
_NO_ORDER = Text(en="texts that are equal or not", fr="des textes égaux ou non")
_BOUND = Text(en="figures with a value", fr="des chiffres qui ont une valeur")
_SCALES = Text(
    en="two facts that count in the same parts of one",
    fr="deux faits qui comptent dans les mêmes parties de l’unité",
)
_HELD = Text(en="the fact {fact}", fr="le fait {fact}")
_SCALAR = Text(
    en="judge it with apply_scalar, or leave it out",
    fr="jugez-le avec apply_scalar, ou écartez-le",
)
