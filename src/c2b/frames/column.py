"""The columns of a frame: what a definition reads, and whether a frame has it in a fitting type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import narwhals as nw
from attrs import field, frozen
from narwhals.dtypes import DType

from c2b._suggest import did_you_mean
from c2b._validators import exactly, named, tuple_of
from c2b.errors import InvalidValueError
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
        words: The words that it may hold; empty where it may hold any.
        optional: Whether the frame may lack it, which leaves it unknown in every row.
    """

    name: str = field(validator=named)
    kind: AnswerKind = field(validator=exactly(AnswerKind))
    words: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    optional: bool = field(default=True, validator=exactly(bool))

    def expression(self, schema: Schema) -> nw.Expr | None:
        """Return the values of the column in the type that is compared; None where it lacks."""
        if self.name not in schema:
            return None
        column = nw.col(self.name)
        dtype = schema[self.name]
        if self.kind in _WORDS:
            return column if dtype == nw.String else column.cast(nw.String())
        if self.kind is AnswerKind.WHOLE_NUMBER:
            return column if dtype == nw.Int64 else column.cast(nw.Int64())
        return column

    def misspelt(self, schema: Schema) -> nw.Expr | None:
        """Return the condition that the column holds a word that is none of its words."""
        column = self.expression(schema)
        if column is None or not self.words:
            return None
        return ~column.is_null() & ~column.is_in(list(self.words))


def obstacles_in(columns: Iterable[RequiredColumn], schema: Schema) -> Iterator[Obstacle]:
    """Yield what keeps a frame of *schema* from having *columns*: a type, or a missing column."""
    for each in columns:
        if each.name not in schema:
            if not each.optional:
                meant = did_you_mean(each.name, schema) or _ADD
                yield Obstacle(where=each.name, expected=_A_COLUMN, got=_NONE, hint=meant)
        elif not _fits(each.kind, schema[each.name]):
            yield Obstacle(
                where=each.name,
                expected=_EXPECTED[each.kind],
                got=in_both(str(schema[each.name])),
                hint=_CAST,
            )


def _fits(kind: AnswerKind, dtype: DType) -> bool:
    if kind is AnswerKind.WHOLE_NUMBER:
        return dtype.is_signed_integer() or any(dtype == each for each in _SHORT)
    return any(dtype == each for each in _FITTING[kind])


def nullable(
    data: Frame, read: Mapping[str, RequiredColumn]
) -> tuple[Frame, dict[str, nw.Expr], tuple[str, ...]]:
    """Return *data*, the expressions of the columns *read*, and the columns that had to be added.

    In pandas a column of NumPy integers has no null: a copy that has nulls is read instead. A
    quantity that the frame lacks is one.
    """
    schema = data.collect_schema()
    copies: list[nw.Series[Any]] = []
    held: dict[str, nw.Expr] = {}
    for name, each in read.items():
        column = each.expression(schema)
        if isinstance(data, nw.DataFrame) and column is not None and _is_numpy(data, each):
            copy = data.get_column(each.name).to_native().astype("Int64")
            copies.append(nw.from_native(copy, series_only=True).alias(f"__c2b_{name}"))
            column = nw.col(f"__c2b_{name}")
        held[name] = nw.lit(1, nw.Int64()) if column is None else column
    if not copies:
        return data, held, ()
    return data.with_columns(*copies), held, tuple(each.name for each in copies)


def null_number(data: Frame, beside: str) -> tuple[Frame, nw.Expr]:
    """Return *data*, and a whole number that is unknown in every row.

    In pandas a literal null cannot be a whole number: there it is a column, made from the one that
    is called *beside*.
    """
    if not isinstance(data, nw.DataFrame) or not data.implementation.is_pandas():
        return data, nw.lit(None, nw.Int64())
    numbers = data.get_column(beside).to_native().isna().astype("Int64")
    nulls = nw.from_native(numbers.mask(numbers >= 0), series_only=True)
    return data.with_columns(nulls.alias(_NULL)), nw.col(_NULL)


def _is_numpy(data: nw.DataFrame[Any], column: RequiredColumn) -> bool:
    is_number = column.kind is AnswerKind.WHOLE_NUMBER
    return is_number and data.implementation.is_pandas()


def check_added(schema: Schema, names: Iterable[str]) -> None:
    """Check that a frame of *schema* has no column yet under one of the *names* that are added.

    Raises:
        InvalidValueError: It has one; nothing is ever overwritten.
    """
    taken = [name for name in names if name in schema]
    if taken:
        raise InvalidValueError("frame", _FREE_NAMES, taken, _RENAME)


def check_named(columns: Mapping[str, str], facts: Iterable[str]) -> None:
    """Check that *columns* gives the names of *facts* alone.

    Raises:
        InvalidValueError: A name that is no fact; the closest one is suggested.
    """
    known = tuple(facts)
    for name in columns:
        if name not in known:
            hint = did_you_mean(name, known) or _SEE_REQUIRED
            raise InvalidValueError("columns", _A_FACT, name, hint)


_NULL = "__c2b_null"
_WORDS = (AnswerKind.CHOICE, AnswerKind.TEXT)
_SHORT = (nw.UInt8, nw.UInt16, nw.UInt32)
_TEXTS = (nw.String, nw.Categorical, nw.Enum)
_FITTING: Mapping[AnswerKind, tuple[type[DType], ...]] = {
    AnswerKind.YES_NO: (nw.Boolean,),
    AnswerKind.CHOICE: _TEXTS,
    AnswerKind.TEXT: _TEXTS,
    AnswerKind.DAY: (nw.Date,),
}
_EXPECTED = {
    AnswerKind.YES_NO: Text(en="a column of booleans", fr="une colonne de booléens"),
    AnswerKind.CHOICE: Text(en="a column of strings", fr="une colonne de chaînes"),
    AnswerKind.TEXT: Text(en="a column of strings", fr="une colonne de chaînes"),
    AnswerKind.DAY: Text(en="a column of dates", fr="une colonne de dates"),
    AnswerKind.WHOLE_NUMBER: Text(
        en="a column of whole numbers of at most 64 bits",
        fr="une colonne de nombres entiers d’au plus 64 bits",
    ),
}
_CAST = Text(
    en="cast the column, with nulls for what is unknown",
    fr="convertissez la colonne, avec des nulls pour ce qui est inconnu",
)
_A_COLUMN = Text(en="a column of this name", fr="une colonne de ce nom")
_NONE = Text(en="none", fr="aucune")
_ADD = Text(
    en="add it, or name the column that holds it",
    fr="ajoutez-la, ou nommez celle qui la contient",
)
_A_FACT = Text(en="facts that are read", fr="des faits qui sont lus")
_SEE_REQUIRED = Text(en="see them with required()", fr="voyez-les avec required()")
_FREE_NAMES = Text(
    en="a frame without the columns that are added",
    fr="un tableau sans les colonnes qui s’y ajoutent",
)
_RENAME = Text(
    en="rename or drop these, or give another prefix",
    fr="renommez-les ou retirez-les, ou choisissez un autre préfixe",
)
