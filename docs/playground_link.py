"""The page about the playground opens with the playground itself, where it is beside the site.

Links lead to the page whose files a browser keeps, so that a second visit loads nothing again. From
a disk such a page does not work: there ``filter.js`` lets the links lead to the one file.
"""

from __future__ import annotations

from pathlib import Path

from c2b.text import Language, Text

PAGES = frozenset({"how-to/use-the-playground", "guides/utiliser-l-atelier"})
ONE_FILE = "c2b.html"


def megabytes(path: Path) -> int:
    """Return the size of a file, or of all files in a folder, in whole megabytes."""
    files = path.iterdir() if path.is_dir() else (path,)
    return round(sum(each.stat().st_size for each in files) / 1_000_000)


def with_link(body: str, address: str, language: Language, size: int) -> str:
    """Return *body*, the HTML of a page, with a link and a download below its title.

    Args:
        body: The HTML of the page.
        address: The address of the playground, as seen from the page.
        language: The language of the page.
        size: The megabytes of the one file to download.
    """
    folder, _, _ = address.rpartition("/")
    download = _DOWNLOAD.fill(size=size).in_language(language)
    links = (
        f'<p class="open-playground"><a href="{address}">{_OPEN.in_language(language)}</a> '
        f'<a href="{folder}/{ONE_FILE}" download>{download}</a></p>'
    )
    title, end, rest = body.partition("</h1>")
    return f"{title}{end}{links}{rest}" if end else body


_OPEN = Text(en="Open the playground", fr="Ouvrir l’atelier")
_DOWNLOAD = Text(
    en="Download it as one file, for a USB stick ({size} MB)",
    fr="Le télécharger en un seul fichier, pour une clé USB ({size}\u00a0Mo)",
)
