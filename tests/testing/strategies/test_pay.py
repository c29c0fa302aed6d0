"""Strategies of pay: what their arguments narrow, and that whatever they give can be settled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from c2b import InvalidValueError
from c2b.compensation import (
    Amount,
    Balance,
    Contribution,
    Entry,
    EntryKind,
    Expiry,
    Fee,
    FeePer,
    FeeTax,
    Hold,
    Medium,
    MinimumScore,
    PayPlan,
    PerItem,
    Pool,
    Reading,
    Rounding,
    Schedule,
    Settlement,
    Share,
    Threshold,
    Unit,
    Withhold,
    cash,
    settle,
)
from c2b.models import Money
from c2b.testing import strategies
from c2b.testing.strategies.deduction import combined

few = settings(max_examples=20)
SINCE, UNTIL = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC)


@few
@given(strategies.pay_plans(currency="JPY"), strategies.contributions(currency="JPY"))
def test_every_campaign_settles(campaign: PayPlan, items: tuple[Contribution, ...]) -> None:
    """Every campaign settles all contributions, and the books balance."""
    settled = settle(campaign, items, on=date(2026, 6, 30))
    assert not any(sum(p.minor for p in entry.postings) for entry in settled.journal())
    assert {unit.name for unit in settled.units if unit.medium is Medium.CASH} <= {"JPY"}


@pytest.mark.parametrize("medium", Medium)
@few
@given(data=st.data())
def test_units_of_one_medium(medium: Medium, data: st.DataObject) -> None:
    """A unit of the medium that is asked for."""
    assert data.draw(strategies.units(medium=medium)).medium is medium


@pytest.mark.wide
@pytest.mark.parametrize("budget", [True, False])
@few
@given(data=st.data())
def test_budget(budget: bool, data: st.DataObject) -> None:
    """There is one where cash is paid and it is asked for."""
    scheme = strategies.schemes(Share).filter(lambda each: not each.in_kind)
    campaign = data.draw(strategies.pay_plans(scheme=scheme, budget=budget))
    assert (campaign.budget is not None) is budget
    assert isinstance(campaign.scheme, Share)


@few
@given(strategies.contributions(known=False, least=2, most=3))
def test_contributions(items: tuple[Contribution, ...]) -> None:
    """The contributions have keys of their own, and perhaps missing facts."""
    assert len(items) in (2, 3)
    assert len({item.key for item in items}) == len(items)


@few
@given(strategies.items(known=True, currency="USD"))
def test_known(item: Contribution) -> None:
    """Every fact that pay can depend on."""
    assert None not in (item.at, item.seconds, item.value, item.rank, item.score, item.task)
    assert item.value is not None
    assert item.value.currency == "USD"


@pytest.mark.wide
@pytest.mark.parametrize("taken_back", [True, False])
@few
@given(data=st.data())
def test_reversals(taken_back: bool, data: st.DataObject) -> None:
    """A settlement reverses an entry, if there is one, on request."""
    settled: Settlement = data.draw(strategies.settlements(least=1, reversed_=taken_back))
    booked = any(entry.earned > 0 for entry in settled.before.journal()) or not taken_back
    taken = [e for e in settled.journal() if e.kind is EntryKind.REVERSAL]
    assert bool(taken) is (taken_back and booked)


@pytest.mark.parametrize("ends", [True, False, None])
@few
@given(data=st.data())
def test_schedules(ends: bool | None, data: st.DataObject) -> None:
    """The schedules end, do not end, or either, as requested."""
    schedule: Schedule = data.draw(strategies.schedules(ends=ends))
    assert ends is None or (schedule.count is not None or schedule.until is not None) is ends


@few
@given(strategies.deductions(Fee, per_item=False))
def test_fees(fee: Fee) -> None:
    """No fee on each contribution, where not every one has a price."""
    assert fee.per is not FeePer.ITEM


@few
@given(
    amount=strategies.amounts(unit=cash("EUR"), whole=True, least=3),
    unit=strategies.units(medium=Medium.POINTS),
    exact=strategies.exacts(least=2, most=3),
    entry=strategies.entries(unit=cash("EUR")),
    reading=strategies.readings(scheme=strategies.schemes(Pool)),
    moment=strategies.moments(since=SINCE, until=UNTIL),
)
def test_the_rest(
    amount: Amount, unit: Unit, exact: Fraction, entry: Entry, reading: Reading, moment: datetime
) -> None:
    """Units, limits and moments are those that were asked for."""
    assert (amount.unit, amount.exact.denominator, amount.exact >= 3) == (cash("EUR"), 1, True)
    assert unit.medium is Medium.POINTS
    assert 2 <= exact <= 3
    assert (entry.unit, entry.moved > 0) == (cash("EUR"), True)
    assert len(reading.amounts) == 1
    assert SINCE <= moment <= UNTIL


@given(strategies.balances())
def test_balances_balance(balance: Balance) -> None:
    """The accounts of a balance add up to the amount earned, and no more is paid than that."""
    taken = (balance.fees, balance.fee_tax, balance.withheld, balance.forfeited)
    kept = (*taken, balance.held, balance.carried)
    ends = (balance.payable, balance.paid)
    owed = balance.owed_back.exact
    assert balance.earned.exact == sum(part.exact for part in (*kept, *ends)) - owed
    assert owed >= 0


@pytest.mark.parametrize(
    ("build", "says"),
    [
        (lambda: strategies.schemes(PerItem, int), "PerItem, "),
        (lambda: strategies.policies(PerItem), "MinimumScore, "),
        (lambda: strategies.deductions(MinimumScore), "Fee, "),
    ],
)
def test_other_families_are_refused(build: Callable[[], object], says: str) -> None:
    """A class of another family is refused with the names of the families."""
    with pytest.raises(InvalidValueError, match=f"a family of this strategy .*{says}"):
        build()


@pytest.mark.wide
@pytest.mark.parametrize(
    ("strategy", "smallest"),
    [
        (strategies.items(), Contribution(key="1", party="Ana", quantity=0)),
        (strategies.contributions(), ()),
        (strategies.shares(), Fraction(0)),
        (strategies.exacts(least=1), 1),
    ],
)
def test_small_when_shrunk(strategy: st.SearchStrategy[object], smallest: object) -> None:
    """A shrunk value has no part that does not matter."""
    assert find(strategy, lambda value: True) == smallest


def test_deductions_that_fit_each_other() -> None:
    """Deductions are put in an order in which a plan takes them; what fits nowhere is left out."""
    half_up = Rounding.HALF_UP
    days, tax = Hold(days=7), FeeTax(rate=Fraction(1, 5), rounding=half_up)
    payment = Fee(rate=Fraction(1, 10), rounding=half_up, per=FeePer.PAYMENT)
    by_kind = Withhold(rate=Fraction(1, 10), rounding=half_up, kinds=("US",))
    at = Threshold(at=Money.of("1", "EUR"))
    dollars = Threshold(at=Money.of("1", "USD"))
    expiry = Expiry(months=1)
    drawn = (tax, payment, at, days, days, expiry, by_kind, dollars)
    assert combined(drawn) == (by_kind, days, at, expiry, payment, tax)
    assert combined((tax, expiry)) == ()
