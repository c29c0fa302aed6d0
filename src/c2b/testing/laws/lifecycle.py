"""The laws of lifecycles: possible events happen, others are refused, and the past stays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Unpack

from attrs import evolve
from hypothesis import strategies as st

from c2b.contracts import flaws
from c2b.contracts.contract import Contract
from c2b.contracts.draft import Draft
from c2b.contracts.errors import WrongEventError
from c2b.contracts.event import ContractEvent
from c2b.contracts.history import HistoryEntry
from c2b.contracts.walk import entry_for, illegal, legal, walk
from c2b.errors import C2bError
from c2b.models.money import Money
from c2b.testing.laws.broken import BrokenLawError
from c2b.testing.laws.contract_history import HISTORY_CHECKS, HistoryChecks
from c2b.testing.laws.contract_oddities import what_is_accepted_makes_sense
from c2b.testing.laws.law import Law, LawOptions, agree, hold, holds
from c2b.testing.laws.walk_cases import beginnings, timed_walks, walks, walks_by_every_move
from c2b.testing.strategies.contract import drafts
from c2b.testing.strategies.moment import moments
from c2b.text import LANGUAGES, Text

Contracts = type[Contract]


def lifecycle(
    contracts: Contracts = Contract,
    *,
    agreed: st.SearchStrategy[Draft] | None = None,
    **choice: Unpack[LawOptions],
) -> None:
    """Check that the class *contracts*, with its table, keeps what every lifecycle promises.

    The table is sound; a possible move can be made, and leads to the state that it names; an
    impossible event is refused, by an error that names the possible ones; the past never changes
    and can be replayed; time alone does the same in one step or in two; what has lapsed is not
    signed, and no more is paid than is due; and every history makes sense to people, whatever the
    table: no delivery before all have signed, none by another party than the provider, no payment
    twice or by the provider, no end undone, with money due or without a ground, no withdrawal out
    of time, no offer between others or that lapses early, no rejection without a reason. Walks to
    every state are tried, and others are drawn. A law of histories that is not promised is left out
    by its name too, such as ``without=["an_end_has_a_ground"]``.

    Args:
        contracts: A subclass of `c2b.Contract` with a ``lifecycle`` or methods of its own.
        agreed: The strategy of the drafts that contracts begin with; None for any draft.
        choice: The options of the check; see `LawOptions`.

    Raises:
        BrokenLawError: A law does not hold.
    """
    draws: dict[str, st.SearchStrategy[Any]] = {
        "draft": drafts() if agreed is None else agreed,
        "start": moments(),
        "choices": st.lists(st.integers(0, 40), max_size=8),
        "hours": st.integers(0, 1000),
    }
    laws = LAWS if agreed is None else [evolve(law, cases=None) for law in LAWS]
    hold(laws, contracts, draws, choice)


def the_table_is_sound(contracts: Contracts) -> None:
    """Every state is reached and can end, no event leads two ways, each is possible somewhere."""
    found = [flaw.text for flaw in flaws(contracts.lifecycle)]
    holds(not found, found, _NO_FLAWS)


def what_is_possible_happens(
    contracts: Contracts, draft: Draft, start: datetime, choices: Sequence[int]
) -> None:
    """Each possible move can be made, leads to its target, and adds one entry."""
    for contract, now in _stations(contracts, draft, start, choices):
        for move in contract.possible(now):
            entry = entry_for(contract, move, now)
            after = contract.after(entry)
            agree(after.state, move.target)
            agree(after.history, (*contract.history, entry))


def what_is_not_possible_is_refused(
    contracts: Contracts, draft: Draft, start: datetime, choices: Sequence[int]
) -> None:
    """An impossible event raises an error that names it and the possible ones."""
    *_, (contract, now) = _stations(contracts, draft, start, choices)
    possible, explained = set(contract.possible(now)), set[ContractEvent]()
    for entry in illegal(contract, now):
        error = _refusal(contract, entry)
        agree((error.state, error.event, error.by), (contract.state, entry.event, entry.by))
        agree(set(error.possible), possible)
        for language in () if entry.event in explained else LANGUAGES:
            words = error.explain(language)
            holds(bool(words.strip()), words, _WORDS)
        explained.add(entry.event)


def what_is_over_stays_over(
    contracts: Contracts, draft: Draft, start: datetime, choices: Sequence[int]
) -> None:
    """A contract is over where no move is possible any more, at any time."""
    for contract, now in _stations(contracts, draft, start, choices):
        steps = legal(contract, now)
        holds(contract.is_over == (not steps), contract.is_over, _OVER.fill(count=len(steps)))


def moments_never_run_backwards(
    contracts: Contracts, draft: Draft, start: datetime, choices: Sequence[int]
) -> None:
    """An event before the last one is refused."""
    for contract, now in _stations(contracts, draft, start, choices):
        if contract.history:
            earlier = contract.history[-1].at - timedelta(microseconds=1)
            for move in contract.possible(now):
                try:
                    contract.after(entry_for(contract, move, earlier))
                except C2bError:
                    continue
                holds(False, earlier, _LATER)


def the_past_can_be_replayed(
    contracts: Contracts, draft: Draft, start: datetime, choices: Sequence[int]
) -> None:
    """A contract is rebuilt from its draft and its history as an equal one."""
    for contract, _ in _stations(contracts, draft, start, choices):
        again = contracts(draft=draft, cosigners=contract.cosigners, history=contract.history)
        agree((again, again.state), (contract, contract.state))
        agree((again.signed_by, again.due), (contract.signed_by, contract.due))


def time_alone_may_come_in_steps(
    contracts: Contracts, draft: Draft, start: datetime, choices: Sequence[int], hours: int
) -> None:
    """Time alone changes a contract in one step as in two."""
    for contract, now in _stations(contracts, draft, start, choices):
        half, whole = _after(now, hours // 2), _after(now, hours)
        if half is None or whole is None:
            return
        agree(contract.as_of(half).as_of(whole), contract.as_of(whole))
        agree(contract.as_of(whole).history[: len(contract.history)], contract.history)


def what_has_lapsed_is_not_signed(
    contracts: Contracts, draft: Draft, start: datetime, choices: Sequence[int]
) -> None:
    """An offer is not signed once its time is over."""
    for contract, _ in _stations(contracts, draft, start, choices):
        offer = contract.on_table
        late = None if offer is None else _after(offer.stands_until, 1)
        if late is not None:
            for party in contract.parties:
                entry = HistoryEntry(event=ContractEvent.SIGN, by=party, at=late)
                holds(_is_refused(contract, entry), entry, _REFUSED)


def no_more_is_paid_than_is_due(
    contracts: Contracts, draft: Draft, start: datetime, choices: Sequence[int]
) -> None:
    """A payment of more than what is due is refused."""
    for contract, now in _stations(contracts, draft, start, choices):
        due = contract.due
        if due is not None:
            more = Money(minor=due.minor + 1, currency=due.currency)
            for party in contract.parties:
                entry = HistoryEntry(event=ContractEvent.PAY, by=party, at=now, amount=more)
                holds(_is_refused(contract, entry), entry, _REFUSED)


def the_history_makes_sense(
    contracts: Contracts,
    draft: Draft,
    start: datetime,
    choices: Sequence[int],
    *,
    parts: HistoryChecks = HISTORY_CHECKS,
) -> None:
    """Every history is one that people would call the history of a contract."""
    *_, (contract, _) = _stations(contracts, draft, start, choices)
    for check in parts:
        check(contract)


def _stations(
    contracts: Contracts, draft: Draft, start: datetime, choices: Sequence[int]
) -> list[tuple[Contract, datetime]]:
    """Return the contract after each of *choices*, and the moment of its last event or start.

    Raises:
        BrokenLawError: A move that was possible is refused.
    """
    try:
        visited = list(walk(contracts(draft=draft), start, choices))
    except C2bError as error:
        raise BrokenLawError(str(error), _GOES_ON) from error
    return [(each, each.history[-1].at if each.history else start) for each in visited]


def _refusal(contract: Contract, entry: HistoryEntry) -> WrongEventError:
    """Return the error that *entry* raises; no error breaks the law."""
    try:
        contract.after(entry)
    except WrongEventError as error:
        return error
    raise BrokenLawError(entry.event.value, _REFUSED)


def _is_refused(contract: Contract, entry: HistoryEntry) -> bool:
    try:
        contract.after(entry)
    except C2bError:
        return True
    return False


def _after(moment: datetime | None, hours: int) -> datetime | None:
    try:
        return None if moment is None else moment + timedelta(hours=hours)
    except OverflowError:  # the end of the calendar
        return None


_NO_FLAWS = Text(en="a table without flaws", fr="une table sans erreur")
_REFUSED = Text(en="a WrongEventError", fr="une WrongEventError")
_GOES_ON = Text(
    en="a contract that makes every possible move", fr="un contrat qui fait tout pas possible"
)
_WORDS = Text(en="a text in both languages", fr="un texte dans les deux langues")
_OVER = Text(
    en="over where nothing is possible ({count} moves are)",
    fr="terminé quand rien n’est possible (possibles : {count})",
)
_LATER = Text(
    en="a refusal of what comes before the last event",
    fr="le refus de ce qui précède le dernier événement",
)
LAWS = (
    Law(
        the_table_is_sound,
        "Tout état est atteint et peut finir, aucun événement ne mène à deux états, chacun "
        "est possible quelque part.",
    ),
    Law(
        what_is_possible_happens,
        "Tout événement possible peut se produire, mène à l’état annoncé et ajoute une entrée.",
        walks,
    ),
    Law(
        what_is_not_possible_is_refused,
        "Un événement impossible lève une erreur qui le nomme, avec les événements possibles.",
        beginnings,
    ),
    Law(
        what_is_over_stays_over,
        "Un contrat est terminé si aucun événement n’est plus possible, jamais.",
        walks,
    ),
    Law(
        moments_never_run_backwards,
        "Un événement antérieur au dernier est refusé.",
        walks,
    ),
    Law(
        the_past_can_be_replayed,
        "Un contrat se reconstruit, égal, à partir de son projet et de son historique.",
        walks,
    ),
    Law(
        time_alone_may_come_in_steps,
        "Le temps seul change un contrat de même en une étape ou en deux.",
        timed_walks,
    ),
    Law(
        what_has_lapsed_is_not_signed,
        "Une offre ne se signe plus une fois son délai passé.",
        walks,
    ),
    Law(
        no_more_is_paid_than_is_due,
        "Un paiement supérieur à ce qui est dû est refusé.",
        walks,
    ),
    Law(
        the_history_makes_sense,
        "Tout historique est plausible comme historique d’un contrat.",
        walks_by_every_move,
        parts=HISTORY_CHECKS,
    ),
    Law(
        what_is_accepted_makes_sense,
        "Un événement au mauvais moment, de la mauvaise partie ou sans son motif est refusé.",
        beginnings,
        parts=HISTORY_CHECKS,
    ),
)
