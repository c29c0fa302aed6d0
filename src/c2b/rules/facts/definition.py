"""The facts behind the notions: who is a consumer, what binds, what proves."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from c2b.choice import Choice
from c2b.rules.engine.fact_model import (
    EACH,
    act,
    assessment,
    computed,
    facts,
    given,
)


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


class Counterpart(Choice):
    """The counterpart of a promise."""

    NONE = "none", "none", "aucune"
    REAL = "real", "a real one", "réelle"
    DERISORY = "derisory", "a derisory one", "dérisoire"
    ILLUSORY = "illusory", "an illusory one", "illusoire"


class Signature(Choice):
    """The kind of electronic signature of an act."""

    NONE = "none", "not at all", "pas du tout"
    SIMPLE = "simple", "by a simple signature", "par une signature simple"
    ADVANCED = "advanced", "by an advanced signature", "par une signature avancée"
    QUALIFIED = "qualified", "by a qualified signature", "par une signature qualifiée"


@facts(kw_only=True)
class PersonFacts:
    """The facts on the person who contributes, in this relation."""

    natural: bool | None = given("a natural person", "une personne physique", EACH)
    stated_age: int | None = given("the age, in years", "l’âge, en années", EACH)
    born: date | None = given("the day of birth", "le jour de naissance", EACH)
    act_day: date | None = given("the day of the act", "le jour de l’acte", EACH)
    trade_share: Decimal | int | None = given(
        "the share of trade in the purpose, from 0 to 1",
        "la part professionnelle du but, de 0 à 1",
        EACH,
    )
    acts_through_other: bool | None = given(
        "the person acts through another",
        "la personne agit par l’intermédiaire d’une autre",
        EACH,
    )
    classified_as: PartyStatus | None = act("the quality given", "la qualité retenue", EACH)
    classified_in_france: FrenchQuality | None = act(
        "the quality given in France", "la qualité retenue en France", EACH
    )

    @computed(
        "stated_age",
        "born",
        "act_day",
        en="the age on the day of the act, in years",
        fr="l’âge au jour de l’acte, en années",
        either=(("stated_age",), ("born", "act_day")),
    )
    def age(self) -> int | None:
        """Full years; anyone who is born on 29 February grows older on 1 March in other years."""
        if self.stated_age is not None or self.born is None or self.act_day is None:
            return self.stated_age
        before = (self.act_day.month, self.act_day.day) < (self.born.month, self.born.day)
        return self.act_day.year - self.born.year - before

    @computed(
        "trade_share",
        en="the person acts mainly for a trade",
        fr="la personne agit surtout à des fins professionnelles",
    )
    def acts_for_trade(self) -> bool | None:
        """Whether more than half of the purpose is trade."""
        return None if self.trade_share is None else self.trade_share > _HALF


@facts(kw_only=True)
class SellingFacts:
    """Indications that a private seller is a trader."""

    organised: bool | None = given("the selling is organised", "la vente est organisée", EACH)
    profit_aim: bool | None = given("profit is sought", "un profit est recherché", EACH)
    superior_expertise: bool | None = assessment(
        "the seller knows more than the buyer", "le vendeur en sait plus que l’acheteur", EACH
    )
    commercial_status: bool | None = given(
        "the seller's legal status allows commerce",
        "le statut juridique du vendeur permet le commerce",
        EACH,
    )
    vat_liable: bool | None = given(
        "the seller is liable to VAT", "le vendeur est assujetti à la TVA", EACH
    )
    remunerated_by_trader: bool | None = given(
        "a trader pays the seller", "un professionnel rémunère le vendeur", EACH
    )
    buys_to_resell: bool | None = given(
        "the seller buys regularly to resell",
        "le vendeur achète régulièrement pour revendre",
        EACH,
    )
    concentrated_offer: bool | None = given(
        "the offers are of one kind or of few goods",
        "les offres portent sur un même type ou peu de biens",
        EACH,
    )


@facts(kw_only=True)
class SupplyFacts:
    """The facts on a supply and its counterpart in data."""

    claims_withdrawal: bool | None = act(
        "a statutory right of withdrawal is claimed", "un droit légal de rétractation est invoqué"
    )
    digital_service: bool | None = given(
        "the trader supplies a digital service", "le professionnel fournit un service numérique"
    )
    data_only_to_supply: bool | None = act(
        "the data serve only to supply or to obey the law",
        "les données ne servent qu’à fournir ou à respecter la loi",
    )
    as_consumer_contract: bool | None = act(
        "it is treated as a consumer contract", "on le traite comme un contrat de consommation"
    )


@facts(kw_only=True)
class AgreementFacts:
    """The facts on an agreement and the way in which it was concluded."""

    relied_on: bool | None = given("a contract is relied on", "un contrat est invoqué")
    consent: bool | None = given("the parties consent", "les parties consentent", EACH)
    capacity: bool | None = assessment(
        "they may contract", "elles sont capables de contracter", EACH
    )
    content_lawful: bool | None = assessment("the content is lawful", "le contenu est licite")
    content_determinable: bool | None = act(
        "the content is determined or determinable", "le contenu est déterminé ou déterminable"
    )
    gratuitous: bool | None = given("nothing is expected in return", "rien n’est attendu en retour")
    gratuitous_express: bool | None = act(
        "it is said expressly to be free of charge", "la gratuité est expresse"
    )
    counterpart: Counterpart | None = assessment("the counterpart", "la contrepartie")
    terms_invoked: bool | None = act(
        "general terms are invoked", "des conditions générales sont invoquées"
    )
    terms_shown: bool | None = act(
        "the terms were shown beforehand", "les conditions ont été montrées auparavant"
    )
    plain_language: bool | None = act(
        "the terms are clear and in plain language",
        "les conditions sont claires et compréhensibles",
    )
    terms_accepted: bool | None = act(
        "the terms were accepted", "les conditions ont été acceptées", EACH
    )
    terms_storable: bool | None = act(
        "the terms can be stored and reproduced",
        "les conditions peuvent être conservées et reproduites",
    )
    online: bool | None = given("it is made online", "il est conclu en ligne")
    written: bool | None = act("the contract is written", "le contrat est écrit")


@facts(kw_only=True)
class ProofFacts:
    """The facts on the evidence of an act."""

    value_eur: Decimal | int | None = given("the value, in euros", "la valeur, en euros", EACH)
    author_identified: bool | None = act(
        "its author is identified", "son auteur est identifié", EACH
    )
    integrity_kept: bool | None = act("its integrity is kept", "son intégrité est préservée")
    signature: Signature | None = given("how it is signed", "comment il est signé", EACH)
    refused_as_electronic: bool | None = act(
        "it is refused only because it is electronic",
        "il est refusé au seul motif qu’il est électronique",
        EACH,
    )


_HALF = Decimal("0.5")
