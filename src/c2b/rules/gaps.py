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
    DE=(
        "federal acts on data (BDSG, TDDDG), market research by e-mail",
        "lois fédérales sur les données (BDSG, TDDDG), études par courriel",
    ),
    ES=(
        "satisfaction surveys since 28 December 2026",
        "enquêtes de satisfaction à compter du 28 décembre 2026",
    ),
    GB=(
        "information of persons, automated decisions, transfers of data, Children's Code",
        "information des personnes, décisions automatisées, transferts de données, code de "
        "conception adapté aux enfants",
    ),
    US=("general privacy law, state law", "droit commun des données personnelles, droit des États"),
)
PRIVACY_GAPS = _gaps(
    SHARED,
    EU=(
        "information of persons (GDPR, Art. 13, 14), automated decisions (Art. 22), impact "
        "assessments (Art. 35), employment (Art. 88), transfers of data, national law on data",
        "information des personnes (RGPD, art. 13 et 14), décisions automatisées (art. 22), "
        "analyses d’impact (art. 35), relations de travail (art. 88), transferts de données, droit "
        "national des données",
    ),
    GB=(
        "personal data beside the consent of children",
        "données à caractère personnel hors consentement des enfants",
    ),
    US=(
        "general privacy law, one-time contact of a child",
        "droit commun des données personnelles, contact unique d’un enfant",
    ),
)
COCREATION_GAPS = _gaps(
    "cocreation",
    FR=(
        "designs, trade marks, trade secrets, law on games before 2020",
        "dessins et modèles, marques, secret des affaires, droit des jeux antérieur à 2020",
    ),
    EU=(
        "national copyright, national law on games",
        "droit d’auteur national, droit national des jeux",
    ),
    DE=(
        "games of chance, capacity, image, works of employees, unknown kinds of use, later "
        "adjustment of pay and second use after ten years (UrhG, s. 31a, 32a, 40a)",
        "jeux de hasard, capacité, image, œuvres de salariés, modes d’usage inconnus, révision "
        "ultérieure de la rémunération et seconde exploitation après dix ans (UrhG, § 31a, 32a et "
        "40a)",
    ),
    IT=(
        "prize competitions and promotions, national copyright",
        "jeux-concours et opérations à primes, droit d’auteur italien",
    ),
    ES=(
        "promotional draws, national copyright",
        "loteries publicitaires, droit d’auteur espagnol",
    ),
    GB=(
        "designs, image, capacity, prizes that are not awarded",
        "dessins et modèles, image, capacité, lots non attribués",
    ),
    GB_NIR=(
        "games of chance under the Order of 1985 beyond payment to enter, designs, image, capacity",
        "jeux de hasard selon le texte de 1985 hors paiement de la participation, dessins et "
        "modèles, image, capacité",
    ),
    US=(
        (
            "patents, right of publicity, trade secrets, state law other than lotteries and the "
            "registration of draws"
        ),
        (
            "brevets, droit à l’image, secret des affaires, droit des États hors loteries et "
            "enregistrement des opérations"
        ),
    ),
    US_CA=(
        "patents, right of publicity, trade secrets",
        "brevets, droit à l’image, secret des affaires",
    ),
)
CROWDSOURCING_GAPS = _gaps(
    "crowdsourcing",
    FR=(
        (
            "wage as a rule, registered platform workers, head of a network, national act on "
            "platform work"
        ),
        (
            "salaire minimum en tant que règle, travailleurs indépendants des plateformes, "
            "dirigeant de réseau, loi de transposition sur le travail via une plateforme"
        ),
    ),
    EU=(
        "national law on employment, businesses on platforms",
        "droit national du travail, entreprises utilisatrices de plateformes",
    ),
    GB=(
        "wage as a rule, employment, working time, holiday, tax status",
        (
            "salaire minimum en tant que règle, contrat de travail, durée du travail, congés, "
            "statut fiscal"
        ),
    ),
    US=(
        "tax and benefits tests, law of the states",
        "critères fiscaux et sociaux, droit des États",
    ),
    US_CA=(
        "wages, Borello test, Los Angeles",
        "salaires minimums, critères Borello, Los Angeles",
    ),
    US_NY=("wages, New York City", "salaires minimums, ville de New York"),
    US_IL=("wages", "salaires minimums"),
)
SHARED_GAPS = _gaps(
    SHARED,
    FR=(
        "invitations by e-mail and telephone, pay of minors, income tax, social contributions",
        "sollicitations par courriel et par téléphone, rémunération des mineurs, impôt sur le "
        "revenu, cotisations sociales",
    ),
    EU=(
        "invitations, duties of platforms and marketplaces, artificial "
        "intelligence, reports on rentals, aggressive practices, environmental claims, national "
        "law without a row of its own",
        "sollicitations, obligations des plateformes et des places de "
        "marché, intelligence artificielle, déclaration des locations, pratiques agressives, "
        "allégations environnementales, droit national non enregistré",
    ),
    DE=(
        "invitations, media law (DDG, MStV), the German limit of platform reports (less than "
        "2,000 euros), income tax, VAT",
        "sollicitations, droit des médias (DDG, MStV), seuil allemand de déclaration des "
        "plateformes (moins de 2 000 €), impôt sur le revenu, TVA",
    ),
    IT=("all but the law of the Union", "tout sauf le droit de l’Union"),
    ES=(
        "influencers of special relevance; all but the law of the Union",
        "influenceurs d’importance particulière ; tout sauf le droit de l’Union",
    ),
    GB=(
        "invitations, platform sellers, sanctions, calls, cookies, tax of the person",
        "sollicitations, vendeurs sur plateforme, sanctions, "
        "démarchage téléphonique, traceurs, impôt de la personne",
    ),
    US=(
        "invitations, calls and texts, backup withholding, foreign payees, royalties, income tax, "
        "sales tax",
        "sollicitations, appels et SMS, retenue à la source de sauvegarde, bénéficiaires "
        "étrangers, redevances, impôt sur le revenu, taxe sur les ventes",
    ),
    US_CA=(
        "notice of financial incentives, privacy act, general clause of the state",
        "notice d’incitation financière, loi sur la vie privée, clause générale de l’État",
    ),
    US_NY=(
        "general clause of the state (General Business Law, s. 349)",
        "clause générale de l’État (General Business Law, s. 349)",
    ),
    US_FL=("state act on calls", "loi de l’État sur le démarchage téléphonique"),
)
