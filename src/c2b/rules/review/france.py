"""Rules of France on the information and the moderation that consumer reviews require."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, SourceKind
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.review.choice import Stated
from c2b.rules.review.display_facts import DisplayFacts, ModerationFacts
from c2b.rules.review.facts import ReviewFacts
from c2b.rules.sources import CODE_DE_LA_CONSOMMATION
from c2b.text import Text

F = facts_of(ReviewFacts)
_DUTIES = date(2018, 1, 1)
_L111_7_2 = CODE_DE_LA_CONSOMMATION.at(
    Text(en="Art. L111-7-2", fr="art. L. 111-7-2"),
    kind=SourceKind.DECREE,
    url="https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000033219601",
    seen_on=Text(
        en="Code de la consommation as of April 2026 (L111-7-2, D111-9 to D111-12, L131-4)",
        fr="Code de la consommation en vigueur en avril 2026 (art. L. 111-7-2, D. 111-9 à "
        "D. 111-12, L. 131-4)",
    ),
)

CONTROL_AND_RANKING_FR = Rule(
    id="review.transparency.control-and-ranking.fr",
    title=Text(
        en="Information on the control and ranking of reviews",
        fr="Information sur le contrôle et le classement des avis",
    ),
    asks=Text(
        en="Near the reviews stand the ranking criteria, chronological order among them, and "
        "whether reviews are controlled; a dedicated section that is easily found gives the "
        "delays and, where there is a control, its main features, whether the author can be "
        "contacted, and whether and how a review can be changed.",
        fr="À proximité des avis figurent l’existence ou non d’une procédure de contrôle et les "
        "critères de classement, parmi lesquels l’ordre chronologique ; une rubrique spécifique "
        "facilement accessible indique les délais et, s’il existe un contrôle, ses "
        "caractéristiques principales, la possibilité de contacter l’auteur et celle de modifier "
        "un avis, avec ses modalités.",
    ),
    message=Text(
        en="Show whether reviews are controlled and how they are ranked, offer chronological "
        "order, and describe the delays and the control.",
        fr="Indiquez si les avis sont contrôlés et comment ils sont classés, proposez l’ordre "
        "chronologique et décrivez les délais et le contrôle.",
    ),
    norm=NormKind.DUTY,
    places=("FR",),
    source=_L111_7_2.at(
        Text(
            en="Art. L111-7-2, D111-10 1° a), c) and 2° b), D111-11 1° to 3°; fine: Art. L131-4",
            fr="art. L. 111-7-2, D. 111-10, 1°, a) et c), et 2°, b), D. 111-11, 1° à 3° ; "
            "amende : art. L. 131-4",
        ),
        note=Text(
            en="The décret n° 2017-1436 numbered these articles D111-16 to D111-19; the day of the "
            "new numbering was not found. A review is a consumer's opinion on an experience, "
            "bought or not (D111-9); sponsored recommendations and tests of experts are outside. "
            "Fines up to 75,000 EUR for a person and 375,000 EUR for a company.",
            fr="Le décret n° 2017-1436 numérotait ces articles D. 111-16 à D. 111-19 ; la date de "
            "la nouvelle numérotation n’a pas été trouvée. Un avis est l’expression de l’opinion "
            "d’un consommateur sur son expérience, qu’il ait acheté ou non (art. D. 111-9) ; le "
            "parrainage et les avis d’experts sont exclus. Amende jusqu’à 75 000 € pour une "
            "personne physique et 375 000 € pour une personne morale.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=_DUTIES,
    mark=Certainty.SEEN,
    holder=roles_and_effects.REVIEW_PUBLISHER,
    effect=roles_and_effects.DISCLOSURE,
    applies=F.display.handles_reviews.is_true(),
    requires=F.moderation.control_stated.is_true()
    & F.display.ranking_criteria.is_true()
    & F.display.chronological.is_true()
    & F.display.delays.is_true()
    & (
        F.moderation.control_exists.is_false()
        | (F.moderation.control_described.is_true() & F.moderation.contact_and_change.is_true())
    ),
    examples=Examples(
        kept=ReviewFacts(
            display=DisplayFacts(
                publishes_reviews=True, ranking_criteria=True, chronological=True, delays=True
            ),
            moderation=ModerationFacts(control_stated=True, control_exists=False),
        ),
        broken=ReviewFacts(
            display=DisplayFacts(publishes_reviews=True),
            moderation=ModerationFacts(control_exists=True, contact_and_change=False),
        ),
    ),
)
TWO_DATES_FR = Rule(
    id="review.transparency.two-dates.fr",
    title=Text(
        en="Dates of publication and experience beside a review",
        fr="Dates de publication et d’expérience affichées près de l’avis",
    ),
    asks=Text(
        en="Near each review stand the date of its publication and updates, and the date of the "
        "experience.",
        fr="À proximité de chaque avis figurent la date de sa publication et de ses mises à jour, "
        "ainsi que celle de l’expérience de consommation.",
    ),
    message=Text(
        en="Show both dates for every review, and ask for the date of the experience when the "
        "review is written.",
        fr="Affichez les deux dates pour chaque avis et demandez la date de l’expérience lors du "
        "dépôt de l’avis.",
    ),
    norm=NormKind.DUTY,
    places=("FR",),
    source=_L111_7_2.at(
        Text(
            en="Art. L111-7-2 (third paragraph), D111-10 1° b) (formerly D111-17); fine: "
            "Art. L131-4",
            fr="art. L. 111-7-2, al. 3, D. 111-10, 1°, b) (ancien art. D. 111-17) ; amende : "
            "art. L. 131-4",
        )
    ),
    anchor=Anchor.PUBLICATION,
    since=_DUTIES,
    mark=Certainty.SEEN,
    holder=roles_and_effects.REVIEW_PUBLISHER,
    effect=roles_and_effects.DISCLOSURE,
    applies=F.display.handles_reviews.is_true(),
    requires=F.display.publication_date.is_true() & F.display.experience_date.is_true(),
    examples=Examples(
        kept=ReviewFacts(
            display=DisplayFacts(
                publishes_reviews=True, publication_date=True, experience_date=True
            )
        ),
        broken=ReviewFacts(display=DisplayFacts(publishes_reviews=True, experience_date=False)),
    ),
)
COUNTERPART_INFORMATION_FR = Rule(
    id="review.transparency.counterpart-information.fr",
    title=Text(
        en="Duty to state whether reviews are rewarded",
        fr="Information sur la contrepartie donnée en échange d’avis",
    ),
    asks=Text(
        en="A dedicated section that is easily found states truly whether something is given in "
        "exchange for reviews.",
        fr="Une rubrique spécifique facilement accessible indique exactement l’existence ou non "
        "d’une contrepartie fournie en échange du dépôt d’avis.",
    ),
    message=Text(
        en="State truly whether reviewers receive something: silence is a breach even where "
        "nothing is given, and so is a wrong yes or no.",
        fr="Indiquez exactement si les auteurs d’avis reçoivent une contrepartie : le silence est "
        "un manquement même s’il n’y en a pas, comme l’est une indication inexacte.",
    ),
    norm=NormKind.DUTY,
    places=("FR",),
    source=_L111_7_2.at(
        Text(
            en="Art. L111-7-2, D111-10 2° a) (formerly D111-17); fine: Art. L131-4",
            fr="art. L. 111-7-2, D. 111-10, 2°, a) (ancien art. D. 111-17) ; amende : "
            "art. L. 131-4",
        )
    ),
    anchor=Anchor.PUBLICATION,
    since=_DUTIES,
    mark=Certainty.SEEN,
    holder=roles_and_effects.REVIEW_PUBLISHER,
    effect=roles_and_effects.DISCLOSURE,
    applies=F.display.handles_reviews.is_true(),
    requires=(F.display.counterpart_stated.is_(Stated.YES) & F.reward.promised.is_true())
    | (F.display.counterpart_stated.is_(Stated.NO) & F.reward.promised.is_false()),
    examples=Examples(
        kept=ReviewFacts(
            display=DisplayFacts(publishes_reviews=True, counterpart_stated=Stated.NO),
            reward=RewardFacts(kinds=frozenset()),
        ),
        broken=ReviewFacts(
            display=DisplayFacts(publishes_reviews=True, counterpart_stated=Stated.NO),
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
        ),
    ),
)
REFUSAL_REASONS_FR = Rule(
    id="review.moderation.refusal-reasons.fr",
    title=Text(
        en="Duty to give reasons for refusing a review",
        fr="Obligation de motiver le refus de publier un avis",
    ),
    asks=Text(
        en="A consumer whose review is not published is told why; where reviews are controlled, "
        "the possible grounds of refusal are announced in the dedicated section.",
        fr="Le consommateur dont l’avis n’est pas publié en reçoit les raisons ; lorsque les avis "
        "sont contrôlés, les motifs possibles de refus sont annoncés dans la rubrique spécifique.",
    ),
    message=Text(
        en="Tell the author why the review was refused, and announce the grounds of refusal if "
        "you control reviews.",
        fr="Indiquez à l’auteur les raisons du rejet de son avis et, si vous contrôlez les avis, "
        "annoncez les motifs de refus.",
    ),
    norm=NormKind.DUTY,
    places=("FR",),
    source=_L111_7_2.at(
        Text(
            en="Art. L111-7-2 (fourth paragraph), D111-11 4°, D111-12 (formerly D111-18, D111-19); "
            "fine: Art. L131-4",
            fr="art. L. 111-7-2, al. 4, D. 111-11, 4°, D. 111-12 (anciens art. D. 111-18 et "
            "D. 111-19) ; amende : art. L. 131-4",
        ),
        kind=SourceKind.STATUTE,
    ),
    anchor=Anchor.DECISION,
    since=_DUTIES,
    mark=Certainty.SEEN,
    holder=roles_and_effects.REVIEW_PUBLISHER,
    effect=roles_and_effects.PROCEDURE,
    applies=F.display.handles_reviews.is_true()
    & (F.moderation.refused.is_true() | F.moderation.control_exists.is_true()),
    requires=(F.moderation.refused.is_false() | F.moderation.reasons_given.is_true())
    & (F.moderation.control_exists.is_false() | F.moderation.grounds_published.is_true()),
    examples=Examples(
        kept=ReviewFacts(
            display=DisplayFacts(publishes_reviews=True),
            moderation=ModerationFacts(control_exists=True, grounds_published=True, refused=False),
        ),
        broken=ReviewFacts(
            display=DisplayFacts(publishes_reviews=True),
            moderation=ModerationFacts(refused=True, reasons_given=False),
        ),
    ),
)
DOUBT_FUNCTION_FR = Rule(
    id="review.moderation.doubt-report-function.fr",
    title=Text(
        en="Free way to report doubts about a review",
        fr="Signalement gratuit d’un doute sur l’authenticité d’un avis",
    ),
    asks=Text(
        en="Anyone who is responsible for the reviewed product or service can report, free of "
        "charge, a reasoned doubt about the authenticity of a review.",
        fr="Les responsables des produits ou services évalués disposent d’une fonctionnalité "
        "gratuite pour signaler un doute motivé sur l’authenticité d’un avis.",
    ),
    message=Text(
        en="Offer a free function to report a reasoned doubt about a review.",
        fr="Mettez en place une fonctionnalité gratuite de signalement d’un doute motivé.",
    ),
    norm=NormKind.DUTY,
    places=("FR",),
    source=_L111_7_2.at(
        Text(en="Art. L111-7-2 (fifth paragraph)", fr="art. L. 111-7-2, al. 5"),
        kind=SourceKind.STATUTE,
        note=Text(en="The report itself must give reasons.", fr="Le signalement doit être motivé."),
    ),
    anchor=Anchor.PUBLICATION,
    since=_DUTIES,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.REVIEW_PUBLISHER,
    effect=roles_and_effects.PROCEDURE,
    applies=F.display.handles_reviews.is_true(),
    requires=F.moderation.doubt_function.is_true() & F.moderation.doubt_function_free.is_true(),
    examples=Examples(
        kept=ReviewFacts(
            display=DisplayFacts(publishes_reviews=True),
            moderation=ModerationFacts(doubt_function=True, doubt_function_free=True),
        ),
        broken=ReviewFacts(
            display=DisplayFacts(publishes_reviews=True),
            moderation=ModerationFacts(doubt_function_free=False),
        ),
    ),
)

RULES = (
    CONTROL_AND_RANKING_FR,
    TWO_DATES_FR,
    COUNTERPART_INFORMATION_FR,
    REFUSAL_REASONS_FR,
    DOUBT_FUNCTION_FR,
)
