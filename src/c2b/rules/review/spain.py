"""Rules of Spain on reviews: fake ones, recent experience, the answer of the business."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.review.display_facts import DisplayFacts, ModerationFacts
from c2b.rules.review.europe import FAKE_REVIEW_EU
from c2b.rules.review.facts import ReviewFacts
from c2b.rules.review.reviewed_facts import ReviewedFacts
from c2b.rules.sources import LEY_3_1991, TRLGDCU
from c2b.text import Text

F = facts_of(ReviewFacts)
_RECENT_WITH_REPLY = (
    F.reviewed.days_since_use.at_most(Parameter("days"))
    | F.reviewed.days_since_purchase.at_most(Parameter("days"))
) & F.moderation.business_can_reply.is_true()

FAKE_REVIEW_ES = Rule(
    id="review.authenticity.fake-review.es",
    title=Text(
        en="Ban on adding or ordering false reviews",
        fr="Interdiction d’ajouter ou de commander de faux avis",
    ),
    asks=Text(
        en="To promote goods or services, a business neither adds nor orders false reviews or "
        "recommendations of consumers, and does not distort genuine ones.",
        fr="Pour promouvoir des biens ou des services, une entreprise n’ajoute ni ne commande de "
        "faux avis ou de fausses recommandations de consommateurs, et n’altère pas les avis "
        "authentiques.",
    ),
    message=Text(
        en="Withdraw false reviews, and show genuine ones without distortion.",
        fr="Retirez les faux avis et affichez les avis authentiques sans les altérer.",
    ),
    norm=NormKind.BAN,
    places=("ES",),
    source=LEY_3_1991.at(
        Text(
            en="Art. 27.8, in the text of Real Decreto-ley 24/2021 of 2 November, Art. 84",
            fr="art. 27.8, dans la rédaction du Real Decreto-ley 24/2021 du 2 novembre, art. 84",
        ),
        seen_on=Text(
            en="the consolidated Ley 3/1991 with the notes of the official gazette in a collection "
            "of Spanish statutes; the consumer office of the Basque Country on bought reviews",
            fr="Ley 3/1991 consolidée avec les notes du journal officiel dans un recueil de lois "
            "espagnoles ; office de la consommation du Pays basque sur l’achat d’avis",
        ),
        note=Text(
            en="Buying reviews that are not real is inside. The claim of real buyers without "
            "checks (Art. 27.7) and the information on checks (TRLGDCU, Art. 20.4) are recorded "
            "with the rules of the Union. The business proves that it gave the information.",
            fr="L’achat d’avis qui ne sont pas réels est visé. L’affirmation d’acheteurs réels "
            "sans vérification (art. 27.7) et l’information sur les vérifications (TRLGDCU, "
            "art. 20.4) figurent avec les règles de l’Union. C’est à l’entreprise de prouver "
            "qu’elle a informé.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    implements=("review.authenticity.fake-review.eu",),
    since=date(2022, 5, 28),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.BANNED_PRACTICE,
    review_by=LOOK_AGAIN["review.authenticity.fake-review.es"],
    applies=FAKE_REVIEW_EU.applies,
    requires=FAKE_REVIEW_EU.requires,
    examples=FAKE_REVIEW_EU.examples,
)
RECENT_EXPERIENCE_ES = Rule(
    id="review.authenticity.recent-experience.es",
    title=Text(
        en="Reviews within 30 days, with a right to answer",
        fr="Avis donnés dans les 30 jours, avec droit de réponse",
    ),
    asks=Text(
        en="The reviews to which a trader gives access concern goods or services bought or used in "
        "the 30 calendar days before the day of the review, and the business reviewed can answer "
        "through the same channel.",
        fr="Les avis auxquels un professionnel donne accès portent sur des biens ou services "
        "achetés ou utilisés dans les 30 jours civils précédant l’avis, et l’entreprise notée peut "
        "répondre par le même canal.",
    ),
    message=Text(
        en="Publish reviews of what was bought or used at most 30 days before, and let the "
        "business answer.",
        fr="Publiez des avis portant sur un achat ou un usage datant de 30 jours au plus, et "
        "laissez l’entreprise répondre.",
    ),
    norm=NormKind.DUTY,
    places=("ES",),
    source=TRLGDCU.at(
        Text(
            en="Art. 20.4, second and third paragraphs, in the text of Ley 10/2025 of 26 December, "
            "final provision 3",
            fr="art. 20.4, al. 2 et 3, dans la rédaction de la Ley 10/2025 du 26 décembre, "
            "disposition finale 3",
        ),
        seen_on=Text(
            en="the official text of Ley 10/2025 (BOE 27 December 2025) in a collection of Spanish "
            "statutes; law firms' pages of January 2026",
            fr="texte officiel de la Ley 10/2025 (BOE 27 décembre 2025) dans un recueil de lois "
            "espagnoles ; pages de cabinets d’avocats de janvier 2026",
        ),
        note=Text(
            en="Bought or used: one of the two within 30 days is enough; the day of the review is "
            "taken as that of its publication. Whether an older review is unlawful by itself, or "
            "only may not be shown as guaranteed, and whether the full harmonisation of Directive "
            "2005/29/EC allows the rule, is not decided: unsure. The business may ask for the "
            "removal of a review if it proves that the author neither bought nor used; what the "
            "site must then do is not stated, and the rule is undecided there. Law firms read the "
            "law as not retroactive. A challenge before the Constitutional Court was announced in "
            "2026 (BOE-A-2026-8697); what it attacks was not found.",
            fr="Acheté ou utilisé : l’un des deux dans les 30 jours suffit ; le jour de l’avis est "
            "pris comme celui de sa publication. Il n’est pas tranché si un avis plus ancien est "
            "illicite en soi ou ne peut seulement être présenté comme garanti, ni si "
            "l’harmonisation complète de la directive 2005/29/CE permet la règle : incertain. "
            "L’entreprise peut demander le retrait si elle prouve que l’auteur n’a ni acheté ni "
            "utilisé ; la suite à donner n’est pas précisée, et la règle reste indécise. Les "
            "avocats lisent la loi comme non rétroactive. Un recours devant le Tribunal "
            "constitutionnel a été annoncé en 2026 (BOE-A-2026-8697) ; ce qu’il attaque n’a pas "
            "été trouvé.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=date(2025, 12, 28),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS_AND_PLATFORM,
    effect=roles_and_effects.UNFAIR_PRACTICE,
    review_by=LOOK_AGAIN["review.authenticity.recent-experience.es"],
    applies=F.display.publishes_reviews.is_true(),
    undecided_when=_RECENT_WITH_REPLY & F.moderation.proven_removal_refused.is_true(),
    requires=_RECENT_WITH_REPLY,
    parameters=(constant("days", 30, unit="days", mark=Certainty.UNSURE),),
    examples=Examples(
        kept=ReviewFacts(
            reviewed=ReviewedFacts(days_since_use=30),
            display=DisplayFacts(publishes_reviews=True),
            moderation=ModerationFacts(business_can_reply=True, proven_removal_refused=False),
        ),
        broken=ReviewFacts(
            reviewed=ReviewedFacts(days_since_use=31, days_since_purchase=31),
            display=DisplayFacts(publishes_reviews=True),
        ),
    ),
)

RULES = (
    FAKE_REVIEW_ES,
    RECENT_EXPERIENCE_ES,
)
