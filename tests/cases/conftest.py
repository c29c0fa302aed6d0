"""An independent record of the facts and the expected labels of the cases, for their tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def record(data_folder: Path) -> list[dict[str, Any]]:
    """One row for each leg: its facts, and the labels that are expected of it."""
    text = (data_folder / "cases" / "facts.json").read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = json.loads(text)
    return rows
