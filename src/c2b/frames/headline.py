"""The decision table of paradigms as conditions on columns.

All is worked out from the scalar core: which headlines each fact leaves open, which facts cannot
stand together, and which question is the best for each set of candidates.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cache
from itertools import combinations, product
from numbers import Integral

import narwhals as nw
from attrs import frozen

from c2b.errors import InvalidValueError
from c2b.frames.truth import Condition, both, either
from c2b.models.leg import Leg, Payment, Proposer, TermsSetter
from c2b.models.party import party_of
from c2b.models.subordination import subordination_of
from c2b.models.value import Value
from c2b.paradigms.completion import PATTERN_QUESTIONS, Pattern, consistent, possible
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.reasons import next_question
from c2b.paradigms.table import HEADLINE
from c2b.text import Text

Known = Enum | None
Columns = Mapping[str, nw.Expr | None]

HEADLINES: tuple[Paradigm, ...] = tuple(
    sorted(row.then for row in HEADLINE.rows if isinstance(row.then, Paradigm))
)
"""The headlines in the order of their names; the place of each is its bit in a mask."""

_SIDES = (("provider_capacity", "provider_nature"), ("recipient_capacity", "recipient_nature"))
_ALONE = ("value_kind", "dependence")
_DOMAINS: dict[str, tuple[Known, ...]] = {
    question.name: (*(each for each in question.fact.domain or () if isinstance(each, Enum)), None)
    for question in PATTERN_QUESTIONS
}


def mask_of(headlines: Sequence[Paradigm]) -> int:
    """Return the number in which each of *headlines* has its bit."""
    return sum(1 << HEADLINES.index(each) for each in headlines)


def candidates_of(mask: int) -> tuple[Paradigm, ...]:
    """Return the headlines of a number of the column ``candidates``, by name.

    Raises:
        InvalidValueError: A number that the column cannot hold.
    """
    given: object = mask
    if not isinstance(given, Integral) or not 0 <= mask < 1 << len(HEADLINES):
        raise InvalidValueError("candidates_of", _A_NUMBER, mask, _FROM_CLASSIFY)
    return tuple(each for place, each in enumerate(HEADLINES) if mask >> place & 1)


@frozen
class Factor:
    """A condition on one fact, or on the two facts of one party, under which headlines are open.

    Attributes:
        names: The fact; for a party its capacity, then its nature.
        allowed: Values of the first fact, each with the values of the second; None for any.
    """

    names: tuple[str, ...]
    allowed: tuple[tuple[Known, tuple[Known, ...] | None], ...]

    def condition(self, columns: Columns) -> Condition:
        """Return the condition on *columns*."""
        first, *second = self.names
        whole = [each for each, beside in self.allowed if beside is None]
        parts = [is_among(columns[first], whole, first)]
        for each, beside in self.allowed:
            if beside:
                (name,) = second
                here = is_among(columns[first], (each,), first)
                parts.append(both((here, is_among(columns[name], beside, name))))
        return either(parts)


@cache
def factors(headline: Paradigm) -> tuple[Factor, ...]:
    """Return the conditions under which the facts of a consistent leg leave *headline* open.

    A headline is open if each fact by itself, and each party by itself, leaves it open.
    """
    alone = (Factor((name,), _open_values(headline, name)) for name in _ALONE)
    return (*alone, *(Factor(side, _open_pairs(headline, side)) for side in _SIDES))


def contradictions(columns: Columns) -> Iterator[tuple[tuple[str, str], Condition]]:
    """Yield the names of two facts with the condition that they contradict each other."""
    for one, other in combinations(_DOMAINS, 2):
        clashing = _clashing(one, other)
        if clashing:
            yield (
                (one, other),
                either(
                    both((is_(columns[one], here), is_(columns[other], there)))
                    for here, there in clashing
                ),
            )


@cache
def questions_by_mask() -> Mapping[str, tuple[int, ...]]:
    """Return, for each question of the headline, the candidates for which it is the best one."""
    patterns: dict[int, Pattern] = {}
    for facts in product(*_DOMAINS.values()):
        pattern = Pattern().but(**dict(zip(_DOMAINS, facts, strict=True)))
        if consistent(pattern):
            patterns.setdefault(mask_of(possible(pattern)), pattern)
    found: dict[str, list[int]] = {}
    for mask, pattern in patterns.items():
        asked = next_question(leg_of(pattern))
        if asked is not None:
            found.setdefault(asked.fact, []).append(mask)
    return {name: tuple(masks) for name, masks in found.items()}


def leg_of(pattern: Pattern) -> Leg:
    """Return a leg with the facts of *pattern*, of which all other lenses know their answer."""
    return Leg(
        provider=party_of("provider", pattern.provider_nature, pattern.provider_capacity),
        recipient=party_of("recipient", pattern.recipient_nature, pattern.recipient_capacity),
        value=Value(kind=pattern.value_kind),
        subordination=subordination_of(pattern.dependence),
        proposer=Proposer.PROVIDER,
        payment=Payment.NONE,
        terms_set_by=TermsSetter.PROVIDER,
    )


def is_among(column: nw.Expr | None, values: Sequence[Known], name: str) -> Condition:
    """Return the condition that *column* holds one of *values*; None among them is a null."""
    if len(values) == len(_DOMAINS[name]):
        return True
    if column is None:
        return None in values
    words = [each.value for each in values if each is not None]
    there = both((~column.is_null(), column.is_in(words))) if words else False
    return either((column.is_null(), there)) if None in values else there


def is_(column: nw.Expr | None, value: Enum) -> Condition:
    """Return the condition that *column* is known and holds *value*."""
    return False if column is None else both((~column.is_null(), column == value.value))


def _open_values(headline: Paradigm, name: str) -> tuple[tuple[Known, None], ...]:
    """Return the values of the fact *name* that leave *headline* open by themselves."""
    return tuple(
        (value, None)
        for value in _DOMAINS[name]
        if headline in possible(Pattern().but(**{name: value}))
    )


def _open_pairs(
    headline: Paradigm, side: tuple[str, str]
) -> tuple[tuple[Known, tuple[Known, ...] | None], ...]:
    """Return the natures that leave *headline* open beside each capacity; None for any."""
    capacity, nature = side
    found: list[tuple[Known, tuple[Known, ...] | None]] = []
    for each in _DOMAINS[capacity]:
        patterns = [Pattern().but(**{capacity: each, nature: kind}) for kind in _DOMAINS[nature]]
        allowed = [pattern for pattern in patterns if consistent(pattern)]
        open_ = [pattern for pattern in allowed if headline in possible(pattern)]
        kinds = tuple(getattr(pattern, nature) for pattern in open_)
        found.append((each, None if len(open_) == len(allowed) else kinds))
    return tuple(found)


@cache
def _clashing(one: str, other: str) -> tuple[tuple[Enum, Enum], ...]:
    """Return the values of two facts that cannot stand together."""
    return tuple(
        (here, there)
        for here, there in product(_DOMAINS[one], _DOMAINS[other])
        if here is not None
        and there is not None
        and not consistent(Pattern().but(**{one: here, other: there}))
    )


_A_NUMBER = Text(en="a number of the column candidates", fr="un nombre de la colonne candidates")
_FROM_CLASSIFY = Text(en="take it from a row of classify", fr="prenez-le d’une ligne de classify")
