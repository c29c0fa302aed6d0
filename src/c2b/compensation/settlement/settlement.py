"""The settlement that one run decided, with its lines, its entries and its payments."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import ClassVar

from attrs import field, frozen

from c2b._field_type import WrittenResult
from c2b.compensation.contribution import Contribution
from c2b.compensation.deductions import Moment, Role
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.policies.policy import Ruling
from c2b.compensation.scheme import joined
from c2b.compensation.settlement.asked import MAY_BE_NEW, SEE_PARTIES, check_party
from c2b.compensation.settlement.balance import Balance
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.books_text import REFUSED, settlement_text
from c2b.compensation.settlement.by_party import ByParty
from c2b.compensation.settlement.earning_reasons import Reasons
from c2b.compensation.settlement.intake import Line, over_budget, read_in
from c2b.compensation.settlement.journal import Entry, Journal
from c2b.compensation.settlement.payout import Payout, payouts_of
from c2b.compensation.settlement.shelf import Shelf
from c2b.compensation.settlement.unpaid_reasons import unpaid_reasons
from c2b.compensation.settlement.versions import version_on
from c2b.compensation.unit import Amount, Unit
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Language, Text


@frozen(kw_only=True)
class Settlement(ByParty, WrittenResult):
    """The result of one run of `settle`.

    Attributes:
        books: The books after it, from which the next one goes on.
        before: The books from which it went on.
        on: The day or moment.
        counted: The number of contributions that count now.
        rulings: The reasons why the others do not, with the number for each.
        exceeded_by: The amount by which new pay exceeds the budget; zero where there is enough.
        refused: Whether nothing is settled, because more was due than the budget.
        contributions: The contributions, where they were given as a sequence; None for a stream.
        closing_accounts: The parties whose account was closed.
        booked: The entries of this settlement.
    """

    books: Books
    before: Books = field(repr=False, eq=False)
    on: date
    counted: int
    rulings: tuple[tuple[Ruling, int], ...] = field(default=(), repr=False)
    exceeded_by: Money | None = None
    refused: bool = False
    contributions: tuple[Contribution, ...] | None = field(default=None, repr=False, eq=False)
    closing_accounts: frozenset[str] = field(default=frozenset(), repr=False)
    booked: Shelf[Entry] = field(factory=Shelf[Entry], repr=False)

    instead: ClassVar[str] = ".payouts(), .entries(), .lines() or .parties"

    @property
    def plan(self) -> PayPlan:
        """The pay plan that held on the day of the settlement."""
        return self.before.versions[version_on(self.before.versions, self.day)].plan

    @property
    def number(self) -> int:
        """The number of the settlement of the plan, from 1."""
        return self.before.number + 1

    @property
    def day(self) -> date:
        """The day on which it is booked."""
        return Moment(on=self.on, zone=self.before.plan.zone).day

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties that the books know, in the order of their first contribution."""
        return tuple(self.books.parties)

    @property
    def units(self) -> tuple[Unit, ...]:
        """The units in which anything is booked."""
        return self.books.units

    @property
    def left_out(self) -> dict[Ruling, int]:
        """The reasons why contributions do not count, with the number for each."""
        return dict(self.rulings)

    @property
    def waiting(self) -> int:
        """The number of contributions that wait for a fact or a decision, to date."""
        return self.books.waiting

    def lines(self) -> Iterator[Line]:
        """Yield one line for each contribution of this settlement, in order, with its reason.

        Raises:
            InvalidValueError: The contributions were streamed; their lines went to the *lines*
                of `settle`, and nothing of them was kept.
        """
        if self.contributions is None:
            raise InvalidValueError("Settlement.lines", _KEPT, None, _PASS_LINES)
        again: list[Line] = []
        moment = Moment(on=self.on, closing=self.closing_accounts, zone=self.before.plan.zone)
        read_in(self.before, moment, again.append).take(self.contributions)
        return map(over_budget, again) if self.refused else iter(again)

    def balance(
        self, party: str, unit: Unit | str | None = None, *, may_be_new: bool = False
    ) -> Balance:
        """Return the balance of *party*, to date; see `Books.balance`."""
        if not may_be_new:
            self._check("balance(party)", party, MAY_BE_NEW)
        return self.books.balance(party, unit, may_be_new=True)

    def __contains__(self, party: object) -> bool:
        """Whether *party* has a balance: the books know it, or it gave a contribution."""
        given = self.contributions or ()
        return party in self.books or any(item.party == party for item in given)

    def _check(self, where: str, party: str, hint: Text = SEE_PARTIES) -> None:
        """Refuse a party that the books do not know, and that gave none of the contributions."""
        parties, given = self.books.parties, self.contributions or ()
        is_new = isinstance(party, str) and party not in parties
        if not (is_new and any(item.party == party for item in given)):
            check_party(where, party, parties, self.books.keys, hint)

    def cost(self, unit: Unit | str | None = None) -> Amount:
        """Return the cost of the business to date; see `Books.cost`."""
        return self.books.cost(unit)

    def sum_of(self, role: Role, unit: Unit | str | None = None) -> Amount:
        """Return the sum of all accounts in one role, to date; see `Books.sum_of`."""
        return self.books.sum_of(role, unit)

    def journal(self) -> Journal:
        """Return all entries to date."""
        return self.books.journal()

    @property
    def left(self) -> Money | None:
        """The rest of the budget; None where there is no budget."""
        return self.books.left_in(self.plan)

    @property
    def text(self) -> Text:
        """The plan, the day and the amounts that are paid now, in a sentence."""
        paid = None if self.refused else [each.amount for each in self.payouts()]
        return settlement_text(self.books.key, self.number, self.day, paid)

    def entries(self) -> Iterator[Entry]:
        """Return the entries of this settlement, one for each party and unit."""
        return iter(self.booked.flat().values())

    def payouts(self) -> tuple[Payout, ...]:
        """Return the payments of this settlement, one for each party and unit."""
        return tuple(payouts_of(self.entries()))

    def paid_now(self, party: str, unit: Unit | str | None = None) -> Amount:
        """Return the payments of this settlement to *party*, which the books know."""
        self._check("paid_now(party)", party)
        found = self.books.unit_of(unit)
        return Amount(exact=Fraction(self._payments.get((party, found), 0)), unit=found)

    def explain(self, party: str, language: Language = "en") -> str:
        """Return what *party* earned to date and why, then what is not paid of it and why."""
        earned = self.reasons_of(party)
        return joined([earned, *self._unpaid(party)]).in_language(language)

    def _unpaid(self, party: str) -> Iterator[Text]:
        """Yield the reasons why *party* was paid something else than it earned, unit by unit."""
        found = self.books.parties.get(party)
        for account in () if found is None else found.accounts:
            now = self._payments.get((party, account.unit), 0)
            words = unpaid_reasons(account, self.books.numbered, party, now)
            if words is not None:
                yield words
        if self.refused:
            yield REFUSED

    def reasons_of(self, party: str) -> Text:
        """Return the explanation of what *party* earned to date, in both languages.

        Raises:
            InvalidValueError: A party that the books do not know.
        """
        self._check("explain(party)", party)
        return self._reasons.of(party)

    @cached_property
    def _payments(self) -> dict[tuple[str, Unit], int]:
        """The payments of this settlement by party and unit."""
        paid: dict[tuple[str, Unit], int] = {}
        for entry in self.entries():
            key = entry.party, entry.unit
            paid[key] = paid.get(key, 0) + entry.sum_of(Role.PAYEE)
        return paid

    @cached_property
    def _reasons(self) -> Reasons:
        return Reasons(self.books)


_KEPT = Text(en="contributions that were kept", fr="des contributions conservées")
_PASS_LINES = Text(
    en="pass lines=... to settle, which is told each line as it comes",
    fr="passez lines=... à settle, qui reçoit chaque ligne à son tour",
)
