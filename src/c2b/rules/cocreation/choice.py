"""The values that facts of a co-creation take."""

from __future__ import annotations

from c2b.rules.engine.fact_model import Choice


class TransferKind(Choice):
    """Whether rights are transferred for a price."""

    ONEROUS = "onerous", "for a price", "à titre onéreux"
    GRATUITOUS = "gratuitous", "free of charge", "à titre gratuit"


class RemunerationKind(Choice):
    """How an author is paid for rights."""

    PROPORTIONAL = "proportional", "in proportion to revenue", "proportionnelle aux recettes"
    LUMP_SUM = "lump-sum", "by a lump sum", "forfaitaire"
    NONE = "none", "not at all", "aucune"


class LumpSumGround(Choice):
    """Why a lump sum is allowed."""

    NONE = "none", "no ground", "aucun motif"
    BASIS = "basis-undeterminable", "the basis cannot be determined", "base non déterminable"
    NO_CONTROL = "no-control", "no means of control", "aucun moyen de contrôle"
    COST = "cost-disproportionate", "disproportionate cost", "coût disproportionné"
    ACCESSORY = "accessory-contribution", "an accessory contribution", "apport accessoire"
    SOFTWARE = "software", "software", "logiciel"
    OTHER = "other-legal-case", "another case of the code", "autre cas du code"


class OwnershipBasis(Choice):
    """On what a claim of ownership rests."""

    NONE = "none", "nothing", "rien"
    PAYMENT = "payment", "a payment", "un paiement"
    ORDER = "order", "an order", "une commande"
    TERMS = (
        "terms-of-service-general-clause",
        "a general clause of the terms of service",
        "une clause générale des conditions d'utilisation",
    )
    TRANSFER = (
        "specific-written-transfer",
        "a specific written transfer",
        "une cession écrite précise",
    )
    COLLECTIVE = "collective-work", "a collective work", "une œuvre collective"


class RightClaimed(Choice):
    """What a business claims in a work."""

    NONE = "none", "nothing", "rien"
    NON_EXCLUSIVE = "non-exclusive-licence", "a non-exclusive licence", "une licence non exclusive"
    EXCLUSIVE = "exclusive-licence", "an exclusive licence", "une licence exclusive"
    ASSIGNMENT = "assignment", "an assignment", "une cession"


class HireCategory(Choice):
    """The uses for which an ordered work can be made for hire."""

    NONE = "none", "none of the nine uses", "aucun des neuf usages"
    COLLECTIVE = "collective-work", "a collective work", "une œuvre collective"
    AUDIOVISUAL = "audiovisual", "an audiovisual work", "une œuvre audiovisuelle"
    TRANSLATION = "translation", "a translation", "une traduction"
    SUPPLEMENT = "supplementary-work", "a supplementary work", "une œuvre complémentaire"
    COMPILATION = "compilation", "a compilation", "une compilation"
    INSTRUCTION = "instructional-text", "an instructional text", "un texte pédagogique"
    TEST = "test", "a test", "un test"
    ANSWERS = "test-answers", "answers to a test", "des réponses à un test"
    ATLAS = "atlas", "an atlas", "un atlas"


class BlackListed(Choice):
    """A clause that French law always holds to be unfair."""

    NONE = "none", "none", "aucune"
    UNKNOWN_TERMS = (
        "unknown-terms-accepted",
        "unknown terms deemed accepted",
        "conditions inconnues réputées acceptées",
    )
    UNILATERAL = "unilateral-change", "a unilateral change", "une modification unilatérale"
    SOLE_JUDGE = (
        "sole-judge-of-conformity",
        "the business alone judges conformity",
        "l'entreprise seule juge de la conformité",
    )
    NO_LIABILITY = (
        "excludes-own-liability",
        "the business excludes its liability",
        "l'entreprise exclut sa responsabilité",
    )
    TERMINATION = (
        "one-sided-termination",
        "the business alone may end it at will",
        "l'entreprise seule peut résilier à son gré",
    )
    BURDEN = (
        "reverses-burden-of-proof",
        "the burden of proof is reversed",
        "la charge de la preuve est inversée",
    )


class PromotionPlace(Choice):
    """The state in which a promotion runs."""

    NY = "NY", "New York", "New York"
    FL = "FL", "Florida", "la Floride"
    OTHER = "other", "another state", "un autre État"
