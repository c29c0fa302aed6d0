"""The entry point for Hypothesis, which loads it at its own import, in every test suite.

It stands outside the package `c2b`, and loads neither that nor anything else: it only waits. To
register everything at once would take four times as long as to import Hypothesis itself (measured:
1 s, then another 4), in test suites too that have nothing to do with the library. So the modules
that are loaded already are looked up, and those to come are waited for.
Once a module of the library is loaded, each class that it defines is registered with a function,
and the strategies themselves are loaded when the first of those is asked for.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any


def register() -> None:
    """Register the types of every module, those to come as soon as they are imported."""
    for name in [name for name in sys.modules if _is_ours(name)]:
        register_types(sys.modules[name])
    if not any(isinstance(finder, Waiting) for finder in sys.meta_path):
        sys.meta_path.insert(0, Waiting())


def _is_ours(name: str) -> bool:
    return name.startswith("c2b.")


def register_types(module: ModuleType) -> None:
    """Register each public class that *module* defines."""
    from hypothesis import strategies as st

    for name, held in vars(module).items():
        is_defined_here = isinstance(held, type) and held.__module__ == module.__name__
        if is_defined_here and not name.startswith("_"):
            st.register_type_strategy(held, _resolve)


def _resolve(form: type) -> Any:
    from c2b.testing.strategies.registry import STRATEGIES, ready

    return ready(form) if form in STRATEGIES else NotImplemented


class Waiting(MetaPathFinder):
    """Finds what those behind it find; modules of the library with a loader that registers."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The spec of a module of the library, whose types are registered after loading."""
        if not _is_ours(fullname):
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
        """Return the module that the loader itself creates."""
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Load the module, then register its strategies."""
        module.__loader__ = self._spec.loader = self._loader
        self._loader.exec_module(module)
        register_types(module)

    def __getattr__(self, name: str) -> Any:
        """All else a loader is asked before it loads: the source, the code of ``python -m``."""
        return getattr(self._loader, name)
