"""The boxes, arrows and labels of a drawing, as they are put down one by one."""

from __future__ import annotations

from c2b.teaching.drawing.geometry import Arrow, Box, Form, Label, Point, Rect, Stroke
from c2b.teaching.drawing.text_width import text_width, wrapped
from c2b.teaching.typography import written
from c2b.text import Language, Text

WIDTH = 400.0
MARGIN = 10.0
SMALL, PLAIN, NAME, LARGE = 10.5, 11.5, 12.0, 24.0  # sizes of type
LEADING = 1.25  # from one base line to the next, in sizes


class Canvas:
    """The parts of a drawing so far, in one language."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self.boxes: list[Box] = []
        self.arrows: list[Arrow] = []
        self.labels: list[Label] = []

    def words(self, words: Text) -> str:
        """Return *words* as they are set in the language of the drawing."""
        return written(words, self.language)

    def lines(
        self, words: Text | str, room: float, size: float, *, bold: bool = False, most: int = 6
    ) -> tuple[str, ...]:
        """Return *words* broken into lines of *room*."""
        said = words if isinstance(words, str) else self.words(words)
        return wrapped(said, room, size, bold=bold, most=most)

    def write(
        self,
        lines: tuple[str, ...],
        x: float,
        top: float,
        size: float,
        *,
        bold: bool = False,
        centred: bool = True,
    ) -> float:
        """Put *lines* down below *top*, and give the y below them."""
        for number, line in enumerate(lines):
            y = top + size * (1.0 + LEADING * number)
            self.labels.append(Label(text=line, x=x, y=y, size=size, bold=bold, centred=centred))
        return top + height(lines, size)

    def box(self, form: Form, rect: Rect, *, person: bool = False) -> None:
        """Draw an outline."""
        self.boxes.append(Box(form=form, rect=rect, person=person))

    def arrow(self, stroke: Stroke, *points: Point) -> None:
        """Draw an arrow."""
        self.arrows.append(Arrow(points=points, stroke=stroke))

    def number(self, number: int, x: float, y: float) -> None:
        """Put the number of a leg down in a disc around *x*, *y*."""
        text = str(number)
        half = max(9.0, text_width(text, PLAIN, bold=True) / 2 + 3)
        self.box(Form.NUMBER, Rect(x - half, y - half, 2 * half, 2 * half))
        self.labels.append(Label(text=text, x=x, y=y + 0.35 * PLAIN, size=PLAIN, bold=True))


def height(lines: tuple[str, ...], size: float) -> float:
    """The height of *lines* in type of *size*."""
    return LEADING * size * len(lines)
