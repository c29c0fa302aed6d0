"""The base class of schemes that are made of several schemes, and are what all of these are."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable

from c2b.compensation.scheme import AnyScheme, Scheme, T
from c2b.compensation.unit import Unit


class Composed(Scheme[T]):
    """A scheme that is made of several schemes."""

    __slots__ = ()

    @property
    @abstractmethod
    def schemes(self) -> Iterable[AnyScheme]:
        """The schemes of which it is made."""

    @property
    def units(self) -> frozenset[Unit]:
        """The units of all its schemes."""
        return frozenset[Unit]().union(*(scheme.units for scheme in self.schemes))

    @property
    def by_party(self) -> bool:
        """Whether every one of its schemes pays a party by its own contributions alone."""
        return all(scheme.by_party for scheme in self.schemes)

    @property
    def in_order(self) -> bool:
        """Whether any of its schemes depends on the order of contributions."""
        return any(scheme.in_order for scheme in self.schemes)

    @property
    def dated(self) -> bool:
        """Whether any of its schemes leaves the earnings of earlier contributions as they were."""
        return any(scheme.dated for scheme in self.schemes)

    @property
    def same_in_parts(self) -> bool:
        """Whether every one of its schemes earns the same in parts as at once."""
        return all(scheme.same_in_parts for scheme in self.schemes)

    @property
    def by_quantity(self) -> bool:
        """Whether a quantity earns in each of its schemes what so many contributions earn."""
        return all(scheme.by_quantity for scheme in self.schemes)
