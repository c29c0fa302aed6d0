"""The pay of the rows of a frame, each of which is a contribution, or a party with its total."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import narwhals as nw
from narwhals.typing import IntoFrameT

from c2b._validators import check_member
from c2b.compensation import Rounding
from c2b.frames.argument import check_scheme
from c2b.frames.column import RequiredColumn, check_named, obstacles_in
from c2b.frames.given_frame import check_added, frame_of, schema_of
from c2b.frames.integers import MOST_COUNT, Steps, divided
from c2b.frames.lens_column import chain
from c2b.frames.obstacle import refuse
from c2b.frames.pay_terms import (
    AnyScheme,
    Bases,
    currency_of,
    lowered,
    obstacles_in_scheme,
    rates_of,
)
from c2b.frames.read_columns import nullable, numbers_where
from c2b.frames.truth import Condition, either, whole
from c2b.rules import AnswerKind


def pay(
    frame: IntoFrameT,
    scheme: AnyScheme,
    *,
    rounding: Rounding,
    columns: Mapping[str, str] | None = None,
    prefix: str = "",
) -> IntoFrameT:
    """Add what each row earns by *scheme*, as one party that gave nothing else.

    Where parties have several contributions, add up their quantities first: the total of a party is
    rounded once.

    Args:
        frame: A frame of any engine that narwhals knows; a lazy one is not collected.
        scheme: The scheme; `unsupported` names what is not carried out on frames.
        rounding: The rounding of parts of a minor unit.
        columns: The names of the columns ``quantity`` (a whole number; 1 where the frame lacks it),
            ``value_minor`` and ``value_currency``, where they are others.
        prefix: The beginning of the names of the columns that are added.

    Returns:
        The frame with ``minor``, whole minor units in 64 bits, ``currency``, and ``fault``: the
        column whose value is unknown, negative, too large, or in another currency. A row with a
        fault has no amount.

    Raises:
        InvalidValueError: What `unsupported` reports, or a column of one of these names.
    """
    check_member("rounding", rounding, Rounding)
    check_scheme(scheme)
    refuse(obstacles_in_scheme(scheme))
    data = frame_of(frame)
    read = pay_columns(scheme, columns or {})
    schema = schema_of(data)
    refuse(obstacles_in(read.values(), schema))
    check_added(data, schema, ("minor", "currency", "fault"), prefix)
    work, held, made = nullable(data, read, schema)
    fault = chain(bounds(scheme, read, held))
    sound = nw.col(f"{prefix}fault").is_null()
    prepared = (
        work.with_columns(fault.alias(f"{prefix}fault"))
        .with_columns(_clean(sound, held["quantity"]).alias(_COUNT))
        .with_columns(_revenue(sound, held).alias(_REVENUE))
    )
    steps = Steps(prepared)
    bases = Bases(quantity=nw.col(_COUNT), revenue=nw.col(_REVENUE))
    exact = lowered(scheme, bases, steps.keep)
    amounts = {f"{prefix}minor": exact.rounded(rounding)}
    shown, (minor,) = numbers_where(steps.frame, sound, amounts)
    currency = nw.when(sound).then(nw.lit(currency_of(scheme))).alias(f"{prefix}currency")
    found: Any = shown.with_columns(minor, currency)
    result = found.drop(*made, _COUNT, _REVENUE, *steps.names)
    return cast("IntoFrameT", result.to_native())


def pay_columns(scheme: AnyScheme, columns: Mapping[str, str]) -> dict[str, RequiredColumn]:
    """Return the columns that the pay by *scheme* is computed from, by their usual names."""
    check_named(columns, _COLUMNS)
    with_value = bool(rates_of(scheme).revenue)
    return {
        name: RequiredColumn(
            name=columns.get(name, name),
            kind=kind,
            optional=name == "quantity" and name not in columns,
        )
        for name, kind in _COLUMNS.items()
        if with_value or name == "quantity"
    }


def bounds(
    scheme: AnyScheme, read: Mapping[str, RequiredColumn], held: Mapping[str, nw.Expr]
) -> list[tuple[Condition, nw.Expr | None]]:
    """Return the faults of a row, each with the name of its column."""
    rates, quantity = rates_of(scheme), held["quantity"]
    most_count = whole(min(rates.most_quantity, MOST_COUNT))
    named = {name: nw.lit(each.name) for name, each in read.items()}
    found: list[tuple[Condition, nw.Expr | None]] = [
        (either((quantity.is_null(), quantity < 0, quantity > most_count)), named["quantity"]),
    ]
    if rates.revenue:
        value, currency = held["value_minor"], held["value_currency"]
        at_least_one = nw.when(quantity > 1).then(quantity).otherwise(whole(1))
        most = divided(whole(rates.most_revenue), at_least_one)
        found += [
            (either((value.is_null(), value < 0, value > most)), named["value_minor"]),
            (currency.is_null(), named["value_currency"]),
            (~(currency == currency_of(scheme)), named["value_currency"]),
        ]
    return found


def _clean(sound: nw.Expr, column: nw.Expr) -> nw.Expr:
    """Return *column*, with zero in a row with a fault, for some engines refuse an overflow."""
    return nw.when(sound).then(column).otherwise(whole(0))


def _revenue(sound: nw.Expr, held: Mapping[str, nw.Expr]) -> nw.Expr:
    value = held.get("value_minor")
    return whole(0) if value is None else nw.col(_COUNT) * _clean(sound, value)


_COLUMNS = {
    "quantity": AnswerKind.WHOLE_NUMBER,
    "value_minor": AnswerKind.WHOLE_NUMBER,
    "value_currency": AnswerKind.TEXT,
}
_COUNT, _REVENUE = "__c2b_count", "__c2b_revenue"
