"""The guide to schemes that combine or limit others, or choose between them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction

from c2b.compensation import (
    Amount,
    Band,
    Bonus,
    ByKind,
    ByPrice,
    Cap,
    Contribution,
    Floor,
    Graduated,
    Kind,
    PayPlan,
    PerItem,
    Pool,
    PriceBand,
    ResetEach,
    ResetPeriod,
    Rounding,
    Scaled,
    Share,
    Sum,
    Version,
    Versions,
    settle,
)
from c2b.models.money import Money
from c2b.pay_guide.entry import KindGuide, PayTopic, Worked, worked
from c2b.text import Text


def _sum() -> Worked:
    scheme = Sum(
        parts=(
            PerItem(rate=Money.of("0.50", "EUR")),
            Bonus(amount=Money.of("2.00", "EUR"), least=5),
        )
    )
    plan = PayPlan(key="reviews", scheme=scheme, rounding=Rounding.HALF_UP)
    reviews = [
        Contribution(key="1", party="Ana", quantity=6),
        Contribution(key="2", party="Ben", quantity=4),
    ]
    settled = settle(plan, reviews, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "5.00 EUR", "Ben": "2.00 EUR"})


def _sum_refused() -> object:
    return Sum(parts=())


def _cap() -> Worked:
    scheme = Cap(scheme=PerItem(rate=Money.of("0.50", "EUR")), at=Money.of("2.00", "EUR"))
    plan = PayPlan(key="reviews", scheme=scheme, rounding=Rounding.HALF_UP)
    reviews = [Contribution(key="1", party="Ana", quantity=6)]
    settled = settle(plan, reviews, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "2.00 EUR"})


def _cap_refused() -> object:
    return Cap(scheme=PerItem(rate=Money.of("0.50", "EUR")), at=Money.of("2.00", "USD"))


def _floor() -> Worked:
    scheme = Floor(scheme=PerItem(rate=Money.of("0.50", "EUR")), at=Money.of("2.00", "EUR"))
    plan = PayPlan(key="reviews", scheme=scheme, rounding=Rounding.HALF_UP)
    reviews = [
        Contribution(key="1", party="Ana", quantity=1),
        Contribution(key="2", party="Ben", quantity=6),
    ]
    settled = settle(plan, reviews, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "2.00 EUR", "Ben": "3.00 EUR"})


def _floor_refused() -> object:
    capped = Cap(scheme=PerItem(rate=Money.of("0.50", "EUR")), at=Money.of("1.00", "EUR"))
    return Floor(scheme=capped, at=Money.of("2.00", "EUR"))


def _scaled() -> Worked:
    scheme = Scaled(scheme=Pool(amount=Money.of("100.00", "EUR")), by=Fraction(45, 100))
    plan = PayPlan(key="shorts", scheme=scheme, rounding=Rounding.HALF_UP)
    views = [
        Contribution(key="1", party="Ana", quantity=3000),
        Contribution(key="2", party="Ben", quantity=1000),
    ]
    settled = settle(plan, views, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "33.75 EUR", "Ben": "11.25 EUR"})


def _scaled_refused() -> object:
    return Scaled(scheme=Pool(amount=Money.of("100.00", "EUR")), by=Fraction(145, 100))


def _by_kind() -> Worked:
    scheme = ByKind(
        kinds=(
            Kind(name="text", scheme=PerItem(rate=Money.of("1.00", "EUR"))),
            Kind(name="video", scheme=PerItem(rate=Money.of("5.00", "EUR"))),
        )
    )
    plan = PayPlan(key="reviews", scheme=scheme, rounding=Rounding.HALF_UP)
    reviews = [
        Contribution(key="1", party="Ana", kind="text", quantity=2),
        Contribution(key="2", party="Ana", kind="video"),
    ]
    settled = settle(plan, reviews, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "7.00 EUR"})


def _by_kind_refused() -> object:
    text = Kind(name="text", scheme=PerItem(rate=Money.of("1.00", "EUR")))
    return ByKind(kinds=(text, text))


def _by_price() -> Worked:
    scheme = ByPrice(
        bands=(
            PriceBand(
                start=Money.of("0.00", "USD"), scheme=Share(rate=Fraction(35, 100), currency="USD")
            ),
            PriceBand(
                start=Money.of("2.99", "USD"), scheme=Share(rate=Fraction(70, 100), currency="USD")
            ),
        )
    )
    plan = PayPlan(key="books", scheme=scheme, rounding=Rounding.HALF_UP)
    sales = [
        Contribution(key="1", party="Ana", value=Money.of("2.00", "USD")),
        Contribution(key="2", party="Ana", value=Money.of("5.00", "USD")),
    ]
    settled = settle(plan, sales, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "4.20 USD"})


def _by_price_refused() -> object:
    share = Share(rate=Fraction(35, 100), currency="USD")
    return ByPrice(
        bands=(
            PriceBand(start=Money.of("2.99", "USD"), scheme=share),
            PriceBand(start=Money.of("0.00", "USD"), scheme=share),
        )
    )


def _versions() -> Worked:
    scheme = Versions(
        versions=(
            Version(since=date(2026, 1, 1), scheme=PerItem(rate=Money.of("0.50", "EUR"))),
            Version(since=date(2026, 7, 1), scheme=PerItem(rate=Money.of("0.60", "EUR"))),
        )
    )
    plan = PayPlan(key="panel", scheme=scheme, rounding=Rounding.HALF_UP)
    answers = [
        Contribution(key="1", party="Ana", at=datetime(2026, 6, 30, 12, tzinfo=UTC)),
        Contribution(key="2", party="Ana", at=datetime(2026, 7, 1, 12, tzinfo=UTC)),
    ]
    settled = settle(plan, answers, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "1.10 EUR"})


def _versions_refused() -> object:
    version = Version(since=date(2026, 1, 1), scheme=PerItem(rate=Money.of("0.50", "EUR")))
    return Versions(versions=(version, version))


def _reset_each() -> Worked:
    tiers = Graduated(
        bands=(
            Band(to=100, rate=Amount.of("0.10", "EUR")),
            Band(rate=Amount.of("0.20", "EUR")),
        )
    )
    plan = PayPlan(
        key="tasks",
        scheme=ResetEach(scheme=tiers, every=ResetPeriod.MONTH),
        rounding=Rounding.HALF_UP,
    )
    tasks = [
        Contribution(key="1", party="Ana", quantity=150, at=datetime(2026, 10, 20, 12, tzinfo=UTC)),
        Contribution(key="2", party="Ana", quantity=50, at=datetime(2026, 11, 2, 12, tzinfo=UTC)),
    ]
    settled = settle(plan, tasks, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "25.00 EUR"})


def _reset_each_refused() -> object:
    plan = PayPlan(
        key="tasks",
        scheme=ResetEach(scheme=PerItem(rate=Money.of("0.10", "EUR")), every=ResetPeriod.MONTH),
        rounding=Rounding.HALF_UP,
    )
    return settle(plan, [Contribution(key="1", party="Ana")], on=date(2026, 11, 30))


ENTRIES = (
    KindGuide(
        kind=Sum,
        topic=PayTopic.COMBINED,
        way=Text(
            en="in several ways at once: a rate and a bonus, cash and points",
            fr="de plusieurs façons à la fois\u00a0: un tarif et une prime, argent et points",
        ),
        purpose=Text(
            en="Each part sees every contribution, and the amounts add up unit by unit.",
            fr="Chaque partie voit toutes les contributions, et les montants s’additionnent "
            "unité par unité.",
        ),
        example=_sum,
        refused=_sum_refused,
    ),
    KindGuide(
        kind=Cap,
        topic=PayTopic.LIMIT,
        way=Text(en="at most so much", fr="au plus tant"),
        purpose=Text(
            en="A limit for each party, or with `per=Per.ALL` for all together, who then share it "
            "in proportion.",
            fr="Une limite par partie, ou avec `per=Per.ALL` pour toutes ensemble, qui la "
            "partagent alors au prorata.",
        ),
        example=_cap,
        refused=_cap_refused,
    ),
    KindGuide(
        kind=Floor,
        topic=PayTopic.LIMIT,
        way=Text(en="at least so much", fr="au moins tant"),
        purpose=Text(
            en="A minimum for each party of which something counts: a guaranteed fee for taking "
            "part, which is owed back with the last contribution that is taken back.",
            fr="Un minimum pour chaque partie dont quelque chose compte\u00a0: une participation "
            "garantie, à rendre avec la dernière contribution reprise.",
        ),
        example=_floor,
        refused=_floor_refused,
    ),
    KindGuide(
        kind=Scaled,
        topic=PayTopic.LIMIT,
        way=Text(
            en="a part of what another scheme gives",
            fr="une part de ce que donne un autre mode de rémunération",
        ),
        purpose=Text(
            en="Short-video funds pay the creator 45% of his share of a pool; the rest stays with "
            "the business.",
            fr="Les fonds de vidéos courtes versent au créateur 45\u00a0% de sa part d’une "
            "cagnotte\u00a0; le reste demeure à l’entreprise.",
        ),
        example=_scaled,
        refused=_scaled_refused,
    ),
    KindGuide(
        kind=ByKind,
        topic=PayTopic.COMBINED,
        way=Text(
            en="one way for texts, another for videos: by kind",
            fr="d’une façon les textes, d’une autre les vidéos\u00a0: selon la sorte",
        ),
        purpose=Text(
            en="A scheme for each `Contribution.kind`. Each kind may have tiers, caps or units of "
            "its own.",
            fr="Un mode de rémunération par `Contribution.kind`. Chaque sorte peut avoir ses "
            "propres paliers, plafonds ou unités.",
        ),
        example=_by_kind,
        refused=_by_kind_refused,
    ),
    KindGuide(
        kind=ByPrice,
        topic=PayTopic.COMBINED,
        way=Text(en="another share from a price on", fr="une autre part à partir d’un prix"),
        purpose=Text(
            en="Self-published books earn 35% below 2.99 USD and 70% from there on. Each sale is "
            "paid by its own price, not by those before it.",
            fr="Les livres autoédités rapportent 35\u00a0% sous 2,99 USD et 70\u00a0% à partir de "
            "ce prix. Chaque vente est payée selon son prix, non selon les précédentes.",
        ),
        example=_by_price,
        refused=_by_price_refused,
    ),
    KindGuide(
        kind=Versions,
        topic=PayTopic.COMBINED,
        way=Text(en="another rate from a day on", fr="un autre tarif à partir d’un jour"),
        purpose=Text(
            en="Terms that are known beforehand to change on a day, by `Contribution.at`. Terms "
            "that change later on are put into the books by `amend`.",
            fr="Des conditions dont le changement à un jour donné est connu d’avance, selon "
            "`Contribution.at`. Un changement décidé plus tard entre dans les livres par `amend`.",
        ),
        example=_versions,
        refused=_versions_refused,
    ),
    KindGuide(
        kind=ResetEach,
        topic=PayTopic.COMBINED,
        way=Text(
            en="counts and tiers that start again each day, week, month or year",
            fr="des comptes et paliers remis à zéro chaque jour, semaine, mois ou année",
        ),
        purpose=Text(
            en="A bonus of the month, tiers of the year, a cap for each period: the inner scheme "
            "starts from zero in each period of `Contribution.at`.",
            fr="Une prime du mois, des paliers de l’année, un plafond par période\u00a0: le mode "
            "intérieur repart de zéro à chaque période de `Contribution.at`.",
        ),
        example=_reset_each,
        refused=_reset_each_refused,
    ),
)
