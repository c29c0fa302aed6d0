"""The warning for a comparison that is false whatever the value is.

``contract.state == "singed"`` and ``price == "1.50 EUR"`` are false, as values of unlike types
differ in Python, and their author meant something else. An error would break programs that
compare values of any types, such as those that look for one in a list.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import wraps
from inspect import currentframe
from types import FunctionType
from typing import Any
from warnings import warn

from c2b._suggest import meant
from c2b.errors import Bilingual, NeverEqualWarning

_NUMBERS = (int, float, Decimal, Fraction)


def warn_of_unequal(cls: Any) -> None:
    """Let values of *cls* warn where they are compared with a text or a number."""
    own = cls.__eq__
    if not isinstance(own, FunctionType) or hasattr(own, "__wrapped__"):
        return  # for it compares nothing, or warns already

    @wraps(own)
    def equal(self: object, other: object) -> Any:
        found = own(self, other)
        if found is NotImplemented and isinstance(other, (str, *_NUMBERS)) and other != "":
            instead = _instead(self, other)
            if instead:
                tell(self, other, meant(instead))
        return found

    cls.__eq__ = equal


def tell(value: object, other: object, hint: Bilingual) -> None:
    """Warn that *value* never equals *other*, unless it is the library that compares.

    Its own values hold fields of several types, and each of them is compared with its like.
    """
    frame, depth = currentframe(), 1
    while frame is not None and (depth < _CALLER or frame.f_code.co_name == "__ne__"):
        frame, depth = frame.f_back, depth + 1
    if frame is not None and not _is_ours(frame):
        warn(NeverEqualWarning(type(value).__name__, other, hint), stacklevel=depth)


_CALLER = 3  # after this function and the comparison


def _is_ours(frame: Any) -> bool:
    written = frame.f_code.co_filename.startswith("<attrs generated")
    return written or str(frame.f_globals.get("__name__")).partition(".")[0] == "c2b"


def _instead(value: Any, other: object) -> str:
    """Return what to compare with *other* instead of *value*; empty where it has nothing."""
    cls = value.__class__
    own = _INSTEAD.get((cls.__name__, isinstance(other, str))) or _INSTEAD.get((cls.__name__, None))
    if own is not None:
        return own
    alike: Any = type(other) if isinstance(other, Enum) else str
    alike = alike if isinstance(other, str) else _NUMBERS
    names = (each.name for each in getattr(cls, "__attrs_attrs__", ()))
    fitting = (name for name in names if isinstance(getattr(value, name, None), alike))
    return " or ".join(name for name in fitting if name[0] != "_")


_INSTEAD: dict[tuple[str, bool | None], str] = {
    ("Amount", True): "Money.parse(text)",
    ("Amount", False): "money.amount",
    ("Classification", None): "paradigm",
    ("Contract", None): "state",
    ("Finding", None): "id or outcome",
    ("Money", True): "Money.parse(text)",
    ("Money", False): "amount",
    ("Verdict", None): "is_clear",
}
"""What to compare instead: by the name of the class, and whether it was compared with a text."""
