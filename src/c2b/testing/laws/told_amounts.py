"""The amounts that a sentence names, held against the amount that it explains.

A sentence may name the whole, or parts of which some add up to it. A sentence without a number
beside the name of the unit is not judged, for there are many ways to write an amount.
"""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import chain, combinations
from typing import Literal

from c2b.compensation.rounding import Exact
from c2b.compensation.unit import Medium, Unit

_NUMBER = r"[0-9](?:[0-9.,\u202f]*[0-9])?"
_MOST = 10


def tells(sentence: str, exact: Exact, unit: Unit, language: Literal["en", "fr"]) -> bool:
    """Whether *sentence* names *exact*, to the digits that it shows, or parts that come to it."""
    if unit.medium is Medium.RECOGNITION:
        return True
    name = re.escape(unit.name)
    written = re.findall(rf"({_NUMBER})[\s\u00a0]?{name}|{name}[\s\u00a0]?({_NUMBER})", sentence)
    read = [_read(before or after, language) for before, after in written]
    if not read or len(read) > _MOST:
        return True
    whole = Fraction(exact) / 10**unit.digits
    sizes = range(1, len(read) + 1)
    sums = chain.from_iterable(combinations(read, size) for size in sizes)
    return any(
        abs(sum((number for number, _ in some), Fraction(0)) - whole)
        <= sum((blur for _, blur in some), Fraction(0))
        for some in sums
    )


def _read(digits: str, language: Literal["en", "fr"]) -> tuple[Fraction, Fraction]:
    """Return the number, and how far from it the one that was meant may lie."""
    group, mark = (",", ".") if language == "en" else ("\u202f", ",")
    whole, _, fraction = digits.replace(group, "").partition(mark)
    plain = "".join(re.findall("[0-9]", whole)), "".join(re.findall("[0-9]", fraction))
    return Fraction(int("".join(plain)), 10 ** len(plain[1])), Fraction(1, 2 * 10 ** len(plain[1]))
