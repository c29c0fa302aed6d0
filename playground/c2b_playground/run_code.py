"""The code box: Python code of a user, run as in an interactive session."""

from __future__ import annotations

import ast
import sys
import traceback
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from importlib.resources import files
from io import TextIOBase
from typing import Any

from c2b.errors import C2bError
from c2b.text import Language, Text

MOST = 20_000
"""The number of characters after which output is no longer shown."""

_FILE = "<code>"


class _Output(TextIOBase):
    """A stream that hands what is written to a function, up to a limit."""

    def __init__(self, write: Callable[[str], object], language: Language) -> None:
        self._write, self._left = write, MOST
        self.begins_line = True
        self._end = "\n" + _CUT.in_language(language) + "\n"

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if self._left > 0:
            self._write(text[: self._left])
            if len(text) > self._left:
                self._write(self._end)
        self._left -= len(text)
        self.begins_line = text.endswith("\n") if text else self.begins_line
        return len(text)


def run(source: str, language: Language, write: Callable[[str], object]) -> bool:
    """Run *source* and write its output, the value of its last line, and its errors.

    Args:
        source: Python code.
        language: The language in which errors of the library are explained.
        write: The function that shows a piece of output.

    Returns:
        Whether the code ran to its end.
    """
    output = _Output(write, language)
    with redirect_stdout(output), redirect_stderr(output):
        try:
            _execute(source)
        except SystemExit:
            return True
        except BaseException as error:
            output.write("" if output.begins_line else "\n")
            output.write(_report(error, language))
            return False
    return True


def _execute(source: str) -> None:
    """Execute *source*; the value of a last line that is an expression is shown as text."""
    tree = ast.parse(source, _FILE)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    names: dict[str, Any] = {"__name__": "__main__"}
    exec(compile(tree, _FILE, "exec"), names)
    if isinstance(last, ast.Expr):
        value = eval(compile(ast.Expression(last.value), _FILE, "eval"), names)
        if value is not None:
            sys.stdout.write(f"{value!r}\n")


def _report(error: BaseException, language: Language) -> str:
    """Return the error with the lines of the user's code, or the library's own explanation."""
    told = traceback.TracebackException.from_exception(error, compact=True)
    lines = [
        f"{_LINE.in_language(language)} {frame.lineno}"
        for frame in told.stack
        if frame.filename == _FILE
    ]
    words = (
        f"{type(error).__name__}: {error.explain(language)}\n"
        if isinstance(error, C2bError)
        else "".join(told.format_exception_only())
    )
    return "".join(f"{line}\n" for line in lines) + words


def examples(language: Language, asked: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return the examples of the code box, each with its title and its code."""
    folder = files(__package__ or "").joinpath("examples")
    return [
        {
            "title": title.in_language(language),
            "code": folder.joinpath(f"{name}.py")
            .read_text(encoding="utf-8")
            .replace("LANGUAGE", f'"{language}"'),
        }
        for name, title in EXAMPLES.items()
    ]


EXAMPLES = {
    "classify": Text(en="Classify a review", fr="Qualifier un avis"),
    "rules": Text(
        en="A rule on the day before and on its first day",
        fr="Une règle la veille et le jour de son entrée en vigueur",
    ),
    "pay": Text(en="Pay for a survey", fr="Rémunérer une enquête"),
}
_CUT = Text(
    en="(the rest of the output is not shown)", fr="(la suite de la sortie n’est pas affichée)"
)
_LINE = Text(en="line", fr="ligne")
