"""A lifecycle as the text of a Mermaid state diagram."""

from __future__ import annotations

from collections.abc import Iterator

from c2b.contracts.table import LIFECYCLE
from c2b.contracts.transition import Lifecycle
from c2b.text import Language, Text


def diagram(language: Language, lifecycle: Lifecycle = LIFECYCLE) -> str:
    """Return *lifecycle* as a Mermaid state diagram with labels in *language*.

    Arrows between the same two states are drawn as one, with all their events.

    >>> print(diagram("en").splitlines()[0])
    stateDiagram-v2
    """
    return "\n".join(_lines(language, lifecycle)) + "\n"


def _lines(language: Language, lifecycle: Lifecycle) -> Iterator[str]:
    yield "stateDiagram-v2"
    for state in lifecycle.states:
        yield f'    state "{state.text.in_language(language)}" as {state.value}'
    yield f"    [*] --> {lifecycle.start.value}"
    for (source, target), events in _arrows(lifecycle).items():
        label = ", ".join(event.in_language(language) for event in events)
        yield f"    {source} --> {target}: {label}"
    for state in lifecycle.finals:
        yield f"    {state.value} --> [*]"


def _arrows(lifecycle: Lifecycle) -> dict[tuple[str, str], dict[Text, None]]:
    """Return the events by pair of states that they lead from and to."""
    arrows: dict[tuple[str, str], dict[Text, None]] = {}
    for row in lifecycle.transitions:
        events = arrows.setdefault((row.source.value, row.target.value), {})
        events[row.event.text] = None
    return arrows
