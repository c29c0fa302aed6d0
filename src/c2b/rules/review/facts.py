"""The facts of a review: who wrote what, for which benefit, how it is shown and moderated."""

from __future__ import annotations

from c2b.models.leg import Leg
from c2b.rules.definition.facts import DefinitionFacts
from c2b.rules.engine.fact_model import fact, facts, group
from c2b.rules.review.choice import (
    Action,
    AuthorRole,
    BusinessRole,
    Condition,
    Connection,
    ContractKind,
    Misrepresentation,
    RightsTaken,
    Stated,
    StatementKind,
    Threat,
    VerificationSteps,
)
from c2b.rules.status.facts import StatusFacts


@facts(kw_only=True)
class ReviewTextFacts:
    """The review itself."""

    statement_kind: StatementKind | None = fact("the kind of statement", "le genre de propos")
    genuine_experience: bool | None = fact(
        "a real consumer had the experience", "un vrai consommateur a vécu l’expérience"
    )
    misrepresents: Misrepresentation | None = fact(
        "what the review misrepresents", "ce que l’avis présente faussement"
    )
    modified: bool | None = fact("the review was modified", "l’avis a été modifié")
    distorted: bool | None = fact(
        "genuine reviews were altered, filtered to mislead or moved to another product",
        "des avis réels ont été altérés, filtrés pour tromper ou déplacés vers un autre produit",
    )
    aims_at_promotion: bool | None = fact("it serves to promote", "il sert à promouvoir")
    online: bool | None = fact("it is published online", "il est publié en ligne")


@facts(kw_only=True)
class AuthorFacts:
    """The facts on the author of a review and on the appearance of that person."""

    role: AuthorRole | None = fact("the author's role", "le rôle de l’auteur")
    acts_for_trader: bool | None = fact(
        "the author acts for a trader", "l’auteur agit pour un professionnel"
    )
    appears_as_consumer: bool | None = fact(
        "the author appears as a consumer", "l’auteur se présente comme un consommateur"
    )
    contactable: bool | None = fact(
        "the author is a real person who can be contacted",
        "l’auteur est une personne réelle que l’on peut joindre",
    )


@facts(kw_only=True)
class OriginFacts:
    """The facts on the origin of a review."""

    by_or_for_trader: bool | None = fact(
        "the trader wrote, ordered or arranged it",
        "le professionnel l’a rédigé, commandé ou suscité",
    )
    business_role: BusinessRole | None = fact(
        "what the business did to have it", "ce qu’a fait l’entreprise pour l’obtenir"
    )
    action: Action | None = fact("what the trader does", "ce que fait le professionnel")
    knew_or_should_have_known: bool | None = fact(
        "the business knew or should have known", "l’entreprise savait ou aurait dû savoir"
    )
    solicited: bool | None = fact("reviews are asked for", "des avis sont sollicités")
    selected_by_sentiment: bool | None = fact(
        "only those expected to be happy are asked",
        "seuls ceux que l’on croit satisfaits sont sollicités",
    )
    neutral_invitation: bool | None = fact(
        "the invitation is fair and neutral", "l’invitation est loyale et neutre"
    )
    asked_by_officer_or_manager: bool | None = fact(
        "an officer or manager asked for it", "un dirigeant ou cadre l’a demandé"
    )
    general_solicitation: bool | None = fact(
        "all purchasers were asked in general terms",
        "tous les acheteurs ont été sollicités en termes généraux",
    )
    told_to_disclose: bool | None = fact(
        "anyone who was asked was told to disclose, and this was followed up",
        "la personne sollicitée a été invitée à révéler le lien, et cela a été suivi",
    )


@facts(kw_only=True)
class IncentiveFacts:
    """The facts on what is given or promised for a review."""

    offered: bool | None = fact("an incentive is offered", "une contrepartie est offerte")
    condition: Condition | None = fact("what the incentive depends on", "ce dont elle dépend")
    through_vine: bool | None = fact(
        "the incentive comes through the platform's own programme Vine",
        "la contrepartie passe par le programme Vine de la plateforme",
    )
    purchased: bool | None = fact("reviews are purchased", "des avis sont achetés")


@facts(kw_only=True)
class DisclosureFacts:
    """The facts on the information of readers."""

    connection: Connection | None = fact(
        "what ties the author to the seller", "ce qui lie l’auteur au vendeur"
    )
    affects_weight: bool | None = fact(
        "the tie might change what readers make of it",
        "le lien peut changer le crédit donné à l’avis",
    )
    expected_by_audience: bool | None = fact(
        "readers expect the tie", "les lecteurs s’attendent à ce lien"
    )
    benefit_known_before: bool | None = fact(
        "the author knew of the benefit before speaking",
        "l’auteur connaissait l’avantage avant de s’exprimer",
    )
    disclosed: bool | None = fact("the tie is disclosed clearly", "le lien est révélé clairement")
    status_disclosed: bool | None = fact(
        "the trader's status is disclosed", "la qualité de professionnel est révélée"
    )
    clear_to_audience: bool | None = fact(
        "the relationship is clear to the audience", "la relation est évidente pour le public"
    )
    incentive_apparent: bool | None = fact(
        "readers see that there was an incentive, in the scores too",
        "les lecteurs voient qu’il y a eu contrepartie, jusque dans les notes",
    )


