"""The facts on what a contributor is promised or given, which all activities share."""

from __future__ import annotations

from decimal import Decimal

from c2b.choice import Choice
from c2b.models.compensation import Compensation, Immaterial, Material, Monetary, Unpaid
from c2b.rules.engine.fact_model import EACH, act, computed, facts, given
from c2b.rules.engine.fact_role import FactRole


class RewardKind(Choice):
    """A kind of benefit that a contributor is promised or given."""

    MONEY = "money", "money", "de l’argent"
    VOUCHER = "voucher", "a voucher", "un bon d’achat"
    GIFT_CARD = "gift_card", "a gift card", "une carte cadeau"
    PRODUCT = "product", "a free product", "un produit gratuit"
    DISCOUNT = "discount", "a discount", "une remise"
    PRIZE_DRAW = "prize_draw", "the chance of a prize", "la possibilité de gagner un lot"
    POINTS = "points", "points", "des points"
    EARLY_ACCESS = "early_access", "early access", "un accès anticipé"
    DONATION = "donation", "a donation to others", "un don à des tiers"
    CREDIT = "credit", "a mention of the name", "la mention du nom"
    IN_KIND = "in_kind", "another benefit in kind", "un autre avantage en nature"
    OTHER = "other", "something else", "autre chose"


class RewardCondition(Choice):
    """The condition of a promised reward."""

    NONE = "none", "nothing", "rien"
    OBJECTIVE_CRITERION = "objective_criterion", "an objective criterion", "un critère objectif"
    JURY_WITH_CRITERIA = "jury_with_criteria", "a jury with criteria", "un jury doté de critères"
    THIRD_PARTY_VOTE = "third_party_vote", "a vote of others", "un vote de tiers"
    SOLE_WILL_OF_BUSINESS = (
        "sole_will_of_business",
        "the will of the business alone",
        "la seule volonté de l’entreprise",
    )


class Currency(Choice):
    """The currency in which a platform pays."""

    GBP = "GBP", "pounds", "en livres"
    USD = "USD", "dollars", "en dollars"


_WITHOUT_PRICE = frozenset({RewardKind.CREDIT, RewardKind.DONATION, RewardKind.EARLY_ACCESS})
_PRICED = frozenset(
    {
        RewardKind.MONEY,
        RewardKind.VOUCHER,
        RewardKind.GIFT_CARD,
        RewardKind.PRODUCT,
        RewardKind.DISCOUNT,
    }
)
_OPEN = frozenset({RewardKind.PRIZE_DRAW, RewardKind.POINTS, RewardKind.OTHER})


@facts(kw_only=True)
class RewardFacts:
    """The facts on the reward of a contributor, of whatever kinds."""

    kinds: frozenset[RewardKind] | None = act(
        "what the contributor is promised or given, all kinds together",
        "ce qui est promis ou donné au contributeur, toutes formes confondues",
    )
    condition: RewardCondition | None = act(
        "what decides whether the reward is due", "ce dont dépend le droit à la récompense"
    )
    as_announced: bool | None = act(
        "the reward is delivered as announced", "la récompense est remise comme annoncé", EACH
    )
    requires_spending: bool | None = act(
        "the reward makes the participant spend money",
        "la récompense oblige le participant à dépenser",
    )
    data_reused: bool | None = act(
        "data given to deliver the reward serve for something else",
        "les données fournies pour remettre la récompense servent à autre chose",
    )
    currency: Currency | None = given("the currency", "la devise")
    amount: Decimal | int | None = act(
        "the reward of a participant", "le montant de la récompense par participant"
    )

    @computed("kinds", en="a reward is promised", fr="une récompense est promise")
    def promised(self) -> bool | None:
        """Whether any benefit at all is promised or given."""
        return None if self.kinds is None else bool(self.kinds)

    @computed(
        "kinds",
        en="the contributor gets money or something worth money",
        fr="le contributeur reçoit de l’argent ou un avantage appréciable en argent",
        role=FactRole.GIVEN,
    )
    def remunerated(self) -> bool | None:
        """Whether a benefit with a price is among the kinds; a chance and points leave it open."""
        if self.kinds is None:
            return None
        if self.kinds - _WITHOUT_PRICE - _OPEN:
            return True
        return None if self.kinds & _OPEN else False

    @computed(
        "kinds", en="the reward is money alone", fr="la récompense est exclusivement en argent"
    )
    def money_only(self) -> bool | None:
        """Whether money is the only kind."""
        return None if self.kinds is None else self.kinds == frozenset({RewardKind.MONEY})

    @computed(
        "kinds",
        en="the reward is another benefit in kind, with nothing that has a price of its own",
        fr="la récompense est un autre avantage en nature, sans rien qui ait un prix propre",
        role=FactRole.GIVEN,
    )
    def in_kind_only(self) -> bool | None:
        """Whether support in kind stands alone, or with what has no price; a chance is open."""
        if self.kinds is None:
            return None
        if RewardKind.IN_KIND not in self.kinds or self.kinds & _PRICED:
            return False
        return None if self.kinds & _OPEN else True


def kinds_in(compensation: Compensation | None) -> frozenset[RewardKind] | None:
    """Return the kinds of reward that *compensation* states; None where it leaves them open."""
    match compensation:
        case Unpaid():
            return frozenset()
        case Monetary():
            return frozenset({RewardKind.MONEY})
        case Material():
            return frozenset({RewardKind.IN_KIND})
        case Immaterial():
            return frozenset({RewardKind.CREDIT})
        case _:
            return None
