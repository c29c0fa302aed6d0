"""The restoration of an entry by reversing its reversal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from attrs import evolve

from c2b.compensation.rounding import Exact, plain, rounded
from c2b.compensation.scheme import AnyScheme
from c2b.compensation.schemes import Pool, Sum
from c2b.compensation.settlement.account import Purse
from c2b.compensation.settlement.books import Books, Taken
from c2b.compensation.settlement.frozen_rates import (
    frozen_rates,
    on_top_of_entry,
    on_top_postings,
    put_in,
)
from c2b.compensation.settlement.journal import Entry, EntryKind
from c2b.compensation.settlement.reversal_run import ReversalRun
from c2b.compensation.settlement.tally_worth import worth_of
from c2b.compensation.tally import Several, Tally
from c2b.compensation.unit import Amount, Unit, cash
from c2b.errors import InvalidValueError
from c2b.text import Text


def restore(taking: ReversalRun, key: str, amount: Amount | None) -> Books:
    """Reverse all of the reversal called *key*, with what it took from other parties."""
    if amount is not None:
        raise InvalidValueError("reverse(amount)", _ALL, str(amount), _LEAVE_OUT)
    reversal, _, noted = _with_paid(taking.books, taking.entry(key))
    if noted.restored:
        raise InvalidValueError("reverse(entry)", _SOMETHING, key, _GONE)
    together = _together(taking.books, reversal)
    found = [_with_paid(taking.books, each) for each in together]
    if any(noted.work for _, _, noted in found) and together[0].contribution is not None:
        _check_worth(taking, together)
    for each in found:
        _restore(taking, *each)
    return taking.books


def _together(books: Books, reversal: Entry) -> list[Entry]:
    """Return the entries of one reversal of a contribution, in order; of others, that one alone.

    The first of them notes the share of the contribution, and the others none.
    """
    entries = books.journal().entries
    first = last = entries.index(reversal)
    while _goes_on(books, entries[first], reversal):
        first -= 1
    while last + 1 < len(entries) and _goes_on(books, entries[last + 1], reversal):
        last += 1
    return list(entries[first : last + 1])


def _goes_on(books: Books, entry: Entry, reversal: Entry) -> bool:
    """Whether *entry* is a further one of the reversal of a contribution that *reversal* is of."""
    noted = books.taken.get(entry.key)
    is_further = noted is not None and not noted.share and entry.kind is EntryKind.REVERSAL
    return is_further and None is not entry.contribution == reversal.contribution


def _with_paid(books: Books, reversal: Entry) -> tuple[Entry, Entry, Taken]:
    """Return *reversal* with the entry of which it took something, and what it took."""
    noted = books.taken.get(reversal.key)
    paid = reversal if reversal.reverses is None else books.entries.get(reversal.reverses)
    if noted is None or paid is None:
        raise InvalidValueError("reverse(entry)", _LIVE, reversal.key, _FILED)
    return reversal, paid, noted


def _check_worth(taking: ReversalRun, together: Sequence[Entry]) -> None:
    """Refuse to give back what a contribution is not worth beside those that count now.

    A bonus that another contribution earned meanwhile, a cap or a pool that others have used, and a
    budget that is spent are not paid a second time.
    """
    books, reversal = taking.books, together[0]
    party, unit = reversal.party, reversal.unit
    desk = taking.desk(party)
    before = worth_of(desk, party, unit)
    for each in books.taken[reversal.key].work:
        desk.put(each.version, each.party or party, each.part)
    more = worth_of(desk, party, unit) - before
    mine = [each for each in together if (each.party, each.unit) == (party, unit)]
    took = sum(_took(books, each) for each in mine)
    if took and more < took - 1:  # a coin may go to another member of a team
        raise _worth_less(reversal, took, more)
    _check_coins(books, mine, took)
    for number, scheme in desk.schemes.items():
        over = _over_pool(scheme, desk.tallies[number], unit)
        if over > 0:
            expected = _IN_POOL.fill(over=unit.text_of(over))
            raise InvalidValueError("reverse(entry)", expected, reversal.key, _ANOTHER_KEY)
    _check_budget(books, together)


def _check_coins(books: Books, together: Sequence[Entry], took: Exact) -> None:
    """Refuse to give back a coin for a part of one that others of the party have rounded up."""
    reversal, rounding = together[0], books.plan.rounding
    account = books.account(reversal.party, reversal.unit)
    back = -sum(each.earned for each in together)
    worth = rounded(account.exact + took, rounding) - account.earned
    if worth < back and account.earned == rounded(account.exact, rounding):
        raise _worth_less(reversal, back, worth)


def _worth_less(reversal: Entry, took: Exact, worth: Exact) -> InvalidValueError:
    """Return the error for a contribution that is worth less now than what *reversal* took."""
    unit = reversal.unit
    expected = _WORTH.fill(took=unit.text_of(took), worth=unit.text_of(worth))
    return InvalidValueError("reverse(entry)", expected, reversal.key, _ANOTHER_KEY)


def _check_budget(books: Books, together: Sequence[Entry]) -> None:
    """Refuse to give back more than the rest of the budget."""
    left = books.left_in(books.plan)
    if left is not None:
        unit = cash(left.currency)
        minor = -sum(each.earned for each in together if each.unit == unit)
        if minor > left.minor:
            expected = _WITHIN.fill(left=unit.text_of(left.minor))
            raise InvalidValueError("reverse(entry)", expected, together[0].key, _ANOTHER_KEY)


def _over_pool(scheme: AnyScheme, tally: Tally, unit: Unit) -> Exact:
    """Return by how much the parties have more of a pool in *unit* than there is in it."""
    if isinstance(scheme, Sum) and isinstance(tally, Several):
        parts = zip(scheme.parts, tally.tallies, strict=True)
        return max(_over_pool(part, mine, unit) for part, mine in parts)
    if isinstance(scheme, Pool) and scheme.amount.unit == unit:
        shares = scheme.reading(cast("Any", tally)).amounts.get(unit, {})
        return sum(shares.values()) - scheme.amount.exact
    return 0


def _took(books: Books, reversal: Entry) -> Exact:
    """Return what *reversal* took of what was earned before it was rounded."""
    noted = books.taken.get(reversal.key)
    return -reversal.earned if noted is None or noted.exact is None else noted.exact


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
_IN_POOL = Text(
    en="a contribution whose part of the pool is still there; others have had {over} of it",
    fr="une contribution dont la part de la cagnotte reste disponible\u00a0; d’autres en ont reçu "
    "{over}",
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
