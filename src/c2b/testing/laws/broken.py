"""The failure of a law: which law, what was expected and got, and a short example."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from c2b.errors import C2bError
from c2b.testing.laws.written import said
from c2b.text import Text


class BrokenLawError(C2bError, AssertionError):
    """A law that does not hold, with what was expected and what was got.

    Attributes:
        got: The answer, or the exception that the code under test raised.
        expected: What the law expects instead.
        law: The law as a sentence; None where a law is called as a plain function.
        name: The name of the law.
        example: The values that show it, written as Python code.
        others: The further laws that the same check found broken.
    """

    got: object
    expected: object
    law: Text | None
    name: str
    example: str
    others: tuple[BrokenLawError, ...]

    def __init__(
        self,
        got: object,
        expected: object,
        law: Text | None = None,
        name: str = "",
        example: str = "",
        others: Iterable[BrokenLawError] = (),
    ) -> None:
        self.others = tuple(others)
        super().__init__(got, expected, law, name, example, self.others)  # for pickling
        self.got, self.expected, self.law = got, expected, law
        self.name, self.example = name, example

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """Return the message in *language*, with all broken laws; nothing is cut."""
        got, expected = said(self.got, language), said(self.expected, language)
        if self.law is None:
            return _BROKEN.fill(got=got, expected=expected).in_language(language)
        lines = [
            _OF_A_LAW.fill(law=self.law).in_language(language),
            _NAME.fill(name=self.name).in_language(language),
            _EXPECTED.fill(expected=expected).in_language(language),
            _GOT.fill(got=got).in_language(language),
        ]
        if self.example:
            lines.append(_EXAMPLE.fill(example=self.example).in_language(language))
        return "\n".join([*lines, *(each.explain(language) for each in self.others)])


_BROKEN = Text(
    en="got {got}, expected {expected}", fr="reçu\u00a0: {got}\u00a0; attendu\u00a0: {expected}"
)
_OF_A_LAW = Text(
    en="the law does not hold: {law}", fr="la propriété n’est pas respectée\u00a0: {law}"
)
_NAME = Text(en="  name: {name}", fr="  nom\u00a0: {name}")
_EXPECTED = Text(en="  expected: {expected}", fr="  attendu\u00a0: {expected}")
_GOT = Text(en="  got: {got}", fr="  reçu\u00a0: {got}")
_EXAMPLE = Text(en="  example: {example}", fr="  exemple\u00a0: {example}")
