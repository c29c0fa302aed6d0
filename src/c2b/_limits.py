"""The limits by which memory stays bounded: faults that are reported, results that are kept."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TypeVar, cast

from c2b.text import Text

K = TypeVar("K")
V = TypeVar("V")
KEPT = 128  # results of one kind that are kept to be used again

TOO_LARGE = 10**4200  # Python reads and writes ints of at most 4300 digits
MOST = 1000  # faults that are reported for one document
FEWER = Text(en=f"at most {MOST} faults", fr=f"au plus {MOST} erreurs")
MORE = Text(en="more", fr="davantage")
THESE_FIRST = Text(
    en="fix these first; the rest is reported on the next run",
    fr="corrigez d’abord celles-ci\u00a0; les autres seront signalées à la prochaine lecture",
)


def grouped(whole: int) -> str:
    """Return the digits of *whole* in groups of three, however many there are.

    >>> grouped(1234), len(grouped(10**5000))
    ('1,234', 6667)
    """
    return f"{whole:,}" if -TOO_LARGE < whole < TOO_LARGE else f"{Decimal(whole):,f}"


def notation(number: int | Fraction | None) -> str:
    """Return *number* in the notation of Python, in base 16 where it is too long for digits.

    >>> notation(12), notation(10**5000)[:6]
    ('12', '0x31e2')
    """
    try:
        return repr(number)
    except ValueError:
        if isinstance(number, Fraction):
            return f"Fraction({hex(number.numerator)}, {hex(number.denominator)})"
        return hex(cast("int", number))


def keep(cache: dict[K, V], key: K, value: V) -> None:
    """Keep *value* under *key*, and forget the oldest where the cache is full.

    >>> cache = {number: "" for number in range(KEPT)}
    >>> keep(cache, "new", ""), len(cache) == KEPT, 0 in cache
    (None, True, False)
    """
    while len(cache) >= KEPT:
        cache.pop(next(iter(cache), key), None)  # another thread may have removed it
    cache[key] = value
