"""Sphinx settings, and the pages that are read from the declarations."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from tables import write_tables

project = "c2b"
author = "The c2b maintainers"
extensions = ["myst_parser"]
html_theme = "furo"
html_title = "c2b"
html_static_path = ["_static"]
html_js_files = ["rules-filter.js"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]

HEAVIEST = 150_000
"""The bytes that a page of the reference of names and of pay may have."""

write_tables(Path(__file__).parent)


_WORD_OF_CODE = re.compile(r'<span class="pre">([^<]*)</span>')


def setup(app: Sphinx) -> None:
    """Make the pages lighter as they are written, and weigh them once they are built."""
    app.connect("html-page-context", lighten)
    app.connect("build-finished", weigh)


def lighten(
    app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: object
) -> None:
    """Take the mark from each word of inline code, which doubles the weight of a table."""
    if isinstance(context.get("body"), str):
        context["body"] = _WORD_OF_CODE.sub(r"\1", context["body"])


def weigh(app: Sphinx, failure: Exception | None) -> None:
    """Refuse a page of the reference that is too heavy to be read."""
    for folder in ("reference/api", "reference/pay", "fr/reference/paie"):
        for page in sorted((Path(app.outdir) / folder).glob("*.html")):
            size = page.stat().st_size
            if failure is None and size > HEAVIEST:
                raise ExtensionError(f"{page}: {size} bytes; a page has at most {HEAVIEST}")
