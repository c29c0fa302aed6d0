"""Geometry of a drawing: where its boxes, arrows and labels stand, and which of them clash."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from attrs import frozen

from c2b.choice import Choice
from c2b.teaching.drawing.text_width import text_width

Point = tuple[float, float]


@frozen
class Rect:
    """An upright rectangle, with its upper left corner at *x*, *y*."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """The x half way between the left and the right edge."""
        return self.x + self.width / 2

    def overlaps(self, other: Rect) -> bool:
        """Whether the two have more than an edge in common."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def contains(self, other: Rect) -> bool:
        """Whether *other* lies within this rectangle."""
        return (
            self.x <= other.x
            and other.right <= self.right
            and self.y <= other.y
            and other.bottom <= self.bottom
        )


class Form(Choice):
    """The outline of a box, by which parties differ without any colour."""

    CONSUMER = "consumer", "box of a consumer", "cadre d’un consommateur"
    BUSINESS = "business", "box of a business", "cadre d’un professionnel"
    PUBLIC = "public", "box of a public body", "cadre d’une administration"
    NONPROFIT = "nonprofit", "box of a nonprofit body", "cadre d’un organisme sans but lucratif"
    EMPLOYEE = "employee", "box of an employee", "cadre d’un salarié"
    UNKNOWN = "unknown", "box of an unknown capacity", "cadre d’une qualité inconnue"
    PROPOSES = "proposes", "mark of the proposer", "marque de qui propose"
    TERMS = "terms", "mark of who sets the terms", "marque de qui fixe les conditions"
    LENS = "lens", "frame of a lens that agrees", "cadre d’un critère concordant"
    OTHER_LENS = "other_lens", "frame of a lens that differs", "cadre d’un critère divergent"
    NUMBER = "number", "disc with the number of a leg", "disque portant le numéro d’un flux"


@frozen(kw_only=True)
class Box:
    """A rectangle of a drawing, in which the figure of a person can stand.

    Attributes:
        person: Whether the figure of a person stands in it.
    """

    form: Form
    rect: Rect
    person: bool = False


@frozen(kw_only=True)
class Label:
    """One line of text; *x* is its left edge or its middle, *y* its base line."""

    text: str
    x: float
    y: float
    size: float
    bold: bool = False
    centred: bool = True

    @property
    def rect(self) -> Rect:
        """The room that the line takes at most."""
        width = text_width(self.text, self.size, bold=self.bold)
        left = self.x - width / 2 if self.centred else self.x
        return Rect(left, self.y - 0.95 * self.size, width, 1.2 * self.size)


class Stroke(Choice):
    """The way in which an arrow is drawn."""

    VALUE = "value", "thick arrow of the value", "flèche épaisse de la valeur"
    COUNTERPART = "counterpart", "thin arrow of the counterpart", "flèche fine de la contrepartie"
    NOTHING = "nothing", "broken arrow where nothing comes back", "flèche brisée si rien ne revient"
    LINK = "link", "dotted line to an intermediary", "pointillé vers un intermédiaire"


@frozen(kw_only=True)
class Arrow:
    """A line through *points*, all upright or level, with a head at its end unless it is a link."""

    points: tuple[Point, ...]
    stroke: Stroke

    @property
    def rects(self) -> Iterator[Rect]:
        """The room that each part of the line takes."""
        half = 3.0 if self.stroke is Stroke.VALUE else 1.0
        for (x, y), (to_x, to_y) in pairwise(self.points):
            left, top = min(x, to_x), min(y, to_y)
            yield Rect(left - half, top - half, abs(to_x - x) + 2 * half, abs(to_y - y) + 2 * half)


@frozen(kw_only=True)
class Drawing:
    """A drawing ready to be written, in one language.

    Attributes:
        title: The title, for screen readers.
        description: The whole content in sentences, for screen readers.
    """

    width: float
    height: float
    title: str
    description: str
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    labels: tuple[Label, ...]

    @property
    def clashes(self) -> tuple[str, ...]:
        """The overlaps, and the parts outside the canvas; none in a good drawing."""
        return tuple(_clashes(self))


def _clashes(drawing: Drawing) -> Iterator[str]:
    canvas = Rect(0, 0, drawing.width, drawing.height)
    outlines = [box.rect for box in drawing.boxes]
    texts = [label.rect for label in drawing.labels]
    for rect in (*outlines, *texts):
        if not canvas.contains(rect):
            yield f"outside the canvas: {rect}"
    for one, other in combinations(drawing.boxes, 2):
        if one.rect.overlaps(other.rect):
            yield f"two boxes overlap: {one}, {other}"
    for line, below in combinations(drawing.labels, 2):
        if line.rect.overlaps(below.rect):
            yield f"two labels overlap: {line.text!r}, {below.text!r}"
    for label in drawing.labels:
        for rect in outlines:
            if label.rect.overlaps(rect) and not rect.contains(label.rect):
                yield f"a label crosses the edge of a box: {label.text!r}"
    yield from _crossed(drawing)


def _crossed(drawing: Drawing) -> Iterator[str]:
    """Yield the labels and numbers through which an arrow runs."""
    for arrow in drawing.arrows:
        for part in arrow.rects:
            for label in drawing.labels:
                if part.overlaps(label.rect) and not _on_number(label, drawing):
                    yield f"an arrow crosses a label: {label.text!r}"


def _on_number(label: Label, drawing: Drawing) -> bool:
    """Whether *label* is a number in its own disc, which covers the line beneath it."""
    return any(box.form is Form.NUMBER and box.rect.contains(label.rect) for box in drawing.boxes)
