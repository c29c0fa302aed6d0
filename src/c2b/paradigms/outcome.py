"""Outcome: all that a classification says that does not depend on who the parties are.

There are few outcomes and they are shared: a classification only finds its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from functools import cache
from itertools import product
from typing import Any, TypeVar, cast

from attrs import frozen

from c2b.models.leg import Leg
from c2b.paradigms.complete import completions, pattern_of
from c2b.paradigms.decide import by_leg, walk_by_facts
from c2b.paradigms.facts import Question
from c2b.paradigms.lens import Agreement, NoLabel, Orientation, read
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.table import HEADLINE, LENS_TABLES

T = TypeVar("T")
Label = Paradigm | NoLabel
Labels = tuple[Label, Label, Label, Label]
Orientations = tuple[Orientation, ...]


@frozen(kw_only=True, eq=False)
class Outcome:
    """Labels by lens, their agreement, and the headlines that remain possible.

    Outcomes are shared, so that the same one is the same object.

    Attributes:
        labels: One label a lens, in the order of `Lens`.
        agreement: Over the lenses that speak.
        candidates: The headlines that remain, by name; empty when the headline is determined.
    """

    labels: Labels
    agreement: Agreement
    candidates: tuple[Paradigm, ...] = ()

    @property
    def paradigm(self) -> Paradigm | None:
        """The headline; None while it is undetermined."""
        headline = self.labels[0]
        return headline if isinstance(headline, Paradigm) else None


TABLES = (HEADLINE, *LENS_TABLES.values())


@cache
def outcome_reader() -> Callable[[Leg], Outcome]:
    """The generated function from a leg to its outcome; it reads all four tables."""
    return by_leg(TABLES, all_outcomes(), unknown=undecided)


@cache
def _reader_of_facts() -> Callable[..., Outcome]:
    """The same from the facts of the four tables, all of them known."""
    return walk_by_facts(TABLES, all_outcomes())


@cache
def all_outcomes() -> tuple[Any, ...]:
    """The outcome for every choice of one row in each table, a level a table."""

    def level(chosen: tuple[Any, ...]) -> Any:
        if len(chosen) == len(TABLES):
            return _settled(chosen[0], chosen[1:])
        return tuple(level((*chosen, row.then)) for row in TABLES[len(chosen)].rows)

    return cast("tuple[Any, ...]", level(()))


_MEMO_LIMIT = 10_000
_memo: dict[tuple[int, ...], Outcome] = {}


_LENS_QUESTIONS = [question for table in LENS_TABLES.values() for question in table.questions]


def undecided(leg: Leg) -> Outcome:
    """The outcome when a fact is unknown: what all completions have in common."""
    provider, recipient = leg.provider, leg.recipient
    key = (  # by identity: members live as long as the process, and their own hash is slow
        id(leg.value.kind),
        id(leg.dependence),
        id(provider.capacity),
        id(recipient.capacity),
        id(provider.nature),
        id(recipient.nature),
        id(leg.proposer),
        id(leg.payment),
        id(leg.terms_set_by),
    )
    outcome = _memo.get(key)
    if outcome is None:
        if len(_memo) >= _MEMO_LIMIT:
            _memo.clear()
        outcome = _memo[key] = _completed(leg)
    return outcome


def forget() -> None:
    """Empty the memory of unknown patterns; benchmarks use it, answers do not change."""
    _memo.clear()


def _completed(leg: Leg) -> Outcome:
    """Merge the outcomes of all completions; what they do not share is undetermined."""
    options = map(_options, _LENS_QUESTIONS, (leg.proposer, leg.payment, leg.terms_set_by))
    lenses, read = list(product(*options)), _reader_of_facts()
    found = {read(*settled, *lens) for settled in completions(pattern_of(leg)) for lens in lenses}
    columns = list(zip(*(one.labels for one in found), strict=True))
    labels = cast("Labels", tuple(_shared(column, NoLabel.UNDETERMINED) for column in columns))
    candidates: tuple[Any, ...] = ()
    if labels[0] is NoLabel.UNDETERMINED:
        candidates = tuple(sorted(set(columns[0]), key=_by_name))
    return Outcome(labels=labels, agreement=_agreement(labels), candidates=candidates)


def _options(question: Question, known: Enum | None) -> tuple[Enum, ...]:
    """The values that a fact can have: the known one, or all."""
    return question.values if known is None else (known,)


def _shared(values: Sequence[T], otherwise: T) -> T:
    """The value that all of *values* are, or *otherwise*."""
    first = values[0]
    return first if values.count(first) == len(values) else otherwise


def _by_name(label: Enum) -> str:
    return str(label.value)


def _settled(headline: Paradigm, orientations: Orientations) -> Outcome:
    """The outcome when every fact is known."""
    others = (read(headline, orientation) for orientation in orientations)
    labels = cast("Labels", (headline, *others))
    return Outcome(labels=labels, agreement=_agreement(labels))


def _agreement(labels: Labels) -> Agreement:
    """Over the lenses that speak; one that turns on an unknown fact does not speak yet."""
    if labels[0] is NoLabel.UNDETERMINED:
        return Agreement.UNDETERMINED
    if labels[0] is Paradigm.NOT_AN_EXCHANGE:
        return Agreement.NONE
    speaking = set(labels).difference(NoLabel)
    return Agreement.UNANIMOUS if len(speaking) == 1 else Agreement.CONTESTED
