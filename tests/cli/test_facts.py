"""``c2b facts``, and the facts of a rule in ``c2b rules``."""

from __future__ import annotations

import json

import pytest

from c2b import wire
from c2b.cli.command import run
from c2b.rules.engine.fact_model import every_fact
from c2b.rules.review.vocabulary import DisplayFacts, ReviewFacts

Capture = pytest.CaptureFixture[str]


class TestFacts:
    """`c2b facts` finds facts without reading source."""

    def test_all(self, capsys: Capture) -> None:
        """Every fact of the activity is listed with label, answers, role and stage."""
        assert run(["facts", "review"]) == 0
        out = capsys.readouterr().out
        assert out.count("\n") == len(every_fact(ReviewFacts)) + 1
        assert "display.delays  the dedicated section gives the longest time" in out
        assert "author.role  the author's role towards the business (an officer or manager" in out
        assert "; act, campaign\n" in out and "; given, contribution\n" in out

    def test_of_one_rule(self, capsys: Capture) -> None:
        """The facts of one rule are those that a user gives."""
        rule = "review.incentive.sentiment-condition.us"
        assert run(["facts", "review", "--rule", rule, "--json"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert [each["fact"] for each in told] == ["reward.kinds", "incentive.condition"]
        assert told[0]["type"] == "choices"
        assert told[0]["choices"][0] == {"value": "money", "label": "money"}
        assert told[1]["role"] == "act" and told[1]["stage"] == "campaign"

    def test_of_a_place_and_a_stage(self, capsys: Capture) -> None:
        """Facts can be limited to the rules of places and to a stage."""
        assert run(["facts", "review", "--where", "FR", "--stage", "campaign", "--lang", "fr"]) == 0
        out = capsys.readouterr().out
        assert "moderation.grounds_published  les motifs possibles de refus" in out
        assert "clause.form_contract" not in out and "moderation.refused" not in out
        assert out.rstrip().endswith("faits")
        assert "; acte, campagne\n" in out and "; act, campaign" not in out
        assert "aucun" in out and "(none, " not in out

    def test_a_stage_that_does_not_exist(self, capsys: Capture) -> None:
        """An unknown stage is refused with the known ones."""
        assert run(["facts", "review", "--stage", "end"]) == 2
        assert "campaign or contribution" in capsys.readouterr().err


def test_a_rule_lists_its_facts(capsys: Capture) -> None:
    """`c2b rules ID` shows the facts of the rule with labels and choices."""
    assert run(["rules", "review.incentive.sentiment-condition.us"]) == 0
    out = capsys.readouterr().out
    assert "\nFacts:\n" in out
    assert "incentive.condition  what the review must say to earn the reward (nothing [none]" in out


def test_schemas_have_titles_and_descriptions() -> None:
    """The schema of an activity has the label of each fact, its role and its stage."""
    defined = wire.schema(ReviewFacts)["$defs"]
    delays = defined["DisplayFacts"]["properties"]["delays"]
    assert delays["title"].startswith("the dedicated section gives")
    assert delays["description"].startswith("act, campaign: la rubrique dédiée indique le délai")
    assert defined["DisplayFacts"]["title"] == "DisplayFacts"
    assert defined["DisplayFacts"]["description"].startswith("The facts on the display")


def test_help_shows_labels() -> None:
    """The documentation of a model lists its facts with their labels."""
    assert DisplayFacts.__doc__ is not None
    assert "\n    delays: the dedicated section gives the longest time" in DisplayFacts.__doc__
    assert ReviewFacts.__doc__ is not None and "All that the rules" in ReviewFacts.__doc__
