"""The error for arguments that a class does not take, with those that it takes.

Python names the argument that is wrong, and not the right one; what a caller meant can often be
found among the names of the class.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import wraps
from inspect import Parameter, signature
from typing import Any

from c2b._other_names import meaning
from c2b._suggest import did_you_mean, meant
from c2b.errors import InvalidValueError
from c2b.text import Text


class RefusedArgumentError(InvalidValueError, TypeError):
    """An argument that a class does not take, or one that it needs and did not get."""


def explain_arguments(cls: Any) -> None:
    """Give *cls* an error with the right names where its arguments have others, or none."""
    init = cls.__init__

    @wraps(init)
    def explained(self: object, *args: Any, **named: Any) -> None:
        try:
            init(self, *args, **named)
        except TypeError:
            _refuse(cls, _parameters(init), args, named)
            raise

    cls.__init__ = explained


def _parameters(init: Any) -> dict[str, Parameter]:
    _, *own = signature(init).parameters.values()
    return {each.name: each for each in own}


def _refuse(
    cls: type, takes: Mapping[str, Parameter], args: tuple[object, ...], named: Mapping[str, object]
) -> None:
    """Raise the error for the first fault of the arguments; return where there is none."""
    for name in named:
        if name not in takes:
            expected = _ARGUMENT.fill(cls=cls.__name__)
            raise RefusedArgumentError(_at(cls, name), expected, name, _instead(cls, name, takes))
    free = [name for name, each in takes.items() if each.kind is not Parameter.KEYWORD_ONLY]
    needed = [name for name, each in takes.items() if each.default is Parameter.empty]
    if len(args) > len(free):
        hint = _WRITE.fill(cls=cls.__name__, names=", ".join(f"{each}=..." for each in needed))
        raise RefusedArgumentError(cls.__name__, _BY_NAME, args[len(free)], hint)
    for name in needed:
        if name not in named and name not in free[: len(args)]:
            hint = _ADD.fill(name=name)
            raise RefusedArgumentError(_at(cls, name), _listed(_NEEDED, needed), [*named], hint)


def _instead(cls: type, name: str, takes: Iterable[str]) -> Text:
    """Return the hint for an unknown *name*: what it means here, or what it is like."""
    known = tuple(takes)
    other = _MEANT.get(cls.__name__, {}).get(name) or meaning(cls, name, known)
    like = meant(other) if other in known else did_you_mean(name, known)
    return like or _listed(_CHOOSE, known)


def _at(cls: type, name: str) -> str:
    return f"{cls.__name__}({name})"


def _listed(text: Text, names: Iterable[str]) -> Text:
    return text.fill(names=", ".join(names))


_MEANT: dict[str, dict[str, str]] = {
    "Contribution": {
        **dict.fromkeys(("id", "name"), "key"),
        **dict.fromkeys(("user", "worker", "contributor", "user_id", "payee"), "party"),
        **dict.fromkeys(("count", "number", "n", "units"), "quantity"),
        **dict.fromkeys(("date", "when", "timestamp", "on"), "at"),
        **dict.fromkeys(("price", "amount", "money"), "value"),
        **dict.fromkeys(("type", "category"), "kind"),
        **dict.fromkeys(("status", "verdict", "review"), "decision"),
        **dict.fromkeys(("place", "position"), "rank"),
        **dict.fromkeys(("duration", "time"), "seconds"),
    },
    "Leg": {
        **dict.fromkeys(("reward", "consideration", "pay", "price", "in_return"), "compensation"),
        **dict.fromkeys(("consumer", "giver", "sender", "from_party"), "provider"),
        **dict.fromkeys(("business", "receiver", "to_party", "beneficiary"), "recipient"),
        **dict.fromkeys(("initiator", "proposed_by"), "proposer"),
    },
    "Monetary": dict.fromkeys(("money", "price", "value"), "amount"),
    "Offer": dict.fromkeys(("date", "at", "created", "on"), "made"),
    "PayPlan": {
        **dict.fromkeys(("id", "name", "title", "campaign"), "key"),
        **dict.fromkeys(("rate", "rates", "pricing"), "scheme"),
        **dict.fromkeys(("fees", "taxes", "terms"), "deductions"),
        **dict.fromkeys(("limit", "cap", "max"), "budget"),
        **dict.fromkeys(("timezone", "tz"), "zone"),
        **dict.fromkeys(("rules", "policy"), "policies"),
    },
    "Value": {
        **dict.fromkeys(("type", "category"), "kind"),
        **dict.fromkeys(("text", "title", "name", "what"), "description"),
    },
}
"""The arguments that callers of a class write, each with the one that they probably mean."""

_ARGUMENT = Text(en="an argument of {cls}", fr="un argument de {cls}")
_CHOOSE = Text(en="it takes {names}", fr="les arguments sont {names}")
_BY_NAME = Text(en="arguments by name", fr="des arguments nommés")
_WRITE = Text(en="write {cls}({names})", fr="écrivez {cls}({names})")
_NEEDED = Text(en="a value for each of {names}", fr="une valeur pour chacun de {names}")
_ADD = Text(en="add {name}=...", fr="ajoutez {name}=...")
