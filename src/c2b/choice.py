"""A base class for enumerations: members are strings with words in both languages."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import EnumType, StrEnum
from typing import TYPE_CHECKING, Any, Literal, Self, cast

from c2b._field_type import field_type
from c2b._members import (
    NoMemberError,
    hint_of,
    member_meant,
    no_member,
    other_names,
    other_spellings,
)
from c2b._unequal import tell
from c2b.errors import InvalidValueError
from c2b.text import Text


class _WordedType(EnumType):
    """The type of enumerations with words, which refuses one with a member that has none."""

    def __init__(cls, *args: Any, **options: Any) -> None:
        """Check the members here: an error of theirs would be replaced while the class is made."""
        super().__init__(*args, **options)
        members: Mapping[str, Any] = cast("Any", cls).__members__
        for member in members.values():
            if "text" not in vars(cls) and not hasattr(member, "_text"):
                where = f"{cls.__name__}({member.value!r})"
                raise InvalidValueError(where, _WORDS, member.value, _GIVE_BOTH)
        for other, name in (other_spellings(members) | other_names(cast("Any", cls))).items():
            if not any(other in vars(each) for each in cls.__mro__):  # such as title, and value
                type.__setattr__(cls, other, members[name])


def _absent(cls: Any, name: str) -> Any:
    """Refuse a *name* that no member has; names with an underscore are left to Python."""
    if name.startswith("_"):
        raise AttributeError(f"type object {cls.__name__!r} has no attribute {name!r}")
    raise NoMemberError(cls, name)


# Where Python has such a function for enumerations anyhow, ours costs nothing; to add one would
# make reading a member several times slower.
for _name in {"__getattr__"} & {*vars(EnumType)}:
    setattr(_WordedType, _name, _absent)


@field_type
class Choice(StrEnum, metaclass=_WordedType):
    """Members that equal their values, strings, and have words: ``A = "a", "an A", "un A"``.

    ``Kind("gift")`` finds a member by its value, or by another spelling of it. Where a member is
    expected, a bare string and a member of another enumeration are refused. An enumeration that
    builds its texts from others overrides `text`; its members are values alone.

    Raises:
        InvalidValueError: A member without words in an enumeration that does not override `text`.
    """

    _text: Text

    def __new__(cls, value: str, en: str = "", fr: str = "") -> Self:
        """Take the value and its words in English and in French."""
        member = str.__new__(cls, value)
        member._value_ = value
        if en and fr:
            member._text = Text(en=en, fr=fr)
        return member

    @classmethod
    def _missing_(cls, value: object) -> Any:
        """Return the member that *value* spells otherwise, and refuse what none has."""
        found = member_meant(cls, value)
        if found is None:
            raise no_member(cls, value)
        return found

    @property
    def text(self) -> Text:
        """The member in words."""
        return self._text

    def explain(self, language: Literal["en", "fr"] = "en") -> str:
        """Return the member in words in *language*."""
        return self.text.in_language(language)

    def __eq__(self, other: object) -> bool:
        """Whether *other* is this member or its value; a text that is no member's is told."""
        found = str.__eq__(self, other)
        if found is False and type(other) is str and other and other not in _values(type(self)):
            tell(self, other, hint_of(type(self), other))
        return found

    if not TYPE_CHECKING:
        __ne__ = object.__ne__  # which asks the above
    __hash__ = str.__hash__

    def __dir__(self) -> list[str]:
        """Return the names without the other spellings of members."""
        spelt = {name for name, each in vars(type(self)).items() if isinstance(each, Choice)}
        spelt |= {*_OTHER_WORDS}
        return [name for name in super().__dir__() if name not in spelt]

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


def _values(cls: type[Choice]) -> Collection[Any]:
    return cls._value2member_map_


# Other libraries have the words of a member under these names, which `dir` leaves out.
_OTHER_WORDS = ("label", "description")
for _name in _OTHER_WORDS:
    type.__setattr__(Choice, _name, property(lambda member: member.text))

_WORDS = Text(en="words in English and in French", fr="des mots en anglais et en français")
_GIVE_BOTH = Text(
    en='write NAME = "value", "in English", "en français"',
    fr='écrivez NAME = "value", "in English", "en français"',
)
