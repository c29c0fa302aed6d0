"""A rule set judges facts by the rules in force, and makes other sets."""

from __future__ import annotations

import pickle
from copy import copy, deepcopy
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.garden import (
    GARDEN,
    HOUSE,
    LENGTH,
    PRICE,
    START,
    TRAINING,
    Borrower,
    F,
    Garden,
    Loan,
    Tool,
    rule,
    saw,
)

from c2b.errors import InvalidValueError
from c2b.models import Period
from c2b.rules import FigureValue, Layer, Outcome, RuleSet, Verdict
from c2b.rules.engine.compile import decider, outcome_of
from c2b.rules.engine.fact_model import facts, group

TODAY = date(2026, 11, 23)


def known(**loan: object) -> Garden:
    """Return a loan of which *loan* is known."""
    return Garden(loan=Loan(**loan))  # type: ignore[arg-type]


def outcomes(verdict: Verdict) -> dict[str, str]:
    """Return the outcome of each rule by its id."""
    return {finding.id: finding.outcome.value for finding in verdict.findings}


class TestCheck:
    """A check gives each rule in force one of four outcomes."""

    def test_nothing_known_nothing_decided(self) -> None:
        """A missing fact never keeps a rule."""
        verdict = GARDEN.check(Garden(), on=TODAY, where=("FR", "platform:Shed"))
        assert set(outcomes(verdict).values()) == {"undecided"}
        assert len(verdict.findings) == 4

    @pytest.mark.parametrize(
        ("garden", "outcome"),
        [
            (saw(trained=True), Outcome.KEPT),
            (saw(trained=False), Outcome.BROKEN),
            (saw(), Outcome.UNDECIDED),
            (known(tool=Tool.SPADE), Outcome.NOT_APPLICABLE),
            (Garden(borrower=Borrower(trained=True)), Outcome.UNDECIDED),
        ],
    )
    def test_each_outcome(self, garden: Garden, outcome: Outcome) -> None:
        """A rule whose trigger is unknown is undecided, even if its duty is kept."""
        verdict = GARDEN.check(garden, on=TODAY, where="FR")
        assert verdict.outcome("garden.training") is outcome

    def test_findings_are_sorted_by_outcome(self) -> None:
        """Each finding stands in exactly one of the four groups."""
        facts = known(tool=Tool.SPADE, days=9, price=9)
        verdict = GARDEN.check(facts, on=TODAY, where=("FR", "platform:Shed"))
        assert [finding.id for finding in verdict.not_applicable] == ["garden.training"]
        assert [finding.id for finding in verdict.kept] == ["garden.price"]
        assert [finding.id for finding in verdict.broken] == ["garden.length"]
        assert [finding.id for finding in verdict.undecided] == ["garden.house"]
        assert [f.id for f in verdict.layers[Layer.PLATFORM]] == ["garden.house"]

    def test_only_facts_of_its_model(self) -> None:
        """A value of another model is refused."""
        with pytest.raises(InvalidValueError, match=r"facts of type Garden.*Garden\(\.\.\.\)"):
            GARDEN.check(Loan(), on=TODAY, where="FR")

    def test_a_rule_that_is_not_in_force_has_no_finding(self) -> None:
        """A finding of a rule that is not in force is refused with a hint."""
        with pytest.raises(InvalidValueError, match="a rule in force on that day"):
            GARDEN.check(Garden(), on=TODAY, where="US").outcome("garden.training")


