"""Rules of the United Kingdom on reviews: fake ones, hidden incentives, publishers' duties."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.review.choice import HAD_IT_MADE, BusinessPart
from c2b.rules.review.facts import (
    DisclosureFacts,
    DisplayFacts,
    ModerationFacts,
    OriginFacts,
    ReviewFacts,
    ReviewTextFacts,
)
from c2b.rules.sources import DIGITAL_MARKETS_ACT_2024
from c2b.text import Text

F = facts_of(ReviewFacts)
_DMCC = date(2025, 4, 6)

FAKE_REVIEW_GB = Rule(
    id="review.authenticity.fake-review.gb",
    asks=Text(
        en="A trader neither submits nor has written a review that rests on no genuine "
        "experience, and offers no service for it, whether the review praises or blames.",
        fr="Un professionnel ne dépose ni ne fait rédiger un avis qui ne repose sur aucune "
        "expérience réelle et n’offre aucun service à cette fin, que l’avis loue ou critique.",
    ),
    message=Text(
        en="Do not use this review: no genuine experience stands behind it.",
        fr="N’utilisez pas cet avis : aucune expérience réelle ne le fonde.",
    ),
    norm=NormKind.BAN,
    places=("GB",),
    source=DIGITAL_MARKETS_ACT_2024.at(
        "Schedule 20, paragraph 13; CMA208 guidance (4 April 2025)",
        seen_on=Text(
            en="law firms' pages on Schedule 20 and its commencement",
            fr="pages de cabinets d’avocats sur l’annexe 20 et son entrée en vigueur",
        ),
        note=Text(
            en="A fine may reach 10 % of worldwide turnover.",
            fr="L’amende peut atteindre 10 % du chiffre d’affaires mondial.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=_DMCC,
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.origin.business_part.one_of(BusinessPart.FACILITATED, *HAD_IT_MADE),
    requires=F.review.genuine_experience.is_true(),
    examples=Examples(
        kept=ReviewFacts(
            origin=OriginFacts(business_part=BusinessPart.FACILITATED),
            review=ReviewTextFacts(genuine_experience=True),
        ),
        broken=ReviewFacts(
            origin=OriginFacts(business_part=BusinessPart.FACILITATED),
            review=ReviewTextFacts(genuine_experience=False),
        ),
    ),
)
CONCEALED_INCENTIVE_GB = Rule(
    id="review.disclosure.concealed-incentive.gb",
    asks=Text(
        en="A trader neither submits nor orders a review that hides that it was incentivised.",
        fr="Un professionnel ne dépose ni ne commande un avis qui cache la contrepartie reçue.",
    ),
    message=Text(
        en="Show readers that there was an incentive, and reckon with it in the scores.",
        fr="Montrez aux lecteurs qu’il y a eu contrepartie et tenez-en compte dans les notes.",
    ),
    norm=NormKind.BAN,
    places=("GB",),
    source=DIGITAL_MARKETS_ACT_2024.at(
        "Schedule 20, paragraph 13; CMA208",
        seen_on=Text(
            en="law firms' pages on Schedule 20",
            fr="pages de cabinets d’avocats sur l’annexe 20",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=_DMCC,
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.reward.promised.is_true() & F.origin.business_part.one_of(*HAD_IT_MADE),
    requires=F.disclosure.disclosed.is_true(),
    examples=Examples(
        kept=ReviewFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.VOUCHER})),
            origin=OriginFacts(business_part=BusinessPart.COMMISSIONED),
            disclosure=DisclosureFacts(disclosed=True),
        ),
        broken=ReviewFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.VOUCHER})),
            origin=OriginFacts(business_part=BusinessPart.COMMISSIONED),
            disclosure=DisclosureFacts(disclosed=False),
        ),
    ),
)
PUBLISHER_STEPS_GB = Rule(
    id="review.moderation.publisher-steps.gb",
    asks=Text(
        en="Anyone who publishes reviews has a published policy, assesses the risk, and finds and "
        "removes fake reviews and hidden incentives.",
        fr="Quiconque publie des avis a une politique publiée, évalue le risque, et détecte et "
        "retire les faux avis et les contreparties cachées.",
    ),
    message=Text(
        en="Publish a policy, assess the risk, and set up how fake reviews are found and removed.",
        fr="Publiez une politique, évaluez le risque et organisez la détection et le retrait des "
        "faux avis.",
    ),
    norm=NormKind.BAN,
    places=("GB",),
    source=DIGITAL_MARKETS_ACT_2024.at(
        "Schedule 20, paragraph 13; CMA208",
        seen_on=Text(
            en="law firms' summaries of CMA208", fr="résumés de CMA208 par des cabinets d’avocats"
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=_DMCC,
    mark=Certainty.SEEN,
    holder=roles_and_effects.REVIEW_PUBLISHER,
    effect=roles_and_effects.PROCEDURE,
    applies=F.display.publishes_reviews.is_true(),
    requires=F.moderation.policy_published.is_true()
    & F.moderation.risk_assessed.is_true()
    & F.moderation.detection_and_removal.is_true(),
    examples=Examples(
        kept=ReviewFacts(
            display=DisplayFacts(publishes_reviews=True),
            moderation=ModerationFacts(
                policy_published=True, risk_assessed=True, detection_and_removal=True
            ),
        ),
        broken=ReviewFacts(
            display=DisplayFacts(publishes_reviews=True),
            moderation=ModerationFacts(policy_published=False),
        ),
    ),
)

RULES = (
    FAKE_REVIEW_GB,
    CONCEALED_INCENTIVE_GB,
    PUBLISHER_STEPS_GB,
)
