"""The words of figures: what a named number of a rule is, in both languages."""

from __future__ import annotations

from c2b.text import Text

_HOURLY = Text(en="minimum hourly pay from age {age}", fr="salaire horaire minimal dès {age} ans")
FIGURE_WORDS: dict[str, Text] = {
    "adult": Text(en="hourly minimum for adults", fr="minimum horaire des adultes"),
    "adult_from_age": Text(en="age of the minimum for adults", fr="âge du minimum des adultes"),
    "age_limit": Text(en="age limit", fr="limite d’âge"),
    "age_of_consent": Text(en="age of digital consent", fr="âge du consentement numérique"),
    "age_of_consent_of": Text(
        en="age of digital consent by state", fr="âge du consentement numérique par État"
    ),
    "allowance_gbp": Text(en="allowance in pounds", fr="abattement en livres"),
    "auto_approval_days": Text(en="days until approval", fr="jours avant validation"),
    "base_eur": Text(en="base threshold in euros", fr="seuil de base en euros"),
    "ceiling_eur": Text(en="ceiling in euros", fr="plafond en euros"),
    "charity_exception_since": Text(
        en="exception for charities from", fr="exception des organismes caritatifs, depuis le"
    ),
    "child_age": Text(en="age at which childhood ends", fr="âge où l’enfance prend fin"),
    "consideration_eur": Text(en="sum of the sales in euros", fr="montant des ventes en euros"),
    "days": Text(en="days", fr="jours"),
    "conditions_met": Text(
        en="conditions of the law on the subject met", fr="conditions légales propres à l’objet"
    ),
    "default_days": Text(en="days without an agreed term", fr="jours à défaut de terme convenu"),
    "first_day": Text(
        en="systems placed on the market from", fr="systèmes mis sur le marché à partir du"
    ),
    "first_after_months": Text(
        en="months of use before the first report",
        fr="mois d’exploitation avant le premier relevé",
    ),
    "first_contracts_from": Text(
        en="contracts with reports on request from",
        fr="contrats ouvrant droit au relevé sur demande, depuis le",
    ),
    "least_hourly": Text(en="hourly floor at any age", fr="plancher horaire à tout âge"),
    "living": Text(
        en="National Living Wage an hour", fr="«\u00a0National Living Wage\u00a0» horaire"
    ),
    "living_from_age": Text(
        en="age of the National Living Wage", fr="âge du «\u00a0National Living Wage\u00a0»"
    ),
    "long_study_failures": Text(
        en="failed checks, long study", fr="contrôles manqués, étude longue"
    ),
    "long_study_minutes": Text(
        en="minutes from which a study is long",
        fr="minutes à partir desquelles une étude est longue",
    ),
    "low_share": Text(en="share that is low", fr="part faible"),
    "majority": Text(en="age of majority", fr="âge de la majorité"),
    "max_days": Text(en="days at most", fr="jours au plus"),
    "max_months": Text(en="months at most", fr="mois au plus"),
    "max_screening_minutes": Text(
        en="minutes of screening at most", fr="minutes de filtrage au plus"
    ),
    "max_seconds": Text(en="seconds at most", fr="secondes au plus"),
    "min_answers": Text(en="answers at least", fr="réponses au moins"),
    "min_items": Text(en="items at least", fr="items au moins"),
    "min_seconds": Text(en="seconds at least", fr="secondes au moins"),
    "minimum_hourly": Text(en="minimum an hour", fr="minimum horaire"),
    **{f"minimum_hourly_from_{age}": _HOURLY.fill(age=age) for age in (16, 18, 21)},
    "minimum_eur": Text(en="minimum an hour in euros", fr="minimum horaire en euros"),
    "months": Text(en="months", fr="mois"),
    "most_days": Text(en="days at most", fr="jours au plus"),
    "new_contracts_from": Text(
        en="contracts with reports without request from",
        fr="contrats ouvrant droit au relevé sans demande, depuis le",
    ),
    "of_2026_usd": Text(en="dollars, from 2026 on", fr="dollars, à partir de 2026"),
    "per_occasion_usd": Text(en="dollars an occasion", fr="dollars par occasion"),
    "per_year_usd": Text(en="dollars a year", fr="dollars par an"),
    "predominance": Text(en="share that predominates", fr="part prépondérante"),
    "rate": Text(en="rate", fr="taux"),
    "ratio": Text(en="share of the median time", fr="part de la durée médiane"),
    "recommended_hourly": Text(en="recommended pay an hour", fr="montant horaire recommandé"),
    "reliable": Text(en="alpha of reliable data", fr="alpha de données fiables"),
    "reportable_usd": Text(
        en="payments to report, in dollars", fr="paiements à déclarer, en dollars"
    ),
    "royalty_usd": Text(
        en="royalties to report, in dollars", fr="redevances à déclarer, en dollars"
    ),
    "royalty_rate": Text(en="royalty, share of net sales", fr="redevance, part des ventes nettes"),
    "sales": Text(en="sales", fr="ventes"),
    "short_study_failures": Text(
        en="failed checks, short study", fr="contrôles manqués, étude courte"
    ),
    "stale_months": Text(
        en="months after which a review is outdated", fr="mois après lesquels un avis est périmé"
    ),
    "supporters": Text(en="supporters", fr="soutiens"),
    "tentative": Text(en="alpha of provisional conclusions", fr="alpha de conclusions provisoires"),
    "threshold_eur": Text(en="threshold in euros", fr="seuil en euros"),
    "threshold_transactions": Text(en="threshold in transactions", fr="seuil en opérations"),
    "threshold_usd": Text(en="threshold in dollars", fr="seuil en dollars"),
    "under_18": Text(en="hourly minimum below 18", fr="minimum horaire avant 18 ans"),
    "until_2025_usd": Text(en="dollars, until 2025", fr="dollars, jusqu’en 2025"),
    "upper_eur": Text(en="increased threshold in euros", fr="seuil majoré en euros"),
    "youth": Text(en="hourly minimum for young people", fr="minimum horaire des jeunes"),
}
"""The words of each figure by its name; a figure without words is shown by its name."""
