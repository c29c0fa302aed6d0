"""Rules of France on influencers: hidden advertising, commercial intent, the written contract."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import Figure, FigureValue
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.definition import AgreementFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import CommercialWords, InfluenceFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import CODE_DE_LA_CONSOMMATION, INFLUENCERS_ACT_2023
from c2b.text import Text

F = facts_of(SharedFacts)
_MONEY = RewardFacts(kinds=frozenset({RewardKind.MONEY}))

PAID_PROMOTION_FR = Rule(
    id="influence.disclosure.paid-promotion.fr",
    title=Text(
        en="Ban on hidden editorial advertising",
        fr="Interdiction de la publicité rédactionnelle cachée",
    ),
    asks=Text(
        en="Editorial content in the media is not used to promote goods or services that the "
        "business has financed, unless the content says so clearly, by words, images or sounds "
        "that the consumer recognises.",
        fr="Un contenu rédactionnel financé par un professionnel ne sert pas à promouvoir dans les "
        "médias un bien ou un service sans que ce financement soit indiqué clairement dans le "
        "contenu, ou par des images ou des sons identifiables par le consommateur.",
    ),
    message=Text(
        en="Say in the content itself that the business paid for it.",
        fr="Indiquez dans le contenu même qu’il est financé par l’annonceur.",
    ),
    norm=NormKind.BAN,
    places=("FR",),
    source=CODE_DE_LA_CONSOMMATION.at(
        Text(en="L121-4, 11°", fr="art. L. 121-4, 11°"),
        seen_on=Text(
            en="Code de la consommation, texts of 6 August 2008 (L121-1-1, 11°) and of April 2026 "
            "(L121-4, 11°); a commentary on CJEU, 2 September 2021, C-371/20",
            fr="Code de la consommation, textes du 6 août 2008 (art. L. 121-1-1, 11°) et d’avril "
            "2026 (art. L. 121-4, 11°) ; commentaire de CJUE, 2 septembre 2021, aff. C-371/20",
        ),
        note=Text(
            en="No effect on the decision has to be shown. Financing need not be money: something "
            "of value in return for the publication is enough (C-371/20). A free product for a "
            "tester who writes a review on a merchant's own page is rather under D111-10 "
            "(counterpart) and L121-3. Maxima: two years and 300,000 euros, since 12 May 2024 "
            "online five years and 750,000 euros, up to 10 % of the turnover (L132-2).",
            fr="Aucun effet sur la décision n’est à établir. Le financement peut n’être pas "
            "monétaire : tout avantage appréciable en contrepartie de la publication suffit "
            "(C-371/20). Le produit remis gratuitement à un testeur qui publie un avis sur la page "
            "du commerçant relève plutôt des articles D. 111-10 (contrepartie) et L. 121-3. "
            "Maximum : deux ans et 300 000 €, en ligne cinq ans et 750 000 € depuis le 12 mai "
            "2024, jusqu’à 10 % du chiffre d’affaires (art. L. 132-2).",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    implements=("influence.disclosure.paid-promotion.eu",),
    since=date(2008, 8, 6),
    versions=(
        RuleVersion(
            since=date(2008, 8, 6),
            until=date(2016, 7, 1),
            source=CODE_DE_LA_CONSOMMATION.at(Text(en="L121-1-1, 11°", fr="art. L. 121-1-1, 11°")),
        ),
        RuleVersion(since=date(2016, 7, 1)),
    ),
    mark=Certainty.SEEN,
    holder=Text(en="the business and the publisher", fr="l’entreprise et l’éditeur"),
    effect=roles_and_effects.BANNED_PRACTICE,
    review_by=LOOK_AGAIN["influence.disclosure.paid-promotion.fr"],
    applies=F.influence.promotes_product.is_true()
    & F.reward.promised.is_true()
    & F.influence.apparent_from_context.is_false(),
    requires=F.influence.commercial_words.is_not(CommercialWords.NONE),
    examples=Examples(
        kept=SharedFacts(
            reward=_MONEY,
            influence=InfluenceFacts(
                promotes_product=True,
                apparent_from_context=False,
                commercial_words=CommercialWords.EQUIVALENT,
            ),
        ),
        broken=SharedFacts(
            reward=_MONEY,
            influence=InfluenceFacts(
                promotes_product=True,
                apparent_from_context=False,
                commercial_words=CommercialWords.NONE,
            ),
        ),
    ),
)
COMMERCIAL_INTENT_FR = Rule(
    id="influence.disclosure.commercial-intent.fr",
    title=Text(
        en="Commercial intent shown throughout the promotion",
        fr="Intention commerciale indiquée pendant toute la promotion",
    ),
    asks=Text(
        en="A person who, for consideration, uses a reputation to promote goods, services or a "
        "cause online shows the commercial intent clearly, legibly and identifiably throughout the "
        "promotion.",
        fr="La personne qui, à titre onéreux, mobilise sa notoriété pour promouvoir en ligne des "
        "biens, des services ou une cause indique l’intention commerciale de façon claire, lisible "
        "et identifiable pendant toute la promotion.",
    ),
    message=Text(
        en="Show « Publicité », « Collaboration commerciale » or an equivalent throughout.",
        fr="Affichez « Publicité », « Collaboration commerciale » ou une mention équivalente "
        "pendant toute la promotion.",
    ),
    norm=NormKind.DUTY,
    places=("FR",),
    source=INFLUENCERS_ACT_2023.at(
        Text(
            en="Art. 1 and 5, as amended by ordonnance n° 2024-978 of 6 November 2024",
            fr="art. 1er et 5, modifiés par l’ordonnance n° 2024-978 du 6 novembre 2024",
        ),
        note=Text(
            en="An ordinary consumer who posts a rewarded review without using an audience is "
            "under the rules on reviews, not under this Act.",
            fr="Le simple consommateur qui publie un avis récompensé sans mobiliser d’audience "
            "relève des règles sur les avis, non de cette loi.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    implements=("influence.disclosure.paid-promotion.fr",),
    since=date(2023, 6, 11),
    versions=(
        RuleVersion(
            since=date(2023, 6, 11),
            until=date(2024, 11, 8),
            source=INFLUENCERS_ACT_2023.at(
                Text(en="Art. 1 and 5", fr="art. 1er et 5"),
                note=Text(
                    en="Only the two fixed words are enough.",
                    fr="Seules les deux mentions fixées par la loi suffisent.",
                ),
            ),
            message=Text(
                en="Show « Publicité » or « Collaboration commerciale » throughout.",
                fr="Affichez « Publicité » ou « Collaboration commerciale » pendant toute la "
                "promotion.",
            ),
            requires=F.influence.commercial_words.one_of(
                CommercialWords.PUBLICITE, CommercialWords.COLLABORATION_COMMERCIALE
            )
            & F.influence.visible_throughout.is_true(),
        ),
        RuleVersion(since=date(2024, 11, 8)),
    ),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.INFLUENCER,
    effect=roles_and_effects.DISCLOSURE,
    applies=F.influence.uses_reputation.is_true() & F.reward.promised.is_true(),
    requires=F.influence.commercial_words.is_not(CommercialWords.NONE)
    & F.influence.visible_throughout.is_true(),
    examples=Examples(
        kept=SharedFacts(
            reward=_MONEY,
            influence=InfluenceFacts(
                uses_reputation=True,
                commercial_words=CommercialWords.PUBLICITE,
                visible_throughout=True,
            ),
        ),
        broken=SharedFacts(
            reward=_MONEY,
            influence=InfluenceFacts(uses_reputation=True, commercial_words=CommercialWords.NONE),
        ),
    ),
)
INFLUENCE_CONTRACT_FR = Rule(
    id="influence.contract.written.fr",
    title=Text(
        en="Written influencer contract from the threshold",
        fr="Contrat d’influence écrit à partir du seuil",
    ),
    asks=Text(
        en="From the threshold of pay and benefits in kind in a year, for one advertiser and one "
        "promotional aim, the contract of an influencer is written and has the listed clauses; "
        "otherwise it is void.",
        fr="À partir du seuil annuel de rémunération et d’avantages en nature, pour un même "
        "annonceur et un même objectif promotionnel, le contrat d’influence est écrit et comporte "
        "les clauses énumérées, à peine de nullité.",
    ),
    message=Text(
        en="Put the contract in writing with the mandatory clauses, or it is void.",
        fr="Établissez un contrat écrit comportant les clauses obligatoires, à peine de nullité.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=INFLUENCERS_ACT_2023.at(
        Text(
            en="Art. 8; décret n° 2025-1137 of 28 November 2025",
            fr="art. 8 ; décret n° 2025-1137 du 28 novembre 2025",
        ),
        seen_on=Text(
            en="law firms' and press pages quoting Art. 1 of the decree",
            fr="pages d’avocats et de presse citant l’article 1er du décret",
        ),
        note=Text(
            en="Amounts before tax, summed over the calendar year. The clauses: parties and tax "
            "residence, missions, pay or its basis, value of benefits in kind, rights and duties "
            "with intellectual property, French law. The Act is in force since 11 June 2023, its "
            "threshold since 1 January 2026; whether a writing was due in between is disputed.",
            fr="Montants hors taxes, cumulés sur l’année civile. Clauses : parties et résidence "
            "fiscale, missions, rémunération ou mode de calcul, valeur des avantages en nature, "
            "droits et obligations, propriété intellectuelle comprise, soumission au droit "
            "français. La loi est en vigueur depuis le 11 juin 2023, son seuil depuis le 1er "
            "janvier 2026 ; qu’un écrit ait été dû entre-temps est discuté.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=date(2026, 1, 1),
    mark=Certainty.SEEN,
    holder=roles_and_effects.INFLUENCER,
    effect=Text(en="written contract, else nullity", fr="contrat écrit, à peine de nullité"),
    applies=F.influence.uses_reputation.is_true()
    & (
        F.influence.total_eur.at_least(Parameter("threshold_eur"))
        | F.influence.pay_eur.at_least(Parameter("threshold_eur"))
        | F.influence.in_kind_eur.at_least(Parameter("threshold_eur"))
    ),
    requires=F.agreement.written.is_true() & F.influence.mandatory_clauses.is_true(),
    parameters=(
        Figure(
            name="threshold_eur",
            unit="EUR",
            values=(
                FigureValue(
                    value=1000,
                    since=date(2026, 1, 1),
                    source=Source(
                        act=Text(
                            en="Décret n° 2025-1137 of 28 November 2025",
                            fr="décret n° 2025-1137 du 28 novembre 2025",
                        ),
                        kind=SourceKind.DECREE,
                        article=Text(en="Art. 1", fr="art. 1er"),
                    ),
                ),
            ),
        ),
    ),
    examples=Examples(
        kept=SharedFacts(
            influence=InfluenceFacts(
                uses_reputation=True, pay_eur=600, in_kind_eur=400, mandatory_clauses=True
            ),
            agreement=AgreementFacts(written=True),
        ),
        broken=SharedFacts(
            influence=InfluenceFacts(
                uses_reputation=True, pay_eur=600, in_kind_eur=400, mandatory_clauses=False
            ),
        ),
    ),
)

RULES = (
    PAID_PROMOTION_FR,
    COMMERCIAL_INTENT_FR,
    INFLUENCE_CONTRACT_FR,
)
