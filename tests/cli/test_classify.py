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
    """`c2b classify` reads JSON and prints a table or JSON."""

    def test_a_table(self, exchange: str, capsys: Capture) -> None:
        """The table has the meaning of the signs, a line for the whole and one for each leg."""
        assert run(["classify", exchange]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[0].startswith("V value")
        assert lines[-3:] == [
            "  leg   V   I   P   T   agreement    from → to",
            "1 C2B",
            "  1.1   C2B ?   ?   ?   unanimous    Ana → Acme",
        ]

    def test_json(self, exchange: str, capsys: Capture) -> None:
        """The JSON has every part of a classification."""
        assert run(["classify", exchange, "--json", "--lang=fr"]) == 0
        (data,) = json.loads(capsys.readouterr().out)
        assert data["label"] == "C2B"
        assert data["composition"] == "single"
        (leg,) = data["legs"]
        assert leg["paradigm"] == leg["lenses"]["value"] == "C2B"
        assert leg["ask"]["fact"] == "proposer"
        assert leg["reasons"][0]["text"] == "Ana apporte une valeur que reçoit Acme"

    def test_a_json_list_of_any_length(self, write: Write, capsys: Capture) -> None:
        """The JSON is a list for no exchange and for several."""
        for count in (0, 3):
            path = write([wire.to_data(LEG)] * count)
            assert run(["classify", "--json", path]) == 0
            assert len(json.loads(capsys.readouterr().out)) == count

    def test_a_list_from_standard_input(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A byte order mark is skipped; an undetermined exchange shows its candidates."""
        titled = {"title": "An idea", "legs": [wire.to_data(LEG) | {"subordination": None}]}
        text = json.dumps([wire.to_data(Exchange(legs=(LEG,))), titled]).encode()
        stream = io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + text), encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", stream)
        assert run(["classify", "-"]) == 0
        assert "\n2 ? C2B or C2E or E2B An idea\n  2.1   ?   " in capsys.readouterr().out

    def test_an_obstacle_to_the_label_of_the_whole(self, write: Write, capsys: Capture) -> None:
        """The place where a chain breaks is shown below its legs."""
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
        """Each exchange of a long list is shown."""
        assert run(["classify", write([wire.to_data(LEG)] * 2_000)]) == 0
        assert "\n  2000.1 C2B " in capsys.readouterr().out
