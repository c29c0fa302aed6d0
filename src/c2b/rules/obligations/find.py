"""The search for the duties of a payer by the rules on reports, withholding and pay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import TypeVar

from c2b._validators import is_plain
from c2b.compensation import Archive, Books
from c2b.errors import InvalidValueError
from c2b.rules import crowdsourcing
from c2b.rules.crowdsourcing import CrowdsourcingFacts
from c2b.rules.engine.anchor import Anchor, Days
from c2b.rules.engine.explain import NOT_ADVICE
from c2b.rules.engine.place import several
from c2b.rules.engine.rule_set import RuleSet, Where
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.tax import PaidFor
from c2b.rules.obligations.facts import BooksReader, extended, joined
from c2b.rules.obligations.gaps import NAME, OBLIGATION_GAPS
from c2b.rules.obligations.obligation import Obligation, Obligations
from c2b.rules.obligations.paid import Rates
from c2b.rules.obligations.receipts import PlanEntry, PlanReceipts
from c2b.rules.obligations.search import KINDS, ObligationSearch
from c2b.rules.roles_and_effects import WITHHOLDING
from c2b.text import Text

RULES = RuleSet(
    name=NAME,
    subject=CrowdsourcingFacts,
    rules=tuple(
        rule for rule in crowdsourcing.ALL.rules if any(rule.effect == each for each, _ in KINDS)
    ),
    gaps=OBLIGATION_GAPS,
)
"""The rules that decide what is reported, withheld or due."""
_SHARES = tuple(
    each.value
    for rule in RULES.rules
    for figure in rule.parameters
    for each in figure.values
    if rule.effect == WITHHOLDING and isinstance(each.value, Decimal)
)
"""The shares that the law asks to withhold."""


def obligations(
    books: Books | Iterable[Books],
    people: Mapping[str, SharedFacts],
    *,
    year: int,
    where: Where,
    everyone: SharedFacts | None = None,
    hours: Mapping[str, Decimal | int] | None = None,
    rates: Rates | None = None,
    archives: Iterable[Archive] = (),
    paid_for: Mapping[str, PaidFor] | None = None,
) -> Obligations:
    """Return whom the payer must report for *year*, what it withholds and what it owes, and why.

    Every party that the books paid in the year is looked at, in cash and in kind. A fact that is
    unknown leaves a duty to report or to withhold open; it never lets a party fall out of the list.
    A duty to pay is listed where a fact touches it.

    Args:
        books: The books of one plan, or of several.
        people: The facts on each party, by its name in the books; a party may be left out. What a
            party is paid for holds for one plan.
        year: The calendar year of the payments.
        where: The places whose law is asked about: ``"US"``, ``("DE", "GB")``.
        everyone: The facts that hold for each party that has no others of its own.
        hours: The hours paid in the year by party, for wages.
        rates: The rates between currencies: ``{("GBP", "EUR"): Decimal("1.15")}``.
        archives: The archives of the books that hold entries of the year.
        paid_for: What each plan pays for, by its key; it goes before what the facts state.

    Returns:
        The duties that are due, open or done, with what the library covers.

    Raises:
        InvalidValueError: An amount that the books state is given too, a plan is given twice, an
            archive of the year is missing, hours or a rate are not above zero, a name is in no
            books, or one statement of what is paid for would hold for several plans.
    """
    places = several(where)
    kept = (books,) if isinstance(books, Books) else tuple(books)
    entries = tuple(_entries(kept, tuple(archives), year))
    worked = _above_zero("hours", hours or {})
    _in_books(kept, entries, {"people": people, "hours": worked})
    reader = BooksReader(rates=_above_zero("rates", rates or {}), where=places, shares=_SHARES)
    in_force = RULES.in_force(on=Days(act=date.max, year=year).of(Anchor.YEAR), where=places)
    receipts = PlanReceipts(year=year, entries=entries, paid_for=_objects(kept, paid_for or {}))
    common = extended(everyone or SharedFacts())
    found: dict[Obligation, None] = {}
    for paid in receipts.whole:
        known = joined(common, people.get(paid.party, SharedFacts()))
        for each in receipts.by_object(paid, known["payee"].paid_for):
            facts = reader.facts(known, each, worked.get(paid.party))
            search = ObligationSearch(reader=reader, receipts=each)
            found |= dict.fromkeys(search.found(in_force.check(facts).findings))
    covered = (each.text for each in in_force.check(CrowdsourcingFacts()).coverage)
    return Obligations(
        year=year,
        where=reader.where,
        all=tuple(found),
        coverage=(*covered, NOT_ADVICE),
    )


def _entries(
    books: tuple[Books, ...], archives: tuple[Archive, ...], year: int
) -> Iterator[PlanEntry]:
    """Give the entries of all books, with those that were filed away in the year or later."""
    keys = [each.key for each in books]
    if len(set(keys)) != len(keys):
        raise InvalidValueError("books", _EACH_ONCE, keys, _LEAVE_OUT)
    known = {each.digest: each for each in archives}
    marks = [mark for each in books for mark in each.archives]
    if not known.keys() <= {mark.digest for mark in marks}:
        raise InvalidValueError("archives", _OF_THESE, sorted(known), _LEAVE_OUT)
    for mark in marks:
        if mark.until.year >= year and mark.digest not in known:
            raise InvalidValueError("archives", _WHOLE_YEAR.fill(until=mark.until), None, _GIVE)
    for each in books:
        yield from ((each.key, entry) for entry in each.journal())
    for box in archives:
        yield from ((box.plan, entry) for entry in box.journal())


def _in_books(
    books: Iterable[Books], entries: Iterable[PlanEntry], named: Mapping[str, Mapping[str, object]]
) -> None:
    """Refuse a name that no books know, which would else be left out without a word."""
    parties = {entry.party for _, entry in entries}.union(*(each.parties for each in books))
    for where, names in named.items():
        for name in names:
            if name not in parties:
                raise InvalidValueError(where, _A_PARTY, name, _AS_IN_BOOKS)


def _objects(books: Iterable[Books], paid_for: Mapping[str, PaidFor]) -> Mapping[str, PaidFor]:
    """Return what each plan pays for; refuse a plan without books, and what is no object."""
    keys = {each.key for each in books}
    for plan, each in paid_for.items():
        if plan not in keys:
            raise InvalidValueError("paid_for", _A_PLAN, plan, _AS_IN_BOOKS)
        if type(each) is not PaidFor:
            raise InvalidValueError(f"paid_for[{plan!r}]", _AN_OBJECT, each, _NAME_OBJECT)
    return paid_for


_Key = TypeVar("_Key")


def _above_zero(name: str, numbers: Mapping[_Key, Decimal | int]) -> Mapping[_Key, Decimal | int]:
    for value in numbers.values():
        if type(value) not in (int, Decimal) or not is_plain(value) or value <= 0:
            raise InvalidValueError(name, _POSITIVE, value, _WRITE_DECIMAL)
    return numbers


_A_PARTY = Text(en="the name of a party in the books", fr="le nom d’une partie dans les livres")
_A_PLAN = Text(en="the key of a plan in the books", fr="la clé d’un barème dans les livres")
_AS_IN_BOOKS = Text(en="write it as in the books", fr="écrivez-le comme dans les livres")
_AN_OBJECT = Text(en="what the plan pays for", fr="l’objet des paiements du barème")
_NAME_OBJECT = Text(en="write PaidFor.SERVICES or another", fr="écrivez PaidFor.SERVICES ou autre")
_EACH_ONCE = Text(en="the books of each plan once", fr="les livres de chaque barème une seule fois")
_LEAVE_OUT = Text(en="leave the other out", fr="omettez l’autre")
_OF_THESE = Text(en="archives of these books", fr="des archives de ces livres")
_WHOLE_YEAR = Text(
    en="the archive up to {until}, which may hold payments of the year",
    fr="l’archive allant jusqu’au {until}, qui peut contenir des paiements de l’année",
)
_GIVE = Text(en="give it as archives=[...]", fr="donnez-la par archives=[...]")
_POSITIVE = Text(en="exact numbers above zero", fr="des nombres exacts supérieurs à zéro")
_WRITE_DECIMAL = Text(en="use int or Decimal", fr="utilisez int ou Decimal")
