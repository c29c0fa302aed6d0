"""The facts behind the notions: who is a consumer, what binds, what proves."""

from __future__ import annotations

from decimal import Decimal

from c2b.choice import Choice
from c2b.rules.engine.fact_model import fact, facts, group


class PartyStatus(Choice):
    """The status of a person in the law of the Union."""

    CONSUMER = "consumer", "a consumer", "un consommateur"
    TRADER = "trader", "a trader", "un professionnel"
    NEITHER = "neither", "neither consumer nor trader", "ni consommateur ni professionnel"
    UNDETERMINED = "undetermined", "undetermined", "indéterminée"


class FrenchQuality(Choice):
    """The status of a person in the French consumer code."""

    CONSUMER = "consumer", "a consumer", "un consommateur"
    NON_PROFESSIONAL = "non_professional", "a non-professional", "un non-professionnel"
    PROFESSIONAL = "professional", "a professional", "un professionnel"


class Supplier(Choice):
    """The kind of supplier."""

    CONSUMER = "consumer", "the consumer", "le consommateur"
    TRADER = "trader", "the trader", "le professionnel"


class ContractNature(Choice):
    """Whether each side gives something."""

    ONEROUS = "onerous", "for consideration", "à titre onéreux"
    GRATUITOUS = "gratuitous", "gratuitous", "à titre gratuit"


class Counterpart(Choice):
    """The counterpart of a promise."""

    NONE = "none", "none", "aucune"
    REAL = "real", "a real one", "réelle"
    DERISORY = "derisory", "a derisory one", "dérisoire"
    ILLUSORY = "illusory", "an illusory one", "illusoire"


class RewardCondition(Choice):
    """The condition of a promised reward."""

    NONE = "none", "nothing", "rien"
    OBJECTIVE_CRITERION = "objective_criterion", "an objective criterion", "un critère objectif"
    JURY_WITH_CRITERIA = "jury_with_criteria", "a jury with criteria", "un jury doté de critères"
    THIRD_PARTY_VOTE = "third_party_vote", "a vote of others", "un vote de tiers"
    SOLE_WILL_OF_BUSINESS = (
        "sole_will_of_business",
        "the will of the business alone",
        "la seule volonté de l’entreprise",
    )


class Signature(Choice):
    """The kind of electronic signature of an act."""

    NONE = "none", "not at all", "pas du tout"
    SIMPLE = "simple", "by a simple signature", "par une signature simple"
    ADVANCED = "advanced", "by an advanced signature", "par une signature avancée"
    QUALIFIED = "qualified", "by a qualified signature", "par une signature qualifiée"


@facts(kw_only=True)
class PersonFacts:
    """The facts on the person who is classified, in one relation."""

    natural: bool | None = fact("a natural person", "une personne physique")
    trade_share: Decimal | int | None = fact(
        "the share of trade in the purpose, from 0 to 1",
        "la part professionnelle du but, de 0 à 1",
    )
    acts_for_trade: bool | None = fact(
        "the person acts for its trade", "la personne agit à des fins professionnelles"
    )
    acts_through_other: bool | None = fact(
        "the person acts through another", "la personne agit par l’intermédiaire d’une autre"
    )
    classified_as: PartyStatus | None = fact("the quality given", "la qualité retenue")
    classified_in_france: FrenchQuality | None = fact(
        "the quality given in France", "la qualité retenue en France"
    )


@facts(kw_only=True)
class SellingFacts:
    """Indications that a private seller is a trader."""

    organised: bool | None = fact("the selling is organised", "la vente est organisée")
    profit_aim: bool | None = fact("profit is the aim", "le profit est recherché")
    superior_expertise: bool | None = fact(
        "the seller knows more than the buyer", "le vendeur en sait plus que l’acheteur"
    )
    commercial_status: bool | None = fact(
        "the seller's legal status allows commerce",
        "le statut juridique du vendeur permet le commerce",
    )
    vat_liable: bool | None = fact(
        "the seller is liable to VAT", "le vendeur est assujetti à la TVA"
    )
    remunerated_by_trader: bool | None = fact(
        "a trader pays the seller", "un professionnel rémunère le vendeur"
    )
    buys_to_resell: bool | None = fact(
        "the seller buys regularly to resell", "le vendeur achète régulièrement pour revendre"
    )
    concentrated_offer: bool | None = fact(
        "the offers are of one kind or of few goods",
        "les offres portent sur un même type ou peu de biens",
    )


