"""Rules of the European Union on marketplaces: traders, business users, ranking."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.intermediary import IntermediaryFacts, IntermediaryKind
from c2b.rules.facts.marketplace import BusinessUserFacts, MarketplaceFacts, TraderFacts
from c2b.rules.facts.platform_decision import DecisionFacts, DecisionKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.platform.tier import APPLIES_SINCE, LARGER_MARKETPLACE, SEEN_ON, F
from c2b.rules.sources import DIRECTIVE_2011_83, REGULATION_2019_1150, REGULATION_2022_2065
from c2b.rules.transpositions import TRANSPOSED
from c2b.text import Text

_MARKETPLACE = Text(en="the operator of the marketplace", fr="l’exploitant de la place de marché")
_LARGER = IntermediaryFacts(kind=IntermediaryKind.MARKETPLACE, serves_union=True, small_firm=False)

TRACEABILITY_EU = Rule(
    id="platform.traders.traceability.eu",
    title=Text(
        en="Identification of traders on marketplaces",
        fr="Identification des professionnels des places de marché",
    ),
    asks=Text(
        en="A marketplace that is no small firm lets a trader offer to consumers in the Union only "
        "once it has obtained and checked with best efforts the trader's identity, contact, "
        "document, payment account, register entry and declaration; it shows the main ones beside "
        "the offer, and suspends a trader whose information stays wrong.",
        fr="La place de marché qui n’est pas une petite entreprise n’admet un professionnel à "
        "proposer ses offres aux consommateurs de l’Union qu’après avoir obtenu et vérifié au "
        "mieux son identité, ses coordonnées, une pièce justificative, son compte de paiement, son "
        "inscription à un registre et son engagement ; elle affiche les principales informations "
        "près de l’offre et suspend celui dont les informations restent inexactes.",
    ),
    message=Text(
        en="Identify the traders who offer on your marketplace, check what they state, and show "
        "who they are.",
        fr="Identifiez les professionnels présents sur votre place de marché, vérifiez leurs "
        "déclarations et affichez leurs coordonnées.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=REGULATION_2022_2065.at(
        Text(
            en="Art. 30, 29 (traders present on 17 February 2024: twelve months to complete)",
            fr="art. 30 et 29 (professionnels déjà présents le 17 février 2024 : douze mois pour "
            "compléter)",
        ),
        seen_on=SEEN_ON,
        note=Text(
            en="Micro and small enterprises are exempt (Art. 29). Where consumers sell to "
            "businesses, review for them or work for them, the person who offers is no trader, and "
            "the business that buys need not be traced. A person who sells often may be a trader. "
            "The information is kept for six months after the end of the contract.",
            fr="Les micro et petites entreprises sont exemptées (art. 29). Lorsque des "
            "consommateurs vendent à des entreprises, donnent des avis ou travaillent pour elles, "
            "la personne qui propose n’est pas un professionnel, et l’entreprise qui achète n’a "
            "pas à être identifiée. Une personne qui vend souvent peut être un professionnel. Les "
            "informations sont conservées six mois après la fin du contrat.",
        ),
    ),
    since=APPLIES_SINCE,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=_MARKETPLACE,
    effect=roles_and_effects.PROCEDURE,
    review_by=LOOK_AGAIN["platform.traders.traceability.eu"],
    applies=LARGER_MARKETPLACE & F.trader.offers.is_true(),
    requires=F.trader.identified.is_true()
    & F.trader.reliability_checked.is_true()
    & F.trader.shown.is_true()
    & (F.trader.data_found_wrong.is_false() | F.trader.suspended.is_true()),
    examples=Examples(
        kept=SharedFacts(
            intermediary=_LARGER,
            trader=TraderFacts(
                offers=True,
                identified=True,
                reliability_checked=True,
                shown=True,
                data_found_wrong=False,
            ),
        ),
        broken=SharedFacts(
            intermediary=_LARGER,
            trader=TraderFacts(offers=True, data_found_wrong=True, suspended=False),
        ),
    ),
)
BUSINESS_USERS_EU = Rule(
    id="platform.business-users.reasons-and-ranking.eu",
    title=Text(
        en="Reasons and ranking explained to business users",
        fr="Motifs et classement expliqués aux entreprises utilisatrices",
    ),
    asks=Text(
        en="A platform through which businesses under contract with it offer to consumers explains "
        "in its terms the main parameters of ranking, gives reasons on a durable medium when it "
        "restricts or suspends a business user, gives reasons and thirty days before it ends the "
        "relation, and runs a free complaint system unless it is a small firm.",
        fr="La plateforme par laquelle des entreprises liées à elle par contrat s’adressent à des "
        "consommateurs explique dans ses conditions générales les principaux paramètres de "
        "classement, motive sur un support durable toute restriction ou suspension d’une "
        "entreprise utilisatrice, motive et annonce trente jours à l’avance la fin de la relation, "
        "et gère, sauf petite entreprise, un système gratuit de traitement des plaintes.",
    ),
    message=Text(
        en="Explain your ranking to the businesses on your platform, give reasons for measures and "
        "thirty days before you end a relation, and offer them a complaint.",
        fr="Expliquez votre classement aux entreprises utilisatrices, motivez vos mesures, "
        "respectez un préavis de trente jours avant de mettre fin à la relation et ouvrez une "
        "voie de plainte.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=REGULATION_2019_1150.at(
        Text(en="Art. 3, 4, 5, 11", fr="art. 3, 4, 5 et 11"),
        seen_on=Text(
            en="a reference page of 5 August 2026 (scope, Art. 3 to 5, 11(5), 12(7)); a page of "
            "legislation.gov.uk with Art. 4",
            fr="page de référence du 5 août 2026 (champ d’application, art. 3 à 5, art. 11, § 5, "
            "art. 12, § 7) ; page de legislation.gov.uk reproduisant l’art. 4",
        ),
        note=Text(
            en="A consumer who reviews, answers or sells privately is no business user; a "
            "restaurant with a contractual profile on a review site is one. Only the complaint "
            "system has an exemption for small firms (Art. 11(5)). Changes of the terms are "
            "announced fifteen days before (Art. 3(2)). A repeal is proposed (COM(2025) 837). The "
            "state of the text kept in the United Kingdom was not read.",
            fr="Le consommateur qui donne un avis, répond ou vend à titre privé n’est pas une "
            "entreprise utilisatrice ; le restaurant lié par contrat à un site d’avis en est une. "
            "Seul le système de plaintes comporte une exemption des petites entreprises (art. 11, "
            "§ 5). Les modifications des conditions s’annoncent quinze jours avant (art. 3, § 2). "
            "Une abrogation est proposée (COM(2025) 837). Le texte maintenu au Royaume-Uni n’a pas "
            "été relu.",
        ),
    ),
    since=date(2020, 7, 12),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=Text(
        en="the online intermediation service", fr="le fournisseur du service d’intermédiation"
    ),
    effect=roles_and_effects.PROCEDURE,
    review_by=LOOK_AGAIN["platform.business-users.reasons-and-ranking.eu"],
    applies=F.business_user.under_contract.is_true(),
    requires=(F.business_user.offers_ranked.is_false() | F.business_user.ranking_in_terms.is_true())
    & (
        F.decision.kind.one_of(
            DecisionKind.NONE, DecisionKind.PAYMENT_REFUSED, DecisionKind.STATUS_CHANGED
        )
        | F.decision.written_reasons.is_true()
    )
    & (
        F.decision.kind.is_not(DecisionKind.ACCOUNT_TERMINATED)
        | F.business_user.notice_not_owed.is_true()
        | F.business_user.days_notice.at_least(Parameter("days"))
    )
    & (F.intermediary.small_firm.is_true() | F.business_user.complaint_system.is_true()),
    parameters=(constant("days", 30, unit="days"),),
    examples=Examples(
        kept=SharedFacts(
            intermediary=IntermediaryFacts(small_firm=True),
            decision=DecisionFacts(written_reasons=True),
            business_user=BusinessUserFacts(
                under_contract=True, offers_ranked=False, days_notice=30
            ),
        ),
        broken=SharedFacts(
            decision=DecisionFacts(kind=DecisionKind.ACCOUNT_TERMINATED),
            business_user=BusinessUserFacts(
                under_contract=True, notice_not_owed=False, days_notice=29
            ),
        ),
    ),
)
MAIN_PARAMETERS_EU = Rule(
    id="platform.ranking.main-parameters.eu",
    title=Text(
        en="Information for consumers on the ranking of offers",
        fr="Information du consommateur sur le classement des offres",
    ),
    asks=Text(
        en="Before a consumer is bound by a contract made on a marketplace, its operator states "
        "which main parameters rank the offers, whether the other party is a trader, that consumer "
        "law does not apply where it is not, and who answers for what.",
        fr="Avant que le consommateur ne soit lié par un contrat conclu sur une place de marché, "
        "l’exploitant indique les principaux paramètres de classement des offres, si l’autre "
        "partie est un professionnel, que le droit de la consommation ne s’applique pas dans le "
        "cas contraire, et la répartition des obligations.",
    ),
    message=Text(
        en="State how offers are ranked, whether the seller is a trader, what follows if not, and "
        "who answers for what.",
        fr="Indiquez comment les offres sont classées, si le vendeur est un professionnel, ce qui "
        "s’ensuit s’il ne l’est pas, et qui répond de quoi.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=DIRECTIVE_2011_83.at(
        Text(
            en="Art. 6a (inserted by Directive (EU) 2019/2161); for search results also Directive "
            "2005/29/EC, Art. 7(4a) and Annex I, point 11a",
            fr="art. 6 bis (issu de la directive (UE) 2019/2161) ; pour les résultats de "
            "recherche, aussi directive 2005/29/CE, art. 7, § 4 bis, et annexe I, point 11 bis",
        ),
        seen_on=Text(
            en="a reference page of 5 August 2026 with the four points of Art. 6a",
            fr="page de référence du 5 août 2026 donnant les quatre points de l’art. 6 bis",
        ),
        note=Text(
            en="Between consumers the buyer must be informed that consumer law does not apply. "
            "Where a business buys from the consumer, none of this act applies, neither the "
            "information nor the withdrawal. The first day in Iceland, Liechtenstein and Norway "
            "was not read.",
            fr="Entre consommateurs, l’acheteur doit être averti que le droit de la consommation "
            "ne s’applique pas. Lorsqu’une entreprise achète au consommateur, rien de cet acte ne "
            "s’applique, ni l’information ni la rétractation. Le premier jour en Islande, au "
            "Liechtenstein et en Norvège n’a pas été relevé.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    transposed=TRANSPOSED["platform.ranking.main-parameters.eu"],
    since=date(2022, 5, 28),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=_MARKETPLACE,
    effect=roles_and_effects.DISCLOSURE,
    review_by=LOOK_AGAIN["platform.ranking.main-parameters.eu"],
    applies=F.marketplace.consumer_buys.is_true(),
    requires=F.marketplace.ranking_shown.is_true()
    & F.marketplace.status_shown.is_true()
    & F.marketplace.duties_split_stated.is_true()
    & (F.marketplace.declared_trader.is_true() | F.marketplace.no_consumer_law_stated.is_true()),
    examples=Examples(
        kept=SharedFacts(
            marketplace=MarketplaceFacts(
                consumer_buys=True,
                declared_trader=True,
                ranking_shown=True,
                status_shown=True,
                duties_split_stated=True,
            )
        ),
        broken=SharedFacts(
            marketplace=MarketplaceFacts(
                consumer_buys=True, declared_trader=False, no_consumer_law_stated=False
            )
        ),
    ),
)

RULES = (
    TRACEABILITY_EU,
    BUSINESS_USERS_EU,
    MAIN_PARAMETERS_EU,
)
