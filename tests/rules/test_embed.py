"""A rule that is moved into a larger model judges the same facts in the same way."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.rules.garden import START, Borrower, Garden, Loan, Tool, rule

from c2b.errors import InvalidValueError
from c2b.predicate import ALWAYS, NEVER, AtLeast, Fact, Parameter, Predicate, evaluate, facts_of
from c2b.rules import Examples, RuleSet, RuleVersion
from c2b.rules.engine.embed import embedded
from c2b.rules.engine.fact_model import act, facts, group
from c2b.rules.engine.figure_history import Figure, FigureValue


@facts(kw_only=True)
class Town:
    """A town, which has a garden."""

    garden: Garden = group(Garden)


@facts(kw_only=True)
class LongLoan(Loan):
    """A loan that may be made longer."""

    extended: bool | None = act("the loan was extended", "le prêt a été prolongé")


L = facts_of(Loan)
SAW = L.tool.is_(Tool.SAW)
LONG = L.days.more_than(7)
LOANS = [
    Loan(),
    Loan(tool=Tool.SAW, days=8, note="fragile", places=frozenset({"FR"})),
    Loan(tool=Tool.SPADE, days=2, price=Decimal(4), note="", places=frozenset()),
    Loan(tool=Tool.SAW, days=3, price=3, due=date(2026, 1, 1)),
]
CONDITIONS = [
    ALWAYS,
    NEVER,
    SAW,
    ~SAW & LONG,
    SAW | LONG,
    SAW.implies(LONG),
    L.days.less_than(L.price),
    L.days.one_of(2, L.price),
    L.daily.at_most(2),
    L.note.none_of("fragile"),
    L.places.contains("FR"),
    ~L.places.contains(L.note),
    L.due.is_known(),
    AtLeast(2, (SAW, LONG, L.due.is_known())),
    SAW & (LONG | AtLeast(1, (L.places.contains("FR"), ~L.due.is_known()))),
]


@pytest.mark.parametrize("condition", CONDITIONS, ids=str)
def test_a_condition_says_the_same_wherever_the_loan_stands(condition: Predicate) -> None:
    """Each kind of condition on a loan says the same of the loan of a garden, and of a town."""
    own = rule("own", requires=condition, applies=~condition)
    inner = embedded(own, Garden, "loan")
    outer = embedded(own, Town, "garden.loan")
    for loan in LOANS:
        said = evaluate(condition, loan)
        garden = Garden(loan=loan)
        assert evaluate(inner.requires, garden) is said
        assert evaluate(inner.applies, garden) is evaluate(~condition, loan)
        assert evaluate(outer.requires, Town(garden=garden)) is said


@pytest.mark.parametrize(
    "part", ["applies", "undecided_when", "requires", "void_when", "indications", "versions"]
)
def test_each_part_of_a_rule_is_moved(part: str) -> None:
    """Each condition of a rule reads the facts of the larger model, and no other part changes."""
    given: dict[str, Any] = {"requires": SAW, part: LONG}
    if part == "indications":
        given |= {"requires": SAW & LONG, part: (SAW, LONG)}
    if part == "versions":
        text = RuleVersion(
            since=date(2021, 1, 1), applies=SAW, undecided_when=LONG, requires=SAW | LONG
        )
        given[part] = (RuleVersion(until=date(2021, 1, 1)), text)
    own = rule("own", **given)
    moved = embedded(own, Garden, "loan")
    assert {fact.owner for fact in moved.facts} == {Garden}
    assert {fact.name for fact in moved.facts} == {f"loan.{fact.name}" for fact in own.facts}
    facts_before = [[fact.name for fact in text.facts] for text in own.texts]
    facts_after = [[fact.name for fact in text.facts] for text in moved.texts]
    assert facts_after == [[f"loan.{name}" for name in names] for names in facts_before]
    kept = ("id", "asks", "message", "norm", "places", "source", "since", "until", "mark")
    assert all(getattr(moved, name) == getattr(own, name) for name in kept)


def test_each_condition_of_a_version_is_moved() -> None:
    """A version is moved condition by condition; what it takes from the rule it still takes."""
    texts = (
        RuleVersion(until=date(2021, 1, 1), applies=SAW),
        RuleVersion(since=date(2021, 1, 1), until=date(2022, 1, 1), undecided_when=LONG),
        RuleVersion(since=date(2022, 1, 1), requires=SAW | LONG),
    )
    moved = embedded(rule("own", requires=SAW, versions=texts), Garden, "loan")
    in_garden = facts_of(Garden).loan
    saw, long = in_garden.tool.is_(Tool.SAW), in_garden.days.more_than(7)
    assert [(each.applies, each.undecided_when, each.requires) for each in moved.versions] == [
        (saw, None, None),
        (None, long, None),
        (None, None, saw | long),
    ]
    assert [each.since for each in moved.versions] == [each.since for each in texts]


def test_a_table_is_chosen_from_by_the_moved_key() -> None:
    """A figure that depends on the tool is looked up by the tool of the loan of the garden."""
    table = ((Tool.SAW, 3), (Tool.SPADE, 7))
    own = rule(
        "own",
        requires=L.days.at_most(Parameter("n", key=L.tool)),
        parameters=(Figure(name="n", values=(FigureValue(value=table),)),),
    )
    moved = embedded(own, Garden, "loan").on(START).requires
    answers = [evaluate(moved, Garden(loan=loan)) for loan in LOANS]
    assert answers == [None, False, True, True]


def test_what_bears_on_a_conclusion_is_moved() -> None:
    """The facts that speak on a conclusion are those of the larger model."""
    own = rule("own", requires=SAW, bears_on=((L.tool, (L.days, L.price)),))
    ((about, speaking),) = embedded(own, Garden, "loan").bears_on
    named: list[Fact] = [about, *speaking]
    assert [(each.owner, each.name) for each in named] == [
        (Garden, "loan.tool"),
        (Garden, "loan.days"),
        (Garden, "loan.price"),
    ]


class TestExamples:
    """The examples of a rule stand in the larger model, of which nothing else is known."""

    OWN = rule(
        "own",
        requires=SAW,
        examples=Examples(kept=Loan(tool=Tool.SAW, days=2), broken=Loan(tool=Tool.SPADE)),
    )

    @pytest.mark.parametrize(
        ("owner", "at", "kept", "broken"),
        [
            (
                Garden,
                "loan",
                Garden(loan=Loan(tool=Tool.SAW, days=2)),
                Garden(loan=Loan(tool=Tool.SPADE)),
            ),
            (
                Town,
                "garden.loan",
                Town(garden=Garden(loan=Loan(tool=Tool.SAW, days=2))),
                Town(garden=Garden(loan=Loan(tool=Tool.SPADE))),
            ),
            (LongLoan, "", LongLoan(tool=Tool.SAW, days=2), LongLoan(tool=Tool.SPADE)),
        ],
    )
    def test_in_a_group_or_in_a_model_that_extends(
        self, owner: type, at: str, kept: object, broken: object
    ) -> None:
        """A group has the example as its value; a model that extends the own one has its facts."""
        moved = embedded(self.OWN, owner, at)
        assert moved.examples == Examples(kept=kept, broken=broken)
        assert evaluate(moved.requires, kept) is True
        assert evaluate(moved.requires, broken) is False

    def test_without_examples(self) -> None:
        """A rule without examples has none in the larger model."""
        assert embedded(rule("own", requires=SAW), Garden, "loan").examples is None


def test_a_group_that_is_not_there() -> None:
    """A path that leads to no such group is refused, with its name."""
    with pytest.raises(InvalidValueError, match="tool"):
        embedded(rule("own", requires=SAW), Garden, "borrower")
    with pytest.raises(InvalidValueError, match="lending"):
        RuleSet(name="big", subject=Garden, rules=()).join(
            RuleSet(name="small", subject=Loan, rules=(rule("own", requires=SAW),)), at="lending"
        )


def test_a_borrower_is_judged_alike_alone_and_in_a_garden() -> None:
    """A joined set gives the finding that the small set gives."""
    adult = rule("adult", requires=facts_of(Borrower).adult.is_true())
    small = RuleSet(name="small", subject=Borrower, rules=(adult,))
    big = RuleSet(name="big", subject=Garden, rules=()).join(small, at="borrower")
    for known in (None, True, False):
        borrower = Borrower(adult=known)
        alone = small.check(borrower, on=START, where="FR").findings[0]
        inside = big.check(Garden(borrower=borrower), on=START, where="FR").findings[0]
        assert alone.outcome is inside.outcome
