"""Words of the other language on a page, marked as such for screen readers and hyphenation."""

from __future__ import annotations

import re
from html import escape

from c2b import Language

_SECOND_CELL = re.compile(r"^(\| [^|]+ \| )([^|]+)( \|)", re.MULTILINE)
GLOSSARIES = ("reference/glossary", "reference/glossaire")
"""The pages whose tables have the word of the other language in the second column."""


def in_foreign(words: str, language: Language) -> str:
    """Return *words* as HTML in Markdown that says in which language they are."""
    return f'<span lang="{language}">{escape(words)}</span>'


def mark_glossary(text: str, language: Language) -> str:
    """Return the Markdown of the glossary in *language* with its second column marked."""
    other: Language = "en" if language == "fr" else "fr"
    head, rule, rows = text.partition("|---|---|---|---|\n")
    marked = _SECOND_CELL.sub(lambda cell: f"{cell[1]}{in_foreign(cell[2], other)}{cell[3]}", rows)
    return f"{head}{rule}{marked}"
