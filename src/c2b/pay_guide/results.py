"""The guide to pay for ranks and results, from a pool, in points, badges or nothing."""

from __future__ import annotations

from datetime import date

from c2b.compensation import (
    AllOrNothing,
    Amount,
    Contribution,
    Converted,
    Goal,
    Level,
    Levels,
    Medium,
    Milestone,
    Milestones,
    NoPay,
    OverBudget,
    PayPlan,
    PerItem,
    Pool,
    Prizes,
    Rounding,
    Ties,
    Unit,
    settle,
)
from c2b.models.money import Money
from c2b.pay_guide.entry import KindGuide, PayTopic, Worked, worked
from c2b.text import Text


def _prizes() -> Worked:
    scheme = Prizes(
        prizes=(Money.of("300.00", "EUR"), Money.of("100.00", "EUR")), ties=Ties.SPLIT_PLACES
    )
    plan = PayPlan(key="logo", scheme=scheme, rounding=Rounding.HALF_UP)
    designs = [
        Contribution(key="1", party="Ana", rank=1),
        Contribution(key="2", party="Ben", rank=1),  # level with Ana
        Contribution(key="3", party="Cleo", rank=3),
    ]
    settled = settle(plan, designs, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "200.00 EUR", "Ben": "200.00 EUR", "Cleo": "0.00 EUR"})


def _prizes_refused() -> object:
    return Prizes(
        prizes=(Money.of("300.00", "EUR"), Money.of("100.00", "USD")), ties=Ties.SPLIT_PLACES
    )


def _milestones() -> Worked:
    scheme = Milestones(
        steps=(
            Milestone(name="sketch", amount=Money.of("50.00", "EUR")),
            Milestone(name="prototype", amount=Money.of("200.00", "EUR")),
        )
    )
    plan = PayPlan(key="lamp", scheme=scheme, rounding=Rounding.HALF_UP)
    work = [
        Contribution(key="1", party="Ana", kind="sketch"),
        Contribution(key="2", party="Ana", kind="prototype"),
        Contribution(key="3", party="Ben", kind="sketch"),
    ]
    settled = settle(plan, work, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "250.00 EUR", "Ben": "50.00 EUR"})


def _milestones_refused() -> object:
    step = Milestone(name="sketch", amount=Money.of("50.00", "EUR"))
    return Milestones(steps=(step, step))


def _all_or_nothing() -> Worked:
    scheme = AllOrNothing(needs=("week 1", "week 2"), amount=Money.of("30.00", "EUR"))
    plan = PayPlan(key="diary", scheme=scheme, rounding=Rounding.HALF_UP)
    diaries = [
        Contribution(key="1", party="Ana", kind="week 1"),
        Contribution(key="2", party="Ana", kind="week 2"),
        Contribution(key="3", party="Ben", kind="week 1"),
    ]
    settled = settle(plan, diaries, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "30.00 EUR", "Ben": "0.00 EUR"})


def _all_or_nothing_refused() -> object:
    return AllOrNothing(needs=("week 1", "week 1"), amount=Money.of("30.00", "EUR"))


def _goal() -> Worked:
    scheme = Goal(least=80, reached=Money.of("10.00", "EUR"), otherwise=Money.of("4.00", "EUR"))
    plan = PayPlan(key="labels", scheme=scheme, rounding=Rounding.HALF_UP)
    tests = [
        Contribution(key="1", party="Ana", score=85),
        Contribution(key="2", party="Ben", score=79),
    ]
    settled = settle(plan, tests, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "10.00 EUR", "Ben": "4.00 EUR"})


def _goal_refused() -> object:
    return Goal(least=80, reached=Money.of("10.00", "EUR"), otherwise=Money.of("4.00", "USD"))


def _pool() -> Worked:
    plan = PayPlan(
        key="fund", scheme=Pool(amount=Money.of("100.00", "EUR")), rounding=Rounding.HALF_UP
    )
    plays = [
        Contribution(key="1", party="Ana", quantity=2000),
        Contribution(key="2", party="Ben", quantity=1000),
    ]
    settled = settle(plan, plays, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "66.67 EUR", "Ben": "33.33 EUR"})


def _pool_refused() -> object:
    return Pool(amount=Amount.of("100.005", "EUR"))


def _no_pay() -> Worked:
    plan = PayPlan(key="ideas", scheme=NoPay(), rounding=Rounding.HALF_UP)
    ideas = [Contribution(key="1", party="Ana"), Contribution(key="2", party="Ben")]
    settled = settle(plan, ideas, on=date(2026, 11, 30))
    return worked(settled)


def _no_pay_refused() -> object:
    return PayPlan(
        key="ideas",
        scheme=NoPay(),
        rounding=Rounding.HALF_UP,
        budget=Money.of("100.00", "EUR"),
        over=OverBudget.REFUSE,
    )


def _levels() -> Worked:
    scheme = Levels(
        scheme=PerItem(rate=Amount.points(10, "stars")),
        counted=Unit(medium=Medium.POINTS, name="stars"),
        levels=(Level(start=50, name="Silver guide"), Level(start=100, name="Gold guide")),
    )
    plan = PayPlan(key="guides", scheme=scheme, rounding=Rounding.HALF_UP)
    reviews = [
        Contribution(key="1", party="Ana", quantity=12),
        Contribution(key="2", party="Ben", quantity=5),
    ]
    settled = settle(plan, reviews, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "120 stars", "Ben": "50 stars"})


def _levels_refused() -> object:
    return Levels(
        scheme=PerItem(rate=Amount.points(10, "stars")),
        counted=Unit(medium=Medium.POINTS, name="moons"),
        levels=(Level(start=50, name="Silver guide"),),
    )


