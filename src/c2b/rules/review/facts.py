"""The facts of a review: who wrote what, for which benefit, how it is shown and moderated."""

from __future__ import annotations

from c2b.rules.engine.fact_model import (
    EACH,
    act,
    assessment,
    facts,
    given,
    group,
)
from c2b.rules.engine.impossible import Impossible
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.shared_contradictions import shared_contradictions
from c2b.rules.review.choice import (
    AuthorRole,
    BusinessPart,
    Condition,
    ContractKind,
    RightsTaken,
    StatementKind,
)
from c2b.rules.review.contradictions import review_contradictions
from c2b.rules.review.display_facts import DisplayFacts, ModerationFacts
from c2b.rules.review.reviewed_facts import ReviewedFacts


@facts(kw_only=True)
class ReviewTextFacts:
    """The review itself."""

    statement_kind: StatementKind | None = given(
        "the kind of statement", "la nature du propos", EACH
    )
    genuine_experience: bool | None = given(
        "a real person had the experience that the review tells, and tells it as it was",
        "une personne réelle a vécu l’expérience que l’avis relate, et la relate fidèlement",
        EACH,
    )
    modified: bool | None = act(
        "the text or the score of a genuine review was changed",
        "le texte ou la note d’un avis authentique a été modifié",
        EACH,
    )
    moved_to_other_product: bool | None = act(
        "reviews are shown for another product than the one they were written for",
        "des avis sont affichés pour un autre produit que celui sur lequel ils portent",
    )
    aims_at_promotion: bool | None = given(
        "reviews, scores or endorsements serve to promote goods or services",
        "les avis, notes ou recommandations servent à promouvoir des biens ou des services",
    )


@facts(kw_only=True)
class AuthorFacts:
    """The facts on the author of a review and on the appearance of that person."""

    role: AuthorRole | None = given(
        "the author's role towards the business", "la qualité de l’auteur envers l’entreprise", EACH
    )
    other_tie: bool | None = given(
        "another tie than a reward, employment or family binds author and business",
        "un lien autre qu’une récompense, un emploi ou la famille unit l’auteur à l’entreprise",
        EACH,
    )
    acts_for_trader: bool | None = given(
        "the author acts for a trader", "l’auteur agit pour le compte d’un professionnel", EACH
    )
    appears_as_consumer: bool | None = act(
        "the author appears as an ordinary consumer",
        "l’auteur se présente comme un simple consommateur",
        EACH,
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
        "what the business did about the review", "le rôle de l’entreprise dans cet avis", EACH
    )
    knew_or_should_have_known: bool | None = assessment(
        "the business knew or should have known that the review misrepresents",
        "l’entreprise savait ou aurait dû savoir que l’avis était trompeur",
        EACH,
    )
    knew_of_tie: bool | None = assessment(
        "the business knew or should have known the tie of the author",
        "l’entreprise connaissait ou aurait dû connaître le lien qui l’unit à l’auteur",
        EACH,
    )
    solicited: bool | None = act("people are asked for reviews", "des avis sont sollicités")
    selected_by_sentiment: bool | None = act(
        "only people expected to be happy are asked, or unhappy ones are led elsewhere",
        "seules les personnes présumées satisfaites sont sollicitées, ou les autres détournées",
    )
    neutral_invitation: bool | None = act(
        "the invitation is fair, neutral and unbiased",
        "l’invitation est loyale, neutre et impartiale",
    )
    asked_by_officer_or_manager: bool | None = given(
        "an officer or manager asked this person for the review",
        "un dirigeant ou un cadre a demandé l’avis à cette personne",
        EACH,
    )
    told_to_disclose: bool | None = act(
        "the person was told to disclose the tie, and this was followed up",
        "la personne a été invitée à révéler le lien, et un suivi a été assuré",
        EACH,
    )


