"""The warning for a comparison with a text or a number that is false whatever the value is.

``classify(leg) == "C2B"`` and ``price == 0`` are false, as values of unlike types differ in Python,
and their author meant something else. An error would break programs that look for a value among
others of any types.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import wraps
from typing import Any
from warnings import warn

from c2b._suggest import meant
from c2b.errors import Bilingual, NeverEqualWarning

_NUMBERS = (int, float, Decimal, Fraction)


def warn_of_unequal(cls: Any) -> None:
    """Let values of *cls* warn where they are compared with a text or a number."""
    own = cls.__eq__
    if cls.__name__ not in _INSTEAD or hasattr(own, "__wrapped__"):
        return  # for it is seldom compared with them, or warns already
    of_text, of_number = _INSTEAD[cls.__name__]

    @wraps(own)
    def equal(self: object, other: object) -> Any:
        found = own(self, other)
        if found is NotImplemented and isinstance(other, (str, *_NUMBERS)):
            tell(self, other, meant(of_text if isinstance(other, str) else of_number))
        return found

    cls.__eq__ = equal
    cls.__ne__ = object.__ne__  # which asks the above


def tell(value: object, other: object, hint: Bilingual) -> None:
    """Warn the caller of the comparison of *value* that it never equals *other*."""
    warn(NeverEqualWarning(type(value).__name__, other, hint), stacklevel=3)


_INSTEAD = {
    "Amount": ("Money.parse(text)", "money.amount"),
    "Classification": ("paradigm", "paradigm"),
    "Contract": ("state", "state"),
    "Move": ("event", "event"),
    "Money": ("Money.parse(text)", "amount"),
    "Verdict": ("is_clear", "is_clear"),
}
"""What to compare with a text and with a number instead, by the name of the class."""
