"""The rules on works, the rights in them and the terms of co-creation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from c2b.models.rights import LumpSumGround, Remuneration
from c2b.rules import Outcome, Severity, cocreation
from c2b.rules.cocreation.choice import RightClaimed, TransferForm
from c2b.rules.cocreation.facts import (
    CocreationFacts,
    ContestTermsFacts,
    ProjectFacts,
    RemunerationFacts,
    TransferFacts,
    WorkFacts,
)
from c2b.rules.facts.contest import ContestFacts
from c2b.rules.facts.definition import AgreementFacts, PartyStatus, PersonFacts

TODAY = date(2026, 11, 28)
BROKEN, KEPT, UNDECIDED = Outcome.BROKEN, Outcome.KEPT, Outcome.UNDECIDED
NOT_APPLICABLE = Outcome.NOT_APPLICABLE
LICENCE, EXCLUSIVE = RightClaimed.NON_EXCLUSIVE_LICENCE, RightClaimed.EXCLUSIVE_LICENCE


def outcome(rule: str, facts: CocreationFacts, where: str, on: date = TODAY) -> Outcome:
    """Return the outcome of one rule of the set."""
    return cocreation.check(facts, on=on, where=where).outcome(rule)


class TestMoralRight:
    """Code de la propriété intellectuelle, Art. L121-1: the moral right stays with the author."""

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"name_wanted": False}, KEPT),
            ({"name_wanted": False, "name_shown": False}, KEPT),
            ({"name_wanted": True, "name_shown": True}, KEPT),
            ({"name_wanted": True, "name_shown": False}, BROKEN),
            ({"name_shown": False}, UNDECIDED),
            ({"waives_moral_right": True, "name_wanted": False}, BROKEN),
        ],
    )
    def test_an_author_who_asks_is_named(self, given: dict[str, Any], expected: Outcome) -> None:
        """An author who wants no credit is not one who was refused it."""
        transfer = evolve(TransferFacts(waives_moral_right=False), **given)
        facts = CocreationFacts(work=WorkFacts(protected=True), transfer=transfer)
        assert outcome("cocreation.ip.moral-right.fr", facts, "FR") is expected


class TestFutureWorks:
    """Code de la propriété intellectuelle, Art. L131-1: no blanket transfer of future works."""

    @pytest.mark.parametrize(
        ("claimed", "expected"),
        [(LICENCE, BROKEN), (RightClaimed.NONE, NOT_APPLICABLE), (None, UNDECIDED)],
    )
    def test_it_needs_a_claim(self, claimed: RightClaimed | None, expected: Outcome) -> None:
        """A clause on future works matters where a right is claimed, if only a licence."""
        transfer = TransferFacts(right_claimed=claimed, future_works=True, works_determined=False)
        facts = CocreationFacts(transfer=transfer)
        assert outcome("cocreation.ip.future-works.fr", facts, "FR") is expected


class TestRemunerationInFrance:
    """Code de la propriété intellectuelle, Art. L131-4: pay in proportion, or a listed lump sum."""

    RULE = "cocreation.ip.remuneration.fr"

    @pytest.mark.parametrize(
        ("gratuitous", "express", "kind", "ground", "expected"),
        [
            (False, None, Remuneration.PROPORTIONAL, None, KEPT),
            (False, None, Remuneration.LUMP_SUM, LumpSumGround.ACCESSORY, KEPT),
            (False, None, Remuneration.LUMP_SUM, LumpSumGround.NONE, BROKEN),
            (False, None, Remuneration.NONE, None, BROKEN),
            (True, True, None, None, KEPT),
            (True, False, None, None, BROKEN),
        ],
    )
    def test_outcomes(
        self,
        gratuitous: bool,
        express: bool | None,
        kind: Remuneration | None,
        ground: LumpSumGround | None,
        expected: Outcome,
    ) -> None:
        """A lump sum needs a ground of the code, and a free transfer is free expressly."""
        facts = CocreationFacts(
            transfer=TransferFacts(right_claimed=EXCLUSIVE),
            agreement=AgreementFacts(gratuitous=gratuitous, gratuitous_express=express),
            remuneration=RemunerationFacts(kind=kind, ground=ground),
        )
        assert outcome(self.RULE, facts, "FR") is expected

    @pytest.mark.parametrize(
        ("on", "cites_ordonnance"), [(date(2021, 5, 13), False), (date(2021, 5, 14), True)]
    )
    def test_the_text_of_2021(self, on: date, cites_ordonnance: bool) -> None:
        """The word of 2021 came into the code on 14 May 2021."""
        verdict = cocreation.check(CocreationFacts(), on=on, where="FR")
        source = verdict.finding(self.RULE).source
        assert ("2021-580" in source.text.en) is cites_ordonnance


class TestCoAuthors:
    """Code de la propriété intellectuelle, Art. L113-3: all co-authors agree."""

    def test_the_advice_is_to_ask_them_all(self) -> None:
        """Two of three authors are not enough, and the advice is the agreement of three."""
        facts = CocreationFacts(
            work=WorkFacts(authors=3, authors_agreeing=2, collective=False),
            transfer=TransferFacts(right_claimed=LICENCE),
        )
        rule = "cocreation.ip.co-authors-agreement.fr"
        verdict = cocreation.check(facts, on=TODAY, where="FR")
        assert verdict.outcome(rule) is BROKEN
        (change,) = verdict.nearest(rule).changes
        assert (change.fact.name, change.after) == ("work.authors_agreeing", 3)
        alone = evolve(facts, work=WorkFacts(authors=1, collective=False))
        assert outcome(rule, alone, "FR") is NOT_APPLICABLE


class TestFairRemuneration:
    """Directive (EU) 2019/790, Art. 18: authors get an appropriate remuneration."""

    RULE = "cocreation.ip.fair-remuneration.eu"

    def facts(self, amount: Any, **work: Any) -> CocreationFacts:
        """Return a licence that is exploited, worth 5,000 to the business."""
        return CocreationFacts(
            transfer=TransferFacts(right_claimed=LICENCE),
            work=evolve(WorkFacts(software=False), **work),
            remuneration=RemunerationFacts(
                exploited=True, free_for_all=False, amount=amount, value=5000
            ),
        )

    @pytest.mark.parametrize(
        ("amount", "expected"),
        [(Decimal("49.99"), BROKEN), (50, KEPT), (None, UNDECIDED)],
    )
    def test_a_licence_counts(self, amount: Any, expected: Outcome) -> None:
        """A non-exclusive licence for exploitation is covered, at the bound of the share."""
        assert outcome(self.RULE, self.facts(amount), "DE") is expected

    def test_the_share_is_only_an_alarm(self) -> None:
        """The share is the library's own figure, so a breach of it is advice."""
        finding = cocreation.check(self.facts(0), on=TODAY, where="DE").finding(self.RULE)
        assert (finding.outcome, finding.severity) == (BROKEN, Severity.RECOMMENDED)

    def test_software_is_outside(self) -> None:
        """Computer programs are outside of Articles 18 to 22."""
        assert outcome(self.RULE, self.facts(0, software=True), "DE") is NOT_APPLICABLE

    @pytest.mark.parametrize(
        ("amount", "value", "share"),
        [(1, 4, Fraction(1, 4)), (1, 0, 1), (None, 4, None), (1, None, None)],
    )
    def test_the_share(self, amount: Any, value: Any, share: Any) -> None:
        """The remuneration is a share of the value, all of it where the value is zero."""
        assert RemunerationFacts(amount=amount, value=value).share == share


