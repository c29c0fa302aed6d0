"""The states of tallies of which two totals are all that counts: the quantity and the revenue."""

from __future__ import annotations

from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import AnyScheme
from c2b.compensation.schemes.compared import Compared
from c2b.compensation.schemes.limit import Cap, Floor
from c2b.compensation.schemes.share import Share
from c2b.compensation.schemes.sum import Sum
from c2b.compensation.schemes.tier import Graduated, Slab
from c2b.compensation.schemes.tiered import Sale
from c2b.compensation.tally import TallyPart


def part_of(scheme: AnyScheme, quantity: int, revenue: int) -> TallyPart:
    """Return the state of a tally of *scheme* for a party with these totals."""
    match scheme:
        case Share():
            return TallyPart(numbers=(quantity, revenue))
        case Graduated() | Slab():
            numbers = scheme.climb(0, Sale(quantity=quantity, value=0))
            return TallyPart(numbers=tuple(numbers))
        case Cap() | Floor():
            return part_of(scheme.scheme, quantity, revenue)
        case Sum() | Compared():
            return TallyPart(parts=tuple(part_of(each, quantity, revenue) for each in scheme.parts))
        case _:
            return TallyPart(numbers=(quantity,))


def totals_of(scheme: AnyScheme, part: TallyPart) -> tuple[int, int] | None:
    """Return the quantity and the revenue of *part*; None where it is of no such totals."""
    quantity, revenue = _numbers(scheme, part)
    if quantity.denominator != 1 or revenue.denominator != 1:
        return None
    found = int(quantity), int(revenue)
    return found if part_of(scheme, *found) == part else None


def _numbers(scheme: AnyScheme, part: TallyPart) -> tuple[Exact, Exact]:
    """Return the first quantity and the first revenue that *part* states."""
    match scheme:
        case Cap() | Floor():
            return _numbers(scheme.scheme, part)
        case Sum() | Compared():
            each = [_numbers(*pair) for pair in zip(scheme.parts, part.parts, strict=False)]
            return each[0][0] if each else 0, max((revenue for _, revenue in each), default=0)
        case Share():
            return part.numbers[0], part.numbers[1]
        case _:
            return part.numbers[0] if part.numbers else 0, 0
