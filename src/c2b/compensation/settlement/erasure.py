"""The erasure of a party, by a pseudonym in its place; amounts, keys and checks stay."""

from __future__ import annotations

import re
from typing import TypeVar

from attrs import evolve

from c2b.compensation.policies.quota import EACH, Quota, QuotaScope
from c2b.compensation.schemes.credited_tally import renamed
from c2b.compensation.settlement.account import PartyAccount, Work
from c2b.compensation.settlement.archive import Archive, FiledKey, FiledTaken
from c2b.compensation.settlement.asked import meant_party
from c2b.compensation.settlement.books import Books, Taken
from c2b.compensation.settlement.client_names import clients_of, with_clients
from c2b.compensation.settlement.given_books import check_books
from c2b.compensation.settlement.journal import Entry
from c2b.compensation.settlement.keys import KeyState
from c2b.compensation.settlement.policy_memory import PLACE
from c2b.compensation.settlement.run_layers import quoted
from c2b.compensation.settlement.shelf import Shelf
from c2b.compensation.settlement.versions import PlanVersion
from c2b.compensation.tally import TallyPart
from c2b.errors import InvalidValueError
from c2b.text import Text

V = TypeVar("V")
_LABEL = re.compile(r"(?P<label>.+? \d+) (?P<name>.*)", re.ASCII | re.DOTALL)
_OF_PERIODS = f"{Quota.kind} {QuotaScope.PARTY.value} {EACH} "
_OF_TASKS = f"{Quota.kind} {QuotaScope.TASK.value} "


def erase(books: Books, party: str, *, pseudonym: str) -> Books:
    """Put *pseudonym* in the place of *party*, or of a client, wherever the books name it.

    Amounts, the keys of contributions and all checks stay: what was settled is still known, for the
    fingerprints stay too. Reasons that a caller wrote in words are the caller's to check.

    Raises:
        InvalidValueError: No books; a name that they do not know; a pseudonym that is taken or
            empty.
    """
    check_books(books, "erase")
    named = {name for term in books.numbered.terms for name in term.names} | clients_of(books)
    if party not in books.parties and party not in named:
        hint = meant_party(party, books.parties) or _SEE
        raise InvalidValueError("erase(party)", _KNOWN, party, hint)
    if pseudonym in books.parties or pseudonym in named or not pseudonym.strip():
        raise InvalidValueError("erase(pseudonym)", _FREE, pseudonym, _CHOOSE)
    name = _Name(party, pseudonym, books)
    parties = books.parties.flat()
    return evolve(
        books,
        versions=tuple(map(name.version, books.versions)),
        parties=Shelf({name.of(each): name.account(mine) for each, mine in parties.items()}),
        keys=Shelf({key: name.state(state) for key, state in books.keys.flat().items()}),
        memory=Shelf({name.label(key): part for key, part in books.memory.flat().items()}),
        entries=Shelf({name.key(k): name.entry(e) for k, e in books.entries.flat().items()}),
        taken=Shelf({name.key(k): name.taken(each) for k, each in books.taken.flat().items()}),
        to_pay=tuple(map(name.of, books.to_pay)),
    )


def erase_filed(
    archive: Archive, party: str, *, pseudonym: str, books: Books | None = None
) -> Archive:
    """Put *pseudonym* in the place of *party* in an archive, which changes its digest.

    Args:
        archive: The archive.
        party: The name of the party, or of a client.
        pseudonym: The name that replaces it.
        books: The books of the archive, whose plans say where clients are named; without them only
            parties are replaced.
    """
    name = _Name(party, pseudonym, books)
    return evolve(
        archive,
        entries=tuple(map(name.entry, archive.entries)),
        taken=tuple(
            FiledTaken(key=name.key(each.key), taken=name.taken(each.taken))
            for each in archive.taken
        ),
        keys=tuple(FiledKey(key=each.key, state=name.state(each.state)) for each in archive.keys),
    )


class _Name:
    """A name and the one that replaces it."""

    def __init__(self, party: str, pseudonym: str, books: Books | None) -> None:
        self._versions = () if books is None else books.versions
        self._party, self._pseudonym = party, pseudonym
        self._last, self._new_last = f"/{quoted(party)}", f"/{quoted(pseudonym)}"

    def of(self, party: str) -> str:
        """Return the pseudonym for the party, and any other name as it is."""
        return self._pseudonym if party == self._party else party

    def version(self, version: PlanVersion) -> PlanVersion:
        """Return the terms with the pseudonym, where a deduction names the party."""
        mine = version.plan.deductions
        deductions = tuple(each.renamed(self._party, self._pseudonym) for each in mine)
        return evolve(version, plan=evolve(version.plan, deductions=deductions))

    def account(self, account: PartyAccount) -> PartyAccount:
        """Return the account of a party, whose work may name the party."""
        return evolve(account, work=tuple(map(self._work, account.work)))

    def taken(self, taken: Taken) -> Taken:
        """Return what was taken, whose work may name the party."""
        return evolve(taken, work=tuple(map(self._work, taken.work)))

    def state(self, state: KeyState) -> KeyState:
        """Return the state of a contribution, which may name the party."""
        part = state.part and self._part(state.part, state.version)
        erased = state.erased or state.party == self._party
        return evolve(state, party=self.of(state.party), part=part, erased=erased)

    def _work(self, work: Work) -> Work:
        party = work.party and self.of(work.party)
        return evolve(work, part=self._part(work.part, work.version), party=party)

    def _part(self, part: TallyPart, version: int) -> TallyPart:
        """Return what the scheme of *version* remembers, which may name parties and clients."""
        part = renamed(part, self.of)
        if not self._versions:
            return part
        return with_clients(self._versions[version].plan.scheme, part, self.of)

    def key(self, key: str) -> str:
        """Return the key of an entry, whose last part is its party."""
        if not key.endswith(self._last):
            return self._within(key)
        return key[: -len(self._last)] + self._new_last

    def _within(self, key: str) -> str:
        """Return the key of a payment that came back, which contains that of the payment."""
        last = quoted(self._last)
        return key[: -len(last)] + quoted(self._new_last) if key.endswith(last) else key

    def label(self, key: str) -> str:
        """Return the key of what a policy remembers of the party.

        Tasks have names of their own, and so have contributions that keep a place.
        """
        found = _LABEL.fullmatch(key)
        if found is None or key.startswith((_OF_TASKS, f"{PLACE} ")):
            return key
        head, name = found["label"], found["name"]
        if head.startswith(_OF_PERIODS):
            period, _, name = name.partition(" ")
            head = f"{head} {period}"
        return f"{head} {self._pseudonym}" if name == self._party else key

    def entry(self, entry: Entry) -> Entry:
        """Return an entry of the party, under the pseudonym."""
        if entry.party != self._party:
            return entry
        postings = (
            evolve(posting, party=None if posting.party is None else self._pseudonym)
            for posting in entry.postings
        )
        reverses = None if entry.reverses is None else self.key(entry.reverses)
        return evolve(
            entry,
            key=self.key(entry.key),
            party=self._pseudonym,
            postings=tuple(postings),
            reverses=reverses,
        )


_KNOWN = Text(en="a party or a client of the books", fr="une partie ou un client des livres")
_SEE = Text(en="see Books.parties", fr="voyez Books.parties")
_FREE = Text(en="a pseudonym that no party has", fr="un pseudonyme libre")
_CHOOSE = Text(en="choose another one", fr="choisissez-en un autre")
