"""Other spellings of the members of an enumeration, and the error for a name that none has.

``Rounding.half_up`` and ``Rounding("HALF_UP")`` can mean one member alone, so they are that member.
A checker and completion know the one name, and documents are read by value alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, Literal

from c2b._suggest import closest, meant
from c2b.errors import C2bError, InvalidValueError, refusal
from c2b.text import Text

_MEANT: dict[str, dict[str, str]] = {
    "Activity": {"CO_CREATION": "COCREATION"},
    "Decision": {"APPROVED": "ACCEPTED", "REFUSED": "REJECTED", "DECLINED": "REJECTED"},
    "Outcome": {"VIOLATED": "BROKEN"},
    "Paradigm": {
        "BUSINESS_TO_BUSINESS": "B2B",
        "BUSINESS_TO_CONSUMER": "B2C",
        "CONSUMER_TO_BUSINESS": "C2B",
        "CONSUMER_TO_CONSUMER": "C2C",
    },
    "Rounding": {
        **dict.fromkeys(("BANKERS", "ROUND_HALF_EVEN"), "HALF_EVEN"),
        "ROUND_HALF_UP": "HALF_UP",
        "ROUND_DOWN": "DOWN",
        "ROUND_UP": "UP",
    },
}
"""The names that other programs give to a member, each with the name here."""

_HINTS: dict[str, dict[str, str]] = {
    "Activity": {"CONTEST": "COCREATION", "MICROTASKS": "CROWDSOURCING"},
    "Outcome": {
        **dict.fromkeys(("PASSED", "OK", "COMPLIANT"), "KEPT"),
        "UNKNOWN": "UNDECIDED",
        "FAILED": "BROKEN",
    },
    "Rounding": dict.fromkeys(("NEAREST", "HALF_DOWN"), "HALF_EVEN or HALF_UP"),
    "Status": {**dict.fromkeys(("ACCEPTED", "APPROVED"), "COUNTED"), "REJECTED": "REFUSED"},
    "ValueKind": {
        **dict.fromkeys(("REVIEW", "OPINION", "RATING", "ANSWERS"), "FEEDBACK"),
        **dict.fromkeys(("WORK", "TASK", "LABOR"), "LABOUR or SERVICE"),
        **dict.fromkeys(("PRODUCT", "GOODS"), "GOOD"),
    },
}
"""The names that are refused, for they could mislead, with what was probably meant."""


_QUESTIONS = {
    **dict.fromkeys(("VALUES", "CHOICES", "LIST", "ALL", "NAMES", "MEMBERS"), "list({cls})"),
    **dict.fromkeys(("PARSE", "OF", "GET", "FROM_STRING", "FROM_VALUE"), "{cls}(text)"),
}
"""The functions that other enumerations have, each with how to write it here."""


class NoMemberError(C2bError, AttributeError):
    """A name that no member of an enumeration has.

    Attributes:
        where: The enumeration and the name.
        got: The name that was read.
    """

    def __init__(self, owner: type[Enum], got: str) -> None:
        super().__init__(owner, got)  # so that it survives pickling
        self.owner, self.got, self.where = owner, got, f"{owner.__name__}.{got}"

    @property
    def expected(self) -> Text:
        """The description of what could be read."""
        return _A_MEMBER.fill(cls=self.owner.__name__)

    @property
    def hint(self) -> Text:
        """The member that was probably meant, or all of them; found when it is read."""
        return hint_of(self.owner, self.got)

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """Return the message in *language*."""
        return refusal(self.where, self.expected, repr(self.got), self.hint, language)


def other_spellings(members: Mapping[str, Enum]) -> dict[str, str]:
    """Return the other names of *members*, each with the name that it means."""
    spelt = ((other, name) for name in members for other in _spellings(name))
    return {other: name for other, name in spelt if other not in members}


def other_names(cls: type[Enum]) -> dict[str, str]:
    """Return the names that other programs give to members of *cls*."""
    known = cls.__members__
    return {name: own for name, own in _MEANT.get(cls.__name__, {}).items() if own in known}


def member_meant(cls: type[Enum], word: object) -> Any:
    """Return the one member that *word* is another spelling of; None where there is none."""
    if not isinstance(word, str):
        return None
    plain = _plain(word)
    found = {each for each in cls if plain in (_plain(each.name), _plain(str(each.value)))}
    return found.pop() if len(found) == 1 else None


def no_member(cls: type[Enum], word: object) -> InvalidValueError:
    """Return the error for *word*, of which no member of *cls* is the value."""
    name = cls.__name__
    return InvalidValueError(f"{name}(...)", _A_VALUE.fill(cls=name), word, hint_of(cls, word))


def _spellings(name: str) -> Iterable[str]:
    return name.lower(), name.replace("_", ""), name.title().replace("_", "")


def _plain(word: str) -> str:
    return word.casefold().replace("_", "").replace("-", "").replace(" ", "")


def hint_for(cls: type[Enum], word: object) -> Text | None:
    """Return the hint that names the member of *cls* meant by *word*; None where none is alike."""
    if not isinstance(word, str):
        return None
    name, own = cls.__name__, _MEANT.get(cls.__name__, {}) | _HINTS.get(cls.__name__, {})
    exact = member_meant(cls, word)
    found = exact.name if exact else own.get(word.upper()) or closest(word, cls.__members__)
    return None if found is None else meant(f"{name}.{found}")


def hint_of(cls: type[Enum], word: object) -> Text:
    """Return the hint that names the member meant by *word*, or all of them."""
    question = _QUESTIONS.get(word.upper()) if isinstance(word, str) else None
    if question is not None:
        return meant(question.format(cls=cls.__name__))
    members = ", ".join(f"{cls.__name__}.{each}" for each in cls.__members__)
    return hint_for(cls, word) or _CHOOSE.fill(members=members)


_A_MEMBER = Text(en="a member of {cls}", fr="un membre de {cls}")
_A_VALUE = Text(en="a value of {cls}", fr="une valeur de {cls}")
_CHOOSE = Text(en="choose among {members}", fr="choisissez parmi {members}")
