"""A drawing as SVG: one self-contained picture in black and white."""

from __future__ import annotations

from collections.abc import Iterator

from c2b._escape import for_xml
from c2b.errors import InvalidValueError
from c2b.teaching.drawing.figures import figure, outline
from c2b.teaching.drawing.geometry import Arrow, Box, Drawing, Form, Label, Point, Stroke
from c2b.text import Text

_FONTS = "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif"
_HEADS = {Stroke.VALUE: 9.0, Stroke.COUNTERPART: 6.0, Stroke.NOTHING: 6.0}
_LINES = {
    Stroke.VALUE: 'stroke-width="4"',
    Stroke.COUNTERPART: 'stroke-width="1.2"',
    Stroke.NOTHING: 'stroke-width="1.2" stroke-dasharray="5 3"',
    Stroke.LINK: 'stroke-width="1.2" stroke-dasharray="1.5 3"',
}


def to_svg(drawing: Drawing, *, name: str = "c2b") -> str:
    """Write *drawing* as SVG, with title and description for screen readers.

    Args:
        drawing: The drawing, as `draw` returns it.
        name: A prefix for its ids, of letters, digits and hyphens: one page may show several.

    Raises:
        InvalidValueError: A prefix that cannot stand in an id.
    """
    if not (name.isascii() and name.replace("-", "").isalnum() and name[:1].isalpha()):
        raise InvalidValueError("to_svg.name", _A_NAME, name, _RENAME)
    wide, tall = _number(drawing.width), _number(drawing.height)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {tall}" width="{wide}" '
        f'height="{tall}" role="img" aria-labelledby="{name}-title {name}-desc">',
        f'<title id="{name}-title">{for_xml(drawing.title)}</title>',
        f'<desc id="{name}-desc">{for_xml(drawing.description)}</desc>',
        f'<rect width="{wide}" height="{tall}" fill="#fff"/>',
        f'<g font-family="{for_xml(_FONTS)}" fill="none" stroke="#000" stroke-linejoin="round">',
        *(_line(arrow) for arrow in drawing.arrows),
        *(_head(arrow) for arrow in drawing.arrows if arrow.stroke in _HEADS),
        *(part for box in drawing.boxes for part in _box(box)),
        *(_label(label, drawing) for label in drawing.labels),
        "</g>",
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _number(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _line(arrow: Arrow) -> str:
    """The line of an arrow, which ends within its head."""
    *points, (x, y) = arrow.points
    back = _HEADS.get(arrow.stroke, 0.0) / 2
    along_x, along_y = _direction(arrow)
    ends = (*points, (x - back * along_x, y - back * along_y))
    return f'<polyline points="{_points(ends)}" {_LINES[arrow.stroke]}/>'


def _head(arrow: Arrow) -> str:
    """The head of an arrow, a filled triangle with its tip at the end."""
    (x, y), size = arrow.points[-1], _HEADS[arrow.stroke]
    along_x, along_y = _direction(arrow)
    base_x, base_y = x - size * along_x, y - size * along_y
    half = size * 0.6
    tips = (
        (x, y),
        (base_x - half * along_y, base_y + half * along_x),
        (base_x + half * along_y, base_y - half * along_x),
    )
    return f'<polygon points="{_points(tips)}" fill="#000" stroke="none"/>'


def _direction(arrow: Arrow) -> Point:
    """The direction of the last part, which is upright or level, as a unit."""
    (x, y), (to_x, to_y) = arrow.points[-2:]
    return _sign(to_x - x), _sign(to_y - y)


def _sign(number: float) -> float:
    return 0.0 if number == 0 else 1.0 if number > 0 else -1.0


def _box(box: Box) -> Iterator[str]:
    yield outline(box)
    if (drawn := figure(box)) is not None:
        yield drawn


def _label(label: Label, drawing: Drawing) -> str:
    on_disc = any(
        box.form is Form.NUMBER and box.rect.contains(label.rect) for box in drawing.boxes
    )
    anchor = ' text-anchor="middle"' if label.centred else ""
    weight = ' font-weight="bold"' if label.bold else ""
    return (
        f'<text x="{_number(label.x)}" y="{_number(label.y)}" font-size="{_number(label.size)}"'
        f'{anchor}{weight} fill="{"#fff" if on_disc else "#000"}" stroke="none">'
        f"{for_xml(label.text)}</text>"
    )


_A_NAME = Text(
    en="a prefix of ASCII letters, digits and hyphens that begins with a letter",
    fr="un préfixe de lettres ASCII, de chiffres et de traits d’union, qui commence par une lettre",
)
_RENAME = Text(en="use a name such as 'case-1'", fr="utilisez un nom comme «\u00a0case-1\u00a0»")
