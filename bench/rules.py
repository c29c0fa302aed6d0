"""The rules on reviews against hand-written code and zen-engine with as many conditions."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from statistics import median
from time import process_time
from typing import Any

from attrs import evolve

from bench.timing import ROUNDS, rounds
from c2b.rules import Finding, RuleSet, prove, review
from c2b.rules.catalogue import ACTIVITIES, SUBJECTS
from c2b.rules.engine.bound_rule import BoundRule
from c2b.rules.engine.compile import decider
from c2b.rules.engine.verdict import Verdict
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.review.choice import (
    HAD_IT_MADE,
    SPREAD_IT,
    AuthorRole,
    BusinessPart,
    Condition,
    ContractKind,
    RightsTaken,
    Stated,
    StatementKind,
    Threat,
    VerificationSteps,
)
from c2b.rules.review.display_facts import DisplayFacts, ModerationFacts
from c2b.rules.review.facts import (
    AuthorFacts,
    ClauseFacts,
    DisclosureFacts,
    IncentiveFacts,
    IndicatorFacts,
    OriginFacts,
    ReviewFacts,
    ReviewTextFacts,
    SiteFacts,
)
from c2b.wire.rules.verdict import verdict_to_data

DAY = date(2026, 11, 23)
WHERE = (
    *("FR", "US", "GB", "standard:ISO 20488"),
    *("platform:Amazon", "platform:Google", "platform:Trustpilot", "platform:Yelp"),
)
FIVE = ("FR", "US", "GB", "DE", "platform:Google")
BARS = {"check, bound": 1.25, "check, as of a date": 2.0}
HIDDEN_TIES = (Condition.NONE, Condition.ANY_REVIEW)
REWARDING = (BusinessPart.ASKED_ALL, *SPREAD_IT)
FACILITATING = (BusinessPart.FACILITATED, *HAD_IT_MADE)
AUTHORING = (BusinessPart.WROTE, BusinessPart.SOLD)
TRADING = (BusinessPart.BOUGHT, BusinessPart.SOLD)
FACTS = ReviewFacts(
    review=ReviewTextFacts(
        statement_kind=StatementKind.CONSUMER_REVIEW,
        genuine_experience=True,
        modified=False,
        moved_to_other_product=False,
        aims_at_promotion=True,
    ),
    author=AuthorFacts(
        role=AuthorRole.ORDINARY_CUSTOMER,
        acts_for_trader=False,
        appears_as_consumer=True,
        contactable=True,
        other_tie=False,
    ),
    origin=OriginFacts(
        business_part=BusinessPart.COMMISSIONED,
        knew_or_should_have_known=False,
        knew_of_tie=False,
        solicited=True,
        selected_by_sentiment=False,
        neutral_invitation=True,
        asked_by_officer_or_manager=False,
        told_to_disclose=True,
    ),
    reward=RewardFacts(kinds=frozenset({RewardKind.PRODUCT})),
    incentive=IncentiveFacts(condition=Condition.POSITIVE, through_vine=False, book_copy=False),
    disclosure=DisclosureFacts(
        affects_weight=True,
        expected_by_audience=False,
        benefit_known_before=True,
        disclosed=True,
    ),
    display=DisplayFacts(
        publishes_reviews=True,
        claims_verified=True,
        verification=VerificationSteps.ORDER_MATCH,
        steps_reasonable=True,
        states_whether_verified=True,
        states_how_verified=True,
        publication_date=True,
        experience_date=False,
        ranking_criteria=True,
        chronological=True,
        delays=True,
        counterpart_stated=Stated.YES,
        as_all_or_most=True,
    ),
    moderation=ModerationFacts(
        control_exists=True,
        control_stated=True,
        control_described=True,
        contact_and_change=True,
        refused=True,
        reasons_given=True,
        grounds_published=True,
        doubt_function=True,
        doubt_function_free=True,
        policy_published=True,
        risk_assessed=True,
        detection_and_removal=True,
        suppressed_for_sentiment=False,
        discourages_negative=False,
        threat=Threat.NONE,
    ),
    site=SiteFacts(
        controlled_by_business=False, covers_own_products=True, presented_as_independent=True
    ),
    indicator=IndicatorFacts(
        fake=False, knew_fake=False, sold_or_bought=False, commercial_purpose=True
    ),
    clause=ClauseFacts(
        form_contract=True,
        contract_kind=ContractKind.CUSTOMER,
        restricts=False,
        penalises=False,
        takes_rights=RightsTaken.NON_EXCLUSIVE_LICENCE,
    ),
)


def by_hand(facts: ReviewFacts) -> tuple[ReviewFacts, list[str]]:
    """The ids of the rules that are broken, as a good engineer writes it; nothing is unknown."""
    review_, author, origin, incentive = facts.review, facts.author, facts.origin, facts.incentive
    disclosure, display, moderation = facts.disclosure, facts.display, facts.moderation
    promised, part = facts.reward.promised, facts.origin.business_part
    hidden = moderation.suppressed_for_sentiment
    broken: list[str] = []
    add = broken.append
    distorted = review_.modified or hidden or review_.moved_to_other_product
    if review_.aims_at_promotion:
        if distorted or (part in HAD_IT_MADE and not review_.genuine_experience):
            add("review.authenticity.fake-review.eu")
        if distorted or (part in SPREAD_IT and not review_.genuine_experience):
            add("review.authenticity.fake-review.fr")
    if display.claims_verified and (
        display.verification is VerificationSteps.NONE or not display.steps_reasonable
    ):
        add("review.authenticity.unverified-claim.eu")
    if display.publishes_reviews and (
        not display.states_whether_verified
        or (display.verification is not VerificationSteps.NONE and not display.states_how_verified)
    ):
        add("review.transparency.verification-information.eu")
    if author.acts_for_trader and author.appears_as_consumer and not disclosure.disclosed:
        add("review.authenticity.posing-as-consumer.eu")
    if part in FACILITATING and not review_.genuine_experience:
        add("review.authenticity.fake-review.gb")
    if promised and part in REWARDING and not disclosure.disclosed:
        add("review.disclosure.concealed-incentive.gb")
    if display.publishes_reviews and not (
        moderation.policy_published
        and moderation.risk_assessed
        and moderation.detection_and_removal
    ):
        add("review.moderation.publisher-steps.gb")
    handles = display.publishes_reviews or display.collects_or_moderates
    if handles:
        shown = moderation.control_stated and display.ranking_criteria and display.chronological
        if not (shown and display.delays) or (
            moderation.control_exists
            and not (moderation.control_described and moderation.contact_and_change)
        ):
            add("review.transparency.control-and-ranking.fr")
        if not (display.publication_date and display.experience_date):
            add("review.transparency.two-dates.fr")
        if display.counterpart_stated is not (Stated.YES if promised else Stated.NO):
            add("review.transparency.counterpart-information.fr")
        if (moderation.control_exists and not moderation.grounds_published) or (
            moderation.refused and not moderation.reasons_given
        ):
            add("review.moderation.refusal-reasons.fr")
        if not (moderation.doubt_function and moderation.doubt_function_free):
            add("review.moderation.doubt-report-function.fr")
    if part in SPREAD_IT and not (
        review_.genuine_experience
        or (part not in AUTHORING and not origin.knew_or_should_have_known)
    ):
        add("review.authenticity.fake-review.us")
    if promised and incentive.condition not in HIDDEN_TIES:
        add("review.incentive.sentiment-condition.us")
    testimonial = review_.statement_kind is StatementKind.TESTIMONIAL
    if (
        author.role is not AuthorRole.ORDINARY_CUSTOMER
        and not disclosure.disclosed
        and not (testimonial and disclosure.expected_by_audience)
        and (
            author.role is AuthorRole.OFFICER_OR_MANAGER
            or (
                not testimonial
                and origin.asked_by_officer_or_manager
                and part is not BusinessPart.ASKED_ALL
                and not origin.told_to_disclose
            )
            or (testimonial and part is BusinessPart.SPREAD and origin.knew_of_tie)
        )
    ):
        add("review.disclosure.insider.us")
    site = facts.site
    if site.controlled_by_business and site.covers_own_products and site.presented_as_independent:
        add("review.independence.controlled-site.us")
    if moderation.threat is not Threat.NONE or (display.as_all_or_most and hidden):
        add("review.suppression.threat-or-hiding.us")
    indicator = facts.indicator
    if (
        indicator.fake
        and indicator.sold_or_bought
        and indicator.knew_fake
        and indicator.commercial_purpose
    ):
        add("review.authenticity.fake-influence-indicators.us")
    if (
        (promised or author.role is not AuthorRole.ORDINARY_CUSTOMER or author.other_tie)
        and disclosure.affects_weight
        and not disclosure.expected_by_audience
        and disclosure.benefit_known_before
        and not disclosure.disclosed
    ):
        add("review.disclosure.material-connection.us")
    if origin.solicited and origin.selected_by_sentiment:
        add("review.incentive.gating.us")
    clause = facts.clause
    if (
        clause.form_contract
        and clause.contract_kind is ContractKind.CUSTOMER
        and (
            clause.restricts
            or clause.penalises
            or clause.takes_rights is RightsTaken.EXCLUSIVE_OR_ASSIGNMENT
        )
    ):
        add("review.contract.gag-clause.us")
    if handles and (
        not author.contactable
        or display.verification is VerificationSteps.NONE
        or hidden
        or part in TRADING
    ):
        add("review.standard.author-verification.iso20488")
    book = incentive.book_copy and not incentive.required_or_steered
    if promised and not incentive.through_vine and not book:
        add("review.platform.no-compensation.amazon")
    if promised or moderation.discourages_negative or origin.selected_by_sentiment:
        add("review.platform.no-incentive.google")
    if promised or not origin.neutral_invitation:
        add("review.platform.no-incentive.trustpilot")
    if origin.solicited or promised:
        add("review.platform.no-solicitation.yelp")
    return facts, broken


def zen_rules(count: int) -> dict[str, object]:
    """As many conditions of the same kind as an expression node of zen-engine."""
    rows = [
        {"id": f"e{n}", "key": f"r{n}", "value": f"a{n} and (not b{n} or c{n} == 'none')"}
        for n in range(count)
    ]
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in", "position": {"x": 0, "y": 0}},
        {
            "id": "rules",
            "type": "expressionNode",
            "name": "rules",
            "position": {"x": 1, "y": 0},
            "content": {"expressions": rows},
        },
        {"id": "out", "type": "outputNode", "name": "out", "position": {"x": 2, "y": 0}},
    ]
    edges = [
        {"id": "1", "sourceId": "in", "targetId": "rules", "type": "edge"},
        {"id": "2", "sourceId": "rules", "targetId": "out", "type": "edge"},
    ]
    return {"nodes": nodes, "edges": edges}


def main() -> bool:
    """Print the ratios; whether every bar is met."""
    import zen

    bound = review.RULES.in_force(on=DAY, where=WHERE)
    count = len(bound.rules)  # some more than are written by hand
    decision = zen.ZenEngine().create_decision(json.dumps(zen_rules(count)))
    inputs = {f"a{n}": True for n in range(count)} | {f"b{n}": True for n in range(count)}
    inputs |= {f"c{n}": "some" for n in range(count)}  # type: ignore[misc]
    found: tuple[Finding, ...] = bound.check(FACTS).broken
    assert sorted(f.id for f in found) == sorted(by_hand(FACTS)[1])
    for _ in range(20):  # the first checks interpret, before the rules are compiled
        bound.check(FACTS)

    def dated(facts: ReviewFacts) -> Verdict:
        return review.RULES.check(facts, on=DAY, where=WHERE)

    work: dict[str, Any] = {
        "hand-written": (by_hand, [FACTS], 20_000),
        "check, bound": (bound.check, [FACTS], 20_000),
        "check, as of a date": (dated, [FACTS], 20_000),
        "zen-engine": (decision.evaluate, [inputs], 300),
    }
    times = rounds(work)
    hand = times["hand-written"]
    print(f"{count} rules on reviews, nothing unknown: hand-written {hand * 1e9:.0f} ns")
    met = True
    for name, seconds in times.items():
        bar = BARS.get(name)
        good = bar is None or seconds / hand <= bar
        met = met and good
        told = "" if bar is None else f"  (at most {bar}: {'met' if good else 'MISSED'})"
        print(f"  {name:<20} {seconds / hand:8.2f} x hand-written{told}")
    peer = times["zen-engine"] / times["check, bound"]
    print(f"  zen-engine / check: {peer:.0f} (at least 30: {'met' if peer >= 30 else 'MISSED'})")
    return all((met, peer >= 30, _once(), _first_verdict(), _as_data()))


def _once() -> bool:
    """Compile the largest set of an activity and prove the whole catalogue; whether both do."""
    sets = [(rules, _everywhere(rules)) for rules in SUBJECTS.values()]
    compiled = max(_milliseconds(decider, bound, Verdict, None) for _, bound in sets)
    proved = sum(_milliseconds(prove, rules) for rules, _ in sets)
    count = sum(len(rules.rules) for rules, _ in sets)
    print(f"  compile the rules of an activity: {compiled:.1f} ms (at most 15)")
    print(f"  prove the catalogue, {count} rules: {proved / 1000:.2f} s (at most 10)")
    return compiled <= 15 and proved <= 10_000


def _first_verdict() -> bool:
    """Judge facts once by the largest set of an activity with all that it shares."""
    taken = 0.0
    for rules in (each.rules for each in ACTIVITIES):
        fresh = [evolve(rules) for _ in range(ROUNDS)]  # each without rules that were bound before
        facts = rules.subject()
        times = [_milliseconds(each.check, facts, on=DAY, where=FIVE) for each in fresh]
        taken = max(taken, median(times))
    print(f"  first verdict by an activity with all that it shares: {taken:.1f} ms (at most 15)")
    return taken <= 15


def _everywhere(rules: RuleSet) -> tuple[BoundRule, ...]:
    places = dict.fromkeys(place for rule in rules.rules for place in rule.all_places)
    return rules.in_force(on=DAY, where=tuple(places)).rules


def _as_data() -> bool:
    """Judge complete facts in five places and write all findings as data; whether fast enough."""
    bound = review.RULES.in_force(on=DAY, where=FIVE)
    taken = median(
        _milliseconds(lambda: verdict_to_data(bound.check(FACTS))) for _ in range(ROUNDS)
    )
    print(f"  check in five places, all findings as data: {taken:.1f} ms (at most 5)")
    return taken <= 5


def _milliseconds(work: Callable[..., object], *arguments: Any, **named: Any) -> float:
    start = process_time()
    work(*arguments, **named)
    return (process_time() - start) * 1000
