"""The restoration of an entry by reversing its reversal."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from c2b.compensation.rounding import Exact, plain
from c2b.compensation.settlement.account import Purse
from c2b.compensation.settlement.books import Books, Taken
from c2b.compensation.settlement.desk import Desk
from c2b.compensation.settlement.frozen_rates import (
    frozen_rates,
    on_top_of_entry,
    on_top_postings,
    put_in,
)
from c2b.compensation.settlement.journal import Entry, EntryKind
from c2b.compensation.settlement.reversal_run import ReversalRun
from c2b.compensation.unit import Amount, Unit, cash
from c2b.errors import InvalidValueError
from c2b.text import Text


def restore(taking: ReversalRun, key: str, amount: Amount | None) -> Books:
    """Reverse all of the reversal called *key*."""
    reversal, books = taking.entry(key), taking.books
    paid = reversal if reversal.reverses is None else books.entries.get(reversal.reverses)
    noted, entry = books.taken.get(key), paid
    if amount is not None:
        raise InvalidValueError("reverse(amount)", _ALL, str(amount), _LEAVE_OUT)
    if noted is None or entry is None:
        raise InvalidValueError("reverse(entry)", _LIVE, key, _FILED)
    if noted.restored:
        raise InvalidValueError("reverse(entry)", _SOMETHING, key, _GONE)
    if noted.work and reversal.contribution is not None:
        _check_worth(taking, reversal, noted)
    _restore(taking, reversal, entry, noted)
    return taking.books


def _check_worth(taking: ReversalRun, reversal: Entry, noted: Taken) -> None:
    """Refuse to give back what a contribution is not worth beside those that count now.

    A bonus that another contribution earned meanwhile, a cap or a pool that others have used, and a
    budget that is spent are not paid a second time.
    """
    books, party, unit = taking.books, reversal.party, reversal.unit
    desk = taking.desk(party)
    before = _worth(desk, party, unit)
    for each in noted.work:
        desk.tallies[each.version].put(each.party or party, each.part)
    more = _worth(desk, party, unit) - before
    took = sum(_took(books, each) for each in _with_it(books, reversal))
    if more < took - 1:  # a coin may go to another member of a team
        expected = _WORTH.fill(took=unit.text_of(took), worth=unit.text_of(more))
        raise InvalidValueError("reverse(entry)", expected, reversal.key, _ANOTHER_KEY)
    left = books.left_in(books.plan)
    if left is not None and unit == cash(left.currency) and -reversal.earned > left.minor:
        expected = _WITHIN.fill(left=cash(left.currency).text_of(left.minor))
        raise InvalidValueError("reverse(entry)", expected, reversal.key, _ANOTHER_KEY)


def _with_it(books: Books, reversal: Entry) -> list[Entry]:
    """Return *reversal* and the further entries in its unit by which it took from its party."""
    found = [reversal]
    entries = books.journal().entries
    for each in entries[entries.index(reversal) + 1 :]:
        noted = books.taken.get(each.key)
        if each.contribution != reversal.contribution or noted is None or noted.share:
            break
        found += [each] if (each.party, each.unit) == (reversal.party, reversal.unit) else []
    return found


def _took(books: Books, reversal: Entry) -> Exact:
    """Return what *reversal* took of what was earned before it was rounded."""
    noted = books.taken.get(reversal.key)
    return -reversal.earned if noted is None or noted.exact is None else noted.exact


def _worth(desk: Desk, party: str, unit: Unit) -> Exact:
    """Return what the schemes make of all that *party* gave, in *unit*."""
    columns = (reading.amounts.get(unit, {}) for reading in desk.readings().values())
    return sum((column.get(party, 0) for column in columns), Fraction(0))


def _restore(taking: ReversalRun, reversal: Entry, entry: Entry, noted: Taken) -> None:
    """Book the reversal of the *reversal* of *entry*."""
    purse = _given_back(taking, reversal, entry, noted)
    restored = evolve(
        reversal,
        key=taking.next_key(),
        kind=EntryKind.RESTORED,
        on=taking.on,
        why=taking.why,
        reverses=reversal.key,
        postings=(
            *purse.postings(taking.books.numbered.roles, ()),
            *on_top_postings(_fees(reversal), taking.books.numbered),
        ),
    )
    taking.book(purse, restored, taking.desk(entry.party), noted.work, entry)
    if entry is not reversal:
        before = taking.taken(entry)
        back = tuple(gone - more for gone, more in zip(before, noted.minors, strict=True))
        taking.note_reversal(entry.key, Taken(minors=back))
    taking.note_reversal(reversal.key, evolve(noted, restored=True))
    _note_key(taking, reversal, noted)


def _fees(reversal: Entry) -> list[tuple[int, int]]:
    """Return the fees on top that *reversal* gave back, by number."""
    return [(number, -minor) for number, minor in on_top_of_entry(reversal)]


def _given_back(taking: ReversalRun, reversal: Entry, entry: Entry, noted: Taken) -> Purse:
    """Return the account of the party with what *reversal* took of *entry* put back."""
    numbered, minor = taking.books.numbered, -reversal.earned
    account = taking.books.account(entry.party, entry.unit)
    purse = Purse.of(entry.party, account)
    if entry is not reversal:  # one that reverses none took back what had been paid nothing
        put_in(purse, frozen_rates(entry, numbered), noted.minors, reversal, numbered)
    purse.exact = plain(account.exact + (minor if noted.exact is None else noted.exact))
    return purse


def _note_key(taking: ReversalRun, reversal: Entry, noted: Taken) -> None:
    """Note that less of a contribution is taken back."""
    state = taking.books.keys.get(str(reversal.contribution))
    if state is not None and noted.share:
        given = {str(reversal.contribution): evolve(state, back=state.back - noted.share)}
        taking.books = evolve(taking.books, keys=taking.books.keys.with_layer(given))


_ALL = Text(
    en="no amount for a reversal of a reversal", fr="aucun montant pour cette contre-écriture"
)
_LEAVE_OUT = Text(
    en="it is restored as a whole, leave the amount out",
    fr="elle est rétablie en entier, omettez le montant",
)
_LIVE = Text(
    en="a reversal of an entry that is not filed", fr="la reprise d’une écriture non archivée"
)
_FILED = Text(
    en="settle the contribution under another key", fr="comptez la contribution sous une autre clé"
)
_WORTH = Text(
    en="a contribution that is still worth what was taken, {took}; beside those that count now it "
    "is worth {worth}",
    fr="une contribution qui vaut encore ce qui a été repris, {took}\u00a0; à côté de celles qui "
    "comptent aujourd’hui, elle vaut {worth}",
)
_WITHIN = Text(
    en="a reversal of no more than the rest of the budget, {left}",
    fr="une contre-écriture d’au plus le reste du budget, {left}",
)
_ANOTHER_KEY = Text(
    en="settle the contribution under another key, so that it is paid by the terms of today",
    fr="comptez la contribution sous une autre clé, elle sera payée aux conditions d’aujourd’hui",
)
_SOMETHING = Text(en="a reversal that stands", fr="une contre-écriture en vigueur")
_GONE = Text(en="nothing is left to be taken back", fr="il ne reste rien à reprendre")
