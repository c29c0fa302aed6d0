"""A question for a fact of a leg, with the meaning of each answer."""

from __future__ import annotations

from enum import Enum
from typing import cast

from attrs import field, frozen

from c2b.models.leg import Leg
from c2b.predicate.fact import Fact
from c2b.text import COMMA, OR, Language, Text


@frozen(kw_only=True, cache_hash=True)
class Question:
    """A fact of a leg, as it is asked for and as it is stated.

    Attributes:
        name: The name of the fact in plain data, such as ``provider_capacity``.
        fact: The fact of a `Leg`.
        asks: The question that a person can answer; a slot ``{answers}`` lists those offered.
        states: The meaning of each value, a clause with slots ``{provider}`` and ``{recipient}``.
        offers: Each value as an answer, for that slot.
    """

    name: str
    fact: Fact
    asks: Text
    states: tuple[tuple[Enum, Text], ...] = field(repr=False)
    offers: tuple[tuple[Enum, Text], ...] = field(default=(), repr=False)

    @property
    def values(self) -> tuple[Enum, ...]:
        """The answers that make a difference, in the order in which they are offered."""
        return tuple(value for value, _ in self.states)

    def of(self, leg: Leg) -> Enum | None:
        """Return the answer that *leg* gives; None where it is unknown."""
        return cast("Enum | None", self.fact.of(leg))

    def clause_text(self, value: Enum, leg: Leg) -> Text:
        """Return the meaning of *value* for the parties of *leg*."""
        text = self._state(value)
        return text.fill(**_parties(text, leg))

    def clause_in(self, language: Language, value: Enum, leg: Leg) -> str:
        """Return the same in one language, which takes half the time."""
        text = self._state(value)
        return text.in_language(language, **_parties(text, leg))

    def _state(self, value: Enum) -> Text:
        return next((text for state, text in self.states if state is value), PASSES)

    def question_text(self, leg: Leg, among: tuple[Enum, ...] | None = None) -> Text:
        """Return the question about the parties of *leg*; *among* are the remaining answers."""
        offered = [text for value, text in self.offers if among is None or value in among]
        words = _parties(self.asks, leg, answers=_either(offered) if offered else "")
        return self.asks.fill(**words)


def _parties(text: Text, leg: Leg, **more: str | Text) -> dict[str, str | Text]:
    """Return the words for the slots of *text*."""
    words = {"provider": leg.provider.name, "recipient": leg.recipient.name, **more}
    return {slot: word for slot, word in words.items() if slot in text.slots}


def _either(texts: list[Text]) -> Text:
    """Return a choice among *texts*, as in ``a, b or c``."""
    *first, last = texts
    return Text.join([Text.join(first, COMMA), last], OR) if first else last


PASSES = Text(
    en="{provider} gives something of value to {recipient}",
    fr="{provider} apporte une valeur que reçoit {recipient}",
)
