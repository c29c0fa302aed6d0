"""Every verdict says what the library covers in each place, and whether all is clear."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.garden import GARDEN, Borrower, F, Garden, Loan, Tool, rule, saw

from c2b.errors import InvalidValueError
from c2b.rules import (
    CoverageGap,
    CoverageLevel,
    NormKind,
    Outcome,
    RuleSet,
    Severity,
    Since,
    places,
    review,
)
from c2b.rules.catalogue import ACTIVITIES, RULES, activity_rules
from c2b.rules.engine.place import place_of
from c2b.rules.engine.place_data import BY_NAME
from c2b.testing import strategies
from c2b.text import Text

DAY = date(2026, 11, 28)


class TestCoverage:
    """Coverage is computed from the rules, but for what is missing."""

    def test_levels(self) -> None:
        """A place is covered, in part, or not at all; rules to come and gone are counted."""
        gone = rule("gone", until=date(2021, 1, 1))
        late = rule("late", since=date(2027, 1, 1))
        missing = Text(en="hedges", fr="les haies")
        gap = CoverageGap(subject="garden", place="FR", missing=missing)
        rules = evolve(GARDEN.add(gone, late), gaps=(gap,))
        verdict = rules.check(Garden(), on=DAY, where=("FR", "DE", "JP"))
        france, germany, japan = verdict.coverage
        assert france.level is CoverageLevel.IN_PART
        assert (france.since, france.through) == (date(2020, 1, 1), ("FR", "EU"))
        assert (france.later, france.ended) == (("garden.late",), ("garden.gone",))
        assert france.explain() == (
            "FR: covered in part since 2020-01-01; missing: hedges; rules that begin later: 1; "
            "rules that have ended: 1."
        )
        assert germany.explain() == (
            "DE: covered in part since 2020-01-01; only the law of a larger place "
            "(European Union), without its own."
        )
        assert japan.level is CoverageLevel.NOT_COVERED and not japan.is_covered
        assert japan.explain("fr").endswith("le silence ne vaut pas autorisation.")

    def test_gaps_of_a_larger_place_are_inherited(self) -> None:
        """A state has the gaps of the Union beside its own, and its name with them."""
        sheds = CoverageGap(subject="garden", place="EU", missing=Text(en="sheds", fr="les abris"))
        area = CoverageGap(subject="garden", place="EEA", missing=Text(en="ponds", fr="bassins"))
        hedges = CoverageGap(subject="garden", place="FR", missing=Text(en="hedges", fr="haies"))
        rules = evolve(GARDEN, gaps=(sheds, area, hedges))
        verdict = rules.check(Garden(), on=DAY, where=("FR", "DE", "EU", "NO", "GB"))
        france, germany, union, norway, britain = verdict.coverage
        assert france.gaps == (hedges, sheds)
        assert france.missing == Text(
            en="hedges; European Union: sheds",
            fr="haies\u00a0; Union européenne\u00a0: les abris",
        )
        assert "; missing: hedges; missing (European Union): sheds." in france.explain()
        assert germany.gaps == union.gaps == (sheds,)
        assert "; il manque\u00a0: les abris" in union.explain("fr")
        assert (norway.gaps, britain.gaps, britain.missing) == ((area,), (), None)

    def test_a_fallback_stands_only_without_a_gap_of_its_own(self) -> None:
        """National law is missing in a state that has no entry, not in one that has."""
        national = CoverageGap(
            subject="garden", place="EU", missing=Text(en="acts", fr="lois"), fallback=True
        )
        hedges = CoverageGap(subject="garden", place="FR", missing=Text(en="hedges", fr="haies"))
        rules = evolve(GARDEN, gaps=(national, hedges))
        france, germany = rules.check(Garden(), on=DAY, where=("FR", "DE")).coverage
        assert (france.gaps, germany.gaps) == ((hedges,), (national,))

    def test_gaps_that_stand_above_are_not_repeated(self) -> None:
        """A sentence names the gaps that are new, and refers to the others."""
        sheds, ponds = (
            CoverageGap(subject="garden", place="EU", missing=Text(en=word, fr=word))
            for word in ("sheds", "ponds")
        )
        rules = evolve(GARDEN, gaps=(sheds, ponds))
        (germany,) = rules.check(Garden(), on=DAY, where="DE").coverage
        assert germany.sentence() == germany.text
        part = germany.sentence(above=(sheds,)).in_language()
        assert part.endswith("missing (European Union): ponds, see above.")
        full = germany.sentence(above=(sheds, ponds)).in_language("fr")
        assert full.endswith("il manque (Union européenne)\u00a0: voir ci-dessus.")

    def test_coverage_begins_with_membership(self) -> None:
        """Croatia is covered from its first day in the Union on, not from that of the rule."""
        old = RuleSet(
            name="garden",
            subject=Garden,
            rules=(rule("old", places=("EU",), since=date(2000, 1, 1)),),
        )
        (croatia,) = old.check(Garden(), on=DAY, where="HR").coverage
        assert croatia.since == date(2013, 7, 1)
        before = old.check(Garden(), on=date(2013, 6, 30), where="HR")
        assert before.findings == () and not before.coverage[0].is_covered

    def test_a_rule_that_never_reached_a_place_has_not_ended_there(self) -> None:
        """A rule of the Union after the United Kingdom left is neither ended nor to come there."""
        old = rule("old", places=("EU",), since=date(2000, 1, 1))
        new = rule("new", places=("EU",), since=date(2022, 1, 1))
        rules = RuleSet(name="garden", subject=Garden, rules=(old, new))
        (britain,) = rules.check(Garden(), on=DAY, where="GB").coverage
        assert (britain.ended, britain.later) == (("garden.old",), ())

    def test_what_activities_share_is_told_apart(self) -> None:
        """The coverage by shared rules is told apart from that by rules of the activity."""
        verdict = review.check(review.ReviewFacts(), on=DAY, where=("FR", "JP"))
        assert [(each.subject, each.place, each.is_covered) for each in verdict.coverage] == [
            ("review", "FR", True),
            ("review", "JP", False),
            ("shared", "FR", True),
            ("shared", "JP", False),
        ]
        assert "rules shared by all activities" in verdict.coverage[2].explain()

    def test_a_place_that_is_none_is_refused(self) -> None:
        """A gap in no place is refused."""
        with pytest.raises(InvalidValueError, match="CoverageGap.place"):
            CoverageGap(subject="x", place="Narnia", missing=Text(en="x", fr="y"))

    @pytest.mark.parametrize("entry", ACTIVITIES, ids=lambda entry: entry.name)
    def test_every_gap_is_of_a_place_with_rules(self, entry: Any) -> None:
        """The missing law is written only for places that rules of the subject reach."""
        found = [(gap.place, gap.missing) for gap in entry.own.gaps]
        assert len(set(found)) == len(found)
        where = [*dict.fromkeys(place for place, _ in found)]
        later = date(2027, 1, 1)
        covered = entry.rules.in_force(on=later, where=where).coverage
        own = [each for each in covered if each.subject == entry.name]
        assert all(each.through or each.level is CoverageLevel.ADVICE_ONLY for each in own)


AFTER_THE_UNION = {  # conducts of Union law without a British rule, and the words of their gaps
    "cocreation.contest.prize-awarded": "announced and not awarded",
    "definition.contract.consumer-as-supplier": "withdrawal from consumer contracts",
    "definition.contract.electronic-signature": "electronic signatures",
    "definition.party.consumer": "definitions of consumer and trader",
    "definition.party.private-seller-as-trader": "definitions of consumer and trader",
    "definition.party.trader": "definitions of consumer and trader",
    "integrity.sanctions.listed-person": "sanctions",
    "payment.late.undertakings-only": "late payment",
    "platform.business-users.reasons-and-ranking": "platforms towards their business users",
}


class TestGaps:
    """Gaps are named wherever a reader could take silence for permission."""

    def test_what_the_union_asked_of_the_united_kingdom_has_a_rule_or_a_gap(self) -> None:
        """A rule of the Union that has ended there has a British one, or stands among the gaps."""
        held = {rule.id.rpartition(".")[0] for rule in RULES if "GB" in rule.all_places}
        ended, missing = set[str](), ""
        for entry in ACTIVITIES:
            for each in entry.rules.in_force(on=DAY, where="GB").coverage:
                ended |= {rule_id.rpartition(".")[0] for rule_id in each.ended}
                missing += each.missing.en if each.missing else ""
        for conduct in ended - held:
            assert AFTER_THE_UNION[conduct] in missing, conduct

    @pytest.mark.parametrize(
        ("activity", "place", "named"),
        [
            *(("survey", place, "GDPR, Art. 14") for place in ("FR", "DE", "IT", "ES", "LU", "NO")),
            *(("survey", place, "Art. 21 to 24") for place in ("FR", "DE", "IT", "ES", "LU")),
            *(("review", place, "e-mail") for place in ("US", "US-NY", "US-CA", "US-NJ")),
            *(("review", place, "defamation") for place in ("FR", "IT", "ES", "LU", "US-CA")),
            ("review", "DE", "games of chance"),
            ("cocreation", "DE", "games of chance"),
            ("review", "GB", "prizes that are announced and not awarded"),
            ("survey", "GB-NIR", "prizes that are announced and not awarded"),
            *(("crowdsourcing", place, "unfair terms") for place in ("FR", "IT", "GB", "US-NY")),
            *(("survey", place, "unfair terms") for place in ("FR", "ES", "GB", "US")),
            *(("review", place, "calling machines") for place in ("FR", "DE", "GB", "PL")),
            ("review", "US-NJ", "law of the states on practices"),
        ],
    )
    def test_what_is_named(self, activity: str, place: str, named: str) -> None:
        """The coverage of an activity in a place names the law that is missing there."""
        missing = [each.missing for each in coverage_of(activity, place)]
        assert any(named in text.en for text in missing if text is not None)

    @pytest.mark.parametrize("place", ["EU", "EEA", "NO"])
    def test_surveys_are_covered_in_part(self, place: str) -> None:
        """No act of the Union on surveys is in the library but that on personal data."""
        own, _ = coverage_of("survey", place)
        assert own.level is CoverageLevel.IN_PART
        assert own.missing is not None and "everything but personal data" in own.missing.en

    @pytest.mark.parametrize("place", ["EU", "EEA", "FR", "GB", "US", "US-CA"])
    @pytest.mark.parametrize("entry", ACTIVITIES, ids=lambda entry: entry.name)
    def test_no_place_is_covered_as_a_whole(self, entry: Any, place: str) -> None:
        """No place reaches more than a coverage in part."""
        levels = {each.level for each in coverage_of(entry.name, place)}
        assert CoverageLevel.COVERED not in levels

    def test_a_state_with_an_entry_does_not_lack_national_law_as_such(self) -> None:
        """French copyright is in the library; that of Poland is not."""
        words = {place: coverage_of("cocreation", place)[0].explain() for place in ("FR", "PL")}
        assert "national copyright" in words["PL"] and "national copyright" not in words["FR"]


def coverage_of(activity: str, place: str) -> tuple[Any, ...]:
    """Return the coverage of a place by the rules of an activity, and by the shared ones."""
    return activity_rules(activity).rules.in_force(on=DAY, where=place).coverage


class TestIsClear:
    """A verdict is clear where nothing binding is broken or open, and all places are covered."""

    @pytest.mark.parametrize(
        ("facts", "where", "clear", "strict"),
        [
            (saw(trained=True), "FR", True, False),  # the price is not looked at
            (saw(trained=False), "FR", False, False),
            (saw(), "FR", False, False),
            (saw(trained=True), ("FR", "JP"), False, False),
            (Garden(), "FR", False, False),
            (
                Garden(loan=Loan(tool=Tool.SAW, price=1, days=1), borrower=Borrower(trained=True)),
                "FR",
                True,
                True,
            ),
        ],
    )
    def test_it(self, facts: Garden, where: Any, clear: bool, strict: bool) -> None:
        """Advice does not count; rules that no fact touches count only strictly."""
        verdict = GARDEN.check(facts, on=DAY, where=where)
        assert (verdict.is_clear, verdict.is_strictly_clear) == (clear, strict)

    def test_what_stands_in_the_way(self) -> None:
        """A breach, an open rule that a fact touches, and a place without rules do."""
        broken = GARDEN.check(saw(trained=False), on=DAY, where=("FR", "JP"))
        assert ([each.id for each in broken.blocking], broken.is_clear) == (
            ["garden.training"],
            False,
        )
        assert [each.place for each in broken.uncovered] == ["JP"]
        assert broken.questions(blocking=True) == ()
        left_open = GARDEN.check(saw(), on=DAY, where="FR")
        assert [each.id for each in left_open.blocking] == ["garden.training"]
        assert [each.path for each in left_open.questions(blocking=True)] == ["borrower.trained"]
        clear = GARDEN.check(saw(trained=True), on=DAY, where="FR")
        assert (clear.blocking, clear.uncovered, clear.is_clear) == ((), (), True)

    @pytest.mark.parametrize("entry", ACTIVITIES, ids=lambda entry: entry.name)
    def test_a_verdict_that_is_not_clear_says_why(self, entry: Any) -> None:
        """A verdict is clear exactly where no finding and no place stands in the way."""
        drawn, named = strategies.facts(entry.activity), st.sampled_from(["US", "FR", "EU", "JP"])

        @given(drawn, named, named)
        def told(facts: Any, one: str, other: str) -> None:
            verdict = entry.rules.check(facts, on=DAY, where=(one, other))
            assert verdict.is_clear == (not verdict.blocking and not verdict.uncovered)

        told()

    def test_where_nothing_is_known_everything_stands_in_the_way(self) -> None:
        """Facts that touch no rule leave all undecided findings in the way, and their questions."""
        for facts in ({}, {"incentive": {"condition": "none"}}):
            verdict = review.check(review.ReviewFacts.from_dict(facts), on=DAY, where="US")
            assert not verdict.is_clear and not verdict.uncovered
            assert verdict.blocking == verdict.undecided
            assert verdict.questions(blocking=True) == verdict.ask

    def test_a_fulfilled_duty_stands_in_no_way(self) -> None:
        """A disclosure breaks no rule on disclosing, whether or not the rule turns out to apply."""
        facts = review.ReviewFacts.from_dict(
            {"disclosure": {"disclosed": True}, "reward": {"kinds": ["discount"]}}
        )
        verdict = review.check(facts, on=DAY, where="US")
        finding = verdict["review.disclosure.material-connection.us"]
        assert (finding.outcome, finding.is_looked_at) == (Outcome.UNDECIDED, True)
        assert not finding.can_be_broken and finding not in verdict.blocking
        for known in product((True, False), repeat=3):
            names = ("affects_weight", "benefit_known_before", "expected_by_audience")
            more = evolve(facts.disclosure, **dict(zip(names, known, strict=True)))
            later = review.check(evolve(facts, disclosure=more), on=DAY, where="US")[finding.id]
            assert later.outcome in (Outcome.KEPT, Outcome.NOT_APPLICABLE)
            assert not later.can_be_broken

    def test_not_looked_at(self) -> None:
        """Rules that no given fact touches are told apart from those that lack a fact."""
        verdict = GARDEN.check(saw(), on=DAY, where="FR")
        assert [each.id for each in verdict.not_looked_at] == ["garden.price"]
        assert {each.id for each in verdict.undecided} == {
            "garden.training",
            "garden.price",
            "garden.length",
        }


class TestPlaces:
    """Places are known, named and form a hierarchy."""

    def test_all_places(self) -> None:
        """The Union comes first, each code once, and every place of a rule is among them."""
        found = places()
        codes = [place.code for place in found]
        assert codes[:3] == ["EU", "EEA", "INTL"]
        assert len(codes) == len(set(codes)) > 300
        held = {place for each in RULES for place in each.all_places}
        assert held <= set(codes)
        assert [each.place for each in place_of("US-NY-NYC").within] == ["US-NY", "US"]
        assert place_of("platform:X-Y").within == ()

    @pytest.mark.parametrize(
        ("wrong", "meant"),
        [
            ("UK", "GB"),
            ("fr", "FR"),
            ("Germany", "DE"),
            ("Allemagne", "DE"),
            ("usa", "US"),
            ("platform:google", "platform:Google"),
        ],
    )
    def test_what_was_meant_is_suggested(self, wrong: str, meant: str) -> None:
        """An unknown place is refused with the one that was meant."""
        with pytest.raises(InvalidValueError, match=f"did you mean {meant}"):
            GARDEN.check(Garden(), on=DAY, where=wrong)

    @pytest.mark.parametrize("wrong", ["US-ZZ", "US-ZZ-NYC", "XX", "ZZ-1", 3])
    def test_nothing_is_guessed(self, wrong: Any) -> None:
        """An unknown state or country is refused; so is a number."""
        with pytest.raises(InvalidValueError, match="write FR, US, US-CA"):
            GARDEN.check(Garden(), on=DAY, where=(wrong,))

    def test_a_name_nobody_knows(self) -> None:
        """A platform that neither the library nor the set knows is refused, not uncovered."""
        with pytest.raises(InvalidValueError, match="platform:Shed"):
            GARDEN.check(Garden(), on=DAY, where="platform:Barn raising")
        assert GARDEN.check(Garden(), on=DAY, where=BY_NAME[0]).findings == ()


class TestNorms:
    """The kind of norm decides the severity and the word for a breach."""

    def test_severity_follows(self) -> None:
        """Bans prohibit, recommendations advise, and all others require."""
        severities = {kind: kind.severity for kind in NormKind}
        assert severities.pop(NormKind.BAN) is Severity.PROHIBITED
        assert severities.pop(NormKind.RECOMMENDATION) is Severity.RECOMMENDED
        assert set(severities.values()) == {Severity.REQUIRED}
        assert rule("x", norm=NormKind.BAN).severity is Severity.PROHIBITED

    def test_the_word(self) -> None:
        """A breach of a condition of validity reads as not valid."""
        made = rule("x", norm=NormKind.VALIDITY, requires=F.borrower.trained.is_true())
        rules = RuleSet(name="garden", subject=Garden, rules=(made,))
        verdict = rules.check(saw(trained=False), on=DAY, where="FR")
        assert verdict.broken[0].word.en == "not valid"
        assert "Broken (law, not valid)" in verdict.explain()
        assert rules.check(saw(trained=True), on=DAY, where="FR").kept[0].word.en == "kept"

    @pytest.mark.parametrize("each", RULES, ids=lambda each: each.id)
    def test_every_rule_has_a_kind_of_source(self, each: Any) -> None:
        """A rule of the catalogue has a kind of source, and links to rules that exist."""
        assert each.source.kind is not None
        ids = {other.id for other in RULES}
        assert set(each.implements) <= ids
        assert not each.is_directive or each.places == ("EU",)


def test_a_first_day_that_was_not_found() -> None:
    """A rule whose first day was not found counts as having begun."""
    made = rule("x", since=Since.NOT_FOUND, until=date(2021, 1, 1))
    (covered,) = (
        RuleSet(name="garden", subject=Garden, rules=(made,))
        .check(Garden(), on=DAY, where="FR")
        .coverage
    )
    assert covered.ended == ("garden.x",)
