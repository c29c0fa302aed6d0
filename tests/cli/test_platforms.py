"""Exports of five kinds of platforms are settled by what the guide describes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from c2b.cli.command import run

Capture = pytest.CaptureFixture[str]
PAID = {
    "microtask.tsv": {"W1": "1.50"},
    "survey-three.csv": {"5f01": "1.50"},
    "survey-two.csv": {"P-1": "1.50"},
    "marketplace.json": {"s1": "10.00", "s2": "1000.00"},
    "tableur.csv": {"Chloé": "1250.50", "Zoé": "0.95"},
}


@pytest.mark.parametrize("name", PAID)
def test_an_export_is_settled(name: str, data_folder: Path, capsys: Capture) -> None:
    """Each export pays what its accepted rows state, and no header, preview, total or refusal."""
    folder = data_folder / "platforms"
    campaign = folder / f"{Path(name).stem}.campaign.json"
    assert run(["settle", str(campaign), str(folder / name), "--json"]) == 0
    out, err = capsys.readouterr()
    (unit,) = json.loads(out)["units"]
    assert {each["party"]: each["paid"]["amount"] for each in unit["parties"]} == PAID[name]
    assert err == ""


def test_a_negative_row_is_owed_back(data_folder: Path, capsys: Capture) -> None:
    """A sale that is taken back in the same export is owed back by its seller."""
    folder = data_folder / "platforms"
    names = [str(folder / "marketplace.campaign.json"), str(folder / "marketplace.json")]
    assert run(["settle", *names, "--json"]) == 0
    (unit,) = json.loads(capsys.readouterr().out)["units"]
    owed = {each["party"]: each["owed_back"]["amount"] for each in unit["parties"]}
    assert owed == {"s1": "10.00", "s2": "0.00"}


@pytest.mark.parametrize("name", PAID)
def test_a_mapping_is_suggested(name: str, data_folder: Path, capsys: Capture) -> None:
    """A campaign file is suggested for each export, as JSON; a list inside an object is named."""
    status = run(["settle", "--suggest", str(data_folder / "platforms" / name)])
    out, err = capsys.readouterr()
    if name == "marketplace.json":
        assert status == 2
        assert '"rows": "/data/items"' in err
    else:
        assert status == 0
        assert json.loads(out)["columns"]["party"]
