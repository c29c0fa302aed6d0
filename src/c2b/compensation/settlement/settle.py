"""Settle: contributions in, a settlement out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from copy import deepcopy
from datetime import date, datetime

from attrs import evolve

from c2b.compensation.contribution import Contribution
from c2b.compensation.deductions import Moment, closing
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.settlement.budget import within
from c2b.compensation.settlement.intake import Gathering, Line, opened
from c2b.compensation.settlement.ledger import (
    Column,
    Ledger,
    item_fees,
    surcharge,
    through_terms,
    whole,
)
from c2b.compensation.settlement.settlement import Settlement
from c2b.compensation.unit import Unit
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text


def settle(
    campaign: PayPlan,
    items: Iterable[Contribution],
    *,
    on: date,
    after: Settlement | None = None,
    seen: set[str] | None = None,
    lines: Callable[[Line], object] | None = None,
    closing_accounts: Collection[str] = (),
) -> Settlement:
    """Say what *campaign* owes for *items*, to date.

    A sequence is kept with the settlement, its keys are checked, and `Settlement.lines` tells
    later what became of each contribution. Anything else is read once, as a stream, and nothing
    of it is kept but totals by party: memory does not grow with the contributions. (A policy
    that must look ahead keeps them until it has.)

    Args:
        campaign: The terms.
        items: The contributions, in the order of their coming.
        on: The day, or the moment with its zone: delays and holds are over by then, or not.
        after: The settlement to go on from. What that one settled stays settled.
        seen: The keys of what was settled before; new ones are added to it. A stream's keys are
            checked only where this is given, since remembering them takes memory.
        lines: Is told what became of each contribution, in order.
        closing_accounts: The parties whose account is closed, which lowers a `Threshold`.

    Raises:
        InvalidValueError: Something that is no `Contribution`; an unknown fact that pay depends on;
            tie that is refused; a naive moment; *after* from another campaign.
    """
    _check(campaign, on, after)
    kept = tuple(items) if isinstance(items, Sequence) else None
    known = frozenset(seen or ()) if seen is not None or kept is not None else None
    before = None if after is None else after.gathered
    gathered = opened(campaign, on, after=before, known=known)
    gathered.take(items if kept is None else kept, lines)
    moment = Moment(on=on, closing=closing(closing_accounts))
    settlement = _closed(gathered, moment, after, kept)
    if seen is not None:
        seen |= gathered.settled_keys()
    return evolve(settlement, known_before=known or frozenset())


def merge(left: Settlement, right: Settlement, *, on: date) -> Settlement:
    """Two settlements of one campaign as one: exact amounts are added, then rounded once.

    Where both kept their contributions these are judged anew together, so that one that is in
    both counts once. Streams are merged as they are.

    Raises:
        InvalidValueError: Two campaigns; one that goes on from another; streams under a policy
            for which one contribution decides about another.
    """
    if left == right:
        return left
    _check(left.campaign, on, None)
    if left.campaign != right.campaign:
        raise InvalidValueError("merge", _SAME, right.campaign.key, _BOOKS)
    if left.after is not None or right.after is not None:
        raise InvalidValueError("merge", _FIRST, (left.number, right.number), _AFTER)
    reversals = left.reversals + right.reversals
    if left.items is not None and right.items is not None:
        together = settle(left.campaign, left.items + right.items, on=on)
        return evolve(together, reversals=reversals)
    if any(policy.remembers for policy in left.campaign.policies):
        raise InvalidValueError("merge", _STAND_ALONE, left.campaign.policies, _AFTER)
    return evolve(
        _closed(_added(left.gathered, right.gathered), Moment(on=on), None, None),
        reversals=reversals,
    )


def _check(campaign: PayPlan, on: date, after: Settlement | None) -> None:
    if not isinstance(on, date) or (isinstance(on, datetime) and on.utcoffset() is None):
        raise InvalidValueError("settle(on)", _DAY, on, _SAY_ZONE)
    if after is not None and after.campaign != campaign:
        raise InvalidValueError("settle(after)", _SAME, after.campaign.key, _BOOKS)


def _added(left: Gathering, right: Gathering) -> Gathering:
    together = deepcopy(left)
    together.tally.merge(right.tally)
    for mine, theirs in zip(together.fees, right.fees, strict=True):
        mine.merge(theirs)
    for ruling, many in right.counts.items():
        together.counts[ruling] = together.counts.get(ruling, 0) + many
    together.counted += right.counted
    return together


def _closed(
    gathered: Gathering,
    moment: Moment,
    after: Settlement | None,
    items: tuple[Contribution, ...] | None,
) -> Settlement:
    """Round, cut to the budget, and send through the terms."""
    campaign = gathered.campaign
    amounts = campaign.scheme.reading(gathered.tally).amounts
    exceeded = 0
    ledgers: list[Ledger] = []
    for unit, paid in amounts.items():
        before = Ledger(unit=unit) if after is None else after.ledger(unit)
        ledger, excess = _ledger(gathered, unit, whole(paid, campaign.rounding), before, moment)
        ledgers.append(ledger)
        exceeded += excess
    return Settlement(
        campaign=campaign,
        on=moment.on,
        number=1 if after is None else after.number + 1,
        ledgers=tuple(ledgers),
        exceeded_by=_as_money(campaign, exceeded),
        after=after,
        items=items,
        gathered=gathered,
    )


def _ledger(
    gathered: Gathering, unit: Unit, earned: Column, before: Ledger, moment: Moment
) -> tuple[Ledger, int]:
    """The ledger of one unit, and by how much it would have exceeded the budget."""
    campaign = gathered.campaign
    fees = item_fees(gathered.fees, unit)
    budget, over = campaign.budget, campaign.over
    if budget is None or over is None or unit != campaign.budget_unit:
        return through_terms(campaign, unit, earned, fees, before, moment), 0
    cut = within(
        budget.minor,
        over,
        earned,
        before.earned,
        before.on_top,
        lambda column: surcharge(campaign, unit, column, fees),
    )
    ledger = through_terms(campaign, unit, cut.earned, fees, before, moment)
    return evolve(ledger, on_top=cut.on_top), cut.exceeded_by


def _as_money(campaign: PayPlan, exceeded: int) -> Money | None:
    budget = campaign.budget
    return None if budget is None else Money(minor=exceeded, currency=budget.currency)


_SAME = Text(en="a settlement of the same campaign", fr="un règlement de la même campagne")
_BOOKS = Text(
    en="different campaigns share books, not terms: see Journal.book",
    fr="des campagnes différentes partagent des livres, pas des conditions : voyez Journal.book",
)
_FIRST = Text(en="two first settlements", fr="deux premiers règlements")
_AFTER = Text(
    en="settle one after the other with after=...", fr="réglez l'un après l'autre avec after=..."
)
_STAND_ALONE = Text(
    en="policies that look at each contribution by itself, for streams",
    fr="des règles propres à chaque contribution, pour des flux",
)
_DAY = Text(en="a date, or a moment with a zone", fr="une date, ou un moment avec un fuseau")
_SAY_ZONE = Text(
    en="add tzinfo, such as datetime.UTC", fr="ajoutez tzinfo, par exemple datetime.UTC"
)