def _converted() -> Worked:
    scheme = Converted(
        scheme=PerItem(rate=Amount.points(35, "stars")),
        source=Amount.points(100, "stars"),
        target=Money.of("1.00", "EUR"),
    )
    plan = PayPlan(key="panel", scheme=scheme, rounding=Rounding.HALF_UP)
    answers = [Contribution(key="1", party="Ana", quantity=7)]
    settled = settle(plan, answers, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "2.45 EUR"})


def _converted_refused() -> object:
    return Converted(
        scheme=PerItem(rate=Amount.points(35, "stars")),
        source=Amount.points(100, "moons"),
        target=Money.of("1.00", "EUR"),
    )


ENTRIES = (
    KindGuide(
        kind=Prizes,
        topic=PayTopic.RESULT,
        way=Text(en="a prize for each of the first places", fr="un lot pour chacun des premiers"),
        purpose=Text(
            en="Contests pay by rank, which stands in `Contribution.rank`. A rule for ties has to "
            "be chosen, for contests differ.",
            fr="Les concours paient selon le rang, qui figure dans `Contribution.rank`. Une règle "
            "pour les ex aequo doit être choisie, car les concours diffèrent.",
        ),
        example=_prizes,
        refused=_prizes_refused,
    ),
    KindGuide(
        kind=Milestones,
        topic=PayTopic.RESULT,
        way=Text(en="so much for each milestone, once", fr="tant par jalon, une seule fois"),
        purpose=Text(
            en="A co-creation project pays the sketch, then the prototype. The milestone stands "
            "in `Contribution.kind`; to reach one twice pays once.",
            fr="Un projet de cocréation paie l’esquisse, puis le prototype. Le jalon figure dans "
            "`Contribution.kind`\u00a0; l’atteindre deux fois ne paie qu’une fois.",
        ),
        example=_milestones,
        refused=_milestones_refused,
    ),
    KindGuide(
        kind=AllOrNothing,
        topic=PayTopic.RESULT,
        way=Text(
            en="one amount for all of it, nothing for a part of it",
            fr="un montant pour le tout, rien pour une partie",
        ),
        purpose=Text(
            en="A diary study pays only those who finished every week.",
            fr="Une étude par journal ne paie que ceux qui ont fini chaque semaine.",
        ),
        example=_all_or_nothing,
        refused=_all_or_nothing_refused,
    ),
    KindGuide(
        kind=Goal,
        topic=PayTopic.RESULT,
        way=Text(
            en="one amount if a score is reached, another if it is not",
            fr="un montant si une note est atteinte, un autre sinon",
        ),
        purpose=Text(
            en="Pay that depends on quality: the best `Contribution.score` of a party decides. "
            "To pay nothing for a low score, use the policy `MinimumScore` instead.",
            fr="Une rémunération selon la qualité\u00a0: la meilleure `Contribution.score` d’une "
            "partie décide. Pour ne rien payer sous une note, employez plutôt la condition "
            "`MinimumScore`.",
        ),
        example=_goal,
        refused=_goal_refused,
    ),
    KindGuide(
        kind=Pool,
        topic=PayTopic.POOL,
        way=Text(
            en="a fixed amount that all divide by what they gave",
            fr="un montant fixe que tous se partagent selon leur apport",
        ),
        purpose=Text(
            en="Creator funds and streaming share a pool by plays, views or hours. Not a cent is "
            "lost: a remainder rule hands out what cannot be divided. `least` counts all that a "
            "party gave, not each of its products.",
            fr="Les fonds de créateurs et le streaming partagent une cagnotte selon les écoutes, "
            "les vues ou les heures. Aucun centime n’est perdu\u00a0: une règle attribue les "
            "restes. `least` compte tout l’apport d’une partie, et non chacun de ses produits.",
        ),
        example=_pool,
        refused=_pool_refused,
    ),
    KindGuide(
        kind=NoPay,
        topic=PayTopic.STANDING,
        way=Text(
            en="nothing: contributors are only named",
            fr="rien\u00a0: le contributeur est seulement nommé",
        ),
        purpose=Text(
            en="Unpaid reviews, answers and ideas. Policies still decide which contributions "
            "count, and the settlement names who gave them.",
            fr="Avis, réponses et idées sans paiement. Les conditions disent toujours quelles "
            "contributions comptent, et le décompte nomme leurs auteurs.",
        ),
        example=_no_pay,
        refused=_no_pay_refused,
    ),
    KindGuide(
        kind=Levels,
        topic=PayTopic.STANDING,
        way=Text(
            en="points, and a rank or badge from so many points on",
            fr="des points, et un rang ou un badge à partir de tant de points",
        ),
        purpose=Text(
            en="Review sites and question sites reward with points and ranks. Points alone are a "
            "`PerItem` whose rate is `Amount.points(10, 'stars')`.",
            fr="Les sites d’avis et d’entraide récompensent par des points et des rangs. De "
            "simples points sont un `PerItem` au tarif de `Amount.points(10, 'stars')`.",
        ),
        example=_levels,
        refused=_levels_refused,
    ),
    KindGuide(
        kind=Converted,
        topic=PayTopic.STANDING,
        way=Text(
            en="points that are paid out in money or vouchers",
            fr="des points payés en argent ou en bons",
        ),
        purpose=Text(
            en="Panels count in points and pay 1.00 EUR for 100 of them. The rate is fixed, and "
            "what it gives is rounded down unless another rounding is named.",
            fr="Les panels comptent en points et paient 1,00 EUR pour 100. Le taux est fixe, et "
            "le résultat est arrondi vers le bas sauf arrondi indiqué.",
        ),
        example=_converted,
        refused=_converted_refused,
    ),
)
