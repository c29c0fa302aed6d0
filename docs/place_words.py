"""The names of places in words, as pages show them: law, codes, platforms and practices."""

from __future__ import annotations

from collections.abc import Iterable

from c2b import Text
from c2b.rules.engine.norm import Layer
from c2b.rules.engine.place import layer_of, place_of
from c2b.text import COMMA, in_both

_NAMED = Text(en="{name} ({code})", fr="{name} ({code})")
_PRACTICES = {
    "contracts": Text(en="contracts", fr="contrats"),
    "online research": Text(en="online research", fr="études en ligne"),
    "open innovation": Text(en="open innovation", fr="innovation ouverte"),
    "payments": Text(en="payments", fr="paiements"),
    "quality": Text(en="quality of work", fr="qualité du travail"),
}
"""The practices of which the library has rules, by the names in their codes."""


def place_words(code: str) -> Text:
    """Return the name of a place with its code, or of another body with what it is."""
    name, layer = place_of(code).text, layer_of(code)
    if layer is Layer.LAW:
        return name if name.en == code else _NAMED.fill(name=name, code=code)
    own = code.partition(":")[2] or code
    return _NAMED.fill(name=_PRACTICES.get(own) or in_both(own), code=layer.text)


def places_words(codes: Iterable[str]) -> Text:
    """Return the names of several places, joined by commas."""
    return Text.join(map(place_words, codes), COMMA)
