"""The contrast of a leg: the fewest facts to change so that another headline follows."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache
from itertools import combinations, product

from attrs import evolve, frozen

from c2b.models.leg import Leg
from c2b.models.party import is_same_party
from c2b.paradigms.completion import Pattern, pattern_of, possible
from c2b.paradigms.paradigm import Paradigm, demand
from c2b.paradigms.question import Question
from c2b.paradigms.table import HEADLINE
from c2b.text import Language, Text


@frozen(kw_only=True)
class LegChange:
    """A fact as it is and as it would have to be.

    Attributes:
        before: The present value; None where the fact is unknown.
        text: The meaning of the new value for these parties.
    """

    fact: str
    before: Enum | None
    after: Enum
    text: Text


@frozen(kw_only=True)
class Contrast:
    """The fewest changes that lead to *target*.

    Attributes:
        changes: The changes of one shortest way; empty when the headline is *target* already.
        alternatives: The changes of the other ways that are just as short.
    """

    target: Paradigm
    changes: tuple[LegChange, ...]
    alternatives: tuple[tuple[LegChange, ...], ...] = ()

    @property
    def text(self) -> Text:
        """The contrast as one sentence."""
        if not self.changes:
            return _ALREADY.fill(target=self.target.text)
        changes = Text.join([change.text for change in self.changes], _AND)
        return _BECOMES.fill(target=self.target.text, changes=changes)

    def explain(self, language: Language = "en") -> str:
        """Return the contrast in *language*."""
        return self.text.in_language(language)


_ALREADY = Text(en="It is {target} already.", fr="C’est déjà {target}.")
_BECOMES = Text(
    en="It becomes {target} where {changes}.",
    fr="Cela devient {target} si {changes}.",
)
_AND = Text(en=", and ", fr=" et si ")


Way = tuple[tuple[Question, Enum], ...]


def contrast(leg: Leg, target: Paradigm) -> Contrast:
    """Return the fewest facts of *leg* to change so that its headline is *target*.

    The nature of a party (person or organisation) follows the change and is not counted.

    Raises:
        InvalidValueError: *target* is no `Paradigm`.
    """
    demand(target, "contrast")
    between = _between_two(leg)
    first, *others = (_changes(between, way) for way in shortest_ways(pattern_of(leg), target))
    return Contrast(target=target, changes=first, alternatives=tuple(others))


@cache
def shortest_ways(pattern: Pattern, target: Paradigm) -> tuple[Way, ...]:
    """Return every smallest set of changes after which only *target* is possible."""
    by_size = (tuple(_ways(pattern, target, size)) for size in range(len(HEADLINE.questions) + 1))
    return next(ways for ways in by_size if ways)


def _ways(pattern: Pattern, target: Paradigm, size: int) -> Iterator[Way]:
    for asked in combinations(HEADLINE.questions, size):
        for way in _answers(asked, pattern):
            if possible(_changed(pattern, way)) == (target,):
                yield way


def _answers(asked: tuple[Question, ...], pattern: Pattern) -> list[Way]:
    others = (
        [(question, value) for value in question.values if not _stands(question, value, pattern)]
        for question in asked
    )
    return list(product(*others))


def _stands(question: Question, value: Enum, pattern: Pattern) -> bool:
    return getattr(pattern, question.name) is value


def _changed(pattern: Pattern, way: Way) -> Pattern:
    """Return the pattern after the changes; a party that changes may change its nature too."""
    return pattern.but(
        provider_nature=None,
        recipient_nature=None,
        **{question.name: value for question, value in way},
    )


def _between_two(leg: Leg) -> Leg:
    """Return *leg* with another party as recipient where its provider stands alone."""
    if not is_same_party(leg.provider, leg.recipient):
        return leg
    return evolve(leg, recipient=evolve(leg.recipient, name=_ANOTHER, id=None))


_ANOTHER = Text(en="another party", fr="une autre partie")


def _changes(leg: Leg, way: Way) -> tuple[LegChange, ...]:
    return tuple(
        LegChange(
            fact=question.name,
            before=question.of(leg),
            after=value,
            text=question.clause_text(value, leg),
        )
        for question, value in way
    )
