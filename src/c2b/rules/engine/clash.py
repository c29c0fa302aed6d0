"""The search for a situation in which each of two rules can be kept, but not both."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from c2b.predicate import NEVER, Fact, Predicate, assume
from c2b.rules.engine.bound_rule import BoundRule
from c2b.rules.engine.normal_form import apart, facts_in, without_negations
from c2b.rules.engine.representative_values import representative_values
from c2b.rules.engine.satisfy import Search, Situation, Values, joined, terms_of

_Duties = tuple[Predicate, Predicate]


def clash(a: BoundRule, b: BoundRule, search: Search) -> Situation | None:
    """Return a situation in which each of two rules can be kept, but not both, if there is one.

    Only a fact that both duties read can be wanted in two ways; all other shared facts are settled.
    """
    both = without_negations(a.answers & b.answers)
    duties = (
        both & without_negations(a.requires),
        both & without_negations(b.requires),
    )
    named = tuple(dict.fromkeys(facts_in(duties[0]) + facts_in(duties[1])))
    many = [fact for fact in named if fact.domain != (True, False)]
    for each in duties:
        if not search.spend(each, len(many) + 1):
            return None
    values = {fact: representative_values(fact, duties) for fact in named}
    required = set(facts_in(b.requires))
    for wanted in facts_in(a.requires):
        if wanted in required:
            found = _Clash(search=search, values=values, wanted=wanted).among(duties)
            if found is not None:
                return {fact: found[fact] for fact in named if fact in found}
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
        shared = [fact for fact in facts_in(about[0]) if fact in set(facts_in(about[1]))]
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

    def _divided(self, duties: _Duties) -> tuple[_Duties, Predicate]:
        """Return what the duties say about the wanted fact, and all that is beside it."""
        first, second = (dict.fromkeys(terms_of(each)) for each in duties)
        parts = apart([*dict.fromkeys((*first, *second))], facts_in)
        about: Sequence[Predicate] = next((p for p in parts if self.wanted in _named(p)), ())
        beside = [term for part in parts if part is not about for term in part]
        return (
            joined([term for term in first if term in about]),
            joined([term for term in second if term in about]),
        ), joined(beside)

    def _branches(self, duties: _Duties, fact: Fact, depth: int) -> Situation | None:
        """Return the first value of *fact*, with those of others, that leads to an exclusion."""
        tried: set[_Duties] = set()
        for value in self.values[fact]:
            if not all(self.search.spend(each) for each in duties):
                return None
            settled = (assume(duties[0], fact, value), assume(duties[1], fact, value))
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


def _named(terms: Sequence[Predicate]) -> set[Fact]:
    return {fact for term in terms for fact in facts_in(term)}
