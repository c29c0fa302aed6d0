"""The currencies that a sign, a code or a name may stand for, from the data of CLDR."""

from __future__ import annotations

from functools import cache

from c2b.models.currency import codes_of_money
from c2b.wire.spreadsheet._cldr import NAMES, SIGNS


def codes_of(word: str) -> tuple[str, ...]:
    """Return the codes of the currencies that *word* may stand for; empty where there is none.

    A code stands for itself, in capitals or not; a sign for every currency that it has somewhere;
    a name for its currency, in English or French.

    >>> codes_of("EUR"), codes_of("€"), codes_of("euros"), codes_of("per hour")
    (('EUR',), ('EUR',), ('EUR',), ())
    """
    if word.upper() in _codes():
        return (word.upper(),)
    return SIGNS.get(word) or NAMES.get(word.casefold(), ())


@cache
def _codes() -> frozenset[str]:
    return frozenset(codes_of_money())
