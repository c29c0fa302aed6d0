"""The mapping of a sheet: the column of each fact of a contribution, and its notation."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

import attrs
from attrs import Attribute, field, frozen

from c2b._validators import counted, exactly, instance, named, optional, tuple_of
from c2b.choice import Choice
from c2b.errors import InvalidValueError
from c2b.models.currency import a_currency
from c2b.text import NOTHING, Text
from c2b.wire.spreadsheet.moment_format import check_format


class DecimalMark(Choice):
    """The character before the decimals of a number."""

    POINT = "point", "a point", "un point"
    COMMA = "comma", "a comma", "une virgule"

    @property
    def sign(self) -> str:
        """The character itself."""
        return "." if self is DecimalMark.POINT else ","


class DurationForm(Choice):
    """The form of durations: numbers of a unit, or two numbers with a colon between them."""

    SECONDS = "seconds", "seconds", "secondes"
    MINUTES = "minutes", "minutes", "minutes"
    HOURS = "hours", "hours", "heures"
    MINUTES_SECONDS = (
        "minutes_seconds",
        "minutes and seconds, as 5:30",
        "minutes, secondes\u00a0: 5:30",
    )
    HOURS_MINUTES = "hours_minutes", "hours and minutes (1:05)", "heures et minutes (1:05)"


@frozen(kw_only=True)
class Word:
    """The meaning of a word in a cell; None where the fact is unknown."""

    cell: str = field(validator=instance(str))
    means: str | None = field(default=None, validator=optional(instance(str)))


@frozen(kw_only=True)
class Zone:
    """A name of a time zone as the sheet uses it, and the zone that it stands for."""

    name: str = field(validator=named)
    means: str = field(validator=named)


@frozen(kw_only=True)
class CurrencySign:
    """A sign or a word for a currency as the sheet uses it, and the code that it stands for."""

    sign: str = field(validator=named)
    means: str = field(validator=a_currency)


@frozen(kw_only=True)
class Column:
    """The column of a fact, and the notation of its cells.

    Attributes:
        column: The name at the head of the column, or a JSON pointer such as ``/worker/id``.
        nth: The number of the column among those of one name, from 1; left out, there is only one.
        format: The form of moments for `datetime.strptime`, with year, month and day; ``%Z`` may be
            any name of a zone. If it is left out, moments are in ISO 8601, or such as
            ``Thu Apr 13 15:41:01 CEST 2017``.
        currency: The currency of amounts whose cells have none, or only a sign such as ``$``.
        since: The column of the moment from which seconds are counted to the one in *column*.
        duration: The form of durations; left out, numbers are seconds, and ``5:30`` is refused.
        separator: The text between the names of the members of a team, such as ``;``.
        words: The meaning of words in the cells.
        optional: Whether all cells of the column may be empty, or all objects may lack the key.
    """

    column: str = field(validator=instance(str))
    nth: int | None = field(default=None, validator=optional(counted))
    format: str | None = field(default=None, validator=optional(instance(str)))
    currency: str | None = field(default=None, validator=optional(a_currency))
    since: str | None = field(default=None, validator=optional(instance(str)))
    duration: DurationForm | None = field(default=None, validator=optional(instance(DurationForm)))
    separator: str | None = field(default=None, validator=optional(named))
    words: tuple[Word, ...] = field(default=(), validator=tuple_of(Word))
    optional: bool = field(default=False, validator=exactly(bool))

    def __attrs_post_init__(self) -> None:
        if self.format is not None:
            check_format(self.format)
        cells = [word.cell for word in self.words]
        if len(set(cells)) < len(cells):
            raise InvalidValueError("Column.words", _ONCE, cells, _DROP)


Place = str | Column
_IS_PLACE = optional(instance(str, Column))
GROUP_MARKS = (",", ".", " ", "\u00a0", "\u202f", "\u2009", "'", "’")


def _a_group_mark(_instance: object, _attribute: Attribute[Any], value: object) -> None:
    if value not in GROUP_MARKS:
        raise InvalidValueError("Columns.grouping", _A_GROUP_MARK, value, _WRITE_GROUP_MARK)


@frozen(kw_only=True)
class Columns:
    """The column of each fact of a `Contribution`; facts without a column stay unknown.

    Attributes:
        key: The key of a contribution; left out, it is the number of the line.
        decimal: The mark before decimals; left out, each number has to prove it, as ``0.45`` does.
        grouping: The character between groups of three digits; left out, a number has to prove it.
        signs: The currencies that signs and words stand for, such as ``$``.
        negative: Whether rows with a negative value or quantity take back the contribution with
            their key; else they are refused.
        invisible: Whether invisible characters in names and keys are dropped, and not refused.
        zone: The zone of moments whose cells have none: a name or an offset such as ``+02:00``.
        zones: The meaning of names of zones that are ambiguous.
        blank: The cells that mean the same as an empty one, such as ``NA``.
    """

    key: Place | None = field(default=None, validator=_IS_PLACE)
    party: Place = field(validator=instance(str, Column))
    quantity: Place | None = field(default=None, validator=_IS_PLACE)
    at: Place | None = field(default=None, validator=_IS_PLACE)
    seconds: Place | None = field(default=None, validator=_IS_PLACE)
    value: Place | None = field(default=None, validator=_IS_PLACE)
    cost: Place | None = field(default=None, validator=_IS_PLACE)
    rank: Place | None = field(default=None, validator=_IS_PLACE)
    score: Place | None = field(default=None, validator=_IS_PLACE)
    kind: Place | None = field(default=None, validator=_IS_PLACE)
    task: Place | None = field(default=None, validator=_IS_PLACE)
    answer: Place | None = field(default=None, validator=_IS_PLACE)
    client: Place | None = field(default=None, validator=_IS_PLACE)
    product: Place | None = field(default=None, validator=_IS_PLACE)
    referrer: Place | None = field(default=None, validator=_IS_PLACE)
    members: Place | None = field(default=None, validator=_IS_PLACE)
    decision: Place | None = field(default=None, validator=_IS_PLACE)
    note: Place | None = field(default=None, validator=_IS_PLACE)
    decimal: DecimalMark | None = field(default=None, validator=optional(instance(DecimalMark)))
    grouping: str | None = field(default=None, validator=optional(_a_group_mark))
    signs: tuple[CurrencySign, ...] = field(default=(), validator=tuple_of(CurrencySign))
    negative: bool = field(default=False, validator=exactly(bool))
    invisible: bool = field(default=False, validator=exactly(bool))
    zone: str | None = field(default=None, validator=optional(instance(str)))
    zones: tuple[Zone, ...] = field(default=(), validator=tuple_of(Zone))
    blank: tuple[str, ...] = field(default=(), validator=tuple_of(str))

    def __attrs_post_init__(self) -> None:
        if self.negative and (self.key is None or self.at is None):
            raise InvalidValueError("Columns.negative", _TOLD_APART, NOTHING, _MAP_BOTH)
        if self.decimal is not None and self.grouping == self.decimal.sign:
            raise InvalidValueError("Columns.grouping", _ANOTHER, self.grouping, _TWO_MARKS)
        members = dict(self.places()).get("members")
        if members is not None and members.separator is None:
            hint = _STATE_SEPARATOR.fill(column=members.column)
            raise InvalidValueError("Columns.members", _SEPARATED, NOTHING, hint)

    @classmethod
    def named_in(cls, header: Collection[str]) -> Columns:
        """Return the mapping of a sheet whose columns are named like the facts of a `Contribution`.

        Raises:
            InvalidValueError: There is no column ``party``.
        """
        if "party" not in header:
            raise InvalidValueError("party", _A_COLUMN, ", ".join(header), _MAP)
        mapped: dict[str, Any] = {
            name: Column(column=name, optional=True) for name in FACTS if name in header
        }
        return cls(**mapped)

    def places(self) -> Iterator[tuple[str, Column]]:
        """Yield each fact that has a column, with the column."""
        for name in FACTS:
            place: Place | None = getattr(self, name)
            if place is not None:
                yield name, Column(column=place) if isinstance(place, str) else place


FACTS = tuple(each.name for each in attrs.fields(Columns) if "Place" in str(each.type))

_ONCE = Text(en="each word once", fr="chaque mot une seule fois")
_DROP = Text(en="leave out the words that are there already", fr="retirez les mots déjà présents")
_TOLD_APART = Text(
    en="columns for key and at, which tell one negative row from another",
    fr="des colonnes pour key et at, qui distinguent les lignes négatives",
)
_MAP_BOTH = Text(
    en='write "key": "..." and "at": "..." in "columns"',
    fr='écrivez "key": "..." et "at": "..." dans "columns"',
)
_ANOTHER = Text(
    en="another mark than that of decimals", fr="un autre signe que celui des décimales"
)
_TWO_MARKS = Text(
    en='write for instance "decimal": "comma", "grouping": "."',
    fr='écrivez par exemple "decimal": "comma", "grouping": "."',
)
_SEPARATED = Text(
    en="the separator between the names of the members",
    fr="le séparateur entre les noms des membres",
)
_STATE_SEPARATOR = Text(
    en='write "members": {{"column": "{column}", "separator": ";"}} in "columns"',
    fr='écrivez "members": {{"column": "{column}", "separator": ";"}} dans "columns"',
)
_A_GROUP_MARK = Text(
    en="a comma, a point, a space or an apostrophe",
    fr="une virgule, un point, une espace ou une apostrophe",
)
_WRITE_GROUP_MARK = Text(en='write "grouping": ","', fr='écrivez "grouping": ","')
_A_COLUMN = Text(
    en="a column of the sheet that names who contributed",
    fr="une colonne du tableau qui nomme la personne qui contribue",
)
_MAP = Text(
    en='name it in the campaign file: "columns": {{"party": "..."}}',
    fr='nommez-la dans le fichier de campagne\u00a0: "columns": {{"party": "..."}}',
)
