"""The books of a plan on a frame: the balances of its parties, the keys and the entries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Generic, cast

from attrs import evolve, field, frozen
from narwhals.typing import IntoFrameT

from c2b._validators import exactly, instance, tuple_of
from c2b.compensation import Books, PayPlan
from c2b.frames.argument import check_books
from c2b.frames.books_from_frame import Tables, books_after
from c2b.frames.books_to_frame import account_table, key_table, obstacles_in_books
from c2b.frames.given_frame import frame_of
from c2b.frames.like import table_like
from c2b.frames.obstacle import refuse
from c2b.frames.ordered import without_windows


@frozen(kw_only=True)
class FrameBooks(Generic[IntoFrameT]):
    """The books of a plan whose tables are frames of an engine; a lazy frame is not collected.

    Attributes:
        base: The books in plain Python from which the engine went on.
        days: The days of the settlements on the engine since.
        parties: The balances of each party, with what pay goes on from; None where there are none.
        known: The keys of *base*; None where there are none.
        keys: The contributions of the settlements since, with their status.
        entries: The movements of the settlements since, by party and number.
        spent: What the settlements since took of a limit that all contributions share, by number;
            None where there is no such limit.
        order: Whether the contributions have an order of their own.
    """

    base: Books = field(validator=instance(Books))
    days: tuple[date, ...] = field(default=(), validator=tuple_of(date))
    parties: IntoFrameT | None = None
    known: IntoFrameT | None = None
    keys: IntoFrameT | None = None
    entries: IntoFrameT | None = None
    spent: IntoFrameT | None = None
    order: bool = field(default=True, validator=exactly(bool))

    @classmethod
    def of(cls, books: Books | PayPlan, *, like: IntoFrameT) -> FrameBooks[IntoFrameT]:
        """Return *books* as frames of the engine of *like*, as lazy as it is.

        Args:
            books: The books, or a plan of which nothing is booked yet.
            like: A frame of the engine; of DuckDB, one of the default connection.

        Raises:
            InvalidValueError: No books; books that are not settled on frames: with amended terms,
                filed periods, or a party of whom only a part of a contribution was taken back;
                a frame of Dask, which has no windows in order.
        """
        check_books(books)
        base = Books.open(books) if isinstance(books, PayPlan) else books
        refuse(obstacles_in_books(base))
        data = frame_of(like)
        refuse(without_windows(data, "settle"))
        parties = table_like(data, account_table(base)) if base.parties else None
        known = table_like(data, key_table(base)) if base.keys else None
        return cls(
            base=base,
            parties=cast("IntoFrameT | None", parties and parties.to_native()),
            known=cast("IntoFrameT | None", known and known.to_native()),
        )

    @property
    def plan(self) -> PayPlan:
        """The plan."""
        return self.base.plan

    @property
    def number(self) -> int:
        """The number of settlements."""
        return self.base.number + len(self.days)

    @property
    def last(self) -> date | None:
        """The last day on which anything was booked."""
        return self.days[-1] if self.days else self.base.last

    def mapped(self, change: Callable[[IntoFrameT], IntoFrameT]) -> FrameBooks[IntoFrameT]:
        """Return the books with each table changed by *change*, such as written to a file and read.

        Without it, the tables of lazy frames hold the computation of every settlement so far.
        """
        tables = {name: getattr(self, name) for name in _TABLES}
        some: dict[str, Any] = {
            name: change(table) for name, table in tables.items() if table is not None
        }
        return evolve(self, **some)

    def to_books(self) -> Books:
        """Return the books in plain Python, equal to those that `c2b.settle` would have made.

        The tables are collected, each by a query of its own. After more than one settlement on an
        engine that is lazy, `mapped` saves the time to plan them. It needs pyarrow.

        Raises:
            InvalidValueError: A graduated scheme, of which the part of each contribution depends
                on an order that was not given; a contribution that waited in the books in plain
                Python that these go on from, and came again with other contents.
        """
        tables = Tables(
            parties=self.parties, keys=self.keys, entries=self.entries, spent=self.spent
        )
        return books_after(self.base, self.days, tables, is_ordered=self.order)


_TABLES = ("parties", "known", "keys", "entries", "spent")
