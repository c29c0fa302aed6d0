"""The playground checks facts against the rules in force on a day in a place."""

from __future__ import annotations

from typing import Any

import pytest

from c2b.rules.catalogue import ACTIVITIES

from .asking import answered, refused

US = {"activity": "review", "where": "US", "on": "2024-10-21"}
RULE = "review.incentive.sentiment-condition.us"


def found(verdict: dict[str, Any], rule: str) -> dict[str, Any]:
    """Return the finding of a rule."""
    (finding,) = (each for each in verdict["findings"] if each["rule"] == rule)
    return finding


class TestForm:
    """The activities and places to choose from are those of the rules."""

    def test_places_and_activities(self) -> None:
        """All activities are offered, and the places in the order of their names."""
        form = answered("law_form", "fr")
        assert [each["value"] for each in form["activities"]] == [each.name for each in ACTIVITIES]
        names = [each["text"] for each in form["places"]]
        assert {"France", "Allemagne", "États-Unis"} <= set(names)
        countries = [each["text"] for each in form["places"] if not each["named"]]
        bodies = [each["text"] for each in form["places"] if each["named"]]
        assert names == countries + bodies
        assert (
            countries.index("Espagne") < countries.index("États-Unis") < countries.index("France")
        )
        assert {"Usage\u00a0: études en ligne", "Code\u00a0: CAP"} <= set(bodies)

    def test_rules_to_start_from(self) -> None:
        """Rules with an example are in the order of their names, those of the activity first."""
        examples = answered("check", "fr", activity="review", where="FR", on="2026-11-28")[
            "examples"
        ]
        for own in (True, False):
            names = [each["text"] for each in examples if each["own"] is own]
            plain = [name for name in names if name.isascii()]
            assert plain == sorted(plain, key=str.casefold)


class TestCheck:
    """A verdict is shown with its findings, its coverage and the next questions."""

    def test_an_example_breaks_its_rule(self) -> None:
        """The facts of an example break the rule from its first day on, and not before."""
        verdict = answered("check", **US, example=RULE, before="2024-10-20")
        finding = found(verdict, RULE)
        assert (finding["outcome"], finding["source"]) == ("broken", "16 CFR, 465.4")
        assert finding["message"]
        assert finding["fix"]
        assert ("not in force", "forbidden") in [
            (each["before"], each["after"]) for each in verdict["changes"]
        ]
        assert len(verdict["given"]) == 2

    def test_nothing_is_guessed(self) -> None:
        """A check without facts finds no breach, and asks questions."""
        verdict = answered("check", **US)
        assert (verdict["findings"], verdict["given"], verdict["facts"]) == ([], [], {})
        assert verdict["silent"] > 0
        assert f"{verdict['silent']} undecided" not in verdict["text"]
        assert not verdict["is_clear"]
        assert len(verdict["ask"]) == 5
        assert verdict["changes"] is None

    def test_an_answer_is_added_and_removed(self) -> None:
        """An answer joins the facts; null takes it out again."""
        facts = answered("check", **US, set={"reward.kinds": ["discount"]})["facts"]
        assert facts == {"reward": {"kinds": ["discount"]}}
        more = answered("check", **US, facts=facts, set={"incentive.condition": "positive"})
        assert found(more, RULE)["outcome"] == "broken"
        less = answered("check", **US, facts=more["facts"], set={"incentive.condition": None})
        assert less["given"] == [
            {
                "path": "reward.kinds",
                "text": "what the contributor is promised or given, all kinds together: a discount",
            }
        ]

    @pytest.mark.parametrize("activity", [each.name for each in ACTIVITIES])
    def test_examples_of_every_activity(self, activity: str) -> None:
        """Examples are offered for each activity, and the page can show the facts of each."""
        asked = {"activity": activity, "where": "FR", "on": "2026-11-28"}
        examples = answered("check", "fr", **asked)["examples"]
        assert examples
        for example in examples[:: len(examples) - 1]:
            assert answered("check", "fr", **asked, example=example["rule"])["given"]

    @pytest.mark.parametrize(
        ("asked", "message"),
        [
            ({**US, "on": "tomorrow"}, "a day, as 2026-11-28"),
            ({**US, "before": "x"}, "a day, as 2026-11-28"),
            ({**US, "where": "UK"}, "did you mean GB?"),
            ({**US, "activity": "x"}, "an activity"),
            ({**US, "example": "x"}, "a rule in force on that day in that place"),
            ({**US, "set": {"reward.kinds": ["x"]}}, "reward.kinds"),
        ],
    )
    def test_what_cannot_be_read_is_refused(self, asked: dict[str, Any], message: str) -> None:
        """A wrong day, place, activity, example or answer is refused in words."""
        assert message in refused("check", **asked)
