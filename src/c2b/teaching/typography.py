"""The typography of texts in print: curled apostrophes and no-break spaces."""

from __future__ import annotations

import re

from c2b.text import Language, Text

_NO_BREAK, _NARROW = "\u00a0", "\u202f"
_OPENING = re.compile(r"(?<![\w.,!?)])'(?=\w)")
_HIGH_MARKS = re.compile(r"(?<=\S) (?=[;:!?»%€])")
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")


def typeset(text: str, language: Language) -> str:
    r"""Return *text* with typographic apostrophes; in French also with no-break and narrow spaces.

    >>> typeset("l'offre : 2 000 euros", "fr")
    'l’offre\xa0: 2\u202f000 euros'
    """
    curled = _OPENING.sub("‘", text).replace("'", "’")
    if language == "en":
        return curled
    french = curled.replace("‘", "’").replace("« ", f"«{_NO_BREAK}")
    return _THOUSANDS.sub(_NARROW, _HIGH_MARKS.sub(_NO_BREAK, french))


def written(words: str | Text, language: Language) -> str:
    """Return *words* in *language*, as they are set in print."""
    return typeset(words.in_language(language) if isinstance(words, Text) else words, language)


def capitalised(words: Text) -> Text:
    """Return *words* with a capital at their beginning."""
    return Text(en=words.en[:1].upper() + words.en[1:], fr=words.fr[:1].upper() + words.fr[1:])


def lowered(words: Text) -> Text:
    """Return *words* as they go on inside a sentence."""
    return Text(en=words.en[:1].lower() + words.en[1:], fr=words.fr[:1].lower() + words.fr[1:])


def ended(words: Text) -> Text:
    """Return *words* with a full stop, unless a mark ends them already."""
    return Text(en=_ended(words.en), fr=_ended(words.fr))


def _ended(words: str) -> str:
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."
