"""The readings of schemes, in the form in which laws compare them."""

from __future__ import annotations

from collections.abc import Sequence

from c2b.compensation.contribution import Contribution
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import Amounts, AnyScheme, Reading
from c2b.compensation.unit import Unit


def read(scheme: AnyScheme, items: Sequence[Contribution]) -> Reading:
    """Return the reading of *items* by *scheme*."""
    tally = scheme.tally()
    tally.add(items)
    return scheme.reading(tally)


def plain(reading: Reading) -> dict[Unit, dict[str, Exact]]:
    """Return the amounts of *reading* without zeros."""
    return not_zero(reading.amounts)


def not_zero(amounts: Amounts) -> dict[Unit, dict[str, Exact]]:
    """Return the amounts without zeros, because no pay and zero pay are the same."""
    positive = {
        unit: {party: exact for party, exact in paid.items() if exact}
        for unit, paid in amounts.items()
    }
    return {unit: paid for unit, paid in positive.items() if paid}
