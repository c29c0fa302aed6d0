"""The facts on personal data, on the legal ground for using them, and on children's data.

All activities share them.
"""

from __future__ import annotations

from c2b.choice import Choice
from c2b.rules.engine.fact_model import EACH, act, assessment, computed, facts, given


class LawfulBasis(Choice):
    """The legal ground on which personal data are processed."""

    NONE = "none", "none", "aucune"
    CONSENT = "consent", "consent", "le consentement"
    CONTRACT = "contract", "a contract", "un contrat"
    LEGAL_OBLIGATION = "legal_obligation", "a legal obligation", "une obligation légale"
    VITAL_INTERESTS = "vital_interests", "vital interests", "les intérêts vitaux"
    PUBLIC_TASK = "public_task", "a public task", "une mission d’intérêt public"
    LEGITIMATE_INTERESTS = (
        "legitimate_interests",
        "legitimate interests",
        "les intérêts légitimes",
    )
    RECOGNISED_INTEREST = (
        "recognised_interest",
        "a recognised legitimate interest (United Kingdom only)",
        "un intérêt légitime reconnu (Royaume-Uni seulement)",
    )


class Country(Choice):
    """The state whose law sets the age of digital consent of a child."""

    AT = "AT", "Austria", "l’Autriche"
    BE = "BE", "Belgium", "la Belgique"
    BG = "BG", "Bulgaria", "la Bulgarie"
    CY = "CY", "Cyprus", "Chypre"
    CZ = "CZ", "Czechia", "la Tchéquie"
    DE = "DE", "Germany", "l’Allemagne"
    DK = "DK", "Denmark", "le Danemark"
    EE = "EE", "Estonia", "l’Estonie"
    ES = "ES", "Spain", "l’Espagne"
    FI = "FI", "Finland", "la Finlande"
    FR = "FR", "France", "la France"
    GB = "GB", "the United Kingdom", "le Royaume-Uni"
    GR = "GR", "Greece", "la Grèce"
    HR = "HR", "Croatia", "la Croatie"
    HU = "HU", "Hungary", "la Hongrie"
    IE = "IE", "Ireland", "l’Irlande"
    IS = "IS", "Iceland", "l’Islande"
    IT = "IT", "Italy", "l’Italie"
    LI = "LI", "Liechtenstein", "le Liechtenstein"
    LT = "LT", "Lithuania", "la Lituanie"
    LU = "LU", "Luxembourg", "le Luxembourg"
    LV = "LV", "Latvia", "la Lettonie"
    MT = "MT", "Malta", "Malte"
    NL = "NL", "the Netherlands", "les Pays-Bas"
    NO = "NO", "Norway", "la Norvège"
    PL = "PL", "Poland", "la Pologne"
    PT = "PT", "Portugal", "le Portugal"
    RO = "RO", "Romania", "la Roumanie"
    SE = "SE", "Sweden", "la Suède"
    SI = "SI", "Slovenia", "la Slovénie"
    SK = "SK", "Slovakia", "la Slovaquie"
    OTHER = "other", "another country", "un autre pays"


class CoppaException(Choice):
    """The exception of 16 CFR 312.5(c) to prior consent of a parent; all its conditions are met."""

    NONE = "none", "none", "aucune"
    PARENT_CONTACT = (
        "parent_contact",
        "a contact of the parent, only to ask for consent",
        "les coordonnées du parent, aux seules fins de demander son consentement",
    )
    ONE_TIME_CONTACT = (
        "one_time_contact",
        "an online contact of the child, for one answer, then deleted",
        "une adresse en ligne de l’enfant, pour une seule réponse, puis effacée",
    )
    REPEATED_CONTACT_WITH_NOTICE = (
        "repeated_contact_with_notice",
        "online contacts for several answers, with notice to the parent",
        "des adresses en ligne pour plusieurs réponses, le parent étant averti",
    )
    SAFETY = (
        "safety",
        "the safety of the child, with notice to the parent",
        "la sécurité de l’enfant, le parent étant averti",
    )
    SECURITY_OR_LEGAL = (
        "security_or_legal",
        "the security of the site, or legal process",
        "la sécurité du site, ou une procédure légale",
    )
    INTERNAL_OPERATIONS = (
        "internal_operations",
        "a persistent identifier, only for internal operations",
        "un identifiant persistant, aux seules fins du fonctionnement interne",
    )
    AUDIO_FILE = (
        "audio_file",
        "an audio file of the voice, only to answer a request, then deleted",
        "un enregistrement de la voix, pour répondre à une demande, puis effacé",
    )