class TestExploitationReport:
    """Directive (EU) 2019/790, Art. 19: a report at least once a year."""

    @pytest.mark.parametrize(
        ("months", "software", "expected"),
        [(12, False, KEPT), (13, False, BROKEN), (20, True, NOT_APPLICABLE)],
    )
    def test_outcomes(self, months: int, software: bool, expected: Outcome) -> None:
        """Thirteen months are late, and the author of an app is outside."""
        facts = CocreationFacts(
            transfer=TransferFacts(right_claimed=EXCLUSIVE),
            work=WorkFacts(software=software),
            remuneration=RemunerationFacts(
                exploited=True, significant=True, burden=False, months_since_report=months
            ),
        )
        assert outcome("cocreation.ip.exploitation-report.eu", facts, "FR") is expected


class TestFormOfATransfer:
    """The form of a transfer: proof in France, a signature in Britain and America."""

    @pytest.mark.parametrize(
        ("form", "france", "britain", "america"),
        [
            (TransferForm.NONE, BROKEN, BROKEN, BROKEN),
            (TransferForm.WRITTEN, KEPT, BROKEN, BROKEN),
            (TransferForm.SIGNED, KEPT, KEPT, KEPT),
            (TransferForm.SIGNED_BY_BOTH, KEPT, KEPT, KEPT),
        ],
    )
    def test_an_exclusive_licence(
        self, form: TransferForm, france: Outcome, britain: Outcome, america: Outcome
    ) -> None:
        """An exclusive licence needs a signature in Britain too, and a writing in France."""
        facts = CocreationFacts(
            work=WorkFacts(protected=True),
            transfer=TransferFacts(right_claimed=EXCLUSIVE, form=form),
        )
        assert outcome("cocreation.ip.written-transfer.fr", facts, "FR") is france
        assert outcome("cocreation.ip.written-assignment.gb", facts, "GB") is britain
        assert outcome("cocreation.ip.written-transfer.us", facts, "US") is america


