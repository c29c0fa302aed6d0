"""The reversal of what is booked, by entries that name the one they reverse.

A reversal takes money from where it rests: from what is held, carried or waits to be paid; what was
paid is owed back from then on. Everything that is read from the books knows it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from c2b.compensation.settlement.archive import Archive, check_archive
from c2b.compensation.settlement.asked import A_PARTY, SEE_PARTIES, meant_party
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.contribution_reversal import reverse_contribution
from c2b.compensation.settlement.day_order import check_day
from c2b.compensation.settlement.given_books import check_books
from c2b.compensation.settlement.journal import Entry, EntryKind
from c2b.compensation.settlement.keys import filed_state, reversal_name, target_print
from c2b.compensation.settlement.restoration import restore
from c2b.compensation.settlement.reversal_run import ReversalRun
from c2b.compensation.settlement.reversal_step import Step, paying
from c2b.compensation.settlement.run_layers import quoted
from c2b.compensation.unit import Amount, Unit, amount_of
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text


def reverse(
    books: Books,
    *,
    on: date,
    why: Text,
    contribution: str | None = None,
    party: str | None = None,
    entry: str | None = None,
    amount: Money | Amount | None = None,
    unit: Unit | str | None = None,
    name: str | None = None,
    archive: Archive | None = None,
) -> Books:
    """Take back the earnings of a contribution or of a party, or an entry.

    Payment, fees and taxes go back by the rates of the entry that is reversed; a fee that is not
    given back is borne by the party. What the party was paid is owed back, and later earnings are
    offset against it. A contribution that earned nothing by itself counts no more from then on. A
    reversal is itself reversed by its own key, as a whole, unless others have earned meanwhile what
    it took: a bonus, the rest of a cap, of a pool or of a budget. That of a contribution goes with
    the entries by which other parties gave back.

    Args:
        books: The books.
        on: The day, not before the last day of the books.
        why: The reason.
        contribution: The key of the contribution; all that is left of it, in every unit.
        party: The party; its last earnings first.
        entry: The key of the entry.
        amount: The amount to take back, before fees; None for all that is left.
        unit: The unit, where a party earned in several and no amount says it.
        name: The key of the reversal, by which a second attempt is recognised; one that begins with
            the key of the plan and a slash is refused, for such keys are given by the books.
        archive: The archive in which the contribution or the entry is filed.

    Returns:
        The books after it.

    Raises:
        InvalidValueError: No books, an unknown thing, more than is left, or not exactly one thing.
    """
    check_books(books, "reverse")
    check_day("reverse(on)", books, on)
    _check_one(contribution, party, entry)
    check_archive("reverse(archive)", books, archive)
    exact = None if amount is None else amount_of(amount)
    if name is not None and _is_known(books, name, (contribution, party, entry), exact):
        return books
    taking = ReversalRun(books, on=on, why=why, name=name, archive=archive)
    if contribution is not None:
        return reverse_contribution(taking, contribution, exact)
    if entry is not None and taking.entry(entry).kind is EntryKind.REVERSAL:
        return restore(taking, entry, exact)
    if entry is not None:
        return _entry_back(taking, taking.entry(entry), exact)
    return _last_first(taking, _of_party(books, party, unit, exact), exact)


def _entry_back(taking: ReversalRun, entry: Entry, amount: Amount | None) -> Books:
    """Take *entry* back; what a reversed reversal restored goes out of the entry that paid it.

    A contribution that was restored is taken back as a contribution, so that its key knows it.
    """
    if entry.kind is EntryKind.RESTORED and entry.contribution is not None and amount is None:
        noted = taking.books.taken.get(str(entry.reverses))
        is_part = entry.earned and noted is not None and noted.share < 1
        some = Amount(exact=Fraction(entry.earned), unit=entry.unit) if is_part else None
        return reverse_contribution(taking, entry.contribution, some)
    paid = entry
    while paid.kind in (EntryKind.REVERSAL, EntryKind.RESTORED) and paid.reverses is not None:
        paid = taking.entry(paid.reverses)
    return _last_first(taking, [paid], amount, most=entry.earned)


def _check_one(*names: str | None) -> None:
    """Refuse anything but one thing to reverse."""
    given = [each for each in names if each is not None]
    if len(given) != 1:
        raise InvalidValueError("reverse", _ONE_THING, len(given), _NAME_IT)


def _is_known(
    books: Books,
    name: str,
    target: tuple[str | None, str | None, str | None],
    amount: Amount | None,
) -> bool:
    """Whether the reversal called *name* is booked; another one of that name is refused.

    Args:
        books: The books.
        name: The name.
        target: The contribution, the party or the entry that is to be taken back.
        amount: The amount; None for all that is left.
    """
    if name.startswith(f"{quoted(books.key)}/"):
        raise InvalidValueError("reverse(name)", _OWN_NAME, name, _ANOTHER_START)
    booked, filed = books.entries.get(name), filed_state(books.filed, reversal_name(name))
    if booked is not None:
        is_same = _is_of(booked, *target) and _takes(books, booked, target[0], amount)
    elif filed is not None:
        contribution, party, entry = target
        is_same = entry is not None or filed[1] == target_print(contribution, str(party))
    else:
        return False
    if not is_same:
        raise InvalidValueError("reverse(name)", _SAME, name, _OTHER_NAME)
    return True


def _is_of(booked: Entry, contribution: str | None, party: str | None, entry: str | None) -> bool:
    """Whether the reversal *booked* is one of that contribution, party or entry."""
    if contribution is not None:
        return booked.contribution == contribution
    if party is not None:
        return booked.contribution is None and booked.party == party
    return booked.reverses == entry and (
        booked.contribution is None or booked.kind is EntryKind.RESTORED
    )


def _takes(books: Books, booked: Entry, contribution: str | None, amount: Amount | None) -> bool:
    """Whether the reversal *booked* took *amount*, or all of a contribution."""
    if amount is not None:
        return amount == Amount(exact=Fraction(-_earned(books, booked.key)), unit=booked.unit)
    state = None if contribution is None else books.keys.get(contribution)
    return state is None or state.back == 1


def _earned(books: Books, name: str) -> int:
    """Return what the entries of the reversal called *name* took together, which is negative."""
    together, number = books.entries[name].earned, 2
    while (more := books.entries.get(f"{name}/{number}")) is not None:
        together += more.earned
        number += 1
    return together


def _of_party(
    books: Books, party: str | None, unit: Unit | str | None, amount: Amount | None
) -> list[Entry]:
    """Return the entries that pay *party* in one unit, the last first."""
    found = books.unit_of(unit) if amount is None else amount.unit
    if party is None or party not in books.parties:
        hint = meant_party(party, books.parties) or SEE_PARTIES
        raise InvalidValueError("reverse(party)", A_PARTY, party, hint)
    return [entry for entry in reversed(paying(books, party)) if entry.unit == found]


def _last_first(
    taking: ReversalRun, entries: Sequence[Entry], amount: Amount | None, most: int | None = None
) -> Books:
    """Take *amount* of *entries*, or all that is left of them, the first of them first."""
    left = taking.left(entries)
    left = left if most is None else min(left, max(most, 0))
    minor = left if amount is None else taking.whole(amount, entries)
    if not left:
        raise InvalidValueError(
            "reverse", _SOMETHING, "-" if amount is None else str(amount), _GONE
        )
    if not 0 < minor <= left:
        unit = entries[0].unit
        raise InvalidValueError(
            "reverse(amount)", _UP_TO.fill(left=unit.text_of(left)), str(amount), _NO_MORE
        )
    for entry in entries:
        step = min(minor, taking.left([entry]))
        if step:
            taking.take(Step(entry=entry, minor=step))
            minor -= step
    return taking.books


_ONE_THING = Text(
    en="one of contribution, party and entry", fr="contribution, party ou entry, un seul des trois"
)
_NAME_IT = Text(en="name what is taken back", fr="nommez ce qui est repris")
_SAME = Text(en="the name of a new reversal", fr="le nom d’une nouvelle contre-écriture")
_OWN_NAME = Text(
    en="a name that does not begin with the key of the plan and a slash",
    fr="un nom qui ne commence pas par la clé du barème et une barre oblique",
)
_ANOTHER_START = Text(
    en="such keys are given by the books, begin it with something else",
    fr="ces clés sont données par les livres, commencez-le autrement",
)
_OTHER_NAME = Text(
    en="another reversal has this name, choose another one",
    fr="une autre contre-écriture porte ce nom, choisissez-en un autre",
)
_SOMETHING = Text(en="something that is left", fr="un reste à reprendre")
_GONE = Text(en="nothing is left to be taken back", fr="il ne reste rien à reprendre")
_UP_TO = Text(
    en="an amount above zero, up to {left}", fr="un montant supérieur à zéro, au plus {left}"
)
_NO_MORE = Text(en="take back what is left, or less", fr="reprenez ce qui reste, ou moins")
