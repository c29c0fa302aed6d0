"""The messages for refused arguments, in both languages."""

from __future__ import annotations

import click
import pytest

from c2b.cli.command import run
from c2b.cli.framework.usage_errors import usage_error_text

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--nope"], "c2b: there is no option --nope; see --help"),
        (["classify", "--jsn", "x"], "c2b: there is no option --jsn; did you mean --json?"),
        (["report"], "c2b: the argument CASE|FILE|- is missing; see --help"),
        (["classify", "--json=3", "x"], "c2b: --json takes no value; see --help"),
        (["cases", "--activity"], "c2b: --activity needs a value after it; see --help"),
        (["cases", "--activity", "sleep"], "c2b: --activity takes one of review, survey, "),
        (["cases", "--lang", "de"], "c2b: --lang takes one of en, fr"),
        (["classify", "a", "b"], "c2b classify: expected no further argument, got 'b'; "),
        (
            ["dance"],
            "c2b: expected a command (demo, classify, explain, cases, contrast, draw, quiz, ",
        ),
        (
            ["cases", "chek"],
            "c2b cases: expected a command (check, template), got 'chek'; did you mean check?",
        ),
        (["--lang", "fr", "report"], "c2b\u00a0: il manque l’argument CAS|FICHIER|-\u00a0; voir "),
        (["--lang", "fr", "x"], "c2b\u00a0: attendu\u00a0: une commande "),
    ],
)
def test_arguments(arguments: list[str], said: str, capsys: Capture) -> None:
    """A refused argument gives one line that names the mistake and the remedy, and status 2."""
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(said)
    assert err.count("\n") == 1


def test_an_error_without_a_message_of_its_own() -> None:
    """Click's own message is kept for an error that has no other."""
    assert (
        str(usage_error_text(click.ClickException("odd")))
        == "the arguments were not understood: odd"
    )
    text = usage_error_text(click.BadOptionUsage("--odd", "odd"))
    assert text.in_language("fr").startswith("--odd doit être suivi")