@facts(kw_only=True)
class IncentiveFacts:
    """The facts on what is given or promised for a review."""

    condition: Condition | None = act(
        "what the review must say to earn the reward",
        "ce que l’avis doit exprimer pour ouvrir droit à l’avantage",
    )
    through_vine: bool | None = act(
        "the reward comes through the platform's own programme Vine",
        "l’avantage passe par le programme Vine de la plateforme",
    )
    book_copy: bool | None = given(
        "the product is a book given as an advance copy",
        "le produit est un livre remis avant parution",
    )
    required_or_steered: bool | None = act(
        "the copy is given on condition of a review, or the review is steered",
        "l’exemplaire est remis contre un avis, ou le contenu de l’avis est orienté",
    )


@facts(kw_only=True)
class DisclosureFacts:
    """The facts on the information of readers."""

    affects_weight: bool | None = assessment(
        "the tie could change what readers make of the statement",
        "le lien peut influer sur le crédit que les lecteurs accordent au propos",
        EACH,
    )
    expected_by_audience: bool | None = assessment(
        "readers know or expect the tie anyway",
        "les lecteurs connaissent ce lien ou s’y attendent",
        EACH,
    )
    benefit_known_before: bool | None = given(
        "the author knew or expected the benefit when speaking",
        "l’auteur connaissait ou attendait l’avantage au moment de s’exprimer",
        EACH,
    )
    disclosed: bool | None = act(
        "readers are told clearly, next to the review, of the benefit or of the tie between "
        "author and business",
        "l’avantage ou le lien entre l’auteur et l’entreprise est indiqué clairement à côté de "
        "l’avis",
        EACH,
    )


@facts(kw_only=True)
class SiteFacts:
    """A site that rates products."""

    controlled_by_business: bool | None = given(
        "a business controls, owns or runs the site",
        "une entreprise contrôle, détient ou exploite le site",
    )
    covers_own_products: bool | None = given(
        "the site covers products of that business",
        "le site porte sur des produits de cette entreprise",
    )
    presented_as_independent: bool | None = act(
        "the site is presented as independent", "le site est présenté comme indépendant"
    )


@facts(kw_only=True)
class IndicatorFacts:
    """Followers, likes, views and the like."""

    fake: bool | None = given(
        "followers, likes, views or the like are fake",
        "des abonnés, mentions « J’aime », vues ou indicateurs semblables sont faux",
    )
    knew_fake: bool | None = assessment(
        "the party that trades in them knew or should have known that they are fake",
        "celui qui en fait commerce savait ou aurait dû savoir qu’ils sont faux",
    )
    sold_or_bought: bool | None = act(
        "such indicators are sold or bought", "de tels indicateurs sont vendus ou achetés"
    )
    commercial_purpose: bool | None = given(
        "they can serve to misrepresent influence for a commercial purpose",
        "ils peuvent servir à surestimer une influence à des fins commerciales",
    )


@facts(kw_only=True)
class ClauseFacts:
    """The facts on the clauses of a form contract about reviews."""

    form_contract: bool | None = given(
        "the contract is a standard form imposed without a real chance to negotiate",
        "le contrat est un contrat d’adhésion, sans réelle possibilité de négocier",
    )
    contract_kind: ContractKind | None = given(
        "the kind of contract that has the clause", "la nature du contrat qui contient la clause"
    )
    restricts: bool | None = act(
        "the contract forbids or restricts reviews", "le contrat interdit ou restreint les avis"
    )
    penalises: bool | None = act(
        "the contract penalises reviews", "le contrat sanctionne la publication d’avis"
    )
    takes_rights: RightsTaken | None = act(
        "the rights in the reviews that the contract takes",
        "les droits sur les avis que le contrat s’attribue",
    )


@facts(kw_only=True)
class ReviewFacts(SharedFacts):
    """All that the rules on reviews ask for."""

    review: ReviewTextFacts = group(ReviewTextFacts)
    reviewed: ReviewedFacts = group(ReviewedFacts)
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
