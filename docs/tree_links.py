"""The links between the English and the French tree, which are two sites of Sphinx.

In the repository a page links to its twin by the path of its file. The site has a language switch
on every page, so the line with that link is left out there, and any other link to the other tree
becomes a link between the built pages.
"""

from __future__ import annotations

import posixpath
import re

from twins import FOLDERS

from c2b import Language

_SWITCH = re.compile(r"^\*\[(?:En français|In English)\]\([^)]*\)\*\n+", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]+)\]\(((?:\.\./)+[^)#:]+|fr/[^)#:]+)\.md(#[^)]*)?\)")


def for_site(text: str, page: str, language: Language) -> str:
    """Return the Markdown of *page* of a tree with links between the built trees."""

    def between(link: re.Match[str]) -> str:
        words, path, anchor = link.groups()
        target = posixpath.normpath(posixpath.join(FOLDERS[language], page, "..", path))
        other: Language = "fr" if target.startswith(FOLDERS["fr"]) else "en"
        if other == language:
            return link.group()
        name = target.removeprefix(FOLDERS[other])
        address = f"{to_root(page)}{other}/{name}.html{anchor or ''}"
        return f'<a href="{address}" hreflang="{other}">{words}</a>'

    return _LINK.sub(between, _SWITCH.sub("", text))


def to_root(page: str) -> str:
    """Return the path from the built *page* of a tree to the folder that holds both trees."""
    return "../" * (page.count("/") + 1)
