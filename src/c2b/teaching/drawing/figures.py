"""Outlines and figures, by which a person, a firm, an authority and an association differ."""

from __future__ import annotations

from c2b.teaching.drawing.geometry import Box, Form, Rect

_HEAVY = 'stroke-width="2"'
_FINE = 'stroke-width="1.2"'


def outline(box: Box) -> str:
    """The outline of *box*."""
    rect = box.rect
    match box.form:
        case Form.CONSUMER:
            return _rect(rect, _HEAVY, rounded=20)
        case Form.EMPLOYEE:
            return _rect(rect, f'{_HEAVY} stroke-dasharray="9 3"', rounded=20)
        case Form.NONPROFIT:
            return _polygon(_octagon(rect))
        case Form.UNKNOWN:
            return _rect(rect, f'{_HEAVY} stroke-dasharray="3 4"')
        case Form.NUMBER:
            return _rect(rect, 'fill="#000" stroke="none"', rounded=rect.height / 2)
        case Form.PROPOSES:
            return _rect(rect, _FINE, rounded=rect.height / 2 if rect.height < 24 else 9)
        case Form.OTHER_LENS:
            return _rect(rect, 'stroke-width="2.4"')
        case Form.LENS:
            return _rect(rect, 'stroke-width="0.8"')
        case _:
            return _rect(rect, _HEAVY if box.form is not Form.TERMS else _FINE)


def _rect(rect: Rect, style: str, rounded: float = 0) -> str:
    corner = f' rx="{rounded:g}"' if rounded else ""
    return (
        f'<rect x="{rect.x:.1f}" y="{rect.y:.1f}" width="{rect.width:.1f}" '
        f'height="{rect.height:.1f}"{corner} {style}/>'
    )


def _octagon(rect: Rect) -> str:
    cut = 14.0
    points = (
        (rect.x + cut, rect.y),
        (rect.right - cut, rect.y),
        (rect.right, rect.y + cut),
        (rect.right, rect.bottom - cut),
        (rect.right - cut, rect.bottom),
        (rect.x + cut, rect.bottom),
        (rect.x, rect.bottom - cut),
        (rect.x, rect.y + cut),
    )
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _polygon(points: str) -> str:
    return f'<polygon points="{points}" {_HEAVY}/>'


def figure(box: Box) -> str | None:
    """The figure in the upper part of the box of a party; None for other boxes."""
    drawn = _PERSON if box.person else _FIGURES.get(box.form)
    if drawn is None:
        return None
    return f'<path transform="translate({box.rect.middle:.1f} {box.rect.y + 8:.1f})" {drawn}/>'


# Each figure is 24 high and stands around x = 0.
_PERSON = 'd="M0 1a5 5 0 1 0 0.01 0zM-10 24v-4c0-5 4-7 10-7s10 2 10 7v4z" fill="#000" stroke="none"'
_BUILDING = 'd="M-11 24v-14l7 4v-4l7 4v-4l8 4v10zM-6 18h3v3h-3zM1 18h3v3h-3z" stroke-width="1.6"'
_TEMPLE = 'd="M-12 9L0 2l12 7zM-8 9v12M-3 9v12M3 9v12M8 9v12M-12 21h24v3h-24z" stroke-width="1.6"'
_HEART = 'd="M0 23C-14 13-11 3-5 3c3 0 5 3 5 5c0-2 2-5 5-5c6 0 9 10-5 20z" stroke-width="1.6"'
_QUESTION = 'd="M-5 8c0-8 10-8 10-1c0 5-5 5-5 10M0 21v2.5" stroke-width="2.4"'
_FIGURES = {
    Form.CONSUMER: _PERSON,
    Form.EMPLOYEE: _PERSON,
    Form.BUSINESS: _BUILDING,
    Form.PUBLIC: _TEMPLE,
    Form.NONPROFIT: _HEART,
    Form.UNKNOWN: _QUESTION,
}
