"""Replacements for characters that an old code page lacks, none of which is a question mark."""

from __future__ import annotations

import codecs
import unicodedata

HANDLER = "c2b.signs"
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
    signs = error.object[error.start : error.end]
    return "".join(_ascii(sign) for sign in signs), error.end


def _ascii(sign: str) -> str:
    if sign in _INSTEAD:
        return _INSTEAD[sign]
    plain = unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode("ascii")
    return plain or f"\\u{ord(sign):04x}"
