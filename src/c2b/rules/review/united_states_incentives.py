"""Rules of the United States on incentives for reviews, and on disclosing ties to the seller."""

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
from c2b.rules.review.choice import AuthorRole, BusinessPart, Condition, StatementKind
from c2b.rules.review.facts import (
    AuthorFacts,
    DisclosureFacts,
    IncentiveFacts,
    OriginFacts,
    ReviewFacts,
    ReviewTextFacts,
)
from c2b.rules.sources import CFR_16_PART_255, CFR_16_PART_465, CFR_16_PART_465_SINCE
from c2b.text import Text

F = facts_of(ReviewFacts)

SENTIMENT_CONDITION_US = Rule(
    id="review.incentive.sentiment-condition.us",
    asks=Text(
        en="A business gives nothing for a review on the condition, said or implied, that it be "
        "positive or negative.",
        fr="Une entreprise ne donne rien pour un avis à la condition, dite ou implicite, qu’il "
        "soit positif ou négatif.",
    ),
    message=Text(
        en="Offer the incentive for any honest review, whatever it says, or drop it.",
        fr="Offrez la contrepartie pour tout avis sincère, quel qu’il soit, ou supprimez-la.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=CFR_16_PART_465.at(
        "465.4",
        seen_on=Text(
            en="the text of 16 CFR 465.4 as of 24 March 2026",
            fr="texte de 16 CFR 465.4 au 24 mars 2026",
        ),
        note=Text(
            en="An incentive that is allowed here must still be disclosed, and a platform may "
            "refuse it.",
            fr="Une contrepartie admise ici doit néanmoins être révélée, et une plateforme peut "
            "la refuser.",
        ),
    ),
    since=CFR_16_PART_465_SINCE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.reward.promised.is_true(),
    requires=F.incentive.condition.one_of(Condition.NONE, Condition.ANY_REVIEW),
    examples=Examples(
        kept=ReviewFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.DISCOUNT})),
            incentive=IncentiveFacts(condition=Condition.ANY_REVIEW),
        ),
        broken=ReviewFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.DISCOUNT})),
            incentive=IncentiveFacts(condition=Condition.POSITIVE),
        ),
    ),
)
_INSIDER = F.author.role.is_not(AuthorRole.ORDINARY_CUSTOMER)
_CONSUMER_REVIEW = F.review.statement_kind.is_(StatementKind.CONSUMER_REVIEW)
_TESTIMONIAL = F.review.statement_kind.is_(StatementKind.TESTIMONIAL)
_SPREAD = _TESTIMONIAL & F.origin.business_part.is_(BusinessPart.SPREAD)
_NOT_ALL_ASKED = F.origin.business_part.is_not(BusinessPart.ASKED_ALL)
INSIDER_US = Rule(
    id="review.disclosure.insider.us",
    asks=Text(
        en="Insiders who review the business disclose the relationship clearly; anyone who asks "
        "relatives, employees or agents for reviews tells them to, and acts when they do not.",
        fr="Les proches de l’entreprise qui l’évaluent révèlent clairement ce lien ; qui demande "
        "des avis à des membres de leur famille, salariés ou agents le leur rappelle, et agit "
        "s’ils ne le font pas.",
    ),
    message=Text(
        en="Disclose that the author is an insider, or take the statement down.",
        fr="Révélez que l’auteur est un proche de l’entreprise, ou retirez ses propos.",
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
            en="For testimonials the business knew or should have known of the relationship; "
            "mere hosting is outside. The end of (c) was not read again.",
            fr="Pour les témoignages, l’entreprise connaissait ou aurait dû connaître ce "
            "lien ; le simple hébergement n’est pas visé. La fin de (c) n’a pas été relue.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=CFR_16_PART_465_SINCE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.DISCLOSURE,
    applies=F.author.role.is_(AuthorRole.OFFICER_OR_MANAGER)
    | (_INSIDER & _SPREAD)
    | (
        _INSIDER
        & _CONSUMER_REVIEW
        & F.origin.asked_by_officer_or_manager.is_true()
        & _NOT_ALL_ASKED
    ),
    requires=F.disclosure.disclosed.is_true()
    | (_TESTIMONIAL & F.disclosure.expected_by_audience.is_true())
    | (
        _CONSUMER_REVIEW
        & F.author.role.is_not(AuthorRole.OFFICER_OR_MANAGER)
        & F.origin.told_to_disclose.is_true()
    ),
    examples=Examples(
        kept=ReviewFacts(
            author=AuthorFacts(role=AuthorRole.EMPLOYEE),
            review=ReviewTextFacts(statement_kind=StatementKind.TESTIMONIAL),
            origin=OriginFacts(business_part=BusinessPart.SPREAD),
            disclosure=DisclosureFacts(disclosed=True),
        ),
        broken=ReviewFacts(
            author=AuthorFacts(role=AuthorRole.OFFICER_OR_MANAGER),
            review=ReviewTextFacts(statement_kind=StatementKind.CONSUMER_REVIEW),
            disclosure=DisclosureFacts(disclosed=False),
        ),
    ),
)
MATERIAL_CONNECTION_US = Rule(
    id="review.disclosure.material-connection.us",
    asks=Text(
        en="A tie between author and seller that readers do not expect and that might change what "
        "they make of the review is disclosed clearly and conspicuously.",
        fr="Un lien entre auteur et vendeur auquel les lecteurs ne s’attendent pas et qui pourrait "
        "changer le crédit donné à l’avis est révélé clairement et visiblement.",
    ),
    message=Text(
        en="Disclose the tie beside the review, where nobody can miss it.",
        fr="Révélez le lien à côté de l’avis, là où nul ne peut le manquer.",
    ),
    norm=NormKind.DUTY,
    places=("US",),
    source=CFR_16_PART_255.at(
        "255.5 (Endorsement Guides, revised 26 July 2023, 88 FR 48092), 255.0(f)",
        kind=SourceKind.GUIDANCE,
        seen_on=Text(
            en="a law firm's page quoting 16 CFR 255.5; a report on the staff's answers",
            fr="page d’un cabinet citant 16 CFR 255.5 ; compte rendu des réponses des services",
        ),
        note=Text(
            en="The Guides interpret section 5 of the FTC Act and carry no penalty of their own.",
            fr="Ces lignes directrices interprètent la section 5 de la loi FTC et ne prévoient "
            "pas de sanction propre.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=date(2009, 12, 1),
    mark=Certainty.SEEN,
    holder=Text(en="the endorser and the advertiser", fr="l’auteur et l’annonceur"),
    effect=roles_and_effects.DISCLOSURE,
    applies=(
        F.reward.promised.is_true()
        | F.author.role.is_not(AuthorRole.ORDINARY_CUSTOMER)
        | F.author.other_tie.is_true()
    )
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
GATING_US = Rule(
    id="review.incentive.gating.us",
    asks=Text(
        en="Reviews are asked of all customers, not only of those expected to be happy.",
        fr="Les avis sont demandés à tous les clients, non aux seuls clients supposés satisfaits.",
    ),
    message=Text(
        en="Ask every customer in the same way, and send none away from the public form.",
        fr="Sollicitez tous les clients de la même façon, sans en détourner du formulaire public.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=("US",),
    source=CFR_16_PART_255.at(
        "255.2(d) and (e)(11); staff answers on the Consumer Review Rule",
        kind=SourceKind.GUIDANCE,
        seen_on=Text(
            en="a page quoting the staff's answer and 16 CFR 255.2(d)",
            fr="page citant la réponse des services et 16 CFR 255.2(d)",
        ),
        note=Text(
            en="No express ban, but it can breach section 5 of the FTC Act.",
            fr="Pas d’interdiction expresse, mais la section 5 de la loi FTC peut être enfreinte.",
        ),
    ),
    since=date(2023, 7, 26),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=Text(en="legal risk", fr="risque juridique"),
    applies=F.origin.solicited.is_true(),
    requires=F.origin.selected_by_sentiment.is_false(),
    examples=Examples(
        kept=ReviewFacts(origin=OriginFacts(solicited=True, selected_by_sentiment=False)),
        broken=ReviewFacts(origin=OriginFacts(solicited=True, selected_by_sentiment=True)),
    ),
)

RULES = (
    SENTIMENT_CONDITION_US,
    INSIDER_US,
    MATERIAL_CONNECTION_US,
    GATING_US,
)
