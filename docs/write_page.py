"""The writing of a generated page, which leaves alone one that has not changed.

Sphinx reads a page again where its file is newer than its last build.
"""

from __future__ import annotations

from pathlib import Path


def write_page(path: Path, text: str) -> None:
    """Write *text* to *path* unless the file holds it already."""
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
