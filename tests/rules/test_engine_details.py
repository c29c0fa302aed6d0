"""Details of the engine of rules that are passed on from one part to the next."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.rules.garden import GARDEN, PRICE, START, F, Garden, rule, saw

from c2b.predicate import Parameter
from c2b.rules import CoverageGap, Figure, FigureValue, Outcome, RuleSet, expiring
from c2b.text import Text

DAY = date(2026, 11, 28)


class TestVerdict:
    """A verdict passes its questions and its day of knowledge on."""

    def test_questions_of_a_group(self) -> None:
        """Questions are asked of the named groups only."""
        verdict = GARDEN.check(Garden(), on=DAY, where="FR")
        every = {each.group for each in verdict.questions()}
        some = {each.group for each in verdict.questions(groups=["loan"])}
        assert (every, some) == ({"loan", "borrower"}, {"loan"})

    def test_what_a_given_fact_touches(self) -> None:
        """A question is marked where a given fact calls for it, and only there."""
        asked = {each.path: each.touched for each in GARDEN.check(saw(), on=DAY, where="FR").ask}
        assert list(asked.values()) == sorted(asked.values(), reverse=True)
        assert asked["borrower.trained"]
        assert not asked["loan.price"]

    def test_what_was_known(self) -> None:
        """A figure that became known later is not used for the knowledge of an earlier day."""
        values = (
            FigureValue(value=2, until=START),
            FigureValue(value=3, since=START, known_since=DAY),
        )
        capped = rule(
            "cap",
            requires=F.loan.days.at_most(Parameter("cap")),
            parameters=(Figure(name="cap", values=values),),
        )
        ruleset = RuleSet(name="cap", subject=Garden, rules=(capped,))
        for known_on, figure in ((DAY, 3), (DAY - timedelta(days=1), None)):
            verdict = ruleset.check(Garden(), on=DAY, where="FR", known_on=known_on)
            (finding,) = verdict.findings
            assert dict(finding.bound.figures)["cap"] == figure

    def test_a_kept_rule_that_advises(self) -> None:
        """A recommendation that is kept does not stand in the way of clearance."""
        verdict = RuleSet(name="g", subject=Garden, rules=(rule("a"),)).check(
            saw(adult=True), on=DAY, where="FR"
        )
        assert verdict.findings[0].outcome is Outcome.KEPT
        assert verdict.is_clear


class TestRuleSets:
    """A set keeps its gaps and its rules where it is joined or changed."""

    def test_a_base(self) -> None:
        """A set over the same model is joined as it is; each rule keeps its identity."""
        other = RuleSet(name="other", subject=Garden, rules=(rule("new"),))
        joined = GARDEN.join(other)
        assert joined.rule("garden.new") is other.rules[0]

    def test_the_first_place(self) -> None:
        """A rule without a place that is asked about stands in its own first place."""
        values = (FigureValue(value=15, place="FR"), FigureValue(value=16, place="DE"))
        aged = rule(
            "age",
            places=("DE", "FR"),
            requires=F.loan.days.at_most(Parameter("age")),
            parameters=(Figure(name="age", values=values),),
        )
        found = [dict(aged.on(DAY, place).figures)["age"] for place in (None, "FR")]
        assert found == [16, 15]


class TestCoverage:
    """A place is covered from the first day of a rule on."""

    @pytest.mark.parametrize(("day", "covered"), [(START, True), (date(2019, 12, 31), False)])
    def test_the_first_day(self, day: date, covered: bool) -> None:
        """The first day itself is covered, the day before is not."""
        missing = Text(en="taxes", fr="impôts")
        ruleset = RuleSet(
            name="price",
            subject=Garden,
            rules=(PRICE,),
            gaps=(CoverageGap(subject="price", place="FR", missing=missing),),
        )
        (found,) = ruleset.check(Garden(), on=day, where="FR").coverage
        assert (found.is_covered, found.missing) == (covered, missing)


class TestReviewDue:
    """Each reason is stated with its day, where it has one."""

    def test_texts(self) -> None:
        """A figure is named with the day from which it is not known; an unsure rule has no day."""
        ended = Figure(name="cap", values=(FigureValue(value=2, until=date(2029, 1, 1)),))
        short = rule("short", requires=F.loan.days.at_most(Parameter("cap")), parameters=(ended,))
        due = expiring(GARDEN.add(short), before=date(2030, 1, 1))
        assert [(each.text.in_language("en"), each.day) for each in due] == [
            ("garden.price no longer holds from 2030-01-01", date(2030, 1, 1)),
            (
                "garden.short: the figure cap is not known from 2029-01-01",
                date(2029, 1, 1),
            ),
            ("garden.house: the first day was not found", None),
            ("garden.length is unsure: an option to confirm or to change", None),
        ]
