"""The boxes of parties in a row, with the marks of who proposes and who sets the terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from c2b.models.leg import Proposer, TermsSetter
from c2b.teaching.drawing.canvas import MARGIN, NAME, SMALL, WIDTH, Canvas, height
from c2b.teaching.drawing.geometry import Form, Rect
from c2b.teaching.drawing.picture import PictureFlow, PictureParty
from c2b.teaching.drawing.text_width import text_width
from c2b.text import Text

_WIDTHS = {1: 150.0, 2: 120.0, 3: 104.0}
FIGURE = 26.0  # height of the figure in the upper part of a box
_PADDING = 5.0
_NAME_LINES, _WORD_LINES = 5, 2
_STYLES = ((NAME, True), (NAME - 1, True), (SMALL, True), (SMALL, False), (10.0, False))


@frozen
class Mark:
    """A mark of what a party does besides giving and receiving."""

    form: Form
    words: Text


def columns(count: int) -> tuple[Rect, ...]:
    """The places of one to three boxes in a row, still without height."""
    width = _WIDTHS[count]
    if count == 1:
        return (Rect((WIDTH - width) / 2, 0, width, 0),)
    step = (WIDTH - 2 * MARGIN - width) / (count - 1)
    return tuple(Rect(MARGIN + step * place, 0, width, 0) for place in range(count))


def box_height(canvas: Canvas, party: PictureParty, width: float) -> float:
    """The height that *party* needs."""
    words = _lines(canvas, party, width)
    return FIGURE + 4 * _PADDING + height(words.name, words.size) + height(words.word, SMALL)


def draw_party(canvas: Canvas, party: PictureParty, rect: Rect) -> None:
    """Put the box of *party* down."""
    canvas.box(party.form, rect, person=party.person)
    words = _lines(canvas, party, rect.width)
    top = rect.y + FIGURE + 2 * _PADDING
    below = canvas.write(words.name, rect.middle, top, words.size, bold=words.bold)
    canvas.write(words.word, rect.middle, below + 2, SMALL)


@frozen
class _Words:
    """The lines of a name with their size and weight, and those of the word beneath it."""

    name: tuple[str, ...]
    size: float
    bold: bool
    word: tuple[str, ...]


def _lines(canvas: Canvas, party: PictureParty, width: float) -> _Words:
    """The words of *party*, of a size in which no word of the name is broken, if there is one."""
    room = width - 2 * _PADDING
    words = canvas.words(party.name)
    fits = (
        (size, bold)
        for size, bold in _STYLES
        if all(text_width(word, size, bold=bold) <= room for word in words.split(" "))
    )
    size, bold = next(fits, _STYLES[-1])
    name = canvas.lines(words, room, size, bold=bold, most=_NAME_LINES)
    word = canvas.lines(party.word, room, SMALL, most=_WORD_LINES)
    return _Words(name, size, bold, word if any(word) else ())


def marks_of(place: int, flows: Sequence[PictureFlow], *, numbered: bool) -> Iterator[Mark]:
    """The marks of the party at *place* in *flows*."""
    proposed = [flow.number for flow in flows if _proposer(flow) == place]
    fixed = [flow.number for flow in flows if _setter(flow) == place]
    for form, words, numbers in (
        (Form.PROPOSES, _PROPOSES, proposed),
        (Form.TERMS, _SETS_TERMS, fixed),
    ):
        if numbers:
            yield Mark(form, with_numbers(words, numbers) if numbered else words)


def with_numbers(words: Text, numbers: Iterable[int]) -> Text:
    """Return *words* with the numbers of the legs that they are about."""
    return _NUMBERED.fill(words=words, numbers=",\u00a0".join(map(str, numbers)))


def _proposer(flow: PictureFlow) -> int | None:
    if flow.proposer is Proposer.PROVIDER:
        return flow.source
    return flow.target if flow.proposer is Proposer.RECIPIENT else None


def _setter(flow: PictureFlow) -> int | None:
    if flow.terms is TermsSetter.PROVIDER:
        return flow.source
    return flow.target if flow.terms is TermsSetter.RECIPIENT else None


def marks_height(canvas: Canvas, marks: Iterable[Mark], width: float) -> float:
    """The height of a stack of *marks*, with the room between them."""
    return sum(_mark_height(canvas, mark, width) + 6 for mark in marks)


def _mark_height(canvas: Canvas, mark: Mark, width: float) -> float:
    return height(canvas.lines(mark.words, width - 14, SMALL, most=3), SMALL) + 6


def draw_marks(canvas: Canvas, marks: Iterable[Mark], column: Rect, top: float) -> float:
    """Put a stack of *marks* down over *column* below *top*, and give the y below it."""
    for mark in marks:
        lines = canvas.lines(mark.words, column.width - 14, SMALL, most=3)
        width = max(text_width(line, SMALL) for line in lines) + 14
        tall = height(lines, SMALL) + 6
        canvas.box(mark.form, Rect(column.middle - width / 2, top, width, tall))
        canvas.write(lines, column.middle, top + 3, SMALL)
        top += tall + 6
    return top


_PROPOSES = Text(en="proposes", fr="propose")
_SETS_TERMS = Text(en="sets the terms", fr="fixe les conditions")
_NUMBERED = Text(en="{words} ({numbers})", fr="{words} ({numbers})")
