"""What all tests share: settings of Hypothesis, and the shared folder where it is present."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "c2b", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("c2b")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the subject matter, beside the project; tests that need it say so."""
    folder = Path(os.environ.get("C2B_SHARED", Path(__file__).parents[2] / "shared"))
    if not folder.is_dir():
        pytest.skip("needs the folder `shared` beside the project, or C2B_SHARED")
    return folder
