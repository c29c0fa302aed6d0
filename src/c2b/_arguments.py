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
    if hasattr(init, "__wrapped__"):  # that of a parent, or of a class that two packages offer
        return

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
            hint = _instead(cls, name, takes)
            raise RefusedArgumentError(f"{cls.__name__}({name})", expected, name, hint) from None
    free = [name for name, each in takes.items() if each.kind is not Parameter.KEYWORD_ONLY]
    needed = [name for name, each in takes.items() if each.default is Parameter.empty]
    if len(args) > len(free):
        call = _CALLS.get(cls.__name__) or f"{cls.__name__}({_given(needed or [*takes][:1])})"
        hint = _WRITE.fill(call=call)
        raise RefusedArgumentError(cls.__name__, _BY_NAME, args[len(free)], hint) from None
    missing = [each for each in needed if each not in named and each not in free[: len(args)]]
    if missing:
        hint, expected = _ADD.fill(names=_given(missing)), _listed(_NEEDED, missing)
        raise RefusedArgumentError(cls.__name__, expected, [*named], hint) from None


def _given(names: Iterable[str]) -> str:
    return ", ".join(f"{each}=..." for each in names)


def _instead(cls: type, name: str, takes: Iterable[str]) -> Text:
    """Return the hint for an unknown *name*: what it means here, or what it is like."""
    known = tuple(takes)
    other = _MEANT.get(cls.__name__, {}).get(name) or meaning(cls, name, known)
    like = meant(other) if other in known else did_you_mean(name, known)
    return like or _listed(_CHOOSE, known)


def _listed(text: Text, names: Iterable[str]) -> Text:
    return text.fill(names=", ".join(names))


_CALLS = {"Books": "Books.open(plan)", "Contract": "Contract.of(offer)"}
"""The calls that make a value of a class of which callers give the parts otherwise."""

_MEANT: dict[str, dict[str, str]] = {
    **dict.fromkeys(("PerItem", "PerHour"), dict.fromkeys(("price", "amount", "pay"), "rate")),
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
_WRITE = Text(en="write {call}", fr="écrivez {call}")
_NEEDED = Text(en="the arguments {names} too", fr="aussi les arguments {names}")
_ADD = Text(en="add {names}", fr="ajoutez {names}")
