"""The facts of version 2 as the second edition of the law asks for them.

A value that has no counterpart is left out: its fact is unknown in the new document.
"""

from __future__ import annotations

from typing import Any

from c2b.wire.upgrade_facts import Move, by, moved, same

_OBJECT: Any = dict  # untyped, so that what a document holds stays Any


def second_edition(body: Any) -> Any:
    """Return the facts of one document as they are asked now; *body* is left as it is."""
    return moved(dict(body), _MOVES, _GONE) if isinstance(body, _OBJECT) else body


_MOVES: tuple[Move, ...] = (
    (
        "display.verification",
        "display.verification",
        lambda value: "other" if value == "other_proportionate" else value,
    ),
    ("display.handles_reviews", "display.collects_or_moderates", same),
    ("display.handles_reviews", "display.publishes_reviews", by({False: False})),
    (
        "review.misrepresents",
        "review.genuine_experience",
        lambda value: value == "nothing" if isinstance(value, str) else None,
    ),
    ("terms.ownership", "contest.ownership_stated", same),
    ("contest.supporters", "project.supporters", same),
    ("contest.in_review", "project.in_review", same),
    ("contest.produced", "project.produced", same),
    ("contest.royalty", "project.royalty", same),
    ("transfer.name_shown", "transfer.name_wanted", by({False: True})),
    ("transfer.name_shown", "transfer.name_shown", same),
    ("decision.automated", "decision.taken_by", by({True: "system"})),
    ("freelance.days_until_paid", "freelance.days_after_completion", same),
    ("study.ai_disclosed", "ai.disclosed", same),
    ("study.identity_stated", "information.identity_stated", same),
    ("study.purpose_stated", "information.purpose_stated", same),
    ("study.withdrawal_possible", "participant.withdrawal_possible", same),
    (
        "influence.intent_shown",
        "influence.commercial_words",
        by({True: "equivalent", False: "none"}),
    ),
)
_GONE = (
    *("agreement.online", "activity.previous_year_above", "activity.left_regime"),
    *("contest.state", "freelance.state", "pay.country", "relation.minimum_wage_paid"),
)
