"""The lifecycle of a contract as a picture, drawn from its table.

A box is a state from which something can follow. The states in which a contract ends, and the
dispute, have to do with many others: a box lists them in place of arrows.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby

from attrs import frozen

from c2b import Language, Text
from c2b.contracts import LIFECYCLE, ContractState, Transition
from c2b.text import COMMA

_TITLE = Text(en="The states of a contract", fr="Les états d’un contrat")
_OR = Text(en="or: {states}", fr="ou\u00a0: {states}")

_WIDE, _TALL, _STEP = 190, 46, 92
_PLACES = {  # columns from the left and rows from the top
    "draft": (0, 0.0),
    "offered": (0, 1.0),
    "countered": (1, 1.5),
    "signing": (0, 2.0),
    "signed": (0, 3.0),
    "performed": (0, 4.0),
    "rejected": (1, 4.5),
    "accepted": (0, 5.0),
    "disputed": (1, 5.5),
    "paid": (0, 6.0),
}
_COLUMNS = (40, 430)


@frozen
class _Box:
    """The place of a state in the picture, by the middle of its box."""

    x: float
    y: float


def lifecycle_picture(language: Language) -> str:
    """Return the picture as SVG, with a title and the table as its description."""
    height = int(6 * _STEP + _TALL + 40)
    rows = [row for row in LIFECYCLE.transitions if _is_drawn(row)]
    pairs = [
        (source, target, [*each])
        for (source, target), each in groupby(sorted(rows, key=_ends), key=_ends)
    ]
    title, told = _TITLE.in_language(language), _told(language)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 {height}" role="img" '
        'aria-labelledby="title what" font-family="sans-serif" font-size="12">',
        f'<title id="title">{escape(title)}</title><desc id="what">{escape(told)}</desc>',
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" '
        'markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>',
        f'<rect width="700" height="{height}" fill="#fff"/>',
        *(_arrow(source, target) for source, target, _ in pairs),
        *(_box(state, language) for state in LIFECYCLE.states if state.value in _PLACES),
        *(_word(source, target, each, language) for source, target, each in pairs),
        "</svg>",
        "",
    ]
    return "\n".join(parts)


def _is_drawn(row: Transition) -> bool:
    """Whether a row is an arrow: between two boxes of a column, or of columns side by side."""
    source, target = _ends(row)
    if source == target or not {source, target} <= {*_PLACES} - {"disputed"}:
        return False
    (column, here), (other, there) = _PLACES[source], _PLACES[target]
    return column == other or abs(here - there) < 1


def _ends(row: Transition) -> tuple[str, str]:
    return row.source.value, row.target.value


def _place(state: str) -> _Box:
    column, row = _PLACES[state]
    return _Box(_COLUMNS[column] + _WIDE / 2, 20 + row * _STEP + _TALL / 2)


def _box(state: ContractState, language: Language) -> str:
    at = _place(state.value)
    x, y = at.x - _WIDE / 2, at.y - _TALL / 2
    others = _others(state)
    lines = [
        f'<rect x="{x}" y="{y}" width="{_WIDE}" height="{_TALL}" rx="6" fill="#fff" '
        'stroke="#000" stroke-width="1.5"/>',
        f'<text x="{at.x}" y="{y + 18}" text-anchor="middle" font-weight="bold" font-size="14">'
        f"{escape(state.text.in_language(language))}</text>",
    ]
    if others:
        words = _OR.fill(states=Text.join(others, COMMA)).in_language(language)
        lines.append(
            f'<text x="{at.x}" y="{y + 36}" text-anchor="middle" font-size="10">'
            f"{escape(words)}</text>"
        )
    return "\n".join(lines)


def _others(state: ContractState) -> list[Text]:
    """Return the states to which no arrow of the picture leads: the ends, and the dispute."""
    rows = (row for row in LIFECYCLE.transitions if row.source is state and row.target is not state)
    return [*dict.fromkeys(row.target.text for row in rows if not _is_drawn(row))]


def _line(source: str, target: str) -> tuple[_Box, _Box]:
    """Return the ends of an arrow on the edges of two boxes, beside the arrow that goes back."""
    start, end = _place(source), _place(target)
    aside = 12 if (start.x, start.y) < (end.x, end.y) else -12
    if start.x == end.x:
        down = 1 if end.y > start.y else -1
        return _Box(start.x, start.y + down * _TALL / 2), _Box(end.x, end.y - down * _TALL / 2)
    right = 1 if end.x > start.x else -1
    return (
        _Box(start.x + right * _WIDE / 2, start.y + aside),
        _Box(end.x - right * _WIDE / 2, end.y + aside),
    )


def _bend(source: str, target: str) -> float:
    """Return how far to the left an arrow bends that passes a box of its own column."""
    start, end = _place(source), _place(target)
    return 150 if start.x == end.x and abs(start.y - end.y) > _STEP * 1.5 else 0


def _arrow(source: str, target: str) -> str:
    start, end = _line(source, target)
    bend = _bend(source, target)
    if bend:
        x, begin, finish = start.x - _WIDE / 2, _place(source).y, _place(target).y
        path = f"M{x} {begin}C{x - 40} {begin} {x - 40} {finish} {x} {finish}"
    else:
        path = f"M{start.x} {start.y}L{end.x} {end.y}"
    return f'<path d="{path}" fill="none" stroke="#000" marker-end="url(#tip)"/>'


def _word(source: str, target: str, rows: Iterable[Transition], language: Language) -> str:
    """Return the events of an arrow, beside it."""
    start, end = _line(source, target)
    events = Text.join(dict.fromkeys(row.event.text for row in rows), COMMA)
    share = 0.5 if start.x == end.x else 0.42
    x, y = start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share
    anchor = "start" if start.x == end.x else "middle"
    if _bend(source, target):
        x, y, anchor = start.x - _WIDE / 2 - 32, (start.y + end.y) / 2, "middle"
        return (
            f'<text x="{x}" y="{y}" text-anchor="middle" transform="rotate(-90 {x} {y})" '
            f'dy="-4">{escape(events.in_language(language))}</text>'
        )
    shift = 6 if anchor == "start" else 0
    return (
        f'<text x="{x + shift}" y="{y + (4 if shift else -3)}" text-anchor="{anchor}" '
        'stroke="#fff" stroke-width="4" paint-order="stroke">'
        f"{escape(events.in_language(language))}</text>"
    )


def _told(language: Language) -> str:
    """Return the arrows as sentences, for those who cannot see the picture."""
    arrow = Text(en="{source}, {event}: {target}.", fr="{source}, {event}\u00a0: {target}.")
    rows = (
        arrow.fill(source=row.source.text, event=row.event.text, target=row.target.text)
        for row in LIFECYCLE.transitions
        if row.source is not row.target
    )
    return " ".join(dict.fromkeys(row.in_language(language) for row in rows))