@facts(kw_only=True)
class DisplayFacts:
    """The facts on the display of reviews."""

    handles_reviews: bool | None = fact(
        "consumers' reviews are collected, moderated or published",
        "des avis de consommateurs sont collectés, modérés ou diffusés",
    )
    publishes_reviews: bool | None = fact("reviews are published", "des avis sont publiés")
    claims_verified: bool | None = fact(
        "reviews are said to come from real buyers",
        "les avis sont dits provenir de vrais acheteurs",
    )
    verification: VerificationSteps | None = fact(
        "how their origin is checked", "comment leur origine est vérifiée"
    )
    verifies: bool | None = fact("reviews are verified", "les avis sont vérifiés")
    states_whether_verified: bool | None = fact(
        "readers are told whether reviews are verified",
        "les lecteurs savent si les avis sont vérifiés",
    )
    states_how_verified: bool | None = fact(
        "readers are told how reviews are verified",
        "les lecteurs savent comment les avis sont vérifiés",
    )
    publication_date: bool | None = fact(
        "the date of publication is shown", "la date de publication est affichée"
    )
    experience_date: bool | None = fact(
        "the date of the experience is shown", "la date de l’expérience est affichée"
    )
    ranking_criteria: bool | None = fact(
        "the ranking criteria stand near the reviews",
        "les critères de classement figurent à proximité des avis",
    )
    delays: bool | None = fact(
        "the times until publication and of retention are given",
        "les délais de publication et de conservation sont indiqués",
    )
    counterpart_given: bool | None = fact(
        "something is given in exchange for reviews",
        "une contrepartie est donnée en échange d’avis",
    )
    counterpart_stated: Stated | None = fact(
        "what is said of a counterpart", "ce qui est dit d’une contrepartie"
    )
    as_all_or_most: bool | None = fact(
        "the reviews shown are said to be all or most of them",
        "les avis affichés sont dits être tous les avis ou la plupart",
    )


@facts(kw_only=True)
class ModerationFacts:
    """The facts on the moderation of reviews: checks, refusals and removals."""

    control_exists: bool | None = fact("reviews are controlled", "les avis sont contrôlés")
    control_stated: bool | None = fact(
        "whether there is a control stands near the reviews",
        "l’existence d’un contrôle figure à proximité des avis",
    )
    control_described: bool | None = fact("the control is described", "le contrôle est décrit")
    refused: bool | None = fact("a review was refused", "un avis a été refusé")
    reasons_given: bool | None = fact("the author was told why", "l’auteur en a reçu les motifs")
    grounds_published: bool | None = fact(
        "the grounds of refusal are published", "les motifs de refus sont publiés"
    )
    doubt_function: bool | None = fact(
        "doubts about a review can be reported", "un doute sur un avis peut être signalé"
    )
    doubt_function_free: bool | None = fact(
        "reporting a doubt is free of charge", "le signalement d’un doute est gratuit"
    )
    policy_published: bool | None = fact(
        "a policy on fake reviews is published", "une politique sur les faux avis est publiée"
    )
    risk_assessed: bool | None = fact("the risk is assessed", "le risque est évalué")
    detection_and_removal: bool | None = fact(
        "fake reviews are detected and removed", "les faux avis sont détectés et retirés"
    )
    experience_checked: bool | None = fact(
        "the experience is checked where feasible",
        "l’expérience est vérifiée quand c’est possible",
    )
    regardless_of_sentiment: bool | None = fact(
        "reviews are published whatever their sentiment",
        "les avis sont publiés quel que soit leur sens",
    )
    suppressed_for_sentiment: bool | None = fact(
        "reviews are suppressed because they are negative",
        "des avis sont supprimés parce qu’ils sont négatifs",
    )
    discourages_negative: bool | None = fact(
        "negative reviews are discouraged", "les avis négatifs sont découragés"
    )
    threat: Threat | None = fact("the threat used", "la menace employée")


@facts(kw_only=True)
class SiteFacts:
    """A site that rates products."""

    controlled_by_business: bool | None = fact(
        "a business controls the site", "une entreprise contrôle le site"
    )
    covers_own_products: bool | None = fact(
        "the site covers its own products", "le site traite de ses propres produits"
    )
    presented_as_independent: bool | None = fact(
        "the site is presented as independent", "le site est présenté comme indépendant"
    )


@facts(kw_only=True)
class IndicatorFacts:
    """Followers, likes, views and the like."""

    fake: bool | None = fact("the indicator is fake", "l’indicateur est faux")
    sold_or_bought: bool | None = fact(
        "the indicator is sold or bought", "l’indicateur est vendu ou acheté"
    )
    commercial_purpose: bool | None = fact(
        "it can be used for a commercial purpose", "il peut servir à une fin commerciale"
    )


@facts(kw_only=True)
class ClauseFacts:
    """The facts on the clauses of a form contract about reviews."""

    form_contract: bool | None = fact(
        "the contract is a standard form", "le contrat est un contrat d’adhésion"
    )
    contract_kind: ContractKind | None = fact("the kind of contract", "le genre de contrat")
    restricts: bool | None = fact(
        "it forbids or restricts reviews", "il interdit ou restreint les avis"
    )
    penalises: bool | None = fact("it penalises reviews", "il sanctionne les avis")
    takes_rights: RightsTaken | None = fact(
        "the rights in reviews that it takes", "les droits sur les avis qu’il prend"
    )


@facts(kw_only=True)
class ReviewFacts:
    """All that the rules on reviews ask for."""

    leg: Leg | None = None
    review: ReviewTextFacts = group(ReviewTextFacts)
    author: AuthorFacts = group(AuthorFacts)
    origin: OriginFacts = group(OriginFacts)
    incentive: IncentiveFacts = group(IncentiveFacts)
    disclosure: DisclosureFacts = group(DisclosureFacts)
    display: DisplayFacts = group(DisplayFacts)
    moderation: ModerationFacts = group(ModerationFacts)
    site: SiteFacts = group(SiteFacts)
    indicator: IndicatorFacts = group(IndicatorFacts)
    clause: ClauseFacts = group(ClauseFacts)
    status: StatusFacts = group(StatusFacts)
    definition: DefinitionFacts = group(DefinitionFacts)
