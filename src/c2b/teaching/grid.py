"""The decision table for the blackboard: a grid of sixteen cells, and five questions."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from c2b.cases import Case
from c2b.cases.catalogue import all_cases
from c2b.models.party import Capacity
from c2b.models.subordination import Dependence
from c2b.models.value import ValueKind
from c2b.paradigms.compile import by_facts
from c2b.paradigms.lenses import LENSES
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.table import HEADLINE, LETTER_OF
from c2b.teaching.facts import asked_of_anyone
from c2b.teaching.paradigm_comparison import examples
from c2b.text import Text


@frozen(kw_only=True)
class GridCell:
    """The label of what a party of one capacity gives to a party of another.

    Attributes:
        provider: The capacity of the party that gives.
        recipient: The capacity of the party that receives.
        case: An example; None where there is none.
    """

    provider: Capacity
    recipient: Capacity
    paradigm: Paradigm
    case: Case | None


def decision_grid(cases: Iterable[Case] | None = None) -> tuple[tuple[GridCell, ...], ...]:
    """The label for every pair of capacities where nobody works for the other, a row a provider.

    Args:
        cases: The cases from which examples are taken.
    """
    known = tuple(all_cases() if cases is None else cases)
    return tuple(
        tuple(_cell(provider, recipient, known) for recipient in Capacity) for provider in Capacity
    )


def _cell(provider: Capacity, recipient: Capacity, cases: tuple[Case, ...]) -> GridCell:
    label: Paradigm = by_facts(HEADLINE)(ValueKind.SERVICE, Dependence.NONE, provider, recipient)
    return GridCell(
        provider=provider,
        recipient=recipient,
        paradigm=label,
        case=next(iter(examples(label, cases)), None),
    )


def capacity_word(capacity: Capacity) -> Text:
    """The letter and the word for a capacity, as the edge of the grid shows it."""
    letter = LETTER_OF[capacity]
    return _EDGE.fill(letter=letter.value, word=letter.text)


@frozen(kw_only=True)
class TaughtQuestion:
    """One of the five questions, and what follows from its answer."""

    asks: Text
    follows: Text


def five_questions() -> tuple[TaughtQuestion, ...]:
    """The decision table as questions, in the order in which they are asked."""
    headline = tuple(
        TaughtQuestion(asks=asked_of_anyone(question), follows=follows)
        for question, follows in zip(HEADLINE.questions, _FOLLOWS, strict=True)
    )
    asks = Text.join((lens.asks for lens in LENSES[1:]), _SPACE)
    return (*headline, TaughtQuestion(asks=asks, follows=_LENSES_FOLLOW))


_EDGE = Text(en="{letter} {word}", fr="{letter} {word}")
_SPACE = Text(en=" ", fr=" ")
_FOLLOWS = (
    Text(
        en="If not, it is not an exchange, and there is nothing to label.",
        fr="Si non, il n’y a pas d’échange, et rien à qualifier.",
    ),
    Text(
        en="The party that works under authority gets the letter E, in place of C or B.",
        fr="Qui travaille sous l’autorité de l’autre prend la lettre E, au lieu de C ou B.",
    ),
    Text(
        en="The answer gives the first letter: C, B, G or N.",
        fr="La réponse donne la première lettre : C, B, G ou N.",
    ),
    Text(
        en="The answer gives the last letter: C, B, G or N.",
        fr="La réponse donne la dernière lettre : C, B, G ou N.",
    ),
)
_LENSES_FOLLOW = Text(
    en="These lenses may name the exchange otherwise: say which definition you use.",
    fr="Ces critères peuvent qualifier l’échange autrement : dites quelle définition vous suivez.",
)
