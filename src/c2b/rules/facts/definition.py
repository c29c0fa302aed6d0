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
    UNDETERMINED = "undetermined", "not determined", "non déterminée"


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


class ProofAgainst(Choice):
    """The party against whom an act is to be proved."""

    CONSUMER = "consumer", "a consumer", "un consommateur"
    MERCHANT = "merchant", "a merchant", "un commerçant"
    OTHER = "other", "another person", "une autre personne"


class Signature(Choice):
    """The kind of electronic signature of an act."""

    NONE = "none", "none", "aucune"
    SIMPLE = "simple", "a simple signature", "une signature simple"
    ADVANCED = "advanced", "an advanced signature", "une signature avancée"
    QUALIFIED = "qualified", "a qualified signature", "une signature qualifiée"


@facts(kw_only=True)
class PersonFacts:
    """The facts on the person who contributes, in this relation."""

    natural: bool | None = given(
        "the person is a natural person", "il s’agit d’une personne physique", EACH
    )
    stated_age: int | None = given("the age, in years", "l’âge, en années", EACH)
    born: date | None = given("the day of birth", "la date de naissance", EACH)
    act_day: date | None = given("the day of the act", "la date de l’acte", EACH)
    trade_share: Decimal | int | None = given(
        "the share of trade, business, craft or profession in the purpose, from 0 to 1",
        "la part de l’activité professionnelle dans la finalité poursuivie, de 0 à 1",
        EACH,
    )
    acts_through_other: bool | None = given(
        "the person acts through another, in whose name or on whose behalf",
        "la personne agit par l’intermédiaire d’une autre, en son nom ou pour son compte",
        EACH,
    )
    classified_as: PartyStatus | None = act(
        "the capacity given to the person in this relation",
        "la qualité retenue pour la personne dans cette relation",
        EACH,
    )
    classified_in_france: FrenchQuality | None = act(
        "the capacity given to the person under the French code",
        "la qualité retenue pour la personne au sens du Code de la consommation",
        EACH,
    )

    @computed(
        "stated_age",
        "born",
        "act_day",
        en="the age on the day of the act, in years",
        fr="l’âge à la date de l’acte, en années",
        either=(("stated_age",), ("born", "act_day")),
    )
    def age(self) -> int | None:
        """Full years; anyone who is born on 29 February grows older on 1 March in other years."""
        if self.stated_age is not None or self.born is None or self.act_day is None:
            return self.stated_age
        before = (self.act_day.month, self.act_day.day) < (self.born.month, self.born.day)
        return self.act_day.year - self.born.year - before


@facts(kw_only=True)
class SellingFacts:
    """The indications that a person who offers goods or services is a trader."""

    offers_repeatedly: bool | None = given(
        "the person offers goods or services more than once",
        "la personne propose des biens ou des services à plusieurs reprises",
        EACH,
    )
    organised: bool | None = given("the offering is organised", "l’offre est organisée", EACH)
    profit_aim: bool | None = given("profit is sought", "un but lucratif est poursuivi", EACH)
    superior_expertise: bool | None = assessment(
        "the person has expertise that the other side lacks",
        "la personne possède des compétences que l’autre partie n’a pas",
        EACH,
    )
    commercial_status: bool | None = given(
        "the person's legal status allows commerce",
        "le statut juridique de la personne lui permet de faire du commerce",
        EACH,
    )
    vat_liable: bool | None = given(
        "the person is liable to VAT", "la personne est assujettie à la TVA", EACH
    )
    remunerated_by_trader: bool | None = given(
        "a trader pays the person for acting, or shares the proceeds",
        "un professionnel rémunère ou intéresse la personne",
        EACH,
    )
    buys_to_resell: bool | None = given(
        "the person buys to resell, regularly or often",
        "la personne achète pour revendre, de façon régulière ou fréquente",
        EACH,
    )
    concentrated_offer: bool | None = given(
        "the offers are of one kind or of few goods",
        "l’offre porte sur un même type de biens ou sur un petit nombre de biens",
        EACH,
    )


