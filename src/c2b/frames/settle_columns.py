"""The columns of a frame of contributions that a settlement reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime

import narwhals as nw
from narwhals.dtypes import DType

from c2b.compensation import Deadline, Decision, PayPlan, Quota
from c2b.frames.column import Frame, RequiredColumn, Schema, check_named, fits, missing_among
from c2b.frames.column_type import NullType
from c2b.frames.obstacle import Obstacle
from c2b.frames.pay_terms import rates_of
from c2b.frames.truth import Condition
from c2b.rules import AnswerKind
from c2b.text import Text, in_both

NUMBERS = ("quantity", "value_minor", "score", "cost_minor", "seconds", "rank")
TEXTS = ("kind", "task", "answer", "client", "product", "referrer")
FACTS = (*NUMBERS, "value_currency", "cost_currency", "decision", "at", *TEXTS)
"""The facts of a contribution that are read where the frame has them; its key and its party are
always read."""


def settle_columns(plan: PayPlan, columns: Mapping[str, str]) -> dict[str, RequiredColumn]:
    """Return the columns that a settlement of *plan* reads, by their usual names."""
    check_named(columns, ("key", "party", *FACTS))
    by_value = bool(rates_of(plan.scheme).revenue)
    needed = {"key", "party"} | ({"value_minor", "value_currency"} if by_value else set[str]())
    return {
        name: RequiredColumn(
            name=columns.get(name, name),
            kind=AnswerKind.WHOLE_NUMBER if name in NUMBERS else AnswerKind.TEXT,
            words=tuple(each.value for each in Decision) if name == "decision" else (),
            optional=name not in needed and name not in columns,
        )
        for name in ("key", "party", *FACTS)
        if name != "at"
    }


def obstacles_beside(
    plan: PayPlan, columns: Mapping[str, str], schema: Schema
) -> Iterator[Obstacle]:
    """Yield what keeps the members of teams from being read, and moments from being compared."""
    if "members" in schema:
        got = in_both(str(schema["members"]))
        yield Obstacle(where="members", expected=_NO_MEMBERS, got=got, hint=_RENAME)
    many = columns.get("quantity", "quantity")
    if any(isinstance(policy, Quota) for policy in plan.policies) and many in schema:
        yield Obstacle(where=many, expected=_ONE_EACH, got=in_both(str(schema[many])), hint=_SCALAR)
    name = columns.get("at", "at")
    dtype = schema.get(name)
    if dtype is None:
        needed = "at" in columns or any(isinstance(policy, Deadline) for policy in plan.policies)
        read = RequiredColumn(name=name, kind=AnswerKind.TEXT, optional=not needed)
        yield from missing_among([read], [each for each in schema if each not in columns.values()])
    elif dtype != NullType and (not isinstance(dtype, nw.Datetime) or dtype.time_zone is None):
        yield Obstacle(where=name, expected=_MOMENTS, got=in_both(str(dtype)), hint=_ZONE)


def moments(data: Frame, name: str, schema: Schema) -> nw.Expr:
    """Return the moments in the column *name* of *data*, in microseconds, as Python counts them.

    They are in one zone, so that they can be compared and one night stands below another: engines
    that keep the zone of a column compare none of another. DuckDB and Spark keep none.
    """
    column, dtype = nw.col(name), schema[name]
    engine = data.implementation
    if engine.is_ibis():  # it keeps the zone, and adds no table of another one below
        return column.cast(nw.Datetime("us", "UTC"))
    if not (engine.is_polars() or engine.is_pandas() or engine.is_pyarrow()):
        return column
    if isinstance(dtype, nw.Datetime) and dtype.time_unit == "ns":
        column = column.dt.truncate("1us")
    return column.cast(nw.Datetime("us", "UTC"))


def faults_of_years(
    data: Frame, schema: Schema, at: str, order: str | None
) -> Iterator[tuple[Condition, str]]:
    """Yield which moments of contributions, and of their order, no value of Python can hold.

    Args:
        data: The contributions.
        schema: The types of their columns.
        at: The column of moments, where there is one.
        order: The column by which contributions follow each other; None where none was named.
    """
    for name in dict.fromkeys((at, order)):
        dtype = None if name is None else schema.get(name)
        if name is None or dtype is None:
            continue
        is_aware = isinstance(dtype, nw.Datetime) and dtype.time_zone is not None
        column = moments(data, name, schema) if is_aware else nw.col(name)
        condition = _out_of_years(column, dtype)
        if condition is not None:
            yield condition, name


def _out_of_years(column: nw.Expr, dtype: DType) -> nw.Expr | None:
    """Return the condition that a day or a moment is none of Python, which has years 1 to 9999.

    Args:
        column: The column.
        dtype: Its type; for any other than days and moments the result is None.
    """
    if isinstance(dtype, nw.Datetime):
        zone = None if dtype.time_zone is None else UTC
        first, last = (nw.lit(each.replace(tzinfo=zone)) for each in (datetime.min, datetime.max))
    elif dtype == nw.Date:
        first, last = (nw.lit(each, nw.Date()) for each in (date.min, date.max))
    else:
        return None
    return ~column.is_null() & ((column < first) | (column > last))


def in_order(name: str, schema: Schema) -> nw.Expr:
    """Return the column *name*, by which contributions follow each other, as books hold it.

    Whole numbers of every width are alike, and so are texts of every kind.
    """
    column, dtype = nw.col(name), schema[name]
    if fits(AnswerKind.WHOLE_NUMBER, dtype):
        return column.cast(nw.Int64())
    return column.cast(nw.String()) if fits(AnswerKind.TEXT, dtype) else column


_ONE_EACH = Text(
    en="a quota of contributions of one item, without a column of quantities",
    fr="un quota de contributions d’une unité, sans colonne de quantités",
)
_SCALAR = Text(
    en="settle the contributions with c2b.settle", fr="payez les contributions par c2b.settle"
)
_NO_MEMBERS = Text(
    en="contributions of single parties, without a column of the members of a team",
    fr="des contributions de parties seules, sans colonne des membres d’une équipe",
)
_RENAME = Text(
    en="settle teams with c2b.settle; rename the column if it means something else",
    fr="payez les équipes par c2b.settle\u00a0; renommez la colonne si elle dit autre chose",
)
_MOMENTS = Text(en="a column of moments with a zone", fr="une colonne de moments avec un fuseau")
_ZONE = Text(en="convert it, such as to UTC", fr="convertissez-la, par exemple en UTC")
