"""Reasons: how what a party earned to date came about, worked out from the books."""

from __future__ import annotations

from functools import cached_property

from attrs import field, frozen

from c2b.compensation.scheme import AND_THEN, NOTHING
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.desk import Desk
from c2b.compensation.settlement.versions import version_on
from c2b.text import Text


@frozen
class Reasons:
    """The reasons for what the parties of some books earned.

    Attributes:
        books: The books.
    """

    books: Books = field(repr=False)

    def of(self, party: str) -> Text:
        """The reasons of *party*, under each version of the terms."""
        account = self.books.parties.get(party)
        if account is None:
            return NOTHING
        desk = self._everybody
        if desk.by_party:
            desk = self._desk()
            desk.load((party,))
        told = [
            self._since(number, desk.schemes[number].reading(tally).explain(party))
            for number, tally in desk.tallies.items()
            if tally.of(party) is not None
        ]
        return Text.join(told, AND_THEN) if told else NOTHING

    def _desk(self) -> Desk:
        last = self.books.last
        return Desk(self.books, 0 if last is None else version_on(self.books.versions, last))

    @cached_property
    def _everybody(self) -> Desk:
        """A desk that has everybody where what one earns depends on the others."""
        return self._desk()

    def _since(self, number: int, words: Text) -> Text:
        since = self.books.versions[number].since
        return words if since is None else _SINCE.fill(since=since, words=words)


_SINCE = Text(en="since {since}: {words}", fr="depuis le {since}\u00a0: {words}")
