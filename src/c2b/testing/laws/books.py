"""The laws of books, which hold after all settlements, reversals, amendments and archives.

Each law is a function of books, or of a settlement and the books before it; it fails by
`BrokenLawError`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from c2b.compensation.contribution import Contribution
from c2b.compensation.deductions import Fee, Hold, Role, Threshold
from c2b.compensation.policies.policy import Status
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import AnyScheme
from c2b.compensation.schemes import Pool
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.journal import Entry, EntryKind
from c2b.compensation.settlement.settle import settle
from c2b.compensation.settlement.settlement import Settlement
from c2b.compensation.settlement.statement import statement
from c2b.compensation.settlement.versions import version_on
from c2b.compensation.unit import Unit
from c2b.testing.laws.law import agree, holds
from c2b.text import Text

_FIELDS = {
    "earned": (Role.BUSINESS, -1),
    "fees": (Role.PLATFORM, 1),
    "fee_tax": (Role.FEE_TAX, 1),
    "withheld": (Role.TAX, 1),
    "forfeited": (Role.FORFEITED, 1),
    "held": (Role.HELD, 1),
    "carried": (Role.CARRIED, 1),
    "payable": (Role.PAYABLE, 1),
    "paid": (Role.PAYEE, 1),
    "owed_back": (Role.OWED_BACK, -1),
}


def accounts_are_as_booked(books: Books, entries: Sequence[Entry]) -> None:
    """Every field of every balance is an account of the journal; every entry sums to zero."""
    sums: dict[tuple[Unit, Role, str | None], int] = {}
    for entry in entries:
        agree(sum(posting.minor for posting in entry.postings), 0)
        for posting in entry.postings:
            key = (entry.unit, posting.role, posting.party)
            sums[key] = sums.get(key, 0) + posting.minor
    for party in books.parties:
        for unit in books.units:
            balance = books.balance(party, unit)
            for name, (role, sign) in _FIELDS.items():
                booked = sign * sums.get((unit, role, party), 0)
                agree((name, getattr(balance, name).exact), (name, booked))


def no_account_is_below_zero(books: Books) -> None:
    """No party owes more than it was paid and what stayed with fees; nothing else is below zero."""
    for party in books.parties:
        for unit in books.units:
            balance = books.balance(party, unit)
            for name in _FIELDS:
                minor = getattr(balance, name).exact
                holds(minor >= 0, (name, minor), _FROM_ZERO)
            most = balance.paid.exact + balance.fees.exact + balance.fee_tax.exact
            owed = balance.owed_back.exact
            holds(owed <= most, owed, _AT_MOST.fill(most=most))


def statements_add_up(books: Books) -> None:
    """The rows of a statement add up to its last row, and so do the accounts where it rests."""
    for party in books.parties:
        for unit in statement(books, party).units:
            *rows, last = (row.amount.exact for row in unit.rows)
            agree(sum(rows, Fraction(0)), last)
            agree(sum((row.amount.exact for row in unit.rests), Fraction(0)), last)


def what_is_owed_back_is_offset(settled: Settlement) -> None:
    """A party that is paid owes nothing back, where all of its later earnings are offset."""
    if settled.plan.offset == 1:
        for payout in settled.payouts():
            agree(settled.balance(payout.party, payout.amount.unit).owed_back.exact, 0)


def thresholds_hold(settled: Settlement) -> None:
    """A payment is never below the threshold, where nothing but one threshold precedes it."""
    before = settled.before
    deductions = settled.plan.deductions
    only = deductions[0] if len(deductions) == 1 else None
    if isinstance(only, Threshold) and len(before.versions) == 1:
        for payout in settled.payouts():
            unit = payout.amount.unit
            account = before.account(payout.party, unit)
            offset = account.owed_back - settled.books.account(payout.party, unit).owed_back
            reached = payout.amount.exact + offset - account.payable
            if only.applies(unit) and reached:
                holds(reached >= only.at.exact, reached, _LEAST.fill(least=only.at.exact))


def nothing_new_earns_nothing(before: Books, settled: Settlement) -> None:
    """A settlement without contributions changes what no party has earned; pools go on sharing."""
    if all(version.plan.scheme.by_party for version in before.versions):
        for party in settled.parties:
            for unit in settled.units:
                agree(_earned(settled.books, party, unit), _earned(before, party, unit))


def what_waits_is_let_go(settled: Settlement) -> None:
    """A hold keeps nothing from its day on, and a threshold nothing once it is amended away."""
    books, day = settled.books, settled.day
    chain = books.numbered.chains[version_on(books.versions, day)]
    here = {number for number, _ in chain}
    for party in () if settled.refused else books.parties:
        for account in books.parties[party].accounts:
            for each in account.terms:
                term = books.numbered.terms[each.term]
                if isinstance(term, Hold) or each.term not in here:
                    agree(term.released(each.slot, day), 0)


def the_budget_holds(before: Books, settled: Settlement, new: Sequence[Contribution]) -> None:
    """The rest of the budget is the budget less the journal; only what exceeds it is refused."""
    plan, unit = settled.plan, settled.plan.budget_unit
    if (
        plan.budget is None
        or unit is None
        or plan.deductions
        or not plan.scheme.prices_contributions
    ):
        return
    spent = sum(entry.earned for entry in before.journal() if entry.unit == unit)
    agree(before.left_in(plan), plan.budget.each([plan.budget.minor - spent])[0])
    prices = (_scheme_of(before, settled, item).price_of(item) for item in new)
    due = sum((Fraction(price.get(unit, 0)) for price in prices), Fraction(0))
    over = spent + due - plan.budget.minor
    if due.denominator == 1:
        agree(settled.refused, over > 0 and due > 0)


def kept_fees_stay(books: Books, new: Iterable[Entry]) -> None:
    """A reversal takes nothing of a fee that is not given back."""
    for entry in new:
        for posting in entry.postings:
            if entry.kind is EntryKind.REVERSAL and posting.term is not None:
                term = books.numbered.terms[posting.term]
                kept = isinstance(term, Fee) and not term.given_back
                holds(not kept or not posting.minor, posting.minor, _NOTHING)


def standing_contributions_decide(
    before: Books,
    settled: Settlement,
    standing: Sequence[Contribution],
    new: Sequence[Contribution],
) -> None:
    """A new contribution earns as if only those that still stand had come before it."""
    plan = before.versions[0].plan
    if not (plan.scheme.in_order and plan.scheme.by_party) or plan.deductions:
        return
    without = settle(plan, standing, on=settled.day).books
    with_new = settle(plan, [*standing, *new], on=settled.day).books
    for party in {item.party for item in new}:
        for unit in settled.units:
            more = _earned(with_new, party, unit) - _earned(without, party, unit)
            got = _earned(settled.books, party, unit) - _earned(before, party, unit)
            holds(abs(got - more) <= 1, got, _ABOUT.fill(expected=more))


def old_work_keeps_its_rate(
    before: Books, settled: Settlement, new: Sequence[Contribution]
) -> None:
    """A contribution earns by the plan of its day, even if it is settled after a change."""
    if len(before.versions) == 1 or settled.plan.budget is not None:
        return
    due: dict[tuple[str, Unit], Exact] = {}
    for item in new:
        scheme = _scheme_of(before, settled, item)
        for unit, exact in scheme.price_of(item).items():
            due[item.party, unit] = due.get((item.party, unit), 0) + exact
    for (party, unit), exact in due.items():
        got = _earned(settled.books, party, unit) - _earned(before, party, unit)
        holds(abs(Fraction(got) - exact) <= 1, got, _ABOUT.fill(expected=exact))


def _scheme_of(before: Books, settled: Settlement, item: Contribution) -> AnyScheme:
    """Return the scheme of the day of *item*, of those that hold by the day of the settlement."""
    day = settled.day if item.at is None else item.at.date()
    last = version_on(before.versions, settled.day)
    return before.versions[min(version_on(before.versions, day), last)].plan.scheme


def pools_are_charged_once(books: Books) -> None:
    """All parties together never have more of a pool than there is."""
    scheme = books.versions[-1].plan.scheme
    if isinstance(scheme, Pool) and len(books.versions) == 1:
        earned = books.total_of(scheme.amount.unit).earned
        holds(earned <= scheme.amount.exact, earned, _AT_MOST.fill(most=scheme.amount.exact))


def earns(books: Books, item: Contribution) -> bool:
    """Whether *item* counts, has earned something by itself, and is not taken back."""
    state = books.keys.get(item.key)
    if state is None or state.status is not Status.COUNTED or state.back:
        return False
    scheme = books.versions[0].plan.scheme
    prices: Mapping[Unit, Exact] = scheme.price_of(item)
    return bool(scheme.in_order) or any(Fraction(each) >= 1 for each in prices.values())


def _earned(books: Books, party: str, unit: Unit) -> int:
    return books.account(party, unit).earned


_FROM_ZERO = Text(en="zero or more", fr="zéro ou davantage")
_AT_MOST = Text(en="at most {most}", fr="au plus {most}")
_LEAST = Text(en="at least {least}", fr="au moins {least}")
_ABOUT = Text(en="about {expected}", fr="environ {expected}")
_NOTHING = Text(en="nothing of a fee that is kept", fr="rien de frais conservés")
