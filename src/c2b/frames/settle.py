"""The settlement of contributions on a frame, with the balances of parties as a frame."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Generic

from attrs import evolve, field, frozen
from narwhals.typing import IntoFrameT

from c2b._validators import exactly
from c2b.compensation import Books, PayPlan
from c2b.compensation.settlement.settle import moment_of
from c2b.errors import InvalidValueError
from c2b.frames.argument import check_flag, check_name
from c2b.frames.book_tables import table_of
from c2b.frames.column import Schema, obstacles_in, unordered_in
from c2b.frames.frame_books import FrameBooks
from c2b.frames.given_frame import check_added, for_work, frame_of, handed_back, schema_of
from c2b.frames.judge_rows import judged_rows
from c2b.frames.like import native_of
from c2b.frames.nightly_books import books_after_night, check_engine, known_keys
from c2b.frames.obstacle import refuse
from c2b.frames.party_limit import limit_of
from c2b.frames.pay_terms import currency_of, rates_of
from c2b.frames.pro_rata import is_pro_rata, with_rest
from c2b.frames.settle_columns import obstacles_beside, settle_columns
from c2b.frames.settle_parties import (
    balances,
    doubtful,
    given_by_party,
    moved,
    with_before,
)
from c2b.frames.shared_limit import SharedLimit, has_shared_limit
from c2b.text import Text

ADDED = ("status", "policy", "reason", "minor", "rest", "fault")


@frozen(kw_only=True)
class FrameSettlement(Generic[IntoFrameT]):
    """The result of one run of `settle` on a frame; of a lazy frame, nothing is collected.

    Attributes:
        contributions: The frame with the status of each contribution, the policy and the reason
            (in English) where it does not count, and what it earned by itself: ``minor`` whole
            units and ``rest`` of `parts`. ``fault`` is the name of the column whose value is
            missing or wrong, ``another_row`` where the party has one elsewhere (any party, where
            a budget cuts in proportion, which a fault leaves undivided), or ``earlier_row``
            where a row with a fault comes before in the order of a budget, of a quota of the
            campaign, or among the rows of its task in a quota for each task, and may take what is
            left of it; a row with a fault has no status.
        parties: The balance of each party, with what is ``new``, what is paid now, the number of
            its contributions that count now, and the number of its ``faults``.
        books: The books after it, from which the next settlement goes on.
        parts: The denominator of ``rest``.
    """

    contributions: IntoFrameT
    parties: IntoFrameT
    books: FrameBooks[IntoFrameT]
    parts: int = field(validator=exactly(int))


def settle(
    frame: IntoFrameT,
    books: FrameBooks[IntoFrameT] | Books | PayPlan,
    *,
    on: date,
    columns: Mapping[str, str] | None = None,
    prefix: str = "",
    order: str | None = None,
    unique_keys: bool = False,
) -> FrameSettlement[IntoFrameT]:
    """Decide the amounts owed for the contributions in the rows of *frame*, on top of the books.

    The result is that of `c2b.settle`. A row with a fault, such as an unknown quantity or a key
    that comes twice, raises nothing: no contribution of its party is settled, none of them enters
    the books, and they can come again. A key that comes again in a later settlement is compared by
    party, quantity and revenue; one that waited in books in plain Python, which state no quantity,
    by party here, and by all its contents in `FrameBooks.to_books`; one that was refused there by
    party alone. A frame that is collected more than once, as its results are, must not change.

    Args:
        frame: A frame of any engine that narwhals knows; a lazy one is not collected. Once the
            books know keys, a lazy one may have its rows in another order afterwards.
        books: The books on a frame of the same engine, or in plain Python; or a plan.
        on: The day, or the moment with its zone.
        columns: The names of the columns, where they are not ``key``, ``party``, ``quantity``,
            ``value_minor``, ``value_currency``, ``score``, ``decision``, ``at``, ``kind``,
            ``task``, ``answer``, ``client``, ``product``, ``referrer``, ``cost_minor``,
            ``cost_currency``, ``seconds`` and ``rank``. All but the first two are optional, unless
            pay depends on them; the books remember all that the frame has.
        prefix: The beginning of the names of the columns that are added.
        order: The column by which contributions follow each other. A limit on those of a party,
            `OnePerParty` or `Quota`, needs it, with a value of its own in each row of a party; a
            `Quota` for each task needs it, with a value of its own in each row of a task; a budget
            that pays the first who came, or a `Quota` of the campaign, needs it, with a value of
            its own in each row; a graduated scheme needs it for the parts of single
            contributions in `FrameBooks.to_books`, with a value of its own in each row of a party.
        unique_keys: Whether the keys are known to be unique, as those of a table with a primary
            key are: they are then not counted.

    Raises:
        InvalidValueError: What `unsupported` reports; a naive moment, or a day before the last one;
            a limit or a budget without an order; a column of one of the names that are added.
    """
    opened: FrameBooks[IntoFrameT] = (
        books if isinstance(books, FrameBooks) else FrameBooks[IntoFrameT].of(books, like=frame)
    )
    plan, names = opened.plan, columns or {}
    day = moment_of(evolve(opened.base, last=opened.last), on).day
    data, aside = for_work(frame_of(frame))
    schema = schema_of(data)
    check_engine(opened, data)
    read = settle_columns(plan, names)
    refuse((*obstacles_in(read.values(), schema), *obstacles_beside(plan, names, schema)))
    check_flag("settle(unique_keys)", unique_keys)
    _check_given_order(order, plan, schema)
    check_added(data, schema, ADDED, prefix)
    before = table_of(opened.parties, "parties")
    work = judged_rows(
        data,
        plan,
        read,
        names,
        known=known_keys(opened),
        before=before,
        order=order,
        is_unique=unique_keys,
    )
    given = with_before(given_by_party(work.given()), before, plan)
    shared, since = SharedLimit.of(opened.base), table_of(opened.spent, "spent")
    if shared is not None and work.place is not None:
        work = work.without(doubtful(given, plan)).limited(shared, work.place, since)
        given = with_before(given_by_party(work.given()), before, plan)
    if is_pro_rata(plan):
        given = with_rest(given, opened.base, since, work.any_fault())
    parties = moved(given, plan, day)
    done = work.without(parties) if shared is None else work
    return FrameSettlement(
        contributions=handed_back(done.shown(prefix), aside),
        parties=native_of(balances(parties, plan, currency_of(plan.scheme))),
        books=books_after_night(opened, done, parties, day, order),
        parts=rates_of(plan.scheme).parts,
    )


def _check_given_order(order: str | None, plan: PayPlan, schema: Schema) -> None:
    """Check that *order* names a column that orders rows; None where *plan* needs no order.

    Raises:
        InvalidValueError: It does not.
    """
    if order is not None:
        check_name("settle(order)", order)
        if order not in schema:
            raise InvalidValueError("settle(order)", _A_COLUMN, order, _NAME_ONE)
        refuse(unordered_in(schema, (order,)))
    elif limit_of(plan) is not None or has_shared_limit(plan):
        raise InvalidValueError("settle(order)", _FOR_A_LIMIT, None, _NAME_ONE)


_A_COLUMN = Text(en="a column of the frame", fr="une colonne du tableau")
_FOR_A_LIMIT = Text(
    en="an order of contributions, for a budget or a limit on those that count",
    fr="un ordre des contributions, pour un budget ou une limite à celles qui comptent",
)
_NAME_ONE = Text(en="name the column of the order", fr="nommez la colonne de l’ordre")
