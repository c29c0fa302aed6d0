"""The search for the duties of a payer by the rules on reports, withholding and pay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import TypeVar

from c2b._validators import is_plain
from c2b.compensation import Archive, Books, Entry
from c2b.errors import InvalidValueError
from c2b.predicate import NEVER, Fact, Predicate, evaluate, given, references
from c2b.rules import crowdsourcing
from c2b.rules.crowdsourcing import CrowdsourcingFacts
from c2b.rules.engine.anchor import Anchor, Days
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.explain import NOT_ADVICE, facts_text, source_text
from c2b.rules.engine.fact_model import fact_text, missing_inputs
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.format_value import value_text
from c2b.rules.engine.norm import Severity
from c2b.rules.engine.place import several
from c2b.rules.engine.rule_set import RuleSet, Where
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.obligations.facts import BooksReader, extended
from c2b.rules.obligations.gaps import NAME, OBLIGATION_GAPS
from c2b.rules.obligations.obligation import (
    Obligation,
    ObligationKind,
    Obligations,
    ObligationStatus,
)
from c2b.rules.obligations.paid import Paid, Rates, paid_in
from c2b.rules.roles_and_effects import PAYMENT, REPORTING, WITHHOLDING
from c2b.text import SEMICOLON, Text

_KINDS = (
    (REPORTING, ObligationKind.REPORT),
    (WITHHOLDING, ObligationKind.WITHHOLD),
    (PAYMENT, ObligationKind.PAY),
)
RULES = RuleSet(
    name=NAME,
    subject=CrowdsourcingFacts,
    rules=tuple(
        rule for rule in crowdsourcing.ALL.rules if any(rule.effect == each for each, _ in _KINDS)
    ),
    gaps=OBLIGATION_GAPS,
)
"""The rules that decide what is reported, withheld or due."""


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
) -> Obligations:
    """Return whom the payer must report for *year*, what it withholds and what it owes, and why.

    Every party that the books paid in the year is looked at, in cash and in kind. A fact that is
    unknown leaves a duty open; it never lets a party fall out of the list.

    Args:
        books: The books of one plan, or of several.
        people: The facts on each party, by its name in the books; a party may be left out.
        year: The calendar year of the payments.
        where: The places whose law is asked about: ``"US"``, ``("DE", "GB")``.
        everyone: The facts that hold for each party that has no others of its own.
        hours: The hours paid in the year by party, for wages.
        rates: The rates between currencies: ``{("GBP", "EUR"): Decimal("1.15")}``.
        archives: The archives of the books that hold entries of the year.

    Returns:
        The duties that are due, open or done, with what the library covers.

    Raises:
        InvalidValueError: An amount that the books state is given too, a plan is given twice, an
            archive of the year is missing, or hours or a rate are not above zero.
    """
    kept = (books,) if isinstance(books, Books) else tuple(books)
    reader = BooksReader(rates=_above_zero("rates", rates or {}), where=several(where))
    worked = _above_zero("hours", hours or {})
    on = Days(act=date.max, year=year).of(Anchor.YEAR)
    in_force = RULES.in_force(on=on, where=where)
    common = extended(everyone or SharedFacts())
    found: list[Obligation] = []
    for paid in paid_in(year, _entries(kept, tuple(archives), year)):
        own = people.get(paid.party, SharedFacts())
        facts = reader.facts(common, own, paid, worked.get(paid.party))
        found += _found(in_force.check(facts).findings, paid)
    covered = (each.text for each in in_force.check(CrowdsourcingFacts()).coverage)
    return Obligations(
        year=year,
        where=reader.where,
        all=tuple(found),
        coverage=(*covered, NOT_ADVICE),
    )


def _found(findings: Iterable[Finding], paid: Paid) -> Iterator[Obligation]:
    for finding in findings:
        status = _status(finding)
        if status is not None:
            yield _obligation(finding, status, paid)


def _status(finding: Finding) -> ObligationStatus | None:
    """Return the status of a duty; None where it does not bind, or no given fact touches it."""
    if finding.outcome in _DECIDED:
        return _DECIDED[finding.outcome]
    bound, subject = finding.bound, finding.subject
    answered = bound.undecided_when == NEVER or evaluate(bound.undecided_when, subject) is False
    binds = evaluate(bound.applies, subject) is True and answered
    if binds and _kind(finding) is not ObligationKind.PAY:
        return ObligationStatus.DUE  # what is not recorded as done is to be done
    return ObligationStatus.OPEN if finding.is_looked_at else None


def _kind(finding: Finding) -> ObligationKind:
    return next(kind for effect, kind in _KINDS if effect == finding.rule.effect)


def _obligation(finding: Finding, status: ObligationStatus, paid: Paid) -> Obligation:
    named = _named(finding.bound.conditions)
    known = [each for each in named if each.of(finding.subject) is not None]
    is_open = status is ObligationStatus.OPEN
    asked = _open_facts(finding) if is_open else ()
    figures = finding.missing_figures if is_open else ()
    return Obligation(
        party=paid.party,
        kind=_kind(finding),
        status=status,
        rule=finding.id,
        places=finding.places,
        year=paid.year,
        paid=paid,
        message=finding.message if status is ObligationStatus.DUE else finding.rule.asks,
        because=facts_text(known, finding.subject),
        source=source_text(finding),
        missing=tuple(dict.fromkeys((*_paths(asked, finding), *figures))),
        questions=Text.join((*map(fact_text, asked), *map(value_text, figures)), SEMICOLON),
        is_advice=finding.severity is Severity.RECOMMENDED,
    )


def _open_facts(finding: Finding) -> tuple[Fact, ...]:
    """Return the unknown facts of the trigger; of the duty, where it is known that it binds."""
    left = _named(given(finding.bound.applies, finding.subject))
    return tuple(each for each in left if each.of(finding.subject) is None) or finding.open_facts


def _paths(facts: Iterable[Fact], finding: Finding) -> Iterator[str]:
    for each in facts:
        yield from missing_inputs(each, finding.subject)


def _named(predicate: Predicate) -> tuple[Fact, ...]:
    return tuple(each for each in references(predicate) if isinstance(each, Fact))


def _entries(books: tuple[Books, ...], archives: tuple[Archive, ...], year: int) -> Iterator[Entry]:
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
    for journal in (*(each.journal() for each in books), *(each.journal() for each in archives)):
        yield from journal


_Key = TypeVar("_Key")


def _above_zero(name: str, numbers: Mapping[_Key, Decimal | int]) -> Mapping[_Key, Decimal | int]:
    for value in numbers.values():
        if type(value) not in (int, Decimal) or not is_plain(value) or value <= 0:
            raise InvalidValueError(name, _POSITIVE, value, _WRITE_DECIMAL)
    return numbers


_DECIDED = {
    Outcome.BROKEN: ObligationStatus.DUE,
    Outcome.KEPT: ObligationStatus.DONE,
    Outcome.NOT_APPLICABLE: None,
}
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
