"""The parties whose accounts a settlement closes."""

from __future__ import annotations

from collections.abc import Collection

from c2b.errors import InvalidValueError
from c2b.text import Text


def closing(parties: Collection[str]) -> frozenset[str]:
    """Return the parties whose accounts are closed as a set; one bare name is refused."""
    if isinstance(parties, str):
        raise InvalidValueError("closing", _NAMES, parties, _IN_A_SET)
    return frozenset(parties)


_NAMES = Text(en="a collection of names", fr="un ensemble de noms")
_IN_A_SET = Text(en="write {{'ana'}}", fr="écrivez {{'ana'}}")
