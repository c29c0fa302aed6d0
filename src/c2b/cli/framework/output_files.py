"""The files that a command writes under names that the user gave."""

from __future__ import annotations

from pathlib import Path

from c2b.cli.framework.bilingual_click import Option
from c2b.cli.framework.console import say, write
from c2b.cli.framework.input_files import refuse_name
from c2b.text import Language, Text


def write_file(name: str, content: str) -> None:
    """Write *content* into the file *name*; as UTF-8, with the line ends that it has.

    A file for a spreadsheet (``.csv``) begins with a byte order mark, by which a spreadsheet knows
    the encoding.

    Raises:
        InvalidValueError: The system does not let us write there.
    """
    encoding = "utf-8-sig" if name.lower().endswith(".csv") else "utf-8"
    try:
        Path(name).write_bytes(content.encode(encoding))
    except (OSError, ValueError) as error:
        raise refuse_name(name, error) from None


def deliver(content: str, name: str | None, language: Language) -> None:
    """Write *content* into the file *name* and print a line about it; without a name, print it."""
    if name is None:
        write(content)
        return
    write_file(name, content)
    say(_WRITTEN.fill(name=name).in_language(language))


def ending(name: str | None) -> str:
    """The last part of a file name, such as ``csv``; empty where there is none."""
    return "" if name is None else Path(name).suffix.lower().removeprefix(".")


def output_option(text: Text) -> Option:
    """The option ``-o``."""
    return Option("-o --output output", text, value=Text(en="FILE", fr="FICHIER"))


_WRITTEN = Text(en="Written to {name}.", fr="Écrit dans {name}.")
