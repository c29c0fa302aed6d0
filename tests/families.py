"""The families of the library and their members, found in all modules, imported or not so far.

Run as a program, it prints the members that the tuple of their family forgets.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType
from typing import Any

import c2b
from c2b.compensation import DEDUCTIONS, POLICIES, SCHEMES, Deduction, Policy, Scheme

FAMILIES: dict[type, tuple[type, ...]] = {
    Scheme: SCHEMES,
    Policy: POLICIES,
    Deduction: DEDUCTIONS,
}


def modules() -> Iterator[ModuleType]:
    """Every module of the library, imported where it was not."""
    for found in walk_packages(c2b.__path__, "c2b."):
        if not found.name.endswith("__main__"):
            yield import_module(found.name)


def members(family: type) -> set[type]:
    """The classes of *family* that can be built, wherever they are defined."""
    return {
        held
        for module in modules()
        for held in vars(module).values()
        if isinstance(held, type)
        and held.__module__ == module.__name__
        and issubclass(held, family)
        and not inspect.isabstract(held)
    }


def of_class(kind: type) -> list[tuple[str, Any]]:
    """Every value of *kind* that a module of the library defines by name, with that name."""
    return [
        (f"{module.__name__}.{name}", held)
        for module in modules()
        for name, held in vars(module).items()
        if isinstance(held, kind)
    ]


def forgotten() -> list[str]:
    """The names of the members that the tuple of their family does not list."""
    return sorted(
        member.__name__
        for family, listed in FAMILIES.items()
        for member in members(family).difference(listed)
    )


if __name__ == "__main__":
    print(*forgotten())
