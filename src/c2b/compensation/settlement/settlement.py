"""Settlement: what is owed to whom, as a value: balances, books, what is left, and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from fractions import Fraction
from functools import cached_property

from attrs import evolve, field, frozen

from c2b.compensation.contribution import Contribution
from c2b.compensation.deductions import Role
from c2b.compensation.pay_plan import PayPlan
from c2b.compensation.policies.policy import Ruling, Status
from c2b.compensation.scheme import Reading
from c2b.compensation.settlement.intake import Gathering, Line, opened
from c2b.compensation.settlement.journal import Entry, Journal, Posting
from c2b.compensation.settlement.ledger import Ledger
from c2b.compensation.unit import Amount, Unit, cash
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text


@frozen(kw_only=True)
class Balance:
    """What became of one party's earnings in one unit, to date.

    ``earned - taken_back = fees + withheld + held + carried + paid``.

    Attributes:
        earned: Everything, rounded.
        taken_back: What reversals took back of it.
        fees: What the platform took out.
        withheld: What the tax office has.
        held: What waits for a day.
        carried: What waits for a threshold.
        paid: What is paid, to date.
        paid_now: How much of that this settlement pays.
    """

    earned: Amount
    taken_back: Amount
    fees: Amount
    withheld: Amount
    held: Amount
    carried: Amount
    paid: Amount
    paid_now: Amount


@frozen(kw_only=True)
class Settlement:
    """What a campaign owes, on one day; made by `settle`.

    Attributes:
        campaign: The terms.
        on: The day or moment.
        number: Which settlement of the campaign it is, from 1.
        ledgers: One for each unit.
        exceeded_by: How much more than the budget was due; zero where there is enough.
        reversals: What was taken back since.
        after: The settlement that this one goes on from.
        items: The contributions, where they were given as a sequence; None for a stream.
        gathered: What is remembered of all contributions to date.
        known_before: The keys that were settled elsewhere, as the caller said.
    """

    campaign: PayPlan
    on: date
    number: int
    ledgers: tuple[Ledger, ...] = ()
    exceeded_by: Money | None = None
    reversals: tuple[Entry, ...] = ()
    after: Settlement | None = field(default=None, repr=False)
    items: tuple[Contribution, ...] | None = field(default=None, repr=False, eq=False)
    gathered: Gathering = field(repr=False, eq=False)
    known_before: frozenset[str] = field(default=frozenset(), repr=False, eq=False)

    @property
    def day(self) -> date:
        """The day on which it is booked."""
        return self.on.date() if isinstance(self.on, datetime) else self.on

    @property
    def parties(self) -> tuple[str, ...]:
        """Whoever has a contribution that counts, in the order of the first."""
        return tuple(self.gathered.tally.parties)

    @property
    def units(self) -> tuple[Unit, ...]:
        """What it pays in."""
        return tuple(ledger.unit for ledger in self.ledgers)

    @property
    def counted(self) -> int:
        """How many contributions count, to date."""
        return self.gathered.counted

    @property
    def left_out(self) -> dict[Ruling, int]:
        """Why the others do not, and how many for each reason, to date."""
        return dict(self.gathered.counts)

    def lines(self) -> Iterator[Line]:
        """One line for each contribution of this settlement, in order, with its reason.

        Raises:
            InvalidValueError: The contributions were streamed; their lines went to the *lines*
                of `settle`, and nothing of them was kept.
        """
        if self.items is None:
            raise InvalidValueError("Settlement.lines", _KEPT, None, _PASS_LINES)
        again: list[Line] = []
        before = None if self.after is None else self.after.gathered
        gathering = opened(self.campaign, self.on, after=before, known=self.known_before)
        gathering.take(self.items, again.append)
        return iter(again)

    def balance(self, party: str, unit: Unit | str | None = None) -> Balance:
        """What became of the earnings of *party*.

        Args:
            party: Whoever contributed; a stranger has a balance of zeros.
            unit: A unit, or the code of a currency in cash; may be left out where there is one.
        """
        ledger = self.ledger(unit)
        back = self._taken_back(ledger.unit, party)
        kept = dict.fromkeys(Role, 0)
        for term, minor in ledger.kept(party):
            kept[term.role] += minor
        paid, before = ledger.paid.get(party, 0), self.ledger_before(ledger.unit)
        minors = {
            "earned": ledger.earned.get(party, 0),
            "taken_back": -sum(back.values()),
            "fees": kept[Role.PLATFORM] + back[Role.PLATFORM],
            "withheld": kept[Role.TAX] + back[Role.TAX],
            "held": kept[Role.HELD] + back[Role.HELD],
            "carried": kept[Role.CARRIED] + back[Role.CARRIED],
            "paid": paid + back[Role.PAYEE],
            "paid_now": paid - before.paid.get(party, 0),
        }
        return Balance(
            **{name: Amount(exact=Fraction(n), unit=ledger.unit) for name, n in minors.items()}
        )

    def _taken_back(self, unit: Unit, party: str) -> dict[Role, int]:
        """What reversals added to each account of *party*, which is mostly negative."""
        back = dict.fromkeys(Role, 0)
        for entry in self.reversals:
            if entry.unit == unit and party in {posting.party for posting in entry.postings}:
                for posting in entry.postings:
                    if posting.role is not Role.BUSINESS:
                        back[posting.role] += posting.minor
        return back

    def total(self, role: Role, unit: Unit | str | None = None) -> Amount:
        """What is on one side of the books, to date; of the business, what it pays in all."""
        found = self.ledger(unit).unit
        minor = sum(
            posting.minor
            for entry in self.journal()
            if entry.unit == found
            for posting in entry.postings
            if posting.role is role
        )
        return Amount(exact=Fraction(-minor if role is Role.BUSINESS else minor), unit=found)

    def pays(self, unit: Unit | str | None = None) -> Amount:
        """What the business pays to date, fees on top included, less what was taken back."""
        ledger = self.ledger(unit)
        back = sum(
            posting.minor
            for settlement in self._chain()
            for entry in settlement.reversals
            if entry.unit == ledger.unit
            for posting in entry.postings
            if posting.role is Role.BUSINESS
        )
        return Amount(
            exact=Fraction(sum(ledger.earned.values()) + ledger.on_top - back), unit=ledger.unit
        )

    @property
    def left(self) -> Money | None:
        """What is left of the budget; None where there is none."""
        budget = self.campaign.budget
        return None if budget is None else budget - self.pays(budget.currency).money

    def ledger(self, unit: Unit | str | None = None) -> Ledger:
        """The ledger of *unit*; empty for one in which nothing is due.

        Raises:
            InvalidValueError: No unit named where there are several, or none.
        """
        if unit is None:
            if len(self.ledgers) != 1:
                names = [ledger.unit.code for ledger in self.ledgers]
                raise InvalidValueError("unit", _NAMED, names, _WHICH)
            return self.ledgers[0]
        expected = cash(unit) if isinstance(unit, str) else unit
        found = (ledger for ledger in self.ledgers if ledger.unit == expected)
        return next(found, Ledger(unit=expected))

    def ledger_before(self, unit: Unit) -> Ledger:
        """The ledger of the settlement before; empty where this is the first."""
        return Ledger(unit=unit) if self.after is None else self.after.ledger(unit)

    def reading(self) -> Reading:
        """What the scheme makes of everything gathered: exact amounts, and their reasons."""
        return self._reading

    @cached_property
    def _reading(self) -> Reading:
        return self.campaign.scheme.reading(self.gathered.tally)

    def entries(self) -> Iterator[Entry]:
        """What this settlement books: one entry for each party and unit, then the fees on top."""
        for ledger in self.ledgers:
            before = self.ledger_before(ledger.unit)
            for party in dict.fromkeys((*ledger.earned, *before.earned)):
                postings = _postings(ledger, before, party)
                if any(posting.minor for posting in postings):
                    yield self._entry(ledger.unit, party, postings, _PAY.fill(party=party))
            if ledger.on_top != before.on_top:
                fee = ledger.on_top - before.on_top
                postings = (
                    Posting(role=Role.BUSINESS, minor=-fee),
                    Posting(role=Role.PLATFORM, minor=fee),
                )
                yield self._entry(ledger.unit, "", postings, _ON_TOP)

    def key_of(self, party: str, unit: Unit | str | None = None) -> str:
        """The key of the entry that this settlement books for *party*."""
        return f"{self.campaign.key}/{self.number}/{self.ledger(unit).unit.code}/{party}"

    def _entry(self, unit: Unit, party: str, postings: tuple[Posting, ...], why: Text) -> Entry:
        return Entry(
            key=self.key_of(party, unit), on=self.day, unit=unit, postings=postings, why=why
        )

    def journal(self) -> Journal:
        """The books of the campaign up to here, reversals included."""
        journal = Journal()
        for settlement in self._chain():
            journal = journal.book((*settlement.entries(), *settlement.reversals))
        return journal

    def _chain(self) -> tuple[Settlement, ...]:
        """The settlements from the first to this one."""
        chain: list[Settlement] = [self]
        while chain[-1].after is not None:
            chain.append(chain[-1].after)
        return tuple(reversed(chain))

    def reverse(
        self,
        party: str,
        *,
        on: date,
        why: Text,
        amount: Money | None = None,
        unit: Unit | str | None = None,
        name: str | None = None,
    ) -> Settlement:
        """Take back what this settlement booked for *party*: *amount* of it, or all that is left.

        The amount is gross: payment, fee and tax go back in the proportions in which they went.
        *name* is the key of the reversal, by which a second attempt is recognised.
        """
        minor = None if amount is None else amount.minor
        expected = cash(amount.currency) if amount is not None and unit is None else unit
        key = self.key_of(party, expected)
        entry = next((each for each in self.entries() if each.key == key), None)
        if entry is None:
            raise InvalidValueError("Settlement.reverse(party)", _BOOKED, party, _SEE_PARTIES)
        journal = Journal(entries=(entry,)).book(self._reversals_of(key))
        journal = journal.reverse(key, on=on, why=why, minor=minor, name=name)
        known = {each.key for each in self.reversals} | {key}
        new = tuple(each for each in journal if each.key not in known)
        return evolve(self, reversals=self.reversals + new)

    def _reversals_of(self, key: str) -> Iterator[Entry]:
        return (entry for entry in self.reversals if entry.reverses == key)

    def explain(self, party: str) -> Text:
        """How what *party* earned came about, amounts and all."""
        return self.reading().explain(party)

    def waiting(self) -> int:
        """How many contributions wait for a fact or a decision."""
        return sum(n for ruling, n in self.left_out.items() if ruling.status is Status.PENDING)


def _postings(ledger: Ledger, before: Ledger, party: str) -> tuple[Posting, ...]:
    """What is new for *party*, from the business to wherever it rests."""
    earned = ledger.earned.get(party, 0) - before.earned.get(party, 0)
    paid = ledger.paid.get(party, 0) - before.paid.get(party, 0)
    rests = [
        Posting(role=term.role, party=party, minor=now - then)
        for (term, now), (_, then) in zip(
            ledger.kept(party), _kept_before(ledger, before, party), strict=True
        )
    ]
    business = Posting(role=Role.BUSINESS, minor=-earned)
    return (business, *rests, Posting(role=Role.PAYEE, party=party, minor=paid))


def _kept_before(ledger: Ledger, before: Ledger, party: str) -> list[tuple[object, int]]:
    kept = list(before.kept(party))
    return [*kept, *((term, 0) for term in ledger.terms[len(kept) :])]


_KEPT = Text(en="contributions that were kept", fr="des contributions conservées")
_PASS_LINES = Text(
    en="pass lines=... to settle, which is told each line as it comes",
    fr="passez lines=... à settle, qui reçoit chaque ligne à son tour",
)
_NAMED = Text(en="one unit", fr="une unité")
_WHICH = Text(en="name the unit, such as 'EUR'", fr="nommez l'unité, par exemple 'EUR'")
_PAY = Text(en="pay of {party}", fr="rémunération ({party})")
_ON_TOP = Text(en="fees on top", fr="frais en sus")
_BOOKED = Text(
    en="a party with an entry in this settlement", fr="une partie qui a une écriture ici"
)
_SEE_PARTIES = Text(en="see Settlement.entries()", fr="voyez Settlement.entries()")
