"""The combinations of facts of a submission that cannot be."""

from __future__ import annotations

from c2b.predicate import facts_of
from c2b.rules.engine.impossible import Impossible
from c2b.rules.facts.shared_contradictions import below_zero
from c2b.rules.facts.submission import Ground, SubmissionStatus
from c2b.text import Text


def submission_contradictions(model: type) -> tuple[Impossible, ...]:
    """Return the contradictions among the facts of a submission in *model*."""
    f = facts_of(model)
    return (
        Impossible(
            one=f.submission.status.is_not(SubmissionStatus.REJECTED),
            other=f.submission.ground.is_not(Ground.NONE),
            because=_ONLY_REJECTED,
            falls=f.submission.ground,
        ),
        below_zero(f.submission.seconds_since),
    )


_ONLY_REJECTED = Text(
    en="only what is rejected has a ground", fr="seule une contribution refusée a un motif de refus"
)
