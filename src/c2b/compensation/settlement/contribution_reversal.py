"""The reversal of a contribution: its earnings in every unit, as they were booked."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import evolve

from c2b.compensation.policies.policy import Status
from c2b.compensation.rounding import Exact, rounded
from c2b.compensation.settlement.account import Work
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.journal import Entry, EntryKind
from c2b.compensation.settlement.keys import KeyState, filed_state
from c2b.compensation.settlement.reversal_run import ReversalRun
from c2b.compensation.settlement.reversal_step import Step, paying, remaining
from c2b.compensation.settlement.run_layers import entry_key
from c2b.compensation.tally import TallyPart
from c2b.compensation.unit import Amount, Unit
from c2b.errors import InvalidValueError
from c2b.text import Text


def reverse_contribution(taking: ReversalRun, key: str, amount: Amount | None) -> Books:
    """Take back the earnings of the contribution called *key*, or *amount* of them."""
    state = _state_of(taking, key)
    left = 1 - state.back
    if state.status is not Status.COUNTED or state.part is None:
        raise InvalidValueError("reverse(contribution)", _SETTLED, state.status.value, _NOTHING)
    desk = taking.desk(state.party)
    tally, scheme = desk.tallies[state.version], desk.schemes[state.version]
    part = tally.split(state.part, left)
    nothing: Mapping[Unit, Exact] = {}
    own = scheme.own(tally, state.party, part) if left else nothing
    share = left
    if amount is not None:
        all_of_it = _step(taking, state, amount.unit, own.get(amount.unit, 0), None)
        own, share = _some(own, amount, left, 0 if all_of_it is None else all_of_it.minor)
    steps = [
        step for unit, exact in own.items() if (step := _step(taking, state, unit, exact, amount))
    ]
    if not steps:
        raise InvalidValueError("reverse(contribution)", _SOMETHING, key, _GONE)
    taken = tally.drawn(state.party, tally.split(state.part, share))
    return _taken(taking, key, state, steps, taken, share)


def _taken(
    taking: ReversalRun,
    key: str,
    state: KeyState,
    steps: list[Step],
    part: TallyPart,
    share: Fraction,
) -> Books:
    """Take *steps*, and *part* of the tally with the first of them."""
    work: tuple[Work, ...] = (Work(version=state.version, part=part),)
    for step in steps:
        mine = share if work else Fraction(0)
        taking.take(
            evolve(
                step,
                work=work,
                contribution=key,
                share=mine,
                day=state.day,
                charges=_charges(state, step.entry.unit, share),
            )
        )
        work = ()
    noted = {key: evolve(state, back=state.back + share)}
    taking.books = evolve(taking.books, keys=taking.books.keys.with_layer(noted))
    return taking.books


def _charges(state: KeyState, unit: Unit, share: Fraction) -> tuple[tuple[int, int], ...]:
    """Return what goes back of the charges on a contribution, of which *share* is taken back."""
    return tuple(
        (each.term, int(each.minor * (state.back + share)) - int(each.minor * state.back))
        for each in state.charges
        if each.unit == unit
    )


def _some(
    own: Mapping[Unit, Exact], amount: Amount, left: Fraction, most: int
) -> tuple[Mapping[Unit, Exact], Fraction]:
    """Return *amount* of the *own* earnings of a contribution, and the share of them that it is.

    It is at *most* what a reversal of all that is left takes: what the party earned by other
    contributions stays.
    """
    if amount.exact.denominator != 1 or amount.exact <= 0:
        raise InvalidValueError("reverse(amount)", _COINS, str(amount), _WHOLE)
    if not most:
        raise InvalidValueError("reverse(contribution)", _SOMETHING, str(amount), _GONE)
    if amount.exact > most:
        raise InvalidValueError("reverse(amount)", _UP_TO.fill(left=most), amount.exact, _NO_MORE)
    share = min(Fraction(amount.exact) / own[amount.unit], Fraction(1))
    return {amount.unit: amount.exact}, share * left


def _step(
    taking: ReversalRun, state: KeyState, unit: Unit, exact: Exact, amount: Amount | None
) -> Step | None:
    """Return the step in one unit: at most what is left of the entry that paid it.

    A contribution that is worth less than a coin may take nothing of what is booked, and still goes
    from what is earned exactly.
    """
    account = taking.books.account(state.party, unit)
    entry = _entry(taking, state, unit)
    if exact <= 0 or entry is None:
        return None
    after, most = account.exact - exact, taking.left([entry])
    left = rounded(after, taking.books.plan.rounding)
    minor = account.earned - left if amount is None else amount.exact.numerator
    if minor and not most:
        return None
    if minor > most or left != account.earned - minor:
        minor = min(minor, most)
        after = remaining(account, minor)
    return Step(entry=entry, minor=minor, exact=after)


def _entry(taking: ReversalRun, state: KeyState, unit: Unit) -> Entry | None:
    """Return the entry that paid the contribution, or the opening entry where that is filed.

    A fraction of a coin may have been paid with a later entry.
    """
    books = taking.books
    key = entry_key(books.key, state.run, unit, state.party)
    found = books.entries.get(key) or _filed(taking, key)
    if found is not None:
        return found
    mine = [each for each in paying(books, state.party) if each.unit == unit]
    opening = (each for each in mine if each.kind is EntryKind.OPENING)
    left = (each for each in reversed(mine) if taking.left([each]))
    return next(opening, next(left, None))


def _filed(taking: ReversalRun, key: str) -> Entry | None:
    archive = taking.archive
    found = () if archive is None else archive.entries
    return next((entry for entry in found if entry.key == key), None)


def _state_of(taking: ReversalRun, key: str) -> KeyState:
    """Return the state of the contribution called *key*, in the books or in the archive."""
    state = taking.books.keys.get(key)
    if state is None and taking.archive is not None:
        state = taking.archive.state_of(key)
    if state is None:
        filed = filed_state(taking.books.filed, key)
        hint = _SEE_KEYS if filed is None else _PASS_ARCHIVE
        raise InvalidValueError("reverse(contribution)", _KNOWN, key, hint)
    return state


_SETTLED = Text(en="a contribution that counts", fr="une contribution qui compte")
_NOTHING = Text(en="it earned nothing yet", fr="elle n’a encore rien rapporté")
_SOMETHING = Text(
    en="something that the contribution earned and that is left",
    fr="un reste de ce que la contribution a rapporté",
)
_GONE = Text(en="nothing is left to be taken back", fr="il ne reste rien à reprendre")
_UP_TO = Text(en="an amount from 1 to {left}", fr="un montant de 1 à {left}")
_NO_MORE = Text(en="no more can be reversed than is left", fr="on ne reprend pas plus que le reste")
_COINS = Text(
    en="a whole number of minor units, above zero",
    fr="un nombre entier de sous-unités, supérieur à zéro",
)
_WHOLE = Text(en="name an amount that can be paid", fr="nommez un montant payable")
_KNOWN = Text(
    en="the key of a contribution of the books", fr="la clé d’une contribution des livres"
)
_SEE_KEYS = Text(en="see Books.keys", fr="voyez Books.keys")
_PASS_ARCHIVE = Text(
    en="it is filed away, pass the archive", fr="elle est archivée, passez l’archive"
)
