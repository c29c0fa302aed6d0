"""Searches over facts end: parts are searched apart, and what was not searched is named."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import reduce
from itertools import pairwise
from operator import and_, or_
from typing import Any, cast

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.garden import F as G
from tests.rules.garden import Garden, Tool
from tests.rules.garden import rule as garden_rule
from tests.rules.test_repair import DONE, MANY, F, Many, said_rule

from c2b.errors import InvalidValueError
from c2b.predicate import ALWAYS, NEVER, All, AtLeast, Compare, Fact, Operator, Predicate, evaluate
from c2b.predicate import Any as Either
from c2b.rules import RuleSet, RuleSetProof, prove
from c2b.rules.engine.clash import Demand, clash, wanted_in_two_ways
from c2b.rules.engine.contradiction import STEPS
from c2b.rules.engine.decision_table import DecisionRow, DecisionTable, HitPolicy
from c2b.rules.engine.normal_form import apart, facts_in, without_negations
from c2b.rules.engine.prove_table import prove_table
from c2b.rules.engine.repair import MOST_TRIALS, RepairSearch
from c2b.rules.engine.satisfy import Search, satisfy
from c2b.text import Text

TIED = [one | other for one, other in zip(DONE, (*DONE[1:], DONE[0]), strict=True)]
UNKNOWN_FIGURE = Compare(F.fixed, Operator.IS, None)


def proof(*rules: Any, subject: Any = Many, **given: Any) -> RuleSetProof:
    """Prove a set of these rules."""
    return prove(RuleSet(name="bounded", subject=subject, rules=rules), **given)


def clashing(count: int) -> list[Predicate]:
    """Return clauses on the first facts, any two of which can hold together."""
    return [~DONE[n] | DONE[n + 1] | ~DONE[n + 2] for n in range(count)]


class TestSatisfy:
    """The search finds facts under which a predicate holds, or knows that there are none."""

    @pytest.mark.parametrize(
        "predicate",
        [
            reduce(and_, DONE),
            reduce(or_, DONE),
            AtLeast(30, tuple(DONE)) & ~AtLeast(31, tuple(DONE)),
            reduce(and_, TIED) & ~DONE[0],
            reduce(and_, (one.implies(two) for one, two in pairwise(DONE))),
            All((All((ALWAYS, DONE[0])), DONE[1])),
            ALWAYS,
        ],
    )
    def test_what_sixty_facts_allow_is_found(self, predicate: Predicate) -> None:
        """Facts are found among sixty, and the predicate holds for them."""
        search = Search()
        found = search.satisfy(predicate)
        assert found is not None and search.is_complete
        assert list(found) == [fact for fact in facts_in(predicate) if fact in found]
        assert evaluate(predicate, as_subject(found)) is True

    @pytest.mark.parametrize(
        "predicate",
        [
            reduce(and_, DONE) & Either(tuple(~done for done in DONE[20:])),
            AtLeast(12, tuple(DONE[:14])) & AtLeast(3, tuple(~done for done in DONE[:14])),
            DONE[0] & ~DONE[59] & All(tuple(one.implies(two) for one, two in pairwise(DONE))),
            All((DONE[0], UNKNOWN_FIGURE)),
            All((DONE[0], NEVER)),
            NEVER,
        ],
    )
    def test_what_sixty_facts_exclude_is_known(self, predicate: Predicate) -> None:
        """An empty answer is certain, for the search came to its end."""
        search = Search()
        assert search.satisfy(predicate) is None
        assert search.is_complete

    def test_a_search_ends(self) -> None:
        """A search without steps finds nothing, and is not complete."""
        for steps in (0, 100, 400):
            search = Search(steps=steps)
            assert search.satisfy(reduce(and_, clashing(14)) & AtLeast(7, tuple(DONE[:14]))) is None
            assert not search.is_complete

    def test_a_search_goes_so_deep(self) -> None:
        """A search whose facts lie one within the other too deep ends."""
        search = Search()
        values = dict.fromkeys(facts_in(DONE[0]), (True, False))
        assert search.among(DONE[0], values, depth=100) is not None
        assert search.among(DONE[0], values, depth=101) is None
        assert not search.is_complete

    @given(st.data())
    def test_it_finds_what_trying_all_finds(self, data: st.DataObject) -> None:
        """The search finds facts exactly where one of all combinations makes a predicate hold."""
        leaves = st.sampled_from([*DONE[:4], *(~done for done in DONE[:4]), UNKNOWN_FIGURE])
        lists = st.lists(leaves, max_size=3).map(tuple)
        inner = lists.map(All) | lists.map(Either) | st.builds(AtLeast, st.integers(-1, 3), lists)
        several = st.lists(inner, min_size=1, max_size=4).map(tuple)
        predicate = data.draw(
            several.map(All) | several.map(Either) | st.builds(and_, inner, inner)
        )
        tried = (
            Many(**{f"f{n}": bool(number >> n & 1) for n in range(4)}, fixed=True)
            for number in range(16)
        )
        expected = any(evaluate(predicate, subject) for subject in tried)
        assert (satisfy(predicate) is not None) is expected


def as_subject(found: Mapping[Fact, Any]) -> Any:
    """Return the facts that were found."""
    return Many(**{fact.name: value for fact, value in found.items()})


class TestNormalForm:
    """Predicates are searched without negations, and in parts without common facts."""

    def test_lists_of_one_kind_are_one(self) -> None:
        """A list within a list of the same kind stands beside the other terms."""
        a, b, c, d = DONE[:4]
        assert without_negations(a.implies(b.implies(c))) == Either((~a, ~b, c))
        assert without_negations(~(a | (b | ~c))) == All((~a, ~b, c))
        assert without_negations(All((a, Either((b, All((c, d))))))) == All((a, b | (c & d)))

    def test_parts_are_joined_by_a_common_fact(self) -> None:
        """Terms with a common fact, even through others, are in one part."""
        a, b, c, d = DONE[:4]
        terms = (a, c | d, b, a | b, d)
        assert apart(terms, facts_in) == [[a, b, a | b], [c | d, d]]


class TestProve:
    """A proof ends after its steps, and names the rules that were not searched to the end."""

    def test_two_rules_over_fourteen_facts(self) -> None:
        """Two rules over the same fourteen facts are compared to the end."""
        some, others = AtLeast(7, tuple(DONE[:14])), AtLeast(9, tuple(DONE[:14]))
        found = proof(said_rule(some, 1), said_rule(others, 2))
        assert (found.pairs, found.sound) == (1, True)
        less = AtLeast(3, tuple(~done for done in DONE[:8]))
        found = proof(said_rule(AtLeast(4, tuple(DONE[:8])), 1), said_rule(less, 2))
        assert (found.pairs, found.sound) == (1, True)

    def test_many_rules(self) -> None:
        """Many rules, each on some of sixty facts, are compared to the end."""
        rules = [said_rule(DONE[n % 30].implies(DONE[(n + 7) % 30]), n) for n in range(60)]
        found = proof(*rules)
        assert (found.rules, found.pairs, found.sound) == (60, 150, True)

    def test_what_was_not_searched_is_named(self) -> None:
        """A proof that ends early is not sound, and names the rules."""
        rules = [said_rule(reduce(and_, clashing(12 + n)), n) for n in range(12)]
        ended = proof(*rules, steps=0)
        assert (ended.sound, ended.is_complete, ended.flaws) == (False, False, ())
        assert ended.unsearched == tuple(rule.id for rule in rules)
        assert ended.text.en.endswith(
            "\nnot searched beyond 0 steps, or 60000 for one rule or pair: "
            + ", ".join([*ended.unsearched[:10], "…"])
        )
        one = proof(rules[0], steps=0).text.fr
        assert one.endswith(
            "\nrecherche arrêtée après 0 étapes, ou 60000 pour une règle ou une "
            "paire\u00a0: many.a.b0.fr"
        )

    @pytest.mark.parametrize("steps", range(50, 4000, 170))
    def test_it_ends_anywhere(self, steps: int) -> None:
        """A proof of two rules that clash says so wherever it ends, or names the flaw."""
        a, b, c = (
            G.borrower.adult.is_true(),
            G.borrower.trained.is_true(),
            G.loan.tool.is_(Tool.SAW),
        )
        rules = (
            garden_rule("a", requires=(c.implies(a)) & (b | c)),
            garden_rule("b", requires=(c.implies(~a)) & (b | ~c)),
        )
        found = proof(*rules, subject=Garden, steps=steps)
        assert found.is_complete is (len(found.flaws) == 1)
        assert found.steps == steps

    def test_a_clash_is_not_searched_without_steps(self) -> None:
        """Two demands that clash are not compared where no steps are left."""
        adult, day = G.borrower.adult.is_true(), date(2026, 11, 28)
        one = Demand.of(garden_rule("a", requires=adult).on(day))
        other = Demand.of(garden_rule("b", requires=~adult).on(day))
        (wanted,) = wanted_in_two_ways(one, other)
        assert clash(one, other, [wanted], Search()) == {}
        search = Search(steps=0)
        assert clash(one, other, [wanted], search) is None
        assert not search.is_complete

    def test_no_fact_is_wanted_in_two_ways(self) -> None:
        """Rules that want a fact in one way only do not clash, however else they differ."""
        either = garden_rule("a", requires=G.loan.days.at_most(3) | G.borrower.adult.is_true())
        other = garden_rule("b", requires=G.loan.days.at_most(2))
        assert proof(either, other, subject=Garden).sound
        compared = garden_rule("c", requires=G.loan.days.at_least(G.loan.price))
        assert proof(compared, other, subject=Garden).pairs == 1


def test_steps_are_a_whole_number() -> None:
    """A number of steps that is no whole number is refused."""
    with pytest.raises(InvalidValueError, match="steps"):
        prove(RuleSet(name="none", subject=Many, rules=()), steps=cast("Any", "9"))


SAYS = Text(en="It is so.", fr="C’est ainsi.")


class TestProveTable:
    """A proof of a decision table ends after its steps, and then does not hold."""

    @pytest.mark.parametrize("hit", HitPolicy)
    @pytest.mark.parametrize("steps", [0, 1, 5, 20, 60, STEPS])
    def test_it_ends(self, hit: HitPolicy, steps: int) -> None:
        """A table that is total holds only where the proof came to its end."""
        rows = tuple(
            DecisionRow(id=f"r{n}", when=when, then="yes", text=SAYS)
            for n, when in enumerate((DONE[0] & DONE[1], DONE[0] & ~DONE[1], ~DONE[0]))
        )
        table = DecisionTable(name="bounded", asks=SAYS, subject=Many, hit=hit, rows=rows)
        found = prove_table(table, steps=steps)
        assert not found.flaws
        assert found.holds is found.is_complete is (steps == STEPS)


def is_yes(answer: bool | None) -> bool:
    """Return whether an answer is yes."""
    return answer is True


class TestNearest:
    """Advice on facts that all depend on each other ends, and knows what cannot be."""

    def test_what_no_act_makes_hold_is_known(self) -> None:
        """A duty that no values of its acts fulfil is not searched through their combinations."""
        never = AtLeast(12, tuple(DONE[:14])) & AtLeast(3, tuple(~done for done in DONE[:14]))
        search = RepairSearch(Many(), frozenset(facts_in(never)), is_yes)
        assert search.ways(never) == []
        assert (search.trials, search.is_complete) == (0, True)

    def test_what_is_fixed_is_no_act(self) -> None:
        """A known fact that nobody can change is as it is, and an unknown one may be anything."""
        goal = (DONE[0] | DONE[1]) & (DONE[1] | F.fixed.is_true()) & (~DONE[1] | F.fixed.is_true())
        acts = frozenset(facts_in(DONE[0] & DONE[1]))
        fixed = RepairSearch(Many(fixed=False), acts, is_yes)
        assert (fixed.ways(goal), fixed.trials) == ([], 0)
        unknown = RepairSearch(Many(), acts, is_yes)
        assert (unknown.ways(goal), unknown.trials > 0) == ([], True)

    @pytest.mark.wide
    @pytest.mark.parametrize("known", [None, False])
    @pytest.mark.parametrize("predicate", [reduce(and_, TIED), reduce(and_, clashing(58))])
    def test_sixty_facts_end_soon(self, predicate: Predicate, known: bool | None) -> None:
        """Sixty facts that all depend on each other take a stated number of trials."""
        subject = Many(**{f"f{n}": known for n in range(len(DONE))})
        search = RepairSearch(subject, frozenset(facts_in(predicate)), is_yes)
        for found in search.ways(predicate)[:1]:
            after = {fact.name: value for fact, value in found.items()}
            assert evaluate(predicate, evolve(subject, **after)) is True
        assert search.trials <= MOST_TRIALS + MANY
