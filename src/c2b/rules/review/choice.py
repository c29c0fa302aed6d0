"""The values that facts of a review take."""

from __future__ import annotations

from c2b.rules.engine.fact_model import Choice


class AuthorRole(Choice):
    """What the author is to the business."""

    OFFICER_OR_MANAGER = "officer-or-manager", "an officer or manager", "un dirigeant ou cadre"
    EMPLOYEE = "employee", "an employee", "un salarié"
    AGENT = "agent", "an agent", "un agent"
    IMMEDIATE_RELATIVE = "immediate-relative", "an immediate relative", "un proche parent"
    ORDINARY_CUSTOMER = "ordinary-customer", "an ordinary customer", "un client ordinaire"


class StatementKind(Choice):
    """What the author says."""

    CONSUMER_REVIEW = "consumer-review", "a consumer review", "un avis de consommateur"
    TESTIMONIAL = "testimonial", "a testimonial", "un témoignage"


class Misrepresentation(Choice):
    """What a review misrepresents."""

    NOTHING = "nothing", "nothing", "rien"
    EXISTENCE = "existence", "that the author exists", "l'existence de l'auteur"
    EXPERIENCE = "experience", "that the author used the product", "l'usage du produit par l'auteur"
    CONTENT = "content-of-experience", "what the experience was", "le contenu de l'expérience"


class BusinessRole(Choice):
    """What the business did to have the review."""

    WROTE_OR_SOLD = "wrote-or-sold", "wrote, created or sold it", "il l'a rédigé, créé ou vendu"
    BOUGHT = "bought", "bought it", "il l'a acheté"
    DISSEMINATED = (
        "disseminated-testimonial",
        "spread the testimonial",
        "il a diffusé le témoignage",
    )
    PROCURED = (
        "procured-from-insider",
        "obtained it from an insider",
        "il l'a obtenu d'un proche de l'entreprise",
    )
    HOSTED_ONLY = "hosted-only", "only hosted it", "il l'a seulement hébergé"
    SOLICITED = "general-solicitation", "asked all purchasers", "il a sollicité tous les acheteurs"


class Action(Choice):
    """What a trader does about a review."""

    SUBMIT = "submit", "submits it", "il le dépose"
    COMMISSION = "commission", "has it written", "il le fait rédiger"
    FACILITATE = "facilitate", "offers services for it", "il offre des services à cette fin"
    NONE = "none", "nothing", "rien"


class Condition(Choice):
    """What the incentive depends on."""

    NONE = "none", "nothing", "rien"
    ANY_REVIEW = "any-review", "a review, whatever it says", "un avis, quel qu'il soit"
    POSITIVE = "positive", "a positive review", "un avis positif"
    NEGATIVE = "negative", "a negative review", "un avis négatif"
    IMPLIED_POSITIVE = (
        "implied-positive",
        "by implication, a positive review",
        "implicitement, un avis positif",
    )
    IMPLIED_NEGATIVE = (
        "implied-negative",
        "by implication, a negative review",
        "implicitement, un avis négatif",
    )


class Connection(Choice):
    """What ties the author to the seller."""

    NONE = "none", "nothing", "rien"
    MONEY = "money", "money", "de l'argent"
    PRODUCT = (
        "free-or-discounted-product",
        "a free or discounted product",
        "un produit gratuit ou à prix réduit",
    )
    PRIZE_CHANCE = "prize-chance", "the chance of a prize", "la chance de gagner un prix"
    EARLY_ACCESS = "early-access", "early access", "un accès anticipé"
    EMPLOYMENT = "employment", "employment", "un emploi"
    FAMILY = "family", "a family tie", "un lien de famille"
    OTHER = "other", "something else", "autre chose"


class VerificationSteps(Choice):
    """How the origin of reviews is checked."""

    NONE = "none", "not at all", "aucune mesure"
    ORDER_MATCH = "order-match", "by the order", "par la commande"
    INVITATION_ONLY = "invitation-only", "by invitation only", "sur invitation seulement"
    IDENTITY_AND_PROOF = "identity-and-proof", "by identity and proof", "par identité et preuve"
    OTHER = "other-proportionate", "by another fit measure", "par une autre mesure adaptée"


class Stated(Choice):
    """What is said about a counterpart."""

    YES = "yes", "that there is one", "qu'il y en a une"
    NO = "no", "that there is none", "qu'il n'y en a pas"
    SILENT = "silent", "nothing", "rien"


class Threat(Choice):
    """How a negative review is fought."""

    NONE = "none", "none", "aucune"
    UNFOUNDED_LEGAL = (
        "unfounded-legal",
        "an unfounded legal threat",
        "une menace juridique infondée",
    )
    PHYSICAL = "physical", "a physical threat", "une menace physique"
    INTIMIDATION = "intimidation", "intimidation", "une intimidation"
    FALSE_ACCUSATION = (
        "false-accusation",
        "a false public accusation",
        "une fausse accusation publique",
    )


class ContractKind(Choice):
    """What kind of form contract holds a clause on reviews."""

    CUSTOMER = "customer", "with a customer", "avec un client"
    EMPLOYMENT = "employment", "of employment", "de travail"
    CONTRACTOR = "independent-contractor", "with a contractor", "avec un prestataire indépendant"


class RightsTaken(Choice):
    """What a form contract takes of the rights in a review."""

    NO = "no", "nothing", "rien"
    LICENCE = "non-exclusive-licence", "a non-exclusive licence", "une licence non exclusive"
    ALL = (
        "exclusive-or-assignment",
        "an exclusive licence or an assignment",
        "une licence exclusive ou une cession",
    )
