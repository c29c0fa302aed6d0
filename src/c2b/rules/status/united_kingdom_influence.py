"""Rules of the United Kingdom on influence: hidden advertising, the label of the code."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import AdLabel, InfluenceFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import CONSUMER_PROTECTION_REGULATIONS_2008, DIGITAL_MARKETS_ACT_2024
from c2b.rules.status.hidden_advertising import EXAMPLES, HIDDEN, SHOWN
from c2b.text import Text

F = facts_of(SharedFacts)
_MONEY = RewardFacts(kinds=frozenset({RewardKind.MONEY}))
_ACT = date(2025, 4, 6)

PAID_PROMOTION_GB = Rule(
    id="influence.disclosure.paid-promotion.gb",
    title=Text(
        en="Payment made clear within editorial content",
        fr="Paiement indiqué dans le contenu rédactionnel même",
    ),
    asks=Text(
        en="Editorial content that promotes a product makes clear in itself that a trader paid for "
        "it, in money or otherwise.",
        fr="Un contenu rédactionnel qui promeut un produit fait clairement apparaître, dans le "
        "contenu même, qu’un professionnel l’a payé, en argent ou autrement.",
    ),
    message=Text(
        en="Say in the content itself that it is paid or rewarded.",
        fr="Indiquez dans le contenu même qu’il est rémunéré ou récompensé.",
    ),
    norm=NormKind.BAN,
    places=("GB",),
    source=DIGITAL_MARKETS_ACT_2024.at(
        Text(
            en="Sch. 20 para 12, s. 227; SI 2008/1277, Sch. 1 para 11",
            fr="Sch. 20, § 12, art. 227 ; SI 2008/1277, Sch. 1, § 11",
        ),
        seen_on=Text(
            en="a reference page of 5 August 2026 (para 12); press pages that quote the text of "
            "2008; reports on the guides of the CMA of 3 November 2022; a page of CAP on "
            "advertisement features",
            fr="page de référence du 5 août 2026 (§ 12) ; pages de presse citant le texte de "
            "2008 ; comptes rendus des guides de la CMA du 3 novembre 2022 ; page du CAP sur les "
            "publireportages",
        ),
        note=Text(
            en="The marketing code needs control by the brand as well; this ban does not. The CMA "
            "enforces it directly since 6 April 2025.",
            fr="Le code publicitaire suppose en outre un contrôle de la marque, non cette "
            "interdiction. Depuis le 6 avril 2025, la CMA la sanctionne directement.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=date(2008, 5, 26),
    versions=(
        RuleVersion(
            since=date(2008, 5, 26),
            until=_ACT,
            source=CONSUMER_PROTECTION_REGULATIONS_2008.at(
                Text(en="Sch. 1 para 11; reg. 6(1)(d)", fr="Sch. 1, § 11 ; art. 6(1)(d)"),
                note=Text(
                    en="It transposed Directive 2005/29/EC, Annex I, point 11, until 31 December "
                    "2020.",
                    fr="Transposition de la directive 2005/29/CE, annexe I, point 11, jusqu’au 31 "
                    "décembre 2020.",
                ),
            ),
            implements=(
                "influence.disclosure.paid-promotion.eu",
                "practice.fairness.general-clause.gb",
            ),
        ),
        RuleVersion(since=_ACT),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.PAYER_AND_PUBLISHER,
    effect=roles_and_effects.BANNED_PRACTICE,
    review_by=LOOK_AGAIN["influence.disclosure.paid-promotion.gb"],
    implements=("practice.fairness.general-clause.gb",),
    applies=HIDDEN,
    requires=SHOWN,
    examples=EXAMPLES,
)
AD_LABEL_CAP = Rule(
    id="influence.disclosure.ad-label.cap",
    title=Text(
        en="Plain advertising label at the start of content",
        fr="Mention publicitaire claire en tête du contenu",
    ),
    asks=Text(
        en="Content that a brand rewards and controls has a plain label such as «\u00a0Ad\u00a0» "
        "at its start.",
        fr="Un contenu récompensé et contrôlé par une marque porte, en tête, une mention claire "
        "comme « Ad ».",
    ),
    message=Text(
        en="Put «\u00a0Ad\u00a0» at the start of the content.",
        fr="Placez la mention « Ad » en tête du contenu.",
    ),
    norm=NormKind.DUTY,
    places=("code:CAP",),
    source=Source(
        act="CAP Code (UK Code of Non-broadcast Advertising and Direct & Promotional Marketing)",
        kind=SourceKind.CODE,
        article=Text(en="rules 2.1, 2.3, 2.4", fr="règles 2.1, 2.3 et 2.4"),
        url="https://www.asa.org.uk/codes-and-rulings/advertising-codes/non-broadcast-code.html",
        seen_on=Text(
            en="advice pages of CAP on advertisement features and on recognition; a reference page "
            "of 5 August 2026 with rules 2.1 to 2.4; a page on affiliates with «\u00a0ad\u00a0» as "
            "standard",
            fr="recommandations du CAP sur les publireportages et la reconnaissance ; page de "
            "référence du 5 août 2026 avec les règles 2.1 à 2.4 ; page sur l’affiliation, où "
            "« ad » est la norme",
        ),
        note=Text(
            en="A code of the industry with rulings of the ASA: its breach is no offence, but its "
            "rules follow the law. Words such as «\u00a0gifted\u00a0», «\u00a0collab\u00a0» or "
            "«\u00a0sp\u00a0», or a line in the profile, are not enough. The first day is that of "
            "the twelfth edition and was not read again.",
            fr="Code de la profession, appliqué par l’ASA : sa violation n’est pas une infraction, "
            "mais ses règles suivent la loi. Des mots comme « gifted », « collab » ou « sp », ou "
            "une ligne dans le profil, ne suffisent pas. La date d’entrée en vigueur est celle de "
            "la douzième édition, non relue.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=date(2010, 9, 1),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=Text(
        en="the advertiser and the publisher, the influencer included",
        fr="l’annonceur et l’éditeur, influenceur compris",
    ),
    effect=roles_and_effects.DISCLOSURE,
    review_by=LOOK_AGAIN["influence.disclosure.ad-label.cap"],
    implements=("influence.disclosure.paid-promotion.gb",),
    applies=F.influence.promotes_product.is_true()
    & F.reward.promised.is_true()
    & F.influence.brand_has_control.is_true(),
    requires=F.influence.label.is_(AdLabel.UPFRONT_AD),
    examples=Examples(
        kept=SharedFacts(
            reward=_MONEY,
            influence=InfluenceFacts(
                promotes_product=True, brand_has_control=True, label=AdLabel.UPFRONT_AD
            ),
        ),
        broken=SharedFacts(
            reward=_MONEY,
            influence=InfluenceFacts(
                promotes_product=True, brand_has_control=True, label=AdLabel.VAGUE_OR_LATE
            ),
        ),
    ),
)

RULES = (PAID_PROMOTION_GB, AD_LABEL_CAP)
