"""Rules of France on reviews: information beside them, moderation, fake reviews."""

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
from c2b.rules.review.choice import HAD_IT_MADE, BusinessPart, Stated
from c2b.rules.review.facts import (
    DisplayFacts,
    ModerationFacts,
    OriginFacts,
    ReviewFacts,
    ReviewTextFacts,
)
from c2b.rules.sources import CODE_DE_LA_CONSOMMATION
from c2b.text import Text

F = facts_of(ReviewFacts)
_DUTIES = date(2018, 1, 1)
_L111_7_2 = CODE_DE_LA_CONSOMMATION.at(
    "L111-7-2",
    kind=SourceKind.DECREE,
    url="https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000033219601",
    seen_on=Text(
        en="Code de la consommation as of April 2026; a page quoting the decree",
        fr="Code de la consommation en vigueur en avril 2026 ; page citant le décret",
    ),
)

CONTROL_AND_RANKING_FR = Rule(
    id="review.transparency.control-and-ranking.fr",
    asks=Text(
        en="Near the reviews stand the ranking criteria and whether reviews are controlled; the "
        "delays, and the control if there is one, are described where they are easily found.",
        fr="À proximité des avis figurent les critères de classement et l’existence ou non d’un "
        "contrôle ; les délais, et le contrôle s’il existe, sont décrits dans une rubrique "
        "facile à trouver.",
    ),
    message=Text(
        en="Show whether reviews are controlled and how they are ranked, and describe the delays "
        "and the control.",
        fr="Indiquez si les avis sont contrôlés et comment ils sont classés, et décrivez les "
        "délais et le contrôle.",
    ),
    norm=NormKind.DUTY,
    places=("FR",),
    source=_L111_7_2.at(
        "L111-7-2 (wording of 17 February 2024), D111-17 1° a), c) and 2° b), D111-18 1°",
        note=Text(
            en="A review is a consumer's opinion on an experience, bought or not; experts' tests "
            "are outside. Fines up to 75,000 EUR for a person and 375,000 EUR for a company.",
            fr="Un avis est l’opinion d’un consommateur sur une expérience, achat ou non ; les "
            "essais d’experts n’en sont pas. Amende jusqu’à 75 000 EUR pour une personne "
            "physique et 375 000 EUR pour une personne morale.",
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
    & F.display.delays.is_true()
    & (F.moderation.control_exists.is_false() | F.moderation.control_described.is_true()),
    examples=Examples(
        kept=ReviewFacts(
            display=DisplayFacts(handles_reviews=True, ranking_criteria=True, delays=True),
            moderation=ModerationFacts(control_stated=True, control_exists=False),
        ),
        broken=ReviewFacts(display=DisplayFacts(handles_reviews=True, ranking_criteria=False)),
    ),
)
TWO_DATES_FR = Rule(
    id="review.transparency.two-dates.fr",
    asks=Text(
        en="Beside each review stand the date of its publication and that of the experience.",
        fr="À côté de chaque avis figurent la date de sa publication et celle de l’expérience.",
    ),
    message=Text(
        en="Show both dates beside each review, and ask for the date of the experience when the "
        "review is written.",
        fr="Affichez les deux dates à côté de chaque avis, et demandez la date de l’expérience "
        "au moment du dépôt.",
    ),
    norm=NormKind.DUTY,
    places=("FR",),
    source=_L111_7_2.at("L111-7-2, D111-17 1° b)"),
    anchor=Anchor.PUBLICATION,
    since=_DUTIES,
    mark=Certainty.SEEN,
    holder=roles_and_effects.REVIEW_PUBLISHER,
    effect=roles_and_effects.DISCLOSURE,
    applies=F.display.handles_reviews.is_true(),
    requires=F.display.publication_date.is_true() & F.display.experience_date.is_true(),
    examples=Examples(
        kept=ReviewFacts(
            display=DisplayFacts(handles_reviews=True, publication_date=True, experience_date=True)
        ),
        broken=ReviewFacts(display=DisplayFacts(handles_reviews=True, publication_date=False)),
    ),
)
COUNTERPART_INFORMATION_FR = Rule(
    id="review.transparency.counterpart-information.fr",
    asks=Text(
        en="Readers are told whether anything is given in exchange for reviews, yes or no.",
        fr="Les lecteurs sont informés de l’existence ou non d’une contrepartie aux avis.",
    ),
    message=Text(
        en="State truly whether something is given for reviews: to say nothing is not enough, "
        "even where nothing is given.",
        fr="Indiquez exactement s’il y a une contrepartie : ne rien dire ne suffit pas, même "
        "lorsqu’il n’y en a aucune.",
    ),
    norm=NormKind.DUTY,
    places=("FR",),
    source=_L111_7_2.at("L111-7-2, D111-17 2° a)"),
    anchor=Anchor.PUBLICATION,
    since=_DUTIES,
    mark=Certainty.SEEN,
    holder=roles_and_effects.REVIEW_PUBLISHER,
    effect=roles_and_effects.DISCLOSURE,
    applies=F.display.handles_reviews.is_true(),
    requires=F.display.counterpart_stated.is_(Stated.YES)
    | (F.display.counterpart_stated.is_(Stated.NO) & F.reward.promised.is_false()),
    examples=Examples(
        kept=ReviewFacts(display=DisplayFacts(handles_reviews=True, counterpart_stated=Stated.YES)),
        broken=ReviewFacts(
            display=DisplayFacts(handles_reviews=True, counterpart_stated=Stated.NO),
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
        ),
    ),
)
REFUSAL_REASONS_FR = Rule(
    id="review.moderation.refusal-reasons.fr",
    asks=Text(
        en="The grounds on which a review may be refused are announced, and anyone who is refused "
        "is told why.",
        fr="Les motifs de refus possibles d’un avis sont annoncés, et l’auteur d’un avis refusé "
        "en reçoit les raisons.",
    ),
    message=Text(
        en="Publish the grounds of refusal and tell the author why the review was refused.",
        fr="Publiez les motifs de refus et dites à l’auteur pourquoi son avis a été refusé.",
    ),
    norm=NormKind.DUTY,
    places=("FR",),
    source=_L111_7_2.at("L111-7-2, D111-18 4°, D111-19", kind=SourceKind.STATUTE),
    anchor=Anchor.DECISION,
    since=_DUTIES,
    mark=Certainty.SEEN,
    holder=roles_and_effects.REVIEW_PUBLISHER,
    effect=roles_and_effects.PROCEDURE,
    applies=F.display.handles_reviews.is_true(),
    requires=F.moderation.grounds_published.is_true()
    & (F.moderation.refused.is_false() | F.moderation.reasons_given.is_true()),
    examples=Examples(
        kept=ReviewFacts(
            display=DisplayFacts(handles_reviews=True),
            moderation=ModerationFacts(grounds_published=True, refused=False),
        ),
        broken=ReviewFacts(
            display=DisplayFacts(handles_reviews=True),
            moderation=ModerationFacts(grounds_published=True, refused=True, reasons_given=False),
        ),
    ),
)
DOUBT_FUNCTION_FR = Rule(
    id="review.moderation.doubt-report-function.fr",
    asks=Text(
        en="Anyone who is responsible for what is reviewed can report, free of charge, a reasoned "
        "doubt about a review.",
        fr="Le responsable du produit ou service évalué peut signaler gratuitement un doute "
        "motivé sur l’authenticité d’un avis.",
    ),
    message=Text(
        en="Offer a free function to report a doubt about a review.",
        fr="Offrez une fonctionnalité gratuite de signalement d’un doute sur un avis.",
    ),
    norm=NormKind.DUTY,
    places=("FR",),
    source=_L111_7_2.at("L111-7-2, fifth paragraph", kind=SourceKind.STATUTE),
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
            display=DisplayFacts(handles_reviews=True),
            moderation=ModerationFacts(doubt_function=True, doubt_function_free=True),
        ),
        broken=ReviewFacts(
            display=DisplayFacts(handles_reviews=True),
            moderation=ModerationFacts(doubt_function=False),
        ),
    ),
)
FAKE_REVIEW_FR = Rule(
    id="review.authenticity.fake-review.fr",
    asks=Text(
        en="A professional neither spreads false consumer reviews, nor has them spread, nor "
        "modifies reviews, in order to promote products.",
        fr="Un professionnel ne diffuse ni ne fait diffuser de faux avis de consommateurs, et ne "
        "modifie pas d’avis, afin de promouvoir des produits.",
    ),
    message=Text(
        en="Withdraw the review: it is false or was modified to promote a product.",
        fr="Retirez l’avis : il est faux ou a été modifié pour promouvoir un produit.",
    ),
    norm=NormKind.BAN,
    places=("FR",),
    source=CODE_DE_LA_CONSOMMATION.at(
        "L121-4, 28° (ordonnance n° 2021-1734 of 22 December 2021), penalties L132-2",
        note=Text(
            en="Up to 2 years and 300,000 EUR, 5 years and 750,000 EUR online, or a tenth of "
            "turnover.",
            fr="Jusqu’à 2 ans et 300 000 EUR, 5 ans et 750 000 EUR en ligne, ou un dixième du "
            "chiffre d’affaires.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    implements=("review.authenticity.fake-review.eu",),
    since=date(2022, 5, 28),
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.review.aims_at_promotion.is_true() & F.origin.business_part.one_of(*HAD_IT_MADE),
    requires=F.review.genuine_experience.is_true() & F.review.modified.is_false(),
    examples=Examples(
        kept=ReviewFacts(
            review=ReviewTextFacts(aims_at_promotion=True, genuine_experience=True, modified=False),
            origin=OriginFacts(business_part=BusinessPart.COMMISSIONED),
        ),
        broken=ReviewFacts(
            review=ReviewTextFacts(aims_at_promotion=True, modified=True),
            origin=OriginFacts(business_part=BusinessPart.COMMISSIONED),
        ),
    ),
)

RULES = (
    CONTROL_AND_RANKING_FR,
    TWO_DATES_FR,
    COUNTERPART_INFORMATION_FR,
    REFUSAL_REASONS_FR,
    DOUBT_FUNCTION_FR,
    FAKE_REVIEW_FR,
)
