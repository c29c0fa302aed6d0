"""The files that a command writes under names that the user gave."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from secrets import token_hex

from c2b.cli.framework.bilingual_click import Option
from c2b.cli.framework.console import say, write
from c2b.cli.framework.input_files import refuse_name
from c2b.text import Language, Text


def write_whole(path: Path, content: bytes) -> None:
    """Put *content* in the place of the file *path*, all of it or nothing.

    The new content is written beside the file and synchronised before it takes its place, so that
    an interrupted run leaves the old file as it was. The file beside it has a name that nobody can
    guess, and a link is not followed.

    Raises:
        OSError: The system refuses to write there.
    """
    new = path.with_name(f".c2b-{token_hex(8)}.new")
    try:
        with new.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except BaseException:  # also where the user interrupts
        new.unlink(missing_ok=True)
        raise


def _write_in_place(path: Path, content: bytes) -> None:
    """Write *content* into what is no plain file; a pipe that no program reads is refused.

    Raises:
        OSError: The system refuses to write there, or no program reads the pipe.
    """
    descriptor = os.open(path, os.O_WRONLY | _AT_ONCE)
    with os.fdopen(descriptor, "wb") as file:
        _set_blocking(descriptor, True)
        file.write(content)


def write_file(name: str, content: str | bytes) -> None:
    """Write *content* into the file *name*; text as UTF-8, with the line ends that it has.

    A file for a spreadsheet (``.csv``) begins with a byte order mark, by which a spreadsheet knows
    the encoding.

    Raises:
        InvalidValueError: The system refuses to write there.
    """
    if isinstance(content, str):
        content = content.encode("utf-8-sig" if name.lower().endswith(".csv") else "utf-8")
    path = Path(name)
    try:
        if path.exists() and not path.is_file():
            _write_in_place(path, content)  # a device such as /dev/stdout, or a pipe
        else:
            write_whole(path, content)
    except (OSError, ValueError) as error:
        raise refuse_name(name, error, written=True) from None


def deliver(content: str | bytes, name: str | None, language: Language) -> None:
    """Write *content* into the file *name* and print a line about it; print text without a name."""
    if name is None:
        write(str(content))
        return
    write_file(name, content)
    say(_WRITTEN.fill(name=name).in_language(language))


def ending(name: str | None) -> str:
    """The last part of a file name, such as ``csv``; empty where there is none."""
    return "" if name is None else Path(name).suffix.lower().removeprefix(".")


def output_option(text: Text) -> Option:
    """The option ``-o``."""
    return Option("-o --output output", text, value=Text(en="FILE", fr="FICHIER"))


_AT_ONCE: int = getattr(os, "O_NONBLOCK", 0)  # which Windows does not have


def _set_blocking(descriptor: int, blocking: bool) -> None:
    """Set whether writing waits, where the system can, which Windows cannot."""
    setter: Callable[[int, bool], None] | None = getattr(os, "set_blocking", None)
    if setter is not None:
        setter(descriptor, blocking)


_WRITTEN = Text(en="Written to {name}.", fr="Écrit dans {name}.")
