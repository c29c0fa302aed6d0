"""The combinations of facts of a review that cannot be."""

from __future__ import annotations

from c2b.predicate import facts_of
from c2b.rules.engine.impossible import Impossible
from c2b.rules.review.choice import (
    AuthorRole,
    BusinessPart,
    Condition,
    Misrepresentation,
    VerificationSteps,
)
from c2b.text import Text


def review_contradictions(model: type) -> tuple[Impossible, ...]:
    """Return the contradictions among the facts of a review in *model*."""
    return (*_of_authors(model), *_of_content(model), *_of_display(model))


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


def _of_content(model: type) -> tuple[Impossible, ...]:
    f = facts_of(model)
    genuine = f.review.genuine_experience
    return (
        Impossible(
            one=genuine.is_true(),
            other=f.review.misrepresents.is_not(Misrepresentation.NOTHING),
            because=_GENUINE,
        ),
        Impossible(
            one=genuine.is_false(),
            other=f.review.misrepresents.is_(Misrepresentation.NOTHING),
            because=_GENUINE,
        ),
    )


def _of_display(model: type) -> tuple[Impossible, ...]:
    f = facts_of(model)
    return (
        Impossible(
            one=f.display.publishes_reviews.is_true(),
            other=f.display.handles_reviews.is_false(),
            because=_HANDLING,
        ),
        Impossible(
            one=f.display.verification.is_not(VerificationSteps.NONE),
            other=f.moderation.control_exists.is_false(),
            because=_CONTROL,
        ),
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
    )


_NEEDS_REWARD = Text(en="a condition needs a reward", fr="une condition suppose une récompense")
_ASKING = Text(en="asking is soliciting", fr="demander, c’est solliciter")
_INSIDER = Text(
    en="an insider is no ordinary customer", fr="un proche n’est pas un client ordinaire"
)
_WRITES_FOR_IT = Text(
    en="anyone who writes for the business acts for it",
    fr="qui écrit pour l’entreprise agit pour elle",
)
_GENUINE = Text(
    en="a genuine review misrepresents nothing, and a false one something",
    fr="un avis réel ne présente rien faussement, et un faux avis quelque chose",
)
_HANDLING = Text(en="publishing is handling", fr="diffuser, c’est traiter")
_CONTROL = Text(en="a check is a control", fr="une vérification est un contrôle")
_NEUTRAL = Text(en="selecting is not neutral", fr="choisir n’est pas neutre")
_NO_FUNCTION = Text(
    en="a function that does not exist is not free of charge",
    fr="une fonction qui n’existe pas n’est pas gratuite",
)
