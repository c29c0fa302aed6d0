"""The facts on what a review is about: the business, its place, and the days since the use."""

from __future__ import annotations

from c2b.choice import Choice
from c2b.rules.engine.fact_model import EACH, facts, given


class ReviewedBusiness(Choice):
    """The kind of business that a review is about."""

    RESTAURANT = "restaurant", "a restaurant", "un restaurant"
    ACCOMMODATION = "accommodation", "an accommodation", "un hébergement"
    SPA = "spa", "a spa", "un établissement thermal"
    TOURIST_ATTRACTION = "tourist_attraction", "a tourist attraction", "une attraction touristique"
    OTHER = "other", "another business or product", "un autre établissement ou produit"


@facts(kw_only=True)
class ReviewedFacts:
    """The facts on what a review is about and on the time since its use, purchase, publication."""

    business: ReviewedBusiness | None = given(
        "the kind of business that is reviewed", "le genre d’établissement noté", EACH
    )
    in_italy: bool | None = given(
        "the place reviewed is in Italy, wherever the site is run",
        "le lieu noté se trouve en Italie, où que soit exploité le site",
        EACH,
    )
    days_since_use: int | None = given(
        "the days from the use to the publication of the review",
        "le nombre de jours entre l’usage et la publication de l’avis",
        EACH,
    )
    days_since_purchase: int | None = given(
        "the days from the purchase to the publication of the review",
        "le nombre de jours entre l’achat et la publication de l’avis",
        EACH,
    )
    months_published: int | None = given(
        "the full months that the review has been online",
        "le nombre de mois révolus depuis la mise en ligne de l’avis",
        EACH,
    )
