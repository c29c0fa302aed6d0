"""``c2b schemes`` leads from a way to pay to an example of it."""

from __future__ import annotations

import json

import pytest

from c2b import wire
from c2b.cli.command import run
from c2b.compensation import Graduated, Scheme
from c2b.pay_guide import GUIDE

Capture = pytest.CaptureFixture[str]


def test_the_chooser(capsys: Capture) -> None:
    """Each kind stands under its question, in words that need no knowledge of the library."""
    assert run(["schemes"]) == 0
    out = capsys.readouterr().out
    assert all(f"  {guide.name}" in out for guide in GUIDE)
    assert "Do you pay a part of sales?\n  Share            a share of what was sold\n" in out
    assert run(["schemes", "--lang", "fr"]) == 0
    assert "une part de ce qui a été vendu" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["Graduated", "graduated"])
def test_one_kind(capsys: Capture, name: str) -> None:
    """A kind is shown with its example, its amounts, its refusal and its document."""
    assert run(["schemes", name]) == 0
    out = capsys.readouterr().out
    assert 'assert str(settled.balance("Ana").paid) == "25.00 EUR"\n' in out
    assert "Ana  15% of 100.00\u00a0EUR + 20% of 50.00\u00a0EUR = 25.00\u00a0EUR" in out
    assert "Graduated.bands: expected tiers that end one after the other" in out
    assert '"kind": "graduated"' in out


def test_as_json(capsys: Capture) -> None:
    """Programs read the words and the document, of one kind or of all."""
    assert run(["schemes", "Graduated", "--json"]) == 0
    one = json.loads(capsys.readouterr().out)
    assert one["topic"] == "volume"
    assert isinstance(wire.parse(json.dumps(one["document"]), Scheme), Graduated)
    assert run(["schemes", "--json"]) == 0
    assert [each["name"] for each in json.loads(capsys.readouterr().out)] == [
        guide.name for guide in GUIDE
    ]


@pytest.mark.parametrize(
    ("name", "hint"), [("PerItems", "did you mean PerItem?"), ("xyz", "'c2b schemes' lists them")]
)
def test_an_unknown_kind(capsys: Capture, name: str, hint: str) -> None:
    """A kind that does not exist is refused with the one that was meant, or with the list."""
    assert run(["schemes", name]) == 2
    assert hint in capsys.readouterr().err