class TestUnfairTerm:
    """Directive 93/13/EEC, Art. 3(1): an unfair term does not bind the consumer."""

    @pytest.mark.parametrize(
        ("given", "plain", "expected"),
        [
            ({"imbalance": False}, True, KEPT),
            ({"imbalance": True, "main_subject": False}, True, BROKEN),
            ({"imbalance": True, "main_subject": True}, True, KEPT),
            ({"imbalance": True, "main_subject": True}, False, BROKEN),
            ({"negotiated": True, "imbalance": True}, True, NOT_APPLICABLE),
        ],
    )
    def test_outcomes(self, given: dict[str, Any], plain: bool, expected: Outcome) -> None:
        """The exception for the main subject holds for plain terms only."""
        facts = CocreationFacts(
            person=PersonFacts(classified_as=PartyStatus.CONSUMER),
            terms=evolve(ContestTermsFacts(negotiated=False), **given),
            agreement=AgreementFacts(plain_language=plain),
        )
        assert outcome("cocreation.terms.unfair-term.eu", facts, "FR") is expected

    @pytest.mark.parametrize(
        ("given", "plain", "expected"),
        [
            ({"imbalance": False}, False, "duty not kept"),
            ({}, False, "duty not kept"),
            ({"imbalance": True, "main_subject": True}, False, "not valid"),
            ({"imbalance": True, "main_subject": False}, True, "not valid"),
        ],
    )
    def test_an_unclear_term_is_not_void_for_that(
        self, given: dict[str, Any], plain: bool, expected: str
    ) -> None:
        """Unclear words alone break a duty; only an imbalance voids the term."""
        facts = CocreationFacts(
            person=PersonFacts(classified_as=PartyStatus.CONSUMER),
            terms=evolve(ContestTermsFacts(negotiated=False), **given),
            agreement=AgreementFacts(plain_language=plain),
        )
        verdict = cocreation.check(facts, on=TODAY, where="FR")
        (found,) = (each for each in verdict.broken if each.id == "cocreation.terms.unfair-term.eu")
        assert found.word.en == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"in_review": False, "produced": False}, NOT_APPLICABLE),
        ({"in_review": True, "supporters": 9_999, "produced": False}, BROKEN),
        ({"in_review": True, "supporters": 10_000, "produced": False}, KEPT),
        ({"in_review": False, "produced": True, "royalty": Decimal("0.01")}, KEPT),
        ({"in_review": False, "produced": True, "royalty": Decimal("0.0099")}, BROKEN),
    ],
)
def test_a_project_with_supporters(given: dict[str, Any], expected: Outcome) -> None:
    """A project is reviewed from 10,000 supporters on, and earns one per cent when produced."""
    facts = CocreationFacts(project=ProjectFacts(**given))
    rule = "cocreation.platform.support-threshold.lego-ideas"
    assert outcome(rule, facts, "platform:LEGO Ideas") is expected


def test_a_notice_is_for_those_who_invite_ideas() -> None:
    """A business that invites no ideas owes no notice."""
    rule = "cocreation.ideas.submission-notice.intl"
    silent = CocreationFacts(terms=ContestTermsFacts(invites_ideas=False))
    assert outcome(rule, silent, "INTL") is NOT_APPLICABLE
    asked = CocreationFacts(
        terms=ContestTermsFacts(invites_ideas=True), contest=ContestFacts(ownership_stated=False)
    )
    assert outcome(rule, asked, "INTL") is BROKEN
