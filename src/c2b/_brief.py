"""The short line that shows a value with many parts."""

from __future__ import annotations

from collections.abc import Sequence

from c2b.text import Text

_MANY = 8
_SHOWN = 80  # letters


def brief(parts: Sequence[object]) -> str:
    """Show *parts* as they are where that is short, else only their number: ``<48 of Rule>``."""
    kinds = sorted({type(part).__name__ for part in parts})
    counted = f"<{len(parts)} of {' | '.join(kinds[:3])}>"
    text = counted if len(parts) > _MANY else repr(parts)
    return text if len(text) <= _SHOWN else counted


def brief_text(text: str | Text) -> str:
    """Show *text* as it is where that is short, else its beginning; in English if there are two."""
    shown = repr(text.en if isinstance(text, Text) else text)
    return shown if len(shown) <= _SHOWN // 2 else f"{shown[: _SHOWN // 2 - 4]}...'"
