"""What allocation and settlement cost, as ratios to the loop that a good engineer would write.

Run with ``python -m bench.compensation [how many]``; a million by default. Only ratios within one
run mean anything. Rounds are interleaved, the median counts, the garbage collector is off.
"""

from __future__ import annotations

import gc
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import date
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction
from math import inf
from statistics import median
from time import process_time
from typing import Any

from c2b.compensation import (
    Amount,
    Books,
    Contribution,
    Keep,
    Majority,
    MinimumScore,
    OnePerParty,
    PayPlan,
    PerItem,
    Policy,
    Rounding,
    Tie,
    allocate,
    settle,
    split,
)
from c2b.models.money import Money

DAY = date(2026, 6, 30)
ROUNDS = 5
Work = Callable[[], object]


def ratio(ours: Work, theirs: Work, times: int = 1) -> float:
    """The median cost of *ours* over that of *theirs*, in rounds that take turns."""
    costs: list[tuple[float, float]] = []
    for _ in range(ROUNDS):
        costs.append((timed(ours, times), timed(theirs, times)))
    return median(cost for cost, _ in costs) / median(cost for _, cost in costs)


def timed(work: Work, times: int) -> float:
    """So many seconds for so many *times*."""
    gc.collect()
    gc.disable()
    start = process_time()
    for _ in range(times):
        work()
    cost = process_time() - start
    gc.enable()
    return cost


