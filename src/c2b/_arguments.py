"""The answer to arguments that a class or a function does not take.

A name that can mean one argument alone is taken as that one, as attributes are read by their other
names. Anything else is refused with the arguments that there are: Python names the one that is
wrong, and not the right one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, MutableMapping
from functools import wraps
from importlib import import_module
from inspect import CO_VARARGS, CO_VARKEYWORDS, Parameter, signature
from types import FunctionType
from typing import Any, NoReturn

from attrs import frozen

from c2b._argument_names import AT_LEAST, CALLS, MEANT, SAME
from c2b._other_names import meaning
from c2b._suggest import did_you_mean, meant
from c2b.errors import InvalidValueError
from c2b.text import Text


class RefusedArgumentError(InvalidValueError, TypeError):
    """An argument that a call does not take, or one that it needs and did not get."""


def explain_arguments(cls: Any) -> None:
    """Let *cls* take its arguments by their other names, and refuse the rest with the right ones.

    A class that needs one argument alone takes it without its name, too.
    """
    init = cls.__init__
    if hasattr(init, "__wrapped__"):  # that of a parent, or of a class that two packages offer
        return

    @wraps(init)
    def explained(self: object, *args: Any, **named: Any) -> None:
        try:
            init(self, *args, **named)
        except TypeError as error:
            fault = error
        else:
            return
        again = _Call(cls.__name__, _parameters(init, 1), cls).as_meant(args, named)
        if again is None:
            raise fault
        init(self, **again)

    cls.__init__ = explained


def refuse_arguments(cls: Any, named: Iterable[str]) -> NoReturn:
    """Raise the error for arguments that *cls* does not take, which it has collected itself.

    It does so where it is made by the million, for to explain arguments takes longer.
    """
    takes = {name: each for name, each in _parameters(cls, 0).items() if each.kind not in _ANY}
    raise _Call(cls.__name__, takes, cls).unknown(min(named), None)


def explain_call(function: Any, owner: str = "") -> Any:
    """Return *function*, a method of the class *owner* if any, with such an answer to arguments."""
    name, skipped = f"{owner}.{function.__name__}".lstrip("."), 1 if owner else 0
    if function.__code__.co_flags & _TAKES_ANY or hasattr(function, "__wrapped__"):
        return function  # which takes any arguments, or is explained already

    @wraps(function)
    def explained(*args: Any, **named: Any) -> Any:
        try:
            return function(*args, **named)
        except TypeError as error:
            fault = error
        call = _Call(name, _parameters(function, skipped), None)
        again = call.as_meant(args[skipped:], named)
        if again is None:
            raise fault
        return function(*args[:skipped], **again)

    return explained


def explain_functions(package: MutableMapping[str, Any]) -> None:
    """Do so for each function that a *package* offers in its ``__all__``.

    It is replaced in the module that defines it too, where a pickle looks it up.
    """
    for name in package["__all__"]:
        offered = package.get(name)
        if isinstance(offered, FunctionType) and name not in _BY_THE_MILLION:
            home = vars(import_module(offered.__module__))
            home[name] = package[name] = explain_call(offered)


def _parameters(function: Any, skipped: int) -> dict[str, Parameter]:
    return dict([*signature(function).parameters.items()][skipped:])


@frozen
class _Call:
    """What was called.

    Attributes:
        name: Its name.
        takes: Its parameters.
        cls: The class, if it is one.
    """

    name: str
    takes: Mapping[str, Parameter]
    cls: type | None

    def as_meant(self, args: tuple[Any, ...], named: Mapping[str, Any]) -> dict[str, Any] | None:
        """Return the arguments by the names here; None where it takes them as they are.

        Raises:
            RefusedArgumentError: It takes no such arguments, or needs others.
        """
        own = {name: name if name in self.takes else self._own(name, named) for name in named}
        found = {own[name]: value for name, value in named.items()}
        by_place = [name for name, each in self.takes.items() if each.kind is not _BY_NAME_ONLY]
        needed = [name for name, each in self.takes.items() if each.default is Parameter.empty]
        places = [*self.takes][: len(args)]
        if len(args) > len(by_place) and (not self._differ(args) or found.keys() & {*places}):
            raise self.too_many(args[len(by_place)], needed)
        missing = [each for each in needed if each not in found and each not in places]
        if missing:
            hint, expected = _WRITE.fill(call=self._written(needed)), _listed(_NEEDED, missing)
            raise RefusedArgumentError(self.name, expected, [*args, *named], hint)
        as_it_is = own.keys() == found.keys() and len(args) <= len(by_place)
        placed = dict(zip(places, args, strict=True))
        return None if as_it_is or placed.keys() & found.keys() else placed | found

    def _differ(self, args: tuple[Any, ...]) -> bool:
        """Whether the first parameters, one for each of *args*, take values of unlike types.

        Two of them cannot change places in silence then, as a key and a name of a party could.
        """
        first = [*self.takes.values()][: len(args)]
        optional = bool(first) and first[0].default is not Parameter.empty
        if len(args) > len(first) or optional or self.name in CALLS:
            return False
        words = [{*_WORD.findall(str(each.annotation))} - {"None"} for each in first]
        every = {word for each in words for word in each}
        return sum(map(len, words)) == len(every)

    def _own(self, name: str, named: Mapping[str, Any]) -> str:
        """Return the argument that an unknown *name* can mean alone."""
        if self.cls is None:
            known = (each for each in SAME.get(name, ()) if each in self.takes)
            meaning_of = next(known, None)
        else:
            meaning_of = meaning(self.cls, name, self.takes)
        if meaning_of is None or meaning_of not in self.takes or meaning_of in named:
            raise self.unknown(name, meaning_of)
        return meaning_of

    def unknown(self, name: str, other: str | None) -> RefusedArgumentError:
        """Return the error for an unknown *name*, which may mean the *other* one of the class."""
        known = tuple(self.takes)
        other = MEANT.get(self.name, {}).get(name) or other
        like = meant(other) if other in (*known, AT_LEAST) else did_you_mean(name, known)
        hint = like or (_listed(_CHOOSE, known) if known else _NONE)
        expected = _ARGUMENT.fill(name=self.name)
        return RefusedArgumentError(f"{self.name}({name})", expected, name, hint)

    def too_many(self, got: object, needed: list[str]) -> RefusedArgumentError:
        """Return the error for a value without a name, which no place takes."""
        return RefusedArgumentError(
            self.name, _BY_NAME, got, _WRITE.fill(call=self._written(needed))
        )

    def _written(self, needed: list[str]) -> str:
        """Return how it is called, with the arguments that are *needed*."""
        name = self.name.rpartition(".")[2]
        return CALLS.get(name) or f"{name}({_given(needed or [*self.takes][:1])})"


def _given(names: Iterable[str]) -> str:
    return ", ".join(f"{each}=..." for each in names)


def _listed(text: Text, names: Iterable[str]) -> Text:
    return text.fill(names=", ".join(names))


_WORD = re.compile(r"\w+")
_BY_NAME_ONLY = Parameter.KEYWORD_ONLY
_TAKES_ANY = CO_VARARGS | CO_VARKEYWORDS
_ANY = {Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD}
_BY_THE_MILLION = {  # a function that explains its arguments takes longer
    *("allocate", "allocate_next", "cash", "classify", "evaluate", "headline", "part_of"),
    *("rounded", "split"),
}

_ARGUMENT = Text(en="an argument of {name}", fr="un argument de {name}")
_NONE = Text(en="it takes no argument", fr="il n’y a pas d’argument")
_CHOOSE = Text(en="it takes {names}", fr="les arguments sont {names}")
_BY_NAME = Text(en="arguments by name", fr="des arguments nommés")
_WRITE = Text(en="write {call}", fr="écrivez {call}")
_NEEDED = Text(en="the arguments {names} too", fr="aussi les arguments {names}")
