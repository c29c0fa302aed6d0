"""Arrows between the boxes of a row: a thick one for the value, a thin one for the return."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from c2b.teaching.drawing.canvas import PLAIN, Canvas, height
from c2b.teaching.drawing.geometry import Rect, Stroke
from c2b.teaching.drawing.picture import PictureFlow
from c2b.text import Text

_APART = 10.0  # between the arrows of two legs
_ABOVE, _BELOW = 8.0, 9.0  # from words to the line beneath them, and from a line to words
_NUMBER_GROUP = 46.0


@frozen(kw_only=True)
class Gap:
    """The room between two neighbouring boxes, and the legs that cross it.

    Attributes:
        left: The place of the left one of the two parties.
        worded: Whether the words stand on the arrows; otherwise a number does.
        numbered: Whether the words begin with the number of the leg.
    """

    left: int
    start: float
    end: float
    flows: tuple[PictureFlow, ...]
    worded: bool
    numbered: bool


def gap_height(canvas: Canvas, gap: Gap) -> float:
    """The height of all the arrows of *gap*."""
    if not gap.worded:
        return _NUMBER_GROUP * len(gap.flows)
    return sum(_group_height(canvas, gap, flow) + _APART for flow in gap.flows)


def _group_height(canvas: Canvas, gap: Gap, flow: PictureFlow) -> float:
    value, back = _lines(canvas, gap, flow)
    return height(value, PLAIN) + _ABOVE + (_below(back) if back else _BELOW)


def _below(back: tuple[str, ...]) -> float:
    """The room from the thick arrow to the end of the words about what comes back."""
    return 2 * _BELOW + height(back, PLAIN)


def draw_gap(canvas: Canvas, gap: Gap, top: float) -> None:
    """Put the arrows of *gap* down below *top*."""
    for flow in gap.flows:
        if gap.worded:
            _draw_worded(canvas, gap, flow, top)
            top += _group_height(canvas, gap, flow) + _APART
        else:
            _draw_numbered(canvas, gap, flow, top)
            top += _NUMBER_GROUP


def _draw_worded(canvas: Canvas, gap: Gap, flow: PictureFlow, top: float) -> None:
    value, back = _lines(canvas, gap, flow)
    middle = (gap.start + gap.end) / 2
    line = canvas.write(value, middle, top, PLAIN) + _ABOVE
    _level(canvas, gap, flow, line, Stroke.VALUE)
    if back:
        _level(canvas, gap, flow, line + _BELOW + 2, back_stroke(flow), back=True)
        canvas.write(back, middle, line + 2 * _BELOW, PLAIN)


def _draw_numbered(canvas: Canvas, gap: Gap, flow: PictureFlow, top: float) -> None:
    canvas.number(flow.number, (gap.start + gap.end) / 2, top + 9)
    _level(canvas, gap, flow, top + 25, Stroke.VALUE)
    if flow.counterpart is not None:
        _level(canvas, gap, flow, top + 36, back_stroke(flow), back=True)


def back_stroke(flow: PictureFlow) -> Stroke:
    """The stroke of what comes back: a broken line where nothing does."""
    return Stroke.NOTHING if flow.unpaid else Stroke.COUNTERPART


def _level(
    canvas: Canvas, gap: Gap, flow: PictureFlow, y: float, stroke: Stroke, *, back: bool = False
) -> None:
    """Put a level arrow down: from the giver, or *back* to it."""
    ends = (gap.start, y), (gap.end, y)
    rightwards = (flow.source == gap.left) is not back
    canvas.arrow(stroke, *(ends if rightwards else ends[::-1]))


def _lines(canvas: Canvas, gap: Gap, flow: PictureFlow) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines about the value, and those about what comes back, if anything does."""
    room = gap.end - gap.start - 4
    words = _NUMBERED.fill(number=flow.number, words=flow.value) if gap.numbered else flow.value
    value = canvas.lines(words, room, PLAIN)
    if flow.counterpart is None:
        return value, ()
    return value, canvas.lines(flow.counterpart, room, PLAIN)


def gaps(
    columns: Sequence[Rect], nodes: Sequence[int], flows: Sequence[PictureFlow], *, numbered: bool
) -> tuple[Gap, ...]:
    """The gaps of a row of boxes, each with its legs."""
    worded = len(nodes) == 2
    return tuple(
        Gap(
            left=nodes[place],
            start=columns[place].right + 4,
            end=columns[place + 1].x - 4,
            flows=tuple(
                flow
                for flow in flows
                if {flow.source, flow.target} == {nodes[place], nodes[place + 1]}
            ),
            worded=worded,
            numbered=numbered,
        )
        for place in range(len(nodes) - 1)
    )


_NUMBERED = Text(en="{number}. {words}", fr="{number}. {words}")
