"""The tables of books in plain Python, for a frame, and what keeps books from a frame."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from c2b.compensation import Books, Decision, Status
from c2b.compensation.rounding import Exact
from c2b.compensation.settlement.account import Account, PartyAccount
from c2b.compensation.settlement.keys import KeyState
from c2b.compensation.total_parts import totals_of
from c2b.compensation.unit import cash
from c2b.frames.integers import LARGEST
from c2b.frames.like import Table
from c2b.frames.obstacle import Obstacle
from c2b.frames.party_limit import limit_of, seen_in, unknown_memories
from c2b.frames.pay_terms import currency_of, rates_of
from c2b.frames.plan_terms import obstacles_in_plan
from c2b.frames.settle_parties import account_columns
from c2b.frames.settle_rows import PENDING, REJECTED_KEY, SETTLED_KEY
from c2b.text import Text, in_both


def obstacles_in_books(books: Books) -> Iterator[Obstacle]:
    """Yield what keeps *books* from being continued on a frame."""
    found = tuple(obstacles_in_plan(books.plan))
    yield from found
    if len(books.versions) > 1:
        yield _obstacle("books", _ONE_VERSION, in_both(str(len(books.versions))))
    if books.filed:
        yield _obstacle("books", _NOT_FILED, _FILED)
    if found or len(books.versions) > 1:
        return
    for party, state in books.parties.flat().items():
        if _numbers(books, state) is None:
            yield _obstacle(f"Books.parties[{party!r}]", _WHOLE, _PART)
    for party in unknown_memories(books):
        yield _obstacle(f"Books.memory[{party!r}]", _WHOLE, _MEMORY)


def account_table(books: Books) -> Table:
    """Return the balances of each party, with what pay goes on from, as columns."""
    table: dict[str, list[object]] = {name: [] for name in ("party", *account_columns(books.plan))}
    limited, many = limit_of(books.plan) is not None, seen_in(books)
    for party, state in books.parties.flat().items():
        seen = (many.get(party, 0),) if limited else ()
        values = (party, *(_numbers(books, state) or ()), *seen)
        for name, value in zip(table, values, strict=True):
            table[name].append(value)
    return table


def key_table(books: Books) -> Table:
    """Return what *books* know of each key, as columns of strings."""
    keys = books.keys.flat()
    return {
        "key": list(keys),
        "known": [_known(each) for each in keys.values()],
        "known_since": [each.since.isoformat() for each in keys.values()],
        "known_party": [None if each.erased else each.party for each in keys.values()],
        "known_amount": [_amount(books, each) for each in keys.values()],
        "known_pseudonym": [each.party if each.erased else None for each in keys.values()],
    }


def _known(state: KeyState) -> str:
    if state.status is Status.PENDING:
        return PENDING
    return REJECTED_KEY if state.decision is Decision.REJECTED else SETTLED_KEY


def _amount(books: Books, state: KeyState) -> str | None:
    """Return the quantity and the revenue of a contribution that counts; None for any other."""
    totals = None if state.part is None else totals_of(books.plan.scheme, state.part)
    return None if totals is None else f"{totals[0]}/{totals[1]}"


def _numbers(books: Books, state: PartyAccount) -> tuple[int, ...] | None:
    """Return the numbers of `account_columns`; None for a state that has no such numbers."""
    scheme = books.plan.scheme
    unit, parts = cash(currency_of(scheme)), rates_of(scheme).parts
    account = state.of(unit)
    work = next(iter(state.work), None)
    totals = (0, 0) if work is None else totals_of(scheme, work.part)
    read = sum((each.exact for each in work.read), Fraction(0)) if work is not None else 0
    exact = (_in_parts(account.exact, parts), _in_parts(read, parts))
    terms = _terms(account, len(books.plan.deductions))
    if totals is None or exact[0] is None or exact[1] is None:
        return None
    balances = (account.earned, account.payable, account.paid, account.owed_back)
    found = (*totals, *exact[0], *exact[1], *balances, *terms)
    return found if max(map(abs, found)) <= LARGEST else None


def _terms(account: Account, number: int) -> tuple[int, ...]:
    """Return base and amount kept of each deduction: all that those on frames remember."""
    held = {each.term: each for each in account.terms}
    pairs = ((held[n].base, held[n].kept) if n in held else (0, 0) for n in range(number))
    return tuple(minor for pair in pairs for minor in pair)


def _in_parts(exact: Exact, parts: int) -> tuple[int, int] | None:
    """Return whole units and the numerator of the rest over *parts*; None where it has none."""
    whole = exact * parts
    return divmod(int(whole), parts) if whole.denominator == 1 else None


def _obstacle(where: str, expected: Text, got: Text) -> Obstacle:
    return Obstacle(where=where, expected=expected, got=got, hint=_SCALAR)


_ONE_VERSION = Text(en="terms that were never amended", fr="des conditions jamais modifiées")
_NOT_FILED = Text(en="books without filed periods", fr="des livres sans période archivée")
_FILED = Text(en="keys that are filed away", fr="des clés archivées")
_WHOLE = Text(
    en="whole contributions in one currency, in amounts up to 2^60",
    fr="des contributions entières dans une seule monnaie, de montants jusqu’à 2^60",
)
_PART = Text(
    en="an amount in parts, or in another unit", fr="un montant en parties, ou dans une autre unité"
)
_MEMORY = Text(
    en="a memory of parts, or of a party without a balance",
    fr="une mémoire de parties d’unité, ou d’une partie sans solde",
)
_SCALAR = Text(en="go on with c2b.settle", fr="continuez avec c2b.settle")
