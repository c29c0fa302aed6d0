"""Rules of the United States on disclosing a tie between the author of a review and the seller."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, SourceKind
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.review.choice import AuthorRole, BusinessPart, StatementKind
from c2b.rules.review.facts import (
    AuthorFacts,
    DisclosureFacts,
    OriginFacts,
    ReviewFacts,
    ReviewTextFacts,
)
from c2b.rules.sources import CFR_16_PART_255, CFR_16_PART_465, CFR_16_PART_465_SINCE
from c2b.text import Text

F = facts_of(ReviewFacts)
_CLAUSE = ("practice.fairness.general-clause.us",)
_OFFICER = F.author.role.is_(AuthorRole.OFFICER_OR_MANAGER)
_NO_OFFICER = F.author.role.is_not(AuthorRole.OFFICER_OR_MANAGER)
_INSIDER = F.author.role.is_not(AuthorRole.ORDINARY_CUSTOMER)
_CONSUMER_REVIEW = F.review.statement_kind.is_(StatementKind.CONSUMER_REVIEW)
_TESTIMONIAL = F.review.statement_kind.is_(StatementKind.TESTIMONIAL)

INSIDER_US = Rule(
    id="review.disclosure.insider.us",
    title=Text(
        en="Disclosure of the tie in reviews by insiders",
        fr="Mention du lien dans l’avis d’une personne liée à l’entreprise",
    ),
    asks=Text(
        en="An officer or manager who reviews the business discloses the relationship; the "
        "business disseminates no undisclosed testimonial of an insider whose tie it knew or "
        "should have known; an officer or manager who asks relatives, employees or agents for "
        "reviews tells them to disclose, and acts when they do not.",
        fr="Le dirigeant ou cadre qui évalue l’entreprise révèle ce lien ; l’entreprise ne diffuse "
        "pas, sans le révéler, le témoignage d’une personne dont elle connaissait ou aurait dû "
        "connaître le lien ; le dirigeant ou cadre qui demande un avis à un proche, un salarié ou "
        "un mandataire l’invite à révéler ce lien et agit s’il ne le fait pas.",
    ),
    message=Text(
        en="Disclose the tie between the author and the business, or take the statement down.",
        fr="Révélez le lien entre l’auteur et l’entreprise, ou retirez le propos.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=CFR_16_PART_465.at(
        "465.5(a)-(c)",
        seen_on=Text(
            en="the text of 16 CFR 465.5 (a), (b) and the beginning of (c)",
            fr="texte de 16 CFR 465.5 (a), (b) et début de (c)",
        ),
        note=Text(
            en="Three limbs: (a) the officer or manager who writes, whatever the business knew; "
            "(b) the testimonial that the business disseminates, with knowledge, general "
            "solicitations and hosting being outside; (c) the review asked of relatives, employees "
            "or agents. The end of (c) was not read again.",
            fr="Trois volets : (a) le dirigeant ou cadre qui écrit, que l’entreprise l’ait su ou "
            "non ; (b) le témoignage que l’entreprise diffuse en connaissance de cause, hors "
            "sollicitation générale et hébergement ; (c) l’avis demandé à un proche, un salarié ou "
            "un mandataire. La fin du (c) n’a pas été relue.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    implements=_CLAUSE,
    since=CFR_16_PART_465_SINCE,
    mark=Certainty.SEEN,
    holder=Text(
        en="the business and its officers or managers",
        fr="l’entreprise et ses dirigeants ou cadres",
    ),
    effect=roles_and_effects.DISCLOSURE,
    applies=_OFFICER
    | (_INSIDER & _TESTIMONIAL & F.origin.business_part.is_(BusinessPart.SPREAD))
    | (
        _INSIDER
        & _CONSUMER_REVIEW
        & F.origin.asked_by_officer_or_manager.is_true()
        & F.origin.business_part.is_not(BusinessPart.ASKED_ALL)
    ),
    requires=F.disclosure.disclosed.is_true()
    | (_TESTIMONIAL & F.disclosure.expected_by_audience.is_true())
    | (_NO_OFFICER & _TESTIMONIAL & F.origin.knew_of_tie.is_false())
    | (_NO_OFFICER & _CONSUMER_REVIEW & F.origin.told_to_disclose.is_true()),
    examples=Examples(
        kept=ReviewFacts(
            author=AuthorFacts(role=AuthorRole.EMPLOYEE),
            review=ReviewTextFacts(statement_kind=StatementKind.TESTIMONIAL),
            origin=OriginFacts(business_part=BusinessPart.SPREAD, knew_of_tie=False),
        ),
        broken=ReviewFacts(
            author=AuthorFacts(role=AuthorRole.IMMEDIATE_RELATIVE),
            review=ReviewTextFacts(statement_kind=StatementKind.CONSUMER_REVIEW),
            origin=OriginFacts(
                business_part=BusinessPart.INSIDER,
                asked_by_officer_or_manager=True,
                told_to_disclose=False,
            ),
            disclosure=DisclosureFacts(disclosed=False),
        ),
    ),
)
_TIED = (
    F.reward.promised.is_true()
    | F.author.role.is_not(AuthorRole.ORDINARY_CUSTOMER)
    | F.author.other_tie.is_true()
)
_GUIDES = CFR_16_PART_255.at(
    Text(
        en="255.5, 255.0(f) (Endorsement Guides of 2023, 88 FR 48092)",
        fr="255.5, 255.0(f) (lignes directrices de 2023 sur les recommandations, 88 FR 48092)",
    ),
    kind=SourceKind.GUIDANCE,
    seen_on=Text(
        en="a law firm's page quoting 16 CFR 255.5; a page on the answers of the FTC staff about "
        "payments after an unprompted statement",
        fr="page d’un cabinet d’avocats citant 16 CFR 255.5 ; page sur les réponses des services "
        "de la FTC au sujet des paiements postérieurs à un propos spontané",
    ),
    note=Text(
        en="Guidance on section 5 of the FTC Act, 15 U.S.C. 45: it has no penalty of its own. That "
        "a benefit which nobody could expect when speaking needs no disclosure rests on examples "
        "and an answer of the staff.",
        fr="Interprétation de la section 5 du FTC Act, 15 U.S.C. 45, sans sanction propre. Qu’un "
        "avantage imprévisible au moment du propos n’ait pas à être signalé repose sur des "
        "exemples et une réponse des services.",
    ),
)
_GUIDES_OF_2009, _GUIDES_OF_2023 = date(2009, 12, 1), date(2023, 7, 26)
MATERIAL_CONNECTION_US = Rule(
    id="review.disclosure.material-connection.us",
    title=Text(
        en="Disclosure of a connection between reviewer and seller",
        fr="Mention du lien entre l’auteur de l’avis et le vendeur",
    ),
    asks=Text(
        en="A connection between reviewer and seller that might affect the weight of the review, "
        "and that readers do not expect, is disclosed clearly and conspicuously.",
        fr="Un lien entre l’auteur et le vendeur qui peut influer sur le crédit accordé à l’avis, "
        "et auquel les lecteurs ne s’attendent pas, est signalé de façon claire et visible.",
    ),
    message=Text(
        en="Disclose the benefit or the tie beside the review, where readers cannot miss it.",
        fr="Signalez l’avantage ou le lien à côté de l’avis, là où il ne peut échapper aux "
        "lecteurs.",
    ),
    norm=NormKind.DUTY,
    places=("US",),
    source=_GUIDES,
    anchor=Anchor.PUBLICATION,
    implements=_CLAUSE,
    since=date(1980, 1, 18),
    versions=(
        RuleVersion(
            since=date(1980, 1, 18),
            until=_GUIDES_OF_2009,
            source=_GUIDES.at(
                Text(
                    en="255.5 (Guides of 1980, 45 FR 3870)",
                    fr="255.5 (lignes directrices de 1980, 45 FR 3870)",
                ),
                note=Text(
                    en="The same test, without examples on blogs; the page number is unsure.",
                    fr="Même critère, sans exemples sur les blogs ; numéro de page incertain.",
                ),
            ),
        ),
        RuleVersion(
            since=_GUIDES_OF_2009,
            until=_GUIDES_OF_2023,
            source=_GUIDES.at(
                Text(
                    en="255.5 (Guides of 2009, 74 FR 53124)",
                    fr="255.5 (lignes directrices de 2009, 74 FR 53124)",
                ),
                note=Text(
                    en="Bloggers and gifts of products are named; the page number is unsure.",
                    fr="Blogueurs et cadeaux de produits sont cités ; numéro de page incertain.",
                ),
            ),
        ),
        RuleVersion(since=_GUIDES_OF_2023),
    ),
    mark=Certainty.SEEN,
    holder=Text(en="the endorser and the advertiser", fr="l’auteur et l’annonceur"),
    effect=roles_and_effects.DISCLOSURE,
    applies=_TIED
    & F.disclosure.affects_weight.is_true()
    & F.disclosure.benefit_known_before.is_true()
    & F.disclosure.expected_by_audience.is_false(),
    requires=F.disclosure.disclosed.is_true(),
    examples=Examples(
        kept=ReviewFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
            disclosure=DisclosureFacts(
                affects_weight=True,
                expected_by_audience=False,
                benefit_known_before=True,
                disclosed=True,
            ),
        ),
        broken=ReviewFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})),
            disclosure=DisclosureFacts(
                affects_weight=True,
                expected_by_audience=False,
                benefit_known_before=True,
                disclosed=False,
            ),
        ),
    ),
)

RULES = (
    INSIDER_US,
    MATERIAL_CONNECTION_US,
)
