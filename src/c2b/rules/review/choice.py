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


class BusinessPart(Choice):
    """The part of the business in a review."""

    NONE = "none", "nothing", "rien"
    HOSTED = "hosted", "only hosted it", "elle l’a seulement hébergé"
    ASKED_ALL = (
        "asked_all",
        "asked all purchasers in general terms",
        "elle a sollicité tous les acheteurs en termes généraux",
    )
    SPREAD = "spread", "spread it as its own", "elle l’a diffusé comme le sien"
    FACILITATED = (
        "facilitated",
        "offered services for such reviews",
        "elle a offert des services à cette fin",
    )
    INSIDER = (
        "insider",
        "obtained it from its own people",
        "elle l’a obtenu de ses proches",
    )
    BOUGHT = "bought", "bought it", "elle l’a acheté"
    COMMISSIONED = (
        "commissioned",
        "ordered, arranged or rewarded it",
        "elle l’a commandé, suscité ou récompensé",
    )
    WROTE = "wrote", "wrote or created it", "elle l’a rédigé ou créé"
    SOLD = "sold", "sells reviews to others", "elle vend des avis à d’autres"


HAD_IT_MADE = (
    BusinessPart.INSIDER,
    BusinessPart.BOUGHT,
    BusinessPart.COMMISSIONED,
    BusinessPart.WROTE,
    BusinessPart.SOLD,
)
"""The parts of a business that submitted a review or had it submitted."""


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
