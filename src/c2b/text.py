"""A text in English and in French, with the same slots in both."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from string import Formatter
from typing import TYPE_CHECKING, Literal, Never, get_args

from attrs import field, frozen

from c2b._field_type import field_type
from c2b.errors import InvalidValueError

Language = Literal["en", "fr"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


def _common_slots(text: Text) -> frozenset[str]:
    """Return the slots of both languages, which must be the same."""
    english, french = _slots(text.en), _slots(text.fr)
    if english != french:
        raise InvalidValueError(
            "Text",
            _Plain("the same slots in both languages", "les mêmes champs dans les deux langues"),
            (sorted(english), sorted(french)),
            _Plain("name each slot in both", "nommez chaque champ dans les deux"),
        )
    return english


@field_type
@frozen(kw_only=True, init=False)
class Text:
    """A message or a name in both languages.

    ``{name}`` is a slot that `fill` replaces by a word or another text; a brace that stands for
    itself is doubled.

    >>> Text(en="{who} pays", fr="{who} paie").fill(who="Ana").in_language("fr")
    'Ana paie'
    """

    en: str
    fr: str
    slots: frozenset[str] = field(init=False, repr=False, eq=False)

    def __init__(self, *others: Never, en: str, fr: str) -> None:
        """Take the wording in English and in French, both by name."""
        if others:
            raise InvalidValueError("Text", _BOTH_BY_NAME, others[0], _WRITE_BOTH)
        _set_en(self, en)
        _set_fr(self, fr)
        _set_slots(self, _common_slots(self))

    @classmethod
    def join(cls, texts: Iterable[Text], link: Text) -> Text:
        """Return *texts* as one text, with *link* between them."""
        parts = tuple(texts)
        return cls(
            en=link.en.join(part.en for part in parts), fr=link.fr.join(part.fr for part in parts)
        )

    def fill(self, **values: object) -> Text:
        """Return the text with *values* in its slots; a text is filled in language by language.

        A day is written in the form of ISO 8601 in English, and in full in French.

        Raises:
            InvalidValueError: A slot without a value, or a value without a slot.
        """
        self._check(values)
        return Text(en=_filled(self.en, "en", values), fr=_filled(self.fr, "fr", values))

    def in_language(self, language: Language = "en", **values: object) -> str:
        """Return the wording in *language*, with *values*, if there are any, in its slots.

        Raises:
            InvalidValueError: A language other than English and French; a slot without a value, or
                a value without a slot, where there are values.
        """
        if language == "en":
            wording = self.en
        elif language == "fr":
            wording = self.fr
        else:
            raise InvalidValueError(
                "language",
                _Plain("'en' or 'fr'", "'en' ou 'fr'"),
                language,
                _HINTS.get(str(language)[:2].lower(), _EITHER),
            )
        if values:
            self._check(values)
            wording = _filled(wording, language, values)
        return _unescaped(wording)

    def __getitem__(self, language: Language) -> str:
        """Return the wording in *language*."""
        return self.in_language(language)

    def __call__(self, language: Language = "en") -> str:
        """Return the wording in *language*, for those who take a text for a method."""
        return self.in_language(language)

    if not TYPE_CHECKING:
        __iter__ = None  # it is no sequence

        def __contains__(self, words: object) -> bool:
            raise InvalidValueError("Text", _ONE_LANGUAGE, words, _SEARCH_ONE)

    def _check(self, values: dict[str, object]) -> None:
        if values.keys() != self.slots:
            raise InvalidValueError(
                "Text.fill",
                _Plain(
                    f"values for {_listed(self.slots)}", f"des valeurs pour {_listed(self.slots)}"
                ),
                sorted(values),
                _Plain("give each slot one value", "donnez une valeur à chaque champ"),
            )

    def __str__(self) -> str:
        return self.in_language("en")


_set_en, _set_fr, _set_slots = (vars(Text)[name].__set__ for name in ("en", "fr", "slots"))


def counted(count: int, one: Text, more: Text) -> Text:
    """Return a number of things: *one* or *more* with *count* in its slot ``{count}``.

    English uses *one* for 1 alone, French for 0 as well.
    """
    english, french = one if count == 1 else more, one if count in (0, 1) else more
    return Text(en=english.en, fr=french.fr).fill(count=count)


def in_both(words: str | Text) -> Text:
    """Return *words* as a text, the same in both languages where they are not one yet."""
    return words if isinstance(words, Text) else Text(en=_escaped(words), fr=_escaped(words))


def by_language(text: Text) -> dict[str, str]:
    """Return *text* in each language, by the name of the language, as data have it."""
    return {"en": _unescaped(text.en), "fr": _unescaped(text.fr)}


class _Plain:
    """A message about a text, in both languages, which cannot itself be a `Text`."""

    def __init__(self, en: str, fr: str) -> None:
        self._words = {"en": en, "fr": fr}

    def in_language(self, language: Language) -> str:
        return self._words[language]


_BOTH_BY_NAME = _Plain("both wordings by name", "les deux formulations par leur nom")
_WRITE_BOTH = _Plain("write Text(en=..., fr=...)", "écrivez Text(en=..., fr=...)")
_ONE_LANGUAGE = _Plain("a search in one language", "une recherche dans une langue")
_SEARCH_ONE = _Plain("search str(text), or text['fr']", "cherchez dans str(texte) ou texte['fr']")
_EITHER = _Plain("choose one of the two", "choisissez l’une des deux")
_HINTS = {
    each: _Plain(f"did you mean {each!r}?", f"vouliez-vous dire {each!r}\u00a0?")
    for each in LANGUAGES
}
_NO_SLOTS: frozenset[str] = frozenset()
_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


def _slots(text: str) -> frozenset[str]:
    if "{" not in text and "}" not in text:
        return _NO_SLOTS  # most texts have none, and parsing is slow
    try:
        names = frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
        if all(name.isidentifier() for name in names):
            return names
        raise ValueError(names)  # an attribute or an index: a slot is a plain name
    except ValueError:
        raise InvalidValueError(
            "Text",
            _Plain("slots written as {name}", "des champs écrits {name}"),
            text,
            _Plain("double a brace that is meant as such", "doublez une accolade littérale"),
        ) from None


def _filled(text: str, language: Language, values: dict[str, object]) -> str:
    words = {name: _word(value, language) for name, value in values.items()}
    return _escaped(text.format(**words))


def _word(value: object, language: Language) -> str:
    if isinstance(value, Text):
        return value.in_language(language)
    if type(value) is date and language == "fr":
        first = "1er" if value.day == 1 else str(value.day)
        return f"{first} {_MONTHS[value.month - 1]} {value.year}"
    return str(value)


def _escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _unescaped(text: str) -> str:
    return text.replace("{{", "{").replace("}}", "}")


def _listed(slots: Iterable[str]) -> str:
    return ", ".join(sorted(slots)) or "-"


TEXT = "c2b.text"
"""The key under which the metadata of a field hold the words of a fact."""

ROLE = "c2b.role"
STAGE = "c2b.stage"
NEEDS = "c2b.needs"
"""The key under which the metadata of a derived field hold the names of the fields it needs."""

NOTHING = Text(en="nothing", fr="rien")  # what an error shows as got where a value is missing
COMMA = Text(en=", ", fr=", ")
SEMICOLON = Text(en="; ", fr="\u00a0; ")
AND = Text(en=" and ", fr=" et ")
OR = Text(en=" or ", fr=" ou ")
