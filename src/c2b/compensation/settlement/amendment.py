"""The amendment of a plan from a day on; earlier contributions stay under the older version."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.versions import PlanVersion
from c2b.errors import InvalidValueError
from c2b.text import Text


def amend(books: Books, plan: PayPlan, *, since: date) -> Books:
    """Let *plan* hold from a day on.

    What was given before that day, by `Contribution.at` where that is known, is paid by the older
    terms whenever it is decided; budget, policies, holds and thresholds are those of the day of the
    settlement. Tiers, bonuses and quotas go on from where a party stands; a pool that grows shares
    what is new as its `Pool.later` says.

    Terms of the same day, under which nothing was booked yet, are replaced. Once something was
    booked on that day they stay, and the new terms hold for what is settled from now on.

    Args:
        books: The books.
        plan: The terms, under the same key.
        since: The first day, not before the last day of the books, nor before earlier amendments.

    Raises:
        InvalidValueError: A day before the last one, or a plan with another key or zone.
    """
    if plan.key != books.key or plan.zone != books.plan.zone:
        raise InvalidValueError("amend(plan)", _SAME.fill(key=books.key), plan.key, _NEW_BOOKS)
    last = max(filter(None, (books.last, books.versions[-1].since)), default=None)
    if type(since) is not date or (last is not None and since < last):
        raise InvalidValueError("amend(since)", _FROM.fill(last=last or "-"), since, _FORWARD)
    unused = books.last is None or books.last < since
    older = books.versions[:-1] if unused and books.versions[-1].since == since else books.versions
    # on a day that is settled already, the accounts of all move once more under the new terms
    settled = None if books.settled == since else books.settled
    versions = (*older, PlanVersion(plan=plan, since=since))
    return evolve(books, versions=versions, settled=settled)


_SAME = Text(
    en="terms under the key {key}, in the same zone",
    fr="des conditions sous la clé {key}, même fuseau",
)
_NEW_BOOKS = Text(
    en="open new books for another plan", fr="ouvrez d’autres livres pour un autre barème"
)
_FROM = Text(en="a day from {last} on", fr="un jour à partir du {last}")
_FORWARD = Text(
    en="time runs forward in the books, choose a later day",
    fr="le temps avance dans les livres, choisissez une date ultérieure",
)
