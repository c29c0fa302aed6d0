"""The guide to schemes that compare others, count apart, or share what others hold too."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from c2b.compensation import (
    Band,
    ByEntrants,
    Contribution,
    Each,
    EntrantBand,
    ForEach,
    Graduated,
    LargerOf,
    PayPlan,
    PerItem,
    PoolShare,
    Prizes,
    Rounding,
    Royalty,
    Share,
    SmallerOf,
    TierBasis,
    Ties,
    settle,
)
from c2b.models.money import Money
from c2b.pay_guide.entry import KindGuide, PayTopic, Worked, worked
from c2b.text import Text


def _pool_share() -> Worked:
    plan = PayPlan(
        key="pages",
        scheme=PoolShare(amount=Money.of("1000000.00", "USD"), whole=100_000_000),
        rounding=Rounding.HALF_UP,
    )
    pages = [
        Contribution(key="1", party="Ana", quantity=10_000),
        Contribution(key="2", party="Ben", quantity=25_000),
    ]
    settled = settle(plan, pages, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "100.00 USD", "Ben": "250.00 USD"})


def _pool_share_refused() -> object:
    return PoolShare(amount=Money.of("1000000.00", "USD"), whole=0)


def _larger_of() -> Worked:
    scheme = LargerOf(
        parts=(
            Royalty(rate=Fraction(10, 100), currency="EUR"),
            PerItem(rate=Money.of("1.00", "EUR")),
        )
    )
    plan = PayPlan(key="designs", scheme=scheme, rounding=Rounding.HALF_UP)
    sales = [
        Contribution(key="1", party="Ana", value=Money.of("30.00", "EUR")),
        Contribution(key="2", party="Ben", value=Money.of("5.00", "EUR")),
    ]
    settled = settle(plan, sales, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "3.00 EUR", "Ben": "1.00 EUR"})


def _larger_of_refused() -> object:
    return LargerOf(
        parts=(PerItem(rate=Money.of("1.00", "EUR")), PerItem(rate=Money.of("1.00", "USD")))
    )


def _smaller_of() -> Worked:
    scheme = SmallerOf(
        parts=(
            Share(rate=Fraction(50, 100), currency="EUR"),
            PerItem(rate=Money.of("20.00", "EUR")),
        )
    )
    plan = PayPlan(key="resale", scheme=scheme, rounding=Rounding.HALF_UP)
    sales = [
        Contribution(key="1", party="Ana", value=Money.of("30.00", "EUR")),
        Contribution(key="2", party="Ben", value=Money.of("60.00", "EUR")),
    ]
    settled = settle(plan, sales, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "15.00 EUR", "Ben": "20.00 EUR"})


def _smaller_of_refused() -> object:
    return SmallerOf(parts=(PerItem(rate=Money.of("20.00", "EUR")),))


def _by_entrants() -> Worked:
    alone = Prizes(prizes=(Money.of("1000.00", "USD"),), ties=Ties.SPLIT_PLACES)
    several = Prizes(
        prizes=(Money.of("700.00", "USD"), Money.of("300.00", "USD")), ties=Ties.SPLIT_PLACES
    )
    scheme = ByEntrants(
        bands=(EntrantBand(start=1, scheme=alone), EntrantBand(start=2, scheme=several))
    )
    plan = PayPlan(key="contest", scheme=scheme, rounding=Rounding.HALF_UP)
    entries = [
        Contribution(key="1", party="Ana", rank=1),
        Contribution(key="2", party="Ben", rank=2),
    ]
    settled = settle(plan, entries, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "700.00 USD", "Ben": "300.00 USD"})


def _by_entrants_refused() -> object:
    band = EntrantBand(start=2, scheme=PerItem(rate=Money.of("1.00", "USD")))
    return ByEntrants(bands=(band, band))


def _for_each() -> Worked:
    tiers = Graduated(
        bands=(
            Band(to=Money.of("500.00", "USD"), rate=Fraction(80, 100)),
            Band(rate=Fraction(90, 100)),
        ),
        basis=TierBasis.VALUE,
        currency="USD",
    )
    plan = PayPlan(
        key="freelance",
        scheme=ForEach(scheme=tiers, each=Each.CLIENT),
        rounding=Rounding.HALF_UP,
    )
    jobs = [
        Contribution(key="1", party="Ana", client="bakery", value=Money.of("600.00", "USD")),
        Contribution(key="2", party="Ana", client="museum", value=Money.of("600.00", "USD")),
    ]
    settled = settle(plan, jobs, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "980.00 USD"})


def _for_each_refused() -> object:
    scheme = ForEach(scheme=PerItem(rate=Money.of("1.00", "USD")), each=Each.CLIENT)
    plan = PayPlan(key="freelance", scheme=scheme, rounding=Rounding.HALF_UP)
    return settle(plan, [Contribution(key="1", party="Ana")], on=date(2026, 11, 30))


ENTRIES = (
    KindGuide(
        kind=PoolShare,
        topic=PayTopic.POOL,
        way=Text(
            en="a share of a fund of which others hold the rest",
            fr="une part d’un fonds dont d’autres ont le reste",
        ),
        purpose=Text(
            en="Funds for pages read or minutes played publish the total of all authors; the "
            "campaign pays a few of them. Where all who share are parties, use `Pool`.",
            fr="Les fonds pour pages lues ou minutes écoutées publient le total de tous les "
            "auteurs\u00a0; la campagne n’en paie que quelques-uns. Si tous sont des parties, "
            "employez `Pool`.",
        ),
        example=_pool_share,
        refused=_pool_share_refused,
    ),
    KindGuide(
        kind=LargerOf,
        topic=PayTopic.LIMIT,
        way=Text(
            en="the larger of two amounts: a royalty, or a guarantee",
            fr="le plus grand de deux montants\u00a0: une redevance, ou une garantie",
        ),
        purpose=Text(
            en="Each party has the largest of what several schemes would pay it, all in one unit.",
            fr="Chaque partie reçoit le plus grand de ce que plusieurs modes lui paieraient, tous "
            "dans une même unité.",
        ),
        example=_larger_of,
        refused=_larger_of_refused,
    ),
    KindGuide(
        kind=SmallerOf,
        topic=PayTopic.LIMIT,
        way=Text(en="the smaller of two amounts", fr="le plus petit de deux montants"),
        purpose=Text(
            en="Half of the sale, but not more than the goods cost. For a limit that is one fixed "
            "amount, use `Cap`.",
            fr="La moitié de la vente, mais pas plus que le coût. Pour une limite fixe, employez "
            "`Cap`.",
        ),
        example=_smaller_of,
        refused=_smaller_of_refused,
    ),
    KindGuide(
        kind=ByEntrants,
        topic=PayTopic.RESULT,
        way=Text(
            en="prizes that depend on how many took part",
            fr="des lots selon le nombre de participants",
        ),
        purpose=Text(
            en="Coding contests have one prize table for one entrant, another one for two, and so "
            "on. An entrant is a party with a contribution that counts.",
            fr="Les concours de code ont une grille de lots pour un participant, une autre pour "
            "deux, et ainsi de suite. Est participant qui a une contribution qui compte.",
        ),
        example=_by_entrants,
        refused=_by_entrants_refused,
    ),
    KindGuide(
        kind=ForEach,
        topic=PayTopic.COMBINED,
        way=Text(
            en="apart for each client, product, task or kind: tiers, or with Pool a pool for each "
            "subscriber",
            fr="à part par client, produit, tâche ou sorte\u00a0: des paliers, ou avec Pool une "
            "cagnotte par abonné",
        ),
        purpose=Text(
            en="Freelance sites count the tiers of each client apart, stores those of each "
            "product; a pool for each subscriber is a `Pool` inside.",
            fr="Les sites de freelances comptent les paliers par client, les boutiques par "
            "produit\u00a0; une cagnotte par abonné est un `Pool` à l’intérieur.",
        ),
        example=_for_each,
        refused=_for_each_refused,
    ),
)
