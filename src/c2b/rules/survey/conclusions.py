"""The facts of a survey that speak on the conclusions of the general clauses of fair practice."""

from __future__ import annotations

from collections.abc import Mapping

from c2b.predicate import Fact, facts_of
from c2b.rules.survey.facts import SurveyFacts

F = facts_of(SurveyFacts)

BEARING: Mapping[str, Mapping[str, tuple[Fact, ...]]] = {
    "practice.fairness.general-clause.gb": {
        "practice.deceptive": (F.study.as_research,),
        "practice.information_hidden": (F.study.reward_terms_stated,),
    },
    "practice.fairness.general-clause.us": {"practice.deceptive": (F.study.as_research,)},
}
"""The facts by the id of a clause, then by the path of a conclusion."""
