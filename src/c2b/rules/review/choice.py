"""The values that facts of a review take."""

from __future__ import annotations

from c2b.choice import Choice


class AuthorRole(Choice):
    """The role of the author of a review towards the business."""

    OFFICER_OR_MANAGER = "officer_or_manager", "an officer or manager", "un dirigeant ou un cadre"
    EMPLOYEE = "employee", "an employee", "un salarié"
    AGENT = "agent", "an agent", "un mandataire ou un agent"
    IMMEDIATE_RELATIVE = (
        "immediate_relative",
        "an immediate relative",
        "un proche parent",
    )
    ORDINARY_CUSTOMER = "ordinary_customer", "an ordinary customer", "un simple client"


class StatementKind(Choice):
    """The kind of statement that the author makes."""

    CONSUMER_REVIEW = "consumer_review", "a consumer review", "un avis de consommateur"
    TESTIMONIAL = "testimonial", "a testimonial", "un témoignage"


class BusinessPart(Choice):
    """The part of the business in a review."""

    NONE = "none", "no part", "aucun rôle"
    HOSTED = "hosted", "only hosts it", "elle se borne à l’héberger"
    ASKED_ALL = (
        "asked_all",
        "asked all purchasers in general terms",
        "elle a sollicité tous les acheteurs en termes généraux",
    )
    SPREAD = (
        "spread",
        "published it or passed it on as its own",
        "elle l’a publié ou relayé en son nom",
    )
    FACILITATED = (
        "facilitated",
        "offers services for such reviews",
        "elle propose des services à cette fin",
    )
    INSIDER = (
        "insider",
        "obtained it from its own people",
        "elle l’a obtenu de personnes qui lui sont liées",
    )
    BOUGHT = "bought", "bought it", "elle l’a acheté"
    COMMISSIONED = (
        "commissioned",
        "ordered, arranged or rewarded it",
        "elle l’a commandé, organisé ou récompensé",
    )
    WROTE = "wrote", "wrote or created it", "elle l’a rédigé ou créé"
    SOLD = "sold", "sells reviews to others", "elle vend des avis à des tiers"


HAD_IT_MADE = (
    BusinessPart.INSIDER,
    BusinessPart.BOUGHT,
    BusinessPart.COMMISSIONED,
    BusinessPart.WROTE,
    BusinessPart.SOLD,
)
"""The parts of a business that submitted a review or had it submitted."""
SPREAD_IT = (BusinessPart.SPREAD, *HAD_IT_MADE)
"""The parts of a business that spread a review, whether it wrote it or not."""


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
    ORDER_MATCH = "order_match", "by matching the order", "par rapprochement avec la commande"
    INVITATION_ONLY = "invitation_only", "by invitation only", "sur invitation seulement"
    IDENTITY_AND_PROOF = (
        "identity_and_proof",
        "by identity and proof",
        "par l’identité et une preuve",
    )
    OTHER = "other", "by another step", "par une autre mesure"


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
        "a public accusation, knowingly or recklessly false",
        "une accusation publique, sciemment ou imprudemment fausse",
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
