"""Searches of the engine: what they find, leave alone, and do not do twice."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve, frozen
from tests.rules.garden import GARDEN, START, Borrower, F, Garden, Loan, Tool, rule

from c2b.errors import InvalidValueError
from c2b.predicate import AtLeast, Parameter
from c2b.rules import (
    DecisionRow,
    DecisionTable,
    Figure,
    FigureValue,
    HitPolicy,
    Outcome,
    RuleSet,
    RuleSetChange,
    Severity,
    prove,
    prove_table,
)
from c2b.rules.engine.acts import way
from c2b.rules.engine.contradiction import Budget, Contradictions
from c2b.rules.engine.fact_model import with_group
from c2b.rules.engine.fact_role import FactStage
from c2b.rules.engine.repair import MOST_TRIALS, RepairSearch
from c2b.text import Text

ADULT, TRAINED = F.borrower.adult.is_true(), F.borrower.trained.is_true()
SAW = F.loan.tool.is_(Tool.SAW)
LESS, NOT_LESS = F.loan.days.less_than(F.loan.price), F.loan.days.at_least(F.loan.price)


def is_yes(answer: bool | None) -> bool:
    """Return whether an answer is yes."""
    return answer is True


def contradictions(*rules: Any) -> list[tuple[str, ...]]:
    """Return the pairs of rules that contradict each other."""
    return [flaw.rule_ids for flaw in prove(RuleSet(name="x", subject=Garden, rules=rules)).flaws]


class TestContradictions:
    """Two rules that contradict each other are found, whatever they compare."""

    def test_facts_that_are_compared_with_each_other(self) -> None:
        """Fewer days than euros, and no fewer days than euros, cannot both be kept."""
        pair = rule("a", requires=LESS), rule("b", requires=NOT_LESS)
        assert contradictions(*pair) == [("garden.a", "garden.b")]

    def test_advice_on_how_to_read_a_rule(self) -> None:
        """Advice that interprets a rule does not contradict it; other advice does."""
        binding = rule("a", requires=ADULT)
        given = {"requires": ~ADULT, "severity": Severity.RECOMMENDED}
        advice = rule("b", **given, implements=("garden.a",))
        assert contradictions(binding, advice) == []
        assert contradictions(advice, rule("c", requires=TRAINED & ADULT)) == [
            ("garden.b", "garden.c")
        ]
        assert contradictions(binding, rule("b", **given)) == [("garden.a", "garden.b")]

    def test_figures_that_come_again(self) -> None:
        """Days on which the same figures come again take no further search."""

        def steps(years: int) -> int:
            values = tuple(
                FigureValue(
                    value=3 + year % 2, since=date(2020 + year, 1, 1), until=date(2021 + year, 1, 1)
                )
                for year in range(years)
            )
            capped = rule(
                "cap",
                requires=F.loan.days.at_most(Parameter("cap")) & (SAW | ADULT | TRAINED),
                parameters=(Figure(name="cap", values=values),),
            )
            other = rule("b", requires=F.loan.days.at_least(2) & (~SAW | ADULT))
            budget = Budget(steps=1_000_000)
            assert list(Contradictions([capped, other], budget).all()) == []
            return 1_000_000 - budget.steps

        assert steps(20) - steps(10) < steps(2)


class TestRepair:
    """The fewest acts that make a condition hold."""

    def search(self, *acts: Any, **known: Any) -> RepairSearch:
        garden = Garden(borrower=Borrower(adult=False, trained=False), loan=Loan(**known))
        return RepairSearch(garden, frozenset(acts), is_yes)

    def test_too_few_can_be_changed(self) -> None:
        """Two of three that are needed have no way where one alone can be changed."""
        two = AtLeast(2, (ADULT, TRAINED, SAW))
        assert self.search(F.borrower.adult, tool=Tool.SPADE).ways(two) == []
        (way,) = self.search(F.borrower.adult, F.borrower.trained, tool=Tool.SPADE).ways(two)
        assert way == {F.borrower.adult: True, F.borrower.trained: True}

    def test_without_trials_left_and_without_values_there_is_no_advice(self) -> None:
        """Facts that are compared with each other have no values to begin with."""
        garden = Garden(borrower=Borrower(adult=False, trained=True), loan=Loan())
        goal = F.borrower.adult.is_(F.borrower.trained)
        acts = frozenset({F.borrower.adult, F.borrower.trained})
        search = RepairSearch(garden, acts, is_yes, trials=MOST_TRIALS)
        assert (search.ways(goal), search.is_complete) == ([], False)
        assert RepairSearch(garden, acts, is_yes).ways(goal) != []

    def test_a_needless_change_is_left_out(self) -> None:
        """Only those values are advised without which a condition does not hold."""
        search = self.search(F.borrower.adult, F.borrower.trained)
        values = {F.borrower.adult: True, F.borrower.trained: True}
        goal = F.borrower.adult.is_true()
        assert search._needed(values, tuple(values), goal) == [{F.borrower.adult: True}]

    def test_what_no_act_changes_is_not_tried(self) -> None:
        """A condition that a fixed fact excludes is known to be impossible without a trial."""
        goal = AtLeast(2, (ADULT & TRAINED, ADULT & SAW))
        search = self.search(F.borrower.trained, F.loan.tool, tool=Tool.SPADE)
        assert (search.together(goal), search.trials) == ([], 0)

    def test_a_number_beside_another(self) -> None:
        """A number that has to reach another one is set to that number."""
        goal = (NOT_LESS & SAW) | (NOT_LESS & ADULT)
        search = self.search(F.loan.days, tool=Tool.SAW, days=3, price=1000)
        assert search.ways(goal) == [{F.loan.days: 1000}]


@frozen(kw_only=True)
class Room:
    """A room, as a plain class."""

    light: bool | None = None
    size: int = 1


@frozen(kw_only=True)
class House:
    """A house of one room, as a plain class."""

    room: Room = Room()
    open: bool | None = None


class TestWays:
    """The facts after some changes, and the rules that the changes reach."""

    @pytest.mark.parametrize(
        ("before", "name", "held"),
        [
            (House(open=True), "room", Room(light=True, size=3)),
            (Garden(loan=Loan(days=2)), "borrower", Borrower(adult=True)),
        ],
    )
    def test_one_group_is_changed(self, before: Any, name: str, held: object) -> None:
        """A model of either kind has the other value of one group, and all else as before."""
        after = with_group(before, name, held)
        assert after == evolve(before, **{name: held})
        assert getattr(before, name) != held

    def test_a_rule_that_the_advice_breaks(self) -> None:
        """Advice names the rule that it would break, and no rule that it does not reach."""
        short = rule("short", requires=F.loan.days.at_most(3))
        long = rule("long", requires=F.loan.days.at_least(5))
        cheap = rule("cheap", requires=F.loan.daily.at_most(1))
        adult = rule("adult", requires=ADULT)
        ruleset = RuleSet(name="x", subject=Garden, rules=(short, long, cheap, adult))
        known = Garden(loan=Loan(days=6, price=6), borrower=Borrower(adult=True))
        advice = ruleset.check(known, on=START, where="FR").nearest("garden.short")
        assert [(each.fact.name, each.after) for each in advice.changes] == [("loan.days", 3)]
        assert advice.also_breaks == ("garden.long", "garden.cheap")

    def test_only_what_differs_is_reached(self) -> None:
        """A change of the days of a loan reaches rules on those days, and no others."""
        known = Garden(loan=Loan(days=6), borrower=Borrower(adult=True))
        changed = way({F.loan.days: 3}, known)
        assert changed is not None
        reached = [
            changed.reaches(rule("a", requires=each).on(START), known)
            for each in (F.loan.days.is_(1), F.loan.note.is_("x"), ADULT, ADULT & LESS)
        ]
        assert reached == [True, False, False, True]


class TestTables:
    """A proof of a decision table that ends early is not complete."""

    @pytest.mark.parametrize("steps", range(1, 40, 3))
    def test_rows_that_were_not_compared(self, steps: int) -> None:
        """A table holds only where each pair of rows was compared to the end."""
        says = Text(en="It is so.", fr="C’est ainsi.")
        rows = tuple(
            DecisionRow(id=f"r{number}", when=when, then="yes", text=says)
            for number, when in enumerate((ADULT & SAW, ADULT & ~SAW, ~ADULT))
        )
        table = DecisionTable(
            name="lent", asks=says, subject=Garden, hit=HitPolicy.UNIQUE, rows=rows
        )
        assert prove_table(table).holds
        found = prove_table(table, steps=steps)
        assert found.holds is found.is_complete is False


class TestSets:
    """A set names what is wrong with it, and where its rules come from."""

    def test_rules_in_force_are_made_once(self) -> None:
        """The rules of the same places and days are bound once."""
        assert GARDEN.in_force(on=START, where="FR") is GARDEN.in_force(on=START, where="FR")

    def test_indications_are_a_tuple(self) -> None:
        """Indications that are no tuple of conditions are refused by the name of the field."""
        with pytest.raises(InvalidValueError, match=r"Rule\.indications: expected"):
            rule("a", requires=ADULT & TRAINED, indications=[ADULT, TRAINED])

    def test_a_rule_that_is_kept_needs_no_advice(self) -> None:
        """The advice on a rule that is kept, or does not apply, is to change nothing."""
        trained = rule("a", applies=SAW, requires=TRAINED)
        ruleset = RuleSet(name="x", subject=Garden, rules=(trained,))
        for tool, outcome in ((Tool.SAW, Outcome.KEPT), (Tool.SPADE, Outcome.NOT_APPLICABLE)):
            known = Garden(loan=Loan(tool=tool), borrower=Borrower(trained=True))
            advice = ruleset.check(known, on=START, where="FR").nearest("garden.a")
            assert (advice.changes, advice.possible, advice.outcome) == ((), True, outcome)

    def test_a_figure_by_place_of_a_rule_in_a_place(self) -> None:
        """A rule takes the figure of its own place, whatever countries are asked about with it."""
        values = (FigureValue(value=7, place="DE"), FigureValue(value=9, place="FR"))
        cap = Figure(name="cap", values=values)
        capped = rule(
            "cap",
            places=("DE", "FR"),
            requires=F.loan.days.at_most(Parameter("cap")),
            parameters=(cap,),
        )
        ruleset = RuleSet(name="x", subject=Garden, rules=(capped,))
        verdict = ruleset.check(Garden(loan=Loan(days=8)), on=START, where=("DE", "FR"))
        assert [(each.places, each.outcome) for each in verdict.findings] == [
            (("DE",), Outcome.BROKEN),
            (("FR",), Outcome.KEPT),
        ]

    def test_no_tuple_of_rules(self) -> None:
        """Rules that are no tuple of rules are refused by the name of the field."""
        wrong: Any = [rule("a")]
        with pytest.raises(InvalidValueError, match=r"RuleSet\.rules: expected"):
            RuleSet(name="x", subject=Garden, rules=wrong)

    def test_added_rules_name_their_set(self) -> None:
        """Each rule that was added is listed with the set that it was added to."""
        added = GARDEN.add(rule("new")).changes[-1]
        assert added == RuleSetChange(what="add", rule_id="garden.new", origin="garden")

    def test_joined_rules_name_their_set(self) -> None:
        """Each rule that was joined is listed with the set that it was taken from."""
        other = RuleSet(name="other", subject=Garden, rules=(rule("new"), rule("newer")))
        assert GARDEN.join(other).changes == tuple(
            RuleSetChange(what="join", rule_id=f"garden.{name}", origin="other")
            for name in ("new", "newer")
        )

    def test_a_condition_that_is_too_deep(self) -> None:
        """A condition in more layers than a document has room for is refused, with their number."""
        deep = ADULT
        for _ in range(26):
            deep = ~(deep & SAW)
        with pytest.raises(InvalidValueError, match=r"Rule\.requires: expected predicates in no"):
            rule("deep", requires=deep)

    @pytest.mark.parametrize("stage", [None, *FactStage])
    def test_questions_of_one_stage(self, stage: FactStage | None) -> None:
        """Questions can be asked of one stage only; all facts of the garden are known before."""
        asked = GARDEN.check(Garden(), on=START, where="FR").questions(stage=stage)
        assert bool(asked) is (stage is not FactStage.CONTRIBUTION)
