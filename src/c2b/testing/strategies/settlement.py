"""Settlements, and what is read from them: balances, lines, statements, readings, years."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from c2b.compensation.contribution import Contribution
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.policies.consensus import TaskVote, votes
from c2b.compensation.scheme import AnyScheme, Reading
from c2b.compensation.settlement.annual_totals import YearTotal
from c2b.compensation.settlement.intake import Line
from c2b.compensation.settlement.settle import settle
from c2b.compensation.settlement.settlement import Balance, Settlement
from c2b.compensation.settlement.statement import Statement, StatementRow
from c2b.compensation.unit import Amount, Unit
from c2b.models.money import Money
from c2b.testing.strategies.contribution import ANSWERS, PARTIES, TASKS, contributions
from c2b.testing.strategies.moment import days
from c2b.testing.strategies.money import CURRENCIES
from c2b.testing.strategies.pay_plan import campaigns
from c2b.testing.strategies.scheme import schemes
from c2b.testing.strategies.text import names, texts
from c2b.testing.strategies.unit import CURRENCY, amounts, units
from c2b.text import Text


def settlements(
    *, currency: str = CURRENCY, least: int = 0, reversed_: bool | None = None
) -> st.SearchStrategy[Settlement]:
    """A settlement, the first or the second of a campaign.

    Args:
        currency: What it pays in.
        least: The least number of contributions.
        reversed_: Whether something is taken back, where anything is booked; None for either.
    """
    return _settlements(
        campaigns(currency=currency),
        contributions(currency=currency, least=least),
        st.none() | contributions(currency=currency, least=least, most=3),
        st.booleans() if reversed_ is None else st.just(reversed_),
    )


def balances() -> st.SearchStrategy[Balance]:
    """What became of one party's earnings in one unit: they are all accounted for."""
    return st.builds(_balance, units(), st.lists(_MINOR, min_size=6, max_size=6), _MINOR)


def lines() -> st.SearchStrategy[Line]:
    """What became of one contribution."""
    return settlements(least=1).map(_first_line)


def statements() -> st.SearchStrategy[Statement]:
    """What one party is told."""
    return st.builds(
        Statement,
        campaign=names(),
        party=_PARTIES,
        on=days().map(str),
        explanation=texts(),
        rows=st.lists(_ROWS, max_size=3).map(tuple),
    )


def readings(*, scheme: st.SearchStrategy[Any] | None = None) -> st.SearchStrategy[Reading]:
    """What a scheme, that of *scheme* or any, makes of some contributions."""
    return st.builds(reading_of, schemes() if scheme is None else scheme, contributions())


def ballots() -> st.SearchStrategy[TaskVote]:
    """The answers to one task."""
    return st.lists(st.sampled_from(ANSWERS), min_size=1, max_size=5).map(_vote)


def year_totals() -> st.SearchStrategy[YearTotal]:
    """What one party received in one year and currency."""
    return st.builds(_year_total, _PARTIES, st.sampled_from(CURRENCIES), _MINOR, _MINOR)


def reading_of(scheme: AnyScheme, items: Sequence[Contribution]) -> Reading:
    """What *scheme* makes of *items*."""
    tally = scheme.tally()
    tally.add(items)
    return scheme.reading(tally)


@st.composite
def _settlements(
    draw: st.DrawFn,
    campaigns_: st.SearchStrategy[PayPlan],
    first: st.SearchStrategy[tuple[Contribution, ...]],
    second: st.SearchStrategy[tuple[Contribution, ...] | None],
    is_reversed: st.SearchStrategy[bool],
) -> Settlement:
    settled = settle(draw(campaigns_), draw(first), on=_DAY)
    more = draw(second)
    if more is not None:
        settled = settle(settled.campaign, more, on=_LATER, after=settled)
    return _taken_back(settled) if draw(is_reversed) else settled


def _taken_back(settled: Settlement) -> Settlement:
    """With what is booked first for a party taken back, where anything is."""
    booked = ((entry.postings[-1].party, entry.unit) for entry in settled.entries())
    party, unit = next(booked, (None, None))
    if party is None:
        return settled
    return settled.reverse(party, on=_LATER, why=_WHY, unit=unit)


def _balance(unit: Unit, parts: Sequence[int], now: int) -> Balance:
    taken_back, fees, withheld, held, carried, paid, earned, paid_now = (
        Amount(exact=Fraction(minor), unit=unit)
        for minor in (*parts, sum(parts), min(parts[-1], now))
    )
    return Balance(
        earned=earned,
        taken_back=taken_back,
        fees=fees,
        withheld=withheld,
        held=held,
        carried=carried,
        paid=paid,
        paid_now=paid_now,
    )


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
