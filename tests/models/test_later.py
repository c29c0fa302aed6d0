"""The front doors load contracts when somebody asks for one, and not before."""

from __future__ import annotations

import subprocess
import sys

import pytest

import c2b
from c2b import models
from c2b.models._later import LATER

ASKS = """
import sys
import c2b
before = "c2b.models.contract" in sys.modules or "c2b.models.lifecycle" in sys.modules
c2b.Contract
print(before, "c2b.models.contract" in sys.modules)
"""


def test_an_exchange_needs_no_contract() -> None:
    """Importing the library loads none of it."""
    told = subprocess.run([sys.executable, "-c", ASKS], capture_output=True, check=True, text=True)
    assert told.stdout.split() == ["False", "True"]


@pytest.mark.parametrize("name", LATER)
def test_what_is_loaded_later_is_there(name: str) -> None:
    """Under its name, from both doors where both have it."""
    assert name in models.__all__
    assert getattr(models, name) is models.__getattr__(name)
    assert hasattr(c2b, name) == (name in c2b.__all__)


def test_what_there_is_not() -> None:
    """Is told as Python tells it."""
    with pytest.raises(AttributeError, match="module 'c2b.models' has no attribute 'Contrakt'"):
        models.__getattr__("Contrakt")
