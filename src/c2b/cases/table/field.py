"""The fields of a flat table of cases, and the faults of its cells, each with its row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from enum import Enum
from typing import Any, cast

from attrs import frozen

from c2b.errors import Bilingual, in_json, refusal, shown
from c2b.models.compensation import (
    Compensation,
    Immaterial,
    Material,
    Monetary,
    Reciprocal,
    Unpaid,
)
from c2b.models.exchange import Composition, IntermediaryRole
from c2b.models.leg import ContractForm, Payment, Proposer, TermsSetter
from c2b.models.party import Capacity, Nature
from c2b.models.subordination import Dependence
from c2b.models.value import ValueKind
from c2b.paradigms.lenses import LENSES, Lens
from c2b.paradigms.orientation import LensAgreement, NoLabel
from c2b.paradigms.paradigm import Paradigm
from c2b.text import NOTHING, Language, Text

Row = Mapping[str, Any]
UNKNOWN = "unknown"
NONE = "none"

COUNTERPARTS: dict[str, Callable[[], Compensation | None]] = {
    "none": Unpaid,
    "monetary": Monetary,
    "material": Material,
    "immaterial": Immaterial,
    "reciprocal": Reciprocal,
    UNKNOWN: lambda: None,
}


def _members(kind: type[Enum], *more: str) -> tuple[str, ...]:
    return (*(str(member.value) for member in kind), *more)


CHOICES: dict[str, tuple[str, ...]] = {
    "provider_nature": _members(Nature, UNKNOWN),
    "provider_capacity": _members(Capacity, UNKNOWN),
    "recipient_nature": _members(Nature, UNKNOWN),
    "recipient_capacity": _members(Capacity, UNKNOWN),
    "dependence": _members(Dependence, UNKNOWN),
    "proposer": _members(Proposer, UNKNOWN),
    "terms_set_by": _members(TermsSetter, UNKNOWN),
    "value_kind": _members(ValueKind, UNKNOWN),
    "counterpart": tuple(COUNTERPARTS),
    "payment": _members(Payment, UNKNOWN),
    "contract": _members(ContractForm, UNKNOWN),
    "intermediary_role": _members(IntermediaryRole, NONE, UNKNOWN),
    "intermediary_capacity": _members(Capacity, NONE, UNKNOWN),
    "composition": _members(Composition),
}
_WORDS = ("case_id", "provider", "recipient")
_NUMBERS = ("leg",)


def label_of(lens: Lens) -> str:
    """The field for the label that *lens* gives: ``expected`` for the headline."""
    return "expected" if lens == LENSES[0] else f"expected_{lens.id}"


LABELS = (
    *(label_of(lens) for lens in LENSES),
    "candidates",
    "decisive_facts",
    "lens_agreement",
    "composite_label",
)
LABEL_CHOICES: dict[str, tuple[str, ...]] = {
    **{label_of(lens): (*_members(Paradigm), *_members(NoLabel)) for lens in LENSES},
    "lens_agreement": _members(LensAgreement),
}
_LISTS = ("candidates", "decisive_facts")
_OPTIONAL_WORDS = (
    "title",
    "company",
    "country",
    "activity",
    "activity_detail",
    "value_object",
    "counterpart_detail",
    "intermediary",
    "difficulty",
    "why",
    "source",
    "source_kind",
    "source_label",
    "confidence",
)
_OPTIONAL_NUMBERS = ("legs_in_case", "year", "party_count", "derives_from")
REQUIRED = (*_WORDS, *_NUMBERS, *CHOICES)
FIELDS = (*REQUIRED, *LABELS, *_OPTIONAL_WORDS, *_OPTIONAL_NUMBERS)
CASE_LEVEL = (
    "legs_in_case",
    "party_count",
    "composition",
    "composite_label",
    "intermediary",
    "intermediary_role",
    "intermediary_capacity",
)


@frozen(kw_only=True)
class RowFault:
    """A cell that cannot be read, or does not fit the others.

    Attributes:
        row: The number of the row, from 1; 0 for a fault of the table as a whole.
        case_id: The case that the row belongs to; empty where it is unknown.
        name: The field; empty for a fault of the row or the table as a whole.
        expected: The description of what belongs there.
        got: The value found.
        hint: The way to correct it.
    """

    row: int
    case_id: str
    name: str
    expected: Bilingual
    got: object
    hint: Bilingual

    def explain(self, language: Language = "en") -> str:
        """Report the place, what was expected, what was got and the hint, in *language*."""
        place = self._place.in_language(language)
        got = shown(self.got, language, in_json)
        return refusal(place, self.expected, got, self.hint, language)

    @property
    def _place(self) -> Text:
        """The place of the fault, as precisely as it is known."""
        if self.row == 0:
            return _TABLE
        place = _ROW.fill(row=self.row)
        if self.case_id:
            place = _OF_CASE.fill(place=place, case=self.case_id)
        return _CELL.fill(place=place, name=self.name) if self.name else place


_TABLE = Text(en="the table", fr="le tableau")
_ROW = Text(en="row {row}", fr="ligne {row}")
_OF_CASE = Text(en="{place} (case {case})", fr="{place} (cas {case})")
_CELL = Text(en="{place}, {name}", fr="{place}, {name}")


def plain_row(row: Any) -> Any:
    """Return *row* with its words spelled as fields and choices are, whatever their capitals.

    Spaces around a word make no difference; a word that is not known stays, and is a fault.
    """
    if not isinstance(row, dict):
        return row
    cells = cast("dict[str, Any]", row)
    return {name: _plain(name, value) for name, value in cells.items()}


def _plain(name: str, value: Any) -> Any:
    choices = CHOICES.get(name) or LABEL_CHOICES.get(name)
    if not isinstance(value, str) or choices is None or value in choices:
        return value
    word = value.strip().casefold()
    return next((each for each in choices if each.casefold() == word), value.strip())


def row_faults(number: int, row: Row) -> Iterator[RowFault]:
    """Yield the faults of one row, each cell checked by itself."""
    case_id = row.get("case_id")
    case = case_id if isinstance(case_id, str) else ""

    def fault(name: str, expected: Text, got: object, hint: Text) -> RowFault:
        return RowFault(row=number, case_id=case, name=name, expected=expected, got=got, hint=hint)

    for name in row:
        if name not in FIELDS:
            close = _closest(name, [each for each in FIELDS if each not in row])
            yield fault(str(name), _A_FIELD, name, _MEANT.fill(name=close) if close else _DROP)
    for name in REQUIRED:
        if name not in row:
            yield fault(name, _PRESENT, NOTHING, _WRITE_UNKNOWN)
    for name, value in row.items():
        if (expected := _expected(name, value)) is not None:
            close = _closest(value, CHOICES.get(name) or LABEL_CHOICES.get(name, ()))
            yield fault(name, expected, value, _MEANT.fill(name=close) if close else _CORRECT)


def _closest(written: object, known: Sequence[str]) -> str | None:
    """The member of *known* that the author probably meant."""
    if not isinstance(written, str) or len(written) > _LONGEST_GUESS:
        return None
    by_lower = {each.lower(): each for each in known}
    close = get_close_matches(written.lower(), by_lower, n=1)
    return by_lower[close[0]] if close else None


_LONGEST_GUESS = 40  # characters; a longer word is no typing error


def _expected(name: str, value: object) -> Text | None:
    """The description of what belongs in the field, where *value* does not; else None."""
    if name in CHOICES:
        choices = CHOICES[name]
        return None if value in choices else _ONE_OF.fill(choices=", ".join(choices))
    if name in LABEL_CHOICES and isinstance(value, str):
        labels = LABEL_CHOICES[name]
        return None if value in ("", *labels) else _ONE_OF.fill(choices=", ".join(labels))
    if name in _NUMBERS:
        return None if _is_count(value) else _A_NUMBER
    if name in _OPTIONAL_NUMBERS:
        return None if value is None or _is_count(value) else _A_NUMBER
    if name in _WORDS:
        return None if isinstance(value, str) and value.strip() else _WORD
    if name in _LISTS:
        return None if _is_words(value) else _A_LIST_OF_WORDS
    return None if name not in FIELDS or isinstance(value, str) else _WORD


def _is_words(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(item, str) for item in cast("list[object]", value)
    )


def _is_count(value: object) -> bool:
    return type(value) is int and value >= 0


_A_FIELD = Text(en="a field of the table", fr="un champ du tableau")
_MEANT = Text(en="did you mean {name}?", fr="vouliez-vous dire {name} ?")
_DROP = Text(en="leave it out", fr="retirez-le")
_PRESENT = Text(en="the field to be present", fr="la présence du champ")
_WRITE_UNKNOWN = Text(
    en="write it, as 'unknown' where you do not know",
    fr="écrivez-le, avec 'unknown' si vous l’ignorez",
)
_CORRECT = Text(en="correct the cell", fr="corrigez la cellule")
_ONE_OF = Text(en="one of {choices}", fr="l’une des valeurs {choices}")
_A_NUMBER = Text(en="a whole number", fr="un nombre entier")
_WORD = Text(en="a text", fr="un texte")
_A_LIST_OF_WORDS = Text(en="a list of texts", fr="une liste de textes")
