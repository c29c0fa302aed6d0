"""The values that facts of a review take."""

from __future__ import annotations

from c2b.choice import Choice


class AuthorRole(Choice):
    """The role of the author of a review towards the business."""

    OFFICER_OR_MANAGER = "officer_or_manager", "an officer or manager", "un dirigeant ou cadre"
    EMPLOYEE = "employee", "an employee", "un salarié"
    AGENT = "agent", "an agent", "un agent"
    IMMEDIATE_RELATIVE = "immediate_relative", "an immediate relative", "un proche parent"
    ORDINARY_CUSTOMER = "ordinary_customer", "an ordinary customer", "un client ordinaire"


class StatementKind(Choice):
    """The kind of statement that the author makes."""

    CONSUMER_REVIEW = "consumer_review", "a consumer review", "un avis de consommateur"
    TESTIMONIAL = "testimonial", "a testimonial", "un témoignage"


class Misrepresentation(Choice):
    """The subject that a review misrepresents."""

    NOTHING = "nothing", "nothing", "rien"
    EXISTENCE = "existence", "that the author exists", "l’existence de l’auteur"
    EXPERIENCE = "experience", "that the author used the product", "l’usage du produit par l’auteur"
    CONTENT_OF_EXPERIENCE = (
        "content_of_experience",
        "what the experience was",
        "le contenu de l’expérience",
    )


class BusinessRole(Choice):
    """The act of the business by which it got the review."""

    WROTE_OR_SOLD = "wrote_or_sold", "wrote, created or sold it", "il l’a rédigé, créé ou vendu"
    BOUGHT = "bought", "bought it", "il l’a acheté"
    DISSEMINATED_TESTIMONIAL = (
        "disseminated_testimonial",
        "spread the testimonial",
        "il a diffusé le témoignage",
    )
    PROCURED_FROM_INSIDER = (
        "procured_from_insider",
        "obtained it from an insider",
        "il l’a obtenu d’un proche de l’entreprise",
    )
    HOSTED_ONLY = "hosted_only", "only hosted it", "il l’a seulement hébergé"
    GENERAL_SOLICITATION = (
        "general_solicitation",
        "asked all purchasers",
        "il a sollicité tous les acheteurs",
    )


class Action(Choice):
    """The act of a trader on a review."""

    SUBMIT = "submit", "submits it", "il le dépose"
    COMMISSION = "commission", "has it written", "il le fait rédiger"
    FACILITATE = "facilitate", "offers services for it", "il offre des services à cette fin"
    NONE = "none", "nothing", "rien"


class Condition(Choice):
    """The condition on which an incentive depends."""

    NONE = "none", "nothing", "rien"
    ANY_REVIEW = "any_review", "a review, whatever it says", "un avis, quel qu’il soit"
    POSITIVE = "positive", "a positive review", "un avis positif"
    NEGATIVE = "negative", "a negative review", "un avis négatif"
    IMPLIED_POSITIVE = (
        "implied_positive",
        "by implication, a positive review",
        "implicitement, un avis positif",
    )
    IMPLIED_NEGATIVE = (
        "implied_negative",
        "by implication, a negative review",
        "implicitement, un avis négatif",
    )


class Connection(Choice):
    """The connection of the author with the seller."""

    NONE = "none", "nothing", "rien"
    MONEY = "money", "money", "de l’argent"
    FREE_OR_DISCOUNTED_PRODUCT = (
        "free_or_discounted_product",
        "a free or discounted product",
        "un produit gratuit ou à prix réduit",
    )
    PRIZE_CHANCE = "prize_chance", "the chance of a prize", "la chance de gagner un prix"
    EARLY_ACCESS = "early_access", "early access", "un accès anticipé"
    EMPLOYMENT = "employment", "employment", "un emploi"
    FAMILY = "family", "a family tie", "un lien de famille"
    OTHER = "other", "something else", "autre chose"


class VerificationSteps(Choice):
    """The steps to check the origin of reviews."""

    NONE = "none", "not at all", "aucune mesure"
    ORDER_MATCH = "order_match", "by the order", "par la commande"
    INVITATION_ONLY = "invitation_only", "by invitation only", "sur invitation seulement"
    IDENTITY_AND_PROOF = "identity_and_proof", "by identity and proof", "par identité et preuve"
    OTHER_PROPORTIONATE = (
        "other_proportionate",
        "by another fit measure",
        "par une autre mesure adaptée",
    )


class Stated(Choice):
    """The statement to readers about a counterpart."""

    YES = "yes", "that there is one", "qu’il y en a une"
    NO = "no", "that there is none", "qu’il n’y en a pas"
    SILENT = "silent", "nothing", "rien"


class Threat(Choice):
    """The means by which a negative review is fought."""

    NONE = "none", "none", "aucune"
    UNFOUNDED_LEGAL = (
        "unfounded_legal",
        "an unfounded legal threat",
        "une menace juridique infondée",
    )
    PHYSICAL = "physical", "a physical threat", "une menace physique"
    INTIMIDATION = "intimidation", "intimidation", "une intimidation"
    FALSE_ACCUSATION = (
        "false_accusation",
        "a false public accusation",
        "une fausse accusation publique",
    )


class ContractKind(Choice):
    """The kind of form contract that has a clause on reviews."""

    CUSTOMER = "customer", "with a customer", "avec un client"
    EMPLOYMENT = "employment", "of employment", "de travail"
    INDEPENDENT_CONTRACTOR = (
        "independent_contractor",
        "with a contractor",
        "avec un prestataire indépendant",
    )


class RightsTaken(Choice):
    """The rights in a review that a form contract takes."""

    NO = "no", "nothing", "rien"
    NON_EXCLUSIVE_LICENCE = (
        "non_exclusive_licence",
        "a non-exclusive licence",
        "une licence non exclusive",
    )
    EXCLUSIVE_OR_ASSIGNMENT = (
        "exclusive_or_assignment",
        "an exclusive licence or an assignment",
        "une licence exclusive ou une cession",
    )
