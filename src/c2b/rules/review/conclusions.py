"""The facts of a review that speak on the conclusions of the general clauses of fair practice."""

from __future__ import annotations

from collections.abc import Mapping

from c2b.predicate import Fact, facts_of
from c2b.rules.review.facts import ReviewFacts

F = facts_of(ReviewFacts)

_SHOWN = (
    F.review.modified,
    F.moderation.suppressed_for_sentiment,
    F.review.moved_to_other_product,
    F.display.as_all_or_most,
    F.display.claims_verified,
)
_TIES = (
    F.author.role,
    F.author.other_tie,
    F.disclosure.disclosed,
    F.influence.commercial_words,
)
_COLLECTED = (F.incentive.condition, F.origin.selected_by_sentiment)
_DISCOURAGED = F.moderation.discourages_negative
_UNION: Mapping[str, tuple[Fact, ...]] = {
    "practice.deceptive": (*_SHOWN, F.site.presented_as_independent),
    "practice.information_hidden": (*_TIES, F.display.states_whether_verified),
    "practice.against_diligence": (*_COLLECTED, _DISCOURAGED),
}
BEARING: Mapping[str, Mapping[str, tuple[Fact, ...]]] = {
    "practice.fairness.general-clause.eu": _UNION,
    "practice.fairness.general-clause.de": _UNION,
    "practice.fairness.general-clause.fr": {
        **_UNION,
        "practice.information_hidden": (
            *_UNION["practice.information_hidden"],
            F.display.counterpart_stated,
        ),
    },
    "practice.fairness.general-clause.gb": {
        "practice.deceptive": (*_SHOWN, F.display.positive_given_prominence),
        "practice.information_hidden": (*_TIES, F.display.origin_context_omitted),
        "practice.against_diligence": _COLLECTED,
    },
    "platform.design.dark-pattern.eu": {
        "interface.distorts_choice": (F.origin.selected_by_sentiment,),
    },
    "practice.fairness.general-clause.us": {
        "practice.deceptive": (
            F.origin.business_part,
            F.review.genuine_experience,
            *_SHOWN[:3],
            F.site.presented_as_independent,
        ),
        "practice.information_hidden": (*_TIES[:3], F.display.as_all_or_most),
    },
}
"""The facts by the id of a clause, then by the path of a conclusion."""
