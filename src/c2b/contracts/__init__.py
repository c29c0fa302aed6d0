"""The optional contract that follows one table of events, and the readings of that table.

`Contract` decides by `LIFECYCLE`; `flaws` proves it, `diagram` draws it, and `tours`, `paths` and
`impossible` walk it.
"""

from c2b._at_home import at_home
from c2b._module_names import suggest_module_names
from c2b.contracts.actor import Actor
from c2b.contracts.contract import Contract
from c2b.contracts.diagram import diagram
from c2b.contracts.draft import Draft
from c2b.contracts.errors import Move, WrongEventError
from c2b.contracts.event import ContractEvent
from c2b.contracts.history import HistoryEntry
from c2b.contracts.paths import impossible, paths, tours
from c2b.contracts.precondition import Precondition
from c2b.contracts.prove import LifecycleFlaw, LifecycleLaw, flaws
from c2b.contracts.state import ContractState
from c2b.contracts.table import LIFECYCLE
from c2b.contracts.transition import Lifecycle, Transition

__all__ = [
    "LIFECYCLE",
    "Actor",
    "Contract",
    "ContractEvent",
    "ContractState",
    "Draft",
    "HistoryEntry",
    "Lifecycle",
    "LifecycleFlaw",
    "LifecycleLaw",
    "Move",
    "Precondition",
    "Transition",
    "WrongEventError",
    "diagram",
    "flaws",
    "impossible",
    "paths",
    "tours",
]

at_home(globals(), ("Contract", "Draft", "HistoryEntry", "Move"))
suggest_module_names(globals())
