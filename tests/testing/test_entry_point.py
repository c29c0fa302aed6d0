"""The entry point: Hypothesis knows every type, and nothing is loaded before it is asked for."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec, module_from_spec
from inspect import getsource

import pytest
from hypothesis import strategies as st

import _c2b_hypothesis
import c2b
from c2b import models
from c2b.testing.strategies.registry import ready

ANSWERS = """
import sys, warnings
import hypothesis
print(*(name for name in sys.modules if name.startswith("c2b")))
import c2b
print("c2b.testing" in sys.modules)
from hypothesis import strategies as st
warnings.simplefilter("ignore")
print(isinstance(st.from_type(c2b.Offer).example(), c2b.Offer))
print(isinstance(st.from_type(c2b.Contract).example(), c2b.Contract))
"""


@pytest.mark.wide
@pytest.mark.parametrize(
    ("first", "answers"),
    [("", ["", "False", "True", "True"]), ("import c2b", None)],
    ids=["hypothesis first", "c2b first"],
)
def test_from_type_just_works(first: str, answers: list[str] | None) -> None:
    """The type is registered whichever package is imported first; hypothesis loads nothing."""
    code = f"{first}\n{ANSWERS}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    told = done.stdout.split("\n")[:-1]
    assert told[-2:] == ["True", "True"]
    assert answers is None or told == answers


def waiting() -> list[_c2b_hypothesis.Waiting]:
    """Return the finders that wait now."""
    _c2b_hypothesis.register()
    return [each for each in sys.meta_path if isinstance(each, _c2b_hypothesis.Waiting)]


def test_a_module_is_registered_once_it_is_loaded() -> None:
    """The loader registers the types of its module and leaves no trace."""
    spec = waiting()[0].find_spec("c2b.models", c2b.__path__)
    assert spec is not None
    assert isinstance(spec.loader, _c2b_hypothesis.Registering)
    assert spec.loader.get_source("c2b.models") == getsource(models)
    package = module_from_spec(spec)
    spec.loader.exec_module(package)
    assert package.Leg is models.Leg
    assert package.__loader__ is spec.loader is not None
    assert not isinstance(spec.loader, _c2b_hypothesis.Registering)


@pytest.mark.parametrize("name", ["json", "c2b", "c2bx"])
def test_other_modules_are_left_alone(name: str) -> None:
    """Only those of the library are waited for, and its front door defines no type."""
    assert waiting()[0].find_spec(name, None) is None


def test_a_package_that_does_not_exist_is_nobodys() -> None:
    """The finder finds no package that does not exist."""
    assert waiting()[0].find_spec("c2b.rules", []) is None


def test_registering_again_changes_nothing() -> None:
    """There is one finder that waits, and the types keep their strategies."""
    assert waiting() == waiting()
    assert len(waiting()) == 1
    assert not st.from_type(models.Leg).is_empty


def test_what_has_no_strategy_of_ours_is_left_to_hypothesis() -> None:
    """Errors are public types, and built from their arguments."""
    assert not st.from_type(c2b.Paradigm).is_empty
    assert not st.from_type(c2b.CurrencyMismatchError).is_empty


def test_loaded_twice_it_still_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that waits behind another is asked by it, and never asks back."""
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    first = waiting()[0]
    spec = find_spec("_c2b_hypothesis")
    assert spec is not None
    assert spec.loader is not None
    again = module_from_spec(spec)
    spec.loader.exec_module(again)
    again.register()
    assert first in sys.meta_path
    assert type(sys.meta_path[0]) is again.Waiting
    assert sys.meta_path[0].find_spec("c2b.models", c2b.__path__) is not None


@pytest.mark.parametrize("form", [models.Leg, models.Offer, models.Exchange])
def test_the_ghostwriter_writes_code_that_runs(form: type) -> None:
    """A registered strategy shows as a call of `hypothesis.strategies.from_type`.

    The ghostwriter of Hypothesis prints the ``repr`` of a strategy as code. It takes others apart,
    and fails where an argument is a list.
    """
    assert repr(ready(form)) == f"from_type({form.__name__})"
