"""The promises of every implementation of a kind, as functions that a test calls.

A law is a plain function of the object to check and of values that are drawn for it by the names of
its parameters. Its docstring states it, and it fails by `agree` or `holds`; an error of the code
under test is passed on.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from inspect import getdoc, signature
from typing import Any, Literal, TypedDict

import hypothesis
from attrs import frozen
from hypothesis import strategies as st

from c2b.errors import C2bError, InvalidValueError, shown
from c2b.text import Text

Draws = Mapping[str, st.SearchStrategy[Any]]


class LawOptions(TypedDict, total=False):
    """The laws to check, and how: the keyword arguments of every family of laws.

    Attributes:
        without: The names of laws that are not promised.
        only: The names of the laws to check, if not all of them.
        settings: The settings of Hypothesis, such as the number of examples.
    """

    without: Collection[str]
    only: Collection[str]
    settings: hypothesis.settings


class BrokenLawError(C2bError, AssertionError):
    """A law that does not hold, with what was expected and what was got."""

    def __init__(self, got: object, expected: object, law: Text | None = None) -> None:
        super().__init__(got, expected, law)  # so that it survives pickling
        self.got, self.expected, self.law = got, expected, law

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """Return the message in *language*."""
        got, expected = shown(self.got, language), shown(self.expected, language)
        broken = _BROKEN.fill(got=got, expected=expected)
        if self.law is not None:
            broken = _OF_A_LAW.fill(law=self.law, broken=broken)
        return broken.in_language(language)


def agree(got: object, expected: object) -> None:
    """Check that *got* equals *expected*."""
    if got != expected:
        raise BrokenLawError(got, expected)


def holds(truth: bool, got: object, expected: Text) -> None:
    """Check that *truth* is true of *got*, as *expected* describes."""
    if not truth:
        raise BrokenLawError(got, expected)


@frozen
class Law:
    """A law with its texts in both languages.

    Attributes:
        check: The function that checks its first argument.
        fr: The law in French; in English it is the docstring of the function.
    """

    check: Callable[..., None]
    fr: str

    @property
    def name(self) -> str:
        """The name of the law."""
        return self.check.__name__

    @property
    def text(self) -> Text:
        """The law as a sentence."""
        english, *_ = (getdoc(self.check) or "").partition("\n\n")
        return Text(en=english.replace("\n", " "), fr=self.fr)

    def hold(
        self, subject: object, draws: Draws, settings: hypothesis.settings | None = None
    ) -> None:
        """Check *subject* for many values.

        Raises:
            BrokenLawError: The law does not hold; a note has the smallest values that show it.
        """
        _, *needed = signature(self.check).parameters

        def trial(**drawn: Any) -> None:
            try:
                self.check(subject, **drawn)
            except BrokenLawError as broken:
                raise BrokenLawError(broken.got, broken.expected, self.text) from None

        trial.__name__ = trial.__qualname__ = self.name
        patient = hypothesis.settings(settings, deadline=None)  # a first call may create caches
        given = {name: draws[name] for name in needed}
        held = patient(hypothesis.given(**given)(trial)) if given else trial
        held()


def hold(laws: Sequence[Law], subject: object, draws: Draws, choice: LawOptions) -> None:
    """Check *subject* for those of *laws* that are chosen.

    Raises:
        InvalidValueError: A name that no law has.
        BrokenLawError: The first of them that does not hold.
    """
    names = [law.name for law in laws]
    only, without = choice.get("only", names), choice.get("without", ())
    for name in (*only, *without):
        if name not in names:
            raise InvalidValueError("laws", _ONE_OF.fill(names=", ".join(names)), name, _CORRECT)
    for law in laws:
        if law.name in only and law.name not in without:
            law.hold(subject, draws, choice.get("settings"))


_BROKEN = Text(
    en="got {got}, expected {expected}", fr="reçu\u00a0: {got}\u00a0; attendu\u00a0: {expected}"
)
_OF_A_LAW = Text(
    en="the law does not hold: {law} {broken}",
    fr="la propriété n’est pas respectée\u00a0: {law} {broken}",
)
_ONE_OF = Text(en="the name of a law ({names})", fr="le nom d’une propriété ({names})")
_CORRECT = Text(en="correct the name", fr="corrigez le nom")
