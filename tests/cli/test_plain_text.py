"""A text is plain for an engine only if all its lines end in one way."""

from __future__ import annotations

from pathlib import Path

import pytest

from c2b.cli.engine.engine_table import UnusualFileError
from c2b.cli.engine.plain_text import PlainText


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_lines_that_end_in_one_way_are_counted(tmp_path: Path, end: bytes) -> None:
    """Rows and separators below the header are counted; the last line may lack its end."""
    path = tmp_path / "rows.csv"
    path.write_bytes(end.join([b"id,who", b"1,Ana", b"2,Ben"]))
    found = PlainText.below(path, 1, ",", None)
    assert (found.rows, found.separators, found.quotes) == (2, 2, False)


def test_lines_that_end_in_two_ways_are_unusual(tmp_path: Path) -> None:
    """An engine may take a carriage return for a part of a cell."""
    path = tmp_path / "rows.csv"
    path.write_bytes(b"id,who\n1,Ana\r\n2,Ben\n")
    with pytest.raises(UnusualFileError, match="carriage returns"):
        PlainText.below(path, 1, ",", None)


def test_a_header_with_a_carriage_return_inside_is_unusual(tmp_path: Path) -> None:
    """An engine may take it for the end of the header."""
    path = tmp_path / "rows.csv"
    path.write_bytes(b"id\r,who\n1,Ana\n")
    with pytest.raises(UnusualFileError, match="header"):
        PlainText.below(path, 1, ",", None)
