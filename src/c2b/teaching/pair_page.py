"""A page with two exchanges side by side: the deciding fact in bold, two drawings, the lenses."""

from __future__ import annotations

from c2b.models.exchange import Exchange
from c2b.teaching.comparison import Comparison
from c2b.teaching.drawing.layout import draw
from c2b.teaching.drawing.svg import to_svg
from c2b.teaching.page import in_page, page, table
from c2b.teaching.pairs import ContrastPair
from c2b.teaching.typography import capitalised, written
from c2b.teaching.wording import short_label, short_lens
from c2b.text import Language, Text


def to_pair_page(pair: ContrastPair, language: Language = "en") -> str:
    """Write *pair* as one self-contained page."""
    left, right = (
        _figure(exchange, name, language)
        for exchange, name in ((pair.left, "left"), (pair.right, "right"))
    )
    decides = capitalised(_SENTENCE.fill(clause=pair.comparison.fact))
    body = "\n".join(
        [
            f"<h1>{in_page(_TITLE, language)}</h1>",
            f"<p><strong>{in_page(decides, language)}</strong></p>",
            f'<div style="display:flex;flex-wrap:wrap;gap:1em">{left}{right}</div>',
            _lenses(pair.comparison, language),
        ]
    )
    return page(written(_TITLE, language), body, language)


def _figure(exchange: Exchange, name: str, language: Language) -> str:
    svg = to_svg(draw(exchange, language), name=name)
    return f'<figure style="flex:1 1 18em">{svg}</figure>'


def _lenses(comparison: Comparison, language: Language) -> str:
    titles = (written(title, language) for title in comparison.titles)
    head = (written(_LENS, language), *titles)
    rows = [
        tuple(written(x, language) for x in (short_lens(lens), short_label(a), short_label(b)))
        for lens, a, b in comparison.labels
    ]
    return table(head, rows)


_TITLE = Text(en="What decides?", fr="Qu’est-ce qui décide ?")
_SENTENCE = Text(en="{clause}.", fr="{clause}.")
_LENS = Text(en="Lens", fr="Critère")
