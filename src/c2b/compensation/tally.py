"""Tally: what a scheme has to remember of the contributions, party by party, and no more.

A tally takes contributions in lots, can go on where it stopped, and can take in another one of
its kind; what it holds grows with the parties, and with the contributions only where a scheme
must know each of them.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from attrs import define, field

from c2b.compensation.contribution import Contribution
from c2b.compensation.rounding import Exact
from c2b.errors import CurrencyMismatchError, InvalidValueError
from c2b.models.money import Money
from c2b.text import Text


class Tally(ABC):
    """What is remembered of the contributions that count."""

    __slots__ = ()

    @abstractmethod
    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*."""

    @abstractmethod
    def merge(self, other: Any) -> None:
        """Take in what *other* holds, as if its contributions came after these."""

    @property
    @abstractmethod
    def parties(self) -> Iterable[str]:
        """Whose contributions it holds, in the order of their first."""


@define
class Quantities(Tally):
    """How much each party gave."""

    totals: dict[str, Exact] = field(factory=dict[str, Exact])

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*."""
        totals = self.totals
        for item in items:  # a defaultdict is slower where many parties are new
            totals[item.party] = totals.get(item.party, 0) + item.quantity

    def merge(self, other: Any) -> None:
        """Take in what *other* holds."""
        for party, quantity in other.totals.items():
            self.totals[party] = self.totals.get(party, 0) + quantity

    @property
    def parties(self) -> Iterable[str]:
        """Whose contributions it holds."""
        return self.totals


@define
class Priced(Quantities):
    """How much each party gave, and what *price* makes of each contribution by itself."""

    price: Callable[[Contribution], Exact] = field(kw_only=True)
    worth: dict[str, Exact] = field(factory=dict[str, Exact])

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*."""
        Quantities.add(self, items)
        for item in items:
            self.worth[item.party] = self.worth.get(item.party, 0) + self.price(item)

    def merge(self, other: Any) -> None:
        """Take in what *other* holds."""
        Quantities.merge(self, other)
        for party, worth in other.worth.items():
            self.worth[party] = self.worth.get(party, 0) + worth


@define
class Times(Tally):
    """How long contributions took: for each party, how often so many seconds."""

    seconds: dict[str, defaultdict[Exact, Exact]] = field(
        factory=dict[str, defaultdict[Exact, Exact]]
    )

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*."""
        for item in items:
            if item.seconds is None:
                raise unknown("seconds", item)
            self._of(item.party)[item.seconds] += item.quantity

    def merge(self, other: Any) -> None:
        """Take in what *other* holds."""
        for party, times in other.seconds.items():
            mine = self._of(party)
            for seconds, quantity in times.items():
                mine[seconds] += quantity

    def _of(self, party: str) -> defaultdict[Exact, Exact]:
        return self.seconds.setdefault(party, defaultdict(int))

    @property
    def parties(self) -> Iterable[str]:
        """Whose contributions it holds."""
        return self.seconds


@define(kw_only=True)
class Sale:
    """So many units in a row that sold at one price, in minor units."""

    quantity: Exact
    value: int


@define
class Sales(Tally):
    """What sold, in order: one entry for a run of units at the same price.

    Without a *currency* the units alone count, and nobody asks what they sold for.
    """

    currency: str | None
    runs: dict[str, list[Sale]] = field(factory=dict[str, list[Sale]])

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*."""
        for item in items:
            value = 0 if self.currency is None else minor(self.currency, "value", item)
            self._put(item.party, Sale(quantity=item.quantity, value=value))

    def merge(self, other: Any) -> None:
        """Take in what *other* holds."""
        for party, runs in other.runs.items():
            for sale in runs:
                self._put(party, Sale(quantity=sale.quantity, value=sale.value))

    def _put(self, party: str, sale: Sale) -> None:
        runs = self.runs.setdefault(party, [])
        if runs and runs[-1].value == sale.value:
            runs[-1].quantity += sale.quantity
        else:
            runs.append(sale)

    @property
    def parties(self) -> Iterable[str]:
        """Whose contributions it holds."""
        return self.runs


@define
class Best(Tally):
    """One fact of each party's contributions, the best of which counts."""

    fact: str
    found: dict[str, Any] = field(factory=dict[str, Any])

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*."""
        for item in items:
            value = getattr(item, self.fact)
            if value is None:
                raise unknown(self.fact, item)
            self._put(item.party, value)

    def merge(self, other: Any) -> None:
        """Take in what *other* holds."""
        for party, value in other.found.items():
            self._put(party, value)

    def _put(self, party: str, value: Any) -> None:
        self.found[party] = max(value, self.found.get(party, value))

    @property
    def parties(self) -> Iterable[str]:
        """Whose contributions it holds."""
        return self.found


@define
class Places(Tally):
    """Who came in at which rank."""

    entries: list[tuple[int, str]] = field(factory=list[tuple[int, str]])

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*."""
        for item in items:
            if item.rank is None:
                raise unknown("rank", item)
            self.entries.append((item.rank, item.party))

    def merge(self, other: Any) -> None:
        """Take in what *other* holds."""
        self.entries += other.entries

    @property
    def parties(self) -> Iterable[str]:
        """Whose contributions it holds."""
        return dict.fromkeys(party for _, party in self.entries)


@define
class Reached(Tally):
    """Which kinds of contribution each party has made."""

    kinds: dict[str, set[str]] = field(factory=dict[str, set[str]])

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*."""
        for item in items:
            if item.kind is None:
                raise unknown("kind", item)
            self.kinds.setdefault(item.party, set()).add(item.kind)

    def merge(self, other: Any) -> None:
        """Take in what *other* holds."""
        for party, kinds in other.kinds.items():
            self.kinds.setdefault(party, set()).update(kinds)

    @property
    def parties(self) -> Iterable[str]:
        """Whose contributions it holds."""
        return self.kinds


@define
class Several(Tally):
    """The tallies of several schemes that all see every contribution."""

    parts: tuple[Tally, ...]

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*, once for each scheme."""
        for part in self.parts:
            part.add(items)

    def merge(self, other: Any) -> None:
        """Take in what *other* holds."""
        for mine, theirs in zip(self.parts, other.parts, strict=True):
            mine.merge(theirs)

    @property
    def parties(self) -> Iterable[str]:
        """Whose contributions it holds."""
        return dict.fromkeys(party for part in self.parts for party in part.parties)


def unknown(fact: str, item: Contribution) -> InvalidValueError:
    """The error for an *item* that lacks a *fact* which its pay depends on."""
    return InvalidValueError(f"item {item.key!r}", _KNOWN.fill(fact=fact), None, _SAY_OR_REFUSE)


def minor(currency: str, fact: str, item: Contribution) -> int:
    """The minor units of *fact*, an amount that the pay of *item* depends on."""
    money: Money | None = getattr(item, fact)
    if money is None:
        raise unknown(fact, item)
    if money.currency != currency:
        raise CurrencyMismatchError(currency, money.currency)
    return money.minor


_KNOWN = Text(en="a known {fact}", fr="un champ {fact} connu")
_SAY_OR_REFUSE = Text(
    en="say it, or refuse the item by a policy",
    fr="indiquez-le, ou refusez l'élément par une règle",
)
