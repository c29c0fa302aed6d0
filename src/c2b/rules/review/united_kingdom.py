"""Rules of the United Kingdom on reviews: fake ones, hidden incentives, publishers' duties."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.review.choice import HAD_IT_MADE, SPREAD_IT, BusinessPart
from c2b.rules.review.display_facts import DisplayFacts, ModerationFacts
from c2b.rules.review.facts import DisclosureFacts, OriginFacts, ReviewFacts, ReviewTextFacts
from c2b.rules.sources import DIGITAL_MARKETS_ACT_2024
from c2b.text import Text

F = facts_of(ReviewFacts)
_DMCC = date(2025, 4, 6)
_CLAUSE = ("practice.fairness.general-clause.gb",)

FAKE_REVIEW_GB = Rule(
    id="review.authenticity.fake-review.gb",
    title=Text(
        en="Ban on fake reviews, positive or negative",
        fr="Interdiction des faux avis, positifs ou négatifs",
    ),
    asks=Text(
        en="A trader neither submits nor commissions a review that purports to rest on a genuine "
        "experience and does not, and offers no service for it, whether the review is positive or "
        "negative.",
        fr="Un professionnel ne dépose ni ne commande un avis qui prétend reposer sur une "
        "expérience réelle sans que ce soit le cas, et ne propose aucun service à cette fin, que "
        "l’avis soit positif ou négatif.",
    ),
    message=Text(
        en="Do not use this review: it rests on no genuine experience.",
        fr="N’utilisez pas cet avis : il ne repose sur aucune expérience réelle.",
    ),
    norm=NormKind.BAN,
    places=("GB",),
    source=DIGITAL_MARKETS_ACT_2024.at(
        Text(
            en="Schedule 20, paragraph 13(1)(a), (4), (5)(b), (e)-(g)",
            fr="annexe 20, § 13(1)(a), (4), (5)(b), (e) à (g)",
        ),
        seen_on=Text(
            en="the text of Schedule 20, paragraph 13, as enacted; law firms' pages on its "
            "commencement",
            fr="texte de l’annexe 20, § 13, tel qu’adopté ; pages de cabinets d’avocats sur son "
            "entrée en vigueur",
        ),
        note=Text(
            en="Banned whatever the effect, and without any aim of promotion. Hosting alone is "
            "outside. Before 6 April 2025 the Regulations of 2008 applied (general clauses and "
            "Schedule 1, paragraph 22). A fine may reach 10 % of worldwide turnover.",
            fr="Interdit quel que soit l’effet, même sans but de promotion. Le simple hébergement "
            "n’est pas visé. Avant le 6 avril 2025 s’appliquait le règlement de 2008 (clauses "
            "générales et annexe 1, § 22). L’amende peut atteindre 10 % du chiffre d’affaires "
            "mondial.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    implements=_CLAUSE,
    since=_DMCC,
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.origin.business_part.one_of(BusinessPart.FACILITATED, *HAD_IT_MADE),
    requires=F.review.genuine_experience.is_true(),
    examples=Examples(
        kept=ReviewFacts(
            origin=OriginFacts(business_part=BusinessPart.FACILITATED),
            review=ReviewTextFacts(genuine_experience=True),
        ),
        broken=ReviewFacts(
            origin=OriginFacts(business_part=BusinessPart.FACILITATED),
            review=ReviewTextFacts(genuine_experience=False),
        ),
    ),
)
CONCEALED_INCENTIVE_GB = Rule(
    id="review.disclosure.concealed-incentive.gb",
    title=Text(
        en="Ban on reviews that conceal an incentive",
        fr="Interdiction des avis qui dissimulent un avantage",
    ),
    asks=Text(
        en="A trader neither submits nor commissions a review that conceals that it was "
        "incentivised, by whatever means.",
        fr="Un professionnel ne dépose ni ne commande un avis qui dissimule qu’il a été obtenu "
        "contre un avantage, quel qu’en soit le moyen.",
    ),
    message=Text(
        en="Make the incentive apparent to readers, in the review or beside it.",
        fr="Rendez l’avantage apparent pour les lecteurs, dans l’avis ou à côté de lui.",
    ),
    norm=NormKind.BAN,
    places=("GB",),
    source=DIGITAL_MARKETS_ACT_2024.at(
        Text(
            en="Schedule 20, paragraph 13(1)(b), (5)(c), (g), (i)(iii); CMA208",
            fr="annexe 20, § 13(1)(b), (5)(c), (g), (i)(iii) ; CMA208",
        ),
        seen_on=Text(
            en="the text of Schedule 20, paragraph 13, as enacted",
            fr="texte de l’annexe 20, § 13, tel qu’adopté",
        ),
        note=Text(
            en="Commissioning includes incentivising by any means (13(5)(g)), so that a reward for "
            "every customer who reviews is commissioning. That scores must reckon with "
            "incentivised reviews is guidance of the CMA.",
            fr="Commander comprend toute incitation (§ 13(5)(g)) : récompenser tous les clients "
            "qui donnent leur avis, c’est commander. Que les notes doivent tenir compte de ces "
            "avis relève des orientations de la CMA.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    implements=_CLAUSE,
    since=_DMCC,
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.reward.promised.is_true()
    & F.origin.business_part.one_of(BusinessPart.ASKED_ALL, *SPREAD_IT),
    requires=F.disclosure.disclosed.is_true(),
    examples=Examples(
        kept=ReviewFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.VOUCHER})),
            origin=OriginFacts(business_part=BusinessPart.ASKED_ALL),
            disclosure=DisclosureFacts(disclosed=True),
        ),
        broken=ReviewFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.VOUCHER})),
            origin=OriginFacts(business_part=BusinessPart.ASKED_ALL),
            disclosure=DisclosureFacts(disclosed=False),
        ),
    ),
)
PUBLISHER_STEPS_GB = Rule(
    id="review.moderation.publisher-steps.gb",
    title=Text(
        en="Steps that publishers of reviews take against fakes",
        fr="Mesures du diffuseur d’avis contre les faux avis",
    ),
    asks=Text(
        en="A trader publishes reviews, or information derived from them, only with reasonable and "
        "proportionate steps to prevent and remove fake reviews, concealed incentives and "
        "misleading information: at least a published policy, an assessment of the risk, and "
        "detection and removal.",
        fr="Un professionnel ne publie des avis, ou des informations qui en sont tirées, qu’avec "
        "des mesures raisonnables et proportionnées pour prévenir et retirer les faux avis, les "
        "avantages dissimulés et les informations trompeuses : au moins une politique publiée, "
        "une évaluation du risque, une détection et un retrait.",
    ),
    message=Text(
        en="Publish a policy, assess the risk, and look for, investigate and remove such reviews.",
        fr="Publiez une politique, évaluez le risque, puis recherchez, examinez et retirez de tels "
        "avis.",
    ),
    norm=NormKind.BAN,
    places=("GB",),
    source=DIGITAL_MARKETS_ACT_2024.at(
        Text(
            en="Schedule 20, paragraph 13(3); CMA208 guidance (4 April 2025)",
            fr="annexe 20, § 13(3) ; orientations CMA208 (4 avril 2025)",
        ),
        seen_on=Text(
            en="the text of Schedule 20, paragraph 13, as enacted; law firms' summaries of CMA208",
            fr="texte de l’annexe 20, § 13, tel qu’adopté ; résumés de CMA208 par des cabinets "
            "d’avocats",
        ),
        note=Text(
            en="The three steps are guidance: to lack one points to a breach, to have all three "
            "does not prove that they suffice.",
            fr="Les trois mesures relèvent des orientations : en omettre une indique un "
            "manquement, les avoir toutes ne prouve pas qu’elles suffisent.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    implements=_CLAUSE,
    since=_DMCC,
    mark=Certainty.SEEN,
    holder=Text(en="the publisher of reviews", fr="le diffuseur d’avis"),
    effect=roles_and_effects.PROCEDURE,
    applies=F.display.publishes_reviews.is_true(),
    requires=F.moderation.policy_published.is_true()
    & F.moderation.risk_assessed.is_true()
    & F.moderation.detection_and_removal.is_true(),
    examples=Examples(
        kept=ReviewFacts(
            display=DisplayFacts(publishes_reviews=True),
            moderation=ModerationFacts(
                policy_published=True, risk_assessed=True, detection_and_removal=True
            ),
        ),
        broken=ReviewFacts(
            display=DisplayFacts(publishes_reviews=True),
            moderation=ModerationFacts(risk_assessed=False),
        ),
    ),
)

RULES = (
    FAKE_REVIEW_GB,
    CONCEALED_INCENTIVE_GB,
    PUBLISHER_STEPS_GB,
)
