"""Policies of platforms on reviews: Amazon, Google, Trustpilot, Yelp."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.review.display_facts import ModerationFacts
from c2b.rules.review.facts import IncentiveFacts, OriginFacts, ReviewFacts
from c2b.text import Text

F = facts_of(ReviewFacts)

AMAZON = Rule(
    id="review.platform.no-compensation.amazon",
    title=Text(
        en="Amazon's ban on paid reviews outside Vine",
        fr="Interdiction par Amazon des avis rémunérés hors Vine",
    ),
    asks=Text(
        en="No review is written, edited or posted for any compensation, except through the "
        "platform's programme Vine; advance copies of books are allowed where no review is "
        "required or steered.",
        fr="Aucun avis n’est rédigé, modifié ou publié contre une rémunération ou un avantage, "
        "sauf par le programme Vine de la plateforme ; la remise d’un livre avant parution est "
        "admise si aucun avis n’est exigé ni orienté.",
    ),
    message=Text(
        en="Offer nothing for reviews on Amazon, or use its programme Vine.",
        fr="N’offrez rien en échange d’avis sur Amazon, ou passez par son programme Vine.",
    ),
    norm=NormKind.BAN,
    places=("platform:Amazon",),
    source=Source(
        act=Text(en="Amazon Community Guidelines", fr="règles de la communauté d’Amazon"),
        kind=SourceKind.CONTRACT,
        article=Text(
            en="ban on incentivised reviews, announced on 3 October 2016",
            fr="interdiction des avis contre avantage, annoncée le 3 octobre 2016",
        ),
        seen_on=Text(
            en="press pages of October 2016 quoting the announcement",
            fr="pages de presse d’octobre 2016 citant l’annonce",
        ),
        note=Text(
            en="The exception for books was in the announcement of 2016; the wording of later "
            "policies was not read again.",
            fr="L’exception des livres figurait dans l’annonce de 2016 ; les versions ultérieures "
            "n’ont pas été relues.",
        ),
    ),
    since=date(2016, 10, 3),
    mark=Certainty.SEEN,
    holder=Text(en="the seller and the author", fr="le vendeur et l’auteur"),
    review_by=LOOK_AGAIN["review.platform.no-compensation.amazon"],
    effect=roles_and_effects.PLATFORM_REMOVAL,
    applies=F.reward.promised.is_true(),
    requires=F.incentive.through_vine.is_true()
    | (F.incentive.book_copy.is_true() & F.incentive.required_or_steered.is_false()),
    examples=Examples(
        kept=ReviewFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.PRODUCT})),
            incentive=IncentiveFacts(through_vine=True),
        ),
        broken=ReviewFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.PRODUCT})),
            incentive=IncentiveFacts(through_vine=False, book_copy=False),
        ),
    ),
)
GOOGLE = Rule(
    id="review.platform.no-incentive.google",
    title=Text(
        en="Google's ban on incentives for reviews",
        fr="Interdiction par Google des avantages en échange d’avis",
    ),
    asks=Text(
        en="A merchant offers nothing for posting, changing or removing a review, does not "
        "discourage negative ones and does not ask for positive ones alone.",
        fr="Un commerçant n’offre rien pour la publication, la modification ou le retrait d’un "
        "avis, ne décourage pas les avis négatifs et ne sollicite pas les seuls avis positifs.",
    ),
    message=Text(
        en="Ask all customers for an honest review, and offer nothing for it.",
        fr="Demandez à tous les clients un avis sincère, sans rien offrir en échange.",
    ),
    norm=NormKind.BAN,
    places=("platform:Google",),
    source=Source(
        act=Text(
            en="Google Maps user-contributed content policy",
            fr="règles de Google Maps sur les contenus des utilisateurs",
        ),
        kind=SourceKind.CONTRACT,
        article=Text(en="Fake engagement", fr="engagement factice"),
        seen_on=Text(
            en="trade press quoting the policy (13 September 2022 and later)",
            fr="presse professionnelle citant la politique (13 septembre 2022 et après)",
        ),
        note=Text(
            en="It binds every merchant whose place is shown. The day is that on which changing "
            "and removing reviews were added; the ban on incentives for posting is older.",
            fr="Elle lie tout commerçant dont l’établissement est affiché. Le jour est celui où la "
            "modification et le retrait d’avis ont été visés ; l’interdiction des avantages pour "
            "la publication est plus ancienne.",
        ),
    ),
    since=date(2022, 9, 13),
    mark=Certainty.SEEN,
    holder=Text(en="the merchant", fr="le commerçant"),
    review_by=LOOK_AGAIN["review.platform.no-incentive.google"],
    effect=roles_and_effects.PLATFORM_REMOVAL,
    requires=F.reward.promised.is_false()
    & F.moderation.discourages_negative.is_false()
    & F.origin.selected_by_sentiment.is_false(),
    examples=Examples(
        kept=ReviewFacts(
            reward=RewardFacts(kinds=frozenset()),
            moderation=ModerationFacts(discourages_negative=False),
            origin=OriginFacts(selected_by_sentiment=False),
        ),
        broken=ReviewFacts(reward=RewardFacts(kinds=frozenset({RewardKind.DISCOUNT}))),
    ),
)
TRUSTPILOT = Rule(
    id="review.platform.no-incentive.trustpilot",
    title=Text(
        en="Trustpilot's ban on incentives and biased invitations",
        fr="Interdiction par Trustpilot d’avantages et d’invitations partiales",
    ),
    asks=Text(
        en="A business offers no incentive for reviews and invites customers in a fair, neutral "
        "and unbiased way.",
        fr="Une entreprise n’offre aucun avantage en échange d’avis et invite ses clients de façon "
        "loyale, neutre et impartiale.",
    ),
    message=Text(
        en="Drop the incentive, and invite all customers in neutral words.",
        fr="Supprimez l’avantage et invitez tous les clients en termes neutres.",
    ),
    norm=NormKind.BAN,
    places=("platform:Trustpilot",),
    source=Source(
        act=Text(
            en="Trustpilot Guidelines for Businesses",
            fr="règles de Trustpilot pour les entreprises",
        ),
        kind=SourceKind.CONTRACT,
        note=Text(
            en="It binds every business listed there; its first day was not found.",
            fr="Elle lie toute entreprise qui y figure ; son premier jour n’a pas été trouvé.",
        ),
    ),
    since=Since.NOT_FOUND,
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    review_by=LOOK_AGAIN["review.platform.no-incentive.trustpilot"],
    effect=roles_and_effects.PLATFORM_REMOVAL,
    requires=F.reward.promised.is_false() & F.origin.neutral_invitation.is_true(),
    examples=Examples(
        kept=ReviewFacts(
            reward=RewardFacts(kinds=frozenset()), origin=OriginFacts(neutral_invitation=True)
        ),
        broken=ReviewFacts(origin=OriginFacts(neutral_invitation=False)),
    ),
)
YELP = Rule(
    id="review.platform.no-solicitation.yelp",
    title=Text(
        en="Yelp's ban on asking for reviews", fr="Interdiction par Yelp de solliciter des avis"
    ),
    asks=Text(
        en="A business does not ask for reviews, paid or not, and offers nothing for them.",
        fr="Une entreprise ne sollicite aucun avis, rémunéré ou non, et n’offre rien en échange.",
    ),
    message=Text(
        en="Do not ask for reviews on Yelp.",
        fr="Ne sollicitez pas d’avis sur Yelp.",
    ),
    norm=NormKind.BAN,
    places=("platform:Yelp",),
    source=Source(
        act=Text(en="Yelp, Don't ask for reviews", fr="Yelp, règle sur la sollicitation d’avis"),
        kind=SourceKind.CONTRACT,
        article=Text(
            en="Consumer Alerts programme (2012)",
            fr="programme d’alertes aux consommateurs (2012)",
        ),
        seen_on=Text(
            en="Yelp's support page on Consumer Alerts; press pages quoting the policy",
            fr="page d’aide de Yelp sur les alertes ; pages de presse citant la politique",
        ),
        note=Text(
            en="It binds every business listed there. Evidence of bought reviews leads to a public "
            "alert on the page for 90 days.",
            fr="Elle lie toute entreprise qui y figure. La preuve d’un achat d’avis entraîne une "
            "alerte publique de 90 jours sur la page.",
        ),
    ),
    since=Since.NOT_FOUND,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    review_by=LOOK_AGAIN["review.platform.no-solicitation.yelp"],
    effect=roles_and_effects.PLATFORM_REMOVAL,
    requires=F.origin.solicited.is_false() & F.reward.promised.is_false(),
    examples=Examples(
        kept=ReviewFacts(
            origin=OriginFacts(solicited=False), reward=RewardFacts(kinds=frozenset())
        ),
        broken=ReviewFacts(origin=OriginFacts(solicited=True)),
    ),
)

RULES = (
    AMAZON,
    GOOGLE,
    TRUSTPILOT,
    YELP,
)
