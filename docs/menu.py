"""The menu beside each page: all captions and pages, and what lies below the page that is shown.

The theme would resolve the whole tree of contents again for each page, which takes a third of the
time of a build and makes every page heavy.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from functools import cache
from html import escape

from sphinx import addnodes
from sphinx.environment import BuildEnvironment

Link = Callable[[str], str]


def menu(environment: BuildEnvironment, page: str, link: Link) -> str:
    """Return the menu of *page* as lists in HTML; *link* gives the address of another page."""
    parts: list[str] = []
    shown = {page, *_above(environment, page)}
    for caption, names in _groups(environment):
        if caption:
            words = f'<span class="caption-text">{escape(caption)}</span>'
            parts.append(f'<p class="caption" role="heading" aria-level="2">{words}</p>')
        parts.append("".join(_list(environment, names, page, shown, link, 1)))
    return "\n".join(parts)


@cache
def _groups(environment: BuildEnvironment) -> tuple[tuple[str, list[str]], ...]:
    """Return the captions of the front page with the pages below each."""
    front = environment.get_doctree(environment.config.root_doc)
    return tuple(
        (each["caption"] or "", [name for _, name in each["entries"]])
        for each in front.findall(addnodes.toctree)
    )


def _above(environment: BuildEnvironment, page: str) -> Iterator[str]:
    """Give the pages in whose tree of contents *page* is, nearest first."""
    for name, inner in environment.toctree_includes.items():
        if page in inner and name != environment.config.root_doc:
            yield name
            yield from _above(environment, name)


def _list(
    environment: BuildEnvironment,
    names: list[str],
    page: str,
    shown: set[str],
    link: Link,
    level: int,
) -> Iterator[str]:
    yield "<ul>"
    for name in names:
        current = f"current {'current-page' if name == page else ''}" if name in shown else ""
        title = escape(environment.titles[name].astext())
        yield f'<li class="toctree-l{level} {current}">'
        yield f'<a class="reference internal {current}" href="{link(name)}">{title}</a>'
        inner = environment.toctree_includes.get(name, [])
        if inner and name in shown:
            yield from _list(environment, inner, page, shown, link, level + 1)
        yield "</li>"
    yield "</ul>"


def address(page: str, other: str) -> str:
    """Return the relative address of the built page *other* from *page*."""
    return posixpath.relpath(f"{other}.html", posixpath.dirname(page) or ".")
