"""The books of a plan's pay, one flat value from which every settlement goes on.

Everything to date is read from the books: balances, the budget, what was taken back. They are as
deep after a thousand settlements as after one, and travel as a document.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import ClassVar

from attrs import evolve, field, frozen

from c2b._field_type import Written
from c2b._validators import exactly, instance, natural, optional, tuple_of
from c2b.compensation.deductions import Role
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.rounding import Exact
from c2b.compensation.settlement.account import Account, PartyAccount, Work
from c2b.compensation.settlement.account_check import check_accounts, check_exact
from c2b.compensation.settlement.asked import MAY_BE_NEW, check_party, check_role, check_unit
from c2b.compensation.settlement.balance import Balance, balance_of
from c2b.compensation.settlement.books_text import books_text
from c2b.compensation.settlement.by_party import ByParty
from c2b.compensation.settlement.journal import Accounts, Entry, Journal
from c2b.compensation.settlement.keys import KeyState
from c2b.compensation.settlement.shelf import Shelf
from c2b.compensation.settlement.term_account import TermAccount
from c2b.compensation.settlement.term_check import check_terms
from c2b.compensation.settlement.versions import Numbered, PlanVersion, numbered, version_on
from c2b.compensation.tally import TallyPart
from c2b.compensation.unit import Amount, Unit, cash
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text


@frozen(kw_only=True)
class UnitTotal:
    """The accounts of all parties together in one unit, in the smallest part of it.

    Attributes:
        unit: The unit of the accounts.
        earned: The earnings, less what was taken back.
        on_top: The fees that the business pays on top, taxes included, less what was given back.
        fee_tax: The taxes among them.
        terms: The state of the fees on the total.
    """

    unit: Unit = field(validator=instance(Unit))
    earned: int = field(default=0, validator=exactly(int))
    on_top: int = field(default=0, validator=exactly(int))
    fee_tax: int = field(default=0, validator=exactly(int))
    terms: tuple[TermAccount, ...] = field(default=(), validator=tuple_of(TermAccount))


@frozen(kw_only=True)
class Taken:
    """The amounts taken back of one entry, or by one reversal.

    Attributes:
        minors: Of an entry that pays: what was taken of each of its parts. Of a reversal: what it
            took of each part of the entry that it reverses.
        work: The part taken from the tallies (of a reversal).
        share: The share of a contribution that was taken (of a reversal by contribution).
        restored: Whether the reversal was itself reversed.
        exact: Of a reversal: what it took of what was earned before it was rounded; None in older
            books, for as much as it took of what was earned.
    """

    minors: tuple[int, ...] = field(validator=tuple_of(int))
    work: tuple[Work, ...] = field(default=(), validator=tuple_of(Work))
    share: Fraction = field(default=Fraction(0), validator=instance(Fraction))
    restored: bool = field(default=False, validator=instance(bool))
    exact: Exact | None = field(default=None, validator=optional(instance(int, Fraction)))


@frozen(kw_only=True)
class ArchiveMark:
    """The mark that an archive leaves in the books.

    Attributes:
        until: The last day of the entries.
        entries: The number of entries.
        digest: The fingerprint of the archive, by which it is known again.
    """

    until: date = field(validator=exactly(date))
    entries: int = field(validator=natural)
    digest: str = field(validator=instance(str))


@frozen(kw_only=True)
class Books(ByParty, Written):
    """The state of a plan's pay; opened by `Books.open`, continued by `settle`.

    Attributes:
        versions: The terms as they were agreed and amended.
        number: The number of settlements.
        last: The last day on which anything was booked; time runs forward.
        settled: The last day of a settlement under the terms that hold then; reversals and returns
            have days of their own. None where terms changed on that day, and in older books.
        parties: The state of each party.
        keys: The state of each contribution.
        filed: The keys of filed periods, sixteen bytes each.
        memory: The memory of policies, by policy and name.
        entries: The bookings by key, in order; filed entries are left out.
        taken: The amounts taken back, by the key of the entry.
        totals: The accounts of all parties together.
        counted: The number of contributions that count.
        waiting: The number of contributions that wait for a fact or a decision.
        reversals: The number of entries that took something back or restored it.
        to_pay: The parties whose accounts hold something that the next settlement pays.
        archives: The marks of the archives.
        evenness: The parties and whether all of their accounts are even, once that is known.
    """

    versions: tuple[PlanVersion, ...] = field(validator=tuple_of(PlanVersion, least=1))
    number: int = field(default=0, validator=natural)
    last: date | None = field(default=None, validator=optional(exactly(date)))
    settled: date | None = field(default=None, validator=optional(exactly(date)))
    parties: Shelf[PartyAccount] = field(factory=Shelf[PartyAccount], repr=False)
    keys: Shelf[KeyState] = field(factory=Shelf[KeyState], repr=False)
    filed: bytes = field(default=b"", repr=False, validator=instance(bytes))
    memory: Shelf[TallyPart] = field(factory=Shelf[TallyPart], repr=False)
    entries: Shelf[Entry] = field(factory=Shelf[Entry], repr=False)
    taken: Shelf[Taken] = field(factory=Shelf[Taken], repr=False)
    totals: tuple[UnitTotal, ...] = field(default=(), validator=tuple_of(UnitTotal))
    counted: int = field(default=0, validator=natural)
    waiting: int = field(default=0, validator=natural)
    reversals: int = field(default=0, validator=natural)
    to_pay: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    archives: tuple[ArchiveMark, ...] = field(default=(), validator=tuple_of(ArchiveMark))
    evenness: tuple[Shelf[PartyAccount], bool] | None = field(default=None, eq=False, repr=False)

    instead: ClassVar[str] = ".parties, .entries, .keys or .journal()"

    @classmethod
    def open(cls, plan: PayPlan) -> Books:
        """Return books in which nothing is booked yet."""
        return cls(versions=(PlanVersion(plan=plan),))

    @property
    def key(self) -> str:
        """The name of the plan."""
        return self.versions[0].plan.key

    @property
    def plan(self) -> PayPlan:
        """The plan that holds on the last day; the first version where there is no last day."""
        last = self.last
        return self.versions[0 if last is None else version_on(self.versions, last)].plan

    @cached_property
    def numbered(self) -> Numbered:
        """The deductions of all versions, with their numbers."""
        return numbered(self.versions)

    @cached_property
    def is_even(self) -> bool:
        """Whether every party was paid all of what it earned, to a whole unit, and owes nothing.

        A settlement states it for the books after it; it is computed where the parties are others.
        """
        if self.evenness is not None and self.evenness[0] is self.parties:
            return self.evenness[1]
        return all(
            each.is_even for party in self.parties.flat().values() for each in party.accounts
        )

    def total_of(self, unit: Unit) -> UnitTotal:
        """Return the accounts of all parties together in *unit*."""
        return next((each for each in self.totals if each.unit == unit), UnitTotal(unit=unit))

    def with_total(self, total: UnitTotal) -> Books:
        """Return the books with *total* in the place of that of the same unit."""
        if any(each.unit == total.unit for each in self.totals):
            mine = (total if each.unit == total.unit else each for each in self.totals)
            return evolve(self, totals=tuple(mine))
        return evolve(self, totals=(*self.totals, total))

    @property
    def units(self) -> tuple[Unit, ...]:
        """The units in which anything is booked."""
        return tuple(total.unit for total in self.totals)

    def account(self, party: str, unit: Unit) -> Account:
        """Return the account of *party* in *unit*; empty for a party that the books do not know."""
        check_unit("Books.account(unit)", unit)
        found = self.parties.get(party)
        return Account(unit=unit) if found is None else found.of(unit)

    def balance(
        self, party: str, unit: Unit | str | None = None, *, may_be_new: bool = False
    ) -> Balance:
        """Return the balance of *party*, to date.

        Args:
            party: The party; it gave something, or was paid for what another party gave.
            unit: A unit, or the code of a currency in cash; may be left out where there is one.
            may_be_new: Whether a party that the books do not know has a balance of zeros.

        Raises:
            InvalidValueError: A party that the books do not know, perhaps by a misspelt name.
        """
        found = self.unit_of(unit)
        if not may_be_new:
            check_party("balance(party)", party, self.parties, self.keys, MAY_BE_NEW)
        return balance_of(self.account(party, found), self.numbered.roles)

    def __contains__(self, party: object) -> bool:
        """Whether the books know *party*, so that it has a balance."""
        known = isinstance(party, str) and party in self.parties
        return known or any(state.party == party for state in self.keys.values())

    def unit_of(self, unit: Unit | str | None) -> Unit:
        """Return *unit*, or the only unit of the books where none is given.

        Raises:
            InvalidValueError: No unit named where there are several, or none.
        """
        if unit is None:
            units = self.units or tuple(self.plan.scheme.units)
            if len(units) != 1:
                raise InvalidValueError("unit", _NAMED, sorted(u.code for u in units), _WHICH)
            return units[0]
        found = cash(unit) if isinstance(unit, str) else unit
        check_unit("unit", found)
        return found

    def cost(self, unit: Unit | str | None = None) -> Amount:
        """Return the cost of the business to date, fees on top included, less reversals."""
        found = self.unit_of(unit)
        total = self.total_of(found)
        return Amount(exact=Fraction(total.earned + total.on_top), unit=found)

    def sum_of(self, role: Role, unit: Unit | str | None = None) -> Amount:
        """Return the sum of all accounts in one role; for the business, its whole cost."""
        check_role("sum_of(role)", role)
        found = self.unit_of(unit)
        minors = (n for (u, r, _), n in self.accounts().items() if (u, r) == (found, role))
        minor = sum(minors)
        shown = -minor if role in (Role.BUSINESS, Role.OWED_BACK) else minor
        return Amount(exact=Fraction(shown), unit=found)

    @property
    def text(self) -> Text:
        """The plan, the number of settlements and parties, and the cost, in a sentence."""
        costs = [self.cost(unit) for unit in self.units]
        return books_text(self.key, self.number, len(self.parties), costs)

    @property
    def left(self) -> Money | None:
        """The rest of the budget; None where there is no budget."""
        return self.left_in(self.plan)

    def left_in(self, plan: PayPlan) -> Money | None:
        """Return the rest of the budget of *plan*, which may hold from a later day on."""
        if plan.budget is None:
            return None
        return plan.budget - self.cost(plan.budget.currency).money

    def journal(self) -> Journal:
        """Return all entries, except filed ones."""
        return Journal(entries=tuple(self.entries.flat().values()))

    def accounts(self) -> Accounts:
        """Return the balance of every account in the books, which equals that of the journal."""
        held: dict[tuple[Unit, Role, str | None], int] = {}
        for party in self.parties:
            for account in self.parties[party].accounts:
                for role, minor in _roles(account, self.numbered.roles):
                    key = (account.unit, role, party)
                    held[key] = held.get(key, 0) + minor
        for total in self.totals:
            if total.on_top:
                held[total.unit, Role.BUSINESS, None] = -total.on_top
                held[total.unit, Role.PLATFORM, None] = total.on_top - total.fee_tax
                held[total.unit, Role.FEE_TAX, None] = total.fee_tax
        return {key: minor for key, minor in held.items() if minor}

    def check(self) -> None:
        """Compare every account with the journal, and every memory with the terms it is for.

        No account of a party is below zero, and none owes back more than it was paid or lost to
        fees and taxes.

        Raises:
            InvalidValueError: Books that were changed by hand, or that a fault has spoiled.
        """
        check_terms(self.versions, self.numbered, self.parties.flat(), self.entries.flat())
        check_accounts(self.journal().balances(), self.accounts())
        check_exact(self.parties.flat())


def _roles(account: Account, roles: dict[int, Role]) -> Iterator[tuple[Role, int]]:
    """Return the sums of the journal for the accounts of one party and unit."""
    yield Role.BUSINESS, -account.earned
    for term in account.terms:
        yield roles[term.term], term.kept
    yield Role.PAYABLE, account.payable
    yield Role.PAYEE, account.paid
    yield Role.OWED_BACK, -account.owed_back


_NAMED = Text(en="one unit", fr="une unité")
_WHICH = Text(en="name the unit, such as 'EUR'", fr="nommez l’unité, par exemple 'EUR'")
