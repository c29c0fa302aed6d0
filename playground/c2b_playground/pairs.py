"""Contrast pairs: two exchanges that look alike, side by side, with the fact that decides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from c2b.models.exchange import Exchange
from c2b.teaching import ContrastPair, catalogue_pairs, draw, to_svg
from c2b.teaching.typography import written
from c2b.teaching.wording import short_label, short_lens
from c2b.text import Language, in_both

from .number import whole_number


def pairs(language: Language, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return the names of all pairs, and one pair in full.

    Args:
        language: The language of all words.
        asked: ``pair``, its place in the list, from 0; ``hidden`` leaves the labels out.
    """
    known = catalogue_pairs()
    place = whole_number(asked.get("pair", 0), most=len(known) - 1)
    return {
        "pairs": [
            " / ".join(_title(each, language) for each in (pair.left, pair.right)) for pair in known
        ],
        "pair": place,
        **_pair(known[place], language, labelled=not asked.get("hidden")),
    }


def _pair(pair: ContrastPair, language: Language, *, labelled: bool) -> dict[str, Any]:
    compared = pair.comparison
    return {
        "sides": [
            {
                "title": _title(side, language),
                "svg": to_svg(draw(side, language, labelled=labelled), name=name),
            }
            for side, name in ((pair.left, "left"), (pair.right, "right"))
        ],
        "decides": written(compared.fact, language),
        "lenses": [
            {
                "name": written(short_lens(lens), language),
                "left": written(short_label(left), language),
                "right": written(short_label(right), language),
                "differs": left is not right,
            }
            for lens, left, right in compared.labels
        ],
        "sentences": [written(each, language) for each in compared.sentences],
    }


def _title(exchange: Exchange, language: Language) -> str:
    return written(in_both(exchange.title), language)
