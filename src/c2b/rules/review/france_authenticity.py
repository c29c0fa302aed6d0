"""The rule of France on false and modified consumer reviews."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.review.choice import SPREAD_IT, BusinessPart
from c2b.rules.review.display_facts import ModerationFacts
from c2b.rules.review.europe import SHOWN_AS_WRITTEN
from c2b.rules.review.facts import OriginFacts, ReviewFacts, ReviewTextFacts
from c2b.rules.sources import CODE_DE_LA_CONSOMMATION
from c2b.text import Text

F = facts_of(ReviewFacts)

FAKE_REVIEW_FR = Rule(
    id="review.authenticity.fake-review.fr",
    title=Text(
        en="Ban on spreading false or modified reviews",
        fr="Interdiction de diffuser des avis faux ou modifiés",
    ),
    asks=Text(
        en="To promote products, a professional neither spreads false consumer reviews or "
        "recommendations, nor has them spread, nor modifies genuine ones.",
        fr="Pour promouvoir des produits, un professionnel ne diffuse ni ne fait diffuser de faux "
        "avis ou de fausses recommandations de consommateurs et ne modifie pas d’avis ou de "
        "recommandations de consommateurs.",
    ),
    message=Text(
        en="Withdraw false reviews, also those of others, and do not change or hide genuine ones.",
        fr="Retirez les faux avis, quel qu’en soit l’auteur, et ne modifiez ni ne masquez les avis "
        "authentiques.",
    ),
    norm=NormKind.BAN,
    places=("FR",),
    source=CODE_DE_LA_CONSOMMATION.at(
        Text(
            en="Art. L121-4, 28° (ordonnance n° 2021-1734); penalties: Art. L132-2",
            fr="art. L. 121-4, 28° (ordonnance n° 2021-1734 du 22 décembre 2021) ; peines : "
            "art. L. 132-2",
        ),
        seen_on=Text(
            en="Code de la consommation as of April 2026 (L121-4, 28°; L132-2); a law firm's page "
            "on the penalties online",
            fr="Code de la consommation en vigueur en avril 2026 (art. L. 121-4, 28°, et "
            "L. 132-2) ; page d’un cabinet d’avocats sur les peines en ligne",
        ),
        note=Text(
            en="Spreading covers what others wrote. The verb of the second limb is to modify; that "
            "it covers reviews that are held back or moved follows from point 23c, which it "
            "transposes: a firm finding should rest on a changed text or score. Up to 2 years and "
            "300,000 EUR or a tenth of turnover; online, since 12 May 2024 (loi n° 2024-420), up "
            "to 5 years and 750,000 EUR.",
            fr="Diffuser vise aussi ce que d’autres ont écrit. Le second volet vise le fait de "
            "« modifier » ; qu’il couvre les avis écartés ou déplacés découle du point 23 quater, "
            "qu’il transpose : un constat ferme doit reposer sur un texte ou une note modifiés. "
            "Jusqu’à 2 ans et 300 000 € ou un dixième du chiffre d’affaires ; en ligne, depuis le "
            "12 mai 2024 (loi n° 2024-420), jusqu’à 5 ans et 750 000 €.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    implements=("review.authenticity.fake-review.eu",),
    since=date(2022, 5, 28),
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.review.aims_at_promotion.is_true(),
    requires=(F.origin.business_part.none_of(*SPREAD_IT) | F.review.genuine_experience.is_true())
    & SHOWN_AS_WRITTEN,
    examples=Examples(
        kept=ReviewFacts(
            review=ReviewTextFacts(
                aims_at_promotion=True,
                genuine_experience=True,
                modified=False,
                moved_to_other_product=False,
            ),
            moderation=ModerationFacts(suppressed_for_sentiment=False),
        ),
        broken=ReviewFacts(
            review=ReviewTextFacts(aims_at_promotion=True, genuine_experience=False),
            origin=OriginFacts(business_part=BusinessPart.SPREAD),
        ),
    ),
)

RULES = (FAKE_REVIEW_FR,)
