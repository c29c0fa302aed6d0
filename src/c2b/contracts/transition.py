"""The transitions of a lifecycle, and the table that they make up."""

from __future__ import annotations

from collections.abc import Collection

from attrs import field, frozen

from c2b._validators import instance, tuple_of
from c2b.contracts.actor import Actor
from c2b.contracts.event import ContractEvent
from c2b.contracts.precondition import Precondition
from c2b.contracts.state import ContractState


@frozen(kw_only=True)
class Transition:
    """A step from one state by an event to another.

    Attributes:
        by: The actors that may cause it; one is enough.
        needs: The preconditions; all have to hold.
    """

    source: ContractState = field(validator=instance(ContractState))
    event: ContractEvent = field(validator=instance(ContractEvent))
    by: tuple[Actor, ...] = field(validator=tuple_of(Actor, least=1))
    needs: tuple[Precondition, ...] = field(default=(), validator=tuple_of(Precondition))
    target: ContractState = field(validator=instance(ContractState))

    def is_open_to(self, actors: Collection[Actor]) -> bool:
        """Whether a party with all the roles in *actors* may cause it."""
        return any(actor in actors for actor in self.by)

    def excludes(self, other: Transition) -> bool:
        """Whether the preconditions of this transition rule out those of *other*."""
        return any(need.opposite in other.needs for need in self.needs if need.opposite)


@frozen(kw_only=True)
class Lifecycle:
    """A table of transitions, with the state that it starts from.

    To try another table, change a copy: ``evolve(LIFECYCLE, transitions=...)``, and give it to a
    subclass of `c2b.Contract` as its ``lifecycle``.
    """

    start: ContractState = field(validator=instance(ContractState))
    transitions: tuple[Transition, ...] = field(validator=tuple_of(Transition, least=1))

    @property
    def states(self) -> tuple[ContractState, ...]:
        """The states that the table names, in order of appearance."""
        named = (state for row in self.transitions for state in (row.source, row.target))
        return tuple(dict.fromkeys((self.start, *named)))

    @property
    def finals(self) -> tuple[ContractState, ...]:
        """The states that no transition leaves."""
        left = {row.source for row in self.transitions}
        return tuple(state for state in self.states if state not in left)

    def rows(
        self, source: ContractState, event: ContractEvent | None = None
    ) -> tuple[Transition, ...]:
        """Return the transitions that leave *source*; only those by *event* if it is given."""
        return tuple(
            row
            for row in self.transitions
            if row.source is source and (event is None or row.event is event)
        )
