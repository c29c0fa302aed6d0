"""The names of places in words, as pages show them: law, codes, platforms and practices."""

from __future__ import annotations

from collections.abc import Iterable

from c2b import Text
from c2b.rules.engine.norm import Layer
from c2b.rules.engine.place import layer_of, place_of
from c2b.text import COMMA

_NAMED = Text(en="{name} ({code})", fr="{name} ({code})")


def place_words(code: str) -> Text:
    """Return the name of a place with its code, or of another body with what it is."""
    name, layer = place_of(code).text, layer_of(code)
    if layer is Layer.LAW:
        return name if name.en == code else _NAMED.fill(name=name, code=code)
    return _NAMED.fill(name=place_of(code).own_name, code=layer.text)


def places_words(codes: Iterable[str]) -> Text:
    """Return the names of several places, joined by commas."""
    return Text.join(map(place_words, codes), COMMA)
