"""The mapping of a sheet: the column of each fact of a contribution, and its notation."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from typing import Any

import attrs
from attrs import field, frozen

from c2b._validators import instance, named, optional, tuple_of
from c2b.choice import Choice
from c2b.errors import InvalidValueError
from c2b.models.currency import a_currency
from c2b.text import Text


class DecimalMark(Choice):
    """The character before the decimals of a number; the other one may group its thousands."""

    POINT = "point", "a point", "un point"
    COMMA = "comma", "a comma", "une virgule"

    @property
    def sign(self) -> str:
        """The character itself."""
        return "." if self is DecimalMark.POINT else ","


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
class Column:
    """The column of a fact, and the notation of its cells.

    Attributes:
        column: The name at the head of the column.
        format: The form of moments for `datetime.strptime`, with year, month and day; ``%Z`` may be
            any name of a zone. If it is left out, moments are in ISO 8601, or such as
            ``Thu Apr 13 15:41:01 CEST 2017``.
        currency: The currency of amounts whose cells have none, or only a sign such as ``$``.
        since: The column of the moment from which seconds are counted to the one in *column*.
        words: The meaning of words in the cells.
    """

    column: str = field(validator=instance(str))
    format: str | None = field(default=None, validator=optional(instance(str)))
    currency: str | None = field(default=None, validator=optional(a_currency))
    since: str | None = field(default=None, validator=optional(instance(str)))
    words: tuple[Word, ...] = field(default=(), validator=tuple_of(Word))

    def __attrs_post_init__(self) -> None:
        if self.format is not None and not _says_a_day(self.format):
            raise InvalidValueError("Column.format", _A_DAY, self.format, _SAY_DAY)
        cells = [word.cell for word in self.words]
        if len(set(cells)) < len(cells):
            raise InvalidValueError("Column.words", _ONCE, cells, _DROP)


def _says_a_day(pattern: str) -> bool:
    """Whether a day that is written by *pattern* can be read from it again."""
    if not _YEARS & set(_DIRECTIVE.findall(pattern)):
        return False  # checked first, because Python assumes the year 1900, or warns
    try:
        read = datetime.strptime(_SOME_DAY.strftime(pattern), pattern)
    except ValueError:
        return False
    return read.date() == _SOME_DAY.date()


_DIRECTIVE = re.compile("%(.)")
_YEARS = set("YyGcx")
_SOME_DAY = datetime(2026, 11, 23, 10, 5, tzinfo=UTC)

Place = str | Column
_IS_PLACE = optional(instance(str, Column))


@frozen(kw_only=True)
class Columns:
    """The column of each fact of a `Contribution`; facts without a column stay unknown.

    Attributes:
        key: The key of a contribution; left out, it is the number of the line.
        decimal: The mark before decimals.
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
    decision: Place | None = field(default=None, validator=_IS_PLACE)
    note: Place | None = field(default=None, validator=_IS_PLACE)
    decimal: DecimalMark = field(default=DecimalMark.POINT, validator=instance(DecimalMark))
    zone: str | None = field(default=None, validator=optional(instance(str)))
    zones: tuple[Zone, ...] = field(default=(), validator=tuple_of(Zone))
    blank: tuple[str, ...] = field(default=(), validator=tuple_of(str))

    @classmethod
    def named_in(cls, header: Collection[str]) -> Columns:
        """Return the mapping of a sheet whose columns are named like the facts of a `Contribution`.

        Raises:
            InvalidValueError: There is no column ``party``.
        """
        if "party" not in header:
            raise InvalidValueError("party", _A_COLUMN, ", ".join(header), _MAP)
        mapped: dict[str, Any] = {name: name for name in FACTS if name in header}
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
_A_DAY = Text(
    en="a format with year, month and day, such as %d/%m/%Y",
    fr="un format qui indique année, mois et jour, comme %d/%m/%Y",
)
_SAY_DAY = Text(
    en="write it with the directives of Python's strptime",
    fr="écrivez-le avec les directives de strptime, de Python",
)
_A_COLUMN = Text(
    en="a column of the sheet that names who contributed",
    fr="une colonne du tableau qui nomme la personne qui contribue",
)
_MAP = Text(
    en='name it in the campaign file: "columns": {{"party": "..."}}',
    fr='nommez-la dans le fichier de campagne\u00a0: "columns": {{"party": "..."}}',
)
