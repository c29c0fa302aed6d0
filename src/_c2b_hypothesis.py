"""The entry point for Hypothesis, which loads it at its own import, in every test suite.

It stands outside the package `c2b`, and loads neither that nor anything else: it only waits.
Once somebody imports a public package of the library, each of its types is registered with a
function, and the strategies themselves are loaded when the first of those is asked for.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

SUBJECTS = ("review", "survey", "cocreation", "crowdsourcing", "status", "definition")
PACKAGES = frozenset(
    {
        *("c2b", "c2b.models", "c2b.predicate", "c2b.paradigms", "c2b.compensation"),
        *("c2b.rules", "c2b.cases"),
        *(f"c2b.rules.{subject}" for subject in SUBJECTS),
    }
)


def register() -> None:
    """Register the types of every public package, those to come as soon as they are imported."""
    for name in sorted(PACKAGES & sys.modules.keys()):
        register_types(sys.modules[name])
    if not any(isinstance(finder, Waiting) for finder in sys.meta_path):
        sys.meta_path.insert(0, Waiting())


def register_types(package: ModuleType) -> None:
    """Register each class among the public names of *package*."""
    from hypothesis import strategies as st

    for name in package.__all__:
        held = vars(package).get(name)
        if isinstance(held, type):
            st.register_type_strategy(held, _resolve)


def _resolve(form: type) -> Any:
    from c2b.testing.strategies.registry import STRATEGIES

    return STRATEGIES[form]() if form in STRATEGIES else NotImplemented


class Waiting(MetaPathFinder):
    """Finds what those behind it find; the public packages with a loader that registers."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The spec of one of `PACKAGES`, whose types are registered after loading."""
        if fullname not in PACKAGES:
            return None
        behind = sys.meta_path[sys.meta_path.index(self) + 1 :]
        specs = (finder.find_spec(fullname, path, target) for finder in behind)
        spec = next((found for found in specs if found is not None), None)
        if spec is not None and spec.loader is not None:
            spec.loader = Registering(spec, spec.loader)
        return spec


class Registering(Loader):
    """Loads as *loader* does, steps back behind it, and registers what was loaded."""

    def __init__(self, spec: ModuleSpec, loader: Loader) -> None:
        self._spec, self._loader = spec, loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """What the loader itself creates."""
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Load, then register."""
        module.__loader__ = self._spec.loader = self._loader
        self._loader.exec_module(module)
        register_types(module)
