"""The proof of a lifecycle: every state is reached and can end, and no event leads two ways."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

from attrs import field, frozen

from c2b._validators import instance, optional, tuple_of
from c2b.choice import Choice
from c2b.contracts.actor import PROFILES
from c2b.contracts.event import ContractEvent
from c2b.contracts.state import ContractState
from c2b.contracts.table import LIFECYCLE
from c2b.contracts.transition import Lifecycle, Transition
from c2b.text import Text


class LifecycleLaw(Choice):
    """A law that every lifecycle keeps."""

    REACHABLE = "reachable", "every state can be reached", "tout état peut être atteint"
    CAN_END = "can_end", "every state can come to an end", "tout état peut prendre fin"
    UNAMBIGUOUS = "unambiguous", "one event leads to one state", "un événement mène à un seul état"
    POSSIBLE = (
        "possible",
        "the conditions of every move can hold together",
        "les conditions de chaque passage sont compatibles",
    )
    USED = (
        "used",
        "every event, actor and condition occurs",
        "tout événement, acteur et condition sert",
    )


@frozen(kw_only=True)
class LifecycleFlaw:
    """A law of lifecycles that a table does not keep.

    Attributes:
        state: The state at fault; None where the fault is in an event that no row has.
        event: The event at fault; None where the whole state is.
        rows: The transitions at fault; empty where none is.
    """

    law: LifecycleLaw = field(validator=instance(LifecycleLaw))
    state: ContractState | None = field(default=None, validator=optional(instance(ContractState)))
    event: ContractEvent | None = field(default=None, validator=optional(instance(ContractEvent)))
    rows: tuple[Transition, ...] = field(default=(), validator=tuple_of(Transition))

    @property
    def text(self) -> Text:
        """The flaw as a sentence."""
        slots = {"state": self.state, "event": self.event}
        text = _FLAWS[self.law]
        return text.fill(**{name: each.text for name, each in slots.items() if each is not None})


def flaws(lifecycle: Lifecycle = LIFECYCLE) -> tuple[LifecycleFlaw, ...]:
    """Return the flaws of *lifecycle*; none, if it is sound.

    Every state is reached from the start and leads to a state that nothing leaves; of the rows
    that share a state, an event and an actor, one at most applies, for their needs exclude each
    other; no row needs two things that exclude each other; every event is somewhere possible.
    """
    laws = (_unreachable, _endless, _ambiguous, _impossible, _unused)
    return tuple(flaw for law in laws for flaw in law(lifecycle))


def _unreachable(lifecycle: Lifecycle) -> Iterator[LifecycleFlaw]:
    reached = _closure({lifecycle.start}, lifecycle, lambda row: (row.source, row.target))
    for state in ContractState:
        if state not in reached:
            yield LifecycleFlaw(law=LifecycleLaw.REACHABLE, state=state)


def _endless(lifecycle: Lifecycle) -> Iterator[LifecycleFlaw]:
    ends = _closure(set(lifecycle.finals), lifecycle, lambda row: (row.target, row.source))
    for state in lifecycle.states:
        if state not in ends:
            yield LifecycleFlaw(law=LifecycleLaw.CAN_END, state=state)


def _ambiguous(lifecycle: Lifecycle) -> Iterator[LifecycleFlaw]:
    for one, other in combinations(lifecycle.transitions, 2):
        if (one.source, one.event) != (other.source, other.event) or one.excludes(other):
            continue
        if any(one.is_open_to(who) and other.is_open_to(who) for who in PROFILES):
            yield LifecycleFlaw(
                law=LifecycleLaw.UNAMBIGUOUS, state=one.source, event=one.event, rows=(one, other)
            )


def _impossible(lifecycle: Lifecycle) -> Iterator[LifecycleFlaw]:
    for row in lifecycle.transitions:
        if row.excludes(row):
            yield LifecycleFlaw(
                law=LifecycleLaw.POSSIBLE, state=row.source, event=row.event, rows=(row,)
            )


def _unused(lifecycle: Lifecycle) -> Iterator[LifecycleFlaw]:
    used = {row.event for row in lifecycle.transitions}
    for event in ContractEvent:
        if event not in used:
            yield LifecycleFlaw(law=LifecycleLaw.USED, event=event)


_Step = Callable[[Transition], tuple[ContractState, ContractState]]


def _closure(states: set[ContractState], lifecycle: Lifecycle, step: _Step) -> set[ContractState]:
    """Return *states* with all that follow from them when each row leads as *step* returns."""
    steps = [step(row) for row in lifecycle.transitions]
    found, frontier = set(states), states
    while frontier:
        frontier = {after for before, after in steps if before in frontier} - found
        found |= frontier
    return found


_FLAWS = {
    LifecycleLaw.REACHABLE: Text(
        en="no path leads to the state '{state}'", fr="aucun chemin ne mène à l’état « {state} »"
    ),
    LifecycleLaw.CAN_END: Text(
        en="no path leads from the state '{state}' to an end",
        fr="aucun chemin ne mène de l’état « {state} » à une fin",
    ),
    LifecycleLaw.UNAMBIGUOUS: Text(
        en="in the state '{state}', '{event}' may lead to two states",
        fr="dans l’état « {state} », « {event} » peut mener à deux états",
    ),
    LifecycleLaw.POSSIBLE: Text(
        en="in the state '{state}', '{event}' needs two things that exclude each other",
        fr="dans l’état « {state} », « {event} » exige deux choses qui s’excluent",
    ),
    LifecycleLaw.USED: Text(
        en="the event '{event}' is nowhere possible",
        fr="l’événement « {event} » n’est possible nulle part",
    ),
}
