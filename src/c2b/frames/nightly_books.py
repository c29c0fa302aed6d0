"""The books on a frame before and after a night: what they know of keys, and what is added."""

from __future__ import annotations

from datetime import date
from typing import Any

import narwhals as nw
from attrs import evolve
from narwhals.typing import IntoFrameT

from c2b.errors import InvalidValueError
from c2b.frames.book_tables import TABLES, table_of
from c2b.frames.column import Frame
from c2b.frames.frame_books import FrameBooks
from c2b.frames.known_keys import known_of
from c2b.frames.like import check_connection, native_of, stacked, without_keys
from c2b.frames.pro_rata import is_pro_rata, taken_of
from c2b.frames.settle_parties import in_books, moves
from c2b.frames.settle_work import JudgedRows
from c2b.frames.shared_limit import has_shared_limit, has_task_quota
from c2b.frames.spending import taken_by
from c2b.text import Text, in_both


def check_engine(books: FrameBooks[Any], data: Frame) -> None:
    """Check that the tables of *books* are of the engine of *data*, and as lazy.

    Raises:
        InvalidValueError: They are not.
    """
    for name in TABLES:
        table = _read(getattr(books, name))
        if table is None:
            continue
        if (type(table), table.implementation) != (type(data), data.implementation):
            raise InvalidValueError("settle(books)", _kind(data), _kind(table), _SAME_ENGINE)
        check_connection(table, data)


def known_keys(books: FrameBooks[Any]) -> Frame | None:
    """Return what *books* know of each key; None where they know none."""
    known, keys = table_of(books.known, "known"), table_of(books.keys, "keys")
    if keys is None:
        return known
    tables = [] if known is None else [without_keys(known, keys)]
    return stacked([*tables, known_of(keys)])


def _read(native: Any) -> Frame | None:
    return None if native is None else nw.from_native(native)


def books_after_night(
    books: FrameBooks[IntoFrameT], work: JudgedRows, parties: Frame, day: date, order: str | None
) -> FrameBooks[IntoFrameT]:
    """Return *books* after the settlement of the rows at *work*, which moved *parties*."""
    run, plan = books.number + 1, books.plan
    keys = work.keys(run, day, order)
    entries = moves(parties, plan, run)
    older, before = table_of(books.keys, "keys"), table_of(books.entries, "entries")
    if older is not None and before is not None:
        _check_order(older, keys)
        keys = stacked([without_keys(older, keys), keys])
        entries = stacked([before, entries])
    spent = None
    if is_pro_rata(plan) or has_shared_limit(plan):
        by_task, taken = has_task_quota(plan), table_of(books.spent, "spent")
        now = (
            taken_of(parties, run)
            if is_pro_rata(plan)
            else taken_by(work.frame, run, by_task=by_task)
        )
        spent = now if taken is None else stacked([taken, now])
    return evolve(
        books,
        days=(*books.days, day),
        parties=native_of(in_books(parties, plan)),
        keys=native_of(keys),
        entries=native_of(entries),
        spent=None if spent is None else native_of(spent),
        order=books.order and order is not None,
    )


def _check_order(older: Frame, keys: Frame) -> None:
    """Check that *keys* are ordered by a column of the type of the *older* ones."""
    one, other = (table.collect_schema().get("order") for table in (older, keys))
    if one is not None and other is not None and one != other:
        expected = _ONE_ORDER.fill(type=str(one))
        raise InvalidValueError("settle(order)", expected, in_both(str(other)), _CAST_ORDER)


def _kind(frame: Frame) -> Text:
    """Return the engine of *frame*, and whether it is lazy."""
    lazy = frame.implementation.is_polars() and isinstance(frame, nw.LazyFrame)
    return (_LAZY if lazy else _FRAMES).fill(engine=frame.implementation.value)


_FRAMES = Text(en="frames of {engine}", fr="des tableaux de {engine}")
_LAZY = Text(en="lazy frames of {engine}", fr="des tableaux paresseux de {engine}")
_SAME_ENGINE = Text(
    en="convert the tables by books.mapped(...), or go on from books.to_books()",
    fr="convertissez les tables par livres.mapped(...), ou partez de livres.to_books()",
)
_ONE_ORDER = Text(
    en="an order of type {type}, as in the settlements before",
    fr="un ordre de type {type}, comme dans les décomptes précédents",
)
_CAST_ORDER = Text(en="cast the column", fr="convertissez la colonne")
