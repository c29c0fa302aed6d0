"""The settlement of contributions on top of books."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, datetime

from attrs import evolve

from c2b._instants import ADD_ZONE, hint_for_day
from c2b.compensation.contribution import Contribution
from c2b.compensation.deduction_order import is_by_day
from c2b.compensation.deductions import Moment, closing
from c2b.compensation.pay_plan import OverBudget, PayPlan
from c2b.compensation.policies.policy import Status
from c2b.compensation.settlement.asked import SEE_PARTIES, check_party
from c2b.compensation.settlement.booking import Booking
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.intake import (
    OVER_BUDGET,
    Intake,
    Line,
    Sink,
    over_budget,
    read_in,
)
from c2b.compensation.settlement.keys import PartOf, RunKeys
from c2b.compensation.settlement.policy_memory import RunMemory
from c2b.compensation.settlement.run_layers import RunEntries, RunParties
from c2b.compensation.settlement.settlement import Settlement
from c2b.compensation.settlement.shelf import Shelf
from c2b.compensation.settlement.unit_booking import UnitBooking
from c2b.compensation.settlement.versions import version_on
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text


def settle(
    books: Books | PayPlan,
    contributions: Iterable[Contribution],
    *,
    on: date,
    lines: Callable[[Line], object] | None = None,
    left_out: Callable[[Line], object] | None = None,
    closing_accounts: Collection[str] = (),
) -> Settlement:
    """Decide the amounts owed for *contributions*, on top of the books.

    A sequence is kept with the settlement, and `Settlement.lines` tells later what became of each
    contribution. Anything else is read once, as a stream, and nothing of it is kept but one entry
    for each key and totals by party. (A policy that must look ahead keeps it until it has.)

    Args:
        books: The books to go on from, or a plan of which nothing is booked yet.
        contributions: The contributions, in the order of their coming.
        on: The day, or the moment with its zone: delays and holds are over by then, or not. It is
            not before the last day of the books.
        lines: Is told what became of each contribution, in order.
        left_out: A function that gets the line of each contribution that does not count, at once;
            where a budget is refused, those that would count are not among them.
        closing_accounts: The parties whose account is closed, which lowers a `Threshold`.

    Returns:
        What this settlement decides; its `Settlement.books` are the books after it.

    Raises:
        InvalidValueError: Something that is no `Contribution`; two contributions under one key; an
            unknown fact that pay depends on; a tie that is refused; a naive moment; a day before
            the last one; an account to close that no party has.
    """
    before = books_of(books)
    if isinstance(contributions, Contribution):
        raise InvalidValueError("settle(contributions)", _SEVERAL, contributions, _IN_A_LIST)
    moment = moment_of(before, on, closing(closing_accounts))
    kept = tuple(contributions) if isinstance(contributions, Sequence) else None
    told = _Told(lines, before.versions[version_on(before.versions, moment.day)].plan)
    intake = read_in(before, moment, told.sink, left_out)
    intake.take(contributions if kept is None else kept)
    settled = decided(before, intake, on, kept)
    told.end(settled.refused)
    _check_closed(settled)
    return settled


def _check_closed(settled: Settlement) -> None:
    """Refuse the account of a party that never contributed: its name may be misspelt."""
    after = settled.books
    for party in () if settled.refused else sorted(settled.closing_accounts):
        check_party("settle(closing_accounts)", party, after.parties, after.keys, SEE_PARTIES)


def decided(
    before: Books, intake: Intake, on: date, kept: tuple[Contribution, ...] | None
) -> Settlement:
    """Return the settlement once all contributions are read."""
    moment = intake.moment
    if not intake.desk.only_new:  # of some of them a reversal raised the pay
        intake.desk.load(before.to_pay)
    booking = Booking(before, intake.desk, moment, _stirred(before, moment))
    units = booking.units()
    exceeded = sum(booked.exceeded_by for booked in units)
    refused = bool(exceeded) and booking.plan.over is OverBudget.REFUSE
    over = {OVER_BUDGET: intake.counted} if refused and intake.counted else {}
    return Settlement(
        books=before if refused else _after(before, intake, booking, units),
        before=before,
        on=on,
        counted=0 if refused else intake.counted,
        rulings=tuple((intake.counts | over).items()),
        booked=Shelf() if refused else Shelf(RunEntries(booking, units)),
        exceeded_by=_as_money(booking.plan, exceeded),
        contributions=kept,
        closing_accounts=moment.closing,
        refused=refused,
    )


class _Told:
    """The lines passed on, at once or when it is known that the budget holds."""

    def __init__(self, lines: Sink | None, plan: PayPlan) -> None:
        self._lines, self._waiting = lines, list[Line]()
        waits = lines is not None and plan.over is OverBudget.REFUSE
        self.sink: Sink | None = self._waiting.append if waits else lines

    def end(self, refused: bool) -> None:
        """Pass on the lines that wait."""
        if self._lines is not None:
            for line in self._waiting:
                self._lines(over_budget(line) if refused else line)


def books_of(books: Books | PayPlan) -> Books:
    """Return *books*, or those of a plan of which nothing is booked yet.

    Raises:
        InvalidValueError: Neither books nor a plan.
    """
    if isinstance(books, PayPlan):
        return Books.open(books)
    if not isinstance(books, Books):
        raise InvalidValueError("settle(books)", _BOOKS, books, _BOOKS_FIRST)
    return books


def moment_of(books: Books, on: date, closed: frozenset[str] = frozenset()) -> Moment:
    """Return the moment of a settlement *on* a day, which is not before the last of *books*."""
    if not isinstance(on, date) or (isinstance(on, datetime) and on.utcoffset() is None):
        hint = ADD_ZONE if isinstance(on, date) else hint_for_day(on)
        raise InvalidValueError("settle(on)", _DAY, on, hint)
    moment = Moment(on=on, closing=closed, zone=books.plan.zone)
    if books.last is not None and moment.day < books.last:
        raise InvalidValueError("settle(on)", _FORWARD.fill(last=books.last), on, _NOT_BACK)
    return moment


def _stirred(books: Books, moment: Moment) -> tuple[str, ...]:
    """Return the parties whose accounts may move although they give nothing new."""
    if _all_stir(books, moment):
        return tuple(books.parties)
    closed = (party for party in sorted(moment.closing) if party in books.parties)
    return tuple(dict.fromkeys((*books.to_pay, *closed)))


def _all_stir(books: Books, moment: Moment) -> bool:
    """Whether time frees or takes something, or terms change, since the last settlement."""
    if not books.number:
        return False
    last = books.settled
    if last is None:  # books of an older form do not state when
        return True
    if len(books.versions) > 1 and version_on(books.versions, moment.day) != version_on(
        books.versions, last
    ):
        return True
    return any(term.stirs(last, moment.day) for term in books.numbered.terms)


def _after(books: Books, intake: Intake, booking: Booking, units: Sequence[UnitBooking]) -> Books:
    """Return the books after everything is booked."""
    booking.desk.close()
    known = intake.known
    parties = books.parties.with_layer(RunParties(booking, units))
    waiting = sum(status is Status.PENDING for status in known.statuses.values())
    after = evolve(
        books,
        number=books.number + 1,
        last=intake.moment.day,
        settled=intake.moment.day,
        parties=parties,
        evenness=(parties, booking.even),
        keys=books.keys.with_layer(_keys(books, intake)) if known.seen else books.keys,
        memory=books.memory.with_layer(RunMemory(intake.memories)),
        entries=books.entries.with_layer(RunEntries(booking, units)),
        counted=books.counted + intake.counted,
        waiting=books.waiting - known.came_again + waiting,
        to_pay=(),
    )
    for booked in units:
        if booked.total != books.total_of(booked.unit) or booked.unit in books.units:
            after = after.with_total(booked.total)
    return after


def _keys(books: Books, intake: Intake) -> RunKeys:
    desk, known = intake.desk, intake.known
    return RunKeys(
        known=known,
        parts=desk.parts,
        run=books.number + 1,
        day=intake.moment.day,
        part_of=PartOf(desk.number, desk.schemes),
        charges_of=desk.charges_of,
        by_day=any(map(is_by_day, books.numbered.terms)),
    )


def _as_money(plan: PayPlan, exceeded: int) -> Money | None:
    budget = plan.budget
    return None if budget is None else Money(minor=exceeded, currency=budget.currency)


_DAY = Text(en="a date, or a moment with a zone", fr="une date, ou un moment avec un fuseau")
_BOOKS = Text(en="books or a plan", fr="des livres ou un barème")
_BOOKS_FIRST = Text(
    en="write settle(books_or_plan, contributions, on=day)",
    fr="écrivez settle(books_or_plan, contributions, on=day)",
)
_SEVERAL = Text(en="contributions", fr="des contributions")
_IN_A_LIST = Text(en="put it into a list, as [contribution]", fr="mettez-la dans une liste")
_FORWARD = Text(en="a day from {last} on", fr="un jour à partir du {last}")
_NOT_BACK = Text(
    en="time runs forward in the books, settle on a later day",
    fr="le temps avance dans les livres, faites le décompte à une date ultérieure",
)
