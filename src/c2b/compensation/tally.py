"""The records of contributions that schemes keep, party by party.

A tally takes contributions in lots and returns the state of one party as plain data, from which
another tally goes on. Its size grows with the parties, and with the contributions only where a
scheme must know each of them.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from fractions import Fraction

from attrs import define, evolve, frozen

from c2b.compensation.contribution import FACT_WORDS, Contribution
from c2b.compensation.rounding import Exact, plain
from c2b.errors import CurrencyMismatchError, InvalidValueError
from c2b.models.money import Money
from c2b.text import Text


@frozen(kw_only=True)
class TallyPart:
    """The state of a tally for one party, or for one contribution, as plain data.

    Attributes:
        labels: The names of the numbers, where the tally tells several apart.
        numbers: The quantities; their meaning depends on the tally.
        parts: The states of the tallies of which it consists.
    """

    labels: tuple[str, ...] = ()
    numbers: tuple[Exact, ...] = ()
    parts: tuple[TallyPart, ...] = ()

    def times(self, share: Exact) -> TallyPart:
        """Return *share* of it, number by number."""
        return evolve(
            self,
            numbers=tuple(plain(number * share) for number in self.numbers),
            parts=tuple(part.times(share) for part in self.parts),
        )


class Tally(ABC):
    """A record of the contributions that count."""

    __slots__ = ()

    @abstractmethod
    def add(self, items: Sequence[Contribution]) -> None:
        """Add the contributions *items* to the tally."""

    @abstractmethod
    def part(self, item: Contribution) -> TallyPart:
        """Return what *item* would add now."""

    @abstractmethod
    def of(self, party: str) -> TallyPart | None:
        """Return the state of *party*; None where there is none."""

    @abstractmethod
    def put(self, party: str, part: TallyPart) -> None:
        """Add *part*, which may be negative, to the state of *party*."""

    def split(self, part: TallyPart, share: Fraction, left: Fraction) -> TallyPart:
        """Return what a reversal of *share* of *part* removes, of which *left* is left."""
        return part.times(share)

    def drawn(self, party: str, part: TallyPart) -> TallyPart:
        """Return what a reversal of *part* removes from *party*, perhaps more than the part."""
        return part

    @property
    @abstractmethod
    def parties(self) -> Iterable[str]:
        """The parties whose contributions it holds, in the order of their first."""


@define
class Several(Tally):
    """A tally for each of several schemes that all see every contribution."""

    tallies: tuple[Tally, ...]

    def add(self, items: Sequence[Contribution]) -> None:
        """Take in *items*, once for each scheme."""
        for tally in self.tallies:
            tally.add(items)

    def part(self, item: Contribution) -> TallyPart:
        """Return what *item* adds to each tally."""
        return TallyPart(parts=tuple(tally.part(item) for tally in self.tallies))

    def of(self, party: str) -> TallyPart | None:
        """Return the state of *party* in each tally."""
        parts = [tally.of(party) for tally in self.tallies]
        if all(part is None for part in parts):
            return None
        return TallyPart(parts=tuple(part or TallyPart() for part in parts))

    def put(self, party: str, part: TallyPart) -> None:
        """Add to each tally its own part."""
        for tally, mine in zip(self.tallies, part.parts, strict=True):
            if mine != TallyPart():
                tally.put(party, mine)

    def split(self, part: TallyPart, share: Fraction, left: Fraction) -> TallyPart:
        """Return what a reversal of *share* of *part*, perhaps empty, removes from each tally."""
        parts = zip(self.tallies, part.parts, strict=False)
        return TallyPart(parts=tuple(tally.split(mine, share, left) for tally, mine in parts))

    def drawn(self, party: str, part: TallyPart) -> TallyPart:
        """Return what a reversal of *part*, perhaps empty, removes from each tally."""
        parts = zip(self.tallies, part.parts, strict=False)
        return TallyPart(parts=tuple(tally.drawn(party, mine) for tally, mine in parts))

    @property
    def parties(self) -> Iterable[str]:
        """The parties whose contributions it holds."""
        return dict.fromkeys(party for tally in self.tallies for party in tally.parties)


def counts(part: TallyPart | None) -> bool:
    """Whether something is counted in *part*, the state of a party."""
    return part is not None and (any(part.numbers) or any(map(counts, part.parts)))


def unknown(fact: str, item: Contribution) -> InvalidValueError:
    """Return the error for an *item* that lacks a *fact* which its pay depends on."""
    return InvalidValueError(
        f"contribution {item.key!r}",
        _KNOWN.fill(words=FACT_WORDS[fact], fact=fact),
        None,
        _SAY_OR_REFUSE,
    )


def minor(currency: str, fact: str, item: Contribution) -> int:
    """Return the minor units of *fact*, an amount that the pay of *item* depends on."""
    money: Money | None = getattr(item, fact)
    if money is None:
        raise unknown(fact, item)
    if money.currency != currency:
        raise CurrencyMismatchError(currency, money.currency)
    return money.minor


_KNOWN = Text(
    en="{words} ({fact}), on which its pay depends",
    fr="{words} ({fact}), dont dépend sa rémunération",
)
_SAY_OR_REFUSE = Text(
    en="state it, or refuse the contribution by a policy",
    fr="ajoutez ce champ, ou refusez la contribution par une condition d’admission",
)
