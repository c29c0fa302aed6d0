"""Every error that the library raises on purpose.

An error says where, what was expected, what was got and the hint, in English and in French, and
keeps these as attributes. Catch `C2bError` to catch them all.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Literal, Protocol, runtime_checkable

_SHOWN = 80


@runtime_checkable
class Bilingual(Protocol):
    """What can be said in both languages; `c2b.Text` is."""

    def in_language(self, language: Literal["en", "fr"]) -> str:
        """The words in *language*."""
        ...


class C2bError(Exception):
    """Something that a caller asked for and the library refuses."""

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """The message in *language*."""
        raise TypeError(f"{type(self).__name__} is raised through its children")

    def __str__(self) -> str:
        return self.explain("en")


class InvalidValueError(C2bError, ValueError):
    """A value that cannot be: where, what was expected, what was got, and the hint.

    Attributes:
        where: The place, by its name in code, or in English where it has a name in words.
        got: What was given; a text stands for what is better told than shown.
        also: What else is wrong with the same value.
    """

    def __init__(
        self,
        where: str | Bilingual,
        expected: Bilingual,
        got: object,
        hint: Bilingual,
        also: Iterable[InvalidValueError] = (),
    ) -> None:
        self.also = tuple(also)
        super().__init__(where, expected, got, hint, self.also)  # so that it survives pickling
        self.where, self.expected, self.got, self.hint = str(where), expected, got, hint
        self._place = where

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """The message in *language*, with a line more for whatever else is wrong."""
        place = self._place if isinstance(self._place, str) else self._place.in_language(language)
        got = shown(self.got, language, self._written)
        said = refusal(place, self.expected, got, self.hint, language)
        return "\n".join([said, *(other.explain(language) for other in self.also)])

    @staticmethod
    def _written(value: object) -> str:
        """How a value is written where this one was refused."""
        return repr(value)


class CurrencyMismatchError(C2bError, ValueError):
    """Two amounts that have no common currency."""

    def __init__(self, left: str, right: str) -> None:
        super().__init__(left, right)
        self.left, self.right = left, right

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """The message in *language*."""
        if language == "fr":
            return (
                f"{self.left} et {self.right} ne se combinent pas ; "
                "convertissez d'abord l'un des deux"
            )
        return f"cannot combine {self.left} with {self.right}; convert one of them first"


class Fault(InvalidValueError):
    """One thing that is wrong in a document; `where` is its path, such as ``legs[1].value``."""

    @staticmethod
    def _written(value: object) -> str:
        return in_json(value)


class InvalidDocumentError(C2bError, ValueError):
    """A document with faults; all of them, each with its path."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """Every fault, one a line."""
        return "\n".join(fault.explain(language) for fault in self.faults)


def together(errors: Iterable[InvalidValueError]) -> InvalidValueError | None:
    """All of *errors* as one, the first with the others beside it; None where there are none."""
    found = tuple(errors)
    if not found:
        return None
    first, *others = found
    where, expected, got, hint, also = first.args
    return InvalidValueError(where, expected, got, hint, (*also, *others)) if others else first


def refusal(
    place: str, expected: Bilingual, got: str, hint: Bilingual, language: Literal["en", "fr"]
) -> str:
    """The sentence of every refusal: where, what was expected, what was got and the hint."""
    what, how = expected.in_language(language), hint.in_language(language)
    if language == "fr":
        return f"{place}\u00a0: attendu {what}, reçu {got}\u00a0; {how}"
    return f"{place}: expected {what}, got {got}; {how}"


def shown(
    value: object,
    language: Literal["en", "fr"] = "en",
    written: Callable[[object], str] = repr,
) -> str:
    """*value* as an error shows it: a text in *language*, else as *written*, and not at length."""
    try:
        text = value.in_language(language) if isinstance(value, Bilingual) else written(value)
        return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}..."
    except Exception:  # a stranger's repr may raise anything, and must not hide our message
        return f"<{type(value).__name__}>"


def in_json(value: object) -> str:
    """*value* as a JSON document writes it; a text keeps the quotes of our other messages."""
    return repr(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
