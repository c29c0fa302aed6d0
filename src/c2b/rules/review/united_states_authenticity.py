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
from c2b.rules.review.choice import SPREAD_IT, BusinessPart
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
_CLAUSE = ("practice.fairness.general-clause.us",)

FAKE_REVIEW_US = Rule(
    id="review.authenticity.fake-review.us",
    title=Text(
        en="Ban on writing, selling and buying fake reviews",
        fr="Interdiction de rédiger, de vendre ou d’acheter de faux avis",
    ),
    asks=Text(
        en="A business neither writes nor sells a review that materially misrepresents its author, "
        "the use or the experience; nor buys one, spreads one or obtains one from its own people "
        "when it knew or should have known.",
        fr="Une entreprise ne rédige ni ne vend un avis qui trompe de façon substantielle sur son "
        "auteur, l’usage du produit ou l’expérience ; elle n’en achète pas, n’en diffuse pas et "
        "n’en obtient pas de personnes qui lui sont liées si elle le savait ou aurait dû le "
        "savoir.",
    ),
    message=Text(
        en="Withdraw the review: it misrepresents its author, the use or the experience.",
        fr="Retirez l’avis : il trompe sur son auteur, sur l’usage du produit ou sur l’expérience.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=CFR_16_PART_465.at(
        Text(
            en="465.2(a)-(d) (89 FR 68034, 22 August 2024)",
            fr="465.2(a)-(d) (89 FR 68034, 22 août 2024)",
        ),
        seen_on=Text(
            en="Federal Register 2024-18519; a page quoting 16 CFR 465.2 and 1.98; law firms' "
            "notes of January 2026",
            fr="Federal Register 2024-18519 ; page citant 16 CFR 465.2 et 1.98 ; notes de cabinets "
            "d’avocats de janvier 2026",
        ),
        note=Text(
            en="The misrepresentation must be material. A party that writes or sells need not have "
            "known. Asking all purchasers in general terms, and hosting, are outside (465.2(d)). A "
            "violation may cost 51,744 USD until 16 January 2025 (an amount not read again), and "
            "53,088 USD since, also in 2026.",
            fr="La tromperie doit être substantielle. Celui qui rédige ou vend n’a pas besoin de "
            "le savoir. Solliciter tous les acheteurs en termes généraux ou héberger n’est pas "
            "visé (465.2(d)). Une infraction peut coûter 51 744 USD jusqu’au 16 janvier 2025 "
            "(montant non relu), 53 088 USD depuis, y compris en 2026.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    implements=_CLAUSE,
    since=CFR_16_PART_465_SINCE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    review_by=LOOK_AGAIN["review.authenticity.fake-review.us"],
    effect=roles_and_effects.PROHIBITED_PRACTICE,
    applies=F.origin.business_part.one_of(*SPREAD_IT),
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
            review=ReviewTextFacts(genuine_experience=False),
        ),
    ),
)
CONTROLLED_SITE_US = Rule(
    id="review.independence.controlled-site.us",
    title=Text(
        en="Ban on calling a controlled review site independent",
        fr="Interdiction de dire indépendant un site d’avis que l’on contrôle",
    ),
    asks=Text(
        en="A business does not misrepresent that a site or organisation that it controls gives "
        "independent reviews of a category that includes its own products.",
        fr="Une entreprise ne présente pas comme indépendants les avis d’un site ou d’un organisme "
        "qu’elle contrôle sur une catégorie qui comprend ses propres produits.",
    ),
    message=Text(
        en="State who controls the site, and do not present it as independent.",
        fr="Indiquez qui contrôle le site et ne le présentez pas comme indépendant.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=CFR_16_PART_465.at(
        "465.6",
        seen_on=Text(
            en="a page that lists the sections of 16 CFR Part 465 and sums up 465.6",
            fr="page énumérant les sections de 16 CFR, partie 465, et résumant 465.6",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    implements=_CLAUSE,
    since=CFR_16_PART_465_SINCE,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.PROHIBITED_PRACTICE,
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
    title=Text(
        en="Ban on trade in fake followers, likes and views",
        fr="Interdiction du commerce de faux abonnés et de fausses vues",
    ),
    asks=Text(
        en="Nobody sells or buys followers, likes, views or similar indicators known to be fake, "
        "or that should have been known to be, where they can serve to misrepresent influence for "
        "a commercial purpose.",
        fr="Nul ne vend ni n’achète des abonnés, mentions « J’aime », vues ou indicateurs "
        "semblables qu’il sait ou devrait savoir faux, lorsqu’ils peuvent servir à surestimer une "
        "influence à des fins commerciales.",
    ),
    message=Text(
        en="Stop trading in fake followers, likes or views.",
        fr="Cessez d’acheter ou de vendre de faux abonnés, mentions « J’aime » ou vues.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=CFR_16_PART_465.at(
        "465.8",
        seen_on=Text(
            en="a page that lists and sums up 16 CFR Part 465",
            fr="page énumérant et résumant 16 CFR, partie 465",
        ),
    ),
    implements=_CLAUSE,
    since=CFR_16_PART_465_SINCE,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=Text(en="anyone", fr="quiconque"),
    effect=roles_and_effects.PROHIBITED_PRACTICE,
    applies=F.indicator.sold_or_bought.is_true() & F.indicator.commercial_purpose.is_true(),
    requires=F.indicator.fake.is_false() | F.indicator.knew_fake.is_false(),
    examples=Examples(
        kept=ReviewFacts(
            indicator=IndicatorFacts(fake=False, commercial_purpose=True, sold_or_bought=True)
        ),
        broken=ReviewFacts(
            indicator=IndicatorFacts(
                fake=True, knew_fake=True, sold_or_bought=True, commercial_purpose=True
            ),
        ),
    ),
)

RULES = (
    FAKE_REVIEW_US,
    CONTROLLED_SITE_US,
    FAKE_INDICATORS_US,
)
