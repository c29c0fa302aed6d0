"""The error for an event that cannot happen now, and the moves that can."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from attrs import field, frozen

from c2b._validators import instance, optional, tuple_of
from c2b.contracts.actor import Actor
from c2b.contracts.event import ContractEvent
from c2b.contracts.precondition import Precondition
from c2b.contracts.state import ContractState
from c2b.errors import C2bError
from c2b.models.party import PARTIES, Party
from c2b.text import COMMA, Text


@frozen(kw_only=True)
class Move:
    """An event that can happen to a contract at a moment.

    Attributes:
        actor: The role that may cause it: one that the transition names.
        by: The party of the contract; None for time and for a third party.
        brings: The preconditions that the entry itself has to meet.
        target: The state that it leads to.
    """

    event: ContractEvent = field(validator=instance(ContractEvent))
    actor: Actor = field(validator=instance(Actor))
    by: Party | None = field(default=None, validator=optional(instance(*PARTIES)))
    brings: tuple[Precondition, ...] = field(default=(), validator=tuple_of(Precondition))
    target: ContractState = field(validator=instance(ContractState))


class WrongEventError(C2bError, ValueError):
    """An event that cannot happen to a contract as it stands.

    Attributes:
        state: The state of the contract.
        event: The event that was attempted.
        by: The party that attempted it; None for time.
        lacking: The preconditions that do not hold; empty where none would help.
        possible: The moves that are possible at that moment.
    """

    state: ContractState
    event: ContractEvent
    by: Party | None
    lacking: tuple[Precondition, ...]
    possible: tuple[Move, ...]

    def __init__(
        self,
        state: ContractState,
        event: ContractEvent,
        by: Party | None,
        lacking: Iterable[Precondition] = (),
        possible: Iterable[Move] = (),
    ) -> None:
        self.lacking, self.possible = tuple(lacking), tuple(possible)
        super().__init__(state, event, by, self.lacking, self.possible)
        self.state, self.event, self.by = state, event, by

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """Return the message in *language*."""
        return self.text.in_language(language)

    @property
    def text(self) -> Text:
        """The event that cannot happen and why, then the moves that can."""
        return _REFUSED.fill(wrong=self.refusal_text, possible=possibilities_text(self.possible))

    @property
    def refusal_text(self) -> Text:
        """The event that cannot happen, and why."""
        who = Actor.TIME.text if self.by is None else self.by.name
        wrong = _CANNOT.fill(state=self.state.text, who=who, event=self.event.text)
        if not self.lacking:
            return wrong
        needs = Text.join((need.text for need in self.lacking), _AND)
        return _UNLESS.fill(wrong=wrong, needs=needs)


def possibilities_text(moves: Iterable[Move]) -> Text:
    """Return *moves* as a list of events, each with the roles that can cause it."""
    who: dict[ContractEvent, dict[Text, None]] = {}
    for move in moves:
        name = move.actor.text if move.by is None else _NAME.fill(name=move.by.name)
        who.setdefault(move.event, {})[name] = None
    lines = (
        _MOVE.fill(event=event.text, who=Text.join(names, COMMA)) for event, names in who.items()
    )
    return Text.join(lines, COMMA) if who else _NOTHING


_REFUSED = Text(
    en="{wrong}; possible now: {possible}",
    fr="{wrong}\u00a0; possible à ce moment\u00a0: {possible}",
)
_CANNOT = Text(
    en="the contract is {state}, so {who} cannot {event}",
    fr="le contrat est {state}\u00a0: {who} ne peut pas {event}",
)
_UNLESS = Text(en="{wrong} unless {needs}", fr="{wrong}, sauf si {needs}")
_AND = Text(en=" and ", fr=" et que ")
_NAME = Text(en="{name}", fr="{name}")
_MOVE = Text(en="{event} ({who})", fr="{event} ({who})")
_NOTHING = Text(en="nothing more", fr="plus rien")
