"""The decision table: which paradigm a leg belongs to. Data only.

A row says under which predicate it answers. `compile` reads tables fast, `prove` shows that they
are total, without overlap, reversible and monotone, and the docs print them. The tables of the
other lenses stand in `lenses`, each in the entry of its lens.
"""

from __future__ import annotations

from attrs import field, frozen

from c2b.models.party import Capacity
from c2b.models.subordination import Dependence
from c2b.models.value import ValueKind
from c2b.paradigms.orientation import Orientation
from c2b.paradigms.paradigm import Letter, Paradigm
from c2b.paradigms.question import Question
from c2b.paradigms.questions import DEPENDENCE, PROVIDER_CAPACITY, RECIPIENT_CAPACITY, VALUE
from c2b.predicate.expression import Predicate
from c2b.text import Text


@frozen(kw_only=True, cache_hash=True)
class TableRow:
    """One line of a table: when it answers, and what."""

    id: str
    when: Predicate = field(repr=False)
    then: Paradigm | Orientation


@frozen(kw_only=True, cache_hash=True)
class Table:
    """Rows of which exactly one answers for any pattern of facts.

    Attributes:
        asks: The question that the table answers.
        questions: The facts that it turns on, in the order in which they are weighed.
    """

    id: str
    asks: Text
    questions: tuple[Question, ...]
    rows: tuple[TableRow, ...]


_EXCHANGED = VALUE.fact.is_not(ValueKind.NONE)
_FREE = DEPENDENCE.fact.is_(Dependence.NONE)
_PROVIDER_WORKS = DEPENDENCE.fact.is_(Dependence.PROVIDER_WORKS_FOR_RECIPIENT)
_RECIPIENT_WORKS = DEPENDENCE.fact.is_(Dependence.RECIPIENT_WORKS_FOR_PROVIDER)

LETTER_OF = {
    Capacity.PRIVATE: Letter.C,
    Capacity.TRADE: Letter.B,
    Capacity.PUBLIC: Letter.G,
    Capacity.NONPROFIT: Letter.N,
}


def _row(provider: Letter, recipient: Letter, when: Predicate) -> TableRow:
    label = f"{provider.value}2{recipient.value}"
    return TableRow(id=label, when=_EXCHANGED & when, then=Paradigm(label))


HEADLINE = Table(
    id="headline",
    asks=Text(
        en="Who gives the primary value to whom?",
        fr="Qui apporte la valeur principale, et à qui ?",
    ),
    questions=(VALUE, DEPENDENCE, PROVIDER_CAPACITY, RECIPIENT_CAPACITY),
    rows=(
        *(
            _row(
                LETTER_OF[provider],
                LETTER_OF[recipient],
                _FREE
                & PROVIDER_CAPACITY.fact.is_(provider)
                & RECIPIENT_CAPACITY.fact.is_(recipient),
            )
            for provider in Capacity
            for recipient in Capacity
        ),
        *(
            _row(Letter.E, letter, _PROVIDER_WORKS & RECIPIENT_CAPACITY.fact.is_(capacity))
            for capacity, letter in LETTER_OF.items()
        ),
        *(
            _row(letter, Letter.E, _RECIPIENT_WORKS & PROVIDER_CAPACITY.fact.is_(capacity))
            for capacity, letter in LETTER_OF.items()
        ),
        TableRow(
            id="not_an_exchange",
            when=VALUE.fact.is_(ValueKind.NONE),
            then=Paradigm.NOT_AN_EXCHANGE,
        ),
    ),
)
