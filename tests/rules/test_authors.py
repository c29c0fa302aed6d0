"""Authors and terms in Germany, Great Britain and California, held at each bound and day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from c2b.errors import InvalidDocumentError
from c2b.models.rights import Remuneration
from c2b.rules import Outcome, cocreation
from c2b.rules.cocreation.vocabulary import (
    AgreementFacts,
    AttributionFacts,
    BlackListed,
    CocreationFacts,
    CommissionFacts,
    ContestTermsFacts,
    ExploitationFacts,
    PartyStatus,
    PersonFacts,
    RemunerationFacts,
    RightClaimed,
    SigningForm,
    TransferFacts,
    TransferForm,
    WorkFacts,
)
from c2b.wire import from_data

TODAY = date(2026, 11, 28)
BROKEN, KEPT, UNDECIDED = Outcome.BROKEN, Outcome.KEPT, Outcome.UNDECIDED
NOT_APPLICABLE = Outcome.NOT_APPLICABLE
CONSUMER = PersonFacts(classified_as=PartyStatus.CONSUMER)
PROTECTED = WorkFacts(protected=True, software=False)


def outcome(rule: str, facts: CocreationFacts, where: str, on: date = TODAY) -> Outcome:
    """Return the outcome of one rule on co-creation."""
    return cocreation.RULES.check(facts, on=on, where=where).outcome(rule)


class TestLicenceInGermany:
    """UrhG, s. 29, 31: copyright does not pass, and unnamed uses follow the purpose."""

    RULE = "cocreation.ip.licence-not-transfer.de"
    LICENCE = TransferFacts(right_claimed=RightClaimed.EXCLUSIVE_LICENCE, by_inheritance=False)

    @pytest.mark.parametrize(
        ("transfer", "beyond", "expected"),
        [
            ({"right_claimed": RightClaimed.ASSIGNMENT}, False, BROKEN),
            ({}, False, KEPT),
            ({"each_right": False}, True, BROKEN),
            ({"each_right": True}, True, KEPT),
            ({}, True, UNDECIDED),
            ({"by_inheritance": True}, True, NOT_APPLICABLE),
            ({"right_claimed": RightClaimed.NONE}, None, NOT_APPLICABLE),
            ({"right_claimed": RightClaimed.NON_EXCLUSIVE_LICENCE, "each_right": True}, None, KEPT),
        ],
    )
    def test_outcomes(self, transfer: Any, beyond: bool | None, expected: Outcome) -> None:
        """An assignment fails, and a licence is as wide as its purpose unless uses are named."""
        facts = CocreationFacts(
            work=PROTECTED,
            transfer=evolve(self.LICENCE, **transfer),
            exploitation=ExploitationFacts(beyond_purpose=beyond),
        )
        assert outcome(self.RULE, facts, "DE") is expected

    def test_advice_is_a_licence(self) -> None:
        """The nearest way to keep the rule is a licence instead of an assignment."""
        facts = CocreationFacts(
            work=PROTECTED,
            transfer=evolve(self.LICENCE, right_claimed=RightClaimed.ASSIGNMENT, each_right=True),
        )
        near = cocreation.RULES.check(facts, on=TODAY, where="DE").nearest(self.RULE)
        assert [change.fact.name for change in near.changes] == ["transfer.right_claimed"]


class TestFutureWorksInGermany:
    """UrhG, s. 40: a contract on unnamed future works is signed, and can be ended."""

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"contract_form": SigningForm.TEXT}, BROKEN),
            ({"contract_form": SigningForm.NONE}, BROKEN),
            ({"contract_form": SigningForm.HANDWRITTEN}, KEPT),
            ({"contract_form": SigningForm.QUALIFIED_ELECTRONIC}, KEPT),
            (
                {"contract_form": SigningForm.HANDWRITTEN, "excludes_termination": True},
                BROKEN,
            ),
            ({}, UNDECIDED),
            ({"works_determined": True}, NOT_APPLICABLE),
        ],
    )
    def test_outcomes(self, given: Any, expected: Outcome) -> None:
        """A click is a text and no written form; named works need neither."""
        transfer = TransferFacts(
            future_works=True, works_determined=False, excludes_termination=False
        )
        facts = CocreationFacts(transfer=evolve(transfer, **given))
        assert outcome("cocreation.ip.future-works.de", facts, "DE") is expected


class TestFairPayInGermany:
    """UrhG, s. 32: appropriate pay is due for every right of use."""

    RULE = "cocreation.ip.fair-remuneration.de"
    BEFORE, AFTER = date(2021, 6, 6), date(2021, 6, 7)

    def facts(self, *, software: bool = False, **pay: Any) -> CocreationFacts:
        """Return a simple licence in the terms of a contest, with some pay."""
        known = {"free_for_all": False, "collective_agreement": False, "appropriate": True}
        return CocreationFacts(
            work=WorkFacts(protected=True, software=software),
            transfer=TransferFacts(right_claimed=RightClaimed.NON_EXCLUSIVE_LICENCE),
            remuneration=RemunerationFacts(**{**known, **pay}),
        )

    @pytest.mark.parametrize(
        ("pay", "before", "after"),
        [
            ({"appropriate": False}, BROKEN, BROKEN),
            ({"kind": Remuneration.LUMP_SUM, "lump_sum_fair": False}, KEPT, BROKEN),
            ({"kind": Remuneration.LUMP_SUM, "lump_sum_fair": True}, KEPT, KEPT),
            ({"kind": Remuneration.PROPORTIONAL}, KEPT, KEPT),
            ({}, KEPT, UNDECIDED),
            ({"appropriate": False, "software": True}, BROKEN, NOT_APPLICABLE),
            ({"free_for_all": True}, NOT_APPLICABLE, NOT_APPLICABLE),
            ({"collective_agreement": True}, NOT_APPLICABLE, NOT_APPLICABLE),
        ],
    )
    def test_outcomes(self, pay: Any, before: Outcome, after: Outcome) -> None:
        """Lump sums are tested, and computer programs left out, since 7 June 2021."""
        facts = self.facts(**pay)
        assert outcome(self.RULE, facts, "DE", self.BEFORE) is before
        assert outcome(self.RULE, facts, "DE", self.AFTER) is after

    def test_one_conduct_has_one_finding(self) -> None:
        """The finding of the directive is folded under the German one."""
        facts = evolve(
            self.facts(appropriate=False, exploited=True, amount=0, value=5000),
            transfer=TransferFacts(right_claimed=RightClaimed.EXCLUSIVE_LICENCE),
        )
        broken = cocreation.RULES.check(facts, on=TODAY, where="DE").broken
        assert [each.id for each in broken] == [self.RULE]


class TestReportsInGermany:
    """UrhG, s. 32d: a yearly report, on request until 6 June 2021."""

    RULE = "cocreation.ip.exploitation-report.de"

    def facts(self, months: int, **use: Any) -> CocreationFacts:
        """Return a paid licence whose author got the last report so many months ago."""
        known = {"collective_agreement": False, "months_since_start": 24}
        return CocreationFacts(
            work=PROTECTED,
            transfer=TransferFacts(right_claimed=RightClaimed.EXCLUSIVE_LICENCE),
            agreement=AgreementFacts(gratuitous=False),
            remuneration=RemunerationFacts(
                significant=True, burden=False, months_since_report=months
            ),
            exploitation=ExploitationFacts(**{**known, **use}),
        )

    @pytest.mark.parametrize(
        ("on", "use", "expected"),
        [
            (date(2021, 6, 6), {"report_requested": True}, BROKEN),
            (date(2021, 6, 6), {"report_requested": False}, NOT_APPLICABLE),
            (date(2021, 6, 7), {"report_requested": False}, NOT_APPLICABLE),
            (date(2022, 6, 6), {"report_requested": True}, BROKEN),
            (date(2022, 6, 6), {"contract_day": date(2021, 6, 7)}, BROKEN),
            (date(2022, 6, 6), {"contract_day": None, "report_requested": True}, UNDECIDED),
            (date(2022, 6, 7), {"contract_day": None}, BROKEN),
            (date(2022, 6, 7), {"months_since_start": 11}, NOT_APPLICABLE),
            (date(2022, 6, 7), {"months_since_start": 12}, BROKEN),
        ],
    )
    def test_days(self, on: date, use: Any, expected: Outcome) -> None:
        """The day asked for and the day of the contract decide whether a request is needed."""
        facts = self.facts(13, **{"contract_day": date(2020, 1, 15), **use})
        assert outcome(self.RULE, facts, "DE", on) is expected

    @pytest.mark.parametrize(("months", "expected"), [(12, KEPT), (13, BROKEN)])
    def test_a_year_is_enough(self, months: int, expected: Outcome) -> None:
        """A report of twelve months ago is in time."""
        assert outcome(self.RULE, self.facts(months), "DE") is expected


class TestTermsInGermany:
    """BGB, s. 305c, 307, 309: terms that are void, surprising or out of balance."""

    @pytest.mark.parametrize(
        ("terms", "plain", "expected"),
        [
            ({"clause": BlackListed.EXCLUDES_OWN_LIABILITY}, None, BROKEN),
            ({"clause": BlackListed.UNILATERAL_CHANGE}, None, KEPT),
            ({"surprising": True}, None, BROKEN),
            ({"imbalance": True, "main_subject": True}, True, KEPT),
            ({"imbalance": True, "main_subject": True}, False, BROKEN),
            ({"imbalance": True, "main_subject": False}, True, BROKEN),
            ({"surprising": None}, None, UNDECIDED),
            ({"negotiated": True}, None, NOT_APPLICABLE),
        ],
    )
    def test_outcomes(self, terms: Any, plain: bool | None, expected: Outcome) -> None:
        """A plain term on the main subject is not weighed, and one on change is."""
        known = {"clause": BlackListed.NONE, "surprising": False, "imbalance": False}
        facts = CocreationFacts(
            person=CONSUMER,
            agreement=AgreementFacts(plain_language=plain),
            terms=ContestTermsFacts(**{"negotiated": False, **known, **terms}),
        )
        assert outcome("cocreation.terms.unfair-term.de", facts, "DE") is expected


class TestTermsInBritain:
    """Consumer Rights Act 2015 and the Regulations of 1994 and 1999 before it."""

    RULE = "cocreation.terms.unfair-term.gb"

    def facts(self, supplies: bool | None = None, **terms: Any) -> CocreationFacts:
        """Return a contract with a consumer that has a term out of balance."""
        known = {"employment": False, "imbalance": True, "main_subject": False}
        return CocreationFacts(
            person=CONSUMER,
            agreement=AgreementFacts(business_supplies=supplies, plain_language=True),
            terms=ContestTermsFacts(**{**known, **terms}),
        )

    @pytest.mark.parametrize(
        ("on", "negotiated", "expected"),
        [
            (date(2015, 9, 30), True, KEPT),
            (date(2015, 9, 30), False, BROKEN),
            (date(2015, 10, 1), True, BROKEN),
            (date(1999, 10, 1), False, BROKEN),
        ],
    )
    def test_negotiated_terms(self, on: date, negotiated: bool, expected: Outcome) -> None:
        """The Act covers negotiated terms since 1 October 2015."""
        assert outcome(self.RULE, self.facts(negotiated=negotiated), "GB", on) is expected

    @pytest.mark.parametrize(
        ("supplies", "expected"), [(True, BROKEN), (False, NOT_APPLICABLE), (None, UNDECIDED)]
    )
    def test_who_supplies(self, supplies: bool | None, expected: Outcome) -> None:
        """The Regulations of 1994 cover a contract in which the business sells or supplies."""
        facts = self.facts(supplies, negotiated=False)
        assert outcome(self.RULE, facts, "GB", date(1999, 9, 30)) is expected

    @pytest.mark.parametrize(
        ("prominent", "expected"), [(True, KEPT), (False, BROKEN), (None, UNDECIDED)]
    )
    def test_prominence(self, prominent: bool | None, expected: Outcome) -> None:
        """The main subject escapes only in words that are plain and prominent."""
        facts = self.facts(main_subject=True, prominent=prominent)
        assert outcome(self.RULE, facts, "GB") is expected

    def test_employment_is_outside(self) -> None:
        """A contract of employment is no consumer contract."""
        assert outcome(self.RULE, self.facts(employment=True), "GB") is NOT_APPLICABLE


class TestAuthorsInBritain:
    """Copyright, Designs and Patents Act 1988, s. 10, 77, 87."""

    @pytest.mark.parametrize(
        ("transfer", "attribution", "expected"),
        [
            ({"waives_moral_right": True, "form": TransferForm.SIGNED}, {}, KEPT),
            ({"waives_moral_right": True, "form": TransferForm.WRITTEN}, {}, UNDECIDED),
            (
                {"waives_moral_right": True, "form": TransferForm.WRITTEN},
                {"informal_waiver": True},
                KEPT,
            ),
            (
                {"waives_moral_right": True, "form": TransferForm.WRITTEN},
                {"informal_waiver": False},
                BROKEN,
            ),
            (
                {"waives_moral_right": False, "name_shown": False},
                {"asserted": True, "excepted": False},
                BROKEN,
            ),
            (
                {"waives_moral_right": False, "name_shown": True},
                {"asserted": True, "excepted": False},
                KEPT,
            ),
            (
                {"waives_moral_right": False, "name_shown": False},
                {"asserted": True, "excepted": True},
                NOT_APPLICABLE,
            ),
            ({"waives_moral_right": False}, {"asserted": False}, NOT_APPLICABLE),
            ({"waives_moral_right": False}, {}, UNDECIDED),
        ],
    )
    def test_moral_rights(self, transfer: Any, attribution: Any, expected: Outcome) -> None:
        """A waiver is signed, and without one the author who asserted the right is named."""
        facts = CocreationFacts(
            work=PROTECTED,
            transfer=TransferFacts(**transfer),
            attribution=AttributionFacts(**attribution),
        )
        assert outcome("cocreation.ip.moral-right.gb", facts, "GB") is expected

    @pytest.mark.parametrize(
        ("shown", "asserted", "excepted", "found"),
        [
            (True, None, None, True),
            (False, False, None, True),
            (False, True, True, True),
            (False, True, False, False),
            (False, True, None, None),
            (False, None, False, None),
            (None, True, False, None),
        ],
    )
    def test_named_as_asserted(
        self, shown: bool | None, asserted: bool | None, excepted: bool | None, found: bool | None
    ) -> None:
        """A right that is not asserted, or excepted, leaves nobody unnamed."""
        facts = CocreationFacts(
            transfer=TransferFacts(name_shown=shown),
            attribution=AttributionFacts(asserted=asserted, excepted=excepted),
        )
        assert facts.named_as_asserted is found

    @pytest.mark.parametrize(
        ("work", "whole", "expected"),
        [
            ({}, True, BROKEN),
            ({"authors_agreeing": 3}, True, KEPT),
            ({"shares_distinct": True}, True, NOT_APPLICABLE),
            ({"authors": 1, "authors_agreeing": 1}, True, NOT_APPLICABLE),
            ({}, False, NOT_APPLICABLE),
            ({"shares_distinct": None}, True, UNDECIDED),
        ],
    )
    def test_joint_authors(self, work: Any, whole: bool, expected: Outcome) -> None:
        """All authors of one work agree to its use; distinct shares are used apart."""
        known = {"authors": 3, "authors_agreeing": 2, "shares_distinct": False}
        facts = CocreationFacts(
            work=WorkFacts(**{**known, **work}), exploitation=ExploitationFacts(whole_work=whole)
        )
        assert outcome("cocreation.ip.co-authors-agreement.gb", facts, "GB") is expected


class TestCommissionInCalifornia:
    """California Labor Code, s. 3351.5(c): a work made for hire makes an employer."""

    @pytest.mark.parametrize(
        ("transfer", "commission", "expected"),
        [
            ({}, {}, BROKEN),
            ({}, {"contributions_paid": True}, KEPT),
            ({"for_hire": False}, {}, NOT_APPLICABLE),
            ({"form": TransferForm.SIGNED}, {}, NOT_APPLICABLE),
            ({}, {"whole_copyright": False}, NOT_APPLICABLE),
            ({}, {"in_california": None}, UNDECIDED),
        ],
    )
    def test_outcomes(self, transfer: Any, commission: Any, expected: Outcome) -> None:
        """An assignment without the label makes nobody an employer."""
        facts = CocreationFacts(
            person=PersonFacts(natural=True),
            transfer=evolve(
                TransferFacts(for_hire=True, form=TransferForm.SIGNED_BY_BOTH), **transfer
            ),
            commission=evolve(
                CommissionFacts(
                    ordered=True, in_california=True, whole_copyright=True, contributions_paid=False
                ),
                **commission,
            ),
        )
        rule = "cocreation.ip.commissioned-work-employee.us-ca"
        assert outcome(rule, facts, "US-CA") is expected


@pytest.mark.parametrize(
    ("status", "supplies", "found"),
    [
        (PartyStatus.CONSUMER, None, True),
        (PartyStatus.CONSUMER, False, True),
        (PartyStatus.CONSUMER, True, False),
        (PartyStatus.TRADER, None, False),
        (None, True, False),
        (None, False, None),
    ],
)
def test_a_consumer_supplies(
    status: PartyStatus | None, supplies: bool | None, found: bool | None
) -> None:
    """A consumer supplies unless it is the business that sells or supplies."""
    facts = CocreationFacts(
        person=PersonFacts(classified_as=status),
        agreement=AgreementFacts(business_supplies=supplies),
    )
    assert facts.consumer_supplies is found


@pytest.mark.parametrize(
    "data",
    [
        {"transfer": {"contract_form": "handwritten"}, "agreement": {"written": False}},
        {"exploitation": {"months_since_start": -1}},
        {"influence": {"label": "upfront_ad", "commercial_words": "none"}},
    ],
)
def test_contradictions_are_refused(data: dict[str, Any]) -> None:
    """A signed contract is in writing, months are not below zero, and a label is words."""
    with pytest.raises(InvalidDocumentError):
        from_data(data, CocreationFacts)
