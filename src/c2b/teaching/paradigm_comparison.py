"""Comparison of two paradigms: what would have to change, and real cases of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from attrs import frozen

from c2b.cases import Case
from c2b.cases.catalogue import all_cases
from c2b.paradigms.classifier import headline
from c2b.paradigms.completion import Pattern, possible
from c2b.paradigms.contrast import shortest_ways
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.table import HEADLINE
from c2b.teaching.facts import told_of_anyone
from c2b.teaching.typography import typeset
from c2b.text import Language, Text

_EXAMPLES = 3


@frozen(kw_only=True)
class ParadigmComparison:
    """Two paradigms side by side.

    Attributes:
        first: The one.
        second: The other.
        reversed: Whether the same parties merely change sides.
        changes: The fewest facts that turn the first into the second, as clauses.
        examples: Cases of the first, then of the second; easy ones first.
    """

    first: Paradigm
    second: Paradigm
    reversed: bool
    changes: tuple[Text, ...]
    examples: tuple[tuple[Case, ...], tuple[Case, ...]]

    @property
    def sentences(self) -> tuple[Text, ...]:
        """The comparison in sentences, the decisive facts first."""
        return tuple(_sentences(self))

    def explain(self, language: Language = "en") -> str:
        """The comparison, one sentence a line."""
        return "\n".join(typeset(x.in_language(language), language) for x in self.sentences)


def compare_paradigms(
    first: Paradigm, second: Paradigm, cases: Iterable[Case] | None = None
) -> ParadigmComparison:
    """Compare two paradigms by the facts that tell them apart.

    Args:
        first: The one.
        second: The other.
        cases: The cases from which examples are taken.
    """
    known = tuple(all_cases() if cases is None else cases)
    way = shortest_ways(_pattern(first), second)[0]
    return ParadigmComparison(
        first=first,
        second=second,
        reversed=first is not second and first.reverse is second,
        changes=tuple(told_of_anyone(question, value) for question, value in way),
        examples=(examples(first, known), examples(second, known)),
    )


def examples(paradigm: Paradigm, cases: Iterable[Case]) -> tuple[Case, ...]:
    """The first three cases whose first leg is *paradigm*, the easy ones before the others."""
    found = [case for case in cases if headline(case.exchange.legs[0]) is paradigm]
    order = {level: place for place, level in enumerate(("easy", "medium", "hard"))}
    return tuple(sorted(found, key=lambda case: (order[case.difficulty.value], case.id)))[
        :_EXAMPLES
    ]


def _pattern(paradigm: Paradigm) -> Pattern:
    """Facts of which *paradigm* is the headline."""
    questions = HEADLINE.questions
    patterns = (
        Pattern().but(**{q.name: value for q, value in zip(questions, values, strict=True)})
        for values in product(*(question.values for question in questions))
    )
    return next(each for each in patterns if possible(each) == (paradigm,))


def _sentences(comparison: ParadigmComparison) -> Iterator[Text]:
    first, second = comparison.first.text, comparison.second.text
    if comparison.first is comparison.second:
        yield _ONE.fill(label=first)
    elif comparison.reversed:
        yield _REVERSED.fill(first=first, second=second)
    else:
        changes = Text.join(comparison.changes, _AND)
        yield _CHANGES.fill(first=first, second=second, changes=changes)
    for label, cases in zip((first, second), comparison.examples, strict=True):
        listed = [_CASE.fill(number=case.id, title=case.title) for case in cases]
        yield (
            _EXAMPLE.fill(label=label, cases=Text.join(listed, _NEXT))
            if cases
            else (_NO_EXAMPLE.fill(label=label))
        )


_ONE = Text(en="Both are {label}.", fr="C’est deux fois {label}.")
_REVERSED = Text(
    en="{first} and {second} join the same parties: the value goes the other way.",
    fr="{first} et {second} relient les mêmes parties : la valeur va dans l’autre sens.",
)
_CHANGES = Text(
    en="{first} becomes {second} where {changes}.", fr="{first} devient {second} si {changes}."
)
_AND = Text(en=", and ", fr=", et si ")
_CASE = Text(en="{number} {title}", fr="{number} {title}")
_NEXT = Text(en="; ", fr=" ; ")
_EXAMPLE = Text(en="{label}, for instance {cases}.", fr="{label}, par exemple {cases}.")
_NO_EXAMPLE = Text(
    en="{label}: no case of the catalogue begins so.",
    fr="{label} : aucun cas du catalogue ne commence ainsi.",
)
