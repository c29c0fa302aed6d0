"""Rules of the European Union on reviews: fake ones, claims of verification, false consumers."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.review.choice import HAD_IT_MADE, VerificationSteps
from c2b.rules.review.display_facts import DisplayFacts, ModerationFacts
from c2b.rules.review.facts import (
    AuthorFacts,
    DisclosureFacts,
    ReviewFacts,
    ReviewTextFacts,
)
from c2b.rules.sources import DIRECTIVE_2005_29
from c2b.rules.transpositions import TRANSPOSED
from c2b.text import Text

F = facts_of(ReviewFacts)
_OMNIBUS = date(2022, 5, 28)
_CLAUSE = ("practice.fairness.general-clause.eu",)

SHOWN_AS_WRITTEN = (
    F.review.modified.is_false()
    & F.moderation.suppressed_for_sentiment.is_false()
    & F.review.moved_to_other_product.is_false()
)
"""The second limb of the ban on false reviews: genuine reviews are shown as they are."""

FAKE_REVIEW_EU = Rule(
    id="review.authenticity.fake-review.eu",
    title=Text(
        en="Ban on fake and distorted consumer reviews",
        fr="Interdiction des faux avis et des avis déformés",
    ),
    asks=Text(
        en="To promote products, a trader neither submits nor commissions false consumer reviews "
        "or endorsements, nor misrepresents genuine ones: it does not change them, hold them back "
        "for their tone or move them to another product.",
        fr="Pour promouvoir des produits, un professionnel n’envoie ni ne fait envoyer de "
        "faux avis ou de fausses recommandations de consommateurs et ne déforme pas les avis "
        "authentiques : il ne les modifie pas, ne les écarte pas pour leur ton et ne les déplace "
        "pas vers un autre produit.",
    ),
    message=Text(
        en="Take down false reviews, and show genuine ones as they were written.",
        fr="Retirez les faux avis et affichez les avis authentiques tels qu’ils ont été rédigés.",
    ),
    norm=NormKind.BAN,
    places=("EU",),
    source=DIRECTIVE_2005_29.at(
        Text(
            en="Annex I, point 23c (inserted by Directive (EU) 2019/2161, Art. 3(7))",
            fr="annexe I, point 23 quater (issu de la directive (UE) 2019/2161, art. 3, § 7)",
        ),
        seen_on=Text(
            en="Directive (EU) 2019/2161 on EUR-Lex; a public file quoting points 23b and 23c; "
            "Commission report COM(2024) 258",
            fr="directive (UE) 2019/2161 sur EUR-Lex ; document public citant les points 23 ter "
            "et 23 quater ; rapport de la Commission COM(2024) 258",
        ),
        note=Text(
            en="Banned whatever the effect on consumers. The second limb needs no part of the "
            "trader in the writing. That holding back negative reviews misrepresents the others "
            "is the reading of the Commission's guidance of 2021.",
            fr="Pratique interdite quel que soit son effet sur le consommateur. Le second volet ne "
            "suppose aucun rôle du professionnel dans la rédaction. Qu’écarter les avis négatifs "
            "déforme les autres est l’interprétation de la Commission (orientations de 2021).",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    transposed=TRANSPOSED["review.authenticity.fake-review.eu"],
    implements=_CLAUSE,
    since=_OMNIBUS,
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.review.aims_at_promotion.is_true(),
    requires=(F.origin.business_part.none_of(*HAD_IT_MADE) | F.review.genuine_experience.is_true())
    & SHOWN_AS_WRITTEN,
    examples=Examples(
        kept=ReviewFacts(
            review=ReviewTextFacts(
                aims_at_promotion=True,
                genuine_experience=True,
                modified=False,
                moved_to_other_product=False,
            ),
            moderation=ModerationFacts(suppressed_for_sentiment=False),
        ),
        broken=ReviewFacts(review=ReviewTextFacts(aims_at_promotion=True, modified=True)),
    ),
)
UNVERIFIED_CLAIM_EU = Rule(
    id="review.authenticity.unverified-claim.eu",
    title=Text(
        en="Ban on calling unchecked reviews genuine",
        fr="Interdiction de dire authentiques des avis non vérifiés",
    ),
    asks=Text(
        en="A trader states that reviews come from consumers who really used or bought the "
        "product only if it takes reasonable and proportionate steps to check that they do.",
        fr="Un professionnel n’affirme que des avis émanent de consommateurs ayant effectivement "
        "utilisé ou acheté le produit que s’il prend des mesures raisonnables et proportionnées "
        "pour le vérifier.",
    ),
    message=Text(
        en="Take reasonable steps to check where the reviews come from, or stop presenting them as "
        "reviews of real buyers or users.",
        fr="Prenez des mesures raisonnables pour vérifier l’origine des avis, ou cessez de les "
        "présenter comme émanant d’acheteurs ou d’utilisateurs réels.",
    ),
    norm=NormKind.BAN,
    places=("EU",),
    source=DIRECTIVE_2005_29.at(
        Text(
            en="Annex I, point 23b (inserted by Directive (EU) 2019/2161, Art. 3(7))",
            fr="annexe I, point 23 ter (issu de la directive (UE) 2019/2161, art. 3, § 7)",
        ),
        seen_on=Text(
            en="Code de la consommation as of April 2026 (L121-4, 27°); a law firm's note quoting "
            "point 23b",
            fr="Code de la consommation en vigueur en avril 2026 (art. L. 121-4, 27°) ; note d’un "
            "cabinet d’avocats citant le point 23 ter",
        ),
        note=Text(
            en="No step is enough by its name, an invitation of buyers no more than another: "
            "whether steps are reasonable and proportionate is an assessment.",
            fr="Aucune mesure ne suffit par son seul nom, pas même l’invitation des acheteurs : "
            "le caractère raisonnable et proportionné s’apprécie.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    transposed=TRANSPOSED["review.authenticity.unverified-claim.eu"],
    implements=_CLAUSE,
    since=_OMNIBUS,
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.display.claims_verified.is_true(),
    requires=F.display.verification.is_not(VerificationSteps.NONE)
    & F.display.steps_reasonable.is_true(),
    examples=Examples(
        kept=ReviewFacts(
            display=DisplayFacts(
                claims_verified=True,
                verification=VerificationSteps.ORDER_MATCH,
                steps_reasonable=True,
            )
        ),
        broken=ReviewFacts(
            display=DisplayFacts(claims_verified=True, verification=VerificationSteps.NONE)
        ),
    ),
)
VERIFICATION_INFORMATION_EU = Rule(
    id="review.transparency.verification-information.eu",
    title=Text(
        en="Duty to state whether and how reviews are verified",
        fr="Obligation d’indiquer si et comment les avis sont vérifiés",
    ),
    asks=Text(
        en="A trader that gives access to consumer reviews states whether and how it ensures that "
        "they come from consumers who really used or bought the product.",
        fr="Un professionnel qui donne accès à des avis de consommateurs indique s’il garantit "
        "qu’ils émanent de consommateurs ayant effectivement utilisé ou acheté le produit et, si "
        "oui, de quelle manière.",
    ),
    message=Text(
        en="State whether you check the origin of the reviews and, if you do, how; to state that "
        "you do not is enough.",
        fr="Indiquez si vous vérifiez l’origine des avis et, si oui, comment ; indiquer que vous "
        "ne la vérifiez pas suffit.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=DIRECTIVE_2005_29.at(
        Text(
            en="Art. 7(6) (inserted by Directive (EU) 2019/2161, Art. 3(4)(c))",
            fr="art. 7, § 6 (issu de la directive (UE) 2019/2161, art. 3, § 4, c)",
        ),
        seen_on=Text(
            en="Code de la consommation as of April 2026 (L121-3); a reference page quoting "
            "Art. 7(6)",
            fr="Code de la consommation en vigueur en avril 2026 (art. L. 121-3) ; page de "
            "référence citant l’art. 7, § 6",
        ),
        note=Text(
            en="The information is material: leaving it out is a misleading omission. A trader "
            "that states plainly that it does not check keeps this rule, and must then not claim "
            "the contrary (point 23b).",
            fr="L’information est substantielle : son absence est une omission trompeuse. "
            "Indiquer clairement que les avis ne sont pas vérifiés respecte cette règle ; il ne "
            "faut alors pas prétendre le contraire (point 23 ter).",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    transposed=TRANSPOSED["review.transparency.verification-information.eu"],
    implements=_CLAUSE,
    since=_OMNIBUS,
    mark=Certainty.SEEN,
    holder=Text(
        en="the trader that gives access to reviews",
        fr="le professionnel qui donne accès à des avis",
    ),
    effect=roles_and_effects.DISCLOSURE,
    applies=F.display.publishes_reviews.is_true(),
    requires=F.display.states_whether_verified.is_true()
    & (
        F.display.verification.is_(VerificationSteps.NONE) | F.display.states_how_verified.is_true()
    ),
    examples=Examples(
        kept=ReviewFacts(
            display=DisplayFacts(
                publishes_reviews=True,
                states_whether_verified=True,
                verification=VerificationSteps.NONE,
            )
        ),
        broken=ReviewFacts(
            display=DisplayFacts(
                publishes_reviews=True,
                verification=VerificationSteps.ORDER_MATCH,
                states_how_verified=False,
            )
        ),
    ),
)
POSING_AS_CONSUMER_EU = Rule(
    id="review.authenticity.posing-as-consumer.eu",
    title=Text(
        en="Ban on traders who pose as consumers",
        fr="Interdiction de se faire passer pour un consommateur",
    ),
    asks=Text(
        en="A trader neither claims nor gives the false impression that it does not act for its "
        "trade, and does not falsely present itself as a consumer.",
        fr="Un professionnel ne prétend pas, ni ne donne faussement l’impression, qu’il n’agit pas "
        "à des fins entrant dans le cadre de son activité et ne se fait pas passer pour un "
        "consommateur.",
    ),
    message=Text(
        en="State that the author speaks for a trader: readers take the author for a consumer.",
        fr="Indiquez que l’auteur s’exprime pour un professionnel : les lecteurs le prennent pour "
        "un consommateur.",
    ),
    norm=NormKind.BAN,
    places=("EU",),
    source=DIRECTIVE_2005_29.at(
        Text(en="Annex I, point 22", fr="annexe I, point 22"),
        seen_on=Text(
            en="Code de la consommation as of April 2026 (L121-4, 21°) and of 6 August 2008",
            fr="Code de la consommation en vigueur en avril 2026 (art. L. 121-4, 21°) et au "
            "6 août 2008",
        ),
        note=Text(
            en="12 December 2007 is the day from which the states had to apply the Directive; "
            "each national act has its own day.",
            fr="Le 12 décembre 2007 est le jour à compter duquel les États devaient appliquer la "
            "directive ; chaque acte national a sa propre date.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    transposed=TRANSPOSED["review.authenticity.posing-as-consumer.eu"],
    implements=_CLAUSE,
    since=date(2007, 12, 12),
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.author.acts_for_trader.is_true(),
    requires=F.author.appears_as_consumer.is_false() | F.disclosure.disclosed.is_true(),
    examples=Examples(
        kept=ReviewFacts(author=AuthorFacts(acts_for_trader=True, appears_as_consumer=False)),
        broken=ReviewFacts(
            author=AuthorFacts(acts_for_trader=True, appears_as_consumer=True),
            disclosure=DisclosureFacts(disclosed=False),
        ),
    ),
)

RULES = (
    FAKE_REVIEW_EU,
    UNVERIFIED_CLAIM_EU,
    VERIFICATION_INFORMATION_EU,
    POSING_AS_CONSUMER_EU,
)
