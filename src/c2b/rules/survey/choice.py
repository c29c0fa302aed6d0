"""The values that facts of a survey take."""

from __future__ import annotations

from c2b.choice import Choice


class Purpose(Choice):
    """The real purpose of a survey."""

    RESEARCH = "research", "research", "la recherche"
    SELLING = "selling", "selling", "la vente"
    FUNDRAISING = "fundraising", "raising funds", "la collecte de fonds"
    LEAD_GENERATION = "lead_generation", "finding buyers", "la prospection"
    CAMPAIGNING = "campaigning", "swaying opinion", "l’influence de l’opinion"


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


class Country(Choice):
    """The country whose age of consent applies; any other has the default of the Regulation."""

    FR = "FR", "France", "la France"
    DE = "DE", "Germany", "l’Allemagne"
    IE = "IE", "Ireland", "l’Irlande"
    NL = "NL", "the Netherlands", "les Pays-Bas"
    IT = "IT", "Italy", "l’Italie"
    ES = "ES", "Spain", "l’Espagne"
    AT = "AT", "Austria", "l’Autriche"
    BE = "BE", "Belgium", "la Belgique"
    PT = "PT", "Portugal", "le Portugal"
    SE = "SE", "Sweden", "la Suède"
    FI = "FI", "Finland", "la Finlande"
    PL = "PL", "Poland", "la Pologne"
    GB = "GB", "the United Kingdom", "le Royaume-Uni"
    OTHER = "other", "another country", "un autre pays"


class Currency(Choice):
    """The currency in which a platform pays."""

    GBP = "GBP", "pounds", "la livre"
    USD = "USD", "dollars", "le dollar"


class RewardKind(Choice):
    """The kind of reward that a participant gets."""

    MONEY = "money", "money", "de l’argent"
    VOUCHER = "voucher", "a voucher", "un bon d’achat"
    GIFT_CARD = "gift_card", "a gift card", "une carte cadeau"
    PRODUCT = "product", "a product", "un produit"
    PRIZE_DRAW = "prize_draw", "entry in a draw", "la participation à un tirage"
    NONE = "none", "nothing", "rien"


class Rejection(Choice):
    """The ground on which a submission was rejected."""

    ATTENTION = "attention", "lack of attention", "l’inattention"
    COMPREHENSION = "comprehension", "lack of comprehension", "l’incompréhension"
    OTHER = "other", "something else", "autre chose"


class ResponseStatus(Choice):
    """The status of a submission."""

    AWAITING = "awaiting", "awaiting a decision", "en attente de décision"
    APPROVED = "approved", "approved", "approuvée"
    REJECTED = "rejected", "rejected", "rejetée"
    RETURNED = "returned", "returned", "retirée"


class Rate(Choice):
    """The outcome rates of the American Association for Public Opinion Research."""

    RR1 = "RR1", "response rate 1", "taux de réponse 1"
    RR2 = "RR2", "response rate 2", "taux de réponse 2"
    RR3 = "RR3", "response rate 3", "taux de réponse 3"
    RR4 = "RR4", "response rate 4", "taux de réponse 4"
    RR5 = "RR5", "response rate 5", "taux de réponse 5"
    RR6 = "RR6", "response rate 6", "taux de réponse 6"
    COOP1 = "COOP1", "cooperation rate 1", "taux de coopération 1"
    COOP2 = "COOP2", "cooperation rate 2", "taux de coopération 2"
    COOP3 = "COOP3", "cooperation rate 3", "taux de coopération 3"
    COOP4 = "COOP4", "cooperation rate 4", "taux de coopération 4"
    REF1 = "REF1", "refusal rate 1", "taux de refus 1"
    REF2 = "REF2", "refusal rate 2", "taux de refus 2"
    REF3 = "REF3", "refusal rate 3", "taux de refus 3"
    CON1 = "CON1", "contact rate 1", "taux de contact 1"
    CON2 = "CON2", "contact rate 2", "taux de contact 2"
    CON3 = "CON3", "contact rate 3", "taux de contact 3"
