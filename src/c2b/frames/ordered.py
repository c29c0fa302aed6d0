"""The places of rows in an order within their groups, as a column beside them."""

from __future__ import annotations

from collections.abc import Sequence

import narwhals as nw

from c2b.frames.column import Frame
from c2b.frames.truth import whole

_CATEGORIES, _TEXT = (nw.Categorical, nw.Enum), "__c2b_text"
_ONE, _SORTED, _PLACE = "__c2b_one", "__c2b_sorted", "__c2b_placed"


def numbered(data: Frame, by: Sequence[str], before: Sequence[str], name: str) -> Frame:
    """Return *data* with the column *name*: the place of each row in its group, from 1.

    Categories are ordered as texts, for engines order them by their letters or by their places.
    pyarrow has no windows in order: there the rows are sorted, numbered and put back.

    Args:
        data: The frame, whose rows stay where they are.
        by: The columns that make a group.
        before: The columns that the rows of a group are ordered by, without ties.
        name: The name of the column.
    """
    schema = data.collect_schema()
    words = {
        each: f"{_TEXT}_{each}"
        for each in before
        if any(schema[each] == category for category in _CATEGORIES)
    }
    if words:
        texts = (nw.col(each).cast(nw.String()).alias(text) for each, text in words.items())
        places = [words.get(each, each) for each in before]
        return numbered(data.with_columns(*texts), by, places, name).drop(*words.values())
    if not isinstance(data, nw.DataFrame) or not data.implementation.is_pyarrow():
        place = nw.col(_ONE).cum_sum().over(*by, order_by=list(before)).cast(nw.Int64())
        with_ones = data.with_columns(whole(1).alias(_ONE))
        return with_ones.with_columns(place.alias(name)).drop(_ONE)
    named = data.select(*dict.fromkeys((*by, *before))).with_row_index(_ONE)
    rows = named.sort(*by, *before).with_row_index(_SORTED)
    place = nw.col(_SORTED).cast(nw.Int64())
    first = nw.col(_SORTED).min().over(*by).cast(nw.Int64())
    placed = rows.with_columns((place - first + 1).alias(_PLACE)).sort(_ONE)
    return data.with_columns(placed.get_column(_PLACE).alias(name))