@facts(kw_only=True)
class SupplyFacts:
    """The facts on a supply and its counterpart in data."""

    claims_withdrawal: bool | None = act(
        "a statutory right of withdrawal is granted or claimed",
        "un droit légal de rétractation est accordé ou invoqué",
    )
    digital_service: bool | None = given(
        "the trader supplies digital content or a digital service",
        "le professionnel fournit un contenu ou un service numérique",
    )
    data_only_to_supply: bool | None = act(
        "the data are used only to supply the service or to obey the law",
        "les données servent exclusivement à fournir le service ou à satisfaire à la loi",
    )
    as_consumer_contract: bool | None = act(
        "the relation is treated as a consumer contract",
        "la relation est traitée comme un contrat de consommation",
    )


@facts(kw_only=True)
class AgreementFacts:
    """The facts on an agreement and the way in which it was concluded."""

    relied_on: bool | None = given("a contract is relied on", "un contrat est invoqué")
    consent: bool | None = given("both parties consent", "les deux parties consentent", EACH)
    capacity: bool | None = assessment(
        "the parties may contract", "les parties ont la capacité de contracter", EACH
    )
    content_lawful: bool | None = assessment(
        "the content of the contract is lawful", "le contenu du contrat est licite"
    )
    content_determinable: bool | None = act(
        "what is to be done is determined or determinable",
        "la prestation est déterminée ou déterminable",
    )
    gratuitous: bool | None = given(
        "nothing is expected in return for the contribution or the transfer",
        "la contribution ou la cession est consentie à titre gratuit",
    )
    gratuitous_express: bool | None = act(
        "it is said expressly that nothing is given in return",
        "la gratuité est stipulée expressément",
    )
    counterpart: Counterpart | None = assessment(
        "the counterpart of the promise of the party that binds itself",
        "la contrepartie convenue au profit de celui qui s’engage",
    )
    terms_invoked: bool | None = act(
        "general terms are relied on", "des conditions générales sont invoquées"
    )
    terms_shown: bool | None = act(
        "the terms are shown before the contribution is made",
        "les conditions sont portées à la connaissance du contributeur avant sa contribution",
    )
    plain_language: bool | None = act(
        "the terms are clear and in plain language",
        "les conditions sont claires et compréhensibles",
    )
    terms_accepted: bool | None = act(
        "the contributor accepted the terms", "le contributeur a accepté les conditions", EACH
    )
    terms_storable: bool | None = act(
        "the terms can be stored and reproduced",
        "les conditions peuvent être conservées et reproduites",
    )
    offers_service_online: bool | None = given(
        "the party that relies on the terms offers goods or services online by trade",
        "celui qui invoque les conditions propose en ligne, à titre professionnel, "
        "des biens ou des services",
    )
    written: bool | None = act("the contract is in writing", "le contrat est écrit")
    business_supplies: bool | None = given(
        "in the contract the business sells or supplies, not the contributor",
        "dans le contrat, c’est l’entreprise qui vend ou fournit, non le contributeur",
    )


@facts(kw_only=True)
class ProofFacts:
    """The facts on the evidence of an act."""

    relied_on_against: ProofAgainst | None = given(
        "the party against whom the act is to be proved",
        "celui contre qui l’acte doit être prouvé",
        EACH,
    )
    value_eur: Decimal | int | None = given(
        "the value of the act, in euros", "la valeur de l’acte, en euros", EACH
    )
    author_identified: bool | None = act(
        "the author of the writing is identified", "l’auteur de l’écrit est identifié", EACH
    )
    integrity_kept: bool | None = act(
        "the integrity of the writing is kept", "l’intégrité de l’écrit est garantie"
    )
    beginning_of_proof: bool | None = given(
        "a writing of the other side makes the act likely, or its admission or an oath stands in",
        "un commencement de preuve par écrit, un aveu ou un serment peut suppléer l’écrit",
        EACH,
    )
    signature: Signature | None = given(
        "the kind of electronic signature of the act",
        "le type de signature électronique de l’acte",
        EACH,
    )
    refused_as_electronic: bool | None = act(
        "the signature is refused effect or evidence only because it is electronic",
        "la signature est écartée au seul motif qu’elle est électronique",
        EACH,
    )
