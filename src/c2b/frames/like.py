"""Frames of the engine of another frame, made from columns in plain Python."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

import narwhals as nw

from c2b._extras import library
from c2b.errors import InvalidValueError
from c2b.frames.column import Frame
from c2b.text import Text

Table = Mapping[str, Sequence[Any]]

_PLACE = "__c2b_place"


def table_like(data: Frame, table: Table) -> Frame:
    """Return *table*, whose columns are whole numbers or strings, as a frame like *data*."""
    schema = {name: _dtype(values) for name, values in table.items()}
    implementation: Any = data.implementation
    if isinstance(data, nw.DataFrame):
        return nw.from_dict(dict(table), schema, backend=implementation)
    library("pyarrow", extra="parquet")
    arrow = nw.from_dict(dict(table), schema, backend="pyarrow")
    session = getattr(data.to_native(), "sparkSession", None)
    made = cast("Frame", arrow.lazy(implementation, session=session))
    check_connection(made, data)
    return made


def check_connection(table: Frame, data: Frame) -> None:
    """Check that a *table* of books can be read beside *data*.

    Raises:
        InvalidValueError: They are relations of two connections of DuckDB.
    """
    if not data.implementation.is_duckdb():
        return
    native: Any = data.to_native()
    books: Any = table.to_native()
    try:
        native.set_alias("given").cross(books.set_alias("books"))
    except library("duckdb", extra="duckdb").InvalidInputException:
        raise InvalidValueError("settle(frame)", _ONE_CONNECTION, _ANOTHER, _DEFAULT) from None


def stacked(tables: Sequence[Frame]) -> Frame:
    """Return the rows of all *tables*, of one engine; a column that one lacks is null there."""
    frames: Any = _of_one_kind(tables) if tables[0].implementation.is_pandas() else list(tables)
    found: Frame = nw.concat(frames, how="diagonal") if len(frames) > 1 else frames[0]
    return found


def _of_one_kind(tables: Sequence[Any]) -> list[Frame]:
    """Return *tables* of pandas, each column in an Arrow type where one of them has it so.

    Of two kinds, such as those of a file and those of a calculation, pandas makes objects.
    """
    natives: list[Any] = [each.to_native() for each in tables]
    types: dict[str, list[Any]] = {}
    for name, dtype in (pair for each in natives for pair in each.dtypes.items()):
        types.setdefault(name, []).append(dtype)
    mixed = {name: min(each, key=_rank) for name, each in types.items() if _is_mixed(each)}
    casts = ({name: mixed[name] for name in each.columns if name in mixed} for each in natives)
    return [nw.from_native(each.astype(some)) for each, some in zip(natives, casts, strict=True)]


def _is_mixed(dtypes: Sequence[Any]) -> bool:
    return len(set(map(_rank, dtypes))) > 1


def _rank(dtype: Any) -> int:
    """Return the place of *dtype* of pandas: types of Arrow first, nulls without a type last."""
    arrow = getattr(dtype, "pyarrow_dtype", None)
    places = {"None": 2, "null": 3, "large_string": 0}
    return places.get(str(arrow), 1)


def without_keys(frame: Any, others: Any) -> Frame:
    """Return the rows of *frame* whose key is none of *others*."""
    keys = others.select("key")
    if frame.implementation.is_pandas():
        frame, keys = _of_one_kind([frame, keys])
    found: Frame = frame.join(keys, on="key", how="anti")
    return found


def kept_where(frame: Frame, condition: nw.Expr) -> Frame:
    """Return the rows of *frame* for which *condition*, on columns worked out in steps, holds.

    Spark moves a filter below the steps, and writes each of them out wherever the next one reads
    it, which takes longer than the work itself; a number that it may not move keeps the filter.
    """
    if not (frame.implementation.is_pyspark() or frame.implementation.is_pyspark_connect()):
        return frame.filter(condition)
    native: Any = frame.to_native()
    numbered = native.selectExpr("*", f"monotonically_increasing_id() AS {_PLACE}")
    marked: Frame = nw.from_native(numbered)
    return marked.filter(condition & (nw.col(_PLACE) >= 0)).drop(_PLACE)


def joined(frame: Frame, table: Any, on: str) -> Frame:
    """Return *frame* with the columns of *table*; its rows keep their order where they have one."""
    if not isinstance(frame, nw.DataFrame):
        lazy: Frame = frame.join(table, on=on, how="left")
        return lazy
    numbered = frame.with_row_index(_PLACE)
    if not frame.implementation.is_pyarrow():
        return numbered.join(table, on=on, how="left").sort(_PLACE).drop(_PLACE)
    # A join of pyarrow takes no columns of lists, structures or nulls: they stay beside it.
    found = numbered.select(_PLACE, on).join(table, on=on, how="left").sort(_PLACE)
    return frame.with_columns(found.get_column(name) for name in found.columns[2:])


def native_of(frame: Frame) -> Any:
    """Return *frame* as the engine has it, with whole numbers of 64 bits.

    Ibis takes every sum for one of 64 bits and leaves our casts out, but its databases may widen
    it: DuckDB then writes floats to Parquet. A cast by way of decimals is carried out.
    """
    if frame.implementation.is_ibis():
        wholes = [name for name, each in frame.collect_schema().items() if each == nw.Int64]
        wide, names = nw.Decimal(38, 0), (nw.col(name) for name in wholes)
        frame = frame.with_columns(*(each.cast(wide).cast(nw.Int64()) for each in names))
    return frame.to_native()


def rows_of(frame: object) -> list[dict[str, Any]]:
    """Return the rows of a native *frame*, collected."""
    library("pyarrow", extra="parquet")
    data = cast("Frame", nw.from_native(cast("Any", frame)))
    eager = data.collect() if isinstance(data, nw.LazyFrame) else data
    return cast("list[dict[str, Any]]", cast("Any", eager).to_arrow().to_pylist())


def _dtype(values: Sequence[Any]) -> Any:
    return nw.Int64() if any(type(each) is int for each in values) else nw.String()


_ONE_CONNECTION = Text(
    en="a relation of the connection of DuckDB that holds the books: the default one, for books in "
    "plain Python",
    fr="une relation de la connexion DuckDB qui tient les livres\u00a0: celle par défaut, pour des "
    "livres en Python pur",
)
_ANOTHER = Text(en="one of another connection", fr="une d’une autre connexion")
_DEFAULT = Text(
    en="read the data with duckdb.sql(...), or hand it over by "
    "duckdb.from_arrow(relation.to_arrow_table())",
    fr="lisez les données avec duckdb.sql(...), ou transmettez-les par "
    "duckdb.from_arrow(relation.to_arrow_table())",
)
