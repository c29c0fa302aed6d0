"""The facts of a review: who wrote what, for which benefit, how it is shown and moderated."""

from __future__ import annotations

from c2b.rules.engine.fact_model import EACH, act, assessment, facts, given, group
from c2b.rules.engine.impossible import Impossible
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.shared_contradictions import shared_contradictions
from c2b.rules.review.choice import (
    AuthorRole,
    BusinessPart,
    Condition,
    ContractKind,
    Misrepresentation,
    RightsTaken,
    Stated,
    StatementKind,
    Threat,
    VerificationSteps,
)
from c2b.rules.review.contradictions import review_contradictions


@facts(kw_only=True)
class ReviewTextFacts:
    """The review itself."""

    statement_kind: StatementKind | None = given(
        "the kind of statement", "le genre de propos", EACH
    )
    genuine_experience: bool | None = given(
        "a real consumer had the experience", "un vrai consommateur a vécu l’expérience", EACH
    )
    misrepresents: Misrepresentation | None = given(
        "what the review misrepresents", "ce que l’avis présente faussement", EACH
    )
    modified: bool | None = act("the review was modified", "l’avis a été modifié", EACH)
    moved_to_other_product: bool | None = act(
        "genuine reviews are moved to another product",
        "des avis réels sont déplacés vers un autre produit",
    )
    aims_at_promotion: bool | None = given("it serves to promote", "il sert à promouvoir")


@facts(kw_only=True)
class AuthorFacts:
    """The facts on the author of a review and on the appearance of that person."""

    role: AuthorRole | None = given("the author's role", "le rôle de l’auteur", EACH)
    other_tie: bool | None = given(
        "another tie than a reward, employment or family binds author and business",
        "un autre lien qu’une récompense, un emploi ou la famille unit l’auteur à l’entreprise",
        EACH,
    )
    acts_for_trader: bool | None = given(
        "the author acts for a trader", "l’auteur agit pour un professionnel", EACH
    )
    appears_as_consumer: bool | None = act(
        "the author appears as a consumer", "l’auteur se présente comme un consommateur", EACH
    )
    contactable: bool | None = act(
        "the author is a real person who can be contacted",
        "l’auteur est une personne réelle que l’on peut joindre",
        EACH,
    )


@facts(kw_only=True)
class OriginFacts:
    """The facts on the origin of a review."""

    business_part: BusinessPart | None = given(
        "what the business did about the review", "ce qu’a fait l’entreprise de cet avis", EACH
    )
    knew_or_should_have_known: bool | None = assessment(
        "the business knew or should have known", "l’entreprise savait ou aurait dû savoir", EACH
    )
    solicited: bool | None = act("reviews are asked for", "des avis sont sollicités")
    selected_by_sentiment: bool | None = act(
        "only those expected to be happy are asked",
        "seuls ceux que l’on croit satisfaits sont sollicités",
    )
    neutral_invitation: bool | None = act(
        "the invitation is fair and neutral", "l’invitation est loyale et neutre"
    )
    asked_by_officer_or_manager: bool | None = given(
        "an officer or manager asked for it", "un dirigeant ou cadre l’a demandé", EACH
    )
    told_to_disclose: bool | None = act(
        "anyone who was asked was told to disclose, and this was followed up",
        "la personne sollicitée a été invitée à révéler le lien, et cela a été suivi",
        EACH,
    )


@facts(kw_only=True)
class IncentiveFacts:
    """The facts on what is given or promised for a review."""

    condition: Condition | None = act("what the incentive depends on", "ce dont elle dépend")
    through_vine: bool | None = act(
        "the incentive comes through the platform's own programme Vine",
        "la contrepartie passe par le programme Vine de la plateforme",
    )


@facts(kw_only=True)
class DisclosureFacts:
    """The facts on the information of readers."""

    affects_weight: bool | None = assessment(
        "the tie might change what readers make of it",
        "le lien peut changer le crédit donné à l’avis",
        EACH,
    )
    expected_by_audience: bool | None = assessment(
        "readers expect the tie, or see it without being told",
        "les lecteurs s’attendent à ce lien, ou le voient d’eux-mêmes",
        EACH,
    )
    benefit_known_before: bool | None = given(
        "the author knew of the benefit before speaking",
        "l’auteur connaissait l’avantage avant de s’exprimer",
        EACH,
    )
    disclosed: bool | None = act(
        "readers clearly see the tie or the incentive, in the scores too",
        "les lecteurs voient clairement le lien ou la contrepartie, jusque dans les notes",
        EACH,
    )


