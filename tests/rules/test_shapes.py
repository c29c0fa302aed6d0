"""Each shape of rule that the law needs, on invented rules about a garden."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.rules.garden import Borrower, F, Garden, Loan, Tool, rule, saw

from c2b.errors import InvalidValueError
from c2b.predicate import Parameter
from c2b.predicate.expression import All
from c2b.predicate.expression import Any as AnyOf
from c2b.rules import (
    Certainty,
    CoverageLevel,
    Days,
    Figure,
    FigureValue,
    NormKind,
    Outcome,
    Rule,
    RuleSet,
    RuleVersion,
    Severity,
    Since,
    Source,
    SourceKind,
    Transposition,
    Verdict,
    prove,
)
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.compile import decider, outcome_of
from c2b.rules.engine.explain import acts_text, finding_text
from c2b.rules.engine.fact_model import facts, group
from c2b.rules.engine.figure_history import constant
from c2b.testing.strategies.rule_targets import day_of, ways_to
from c2b.text import LANGUAGES, in_both

DAY = date(2026, 11, 28)
TRAINED = F.borrower.trained.is_true()
ADULT = F.borrower.adult.is_true()
SAW = F.loan.tool.is_(Tool.SAW)
DIRECTIVE = Source(act="Directive on Tools", kind=SourceKind.DIRECTIVE)


def garden(*rules: Rule, **given: Any) -> RuleSet:
    """Return a set of these rules."""
    return RuleSet(name="garden", subject=Garden, rules=rules, **given)


def check(rules: RuleSet, known: Garden, where: Any, on: Any = DAY, **given: Any) -> Verdict:
    """Judge facts, and hold the generated function against the interpreter."""
    verdict = rules.check(known, on=on, where=where, **given)
    in_force = rules.in_force(on=on, where=where, **given)
    assert decider(in_force.rules, Verdict, in_force)(known) == verdict
    for finding in verdict.all_findings:
        assert finding.outcome is outcome_of(finding.bound, known)
    return verdict


class TestDirective:
    """A directive binds through a national act on record; elsewhere it advises."""

    SAFE = rule(
        "safe",
        norm=NormKind.BAN,
        places=("EU",),
        source=DIRECTIVE,
        since=date(2022, 5, 28),
        transposed=(
            Transposition(place="FR", act="Code des outils", since=date(2022, 5, 1)),
            Transposition(place="IT", act="Codice", since=date(2023, 4, 2)),
            Transposition(place="DE", act="Gesetz", since=date(2022, 5, 28), mark=Certainty.UNSURE),
            Transposition(place="GB", act="Tools Order", since=date(2019, 1, 1)),
        ),
        requires=TRAINED,
    )
    BROKEN = saw(trained=False)

    @pytest.mark.parametrize(
        ("where", "on", "severity"),
        [
            ("FR", DAY, Severity.PROHIBITED),
            ("FR-75", DAY, Severity.PROHIBITED),
            ("FR", date(2022, 5, 1), Severity.PROHIBITED),  # before the day of the directive
            ("IT", date(2023, 4, 1), Severity.RECOMMENDED),
            ("IT", date(2023, 4, 2), Severity.PROHIBITED),
            ("HU", DAY, Severity.RECOMMENDED),
            ("EU", DAY, Severity.RECOMMENDED),
            ("DE", DAY, Severity.RECOMMENDED),  # the entry of the act is unsure
            ("GB", date(2020, 12, 31), Severity.PROHIBITED),
        ],
    )
    def test_it_binds_through_a_row(self, where: str, on: date, severity: Severity) -> None:
        """A breach is firm from the day of the national act, and advice without one."""
        (finding,) = check(garden(self.SAFE), self.BROKEN, where, on).broken
        assert finding.severity is severity
        assert finding.is_firm is (severity is Severity.PROHIBITED)
        firm = severity is Severity.PROHIBITED
        assert finding.word.en == ("forbidden" if firm else "advised against")

    @pytest.mark.parametrize(
        ("where", "on"),
        [("FR", date(2022, 4, 30)), ("GB", date(2021, 1, 1)), ("US", DAY), ("NO", DAY)],
    )
    def test_it_is_not_in_force(self, where: str, on: date) -> None:
        """A directive is silent before its days and outside the Union."""
        assert check(garden(self.SAFE), self.BROKEN, where, on).findings == ()

    def test_states_that_differ_have_findings_of_their_own(self) -> None:
        """One check of three states has one firm finding and one of advice."""
        verdict = check(garden(self.SAFE), self.BROKEN, ("FR", "HU", "IT"))
        assert [each.places for each in verdict.broken] == [("FR", "IT"), ("HU",)]
        assert [row.place for row in verdict.broken[0].bound.transposed] == ["FR", "IT"]
        assert verdict.outcome("garden.safe", "HU") is Outcome.BROKEN
        with pytest.raises(InvalidValueError, match="one place of FR, IT, HU"):
            verdict.finding("garden.safe")

    def test_the_text_of_a_finding_names_the_national_acts(self) -> None:
        """The act through which the directive binds stands beside it, in both languages."""
        verdict = check(garden(self.SAFE), self.BROKEN, ("FR", "HU", "IT"))
        firm, advice = verdict.broken
        acts = {row.place: in_both(row.act) for row in firm.bound.transposed}
        for language, link in zip(LANGUAGES, (": ", "\u00a0: "), strict=True):
            words = finding_text(firm).in_language(language)
            for place, act in acts.items():
                assert f"{place}{link}{act.in_language(language)}" in words
            assert "IT" not in finding_text(advice).in_language(language)
        assert acts_text(advice) == advice.source.text

    def test_coverage_tells_them_apart(self) -> None:
        """Coverage begins with the national act, and is advice only where none is on record."""
        levels = {
            each.place: each for each in check(garden(self.SAFE), saw(), ("IT", "HU")).coverage
        }
        assert levels["IT"].since == date(2023, 4, 2)
        assert levels["IT"].level is CoverageLevel.IN_PART  # the law of the Union only
        assert levels["HU"].level is CoverageLevel.ADVICE_ONLY

    def test_only_a_directive_has_national_acts(self) -> None:
        """National acts of a statute are refused."""
        with pytest.raises(InvalidValueError, match="the rule of a directive"):
            rule("x", transposed=self.SAFE.transposed)

    def test_a_directive_that_ended_is_gone(self) -> None:
        """An act that still stands does not revive a directive that has ended."""
        ended = rule(
            "ended",
            places=("EU",),
            source=DIRECTIVE,
            since=date(2010, 1, 1),
            until=date(2020, 1, 1),
            transposed=(Transposition(place="FR", act="Code"),),
        )
        assert check(garden(ended), self.BROKEN, "FR").findings == ()
        assert check(garden(ended), self.BROKEN, "FR", date(2019, 1, 1)).findings


@facts
class Village:
    """A model that holds the facts of a garden as a group."""

    garden: Garden = group(Garden)


class TestVersions:
    """A rule changes over time and by place under one id."""

    CHANGED = rule(
        "changed",
        requires=TRAINED,
        versions=(
            RuleVersion(
                since=date(2010, 1, 1), until=date(2021, 1, 1), source=Source(act="Old Act")
            ),
            RuleVersion(
                since=date(2021, 1, 1), source=Source(act="New Act"), requires=TRAINED & ADULT
            ),
        ),
    )

    @pytest.mark.parametrize(
        ("on", "act", "outcome"),
        [
            (date(2020, 12, 31), "Old Act", Outcome.KEPT),
            (date(2021, 1, 1), "New Act", Outcome.BROKEN),
        ],
    )
    def test_each_day_has_its_text(self, on: date, act: str, outcome: Outcome) -> None:
        """A trained minor is lawful until 2020, and no longer after."""
        facts = saw(trained=True, adult=False)
        (finding,) = check(garden(self.CHANGED), facts, "FR", on).findings
        assert (finding.source.act, finding.outcome) == (act, outcome)
        assert self.CHANGED.on(on).rule.source.act == act

    def test_a_later_text_of_a_directive_begins_on_its_own_day(self) -> None:
        """A national act brings the first text early, and each later text on its own day."""
        rows = (
            Transposition(place="FR", act="Code des outils", since=date(2009, 1, 1)),
            Transposition(place="DE", act="Gesetz"),
            Transposition(place="GB", act="Order", since=date(2009, 1, 1), until=date(2021, 1, 1)),
        )
        texts = (
            RuleVersion(since=date(2010, 1, 1), until=date(2021, 1, 1)),
            RuleVersion(since=date(2021, 1, 1), requires=ADULT),
        )
        changed = rule(
            "changed",
            places=("EU",),
            source=DIRECTIVE,
            since=date(2010, 1, 1),
            transposed=rows,
            versions=texts,
            requires=TRAINED,
        )
        facts = saw(trained=False, adult=True)
        expected = {
            ("FR", date(2008, 12, 31)): [],
            ("FR", date(2009, 1, 1)): [Outcome.BROKEN],
            ("FR", date(2020, 12, 31)): [Outcome.BROKEN],
            ("FR", date(2021, 1, 1)): [Outcome.KEPT],
            ("DE", date(2000, 1, 1)): [Outcome.BROKEN],
            ("DE", date(2021, 1, 1)): [Outcome.KEPT],
            ("GB", date(2020, 12, 31)): [Outcome.BROKEN],
            ("GB", date(2021, 1, 1)): [],
        }
        found = {
            asked: [each.outcome for each in check(garden(changed), facts, *asked).findings]
            for asked in expected
        }
        assert found == expected

    def test_before_the_first_text_nothing_is_in_force(self) -> None:
        """A rule is in force from its first text on."""
        assert not check(garden(self.CHANGED), saw(), "FR", date(2009, 12, 31)).findings

    def test_a_place_has_a_text_of_its_own(self) -> None:
        """Northern Ireland has another text, on other days than Great Britain."""
        placed = rule(
            "placed",
            places=("GB", "GB-NIR"),
            since=date(2007, 9, 1),
            requires=TRAINED,
            versions=(RuleVersion(place="GB-NIR", since=date(1985, 1, 1), requires=ADULT),),
        )
        facts = saw(trained=False, adult=True)
        verdict = check(garden(placed), facts, ("GB", "GB-NIR"))
        assert verdict.outcome("garden.placed", "GB") is Outcome.BROKEN
        assert verdict.outcome("garden.placed", "GB-NIR") is Outcome.KEPT
        early = check(garden(placed), facts, ("GB", "GB-NIR"), date(2000, 1, 1))
        assert [each.places for each in early.findings] == [("GB-NIR",)]

    def test_the_economic_area_joins_later(self) -> None:
        """A rule of the Union holds in Norway from its own day in the economic area."""
        wide = rule(
            "wide",
            places=("EU", "EEA"),
            since=date(2018, 5, 25),
            requires=TRAINED,
            versions=(RuleVersion(place="EEA", since=date(2018, 7, 20)),),
        )
        found = {
            (where, on.day): bool(check(garden(wide), saw(), where, on).findings)
            for where in ("FR", "NO")
            for on in (date(2018, 5, 25), date(2018, 7, 20))
        }
        assert found == {("FR", 25): True, ("FR", 20): True, ("NO", 25): False, ("NO", 20): True}

    def test_figures_of_a_text(self) -> None:
        """A text has figures of its own; one that no text names is refused."""
        old = RuleVersion(
            until=date(2021, 1, 1),
            requires=F.loan.days.at_most(Parameter("cap")),
            parameters=(constant("cap", 7),),
        )
        made = rule("capped", requires=TRAINED, versions=(old, RuleVersion(since=date(2021, 1, 1))))
        facts = Garden(loan=Loan(days=8), borrower=Borrower(trained=True))
        rules = garden(made)
        assert check(rules, facts, "FR", date(2020, 12, 31)).broken
        assert check(rules, facts, "FR").kept
        with pytest.raises(InvalidValueError, match="a figure for each parameter"):
            rule("capped", requires=TRAINED, versions=(old,), parameters=(constant("other", 7),))
        assert set(made.facts) == {F.borrower.trained, F.loan.days}

    def test_a_rule_joins_with_its_texts(self) -> None:
        """A set that is joined at a group keeps its texts, balances and conclusions."""
        parts = rule(
            "parts",
            requires=TRAINED,
            indications=(ADULT, TRAINED),
            bears_on=((F.borrower.adult, (F.loan.tool,)),),
            versions=(
                RuleVersion(until=date(2021, 1, 1)),
                RuleVersion(
                    since=date(2021, 1, 1), applies=SAW, undecided_when=SAW & ADULT, requires=ADULT
                ),
            ),
        )
        village = RuleSet(name="village", subject=Village, rules=()).join(
            garden(parts), at="garden"
        )
        (joined,) = village.rules
        assert {fact.name for fact in joined.facts} == {
            "garden.borrower.trained",
            "garden.borrower.adult",
            "garden.loan.tool",
        }
        assert joined.bears_on[0][0].name == "garden.borrower.adult"
        known = Village(garden=saw(adult=False, trained=False))
        assert village.check(known, on=DAY, where="FR").broken
        assert village.check(known, on=date(2020, 6, 1), where="FR").broken

    def test_targets_of_a_rule_with_texts(self) -> None:
        """The strategies aim at the latest text, and at no way to keep a general clause."""
        assert day_of(self.CHANGED) == date(2021, 1, 1)
        assert ways_to(TestGeneralClause.CLAUSE, Outcome.KEPT) == []
        assert ways_to(TestGeneralClause.CLAUSE, Outcome.BROKEN)

    def test_proof_examines_each_text(self) -> None:
        """A proof of a set with versions compares texts of different rules only."""
        assert prove(garden(self.CHANGED)).sound
        other = rule("other", requires=~ADULT, since=date(2021, 1, 1))
        (flaw,) = prove(garden(self.CHANGED, other)).flaws
        assert flaw.rule_ids == ("garden.changed", "garden.other")


class TestJudgment:
    """A judgment holds from the day of the law that it reads."""

    def test_it_is_older_than_its_own_day(self) -> None:
        """A judgment of 2018 on a law of 2007 is in force in 2010."""
        stated = Source(act="Court", kind=SourceKind.JUDGMENT, stated_on=date(2018, 10, 4))
        read = rule("read", since=date(2007, 12, 12), source=stated)
        (finding,) = check(garden(read), saw(adult=False), "FR", date(2010, 1, 1)).broken
        assert finding.source.stated_on == date(2018, 10, 4)
        assert not check(garden(read), saw(), "FR", date(2007, 12, 11)).findings


class TestFigures:
    """A figure depends on the place that is asked about, on the day, and on what was known."""

    AGES = rule(
        "ages",
        places=("EU",),
        requires=F.loan.days.at_least(Parameter("least")),
        parameters=(
            Figure(
                name="least",
                values=(
                    FigureValue(value=15, place="FR"),
                    FigureValue(value=14, place="IT", until=date(2025, 1, 1)),
                    FigureValue(value=16, place="IT", since=date(2025, 1, 1)),
                ),
            ),
        ),
    )

    def test_by_place(self) -> None:
        """Fifteen is enough in France, not in Italy, and open where no figure is on record."""
        verdict = check(garden(self.AGES), Garden(loan=Loan(days=15)), ("FR", "IT", "HU"))
        outcomes = {each.places: each.outcome for each in verdict.findings}
        assert outcomes == {
            ("FR",): Outcome.KEPT,
            ("IT",): Outcome.BROKEN,
            ("HU",): Outcome.UNDECIDED,
        }
        assert verdict.finding("garden.ages", "HU").missing_figures == ("P.least",)
        before = check(garden(self.AGES), Garden(loan=Loan(days=15)), "IT", date(2024, 12, 31))
        assert before.kept

    def test_a_larger_place_lends_its_figure(self) -> None:
        """A state without a figure of its own has that of the larger place."""
        wages = Figure(
            name="least",
            values=(FigureValue(value=7, place="US"), FigureValue(value=16, place="US-CA")),
        )
        assert [
            value.value if value else None
            for value in (wages.value_on(DAY, place) for place in ("US-NY", "US-CA", "FR"))
        ] == [7, 16, None]
        assert wages.value_on(DAY) is None
        assert wages.changed(FigureValue(value=8, place="US")).value_on(DAY, "US-CA") is not None

    @pytest.mark.parametrize(
        ("where", "expected"),
        [
            (("code:Fairwork",), {("code:Fairwork",): Outcome.UNDECIDED}),
            (("EU", "code:Fairwork"), {("code:Fairwork",): Outcome.UNDECIDED}),
            (("FR", "code:Fairwork", "INTL"), {("FR",): Outcome.KEPT}),
            (
                ("FR", "IT", "HU", "code:Fairwork"),
                {
                    ("FR",): Outcome.KEPT,
                    ("IT",): Outcome.BROKEN,
                    ("HU",): Outcome.UNDECIDED,
                },
            ),
            (("FR",), {}),
        ],
    )
    def test_of_a_code(self, where: tuple[str, ...], expected: dict[Any, Outcome]) -> None:
        """A code takes its figures by place from the countries asked about along with it."""
        code = rule(
            "code",
            places=("code:Fairwork",),
            requires=F.loan.days.at_least(Parameter("least")),
            parameters=self.AGES.parameters,
        )
        verdict = check(garden(code), Garden(loan=Loan(days=15)), where)
        assert {each.places: each.outcome for each in verdict.findings} == expected

    def test_values_of_one_place_do_not_overlap(self) -> None:
        """Two values of one place on one day are refused, unless one was known later."""
        twice = (FigureValue(value=1, place="FR"), FigureValue(value=2, place="FR"))
        with pytest.raises(InvalidValueError, match="values in order"):
            Figure(name="x", values=twice)

    def test_known_later(self) -> None:
        """A threshold that was set back afterwards is told from the one known at the time."""
        figure = Figure(
            name="least",
            values=(
                FigureValue(value=600, since=date(2024, 1, 1)),
                FigureValue(value=20, since=date(2024, 1, 1), known_since=date(2025, 7, 4)),
            ),
        )
        back = rule("back", requires=F.loan.days.at_least(Parameter("least")), parameters=(figure,))
        facts = Garden(loan=Loan(days=30))
        year_end = date(2024, 12, 31)
        assert check(garden(back), facts, "FR", year_end).kept
        assert check(garden(back), facts, "FR", year_end, known_on=year_end).broken
        assert check(garden(back), facts, "FR", year_end, known_on=DAY).kept

    def test_proof_reports_a_gap_of_one_place(self) -> None:
        """A place whose figure has a gap is a flaw; one that joins later is none."""
        figure = Figure(
            name="least",
            values=(
                FigureValue(value=1, place="FR", since=date(2021, 1, 1), until=date(2022, 1, 1)),
                FigureValue(value=2, place="FR", since=date(2023, 1, 1)),
                FigureValue(value=2, place="IT", since=date(2024, 1, 1)),
            ),
        )
        made = rule("x", requires=F.loan.days.at_least(Parameter("least")), parameters=(figure,))
        (flaw,) = prove(garden(made)).flaws
        assert "2022-01-01" in flaw.text.en


class TestThirdCondition:
    """A norm may give no answer although all facts are known."""

    OPEN = rule("open", applies=SAW, undecided_when=ADULT, requires=TRAINED)

    @pytest.mark.parametrize(
        ("known", "outcome", "left_open"),
        [
            ({"adult": True, "trained": True}, Outcome.UNDECIDED, True),
            ({"adult": False, "trained": True}, Outcome.KEPT, False),
            ({"adult": False, "trained": False}, Outcome.BROKEN, False),
            ({"trained": False}, Outcome.UNDECIDED, False),
            ({"adult": False}, Outcome.UNDECIDED, False),
        ],
    )
    def test_outcomes(self, known: dict[str, bool], outcome: Outcome, left_open: bool) -> None:
        """Known facts under which the law is silent leave the rule undecided."""
        (finding,) = check(garden(self.OPEN), saw(**known), "FR").findings
        assert (finding.outcome, finding.is_left_open) == (outcome, left_open)
        assert bool(finding.missing) is (outcome is Outcome.UNDECIDED and not left_open)
        assert finding.facts or finding.missing, "every outcome rests on a fact"

    def test_it_is_proved(self) -> None:
        """A rule that gives an answer for some facts is sound; one that never does is not."""
        assert prove(garden(self.OPEN)).sound
        silent = rule("silent", applies=ADULT, undecided_when=ADULT, requires=TRAINED)
        (flaw,) = prove(garden(silent)).flaws
        assert flaw.kind.value == "never_broken"


class TestIndications:
    """A balance is undecided unless all indications point one way, or a user sets a count."""

    SIGNS = (TRAINED, ADULT, SAW)
    BALANCE = rule("balance", indications=SIGNS, requires=All(SIGNS).implies(F.loan.days.is_(1)))

    def facts(self, trained: bool, adult: bool, days: int | None = 2) -> Garden:
        return Garden(
            loan=Loan(tool=Tool.SAW if adult else Tool.SPADE, days=days),
            borrower=Borrower(trained=trained, adult=adult),
        )

    @pytest.mark.parametrize(
        ("trained", "adult", "outcome"),
        [
            (True, True, Outcome.BROKEN),
            (False, False, Outcome.KEPT),
            (False, True, Outcome.UNDECIDED),
        ],
    )
    def test_all_one_way(self, trained: bool, adult: bool, outcome: Outcome) -> None:
        """The rule is undecided where the indications point both ways."""
        verdict = check(garden(self.BALANCE), self.facts(trained, adult), "FR")
        assert verdict.outcome("garden.balance") is outcome
        assert verdict.findings[0].is_left_open is (outcome is Outcome.UNDECIDED)

    def test_a_user_sets_a_count(self) -> None:
        """A count of two lets two of three indications decide."""
        rules = garden(self.BALANCE).with_count("garden.balance", 2)
        assert check(rules, self.facts(trained=False, adult=True), "FR").broken
        assert check(rules, self.facts(trained=False, adult=False), "FR").kept
        assert rules.changes[-1].what == "with_count"

    def test_a_count_fits(self) -> None:
        """A count above the number of indications is refused."""
        with pytest.raises(InvalidValueError, match="a count of its indications, 1 to 3"):
            garden(self.BALANCE).with_count("garden.balance", 4)

    def test_further_grounds_of_silence(self) -> None:
        """A balance may be silent on other facts too."""
        both = rule(
            "both",
            indications=self.SIGNS,
            undecided_when=F.loan.days.is_(9),
            requires=AnyOf(self.SIGNS),
        )
        assert check(garden(both), self.facts(True, True, days=9), "FR").undecided
        assert check(garden(both), self.facts(True, True, days=8), "FR").kept


class TestGeneralClause:
    """A general clause is never firmly kept; it lists what bears on its conclusions."""

    CLAUSE = rule(
        "clause",
        norm=NormKind.BAN,
        applies=SAW,
        requires=ADULT,
        never_kept=True,
        bears_on=((F.borrower.adult, (F.borrower.trained, F.loan.days)),),
    )

    @pytest.mark.parametrize(
        ("facts", "outcome", "left_open"),
        [
            (saw(adult=True), Outcome.UNDECIDED, True),
            (saw(adult=False), Outcome.BROKEN, False),
            (saw(), Outcome.UNDECIDED, False),
            (Garden(loan=Loan(tool=Tool.SPADE)), Outcome.NOT_APPLICABLE, False),
        ],
    )
    def test_outcomes(self, facts: Garden, outcome: Outcome, left_open: bool) -> None:
        """A clause whose conclusions are denied stays undecided: no specific alarm."""
        (finding,) = check(garden(self.CLAUSE), facts, "FR").findings
        assert (finding.outcome, finding.is_left_open) == (outcome, left_open)
        assert finding.is_firm is (outcome is Outcome.BROKEN)

    def test_it_does_not_keep_a_verdict_from_being_clear(self) -> None:
        """A clause without alarm does not count, and one that is broken does."""
        rules = garden(self.CLAUSE)
        assert check(rules, saw(adult=True), "FR").is_clear
        assert not check(rules, saw(adult=False), "FR").is_clear

    def test_what_bears_on_it(self) -> None:
        """The known facts that bear on a conclusion are listed."""
        (finding,) = check(garden(self.CLAUSE), saw(trained=True), "FR").findings
        assert finding.bearing == ((F.borrower.adult, (F.borrower.trained,)),)
        (finding,) = check(garden(self.CLAUSE), saw(), "FR").findings
        assert finding.bearing == ()

    def test_a_clause_that_always_applies(self) -> None:
        """A clause without a trigger is undecided or broken."""
        always = rule("always", requires=ADULT, never_kept=True)
        assert check(garden(always), saw(adult=True), "FR").undecided
        assert check(garden(always), saw(adult=False), "FR").broken


class TestExemption:
    """A rule that applies and is kept exempts from another one."""

    DRAW = rule("draw", applies=ADULT, requires=TRAINED, exempts=("garden.ban",))
    BAN = rule("ban", norm=NormKind.BAN, requires=F.loan.tool.is_not(Tool.SAW))

    @pytest.mark.parametrize(
        ("known", "outcome"),
        [
            ({"adult": True, "trained": True}, Outcome.NOT_APPLICABLE),
            ({"adult": True, "trained": False}, Outcome.BROKEN),
            ({"adult": False, "trained": True}, Outcome.BROKEN),
            ({"adult": True}, Outcome.UNDECIDED),
        ],
    )
    def test_outcomes(self, known: dict[str, bool], outcome: Outcome) -> None:
        """The ban is off where the special rule is kept, and open while that is open."""
        verdict = check(garden(self.DRAW, self.BAN), saw(**known), "FR")
        assert verdict.outcome("garden.ban") is outcome
        assert len(verdict.findings) == 2  # an exemption folds nothing

    @pytest.mark.parametrize(
        ("tool", "known", "outcome"),
        [
            (Tool.SPADE, {}, Outcome.KEPT),
            (Tool.SPADE, {"adult": True, "trained": True}, Outcome.KEPT),
            (None, {"adult": True, "trained": True}, Outcome.NOT_APPLICABLE),
            (None, {"adult": True}, Outcome.UNDECIDED),
        ],
    )
    def test_it_excuses_a_breach(
        self, tool: Tool | None, known: dict[str, bool], outcome: Outcome
    ) -> None:
        """A ban that is kept anyway needs no facts on the exemption."""
        facts = Garden(loan=Loan(tool=tool), borrower=Borrower(**known))
        assert check(garden(self.DRAW, self.BAN), facts, "FR").outcome("garden.ban") is outcome

    def test_what_exempts_does_not_touch_the_ban(self) -> None:
        """Facts of the special rule alone do not bring up the rule that it exempts from."""
        ban = rule("ban", norm=NormKind.BAN, applies=SAW, requires=F.loan.days.at_most(1))
        facts = Garden(borrower=Borrower(adult=True))
        found = check(garden(self.DRAW, ban), facts, "FR").finding("garden.ban")
        assert not found.is_looked_at

    def test_it_exempts_in_its_own_places_only(self) -> None:
        """An exemption of France changes nothing in Germany."""
        wide = rule("ban", norm=NormKind.BAN, places=("EU",), requires=~SAW)
        verdict = check(garden(self.DRAW, wide), saw(adult=True, trained=True), ("FR", "DE"))
        assert verdict.outcome("garden.ban", "FR") is Outcome.NOT_APPLICABLE
        assert verdict.outcome("garden.ban", "DE") is Outcome.BROKEN


class TestImplements:
    """One conduct has one finding: the general rule is folded under the special one."""

    GENERAL = rule("general", places=("EU",), requires=ADULT)
    NATIONAL = rule("national", applies=SAW, requires=ADULT, implements=("garden.general",))

    def test_it_is_folded(self) -> None:
        """The finding of the Union is folded under the French one, and stands for Germany."""
        rules = garden(self.GENERAL, self.NATIONAL)
        verdict = check(rules, saw(adult=False), ("FR", "DE"))
        assert [(each.id, each.places) for each in verdict.broken] == [
            ("garden.general", ("DE",)),
            ("garden.national", ("FR",)),
        ]
        (folded,) = verdict.broken[1].general
        assert (folded.id, folded.places) == ("garden.general", ("FR",))
        assert len(verdict.all_findings) == 3

    def test_a_breach_is_never_hidden(self) -> None:
        """A breach of the general rule stands where the special one does not apply."""
        verdict = check(
            garden(self.GENERAL, self.NATIONAL),
            Garden(loan=Loan(tool=Tool.SPADE), borrower=Borrower(adult=False)),
            "FR",
        )
        assert [each.id for each in verdict.broken] == ["garden.general"]

    def test_it_stands_where_the_special_rule_does_not_apply(self) -> None:
        """A general rule that is kept is not folded under one that does not apply."""
        facts = Garden(loan=Loan(tool=Tool.SPADE), borrower=Borrower(adult=True))
        verdict = check(garden(self.GENERAL, self.NATIONAL), facts, "FR")
        assert [each.id for each in verdict.kept] == ["garden.general"]

    def test_states_in_which_the_special_rule_differs(self) -> None:
        """A general finding for two states stands where the special rule differs between them."""
        figure = Figure(
            name="least",
            values=(FigureValue(value=1, place="FR"), FigureValue(value=2, place="IT")),
        )
        special = rule(
            "national",
            places=("FR", "IT"),
            requires=F.loan.days.at_least(Parameter("least")),
            parameters=(figure,),
            implements=("garden.general",),
        )
        verdict = check(garden(self.GENERAL, special), saw(adult=True), ("FR", "IT"))
        assert [each.places for each in verdict.findings] == [("FR", "IT"), ("FR",), ("IT",)]

    def test_a_chain_is_folded_together(self) -> None:
        """A general clause is folded under the directive, which is folded under the act."""
        clause = rule("clause", places=("EU",), requires=ADULT)
        general = rule("general", places=("EU",), requires=ADULT, implements=("garden.clause",))
        verdict = check(garden(clause, general, self.NATIONAL), saw(adult=True), "FR")
        (finding,) = verdict.findings
        assert finding.id == "garden.national"
        assert finding.general[0].general[0].id == "garden.clause"


class TestAlsoAskedIn:
    """A question about a whole country asks for some rules of its parts too."""

    LOCAL = rule("local", places=("US-NY",), also_asked_in=("US",), requires=ADULT)

    @pytest.mark.parametrize(
        ("where", "places"),
        [
            ("US", [("US",)]),
            ("US-NY", [("US-NY",)]),
            ("US-NY-NYC", [("US-NY-NYC",)]),
            (("US", "US-NY"), [("US", "US-NY")]),
            ("US-CA", []),
            ("FR", []),
        ],
    )
    def test_the_whole_asks_and_the_other_parts_do_not(self, where: Any, places: Any) -> None:
        """A rule of New York is asked in the United States, and not in California."""
        verdict = check(garden(self.LOCAL), saw(adult=False), where)
        assert [each.places for each in verdict.broken] == places

    def test_coverage_is_in_part(self) -> None:
        """A country of which one part has a rule is covered in part, since the day of the rule."""
        (covered,) = check(garden(self.LOCAL), saw(), "US").coverage
        assert (covered.level, covered.through) == (CoverageLevel.IN_PART, ())
        assert covered.since == date(2020, 1, 1)

    def test_a_place_that_is_none_is_refused(self) -> None:
        """An unknown place is refused, and no place at all is the default."""
        assert rule("x").also_asked_in == ()
        with pytest.raises(InvalidValueError, match="Rule.also_asked_in"):
            rule("x", also_asked_in=("Narnia",))


class TestAnchors:
    """The day of the event that a law looks at chooses the version."""

    def rules(self, anchor: Anchor) -> RuleSet:
        return garden(rule("anchored", anchor=anchor, since=date(2025, 6, 1)))

    @pytest.mark.parametrize("anchor", [each for each in Anchor if each is not Anchor.YEAR])
    def test_each_event_has_its_day(self, anchor: Anchor) -> None:
        """A rule looks at the day of its event, and at that of the act where none is given."""
        rules = self.rules(anchor)
        before = {"act": date(2026, 1, 1), anchor.value: date(2025, 5, 31)}
        assert not check(rules, saw(), "FR", Days(**before)).findings
        assert check(
            rules, saw(), "FR", Days(**{**before, anchor.value: date(2025, 6, 1)})
        ).findings
        assert check(rules, saw(), "FR", Days(act=date(2026, 1, 1))).findings

    def test_a_year_stands_for_its_last_day(self) -> None:
        """A year counts as its 31 December."""
        rules = self.rules(Anchor.YEAR)
        assert check(rules, saw(), "FR", Days(act=DAY, year=2025)).findings
        assert not check(rules, saw(), "FR", Days(act=DAY, year=2024)).findings

    @pytest.mark.parametrize("year", [0, 10_000, True, "2025"])
    def test_an_odd_year_is_refused(self, year: Any) -> None:
        """A year outside the calendar is refused."""
        with pytest.raises(InvalidValueError, match="a year, 1 to 9999"):
            Days(act=DAY, year=year)


def test_a_rule_without_a_first_day_is_covered_without_one() -> None:
    """Coverage has no first day where no rule has one."""
    (covered,) = check(garden(rule("old", since=Since.ALWAYS)), saw(), "FR").coverage
    assert covered.is_covered and covered.since is None
    assert covered.explain() == "FR: covered."
