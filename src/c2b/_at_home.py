"""The hooks that make a public class at home in shells, notebooks and other people's programs.

A value knows no notebook, and no pydantic: the package that answers a hook is loaded when it is
first used, `c2b.notebook` for shells and notebooks, and `c2b.wire` for data. Beside them, `str` of
a value that has a text is this text, and a name that a result does not have is read as the one that
it means, or refused with the name that was probably meant.
"""

from __future__ import annotations

from collections.abc import Collection, MutableMapping
from enum import Enum
from importlib import import_module
from types import FunctionType
from typing import Any

from c2b._arguments import explain_arguments, explain_functions
from c2b._field_type import field_types
from c2b._misspelt import suggest_names, suggest_some
from c2b._one_line import one_line
from c2b._uncalled import stand_for_results
from c2b._unequal import warn_of_unequal
from c2b.text import Text

_EDGE = "c2b.notebook"
_BY_THE_MILLION = {  # a constructor that explains its arguments takes longer
    *("Amount", "Balance", "BoundRule", "Entry", "Finding", "Line"),
    *("Money", "Payout", "Posting", "Ruling", "Unit"),
}

_NUMBERS = {"Amount", "Money"}  # whose methods are called by the million, too


def at_home(package: MutableMapping[str, Any], results: Collection[str] = ()) -> None:
    """Give the hooks to each class of this library that a *package* offers in its ``__all__``.

    Args:
        package: The names of the package.
        results: The classes whose values suggest names; reading a name of these takes longer, so
            that values that are read millions of times are not among them.
    """
    field_types(package)
    explain_functions(package)
    for name in package["__all__"]:
        offered = package.get(name)  # none where it is loaded later
        if not isinstance(offered, type) or issubclass(offered, Enum | Exception):
            continue
        if offered.__module__.startswith("c2b."):
            _hook(offered)
            if name in results:
                suggest_names(offered)
                if name not in _NUMBERS:
                    stand_for_results(offered)
            else:
                _suggest_some(offered)


suggest_some(Text)  # which is in no package


def _suggest_some(cls: Any) -> None:
    if not getattr(cls, "_is_protocol", False):  # its names are asked of other classes
        suggest_some(cls)


def _hook(cls: Any) -> None:
    warn_of_unequal(cls)
    if hasattr(cls, "__attrs_attrs__") and cls.__name__ not in _BY_THE_MILLION:
        explain_arguments(cls)
    cls._repr_html_ = _html
    cls._repr_pretty_ = _pretty
    cls._repr_mimebundle_ = _mimebundle
    if cls.__str__ is object.__str__:
        if hasattr(cls, "text"):
            cls.__str__ = _text
        elif isinstance(getattr(cls, "explain", None), FunctionType):
            cls.__str__ = _explanation


def _html(self: object) -> str:
    """Return the value as a piece of HTML, in English."""
    html: str = import_module(_EDGE).html(self)
    return html


def _pretty(self: object, printer: Any, cycle: bool) -> None:
    """Print the value for a shell."""
    import_module(_EDGE).pretty(self, printer, cycle)


def _mimebundle(self: object, include: Any = None, exclude: Any = None) -> dict[str, str]:
    """Return the value as plain text and as HTML."""
    bundle: dict[str, str] = import_module(_EDGE).mimebundle(self, include, exclude)
    return bundle


def _text(self: Any) -> str:
    return one_line(str(self.text)).replace("\u00a0", " ")


def _explanation(self: Any) -> str:
    lines = str(self.explain("en")).splitlines()
    return "\n".join(one_line(line).replace("\u00a0", " ") for line in lines)
