"""The guide to contests between parties or teams, and to pay for referrals."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from c2b.compensation import (
    Amount,
    Bonus,
    ByEntrants,
    Contribution,
    EntrantBand,
    Fee,
    FeePer,
    OverBudget,
    PayPlan,
    PerHour,
    PerItem,
    Prizes,
    RankBy,
    Ranked,
    Referral,
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


def _ranked() -> Worked:
    prizes = Prizes.of(Money.of(100, "EUR"), percent=(70, 30), ties=Ties.REFUSE)
    scheme = Ranked(scheme=prizes, by=RankBy.TOTAL_SCORE, tie_breaks=(TieBreak.BEST_SCORE,))
    plan = PayPlan(key="contest", scheme=scheme, rounding=Rounding.HALF_UP)
    entries = [
        Contribution(key="1", party="Ana", score=5, quantity=2),
        Contribution(key="2", party="Ben", score=10),
    ]
    settled = settle(plan, entries, on=date(2026, 11, 30))
    return worked(settled, paid={"Ben": "70.00 EUR", "Ana": "30.00 EUR"})


def _ranked_refused() -> object:
    return Ranked(scheme=PerHour(rate=Money.of(10, "EUR")), by=RankBy.QUANTITY)


def _by_entrants() -> Worked:
    purse, ties = Money.of(1_000, "USD"), Ties.SPLIT_PLACES
    scheme = ByEntrants(
        bands=(
            EntrantBand(start=1, scheme=Prizes.of(purse, percent=(100,), ties=ties)),
            EntrantBand(start=2, scheme=Prizes.of(purse, percent=(70, 30), ties=ties)),
        )
    )
    plan = PayPlan(key="contest", scheme=scheme, rounding=Rounding.HALF_UP)
    entries = [
        Contribution(key="1", party="Ana", rank=1),
        Contribution(key="2", party="Ben", rank=2),
    ]
    settled = settle(plan, entries, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "700.00 USD", "Ben": "300.00 USD"})


def _by_entrants_refused() -> object:
    band = EntrantBand(start=2, scheme=PerItem(rate=Money.of(1, "USD")))
    return ByEntrants(bands=(band, band))


def _teams() -> Worked:
    scheme = Teams(scheme=Prizes(prizes=(Money.of(25_000, "USD"),), ties=Ties.SPLIT_PLACES))
    plan = PayPlan(key="contest", scheme=scheme, rounding=Rounding.HALF_UP)
    team = Contribution(key="1", party="Gradient", members=("Ana", "Ben", "Cy"), rank=1)
    settled = settle(plan, [team], on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "8,333.34 USD", "Ben": "8,333.33 USD"})


def _teams_refused() -> object:
    return PayPlan(
        key="contest",
        scheme=Teams(scheme=PerItem(rate=Money.of(1, "USD"))),
        rounding=Rounding.HALF_UP,
        deductions=(Fee(rate=Fraction(1, 10), rounding=Rounding.UP, per=FeePer.ITEM),),
    )


def _referral() -> Worked:
    friend = PerItem(rate=Amount.points(10, "stars"))
    bonus = Bonus(amount=Amount.points(300, "stars"), least=100)
    scheme = Sum(parts=(friend, Referral(scheme=bonus)))
    plan = PayPlan(key="friends", scheme=scheme, rounding=Rounding.HALF_UP)
    answers = [Contribution(key="1", party="Ben", referrer="Ana", quantity=100)]
    settled = settle(plan, answers, on=date(2026, 11, 30))
    return worked(settled, paid={"Ben": "1,000 stars", "Ana": "300 stars"})


def _referral_refused() -> object:
    return PayPlan(
        key="friends",
        scheme=Referral(scheme=PerItem(rate=Money.of(1, "USD"))),
        rounding=Rounding.HALF_UP,
        budget=Money.of(100, "EUR"),
        over=OverBudget.REFUSE,
    )


ENTRIES: tuple[KindGuide, ...] = (
    KindGuide(
        kind=Ranked,
        topic=PayTopic.RESULT,
        way=Text(
            en="prizes for the most points, with rules that break ties",
            fr="des lots pour le plus de points, avec des règles de départage",
        ),
        purpose=Text(
            en="Leaderboards rank parties by their scores; equal ones are ranked apart by the "
            "tie-breaks in their order, and a tie that none breaks is for the rule of the prizes, "
            "which may refuse it.",
            fr="Les classements comptent les notes ; les ex aequo sont départagés par les "
            "règles dans leur ordre, et une égalité qu’aucune ne tranche suit la règle des lots, "
            "qui peut la refuser.",
        ),
        example=_ranked,
        refused=_ranked_refused,
    ),
    KindGuide(
        kind=ByEntrants,
        topic=PayTopic.RESULT,
        way=Text(
            en="a prize table that depends on how many take part",
            fr="un tableau de lots selon le nombre de participants",
        ),
        purpose=Text(
            en="Contests pay one winner where one passes, and share the purse where more do. Any "
            "scheme can stand in a band; entrants are the parties with a contribution that counts.",
            fr="Les concours paient un seul lauréat s’il est seul, et partagent la bourse s’ils "
            "sont plusieurs. Toute rémunération tient dans une tranche ; participent les "
            "parties dont une contribution compte.",
        ),
        example=_by_entrants,
        refused=_by_entrants_refused,
    ),
    KindGuide(
        kind=Teams,
        topic=PayTopic.RESULT,
        way=Text(
            en="teams that share what they earn among their members",
            fr="des équipes qui partagent leurs gains entre leurs membres",
        ),
        purpose=Text(
            en="A data contest pays a team as one entrant and divides its prize evenly; each "
            "member has a statement, and a withdrawn prize goes back from each of them.",
            fr="Un concours de données paie une équipe comme un seul participant et divise son lot "
            "également ; chaque membre a son relevé, et un lot repris l’est à chacun.",
        ),
        example=_teams,
        refused=_teams_refused,
    ),
    KindGuide(
        kind=Referral,
        topic=PayTopic.RESULT,
        way=Text(
            en="a bonus or a share for the party that brought another one in",
            fr="une prime ou une part pour la partie qui en a amené une autre",
        ),
        purpose=Text(
            en="Panels and shops pay a referrer a share of what each friend earns, or a bonus once "
            "a friend has enough. The friend's own pay is another part of a `Sum`.",
            fr="Panels et boutiques paient au parrain une part des gains de chaque filleul, "
            "ou une prime quand il en a assez. Son propre gain est une autre partie d’une `Sum`.",
        ),
        example=_referral,
        refused=_referral_refused,
    ),
)
