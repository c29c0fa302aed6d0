"""Sphinx settings of the two trees of the site, and the pages read from the declarations.

English pages are built from this folder, French ones from ``fr`` with ``-D language=fr``.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from foreign_words import GLOSSARIES, mark_glossary
from handouts import write_handouts
from menu import address, menu
from page_blocks import DIRECTIVES
from playground_link import ONE_FILE, PAGES, megabytes, with_link
from shown_output import SHOWN, with_output
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ExtensionError
from tables import page_names, write_pages
from theme_words import dressed
from tree_links import for_site, to_root
from twins import WRITTEN, twins

from c2b import Language

project = "c2b"
author = "The c2b maintainers"
language = "en"
extensions = ["myst_parser"]
html_theme = "furo"
html_title = "c2b"
html_static_path = ["_static"]
templates_path = ["_templates"]
html_css_files = ["site.css"]
html_js_files = ["filter.js"]
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/playground.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
html_copy_source = False
html_use_index = False
html_show_search_summary = False  # a page on a disk may not read the others for a summary
html_show_copyright = False
html_show_sphinx = False
myst_heading_anchors = 3
exclude_patterns = ["_build", "fr"]

HEAVIEST = 150_000
"""The bytes that a page of the reference of names, of pay, of rules and of places may have."""

DOCS = Path(__file__).parent
_NAMES = {"en": "English", "fr": "Français"}
_PLAYGROUND = {"en": "Playground ({} MB)", "fr": "Atelier ({}\u00a0Mo)"}
_WORD_OF_CODE = re.compile(r'<span class="pre">([^<]*)</span>')


def setup(app: Sphinx) -> None:
    """Write the generated pages, dress each page as it is built, and weigh them at the end."""
    app.add_config_value("playground", default=False, rebuild="html", types=bool)
    for name, directive in DIRECTIVES.items():
        app.add_directive(name, directive)
    app.connect("config-inited", generate)
    app.connect("source-read", prepare)
    app.connect("html-page-context", dress, priority=400)  # before the theme asks for the menu
    app.connect("build-finished", add_handouts)
    app.connect("build-finished", weigh)


def generate(app: Sphinx, config: Config) -> None:
    """Write the generated pages of the tree, and look for the playground beside it."""
    config.playground = (_playground(app) / "index.html").is_file()
    write_pages(DOCS, config.language)


def prepare(app: Sphinx, page: str, source: list[str]) -> None:
    """Join the trees by their links, and show what the examples of tutorials print."""
    text = for_site(source[0], page, app.config.language)
    if page in GLOSSARIES:
        text = mark_glossary(text, app.config.language)
    source[0] = with_output(text, app.config.language) if page.startswith(SHOWN) else text


def dress(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: object) -> None:
    """Add the language switch and the place of the playground, and make the page lighter."""
    own = app.config.language
    other = "fr" if own == "en" else "en"
    root = to_root(page)
    twin = _twins(own).get(page, page if page == "search" else "index")
    context["other_language"], context["other_name"] = other, _NAMES[other]
    context["twin"] = f"{root}{other}/{twin}.html"
    context["in_own_words"] = partial(dressed, language=own)
    context["playground"] = ""
    if app.config.playground:
        context["playground"] = f"{root}playground/index.html?lang={own}"
        context["playground_name"] = _PLAYGROUND[own].format(megabytes(_playground(app) / "files"))
    context["toctree"] = lambda **_: _menu(app, page)
    if isinstance(context.get("body"), str):  # a mark on each word of code doubles a table's weight
        context["body"] = _WORD_OF_CODE.sub(r"\1", context["body"])
        if page in PAGES and app.config.playground:
            context["body"] = with_link(
                context["body"], context["playground"], own, megabytes(_playground(app) / ONE_FILE)
            )


def _playground(app: Sphinx) -> Path:
    return Path(app.outdir).parent / "playground"


def _menu(app: Sphinx, page: str) -> str:
    return menu(app.env, page, lambda other: address(page, other))


@cache
def _twins(language: Language) -> Mapping[str, str]:
    return twins((*WRITTEN, *page_names()), language)


def add_handouts(app: Sphinx, failure: Exception | None) -> None:
    """Write the sheets of the lesson beside the pages."""
    write_handouts(Path(app.outdir), app.config.language)


def weigh(app: Sphinx, failure: Exception | None) -> None:
    """Refuse a page of the reference that is too heavy to be read."""
    for folder in ("api", "pay", "paie", "rules", "regles", "places", "lieux"):
        for page in sorted((Path(app.outdir) / "reference" / folder).glob("*.html")):
            size = page.stat().st_size
            if failure is None and size > HEAVIEST:
                raise ExtensionError(f"{page}: {size} bytes; a page has at most {HEAVIEST}")