@facts(kw_only=True)
class PrivacyFacts:
    """The facts on the personal data that are processed, and on the legal ground."""

    personal_data: bool | None = given(
        "personal data are processed", "des données à caractère personnel sont traitées"
    )
    lawful_basis: LawfulBasis | None = act(
        "the lawful basis of the processing", "la base légale du traitement"
    )
    balancing_test: bool | None = act(
        "the interests were weighed beforehand",
        "les intérêts ont été mis en balance au préalable",
    )
    affirmative_act: bool | None = act(
        "consent is given by a clear affirmative act, without a box ticked in advance",
        "le consentement résulte d’un acte positif clair, sans case cochée d’avance",
        EACH,
    )
    specific: bool | None = act(
        "consent is asked for each purpose", "le consentement est demandé pour chaque finalité"
    )
    informed: bool | None = assessment("consent is informed", "le consentement est éclairé")
    refusal_as_easy: bool | None = act(
        "refusing is as easy as accepting", "refuser est aussi simple qu’accepter"
    )
    withdrawal_as_easy: bool | None = act(
        "withdrawing consent is as easy as giving it",
        "retirer son consentement est aussi simple que le donner",
    )
    bundled: bool | None = act(
        "taking part depends on consent to something that is not needed for it",
        "la participation dépend d’un consentement à ce qui ne lui est pas nécessaire",
    )
    provable: bool | None = act("consent can be proved", "le consentement peut être prouvé", EACH)
    offered_to_child: bool | None = given(
        "an online service is offered directly to children",
        "un service en ligne est proposé directement à des enfants",
    )
    collected_online: bool | None = given(
        "personal information is collected online",
        "des données à caractère personnel sont recueillies en ligne",
    )
    special_category: bool | None = act(
        "data of a special category are asked for, such as health, opinions or origin",
        "des données sensibles sont demandées, telles que santé, opinions ou origine",
    )
    explicit_consent: bool | None = act(
        "the person consents expressly to that use",
        "la personne consent expressément à cet usage",
        EACH,
    )
    other_exception: bool | None = assessment(
        "another exception of Article 9(2) applies",
        "une autre exception de l’article 9, paragraphe 2, s’applique",
    )
    recognised_interest_listed: bool | None = assessment(
        "the purpose stands in the British list of recognised legitimate interests",
        "la finalité figure dans la liste britannique des intérêts légitimes reconnus",
    )


@facts(kw_only=True)
class ParticipantFacts:
    """The facts on a person who takes part, on a child, and on the parents."""

    child_age_limit: int | None = given(
        "the age below which local law or the code sees a child, in years",
        "l’âge où l’enfance prend fin selon la loi locale ou le code, en années",
    )
    country: Country | None = given(
        "the country of the child, where it is not the place asked about",
        "le pays de l’enfant, s’il n’est pas le lieu demandé",
        EACH,
    )
    parental_consent: bool | None = act(
        "a holder of parental responsibility gives or authorises the consent",
        "un titulaire de la responsabilité parentale donne ou autorise le consentement",
        EACH,
    )
    reasonable_verification: bool | None = act(
        "it was checked, by reasonable means, that this person is the parent",
        "il a été vérifié, par des moyens raisonnables, que cette personne est bien titulaire de "
        "la responsabilité parentale",
        EACH,
    )
    child_consent: bool | None = act("the child consents too", "l’enfant consent aussi", EACH)
    preventive_service: bool | None = given(
        "the service is preventive or counselling",
        "le service est un service de prévention ou de conseil",
    )
    directed_to_children: bool | None = assessment(
        "the service is directed to children, or the operator knows the age of the child",
        "le service s’adresse aux enfants, ou l’exploitant connaît l’âge de l’enfant",
    )
    coppa_exception: CoppaException | None = assessment(
        "the exception to prior consent of a parent whose conditions are all met",
        "l’exception au consentement préalable d’un parent dont toutes les conditions sont réunies",
    )
    answered_once: bool | None = act(
        "no consent of a parent is sought, because the child is answered only once",
        "aucun consentement d’un parent n’est demandé, l’enfant ne recevant qu’une réponse",
    )
    only_contact: bool | None = act(
        "an online contact of the child is collected and nothing else",
        "seule une adresse en ligne de l’enfant est recueillie",
    )
    single_answer: bool | None = act(
        "one message is sent, in answer to what the child asked for",
        "un seul message est envoyé, en réponse à la demande de l’enfant",
    )
    contact_reused: bool | None = act(
        "the contact of the child is used again, used for another purpose, or disclosed",
        "l’adresse de l’enfant est réutilisée, sert à une autre fin ou est communiquée",
        EACH,
    )
    contact_deleted: bool | None = act(
        "the contact of the child is deleted promptly after the answer",
        "l’adresse de l’enfant est effacée rapidement après la réponse",
        EACH,
    )
    disclosed_to_third_parties: bool | None = act(
        "the child's data go to third parties, beyond what the service needs",
        "les données de l’enfant vont à des tiers, au-delà de ce qu’exige le service",
    )
    separate_choice: bool | None = act(
        "the parent can agree to the use without agreeing to that disclosure",
        "le parent peut accepter l’usage sans accepter cette communication",
    )
    withdrawal_possible: bool | None = act(
        "participants may stop at any time",
        "les participants peuvent s’arrêter à tout moment",
    )
    conditioned_on_data: bool | None = act(
        "taking part or the reward depends on giving data",
        "la participation ou la récompense dépend de la fourniture de données",
    )
    data_necessary: bool | None = assessment(
        "those data are reasonably necessary to take part",
        "ces données sont raisonnablement nécessaires à la participation",
    )

    @computed(
        "parental_consent",
        "reasonable_verification",
        en="the parent's consent is verifiable",
        fr="le consentement du parent est vérifiable",
    )
    def verifiable_parental_consent(self) -> bool | None:
        """Whether a parent consents and that consent is checked."""
        if False in (self.parental_consent, self.reasonable_verification):
            return False
        both = self.parental_consent and self.reasonable_verification
        return None if both is None else both
