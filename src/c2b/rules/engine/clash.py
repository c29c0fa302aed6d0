"""The search for a situation in which each of two rules can be kept, but not both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import define, field, frozen

from c2b.predicate import ALWAYS, NEVER, Fact, Predicate, assume
from c2b.rules.engine.bound_rule import BoundRule
from c2b.rules.engine.normal_form import apart, facts_in, tests_in, without_negations
from c2b.rules.engine.representative_values import representative_values
from c2b.rules.engine.satisfy import Search, Situation, Values, joined, terms_of

_Duties = tuple[Predicate, Predicate]


@frozen(kw_only=True)
class Demand:
    """The demands of a rule on one day, in the form in which clashes are searched.

    Attributes:
        rule: The rule with the figures of that day.
        answers: The condition that the rule applies and that the norm gives an answer.
        requires: The duty.
        wanted: The facts that the duty reads.
        tests: The comparisons of each fact.
    """

    rule: BoundRule
    answers: Predicate
    requires: Predicate
    wanted: frozenset[Fact]
    tests: Mapping[Fact, tuple[Predicate, ...]]

    @classmethod
    def of(cls, rule: BoundRule) -> Demand:
        """Return the demand of *rule*."""
        answers, requires = (without_negations(each) for each in (rule.answers, rule.requires))
        tests: dict[Fact, list[Predicate]] = {}
        for test in (*tests_in(answers), *tests_in(requires)):
            for fact in facts_in(test):
                tests.setdefault(fact, []).append(test)
        return cls(
            rule=rule,
            answers=answers,
            requires=requires,
            wanted=frozenset(facts_in(rule.requires)),
            tests={fact: tuple(found) for fact, found in tests.items()},
        )


def wanted_in_two_ways(a: Demand, b: Demand) -> list[Fact]:
    """Return the facts that two duties may want in two ways; no other can set them at odds.

    The conditions are conjunctions, disjunctions and balances of tests. Where one value of a fact
    passes each test that another value passes, it serves both.
    """
    shared = (fact for fact in facts_in(a.requires) if fact in b.wanted)
    return [fact for fact in shared if not _agree(fact, (*a.tests[fact], *b.tests[fact]))]


def _agree(fact: Fact, tests: Sequence[Predicate]) -> bool:
    if any(facts_in(test) != (fact,) for test in tests):
        return False
    passed = [
        {place for place, test in enumerate(tests) if assume(test, fact, value) == ALWAYS}
        for value in representative_values(fact, tests)
    ]
    return set().union(*passed) in passed


def clash(a: Demand, b: Demand, wanted: Sequence[Fact], search: Search) -> Situation | None:
    """Return a situation in which each of two rules can be kept, but not both, if there is one.

    All facts that both read are settled but one of those *wanted* in two ways.
    """
    both = a.answers & b.answers
    duties = (both & a.requires, both & b.requires)
    named = tuple(dict.fromkeys(facts_in(duties[0]) + facts_in(duties[1])))
    many = [fact for fact in named if fact.domain != (True, False)]
    if not all(search.spend(each, len(many) + 1) for each in duties):
        return None
    values = {fact: representative_values(fact, duties) for fact in named}
    for fact in wanted:
        found = _Clash(search=search, values=values, wanted=fact).among(duties)
        if found is not None:
            return {each: found[each] for each in named if each in found}
    return None


@define(kw_only=True)
class _Clash:
    """The search for values of shared facts after which two duties want a fact in two ways.

    Attributes:
        search: The search that counts the steps.
        values: The values of each fact that the duties judge differently.
        wanted: The fact that the two duties want in two ways.
    """

    search: Search
    values: Values
    wanted: Fact
    _impossible: set[_Duties] = field(factory=set[_Duties], init=False)

    def among(self, duties: _Duties, depth: int = 0) -> Situation | None:
        """Return values of the other shared facts after which *duties* exclude each other.

        What has no fact in common with the wanted one, even through others, has only to be kept.
        """
        about, beside = self._divided(duties)
        if about in self._impossible or not self._goes_on(duties, depth):
            return None
        second = set(self.search.facts(about[1]))
        shared = [fact for fact in self.search.facts(about[0]) if fact in second]
        if self.wanted not in shared:
            return None
        others = [fact for fact in shared if fact != self.wanted]
        found = self._branches(about, others[0], depth) if others else self._excluded(about)
        if found is None:
            if self.search.is_complete:
                self._impossible.add(about)
            return None
        kept = self.search.among(beside, self.values)
        return None if kept is None else {**kept, **found}

    def _goes_on(self, duties: _Duties, depth: int) -> bool:
        return all(self.search.goes_on(each, depth) for each in duties)

    def _is_about(self, part: Sequence[Predicate]) -> bool:
        return any(self.wanted in self.search.facts(term) for term in part)

    def _divided(self, duties: _Duties) -> tuple[_Duties, Predicate]:
        """Return what the duties say about the wanted fact, and all that is beside it."""
        first, second = (dict.fromkeys(terms_of(each)) for each in duties)
        parts = apart([*dict.fromkeys((*first, *second))], self.search.facts)
        about: Sequence[Predicate] = next((p for p in parts if self._is_about(p)), ())
        beside = [term for part in parts if part is not about for term in part]
        return (
            joined([term for term in first if term in about]),
            joined([term for term in second if term in about]),
        ), joined(beside)

    def _branches(self, duties: _Duties, fact: Fact, depth: int) -> Situation | None:
        """Return the first value of *fact*, with those of others, that leads to an exclusion."""
        tried: set[_Duties] = set()
        for value in self.values[fact]:
            first, second = (self.search.settled(each, fact, value) for each in duties)
            settled = (first, second)
            if settled not in tried and NEVER not in settled:
                tried.add(settled)
                found = self.among(settled, depth + 1)
                if found is not None:
                    return {fact: value, **found}
        return None

    def _excluded(self, duties: _Duties) -> Situation | None:
        """Return no values where each of the two can be kept, but not both; otherwise None."""
        first, second = duties
        search = self.search
        excluded = (
            search.among(first, self.values) is not None
            and search.among(second, self.values) is not None
            and search.among(first & second, self.values) is None
        )
        return {} if excluded and search.is_complete else None