class TestInForce:
    """A rule is in force from its first day until the day before its last, in its places."""

    @pytest.mark.parametrize(
        ("day", "there"),
        [
            (date(2019, 12, 31), False),
            (START, True),
            (date(2029, 12, 31), True),
            (date(2030, 1, 1), False),
        ],
    )
    def test_from_the_first_day_until_the_first_day_after(self, day: date, there: bool) -> None:
        """A rule is in force from its first day until the day before `until`."""
        rules = GARDEN.in_force(on=day, where="FR").rules
        assert (PRICE in [bound.rule for bound in rules]) is there

    def test_the_figure_is_that_of_the_day(self) -> None:
        """A verdict uses the figure of its day: three euros were too much until 2023."""
        facts = known(price=3, days=1)
        before = GARDEN.check(facts, on=date(2023, 12, 31), where="FR")
        after = GARDEN.check(facts, on=date(2024, 1, 1), where="FR")
        assert before.outcome("garden.price") is Outcome.BROKEN
        assert after.outcome("garden.price") is Outcome.KEPT
        assert before.period == Period(since=START, until=date(2024, 1, 1))

    def test_places_are_asked_for(self) -> None:
        """A rule of the Union holds in France; a platform is asked for by name."""
        assert set(outcomes(GARDEN.check(Garden(), on=TODAY, where="DE"))) == {"garden.length"}
        assert set(outcomes(GARDEN.check(Garden(), on=TODAY, where="platform:Shed"))) == {
            "garden.house"
        }

    def test_a_place_without_rules_is_told(self) -> None:
        """A place without rules is reported in the verdict."""
        verdict = GARDEN.check(Garden(), on=TODAY, where=("FR", "JP"))
        assert [each.is_covered for each in verdict.coverage] == [True, False]
        sentence = "JP: not covered on this day by the rules on this subject, and silence is no"
        assert f"{sentence} permission." in verdict.explain()

    def test_a_day_is_a_date(self) -> None:
        """A moment is refused, for the caller has to choose the time zone."""
        with pytest.raises(InvalidValueError, match="take the date of a moment"):
            GARDEN.check(Garden(), on=datetime(2026, 1, 1), where="FR")
        with pytest.raises(InvalidValueError, match=r"did you mean FR\?"):
            GARDEN.check(Garden(), on=TODAY, where="France")


gardens = st.builds(
    Garden,
    loan=st.builds(
        Loan,
        tool=st.none() | st.sampled_from(Tool),
        days=st.none() | st.integers(1, 9),
        price=st.none() | st.integers(0, 9) | st.decimals("0", "9", places=2),
        note=st.none() | st.sampled_from(["", "fragile"]),
    ),
    borrower=st.builds(
        Borrower, adult=st.none() | st.booleans(), trained=st.none() | st.booleans()
    ),
)


@given(garden=gardens, day=st.dates(date(2019, 1, 1), date(2031, 1, 1)))
def test_the_generated_function_says_what_the_interpreter_says(garden: Garden, day: date) -> None:
    """The generated function agrees with the interpreter, for unknown facts too."""
    in_force = GARDEN.in_force(on=day, where=("FR", "platform:Shed"))
    generated = decider(in_force.rules, Verdict, in_force)(garden)
    assert generated == in_force.check(garden)
    for finding in generated.findings:
        assert finding.outcome is outcome_of(finding.rule.on(day), garden)


