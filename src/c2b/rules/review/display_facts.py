"""The facts of the display and of the moderation of reviews."""

from __future__ import annotations

from c2b.rules.engine.fact_model import EACH, act, assessment, computed, facts, given
from c2b.rules.review.choice import Stated, Threat, VerificationSteps


@facts(kw_only=True)
class DisplayFacts:
    """The facts on the display of reviews."""

    publishes_reviews: bool | None = given(
        "consumers' reviews, or scores made from them, are shown or made accessible",
        "des avis de consommateurs, ou des notes qui en sont tirées, sont affichés ou accessibles",
    )
    collects_or_moderates: bool | None = given(
        "consumers' reviews are collected or moderated, even as a side activity",
        "des avis de consommateurs sont collectés ou modérés, même à titre accessoire",
    )
    claims_verified: bool | None = act(
        "reviews are said to come from people who really bought or used the product",
        "les avis sont présentés comme émanant de personnes ayant acheté ou utilisé le produit",
    )
    verification: VerificationSteps | None = act(
        "how it is checked that reviews come from people who bought or used the product",
        "la mesure par laquelle l’origine des avis est vérifiée",
    )
    steps_reasonable: bool | None = assessment(
        "the steps to check the origin of reviews are reasonable and proportionate",
        "les mesures de vérification de l’origine des avis sont raisonnables et proportionnées",
    )
    states_whether_verified: bool | None = act(
        "readers are told whether the origin of reviews is checked",
        "les lecteurs sont informés de l’existence ou non d’une vérification des avis",
    )
    states_how_verified: bool | None = act(
        "readers are told how the origin of reviews is checked",
        "les lecteurs sont informés des modalités de vérification des avis",
    )
    publication_date: bool | None = act(
        "each review shows the day of its publication and of its updates",
        "chaque avis indique sa date de publication et celle de ses mises à jour",
    )
    experience_date: bool | None = act(
        "each review shows the day of the experience",
        "chaque avis indique la date de l’expérience de consommation",
    )
    ranking_criteria: bool | None = act(
        "the ranking criteria stand near the reviews",
        "les critères de classement figurent à proximité des avis",
    )
    chronological: bool | None = act(
        "chronological order is among the ranking criteria",
        "le classement chronologique figure parmi les critères",
    )
    delays: bool | None = act(
        "the dedicated section gives the longest time until publication and that of retention",
        "la rubrique dédiée indique le délai maximal de publication et celui de conservation",
    )
    counterpart_stated: Stated | None = act(
        "what the dedicated section says about something given in exchange for reviews",
        "ce que la rubrique dédiée indique sur l’existence d’une contrepartie",
    )
    as_all_or_most: bool | None = act(
        "the reviews shown are said or seem to be all or most of those received",
        "les avis affichés sont présentés comme la totalité ou la plupart des avis reçus",
    )
    relevant_to_decisions: bool | None = given(
        "the reviews matter for decisions of consumers about products or traders",
        "les avis comptent dans les décisions des consommateurs sur des produits ou professionnels",
    )
    positive_given_prominence: bool | None = act(
        "the order, size or selection of reviews favours positive ones",
        "l’ordre, la taille ou le choix des avis affichés favorise les avis positifs",
    )
    origin_context_omitted: bool | None = act(
        "readers are not told how a review came to be written, such as against a reward or about "
        "another product",
        "les lecteurs ignorent dans quelles conditions un avis a été rédigé, par exemple contre un "
        "avantage ou sur un autre produit",
    )

    @computed(
        "publishes_reviews",
        "collects_or_moderates",
        en="consumers' reviews are collected, moderated or published",
        fr="des avis de consommateurs sont collectés, modérés ou diffusés",
        either=(("publishes_reviews",), ("publishes_reviews", "collects_or_moderates")),
    )
    def handles_reviews(self) -> bool | None:
        """Whether any of the three is done; publishing alone is enough."""
        if self.publishes_reviews or self.collects_or_moderates:
            return True
        known = self.publishes_reviews is not None and self.collects_or_moderates is not None
        return False if known else None


@facts(kw_only=True)
class ModerationFacts:
    """The facts on the moderation of reviews: checks, refusals and removals."""

    control_exists: bool | None = given(
        "reviews are controlled before or after publication",
        "les avis font l’objet d’un contrôle avant ou après leur publication",
    )
    control_stated: bool | None = act(
        "whether reviews are controlled stands near them",
        "l’existence ou non d’un contrôle est indiquée à proximité des avis",
    )
    control_described: bool | None = act(
        "the control is described in the dedicated section",
        "les caractéristiques du contrôle sont décrites dans la rubrique dédiée",
    )
    contact_and_change: bool | None = act(
        "the dedicated section says whether the author can be contacted, and whether and how a "
        "review can be changed",
        "la rubrique dédiée indique si l’auteur peut être contacté et si et comment un avis peut "
        "être modifié",
    )
    refused: bool | None = given("a review was not published", "un avis n’a pas été publié", EACH)
    reasons_given: bool | None = act(
        "the author was told why the review was not published",
        "l’auteur a été informé des raisons du rejet de son avis",
        EACH,
    )
    grounds_published: bool | None = act(
        "the possible grounds of refusal are published",
        "les motifs possibles de refus de publication sont annoncés",
    )
    doubt_function: bool | None = act(
        "those responsible for the product can report a reasoned doubt about a review",
        "le responsable du produit peut signaler un doute motivé sur l’authenticité d’un avis",
    )
    doubt_function_free: bool | None = act(
        "reporting a doubt is free of charge", "le signalement d’un doute est gratuit"
    )
    policy_published: bool | None = act(
        "a policy on fake and incentivised reviews is published",
        "une politique sur les faux avis et les avis obtenus contre un avantage est publiée",
    )
    risk_assessed: bool | None = act(
        "the risk of such reviews is assessed regularly",
        "le risque de tels avis est évalué régulièrement",
    )
    detection_and_removal: bool | None = act(
        "such reviews are looked for, investigated and removed",
        "de tels avis sont recherchés, examinés et retirés",
    )
    suppressed_for_sentiment: bool | None = act(
        "reviews are held back or removed because of their rating or tone",
        "des avis sont écartés ou retirés en raison de leur note ou de leur ton",
    )
    business_can_reply: bool | None = act(
        "the business reviewed can answer through the same channel",
        "l’entreprise notée peut répondre par le même canal",
    )
    proven_removal_refused: bool | None = act(
        "the business proved that the author neither bought nor used the product, and the review "
        "stays",
        "l’entreprise a prouvé que l’auteur n’a ni acheté ni utilisé le produit, et l’avis est "
        "maintenu",
        EACH,
    )
    discourages_negative: bool | None = act(
        "negative reviews are discouraged", "les avis négatifs sont découragés"
    )
    threat: Threat | None = act(
        "the threat used against a negative review",
        "la menace employée contre un avis négatif",
        EACH,
    )
