"""A value in plain text: its sentence, or the call that constructs it."""

from __future__ import annotations

from types import MethodType
from typing import Any, Protocol

import attrs

from c2b._one_line import one_line
from c2b.text import Language, Text


class Printer(Protocol):
    """The printer that IPython hands to a value, as far as it is used.

    Attributes:
        stack: The values that are being printed, from the outermost.
    """

    stack: list[int]

    def text(self, words: str, /) -> None:
        """Print *words*."""
        ...

    def pretty(self, value: object, /) -> None:
        """Print a value inside."""
        ...

    def breakable(self, sep: str = " ", /) -> None:
        """Print *sep*, or begin a line where there is no space left."""
        ...

    def begin_group(self, indent: int, words: str, /) -> None:
        """Begin a group of lines that are indented."""
        ...

    def end_group(self, dedent: int, words: str, /) -> None:
        """End the group."""
        ...


def pretty(value: object, printer: Printer, cycle: bool) -> None:
    """Print the sentence of *value* or, inside another value, the call that constructs it.

    Arguments that have their defaults are left out; a result that is not constructed by its user
    is printed as its short `repr`.
    """
    name = type(value).__name__
    words = words_of(value, "en")
    if words is not None and len(printer.stack) < 2:
        printer.text(words)
        return
    given = None if cycle else _arguments(value)
    if given is None:
        printer.text(f"{name}(...)" if cycle else repr(value))
        return
    opening = f"{name}("
    printer.begin_group(len(opening), opening)
    for place, (argument, part) in enumerate(given):
        if place:
            printer.text(",")
            printer.breakable()
        printer.text(f"{argument}=")
        printer.pretty(part)
    printer.end_group(len(opening), ")")


def _arguments(value: Any) -> list[tuple[str, object]] | None:
    """Return the arguments of the constructor of *value*; None where its `repr` is shorter."""
    cls: Any = value.__class__
    if not attrs.has(cls):
        return None
    given = [each for each in attrs.fields(cls) if each.init]
    if any(each.repr is not True for each in given):
        return None
    told = [(each, getattr(value, each.name)) for each in given]
    return [(each.alias, part) for each, part in told if not _is_default(value, each, part)]


def _is_default(value: object, attribute: attrs.Attribute[Any], part: object) -> bool:
    default: Any = attribute.default
    if hasattr(default, "takes_self"):
        default = default.factory(*([value] if default.takes_self else []))
    return type(part) is type(default) and bool(part == default)


def plain(value: object, language: Language) -> str:
    """Return the sentence of *value*, or how it is constructed."""
    words = words_of(value, language)
    return repr(value) if words is None else words


def words_of(value: Any, language: Language) -> str | None:
    """Return the text of *value*, or its explanation; None where it has neither."""
    text = getattr(value, "text", None)
    if isinstance(text, Text):
        return one_line(text.in_language(language))
    if not isinstance(getattr(value, "explain", None), MethodType):
        return None
    return "\n".join(map(one_line, str(value.explain(language)).splitlines()))
