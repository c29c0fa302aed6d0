"""Exports that public projects read wrongly: each is read right, or refused with its place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from c2b.cli.command import run

Capture = pytest.CaptureFixture[str]
READ = {
    "commas-in-quoted-header": {"Ana": "1.50"},
    "dst-spring": {"Ana": "4.00"},
    "empty-cell-at-row-end": {"Ana": "1.00", "Ben": "2.00"},
    "far-date-crash": {},
    "tsv-quote-swallows-rows": dict.fromkeys(("Ana", "Ben", "Cleo", "Dan"), "1.00"),
    "zone-glued-to-time": {"Ana": "1.00"},
}
REFUSED = {
    "blank-key": "column id, 2 cells (lines 2, 3): expected a value, got ''",
    "empty-value-where": "column reward, 2 cells (lines 2, 3): expected a cell that states",
    "invisible-signs-in-party": "line 2, column 2 (worker): expected characters that can be seen",
    "one-stray-byte": "line 4: expected text in utf-8, got '0xE9'",
    "qualtrics-three-headers": 'write the number of header rows in "file": "header_rows": 3',
    "same-key-other-amount": "one of Ana (1.00 USD), got one of Ben (2.00 USD)",
    "sign-and-other-code": "line 2, column 3 (reward): expected an amount in USD, got '$5.00 CAD'",
    "trailing-minus": "line 3, column 3 (reward): expected an amount, with nothing else",
    "two-workers-one-assignment": "one of w1 (× 1), got one of w2 (× 1)",
    "zero-before-separator": "line 3, column 3 (reward): expected an amount that can be paid in",
}


def folders(data_folder: Path) -> dict[str, tuple[Path, Path]]:
    """Return the mapping and the export in each folder."""
    found = sorted(each for each in (data_folder / "reading").iterdir() if each.is_dir())
    return {each.name: (each / "campaign.json", next(each.glob("rows.*"))) for each in found}


def paid(out: str) -> dict[str, str]:
    """Return the amounts paid in a result that was printed as JSON."""
    units = json.loads(out)["units"]
    return {each["party"]: each["paid"]["amount"] for unit in units for each in unit["parties"]}


def settle(folder: tuple[Path, Path], tmp_path: Path, **plan: Any) -> int:
    """Settle a folder with further keys in its campaign file, or in ``columns`` of it."""
    data = json.loads(folder[0].read_text(encoding="utf-8"))
    data["columns"] |= plan.pop("columns", {})
    terms = tmp_path / "campaign.json"
    terms.write_text(json.dumps(data | plan), encoding="utf-8")
    return run(["settle", str(terms), str(folder[1]), "--json"])


def test_each_folder_has_an_expectation(data_folder: Path) -> None:
    """Every export of the data folder is either read or refused."""
    assert set(folders(data_folder)) == READ.keys() | REFUSED.keys()


@pytest.mark.parametrize("name", READ)
def test_read_right(name: str, data_folder: Path, tmp_path: Path, capsys: Capture) -> None:
    """An export that is written as it may be is read whole."""
    assert settle(folders(data_folder)[name], tmp_path) == 0
    assert paid(capsys.readouterr().out) == READ[name]


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str, data_folder: Path, tmp_path: Path, capsys: Capture) -> None:
    """An export that could be read in two ways is refused, with line and column."""
    assert settle(folders(data_folder)[name], tmp_path) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert REFUSED[name] in err


@pytest.mark.parametrize(
    ("name", "plan", "expected"),
    [
        ("qualtrics-three-headers", {"file": {"header_rows": 3}}, {"5f01": "1.50", "5f02": "1.50"}),
        ("invisible-signs-in-party", {"columns": {"invisible": True}}, {"5f01": "1.00"}),
        ("zero-before-separator", {"columns": {"decimal": "point"}}, None),
        (
            "blank-key",
            {"file": {"leave_out": [{"column": "id", "word": ""}]}},
            {},
        ),
    ],
)
def test_the_line_to_write(
    name: str,
    plan: Any,
    expected: dict[str, str] | None,
    data_folder: Path,
    tmp_path: Path,
    capsys: Capture,
) -> None:
    """The declaration that an error names makes the export readable, or contradicts it."""
    status = settle(folders(data_folder)[name], tmp_path, **plan)
    out, err = capsys.readouterr()
    if expected is None:
        assert status == 2
        assert "expected a number with '.' before its decimals, got '0,450'" in err
    else:
        assert status == 0
        assert paid(out) == expected
