"""The layout of a drawing, in which everything gets its place."""

from __future__ import annotations

from attrs import evolve, frozen

from c2b.models.exchange import Exchange
from c2b.models.leg import Leg
from c2b.teaching.drawing.arrows import draw_gap, gap_height, gaps
from c2b.teaching.drawing.broker import draw_broker
from c2b.teaching.drawing.canvas import MARGIN, NAME, WIDTH, Canvas
from c2b.teaching.drawing.geometry import Drawing, Rect
from c2b.teaching.drawing.party_boxes import (
    Mark,
    box_height,
    columns,
    draw_marks,
    draw_party,
    marks_height,
    marks_of,
)
from c2b.teaching.drawing.picture import Picture, picture_of
from c2b.teaching.drawing.plan import DrawingPlan, Row, plan_of
from c2b.teaching.drawing.summary import captions, draw_captions, draw_summary
from c2b.teaching.typography import written
from c2b.text import Language, Text


def draw(
    subject: Exchange | Leg | Picture, language: Language = "en", *, labelled: bool = True
) -> Drawing:
    """Draw an exchange or a leg: who gives what to whom, and what it is called.

    Args:
        subject: An exchange, a leg, or a picture of one.
        language: The language of all words in it.
        labelled: Whether the labels are shown; a drawing to put questions about has none.

    Returns:
        A drawing that is 400 units wide, for `to_svg`.
    """
    picture = subject if isinstance(subject, Picture) else picture_of(subject)
    picture = picture if labelled else picture.without_labels
    canvas, plan = Canvas(language), plan_of(picture)
    top = _title(canvas, picture, MARGIN)
    boxes = dict[int, Rect]()
    for row in plan.rows:
        placed = _placed(canvas, picture, plan, row)
        top, found = _draw_row(canvas, placed, top)
        boxes |= found
    top = draw_broker(canvas, picture, plan, boxes, top)
    top = draw_captions(canvas, captions(picture.flows, numbered=len(picture.flows) > 1), top + 4)
    worded = frozenset(flow.number for row in plan.rows for flow in row.flows if row.is_pair)
    bottom = draw_summary(canvas, picture, top + 4, worded, labelled=labelled)
    described = picture.description if labelled else picture.story
    return Drawing(
        width=WIDTH,
        height=round(bottom + MARGIN, 1),
        title=written(picture.title, language).strip() or written(_UNTITLED, language),
        description=written(described, language),
        boxes=tuple(canvas.boxes),
        arrows=tuple(canvas.arrows),
        labels=tuple(canvas.labels),
    )


def _title(canvas: Canvas, picture: Picture, top: float) -> float:
    if not canvas.words(picture.title).strip():
        return top
    lines = canvas.lines(picture.title, WIDTH - 2 * MARGIN, NAME + 1, bold=True, most=3)
    return canvas.write(lines, WIDTH / 2, top, NAME + 1, bold=True) + 8


@frozen(kw_only=True)
class _Placed:
    """A row whose boxes have their columns, with the marks over each of them."""

    picture: Picture
    row: Row
    columns: tuple[Rect, ...]
    marks: tuple[tuple[Mark, ...], ...]


def _placed(canvas: Canvas, picture: Picture, plan: DrawingPlan, row: Row) -> _Placed:
    """Return *row* with columns, and with the marks of all legs that end there."""
    flows = (*row.flows, *plan.beside)
    numbered = len(picture.flows) > 1
    wide = columns(len(row.nodes))
    tall = max(
        box_height(canvas, picture.parties[node], column.width)
        for node, column in zip(row.nodes, wide, strict=True)
    )
    return _Placed(
        picture=picture,
        row=row,
        columns=tuple(evolve(column, height=tall) for column in wide),
        marks=tuple(tuple(marks_of(node, flows, numbered=numbered)) for node in row.nodes),
    )


def _draw_row(canvas: Canvas, placed: _Placed, top: float) -> tuple[float, dict[int, Rect]]:
    """Put one row down; give the y below it, and its boxes by the place of their party."""
    row, picture = placed.row, placed.picture
    numbered = len(picture.flows) > 1
    between = gaps(placed.columns, row.nodes, row.flows, numbered=numbered)
    tall = placed.columns[0].height
    room = max([tall, *(gap_height(canvas, gap) for gap in between)])
    lower = (room - tall) / 2
    over = _draw_marks(canvas, placed, top, lower)
    boxes = {
        node: evolve(column, y=over + lower)
        for node, column in zip(row.nodes, placed.columns, strict=True)
    }
    for node, box in boxes.items():
        draw_party(canvas, picture.parties[node], box)
    for gap in between:
        draw_gap(canvas, gap, over + (room - gap_height(canvas, gap)) / 2)
    return over + room + 8, boxes


def _draw_marks(canvas: Canvas, placed: _Placed, top: float, lower: float) -> float:
    """Put the marks down so that each stack ends over its box; give the y where the row begins.

    The boxes begin *lower* than the row, which is room that the marks may take.
    """
    pairs = list(zip(placed.marks, placed.columns, strict=True))
    tall = max(marks_height(canvas, marks, column.width) for marks, column in pairs)
    over = top + max(0.0, tall - lower)
    for marks, column in pairs:
        start = over + lower - marks_height(canvas, marks, column.width)
        draw_marks(canvas, marks, column, start)
    return over


_UNTITLED = Text(en="An exchange", fr="Un échange")
