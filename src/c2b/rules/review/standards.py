"""Standards on reviews: ISO 20488."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.review.choice import BusinessPart, VerificationSteps
from c2b.rules.review.display_facts import DisplayFacts, ModerationFacts
from c2b.rules.review.facts import AuthorFacts, OriginFacts, ReviewFacts
from c2b.text import Text

F = facts_of(ReviewFacts)

ISO_20488 = Rule(
    id="review.standard.author-verification.iso20488",
    title=Text(
        en="Real authors and unbought reviews under ISO 20488",
        fr="Auteurs réels et avis non achetés selon l’ISO 20488",
    ),
    asks=Text(
        en="Authors should be real people who can be contacted, experiences should be checked "
        "where feasible, no review should be bought, and all conforming reviews should be "
        "published whatever their sentiment.",
        fr="Les auteurs devraient être des personnes réelles et joignables, les expériences "
        "vérifiées dans la mesure du possible, aucun avis ne devrait être acheté et tout avis "
        "conforme devrait être publié, qu’il soit positif ou négatif.",
    ),
    message=Text(
        en="Verify authors and experiences, buy no reviews, and publish negative reviews as well "
        "as positive ones.",
        fr="Vérifiez les auteurs et les expériences, n’achetez pas d’avis et publiez les avis "
        "négatifs comme les positifs.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=("standard:ISO 20488",),
    source=Source(
        act="ISO 20488:2018",
        kind=SourceKind.STANDARD,
        article=Text(en="clauses 5.4.2, 5.5.1, 5.5.2, 5.6.1", fr="§ 5.4.2, 5.5.1, 5.5.2 et 5.6.1"),
        seen_on=Text(
            en="catalogue pages with the table of contents; a press release of BSI",
            fr="pages de catalogue avec le sommaire ; communiqué de presse de BSI",
        ),
        note=Text(
            en="Voluntary. It follows NF Z74-501 of July 2013, superseded in 2018 by NF ISO 20488. "
            "The wording of 5.6.1 on the purchase of reviews was not read. Publication may be "
            "anonymous. Rejected fraudulent reviews are kept on record for one year.",
            fr="D’application volontaire. Succède à la norme NF Z74-501 de juillet 2013, remplacée "
            "en 2018 par NF ISO 20488. Le texte du § 5.6.1 sur l’achat d’avis n’a pas été lu. La "
            "publication peut être anonyme. Les avis frauduleux rejetés sont conservés un an.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=date(2018, 6, 4),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=Text(en="the review administrator", fr="le gestionnaire d’avis"),
    effect=roles_and_effects.QUALITY,
    applies=F.display.handles_reviews.is_true(),
    requires=F.author.contactable.is_true()
    & F.display.verification.is_not(VerificationSteps.NONE)
    & F.moderation.suppressed_for_sentiment.is_false()
    & F.origin.business_part.none_of(BusinessPart.BOUGHT, BusinessPart.SOLD),
    examples=Examples(
        kept=ReviewFacts(
            display=DisplayFacts(
                publishes_reviews=True, verification=VerificationSteps.ORDER_MATCH
            ),
            author=AuthorFacts(contactable=True),
            moderation=ModerationFacts(suppressed_for_sentiment=False),
            origin=OriginFacts(business_part=BusinessPart.HOSTED),
        ),
        broken=ReviewFacts(
            display=DisplayFacts(publishes_reviews=True),
            origin=OriginFacts(business_part=BusinessPart.BOUGHT),
        ),
    ),
)

RULES = (ISO_20488,)
