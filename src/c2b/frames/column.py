"""The columns of a frame: what a definition reads, and whether a frame has it in a fitting type."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

import narwhals as nw
from attrs import field, frozen
from narwhals.dtypes import DType

from c2b._suggest import did_you_mean
from c2b._validators import exactly, named, tuple_of
from c2b.errors import InvalidValueError
from c2b.frames.argument import check_columns
from c2b.frames.column_type import LargeText, NullType
from c2b.frames.obstacle import Obstacle
from c2b.rules import AnswerKind
from c2b.text import Text, in_both

Frame = nw.DataFrame[Any] | nw.LazyFrame[Any]

Schema = Mapping[str, DType]


@frozen(kw_only=True)
class RequiredColumn:
    """A column that a definition reads.

    Attributes:
        name: The name of the column.
        kind: The kind of its values: yes or no, a whole number, a word, a text or a day.
        words: The words that it may hold, or the numbers, as they are written; empty where it may
            hold any.
        optional: Whether the frame may lack it, which leaves it unknown in every row. One that
            the caller named may not.
    """

    name: str = field(validator=named)
    kind: AnswerKind = field(validator=exactly(AnswerKind))
    words: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    optional: bool = field(default=True, validator=exactly(bool))

    def expression(self, schema: Schema) -> nw.Expr | None:
        """Return the values of the column in the type that is compared; None where it lacks."""
        if self.name not in schema:
            return None
        column, compared = nw.col(self.name), _COMPARED[self.kind]
        return column if schema[self.name] == compared else column.cast(compared)

    def misspelt(self, schema: Schema) -> nw.Expr | None:
        """Return the condition that the column holds a word that is none of its words."""
        column = self.expression(schema)
        if column is None or not self.words:
            return None
        is_number = self.kind is AnswerKind.WHOLE_NUMBER
        values = list(map(int, self.words)) if is_number else list(self.words)
        return ~column.is_null() & ~column.is_in(values)


def obstacles_in(columns: Iterable[RequiredColumn], schema: Schema) -> Iterator[Obstacle]:
    """Yield what keeps a frame of *schema* from having *columns*: a type, or a missing column.

    A column whose name differs in capitals and signs alone is not left unread in silence.
    """
    read = tuple(columns)
    missing = {each.where: each for each in missing_among(read, schema)}
    for each in read:
        if each.name in missing:
            yield missing[each.name]
        elif each.name in schema and not fits(each.kind, schema[each.name]):
            yield Obstacle(
                where=each.name,
                expected=_EXPECTED[each.kind],
                got=in_both(str(schema[each.name])),
                hint=_CAST,
            )


def missing_among(columns: Iterable[RequiredColumn], names: Collection[str]) -> Iterator[Obstacle]:
    """Yield which of *columns* are spelt otherwise among *names*, or lack and are not optional."""
    read = tuple(columns)
    taken, spellings = {each.name for each in read}, dict[str, list[str]]()
    for name in names:
        spellings.setdefault(plain_name(name), []).append(name)
    for each in read:
        if each.name in names:
            continue
        spelt = [name for name in spellings.get(plain_name(each.name), ()) if name not in taken]
        if spelt:
            hint = _SPELL.fill(name=spelt[0])
            yield Obstacle(where=each.name, expected=_NAMED, got=in_both(spelt[0]), hint=hint)
        elif not each.optional:
            meant = did_you_mean(each.name, names) or _ADD
            yield Obstacle(where=each.name, expected=_A_COLUMN, got=_NONE, hint=meant)


def unordered_in(schema: Schema, names: Iterable[str]) -> Iterator[Obstacle]:
    """Yield which of the columns of *names* hold what makes no order, or no groups.

    Engines put floats in different orders, and know none of lists, structures or mixed values.
    """
    for name in dict.fromkeys(names):
        if not is_ordered(schema[name]):
            got = in_both(str(schema[name]))
            yield Obstacle(where=name, expected=_ORDERED, got=got, hint=_CAST)


def is_ordered(dtype: DType) -> bool:
    """Whether the values of *dtype* have an order that is the same on every engine."""
    return dtype == NullType or any(dtype == each for each in _IN_ORDER)


def plain_name(name: str) -> str:
    """Return *name* in small letters, without spaces and signs."""
    return "".join(filter(str.isalnum, name)).casefold()


def fits(kind: AnswerKind, dtype: DType) -> bool:
    """Whether a column of *dtype* holds values of *kind*, or nulls alone."""
    if dtype == NullType:
        return True
    return any(dtype == each for each in _FITTING[kind])


def check_named(columns: Mapping[str, str], facts: Iterable[str]) -> None:
    """Check that *columns* gives the names of *facts* alone.

    Raises:
        InvalidValueError: Something else than a mapping of names; a name that is no fact, of which
            the closest one is suggested.
    """
    check_columns(columns)
    known = tuple(facts)
    for name in columns:
        if name not in known:
            hint = did_you_mean(name, known) or _SEE_REQUIRED
            raise InvalidValueError("columns", _A_FACT, name, hint)


_SHORT = (nw.UInt8, nw.UInt16, nw.UInt32)
_TEXTS = (nw.String, nw.Categorical, nw.Enum, LargeText)
_COMPARED: Mapping[AnswerKind, DType] = {
    AnswerKind.YES_NO: nw.Boolean(),
    AnswerKind.CHOICE: nw.String(),
    AnswerKind.TEXT: nw.String(),
    AnswerKind.WHOLE_NUMBER: nw.Int64(),
    AnswerKind.DAY: nw.Date(),
}
_FITTING: Mapping[AnswerKind, tuple[type[DType], ...]] = {
    AnswerKind.YES_NO: (nw.Boolean,),
    AnswerKind.CHOICE: _TEXTS,
    AnswerKind.TEXT: _TEXTS,
    AnswerKind.DAY: (nw.Date,),
    AnswerKind.WHOLE_NUMBER: (nw.Int8, nw.Int16, nw.Int32, nw.Int64, *_SHORT),
}
_IN_ORDER = (
    *(*_FITTING[AnswerKind.WHOLE_NUMBER], nw.UInt64, nw.Decimal, nw.Boolean),
    *(*_TEXTS, nw.Date, nw.Datetime, nw.Duration, nw.Time, nw.Binary),
)
_EXPECTED = {
    AnswerKind.YES_NO: Text(en="a column of booleans", fr="une colonne de booléens"),
    AnswerKind.CHOICE: Text(en="a column of strings", fr="une colonne de chaînes"),
    AnswerKind.TEXT: Text(en="a column of strings", fr="une colonne de chaînes"),
    AnswerKind.DAY: Text(en="a column of dates", fr="une colonne de dates"),
    AnswerKind.WHOLE_NUMBER: Text(
        en="a column of whole numbers with a sign, of at most 64 bits",
        fr="une colonne de nombres entiers signés d’au plus 64 bits",
    ),
}
_CAST = Text(
    en="cast the column, with nulls for what is unknown",
    fr="convertissez la colonne, avec des nulls pour ce qui est inconnu",
)
_A_COLUMN = Text(en="a column of this name", fr="une colonne de ce nom")
_NONE = Text(en="none", fr="aucune")
_ORDERED = Text(
    en="a column of whole numbers, texts, days or moments",
    fr="une colonne de nombres entiers, de textes, de jours ou de moments",
)
_NAMED = Text(
    en="a column of exactly this name, or none like it",
    fr="une colonne de ce nom exact, ou aucune qui y ressemble",
)
_SPELL = Text(
    en="name it by columns=, or rename {name} if it means something else",
    fr="nommez-la par columns=, ou renommez {name} si elle dit autre chose",
)
_ADD = Text(
    en="add it, or name the column that holds it",
    fr="ajoutez-la, ou nommez celle qui la contient",
)
_A_FACT = Text(en="facts that are read", fr="des faits qui sont lus")
_SEE_REQUIRED = Text(en="see them with required()", fr="voyez-les avec required()")
