"""Rules of the United States on the authenticity of reviews, of indicators and of sites."""

from __future__ import annotations

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.review.choice import HAD_IT_MADE, BusinessPart, Misrepresentation
from c2b.rules.review.facts import (
    IndicatorFacts,
    OriginFacts,
    ReviewFacts,
    ReviewTextFacts,
    SiteFacts,
)
from c2b.rules.sources import CFR_16_PART_465, CFR_16_PART_465_SINCE
from c2b.text import Text

F = facts_of(ReviewFacts)

FAKE_REVIEW_US = Rule(
    id="review.authenticity.fake-review.us",
    asks=Text(
        en="A business neither writes nor sells a review that misrepresents its author, the use "
        "or the experience; nor buys one, spreads one or gets one from insiders when it knew or "
        "should have known.",
        fr="Une entreprise ne rédige ni ne vend un avis qui trompe sur son auteur, l’usage ou "
        "l’expérience ; elle n’en achète, n’en diffuse et n’en obtient pas de ses proches si elle "
        "le savait ou aurait dû le savoir.",
    ),
    message=Text(
        en="Withdraw the review: it misrepresents who speaks, what was used or what happened.",
        fr="Retirez l’avis : il trompe sur son auteur, sur l’usage ou sur ce qui s’est passé.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=CFR_16_PART_465.at(
        "465.2(a)-(d) (89 FR 68034, 22 August 2024)",
        seen_on=Text(
            en="Federal Register 2024-18519; a page quoting 16 CFR 465.2 and 1.98",
            fr="Federal Register 2024-18519 ; page citant 16 CFR 465.2 et 1.98",
        ),
        note=Text(
            en="Anyone who writes or sells need not have known. To ask all purchasers, or to host, "
            "is outside. A violation may cost 51,744 USD (to 16 January 2025), 53,088 USD since.",
            fr="Celui qui rédige ou vend n’a pas besoin de savoir. Solliciter tous les acheteurs "
            "ou héberger n’est pas visé. Une infraction peut coûter 51 744 USD (jusqu’au 16 "
            "janvier 2025), 53 088 USD depuis.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=CFR_16_PART_465_SINCE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    review_by=LOOK_AGAIN["review.authenticity.fake-review.us"],
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.origin.business_part.one_of(BusinessPart.SPREAD, *HAD_IT_MADE),
    requires=F.review.genuine_experience.is_true()
    | (
        F.origin.business_part.none_of(BusinessPart.WROTE, BusinessPart.SOLD)
        & F.origin.knew_or_should_have_known.is_false()
    ),
    examples=Examples(
        kept=ReviewFacts(
            origin=OriginFacts(business_part=BusinessPart.BOUGHT),
            review=ReviewTextFacts(genuine_experience=True),
        ),
        broken=ReviewFacts(
            origin=OriginFacts(business_part=BusinessPart.WROTE),
            review=ReviewTextFacts(
                genuine_experience=False, misrepresents=Misrepresentation.EXPERIENCE
            ),
        ),
    ),
)
CONTROLLED_SITE_US = Rule(
    id="review.independence.controlled-site.us",
    asks=Text(
        en="A business does not pass off a site that it controls as independent where the site "
        "rates a category that includes its own products.",
        fr="Une entreprise ne présente pas comme indépendant un site qu’elle contrôle s’il évalue "
        "une catégorie qui comprend ses propres produits.",
    ),
    message=Text(
        en="Say who controls the site.",
        fr="Dites qui contrôle le site.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=CFR_16_PART_465.at(
        "465.6",
        seen_on=Text(
            en="a page that lists and sums up Part 465", fr="page qui résume la partie 465"
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=CFR_16_PART_465_SINCE,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.site.controlled_by_business.is_true() & F.site.covers_own_products.is_true(),
    requires=F.site.presented_as_independent.is_false(),
    examples=Examples(
        kept=ReviewFacts(
            site=SiteFacts(
                controlled_by_business=True,
                covers_own_products=True,
                presented_as_independent=False,
            )
        ),
        broken=ReviewFacts(
            site=SiteFacts(
                controlled_by_business=True, covers_own_products=True, presented_as_independent=True
            )
        ),
    ),
)
FAKE_INDICATORS_US = Rule(
    id="review.authenticity.fake-influence-indicators.us",
    asks=Text(
        en="Nobody sells or buys followers, likes or views that they know or should know to be "
        "fake and that serve a commercial purpose.",
        fr="Nul ne vend ni n’achète des abonnés, mentions « J’aime » ou vues qu’il sait ou "
        "devrait savoir faux et qui servent une fin commerciale.",
    ),
    message=Text(
        en="Drop the fake followers, likes or views.",
        fr="Renoncez aux faux abonnés, mentions « J’aime » ou vues.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=CFR_16_PART_465.at(
        "465.8",
        seen_on=Text(
            en="a page that lists and sums up Part 465", fr="page qui résume la partie 465"
        ),
    ),
    since=CFR_16_PART_465_SINCE,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=Text(en="anyone", fr="quiconque"),
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.indicator.fake.is_true() & F.indicator.commercial_purpose.is_true(),
    requires=F.indicator.sold_or_bought.is_false() | F.origin.knew_or_should_have_known.is_false(),
    examples=Examples(
        kept=ReviewFacts(
            indicator=IndicatorFacts(fake=True, commercial_purpose=True, sold_or_bought=False)
        ),
        broken=ReviewFacts(
            indicator=IndicatorFacts(fake=True, sold_or_bought=True, commercial_purpose=True),
            origin=OriginFacts(knew_or_should_have_known=True),
        ),
    ),
)

RULES = (
    FAKE_REVIEW_US,
    CONTROLLED_SITE_US,
    FAKE_INDICATORS_US,
)
