"""A state machine of settlements in parts, with reversals, amendments, restarts and archives.

After every step the books must keep their laws: entries sum to zero, no entry ever changes, every
field of a balance is an account of the journal, no account of a party but the amount owed back is
below zero, and earnings do not depend on the number of settlements.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import takewhile

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

import c2b.wire as wire
from c2b.compensation.contribution import Contribution
from c2b.compensation.deductions import Role
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.rounding import Exact, Rounding
from c2b.compensation.schemes import Share
from c2b.compensation.settlement.amendment import amend
from c2b.compensation.settlement.archive import archive
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.journal import Entry, EntryKind
from c2b.compensation.settlement.reversal import reverse
from c2b.compensation.settlement.settle import settle
from c2b.compensation.settlement.settlement import Settlement
from c2b.compensation.unit import Amount, Unit
from c2b.models.money import Money
from c2b.testing.laws import books as laws
from c2b.testing.laws.law import agree, holds
from c2b.testing.machines.plans import plans
from c2b.testing.strategies.contribution import contributions
from c2b.testing.strategies.unit import CURRENCY
from c2b.text import Text

_PERCENT = st.integers(0, 100)


class SettlementMachine(RuleBasedStateMachine):
    """Settlements in parts, with reversals, amendments, restarts and archives.

    Override `open`, `settle`, `take_back`, `take_contribution_back` and `entries` to drive
    settlement code of your own, `pay_plans` to choose the plans. It finds the shortest history that
    breaks a law of the books.
    """

    plan: PayPlan
    books: Books
    day: date
    given: tuple[Contribution, ...]
    standing: tuple[Contribution, ...]
    booked: tuple[Entry, ...]
    filed: tuple[Entry, ...]
    amended: bool

    def pay_plans(self) -> st.SearchStrategy[PayPlan]:
        """Generate pay plans under which no contribution decides about another."""
        return plans()

    def open(self, plan: PayPlan) -> Books:
        """Return books in which nothing is booked."""
        return Books.open(plan)

    def settle(self, books: Books, items: Sequence[Contribution], *, on: date) -> Settlement:
        """Settle *items* on top of *books*."""
        return settle(books, items, on=on)

    def take_back(self, books: Books, entry: Entry, minor: int, *, on: date, name: str) -> Books:
        """Take *minor* of *entry* back, under a *name*; the same name twice is one reversal."""
        amount = Amount(exact=Fraction(minor), unit=entry.unit)
        return reverse(books, entry=entry.key, amount=amount, on=on, why=_WHY, name=name)

    def take_contribution_back(self, books: Books, key: str, *, on: date) -> Books:
        """Take back all that the contribution called *key* earned."""
        return reverse(books, contribution=key, on=on, why=_WHY)

    def entries(self, books: Books) -> tuple[Entry, ...]:
        """Return the entries of the books, reversals included, in order."""
        return tuple(books.journal())

    @initialize(data=st.data())
    def agree_on_terms(self, data: st.DataObject) -> None:
        """Open books for a plan, without contributions."""
        self.plan = data.draw(self.pay_plans())
        self.day, self.given, self.standing = date(2026, 1, 1), (), ()
        self.booked = self.filed = ()
        self.amended = False
        self.books = self.open(self.plan)
        self._settle(())

    @rule(more=contributions(least=1, most=3))
    def contribute(self, more: tuple[Contribution, ...]) -> None:
        """Settle new contributions."""
        new = tuple(evolve(item, key=f"{len(self.given)}.{item.key}") for item in more)
        before = self.books
        settled = self._settle(new)
        laws.the_budget_holds(before, settled, new)
        if settled.refused:
            return
        if not self.amended:
            laws.standing_contributions_decide(before, settled, self.standing, new)
        laws.old_work_keeps_its_rate(before, settled, new)
        self.given += new
        self.standing += new

    @rule(days=st.integers(1, 400))
    def wait(self, days: int) -> None:
        """Let time pass, and settle the amounts that it frees."""
        self.day += timedelta(days=days)
        before = self.books
        laws.nothing_new_earns_nothing(before, self._settle(()))

    @precondition(lambda self: self.given)
    @rule()
    def settle_again(self) -> None:
        """Settle the same contributions again on the same day, which changes nothing."""
        settled = self.settle(self.books, self.given, on=self.day)
        agree(settled.counted, 0)
        agree(settled.books.accounts(), self.settle(self.books, (), on=self.day).books.accounts())

    @rule()
    def restart(self) -> None:
        """Store the books, and read them again."""
        read = wire.parse(wire.to_json(self.books), Books)
        agree(read, self.books)
        self.books = read

    @precondition(lambda self: isinstance(self.plan.scheme, Share))
    @rule(percent=_PERCENT)
    def change_the_rate(self, percent: int) -> None:
        """Let another rate hold from tomorrow on."""
        scheme = Share(rate=Fraction(percent, 100), currency=CURRENCY)
        self.plan, self.amended = evolve(self.plan, scheme=scheme), True
        self.day += timedelta(days=1)
        self.books = amend(self.books, self.plan, since=self.day)

    @precondition(lambda self: self.plan.scheme.dated and not self.plan.scheme.in_order)
    @rule()
    def renew_the_terms(self) -> None:
        """Let the same terms hold once more from tomorrow on: nobody begins from zero."""
        self.day += timedelta(days=1)
        before, self.books = self.books, amend(self.books, self.plan, since=self.day)
        agree(self.books.accounts(), before.accounts())

    @precondition(lambda self: self.plan.budget is not None)
    @rule(percent=_PERCENT)
    def change_the_budget(self, percent: int) -> None:
        """Let another budget hold from tomorrow on, which takes nothing of what was earned."""
        budget = Money(minor=300 * percent + 1, currency=CURRENCY)
        self.plan, self.amended = evolve(self.plan, budget=budget), True
        self.day += timedelta(days=1)
        before, self.books = self.books, amend(self.books, self.plan, since=self.day)
        agree(self.books.accounts(), before.accounts())

    @precondition(lambda self: self._reversible())
    @rule(place=st.integers(0, 99), percents=st.lists(_PERCENT, min_size=1, max_size=4))
    def reverse_entry(self, place: int, percents: list[int]) -> None:
        """Take any entry back bit by bit, and no bit of it twice."""
        entries = self._reversible()
        entry = entries[place % len(entries)]
        for percent in takewhile(lambda _: self._left(entry) > 0, percents):
            left = self._left(entry)
            minor = min(left, 1 + left * percent // 100)
            name = f"reversal {len(self.filed) + len(self.booked)}"
            once = self.take_back(self.books, entry, minor, on=self.day, name=name)
            twice = self.take_back(once, entry, minor, on=self.day, name=name)
            agree(self.entries(twice), self.entries(once))
            self._book(once)
            agree(self._left(entry), left - minor)
        self.amended = True  # a part of a contribution is gone

    @precondition(lambda self: not self.amended and self.plan.scheme.by_party)
    @rule(place=st.integers(0, 99))
    def reverse_contribution(self, place: int) -> None:
        """Take a contribution back; later ones are paid as if it had never come."""
        live = () if self.books.archives else self.standing
        earning = [item for item in live if self._earns(item)]
        if earning:
            item = earning[place % len(earning)]
            self._book(self.take_contribution_back(self.books, item.key, on=self.day))
            self.standing = tuple(each for each in self.standing if each is not item)

    @precondition(lambda self: self.booked)
    @rule()
    def file_away(self) -> None:
        """File the journal away up to the last day of the books, which changes no account."""
        box, after = archive(self.books, until=self.books.last or self.day)
        agree(after.accounts(), self.books.accounts())
        self.filed += box.entries
        self.books, self.booked = after, ()

    @invariant()
    def every_account_is_as_booked(self) -> None:
        """The accounts of the books equal those of the journal; every entry sums to zero."""
        laws.accounts_are_as_booked(self.books, self.entries(self.books))

    @invariant()
    def no_account_is_below_zero(self) -> None:
        """No party owes more than it was paid, and nothing else is below zero."""
        laws.no_account_is_below_zero(self.books)

    @invariant()
    def statements_add_up(self) -> None:
        """The rows of a statement add up to its last row."""
        laws.statements_add_up(self.books)

    @invariant()
    def pools_are_charged_once(self) -> None:
        """All parties together never have more of a pool than there is."""
        laws.pools_are_charged_once(self.books)

    @invariant()
    def what_is_owed_does_not_depend_on_how_often_it_is_settled(self) -> None:
        """A party earns the same from settlements in parts as from a single one."""
        plan = self.plan
        if self.amended or not plan.scheme.same_in_parts or plan.budget is not None:
            return
        exact = plan.scheme.prices_contributions and plan.rounding is not Rounding.HALF_EVEN
        if exact or self.standing == self.given:
            at_once = self.settle(self.open(plan), self.standing, on=self.day)
            agree(_earned(self.books), _earned(at_once.books))

    def _earns(self, item: Contribution) -> bool:
        """Whether *item* counts and earns a coin, by itself or where it comes in the order."""
        if not laws.earns(self.books, item):
            return False
        if not self.plan.scheme.in_order:
            return True
        others = [each for each in self.standing if each is not item]
        without = self.settle(self.open(self.plan), others, on=self.day)
        with_it = self.settle(self.open(self.plan), self.standing, on=self.day)
        less, most = _earned(without.books), _earned(with_it.books)
        return any(minor > less.get(whose, 0) for whose, minor in most.items())

    def _settle(self, new: Sequence[Contribution]) -> Settlement:
        settled = self.settle(self.books, new, on=self.day)
        laws.what_is_owed_back_is_offset(settled)
        laws.thresholds_hold(settled)
        laws.what_waits_is_let_go(settled)
        self._book(settled.books)
        return settled

    def _book(self, books: Books) -> None:
        """Continue with *books*, which begin with everything that was booked before."""
        booked = tuple(e for e in self.entries(books) if e.kind is not EntryKind.OPENING)
        agree(booked[: len(self.booked)], self.booked)
        laws.kept_fees_stay(books, booked[len(self.booked) :])
        keys = [entry.key for entry in booked]
        holds(len(set(keys)) == len(keys), keys, _ONCE)
        self.books, self.booked = books, booked

    def _reversible(self) -> list[Entry]:
        """Return the entries of parties that are not wholly reversed."""
        return [entry for entry in self.booked if entry.earned > 0 and self._left(entry) > 0]

    def _left(self, entry: Entry) -> int:
        """Return the part of *entry* that is not reversed, and is still there."""
        back = sum(other.earned for other in self.booked if other.reverses == entry.key)
        return min(entry.earned + back, self.books.account(entry.party, entry.unit).earned)


def _earned(books: Books) -> dict[tuple[Unit, str], Exact]:
    """Return the earnings of each party in each unit, without zeros."""
    owed = Counter[tuple[Unit, str]]()
    for (unit, role, party), minor in books.accounts().items():
        if role is Role.BUSINESS and party is not None:
            owed[unit, party] -= minor
    return {who: minor for who, minor in owed.items() if minor}


_WHY = Text(en="disputed", fr="contesté")
_ONCE = Text(en="keys that differ", fr="des clés différentes")
