"""Work grows as its input does: twice as much input costs about twice the steps, not four times.

Steps are counted as calls of functions, which is the same on every machine; nothing is timed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from tools.growing import WORKS
from tools.growth import calls, missing

from c2b import Business, Consumer, Contract, Draft, Leg, Money, Text, Value, ValueKind
from c2b._limits import KEPT
from c2b.cli.framework.party_files import file_name
from c2b.compensation import (
    Amount,
    Contribution,
    PayPlan,
    PerItem,
    Rounding,
    Scheme,
    Share,
    Sum,
    reverse,
    settle,
)
from c2b.errors import C2bError
from c2b.predicate import facts_of
from c2b.rules import NormKind, Rule, RuleSet, Since, Source
from c2b.rules.engine.fact_model import act, facts
from c2b.wire.spreadsheet.amount import AmountReader
from c2b.wire.spreadsheet.number import NumberReader

DAY = date(2026, 11, 28)
SAID = Text(en="One does it.", fr="On le fait.")
WHO = Text(en="everybody", fr="tous")
RATE = PerItem(rate=Amount.of("0.50", "EUR"))
PLAN = PayPlan(key="tea", scheme=RATE, rounding=Rounding.HALF_UP)


@facts(kw_only=True)
class Words:
    """Facts of a test."""

    word: str | None = act("a word", "un mot")
    done: bool | None = act("it is done", "c’est fait")


F = facts_of(Words)


def rule(number: int = 0, requires: Any = None) -> Rule:
    """Return a rule on the facts of this test."""
    return Rule(
        id=f"words.a.b{number}.fr",
        asks=SAID,
        message=SAID,
        norm=NormKind.DUTY,
        places=("FR",),
        source=Source(act="Act"),
        since=Since.ALWAYS,
        holder=WHO,
        effect=WHO,
        requires=F.done.is_true() if requires is None else requires,
    )


def words(count: int) -> Callable[[], object]:
    """Build a predicate of many words, and check each of them."""

    def work() -> None:
        one = rule(requires=F.word.one_of(*[f"w{n}" for n in range(count)]))
        checked = RuleSet(name="words", subject=Words, rules=(one,))
        for n in range(count):
            checked.check(Words(word=f"w{n}"), on=DAY, where="FR").outcome(one.id)

    return work


def added(count: int) -> Callable[[], object]:
    """Add rules to a set one by one."""
    rules = [rule(n) for n in range(count)]

    def work() -> None:
        ruleset = RuleSet(name="words", subject=Words, rules=())
        for one in rules:
            ruleset = ruleset.add(one)

    return work


def outcomes(count: int) -> Callable[[], object]:
    """Ask a verdict for the outcome of each rule."""
    rules = tuple(rule(n) for n in range(count))
    verdict = RuleSet(name="words", subject=Words, rules=rules).check(
        Words(done=True), on=DAY, where="FR"
    )
    return lambda: [verdict.outcome(one.id) for one in rules]


def reversals(count: int) -> Callable[[], object]:
    """Take the contributions of one party back one by one."""
    given = [Contribution(key=str(n), party="ana") for n in range(count)]
    opened = settle(PLAN, given, on=DAY).books

    def work() -> None:
        books = opened
        for one in given:
            books = reverse(books, contribution=one.key, on=DAY, why=SAID)

    return work


def nights(count: int) -> Callable[[], object]:
    """Settle one contribution a night."""

    def work() -> None:
        books: Any = PLAN
        for n in range(count):
            one = Contribution(key=str(n), party=f"p{n}")
            books = settle(books, [one], on=DAY + timedelta(days=n)).books

    return work


def sums(count: int) -> Callable[[], object]:
    """Put sums into sums, and settle by them."""

    def work() -> None:
        scheme: Scheme[Any] = RATE
        for _ in range(count):
            scheme = Sum(parts=(scheme, RATE))
        plan = PayPlan(key="sums", scheme=scheme, rounding=Rounding.HALF_UP)
        settle(plan, [Contribution(key="1", party="ana")], on=DAY).explain("ana")

    return work


def denominators(count: int) -> Callable[[], object]:
    """Settle shares with a denominator of many digits."""
    scheme = Share(rate=Fraction(1, 3**count), currency="EUR")
    plan = PayPlan(key="shares", scheme=scheme, rounding=Rounding.HALF_UP)
    given = [Contribution(key=str(n), party="ana", value=Money.of(10, "EUR")) for n in range(count)]
    return lambda: settle(plan, given, on=DAY).explain("ana")


def counter_offers(count: int) -> Callable[[], object]:
    """Answer an offer by counter-offers, in turn."""
    start = datetime(2026, 1, 1, tzinfo=UTC)
    ana, acme = Consumer(name="Ana"), Business(name="Acme")
    leg = Leg(provider=ana, recipient=acme, value=Value(kind=ValueKind.IDEA))

    def work() -> None:
        contract = Contract(draft=Draft(leg=leg)).offer(ana, start)
        for n in range(count):
            contract = contract.counter((acme, ana)[n % 2], start)

    return work


def names(count: int) -> Callable[[], object]:
    """Name the files of many parties whose names begin alike."""
    return lambda: [file_name(f"{'Ana ' * 40}{n}") for n in range(count)]


@pytest.mark.wide
@pytest.mark.parametrize(
    ("work", "size"),
    [
        (words, 100),
        (added, 60),
        (outcomes, 100),
        (reversals, 40),
        (nights, 40),
        (sums, 12),
        (denominators, 40),
        (counter_offers, 40),
        (names, 200),
    ],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
def test_twice_the_input_is_twice_the_work(
    work: Callable[[int], Callable[[], object]], size: int
) -> None:
    """The steps for twice the input are at most 2.3 times as many."""
    work(size)()  # what is computed once and kept is no part of the growth
    once, twice = calls(work(size)), calls(work(2 * size))
    assert once > size / 2
    assert twice <= 2.3 * once


@pytest.mark.parametrize("part", ["  ", "1 ", "$ ", "1,000", "9", "-", "US$"])
def test_a_long_cell_is_refused_at_once(part: str) -> None:
    """A cell that is longer than any amount is refused before it is taken apart."""
    with pytest.raises(C2bError):
        AmountReader(NumberReader()).read(part * 100_000, "EUR")


def test_compiled_places_are_forgotten() -> None:
    """The rules are compiled for each combination of places; only some are kept."""
    ruleset = RuleSet(name="words", subject=Words, rules=(rule(),))
    for n in range(2 * KEPT):
        ruleset.check(Words(done=True), on=DAY, where=("FR", f"CA-X{n}"))
        days = DAY - timedelta(days=n)
        ruleset.check(Words(done=True), on=DAY, where="FR", known_on=days)
    kept = ruleset._timelines
    assert len(kept) <= KEPT
    assert all(len(timeline._made) <= KEPT for timeline in kept.values())


def test_every_function_that_takes_a_collection_is_searched() -> None:
    """A public function that takes a collection has an input of any size in ``tools.growing``."""
    assert missing() == []


@pytest.mark.parametrize("name", WORKS)
def test_the_inputs_of_the_search_fit(name: str) -> None:
    """Each public function takes the input that is made for it."""
    make, _ = WORKS[name]
    make(4)()
