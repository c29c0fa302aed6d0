"""The run of reversals on the books, one entry after the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

from attrs import define, evolve, field

from c2b.compensation.deductions import FeePer, Hold, Role
from c2b.compensation.pay_plan import OverBudget
from c2b.compensation.rounding import plain
from c2b.compensation.settlement.account import PartyAccount, Purse, Work
from c2b.compensation.settlement.archive import Archive
from c2b.compensation.settlement.books import Books, Taken, UnitTotal
from c2b.compensation.settlement.desk import Desk
from c2b.compensation.settlement.fees_reversed import fees_borne, follow
from c2b.compensation.settlement.frozen_rates import (
    FrozenRates,
    frozen_rates,
    on_top_of_entry,
    on_top_postings,
    take_out,
)
from c2b.compensation.settlement.journal import Entry, EntryKind
from c2b.compensation.settlement.reversal_step import Step, drawn, paying, remaining
from c2b.compensation.settlement.run_layers import quoted
from c2b.compensation.settlement.shelf import Shelf
from c2b.compensation.settlement.tally_worth import noted, worth
from c2b.compensation.settlement.term_account import accounts_of
from c2b.compensation.settlement.versions import version_on
from c2b.compensation.settlement.waiting_parties import waiting_to_be_paid
from c2b.compensation.tally import TallyPart
from c2b.compensation.unit import Amount, Unit
from c2b.errors import InvalidValueError
from c2b.text import Text


@define
class ReversalRun:
    """The reversals of one call, which share a day, a reason and a name.

    Attributes:
        books: The books, after what was taken so far.
        on: The day.
        why: The reason.
        name: The key of the first reversal; None for one that is made.
        archive: The archive with filed entries.
        many: The number of reversals.
    """

    books: Books
    on: date = field(kw_only=True)
    why: Text = field(kw_only=True)
    name: str | None = field(kw_only=True)
    archive: Archive | None = field(kw_only=True)
    many: int = 0

    def entry(self, key: str) -> Entry:
        """Return the entry called *key*, live or filed.

        Raises:
            InvalidValueError: No such entry.
        """
        found = self.books.entries.get(key)
        if found is None and self.archive is not None:
            found = next((each for each in self.archive.entries if each.key == key), None)
        if found is None:
            hint = _ARCHIVE if self.books.archives else _LOOK
            raise InvalidValueError("reverse(entry)", _BOOKED, key, hint)
        return found

    def _rates(self, entry: Entry) -> FrozenRates:
        return frozen_rates(entry, self.books.numbered)

    def taken(self, entry: Entry) -> tuple[int, ...]:
        """Return the amounts taken of each part of *entry* so far."""
        found = self.books.taken.get(entry.key)
        if found is None and self.archive is not None:
            found = self.archive.taken_of(entry.key)
        return (0,) * self._rates(entry).width if found is None else found.minors

    def left(self, entries: Iterable[Entry]) -> int:
        """Return the amount of *entries*, of one party and unit, that can be taken back."""
        lefts, earned = 0, 0
        for entry in entries:
            lefts += max(0, self._rates(entry).left(self.taken(entry)))
            earned = self.books.account(entry.party, entry.unit).earned
        return min(lefts, max(earned, 0))

    def whole(self, amount: Amount, entries: Sequence[Entry]) -> int:
        """Return *amount* in whole minor units of the unit of *entries*."""
        if amount.exact.denominator != 1 or any(entry.unit != amount.unit for entry in entries):
            raise InvalidValueError("reverse(amount)", _COINS, str(amount), _SAME_UNIT)
        return amount.exact.numerator

    def desk(self, party: str) -> Desk:
        """Return the tallies with the memory about *party*, or about all where it matters."""
        version = version_on(self.books.versions, self.on)
        desk = Desk(self.books, version)
        desk.load((party,))
        return desk

    def take(self, step: Step) -> None:
        """Take back *step* of what is left."""
        entry, rates = step.entry, self._rates(step.entry)
        account, taken = self.books.account(entry.party, entry.unit), self.taken(entry)
        shares, desk = self._shares(step, rates, taken), self.desk(entry.party)
        work = step.work
        if work is None:
            work = drawn(desk, entry.party, Fraction(step.minor, account.earned))
        purse = Purse.of(entry.party, account)
        take_out(purse, rates, shares, self.books.numbered, self._lost(entry))
        purse.exact = remaining(account, step.minor) if step.exact is None else step.exact
        booked = self._entry(step, purse, self._on_top(rates, shares))
        self._note(entry, Taken(minors=tuple(map(sum, zip(taken, shares, strict=True)))))
        gone = [evolve(each, part=each.part.times(-1)) for each in work]
        self.book(purse, booked, desk, gone, entry)
        took = account.exact - purse.exact
        noted = Taken(minors=shares, work=work, share=step.share, exact=took)
        self.note_reversal(booked.key, noted)

    def take_unpaid(self, party: str, unit: Unit, taken: Taken, contribution: str) -> None:
        """Take back a contribution for which *party* was paid nothing: it counts no more.

        The entry moves nothing, and reverses none. The contribution may have earned less than a
        coin, which is *taken* with it.
        """
        desk, account = self.desk(party), self.books.account(party, unit)
        purse = Purse.of(party, account)
        purse.exact = plain(account.exact - Fraction(taken.exact or 0))
        booked = Entry(
            key=self.next_key(),
            kind=EntryKind.REVERSAL,
            party=party,
            on=self.on,
            unit=unit,
            postings=purse.postings(self.books.numbered.roles, ()),
            why=self.why,
            contribution=contribution,
        )
        gone = [evolve(each, part=each.part.times(-1)) for each in taken.work]
        self.book(purse, booked, desk, gone, booked)
        self.note_reversal(booked.key, taken)

    def _lost(self, entry: Entry) -> int:
        """Return the most that time took of what *entry* paid: all that it took since then."""
        dormant = self.books.numbered.dormant
        if not dormant:
            return 0
        whose = entry.party, entry.unit
        mine = [e for e in self.books.journal() if (e.party, e.unit) == whose]
        since = mine[mine.index(entry) :] if entry in mine else mine
        taken = (p.minor for e in since for p in e.postings if p.party and p.term in dormant)
        return max(0, sum(taken))

    def _shares(self, step: Step, rates: FrozenRates, taken: Sequence[int]) -> tuple[int, ...]:
        """Return the shares of the parts of an entry; a contribution takes its own ones first."""
        shares = rates.next(step.minor, taken)
        if step.charges:
            own = rates.own(dict(step.charges), self.books.numbered)
            shares = rates.with_own(shares, taken, own)
        if step.day is None:
            return shares
        terms = enumerate(self.books.numbered.terms)
        holds = {number: term for number, term in terms if isinstance(term, Hold)}
        ends = {n: hold.end_of(step.day) for n, hold in holds.items() if hold.days is not None}
        return rates.toward(shares, taken, ends)

    def _entry(self, step: Step, purse: Purse, fees: Sequence[tuple[int, int]]) -> Entry:
        """Return the entry that moves *purse*, with the *fees* on top that go with it."""
        postings = (
            *purse.postings(self.books.numbered.roles, ()),
            *on_top_postings(fees, self.books.numbered),
        )
        return Entry(
            key=self.next_key(),
            kind=EntryKind.REVERSAL,
            party=step.entry.party,
            on=self.on,
            unit=step.entry.unit,
            postings=postings,
            why=self.why,
            reverses=step.entry.key,
            contribution=step.contribution,
        )

    def _on_top(self, rates: FrozenRates, shares: Sequence[int]) -> list[tuple[int, int]]:
        """Return the part of the fees on top that is given back, which is negative."""
        fees: list[tuple[int, int]] = []
        for (number, _), back in zip(rates.on_top, shares[len(rates.minors) :], strict=True):
            if not self.books.numbered.is_kept(number):
                fees.append((number, -back))
        return fees

    def next_key(self) -> str:
        """Return the key of the next entry."""
        self.many += 1
        if self.name is not None:
            key = self.name if self.many == 1 else f"{self.name}/{self.many}"
            if key in self.books.entries:
                raise InvalidValueError("reverse(name)", _FREE, key, _OTHER)
            return key
        return f"{quoted(self.books.key)}/reversal/{self.books.reversals + 1}"

    def _note(self, entry: Entry, taken: Taken) -> None:
        """Note what was *taken* of *entry*, and where it is filed, of its opening entry."""
        found = {entry.key: taken}
        if entry.key not in self.books.entries:
            step = sum(taken.minors[: len(self._rates(entry).minors)])
            before = sum(self.taken(entry)[: len(self._rates(entry).minors)])
            opening = self._opening(entry)
            minors = self.taken(opening)
            more = self._rates(opening).next(step - before, minors)
            found[opening.key] = Taken(minors=tuple(map(sum, zip(minors, more, strict=True))))
        self.books = evolve(self.books, taken=self.books.taken.with_layer(found))

    def _opening(self, entry: Entry) -> Entry:
        """Return the entry that opens the accounts to which the filed *entry* belongs."""
        return next(
            each
            for each in paying(self.books, entry.party)
            if each.kind is EntryKind.OPENING and each.unit == entry.unit
        )

    def note_reversal(self, key: str, taken: Taken) -> None:
        """Note what a reversal took, so that it can be restored."""
        self.books = evolve(self.books, taken=self.books.taken.with_layer({key: taken}))

    def book(self, purse: Purse, entry: Entry, desk: Desk, work: Iterable[Work], of: Entry) -> None:
        """Book *entry*, which moved *purse*, and add *work* to the tallies of *desk*.

        Some or all that the entry *of* paid is taken back by it, or given back again.
        Money moves by entries alone: of other parties that are paid for the same work, the reading
        is noted again, so that the next settlement neither pays nor takes what changed. What moves
        the other way is left to it: the pay that a contribution had cost its party.
        """
        party, books = entry.party, self.books
        follow(purse.slots, fees_borne(books, of, FeePer.PARTY), entry)
        names, before = {party: None}, worth(desk)
        for each in work:
            earner, scheme = each.party or party, desk.schemes[each.version]
            desk.put(each.version, earner, each.part)
            names |= dict.fromkeys((earner, *sorted(scheme.payees(earner, each.part))))
        found = {name: books.parties[name] for name in names if name in books.parties}
        mine = found.get(party, PartyAccount())  # one that contributed, and only others were paid
        found[party] = mine.with_account(purse.account())
        after, open_ = noted(desk, entry, before, found)
        others = waiting_to_be_paid(books, party, after[party], self.on)
        self.books = evolve(
            books.with_total(self._total(entry, of)),
            last=self.on,
            parties=books.parties.with_layer(after),
            entries=books.entries.with_layer({entry.key: entry}),
            memory=self._memory(),
            reversals=books.reversals + 1,
            to_pay=tuple(dict.fromkeys((*others, *open_))),
        )

    def _total(self, entry: Entry, of: Entry) -> UnitTotal:
        """Return the accounts of all parties together after *entry*, by which *of* is moved."""
        total = self.books.total_of(entry.unit)
        on_top = dict(on_top_of_entry(entry))
        roles = self.books.numbered.roles
        tax = sum(minor for number, minor in on_top.items() if roles[number] is Role.FEE_TAX)
        slots = {each.term: each.slot for each in total.terms}
        follow(slots, fees_borne(self.books, of, FeePer.TOTAL), entry)
        return evolve(
            total,
            earned=total.earned + entry.earned,
            on_top=total.on_top + sum(on_top.values()),
            fee_tax=total.fee_tax + tax,
            terms=accounts_of(slots),
        )

    def _memory(self) -> Shelf[TallyPart]:
        """Return the memory of policies, except of a spent budget, which has more now."""
        plan = self.books.plan
        if plan.over is not OverBudget.FIRST_COME:
            return self.books.memory
        return self.books.memory.with_layer({f"budget {plan.budget}": TallyPart(numbers=(0,))})


_BOOKED = Text(en="the key of a booked entry", fr="la clé d’une écriture inscrite")
_LOOK = Text(en="look it up in Books.entries", fr="cherchez-la dans Books.entries")
_ARCHIVE = Text(
    en="look it up in Books.entries, or pass the archive in which it is filed",
    fr="cherchez-la dans Books.entries, ou passez l’archive qui la contient",
)
_FREE = Text(en="a name that no entry has", fr="un nom qu’aucune écriture ne porte")
_OTHER = Text(
    en="choose another name, the reversal takes several entries",
    fr="choisissez un autre nom, la contre-écriture touche plusieurs écritures",
)
_COINS = Text(
    en="a whole number of minor units, in the unit of the entry",
    fr="un nombre entier de sous-unités, dans l’unité de l’écriture",
)
_SAME_UNIT = Text(en="name an amount of that unit", fr="nommez un montant dans cette unité")
