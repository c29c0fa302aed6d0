"""Sphinx settings, and the pages that are read from the declarations."""

from __future__ import annotations

import sys
from pathlib import Path

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


def setup(app: Sphinx) -> None:
    """Weigh the pages once they are built."""
    app.connect("build-finished", weigh)


def weigh(app: Sphinx, failure: Exception | None) -> None:
    """Refuse a page of the reference that is too heavy to be read."""
    for folder in ("reference/api", "reference/pay", "fr/reference/paie"):
        for page in sorted((Path(app.outdir) / folder).glob("*.html")):
            size = page.stat().st_size
            if failure is None and size > HEAVIEST:
                raise ExtensionError(f"{page}: {size} bytes; a page has at most {HEAVIEST}")
