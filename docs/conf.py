"""Sphinx settings, and the pages that are read from the declarations."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from tables import write_tables

project = "c2b"
author = "The c2b maintainers"
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
html_theme = "furo"
html_title = "c2b"
html_static_path = ["_static"]
html_js_files = ["rules-filter.js"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "undoc-members": False}
napoleon_use_ivar = True

write_tables(Path(__file__).parent)
