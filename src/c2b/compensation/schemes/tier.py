"""Rates that change with the quantity, in three meanings that are types of their own.

`Graduated` pays each part at its own rate: more never earns less, and one more unit adds at most
the top rate. `Slab` pays everything at the rate that was reached: pay can jump, and fall where
rates fall. `RateSwitch` pays the units after a mark at the next rate; a unit that crosses the mark
is still paid at the old one, so the order of the sales matters.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import ceil
from typing import ClassVar

from attrs import frozen

from c2b.compensation.rounding import Exact
from c2b.compensation.schemes.tiered import Climb, Sale, TierBasis, Tiered
from c2b.compensation.tally import TallyPart
from c2b.compensation.unit import Unit


@frozen(kw_only=True)
class Graduated(Tiered):
    """Tiers that pay each part at its own rate: 15 % to the 100th, 20 % from the 101st on."""

    kind: ClassVar[str] = "graduated"

    def climb(self, passed: Exact, sale: Sale) -> Sequence[Exact]:
        """Cut the sale at the ends of the tiers."""
        found: list[Exact] = [0] * (len(self.bands) + 1)
        place, left = self.place(passed), Fraction(sale.quantity)
        step = self.step(sale, self.bands[place])
        while left:
            end = self.bands[place].end
            part = left if end is None or not step else min(left, Fraction(end - passed) / step)
            found[place + 1] += part * self.worth(sale)
            found[0] += part * step
            passed, left = passed + part * step, left - part
            place += end is not None and passed >= end
        return found

    def own(self, tally: Climb, party: str, part: TallyPart) -> Mapping[Unit, Exact]:
        """Return what *part* earned at the place where it stood."""
        return {self.unit: self.pay(part.numbers[1:])}


@frozen(kw_only=True)
class Slab(Tiered):
    """Tiers that pay everything at the rate reached; pay jumps, and may fall, where a tier ends."""

    kind: ClassVar[str] = "slab"

    def climb(self, passed: Exact, sale: Sale) -> Sequence[Exact]:
        """Return how far *sale* moves a party, and the base of its rate."""
        step = self.step(sale, self.bands[0])
        return (sale.quantity * step, sale.quantity * self.worth(sale))

    def bases(self, held: Sequence[Exact]) -> Sequence[Exact]:
        """Find the one tier that pays for all."""
        found: list[Exact] = [0] * len(self.bands)
        passed, whole = held
        place = next(
            i for i, band in enumerate(self.bands) if band.end is None or passed <= band.end
        )
        found[place] = whole
        return found


@frozen(kw_only=True)
class RateSwitch(Tiered):
    """Tiers that pay at the next rate from the first unit after a mark; order matters."""

    kind: ClassVar[str] = "rate_switch"
    bases_offered: ClassVar[frozenset[TierBasis]] = frozenset(TierBasis)

    def climb(self, passed: Exact, sale: Sale) -> Sequence[Exact]:
        """Pay each unit at the rate of the place where it starts."""
        found: list[Exact] = [0] * (len(self.bands) + 1)
        place, left = self.place(passed), Fraction(sale.quantity)
        while left:
            band = self.bands[place]
            step = self.step(sale, band)
            end = band.end
            whole = left if end is None or not step else ceil(Fraction(end - passed) / step)
            part = min(left, whole)
            found[place + 1] += part * self.worth(sale)
            found[0] += part * step
            passed, left = passed + part * step, left - part
            place = self.place(passed)  # one unit may pass several marks
        return found

    def own(self, tally: Climb, party: str, part: TallyPart) -> Mapping[Unit, Exact]:
        """Return what *part* earned at the place where it stood."""
        return {self.unit: self.pay(part.numbers[1:])}
