"""An option that a run would not look at is refused, with the option that it needs or disturbs."""

from __future__ import annotations

import pytest

from c2b.cli.command import run

Capture = pytest.CaptureFixture[str]
SETTLE = ["settle", "campaign.json", "rows.csv"]
SUGGEST = ["settle", "--suggest", "rows.csv"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([*SETTLE, "--form", "html"], "--form: expected nothing without --statements, got"),
        ([*SETTLE, "--since", "2026-01-01"], "--since: expected nothing without --statements"),
        ([*SETTLE, "--until", "2026-01-31"], "--until: expected nothing without --statements"),
        ([*SETTLE, "--amended-since", "2026-01-01"], "expected nothing without --books, got '2026"),
        ([*SUGGEST, "--engine", "polars"], "--engine: expected nothing beside --suggest"),
        ([*SUGGEST, "--books", "books.json"], "--books: expected nothing beside --suggest"),
        ([*SUGGEST, "--skip-bad"], "--skip-bad: expected nothing beside --suggest"),
        ([*SUGGEST, "--on", "2026-01-01"], "--on: expected nothing beside --suggest"),
        ([*SUGGEST, "campaign.json"], "c2b settle: expected nothing beside --suggest, got 'camp"),
        ([*SUGGEST, "a.json", "b.csv"], "beside --suggest, got ('b.csv',); leave one of the two"),
        (["classify", "--json"], "--json: expected nothing without a file, got --json; add a file"),
        (["classify", "--engine", "polars"], "--engine: expected nothing without a file, got 'pol"),
        (["rules", "--places", "RV-01"], "c2b rules: expected nothing beside --places, got 'RV-01"),
        (["quiz", "--new", "--cases", "S01"], "--new: expected nothing beside --cases, got --new"),
        (
            ["quiz", "--no-key", "-o", "quiz.csv"],
            "--no-key: expected nothing beside the form csv, which holds the ans",
        ),
        (
            ["quiz", "--no-key", "--format", "gift"],
            "--no-key: expected nothing beside the form gift",
        ),
        (
            ["--lang", "fr", "quiz", "--no-key", "-o", "quiz.csv"],
            "rien avec le format csv, qui contient les réponses",
        ),
        (
            ["--lang", "fr", *SETTLE, "--form", "csv"],
            "--form\u00a0: attendu\u00a0: rien sans --statements",
        ),
    ],
)
def test_an_option_without_use_is_refused(arguments: list[str], said: str, capsys: Capture) -> None:
    """The command reads and writes nothing, and the message names both options."""
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert (out, said in err) == ("", True), err
