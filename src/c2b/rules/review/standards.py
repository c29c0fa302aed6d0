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
from c2b.rules.review.facts import (
    AuthorFacts,
    DisplayFacts,
    ModerationFacts,
    OriginFacts,
    ReviewFacts,
)
from c2b.text import Text

F = facts_of(ReviewFacts)

ISO_20488 = Rule(
    id="review.standard.author-verification.iso20488",
    asks=Text(
        en="Authors can be contacted, experiences are checked where feasible, no review is bought, "
        "and all fit reviews are published whatever their sentiment.",
        fr="Les auteurs sont joignables, les expériences vérifiées quand c’est possible, aucun "
        "avis n’est acheté, et tout avis conforme est publié quel que soit son sens.",
    ),
    message=Text(
        en="Verify authors and experiences, buy no reviews, and publish without regard to "
        "sentiment.",
        fr="Vérifiez les auteurs et les expériences, n’achetez pas d’avis et publiez sans égard "
        "au sens.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=("standard:ISO 20488",),
    source=Source(
        act="ISO 20488:2018",
        kind=SourceKind.STANDARD,
        article="clauses 5.4.2, 5.5.1, 5.5.2, 5.6.1",
        seen_on=Text(
            en="catalogue pages with the table of contents; a press release of BSI",
            fr="pages de catalogue avec le sommaire ; communiqué de presse de BSI",
        ),
        note=Text(
            en="Voluntary; follows NF Z74-501 of 2013. The wording of 5.6.1 was not read. "
            "Rejected reviews are kept on record for one year.",
            fr="D’application volontaire ; succède à NF Z74-501 de 2013. Le texte de 5.6.1 n’a "
            "pas été lu. Les avis rejetés sont conservés un an.",
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
            display=DisplayFacts(handles_reviews=True, verification=VerificationSteps.ORDER_MATCH),
            author=AuthorFacts(contactable=True),
            moderation=ModerationFacts(suppressed_for_sentiment=False),
            origin=OriginFacts(business_part=BusinessPart.HOSTED),
        ),
        broken=ReviewFacts(
            display=DisplayFacts(handles_reviews=True), author=AuthorFacts(contactable=False)
        ),
    ),
)

RULES = (ISO_20488,)
