"""The answer of `c2b check` is short: what is broken, what is open, what is kept, and one line."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.cli.conftest import Write

from c2b import wire
from c2b.cli.command import run
from c2b.predicate import fact_at
from c2b.rules import FactRole, review
from c2b.rules.engine.fact_model import role_of
from c2b.rules.review.vocabulary import ReviewFacts

Capture = pytest.CaptureFixture[str]
DAY = ["--on", "2026-11-23", "--where", "FR,US"]
CAMPAIGN: dict[str, Any] = {  # everything that a campaign knows of its own, and nothing else
    "reward": {"kinds": ["discount"]},
    "incentive": {"condition": "any_review", "through_vine": False},
    "review": {
        "statement_kind": "consumer_review",
        "genuine_experience": True,
        "modified": False,
        "moved_to_other_product": False,
        "aims_at_promotion": True,
    },
    "author": {
        "role": "ordinary_customer",
        "other_tie": False,
        "acts_for_trader": False,
        "appears_as_consumer": True,
        "contactable": True,
    },
    "origin": {
        "business_part": "asked_all",
        "solicited": True,
        "selected_by_sentiment": False,
        "neutral_invitation": True,
        "asked_by_officer_or_manager": False,
        "told_to_disclose": True,
    },
    "disclosure": {"benefit_known_before": True, "disclosed": True},
    "display": {
        "publishes_reviews": True,
        "claims_verified": True,
        "verification": "order_match",
        "steps_reasonable": True,
        "states_whether_verified": True,
        "states_how_verified": True,
        "publication_date": True,
        "experience_date": True,
        "ranking_criteria": True,
        "chronological": True,
        "delays": True,
        "counterpart_stated": "yes",
        "as_all_or_most": True,
    },
    "moderation": {
        "control_exists": True,
        "control_stated": True,
        "control_described": True,
        "contact_and_change": True,
        "refused": False,
        "grounds_published": True,
        "doubt_function": True,
        "doubt_function_free": True,
        "suppressed_for_sentiment": False,
        "discourages_negative": False,
        "threat": "none",
    },
    "site": {
        "controlled_by_business": True,
        "covers_own_products": False,
        "presented_as_independent": False,
    },
    "indicator": {"fake": False, "sold_or_bought": False, "commercial_purpose": True},
    "clause": {
        "form_contract": True,
        "contract_kind": "customer",
        "restricts": False,
        "penalises": False,
        "takes_rights": "no",
    },
}


def lines(capsys: Capture, name: str, *more: str) -> list[str]:
    """Return the lines that the command prints for the facts in the file *name*."""
    run(["check", "review", name, *DAY, *more])
    return capsys.readouterr().out.splitlines()


def test_own_facts_decide_all_own_rules_but_assessments() -> None:
    """Only assessments leave a rule on reviews undecided where all own facts are given."""
    facts = wire.from_data(CAMPAIGN, ReviewFacts)
    verdict = review.check(facts, on=date(2026, 11, 23), where=("FR", "US"))
    own = [each for each in verdict.undecided if each.rule.activity == "review"]
    missing = {path for each in own for path in each.missing}
    roles = {role_of(fact_at(ReviewFacts, path)) for path in missing}
    assert roles <= {FactRole.ASSESSMENT}
    assert verdict.broken == ()


def test_the_answer_has_at_most_25_lines(write: Write, capsys: Capture) -> None:
    """All own facts, or none, give an answer of less than a screen, in either language."""
    for data in (CAMPAIGN, {}):
        for language in ("en", "fr"):
            found = lines(capsys, write(data), "--lang", language)
            assert 5 < len(found) <= 25


def test_many_open_and_kept_rules_are_cut(write: Write, capsys: Capture) -> None:
    """Only the first rules are named; the others are counted, and --all shows every one."""
    found = lines(capsys, write(CAMPAIGN))
    (kept,) = (line for line in found if line.startswith("✓ "))
    assert kept.startswith("✓ kept (") and " … (+" in kept
    started = {
        "display": {"publishes_reviews": True},
        "origin": {"solicited": True, "business_part": "commissioned"},
        "author": {"acts_for_trader": True},
        "reward": {"kinds": ["money"]},
    }
    found = lines(capsys, write(started))
    assert [line for line in found if line.startswith("? undecided as well (")]
    assert [line for line in found if line.startswith("undecided among the rules shared by all")]
    assert len(lines(capsys, write(started), "--all")) > 100


@pytest.mark.parametrize(
    ("language", "words", "title"),
    [
        ("en", "? no alarm, but unsure (1): ", "Appropriate and proportionate pay for authors"),
        ("fr", "? sans alerte, mais ", "Rémunération appropriée et proportionnelle des auteurs"),
    ],
)
def test_an_unsure_rule_is_not_plainly_kept(
    write: Write, capsys: Capture, language: str, words: str, title: str
) -> None:
    """A figure that the library supposes raises no alarm, and does not show that a duty is kept."""
    data = {
        "work": {"software": False},
        "transfer": {"right_claimed": "assignment"},
        "remuneration": {"free_for_all": False, "exploited": True, "amount": "51", "value": "5000"},
    }
    asked = ["check", "cocreation", write(data), "--where", "IT", "--on", "2026-11-28"]
    run([*asked, "--lang", language])
    found = capsys.readouterr().out.splitlines()
    (line,) = (each for each in found if each.startswith(words))
    assert line.endswith(title)
    assert not [each for each in found if each.startswith("✓")]


def test_nothing_can_be_done_any_more(write: Write, capsys: Capture) -> None:
    """A broken rule that no act helps says so."""
    data = {"origin": {"business_part": "wrote"}, "review": {"genuine_experience": False}}
    found = lines(capsys, write(data))
    assert "    Nothing that can still be done keeps it." in found


def test_five_places_and_many_breaches(write: Write, capsys: Capture) -> None:
    """An answer on five places has forty lines at most, however much is broken.

    The first breaches are printed in full, some in a line with their source, the rest by their ids,
    and all of them with ``--all``; the coverage of a place is one line.
    """
    facts = {
        **CAMPAIGN,
        "review": {**CAMPAIGN["review"], "genuine_experience": False},
        "author": {**CAMPAIGN["author"], "appears_as_consumer": True, "acts_for_trader": True},
        "origin": {**CAMPAIGN["origin"], "business_part": "commissioned"},
        "incentive": {"condition": "positive", "through_vine": False},
        "disclosure": {"benefit_known_before": True, "disclosed": False},
        "display": dict.fromkeys(("publication_date", "chronological", "delays"), False)
        | {"publishes_reviews": True, "claims_verified": True, "verification": "none"},
        "moderation": {"doubt_function": False, "control_exists": True, "threat": "intimidation"},
        "site": dict.fromkeys(CAMPAIGN["site"], True),
    }
    options = ["--on", "2026-11-28", "--where", "FR,DE,GB,US,US-CA"]
    assert run(["check", "review", write(facts), *options]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) <= 40
    broken = [line for line in lines if line.startswith("✗ ")]
    assert len(broken) == 2 + 5 + 1
    assert broken[-1].startswith("✗ broken as well (")
    assert all(sum(line.startswith(f"{each}: ") for line in lines) == 1 for each in ("FR", "US-CA"))
    run(["check", "review", write(facts), *options, "--all"])
    assert capsys.readouterr().out.count("\n✗ ") > len(broken)
