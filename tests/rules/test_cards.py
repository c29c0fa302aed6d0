"""Every card of the shared folder: the rule is there, says what it says, and judges alike."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.rules.cards import Card, model_of, path_of, read
from tests.rules.names import BY_RULE, EVERYWHERE, NAMES, same

from c2b.rules import Mark, Outcome, Since
from c2b.rules.catalogue import RULES, SUBJECTS

IDS = [rule.id for rule in RULES]
SET_OF = {rule.id: ruleset for ruleset in SUBJECTS.values() for rule in ruleset.rules}
RULE = {rule.id: rule for rule in RULES}


@pytest.fixture(scope="session")
def cards(shared: Path) -> dict[str, Card]:
    """All cards by id."""
    return read(shared)


def facts(rule_id: str, given: dict[str, Any]) -> Any:
    """The model value that the flat facts of a card describe."""
    ruleset = SET_OF[rule_id]
    paths: dict[str, Any] = {}
    for name, value in given.items():
        known = {**EVERYWHERE, **NAMES[ruleset.name], **BY_RULE.get(rule_id, {})}
        where = (
            known.get(name, path_of(ruleset.subject, name))
            if name in known
            else (path_of(ruleset.subject, name))
        )
        assert where is not None or name in known, f"{rule_id}: where is {name}?"
        targets = {where: same} if isinstance(where, str) else where or {}
        paths |= {path: change(value) for path, change in targets.items()}
    return model_of(ruleset.subject, paths)


def test_there_is_a_rule_for_every_card(cards: dict[str, Card]) -> None:
    """116 cards, 116 rules, the same ids."""
    assert sorted(IDS) == sorted(cards)
    assert len(IDS) == 116


@pytest.mark.parametrize("rule_id", IDS)
@pytest.mark.parametrize(
    ("example", "outcome"), [("passing", Outcome.KEPT), ("failing", Outcome.BROKEN)]
)
def test_the_examples_of_the_card(
    cards: dict[str, Card], rule_id: str, example: str, outcome: Outcome
) -> None:
    """The passing example is kept, the failing one broken."""
    card = cards[rule_id]
    given = getattr(card, example)
    verdict = SET_OF[rule_id].check(
        facts(rule_id, given), on=card.day(given), where=RULE[rule_id].places
    )
    assert verdict.outcome(rule_id) is outcome


@pytest.mark.parametrize("rule_id", IDS)
def test_the_rule_says_what_the_card_says(cards: dict[str, Card], rule_id: str) -> None:
    """Severity, tier, mark, first day and place."""
    card, rule = cards[rule_id], RULE[rule_id]
    assert rule.severity.value == card.severity
    assert rule.tier.value == card.tier
    assert rule.mark is Mark(card.confidence)
    since = {None: Since.ALWAYS, "unknown": Since.NOT_FOUND}.get(card.effective_from)
    assert rule.since == (since or date.fromisoformat(str(card.effective_from)))
    if card.jurisdiction != ("INTL",):
        assert rule.places == card.jurisdiction
    else:
        assert rule.places[0].startswith(("code:", "standard:", "practice:"))
