"""RuleSet: which rules hold where and when, and what they say; sets that are made from others."""

from __future__ import annotations

import pickle
from copy import copy, deepcopy
from datetime import date, datetime
from decimal import Decimal

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
from c2b.rules.engine.compile import outcome_of
from c2b.rules.engine.fact_model import facts, group

TODAY = date(2026, 11, 23)


def known(**loan: object) -> Garden:
    """A loan of which this is known."""
    return Garden(loan=Loan(**loan))  # type: ignore[arg-type]


def outcomes(verdict: Verdict) -> dict[str, str]:
    """The outcome of each rule by its id."""
    return {finding.id: finding.outcome.value for finding in verdict.findings}


class TestCheck:
    """Four outcomes for each rule in force, never fewer."""

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
        """Whoever is trained may yet borrow a spade: whether the rule applies is open."""
        verdict = GARDEN.check(garden, on=TODAY, where="FR")
        assert verdict.outcome("garden.training") is outcome

    def test_findings_are_sorted_by_outcome(self) -> None:
        """Each finding is in one of the four."""
        facts = known(tool=Tool.SPADE, days=9, price=9)
        verdict = GARDEN.check(facts, on=TODAY, where=("FR", "platform:Shed"))
        assert [finding.id for finding in verdict.not_applicable] == ["garden.training"]
        assert [finding.id for finding in verdict.kept] == ["garden.price"]
        assert [finding.id for finding in verdict.broken] == ["garden.length"]
        assert [finding.id for finding in verdict.undecided] == ["garden.house"]
        assert [f.id for f in verdict.layers[Layer.PLATFORM]] == ["garden.house"]

    def test_only_facts_of_its_model(self) -> None:
        """Anything else is refused, not judged."""
        with pytest.raises(InvalidValueError, match=r"facts of type Garden.*Garden\(\.\.\.\)"):
            GARDEN.check(Loan(), on=TODAY, where="FR")

    def test_a_rule_that_is_not_in_force_has_no_finding(self) -> None:
        """Asking for it says so."""
        with pytest.raises(InvalidValueError, match="a rule in force on that day"):
            GARDEN.check(Garden(), on=TODAY, where="US").outcome("garden.training")


class TestInForce:
    """By day, half open, and by place."""

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
        """The day before, the first, the last, the day after."""
        rules = GARDEN.in_force(on=day, where="FR").rules
        assert (PRICE in [bound.rule for bound in rules]) is there

    def test_the_figure_is_that_of_the_day(self) -> None:
        """Three euros a day were too much until 2023."""
        facts = known(price=3, days=1)
        before = GARDEN.check(facts, on=date(2023, 12, 31), where="FR")
        after = GARDEN.check(facts, on=date(2024, 1, 1), where="FR")
        assert before.outcome("garden.price") is Outcome.BROKEN
        assert after.outcome("garden.price") is Outcome.KEPT
        assert before.period == Period(since=START, until=date(2024, 1, 1))

    def test_places_are_asked_for(self) -> None:
        """The Union reaches France; a platform is asked for by name."""
        assert set(outcomes(GARDEN.check(Garden(), on=TODAY, where="DE"))) == {"garden.length"}
        assert set(outcomes(GARDEN.check(Garden(), on=TODAY, where="platform:Shed"))) == {
            "garden.house"
        }

    def test_a_place_without_rules_is_told(self) -> None:
        """Silence is not consent."""
        verdict = GARDEN.check(Garden(), on=TODAY, where=("FR", "JP"))
        assert verdict.without_rules == ("JP",)
        assert "For JP the library has no rule" in verdict.explain()

    def test_a_day_is_a_date(self) -> None:
        """A moment is refused: whoever asks chooses the zone."""
        with pytest.raises(InvalidValueError, match="take the date of a moment"):
            GARDEN.check(Garden(), on=datetime(2026, 1, 1), where="FR")
        with pytest.raises(InvalidValueError, match="write FR, US"):
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
    """For every rule, unknown facts included."""
    for finding in GARDEN.check(garden, on=day, where=("FR", "platform:Shed")).findings:
        assert finding.outcome is outcome_of(finding.rule.on(day), garden)


