"""A frame as a caller hands it in, with the types of its columns, or the reason why it is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from inspect import currentframe
from itertools import takewhile
from traceback import walk_stack
from typing import Any, cast
from warnings import warn

import narwhals as nw
from narwhals.dtypes import DType
from narwhals.exceptions import DuplicateError

from c2b.errors import InvalidValueError, UntestedEngineWarning
from c2b.frames.column import Frame, Schema
from c2b.frames.column_names import folds, patterns_among, read_alike, twice
from c2b.frames.column_type import LargeText, NullType, OtherType
from c2b.frames.like import native_of
from c2b.text import Text, in_both

OWN = "__c2b_"
"""The beginning of the names of columns that are added for a calculation, and dropped after it."""


def frame_of(native: object) -> Frame:
    """Return *native*, which narwhals knows, as a frame.

    Warns:
        UntestedEngineWarning: No test has results of its engine.

    Raises:
        InvalidValueError: It is no frame; two of its columns share a name, also in other capitals
            where the engine takes these for the same; a name that is no text, or that the engine
            takes for several columns.
    """
    given: Any = native
    try:
        frame = cast("Frame", nw.from_native(given))
        names: list[object] = list(frame.collect_schema().names())
    except DuplicateError as error:
        columns: Iterable[object] = getattr(given, "column_names", given.columns)
        raise InvalidValueError("frame", _NAMES, twice(columns), _RENAME) from error
    except TypeError:
        kind = type(native)
        got = in_both(f"{kind.__module__}.{kind.__name__}")
        raise InvalidValueError("frame", _A_FRAME, got, _GIVE) from None
    odd = [each for each in names if type(each) is not str]
    odd = odd or read_alike(frame)
    if odd:
        raise InvalidValueError("frame", _NAMES, odd, _RENAME)
    taken = patterns_among(frame)
    if taken:
        raise InvalidValueError("frame", _NO_PATTERNS, taken, _RENAME)
    if frame.implementation not in TESTED:
        warn(UntestedEngineWarning(str(frame.implementation.value)), stacklevel=_caller())
    return frame


def _caller() -> int:
    """Return how far the nearest function outside of c2b is from that which calls this one."""
    names = (str(frame.f_globals.get("__name__")) for frame, _ in walk_stack(currentframe()))
    return sum(1 for _ in takewhile(lambda name: name.startswith("c2b."), names))


def for_work(data: Frame) -> tuple[Frame, Any]:
    """Return *data* as it is worked on, and what of it is put aside for `handed_back`.

    The index of pandas, whose levels may have the names of columns, gives way to plain numbers, and
    views of texts in pyarrow, which it neither filters nor joins, to texts.
    """
    native: Any = data.to_native()
    if data.implementation.is_pandas():
        return cast("Frame", nw.from_native(native.reset_index(drop=True))), native.index
    if not data.implementation.is_pyarrow():
        return data, None
    views = {name for name, stated in _stated(data).items() if stated == _VIEW}
    texts = [nw.col(name).cast(nw.String()) for name in views]
    aside = {name: nw.from_native(native[name], series_only=True) for name in sorted(views)}
    return data.with_columns(*texts) if views else data, aside


def handed_back(data: Frame, aside: Any) -> Any:
    """Return *data* as a native frame, with what `for_work` put *aside*."""
    if data.implementation.is_pandas():
        return data.to_native().set_axis(aside, axis=0)
    columns: dict[str, Any] = aside or {}
    return native_of(data.with_columns(**columns) if columns else data)


def schema_of(data: Frame) -> Schema:
    """Return the types of the columns of *data*, more exactly than narwhals states them."""
    schema = data.collect_schema()
    stated = _stated(data)
    return {name: _exact(dtype, stated.get(name, "")) for name, dtype in schema.items()}


def check_added(data: Frame, present: Iterable[str], added: Iterable[str], prefix: str) -> None:
    """Check that *data*, with columns *present*, has none under one of the names to be *added*.

    To engines of SQL, such as DuckDB and Spark, names that differ in capitals alone are the same.

    Args:
        data: The frame.
        present: The names of its columns.
        added: The names to be added, without the prefix.
        prefix: The beginning of the names that are added.

    Raises:
        InvalidValueError: It has one, or one with a name of our own; nothing is ever overwritten. A
            prefix that is no text, or begins like a name of our own.
    """
    check_prefix(prefix)
    fold = str.casefold if folds(data) else str
    there = {fold(name): name for name in present}
    own = [name for name in there.values() if name.startswith(OWN)]
    if own:
        raise InvalidValueError("frame", _NOT_OURS, own, _RENAME)
    names = [prefix + name for name in added]
    taken = [there[fold(name)] for name in names if fold(name) in there]
    if taken:
        raise InvalidValueError("frame", _FREE_NAMES, taken, _RENAME_OR_PREFIX)


def check_prefix(prefix: object) -> None:
    """Check that *prefix* begins the names of columns of a caller.

    Raises:
        InvalidValueError: It is no text, or begins like a name of our own.
    """
    if not isinstance(prefix, str) or prefix.startswith(OWN):
        raise InvalidValueError("prefix", _A_PREFIX, prefix, _WRITE_PREFIX)


def _exact(dtype: DType, stated: str) -> DType:
    if stated in _LARGE:
        return LargeText()
    if stated.startswith(_CATEGORIES) and not stated.startswith(_CATEGORIES_OF_TEXTS):
        return OtherType(stated)
    if dtype != nw.Unknown or not stated:
        return dtype
    if zoned := _ZONED.fullmatch(stated):
        return nw.Datetime(cast("Any", zoned[1]), zoned[2])
    is_null = stated.strip('"').removesuffix("[pyarrow]").lower() in _NULLS
    return NullType() if is_null else OtherType(stated)


def _stated(data: Frame) -> Mapping[str, str]:
    """Return the name that the engine itself gives to the type of each column."""
    types = _TYPES.get(data.implementation, lambda _: ())
    return {name: str(each) for name, each in types(data.to_native())}


def _of_pandas(frame: Any) -> Iterator[tuple[str, object]]:
    """Yield the types of a *frame* of pandas by name; of categories, what they are."""
    for name, dtype in frame.dtypes.items():
        kind = str(dtype)
        if kind == "category":
            stated = str(dtype.categories.inferred_type)
            kind = f"{_CATEGORY}{'string' if stated == 'empty' else stated}"
        yield name, kind


_TYPES: Mapping[nw.Implementation, Callable[[Any], Iterable[tuple[str, object]]]] = {
    nw.Implementation.POLARS: lambda frame: frame.collect_schema().items(),
    nw.Implementation.PYARROW: lambda frame: ((each.name, each.type) for each in frame.schema),
    nw.Implementation.DUCKDB: lambda frame: zip(frame.columns, frame.types, strict=True),
    nw.Implementation.PANDAS: lambda frame: _of_pandas(frame),
    nw.Implementation.DASK: lambda frame: _of_pandas(frame),
    nw.Implementation.IBIS: lambda frame: frame.schema().items(),
    nw.Implementation.PYSPARK: lambda frame: frame.dtypes,
    nw.Implementation.PYSPARK_CONNECT: lambda frame: frame.dtypes,
}
TESTED = frozenset({*_TYPES} - {nw.Implementation.PYSPARK_CONNECT})
"""The engines of which tests compare the results with those of plain Python."""

_ZONED = re.compile(r"datetime64\[(s|ms|us|ns), (.+)\]")  # of pandas, with any zone
_VIEW = "string_view"
_LARGE = ("large_string", _VIEW)
_CATEGORY, _DICTIONARY = "category of ", "dictionary<values="
_CATEGORIES = (_CATEGORY, _DICTIONARY)
_CATEGORIES_OF_TEXTS = (
    f"{_CATEGORY}string",
    *(f"{_DICTIONARY}{each}," for each in ("string", *_LARGE)),
)
_NULLS = ("null", "void")
_A_FRAME = Text(
    en="a frame: of polars, pandas, pyarrow (a Table), DuckDB (a relation), Ibis or Spark",
    fr="un tableau\u00a0: de polars, pandas, pyarrow (une Table), DuckDB (une relation), Ibis ou "
    "Spark",
)
_GIVE = Text(
    en="make one of it, such as pl.DataFrame(rows) or pa.Table.from_batches([batch])",
    fr="faites-en un, comme pl.DataFrame(lignes) ou pa.Table.from_batches([lot])",
)
_NAMES = Text(
    en="columns that have names of their own, which are texts",
    fr="des colonnes dont chacune a son propre nom, qui est un texte",
)
_RENAME = Text(en="rename or drop these", fr="renommez ou retirez celles-ci")
_NO_PATTERNS = Text(
    en="columns whose names do not mean several columns, or a path, to the engine",
    fr="des colonnes dont le nom ne désigne pas, pour le moteur, plusieurs colonnes ou un chemin",
)
_FREE_NAMES = Text(
    en="a frame without the columns that are added",
    fr="un tableau sans les colonnes qui s’y ajoutent",
)
_RENAME_OR_PREFIX = Text(
    en="rename or drop these, or give another prefix",
    fr="renommez-les ou retirez-les, ou choisissez un autre préfixe",
)
_NOT_OURS = Text(
    en="a frame without columns whose names begin with __c2b_",
    fr="un tableau sans colonnes dont le nom commence par __c2b_",
)
_A_PREFIX = Text(
    en="the beginning of the names of columns, other than __c2b_",
    fr="un début de nom de colonne, autre que __c2b_",
)
_WRITE_PREFIX = Text(
    en="write a text, such as 'pay_', or leave it out", fr="écrivez un texte, comme 'pay_', ou rien"
)
