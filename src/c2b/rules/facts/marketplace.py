"""The facts on the traders and business users of a platform, and on offers on a marketplace."""

from __future__ import annotations

from c2b.rules.engine.fact_model import EACH, act, assessment, facts, given


@facts(kw_only=True)
class TraderFacts:
    """The facts on the party that offers on a marketplace."""

    offers: bool | None = given(
        "the party that offers on the platform acts in the course of a business",
        "la partie qui propose ses offres sur la plateforme agit à titre professionnel",
        EACH,
    )
    identified: bool | None = act(
        "all information about the trader was obtained before the first offer",
        "toutes les informations sur le professionnel ont été obtenues avant sa première offre",
        EACH,
    )
    reliability_checked: bool | None = act(
        "the information was checked with best efforts, in official databases or by documents",
        "la fiabilité des informations a été vérifiée au mieux, dans des bases officielles ou sur "
        "pièces",
        EACH,
    )
    shown: bool | None = act(
        "name, contact, register and declaration of the trader are shown beside the offer",
        "le nom, les coordonnées, le registre et l’engagement du professionnel figurent près de "
        "l’offre",
        EACH,
    )
    data_found_wrong: bool | None = given(
        "the trader's information is wrong and was not corrected on request",
        "les informations du professionnel sont inexactes et n’ont pas été corrigées sur demande",
        EACH,
    )
    suspended: bool | None = act(
        "the service to that trader is suspended",
        "le service fourni à ce professionnel est suspendu",
        EACH,
    )


@facts(kw_only=True)
class BusinessUserFacts:
    """The facts on a business that offers to consumers through a platform, under contract."""

    under_contract: bool | None = given(
        "a business established in the Union offers to consumers in the Union through the "
        "platform, under a contract with it",
        "une entreprise établie dans l’Union propose ses offres à des consommateurs de l’Union par "
        "la plateforme, en vertu d’un contrat avec elle",
    )
    offers_ranked: bool | None = given(
        "relevance, rating or payment decide the order of offers",
        "l’ordre des offres dépend de leur pertinence, de leurs notes ou d’un paiement",
    )
    ranking_in_terms: bool | None = act(
        "the terms give the main parameters of ranking, their weight and the influence of payment",
        "les conditions indiquent les principaux paramètres de classement, leur importance et "
        "l’effet d’un paiement",
    )
    days_notice: int | None = act(
        "the days between the reasons and the end of the relation",
        "le nombre de jours entre l’exposé des motifs et la fin de la relation",
        EACH,
    )
    notice_not_owed: bool | None = assessment(
        "an exception to the notice applies: legal duty, imperative ground or repeated breach",
        "une exception au préavis s’applique : obligation légale, raison impérative ou violation "
        "répétée",
        EACH,
    )
    complaint_system: bool | None = act(
        "there is an internal, free and easy complaint system",
        "il existe un système interne de traitement des plaintes, gratuit et facile d’accès",
    )


@facts(kw_only=True)
class MarketplaceFacts:
    """The facts on an offer that a consumer takes up on a marketplace."""

    consumer_buys: bool | None = given(
        "a consumer concludes a distance contract with a third party, trader or not, on the "
        "platform",
        "un consommateur conclut sur la plateforme un contrat à distance avec un tiers, "
        "professionnel ou non",
    )
    declared_trader: bool | None = given(
        "the third party declares to be a trader", "le tiers se déclare professionnel"
    )
    ranking_shown: bool | None = act(
        "the main parameters of ranking are shown in a section reached from the offers, or nothing "
        "is ranked",
        "les principaux paramètres de classement figurent dans une rubrique accessible depuis les "
        "offres, ou rien n’est classé",
    )
    status_shown: bool | None = act(
        "it is stated whether the third party is a trader",
        "la qualité de professionnel ou non du tiers est indiquée",
    )
    no_consumer_law_stated: bool | None = act(
        "it is stated that consumer law does not apply where the third party is no trader",
        "il est indiqué que le droit de la consommation ne s’applique pas si le tiers n’est pas un "
        "professionnel",
    )
    duties_split_stated: bool | None = act(
        "it is stated who answers for what, or nothing is shared",
        "la répartition des obligations est indiquée, ou rien n’est partagé",
    )