@facts
class Village:
    """A place with a garden."""

    garden: Garden = group(Garden)


class TestMaking:
    """Sets are values; a new one remembers where it came from."""

    def test_add_remove_replace(self) -> None:
        """The old set stays what it was."""
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
        """From a day on, with the change on record."""
        made = GARDEN.with_parameter("garden.price", "cap", FigureValue(value=1, since=TODAY))
        facts = known(price=3, days=1)
        assert made.check(facts, on=TODAY, where="FR").broken[0].id == "garden.price"
        assert not made.check(facts, on=date(2026, 11, 22), where="FR").broken
        assert made.changes[0].what == "with_parameter cap"
        assert made.changes[0].came_from == "garden"

    def test_ids_are_distinct_and_known(self) -> None:
        """A rule is not there twice; a wrong id gets the nearest one."""
        with pytest.raises(InvalidValueError, match="each rule id once"):
            GARDEN.add(TRAINING)
        with pytest.raises(InvalidValueError, match="did you mean garden.price?"):
            GARDEN.remove("garden.prize")
        with pytest.raises(InvalidValueError, match="see them in .rules"):
            GARDEN.rule("zzz")

    def test_the_rules_are_about_its_model(self) -> None:
        """A rule about something else cannot be judged."""
        with pytest.raises(InvalidValueError, match="rules on the facts of Loan"):
            RuleSet(name="loans", subject=Loan, rules=(TRAINING,))

    def test_join_a_set_on_a_group(self) -> None:
        """The rules of a garden hold for the garden of a village, examples and figures too."""
        village = RuleSet(name="village", subject=Village, rules=()).join(GARDEN, at="garden")
        subject = Village(garden=known(tool=Tool.SPADE, days=9, note="fragile", price=Decimal(8)))
        verdict = village.check(subject, on=TODAY, where=("FR", "platform:Shed"))
        alone = GARDEN.check(subject.garden, on=TODAY, where=("FR", "platform:Shed"))
        assert outcomes(verdict) == outcomes(alone)
        assert village.rule("garden.training").examples is not None
        assert verdict.finding("garden.length").facts[0].name == "garden.loan.days"

    def test_join_deeper_and_with_every_kind_of_predicate(self) -> None:
        """A group of a group; members, contents, balances."""
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
        """The rules follow each other."""
        one = RuleSet(name="one", subject=Garden, rules=(TRAINING,))
        both = one.join(RuleSet(name="two", subject=Garden, rules=(PRICE,)))
        assert both.rules == (TRAINING, PRICE)
        assert both.changes[0].came_from == "two"


def loan_rule() -> object:
    """A rule on a loan, with every kind of predicate."""
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
    """Sets and verdicts travel within Python."""

    def test_they_can_be_pickled_and_copied(self) -> None:
        """What is generated is generated again."""
        verdict = GARDEN.check(saw(trained=False), on=TODAY, where=("FR", "platform:Shed"))
        for made in (pickle.loads(pickle.dumps(verdict)), deepcopy(verdict), copy(verdict)):
            assert made == verdict
            assert outcomes(made) == outcomes(verdict)
        assert hash(GARDEN) == hash(pickle.loads(pickle.dumps(GARDEN)))

    def test_their_repr_is_short(self) -> None:
        """A verdict shows its outcomes, a finding its rule."""
        verdict = GARDEN.check(saw(trained=False), on=TODAY, where="FR")
        assert "'garden.training': 'broken'" in repr(verdict)
        assert repr(verdict.broken[0]) == (
            "Finding(bound='garden.training', outcome=Outcome.BROKEN)"
        )
        assert "rules=['garden.training', 'garden.price', 'garden.length']" in repr(
            verdict.in_force
        )
        assert GARDEN.rules[2:] == (LENGTH, HOUSE)
        assert F.loan.days in LENGTH.facts