def allocate_by_hand(total: int, weights: list[int]) -> list[int]:
    """Largest remainders over ints, unchecked, ties by place."""
    whole = sum(weights)
    shares = [total * weight // whole for weight in weights]
    left = total - sum(shares)
    if left:
        rests = [total * weight % whole for weight in weights]
        for place in sorted(range(len(weights)), key=rests.__getitem__, reverse=True)[:left]:
            shares[place] += 1
    return shares


def allocate_moneyed(whole: Any, weights: list[int]) -> list[Any]:
    """The same over py-moneyed, which has no allocation of its own."""
    cent, total = Decimal("0.01"), sum(weights)
    exact = [whole.amount * weight / total for weight in weights]
    shares = [each.quantize(cent, ROUND_DOWN) for each in exact]
    left = int((whole.amount - sum(shares)) / cent)
    rests = [each - share for each, share in zip(exact, shares, strict=True)]
    for place in sorted(range(len(weights)), key=rests.__getitem__, reverse=True)[:left]:
        shares[place] += cent
    return [type(whole)(share, whole.currency) for share in shares]


def add_by_hand(items: list[Contribution], rate: int) -> dict[str, int]:
    """What each party earns, and nothing else."""
    totals: dict[str, int] = {}
    for item in items:
        totals[item.party] = totals.get(item.party, 0) + rate
    return totals


def campaign(*policies: Policy) -> PayPlan:
    """45 cents each."""
    return PayPlan(
        key="bench",
        scheme=PerItem(rate=Money(minor=45, currency="USD")),
        rounding=Rounding.HALF_UP,
        policies=policies,
    )


def stream(many: int) -> Iterator[Contribution]:
    """Contributions of a thousand parties, all of them good."""
    return (
        Contribution(key=f"k{n}", party=f"p{n % 1000}", score=5, task="t", answer="a")
        for n in range(many)
    )


def show_allocation(minor: int, weights: list[int], times: int) -> Iterator[bool]:
    """*minor* cents by *weights*: as ints, and as money."""
    import moneyed

    cost = ratio(lambda: allocate(minor, weights), lambda: allocate_by_hand(minor, weights), times)
    yield line(f"allocate, {len(weights):,} parties", cost, 1.5)
    ours, theirs = Money(minor=minor, currency="EUR"), moneyed.Money(minor, "EUR") / 100
    cost = ratio(lambda: allocate_moneyed(theirs, weights), lambda: split(ours, weights), times)
    yield line("  py-moneyed with a hand-made allocate / split", cost, least=1.3)


def show_settlement(many: int) -> Iterator[bool]:
    """The same contributions under several policies, as a stream and as a sequence."""
    items = list(stream(many))
    for policy in (None, MinimumScore(least=1), Majority(tie=Tie.HALF)):
        terms = campaign(*(() if policy is None else (policy,)))
        for name, source in (("streamed", iter), ("kept, keys checked", list)):
            cost = ratio(
                lambda terms=terms, source=source: settle(terms, source(items), on=DAY),
                lambda: add_by_hand(items, 45),
            )
            what = policy.kind if policy else "no policy"
            bar = 3  # keys are checked, of streams too
            yield line(f"settle {many:,}, {what}, {name}", cost, bar)
    first = [Contribution(key=f"k{n}", party=f"p{n}") for n in range(many)]
    terms = campaign(OnePerParty(keep=Keep.FIRST))
    cost = ratio(lambda: settle(terms, iter(first), on=DAY), lambda: add_by_hand(first, 45))
    yield line(f"settle {many:,}, one per party, each another, streamed", cost, 3)


def show_growth(many: int) -> Iterator[bool]:
    """Ten times the contributions: time, and the most memory at once."""
    terms = campaign(MinimumScore(least=1))
    small, large = list(stream(many // 10)), list(stream(many))
    cost = ratio(
        lambda: settle(terms, iter(large), on=DAY), lambda: settle(terms, iter(small), on=DAY)
    )
    yield line("settle, ten times the contributions: time", cost, 12)
    peaks = [peak(lambda n=n: settle(terms, stream(n), on=DAY)) for n in (many // 10, many)]
    a_key = (peaks[1] - peaks[0]) / (many - many // 10)
    yield line("settle, memory for each key of a stream, in bytes / 100", a_key / 100, 4)
    exact = PerItem(rate=Amount(exact=Fraction(1, 10), unit=terms.scheme.rate.unit))
    tenth = PayPlan(key="b", scheme=exact, rounding=Rounding.HALF_UP)
    cost = ratio(lambda: settle(tenth, iter(large), on=DAY), lambda: add_by_hand(large, 45))
    yield line("settle, a tenth of a cent each, streamed", cost, 3)


def show_books(runs: int = 1000, size: int = 50) -> Iterator[bool]:
    """One more run on the books of many runs, against the same run on empty books."""
    terms = campaign(MinimumScore(least=1))
    empty = books = Books.open(terms)
    for number in range(runs):
        books = settle(books, run_of(number, size), on=DAY).books
    new = run_of(runs, size)
    cost = ratio(lambda: settle(books, new, on=DAY), lambda: settle(empty, new, on=DAY), 20)
    yield line(f"one more run of {size} on books of {runs:,} runs / on empty books", cost, 1.2)


def run_of(number: int, size: int) -> list[Contribution]:
    """The contributions of one run, by as many parties."""
    return [Contribution(key=f"{number}.{n}", party=f"p{n}", score=5) for n in range(size)]


def peak(work: Work) -> int:
    """The most bytes at once."""
    tracemalloc.start()
    work()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


def line(name: str, value: float, most: float = inf, least: float = 0) -> bool:
    """One line of the result, and whether it is within its bar, where there is one."""
    met = least <= value <= most
    expected = f"at least {least:g}" if least else f"bar {most:g}" if most < inf else "no bar"
    bar = f"  ({expected}{'' if met else ', MISSED'})"
    print(f"  {name:<58} {value:6.2f} x{bar}")
    return met


def main(many: int = 1_000_000) -> bool:
    """Print every line; whether every bar is met."""
    print(f"pay: {many:,} contributions against the loop that a good engineer would write")
    few = [98, 92, 98, 123, 102, 92, 7]
    lots = [n * 7_919 % 1_000_003 for n in range(1, many + 1)]
    divided = [*show_allocation(613, few, 20_000), *show_allocation(10**9 + 7, lots, 1)]
    return all([*divided, *show_settlement(many), *show_growth(many), *show_books()])


if __name__ == "__main__":
    sys.exit(0 if main(*map(int, sys.argv[1:2])) else 1)
