"""The law of each place that the rules leave out, by subject, as a reader should know it.

Since when a place is covered is computed from the rules; this list alone is written by hand.
"""

from __future__ import annotations

from attrs import evolve

from c2b.rules.engine.coverage import SHARED, CoverageGap
from c2b.text import Text


def _gaps(subject: str, **missing: tuple[str, str]) -> tuple[CoverageGap, ...]:
    return tuple(
        CoverageGap(subject=subject, place=place.replace("_", "-"), missing=Text(en=en, fr=fr))
        for place, (en, fr) in missing.items()
    )


def _fallback(subject: str, **missing: tuple[str, str]) -> tuple[CoverageGap, ...]:
    """Return the gaps of places without an entry of their own."""
    return tuple(evolve(each, fallback=True) for each in _gaps(subject, **missing))


_CREATED = (
    "unfair terms and authors' rights, which the rules on co-creation alone examine",
    "clauses abusives et droits d’auteur, que seules les règles sur la cocréation examinent",
)
"""What a review, a survey or a task meets too, and only the rules on co-creation hold."""
_CREATED_IN_US = (
    "authors' rights, which the rules on co-creation alone examine; unfair terms",
    "droits d’auteur, que seules les règles sur la cocréation examinent ; clauses abusives",
)


def _created(subject: str) -> tuple[CoverageGap, ...]:
    return _gaps(subject, EU=_CREATED, GB=_CREATED, US=_CREATED_IN_US)


