"""The reasons for what a party earned to date, computed from the books."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from attrs import field, frozen

from c2b.compensation.scheme import NOTHING, Reading, add_up, joined
from c2b.compensation.settlement.account import PartyAccount
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.desk import Desk
from c2b.compensation.settlement.versions import version_on
from c2b.text import Text


@frozen
class Reasons:
    """The reasons for the earnings in some books.

    Attributes:
        books: The books.
    """

    books: Books = field(repr=False)

    def of(self, party: str) -> Text:
        """Return the reasons of *party*, under each version of the plan."""
        account = self.books.parties.get(party)
        if account is None:
            return NOTHING
        readings = self._everybody
        if readings is None:
            desk = self._desk()
            desk.load((party,))
            readings = desk.readings()
        readings = {work.version: readings[work.version] for work in account.work}
        told = [self._since(number, each.explain(party)) for number, each in readings.items()]
        if _is_below_zero(party, readings.values()):  # a sum that no contribution explains
            told = []
        told += self._in_all(party, account, readings.values())
        return one_sign(joined(told))

    def _in_all(
        self, party: str, account: PartyAccount, readings: Iterable[Reading]
    ) -> Iterator[Text]:
        """Return the sum of the earnings of *party*, where its *readings* add up to another."""
        together = add_up([reading.amounts for reading in readings])
        for unit in dict.fromkeys((*together, *(each.unit for each in account.accounts))):
            exact = account.of(unit).exact
            if exact != together.get(unit, {}).get(party, 0):
                yield _IN_ALL.fill(amount=unit.text_of(exact))

    def _desk(self) -> Desk:
        last = self.books.last
        return Desk(self.books, 0 if last is None else version_on(self.books.versions, last))

    @cached_property
    def _everybody(self) -> dict[int, Reading] | None:
        """The readings of all parties, where the pay of one depends on the others."""
        desk = self._desk()
        return None if desk.by_party else desk.readings()

    def _since(self, number: int, words: Text) -> Text:
        since = self.books.versions[number].since
        return words if since is None else _SINCE.fill(since=since, words=words)


def _is_below_zero(party: str, readings: Iterable[Reading]) -> bool:
    """Whether reversals by party and by contribution leave less than nothing of *party*."""
    columns = (column for reading in readings for column in reading.amounts.values())
    return any(column.get(party, 0) < 0 for column in columns)


def one_sign(words: Text) -> Text:
    """Return *words* with one sign before an approximate amount: ``≈``, and not ``= ≈``."""
    return Text(en=words.en.replace("= ≈ ", "≈ "), fr=words.fr.replace("= ≈ ", "≈ "))


_IN_ALL = Text(
    en="in all {amount}, after reversals, cuts and what older terms have paid for",
    fr="en tout {amount}, après contre-écritures, réductions et gains des conditions antérieures",
)
_SINCE = Text(en="since {since}: {words}", fr="depuis le {since}\u00a0: {words}")
