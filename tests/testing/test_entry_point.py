"""The entry point: Hypothesis knows every type, and nothing is loaded before it is asked for."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import module_from_spec

import pytest
from hypothesis import strategies as st

import _c2b_hypothesis
import c2b
from c2b import models

ANSWERS = """
import sys, warnings
import hypothesis
print(*(name for name in sys.modules if name.startswith("c2b")))
import c2b
print("c2b.testing" in sys.modules)
from hypothesis import strategies as st
warnings.simplefilter("ignore")
print(isinstance(st.from_type(c2b.Offer).example(), c2b.Offer))
"""


@pytest.mark.parametrize(
    ("first", "answers"),
    [("", ["", "False", "True"]), ("import c2b", None)],
    ids=["hypothesis first", "c2b first"],
)
def test_from_type_just_works(first: str, answers: list[str] | None) -> None:
    """In the installed package, whichever is imported first; hypothesis alone loads nothing."""
    code = f"{first}\n{ANSWERS}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    told = done.stdout.split("\n")[:-1]
    assert told[-1] == "True"
    assert answers is None or told == answers


def test_a_package_is_registered_once_it_is_loaded() -> None:
    """Its loader registers its types, and leaves no trace of itself."""
    spec = _c2b_hypothesis.Waiting().find_spec("c2b.models", c2b.__path__)
    assert spec is not None
    assert isinstance(spec.loader, _c2b_hypothesis.Registering)
    package = module_from_spec(spec)
    spec.loader.exec_module(package)
    assert package.Leg is models.Leg
    assert package.__loader__ is spec.loader is not None
    assert not isinstance(spec.loader, _c2b_hypothesis.Registering)


@pytest.mark.parametrize("name", ["json", "c2b.errors"])
def test_other_modules_are_left_alone(name: str) -> None:
    """Only public packages are waited for."""
    assert _c2b_hypothesis.Waiting().find_spec(name, None) is None


def test_a_package_that_does_not_exist_is_nobodys() -> None:
    """Where nobody finds a package, neither does this."""
    assert _c2b_hypothesis.Waiting().find_spec("c2b.rules", []) is None


def test_registering_again_changes_nothing() -> None:
    """There is one finder that waits, and the types keep their strategies."""
    _c2b_hypothesis.register()
    _c2b_hypothesis.register()
    waiting = [each for each in sys.meta_path if isinstance(each, _c2b_hypothesis.Waiting)]
    assert len(waiting) == 1
    assert not st.from_type(models.Leg).is_empty


def test_what_has_no_strategy_of_ours_is_left_to_hypothesis() -> None:
    """Errors are public types, and built from their arguments."""
    assert not st.from_type(c2b.Paradigm).is_empty
    assert not st.from_type(c2b.CurrencyMismatchError).is_empty
