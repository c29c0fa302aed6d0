"""The choice of families in the arguments of a strategy."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from c2b.errors import InvalidValueError
from c2b.text import Text

T = TypeVar("T", bound=type)


def among(where: str, chosen: tuple[T, ...], families: Iterable[T]) -> tuple[T, ...]:
    """Return the *chosen* ones of *families*; all of them where none is chosen.

    Raises:
        InvalidValueError: A class that is none of *families*.
    """
    known = tuple(families)
    for family in chosen:
        if family not in known:
            names = ", ".join(each.__name__ for each in known)
            raise InvalidValueError(where, _ONE_OF.fill(names=names), family, _BUILD)
    return chosen or known


_ONE_OF = Text(
    en="a family of this strategy ({names})", fr="une famille de cette stratégie ({names})"
)
_BUILD = Text(
    en="build a strategy for your own class with st.builds",
    fr="composez une stratégie pour votre propre classe avec st.builds",
)
