"""The duties of a payer that the rules leave out, by place."""

from __future__ import annotations

from c2b.rules.engine.coverage import CoverageGap
from c2b.text import Text

NAME = "obligations"


def _gap(place: str, en: str, fr: str) -> CoverageGap:
    """Return a gap; that of the Union is the national law of the states without an entry."""
    missing = Text(en=en, fr=fr)
    return CoverageGap(subject=NAME, place=place, missing=missing, fallback=place == "EU")


OBLIGATION_GAPS = (
    _gap(
        "EU",
        "national reports beside those of platforms, income tax, VAT, social contributions",
        "déclarations nationales autres que celles des plateformes, impôt sur le revenu, TVA, "
        "cotisations sociales",
    ),
    _gap(
        "FR",
        "declaration of fees, minimum wage as a rule, income tax, VAT, social contributions",
        "déclaration des honoraires, salaire minimum en tant que règle, impôt sur le revenu, TVA, "
        "cotisations sociales",
    ),
    _gap(
        "DE",
        "levy on artists' fees, wage tax, VAT, social insurance",
        "contribution sociale sur les honoraires d’artistes, impôt sur les salaires, TVA, "
        "assurance sociale",
    ),
    _gap(
        "GB",
        "pay as you earn, national insurance, VAT",
        "retenue à la source sur les salaires, cotisations nationales, TVA",
    ),
    _gap(
        "US",
        "reports and withholding of the states, wages of states and cities, employment taxes",
        "déclarations et retenues des États, salaires minimums des États et des villes, charges "
        "sur les salaires",
    ),
)
