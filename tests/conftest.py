"""What all tests share: settings of Hypothesis, and the shared folder where it is present."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# The same examples every time, so that full coverage does not depend on chance; explore afresh with
# `pytest --hypothesis-profile=explore`.
calm = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("explore", max_examples=1000, print_blob=True, **calm)
settings.register_profile("steady", derandomize=True, **calm)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the subject matter, beside the project; tests that need it say so."""
    folder = Path(os.environ.get("C2B_SHARED", Path(__file__).parents[2] / "shared"))
    if not folder.is_dir():
        pytest.skip("needs the folder `shared` beside the project, or C2B_SHARED")
    return folder
