"""The combinations of facts of a review that cannot be."""

from __future__ import annotations

from c2b.predicate import facts_of
from c2b.rules.engine.impossible import Impossible
from c2b.rules.facts.practice import ReachedAs
from c2b.rules.facts.shared_contradictions import below_zero
from c2b.rules.review.choice import (
    AuthorRole,
    BusinessPart,
    Condition,
    VerificationSteps,
)
from c2b.text import Text


def review_contradictions(model: type) -> tuple[Impossible, ...]:
    """Return the contradictions among the facts of a review in *model*."""
    return (*_of_authors(model), *_of_display(model), *_of_collection(model))


def _of_authors(model: type) -> tuple[Impossible, ...]:
    f = facts_of(model)
    part = f.origin.business_part
    return (
        Impossible(
            one=f.reward.promised.is_false(),
            other=f.incentive.condition.is_not(Condition.NONE),
            because=_NEEDS_REWARD,
            falls=f.incentive.condition,
        ),
        Impossible(
            one=part.is_(BusinessPart.ASKED_ALL),
            other=f.origin.solicited.is_false(),
            because=_ASKING,
        ),
        Impossible(
            one=part.is_(BusinessPart.INSIDER),
            other=f.author.role.is_(AuthorRole.ORDINARY_CUSTOMER),
            because=_INSIDER,
        ),
        Impossible(
            one=part.is_(BusinessPart.WROTE),
            other=f.author.acts_for_trader.is_false(),
            because=_WRITES_FOR_IT,
        ),
    )


def _of_display(model: type) -> tuple[Impossible, ...]:
    f = facts_of(model)
    return (
        Impossible(
            one=f.practice.reached_as.is_(ReachedAs.NONE),
            other=f.display.publishes_reviews.is_true(),
            because=_READERS,
        ),
        Impossible(
            one=f.display.verification.is_not(VerificationSteps.NONE),
            other=f.moderation.control_exists.is_false(),
            because=_CONTROL,
        ),
        Impossible(
            one=f.display.verification.is_(VerificationSteps.NONE),
            other=f.display.steps_reasonable.is_true(),
            because=_NO_STEP,
            falls=f.display.steps_reasonable,
        ),
    )


def _of_collection(model: type) -> tuple[Impossible, ...]:
    f = facts_of(model)
    return (
        below_zero(f.reviewed.days_since_use),
        below_zero(f.reviewed.days_since_purchase),
        below_zero(f.reviewed.months_published),
        Impossible(
            one=f.origin.selected_by_sentiment.is_true(),
            other=f.origin.neutral_invitation.is_true(),
            because=_NEUTRAL,
        ),
        Impossible(
            one=f.moderation.doubt_function.is_false(),
            other=f.moderation.doubt_function_free.is_true(),
            because=_NO_FUNCTION,
        ),
        Impossible(
            one=f.moderation.control_exists.is_false(),
            other=f.moderation.control_described.is_true(),
            because=_NO_CONTROL,
            falls=f.moderation.control_described,
        ),
        Impossible(
            one=f.moderation.refused.is_false(),
            other=f.moderation.reasons_given.is_true(),
            because=_NOTHING_REFUSED,
        ),
    )


_NEEDS_REWARD = Text(en="a condition needs a reward", fr="une condition suppose un avantage")
_ASKING = Text(en="asking is soliciting", fr="demander un avis, c’est le solliciter")
_INSIDER = Text(
    en="an insider is no ordinary customer",
    fr="une personne liée à l’entreprise n’est pas un simple client",
)
_WRITES_FOR_IT = Text(
    en="anyone who writes for the business acts for it",
    fr="quiconque rédige pour l’entreprise agit pour son compte",
)
_READERS = Text(
    en="readers of reviews are reached as buyers",
    fr="les lecteurs d’avis sont touchés comme acheteurs",
)
_CONTROL = Text(en="a check is a control", fr="une vérification est un contrôle")
_NO_STEP = Text(
    en="no step is no reasonable step",
    fr="l’absence de mesure n’est pas une mesure raisonnable",
)
_NEUTRAL = Text(
    en="selecting is not neutral", fr="choisir les personnes sollicitées n’est pas neutre"
)
_NO_CONTROL = Text(
    en="a control that does not exist is not described",
    fr="un contrôle qui n’existe pas n’est pas décrit",
)
_NOTHING_REFUSED = Text(
    en="reasons are given for a refusal", fr="on ne motive que le refus d’un avis"
)
_NO_FUNCTION = Text(
    en="a function that does not exist is not free of charge",
    fr="une fonction qui n’existe pas n’est pas gratuite",
)
