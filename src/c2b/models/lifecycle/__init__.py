"""Lifecycle: what can become of a contract, as one table, and the readings of that table.

`LIFECYCLE` is the table. `c2b.Contract` decides by it, `flaws` proves it, `diagram` draws it, and
`tours`, `paths` and `impossible` walk it.
"""

from c2b.models.lifecycle.actor import Actor
from c2b.models.lifecycle.diagram import diagram
from c2b.models.lifecycle.event import ContractEvent
from c2b.models.lifecycle.need import Need
from c2b.models.lifecycle.path import impossible, paths, tours
from c2b.models.lifecycle.prove import LifecycleFlaw, LifecycleLaw, flaws
from c2b.models.lifecycle.state import ContractState
from c2b.models.lifecycle.table import LIFECYCLE
from c2b.models.lifecycle.transition import Lifecycle, Transition

__all__ = [
    "LIFECYCLE",
    "Actor",
    "ContractEvent",
    "ContractState",
    "Lifecycle",
    "LifecycleFlaw",
    "LifecycleLaw",
    "Need",
    "Transition",
    "diagram",
    "flaws",
    "impossible",
    "paths",
    "tours",
]
