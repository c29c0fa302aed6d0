"""``c2b classify``."""

from __future__ import annotations

import io
import json
import sys

import pytest
from tests.cli.conftest import LEG, Write

from c2b import Exchange, wire
from c2b.cli.command import run

Capture = pytest.CaptureFixture[str]


class TestClassify:
    """JSON in, a table or JSON out."""

    def test_a_table(self, exchange: str, capsys: Capture) -> None:
        """What the signs mean, a line for the whole, a line for each leg."""
        assert run(["classify", exchange]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[0].startswith("V value")
        assert lines[-3:] == [
            "  leg   V   I   P   T   verdict      from → to",
            "1 C2B",
            "  1.1   C2B ?   ?   ?   unanimous    Ana → Acme",
        ]

    def test_json(self, exchange: str, capsys: Capture) -> None:
        """Everything that a verdict says, machine-readable."""
        assert run(["classify", exchange, "--json", "--lang=fr"]) == 0
        (data,) = json.loads(capsys.readouterr().out)
        assert data["label"] == "C2B"
        assert data["composition"] == "single"
        (leg,) = data["legs"]
        assert leg["paradigm"] == leg["lenses"]["value"] == "C2B"
        assert leg["ask"]["fact"] == "proposer"
        assert leg["reasons"][0]["text"] == "Ana apporte une valeur que reçoit Acme"

    def test_a_json_list_of_any_length(self, write: Write, capsys: Capture) -> None:
        """None, or several."""
        for count in (0, 3):
            path = write([wire.to_data(LEG)] * count)
            assert run(["classify", "--json", path]) == 0
            assert len(json.loads(capsys.readouterr().out)) == count

    def test_a_list_from_standard_input(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Several exchanges, a byte order mark before them; an open one says what remains."""
        titled = {"title": "An idea", "legs": [wire.to_data(LEG) | {"subordination": None}]}
        text = json.dumps([wire.to_data(Exchange(legs=(LEG,))), titled]).encode()
        stream = io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + text), encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", stream)
        assert run(["classify", "-"]) == 0
        assert "\n2 ? C2B or C2E or E2B An idea\n  2.1   ?   " in capsys.readouterr().out

    def test_what_keeps_a_whole_from_its_label(self, write: Write, capsys: Capture) -> None:
        """A chain that breaks says where, below its legs."""
        shop = {"kind": "business", "name": "Ana"}
        sold = wire.to_data(LEG) | {"provider": shop, "derives_from": 1}
        bought = wire.to_data(LEG)
        bought |= {"provider": bought["recipient"], "recipient": bought["provider"]}
        assert run(["classify", write({"legs": [bought, sold]}), "--lang=fr"]) == 0
        last = capsys.readouterr().out.splitlines()[-1]
        assert last.startswith("  ! La chaîne se rompt entre les flux 1 et 2")
        assert run(["classify", write({"legs": [bought, sold]}), "--json"]) == 0
        (data,) = json.loads(capsys.readouterr().out)
        assert data["broken"] == data["obstacles"] != []

    def test_many(self, write: Write, capsys: Capture) -> None:
        """A long list is many lines."""
        assert run(["classify", write([wire.to_data(LEG)] * 2_000)]) == 0
        assert "\n  2000.1 C2B " in capsys.readouterr().out
