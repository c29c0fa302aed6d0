"""Rules of the United Kingdom on the publication of reviews: a misleading picture, false voices."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.engine.version import RuleVersion
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.review.display_facts import DisplayFacts, ModerationFacts
from c2b.rules.review.europe import POSING_AS_CONSUMER_EU
from c2b.rules.review.facts import ReviewFacts
from c2b.rules.sources import CONSUMER_PROTECTION_REGULATIONS_2008, DIGITAL_MARKETS_ACT_2024
from c2b.text import Text

F = facts_of(ReviewFacts)
_REGULATIONS = date(2008, 5, 26)
_ACT = date(2025, 4, 6)
_CLAUSE = ("practice.fairness.general-clause.gb",)

MISLEADING_PUBLICATION_GB = Rule(
    id="review.authenticity.misleading-publication.gb",
    title=Text(
        en="Ban on misleading publication of consumer reviews",
        fr="Interdiction de publier des avis de façon trompeuse",
    ),
    asks=Text(
        en="Nobody publishes consumer reviews, or information derived from them such as an "
        "average, in a misleading way: negative ones are not left out or removed while positive "
        "ones stay, positive ones get no more prominence, and what matters about how a review came "
        "to be written is shown.",
        fr="Nul ne publie de façon trompeuse des avis de consommateurs ou des informations qui en "
        "sont tirées, comme une moyenne : les avis négatifs ne sont ni omis ni retirés quand les "
        "positifs restent, les positifs ne sont pas mis davantage en avant, et ce qui importe des "
        "conditions de rédaction d’un avis est indiqué.",
    ),
    message=Text(
        en="Publish good and bad reviews alike, in a fair order and with their context.",
        fr="Publiez de la même façon les avis positifs et négatifs, dans un ordre loyal et avec "
        "leur contexte.",
    ),
    norm=NormKind.BAN,
    places=("GB",),
    source=DIGITAL_MARKETS_ACT_2024.at(
        Text(
            en="Schedule 20, paragraph 13(2), (5)(i); CMA208",
            fr="annexe 20, § 13(2), (5)(i) ; CMA208",
        ),
        seen_on=Text(
            en="two pages of 2026 that quote paragraph 13(1), (2), (3), (5)(b), (g), (i); CAP Code "
            "rule 3.46 as quoted; commencement by SI 2025/272, reg. 2(1)(11)",
            fr="deux pages de 2026 citant le § 13(1), (2), (3), (5)(b), (g), (i) ; règle 3.46 du "
            "CAP Code telle que citée ; entrée en vigueur par SI 2025/272, reg. 2(1)(11)",
        ),
        note=Text(
            en="Banned whatever the effect; a fine may reach 10 % of worldwide turnover or GBP "
            "300,000. To refuse abuse, spam or personal data alike in good and bad reviews does "
            "not mislead; whether neutral editorial criteria can, is open. Before 6 April 2025 "
            "the general clause judges the same conduct.",
            fr="Interdit quel que soit l’effet ; l’amende peut atteindre 10 % du chiffre "
            "d’affaires mondial ou 300 000 GBP. Refuser les injures, le spam ou les données "
            "personnelles, que l’avis soit bon ou mauvais, ne trompe pas ; la question reste "
            "ouverte pour des critères éditoriaux neutres. Avant le 6 avril 2025, les mêmes faits "
            "relèvent de la clause générale.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    implements=_CLAUSE,
    since=_ACT,
    mark=Certainty.SEEN,
    holder=Text(en="the publisher of reviews", fr="le diffuseur d’avis"),
    effect=roles_and_effects.BANNED_PRACTICE,
    review_by=LOOK_AGAIN["review.authenticity.misleading-publication.gb"],
    applies=F.display.publishes_reviews.is_true() & F.display.relevant_to_decisions.is_true(),
    requires=F.moderation.suppressed_for_sentiment.is_false()
    & F.display.positive_given_prominence.is_false()
    & F.display.origin_context_omitted.is_false(),
    examples=Examples(
        kept=ReviewFacts(
            display=DisplayFacts(
                publishes_reviews=True,
                relevant_to_decisions=True,
                positive_given_prominence=False,
                origin_context_omitted=False,
            ),
            moderation=ModerationFacts(suppressed_for_sentiment=False),
        ),
        broken=ReviewFacts(
            display=DisplayFacts(
                publishes_reviews=True, relevant_to_decisions=True, positive_given_prominence=True
            )
        ),
    ),
)
POSING_AS_CONSUMER_GB = Rule(
    id="review.authenticity.posing-as-consumer.gb",
    title=Text(
        en="Ban on reviews by traders who pose as customers",
        fr="Interdiction des avis de professionnels se disant clients",
    ),
    asks=Text(
        en="A trader neither claims nor gives the impression that it does not act for its "
        "business, and does not falsely present itself as a consumer: it writes no review of its "
        "own goods, or of a rival's, in the voice of a customer.",
        fr="Un professionnel ne prétend pas, ni ne donne l’impression, qu’il n’agit pas dans le "
        "cadre de son activité et ne se présente pas faussement comme un consommateur : il ne "
        "rédige pas d’avis sur ses produits, ou sur ceux d’un concurrent, en se faisant passer "
        "pour un client.",
    ),
    message=Text(
        en="State that the author speaks for a business, or withdraw the review.",
        fr="Indiquez que l’auteur s’exprime pour une entreprise, ou retirez l’avis.",
    ),
    norm=NormKind.BAN,
    places=("GB",),
    source=DIGITAL_MARKETS_ACT_2024.at(
        Text(en="Schedule 20, paragraph 25", fr="annexe 20, § 25"),
        seen_on=Text(
            en="a press note of 2015 quoting the ban of 2008; two pages of 2026 on Schedule 20, "
            "one of which gives paragraph 25",
            fr="communiqué de 2015 citant l’interdiction de 2008 ; deux pages de 2026 sur "
            "l’annexe 20, dont une donne le § 25",
        ),
        note=Text(
            en="The number 25 is that of a secondary source, and was not checked in the Schedule. "
            "The marketing code has the same rule (CAP Code, rule 2.3).",
            fr="Le numéro 25 est celui d’une source secondaire et n’a pas été vérifié dans "
            "l’annexe. Le code de la publicité prévoit la même règle (CAP Code, règle 2.3).",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    implements=_CLAUSE,
    since=_REGULATIONS,
    versions=(
        RuleVersion(
            since=_REGULATIONS,
            until=_ACT,
            source=CONSUMER_PROTECTION_REGULATIONS_2008.at(
                Text(en="Schedule 1, paragraph 22", fr="annexe 1, § 22"),
                note=Text(
                    en="The text transposes Annex I, point 22, of Directive 2005/29/EC (until "
                    "31 December 2020).",
                    fr="Le texte transpose l’annexe I, point 22, de la directive 2005/29/CE "
                    "(jusqu’au 31 décembre 2020).",
                ),
            ),
            implements=("review.authenticity.posing-as-consumer.eu",),
        ),
        RuleVersion(since=_ACT),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER_AND_AGENTS,
    effect=roles_and_effects.BANNED_PRACTICE,
    review_by=LOOK_AGAIN["review.authenticity.posing-as-consumer.gb"],
    applies=POSING_AS_CONSUMER_EU.applies,
    requires=POSING_AS_CONSUMER_EU.requires,
    examples=POSING_AS_CONSUMER_EU.examples,
)

RULES = (
    MISLEADING_PUBLICATION_GB,
    POSING_AS_CONSUMER_GB,
)