def test_rules_that_are_asked_often_are_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first checks interpret the rules; then they are compiled once, and agree all the same."""
    compiled: list[int] = []

    def counted(rules: Any, result: Any, about: Any) -> Any:
        compiled.append(len(rules))
        return decider(rules, result, about)

    monkeypatch.setattr("c2b.rules.engine.compile.decider", counted)
    ruleset = RuleSet(name="fresh", subject=Garden, rules=GARDEN.rules)
    in_force = ruleset.in_force(on=START, where="FR")
    known = saw(trained=False)
    verdicts = [in_force.check(known) for _ in range(16)]
    assert compiled == []
    verdicts += [in_force.check(known) for _ in range(3)]
    assert compiled == [len(in_force.rules)]
    assert all(each == verdicts[0] for each in verdicts)
    assert [finding.id for finding in verdicts[0].broken] == ["garden.training"]


@facts
class Village:
    """A model that holds the facts of a garden as a group."""

    garden: Garden = group(Garden)


class TestMaking:
    """A set made from another records how it was made."""

    def test_add_remove_replace(self) -> None:
        """The methods add, remove and replace leave the old set unchanged."""
        light = evolve(TRAINING, since=date(2025, 1, 1))
        made = GARDEN.add(rule("gate")).remove("garden.house").replace(light)
        assert [each.id.split(".")[1] for each in made.rules] == [
            "training",
            "price",
            "length",
            "gate",
        ]
        assert made.rule("garden.training") is light
        assert [(change.what, change.rule_id) for change in made.changes] == [
            ("add", "garden.gate"),
            ("remove", "garden.house"),
            ("replace", "garden.training"),
        ]
        assert GARDEN.changes == ()

    def test_another_figure(self) -> None:
        """Another figure holds from a day on, and the change is recorded."""
        made = GARDEN.with_parameter("garden.price", "cap", FigureValue(value=1, since=TODAY))
        facts = known(price=3, days=1)
        assert made.check(facts, on=TODAY, where="FR").broken[0].id == "garden.price"
        assert not made.check(facts, on=date(2026, 11, 22), where="FR").broken
        assert made.changes[0].what == "with_parameter cap"
        assert made.changes[0].origin == "garden"

    def test_ids_are_distinct_and_known(self) -> None:
        """A rule id occurs once, and an unknown id is refused with the closest one."""
        with pytest.raises(InvalidValueError, match="each rule id once"):
            GARDEN.add(TRAINING)
        with pytest.raises(InvalidValueError, match="each rule id once"):
            RuleSet(name="garden", subject=Garden, rules=(TRAINING, TRAINING))
        with pytest.raises(InvalidValueError, match="did you mean garden.price?"):
            GARDEN.remove("garden.prize")
        with pytest.raises(InvalidValueError, match="see them in .rules"):
            GARDEN.rule("zzz")

    def test_the_rules_are_about_its_model(self) -> None:
        """A rule on facts of another model is refused."""
        with pytest.raises(InvalidValueError, match="rules on the facts of Loan"):
            RuleSet(name="loans", subject=Loan, rules=(TRAINING,))

    def test_join_a_set_on_a_group(self) -> None:
        """A joined rule reads the facts of the group, with its examples and figures."""
        village = RuleSet(name="village", subject=Village, rules=()).join(GARDEN, at="garden")
        subject = Village(garden=known(tool=Tool.SPADE, days=9, note="fragile", price=Decimal(8)))
        verdict = village.check(subject, on=TODAY, where=("FR", "platform:Shed"))
        alone = GARDEN.check(subject.garden, on=TODAY, where=("FR", "platform:Shed"))
        assert outcomes(verdict) == outcomes(alone)
        assert village.rule("garden.training").examples is not None
        assert verdict.finding("garden.length").facts[0].name == "garden.loan.days"

    def test_join_deeper_and_with_every_kind_of_predicate(self) -> None:
        """A set joins a group inside a group, with every kind of predicate."""
        loans = RuleSet(name="loans", subject=Loan, rules=(loan_rule(),))
        village = RuleSet(name="village", subject=Village, rules=()).join(loans, at="garden.loan")
        lifted = village.rules[0]
        assert {fact.name for fact in lifted.facts} == {
            "garden.loan.tool",
            "garden.loan.places",
            "garden.loan.days",
        }
        assert lifted.examples is not None
        verdict = village.check(lifted.examples.kept, on=TODAY, where="FR")
        assert verdict.kept

    def test_join_a_set_on_the_same_model(self) -> None:
        """A set on the same model adds its rules after the others."""
        one = RuleSet(name="one", subject=Garden, rules=(TRAINING,))
        both = one.join(RuleSet(name="two", subject=Garden, rules=(PRICE,)))
        assert both.rules == (TRAINING, PRICE)
        assert both.changes[0].origin == "two"


def loan_rule() -> object:
    """Return a rule on a loan, with every kind of predicate."""
    from c2b.predicate import AtLeast, facts_of
    from c2b.rules import Examples

    loan = facts_of(Loan)
    terms = (loan.places.contains("FR"), loan.days.is_known(), loan.days.is_(1))
    return rule(
        "places",
        requires=AtLeast(2, terms) & loan.tool.one_of(Tool.SAW, Tool.SPADE),
        examples=Examples(
            kept=Loan(tool=Tool.SAW, places=frozenset({"FR"}), days=2),
            broken=Loan(tool=Tool.SAW, places=frozenset(), days=2),
        ),
    )


class TestValues:
    """A set and a verdict can be pickled, copied and shown."""

    def test_they_can_be_pickled_and_copied(self) -> None:
        """A copy generates its function again and gives the same outcomes."""
        verdict = GARDEN.check(saw(trained=False), on=TODAY, where=("FR", "platform:Shed"))
        for made in (pickle.loads(pickle.dumps(verdict)), deepcopy(verdict), copy(verdict)):
            assert made == verdict
            assert outcomes(made) == outcomes(verdict)
        assert hash(GARDEN) == hash(pickle.loads(pickle.dumps(GARDEN)))

    def test_their_repr_is_short(self) -> None:
        """The repr of a verdict shows its outcomes, that of a finding its rule."""
        verdict = GARDEN.check(saw(trained=False), on=TODAY, where="FR")
        assert "broken=1" in repr(verdict)
        assert repr(verdict.broken[0]) == (
            "Finding(bound='garden.training', outcome=Outcome.BROKEN)"
        )
        assert "ruleset='garden'" in repr(verdict.in_force)
        assert "rules=<3 of BoundRule>" in repr(verdict.in_force)
        assert GARDEN.rules[2:] == (LENGTH, HOUSE)
        assert F.loan.days in LENGTH.facts
