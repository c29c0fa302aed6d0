"""The facts of older versions are brought to the vocabulary in which one thing is one fact."""

from __future__ import annotations

from typing import Any

import pytest

from c2b import wire
from c2b.rules.cocreation.vocabulary import CocreationFacts
from c2b.rules.crowdsourcing.vocabulary import CrowdsourcingFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.review.vocabulary import ReviewFacts
from c2b.rules.survey.vocabulary import SurveyFacts
from c2b.wire.document import type_name
from c2b.wire.upgrade_facts import shared_vocabulary
from c2b.wire.upgrade_law import second_edition

MOVED: list[tuple[type, dict[str, Any], dict[str, Any]]] = [
    (ReviewFacts, {"incentive": {"offered": True}}, {"reward": {"kinds": ["other"]}}),
    (ReviewFacts, {"incentive": {"offered": False}}, {"reward": {"kinds": []}}),
    (
        ReviewFacts,
        {
            "incentive": {"offered": True, "condition": "positive"},
            "disclosure": {"connection": "money"},
        },
        {"incentive": {"condition": "positive"}, "reward": {"kinds": ["money"]}},
    ),
    (
        ReviewFacts,
        {"disclosure": {"connection": "family"}},
        {"author": {"role": "immediate_relative"}},
    ),
    (ReviewFacts, {"disclosure": {"connection": "other"}}, {"author": {"other_tie": True}}),
    (ReviewFacts, {"origin": {"by_or_for_trader": False}}, {}),
    (ReviewFacts, {"origin": {"action": "submit"}}, {"origin": {"business_part": "wrote"}}),
    (ReviewFacts, {"review": {"online": True, "modified": False}}, {"review": {"modified": False}}),
    (
        ReviewFacts,
        {"moderation": {"regardless_of_sentiment": True}},
        {"moderation": {"suppressed_for_sentiment": False}},
    ),
    (
        ReviewFacts,
        {"display": {"handles_reviews": True, "verification": "other-proportionate"}},
        {"display": {"collects_or_moderates": True, "verification": "other"}},
    ),
    (
        ReviewFacts,
        {"display": {"handles_reviews": False, "verification": "none"}},
        {
            "display": {
                "collects_or_moderates": False,
                "publishes_reviews": False,
                "verification": "none",
            }
        },
    ),
    (
        ReviewFacts,
        {"review": {"misrepresents": "existence"}},
        {"review": {"genuine_experience": False}},
    ),
    (
        ReviewFacts,
        {"review": {"misrepresents": "nothing", "modified": False}},
        {"review": {"genuine_experience": True, "modified": False}},
    ),
    (ReviewFacts, {"review": {"misrepresents": None}}, {}),
    (ReviewFacts, {"definition": {"proof": {"written": True}}}, {"agreement": {"written": True}}),
    (
        SurveyFacts,
        {"submission": {"rejected_for": "attention", "days_waiting": 2}},
        {"submission": {"ground": "attention", "status": "rejected", "seconds_since": 172_800}},
    ),
    (
        SurveyFacts,
        {"reward": {"median_minutes": "2.5"}},
        {"submission": {"median_seconds": "150.0"}},
    ),
    (
        SurveyFacts,
        {"study": {"as_research": True, "ai_disclosed": False}},
        {"study": {"as_research": True}, "ai": {"disclosed": False}},
    ),
    (
        SurveyFacts,
        {"study": {"identity_stated": True, "purpose_stated": False, "withdrawal_possible": True}},
        {
            "information": {"identity_stated": True, "purpose_stated": False},
            "participant": {"withdrawal_possible": True},
        },
    ),
    (SurveyFacts, {"sample": {"quota": 5}}, {"sample": {"quota": 5, "quota_announced": True}}),
    (
        CocreationFacts,
        {"transfer": {"signed": True, "written": True}},
        {"transfer": {"form": "signed"}},
    ),
    (
        CocreationFacts,
        {"contest": {"state": "NY", "supporters": 9, "royalty": "0.01"}},
        {"project": {"supporters": 9, "royalty": "0.01"}},
    ),
    (
        CocreationFacts,
        {"transfer": {"name_shown": False}},
        {"transfer": {"name_wanted": True, "name_shown": False}},
    ),
    (CocreationFacts, {"transfer": {"name_shown": True}}, {"transfer": {"name_shown": True}}),
    (
        CrowdsourcingFacts,
        {"agreement": {"alpha": "0.8"}, "definition": {"agreement": {"consent": True}}},
        {"labels": {"alpha": "0.8"}, "agreement": {"consent": True}},
    ),
    (
        CrowdsourcingFacts,
        {"pay": {"stated_net_hourly": "12.30", "country": "FR"}},
        {"pay": {"earned": "12.30", "costs": 0, "hours": 1}},
    ),
    (
        CrowdsourcingFacts,
        {"decision": {"automated": True}, "freelance": {"days_until_paid": 31, "state": "IL"}},
        {"decision": {"taken_by": "system"}, "freelance": {"days_after_completion": 31}},
    ),
    (
        CrowdsourcingFacts,
        {"decision": {"automated": False}, "relation": {"minimum_wage_paid": True}},
        {},  # a person decides, alone or supported; workers have other rights than a wage too
    ),
    (SharedFacts, {"minor": {"stated_age": 12}}, {"person": {"stated_age": 12}}),
    (SharedFacts, {"payee": {"payments_usd": ["5"]}}, {}),
    (
        SharedFacts,
        {"influence": {"intent_shown": True}},
        {"influence": {"commercial_words": "equivalent"}},
    ),
    (
        SharedFacts,
        {"influence": {"intent_shown": False, "written": True}},
        {"influence": {"commercial_words": "none"}, "agreement": {"written": True}},
    ),
    (SharedFacts, {"activity": {"previous_year_above": True, "left_regime": False}}, {}),
    (
        SharedFacts,
        {"agreement": {"online": True, "consent": True}},
        {"agreement": {"consent": True}},
    ),
]


