"""The error for a name that a result does not have, with the name that a caller probably meant.

A name that can mean one thing alone is no error: `c2b._other_names` has those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from inspect import get_annotations
from typing import Any, Literal

from c2b._guessed_names import ELSEWHERE, EVERYWHERE, GUESSES, OF_CLASS
from c2b._other_names import (
    by_other_name,
    class_names,
    has_other_name,
    meaning,
    other_names,
    path_of_class,
)
from c2b._suggest import did_you_mean, meant
from c2b.errors import C2bError, refusal
from c2b.text import Text

_CHANGED = "c2b.evolve(value, ...)"
_SLIP = 0.82  # likeness of a slip of the pen; less of it suggests unrelated short names


class MisspeltNameError(C2bError, AttributeError):
    """A name that a value does not have.

    Attributes:
        where: The class and the name.
        expected: A description of what could be read.
        got: The name that was read.
        hint: The name that was probably meant, or those that there are.
    """

    def __init__(self, owner: type, got: str) -> None:
        super().__init__(owner, got)  # so that it survives pickling
        self.owner, self.got, self.where = owner, got, f"{owner.__name__}.{got}"

    @property
    def expected(self) -> Text:
        """The description of what could be read."""
        return _A_NAME.fill(cls=self.owner.__name__)

    @property
    def hint(self) -> Text:
        """The name that was probably meant; found when it is read, for most errors never are."""
        owner: Any = self.owner
        inner = {"instead", *(dir(tuple) if tuple in owner.__mro__ else ())}
        inner |= _guesses_in(owner)
        known = [name for name in dir(owner) if name[0] != "_" and name not in inner]
        own = OF_CLASS.get((owner.__name__, self.got))
        own = own or OF_CLASS.get((owner.__name__, self.got.lower()))
        own = own or meaning(owner, self.got, known)  # of a value, where a class was asked
        if own is not None:
            return meant(own)
        for guess in GUESSES.get(self.got.lower(), ()):
            if guess.startswith(ELSEWHERE) or guess.partition("(")[0].partition("[")[0] in known:
                return meant(guess)
        start, _, rest = self.got.partition("_")
        if start == "with" or (start == "can" and "possible" in known):
            return meant(_CHANGED if start == "with" else "possible(at)")
        if start == "is" and rest not in known:
            states = [each for each in _STATES if each in known]
            if states:
                return meant(states[0])
        shown = _DISPLAY.fullmatch(self.got)
        if shown is not None and shown[1] in known:
            return meant(f"{shown[1]}.text")
        alike = did_you_mean(rest if start in ("get", "is") else self.got, known, _SLIP)
        return alike or _KNOWN.fill(names=", ".join(known))

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """Return the message in *language*."""
        return refusal(self.where, self.expected, repr(self.got), self.hint, language)


class _Guess:
    """A name that a class does not have, without a `__getattr__`, which makes reading slower."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, value: object, cls: type) -> Any:
        path = path_of_class(cls, self.name)
        if path is not None:
            return getattr(cls, path)
        if value is not None and has_other_name(cls, self.name):
            return by_other_name(value, self.name)
        raise MisspeltNameError(cls, self.name)


_guess = cache(_Guess)  # one for all classes
_STATES = ("paradigm", "state", "outcome")  # each is one of several words
_DISPLAY = re.compile(r"get_(\w+)_display")  # as models of Django have
_WORD = re.compile(r"\w+")


def suggest_some(cls: Any) -> None:
    """Give *cls* its other names, and an error with a suggestion for the guesses that are known.

    They are names of the class, so that reading an attribute costs what it did; `dir` of a value
    leaves them out.
    """
    fields = [each.name for each in getattr(cls, "__attrs_attrs__", ())]
    turned = (name[:-1] if name.endswith("s") else f"{name}s" for name in fields)
    own = (guess for name, guess in OF_CLASS if name == cls.__name__)
    _give(cls, {*other_names(cls), *class_names(cls), *own, *EVERYWHERE, *turned})


def _give(cls: Any, names: set[str]) -> None:
    written = " ".join(str(each) for each in get_annotations(cls).values())
    taken = {*_WORD.findall(written)}  # they are looked up in the class when hints are read
    for name in names - taken:
        if not hasattr(cls, name):
            setattr(cls, name, _guess(name))
    cls.__dir__ = _shown


def _shown(self: object) -> list[str]:
    """Return the names of a value without the guesses that its class knows."""
    hidden = _guesses_in(type(self))
    return [name for name in object.__dir__(self) if name not in hidden]


def _guesses_in(cls: type) -> set[str]:
    return {*_names_of_guesses(cls)}


def _names_of_guesses(cls: type) -> Iterator[str]:
    for each in cls.__mro__:
        yield from (name for name, held in vars(each).items() if isinstance(held, _Guess))


def suggest_names(cls: Any) -> None:
    """Give *cls* other names that mean one of its own, and an error with a suggestion for the rest.

    Names that begin with an underscore are left to Python, for its protocols ask for many.
    """
    inner: Any = cls.__dict__.get("__getattr__")  # attrs writes one for properties that are kept

    def absent(self: object, name: str) -> Any:
        if hasattr(type(self), name):  # it is there, and reading it failed: that error is shown
            found: Any = inner(self, name) if inner else object.__getattribute__(self, name)
            return found
        if name.startswith("_"):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        if has_other_name(type(self), name):
            return by_other_name(self, name)
        raise MisspeltNameError(type(self), name)

    cls.__getattr__ = absent
    own = {guess for name, guess in OF_CLASS if name == cls.__name__}
    _give(cls, {*class_names(cls), *own})  # which are asked of the class itself too


_A_NAME = Text(en="a name of {cls}", fr="un nom de {cls}")
_KNOWN = Text(en="it has {names}", fr="il y a {names}")