REVIEW_GAPS = (
    *_gaps(
        "review",
        FR=(
            "defamation, right of reply, advertising law before 2008",
            "diffamation, droit de réponse, publicité avant 2008",
        ),
        DE=(
            "liability of review portals, defamation",
            "responsabilité des portails d’avis, diffamation",
        ),
        IT=(
            "the official text of 2026 on restaurants and tourism, guidelines of the AGCM, "
            "defamation",
            "texte officiel de 2026 sur la restauration et le tourisme, lignes directrices de "
            "l’AGCM, diffamation",
        ),
        ES=(
            "what a site does once a business proved that an author neither bought nor used, "
            "defamation",
            "suites à donner lorsque l’entreprise prouve que l’auteur n’a ni acheté ni utilisé, "
            "diffamation",
        ),
        GB=(
            "Online Safety Act, defamation",
            "Online Safety Act, diffamation",
        ),
        US=("defamation, law of the states", "diffamation, droit des États"),
    ),
    *_fallback(
        "review",
        EU=(
            "defamation, national acts that are not on record",
            "diffamation, actes nationaux non recensés",
        ),
    ),
    *_created("review"),
)
_ALL_BUT_DATA = ("everything but personal data", "tout sauf les données à caractère personnel")
SURVEY_GAPS = (
    *_gaps(
        "survey",
        FR=("act on opinion polls", "loi sur les sondages d’opinion"),
        IT=(
            "national law on data, opinion polls",
            "droit national des données, sondages d’opinion",
        ),
        DE=(
            "federal acts on data (BDSG, TDDDG), market research by e-mail",
            "lois fédérales sur les données (BDSG, TDDDG), études par courriel",
        ),
        ES=(
            "national law on data, the measuring of satisfaction other than its time",
            "droit national des données, mesure de la satisfaction hormis son moment",
        ),
        EU=_ALL_BUT_DATA,
        EEA=_ALL_BUT_DATA,
        GB=("Children's Code", "code de conception adapté aux enfants"),
        US=(
            "general privacy law, state law",
            "droit commun des données personnelles, droit des États",
        ),
    ),
    *_fallback(
        "survey",
        EU=(
            "national law on surveys and opinion polls",
            "droit national des enquêtes et des sondages",
        ),
    ),
    *_created("survey"),
)
_DATA = (
    "data from elsewhere (GDPR, Art. 14), automated decisions (Art. 22), impact assessments "
    "(Art. 35), employment (Art. 88), transfers of data, national law on data",
    "données venues d’ailleurs (RGPD, art. 14), décisions automatisées (art. 22), analyses "
    "d’impact (art. 35), relations de travail (art. 88), transferts de données, droit national "
    "des données",
)
PRIVACY_GAPS = _gaps(
    SHARED,
    EU=_DATA,
    EEA=_DATA,
    GB=(
        "data from elsewhere (Art. 14), automated decisions (Art. 22A to 22D), transfers of data",
        "données venues d’ailleurs (art. 14), décisions automatisées (art. 22A à 22D), transferts "
        "de données",
    ),
    US=("general privacy law", "droit commun des données personnelles"),
)
COCREATION_GAPS = (
    *_gaps(
        "cocreation",
        FR=(
            "designs, trade marks, trade secrets",
            "dessins et modèles, marques, secret des affaires",
        ),
        DE=(
            "capacity, image, works of employees, unknown kinds of use, later "
            "adjustment of pay and second use after ten years (UrhG, s. 31a, 32a, 40a)",
            "capacité, image, œuvres de salariés, modes d’usage inconnus, révision "
            "ultérieure de la rémunération et seconde exploitation après dix ans (UrhG, § 31a, "
            "32a et 40a)",
        ),
        IT=(
            "national copyright",
            "droit d’auteur italien",
        ),
        ES=(
            "national copyright",
            "droit d’auteur espagnol",
        ),
        GB=(
            "designs, image, capacity",
            "dessins et modèles, image, capacité",
        ),
        US=(
            "patents, right of publicity, trade secrets, other law of the states",
            "brevets, droit à l’image, secret des affaires, reste du droit des États",
        ),
    ),
    *_fallback("cocreation", EU=("national copyright", "droit d’auteur national")),
)
CONTEST_GAPS = (
    *_gaps(
        SHARED,
        FR=("law on games before 2020", "droit des jeux antérieur à 2020"),
        DE=("games of chance", "jeux de hasard"),
        IT=("prize competitions and promotions", "jeux-concours et opérations à primes"),
        ES=("promotional draws", "loteries publicitaires"),
        GB=(
            "the ban on prizes that are announced and not awarded, in force since 26 May 2008",
            "l’interdiction, depuis le 26 mai 2008, des lots annoncés et non attribués",
        ),
        GB_NIR=(
            "games of chance under the Order of 1985 beyond payment to enter",
            "jeux de hasard selon le texte de 1985 hors paiement de la participation",
        ),
        US=(
            "state law on games other than lotteries and the registration of draws",
            "droit des jeux des États hors loteries et enregistrement des opérations",
        ),
    ),
    *_fallback(SHARED, EU=("national law on games", "droit national des jeux")),
)
CROWDSOURCING_GAPS = (
    *_gaps(
        "crowdsourcing",
        FR=(
            "wage as a rule, head of a network, national act on platform work",
            "salaire minimum en tant que règle, dirigeant de réseau, loi de transposition sur le "
            "travail via une plateforme",
        ),
        DE=(
            "social insurance, homework, national act on platform work",
            "assurance sociale, travail à domicile, loi de transposition sur le travail via une "
            "plateforme",
        ),
        ES=(
            "all but delivery through platforms: employment, wages, national act on platform work",
            "tout sauf la livraison par plateforme : contrat de travail, salaires, loi de "
            "transposition sur le travail via une plateforme",
        ),
        GB=(
            "employment, working time, holiday, tax status",
            "contrat de travail, durée du travail, congés, statut fiscal",
        ),
        US=(
            "tax and benefits tests",
            "critères fiscaux et sociaux",
        ),
        US_CA=(
            "wages, Borello test",
            "salaires minimums, critères Borello",
        ),
        US_NY=("wages", "salaires minimums"),
        US_IL=("wages", "salaires minimums"),
        US_NJ=("wages, freelance contracts", "salaires minimums, contrats de prestation"),
        US_MA=("wages, freelance contracts", "salaires minimums, contrats de prestation"),
        US_WA=("wages; all but Seattle", "salaires minimums ; tout sauf Seattle"),
    ),
    *_fallback(
        "crowdsourcing",
        EU=("national law on employment", "droit national du travail"),
        US=("law of the states", "droit des États"),
    ),
    *_created("crowdsourcing"),
)
SHARED_GAPS = (
    *_gaps(
        SHARED,
        FR=(
            "calls by telephone, calling machines, pay of minors, income tax, social contributions",
            "démarchage téléphonique, automates d’appel, rémunération des mineurs, impôt sur le "
            "revenu, cotisations sociales",
        ),
        EU=(
            "other duties of the Digital Services Act (Art. 21 to 24, 27, 31, 32), very large "
            "platforms, high-risk artificial intelligence, calls by telephone, calling machines, "
            "cookies, aggressive practices, environmental claims",
            "autres obligations du règlement sur les services numériques (art. 21 à 24, 27, 31 et "
            "32), très grandes plateformes, intelligence artificielle à haut risque, démarchage "
            "téléphonique, automates d’appel, traceurs, pratiques agressives, "
            "allégations environnementales",
        ),
        DE=(
            "calls by telephone, calling machines, media law (DDG, MStV), income tax, VAT",
            "démarchage téléphonique, automates d’appel, droit des médias (DDG, MStV), impôt sur "
            "le revenu, TVA",
        ),
        IT=("all but the law of the Union", "tout sauf le droit de l’Union"),
        ES=(
            "influencers of special relevance; all but the law of the Union",
            "influenceurs d’importance particulière ; tout sauf le droit de l’Union",
        ),
        GB=(
            "definitions of consumer and trader, withdrawal from consumer contracts, electronic "
            "signatures, late payment, platforms towards their business users, sanctions, calls by "
            "telephone, calling machines, cookies, tax of the person",
            "notions de consommateur et de professionnel, rétractation, signature électronique, "
            "retards de paiement, rapports entre plateformes et entreprises utilisatrices, "
            "sanctions, démarchage téléphonique, automates d’appel, traceurs, impôt de la personne",
        ),
        US=(
            "e-mail, income tax, sales tax",
            "courriel, impôt sur le revenu, taxe sur les ventes",
        ),
        US_CA=(
            "privacy act beside the notice of financial incentives, general clause of the state",
            "loi sur la vie privée hors notice d’incitation financière, clause générale de l’État",
        ),
        US_NY=(
            "general clause of the state (General Business Law, s. 349)",
            "clause générale de l’État (General Business Law, s. 349)",
        ),
        US_FL=("state act on calls", "loi de l’État sur le démarchage téléphonique"),
    ),
    *_fallback(
        SHARED,
        EU=("national law without an entry of its own", "droit national non recensé"),
        US=(
            "law of the states on practices, data and calls",
            "droit des États sur les pratiques, les données et les appels",
        ),
    ),
)
