"""The escapes by which names and texts from outside are harmless in each format."""

from __future__ import annotations

import re

from c2b._one_line import one_line

_MARKDOWN = re.compile(r"([\\`*_{}\[\]|~>])")
_MARKDOWN_BLOCK = re.compile(r"^(\s*\d*)([#+\-=:.)])")
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_GIFT = re.compile(r"([\\~=#{}:])")


def for_xml(text: str) -> str:
    """Return *text* for an element or a quoted attribute of XML, SVG or HTML."""
    kept = "\n".join(map(one_line, text.split("\n")))
    for mark, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        kept = kept.replace(mark, entity)
    return kept.replace("'", "&#39;")


def for_mermaid(text: str) -> str:
    """Return *text* for a quoted label of a Mermaid diagram."""
    line = one_line(text).replace("#", "#35;").replace("&", "#amp;").replace("`", "#96;")
    line = line.replace("<", "#lt;").replace(">", "#gt;").replace('"', "#quot;")
    return line.replace("%%", "%#8203;%")


def for_dot(text: str) -> str:
    """Return *text* for a quoted string of DOT, with backslashes and entities escaped."""
    line = one_line(text).replace("\\", "\\\\").replace('"', '\\"')
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def for_markdown(text: str) -> str:
    """Return *text* for one line of Markdown, without markup, HTML, links or a list."""
    line = one_line(text).replace("&", "&amp;").replace("<", "&lt;")
    return _MARKDOWN_BLOCK.sub(r"\1\\\2", _MARKDOWN.sub(r"\\\1", line))


def for_gift(text: str) -> str:
    """Return *text* for Moodle's GIFT, in a question of format HTML."""
    return html_for_gift(for_xml(one_line(text)))


def html_for_gift(markup: str) -> str:
    """Return *markup*, which is one line of HTML already, for Moodle's GIFT."""
    return _GIFT.sub(r"\\\1", markup)


def for_spreadsheet(text: str) -> str:
    """Return *text* for a cell, which a spreadsheet must not take for a formula."""
    line = one_line(text)
    return f"'{line}" if line.lstrip(" \u00a0\u202f\ufeff").startswith(_FORMULA) else line
