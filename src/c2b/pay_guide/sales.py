"""The guide to shares, royalties, and rates that change with the quantity."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from c2b.compensation import (
    Band,
    Contribution,
    Graduated,
    PayPlan,
    RateSwitch,
    Rounding,
    Royalty,
    Share,
    Slab,
    TierBasis,
    settle,
)
from c2b.models.money import Money
from c2b.pay_guide.entry import KindGuide, PayTopic, Worked, worked
from c2b.text import Text


def _share() -> Worked:
    plan = PayPlan(
        key="shop",
        scheme=Share(rate=Fraction(70, 100), currency="EUR"),
        rounding=Rounding.HALF_UP,
    )
    sales = [
        Contribution(key="1", party="Ana", quantity=3, value=Money.of("4.99", "EUR")),
        Contribution(key="2", party="Ben", value=Money.of("10.00", "EUR")),
    ]
    settled = settle(plan, sales, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "10.48 EUR", "Ben": "7.00 EUR"})


def _share_refused() -> object:
    return Share(rate=Fraction(70), currency="EUR")


def _royalty() -> Worked:
    scheme = Royalty(
        rate=Fraction(10, 100),
        currency="EUR",
        least=Money.of("0.50", "EUR"),
        advance=Money.of("20.00", "EUR"),
    )
    plan = PayPlan(key="prints", scheme=scheme, rounding=Rounding.HALF_UP)
    sales = [
        Contribution(key="1", party="Ana", quantity=30, value=Money.of("12.00", "EUR")),
        Contribution(key="2", party="Ben", quantity=30, value=Money.of("3.00", "EUR")),
    ]
    settled = settle(plan, sales, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "16.00 EUR", "Ben": "0.00 EUR"})


def _royalty_refused() -> object:
    return Royalty(rate=Fraction(1, 10), currency="EUR", advance=Money.of("20.00", "USD"))


def _graduated() -> Worked:
    scheme = Graduated(
        bands=(Band(to=100, rate=Fraction(15, 100)), Band(rate=Fraction(20, 100))), currency="EUR"
    )
    plan = PayPlan(key="stock", scheme=scheme, rounding=Rounding.HALF_UP)
    sales = [Contribution(key="1", party="Ana", quantity=150, value=Money.of("1.00", "EUR"))]
    settled = settle(plan, sales, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "25.00 EUR"})


def _graduated_refused() -> object:
    return Graduated(bands=(Band(to=100, rate=Fraction(15, 100)),), currency="EUR")


def _slab() -> Worked:
    scheme = Slab(
        bands=(Band(to=100, rate=Fraction(15, 100)), Band(rate=Fraction(20, 100))), currency="EUR"
    )
    plan = PayPlan(key="stock", scheme=scheme, rounding=Rounding.HALF_UP)
    sales = [Contribution(key="1", party="Ana", quantity=150, value=Money.of("1.00", "EUR"))]
    settled = settle(plan, sales, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "30.00 EUR"})


def _slab_refused() -> object:
    return Slab(bands=(Band(to=100, rate=Fraction(15, 100)), Band(rate=Fraction(1, 5))))


def _rate_switch() -> Worked:
    scheme = RateSwitch(
        bands=(
            Band(to=Money.of("100.00", "EUR"), rate=Fraction(80, 100)),
            Band(rate=Fraction(90, 100)),
        ),
        basis=TierBasis.EARNED,
        currency="EUR",
    )
    plan = PayPlan(key="lessons", scheme=scheme, rounding=Rounding.HALF_UP)
    lessons = [
        Contribution(key="1", party="Ana", value=Money.of("120.00", "EUR")),
        Contribution(key="2", party="Ana", value=Money.of("50.00", "EUR")),  # it crosses the mark
        Contribution(key="3", party="Ana", value=Money.of("50.00", "EUR")),
    ]
    settled = settle(plan, lessons, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "181.00 EUR"})


def _rate_switch_refused() -> object:
    return RateSwitch(
        bands=(
            Band(to=Money.of("100.00", "USD"), rate=Fraction(80, 100)),
            Band(rate=Fraction(90, 100)),
        ),
        basis=TierBasis.EARNED,
        currency="EUR",
    )


ENTRIES = (
    KindGuide(
        kind=Share,
        topic=PayTopic.SALES,
        way=Text(en="a share of what was sold", fr="une part de ce qui a été vendu"),
        purpose=Text(
            en="App stores and marketplaces leave the maker a share of each sale. The price "
            "stands in `Contribution.value`.",
            fr="Les magasins d’applications et les places de marché laissent à l’auteur une part "
            "de chaque vente. Le prix figure dans `Contribution.value`.",
        ),
        example=_share,
        refused=_share_refused,
    ),
    KindGuide(
        kind=Royalty,
        topic=PayTopic.SALES,
        way=Text(
            en="a royalty on each copy, with a minimum or an advance",
            fr="une redevance par exemplaire, avec un minimum ou une avance",
        ),
        purpose=Text(
            en="Books, music and designs: a share of the price of each copy, at least so much, "
            "less costs where the contract says so. Nothing is paid until the advance is earned "
            "back.",
            fr="Livres, musique et dessins\u00a0: une part du prix de chaque exemplaire, au moins "
            "tant, moins les coûts si le contrat le prévoit. Rien n’est payé tant que l’avance "
            "n’est pas couverte.",
        ),
        example=_royalty,
        refused=_royalty_refused,
    ),
    KindGuide(
        kind=Graduated,
        topic=PayTopic.VOLUME,
        way=Text(
            en="each part at its own rate: 15% to the 100th, 20% after it",
            fr="chaque tranche à son taux\u00a0: 15\u00a0% jusqu’à la 100ᵉ, 20\u00a0% ensuite",
        ),
        purpose=Text(
            en="Tiers as in income tax: a new rate changes nothing for the units before it. "
            "Choose it unless the contract says that the new rate holds for all.",
            fr="Des tranches comme celles de l’impôt\u00a0: un nouveau taux ne change rien pour "
            "les unités précédentes. À choisir, sauf si le contrat applique le nouveau taux à "
            "tout.",
        ),
        example=_graduated,
        refused=_graduated_refused,
    ),
    KindGuide(
        kind=Slab,
        topic=PayTopic.VOLUME,
        way=Text(
            en="everything at the rate that was reached", fr="le tout au taux qui a été atteint"
        ),
        purpose=Text(
            en="One more sale can lift the rate of all sales before it. Pay jumps at each mark, "
            "and falls there where rates fall.",
            fr="Une vente de plus peut relever le taux de toutes les précédentes. Le mode fait un "
            "saut à chaque palier, et baisse là où les taux baissent.",
        ),
        example=_slab,
        refused=_slab_refused,
    ),
    KindGuide(
        kind=RateSwitch,
        topic=PayTopic.VOLUME,
        way=Text(
            en="the next rate from the first sale after a mark",
            fr="le taux suivant dès la première vente après un palier",
        ),
        purpose=Text(
            en="A sale that crosses the mark is still paid at the old rate, so the order of sales "
            "matters. Marks may count units, sales, or what was earned.",
            fr="Une vente qui franchit le palier est encore payée à l’ancien taux, donc l’ordre "
            "des ventes compte. Un palier compte des unités, des ventes ou les gains.",
        ),
        example=_rate_switch,
        refused=_rate_switch_refused,
    ),
)
