"""The tables of books on a frame as they are read: every column in the type that it was made in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import narwhals as nw
from narwhals.dtypes import DType

from c2b.errors import InvalidValueError
from c2b.frames.column import Frame, Schema, fits, is_ordered
from c2b.frames.column_type import NullType
from c2b.frames.given_frame import for_work, frame_of, schema_of
from c2b.frames.obstacle import Obstacle, refuse
from c2b.frames.settle_columns import TEXTS, in_order, moments
from c2b.rules import AnswerKind
from c2b.text import Text, in_both

TABLES = ("parties", "known", "keys", "entries", "spent")
"""The names of the tables of books on a frame."""


def table_of(native: object, table: str) -> Frame | None:
    """Return the frame of the *table* of that name, whose texts and numbers have one type each.

    A file, or another engine, may hold texts as large ones and numbers in fewer bits.

    Raises:
        InvalidValueError: A column of another type, such as floats for whole numbers.
    """
    if native is None:
        return None
    data, _ = for_work(frame_of(native))
    schema = schema_of(data)
    refuse(_obstacles(schema, table))
    casts = [each.alias(name) for name, each in _casts(data, schema)]
    return data.with_columns(*casts) if casts else data


def changed_table(before: object, after: Any, table: str) -> Any:
    """Return *after*, what a change made of the *table* that was *before*.

    Raises:
        InvalidValueError: It is no frame, lacks a column, or has one of another type.
    """
    try:
        names = schema_of(frame_of(after))
    except InvalidValueError:
        got = in_both(type(after).__name__)
        raise InvalidValueError("FrameBooks.mapped(change)", _A_FRAME, got, _RETURN) from None
    missing = [name for name in schema_of(frame_of(before)) if name not in names]
    if missing:
        raise InvalidValueError("FrameBooks.mapped(change)", _ALL_COLUMNS, missing, _KEEP_COLUMNS)
    table_of(after, table)
    return after


def _obstacles(schema: Schema, table: str) -> Iterator[Obstacle]:
    """Yield the columns of a *table* that do not hold what books hold there."""
    for name, dtype in schema.items():
        expected, is_fit = _expected(name, dtype)
        if not is_fit:
            where = f"FrameBooks.{table}.{name}"
            yield Obstacle(
                where=where, expected=expected, got=in_both(str(dtype)), hint=_KEEP_TYPES
            )


def _expected(name: str, dtype: DType) -> tuple[Text, bool]:
    """Return what the column *name* holds, and whether one of *dtype* can hold it."""
    if name == "order":
        return _AN_ORDER, is_ordered(dtype)
    if name == "at":
        return _MOMENTS, isinstance(dtype, nw.Datetime) or dtype == NullType
    if name in _WORDS:
        return _STRINGS, fits(AnswerKind.TEXT, dtype)
    return _NUMBERS, fits(AnswerKind.WHOLE_NUMBER, dtype)


def _casts(data: Frame, schema: Schema) -> Iterator[tuple[str, nw.Expr]]:
    """Yield the columns that are held in another type than books are made in."""
    for name, dtype in schema.items():
        if name == "at":
            if isinstance(dtype, nw.Datetime) and dtype != nw.Datetime("us", "UTC"):
                yield name, moments(data, name, schema)
        elif name == "order":
            if dtype != NullType and _is_widened(dtype):
                yield name, in_order(name, schema)
        elif name in _WORDS:
            if dtype != nw.String:
                yield name, nw.col(name).cast(nw.String())
        elif dtype != nw.Int64:
            yield name, nw.col(name).cast(nw.Int64())


def _is_widened(dtype: DType) -> bool:
    """Whether an order of *dtype* is held in another type."""
    kinds = (AnswerKind.TEXT, AnswerKind.WHOLE_NUMBER)
    is_held = dtype == nw.String or dtype == nw.Int64
    return not is_held and any(fits(kind, dtype) for kind in kinds)


_OF_KNOWN = ("known", "known_since", "known_party", "known_amount", "known_pseudonym")
_WORDS = frozenset(
    {"key", "party", "since", "status", "decision", "value_currency", "cost_currency"}
    | {*_OF_KNOWN, *TEXTS}
)
_A_FRAME = Text(
    en="a function that returns the table as a frame",
    fr="une fonction qui rend la table sous forme de tableau",
)
_RETURN = Text(
    en="return what you read back: after table.write_parquet(path), pl.read_parquet(path)",
    fr="rendez ce que vous relisez\u00a0: après table.write_parquet(path), pl.read_parquet(path)",
)
_ALL_COLUMNS = Text(
    en="a function that returns a table with all its columns",
    fr="une fonction qui rend la table avec toutes ses colonnes",
)
_KEEP_COLUMNS = Text(en="keep every column under its name", fr="gardez chaque colonne sous son nom")
_AN_ORDER = Text(
    en="whole numbers, texts, days or moments",
    fr="des nombres entiers, des textes, des jours ou des moments",
)
_MOMENTS = Text(en="moments", fr="des moments")
_STRINGS = Text(en="strings", fr="des chaînes")
_NUMBERS = Text(en="whole numbers", fr="des nombres entiers")
_KEEP_TYPES = Text(
    en="keep the types, as Parquet does: CSV has none; for pandas write "
    "table.to_arrow().to_pandas(types_mapper=pandas.ArrowDtype)",
    fr="gardez les types, comme le fait Parquet\u00a0: CSV n’en a pas\u00a0; pour pandas écrivez "
    "table.to_arrow().to_pandas(types_mapper=pandas.ArrowDtype)",
)
