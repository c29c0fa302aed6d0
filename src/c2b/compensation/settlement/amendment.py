"""The amendment of a plan from a day on; earlier contributions stay under the older version."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from attrs import evolve

from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.scheme import AnyScheme
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.given_books import check_books
from c2b.compensation.settlement.versions import PlanVersion, is_same_pool
from c2b.errors import InvalidValueError
from c2b.text import Text


def amend(books: Books, plan: PayPlan, *, since: date) -> Books:
    """Let *plan* hold from a day on.

    What was given before that day, by `Contribution.at` where that is known, is paid by the older
    terms whenever it is decided; budget, policies, holds and thresholds are those of the day of the
    settlement. Tiers, bonuses, caps, floors and quotas go on from where a party stands, also where
    a rate within them changes: what was earned before counts as it was earned. Tiers that are
    climbed in the order of coming count a late contribution where the party stood under its own
    terms, and leave what was counted since. A pool that grows shares what is new as its
    `Pool.later` says. A deduction that stays as it is goes on as well; one that changes is another
    one, with its fixed amount, limits and bands from that day on.

    A scheme that looks at all parties together (prizes, ranks, a cap for all) keeps one ranking and
    one purse: deductions, budget and policies can change, and all of its pay then goes through the
    deductions of the day of the settlement; the scheme itself stays, but for the terms of a pool.

    Terms of the same day, under which nothing was booked yet, are replaced. Once something was
    booked on that day they stay, and the new terms hold for what is settled from now on.

    Args:
        books: The books.
        plan: The terms, under the same key.
        since: The first day, not before the last day of the books, nor before earlier amendments.

    Raises:
        InvalidValueError: No books; a day before the last one; a plan with another key or zone;
            another scheme where the older one looks at all parties together, such as prizes.
    """
    check_books(books, "amend")
    if plan.key != books.key or plan.zone != books.plan.zone:
        raise InvalidValueError("amend(plan)", _SAME.fill(key=books.key), plan.key, _NEW_BOOKS)
    last = max(filter(None, (books.last, books.versions[-1].since)), default=None)
    if type(since) is not date or (last is not None and since < last):
        raise InvalidValueError("amend(since)", _FROM.fill(last=last or "-"), since, _FORWARD)
    unused = books.last is None or books.last < since
    older = books.versions[:-1] if unused and books.versions[-1].since == since else books.versions
    # on a day that is settled already, the accounts of all move once more under the new terms
    settled = None if books.settled == since else books.settled
    _check_purse([each.plan.scheme for each in older], plan.scheme)
    versions = (*older, PlanVersion(plan=plan, since=since))
    return evolve(books, versions=versions, settled=settled)


def _check_purse(older: Sequence[AnyScheme], new: AnyScheme) -> None:
    """Refuse a second ranking or purse beside that of *older* terms, which may still change."""
    if not new.competes or not any(scheme.competes for scheme in older):
        return
    if new != older[-1] and not is_same_pool(older[-1], new):
        raise InvalidValueError("amend(plan)", _ONE_PURSE, new.kind, _APART)


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
_ONE_PURSE = Text(
    en="the scheme as it is, or a pool in the place of a pool: it looks at all parties together, "
    "and two rankings or purses would change each other's pay",
    fr="le même mode de rémunération, ou une cagnotte à la place d’une cagnotte\u00a0: il compare "
    "toutes les parties, et deux classements ou cagnottes fausseraient leurs gains",
)
_APART = Text(
    en="open new books under another key for what is given from that day on; deductions, budget "
    "and policies can be amended here",
    fr="ouvrez d’autres livres sous une autre clé pour ce qui est remis à partir de ce jour\u00a0; "
    "déductions, budget et conditions d’admission peuvent changer ici",
)
