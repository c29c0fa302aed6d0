"""The notions on parties and contracts hold at the edges of their conditions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.rules.outcome import BROKEN, KEPT, NOT_APPLICABLE, TODAY, UNDECIDED, outcome

from c2b.rules import Certainty, Outcome, Severity, definition
from c2b.rules.facts.definition import (
    AgreementFacts,
    Counterpart,
    FrenchQuality,
    PartyStatus,
    PersonFacts,
    ProofAgainst,
    ProofFacts,
    SellingFacts,
    Signature,
    SupplyFacts,
)
from c2b.rules.facts.privacy import PrivacyFacts
from c2b.rules.facts.reward import RewardCondition, RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import MinorFacts

CONSUMER, TRADER, NEITHER = PartyStatus.CONSUMER, PartyStatus.TRADER, PartyStatus.NEITHER
INDICATIONS = (
    *("organised", "profit_aim", "superior_expertise", "commercial_status", "vat_liable"),
    *("remunerated_by_trader", "buys_to_resell", "concentrated_offer"),
)


def person(
    status: PartyStatus | None, share: str | None, natural: bool | None = True
) -> SharedFacts:
    """Return the facts on a person with a share of trade in the purpose."""
    return SharedFacts(
        person=PersonFacts(
            natural=natural,
            classified_as=status,
            trade_share=None if share is None else Decimal(share),
        )
    )


class TestParties:
    """Directive 2011/83/EU, art. 2; Code de la consommation, article liminaire."""

    @pytest.mark.parametrize(
        ("status", "share", "natural", "expected"),
        [
            (CONSUMER, "0.5", True, KEPT),
            (CONSUMER, "0.51", True, BROKEN),
            (CONSUMER, "0", False, BROKEN),
            (TRADER, "0.2", True, BROKEN),
            (NEITHER, "0.5", True, BROKEN),
            (TRADER, "0.51", True, KEPT),
            (TRADER, "0", False, KEPT),
            (PartyStatus.UNDETERMINED, "0.2", True, NOT_APPLICABLE),
            (TRADER, None, True, UNDECIDED),
        ],
    )
    def test_who_is_a_consumer(
        self, status: PartyStatus, share: str | None, natural: bool, expected: Outcome
    ) -> None:
        """A natural person is a consumer where trade is not the main purpose, and else is none."""
        facts = person(status, share, natural)
        assert outcome("definition.party.consumer.eu", facts) is expected

    @pytest.mark.parametrize(
        ("status", "share", "expected"),
        [
            (TRADER, "0.51", KEPT),
            (CONSUMER, "0.51", BROKEN),
            (CONSUMER, "0.5", NOT_APPLICABLE),
            (PartyStatus.UNDETERMINED, "1", NOT_APPLICABLE),
            (TRADER, None, UNDECIDED),
        ],
    )
    def test_who_is_a_trader(
        self, status: PartyStatus, share: str | None, expected: Outcome
    ) -> None:
        """The rule on traders concerns only a person who acts for trade."""
        assert outcome("definition.party.trader.eu", person(status, share)) is expected

    def test_a_company_is_firmly_no_consumer(self) -> None:
        """A finding that turns on the unsure one half is advice, and any other is firm."""
        rule = "definition.party.consumer.eu"
        found = {
            share: definition.RULES.check(person(*given), on=TODAY, where="FR").finding(rule)
            for share, given in {
                "company": (CONSUMER, "0", False),
                "tradesman": (CONSUMER, "1", True),
                "private": (TRADER, "0", True),
                "mixed": (CONSUMER, "0.6", True),
            }.items()
        }
        assert {each.outcome for each in found.values()} == {BROKEN}
        for name in ("company", "tradesman", "private"):
            assert found[name].severity is Severity.REQUIRED
        assert found["mixed"].severity is Severity.RECOMMENDED
        assert found["mixed"].mark is Certainty.UNSURE

    @pytest.mark.parametrize(
        ("quality", "share", "natural", "expected"),
        [
            (FrenchQuality.CONSUMER, "0.5", True, KEPT),
            (FrenchQuality.NON_PROFESSIONAL, "0.5", False, KEPT),
            (FrenchQuality.PROFESSIONAL, "0.51", True, KEPT),
            (FrenchQuality.PROFESSIONAL, "0.51", False, KEPT),
            (FrenchQuality.CONSUMER, "0", False, BROKEN),
            (FrenchQuality.NON_PROFESSIONAL, "0", True, BROKEN),
            (FrenchQuality.PROFESSIONAL, "0.5", True, BROKEN),
            (FrenchQuality.CONSUMER, "0.51", True, BROKEN),
        ],
    )
    def test_the_three_french_qualities(
        self, quality: FrenchQuality, share: str, natural: bool, expected: Outcome
    ) -> None:
        """Purpose and nature of the person decide among the three qualities of French law."""
        facts = SharedFacts(
            person=PersonFacts(
                natural=natural, trade_share=Decimal(share), classified_in_france=quality
            )
        )
        assert outcome("definition.party.consumer-professional.fr", facts) is expected


class TestPrivateSellers:
    """Court of Justice, C-105/17: indications without a count."""

    RULE = "definition.party.private-seller-as-trader.eu"

    def seller(self, status: PartyStatus, *present: str, **change: bool) -> SharedFacts:
        """Return a person who sells again and again, with some of the indications."""
        held = {name: name in present for name in INDICATIONS}
        selling = SellingFacts(**{"offers_repeatedly": True, **held, **change})
        return SharedFacts(person=PersonFacts(natural=True, classified_as=status), selling=selling)

    @pytest.mark.parametrize(
        ("status", "present", "expected"),
        [
            (CONSUMER, (), KEPT),
            (TRADER, (), BROKEN),
            (CONSUMER, INDICATIONS, BROKEN),
            (TRADER, INDICATIONS, KEPT),
            (NEITHER, INDICATIONS, KEPT),
            (CONSUMER, ("organised", "profit_aim"), UNDECIDED),
            (TRADER, INDICATIONS[1:], UNDECIDED),
        ],
    )
    def test_no_count_decides(
        self, status: PartyStatus, present: tuple[str, ...], expected: Outcome
    ) -> None:
        """The balance answers only where all indications point one way."""
        assert outcome(self.RULE, self.seller(status, *present)) is expected

    def test_a_single_offer_is_not_weighed(self) -> None:
        """A person who offers once, or an organisation, is outside the rule."""
        once = self.seller(TRADER, offers_repeatedly=False)
        assert outcome(self.RULE, once) is NOT_APPLICABLE
        firm = SharedFacts(
            person=PersonFacts(natural=False), selling=SellingFacts(offers_repeatedly=True)
        )
        assert outcome(self.RULE, firm) is NOT_APPLICABLE

    def test_it_is_as_old_as_the_directive(self) -> None:
        """The judgment of 2018 holds since 12 December 2007, the day of the directive."""
        facts = self.seller(CONSUMER, *INDICATIONS)
        assert outcome(self.RULE, facts, date(2007, 12, 12)) is BROKEN
        rule = definition.RULES.rule(self.RULE)
        assert rule.source.stated_on == date(2018, 10, 4)
        early = definition.RULES.in_force(on=date(2007, 12, 11), where="EU").rules
        assert self.RULE not in [each.rule.id for each in early]


class TestDigitalServices:
    """Directives 2011/83/EU and (EU) 2019/770."""

    @pytest.mark.parametrize(
        ("status", "claims", "service", "only", "expected"),
        [
            (CONSUMER, True, False, False, BROKEN),
            (CONSUMER, True, True, False, KEPT),
            (CONSUMER, True, True, True, BROKEN),
            (CONSUMER, False, False, False, NOT_APPLICABLE),
            (TRADER, True, False, False, NOT_APPLICABLE),
        ],
    )
    def test_no_statutory_withdrawal_for_a_consumer_who_supplies(
        self, status: PartyStatus, claims: bool, service: bool, only: bool, expected: Outcome
    ) -> None:
        """A consumer who supplies has no withdrawal, but for a digital service against data."""
        facts = SharedFacts(
            person=PersonFacts(classified_as=status),
            supply=SupplyFacts(
                claims_withdrawal=claims, digital_service=service, data_only_to_supply=only
            ),
            privacy=PrivacyFacts(personal_data=True),
        )
        assert outcome("definition.contract.consumer-as-supplier.eu", facts) is expected

    @pytest.mark.parametrize(
        ("place", "day", "act", "severity"),
        [
            ("FR", date(2022, 1, 1), "Directive (EU) 2019/770, Art. 3(1)", Severity.REQUIRED),
            ("FR", date(2022, 5, 27), "Directive (EU) 2019/770, Art. 3(1)", Severity.REQUIRED),
            ("FR", date(2022, 5, 28), "inserted by Directive (EU) 2019/2161", Severity.REQUIRED),
            ("IE", date(2022, 11, 28), "2019/2161", Severity.RECOMMENDED),
            ("IE", date(2022, 11, 29), "2019/2161", Severity.REQUIRED),
        ],
    )
    def test_data_as_a_price(self, place: str, day: date, act: str, severity: Severity) -> None:
        """Data given for a digital service make a consumer contract, by the text of the day."""
        rule = "definition.contract.data-as-counterpart.eu"
        facts = SharedFacts(
            supply=SupplyFacts(
                digital_service=True, data_only_to_supply=False, as_consumer_contract=False
            ),
            privacy=PrivacyFacts(personal_data=True),
        )
        finding = definition.RULES.check(facts, on=day, where=place).finding(rule)
        assert finding.outcome is BROKEN and finding.severity is severity
        assert act in finding.source.text.en


class TestContracts:
    """Code civil, art. 1107 to 1171, 1304-2 and 1359."""

    @pytest.mark.parametrize(
        ("gratuitous", "counterpart", "expected"),
        [
            (True, None, NOT_APPLICABLE),
            (False, Counterpart.REAL, KEPT),
            (False, Counterpart.NONE, BROKEN),
            (False, Counterpart.DERISORY, BROKEN),
            (False, Counterpart.ILLUSORY, BROKEN),
        ],
    )
    def test_a_gift_needs_no_statement(
        self, gratuitous: bool, counterpart: Counterpart | None, expected: Outcome
    ) -> None:
        """A gratuitous contract is outside the rule; saying so is advice of its own."""
        agreement = AgreementFacts(
            relied_on=True,
            gratuitous=gratuitous,
            counterpart=counterpart,
            gratuitous_express=False,
        )
        facts = SharedFacts(agreement=agreement)
        assert outcome("definition.contract.counterpart.fr", facts) is expected
        advice = BROKEN if gratuitous else NOT_APPLICABLE
        assert outcome("definition.contract.gratuity-stated.practice", facts) is advice

    @pytest.mark.parametrize("missing", ["consent", "capacity", "lawful", "determinable"])
    def test_each_condition_of_validity(self, missing: str) -> None:
        """A contract without one of the four conditions is not valid."""
        agreement = AgreementFacts(
            relied_on=True,
            consent=missing != "consent",
            capacity=missing != "capacity",
            content_lawful=missing != "lawful",
            content_determinable=missing != "determinable",
        )
        facts = SharedFacts(agreement=agreement)
        assert outcome("definition.contract.validity.fr", facts) is BROKEN

    @pytest.mark.parametrize(
        ("signed", "expected"), [(False, BROKEN), (True, KEPT), (None, UNDECIDED)]
    )
    def test_the_capacity_of_a_minor_is_worked_out(
        self, signed: bool | None, expected: Outcome
    ) -> None:
        """A contract of a minor whose representative did not sign is not valid."""
        facts = SharedFacts(
            agreement=AgreementFacts(
                relied_on=True, consent=True, content_lawful=True, content_determinable=True
            ),
            person=PersonFacts(stated_age=17),
            minor=MinorFacts(emancipated=False, everyday_act=False, representative_signed=signed),
        )
        assert outcome("definition.contract.validity.fr", facts) is expected
        verdict = definition.RULES.check(facts, on=TODAY, where="FR")
        near = verdict.nearest("definition.contract.validity.fr")
        changed = [] if expected is KEPT else ["minor.representative_signed"]
        assert [each.fact.name for each in near.changes] == changed

    @pytest.mark.parametrize(
        ("kinds", "condition", "expected"),
        [
            ([RewardKind.MONEY], RewardCondition.SOLE_WILL_OF_BUSINESS, BROKEN),
            ([RewardKind.CREDIT], RewardCondition.SOLE_WILL_OF_BUSINESS, BROKEN),
            ([RewardKind.MONEY], RewardCondition.NONE, KEPT),
            ([], None, NOT_APPLICABLE),
        ],
    )
    def test_a_reward_at_will_binds_nobody(
        self, kinds: list[RewardKind], condition: RewardCondition | None, expected: Outcome
    ) -> None:
        """A promised reward does not depend on the will of the business alone."""
        reward = RewardFacts(kinds=frozenset(kinds), condition=condition)
        facts = SharedFacts(reward=reward)
        assert outcome("definition.contract.potestative-reward.fr", facts) is expected

    @pytest.mark.parametrize(
        ("shown", "accepted", "offers", "storable", "expected"),
        [
            (True, True, True, True, KEPT),
            (True, True, True, False, BROKEN),
            (True, True, False, False, KEPT),
            (False, True, False, True, BROKEN),
            (True, False, False, True, BROKEN),
        ],
    )
    def test_terms_are_known_accepted_and_of_a_platform_storable(
        self, shown: bool, accepted: bool, offers: bool, storable: bool, expected: Outcome
    ) -> None:
        """A panel makes its terms storable; a firm that only receives answers need not."""
        agreement = AgreementFacts(
            terms_invoked=True,
            terms_shown=shown,
            terms_accepted=accepted,
            offers_service_online=offers,
            terms_storable=storable,
        )
        facts = SharedFacts(agreement=agreement)
        assert outcome("definition.contract.terms-incorporated.fr", facts) is expected

    @pytest.mark.parametrize(
        ("against", "euros", "written", "beginning", "expected"),
        [
            (ProofAgainst.CONSUMER, "1500.00", False, False, NOT_APPLICABLE),
            (ProofAgainst.CONSUMER, "1500.01", False, False, BROKEN),
            (ProofAgainst.OTHER, "1500.01", False, False, BROKEN),
            (ProofAgainst.MERCHANT, "2000", False, False, NOT_APPLICABLE),
            (ProofAgainst.CONSUMER, "2000", True, True, KEPT),
            (ProofAgainst.CONSUMER, "2000", False, True, UNDECIDED),
            (ProofAgainst.CONSUMER, "2000", False, None, UNDECIDED),
        ],
    )
    def test_proof_by_writing(
        self,
        against: ProofAgainst,
        euros: str,
        written: bool,
        beginning: bool | None,
        expected: Outcome,
    ) -> None:
        """Above 1,500 euros a writing proves, but a merchant is proved against by any means."""
        facts = SharedFacts(
            agreement=AgreementFacts(written=written),
            proof=ProofFacts(
                relied_on_against=against,
                value_eur=Decimal(euros),
                author_identified=True,
                integrity_kept=True,
                beginning_of_proof=beginning,
            ),
        )
        assert outcome("definition.contract.written-proof.fr", facts) is expected

    @pytest.mark.parametrize(
        ("rule", "place", "first"),
        [
            ("definition.contract.electronic-signature.eu", "FR", date(2016, 7, 1)),
            ("definition.contract.electronic-signature.us", "US-OH", date(2000, 10, 1)),
        ],
    )
    def test_an_electronic_signature(self, rule: str, place: str, first: date) -> None:
        """A signature refused in Ohio in 2003 breaks the rule, as one in France since 2016."""
        for kind in (Signature.SIMPLE, Signature.ADVANCED, Signature.QUALIFIED):
            facts = SharedFacts(proof=ProofFacts(signature=kind, refused_as_electronic=True))
            assert outcome(rule, facts, first) is BROKEN
        none = SharedFacts(proof=ProofFacts(signature=Signature.NONE))
        assert outcome(rule, none) is NOT_APPLICABLE
        verdict = definition.RULES.check(facts, on=first, where=place)
        assert verdict.finding(rule).is_firm