@facts(kw_only=True)
class SupplyFacts:
    """The facts on a supply, its supplier and its counterpart."""

    supplier: Supplier | None = fact("who supplies", "qui fournit")
    claims_withdrawal: bool | None = fact(
        "a statutory right of withdrawal is claimed", "un droit légal de rétractation est invoqué"
    )
    digital_service: bool | None = fact(
        "the trader supplies a digital service", "le professionnel fournit un service numérique"
    )
    personal_data: bool | None = fact(
        "the consumer gives personal data", "le consommateur fournit des données personnelles"
    )
    data_only_to_supply: bool | None = fact(
        "the data serve only to supply or to obey the law",
        "les données ne servent qu’à fournir ou à respecter la loi",
    )
    as_consumer_contract: bool | None = fact(
        "it is treated as a consumer contract", "on le traite comme un contrat de consommation"
    )

    service_against_data: bool | None = fact(
        "the trader also supplies a digital service against data",
        "le professionnel fournit aussi un service numérique contre des données",
    )


@facts(kw_only=True)
class AgreementFacts:
    """The facts on an agreement and the way in which it was concluded."""

    consent: bool | None = fact("the parties consent", "les parties consentent")
    capacity: bool | None = fact("they may contract", "elles sont capables de contracter")
    content_lawful: bool | None = fact("the content is lawful", "le contenu est licite")
    content_determinable: bool | None = fact(
        "the content is determined or determinable", "le contenu est déterminé ou déterminable"
    )
    nature: ContractNature | None = fact("the nature of the contract", "la nature du contrat")
    counterpart: Counterpart | None = fact("the counterpart", "la contrepartie")
    gratuity_stated: bool | None = fact("it is said to be gratuitous", "la gratuité est exprimée")
    reward_promised: bool | None = fact("a reward is promised", "une récompense est promise")
    reward_condition: RewardCondition | None = fact(
        "what the reward depends on", "ce dont dépend la récompense"
    )
    terms_shown: bool | None = fact(
        "the terms were shown beforehand", "les conditions ont été montrées auparavant"
    )
    terms_accepted: bool | None = fact(
        "the terms were accepted", "les conditions ont été acceptées"
    )
    terms_storable: bool | None = fact(
        "the terms can be stored and reproduced",
        "les conditions peuvent être conservées et reproduites",
    )
    online: bool | None = fact("it is made online", "il est conclu en ligne")


@facts(kw_only=True)
class ProofFacts:
    """The facts on the evidence of an act."""

    value_eur: Decimal | int | None = fact("the value, in euros", "la valeur, en euros")
    written: bool | None = fact("the act is written", "l’acte est écrit")
    author_identified: bool | None = fact("its author is identified", "son auteur est identifié")
    integrity_kept: bool | None = fact("its integrity is kept", "son intégrité est préservée")
    signature: Signature | None = fact("how it is signed", "comment il est signé")
    refused_as_electronic: bool | None = fact(
        "it is refused only because it is electronic",
        "il est refusé au seul motif qu’il est électronique",
    )


@facts(kw_only=True)
class DefinitionFacts:
    """All that the notions shared by every activity ask for."""

    person: PersonFacts = group(PersonFacts)
    selling: SellingFacts = group(SellingFacts)
    supply: SupplyFacts = group(SupplyFacts)
    agreement: AgreementFacts = group(AgreementFacts)
    proof: ProofFacts = group(ProofFacts)
