"""Rules of the United States on incentives for reviews, and on asking for them."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, SourceKind
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.review.choice import Condition
from c2b.rules.review.facts import IncentiveFacts, OriginFacts, ReviewFacts
from c2b.rules.sources import CFR_16_PART_255, CFR_16_PART_465, CFR_16_PART_465_SINCE
from c2b.text import Text

F = facts_of(ReviewFacts)
_CLAUSE = ("practice.fairness.general-clause.us",)

SENTIMENT_CONDITION_US = Rule(
    id="review.incentive.sentiment-condition.us",
    title=Text(
        en="Ban on rewards tied to the tone of the review",
        fr="Interdiction de lier un avantage au ton de l’avis",
    ),
    asks=Text(
        en="A business gives no incentive in exchange for a review that expresses a particular "
        "sentiment, or on condition of one, expressly or by implication.",
        fr="Une entreprise n’accorde aucun avantage en échange d’un avis exprimant une opinion "
        "déterminée, ni à cette condition, expresse ou implicite.",
    ),
    message=Text(
        en="Offer the incentive for any honest review, positive or negative, or drop it.",
        fr="Offrez l’avantage pour tout avis sincère, positif ou négatif, ou supprimez-le.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=CFR_16_PART_465.at(
        "465.4",
        seen_on=Text(
            en="the text of 16 CFR 465.4 as of 24 March 2026",
            fr="texte de 16 CFR 465.4 au 24 mars 2026",
        ),
        note=Text(
            en="An incentive for a review as such is not banned here; it must still be disclosed, "
            "and a platform may refuse it.",
            fr="Un avantage accordé pour un avis, quel qu’il soit, n’est pas interdit ici ; il "
            "doit néanmoins être signalé, et une plateforme peut le refuser.",
        ),
    ),
    implements=_CLAUSE,
    since=CFR_16_PART_465_SINCE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.PROHIBITED_PRACTICE,
    applies=F.reward.promised.is_true(),
    requires=F.incentive.condition.one_of(Condition.NONE, Condition.ANY_REVIEW),
    examples=Examples(
        kept=ReviewFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.DISCOUNT})),
            incentive=IncentiveFacts(condition=Condition.ANY_REVIEW),
        ),
        broken=ReviewFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.DISCOUNT})),
            incentive=IncentiveFacts(condition=Condition.IMPLIED_POSITIVE),
        ),
    ),
)
GATING_US = Rule(
    id="review.incentive.gating.us",
    title=Text(
        en="Requests for reviews to all customers, happy or not",
        fr="Demande d’avis à tous les clients, satisfaits ou non",
    ),
    asks=Text(
        en="Reviews should be asked of all customers, not only of those expected to be happy, and "
        "no customer should be led away from the public form.",
        fr="Les avis devraient être demandés à tous les clients, non aux seuls clients présumés "
        "satisfaits, et aucun ne devrait être détourné du formulaire public.",
    ),
    message=Text(
        en="Ask every customer in the same way, and lead none away from the public form.",
        fr="Sollicitez tous les clients de la même façon, sans en détourner aucun du formulaire "
        "public.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=("US",),
    source=CFR_16_PART_255.at(
        Text(
            en="255.2(d) and (e)(11); FTC staff answers on the Consumer Review Rule",
            fr="255.2(d) et (e)(11) ; réponses des services de la FTC relatives aux avis",
        ),
        kind=SourceKind.GUIDANCE,
        seen_on=Text(
            en="a page quoting the answer of the FTC staff and 16 CFR 255.2(d)",
            fr="page citant la réponse des services de la FTC et 16 CFR 255.2(d)",
        ),
        note=Text(
            en="The rule on reviews has no express ban, but the practice can breach section 5 of "
            "the FTC Act.",
            fr="La règle relative aux avis ne l’interdit pas expressément, mais la pratique peut "
            "enfreindre la section 5 du FTC Act.",
        ),
    ),
    implements=_CLAUSE,
    since=date(2023, 7, 26),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=Text(en="legal risk", fr="risque juridique"),
    applies=F.origin.solicited.is_true(),
    requires=F.origin.selected_by_sentiment.is_false(),
    examples=Examples(
        kept=ReviewFacts(origin=OriginFacts(solicited=True, selected_by_sentiment=False)),
        broken=ReviewFacts(origin=OriginFacts(solicited=True, selected_by_sentiment=True)),
    ),
)

RULES = (
    SENTIMENT_CONDITION_US,
    GATING_US,
)
