"""The texts of results in data: in one language, or in both."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from c2b.text import Language, Text, by_language

Said = Callable[[Text], Any]


def said_in(language: Language | None) -> Said:
    """Return how data state a text: in *language*, or as an object with both where it is None."""
    if language is None:
        return by_language
    return lambda text: text.in_language(language)
