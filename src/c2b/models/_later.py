"""Names of the front doors that are loaded when first asked for: an exchange needs no contract."""

from __future__ import annotations

from importlib import import_module
from typing import Any

LATER = {
    "Call": "c2b.models.call",
    "Contract": "c2b.models.contract",
    "Draft": "c2b.models.draft",
    "HistoryEntry": "c2b.models.history",
    "Move": "c2b.models.wrong_event",
    "WrongEventError": "c2b.models.wrong_event",
    **dict.fromkeys(
        (
            "LIFECYCLE",
            "Actor",
            "ContractEvent",
            "ContractState",
            "Lifecycle",
            "Need",
            "Transition",
        ),
        "c2b.models.lifecycle",
    ),
}


def later(package: str, name: str) -> Any:
    """What *package* calls *name*; for its `__getattr__`.

    Raises:
        AttributeError: A name that it does not have.
    """
    if name not in LATER:
        raise AttributeError(f"module {package!r} has no attribute {name!r}")
    return getattr(import_module(LATER[name]), name)
