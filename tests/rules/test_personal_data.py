"""The rules on personal data: days in the economic area, ages by state, children, exceptions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from c2b.errors import C2bError
from c2b.predicate import Parameter, bind, facts_of
from c2b.predicate.fact import Fact
from c2b.rules import (
    Certainty,
    Outcome,
    RuleSet,
    Severity,
    cocreation,
    prove,
    review,
    survey,
)
from c2b.rules.cocreation.vocabulary import CocreationFacts
from c2b.rules.engine.place_data import AREA
from c2b.rules.engine.representative_values import representative_values, search_key
from c2b.rules.facts.definition import PersonFacts
from c2b.rules.facts.information import DataRewardFacts
from c2b.rules.facts.privacy import (
    CoppaException,
    Country,
    LawfulBasis,
    ParticipantFacts,
    PrivacyFacts,
)
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.privacy import RULES
from c2b.rules.privacy.ages_of_consent import AGES, AGES_BY_COUNTRY, EEA_DAY, REGULATION_DAY
from c2b.rules.review.vocabulary import ReviewFacts

TODAY = date(2026, 11, 28)
ONE_DAY = timedelta(days=1)
EU = "survey.privacy.child-online-consent.eu"
GB = "survey.privacy.child-online-consent.gb"
ON_CONSENT = PrivacyFacts(
    personal_data=True, lawful_basis=LawfulBasis.CONSENT, offered_to_child=True
)


RECORD = """\
AT 2018-05-25 14
BE 2018-05-25 16 2018-09-05 13
BG 2018-05-25 16 2019-03-02 14
CY 2018-05-25 16 2018-07-31 14
CZ 2018-05-25 16 2019-04-24 15
DE 2018-05-25 16
DK 2018-05-25 13 2024-01-01 15
EE 2018-05-25 16 2019-01-15 13
ES 2018-12-07 14
FI 2018-05-25 16 2019-01-01 13
FR 2018-05-25 15
GB 2018-05-25 13 2021-01-01 -
GR 2018-05-25 16 2019-08-29 15
HR 2018-05-25 16
HU 2018-05-25 16
IE 2018-05-25 16
IS 2018-07-20 13
IT 2018-05-25 16 2018-09-19 14
LI 2018-07-20 16
LT 2018-05-25 16 2018-07-16 14
LU 2018-05-25 16
LV 2018-05-25 16 2018-07-05 13
MT 2018-05-25 13
NL 2018-05-25 16
NO 2018-07-20 13
PL 2018-05-25 16
PT 2018-05-25 16 2019-08-09 13
RO 2018-05-25 16
SE 2018-05-25 13
SI 2018-05-25 16 2023-01-26 15
SK 2018-05-25 16"""
"""The ages by state, each after its first day, written apart from the library."""


def child(age: int | None = None, **given: Any) -> SharedFacts:
    """Return the facts of a child of that age who uses an online service on consent."""
    return SharedFacts(
        privacy=ON_CONSENT,
        person=PersonFacts(stated_age=age),
        participant=ParticipantFacts(**given),
    )


def outcome(facts: SharedFacts, where: str, on: date = TODAY, rule_id: str = EU) -> Outcome:
    """Return the outcome of one rule on personal data."""
    return RULES.check(facts, on=on, where=where).outcome(rule_id)


class TestDays:
    """A regulation reached Iceland, Liechtenstein and Norway on a day of their own."""

    @pytest.mark.parametrize("state", ["IS", "LI", "NO"])
    def test_the_economic_area(self, state: str) -> None:
        """The five rules of the Union bind there from 20 July 2018, and not the day before."""
        ids = {rule.id for rule in RULES.rules if rule.id.endswith(".eu")}
        found = [
            {each.rule.id for each in RULES.in_force(on=on, where=state).rules}
            for on in (EEA_DAY - ONE_DAY, EEA_DAY)
        ]
        assert found == [set(), ids] and len(ids) == 5

    def test_the_union(self) -> None:
        """The rules bind in France from 25 May 2018, and in the United Kingdom until 2020."""
        days = {
            ("FR", REGULATION_DAY - ONE_DAY): 0,
            ("FR", REGULATION_DAY): 5,
            ("GB", date(2020, 12, 31)): 5,
            ("GB", date(2021, 1, 1)): 0,
            ("CH", TODAY): 0,
        }
        for (where, on), count in days.items():
            bound = RULES.in_force(on=on, where=where).rules
            assert len([each for each in bound if each.rule.id.endswith(".eu")]) == count

    def test_recognised_interests_are_no_basis_in_the_union(self) -> None:
        """A ground of British law is none in the Union, and weighing is asked of interests."""
        rule_id = "survey.privacy.lawful-basis.eu"
        for basis, weighed, expected in (
            (LawfulBasis.RECOGNISED_INTEREST, True, Outcome.BROKEN),
            (LawfulBasis.LEGITIMATE_INTERESTS, False, Outcome.BROKEN),
            (LawfulBasis.CONTRACT, None, Outcome.KEPT),
        ):
            privacy = PrivacyFacts(personal_data=True, lawful_basis=basis, balancing_test=weighed)
            assert outcome(SharedFacts(privacy=privacy), "FR", rule_id=rule_id) is expected


class TestAges:
    """The age of digital consent follows the state and the day."""

    def test_every_state_has_an_age_with_its_act(self) -> None:
        """Each state of the Union and of the economic area has an age today, from 13 to 16."""
        today = {state: AGES.value_on(TODAY, state) for state in AREA if state != "GB"}
        assert len(today) == 30
        for state, found in today.items():
            assert found is not None and found.source is not None, state
            assert isinstance(found.value, int) and 13 <= found.value <= 16

    @pytest.mark.parametrize("line", RECORD.split("\n"), ids=lambda line: line[:2])
    def test_each_step(self, line: str) -> None:
        """An age begins and changes on the days of the record, and so does the table by country."""
        state, *steps = line.split()
        ages: list[int | None] = [None, *(None if age == "-" else int(age) for age in steps[1::2])]
        days = [date.fromisoformat(day) for day in steps[::2]]
        for day, before, after in zip(days, ages, ages[1:], strict=False):
            for on, age in ((day - ONE_DAY, before), (day, after)):
                found = AGES.value_on(on, state)
                assert (found and found.value) == age
                table: Any = AGES_BY_COUNTRY.value_on(on)
                assert (table and dict(table.value).get(Country(state))) == age
        assert {line[:2] for line in RECORD.split("\n")} == set(AGES.by_place)

    def test_what_is_not_known_is_open(self) -> None:
        """Spain in its first months and the Union as a whole have no age, which is reported."""
        alone = child(15, parental_consent=False)
        for where, on in (("ES", date(2018, 6, 1)), ("EU", TODAY)):
            finding = RULES.check(alone, on=on, where=where).finding(EU)
            assert finding.outcome is Outcome.UNDECIDED
            assert finding.missing_figures == ("P.age_of_consent",)
        consents = {"parental_consent": True, "reasonable_verification": True}
        assert outcome(child(15, child_consent=True, **consents), "EU") is Outcome.UNDECIDED

    def test_the_doubtful_ages_are_four(self) -> None:
        """The ages of Iceland, Malta, Norway, and of Slovenia since 2023 are unsure."""
        unsure = {(each.place, each.since) for each in AGES.values if each.mark is Certainty.UNSURE}
        assert unsure == {
            ("IS", EEA_DAY),
            ("MT", REGULATION_DAY),
            ("NO", EEA_DAY),
            ("SI", date(2023, 1, 26)),
        }

    def test_an_unsure_age_only_recommends(self) -> None:
        """The age of Malta is unsure: a breach there is advice, and firm in the Netherlands."""
        verdict = RULES.check(child(12, parental_consent=False), on=TODAY, where=("MT", "NL"))
        malta, netherlands = verdict.finding(EU, "MT"), verdict.finding(EU, "NL")
        assert (malta.mark, malta.severity) == (Certainty.UNSURE, Severity.RECOMMENDED)
        assert netherlands.severity is Severity.REQUIRED


class TestChildOnline:
    """The place asked about gives the age, unless the country of the child is known."""

    @pytest.mark.parametrize(
        ("where", "country", "age", "expected"),
        [
            ("DE", None, 15, Outcome.BROKEN),
            ("FR", None, 15, Outcome.KEPT),
            ("BG", None, 14, Outcome.KEPT),
            ("DE", None, 18, Outcome.NOT_APPLICABLE),
            ("DE", Country.FR, 15, Outcome.KEPT),
            ("FR", Country.DE, 15, Outcome.BROKEN),
            ("EU", Country.IT, 14, Outcome.KEPT),
            ("FR", Country.GB, 13, Outcome.UNDECIDED),
            ("FR", Country.OTHER, 13, Outcome.UNDECIDED),
        ],
    )
    def test_whose_age(
        self, where: str, country: Country | None, age: int, expected: Outcome
    ) -> None:
        """A child who consents alone is old enough or not by the law of one state."""
        assert outcome(child(age, country=country, parental_consent=False), where) is expected

    def test_the_french_act_is_cited_for_children_in_france(self) -> None:
        """The citation asked about in France limits the French act to a child in France."""
        facts = child(14, country=Country.IT, parental_consent=False)
        found = RULES.check(facts, on=TODAY, where="FR").finding(EU)
        assert found.outcome is Outcome.KEPT
        assert "for a child in France loi n° 78-17" in found.source.text.en
        assert "pour un enfant en France, loi n° 78-17" in found.source.text.fr

    @pytest.mark.parametrize(
        ("where", "country", "expected"),
        [
            ("FR", None, Outcome.BROKEN),
            ("FR", Country.FR, Outcome.BROKEN),
            ("DE", Country.FR, Outcome.BROKEN),
            ("FR", Country.DE, Outcome.KEPT),
            ("DE", None, Outcome.KEPT),
        ],
    )
    def test_joint_consent(self, where: str, country: Country | None, expected: Outcome) -> None:
        """A parent alone is not enough for a child of twelve in France."""
        facts = child(
            12,
            country=country,
            parental_consent=True,
            reasonable_verification=True,
            child_consent=False,
        )
        assert outcome(facts, where) is expected

    def test_the_french_text_cites_the_french_act(self) -> None:
        """The finding for France cites the act of 1978 beside the Regulation."""
        finding = RULES.check(child(12, parental_consent=False), on=TODAY, where="FR").finding(EU)
        assert "loi n° 78-17, art. 45" in finding.source.text.fr
        assert "15 ans" in finding.message.fr

    def test_a_form_asks_for_the_age_and_not_for_the_country(self) -> None:
        """A state that is asked about gives the age of consent, so no country is asked for."""
        finding = RULES.check(child(), on=TODAY, where="DE").finding(EU)
        assert "person.stated_age" in finding.missing
        assert "participant.country" not in finding.missing

    @pytest.mark.parametrize(
        ("age", "preventive", "expected"),
        [
            (13, False, Outcome.KEPT),
            (12, False, Outcome.BROKEN),
            (12, True, Outcome.NOT_APPLICABLE),
            (18, False, Outcome.NOT_APPLICABLE),
        ],
    )
    def test_great_britain(self, age: int, preventive: bool, expected: Outcome) -> None:
        """The age is 13 in Great Britain, and counselling services are outside."""
        facts = child(age, preventive_service=preventive, parental_consent=False)
        assert outcome(facts, "GB", rule_id=GB) is expected

    def test_great_britain_left_the_union(self) -> None:
        """The British rule cites the Regulation until 2020, and British law from 2021."""
        texts = [
            RULES.check(child(12), on=on, where="GB").finding(GB).source.text.en
            for on in (date(2020, 12, 31), date(2021, 1, 1))
        ]
        assert texts[0].startswith("Regulation (EU) 2016/679") and texts[1].startswith("UK GDPR")


class TestGreatBritain:
    """British law has twins of the rules of the Union, and departs from them by degrees."""

    @pytest.mark.parametrize(
        ("on", "listed", "expected"),
        [
            (date(2026, 2, 4), True, Outcome.BROKEN),
            (date(2026, 2, 5), True, Outcome.KEPT),
            (date(2026, 2, 5), False, Outcome.BROKEN),
            (date(2026, 2, 5), None, Outcome.UNDECIDED),
        ],
    )
    def test_recognised_interests(self, on: date, listed: bool | None, expected: Outcome) -> None:
        """A recognised interest is a basis since 5 February 2026, where the list has it."""
        privacy = PrivacyFacts(
            personal_data=True,
            lawful_basis=LawfulBasis.RECOGNISED_INTEREST,
            recognised_interest_listed=listed,
        )
        rule_id = "survey.privacy.lawful-basis.gb"
        assert outcome(SharedFacts(privacy=privacy), "GB", on, rule_id) is expected

    @pytest.mark.parametrize(
        "name", ["lawful-basis", "valid-consent", "special-categories", "information"]
    )
    def test_one_finding_while_the_regulation_bound(self, name: str) -> None:
        """The rule of the Union is folded under its twin until 2020, and is gone from 2021."""
        rule = next(each for each in RULES.rules if each.id == f"survey.privacy.{name}.gb")
        assert rule.examples is not None and isinstance(rule.examples.broken, SharedFacts)
        general = f"survey.privacy.{name}.eu"
        for on, there in ((date(2020, 12, 31), True), (date(2021, 1, 1), False)):
            verdict = RULES.check(rule.examples.broken, on=on, where="GB")
            assert verdict.outcome(rule.id) is Outcome.BROKEN
            assert (general in {each.id for each in verdict.all_findings}) is there
            assert general not in {each.id for each in verdict.findings}

    def test_the_way_to_complain(self) -> None:
        """The controller itself takes complaints from 19 June 2026 on, and the text says so."""
        facts = SharedFacts(privacy=PrivacyFacts(personal_data=True))
        cited = [
            "164A"
            in RULES.check(facts, on=on, where="GB")
            .finding("survey.privacy.information.gb")
            .source.text.en
            for on in (date(2026, 6, 18), date(2026, 6, 19))
        ]
        assert cited == [False, True]


class TestRewardsForData:
    """California asks for a notice where personal information is rewarded."""

    RULE = "privacy.incentive.financial-notice.us-ca"

    def offered(self, kinds: frozenset[RewardKind], **given: bool) -> SharedFacts:
        """Return the facts of a covered business with a reward that depends on data."""
        known = {"covered_business": True, "in_california": True, "notice_given": True}
        return SharedFacts(
            reward=RewardFacts(kinds=kinds),
            participant=ParticipantFacts(conditioned_on_data=True, withdrawal_possible=True),
            data_reward=DataRewardFacts(**{**known, "opt_in": True, "unjust": False, **given}),
        )

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            (date(2020, 1, 1), Outcome.KEPT),
            (date(2020, 8, 13), Outcome.KEPT),
            (date(2020, 8, 14), Outcome.BROKEN),
            (TODAY, Outcome.BROKEN),
        ],
    )
    def test_the_value_of_the_data(self, on: date, expected: Outcome) -> None:
        """The estimate of the value is due from the day of the regulations."""
        facts = self.offered(frozenset({RewardKind.VOUCHER}), value_stated=False)
        assert outcome(facts, "US-CA", on, self.RULE) is expected

    def test_no_reward_and_a_small_business(self) -> None:
        """No notice is due without a reward, or below the thresholds."""
        none = self.offered(frozenset())
        small = self.offered(frozenset({RewardKind.MONEY}), covered_business=False)
        for facts in (none, small):
            assert outcome(facts, "US-CA", rule_id=self.RULE) is Outcome.NOT_APPLICABLE

    def test_an_estimate_without_a_notice(self) -> None:
        """The estimate stands in the notice: it cannot be given without one."""
        with pytest.raises(C2bError, match="the estimate stands in the notice"):
            self.offered(frozenset(), notice_given=False, value_stated=True)


class TestChildrenInTheUnitedStates:
    """The COPPA Rule has exceptions, and a choice apart on disclosure."""

    RULE = "survey.minors.coppa-parental-consent.us"

    def facts(self, **given: Any) -> SharedFacts:
        """Return the facts of a child of nine whose data are collected online."""
        return SharedFacts(
            privacy=PrivacyFacts(collected_online=True),
            person=PersonFacts(stated_age=9),
            participant=ParticipantFacts(directed_to_children=True, **given),
        )

    ONE_TIME = "survey.minors.coppa-one-time-contact.us"
    ANSWERED: Mapping[str, bool] = {
        "answered_once": True,
        "only_contact": True,
        "single_answer": True,
        "contact_reused": False,
        "contact_deleted": True,
    }

    def test_an_exception_that_is_kept_needs_no_parent(self) -> None:
        """A child who is answered once needs no parent, whatever is known of the consent."""
        facts = self.facts(**self.ANSWERED, parental_consent=False)
        assert outcome(facts, "US", rule_id=self.ONE_TIME) is Outcome.KEPT
        assert outcome(facts, "US", rule_id=self.RULE) is Outcome.NOT_APPLICABLE

    @pytest.mark.parametrize(
        "failing", ["only_contact", "single_answer", "contact_reused", "contact_deleted"]
    )
    def test_each_condition_of_the_exception(self, failing: str) -> None:
        """The exception is broken where one condition fails, and it may not be claimed."""
        changed = {**self.ANSWERED, failing: not self.ANSWERED[failing]}
        assert outcome(self.facts(**changed), "US", rule_id=self.ONE_TIME) is Outcome.BROKEN
        with pytest.raises(C2bError, match="only where all its conditions are met"):
            self.facts(**changed, coppa_exception=CoppaException.ONE_TIME_CONTACT)

    def test_no_exception_leaves_the_consent_of_a_parent(self) -> None:
        """The consent of a parent decides alone."""
        changed = {**self.ANSWERED, "contact_reused": True}
        facts = self.facts(
            **changed, coppa_exception=CoppaException.NONE, disclosed_to_third_parties=False
        )
        assert outcome(facts, "US", rule_id=self.ONE_TIME) is Outcome.NOT_APPLICABLE
        assert outcome(facts, "US", rule_id=self.RULE) is Outcome.UNDECIDED

    def test_one_answer_to_a_child(self) -> None:
        """A quiz that answers a child once, and deletes the address, is outside."""
        facts = self.facts(coppa_exception=CoppaException.ONE_TIME_CONTACT)
        assert outcome(facts, "US", rule_id=self.RULE) is Outcome.NOT_APPLICABLE

    @pytest.mark.parametrize(
        ("disclosed", "separate", "expected"),
        [
            (True, False, Outcome.BROKEN),
            (True, True, Outcome.KEPT),
            (False, None, Outcome.KEPT),
        ],
    )
    def test_disclosure(self, disclosed: bool, separate: bool | None, expected: Outcome) -> None:
        """A parent can agree to the use without agreeing to the disclosure."""
        facts = self.facts(
            coppa_exception=CoppaException.NONE,
            parental_consent=True,
            reasonable_verification=True,
            disclosed_to_third_parties=disclosed,
            separate_choice=separate,
        )
        assert outcome(facts, "US", rule_id=self.RULE) is expected

    @pytest.mark.parametrize(
        ("on", "published"),
        [
            (date(2013, 6, 30), "64 FR 59888"),
            (date(2013, 7, 1), "78 FR 3972"),
            (date(2026, 4, 21), "78 FR 3972"),
            (date(2026, 4, 22), "90 FR 16918"),
        ],
    )
    def test_each_text_is_cited(self, on: date, published: str) -> None:
        """A finding cites the text of the Rule that is in force on its day."""
        finding = RULES.check(self.facts(), on=on, where="US").finding(self.RULE)
        assert published in finding.source.text.fr

    def test_a_general_service_may_ask_what_it_needs_not(self) -> None:
        """The ban on too many questions speaks of services for children, or of known children."""
        participant = ParticipantFacts(conditioned_on_data=True, data_necessary=False)
        facts = SharedFacts(person=PersonFacts(stated_age=9), participant=participant)
        rule_id = "survey.minors.coppa-no-overcollection.us"
        assert outcome(facts, "US", rule_id=rule_id) is Outcome.UNDECIDED


class TestSharedByAll:
    """Every activity asks the rules on personal data."""

    def test_a_review_and_a_contest(self) -> None:
        """A contest and a review without a lawful basis break the rule of the Union."""
        privacy = PrivacyFacts(personal_data=True, lawful_basis=LawfulBasis.NONE)
        for verdict in (
            review.check(ReviewFacts(privacy=privacy), on=TODAY, where="DE"),
            cocreation.check(CocreationFacts(privacy=privacy), on=TODAY, where="DE"),
        ):
            assert "survey.privacy.lawful-basis.eu" in {each.id for each in verdict.broken}

    def test_coverage(self) -> None:
        """Norway is covered in part by the shared rules, from their day in the economic area."""
        shared = {
            each.subject: each
            for each in review.check(ReviewFacts(), on=TODAY, where="NO").coverage
        }["shared"]
        assert shared.since == EEA_DAY
        own = survey.ALL.check(survey.SurveyFacts(), on=TODAY, where="NO").coverage[0]
        assert own.is_covered


class TestSearchKey:
    """A proof tries two tables once where they differ only in which key has which figure."""

    F = facts_of(SharedFacts)

    def bound(self, on: date, *others: Any) -> tuple[Any, ...]:
        """Return a comparison with the age by country, bound for a day, and other conditions."""
        return search_key((RULES.rule(EU).on(on, "DE").requires, *others))

    def test_keys_with_one_figure_are_one(self) -> None:
        """The tables before and after the Greek act have the same figures."""
        day = date(2019, 8, 29)
        assert self.bound(day - ONE_DAY) == self.bound(day)

    def test_a_key_that_is_named_stands_apart(self) -> None:
        """A condition that names Greece tells the two tables apart."""
        greece = self.F.participant.country.is_(Country.GR)
        day = date(2019, 8, 29)
        assert self.bound(day - ONE_DAY, greece) != self.bound(day, greece)

    def test_keys_are_represented_by_their_figures(self) -> None:
        """A search tries one country for each age."""
        found = RULES.check(child(), on=TODAY, where="DE").finding(EU).bound
        country: Fact = self.F.participant.country
        tried = representative_values(country, (found.requires,))
        assert 5 <= len(tried) < len(Country)

    def test_a_proof_tries_tables_once(self) -> None:
        """A proof of the European rule and of the COPPA Rule finds no contradiction."""
        coppa = RULES.rule(TestChildrenInTheUnitedStates.RULE)
        proof = prove(RuleSet(name="x", subject=SharedFacts, rules=(RULES.rule(EU), coppa)))
        assert proof.sound and proof.pairs == 6  # three texts against the two since 2013

    def test_two_tables_of_one_key_stay_as_they_are(self) -> None:
        """Conditions with two tables of one key are told apart as they stand."""
        test = self.F.person.age.at_least(Parameter("a", self.F.participant.country))
        other = self.F.person.age.at_least(Parameter("b", self.F.participant.country))
        tables = {"a": ((Country.FR, 15),), "b": ((Country.DE, 15),)}
        both = (bind(test, tables), bind(other, tables))
        assert search_key(both) == both
