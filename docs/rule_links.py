"""The pages of the rules, one for each subject, and the links that lead to each rule on them."""

from __future__ import annotations

import re
import unicodedata

from c2b import Text
from c2b.rules.catalogue import SUBJECT_NAMES, get

FOLDER = Text(en="rules", fr="regles")
"""The name of the list of rules and of the folder of their pages, in each language."""

_LINK = Text(en="[{title}](#{id})", fr="[{title}](#{id})")
_BOTH = Text(en="{link} (`{id}`)", fr="{link} (`{id}`)")
_APART = re.compile(r"[^a-z0-9]+")


def file_of(subject: str) -> Text:
    """Return the name of the file of a subject: its words, in letters without accents."""
    name = SUBJECT_NAMES[subject]
    return Text(en=_plain(name.en), fr=_plain(name.fr))


def rule_link(rule_id: str) -> Text:
    """Return the title of a rule in Markdown, as a link to where it stands in full."""
    return _LINK.fill(title=get(rule_id).heading, id=rule_id)


def rule_link_and_id(rule_id: str) -> Text:
    """Return the title of a rule as a link, with the id beside it."""
    return _BOTH.fill(link=rule_link(rule_id), id=rule_id)


def _plain(words: str) -> str:
    letters = unicodedata.normalize("NFD", words.lower().replace("’", " "))
    return _APART.sub("-", letters.encode("ascii", "ignore").decode()).strip("-")