@facts(kw_only=True)
class DisplayFacts:
    """The facts on the display of reviews."""

    handles_reviews: bool | None = given(
        "consumers' reviews are collected, moderated or published",
        "des avis de consommateurs sont collectés, modérés ou diffusés",
    )
    publishes_reviews: bool | None = given("reviews are published", "des avis sont publiés")
    claims_verified: bool | None = act(
        "reviews are said to come from real buyers",
        "les avis sont dits provenir de vrais acheteurs",
    )
    verification: VerificationSteps | None = act(
        "how their origin is checked", "comment leur origine est vérifiée"
    )
    states_whether_verified: bool | None = act(
        "readers are told whether reviews are verified",
        "les lecteurs savent si les avis sont vérifiés",
    )
    states_how_verified: bool | None = act(
        "readers are told how reviews are verified",
        "les lecteurs savent comment les avis sont vérifiés",
    )
    publication_date: bool | None = act(
        "the date of publication is shown", "la date de publication est affichée"
    )
    experience_date: bool | None = act(
        "the date of the experience is shown", "la date de l’expérience est affichée"
    )
    ranking_criteria: bool | None = act(
        "the ranking criteria stand near the reviews",
        "les critères de classement figurent à proximité des avis",
    )
    delays: bool | None = act(
        "the times until publication and of retention are given",
        "les délais de publication et de conservation sont indiqués",
    )
    counterpart_stated: Stated | None = act(
        "what is said of a counterpart", "ce qui est dit d’une contrepartie"
    )
    as_all_or_most: bool | None = act(
        "the reviews shown are said to be all or most of them",
        "les avis affichés sont dits être tous les avis ou la plupart",
    )


@facts(kw_only=True)
class ModerationFacts:
    """The facts on the moderation of reviews: checks, refusals and removals."""

    control_exists: bool | None = given("reviews are controlled", "les avis sont contrôlés")
    control_stated: bool | None = act(
        "whether there is a control stands near the reviews",
        "l’existence d’un contrôle figure à proximité des avis",
    )
    control_described: bool | None = act("the control is described", "le contrôle est décrit")
    refused: bool | None = given("a review was refused", "un avis a été refusé", EACH)
    reasons_given: bool | None = act(
        "the author was told why", "l’auteur en a reçu les motifs", EACH
    )
    grounds_published: bool | None = act(
        "the grounds of refusal are published", "les motifs de refus sont publiés"
    )
    doubt_function: bool | None = act(
        "doubts about a review can be reported", "un doute sur un avis peut être signalé"
    )
    doubt_function_free: bool | None = act(
        "reporting a doubt is free of charge", "le signalement d’un doute est gratuit"
    )
    policy_published: bool | None = act(
        "a policy on fake reviews is published", "une politique sur les faux avis est publiée"
    )
    risk_assessed: bool | None = act("the risk is assessed", "le risque est évalué")
    detection_and_removal: bool | None = act(
        "fake reviews are detected and removed", "les faux avis sont détectés et retirés"
    )
    suppressed_for_sentiment: bool | None = act(
        "reviews are suppressed because they are negative",
        "des avis sont supprimés parce qu’ils sont négatifs",
    )
    discourages_negative: bool | None = act(
        "negative reviews are discouraged", "les avis négatifs sont découragés"
    )
    threat: Threat | None = act("the threat used", "la menace employée", EACH)


@facts(kw_only=True)
class SiteFacts:
    """A site that rates products."""

    controlled_by_business: bool | None = given(
        "a business controls the site", "une entreprise contrôle le site"
    )
    covers_own_products: bool | None = given(
        "the site covers its own products", "le site traite de ses propres produits"
    )
    presented_as_independent: bool | None = act(
        "the site is presented as independent", "le site est présenté comme indépendant"
    )


@facts(kw_only=True)
class IndicatorFacts:
    """Followers, likes, views and the like."""

    fake: bool | None = given("the indicator is fake", "l’indicateur est faux")
    sold_or_bought: bool | None = act(
        "the indicator is sold or bought", "l’indicateur est vendu ou acheté"
    )
    commercial_purpose: bool | None = given(
        "it can be used for a commercial purpose", "il peut servir à une fin commerciale"
    )


@facts(kw_only=True)
class ClauseFacts:
    """The facts on the clauses of a form contract about reviews."""

    form_contract: bool | None = given(
        "the contract is a standard form", "le contrat est un contrat d’adhésion"
    )
    contract_kind: ContractKind | None = given("the kind of contract", "le genre de contrat")
    restricts: bool | None = act(
        "it forbids or restricts reviews", "il interdit ou restreint les avis"
    )
    penalises: bool | None = act("it penalises reviews", "il sanctionne les avis")
    takes_rights: RightsTaken | None = act(
        "the rights in reviews that it takes", "les droits sur les avis qu’il prend"
    )


@facts(kw_only=True)
class ReviewFacts(SharedFacts):
    """All that the rules on reviews ask for."""

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

    @classmethod
    def impossible(cls) -> tuple[Impossible, ...]:
        """Return the combinations of facts that cannot be."""
        return (*shared_contradictions(cls), *review_contradictions(cls))
