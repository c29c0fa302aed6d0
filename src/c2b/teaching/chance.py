"""A sequence of numbers that a seed alone determines, on every version of Python."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from c2b.errors import InvalidValueError
from c2b.text import Text

T = TypeVar("T")
_MASK = (1 << 64) - 1


class Draws:
    """A generator of numbers and orders (SplitMix64), which is not meant for secrets."""

    def __init__(self, seed: int) -> None:
        """Start the sequence of *seed*.

        Raises:
            InvalidValueError: The seed is no whole number.
        """
        if type(seed) is not int:
            raise InvalidValueError("seed", _A_NUMBER, seed, _GIVE_ONE)
        self._state = seed & _MASK

    def below(self, bound: int) -> int:
        """The next number, from 0 to *bound* - 1, each as likely as the others."""
        limit = (1 << 64) - (1 << 64) % bound
        while (drawn := self._next()) >= limit:
            continue
        return drawn % bound

    def shuffled(self, items: Iterable[T]) -> tuple[T, ...]:
        """Return *items* in an order that is drawn."""
        order = list(items)
        for last in range(len(order) - 1, 0, -1):
            other = self.below(last + 1)
            order[last], order[other] = order[other], order[last]
        return tuple(order)

    def _next(self) -> int:
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        return mixed ^ (mixed >> 31)


_A_NUMBER = Text(en="a whole number", fr="un nombre entier")
_GIVE_ONE = Text(
    en="give any whole number; the same one gives the same quiz",
    fr="donnez un nombre entier quelconque ; le même redonne le même quiz",
)
