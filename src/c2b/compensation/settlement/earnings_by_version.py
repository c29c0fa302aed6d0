"""The new earnings of each party, divided among the versions of the plan that they belong to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import define, field

from c2b.compensation.rounding import Exact, Rounding, rounded
from c2b.compensation.settlement.budget import Column
from c2b.compensation.settlement.versions import Chain

Exacts = Mapping[str, Exact]


@define
class ByTerms:
    """The new earnings of each party, by the tally in which they were earned.

    Attributes:
        apart: The exact new earnings in each tally, by its number.
        number: The number of the tally of the terms that hold.
        version: The number of the version that holds.
        chains: The deductions of each version.
        rounding: The rule by which amounts become whole.
        lasting: The newest version of each older tally; else that of its number.
    """

    apart: Mapping[int, Exacts]
    number: int
    version: int
    chains: Sequence[Chain]
    rounding: Rounding
    lasting: Mapping[int, int] = field(factory=dict[int, int])

    def version_of(self, number: int) -> int:
        """Return the version whose deductions hold in the tally with that number."""
        return self.version if number == self.number else self.lasting.get(number, number)

    def chain(self, number: int) -> Chain:
        """Return the deductions of what was earned in the tally with that number."""
        return self.chains[self.version_of(number)]

    def minors(self, party: str, new: int) -> dict[int, int]:
        """Divide *new* pay for *party* by tally; the version that holds comes last.

        Each part is rounded by itself and never more than what is left, so that they add up.
        """
        found, left = dict[int, int](), new
        for number, exact in self.apart.items():
            if number != self.number and exact.get(party):
                minor = rounded(exact[party], self.rounding)
                minor = min(minor, left) if left >= 0 else max(minor, left)
                found[number] = minor
                left -= minor
        return {**found, self.number: left}

    def charged(self, term: int, column: Column) -> Column:
        """Return the part of *column* that was earned under terms which have that deduction."""
        numbers = {n for n in self.apart if any(term == mine for mine, _ in self.chain(n))}
        if len(numbers) == len(self.apart):
            return column
        return {
            party: sum(m for n, m in self.minors(party, minor).items() if n in numbers)
            for party, minor in column.items()
        }
