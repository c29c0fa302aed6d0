"""Every error that the library raises on purpose.

An error says where, what was wanted, what came and the way out, in English and in French, and
keeps these as attributes. Catch `C2bError` to catch them all.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Protocol

_SHOWN = 80


class Bilingual(Protocol):
    """What can be said in both languages; `c2b.Text` is."""

    def says(self, language: Literal["en", "fr"]) -> str:
        """The words in *language*."""
        ...


class C2bError(Exception):
    """Something that a caller asked for and the library refuses."""

    def says(self, language: Literal["en", "fr"] = "en") -> str:
        """The message in *language*."""
        raise TypeError(f"{type(self).__name__} is raised through its children")

    def __str__(self) -> str:
        return self.says("en")


class InvalidValueError(C2bError, ValueError):
    """A value that cannot be: where, what was wanted, what came, and the way out."""

    def __init__(self, where: str, wanted: Bilingual, came: object, way_out: Bilingual) -> None:
        super().__init__(where, wanted, came, way_out)  # so that it survives pickling
        self.where, self.wanted, self.came, self.way_out = where, wanted, came, way_out

    def says(self, language: Literal["en", "fr"] = "en") -> str:
        """The message in *language*."""
        wanted, way_out = self.wanted.says(language), self.way_out.says(language)
        if language == "fr":
            return f"{self.where} : attendu {wanted}, reçu {shown(self.came)} ; {way_out}"
        return f"{self.where}: wanted {wanted}, got {shown(self.came)}; {way_out}"


class CurrencyMismatchError(C2bError, ValueError):
    """Two amounts that have no common currency."""

    def __init__(self, left: str, right: str) -> None:
        super().__init__(left, right)
        self.left, self.right = left, right

    def says(self, language: Literal["en", "fr"] = "en") -> str:
        """The message in *language*."""
        if language == "fr":
            return (
                f"{self.left} et {self.right} ne se combinent pas ; "
                "convertissez d'abord l'un des deux"
            )
        return f"cannot combine {self.left} with {self.right}; convert one of them first"


class Fault(InvalidValueError):
    """One thing that is wrong in a document; `where` is its path, such as ``legs[1].value``."""


class InvalidDocumentError(C2bError, ValueError):
    """A document with faults; all of them, each with its path."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)

    def says(self, language: Literal["en", "fr"] = "en") -> str:
        """Every fault, one a line."""
        return "\n".join(fault.says(language) for fault in self.faults)


def shown(value: object) -> str:
    """*value* as an error shows it: its repr, shortened where it is long."""
    try:
        text = repr(value)
    except Exception:  # a stranger's repr may raise anything, and must not hide our message
        text = f"<{type(value).__name__}>"
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}..."
