"""The output of the examples of a tutorial, printed below each example.

The examples of a page run one after the other, as they do in the tests, when the page is built:
what is shown is what they print.
"""

from __future__ import annotations

import io
import logging
import re
import sys
from contextlib import chdir, redirect_stdout
from tempfile import TemporaryDirectory
from types import ModuleType

from c2b import Language, Text

SHOWN = ("index", "tutorial/", "tutoriel/")
"""How the names of the pages with output begin."""

_EXAMPLE = re.compile(r"^```python\n(.*?)^```$\n?", re.MULTILINE | re.DOTALL)
_OUTPUT = Text(en="Output", fr="Résultat")


def with_output(text: str, language: Language) -> str:
    """Return the Markdown of a page with the output of its examples below them."""
    module = ModuleType("page")
    sys.modules[module.__name__] = module
    logging.disable(logging.INFO)

    def run(example: re.Match[str]) -> str:
        printed = io.StringIO()
        with redirect_stdout(printed):
            exec(compile(example[1], "example", "exec"), vars(module))  # noqa: S102 - of our own pages
        return example.group() + _block(printed.getvalue(), language)

    try:
        with TemporaryDirectory() as folder, chdir(folder):
            return _EXAMPLE.sub(run, text)
    finally:
        logging.disable(logging.NOTSET)
        del sys.modules[module.__name__]


def _block(printed: str, language: Language) -> str:
    if not printed.strip():
        return ""
    caption = f":caption: {_OUTPUT.in_language(language)}"
    lines = ("```{code-block} text", caption, ":class: output", "", printed.rstrip(), "```", "")
    return "\n".join(["", *lines])
