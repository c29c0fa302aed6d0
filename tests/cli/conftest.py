"""The fixtures of the command's tests: a neutral environment, and files to read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from c2b import Business, Consumer, Leg, Subordination, Value, ValueKind, wire

LEG = Leg(
    provider=Consumer(name="Ana"),
    recipient=Business(name="Acme"),
    value=Value(kind=ValueKind.IDEA),
    subordination=Subordination.none(),
)
Write = Callable[[Any], str]


@pytest.fixture(autouse=True)
def calm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remove language and colour from the environment."""
    for name in ("C2B_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """A function that writes text, bytes or data as JSON into a file and returns its name."""

    def written(content: Any) -> str:
        path = tmp_path / "data.json"
        text = content if isinstance(content, str | bytes) else json.dumps(content)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    return written


@pytest.fixture
def exchange(write: Write) -> str:
    """A file with one leg."""
    return write(wire.to_json(LEG))
