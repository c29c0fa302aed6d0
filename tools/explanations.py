"""Explain the amounts of many random settlements, and report each line that does not read well.

A line has no bare number and no double sign, and its amounts come to what was earned, in English
and in French; the rows of statements add up. Run it with ``make explanations``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from hypothesis import HealthCheck, Phase, given, seed, settings

from c2b.compensation import Settlement
from c2b.testing import strategies
from c2b.testing.laws.broken import BrokenLawError
from c2b.testing.laws.explanations import (
    explanations_add_up,
    explanations_read_well,
    statements_read_well,
)

LAWS = (explanations_read_well, explanations_add_up, statements_read_well)


def flaws_of(settled: Settlement) -> list[str]:
    """Return what breaks a law in the explanations and statements of one settlement."""
    found: list[str] = []
    for law in LAWS:
        try:
            law(settled)
        except BrokenLawError as error:
            found.append(f"{law.__name__}: {error}")
    return found


def flaws(settlements: int, start: int) -> list[str]:
    """Return what breaks a law in so many random *settlements*, each flaw once."""
    found: dict[str, None] = {}

    @seed(start)
    @settings(
        max_examples=settlements,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategies.settlements())
    def explain(settled: Settlement) -> None:
        found.update(dict.fromkeys(flaws_of(settled)))

    explain()
    return list(found)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print each flaw, and their number; the status is 1 where there are any."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--settlements", type=int, default=2000, help="how many are drawn")
    parser.add_argument("--seed", type=int, default=1, help="where the drawing starts")
    given_ = parser.parse_args(arguments)
    found = flaws(given_.settlements, given_.seed)
    for flaw in found:
        print(flaw)
    print(f"{given_.settlements} settlements, flaws: {len(found)}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
