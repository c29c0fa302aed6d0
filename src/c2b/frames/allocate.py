"""The division of pools among the rows of a frame, with nothing lost: largest remainders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

import narwhals as nw
from narwhals.typing import IntoFrameT

from c2b.errors import InvalidValueError
from c2b.frames.argument import check_name, names_in
from c2b.frames.column import Frame, RequiredColumn, obstacles_in, unordered_in
from c2b.frames.given_frame import check_added, for_work, frame_of, handed_back, schema_of
from c2b.frames.integers import divided
from c2b.frames.lens_column import chain
from c2b.frames.obstacle import refuse
from c2b.frames.ordered import numbered, without_windows
from c2b.frames.read_columns import as_texts, nullable, numbers_where
from c2b.frames.truth import whole
from c2b.rules import AnswerKind
from c2b.text import Text

MOST_POOL, MOST_WEIGHT = 2**40, 2**41
"""A pool, and the sum of the weights of a group, stay below these: products are exact."""

_LIMB = 2**20


def allocate(
    frame: IntoFrameT,
    *,
    by: str | Sequence[str],
    pool: str,
    weight: str,
    order: str,
    prefix: str = "",
) -> IntoFrameT:
    """Divide the pool of each group among its rows by weight, as `c2b.allocate` does.

    The units left over go to the largest remainders; of equal ones to the heavier, then to the
    smaller value of *order*.

    Args:
        frame: A frame of any engine that narwhals knows; a lazy one is not collected.
        by: The column that makes a group, or the columns, at least one.
        pool: The column with the units to divide, the same in all rows of a group.
        weight: The column of weights, whole numbers from zero, not all zero in a group.
        order: The column that settles what is still level, such as the key: a different value in
            each row of a group.
        prefix: The beginning of the names of the columns that are added.

    Returns:
        The frame with ``share``, whole units in 64 bits that add up to the pool, and ``fault``. A
        fault of one row leaves its whole group without shares, and is the name of the column: an
        unknown or negative weight, weights whose sum is zero or from `MOST_WEIGHT` on, a pool that
        differs within the group or reaches `MOST_POOL`, an order that is unknown or comes twice in
        the group, by which engines would divide differently.

    Raises:
        InvalidValueError: No column in *by*; a column that is missing or has another type; a column
            of one of the names that are added; groups or an order by floats, lists, structures or
            values of several types; Dask, which has no windows in order.
    """
    groups = tuple(dict.fromkeys(names_in("allocate(by)", by)))
    for argument, name in (("pool", pool), ("weight", weight), ("order", order)):
        check_name(f"allocate({argument})", name)
    data, aside = for_work(frame_of(frame))
    schema = schema_of(data)
    read = {
        "pool": RequiredColumn(name=pool, kind=AnswerKind.WHOLE_NUMBER, optional=False),
        "weight": RequiredColumn(name=weight, kind=AnswerKind.WHOLE_NUMBER, optional=False),
    }
    refuse(obstacles_in(read.values(), schema))
    missing = [name for name in (*groups, order) if name not in schema]
    if missing or not groups:
        raise InvalidValueError("allocate(by, order)", _COLUMNS, missing, _ADD_COLUMN)
    refuse((*without_windows(data, "allocate"), *unordered_in(schema, (*groups, order))))
    check_added(data, schema, ("share", "fault"), prefix)
    work, held, made = nullable(data, read, schema)
    work, texts, beside = as_texts(work, schema, dict.fromkeys((*groups, order)))
    places = [texts[each] for each in groups], texts[order]
    shared = _shared(_checked(work, held, *places), *places)
    names = {"pool": pool, "weight": weight, "order": order}
    flaws = [(nw.col(_FLAWS[each]) > 0, nw.lit(name)) for each, name in names.items()]
    shown, (share,) = numbers_where(shared, nw.col(_BAD) == 0, {f"{prefix}share": nw.col(_SHARE)})
    fault = chain(flaws).alias(f"{prefix}fault")
    found = shown.with_columns(fault, share).drop(*made, *beside, *_TEMPORARY)
    columns = (*schema, f"{prefix}fault", f"{prefix}share")
    return cast("IntoFrameT", handed_back(found.select(columns), aside))


def divided_pool(
    data: Frame, held: Mapping[str, nw.Expr], by: Sequence[str], order: str
) -> tuple[Frame, nw.Expr, nw.Expr, nw.Expr]:
    """Return *data* divided, each share, the sum of the weights, and whether a group has a fault.

    Args:
        data: The rows, which get the columns of `ALLOCATED`.
        held: The ``pool`` and the ``weight`` of each row.
        by: The columns that make a group.
        order: The column that settles what is still level.
    """
    checked = _checked(data, held, by, order).with_columns(nw.col(_ALL).alias(_TOTAL))
    shared = _shared(checked, by, order)
    return shared, nw.col(_SHARE), nw.col(_TOTAL), nw.col(_BAD) > 0


def _checked(data: Frame, held: Mapping[str, nw.Expr], by: Sequence[str], order: str) -> Frame:
    """Return *data* with clean units and weights, and with what is wrong in each group."""
    units, weight = held["pool"], held["weight"]
    bad_units = units.is_null() | (units <= -MOST_POOL) | (units >= MOST_POOL)
    bad_weight = weight.is_null() | (weight < 0) | (weight >= MOST_WEIGHT)
    work = data.with_columns(
        _flag(bad_units).alias(_FLAWS["pool"]),
        _flag(bad_weight).alias(_FLAWS["weight"]),
        _flag(nw.col(order).is_null() | (nw.len().over(*_once(by, order)) > 1)).alias(
            _FLAWS["order"]
        ),
        _clean(units, bad_units).alias(_POOL),
        _clean(weight, bad_weight).alias(_WEIGHT),
    ).with_columns(divided(nw.col(_WEIGHT), whole(_LIMB)).alias(_HIGH))
    grouped = work.with_columns(
        *(nw.col(name).max().over(*by).cast(nw.Int64()) for name in _FLAWS.values()),
        nw.col(_WEIGHT).sum().over(*by).cast(nw.Int64()).alias(_ALL),
        nw.col(_HIGH).sum().over(*by).cast(nw.Int64()),
        nw.col(_POOL).min().over(*by).cast(nw.Int64()).alias(_LEAST),
        nw.col(_POOL).max().over(*by).cast(nw.Int64()).alias(_MOST),
    )
    weightless = (nw.col(_HIGH) >= MOST_WEIGHT // _LIMB) | (nw.col(_ALL) <= 0)
    heavy = weightless | (nw.col(_ALL) >= MOST_WEIGHT)
    flawed = grouped.with_columns(
        _worse(nw.col(_LEAST) != nw.col(_MOST), _FLAWS["pool"]),
        _worse(heavy, _FLAWS["weight"]),
    )
    return flawed.with_columns(sum(map(nw.col, _FLAWS.values()), whole(0)).alias(_BAD))


def _shared(data: Frame, by: Sequence[str], order: str) -> Frame:
    """Return *data* with the share of each row; a group with a fault has shares of nothing."""
    sound = nw.col(_BAD) == 0
    size = nw.when(nw.col(_POOL) < 0).then(whole(0) - nw.col(_POOL)).otherwise(nw.col(_POOL))
    safe = data.with_columns(
        nw.when(sound).then(size).otherwise(whole(0)).alias(_SIZE),
        nw.when(sound).then(nw.col(_WEIGHT)).otherwise(whole(0)).alias(_WEIGHT),
        nw.when(sound).then(nw.col(_ALL)).otherwise(whole(1)).alias(_ALL),
    ).with_columns(divided(nw.col(_SIZE), whole(_LIMB)).alias(_HIGH))
    upper = nw.col(_HIGH) * nw.col(_WEIGHT)
    halved = safe.with_columns(divided(upper, nw.col(_ALL)).alias(_UPPER))
    low = nw.col(_SIZE) - nw.col(_HIGH) * whole(_LIMB)
    carried = (upper - nw.col(_UPPER) * nw.col(_ALL)) * whole(_LIMB) + low * nw.col(_WEIGHT)
    exact = (
        halved.with_columns(carried.alias(_REST))
        .with_columns(divided(nw.col(_REST), nw.col(_ALL)).alias(_LOWER))
        .with_columns(
            (nw.col(_UPPER) * whole(_LIMB) + nw.col(_LOWER)).alias(_SHARE),
            (nw.col(_LOWER) * nw.col(_ALL) - nw.col(_REST)).alias(_REST),
            (whole(0) - nw.col(_WEIGHT)).alias(_LIGHT),
        )
        .with_columns((nw.col(_SIZE) - _summed(_SHARE, by)).alias(_LEFT))
    )
    more = nw.when(nw.col(_RANK) <= nw.col(_LEFT)).then(whole(1)).otherwise(whole(0))
    sign = nw.when(nw.col(_POOL) < 0).then(whole(-1)).otherwise(whole(1))
    ranked = _ranked(exact, by, order)
    return ranked.with_columns(((nw.col(_SHARE) + more) * sign).alias(_SHARE))


def _ranked(data: Frame, by: Sequence[str], order: str) -> Frame:
    """Return *data* with the place of each row: by remainder, then by weight, then by *order*."""
    return numbered(data, by, [_REST, _LIGHT, order], _RANK)


def _once(by: Sequence[str], order: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*by, order)))


def _flag(condition: nw.Expr) -> nw.Expr:
    return nw.when(condition).then(whole(1)).otherwise(whole(0))


def _worse(condition: nw.Expr, flaw: str) -> nw.Expr:
    return nw.when(condition).then(whole(1)).otherwise(nw.col(flaw)).alias(flaw)


def _clean(column: nw.Expr, bad: nw.Expr) -> nw.Expr:
    return nw.when(bad).then(whole(0)).otherwise(column)


def _summed(name: str, by: Sequence[str]) -> nw.Expr:
    return nw.col(name).sum().over(*by).cast(nw.Int64())


_FLAWS = {name: f"__c2b_flaw_{name}" for name in ("weight", "pool", "order")}
_POOL, _WEIGHT, _ALL, _HIGH = "__c2b_units", "__c2b_part", "__c2b_all", "__c2b_high"
_LEAST, _MOST, _BAD, _SIZE = "__c2b_least", "__c2b_most", "__c2b_bad", "__c2b_size"
_UPPER, _LOWER, _REST, _SHARE = "__c2b_upper", "__c2b_lower", "__c2b_rest", "__c2b_share"
_LIGHT, _LEFT, _RANK = "__c2b_light", "__c2b_left", "__c2b_rank"
_TEMPORARY = (
    *(*_FLAWS.values(), _POOL, _WEIGHT, _ALL, _HIGH, _LEAST, _MOST, _BAD, _SIZE),
    *(_UPPER, _LOWER, _REST, _SHARE, _LIGHT, _LEFT, _RANK),
)
_TOTAL = "__c2b_total"
ALLOCATED = (*_TEMPORARY, _TOTAL)
"""The columns that `divided_pool` adds."""
_COLUMNS = Text(
    en="at least one column in by, and columns that the frame has",
    fr="au moins une colonne dans by, et des colonnes que le tableau possède",
)
_ADD_COLUMN = Text(
    en="name the columns of a group, or add one that is the same everywhere",
    fr="nommez les colonnes d’un groupe, ou ajoutez-en une qui soit partout la même",
)
