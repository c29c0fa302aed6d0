"""The books of a plan on a frame: the balances of its parties, the keys and the entries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Generic, cast

from attrs import evolve, field, frozen
from narwhals.typing import IntoFrameT

from c2b._validators import exactly, instance, tuple_of
from c2b.compensation import Books, PayPlan
from c2b.errors import InvalidValueError
from c2b.frames.argument import check_books
from c2b.frames.book_tables import TABLES, changed_table
from c2b.frames.books_from_frame import Tables, books_after
from c2b.frames.books_to_frame import account_table, key_table, obstacles_in_books
from c2b.frames.given_frame import frame_of, schema_of
from c2b.frames.like import table_like
from c2b.frames.obstacle import refuse
from c2b.frames.ordered import without_windows
from c2b.frames.pro_rata import is_pro_rata
from c2b.frames.shared_limit import has_shared_limit, has_task_quota, has_tasks, task_table
from c2b.frames.spending import TASK
from c2b.text import Text


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
            of a quota for each task by number and task, those of *base* included; None where there
            is no such limit.
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

    def __attrs_post_init__(self) -> None:
        """Check that no table is missing, without which what was paid would be paid again."""
        is_shared = is_pro_rata(self.plan) or has_shared_limit(self.plan)
        needed = {
            "parties": bool(self.days or self.base.parties),
            "known": bool(self.base.keys),
            "keys": bool(self.days),
            "entries": bool(self.days),
            "spent": (bool(self.days) and is_shared) or has_tasks(self.base),
        }
        missing = [name for name, is_needed in needed.items() if is_needed and not self._has(name)]
        if missing:
            raise InvalidValueError("FrameBooks", _ALL_TABLES, missing, _GO_ON)
        if self._has("spent") and has_task_quota(self.plan):
            names = list(schema_of(frame_of(self.spent)))
            if TASK not in names:
                raise InvalidValueError("FrameBooks.spent", _WITH_TASKS, names, _GO_ON)

    def _has(self, table: str) -> bool:
        return getattr(self, table) is not None

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
        spent = table_like(data, task_table(base)) if has_tasks(base) else None
        return cls(
            base=base,
            parties=cast("IntoFrameT | None", parties and parties.to_native()),
            known=cast("IntoFrameT | None", known and known.to_native()),
            spent=cast("IntoFrameT | None", spent and spent.to_native()),
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

        Args:
            change: A function that returns the table, of the same engine or of another, such as
                one that writes it to a file and reads that.

        Raises:
            InvalidValueError: It is no function, or returns no frame, or one without a column of
                the table, or with one of another type, such as numbers with nulls as floats of
                pandas.
        """
        if not callable(change):
            raise InvalidValueError("FrameBooks.mapped(change)", _A_FUNCTION, change, _WRITE_IT)
        tables = {name: getattr(self, name) for name in TABLES if self._has(name)}
        some: dict[str, Any] = {
            name: changed_table(table, change(table), name) for name, table in tables.items()
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


_A_FUNCTION = Text(
    en="a function of one table that returns it", fr="une fonction d’une table, qui la rend"
)
_WRITE_IT = Text(
    en="write books.mapped(lambda table: table.collect().lazy())",
    fr="écrivez livres.mapped(lambda table: table.collect().lazy())",
)
_ALL_TABLES = Text(
    en="the tables of every settlement so far", fr="les tables de tous les décomptes passés"
)
_WITH_TASKS = Text(
    en="a table with a column task, for a quota for each task",
    fr="une table avec une colonne task, pour un quota par tâche",
)
_GO_ON = Text(
    en="go on from the books that settle returned, or from FrameBooks.of(books, like=frame)",
    fr="partez des livres que settle a rendus, ou de FrameBooks.of(livres, like=tableau)",
)
