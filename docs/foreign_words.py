"""Words of the other language on a page, marked as such for screen readers and hyphenation."""

from __future__ import annotations

import re
from html import escape

from c2b import Language

_CELLS = re.compile(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
GLOSSARIES = ("reference/glossary", "reference/glossaire")
"""The pages whose tables have the word of the other language in the second column."""


def in_foreign(words: str, language: Language) -> str:
    """Return *words* as HTML in Markdown that says in which language they are."""
    return f'<span lang="{language}">{escape(words)}</span>'


def mark_glossary(text: str, language: Language) -> str:
    """Return the Markdown of the glossary in *language*, the meaning second, for narrow screens.

    The words of the other language are marked.
    """
    other: Language = "en" if language == "fr" else "fr"
    head, rule, rows = text.partition("|---|---|---|---|\n")
    names = _CELLS.sub(r"| \1 | \4 | \2 | \3 |", head)
    cells = _CELLS.sub(
        lambda cell: f"| {cell[1]} | {cell[4]} | {in_foreign(cell[2], other)} | {cell[3]} |", rows
    )
    return f"{names}{rule}{cells}"
