"""The errors that the library raises on purpose.

An error states where it arose, what was expected, what was got and a hint, in English and in
French, and keeps these as attributes. Catch `C2bError` to catch them all.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Literal, Protocol, runtime_checkable

_SHOWN = 80


@runtime_checkable
class Bilingual(Protocol):
    """An object that can be read in both languages, as a `c2b.Text` can."""

    def in_language(self, language: Literal["en", "fr"]) -> str:
        """Return the wording in *language*."""
        ...


class C2bError(Exception):
    """The base of every error: a caller asked for something that the library refuses."""

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """Return the message in *language*."""
        raise TypeError(f"{type(self).__name__} is raised through its children")

    def __str__(self) -> str:
        return self.explain("en")


class InvalidValueError(C2bError, ValueError):
    """A value that is not allowed: where, what was expected, what was got, and a hint.

    Attributes:
        where: The place: its name in code, or its English name if it is a text.
        got: The value that was given, or a text that describes it.
        also: Further errors of the same value.
    """

    where: str
    expected: Bilingual
    got: object
    hint: Bilingual
    also: tuple[InvalidValueError, ...]

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
        """Return the message in *language*, with one line more for each further error."""
        place = self._place if isinstance(self._place, str) else self._place.in_language(language)
        got = shown(self.got, language, self._written)
        sentence = refusal(place, self.expected, got, self.hint, language)
        return "\n".join([sentence, *(other.explain(language) for other in self.also)])

    def __repr__(self) -> str:
        """Return the message under the name of the class: *got* may have a repr that fails."""
        return f"{type(self).__name__}({str(self)!r})"

    @staticmethod
    def _written(value: object) -> str:
        """Return *value* in the notation of the place that refused it."""
        return repr(value)


class NeverEqualWarning(UserWarning):
    """A comparison of a value with a text or a number, which it never equals.

    Attributes:
        kind: The name of the class of the value.
        got: What it was compared with.
        hint: What to compare instead.
    """

    kind: str
    got: object
    hint: Bilingual

    def __init__(self, kind: str, got: object, hint: Bilingual) -> None:
        super().__init__(kind, got, hint)  # so that it survives pickling
        self.kind, self.got, self.hint = kind, got, hint

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """Return the message in *language*."""
        got, hint = shown(self.got, language), self.hint.in_language(language)
        if language == "fr":
            return f"{self.kind} n’est jamais égal à {got}\u00a0; {hint}"
        return f"{self.kind} never equals {got}; {hint}"

    def __str__(self) -> str:
        return self.explain("en")


class UntestedEngineWarning(UserWarning):
    """An engine of dataframes whose results no test of this library compares with its own.

    Attributes:
        engine: The name of the engine, as narwhals has it.
    """

    engine: str

    def __init__(self, engine: str) -> None:
        super().__init__(engine)  # so that it survives pickling
        self.engine = engine

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """Return the message in *language*."""
        if language == "fr":
            return (
                f"aucun test ne compare les résultats de {self.engine} à ceux de c2b\u00a0; "
                "comparez d’abord ceux d’un petit tableau, ou écrivez-le en Parquet et lisez-le "
                "avec DuckDB ou polars"
            )
        return (
            f"no test compares the results of {self.engine} with those of c2b; compare those of a "
            "small frame first, or write it to Parquet and read it with DuckDB or polars"
        )

    def __str__(self) -> str:
        return self.explain("en")


class CurrencyMismatchError(C2bError, ValueError):
    """An operation on two amounts in different currencies."""

    left: str
    right: str

    def __init__(self, left: str, right: str) -> None:
        super().__init__(left, right)
        self.left, self.right = left, right

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """Return the message in *language*."""
        if language == "fr":
            return (
                f"{self.left} et {self.right} ne se combinent pas ; "
                "convertissez d’abord l’un des deux"
            )
        return f"cannot combine {self.left} with {self.right}; convert one of them first"


class Fault(InvalidValueError):
    """An error in a document; `where` is its path, such as ``legs[1].value``."""

    @staticmethod
    def _written(value: object) -> str:
        return in_json(value)


class InvalidDocumentError(C2bError, ValueError):
    """A document with faults: all of them, each with its path."""

    faults: tuple[Fault, ...]

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """Return the faults in *language*, one a line."""
        return "\n".join(fault.explain(language) for fault in self.faults)


class MissingExtraError(C2bError, ImportError):
    """A package that an extra of the library brings is not installed.

    Attributes:
        package: The package that is missing, as it is imported.
        extra: The extra that brings it: ``pip install 'c2b[extra]'``.
    """

    package: str
    extra: str
    name: str | None

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(package, extra)
        self.package, self.extra = package, extra
        self.name = package

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """Return the message in *language*, with the command that installs the package."""
        command = f"pip install 'c2b[{self.extra}]'"
        if language == "fr":
            return f"{self.package} n’est pas installé\u00a0: {command}"
        return f"{self.package} is not installed: {command}"


def together(errors: Iterable[InvalidValueError]) -> InvalidValueError | None:
    """Return *errors* as one error, the first with the others in `also`; None if there are none."""
    found = tuple(errors)
    if not found:
        return None
    first, *others = found
    where, expected, got, hint, also = first.args
    return InvalidValueError(where, expected, got, hint, (*also, *others)) if others else first


def refusal(
    place: str, expected: Bilingual, got: str, hint: Bilingual, language: Literal["en", "fr"]
) -> str:
    """Return the sentence of an error: where, what was expected, what was got and a hint."""
    what, how = expected.in_language(language), hint.in_language(language)
    if language == "fr":
        return f"{place}\u00a0: attendu\u00a0: {what}\u00a0; reçu\u00a0: {got}\u00a0; {how}"
    return f"{place}: expected {what}, got {got}; {how}"


def shown(
    value: object,
    language: Literal["en", "fr"] = "en",
    written: Callable[[object], str] = repr,
) -> str:
    """Return *value* as an error shows it: a text in *language*, else as *written*, shortened."""
    try:
        text = value.in_language(language) if isinstance(value, Bilingual) else written(value)
        return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}..."
    except Exception:  # the repr of a foreign class may raise anything and must not hide the error
        return f"<{type(value).__name__}>"


def in_json(value: object) -> str:
    """Return *value* as a JSON document writes it; a string keeps Python's quotes."""
    return repr(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