@pytest.mark.parametrize(("model", "old", "new"), MOVED)
def test_a_fact_moves(model: type, old: dict[str, Any], new: dict[str, Any]) -> None:
    """A fact of version 1 becomes the present fact that means the same."""
    name = {"ReviewFacts": "review", "SurveyFacts": "survey", "SharedFacts": "status"}
    kind = f"{name.get(model.__name__, model.__name__.removesuffix('Facts').lower())}_facts"
    document = {"c2b": 1, "type": kind, "body": old}
    assert wire.from_data(document, model) == wire.from_data(new, model)


@pytest.mark.parametrize(
    ("body", "new"),
    [
        ([], []),
        ({"definition": 3}, {"definition": 3}),
        ({"definition": None}, {}),
        ({"leg": None}, {"leg": None}),
        ({"status": {"activity": 4}}, {"activity": 4}),
        (
            {"activity": 3, "status": {"activity": {"habitual": "yes"}}},
            {"activity": {"habitual": "yes"}},
        ),
        ({"incentive": {"offered": "yes"}}, {}),
        ({"incentive": {"offered": True}, "reward": 5}, {"reward": 5}),
        ({"reward": {"median_minutes": True}}, {}),
        ({"reward": {"median_minutes": "ten"}}, {}),
        ({"reward": {"median_minutes": None}}, {}),
        ({"pay": {"stated_net_hourly": None}}, {}),
    ],
)
def test_what_no_fact_is(body: Any, new: Any) -> None:
    """A body of another shape is left for the reader; a value without counterpart is unknown."""
    assert shared_vocabulary(body) == new


LATER: list[tuple[type, dict[str, Any], dict[str, Any]]] = [
    (
        ReviewFacts,
        {"display": {"handles_reviews": True, "verification": "other_proportionate"}},
        {"display": {"collects_or_moderates": True, "verification": "other"}},
    ),
    (
        ReviewFacts,
        {"display": {"handles_reviews": False, "verification": "order_match"}},
        {
            "display": {
                "collects_or_moderates": False,
                "publishes_reviews": False,
                "verification": "order_match",
            }
        },
    ),
    (ReviewFacts, {"review": {"misrepresents": None}}, {}),
    (
        CocreationFacts,
        {"terms": {"ownership": True, "negotiated": False}},
        {"terms": {"negotiated": False}, "contest": {"ownership_stated": True}},
    ),
    (
        CocreationFacts,
        {"contest": {"state": "florida", "supporters": 9}, "transfer": {"name_shown": False}},
        {"project": {"supporters": 9}, "transfer": {"name_wanted": True, "name_shown": False}},
    ),
    (
        CrowdsourcingFacts,
        {"decision": {"automated": True}, "freelance": {"days_until_paid": 31}},
        {"decision": {"taken_by": "system"}, "freelance": {"days_after_completion": 31}},
    ),
    (
        SharedFacts,
        {"influence": {"intent_shown": False}, "agreement": {"online": True}},
        {"influence": {"commercial_words": "none"}},
    ),
]


@pytest.mark.parametrize(("model", "old", "new"), LATER)
def test_a_fact_of_version_2_moves(model: type, old: dict[str, Any], new: dict[str, Any]) -> None:
    """A fact of version 2 becomes what the second edition of the law asks for."""
    document = {"c2b": 2, "type": type_name(model), "body": old}
    assert wire.from_data(document, model) == wire.from_data(new, model)


def test_an_odd_body_of_version_2_is_left_for_the_reader() -> None:
    """A body that is no object is left as it is, and groups that are none are left too."""
    assert second_edition(3) == 3
    assert second_edition({"display": 3}) == {"display": 3}
