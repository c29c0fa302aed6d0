"""A base class for enumerations: members are strings with words in both languages."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from c2b.errors import InvalidValueError
from c2b.text import Text


class Choice(StrEnum):
    """Members that equal their values, strings, and have words: ``A = "a", "an A", "un A"``.

    ``Kind("gift")`` finds a member by its value. Where a member is expected, a bare string and a
    member of another enumeration are refused. An enumeration that builds its texts from others
    overrides `text`; its members are values alone.

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
        elif "text" not in vars(cls):
            raise InvalidValueError(f"{cls.__name__}({value!r})", _WORDS, (en, fr), _GIVE_BOTH)
        return member

    @property
    def text(self) -> Text:
        """The member in words."""
        return self._text

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


_WORDS = Text(en="words in English and in French", fr="des mots en anglais et en français")
_GIVE_BOTH = Text(
    en='write NAME = "value", "in English", "en français"',
    fr='écrivez NAME = "value", "in English", "en français"',
)
