"""Reading: the bytes behind a file name or ``-``, and what they say, without a traceback."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from c2b import wire
from c2b.errors import InvalidValueError
from c2b.models.text import Text

STANDARD_INPUT = "-"


def read_bytes(name: str) -> bytes:
    """The bytes of the file *name*, or of standard input.

    Raises:
        InvalidValueError: There is no such file, it is a folder, or it may not be read.
    """
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InvalidValueError("FILE", _A_FILE, name, _CANNOT.fill(reason=reason)) from None


def read_data(name: str) -> Any:
    """The plain data of the JSON file *name*.

    Raises:
        InvalidValueError: It cannot be read.
        InvalidDocumentError: It is not JSON.
    """
    data = read_bytes(name)
    return wire.parse_data(data.removeprefix(b"\xef\xbb\xbf"))


def is_file(name: str) -> bool:
    """Whether *name* stands for something to read."""
    try:
        return name == STANDARD_INPUT or Path(name).exists()
    except OSError:  # such as a name that is too long
        return False


_A_FILE = Text(en="a file that can be read, or -", fr="un fichier lisible, ou -")
_CANNOT = Text(en="the system says: {reason}", fr="réponse du système\u00a0: {reason}")
