"""The promises of every implementation of a kind, as functions that a test calls.

A law is a plain function of the object to check and of values, listed or drawn, that it gets by the
names of its parameters. Its docstring states it, and it fails by `agree` or `holds`; an exception
of the code under test breaks it, too.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial, update_wrapper
from inspect import getdoc, signature
from typing import Any, TypedDict

import hypothesis
from attrs import evolve, frozen
from hypothesis import strategies as st

from c2b.errors import InvalidValueError
from c2b.testing.laws.broken import BrokenLawError
from c2b.testing.laws.trial import Drawn, Fits, Trial, chosen
from c2b.text import Text

Draws = Mapping[str, st.SearchStrategy[Any]]
Cases = Callable[[Any], Iterable[Drawn]]


class LawOptions(TypedDict, total=False):
    """The laws to check, and how: the keyword arguments of every family of laws.

    Attributes:
        without: The names of laws that are not promised.
        only: The names of the laws to check, if not all of them.
        settings: The settings of Hypothesis, such as the number of examples.
        explain: Whether Hypothesis varies a failing example to explain it, which takes a minute.
    """

    without: Collection[str]
    only: Collection[str]
    settings: hypothesis.settings
    explain: bool


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
        cases: The function from the object under test to the cases that are always tried, each with
            its values by parameter; the shortest come first.
        fits: The function that decides, of an object and shorter values than those found, whether
            the law is about them; None where it is about all.
        parts: The laws that this one consists of, which *check* takes as ``parts``; each can be
            left out by its name.
    """

    check: Callable[..., None]
    fr: str
    cases: Cases | None = None
    fits: Fits | None = None
    parts: tuple[Callable[..., None], ...] = ()

    @property
    def name(self) -> str:
        """The name of the law."""
        return self.check.__name__

    @property
    def text(self) -> Text:
        """The law as a sentence."""
        english, *_ = (getdoc(self.check) or "").partition("\n\n")
        return Text(en=english.replace("\n", " "), fr=self.fr)

    def less(self, without: Collection[str]) -> Law:
        """Return the law without those of its parts that are named in *without*."""
        kept = tuple(part for part in self.parts if part.__name__ not in without)
        return evolve(self, parts=kept)

    def hold(
        self,
        subject: object,
        draws: Draws,
        settings: hypothesis.settings | None = None,
        *,
        explain: bool = False,
    ) -> None:
        """Check *subject* in all listed cases, and for many drawn values.

        Raises:
            BrokenLawError: The law does not hold, or the code under test raises an exception; the
                example has only the facts that matter.
        """
        trial = Trial(self._whole, subject, self.fits)
        broken = trial.in_cases(self._cases(subject))
        if broken is None:
            given = {name: draws[name] for name in self._needed}
            if given and hypothesis.currently_in_test_context():
                broken = trial.in_place(given)
            elif given:
                broken = trial.in_draws(given, chosen(settings, explain=explain))
        if broken is not None:
            named = BrokenLawError(
                broken.got, broken.expected, self.text, self.name, broken.example
            )
            raise named from broken.__cause__

    @property
    def _whole(self) -> Callable[..., None]:
        """The function that checks, with the parts that are checked, under its own name."""
        if not self.parts:
            return self.check
        return update_wrapper(partial(self.check, parts=self.parts), self.check)

    @property
    def _needed(self) -> list[str]:
        """The names of the values that the function that checks needs besides its object."""
        _, *needed = signature(self.check).parameters
        return [name for name in needed if name != "parts"]

    def _cases(self, subject: object) -> Iterable[Drawn]:
        if self.cases is not None:
            return self.cases(subject)
        return () if self._needed else ({},)


def hold(laws: Sequence[Law], subject: object, draws: Draws, choice: LawOptions) -> None:
    """Check *subject* for those of *laws* that are chosen.

    Raises:
        InvalidValueError: A name that no law has.
        BrokenLawError: The first of them that does not hold, with the others that do not.
    """
    found: list[BrokenLawError] = []
    for law in selected(laws, choice.get("only"), choice.get("without", ())):
        try:
            law.hold(subject, draws, choice.get("settings"), explain=choice.get("explain", False))
        except BrokenLawError as broken:
            found.append(broken)
    if found:
        first, *others = found
        first.others = tuple(others)
        raise first.with_traceback(None) from first.__cause__


def selected(
    laws: Sequence[Law], only: Collection[str] | None, without: Collection[str]
) -> tuple[Law, ...]:
    """Return those of *laws* that are named in *only*, if it is given, and not in *without*.

    A part of a law that is named in *without* is left out of it.

    Raises:
        InvalidValueError: A name that no law has.
    """
    names = [law.name for law in laws]
    parts = [part.__name__ for law in laws for part in law.parts]
    for known, asked in ((names, only or ()), (list(dict.fromkeys([*names, *parts])), without)):
        for name in asked:
            if name not in known:
                expected = _ONE_OF.fill(names=", ".join(known))
                raise InvalidValueError("laws", expected, name, _CORRECT)
    chosen = names if only is None else only
    return tuple(
        law.less(without) for law in laws if law.name in chosen and law.name not in without
    )


_ONE_OF = Text(en="the name of a law ({names})", fr="le nom d’une propriété ({names})")
_CORRECT = Text(en="correct the name", fr="corrigez le nom")
