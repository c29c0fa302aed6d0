"""Influence in the Union, France, Germany and Great Britain, at its bounds and days."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from c2b.rules import Certainty, Outcome, Severity, status
from c2b.rules.facts.intermediary import IntermediaryFacts, IntermediaryKind
from c2b.rules.facts.practice import PracticeFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import (
    AdLabel,
    CommercialWords,
    InfluenceFacts,
    PromotedSubject,
)

TODAY = date(2026, 11, 28)
BROKEN, KEPT, UNDECIDED = Outcome.BROKEN, Outcome.KEPT, Outcome.UNDECIDED
NOT_APPLICABLE = Outcome.NOT_APPLICABLE
GIFT = RewardFacts(kinds=frozenset({RewardKind.PRODUCT}))
NOTHING = RewardFacts(kinds=frozenset())


def outcome(rule: str, facts: SharedFacts, where: str, on: date = TODAY) -> Outcome:
    """Return the outcome of one rule on status."""
    return status.RULES.check(facts, on=on, where=where).outcome(rule)


class TestHiddenAdvertising:
    """Directive 2005/29/EC, Annex I, point 11, and the British bans that follow it."""

    HIDDEN = SharedFacts(
        reward=GIFT,
        influence=InfluenceFacts(
            promotes_product=True,
            apparent_from_context=False,
            commercial_words=CommercialWords.NONE,
        ),
    )
    EU, FR = "influence.disclosure.paid-promotion.eu", "influence.disclosure.paid-promotion.fr"
    GB, DE = (
        "influence.disclosure.paid-promotion.gb",
        "influence.disclosure.commercial-purpose.de",
    )

    @pytest.mark.parametrize(
        ("where", "on", "advice"),
        [
            ("IT", TODAY, False),
            ("HU", TODAY, True),
            ("FR", date(2008, 8, 5), True),
            ("GB", date(2020, 12, 31), False),
        ],
    )
    def test_the_directive_binds_by_row(self, where: str, on: date, advice: bool) -> None:
        """A state with an act on record is bound; elsewhere the directive advises."""
        verdict = status.RULES.check(self.HIDDEN, on=on, where=where)
        (found,) = (each for each in verdict.all_findings if each.id == self.EU)
        assert found.outcome is BROKEN
        assert (found.severity is Severity.RECOMMENDED) is advice

    @pytest.mark.parametrize(
        ("where", "rules"), [("FR", [FR]), ("GB", [GB]), ("IT", [EU]), ("AT", [EU])]
    )
    def test_one_conduct_has_one_finding(self, where: str, rules: list[str]) -> None:
        """The national ban answers in the place of that of the Union."""
        broken = status.RULES.check(self.HIDDEN, on=TODAY, where=where).broken
        assert [each.id for each in broken] == rules

    def test_a_fan_owes_nothing(self) -> None:
        """Praise without any benefit is outside the bans."""
        facts = evolve(self.HIDDEN, reward=NOTHING)
        assert outcome(self.EU, facts, "IT") is NOT_APPLICABLE
        assert outcome(self.GB, facts, "GB") is NOT_APPLICABLE

    @pytest.mark.parametrize(
        ("label", "control", "expected"),
        [
            (AdLabel.UPFRONT_AD, True, KEPT),
            (AdLabel.VAGUE_OR_LATE, True, BROKEN),
            (AdLabel.NONE, True, BROKEN),
            (AdLabel.NONE, False, NOT_APPLICABLE),
            (None, True, UNDECIDED),
        ],
    )
    def test_the_code_wants_a_label_at_the_start(
        self, label: AdLabel | None, control: bool, expected: Outcome
    ) -> None:
        """The CAP Code is asked apart from the law, and only where the brand has control."""
        influence = InfluenceFacts(promotes_product=True, brand_has_control=control, label=label)
        facts = SharedFacts(reward=GIFT, influence=influence)
        assert outcome("influence.disclosure.ad-label.cap", facts, "code:CAP") is expected


class TestCommercialPurposeInGermany:
    """UWG, s. 5a(4): the commercial purpose is recognisable; a benefit is presumed."""

    RULE = "influence.disclosure.commercial-purpose.de"
    BEFORE, AFTER = date(2022, 5, 27), date(2022, 5, 28)

    def facts(self, reward: RewardFacts = NOTHING, **influence: Any) -> SharedFacts:
        """Return an unmarked post that praises a product of another business."""
        known = {
            "acts_commercially": True,
            "apparent_from_context": False,
            "promotes_own_business": False,
            "promotes_product": True,
            "commercial_words": CommercialWords.NONE,
        }
        return SharedFacts(
            reward=reward,
            practice=PracticeFacts(distorts_decision=True),
            influence=InfluenceFacts(**{**known, **influence}),
        )

    @pytest.mark.parametrize(
        ("reward", "influence", "before", "after"),
        [
            (GIFT, {}, BROKEN, BROKEN),
            (NOTHING, {"unpaid_credible": False}, UNDECIDED, BROKEN),
            (
                NOTHING,
                {"unpaid_credible": True, "excessively_promotional": True},
                BROKEN,
                NOT_APPLICABLE,
            ),
            (
                NOTHING,
                {"unpaid_credible": True, "excessively_promotional": False},
                NOT_APPLICABLE,
                NOT_APPLICABLE,
            ),
            (NOTHING, {"promotes_own_business": True}, BROKEN, BROKEN),
            (GIFT, {"commercial_words": CommercialWords.EQUIVALENT}, KEPT, KEPT),
            (GIFT, {"acts_commercially": False}, NOT_APPLICABLE, NOT_APPLICABLE),
            (GIFT, {"apparent_from_context": True}, NOT_APPLICABLE, NOT_APPLICABLE),
        ],
    )
    def test_outcomes(
        self, reward: RewardFacts, influence: Any, before: Outcome, after: Outcome
    ) -> None:
        """Unpaid praise is free since 28 May 2022, once the lack of a benefit is credible."""
        facts = self.facts(reward, **influence)
        assert outcome(self.RULE, facts, "DE", self.BEFORE) is before
        assert outcome(self.RULE, facts, "DE", self.AFTER) is after

    def test_it_stands_for_the_directive(self) -> None:
        """The German finding is shown, and that of the directive is folded under it."""
        broken = status.RULES.check(self.facts(GIFT), on=TODAY, where="DE").broken
        assert [each.id for each in broken] == [self.RULE]


class TestInfluencersInFrance:
    """Loi n° 2023-451, Art. 4 and 8."""

    BANNED, LIABLE = "influence.content.banned-promotion.fr", "influence.liability.joint.fr"

    @pytest.mark.parametrize(
        ("subject", "met", "expected", "firm"),
        [
            (PromotedSubject.COSMETIC_SURGERY, None, BROKEN, True),
            (PromotedSubject.SPORTS_TIPS, True, BROKEN, True),
            (PromotedSubject.GAMBLING, False, BROKEN, False),
            (PromotedSubject.GAMBLING, True, KEPT, False),
            (PromotedSubject.CRYPTO, None, UNDECIDED, False),
            (PromotedSubject.OTHER, None, NOT_APPLICABLE, True),
        ],
    )
    def test_subjects(
        self, subject: PromotedSubject, met: bool | None, expected: Outcome, firm: bool
    ) -> None:
        """A subject that is always banned is firm; conditions that were not read are unsure."""
        influence = InfluenceFacts(uses_reputation=True, subject=subject, subject_conditions=met)
        facts = SharedFacts(reward=GIFT, influence=influence)
        found = status.RULES.check(facts, on=TODAY, where="FR").finding(self.BANNED)
        assert found.outcome is expected
        assert (found.mark is not Certainty.UNSURE) is firm
        assert found.is_firm is firm

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({}, BROKEN),
            ({"damage_compensated": True}, KEPT),
            ({"third_party_damage": False}, NOT_APPLICABLE),
            ({"contract_binds": None}, UNDECIDED),
        ],
    )
    def test_damage(self, given: Any, expected: Outcome) -> None:
        """One of those who are bound by the contract makes the damage good."""
        influence = InfluenceFacts(
            uses_reputation=True,
            contract_binds=True,
            third_party_damage=True,
            damage_compensated=False,
        )
        facts = SharedFacts(reward=GIFT, influence=evolve(influence, **given))
        assert outcome(self.LIABLE, facts, "FR") is expected


@pytest.mark.parametrize(
    ("platform", "influence", "expected"),
    [
        ({}, {"declaration_function": False}, BROKEN),
        ({}, {"declaration_function": True, "declared": False}, KEPT),
        (
            {"kind": IntermediaryKind.MARKETPLACE},
            {"declaration_function": True, "declared": True, "declaration_shown": False},
            BROKEN,
        ),
        ({}, {"declaration_function": True}, UNDECIDED),
        ({"small_firm": True}, {"declaration_function": False}, NOT_APPLICABLE),
        ({"kind": IntermediaryKind.HOSTING}, {"declaration_function": False}, NOT_APPLICABLE),
        ({"serves_union": False}, {"declaration_function": False}, NOT_APPLICABLE),
    ],
)
def test_a_platform_lets_users_declare(platform: Any, influence: Any, expected: Outcome) -> None:
    """Regulation (EU) 2022/2065, Art. 26(2): a function to declare, and a mark for readers."""
    known = IntermediaryFacts(
        kind=IntermediaryKind.ONLINE_PLATFORM, serves_union=True, small_firm=False
    )
    facts = SharedFacts(
        intermediary=evolve(known, **platform), influence=InfluenceFacts(**influence)
    )
    assert outcome("influence.disclosure.declaration-function.eu", facts, "PL") is expected
