"""JSON as the command prints it: no character of a name is lost or hidden, whatever the stream."""

from __future__ import annotations

import codecs
import json
import re
import sys
from typing import Any

from c2b.cli.framework.bilingual_click import Option
from c2b.cli.framework.console import write
from c2b.text import Text

_HIDDEN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""The characters without a shape: JSON writes their numbers, so that no reader overlooks them."""


def json_text(data: Any, *, indent: int | None = 2, ascii_only: bool = False) -> str:
    r"""Return *data* as JSON; invisible characters, or all but ASCII, are written as numbers.

    >>> json_text("Ana\u202e"), json_text("李", ascii_only=True)
    ('"Ana\\u202e"', '"\\u674e"')
    """
    text = json.dumps(data, ensure_ascii=ascii_only, indent=indent)
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def print_json(data: Any) -> None:
    """Print *data* as JSON with a line end."""
    write(json_for_output(data) + "\n")


def json_for_output(data: Any, *, indent: int | None = 2) -> str:
    """Return *data* as JSON for the standard output: ASCII where that is not in UTF-8.

    In an old code page two names could become one otherwise.
    """
    return json_text(data, indent=indent, ascii_only=not _is_utf_8())


def _is_utf_8() -> bool:
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return codecs.lookup(encoding).name == "utf-8"


JSON_OPTION = Option(
    "--json as_json",
    Text(
        en="Print JSON, for programs, instead of text.",
        fr="Écrire du JSON, pour les programmes, au lieu d’un texte.",
    ),
    is_flag=True,
)
