"""The packages of an extra are asked for by name, and nothing else of the library needs them."""

from __future__ import annotations

import pickle
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from c2b._extras import library, need
from c2b.errors import MissingExtraError

PROJECT = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS: dict[str, list[str]] = PROJECT["project"]["optional-dependencies"]
BROUGHT = sorted({each.partition(">")[0] for extra in EXTRAS.values() for each in extra})
IMPORT_ALL = """
import importlib, pkgutil, sys
for name in sys.argv[1:]:
    sys.modules[name] = None  # as if it were not installed
import c2b

def report(name):
    print(name, getattr(sys.exception(), "extra", sys.exception()))

for found in pkgutil.iter_modules(c2b.__path__, "c2b."):
    names = [] if found.name == "c2b.__main__" else [found.name]
    if found.ispkg and found.name not in ("c2b.cli", "c2b.frames", "c2b.testing"):
        path = importlib.import_module(found.name).__path__
        names += [below.name for below in pkgutil.walk_packages(path, f"{found.name}.", str)]
    for name in names:
        try:
            importlib.import_module(name)
        except ImportError:
            report(name)
"""


def absent(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Make the package *name* impossible to import."""
    monkeypatch.setitem(sys.modules, name, None)


class TestNeed:
    """A package is asked for with the extra that brings it."""

    def test_what_is_installed_is_imported(self) -> None:
        """A module of a package that is there is returned."""
        need("hypothesis", "click", extra="testing")
        assert (
            library("defusedxml.ElementTree", extra="sheets").__name__ == "defusedxml.ElementTree"
        )

    def test_the_message_names_the_extra(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The error names the package and the command, in both languages, and is an ImportError."""
        absent(monkeypatch, "openpyxl")
        with pytest.raises(MissingExtraError) as caught:
            library("openpyxl", extra="sheets")
        assert str(caught.value) == "openpyxl is not installed: pip install 'c2b[sheets]'"
        assert (
            caught.value.explain("fr")
            == "openpyxl n’est pas installé\u00a0: pip install 'c2b[sheets]'"
        )
        assert isinstance(caught.value, ImportError)
        assert pickle.loads(pickle.dumps(caught.value)).args == caught.value.args


@pytest.mark.wide
def test_nothing_needs_an_extra_but_what_it_is_for() -> None:
    """All modules can be imported without any package of an extra; each edge names its own."""
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, *BROUGHT], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == [
        "c2b.frames frames",
        "c2b.testing testing",
        "c2b.wire.fastapi fastapi",
        "c2b.wire.pydantic pydantic",
        "c2b.wire.sqlalchemy sqlalchemy",
    ]
