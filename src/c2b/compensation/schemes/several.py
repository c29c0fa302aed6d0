"""The base class of schemes that are made of several, each of which sees every contribution."""

from __future__ import annotations

from abc import abstractmethod

from c2b.compensation.scheme import AnyScheme, Reading, Scheme
from c2b.compensation.tally import Several, TallyPart
from c2b.compensation.unit import Unit


class SeveralSchemes(Scheme[Several]):
    """A scheme that makes its amounts of those of several schemes."""

    __slots__ = ()

    @property
    @abstractmethod
    def schemes(self) -> tuple[AnyScheme, ...]:
        """The schemes of which it is made."""

    @property
    def units(self) -> frozenset[Unit]:
        """The units of all its schemes."""
        return frozenset[Unit]().union(*(scheme.units for scheme in self.schemes))

    def tally(self) -> Several:
        """Return a tally for each scheme."""
        return Several(tuple(scheme.tally() for scheme in self.schemes))

    def readings(self, tally: Several) -> list[Reading]:
        """Return the reading of each scheme."""
        pairs = zip(self.schemes, tally.tallies, strict=True)
        return [scheme.reading(mine) for scheme, mine in pairs]

    @property
    def by_party(self) -> bool:
        """Whether every scheme pays a party by its own contributions alone."""
        return all(scheme.by_party for scheme in self.schemes)

    @property
    def in_order(self) -> bool:
        """Whether any scheme depends on the order of contributions."""
        return any(scheme.in_order for scheme in self.schemes)

    @property
    def dated(self) -> bool:
        """Whether any scheme leaves the earnings of earlier contributions as they were."""
        return any(scheme.dated for scheme in self.schemes)

    @property
    def same_in_parts(self) -> bool:
        """Whether every scheme earns the same in parts as at once."""
        return all(scheme.same_in_parts for scheme in self.schemes)

    @property
    def by_quantity(self) -> bool:
        """Whether a quantity earns in every scheme what so many contributions earn."""
        return all(scheme.by_quantity for scheme in self.schemes)

    def carry(self, part: TallyPart, older: AnyScheme) -> TallyPart | None:
        """Carry the state of each scheme, where both versions have as many."""
        if not isinstance(older, type(self)) or len(older.schemes) != len(self.schemes):
            return None
        triples = zip(self.schemes, part.parts, older.schemes, strict=False)
        carried = [
            None if piece == TallyPart() else mine.carry(piece, theirs)
            for mine, piece, theirs in triples
        ]
        if all(piece is None for piece in carried):
            return None
        return TallyPart(parts=tuple(piece or TallyPart() for piece in carried))

    def payees(self, party: str, part: TallyPart) -> frozenset[str]:
        """Return the parties that any scheme pays for *part*."""
        pairs = zip(self.schemes, part.parts, strict=False)
        return frozenset[str]().union(*(scheme.payees(party, mine) for scheme, mine in pairs))

    def close(self, tally: Several) -> None:
        """Close each scheme."""
        for scheme, mine in zip(self.schemes, tally.tallies, strict=True):
            scheme.close(mine)
