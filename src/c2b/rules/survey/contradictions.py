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
        *(f.sample.quota, f.sample.completes),
        *(f.sample.screening_minutes, f.sample.unknown_eligibility),
        *(f.submission.study_minutes, f.submission.failed_checks),
        *(f.submission.seconds, f.submission.median_seconds),
    )
    return (
        *submission_contradictions(model),
        Impossible(
            one=f.study.uses_ai.is_false(),
            other=f.study.synthetic_as_real.is_true(),
            because=_SYNTHETIC,
        ),
        Impossible(
            one=f.study.common_rule.is_false(),
            other=f.study.exempt.is_true(),
            because=_AN_EXEMPTION,
        ),
        *(below_zero(fact) for fact in counted),
    )


_SYNTHETIC = Text(
    en="synthetic answers are synthetic data",
    fr="des réponses synthétiques sont des données synthétiques",
)
_AN_EXEMPTION = Text(
    en="an exemption of the Common Rule is for research under that rule",
    fr="une exemption de la Common Rule suppose une recherche soumise à cette règle",
)
