"""What the theme leaves out: its words in French, and names for the parts of a page."""

from __future__ import annotations

from c2b import Language, Text

_MENU = Text(en="Menu", fr="Menu")
_CONTENTS = Text(en="On this page", fr="Sur cette page")
FRENCH = {  # by the words of the theme
    "Skip to content": "Aller au contenu",
    "Back to top": "Haut de page",
    "On this page": "Sur cette page",
    "<span>Next</span>": "<span>Suivant</span>",
    "<span>Previous</span>": "<span>Précédent</span>",
    '<div class="title">Home</div>': '<div class="title">Accueil</div>',
    "Toggle site navigation sidebar": "Afficher ou masquer le menu",
    "Toggle table of contents sidebar": "Afficher ou masquer le sommaire",
    "Toggle Light / Dark / Auto color theme": "Thème clair, sombre ou automatique",
    "Toggle navigation of": "Afficher ou masquer\u00a0:",
    "<title>Contents</title>": "<title>Sommaire</title>",
    "<title>Expand</title>": "<title>Déplier</title>",
    "<title>Light mode</title>": "<title>Mode clair</title>",
    "<title>Dark mode</title>": "<title>Mode sombre</title>",
    "<title>Auto light/dark, in light mode</title>": "<title>Mode automatique, clair</title>",
    "<title>Auto light/dark, in dark mode</title>": "<title>Mode automatique, sombre</title>",
    "Made with ": "Réalisé avec ",
    "Please activate JavaScript to enable the search functionality.": (
        "Activez JavaScript pour chercher dans ces pages."
    ),
}


def dressed(page: str, language: Language) -> str:
    """Return a page of HTML in the words of *language*, whose parts have names.

    A screen reader names the menu and the contents; a block of code that is wider than the page
    can be reached, and scrolled, by the keyboard.
    """
    for part, name in (("sidebar-drawer", _MENU), ("toc-drawer", _CONTENTS)):
        start = f'<aside class="{part}'
        page = page.replace(
            start, f'<aside aria-label="{name.in_language(language)}" class="{part}'
        )
    page = page.replace("<pre>", '<pre tabindex="0">')
    for english, french in FRENCH.items() if language == "fr" else ():
        page = page.replace(english, french)
    return page
