"""The code box runs code, shows its output and its errors, and has examples that run."""

from __future__ import annotations

import pytest
from playground.c2b_playground import run
from playground.c2b_playground.run_code import EXAMPLES, MOST

from .asking import answered


def ran(source: str, language: str = "en") -> tuple[bool, str]:
    """Run code, and return whether it ended well, with its output."""
    parts: list[str] = []
    ended = run(source, "fr" if language == "fr" else "en", parts.append)
    return ended, "".join(parts)


class TestRun:
    """Code runs as in an interactive session."""

    def test_output_and_the_last_value(self) -> None:
        """The printed text is shown, then the value of the last line."""
        assert ran("print('begun')\n6 * 7") == (True, "begun\n42\n")

    def test_no_value(self) -> None:
        """A last line without a value shows nothing."""
        assert ran("None") == (True, "")
        assert ran("x = 1") == (True, "")
        assert ran("") == (True, "")

    def test_names_are_not_kept(self) -> None:
        """Each run begins without the names of the one before."""
        ran("x = 1")
        assert ran("x")[0] is False

    def test_an_error_names_its_line(self) -> None:
        """An error is shown with the line of the user's code."""
        ended, output = ran("def f():\n    return 1 / 0\nf()")
        assert (ended, output) == (False, "line 3\nline 2\nZeroDivisionError: division by zero\n")

    def test_an_error_begins_a_line(self) -> None:
        """An error stands on a line of its own, whatever was printed before it."""
        ended, output = ran("print('a', end='')\nprint('', end='')\nassert False")
        assert (ended, output) == (False, "a\nline 3\nAssertionError\n")

    def test_a_refusal_is_explained(self) -> None:
        """An error of the library is explained in the language of the page."""
        ended, output = ran("from c2b import Money\nMoney.of('1.001', 'EUR')", "fr")
        assert ended is False
        assert output.startswith("ligne 2\n")
        assert "attendu" in output

    def test_bad_syntax(self) -> None:
        """Code that cannot be read is reported, and nothing of it runs."""
        ended, output = ran("print(1)\n(")
        assert ended is False
        assert "SyntaxError" in output
        assert "1\n" not in output.splitlines()

    def test_exit_ends_the_code(self) -> None:
        """Code may end itself."""
        assert ran("print(1)\nraise SystemExit") == (True, "1\n")

    def test_endless_output_is_cut(self) -> None:
        """Output beyond the limit is left out, and a line says so once."""
        ended, output = ran("for _ in range(300):\n    print('x' * 99)")
        assert ended is True
        assert output[:MOST] == ("x" * 99 + "\n") * (MOST // 100)
        assert output[MOST:].strip() in ("", "(the rest of the output is not shown)")
        assert ran("print('x' * 50_000)")[1].endswith("(the rest of the output is not shown)\n")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("place", range(len(EXAMPLES)))
def test_every_example_runs(place: int, language: str) -> None:
    """Each example of the code box runs to its end and prints something."""
    example = answered("examples", language)[place]
    ended, output = ran(example["code"], language)
    assert ended, output
    assert output
    assert "LANGUAGE" not in example["code"]
