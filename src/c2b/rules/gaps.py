"""The law of each place that the rules leave out, by subject, as a reader should know it.

Since when a place is covered is computed from the rules; this list alone is written by hand.
"""

from __future__ import annotations

from c2b.rules.engine.coverage import SHARED, CoverageGap
from c2b.text import Text


def _gaps(subject: str, **missing: tuple[str, str]) -> tuple[CoverageGap, ...]:
    return tuple(
        CoverageGap(subject=subject, place=place.replace("_", "-"), missing=Text(en=en, fr=fr))
        for place, (en, fr) in missing.items()
    )


REVIEW_GAPS = _gaps(
    "review",
    FR=(
        "defamation, right of reply, duties of platforms, advertising law before 2008",
        "diffamation, droit de réponse, obligations des plateformes, publicité avant 2008",
    ),
    EU=(
        "defamation, duties of platforms, national acts that are not on record",
        "diffamation, obligations des plateformes, actes nationaux non recensés",
    ),
    DE=(
        "liability of review portals, defamation, duties of platforms",
        "responsabilité des portails d’avis, diffamation, obligations des plateformes",
    ),
    IT=(
        "reviews of restaurants and tourism since 7 April 2026, duties of platforms",
        "avis sur la restauration et le tourisme depuis le 7 avril 2026, obligations des "
        "plateformes",
    ),
    ES=(
        "recent experience and right of reply since 28 December 2025, duties of platforms",
        "expérience récente et droit de réponse depuis le 28 décembre 2025, obligations des "
        "plateformes",
    ),
    GB=(
        "misleading publication of genuine reviews, posing as a consumer, Online Safety Act, "
        "defamation",
        "publication trompeuse d’avis authentiques, professionnel se disant consommateur, "
        "Online Safety Act, diffamation",
    ),
    US=("defamation, law of the states", "diffamation, droit des États"),
)
SURVEY_GAPS = _gaps(
    "survey",
    FR=("act on opinion polls", "loi sur les sondages d’opinion"),
    EU=(
        "information of participants, transfers of data, national law on data",
        "information des participants, transferts de données, droit national des données",
    ),
    DE=(
        "national acts on data, market research by e-mail",
        "lois nationales sur les données, études par courriel",
    ),
    US=("general privacy law, state law", "droit général des données, droit des États"),
)
COCREATION_GAPS = _gaps(
    "cocreation",
    FR=(
        "designs, trade marks, secrets, older gaming law",
        "dessins et modèles, marques, secrets, ancien droit des jeux",
    ),
    EU=("national copyright and games", "droit d’auteur et jeux nationaux"),
    DE=(
        "games of chance, capacity, image, works of employees",
        "jeux de hasard, capacité, image, œuvres de salariés",
    ),
    GB=(
        "designs, image, capacity, prizes that are not awarded",
        "dessins et modèles, image, capacité, lots non remis",
    ),
    US=("patents, publicity, secrets, state law", "brevets, image, secrets, droit des États"),
)
CROWDSOURCING_GAPS = _gaps(
    "crowdsourcing",
    FR=(
        "wage as a rule, head of a network, national act on platform work",
        "salaire minimum, dirigeant de réseau, loi sur le travail de plateforme",
    ),
    EU=("national law on employment", "droit national du travail"),
    GB=(
        "employment, working time, holiday, tax status",
        "contrat de travail, durée du travail, congés, statut fiscal",
    ),
    US=("tax and benefits tests, state law", "critères fiscaux et sociaux, droit des États"),
    US_CA=("wages, Borello test", "salaires, critères Borello"),
    US_NY=("wages", "salaires"),
)
SHARED_GAPS = _gaps(
    SHARED,
    FR=(
        "invitations, telephone calls, pay of minors, income tax, social contributions",
        (
            "invitations, démarchage téléphonique, rémunération des mineurs, impôt sur le "
            "revenu, cotisations sociales"
        ),
    ),
    EU=(
        "invitations, aggressive practices, platform duties, artificial intelligence",
        (
            "invitations, pratiques agressives, obligations des plateformes, intelligence "
            "artificielle"
        ),
    ),
    DE=("invitations, income tax, VAT", "invitations, impôt sur le revenu, TVA"),
    GB=(
        "invitations, influence, platform sellers, tax of the person",
        "invitations, influence, vendeurs de plateformes, impôt de la personne",
    ),
    US=(
        "invitations, withholding, income tax, sales tax",
        "invitations, retenue à la source, impôt sur le revenu, taxe sur les ventes",
    ),
)
