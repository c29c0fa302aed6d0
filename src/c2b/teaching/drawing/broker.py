"""The intermediary of a drawing, which stands below the row of those that it connects."""

from __future__ import annotations

from collections.abc import Mapping

from c2b.teaching.drawing.arrows import back_stroke
from c2b.teaching.drawing.canvas import WIDTH, Canvas
from c2b.teaching.drawing.geometry import Point, Rect, Stroke
from c2b.teaching.drawing.party_boxes import box_height, draw_marks, draw_party, marks_of
from c2b.teaching.drawing.picture import Picture, PictureFlow
from c2b.teaching.drawing.plan import DrawingPlan

_BROKER_WIDTH = 124.0
_DROP = 22.0  # from a row down to the intermediary
_LANE = 7.0  # from the middle of a box to each of two arrows that end there


def draw_broker(
    canvas: Canvas, picture: Picture, plan: DrawingPlan, row: Mapping[int, Rect], top: float
) -> float:
    """Put the intermediary down below *top* with its link and its legs; give the y below it.

    Args:
        canvas: The canvas for the parts.
        picture: The picture to draw.
        plan: The places of the parts.
        row: The boxes of the first row, by the place of their party; empty without any.
        top: The y below the row.
    """
    broker = plan.broker
    if broker is None:
        return top
    party = picture.parties[broker]
    tall = box_height(canvas, party, _BROKER_WIDTH)
    box = Rect((WIDTH - _BROKER_WIDTH) / 2, top + _DROP, _BROKER_WIDTH, tall)
    canvas.arrow(Stroke.LINK, (box.middle, top - 4), (box.middle, box.y - 2))
    draw_party(canvas, party, box)
    for flow in plan.beside:
        other = flow.target if flow.source == broker else flow.source
        _draw_elbow(canvas, flow, box, row[other], rising=flow.source == broker)
    marks = marks_of(broker, plan.beside, numbered=len(picture.flows) > 1)
    return draw_marks(canvas, marks, box, box.bottom + 6)


def _draw_elbow(canvas: Canvas, flow: PictureFlow, box: Rect, party: Rect, *, rising: bool) -> None:
    """Put the arrows of a leg down that run beside *box* and up to *party*, or the other way."""
    y = box.y + box.height / 2
    left = party.middle < box.middle
    edge = box.x - 4 if left else box.right + 4
    outwards = -1.0 if left else 1.0
    inner: tuple[Point, ...] = (
        (edge, y - _LANE),
        (party.middle - outwards * _LANE, y - _LANE),
        (party.middle - outwards * _LANE, party.bottom + 4),
    )
    outer: tuple[Point, ...] = (
        (edge, y + _LANE),
        (party.middle + outwards * _LANE, y + _LANE),
        (party.middle + outwards * _LANE, party.bottom + 4),
    )
    canvas.arrow(Stroke.VALUE, *(inner if rising else inner[::-1]))
    canvas.number(flow.number, (edge + party.middle) / 2, y - _LANE)
    if flow.counterpart is not None:
        canvas.arrow(back_stroke(flow), *(outer[::-1] if rising else outer))
