"""The states from which amended terms go on, of the parties that worked under older ones.

A bonus counts what was given before it changed, and pays for what is new alone. The start of newer
terms follows the state of the older ones, so that a contribution that comes late, or is taken back,
counts for all terms as if they had been known at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from attrs import define, field

from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import AnyScheme, Reading, carried
from c2b.compensation.settlement.account import Read
from c2b.compensation.tally import Tally, TallyPart
from c2b.compensation.unit import Unit


@define
class Starts:
    """The start of each party in each tally but the first.

    Attributes:
        schemes: The scheme of each tally, by number.
        tallies: The tallies; each holds the starts of its parties too.
        parts: The start of each party that has one, by the number of the tally.
        alone: The starts in a tally of their own, by the number of the tally.
    """

    schemes: Mapping[int, AnyScheme]
    tallies: Mapping[int, Tally]
    parts: dict[int, dict[str, TallyPart]] = field(init=False)
    alone: dict[int, Tally] = field(init=False)
    _pairs: Sequence[tuple[int, int]] = field(init=False)
    _read: dict[int, Reading] = field(init=False, factory=dict[int, Reading])

    def __attrs_post_init__(self) -> None:
        # pay of so much for each contribution goes on from nothing
        pairs = pairwise(sorted(self.schemes))
        self._pairs = [pair for pair in pairs if not self.schemes[pair[1]].prices_contributions]
        self.parts = {newer: {} for _, newer in self._pairs}
        self.alone = {newer: self.schemes[newer].tally() for _, newer in self._pairs}

    def __bool__(self) -> bool:
        return bool(self._pairs)

    def load(self, party: str, known: Iterable[int]) -> None:
        """Let each tally go on from the one before it; *known* ones did when booked."""
        for older, newer in self._pairs:
            start = self._start(party, older, newer)
            if start is not None:
                self._put(party, newer, start, within=newer not in known)

    def renew(self, party: str, number: int) -> None:
        """Let the tallies after *number* go on from what *party* has there now."""
        for older, newer in self._pairs:
            if older >= number:
                before, after = self.parts[newer].get(party), self._start(party, older, newer)
                if before is not None and before != after:
                    self._put(party, newer, before.times(-1))
                    del self.parts[newer][party]
                if after is not None and before != after:
                    self._put(party, newer, after)

    def amounts(self, number: int, unit: Unit) -> Mapping[str, Exact]:
        """Return what the starts in the tally *number* would earn by themselves, by party."""
        if not self.parts.get(number):
            return {}
        if number not in self._read:
            self._read[number] = self.schemes[number].reading(self.alone[number])
        return self._read[number].amounts.get(unit, {})

    def reads(self, parties: Mapping[str, Iterable[int]]) -> dict[int, dict[str, tuple[Read, ...]]]:
        """Return what the starts of *parties* would earn, in the tallies named for each of them."""
        found: dict[int, dict[str, tuple[Read, ...]]] = {}
        for number, starts in self.parts.items():
            scheme, mine = (
                self.schemes[number],
                {p for p, known in parties.items() if number in known},
            )
            alone = scheme.tally()
            for party in starts.keys() & mine:
                alone.put(party, starts[party])
            for unit, paid in scheme.reading(alone).amounts.items():
                for party, exact in paid.items():
                    column = found.setdefault(number, {})
                    column[party] = (*column.get(party, ()), Read(unit=unit, exact=exact))
        return found

    def own(self, number: int, party: str) -> TallyPart | None:
        """Return what *party* gave under the terms of the tally *number* alone."""
        whole, start = self.tallies[number].of(party), self.parts.get(number, {}).get(party)
        if whole is None or start is None:
            return whole
        alone = self.schemes[number].tally()
        alone.put(party, whole)
        alone.put(party, start.times(-1))
        left: TallyPart | None = alone.of(party)
        return left

    def _start(self, party: str, older: int, newer: int) -> TallyPart | None:
        state = self.tallies[older].of(party)
        if state is None:
            return None
        return carried(self.schemes[newer], state, self.schemes[older])

    def _put(self, party: str, number: int, part: TallyPart, within: bool = True) -> None:
        """Add *part* to the starts, and *within* the tally that goes on from them."""
        self._read.pop(number, None)
        self.parts[number][party] = part
        self.alone[number].put(party, part)
        if within:
            self.tallies[number].put(party, part)
