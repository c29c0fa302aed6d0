"""The guide to pay for referrers, for teams, for points that rank, and for activity."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction

from c2b.compensation import (
    ActivityBonus,
    Bonus,
    Contribution,
    PayPlan,
    PerItem,
    Prizes,
    RankBy,
    Ranked,
    Referral,
    ResetPeriod,
    Rounding,
    Sum,
    Teams,
    TieBreak,
    Ties,
    settle,
)
from c2b.models.money import Money
from c2b.pay_guide.entry import KindGuide, PayTopic, Worked, worked
from c2b.text import Text


def _referral() -> Worked:
    scheme = Sum(
        parts=(
            PerItem(rate=Money.of("0.50", "EUR")),
            Referral(scheme=Bonus(amount=Money.of("3.00", "EUR"), least=10)),
        )
    )
    plan = PayPlan(key="panel", scheme=scheme, rounding=Rounding.HALF_UP)
    answers = [Contribution(key="1", party="Ben", quantity=12, referrer="Ana")]
    settled = settle(plan, answers, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "3.00 EUR", "Ben": "6.00 EUR"})


def _referral_refused() -> object:
    scheme = Referral(scheme=Bonus(amount=Money.of("3.00", "EUR"), least=10))
    plan = PayPlan(key="panel", scheme=scheme, rounding=Rounding.HALF_UP)
    return settle(plan, [Contribution(key="1", party="Ben", referrer="")], on=date(2026, 11, 30))


def _teams() -> Worked:
    scheme = Teams(
        scheme=Prizes(prizes=(Money.of("100.00", "EUR"),), ties=Ties.SPLIT_PLACES),
    )
    plan = PayPlan(key="hackathon", scheme=scheme, rounding=Rounding.HALF_UP)
    entries = [
        Contribution(key="1", party="The Owls", members=("Ana", "Ben", "Cleo"), rank=1),
        Contribution(key="2", party="Dora", rank=2),
    ]
    settled = settle(plan, entries, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "33.34 EUR", "Ben": "33.33 EUR", "Cleo": "33.33 EUR"})


def _teams_refused() -> object:
    scheme = Teams(scheme=Prizes(prizes=(Money.of("100.00", "EUR"),), ties=Ties.SPLIT_PLACES))
    plan = PayPlan(key="hackathon", scheme=scheme, rounding=Rounding.HALF_UP)
    return settle(
        plan,
        [Contribution(key="1", party="The Owls", members=("Ana", "Ana"), rank=1)],
        on=date(2026, 11, 30),
    )


def _ranked() -> Worked:
    prizes = Prizes(prizes=(Money.of("50.00", "EUR"), Money.of("20.00", "EUR")), ties=Ties.REFUSE)
    scheme = Ranked(scheme=prizes, by=RankBy.TOTAL_SCORE, tie_breaks=(TieBreak.FEWEST,))
    plan = PayPlan(key="quiz", scheme=scheme, rounding=Rounding.HALF_UP)
    answers = [
        Contribution(key="1", party="Ana", score=5),
        Contribution(key="2", party="Ana", score=4),
        Contribution(key="3", party="Ben", score=9),  # as many points in fewer answers
    ]
    settled = settle(plan, answers, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "20.00 EUR", "Ben": "50.00 EUR"})


def _ranked_refused() -> object:
    prizes = Prizes(prizes=(Money.of("50.00", "EUR"),), ties=Ties.REFUSE)
    scheme = Ranked(scheme=prizes, by=RankBy.TOTAL_SCORE)
    plan = PayPlan(key="quiz", scheme=scheme, rounding=Rounding.HALF_UP)
    level = [Contribution(key=name, party=name, score=9) for name in ("Ana", "Ben")]
    return settle(plan, level, on=date(2026, 11, 30))


def _activity_bonus() -> Worked:
    base = PerItem(rate=Money.of("1.00", "EUR"))
    bonus = ActivityBonus(
        scheme=base,
        per_unit=Fraction(1, 100),
        every=ResetPeriod.WEEK,
        most=Fraction(10, 100),
    )
    plan = PayPlan(key="panel", scheme=Sum(parts=(base, bonus)), rounding=Rounding.HALF_UP)
    monday = datetime(2026, 11, 23, 12, tzinfo=UTC)
    answers = [Contribution(key="1", party="Ana", quantity=100, score=5, at=monday)]  # 5 units: 5 %
    settled = settle(plan, answers, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "105.00 EUR"})


def _activity_bonus_refused() -> object:
    return ActivityBonus(
        scheme=PerItem(rate=Money.of("1.00", "EUR")),
        per_unit=Fraction(2),
        every=ResetPeriod.WEEK,
    )


ENTRIES = (
    KindGuide(
        kind=ActivityBonus,
        topic=PayTopic.WORK,
        way=Text(
            en="a percentage on top, which activity in the period raises",
            fr="un pourcentage en plus, que l’activité de la période augmente",
        ),
        purpose=Text(
            en="Reward sites raise a weekly bonus with each active day, up to a limit, and may "
            "carry a part of it over. The activity stands in `Contribution.score` and counts once, "
            "whatever the quantity is.",
            fr="Les sites de récompenses augmentent une prime hebdomadaire à chaque jour actif, "
            "jusqu’à une limite, et peuvent en reporter une part. L’activité figure dans "
            "`Contribution.score` et compte une fois, quelle que soit la quantité.",
        ),
        example=_activity_bonus,
        refused=_activity_bonus_refused,
    ),
    KindGuide(
        kind=Ranked,
        topic=PayTopic.RESULT,
        way=Text(
            en="prizes by points, with rules that break ties",
            fr="des lots selon des points, avec des règles de départage",
        ),
        purpose=Text(
            en="Ranks follow from points: scores added up, the best score, or the quantity. "
            "`TieBreak` names the rules for equal points, applied in order.",
            fr="Les rangs découlent de points\u00a0: notes additionnées, meilleure note, ou "
            "quantité. `TieBreak` nomme les règles à points égaux, appliquées dans l’ordre.",
        ),
        example=_ranked,
        refused=_ranked_refused,
    ),
    KindGuide(
        kind=Referral,
        topic=PayTopic.OTHERS,
        way=Text(
            en="the person who referred a friend, for what the friend does",
            fr="la personne qui a parrainé, pour ce que fait le filleul",
        ),
        purpose=Text(
            en="A bonus for each friend who has enough answers, or a share of what a friend "
            "earns. The referrer stands in `Contribution.referrer`; the friend is paid by another "
            "part of a `Sum`.",
            fr="Une prime par filleul qui a assez de réponses, ou une part de ses gains. Le "
            "parrain figure dans `Contribution.referrer`\u00a0; le filleul est payé par une autre "
            "partie d’un `Sum`.",
        ),
        example=_referral,
        refused=_referral_refused,
    ),
    KindGuide(
        kind=Teams,
        topic=PayTopic.OTHERS,
        way=Text(
            en="a team, whose members divide what it earns",
            fr="une équipe, dont les membres se partagent le gain",
        ),
        purpose=Text(
            en="Contests for teams: the team has the rank, and each of `Contribution.members` has "
            "a statement. A party without members is paid itself. Pay is divided evenly only; for "
            "other parts, hand in a contribution for each member.",
            fr="Les concours par équipes\u00a0: l’équipe a le rang, et chacun des "
            "`Contribution.members` a son relevé. Une partie sans membres est payée elle-même. Le "
            "partage est toujours égal\u00a0; pour d’autres parts, remettez une contribution par "
            "membre.",
        ),
        example=_teams,
        refused=_teams_refused,
    ),
)
