"""The words of classes and their fields for schemas, taken from their docstrings."""

from __future__ import annotations

import re
from functools import cache
from inspect import cleandoc

_FIELD = re.compile(r"^ {4}(\w+): (.*(?:\n {5,}.*)*)", re.MULTILINE)


def summary_of(cls: type) -> str:
    """Return the first paragraph of the docstring of *cls* as one line; blank where it has none."""
    return _one_line(cleandoc(cls.__doc__ or "").partition("\n\n")[0])


@cache
def words_of_fields(cls: type) -> dict[str, str]:
    """Return what the docstring of *cls* and of its bases states on each field, by its name."""
    found: dict[str, str] = {}
    for each in reversed(cls.__mro__):
        found |= _attributes(cleandoc(each.__doc__ or ""))
    return found


def _attributes(doc: str) -> dict[str, str]:
    """Return the entries of the section ``Attributes:`` of a docstring."""
    section = doc.partition("Attributes:\n")[2].partition("\n\n")[0]
    return {each[1]: _one_line(each[2]) for each in _FIELD.finditer(section)}


def _one_line(words: str) -> str:
    return " ".join(words.split())
