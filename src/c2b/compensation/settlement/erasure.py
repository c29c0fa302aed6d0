"""The erasure of a party, by a pseudonym in its place; amounts, keys and checks stay."""

from __future__ import annotations

import re
from typing import TypeVar

from attrs import evolve

from c2b.compensation.policies.quota import Quota, QuotaScope
from c2b.compensation.settlement.archive import Archive, FiledKey
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.journal import Entry
from c2b.compensation.settlement.run_layers import quoted
from c2b.compensation.settlement.shelf import Shelf
from c2b.compensation.settlement.versions import PlanVersion
from c2b.errors import InvalidValueError
from c2b.text import Text

V = TypeVar("V")
_LABEL = re.compile(r"(?P<label>.+? \d+) (?P<name>.*)", re.ASCII | re.DOTALL)
_OF_TASKS = f"{Quota.kind} {QuotaScope.TASK.value} "


def erase(books: Books, party: str, *, pseudonym: str) -> Books:
    """Put *pseudonym* in the place of *party*, wherever the books name it.

    Amounts, the keys of contributions and all checks stay: what was settled is still known, for the
    fingerprints stay too. Reasons that a caller wrote in words are the caller's to check.

    Raises:
        InvalidValueError: A party that the books do not know; a pseudonym that is taken or empty.
    """
    named = {name for term in books.numbered.terms for name in term.names}
    if party not in books.parties and party not in named:
        raise InvalidValueError("erase(party)", _KNOWN, party, _SEE)
    if pseudonym in books.parties or pseudonym in named or not pseudonym.strip():
        raise InvalidValueError("erase(pseudonym)", _FREE, pseudonym, _CHOOSE)
    name = _Name(party, pseudonym)
    parties = books.parties.flat()
    return evolve(
        books,
        versions=tuple(map(name.version, books.versions)),
        parties=Shelf({name.of(each): account for each, account in parties.items()}),
        keys=Shelf(
            {
                key: evolve(state, party=name.of(state.party))
                for key, state in books.keys.flat().items()
            }
        ),
        memory=Shelf({name.label(key): part for key, part in books.memory.flat().items()}),
        entries=Shelf({name.key(k): name.entry(e) for k, e in books.entries.flat().items()}),
        taken=Shelf({name.key(key): taken for key, taken in books.taken.flat().items()}),
        to_pay=tuple(map(name.of, books.to_pay)),
    )


def erase_filed(archive: Archive, party: str, *, pseudonym: str) -> Archive:
    """Put *pseudonym* in the place of *party* in an archive, which changes its digest."""
    name = _Name(party, pseudonym)
    return evolve(
        archive,
        entries=tuple(map(name.entry, archive.entries)),
        taken=tuple(evolve(each, key=name.key(each.key)) for each in archive.taken),
        keys=tuple(
            FiledKey(key=each.key, state=evolve(each.state, party=name.of(each.state.party)))
            for each in archive.keys
        ),
    )


class _Name:
    """A name and the one that replaces it."""

    def __init__(self, party: str, pseudonym: str) -> None:
        self._party, self._pseudonym = party, pseudonym
        self._last, self._new_last = f"/{quoted(party)}", f"/{quoted(pseudonym)}"

    def of(self, party: str) -> str:
        """Return the pseudonym for the party, and any other name as it is."""
        return self._pseudonym if party == self._party else party

    def version(self, version: PlanVersion) -> PlanVersion:
        """Return the terms with the pseudonym, where a deduction names the party."""
        mine = version.plan.deductions
        renamed = tuple(each.renamed(self._party, self._pseudonym) for each in mine)
        return evolve(version, plan=evolve(version.plan, deductions=renamed))

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
        """Return the key of what a policy remembers of the party; tasks have names of their own."""
        found = _LABEL.fullmatch(key)
        if found is None or found["name"] != self._party or key.startswith(_OF_TASKS):
            return key
        return f"{found['label']} {self._pseudonym}"

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


_KNOWN = Text(en="a party of the books", fr="une partie des livres")
_SEE = Text(en="see Books.parties", fr="voyez Books.parties")
_FREE = Text(en="a pseudonym that no party has", fr="un pseudonyme libre")
_CHOOSE = Text(en="choose another one", fr="choisissez-en un autre")
