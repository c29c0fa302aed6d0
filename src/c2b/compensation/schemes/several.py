"""The base class of schemes that are made of several, each of which sees every contribution."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from c2b.compensation.scheme import AnyScheme, Reading
from c2b.compensation.schemes.composed import Composed
from c2b.compensation.tally import Several, TallyPart


class SeveralSchemes(Composed[Several]):
    """A scheme that makes its amounts of those of several schemes."""

    __slots__ = ()

    @property
    @abstractmethod
    def schemes(self) -> tuple[AnyScheme, ...]:
        """The schemes of which it is made."""

    def tally(self) -> Several:
        """Return a tally for each scheme."""
        return Several(tuple(scheme.tally() for scheme in self.schemes))

    def readings(self, tally: Several) -> list[Reading]:
        """Return the reading of each scheme."""
        pairs = zip(self.schemes, tally.tallies, strict=True)
        return [scheme.reading(mine) for scheme, mine in pairs]

    def payees(self, party: str, part: TallyPart) -> frozenset[str]:
        """Return the parties that any scheme pays for *part*."""
        pairs = zip(self.schemes, part.parts, strict=False)
        return frozenset[str]().union(*(scheme.payees(party, mine) for scheme, mine in pairs))

    def close(self, tally: Several) -> None:
        """Close each scheme."""
        for scheme, mine in zip(self.schemes, tally.tallies, strict=True):
            scheme.close(mine)


def together(pieces: Sequence[TallyPart | None]) -> TallyPart | None:
    """Return the state of several schemes; None where none of them has one."""
    if all(piece is None for piece in pieces):
        return None
    return TallyPart(parts=tuple(piece or TallyPart() for piece in pieces))
