"""The way from a fact of a card to facts of the library."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

Reading = str | Callable[[Any], Mapping[str, Any]] | tuple[()]
Names = Mapping[str, Reading]
"""The readings of facts by their names; a path keeps the value, an empty tuple leaves it out."""


@frozen
class Renamed:
    """A fact whose choices have other names in the library."""

    path: str
    values: Mapping[Any, Any]

    def __call__(self, value: Any) -> Mapping[str, Any]:
        """Return the value by its name in the library."""
        if isinstance(value, list):
            return {self.path: [self.values.get(each, each) for each in value]}
        return {self.path: self.values.get(value, value)}


def renamed(path: str, values: Mapping[Any, Any]) -> Renamed:
    """Read a fact at *path*; values that *values* does not name keep their names."""
    return Renamed(path, values)


def each(read: Callable[[Any], Mapping[str, Any]]) -> Reading:
    """Read a fact by a function from its value to facts of the library by their paths."""
    return read


def assigned(name: str, value: Any, names: Names) -> dict[str, Any]:
    """Return the facts of the library, by their paths, that *name* with *value* stands for."""
    if name not in names:
        raise LookupError(f"no reading of the fact {name}")
    reading = names[name]
    if isinstance(reading, tuple):
        return {}
    found = {reading: value} if isinstance(reading, str) else reading(value)
    return {path: _spelt(held) for path, held in found.items()}


def _spelt(value: Any) -> Any:
    """Return a choice as the library spells it, with low lines; a day stays as it is."""
    if isinstance(value, list):
        return [_spelt(each) for each in value]
    word = isinstance(value, str) and any(letter.isalpha() for letter in value)
    return value.replace("-", "_") if word else value


def path_of(reading: Reading) -> str | None:
    """Return the one path that a reading has by its declaration; None where it is worked out."""
    return reading if isinstance(reading, str) else getattr(reading, "path", None)
