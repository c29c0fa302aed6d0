"""The reversal of a contribution: its earnings in every unit, as they were booked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from attrs import evolve

from c2b.compensation.allocation import allocate
from c2b.compensation.policies.policy import Status
from c2b.compensation.rounding import Exact, plain, rounded
from c2b.compensation.settlement.account import Work
from c2b.compensation.settlement.books import Books, Taken
from c2b.compensation.settlement.journal import Entry, EntryKind
from c2b.compensation.settlement.keys import KeyState, filed_state
from c2b.compensation.settlement.later_steps import cut, later_steps
from c2b.compensation.settlement.reversal_run import ReversalRun
from c2b.compensation.settlement.reversal_step import Step, paying, remaining
from c2b.compensation.settlement.run_layers import entry_key
from c2b.compensation.settlement.tally_worth import own_of_each
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
    part = tally.split(state.part, left, left)
    nothing: Mapping[str, Mapping[Unit, Exact]] = {}
    own = own_of_each(desk, state.version, state.party, part) if left else nothing
    steps = _steps(taking, state, own)
    later, share = later_steps(taking, desk, state.run, steps, own), left
    if amount is None:
        steps += later
    else:
        steps, part_of_it = _amount_of(taking, state, (steps, later), amount, own)
        share *= part_of_it
    taken = tally.drawn(state.party, tally.split(state.part, share, left))
    unpaid = _unpaid(taking, steps, own, share / left if left else left)
    if not (steps or unpaid):
        if amount is not None or not left or _earned_anything(own) or not scheme.units:
            raise InvalidValueError("reverse(contribution)", _SOMETHING, key, _GONE)
        unpaid = [(state.party, min(scheme.units, key=str), 0)]
    return _taken(taking, key, state, (steps, unpaid), taken, share)


def _amount_of(
    taking: ReversalRun,
    state: KeyState,
    found: tuple[Sequence[Step], Sequence[Step]],
    amount: Amount,
    own: Mapping[str, Mapping[Unit, Exact]],
) -> tuple[list[Step], Fraction]:
    """Return the steps that take *amount* of those *found*, and the part of all that it is.

    Args:
        taking: The reversals.
        state: The state of the contribution.
        found: The steps that take what its own entries paid, and what later ones did.
        amount: The amount.
        own: What the contribution earned for each party.
    """
    steps, later = ([step for step in each if step.entry.unit == amount.unit] for each in found)
    _check_amount(amount, [*steps, *later])
    share = _share_of_all(later, amount, own) if later else _share(steps, amount, own)
    if share == 1:
        return [*steps, *later], share
    return (cut(steps, later, amount) if later else _some(taking, state, steps, amount)), share


def _share(
    steps: Sequence[Step], amount: Amount, own: Mapping[str, Mapping[Unit, Exact]]
) -> Fraction:
    """Return the share of a contribution in *amount* of what *steps* take.

    It is all of it where nothing else is left to be taken, and otherwise the share of what the
    contribution earned; where much of that is gone, of what is left.
    """
    most = sum(step.minor for step in steps)
    owned = sum(own[step.entry.party][amount.unit] for step in steps)
    whole = owned if most > owned - len(steps) else most
    return min(Fraction(amount.exact) / whole, Fraction(1)) if amount.exact < most else Fraction(1)


def _share_of_all(
    later: Sequence[Step], amount: Amount, own: Mapping[str, Mapping[Unit, Exact]]
) -> Fraction:
    """Return the share of a contribution in *amount*, where *later* entries paid for it too."""
    paid = {step.entry.party for step in later}
    owned = sum(own[party][amount.unit] for party in paid)
    return min(Fraction(amount.exact) / owned, Fraction(1))


def _unpaid(
    taking: ReversalRun,
    steps: Sequence[Step],
    own: Mapping[str, Mapping[Unit, Exact]],
    share: Fraction,
) -> list[tuple[str, Unit, Exact]]:
    """Return the earnings, less than a coin each, that no step takes: nothing was paid for them."""
    taken = {(step.entry.party, step.entry.unit) for step in steps}
    found = (
        (party, unit, min(plain(exact * share), taking.books.account(party, unit).exact))
        for party, amounts in own.items()
        for unit, exact in amounts.items()
        if exact > 0 and (party, unit) not in taken
    )
    return [each for each in found if _moves_nothing(taking, *each)]


def _moves_nothing(taking: ReversalRun, party: str, unit: Unit, exact: Exact) -> bool:
    """Whether *party* has earned *exact*, and as many coins as without it."""
    account = taking.books.account(party, unit)
    after = rounded(account.exact - exact, taking.books.plan.rounding)
    return exact > 0 and after == account.earned


def _earned_anything(own: Mapping[str, Mapping[Unit, Exact]]) -> bool:
    """Whether a contribution earned anything by itself; one that cost something did not."""
    return any(exact > 0 for amounts in own.values() for exact in amounts.values())


def _taken(
    taking: ReversalRun,
    key: str,
    state: KeyState,
    found: tuple[Sequence[Step], Sequence[tuple[str, Unit, Exact]]],
    part: TallyPart,
    share: Fraction,
) -> Books:
    """Take the steps *found* and what was not paid, and *part* of the tally with the first."""
    steps, unpaid = found
    first = steps[0].entry.party if steps else unpaid[0][0]
    earner = None if first == state.party else state.party
    work: tuple[Work, ...] = (Work(version=state.version, part=part, party=earner),)
    charged: set[tuple[str, Unit]] = set()
    for step in steps:
        mine, whose = share if work else Fraction(0), (step.entry.party, step.entry.unit)
        charges = () if whose in charged else _charges(state, step.entry, share)
        charged.add(whose)
        taking.take(
            evolve(
                step,
                work=work,
                contribution=key,
                share=mine,
                day=state.day,
                charges=charges,
            )
        )
        work = ()
    for party, unit, exact in unpaid:
        mine = share if work else Fraction(0)
        gone = Taken(minors=(), work=work, share=mine, exact=exact)
        taking.take_unpaid(party, unit, gone, key)
        work = ()
    noted = {key: evolve(state, back=state.back + share)}
    taking.books = evolve(taking.books, keys=taking.books.keys.with_layer(noted))
    return taking.books


def _charges(state: KeyState, entry: Entry, share: Fraction) -> tuple[tuple[int, int], ...]:
    """Return what goes back of the charges on a contribution, of which *share* is taken back.

    They were charged to the party whose contribution it is, and go back to no other.
    """
    return tuple(
        (each.term, int(each.minor * (state.back + share)) - int(each.minor * state.back))
        for each in state.charges
        if each.unit == entry.unit and entry.party == state.party
    )


def _steps(
    taking: ReversalRun, state: KeyState, own: Mapping[str, Mapping[Unit, Exact]]
) -> list[Step]:
    """Return the steps that take back the *own* earnings of a contribution, party by party."""
    found = (
        _step(taking, state, (party, unit), exact)
        for party, amounts in own.items()
        for unit, exact in amounts.items()
    )
    return [step for step in found if step is not None]


def _check_amount(amount: Amount, steps: Sequence[Step]) -> None:
    """Refuse an *amount* that is not whole, or more than *steps* take."""
    if amount.exact.denominator != 1 or amount.exact <= 0:
        raise InvalidValueError("reverse(amount)", _COINS, str(amount), _WHOLE)
    most = sum(step.minor for step in steps)
    if not most:
        raise InvalidValueError("reverse(amount)", _IN_ITS_UNIT, str(amount), _GONE)
    if amount.exact > most:
        expected = _UP_TO.fill(left=amount.unit.text_of(most))
        raise InvalidValueError("reverse(amount)", expected, str(amount), _NO_MORE)


def _some(
    taking: ReversalRun, state: KeyState, steps: Sequence[Step], amount: Amount
) -> list[Step]:
    """Return the steps that take back *amount* of what *steps* take.

    That is at most what a reversal of all that is left takes: what a party earned by other
    contributions stays. Where several parties are paid, each gives back in proportion.
    """
    most = [step.minor for step in steps]
    shares = allocate(amount.exact.numerator, most, keys=[step.entry.party for step in steps])
    found = (
        _step(taking, state, (step.entry.party, amount.unit), share, share)
        for step, share in zip(steps, shares, strict=True)
    )
    return [step for step in found if step is not None]


def _step(
    taking: ReversalRun,
    state: KeyState,
    whose: tuple[str, Unit],
    exact: Exact,
    minor: int | None = None,
) -> Step | None:
    """Return the step for one party and unit: at most what is left of the entry that paid it.

    A contribution that is worth less than a coin may take nothing of what is booked, and still goes
    from what is earned exactly.
    """
    entry = _entry(taking, state, *whose)
    if exact <= 0 or entry is None:
        return None
    account = taking.books.account(*whose)
    if account.exact <= 0:  # another reversal took it
        return None
    after, most = max(account.exact - exact, 0), taking.left([entry])
    left = rounded(after, taking.books.plan.rounding)
    minor = account.earned - left if minor is None else minor
    if minor and not most:
        return None
    if minor > most or left != account.earned - minor:
        minor = min(minor, most)
        after = remaining(account, minor)
    return Step(entry=entry, minor=minor, exact=after)


def _entry(taking: ReversalRun, state: KeyState, party: str, unit: Unit) -> Entry | None:
    """Return the entry that paid the contribution, or the opening entry where that is filed.

    A fraction of a coin may have been paid with a later entry.
    """
    books = taking.books
    key = entry_key(books.key, state.run, unit, party)
    found = books.entries.get(key) or _filed(taking, key)
    if found is not None:
        return found
    mine = [each for each in paying(books, party) if each.unit == unit]
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
_IN_ITS_UNIT = Text(
    en="a unit in which something that the contribution earned is left",
    fr="une unité dans laquelle il reste quelque chose de ce que la contribution a rapporté",
)
_UP_TO = Text(
    en="an amount above zero, up to {left}", fr="un montant supérieur à zéro, au plus {left}"
)
_NO_MORE = Text(en="take back what is left, or less", fr="reprenez ce qui reste, ou moins")
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
