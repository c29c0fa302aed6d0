"""The accounts of one party in the books, one for each unit, as plain data.

Every field of an account is the sum of the postings of the journal in one role; two of them are
seen from the other side: what was earned is what the business owes, and what is owed back is what
the party owes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from fractions import Fraction

from attrs import define, field, frozen

from c2b.compensation.deductions import Fee, Role, Slot
from c2b.compensation.rounding import Exact
from c2b.compensation.settlement.journal import Posting
from c2b.compensation.settlement.term_account import TermAccount, accounts_of, moves
from c2b.compensation.settlement.versions import Chain
from c2b.compensation.tally import TallyPart
from c2b.compensation.unit import Unit


@frozen(kw_only=True)
class Account:
    """The account of one party in one unit to date, in the smallest part of the unit.

    Attributes:
        unit: The unit of the account.
        exact: The earnings before rounding, less what was taken back.
        earned: The same as it was booked.
        payable: The amount that came back, or was given back, and is paid by the next settlement.
        paid: The amount paid.
        owed_back: The debt of the party.
        terms: The state of each deduction.
    """

    unit: Unit
    exact: Exact = 0
    earned: int = 0
    payable: int = 0
    paid: int = 0
    owed_back: int = 0
    terms: tuple[TermAccount, ...] = ()

    @property
    def is_even(self) -> bool:
        """Whether all earnings are paid, to a whole unit, and nothing is owed, held or carried."""
        open_ = self.payable or self.owed_back or self.terms
        return self.exact == self.earned == self.paid and not open_


@frozen(kw_only=True)
class Read:
    """The amount that a scheme computed from a tally in one unit.

    Attributes:
        unit: The unit.
        exact: The amount, in the smallest part of the unit.
    """

    unit: Unit
    exact: Exact


@frozen(kw_only=True)
class Work:
    """The memory of the scheme of one version of the plan about one party.

    Attributes:
        version: The number of the version.
        part: The state of its tally.
        read: The amounts that the scheme computed when it was booked last.
        party: Of what a reversal took: the party that contributed, where others were paid for it.
    """

    version: int
    part: TallyPart
    read: tuple[Read, ...] = ()
    party: str | None = None


@frozen(kw_only=True)
class PartyAccount:
    """The state of one party in the books.

    Attributes:
        accounts: One for each unit.
        work: One for each version of the plan.
    """

    accounts: tuple[Account, ...] = ()
    work: tuple[Work, ...] = ()

    def of(self, unit: Unit) -> Account:
        """Return the account in *unit*."""
        return next((each for each in self.accounts if each.unit == unit), Account(unit=unit))

    def with_account(self, account: Account) -> PartyAccount:
        """Return the party with *account* in the place of that of the same unit."""
        mine = [account if each.unit == account.unit else each for each in self.accounts]
        if account not in mine:
            mine.append(account)
        return PartyAccount(accounts=tuple(mine), work=self.work)


@define
class Purse:
    """An account while it is being moved, with the postings that move it.

    Attributes:
        unit: The unit.
        party: The party.
        start: The account before.
    """

    party: str
    start: Account
    exact: Exact
    earned: int
    payable: int
    paid: int
    owed_back: int
    slots: dict[int, Slot] = field(factory=dict[int, Slot])

    @classmethod
    def of(cls, party: str, account: Account) -> Purse:
        """Return the *account* of *party*, to be moved."""
        slots = {each.term: each.slot for each in account.terms}
        return cls(
            party,
            account,
            account.exact,
            account.earned,
            account.payable,
            account.paid,
            account.owed_back,
            slots,
        )

    def slot(self, term: int) -> Slot:
        """Return the state of the deduction with that number."""
        if term not in self.slots:
            self.slots[term] = Slot()
        return self.slots[term]

    def receive(self, coming: int, offset: Fraction, fees: Chain = ()) -> None:
        """Pay *coming* and the amounts that wait to be paid, less the amount owed back.

        Args:
            coming: The amount due now; where it is negative the party owes it.
            offset: The part of what would be paid that goes to what is owed back.
            fees: The fees that are taken from each payment, and the taxes on them.
        """
        due = coming + self.payable
        if due < 0:
            self.owed_back -= due
            self.payable = 0
            return
        back = min(self.owed_back, -(-due * offset.numerator // offset.denominator))
        self.owed_back -= back
        self.paid += self._less_fees(due - back, fees)
        self.payable = 0

    def _less_fees(self, payment: int, fees: Chain) -> int:
        """Return what is left of *payment* after *fees* on it."""
        fee = 0
        for number, term in fees:
            is_fee = isinstance(term, Fee)
            kept = min(term.keeps(payment if is_fee else fee), payment)
            fee = kept if is_fee else fee
            payment = self.slot(number).keep(payment, kept)
        return payment

    def give(self, minor: int) -> None:
        """Let the next settlement pay *minor*, less the amount owed back."""
        back = min(self.owed_back, minor)
        self.owed_back -= back
        self.payable += minor - back

    def owe(self, minor: int) -> None:
        """Let the party owe *minor*, which is first taken from amounts that wait to be paid."""
        waiting = min(self.payable, minor)
        self.payable -= waiting
        self.owed_back += minor - waiting

    def regain(self, minor: int, dormant: Collection[int]) -> int:
        """Take up to *minor* from what time took of the balance, which the party never had.

        Args:
            minor: The amount that the party would owe otherwise.
            dormant: The numbers of the deductions that take from balances in the course of time.

        Returns:
            The amount that was taken.
        """
        left = minor
        for number, slot in self.slots.items():
            if number in dormant:
                taken = min(left, slot.kept)
                slot.kept -= taken
                left -= taken
        return minor - left

    def net(self, waiting: Iterable[int]) -> None:
        """Take from the deductions *waiting* the part of the debt that was never paid.

        No more waits for a party than it has earned; the rest is set against what it owes back.

        Args:
            waiting: The numbers of the deductions that hold or carry; each counts once.
        """
        slots = [self.slots[number] for number in dict.fromkeys(waiting) if number in self.slots]
        over = sum(slot.kept for slot in slots) + self.payable - self.earned
        for slot in slots:
            taken = slot.take(max(over, 0))
            self.owed_back -= taken
            over -= taken

    @property
    def is_moved(self) -> bool:
        """Whether any account in the purse changed."""
        start = self.start
        mine = (self.earned, self.paid, self.owed_back, self.payable, self.exact)
        if mine != (start.earned, start.paid, start.owed_back, start.payable, start.exact):
            return True
        before = {each.term: each for each in start.terms}
        return any(
            TermAccount.of(term, slot) != before.get(term, TermAccount(term=term))
            for term, slot in self.slots.items()
        )

    def account(self) -> Account:
        """The account of the party after the changes."""
        return Account(
            unit=self.start.unit,
            exact=self.exact,
            earned=self.earned,
            payable=self.payable,
            paid=self.paid,
            owed_back=self.owed_back,
            terms=accounts_of(self.slots),
        )

    def postings(self, roles: Mapping[int, Role], shown: Collection[int]) -> tuple[Posting, ...]:
        """The movements from the business to the accounts where amounts rest.

        Args:
            roles: The roles of the deductions by number.
            shown: The deductions that have a posting even where it is zero.
        """
        before = {each.term: each for each in self.start.terms}
        moved = [
            Posting(role=roles[term], party=self.party, minor=minor, term=term, until=until)
            for term, slot in self.slots.items()
            for until, minor in moves(before.get(term), slot, roles[term], term in shown)
        ]
        start, party = self.start, self.party
        ends = {
            Role.PAYABLE: self.payable - start.payable,
            Role.OWED_BACK: start.owed_back - self.owed_back,
        }
        moved += [Posting(role=r, party=party, minor=minor) for r, minor in ends.items() if minor]
        return (
            Posting(role=Role.BUSINESS, party=party, minor=start.earned - self.earned),
            *moved,
            Posting(role=Role.PAYEE, party=party, minor=self.paid - start.paid),
        )
