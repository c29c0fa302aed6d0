"""The duties of platforms grow with the kind of operator, and small firms are exempt from some."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from tests.rules.outcome import BROKEN, KEPT, NOT_APPLICABLE, UNDECIDED, outcome

from c2b.errors import C2bError
from c2b.rules import Outcome, Rule, RuleSet, Severity, platform, review, survey
from c2b.rules.catalogue import ACTIVITIES
from c2b.rules.engine.fact_model import inputs
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.vocabulary import (
    BusinessUserFacts,
    ComplaintFacts,
    DecisionFacts,
    DecisionKind,
    InterfaceFacts,
    IntermediaryFacts,
    IntermediaryKind,
    MarketplaceFacts,
    NoticeFacts,
    PlatformTermsFacts,
    RestrictionGround,
    TraderFacts,
    YoungUserFacts,
)
from c2b.rules.review.vocabulary import OriginFacts, ReviewFacts
from c2b.rules.survey.vocabulary import SurveyFacts
from c2b.testing.strategies.fact import opened
from c2b.wire import from_data

TODAY = date(2026, 11, 28)
BOTH = (True, False)
TERMS = "platform.terms.moderation-stated.eu"
NOTICE = "platform.moderation.notice-and-action.eu"
REASONS = "platform.moderation.statement-of-reasons.eu"
COMPLAINT = "platform.moderation.internal-complaint.eu"
DESIGN = "platform.design.dark-pattern.eu"
MINORS = "platform.minors.protection.eu"
TRADERS = "platform.traders.traceability.eu"
BUSINESS = "platform.business-users.reasons-and-ranking.eu"
RANKING = "platform.ranking.main-parameters.eu"
ALL = (TERMS, NOTICE, REASONS, COMPLAINT, DESIGN, MINORS, TRADERS, BUSINESS, RANKING)


def operator(kind: IntermediaryKind, *, small: bool | None = None) -> IntermediaryFacts:
    """Return an operator of that kind in the Union."""
    return IntermediaryFacts(kind=kind, serves_union=True, small_firm=small)


HOST = operator(IntermediaryKind.HOSTING)
PLATFORM = operator(IntermediaryKind.ONLINE_PLATFORM, small=False)
MARKETPLACE = operator(IntermediaryKind.MARKETPLACE, small=False)
REMOVED = DecisionFacts(
    kind=DecisionKind.CONTENT_REMOVED_OR_DEMOTED,
    ground=RestrictionGround.AGAINST_TERMS,
    contact_known=True,
    deceptive_high_volume=False,
    written_reasons=True,
    redress_stated=True,
)
LACKING = SharedFacts(
    platform_terms=PlatformTermsFacts(restrictions=False),
    notice=NoticeFacts(channel_exists=False),
    decision=evolve(REMOVED, written_reasons=False),
    complaint=ComplaintFacts(decision_communicated=True, channel_free=False),
    interface=InterfaceFacts(judged_elsewhere=False, distorts_choice=True),
    young_users=YoungUserFacts(can_use=True, measures_appropriate=False),
    trader=TraderFacts(offers=True, identified=False),
)
"""An operator that does nothing of what is asked."""


class TestKindsOfOperators:
    """Each kind of operator has the duties of the kind before it, and some of its own."""

    @pytest.mark.parametrize(
        ("kind", "bound"),
        [
            (IntermediaryKind.CONDUIT_OR_CACHE, {TERMS}),
            (IntermediaryKind.HOSTING, {TERMS, NOTICE, REASONS}),
            (
                IntermediaryKind.ONLINE_PLATFORM,
                {TERMS, NOTICE, REASONS, COMPLAINT, DESIGN, MINORS},
            ),
            (
                IntermediaryKind.MARKETPLACE,
                {TERMS, NOTICE, REASONS, COMPLAINT, DESIGN, MINORS, TRADERS},
            ),
        ],
    )
    @pytest.mark.parametrize("small", BOTH)
    def test_duties_of_the_digital_services_act(
        self, kind: IntermediaryKind, bound: set[str], small: bool
    ) -> None:
        """A small firm has the duties of a host, and none of those of platforms only."""
        facts = evolve(LACKING, intermediary=operator(kind, small=small))
        broken = {each for each in ALL if outcome(each, facts) is BROKEN}
        whatever_size = {TERMS, NOTICE, REASONS}
        assert broken == (bound & whatever_size if small else bound)

    @pytest.mark.parametrize("rule_id", [COMPLAINT, DESIGN, MINORS, TRADERS])
    def test_an_unknown_size_decides_nothing(self, rule_id: str) -> None:
        """An operator of unknown size is neither bound nor exempt."""
        facts = evolve(LACKING, intermediary=operator(IntermediaryKind.MARKETPLACE))
        assert outcome(rule_id, facts) is UNDECIDED

    @pytest.mark.parametrize("rule_id", [TERMS, NOTICE, REASONS, COMPLAINT, DESIGN, MINORS])
    def test_no_recipient_in_the_union(self, rule_id: str) -> None:
        """An operator without recipients in the Union is outside."""
        elsewhere = evolve(PLATFORM, serves_union=False)
        assert outcome(rule_id, evolve(LACKING, intermediary=elsewhere)) is NOT_APPLICABLE

    def test_a_panel_with_private_answers(self) -> None:
        """A survey panel that shows nobody the answers has no duty of a platform."""
        facts = SurveyFacts(intermediary=IntermediaryFacts(kind=IntermediaryKind.NONE))
        verdict = survey.check(facts, on=TODAY, where="FR")
        for rule_id in (TERMS, NOTICE, REASONS, COMPLAINT, DESIGN, MINORS, TRADERS):
            assert verdict.outcome(rule_id) is NOT_APPLICABLE

    @pytest.mark.parametrize("entry", ACTIVITIES, ids=lambda entry: entry.name)
    def test_all_activities_share_them(self, entry: Any) -> None:
        """The nine rules belong to the rules of every activity."""
        found = {rule.id for rule in entry.rules.rules if rule.id.startswith("platform.")}
        assert found == set(ALL)

    @pytest.mark.parametrize(
        ("where", "on", "found"),
        [
            ("IE", date(2024, 2, 17), BROKEN),
            ("IE", date(2024, 2, 16), None),
            ("NO", TODAY, None),
            ("GB", TODAY, None),
        ],
    )
    def test_days_and_places(self, where: str, on: date, found: Outcome | None) -> None:
        """The Regulation holds in all member states from one day on, and nowhere else."""
        facts = ReviewFacts(
            intermediary=HOST, platform_terms=PlatformTermsFacts(restrictions=False)
        )
        verdict = review.check(facts, on=on, where=where)
        assert [each.outcome for each in verdict.all_findings if each.id == TERMS] == (
            [] if found is None else [found]
        )


class TestModeration:
    """Regulation (EU) 2022/2065, Art. 14, 16, 17, 20."""

    def test_terms(self) -> None:
        """Each of the five items is owed, and an explanation where the service is for minors."""
        for held in product(BOTH, repeat=7):
            *items, aimed, explained = held
            facts = SharedFacts(
                intermediary=operator(IntermediaryKind.CONDUIT_OR_CACHE),
                platform_terms=PlatformTermsFacts(
                    restrictions=items[0],
                    moderation_tools=items[1],
                    plain_and_machine_readable=items[2],
                    changes_notified=items[3],
                    applied_diligently=items[4],
                    explained_to_minors=explained,
                ),
                young_users=YoungUserFacts(aimed_at=aimed),
            )
            kept = all(items) and (explained or not aimed)
            assert outcome(TERMS, facts) is (KEPT if kept else BROKEN)

    def test_notices(self) -> None:
        """The channel is owed always, the three steps once a notice was received."""
        for channel, received, confirmed, notified, diligent in product(BOTH, repeat=5):
            facts = SharedFacts(
                intermediary=HOST,
                notice=NoticeFacts(
                    channel_exists=channel,
                    received=received,
                    receipt_confirmed=confirmed,
                    decision_notified=notified,
                    handled_diligently=diligent,
                ),
            )
            kept = channel and (not received or (confirmed and notified and diligent))
            assert outcome(NOTICE, facts) is (KEPT if kept else BROKEN)

    @pytest.mark.parametrize(
        ("changes", "expected"),
        [
            ({}, KEPT),
            ({"written_reasons": False}, BROKEN),
            ({"redress_stated": False}, BROKEN),
            ({"ground": RestrictionGround.ILLEGAL_CONTENT}, KEPT),
            ({"ground": RestrictionGround.OTHER}, NOT_APPLICABLE),
            ({"contact_known": False}, NOT_APPLICABLE),
            ({"deceptive_high_volume": True}, NOT_APPLICABLE),
            ({"kind": DecisionKind.NONE}, NOT_APPLICABLE),
            ({"kind": DecisionKind.STATUS_CHANGED}, NOT_APPLICABLE),
            ({"kind": DecisionKind.PAYMENT_REFUSED, "redress_stated": False}, BROKEN),
            ({"kind": DecisionKind.ACCOUNT_RESTRICTED}, KEPT),
            ({"kind": DecisionKind.ACCOUNT_SUSPENDED}, KEPT),
            ({"kind": DecisionKind.ACCOUNT_TERMINATED}, KEPT),
            ({"ground": None}, UNDECIDED),
        ],
    )
    def test_reasons(self, changes: dict[str, Any], expected: Outcome) -> None:
        """Reasons and ways to contest are owed for each restriction on one of two grounds."""
        facts = SharedFacts(intermediary=HOST, decision=evolve(REMOVED, **changes))
        assert outcome(REASONS, facts) is expected

    def test_complaints(self) -> None:
        """Five months are too few, six are enough; free of charge, and a person takes part."""
        for taken, free, months, person in product(BOTH, BOTH, (0, 5, 6, 7), BOTH):
            facts = SharedFacts(
                intermediary=PLATFORM,
                complaint=ComplaintFacts(
                    decision_communicated=taken,
                    channel_free=free,
                    months_open=months,
                    person_takes_part=person,
                ),
            )
            kept = free and months >= 6 and person
            expected = (KEPT if kept else BROKEN) if taken else NOT_APPLICABLE
            assert outcome(COMPLAINT, facts) is expected

    def test_advice_on_reasons(self) -> None:
        """The advice is to give the reasons, not to change what was decided."""
        facts = ReviewFacts(intermediary=HOST, decision=evolve(REMOVED, written_reasons=False))
        verdict = review.check(facts, on=TODAY, where="DE")
        (change,) = verdict.nearest(REASONS).changes
        assert change.fact.name == "decision.written_reasons"


class TestProtection:
    """Regulation (EU) 2022/2065, Art. 25 and 28."""

    def test_design_is_never_kept(self) -> None:
        """An interface without alarm leaves the ban open; one judged elsewhere is outside."""
        for elsewhere, distorts in product(BOTH, BOTH):
            facts = SharedFacts(
                intermediary=PLATFORM,
                interface=InterfaceFacts(judged_elsewhere=elsewhere, distorts_choice=distorts),
            )
            expected = NOT_APPLICABLE if elsewhere else BROKEN if distorts else UNDECIDED
            assert outcome(DESIGN, facts) is expected

    def test_selection_bears_on_the_design(self) -> None:
        """An invitation of happy customers only is shown as what speaks for a dark pattern."""
        facts = ReviewFacts(
            intermediary=PLATFORM,
            interface=InterfaceFacts(judged_elsewhere=False),
            origin=OriginFacts(selected_by_sentiment=True),
        )
        finding = review.check(facts, on=TODAY, where="FR").finding(DESIGN)
        named = {fact.name for _, facts in finding.rule.bears_on for fact in facts}
        assert "origin.selected_by_sentiment" in named
        assert "privacy.refusal_as_easy" in named

    def test_minors(self) -> None:
        """Measures are owed to all minors, and no profiling of those who are known."""
        for can_use, measures, known, profiled in product(BOTH, repeat=4):
            facts = SharedFacts(
                intermediary=PLATFORM,
                young_users=YoungUserFacts(
                    can_use=can_use,
                    measures_appropriate=measures,
                    known_minor=known,
                    ads_by_profiling=profiled,
                ),
            )
            kept = measures and not (known and profiled)
            expected = (KEPT if kept else BROKEN) if can_use else NOT_APPLICABLE
            assert outcome(MINORS, facts) is expected


class TestMarkets:
    """Regulation (EU) 2022/2065, Art. 30; Regulation (EU) 2019/1150; Directive 2011/83, Art. 6a."""

    def test_traders(self) -> None:
        """All three steps are owed for a trader, who is suspended where the data stay wrong."""
        for trades, known, checked, shown, wrong, stopped in product(BOTH, repeat=6):
            facts = SharedFacts(
                intermediary=MARKETPLACE,
                trader=TraderFacts(
                    offers=trades,
                    identified=known,
                    reliability_checked=checked,
                    shown=shown,
                    data_found_wrong=wrong,
                    suspended=stopped,
                ),
            )
            kept = known and checked and shown and (stopped or not wrong)
            expected = (KEPT if kept else BROKEN) if trades else NOT_APPLICABLE
            assert outcome(TRADERS, facts) is expected

    def test_business_users(self) -> None:
        """The ranking, reasons, thirty days and a complaint are owed, each for itself."""
        kinds = (DecisionKind.NONE, DecisionKind.ACCOUNT_SUSPENDED, DecisionKind.ACCOUNT_TERMINATED)
        facts = SharedFacts()
        for ranked, kind, reasons, days, except_, small, system in product(
            BOTH, kinds, BOTH, (29, 30), BOTH, BOTH, BOTH
        ):
            facts = SharedFacts(
                intermediary=IntermediaryFacts(small_firm=small),
                decision=DecisionFacts(kind=kind, written_reasons=reasons),
                business_user=BusinessUserFacts(
                    under_contract=True,
                    offers_ranked=ranked,
                    ranking_in_terms=days == 30,
                    days_notice=days,
                    notice_not_owed=except_,
                    complaint_system=system,
                ),
            )
            kept = (
                (not ranked or days == 30)
                and (kind is DecisionKind.NONE or reasons)
                and (kind is not DecisionKind.ACCOUNT_TERMINATED or except_ or days >= 30)
                and (small or system)
            )
            assert outcome(BUSINESS, facts) is (KEPT if kept else BROKEN)
        consumer = evolve(facts, business_user=BusinessUserFacts(under_contract=False))
        assert outcome(BUSINESS, consumer) is NOT_APPLICABLE
        verdict = review.check(
            ReviewFacts(business_user=facts.business_user), on=date(2020, 7, 11), where="FR"
        )
        assert BUSINESS not in {each.id for each in verdict.all_findings}

    def test_ranking(self) -> None:
        """The warning is owed where the seller is no trader, the three other points always."""
        for buys, trader, ranking, status, warned, split in product(BOTH, repeat=6):
            facts = SharedFacts(
                marketplace=MarketplaceFacts(
                    consumer_buys=buys,
                    declared_trader=trader,
                    ranking_shown=ranking,
                    status_shown=status,
                    no_consumer_law_stated=warned,
                    duties_split_stated=split,
                )
            )
            kept = ranking and status and split and (trader or warned)
            expected = (KEPT if kept else BROKEN) if buys else NOT_APPLICABLE
            assert outcome(RANKING, facts) is expected

    @pytest.mark.parametrize(
        ("where", "on", "severity"),
        [
            ("IT", date(2023, 4, 1), Severity.RECOMMENDED),
            ("IT", date(2023, 4, 2), Severity.REQUIRED),
            ("SE", TODAY, Severity.RECOMMENDED),
        ],
    )
    def test_ranking_binds_through_national_acts(
        self, where: str, on: date, severity: Severity
    ) -> None:
        """The Directive binds from the day of the act of each state; elsewhere it advises."""
        facts = ReviewFacts(marketplace=MarketplaceFacts(consumer_buys=True, ranking_shown=False))
        assert review.check(facts, on=on, where=where).finding(RANKING).severity is severity


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (
            {
                "intermediary": {"kind": "none"},
                "decision": {"kind": "content_removed_or_demoted"},
            },
            {"intermediary": {"kind": "none"}, "decision": {"kind": "account_restricted"}},
        ),
        (
            {"young_users": {"can_use": False, "aimed_at": True}},
            {"young_users": {"can_use": False, "aimed_at": False}},
        ),
        ({"complaint": {"months_open": -1}}, {"complaint": {"months_open": 0}}),
        ({"business_user": {"days_notice": -1}}, {"business_user": {"days_notice": 0}}),
    ],
)
def test_facts_that_cannot_stand_together(wrong: dict[str, Any], right: dict[str, Any]) -> None:
    """Two facts that contradict each other are refused, and their neighbours are not."""
    with pytest.raises(C2bError, match="facts that agree with each other"):
        from_data(wrong, SharedFacts)
    assert from_data(right, SharedFacts) != SharedFacts()


@pytest.mark.parametrize("rule", platform.RULES.rules, ids=lambda rule: rule.id)
def test_examples_hold_nothing_idle(rule: Rule) -> None:
    """Every fact of an example decides its outcome; what would not matter is left out."""
    alone = RuleSet(name="alone", subject=SharedFacts, rules=(rule,))
    assert rule.examples is not None
    examples = (rule.examples.broken, *(() if rule.never_kept else (rule.examples.kept,)))
    for example in examples:
        finding = alone.check(example, on=TODAY, where=rule.places).finding(rule.id)
        read = {path for fact in finding.facts for path in inputs(fact)}
        held = {path for path, value in opened(SharedFacts, example).items() if value is not None}
        assert held <= read
