"""A mapping that never changes, whose next version costs no more than the new entries.

It is made of layers, the newest last; layers of like size are laid together, so that there are few
of them however often something was added.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import partial
from typing import Generic, TypeVar, overload

V = TypeVar("V")
D = TypeVar("D")
_MOST = 16
_SHOWN = 3


class LazyLayer(Mapping[str, V]):
    """A layer that is computed when it is read, and looks many values up at once."""

    @abstractmethod
    def some(self, names: Iterable[str]) -> dict[str, V]:
        """Return the values of those of *names* that have one, in their order."""


class Shelf(Mapping[str, V], Generic[V]):
    """Values by name, in the order in which the names came first."""

    __slots__ = ("_layers",)

    def __init__(self, *layers: Mapping[str, V]) -> None:
        self._layers = tuple([layer for layer in layers if layer])

    @overload
    def get(self, key: str, /) -> V | None: ...

    @overload
    def get(self, key: str, /, default: V | D) -> V | D: ...

    def get(self, key: str, /, default: object = None) -> object:
        """Return the value of *key* in the newest layer that has one."""
        for layer in reversed(self._layers):
            value = layer.get(key)
            if value is not None:
                return value
        return default

    def __getitem__(self, key: str) -> V:
        value = self.get(key)
        if value is None:
            raise KeyError(key)
        return value

    def __contains__(self, key: object) -> bool:
        return any(key in layer for layer in self._layers)

    def __iter__(self) -> Iterator[str]:
        return iter(self.flat())

    def __len__(self) -> int:
        return len(self.flat())

    def __bool__(self) -> bool:
        return bool(self._layers)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Shelf) and self.flat() == other.flat()

    def __hash__(self) -> int:
        return hash(frozenset(self.flat().items()))

    def __repr__(self) -> str:
        names = [*self.flat()]
        shown = ", ".join([*map(repr, names[:_SHOWN]), *(["..."] if names[_SHOWN:] else [])])
        return f"<{len(names)} by name: {shown}>" if names else "<none by name>"

    def __reduce__(self) -> tuple[Callable[..., Shelf[V]], tuple[dict[str, V]]]:
        return Shelf, (self.flat(),)

    def flat(self) -> dict[str, V]:
        """Return all values as one dictionary."""
        if len(self._layers) == 1 and isinstance(self._layers[0], dict):
            return self._layers[0]
        together: dict[str, V] = {}
        for layer in self._layers:
            together.update(layer)
        return together

    def holds_none_of(self, keys: AbstractSet[str]) -> bool:
        """Whether it has none of *keys*."""
        return all(layer.keys().isdisjoint(keys) for layer in self._layers)

    def some(self, names: Iterable[str]) -> dict[str, V]:
        """Return the values of those of *names* that have one, looked up layer by layer.

        Those of the newest layer come first, each layer in the order of *names*.
        """
        found: dict[str, V] = {}
        missing = list(dict.fromkeys(names))
        for layer in reversed(self._layers):
            many = layer.some if isinstance(layer, LazyLayer) else partial(_some, layer)
            here = many(missing)
            if len(here) == len(missing):
                return found | here if found else here
            if here:
                found.update(here)
                missing = [name for name in missing if name not in here]
        return found

    def with_layer(self, new: Mapping[str, V]) -> Shelf[V]:
        """Return the shelf with *new* on top; many layers of like size become one."""
        if not new:
            return self
        layers = [*self._layers, new]
        if len(layers) > _MOST:
            top: Mapping[str, V] = {}
            while layers and (len(layers) > _MOST // 2 or len(layers[-1]) <= 2 * len(top)):
                top = {**layers.pop(), **top}
            layers.append(top)
            return Shelf(*layers)
        found: Shelf[V] = Shelf()
        found._layers = tuple(layers)
        return found


def _some(layer: Mapping[str, V], names: Iterable[str]) -> dict[str, V]:
    return {name: layer[name] for name in names if name in layer}
