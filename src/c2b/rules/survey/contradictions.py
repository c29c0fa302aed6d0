"""The combinations of facts of a survey that cannot be."""

from __future__ import annotations

from c2b.predicate import facts_of
from c2b.rules.engine.impossible import Impossible
from c2b.rules.facts.shared_contradictions import below_zero
from c2b.rules.facts.submission_contradictions import submission_contradictions
from c2b.text import Text


def survey_contradictions(model: type) -> tuple[Impossible, ...]:
    """Return the contradictions among the facts of a survey in *model*."""
    f = facts_of(model)
    counted = (
        *(f.participant.child_age_limit, f.sample.quota, f.sample.completes),
        *(f.sample.screening_minutes, f.sample.unknown_eligibility),
        *(f.submission.study_minutes, f.submission.failed_checks),
        *(f.submission.seconds, f.submission.median_seconds),
    )
    return (
        *submission_contradictions(model),
        Impossible(
            one=f.participant.parental_consent.is_false(),
            other=f.participant.reasonable_verification.is_true(),
            because=_NOTHING_CHECKED,
        ),
        Impossible(
            one=f.study.uses_ai.is_false(),
            other=f.study.synthetic_as_real.is_true(),
            because=_SYNTHETIC,
        ),
        *(below_zero(fact) for fact in counted),
    )


_NOTHING_CHECKED = Text(
    en="without consent nothing was checked", fr="sans consentement rien n’a été vérifié"
)
_SYNTHETIC = Text(
    en="synthetic answers are synthetic data",
    fr="des réponses synthétiques sont des données synthétiques",
)
