"""The characters that replace those which an old code page lacks, because they look alike."""

from __future__ import annotations

import codecs
import unicodedata

HANDLER = "c2b.lookalikes"
_INSTEAD = {
    "∅": "0",
    "✓": "+",
    "✗": "x",
    "→": "->",
    "←": "<-",
    "≠": "!=",
    "−": "-",
    "–": "-",
    "—": "-",
    "…": "...",
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "«": '"',
    "»": '"',
    "•": "*",
    "·": "*",
    "\u00a0": " ",
    "\u202f": " ",
    "œ": "oe",
    "Œ": "OE",
    "æ": "ae",
    "Æ": "AE",
    "ß": "ss",
    "€": "EUR",
    "°": "o",
}


def register() -> None:
    """Make the handler known by its name, for the streams that use it."""
    codecs.register_error(HANDLER, replaced)


def replaced(error: UnicodeError) -> tuple[str, int]:
    """The replacement of what cannot be encoded: a character that looks alike, else its code point.

    A question mark is never used, for it means undetermined.
    """
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end]
    return "".join(_ascii(each) for each in lost), error.end


def _ascii(character: str) -> str:
    if character in _INSTEAD:
        return _INSTEAD[character]
    plain = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode("ascii")
    return plain or f"\\u{ord(character):04x}"
