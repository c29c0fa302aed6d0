"""The page about the playground opens with the playground itself, where it is beside the site."""

from __future__ import annotations

from c2b.text import Language, Text

PAGES = frozenset({"how-to/use-the-playground", "guides/utiliser-l-atelier"})


def with_link(body: str, address: str, language: Language) -> str:
    """Return *body*, the HTML of a page, with a link and a download below its title.

    Args:
        body: The HTML of the page.
        address: The address of the playground, as seen from the page.
        language: The language of the page.
    """
    file, _, _ = address.partition("?")
    links = (
        f'<p class="open-playground"><a href="{address}">{_OPEN.in_language(language)}</a> '
        f'<a href="{file}" download>{_DOWNLOAD.in_language(language)}</a></p>'
    )
    title, end, rest = body.partition("</h1>")
    return f"{title}{end}{links}{rest}" if end else body


_OPEN = Text(en="Open the playground (22 MB)", fr="Ouvrir l’atelier (22\u00a0Mo)")
_DOWNLOAD = Text(
    en="Download it as one file (22 MB)", fr="Le télécharger en un seul fichier (22\u00a0Mo)"
)
