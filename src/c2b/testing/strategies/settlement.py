"""Strategies for settlements, and for balances, lines, statements, readings and years."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from c2b.compensation.contribution import Contribution
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.policies.majority import TaskVote, votes
from c2b.compensation.scheme import AnyScheme, Reading
from c2b.compensation.settlement.annual_totals import YearTotal
from c2b.compensation.settlement.archive import Archive, archive
from c2b.compensation.settlement.balance import Balance
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.intake import Line
from c2b.compensation.settlement.payout import Payout
from c2b.compensation.settlement.reversal import reverse
from c2b.compensation.settlement.settle import settle
from c2b.compensation.settlement.settlement import Settlement
from c2b.compensation.settlement.statement import Statement, StatementRow, UnitStatement
from c2b.compensation.unit import Amount, Unit
from c2b.models.money import Money
from c2b.testing.strategies.contribution import ANSWERS, PARTIES, TASKS, contributions
from c2b.testing.strategies.moment import days
from c2b.testing.strategies.money import CURRENCIES
from c2b.testing.strategies.pay_plan import pay_plans
from c2b.testing.strategies.scheme import schemes
from c2b.testing.strategies.text import names, texts
from c2b.testing.strategies.unit import CURRENCY, amounts, units
from c2b.text import Text


def settlements(
    *, currency: str = CURRENCY, least: int = 0, reversed_: bool | None = None
) -> st.SearchStrategy[Settlement]:
    """Generate a settlement, the first or the second of a campaign.

    Args:
        currency: The currency of pay.
        least: The least number of contributions.
        reversed_: Whether something is taken back, where anything is booked; None for either.
    """
    return _settlements(
        pay_plans(currency=currency),
        contributions(currency=currency, least=least),
        st.none() | contributions(currency=currency, least=least, most=3),
        st.booleans() if reversed_ is None else st.just(reversed_),
    )


def balances() -> st.SearchStrategy[Balance]:
    """Generate balances of one party in one unit, in which all earnings are accounted for."""
    return st.builds(_balance, units(), st.lists(_MINOR, min_size=8, max_size=8), _MINOR)


def books() -> st.SearchStrategy[Books]:
    """The state of a plan's pay after a settlement or two, with or without a reversal."""
    return settlements().map(_books_of)


def payouts() -> st.SearchStrategy[Payout]:
    """Generate payouts to one party."""
    return st.builds(Payout, key=names(), party=_PARTIES, amount=amounts(), on=days())


def archives() -> st.SearchStrategy[Archive]:
    """Generate archives of books."""
    return books().filter(_reaches_the_day).map(_filed)


def lines() -> st.SearchStrategy[Line]:
    """Generate the lines of settlements, one for each contribution."""
    return settlements(least=1).filter(_has_lines).map(_first_line)


def statements() -> st.SearchStrategy[Statement]:
    """Generate the statements of one party."""
    return st.builds(
        Statement,
        plan=names(),
        party=_PARTIES,
        since=st.none() | days(),
        until=st.none() | days(),
        explanation=texts(),
        units=st.lists(unit_statements(), max_size=2).map(tuple),
    )


def statement_rows() -> st.SearchStrategy[StatementRow]:
    """Generate one row of a statement."""
    return _ROWS


def unit_statements() -> st.SearchStrategy[UnitStatement]:
    """The part of a statement that is in one unit."""
    rows = st.lists(_ROWS, min_size=1, max_size=3).map(tuple)
    return st.builds(UnitStatement, rows=rows, rests=rows, corrections=rows)


def readings(*, scheme: st.SearchStrategy[Any] | None = None) -> st.SearchStrategy[Reading]:
    """Generate the readings of a scheme, that of *scheme* or any, for some contributions."""
    return st.builds(reading_of, schemes() if scheme is None else scheme, contributions())


def ballots() -> st.SearchStrategy[TaskVote]:
    """Generate the answers to one task."""
    return st.lists(st.sampled_from(ANSWERS), min_size=1, max_size=5).map(_vote)


def year_totals() -> st.SearchStrategy[YearTotal]:
    """Generate the totals of one party in one year and currency."""
    return st.builds(_year_total, _PARTIES, st.sampled_from(CURRENCIES), _MINOR, _MINOR)


def reading_of(scheme: AnyScheme, items: Sequence[Contribution]) -> Reading:
    """Return the reading of *scheme* for *items*."""
    tally = scheme.tally()
    tally.add(items)
    return scheme.reading(tally)


@st.composite
def _settlements(
    draw: st.DrawFn,
    pay_plans_: st.SearchStrategy[PayPlan],
    first: st.SearchStrategy[tuple[Contribution, ...]],
    second: st.SearchStrategy[tuple[Contribution, ...] | None],
    is_reversed: st.SearchStrategy[bool],
) -> Settlement:
    settled = settle(draw(pay_plans_), draw(first), on=_DAY)
    books = _taken_back(settled.books) if draw(is_reversed) else settled.books
    more = draw(second)
    if more is None and books is settled.books:
        return settled
    new = tuple(evolve(item, key=f"later {item.key}") for item in more or ())
    return settle(books, new, on=_LATER)


def _taken_back(books: Books) -> Books:
    """Return *books* in which the first entry that pays a party, if there is one, is reversed."""
    paying = [entry.key for entry in books.journal() if entry.earned > 0]
    return reverse(books, entry=paying[0], on=_DAY, why=_WHY) if paying else books


def _balance(unit: Unit, parts: Sequence[int], owed: int) -> Balance:
    fees, fee_tax, withheld, forfeited, held, carried, payable, paid, owed_back, earned = (
        Amount(exact=Fraction(minor), unit=unit) for minor in (*parts, owed, sum(parts) - owed)
    )
    return Balance(
        earned=earned,
        fees=fees,
        fee_tax=fee_tax,
        withheld=withheld,
        forfeited=forfeited,
        held=held,
        carried=carried,
        payable=payable,
        paid=paid,
        owed_back=owed_back,
    )


def _books_of(settled: Settlement) -> Books:
    return settled.books


def _reaches_the_day(drawn: Books) -> bool:
    return drawn.last is not None and drawn.last >= _DAY


def _filed(drawn: Books) -> Archive:
    return archive(drawn, until=_DAY)[0]


def _has_lines(settled: Settlement) -> bool:
    return next(settled.lines(), None) is not None


def _first_line(settled: Settlement) -> Line:
    return next(settled.lines())


def _vote(answers: Sequence[str]) -> TaskVote:
    items = (
        Contribution(key=str(number), party=answer, task=TASKS[0], answer=answer)
        for number, answer in enumerate(answers)
    )
    return votes(items)[TASKS[0]]


def _year_total(party: str, currency: str, paid: int, goods: int) -> YearTotal:
    return YearTotal(
        party=party,
        year=_DAY.year,
        cash=Money(minor=paid, currency=currency),
        in_kind=Money(minor=goods, currency=currency),
        payments=int(paid > 0),
    )


_DAY, _LATER = date(2026, 6, 30), date(2026, 12, 31)
_WHY = Text(en="disputed", fr="contesté")
_PARTIES = st.sampled_from(PARTIES)
_MINOR = st.integers(0, 99_999)
_ROWS = st.builds(StatementRow, words=texts(), amount=amounts())
