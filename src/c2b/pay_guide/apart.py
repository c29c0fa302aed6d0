"""The guide to schemes that count apart, compare others, or pay a share of a fund."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction

from c2b.compensation import (
    ActivityBonus,
    Amount,
    Band,
    Contribution,
    Each,
    ForEach,
    Graduated,
    LargerOf,
    PayPlan,
    PerItem,
    PoolShare,
    ResetPeriod,
    Rounding,
    Share,
    SmallerOf,
    TierBasis,
    settle,
)
from c2b.models.money import Money
from c2b.pay_guide.entry import KindGuide, PayTopic, Worked, worked
from c2b.text import Text


def _for_each() -> Worked:
    tiers = Graduated(
        bands=(
            Band(to=Money.of(500, "USD"), rate=Fraction(80, 100)),
            Band(rate=Fraction(90, 100)),
        ),
        basis=TierBasis.VALUE,
        currency="USD",
    )
    scheme = ForEach(scheme=tiers, each=Each.CLIENT)
    plan = PayPlan(key="freelance", scheme=scheme, rounding=Rounding.HALF_UP)
    invoices = [
        Contribution(key="1", party="Ana", client="Acme", value=Money.of(600, "USD")),
        Contribution(key="2", party="Ana", client="Bolt", value=Money.of(600, "USD")),
    ]
    settled = settle(plan, invoices, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "980.00 USD"})


def _for_each_refused() -> object:
    return ForEach(scheme=Graduated(bands=(Band(rate=Fraction(1)),)), each=Each.CLIENT)


def _larger() -> Worked:
    guarantee = PerItem(rate=Money.of("1.00", "EUR"))
    scheme = LargerOf(parts=(Share(rate=Fraction(5, 100), currency="EUR"), guarantee))
    plan = PayPlan(key="songs", scheme=scheme, rounding=Rounding.HALF_UP)
    sales = [
        Contribution(key="1", party="Ana", value=Money.of(150, "EUR")),
        Contribution(key="2", party="Ben", value=Money.of(10, "EUR")),
    ]
    settled = settle(plan, sales, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "7.50 EUR", "Ben": "1.00 EUR"})


def _larger_refused() -> object:
    euros, dollars = (PerItem(rate=Money.of(1, code)) for code in ("EUR", "USD"))
    return LargerOf(parts=(euros, dollars))


def _smaller() -> Worked:
    tariff = PerItem(rate=Money.of("3.00", "EUR"))
    scheme = SmallerOf(parts=(Share(rate=Fraction(1, 2), currency="EUR"), tariff))
    plan = PayPlan(key="rides", scheme=scheme, rounding=Rounding.HALF_UP)
    rides = [
        Contribution(key="1", party="Ana", value=Money.of(4, "EUR")),
        Contribution(key="2", party="Ben", value=Money.of(10, "EUR")),
    ]
    settled = settle(plan, rides, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "2.00 EUR", "Ben": "3.00 EUR"})


def _smaller_refused() -> object:
    return SmallerOf(parts=(PerItem(rate=Money.of(1, "EUR")),))


def _pool_share() -> Worked:
    scheme = PoolShare(amount=Money.of(10_000_000, "USD"), whole=100_000_000)
    plan = PayPlan(key="pages", scheme=scheme, rounding=Rounding.HALF_UP)
    pages = [Contribution(key="1", party="Ana", quantity=10_000)]
    settled = settle(plan, pages, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "1,000.00 USD"})


def _pool_share_refused() -> object:
    return PoolShare(amount=Money.of(10_000_000, "USD"), whole=0)


def _activity_bonus() -> Worked:
    scheme = ActivityBonus(
        scheme=PerItem(rate=Amount.points(1, "stars", decimals=1)),
        per_unit=Fraction(1, 10_000),
        every=ResetPeriod.WEEK,
        most=Fraction(5, 100),
        carried=Fraction(1, 2),
    )
    plan = PayPlan(key="bonus", scheme=scheme, rounding=Rounding.HALF_UP)
    first, second = datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 3, 9, tzinfo=UTC)
    days = [
        Contribution(key="1", party="Ana", quantity=1_000, score=Fraction(1, 4), at=first),
        Contribution(key="2", party="Ana", quantity=1_000, score=0, at=second),
    ]
    settled = settle(plan, days, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "37.5 stars"})


def _activity_bonus_refused() -> object:
    return ActivityBonus(
        scheme=PerItem(rate=Amount.points(1, "stars")),
        per_unit=Fraction(3, 2),
        every=ResetPeriod.WEEK,
    )


ENTRIES: tuple[KindGuide, ...] = (
    KindGuide(
        kind=ForEach,
        topic=PayTopic.VOLUME,
        way=Text(
            en="tiers, caps or pools that count for each client, product, task or kind apart",
            fr="des paliers, plafonds ou cagnottes comptés à part par client, produit, tâche ou "
            "sorte",
        ),
        purpose=Text(
            en="Freelance sites count a fee's tiers for each client, shops count sales for each "
            "product, and streaming shares the money of each subscriber. Periods are counted apart "
            "by `ResetEach`; both can be nested.",
            fr="Les sites de freelances comptent leurs paliers par client, les boutiques par "
            "produit, et le streaming partage l’argent de chaque abonné. `ResetEach` compte à part "
            "par période\u00a0; les deux s’emboîtent.",
        ),
        example=_for_each,
        refused=_for_each_refused,
    ),
    KindGuide(
        kind=LargerOf,
        topic=PayTopic.COMBINED,
        way=Text(
            en="the larger of two amounts, such as a share or a guarantee",
            fr="le plus élevé de deux montants, comme une part ou une garantie",
        ),
        purpose=Text(
            en="A royalty with a guaranteed rate pays whichever is more to each party. `Floor` "
            "does the same for a fixed amount.",
            fr="Une redevance à tarif garanti paie à chacun le montant le plus élevé. `Floor` fait "
            "de même pour un montant fixe.",
        ),
        example=_larger,
        refused=_larger_refused,
    ),
    KindGuide(
        kind=SmallerOf,
        topic=PayTopic.COMBINED,
        way=Text(
            en="the smaller of two amounts, such as a share but not more than a tariff",
            fr="le moins élevé de deux montants, comme une part sans dépasser un tarif",
        ),
        purpose=Text(
            en="A part of the price that never exceeds a rate for each piece. `Cap` does the same "
            "for a fixed amount.",
            fr="Une part du prix qui ne dépasse jamais un tarif par pièce. `Cap` fait de même pour "
            "un montant fixe.",
        ),
        example=_smaller,
        refused=_smaller_refused,
    ),
    KindGuide(
        kind=PoolShare,
        topic=PayTopic.RESULT,
        way=Text(
            en="a share of a published fund, of which others hold the rest",
            fr="une part d’un fonds publié, dont d’autres détiennent le reste",
        ),
        purpose=Text(
            en="Book and video funds publish their size and the pages or views of everybody; a "
            "publisher pays its own authors their share. Where all who share are parties of the "
            "campaign, `Pool` loses no cent.",
            fr="Des fonds de livres ou de vidéos publient leur montant et le total des pages ou "
            "vues\u00a0; un éditeur paie à ses auteurs leur part. Si tous sont des parties de la "
            "campagne, `Pool` ne perd aucun centime.",
        ),
        example=_pool_share,
        refused=_pool_share_refused,
    ),
    KindGuide(
        kind=ActivityBonus,
        topic=PayTopic.STANDING,
        way=Text(
            en="a weekly or monthly bonus in per cent that grows with activity",
            fr="une prime hebdomadaire ou mensuelle en pourcentage, qui croît avec l’activité",
        ),
        purpose=Text(
            en="Reward sites add some per cent to the points of a week; units of activity raise "
            "the percentage, and a part of it carries over to the next week. Points with "
            "`decimals=1` can be given by halves.",
            fr="Les sites de récompenses ajoutent quelques pour cent aux points d’une "
            "semaine\u00a0; l’activité élève ce pourcentage, et une partie en est reportée. Des "
            "points à `decimals=1` se donnent par demis.",
        ),
        example=_activity_bonus,
        refused=_activity_bonus_refused,
    ),
)
