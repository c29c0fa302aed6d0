"""Random tables in random dialects are read back exactly, or refused if declared wrongly."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools.dialects import check


@pytest.mark.parametrize("seed", [1, 2])
def test_a_sample_of_tables(seed: int, tmp_path: Path) -> None:
    """A table is read back exactly, and with one declaration changed is refused or the same."""
    results = [check(number, seed, tmp_path) for number in range(40)]
    assert set(results) == {"refused", "same"}
