"""The known name that a caller probably meant by an unknown one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

from c2b.text import Text

_LONGEST = 40  # characters of a word that may be a slip of the pen; comparing is quadratic
_ALIKE = 0.6


def did_you_mean(word: object, known: Iterable[str], alike: float = _ALIKE) -> Text | None:
    """Return the hint that names the closest of *known*; None where none is so much *alike*.

    Capitals make no difference, and a word that is no string, or a long one, is close to nothing.

    >>> print(did_you_mean("Ttile", ["title", "parties"]))
    did you mean title?
    """
    found = closest(word, known, alike)
    return None if found is None else meant(found)


def closest(word: object, known: Iterable[str], alike: float = _ALIKE) -> str | None:
    """Return the one of *known* that is closest to *word*; None where none is so much *alike*."""
    if not isinstance(word, str) or len(word) > _LONGEST:
        return None
    return _closest(word.lower(), tuple(known), alike)


def meant(name: str) -> Text:
    """Return the hint that names *name* as what a caller probably meant."""
    return _MEANT.fill(name=name)


@lru_cache(maxsize=4096)
def _closest(word: str, known: tuple[str, ...], alike: float) -> str | None:
    by_lower = {name.lower(): name for name in reversed(known)}
    found = get_close_matches(word, by_lower, n=1, cutoff=alike)
    return by_lower[found[0]] if found else None


_MEANT = Text(en="did you mean {name}?", fr="vouliez-vous dire {name}\u00a0?")
