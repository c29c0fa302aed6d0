"""The places of rows in an order within their groups, and sums up to them, beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import narwhals as nw

from c2b.frames.column import Frame
from c2b.frames.obstacle import Obstacle
from c2b.frames.truth import whole
from c2b.text import Text, in_both

_ONE, _SORTED, _PLACE = "__c2b_one", "__c2b_sorted", "__c2b_placed"
_LEVEL = "__c2b_same_place"


def without_windows(data: Frame, where: str) -> tuple[Obstacle, ...]:
    """Return the obstacle that the engine of *data* has no windows in order, in the part *where*.

    Dask has none, and adds up no groups beside their rows.
    """
    if not data.implementation.is_dask():
        return ()
    return (Obstacle(where=where, expected=_WINDOWS, got=in_both("Dask"), hint=_ONE_MACHINE),)


def numbered(data: Frame, by: Sequence[str], before: Sequence[str], name: str) -> Frame:
    """Return *data* with the column *name*: the place of each row in its group, from 1.

    pyarrow has no windows in order: there the rows are sorted, numbered and put back.

    Args:
        data: The frame, whose rows stay where they are.
        by: The columns that make a group.
        before: The columns that the rows of a group are ordered by, without ties; no categories,
            which engines order by their letters or by their places.
        name: The name of the column.
    """
    if not isinstance(data, nw.DataFrame) or not data.implementation.is_pyarrow():
        place = nw.col(_ONE).cum_sum().over(*by, order_by=list(before)).cast(nw.Int64())
        with_ones = data.with_columns(whole(1).alias(_ONE))
        return with_ones.with_columns(place.alias(name)).drop(_ONE)
    named = data.select(*dict.fromkeys((*by, *before))).with_row_index(_ONE)
    rows = named.sort(*dict.fromkeys((*by, *before))).with_row_index(_SORTED)
    place = nw.col(_SORTED).cast(nw.Int64())
    first = nw.col(_SORTED).min().over(*by).cast(nw.Int64())
    placed = rows.with_columns((place - first + 1).alias(_PLACE)).sort(_ONE)
    return data.with_columns(placed.get_column(_PLACE).alias(name))


def running(data: Frame, by: Sequence[str], order: str, sums: Mapping[str, str]) -> Frame:
    """Return *data* with sums of columns over the rows of a group up to each row, itself included.

    Args:
        data: The frame, whose rows stay where they are.
        by: The columns that make a group.
        order: The column that the rows of a group are ordered by, without ties; no categories.
        sums: The columns that are added up, by the name of the sum.
    """
    if not isinstance(data, nw.DataFrame) or not data.implementation.is_pyarrow():
        added = {name: nw.col(each).cum_sum() for name, each in sums.items()}
        over = ((name, each.over(*by, order_by=[order])) for name, each in added.items())
        return data.with_columns(*(each.cast(nw.Int64()).alias(name) for name, each in over))
    named = data.select(*dict.fromkeys((*by, order, *sums.values()))).with_row_index(_ONE)
    before = [nw.col(each).cum_sum().alias(name) for name, each in sums.items()]
    placed = named.sort(*by, order).with_columns(*before).sort(_ONE)
    return data.with_columns(*(placed.get_column(name) for name in sums))


def with_level(data: Frame, order: str) -> tuple[Frame, nw.Expr]:
    """Return *data*, and the condition that a row has no place of its own in *order*."""
    counted = data.with_columns(nw.len().over(order).alias(_LEVEL))
    many = nw.when(nw.col(order).is_null()).then(whole(2)).otherwise(nw.col(_LEVEL))
    return counted.with_columns(many.alias(_LEVEL)), nw.col(_LEVEL) > 1


_WINDOWS = Text(en="an engine with windows in order", fr="un moteur qui a des fenêtres ordonnées")
_ONE_MACHINE = Text(
    en="compute the frame into pandas, or write it to Parquet and read it with DuckDB or polars",
    fr="calculez le tableau en pandas, ou écrivez-le en Parquet et lisez-le avec DuckDB ou polars",
)
