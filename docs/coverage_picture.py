"""The coverage as a picture: places below one another, activities side by side.

The levels differ in their filling, not in their colour alone, so that they can be told apart in
print and in black and white.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from coverage_page import DAY, coverage_row, covered_places

from c2b import Language, Text
from c2b.rules import Coverage, CoverageLevel
from c2b.rules.catalogue import ACTIVITIES
from c2b.rules.engine.format_value import day_text
from c2b.rules.engine.place import place_of

_NAMES, _WIDTH, _HEIGHT, _LEGEND = 200, 150, 24, 235
_TITLE = Text(
    en="Coverage of places and activities on {day}",
    fr="Couverture des lieux et des activités au {day}",
)
_READ = Text(
    en="Each cell has the first year in which a rule could bind. Silence is no permission.",
    fr="Chaque case porte la première année où une règle pouvait obliger. Le silence ne vaut pas "
    "autorisation.",
)
_SHARED = Text(en="shared rules", fr="règles communes")
_FILL = {
    CoverageLevel.COVERED: "#1f4e79",
    CoverageLevel.IN_PART: "#bcd4ea",
    CoverageLevel.ADVICE_ONLY: "url(#advice)",
    CoverageLevel.NOT_COVERED: "#ffffff",
}
_PATTERN = (
    '<defs><pattern id="advice" width="6" height="6" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/>'
    '<rect width="2" height="6" fill="#9a9a9a"/></pattern></defs>'
)


def coverage_picture(language: Language) -> str:
    """Return the picture as SVG, with a title and a description for screen readers."""
    rows = {place: coverage_row(place) for place in covered_places()}
    columns = [*(entry.text for entry in ACTIVITIES), _SHARED]
    width, height = _NAMES + _WIDTH * len(columns), _HEIGHT * (len(rows) + 4)
    title = _TITLE.fill(day=day_text(DAY)).in_language(language)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'aria-labelledby="title what" font-family="sans-serif" font-size="12">',
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="what">{escape(_READ.in_language(language))}</desc>',
        _PATTERN,
        *(_words(_NAMES + _WIDTH * n + 4, 0, text, language) for n, text in enumerate(columns)),
    ]
    for number, (place, row) in enumerate(rows.items(), start=1):
        parts.append(_words(0, number, place_of(place).text, language))
        parts += [_cell(column, number, each) for column, each in enumerate(row)]
    parts += _legend(len(rows) + 2, language)
    return "\n".join([*parts, "</svg>"]) + "\n"


def _words(x: int, row: int, text: Text, language: Language) -> str:
    return f'<text x="{x}" y="{row * _HEIGHT + 16}">{escape(text.in_language(language))}</text>'


def _cell(column: int, row: int, coverage: Coverage) -> str:
    x, y = _NAMES + column * _WIDTH, row * _HEIGHT
    year = str(coverage.since.year) if coverage.since and coverage.is_covered else ""
    ink = "#ffffff" if coverage.level is CoverageLevel.COVERED else "#000000"
    return f'{_box(x, y, coverage.level)}<text x="{x + 8}" y="{y + 16}" fill="{ink}">{year}</text>'


def _box(x: int, y: int, level: CoverageLevel) -> str:
    return (
        f'<rect x="{x}" y="{y + 2}" width="{_WIDTH - 4}" height="{_HEIGHT - 4}" '
        f'fill="{_FILL[level]}" stroke="#555555"/>'
    )


def _legend(row: int, language: Language) -> Iterator[str]:
    """Give a box with its word for each level, in one line below the table."""
    for number, level in enumerate(CoverageLevel):
        x, y = number * _LEGEND, row * _HEIGHT
        yield f'<g transform="translate({x} {y}) scale(0.3 1)">{_box(0, 0, level)}</g>'
        yield _words(x + _WIDTH // 3, row, level.text, language)
