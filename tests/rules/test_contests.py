"""Contests, draws and promotions are judged alike in every activity."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from c2b.errors import InvalidDocumentError
from c2b.rules import Outcome, RuleSet
from c2b.rules.catalogue import ACTIVITIES, get
from c2b.rules.contest import RULES
from c2b.rules.engine.impossible import ContradictionError
from c2b.rules.engine.norm import Severity
from c2b.rules.facts.contest import ContestFacts, CostOfEntry, DecidedBy
from c2b.rules.facts.practice import PracticeFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.wire import from_data

TODAY = date(2026, 11, 28)
NEW_YORK = "cocreation.contest.registration.us-ny"
FLORIDA = "cocreation.contest.registration.us-fl"
PAID_ENTRY = "cocreation.contest.paid-entry.fr"
LOTTERY_GB = "cocreation.contest.lottery.gb"
LOTTERY_US = "cocreation.contest.lottery-elements.us"
PRIZES = "cocreation.contest.prize-awarded.eu"
BROKEN, KEPT, UNDECIDED = Outcome.BROKEN, Outcome.KEPT, Outcome.UNDECIDED
NOT_APPLICABLE = Outcome.NOT_APPLICABLE


def check(rule: str, where: str, contest: ContestFacts) -> Outcome:
    """Return the outcome of one rule for the facts of a contest."""
    return RULES.check(SharedFacts(contest=contest), on=TODAY, where=where).outcome(rule)


@pytest.mark.parametrize(
    ("rule", "effect"),
    [
        (PAID_ENTRY, "opération interdite"),
        (LOTTERY_GB, "opération interdite"),
        (LOTTERY_US, "opération interdite"),
        ("cocreation.contest.promotional-draw.fr", "pratique commerciale déloyale"),
        (PRIZES, "pratique réputée déloyale en toutes circonstances"),
    ],
)
def test_only_the_black_list_is_unfair_in_all_circumstances(rule: str, effect: str) -> None:
    """A game that is prohibited, or a draw that is weighed, is not on the list of practices."""
    assert RULES.rule(rule).effect.fr == effect


class TestRegistration:
    """New York registers promotions 30 days before they open, and Florida 7 days."""

    DRAW = ContestFacts(
        open_to_residents=True,
        consumer_promotion=True,
        decided_by=DecidedBy.CHANCE,
        prizes_usd=Decimal("5000.01"),
        days_registered=10,
        prizes_secured=True,
    )

    def outcomes(self, where: Any, **changes: Any) -> dict[str, Outcome]:
        """Return the outcomes of the rules on registration that are asked in some places."""
        facts = SharedFacts(contest=evolve(self.DRAW, **changes))
        found = RULES.check(facts, on=TODAY, where=where).all_findings
        return {each.id: each.outcome for each in found if "registration" in each.id}

    def test_a_national_promotion_asks_both_states(self) -> None:
        """A draw open in the whole country is too late for New York, and in time for Florida."""
        assert self.outcomes("US") == {NEW_YORK: BROKEN, FLORIDA: KEPT}

    @pytest.mark.parametrize(
        ("where", "rules"),
        [("US-NY", [NEW_YORK]), ("US-NY-NYC", [NEW_YORK]), ("US-FL", [FLORIDA]), ("US-CA", [])],
    )
    def test_a_state_asks_its_own(self, where: str, rules: list[str]) -> None:
        """A state asks for its own rule, and California for neither."""
        assert [*self.outcomes(where)] == rules

    @pytest.mark.parametrize(
        ("changes", "new_york", "florida"),
        [
            ({"days_registered": 30}, KEPT, KEPT),
            ({"days_registered": 29}, BROKEN, KEPT),
            ({"days_registered": 7}, BROKEN, KEPT),
            ({"days_registered": 6}, BROKEN, BROKEN),
            ({"days_registered": 30, "prizes_secured": False}, BROKEN, BROKEN),
            ({"prizes_usd": 5000}, NOT_APPLICABLE, NOT_APPLICABLE),
            ({"decided_by": DecidedBy.SKILL}, NOT_APPLICABLE, NOT_APPLICABLE),
            ({"open_to_residents": False}, NOT_APPLICABLE, NOT_APPLICABLE),
            ({"consumer_promotion": False}, NOT_APPLICABLE, NOT_APPLICABLE),
            ({"open_to_residents": None}, UNDECIDED, UNDECIDED),
        ],
    )
    def test_bounds(self, changes: dict[str, Any], new_york: Outcome, florida: Outcome) -> None:
        """The days, the total of the prizes and the trigger are tested at their bounds."""
        assert self.outcomes("US", **changes) == {NEW_YORK: new_york, FLORIDA: florida}


class TestPaidEntry:
    """Code de la sécurité intérieure, Art. L320-1: nobody pays to enter a game with a prize."""

    GAME = ContestFacts(open_to_public=True, prize=True, exempt=False)

    @pytest.mark.parametrize(
        ("given", "outcome"),
        [
            ({"sacrifice": 1, "decided_by": DecidedBy.SKILL}, BROKEN),
            ({"sacrifice": 1, "decided_by": DecidedBy.MERIT}, UNDECIDED),
            ({"sacrifice": 0, "decided_by": DecidedBy.MERIT}, KEPT),
            ({"sacrifice": 0}, KEPT),
            ({"sacrifice": 1}, UNDECIDED),
            ({"sacrifice": 1, "exempt": True}, NOT_APPLICABLE),
            ({"sacrifice": 1, "prize": False}, NOT_APPLICABLE),
        ],
    )
    def test_outcomes(self, given: dict[str, Any], outcome: Outcome) -> None:
        """Skill rescues no paid game; whether the ban reaches a contest of quality is open."""
        assert check(PAID_ENTRY, "FR", evolve(self.GAME, **given)) is outcome


class TestPromotionalDraw:
    """Code de la consommation, Art. L121-20: a fair draw may be tied to a purchase."""

    RULE = "cocreation.contest.promotional-draw.fr"
    DRAW = ContestFacts(
        open_to_public=True,
        prize=True,
        exempt=False,
        sacrifice=2,
        by_professional=True,
        consumer_promotion=True,
        decided_by=DecidedBy.CHANCE,
    )
    FAIR = PracticeFacts(distorts_decision=False)
    UNFAIR = PracticeFacts(deceptive=True, distorts_decision=True)

    @pytest.mark.parametrize(
        ("contest", "practice", "draw", "paid_entry"),
        [
            ({}, FAIR, KEPT, NOT_APPLICABLE),
            ({}, UNFAIR, BROKEN, BROKEN),
            ({}, PracticeFacts(), UNDECIDED, UNDECIDED),
            ({"sacrifice": 0}, PracticeFacts(), UNDECIDED, KEPT),
            ({"decided_by": DecidedBy.SKILL}, FAIR, NOT_APPLICABLE, BROKEN),
            ({"by_professional": False}, FAIR, NOT_APPLICABLE, BROKEN),
        ],
    )
    def test_it_is_exempt_from_the_ban(
        self, contest: Any, practice: PracticeFacts, draw: Outcome, paid_entry: Outcome
    ) -> None:
        """A draw that is fair is no banned game of chance, and one that deceives is both."""
        facts = SharedFacts(contest=evolve(self.DRAW, **contest), practice=practice)
        verdict = RULES.check(facts, on=TODAY, where="FR")
        assert verdict.outcome(self.RULE) is draw
        assert verdict.outcome(PAID_ENTRY) is paid_entry

    def test_a_practice_alone_brings_up_no_game(self) -> None:
        """Facts on a practice do not bring up the ban on paid games."""
        verdict = RULES.check(SharedFacts(practice=self.UNFAIR), on=TODAY, where="FR")
        assert not verdict.finding(PAID_ENTRY).is_looked_at


class TestPrizePromise:
    """BGB, s. 657 to 661: what is publicly promised for a judged contest is owed."""

    CONTEST = ContestFacts(
        open_to_public=True,
        decided_by=DecidedBy.MERIT,
        deadline_stated=True,
        reward_earned=True,
        revoked=False,
        keeps_submissions=False,
    )

    @pytest.mark.parametrize(
        ("contest", "delivered", "outcome"),
        [
            ({}, True, KEPT),
            ({}, False, BROKEN),
            ({}, None, UNDECIDED),
            ({"reward_earned": False}, False, KEPT),
            ({"revoked": True}, False, KEPT),
            ({"deadline_stated": False}, True, BROKEN),
            ({"keeps_submissions": True, "ownership_stated": False}, True, BROKEN),
            ({"keeps_submissions": True, "ownership_stated": True}, True, KEPT),
            ({"decided_by": DecidedBy.CHANCE}, False, NOT_APPLICABLE),
            ({"open_to_public": False}, False, NOT_APPLICABLE),
        ],
    )
    def test_outcomes(self, contest: Any, delivered: bool | None, outcome: Outcome) -> None:
        """A winner is paid, a closing date is set, and the organiser says what it keeps."""
        facts = SharedFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY}), as_announced=delivered),
            contest=evolve(self.CONTEST, **contest),
        )
        found = RULES.check(facts, on=TODAY, where="DE")
        assert found.outcome("cocreation.contest.prize-promise.de") is outcome


class TestPaymentToEnter:
    """The rule of the Gambling Act 2005, Schedule 2, and of the Order of 1985."""

    RULE = "cocreation.contest.payment-to-enter.gb"
    DRAW = ContestFacts(
        treated_as_free=True,
        decided_by=DecidedBy.CHANCE,
        cost_of_entry=CostOfEntry.PURCHASE_NORMAL_PRICE,
        free_route=False,
    )

    @pytest.mark.parametrize(
        ("where", "on", "outcome"),
        [
            ("GB", date(2007, 9, 1), KEPT),
            ("GB-NIR", date(2022, 4, 26), BROKEN),
            ("GB-NIR", date(2022, 4, 27), KEPT),
            ("GB-NIR", date(1985, 10, 1), BROKEN),
        ],
    )
    def test_a_purchase_at_the_normal_price(self, where: str, on: date, outcome: Outcome) -> None:
        """A purchase was payment in Northern Ireland until 26 April 2022."""
        found = RULES.check(SharedFacts(contest=self.DRAW), on=on, where=where)
        assert found.outcome(self.RULE) is outcome

    @pytest.mark.parametrize(
        ("contest", "outcome"),
        [
            ({"cost_of_entry": CostOfEntry.PREMIUM_RATE}, BROKEN),
            ({"cost_of_entry": CostOfEntry.ENTRY_FEE, "free_route": True}, KEPT),
            ({"cost_of_entry": CostOfEntry.NORMAL_RATE_COMMUNICATION}, KEPT),
            ({"cost_of_entry": CostOfEntry.ENTRY_FEE, "treated_as_free": False}, NOT_APPLICABLE),
            ({"decided_by": DecidedBy.SKILL, "skill_deters": True}, NOT_APPLICABLE),
            ({"cost_of_entry": None}, UNDECIDED),
        ],
    )
    def test_payments(self, contest: Any, outcome: Outcome) -> None:
        """A fee or a premium rate is payment, unless an equal free way is open."""
        found = RULES.check(SharedFacts(contest=evolve(self.DRAW, **contest)), on=TODAY, where="GB")
        assert found.outcome(self.RULE) is outcome


class TestLotteryInBritain:
    """A paid draw is a lottery (Gambling Act 2005, s. 14)."""

    def test_northern_ireland_has_another_text(self) -> None:
        """The Act does not extend there, and what the Order of 1985 asks is left open."""
        rule = get("cocreation.contest.lottery.gb")
        assert rule.examples is not None
        facts: Any = rule.examples.broken
        for where, outcome in (("GB", BROKEN), ("GB-NIR", UNDECIDED)):
            finding = RULES.check(facts, on=TODAY, where=where).finding(rule.id)
            assert finding.outcome is outcome
            assert ("Order 1985" in str(finding.source)) == (where == "GB-NIR")

    DRAW = ContestFacts(
        prize=True,
        sacrifice=2,
        cost_of_entry=CostOfEntry.ENTRY_FEE,
        decided_by=DecidedBy.CHANCE,
        free_route=False,
        exempt=False,
    )

    @pytest.mark.parametrize(
        ("given", "outcome"),
        [
            ({}, BROKEN),
            ({"free_route": True}, KEPT),
            ({"exempt": True}, KEPT),
            ({"decided_by": DecidedBy.SKILL, "skill_deters": False}, BROKEN),
            ({"decided_by": DecidedBy.SKILL, "skill_deters": True}, NOT_APPLICABLE),
            ({"decided_by": DecidedBy.MERIT}, NOT_APPLICABLE),
            ({"cost_of_entry": CostOfEntry.PURCHASE_NORMAL_PRICE}, NOT_APPLICABLE),
            ({"cost_of_entry": CostOfEntry.PURCHASE_RAISED_PRICE}, BROKEN),
            ({"sacrifice": 0, "cost_of_entry": CostOfEntry.NONE}, NOT_APPLICABLE),
        ],
    )
    def test_outcomes(self, given: dict[str, Any], outcome: Outcome) -> None:
        """A question that everybody can answer is chance; the normal price is no payment."""
        assert check(LOTTERY_GB, "GB", evolve(self.DRAW, **given)) is outcome


def test_a_fee_of_nothing_is_refused() -> None:
    """An entry fee without an amount to pay contradicts itself, in every place."""
    with pytest.raises(ContradictionError, match="an entry fee or a premium rate is paid"):
        SharedFacts(contest=ContestFacts(sacrifice=0, cost_of_entry=CostOfEntry.ENTRY_FEE))


class TestLotteryInAmerica:
    """Prize, chance and payment make a lottery; effort and mixed skill are left to the states."""

    DRAW = ContestFacts(prize=True, decided_by=DecidedBy.CHANCE, exempt=False, free_route=False)

    @pytest.mark.parametrize(
        ("given", "outcome"),
        [
            ({"sacrifice": 5}, BROKEN),
            ({"sacrifice": 5, "free_route": True}, KEPT),
            ({"sacrifice": 5, "decided_by": DecidedBy.MIXED}, UNDECIDED),
            ({"sacrifice": 0, "effort_required": True}, UNDECIDED),
            ({"sacrifice": 0, "effort_required": False}, KEPT),
            ({"sacrifice": 5, "decided_by": DecidedBy.SKILL}, NOT_APPLICABLE),
        ],
    )
    def test_outcomes(self, given: dict[str, Any], outcome: Outcome) -> None:
        """A free way in keeps the rule; a long survey instead of money leaves it open."""
        assert check(LOTTERY_US, "US-TX", evolve(self.DRAW, **given)) is outcome


class TestPrizes:
    """Directive 2005/29/EC, Annex I, point 19: the prizes announced are awarded."""

    def test_the_advice_is_to_award_them_all(self) -> None:
        """Two of three prizes break the rule, and the advice names the third."""
        short = ContestFacts(announced=3, awarded=2, closed=True, cost_to_claim=0)
        verdict = RULES.check(SharedFacts(contest=short), on=TODAY, where="FR")
        assert verdict.outcome(PRIZES) is BROKEN
        assert verdict.finding(PRIZES).severity is Severity.PROHIBITED
        (change,) = verdict.nearest(PRIZES).changes
        assert (change.fact.name, change.after) == ("contest.awarded", 3)

    def test_an_unknown_number_gives_no_value_to_reach(self) -> None:
        """No number of awards is advised as long as the number of prizes is unknown."""
        unknown = SharedFacts(contest=ContestFacts(awarded=2, closed=True, cost_to_claim=0))
        near = RULES.check(unknown, on=TODAY, where="FR").nearest(PRIZES)
        assert not near.possible


@pytest.mark.parametrize(
    ("prize", "announced", "kinds", "found"),
    [
        (True, None, None, True),
        (False, None, None, False),
        (None, 2, None, True),
        (None, None, {RewardKind.PRIZE_DRAW}, True),
        (None, 0, {RewardKind.PRIZE_DRAW}, True),
        (None, 0, {RewardKind.MONEY}, False),
        (None, 0, None, None),
        (None, None, {RewardKind.MONEY}, None),
        (None, None, None, None),
    ],
)
def test_a_prize_to_win(
    prize: bool | None, announced: int | None, kinds: Any, found: bool | None
) -> None:
    """There is a prize to win as given, by the number of prizes, or by a draw among the rewards."""
    facts = SharedFacts(
        contest=ContestFacts(prize=prize, announced=announced),
        reward=RewardFacts(kinds=None if kinds is None else frozenset(kinds)),
    )
    assert facts.prize_to_win is found


@pytest.mark.parametrize(
    "data",
    [
        {"contest": {"prize": False, "announced": 1}},
        {"contest": {"prize": False}, "reward": {"kinds": ["prize_draw"]}},
        {"contest": {"cost_of_entry": "none", "sacrifice": 1}},
        {"contest": {"prizes_usd": -1}},
    ],
)
def test_contradictions_are_refused(data: dict[str, Any]) -> None:
    """A prize is hope of a gain, what is paid is a cost, and no amount is below zero."""
    with pytest.raises(InvalidDocumentError, match="contest"):
        from_data(data, SharedFacts)


@pytest.mark.parametrize("entry", ACTIVITIES, ids=lambda entry: entry.name)
def test_every_activity_asks_for_them(entry: Any) -> None:
    """A draw among reviewers or respondents is judged as any other, once a fact of it is known."""
    rules: RuleSet = entry.rules
    draw = entry.facts(reward=RewardFacts(kinds=frozenset({RewardKind.PRIZE_DRAW})))
    asked = rules.check(draw, on=TODAY, where="FR").finding(PAID_ENTRY)
    assert asked.is_looked_at and "contest.sacrifice" in asked.missing
    plain = entry.facts(reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})))
    assert not rules.check(plain, on=TODAY, where="FR").finding(PAID_ENTRY).is_looked_at
