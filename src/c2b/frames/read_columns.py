"""The columns of a frame as a calculation reads them: with nulls, and texts of one kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import narwhals as nw
from narwhals.dtypes import DType

from c2b.frames.column import Frame, RequiredColumn, Schema, fits
from c2b.rules import AnswerKind


def nullable(
    data: Frame, read: Mapping[str, RequiredColumn], schema: Schema
) -> tuple[Frame, dict[str, nw.Expr], tuple[str, ...]]:
    """Return *data*, the expressions of the columns *read*, and the columns that had to be added.

    The types of its columns are those of *schema*.

    In pandas a column of NumPy integers has no null: a copy that has nulls is read instead. A
    quantity that the frame lacks is one.
    """
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


def numbers_where(
    data: Frame, condition: nw.Expr, numbers: Mapping[str, nw.Expr]
) -> tuple[Frame, list[nw.Expr]]:
    """Return *data*, and whole *numbers* by name, null where *condition* does not hold.

    In pandas, NumPy integers have no null and would become floats: there *data* holds the numbers
    in a type that has one.
    """
    if isinstance(data, nw.DataFrame) and data.implementation.is_pandas():
        data = data.with_columns(*(each.alias(name) for name, each in numbers.items()))
        whole = (data.get_column(name).to_native() for name in numbers)
        copies = (each.astype("Int64") if str(each.dtype) == "int64" else each for each in whole)
        data = data.with_columns(*(nw.from_native(each, series_only=True) for each in copies))
        numbers = {name: nw.col(name) for name in numbers}
    found = (nw.when(condition).then(each).alias(name) for name, each in numbers.items())
    return data, list(found)


def or_blank(text: nw.Expr) -> nw.Expr:
    """Return *text*, blank where it is unknown: engines group and join unknown ones differently."""
    return nw.when(text.is_null()).then(nw.lit("")).otherwise(text)


def as_texts(
    data: Frame, schema: Schema, names: Iterable[str]
) -> tuple[Frame, dict[str, str], tuple[str, ...]]:
    """Return *data*, the columns in which *names* can be grouped, and those that were added.

    Texts of another kind, such as categories, are not grouped alike by all engines: plain texts
    are added beside them. A column called len is copied on pyarrow, which takes it for the number
    of rows that it counts.
    """
    is_count = "len" if data.implementation.is_pyarrow() else None
    odd = [name for name in names if name == is_count or _is_odd_text(schema[name])]
    beside = {name: f"{_TEXT}_{name}" for name in odd}
    texts = (_plain(name, schema[name]).alias(text) for name, text in beside.items())
    found = data.with_columns(*texts) if beside else data
    return found, {name: beside.get(name, name) for name in names}, tuple(beside.values())


def _plain(name: str, dtype: DType) -> nw.Expr:
    return nw.col(name).cast(nw.String()) if _is_odd_text(dtype) else nw.col(name)


def _is_odd_text(dtype: DType) -> bool:
    return fits(AnswerKind.TEXT, dtype) and dtype != nw.String


def _is_numpy(data: nw.DataFrame[Any], column: RequiredColumn) -> bool:
    is_number = column.kind is AnswerKind.WHOLE_NUMBER
    return is_number and data.implementation.is_pandas()


_NULL, _TEXT = "__c2b_null", "__c2b_words"
