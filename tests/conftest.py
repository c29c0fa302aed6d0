"""The settings of Hypothesis and the folder of data, shared by all tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

# The same examples every time, so that full coverage does not depend on chance; explore afresh with
# `pytest --hypothesis-profile=explore`.
# One process runs the same tests again for each mutant, which is no fault of theirs.
calm = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.differing_executors],
}
settings.register_profile("explore", max_examples=1000, print_blob=True, **calm)
settings.register_profile("steady", derandomize=True, **calm)
# Fewer examples, where coverage is measured (which doubles the time) and on further Pythons.
settings.register_profile("brief", derandomize=True, max_examples=20, **calm)
# Few, and no search for the smallest one that fails, where each of thousands of mutants is tried.
settings.register_profile(
    "mutants",
    derandomize=True,
    max_examples=5,
    phases=(Phase.explicit, Phase.generate),
    report_multiple_bugs=False,
    **calm,
)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """The folder of data that tests read; each set in it has a README with origin and licence."""
    return Path(__file__).parent / "data"
