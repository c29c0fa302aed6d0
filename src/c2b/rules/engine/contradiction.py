"""The search for two rules that contradict each other: each can be kept, but not both."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta

from attrs import define, field

from c2b._validators import exactly
from c2b.predicate import NEVER, Fact, Predicate
from c2b.rules.engine.clash import Demand, clash, wanted_in_two_ways
from c2b.rules.engine.norm import Severity
from c2b.rules.engine.representative_values import search_key
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.satisfy import MOST_STEPS, Search, Situation
from c2b.rules.engine.source import first_day

STEPS = 1_000_000
"""The steps after which a proof ends, unless its caller gives another number."""

_OF_A_PAIR = 10  # steps that are counted for two rules, whatever their size


@define
class Budget:
    """The steps that are left for all searches of a proof, and what was not searched to the end."""

    steps: int = field(validator=exactly(int))
    unsearched: dict[str, None] = field(factory=dict[str, None])

    @contextmanager
    def search(self, *rule_ids: str) -> Generator[Search]:
        """Open a search about one rule or two, and take its steps from those that are left."""
        given = min(MOST_STEPS, self.steps)
        search = Search(steps=given)
        yield search
        self.steps -= given - max(search.steps, 0)
        if not search.is_complete:
            self.unsearched.update(dict.fromkeys(rule_ids))


@define
class Contradictions:
    """The contradictions among rules that can be kept.

    Attributes:
        rules: The texts of the rules.
        budget: The steps that are left.
        pairs: The number of pairs that were compared so far.
    """

    rules: Sequence[Rule]
    budget: Budget
    pairs: int = 0
    _seen: set[tuple[Predicate, ...]] = field(factory=set[tuple[Predicate, ...]], init=False)
    _demands: dict[tuple[int, date], Demand] = field(
        factory=dict[tuple[int, date], Demand], init=False
    )

    def all(self) -> Iterator[tuple[Rule, Rule, date, Situation]]:
        """Yield two rules with the first day and situation in which both cannot be kept."""
        facts = [frozenset(rule.facts) for rule in self.rules]
        readers: dict[Fact, list[int]] = {}
        for place, read in enumerate(facts):
            for fact in read:
                readers.setdefault(fact, []).append(place)
        for place, read in enumerate(facts):
            others = {each for fact in read for each in readers[fact] if each > place}
            for other in sorted(others):
                yield from self._of(place, other)

    def _of(self, place: int, other: int) -> Iterator[tuple[Rule, Rule, date, Situation]]:
        """Yield the first contradiction of two rules that read a common fact, if there is one."""
        a, b = self.rules[place], self.rules[other]
        if not _meet(a, b) or _reads(a, b):
            return
        with self.budget.search(a.id, b.id) as search:
            self.pairs += search.spend(NEVER, _OF_A_PAIR)
            for day in sorted({*days_of(a), *days_of(b)}):
                if day in a.period and day in b.period and search.is_complete:
                    found = self._on(self._demand(place, day), self._demand(other, day), search)
                    if found is not None:
                        yield (a, b, day, found)
                        return

    def _demand(self, place: int, day: date) -> Demand:
        if (place, day) not in self._demands:
            self._demands[place, day] = Demand.of(self.rules[place].on(day))
        return self._demands[place, day]

    def _on(self, one: Demand, other: Demand, search: Search) -> Situation | None:
        """Return the situation in which two rules clash on a day.

        Pairs of conditions that were seen on another day, or in another text, are not tried again.
        """
        wanted = wanted_in_two_ways(one, other)
        if not wanted or not search.spend(NEVER, _OF_A_PAIR):
            return None
        key = search_key((one.answers, one.requires, other.answers, other.requires))
        if key in self._seen:
            return None
        self._seen.add(key)
        return clash(one, other, wanted, search)


def days_of(rule: Rule) -> list[date]:
    """Return one day of each period in which *rule* is in force with the same figures."""
    starts = {value.since for figure in rule.parameters for value in figure.values}
    days = {first_day(rule.since) or _day_before(rule.until), *starts} - {None}
    return sorted(day for day in days if day is not None and day in rule.period)


def _day_before(until: date | None) -> date:
    return date(2000, 1, 1) if until is None else until - timedelta(days=1)


def _meet(a: Rule, b: Rule) -> bool:
    """Whether the two rules are in force on a common day."""
    starts = [day for day in (first_day(a.since), first_day(b.since)) if day is not None]
    first = max(starts, default=date.min)
    return first in a.period and first in b.period


def _reads(a: Rule, b: Rule) -> bool:
    """Whether the two are texts of one rule, or one only advises how to read the other.

    Such advice weighs indications, and may doubt what the other concludes from another fact.
    """
    advice = [each for each in (a, b) if each.severity is Severity.RECOMMENDED]
    return a.id == b.id or any({a.id, b.id}.intersection(each.implements) for each in advice)
