"""The core does no I/O, asks nobody for the day or for chance, and loads fast."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import c2b

ROOT = Path(__file__).parents[1]

AUDITED = """
import random, sys, time
import c2b
from c2b.cases import CASES
seen = []
def hook(event, args):
    watched = ("open", "socket.", "subprocess.", "os.", "time.", "random.", "shutil.", "urllib.")
    if event.startswith(watched):
        seen.append((event, args))
sys.addaudithook(hook)
def refuse(*args, **kwargs):
    seen.append(("clock or chance", args))
    raise AssertionError
for module, names in ((time, ("time", "monotonic", "perf_counter", "time_ns")),
                      (random, ("random", "getrandbits", "choice"))):
    for name in names:
        setattr(module, name, refuse)
for case in CASES:
    composite = c2b.compose(case.exchange)
    composite.explain("fr")
    for verdict in composite.classifications:
        verdict.contrast(c2b.Paradigm.B2C).explain()
        verdict.ask, verdict.definitions, verdict.decisive
print(len(CASES), seen)
"""


def run(code: str) -> str:
    """Return the output of a fresh interpreter."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.wide
def test_classifying_every_case_touches_nothing() -> None:
    """An audit hook sees no file, socket, process, clock or chance."""
    assert run(AUDITED) == "62 []"


def test_import_loads_no_heavy_module() -> None:
    """The statement `import c2b` loads neither cattrs, dateutil, hypothesis nor the cases."""
    loaded = run("import sys, c2b; print(*sorted(sys.modules))").split()
    assert not {"cattrs", "dateutil", "hypothesis", "c2b.cases", "click", "rich"} & set(loaded)


def test_the_tests_run_against_the_installed_package() -> None:
    """Not against the source folder by accident."""
    assert "site-packages" in str(c2b.__file__)


def test_all_public_names_exist() -> None:
    """`__all__` is sorted, complete and true."""
    assert sorted(c2b.__all__) == sorted(set(c2b.__all__))
    assert all(hasattr(c2b, name) for name in c2b.__all__)


def test_all_public_names_are_listed_before_they_are_loaded() -> None:
    """The public names are listed without a load of their modules."""
    told = run("import sys, c2b; print(set(c2b.__all__) <= set(dir(c2b)), 'attrs' in sys.modules)")
    assert told == "True False"
    assert set(c2b.__all__) <= set(dir(c2b))


def test_what_there_is_not() -> None:
    """Is told as Python tells it."""
    with pytest.raises(AttributeError, match="module 'c2b' has no attribute 'Contrakt'"):
        c2b.__getattr__("Contrakt")


def test_the_run_time_dependencies_are_three() -> None:
    """attrs, cattrs, python-dateutil, from a version on and without an upper bound."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [re.fullmatch(r"([\w-]+)>=[\d.]+", each) for each in project["dependencies"]]
    assert [each and each[1] for each in named] == ["attrs", "cattrs", "python-dateutil"]


@pytest.mark.parametrize("path", sorted((ROOT / "src").rglob("*.py")), ids=lambda path: path.stem)
def test_french_in_the_sources_is_set_as_french(path: Path) -> None:
    """Every French text of the library has a no-break space before the high marks."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.keyword) and node.arg == "fr":
            for part in ast.walk(node.value):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    assert not re.search(r"\S [:;!?»]|« ", part.value), part.value
