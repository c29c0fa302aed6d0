"""Rules of the European Union on influence: hidden advertising, the declaration of posts."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.intermediary import IntermediaryFacts, IntermediaryKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import InfluenceFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import DIRECTIVE_2005_29, REGULATION_2022_2065
from c2b.rules.status.hidden_advertising import EXAMPLES, HIDDEN, SHOWN
from c2b.rules.transpositions import TRANSPOSED
from c2b.text import Text

F = facts_of(SharedFacts)
_PLATFORM = IntermediaryFacts(
    kind=IntermediaryKind.ONLINE_PLATFORM, serves_union=True, small_firm=False
)

PAID_PROMOTION_EU = Rule(
    id="influence.disclosure.paid-promotion.eu",
    title=Text(
        en="Disclosure of paid editorial promotion",
        fr="Mention du financement d’un contenu promotionnel",
    ),
    asks=Text(
        en="Content that looks editorial and promotes a product shows clearly that a trader gave "
        "something of value for it.",
        fr="Un contenu d’apparence rédactionnelle qui promeut un produit indique clairement qu’un "
        "professionnel l’a financé, en argent ou autrement.",
    ),
    message=Text(
        en="Label paid or rewarded content as advertising.",
        fr="Signalez comme publicité tout contenu rémunéré ou récompensé.",
    ),
    norm=NormKind.BAN,
    places=("EU",),
    source=DIRECTIVE_2005_29.at(
        Text(
            en="Annex I, point 11; Art. 7(2); Court of Justice, 2 September 2021, C-371/20",
            fr="annexe I, point 11 ; art. 7, § 2 ; CJUE, 2 septembre 2021, C-371/20",
        ),
        seen_on=Text(
            en="report and text of C-371/20; notes on UWG, § 5a(4), and on BGH, 13 January 2022, "
            "I ZR 35/21; Commission guidance 2021/C 526/01, section 4.2.6, as quoted",
            fr="compte rendu et texte de l’arrêt C-371/20 ; notes sur le § 5a(4) de l’UWG et sur "
            "BGH, 13 janvier 2022, I ZR 35/21 ; orientations 2021/C 526/01 de la Commission, "
            "point 4.2.6, citées",
        ),
        note=Text(
            en="Payment is any asset of value given for the promotion: money, a gift, a trip, a "
            "discount code, free use of protected images. Nothing is due where a fan praises a "
            "brand without any benefit. A consumer who posts once for a gift may be no trader, "
            "the brand that pays is one. Any clear sign is enough, in whatever words. The first "
            "day in Iceland, Liechtenstein and Norway was not read.",
            fr="Est un paiement tout avantage de valeur accordé pour la promotion : argent, "
            "cadeau, voyage, code de réduction, usage gratuit d’images protégées. Rien n’est dû "
            "lorsqu’un amateur loue une marque sans avantage. Le consommateur qui publie une fois "
            "contre un cadeau peut ne pas être un professionnel ; la marque qui paie en est un. "
            "Toute indication claire suffit, quels que soient les mots. La date d’application en "
            "Islande, au Liechtenstein et en Norvège n’a pas été lue.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    transposed=TRANSPOSED["influence.disclosure.paid-promotion.eu"],
    implements=("practice.fairness.general-clause.eu",),
    since=date(2007, 12, 12),
    mark=Certainty.SEEN,
    holder=roles_and_effects.PAYER_AND_PUBLISHER,
    effect=roles_and_effects.BANNED_PRACTICE,
    review_by=LOOK_AGAIN["influence.disclosure.paid-promotion.eu"],
    applies=HIDDEN,
    requires=SHOWN,
    examples=EXAMPLES,
)
DECLARATION_FUNCTION_EU = Rule(
    id="influence.disclosure.declaration-function.eu",
    title=Text(
        en="Platform function to declare commercial content",
        fr="Fonction de déclaration des contenus commerciaux",
    ),
    asks=Text(
        en="An online platform that is no small firm lets its users declare that a post is or has "
        "commercial communication in it, and shows that declaration to readers, clearly and in "
        "real time.",
        fr="La plateforme en ligne qui n’est pas une petite entreprise permet à ses utilisateurs "
        "de déclarer qu’une publication est ou contient une communication commerciale et affiche "
        "cette déclaration, clairement et en temps réel.",
    ),
    message=Text(
        en="Let users declare paid content, and show the declaration to readers.",
        fr="Permettez de déclarer un contenu rémunéré, et affichez cette déclaration.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=REGULATION_2022_2065.at(
        Text(en="Art. 26(2)", fr="art. 26, § 2"),
        seen_on=Text(
            en="the text of the article on several mirrors of the Regulation; a reference page of "
            "5 August 2026 on the exemptions of small firms",
            fr="texte de l’article sur plusieurs sites miroirs du règlement ; page de référence du "
            "5 août 2026 sur les exemptions des petites entreprises",
        ),
        note=Text(
            en="Micro and small enterprises are exempt (Art. 19). On a review site the function "
            "serves for a review written against a voucher. The author and the brand must label "
            "the post all the same. The duties about the platform's own advertisements (Art. "
            "26(1), (3)) are not in the rules. No decision that takes the Regulation into the EEA "
            "Agreement was found.",
            fr="Les micro et petites entreprises sont exemptées (art. 19). Sur un site d’avis, la "
            "fonction sert à l’avis rédigé contre un bon d’achat. L’auteur et la marque doivent "
            "signaler la publication malgré tout. Les obligations relatives aux publicités de la "
            "plateforme (art. 26, § 1 et 3) ne figurent pas dans les règles. Aucune décision "
            "intégrant le règlement à l’accord EEE n’a été trouvée.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=date(2024, 2, 17),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.PLATFORM,
    effect=roles_and_effects.DISCLOSURE,
    review_by=LOOK_AGAIN["influence.disclosure.declaration-function.eu"],
    applies=F.intermediary.kind.one_of(
        IntermediaryKind.ONLINE_PLATFORM, IntermediaryKind.MARKETPLACE
    )
    & F.intermediary.serves_union.is_true()
    & F.intermediary.small_firm.is_false(),
    requires=F.influence.declaration_function.is_true()
    & (F.influence.declared.is_false() | F.influence.declaration_shown.is_true()),
    examples=Examples(
        kept=SharedFacts(
            intermediary=_PLATFORM,
            influence=InfluenceFacts(declaration_function=True, declaration_shown=True),
        ),
        broken=SharedFacts(
            intermediary=_PLATFORM,
            influence=InfluenceFacts(
                declaration_function=True, declared=True, declaration_shown=False
            ),
        ),
    ),
)

RULES = (PAID_PROMOTION_EU, DECLARATION_FUNCTION_EU)
