"""The lifecycle of contracts as a page: its states, its table and its diagram."""

from __future__ import annotations

from c2b import Language, Text
from c2b.contracts import LIFECYCLE, Transition, diagram

_TITLE = Text(en="The lifecycle of a contract", fr="La vie d'un contrat")
_PICTURE = Text(
    en="The states as boxes, with the events that lead from one to the next; the table below has "
    "them all",
    fr="Les états en cases, avec les événements qui mènent de l’un à l’autre\u00a0; le tableau "
    "ci-dessous les a tous",
)
_STATES = Text(en="States", fr="États")
_TABLE = Text(en="What can happen", fr="Ce qui peut arriver")
_DIAGRAM = Text(en="As a diagram", fr="En diagramme")
_HEAD = Text(
    en="| state | event | by | needs | then |", fr="| état | événement | par | exige | ensuite |"
)
_STATE_HEAD = Text(en="| state | in data | meaning |", fr="| état | en données | sens |")
_MERMAID = Text(
    en="The text of a Mermaid diagram, from `c2b.contracts.diagram`:",
    fr="Le texte d'un diagramme Mermaid, donné par `c2b.contracts.diagram`\u00a0:",
)
_COMMA, _NEXT = Text(en=", ", fr=", "), Text(en="; ", fr="\u00a0; ")
_SEEN = Text(
    en="This page is made from the library itself, so that it agrees with it.",
    fr="Cette page est produite à partir de la bibliothèque elle-même et lui est donc fidèle.",
)


def lifecycle_page(language: Language) -> str:
    """The page in *language*."""
    states = [
        f"| {state.text.in_language(language)} | `{state.value}` | {state.explain(language)} |"
        for state in LIFECYCLE.states
    ]
    rows = [_row(row).in_language(language) for row in LIFECYCLE.transitions]
    parts = [
        f"# {_TITLE.in_language(language)}",
        _SEEN.in_language(language),
        f"![{_PICTURE.in_language(language)}](pictures/lifecycle.svg)",
        f"## {_STATES.in_language(language)}",
        "\n".join([_STATE_HEAD.in_language(language), "|---|---|---|", *states]),
        f"## {_TABLE.in_language(language)}",
        "\n".join([_HEAD.in_language(language), "|---|---|---|---|---|", *rows]),
        f"## {_DIAGRAM.in_language(language)}",
        _MERMAID.in_language(language),
        f"```text\n{diagram(language)}```",
    ]
    return "\n\n".join(parts) + "\n"


def _row(row: Transition) -> Text:
    return Text(
        en="| {source} | {event} | {by} | {needs} | {target} |",
        fr="| {source} | {event} | {by} | {needs} | {target} |",
    ).fill(
        source=row.source.text,
        event=row.event.text,
        by=Text.join((actor.text for actor in row.by), _COMMA),
        needs=Text.join((need.text for need in row.needs), _NEXT),
        target=row.target.text,
    )
