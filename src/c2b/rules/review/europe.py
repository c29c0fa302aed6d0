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
from c2b.rules.review.choice import HAD_IT_MADE, BusinessPart, VerificationSteps
from c2b.rules.review.facts import (
    AuthorFacts,
    DisclosureFacts,
    DisplayFacts,
    ModerationFacts,
    OriginFacts,
    ReviewFacts,
    ReviewTextFacts,
)
from c2b.rules.sources import CODE_DE_LA_CONSOMMATION, DIRECTIVE_2005_29
from c2b.rules.transpositions import TRANSPOSED
from c2b.text import Text

F = facts_of(ReviewFacts)
_OMNIBUS = date(2022, 5, 28)

FAKE_REVIEW_EU = Rule(
    id="review.authenticity.fake-review.eu",
    asks=Text(
        en="A trader neither submits nor orders false reviews or endorsements, and distorts none "
        "to promote products, whatever the effect on consumers.",
        fr="Un professionnel ne dépose ni ne commande de faux avis ou recommandations, et n’en "
        "altère aucun pour promouvoir des produits, quel qu’en soit l’effet sur le consommateur.",
    ),
    message=Text(
        en="Take down the review: nobody lived the experience that it tells, or it was distorted.",
        fr="Retirez cet avis : personne n’a vécu l’expérience qu’il raconte, ou il a été altéré.",
    ),
    norm=NormKind.BAN,
    places=("EU",),
    source=DIRECTIVE_2005_29.at(
        "Annex I, point 23c (inserted by Directive (EU) 2019/2161, Art. 3(7))",
        seen_on=Text(
            en="Directive (EU) 2019/2161 on EUR-Lex; Commission report COM(2024) 258",
            fr="directive (UE) 2019/2161 sur EUR-Lex ; rapport de la Commission COM(2024) 258",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    transposed=TRANSPOSED["review.authenticity.fake-review.eu"],
    since=_OMNIBUS,
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.origin.business_part.one_of(*HAD_IT_MADE),
    requires=F.review.genuine_experience.is_true()
    & F.review.modified.is_false()
    & F.moderation.suppressed_for_sentiment.is_false()
    & F.review.moved_to_other_product.is_false(),
    examples=Examples(
        kept=ReviewFacts(
            origin=OriginFacts(business_part=BusinessPart.COMMISSIONED),
            review=ReviewTextFacts(
                genuine_experience=True, modified=False, moved_to_other_product=False
            ),
            moderation=ModerationFacts(suppressed_for_sentiment=False),
        ),
        broken=ReviewFacts(
            origin=OriginFacts(business_part=BusinessPart.COMMISSIONED),
            review=ReviewTextFacts(genuine_experience=False),
        ),
    ),
)
UNVERIFIED_CLAIM_EU = Rule(
    id="review.authenticity.unverified-claim.eu",
    asks=Text(
        en="Anyone who says that reviews come from real buyers or users takes fit steps to check "
        "it.",
        fr="Quiconque affirme que des avis proviennent de vrais acheteurs ou utilisateurs prend "
        "des mesures adaptées pour le vérifier.",
    ),
    message=Text(
        en="Check where the reviews come from, or stop saying that they are from real buyers.",
        fr="Vérifiez d’où viennent les avis, ou cessez de les dire issus de vrais acheteurs.",
    ),
    norm=NormKind.BAN,
    places=("EU",),
    source=DIRECTIVE_2005_29.at(
        "Annex I, point 23b (inserted by Directive (EU) 2019/2161, Art. 3(7)); France: "
        "Code de la consommation, L121-4, 27°",
        seen_on=Text(
            en="Code de la consommation as of April 2026; a law firm's note on point 23b",
            fr="Code de la consommation en vigueur en avril 2026 ; note d’un cabinet d’avocats "
            "sur le point 23b",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    transposed=TRANSPOSED["review.authenticity.unverified-claim.eu"],
    since=_OMNIBUS,
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.display.claims_verified.is_true(),
    requires=F.display.verification.is_not(VerificationSteps.NONE),
    examples=Examples(
        kept=ReviewFacts(
            display=DisplayFacts(
                claims_verified=True, verification=VerificationSteps.INVITATION_ONLY
            )
        ),
        broken=ReviewFacts(
            display=DisplayFacts(claims_verified=True, verification=VerificationSteps.NONE)
        ),
    ),
)
VERIFICATION_INFORMATION_EU = Rule(
    id="review.transparency.verification-information.eu",
    asks=Text(
        en="A trader that gives access to consumer reviews says whether it makes sure that they "
        "come from real users, and if so how.",
        fr="Un professionnel qui donne accès à des avis de consommateurs indique s’il s’assure "
        "qu’ils proviennent d’utilisateurs réels et, si oui, comment.",
    ),
    message=Text(
        en="Say whether you verify reviews and, if you do, how; to say that you do not is enough.",
        fr="Indiquez si vous vérifiez les avis et, si oui, comment ; dire que vous ne le faites "
        "pas suffit.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=DIRECTIVE_2005_29.at(
        "Art. 7(6) (inserted by Directive (EU) 2019/2161, Art. 3(4)); France: Code de la "
        "consommation, L121-3, last paragraph",
        seen_on=Text(
            en="Code de la consommation as of April 2026; a page quoting Art. 7(6)",
            fr="Code de la consommation en vigueur en avril 2026 ; page citant l’art. 7(6)",
        ),
        note=Text(
            en="Anyone who says plainly that reviews are not verified keeps this rule, and must "
            "then not claim the contrary.",
            fr="Dire clairement que les avis ne sont pas vérifiés respecte cette règle ; il ne "
            "faut alors pas prétendre le contraire.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    transposed=TRANSPOSED["review.transparency.verification-information.eu"],
    since=_OMNIBUS,
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER,
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
                states_whether_verified=True,
                verification=VerificationSteps.ORDER_MATCH,
                states_how_verified=False,
            )
        ),
    ),
)
POSING_AS_CONSUMER_EU = Rule(
    id="review.authenticity.posing-as-consumer.eu",
    asks=Text(
        en="A trader does not pass for a consumer, nor hide that it acts for its trade.",
        fr="Un professionnel ne se fait pas passer pour un consommateur et ne cache pas qu’il "
        "agit à des fins professionnelles.",
    ),
    message=Text(
        en="Say that the author speaks for a trader: readers take the author for a consumer.",
        fr="Dites que l’auteur parle pour un professionnel : on le prend pour un consommateur.",
    ),
    norm=NormKind.BAN,
    places=("EU",),
    source=DIRECTIVE_2005_29.at(
        "Annex I, point 22; France: Code de la consommation, L121-4, 21°",
        seen_on=CODE_DE_LA_CONSOMMATION.seen_on,
    ),
    anchor=Anchor.PUBLICATION,
    transposed=TRANSPOSED["review.authenticity.posing-as-consumer.eu"],
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
