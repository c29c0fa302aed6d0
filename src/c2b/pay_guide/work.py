"""The guide to pay for work done, by the piece, by the hour, and in a bonus."""

from __future__ import annotations

from datetime import date

from c2b.compensation import (
    Amount,
    Bonus,
    Contribution,
    HourlyMinimum,
    PayPlan,
    PerHour,
    PerItem,
    Rounding,
    TimeOf,
    settle,
)
from c2b.models.money import Money
from c2b.pay_guide.entry import KindGuide, PayTopic, Worked, worked
from c2b.text import Text


def _per_item() -> Worked:
    plan = PayPlan(
        key="photos", scheme=PerItem(rate=Money.of("0.50", "EUR")), rounding=Rounding.HALF_UP
    )
    photos = [
        Contribution(key="1", party="Ana", quantity=3),
        Contribution(key="2", party="Ben", quantity=5),
    ]
    settled = settle(plan, photos, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "1.50 EUR", "Ben": "2.50 EUR"})


def _per_item_refused() -> object:
    return PerItem(rate=Amount.of("-0.50", "EUR"))


def _per_hour() -> Worked:
    plan = PayPlan(
        key="tests", scheme=PerHour(rate=Money.of("12.00", "EUR")), rounding=Rounding.HALF_UP
    )
    tests = [
        Contribution(key="1", party="Ana", seconds=2700),  # three quarters of an hour
        Contribution(key="2", party="Ben", seconds=3600),
    ]
    settled = settle(plan, tests, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "9.00 EUR", "Ben": "12.00 EUR"})


def _per_hour_refused() -> object:
    return PerHour(rate=Amount.of("-12.00", "EUR"))


def _hourly_minimum() -> Worked:
    scheme = HourlyMinimum(
        rate=Money.of("2.00", "EUR"), per_hour=Money.of("9.00", "EUR"), time=TimeOf.EACH
    )
    plan = PayPlan(key="study", scheme=scheme, rounding=Rounding.HALF_UP)
    answers = [
        Contribution(key="1", party="Ana", seconds=600),
        Contribution(key="2", party="Ben", seconds=1200),  # twenty minutes are worth 3.00
    ]
    settled = settle(plan, answers, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "2.00 EUR", "Ben": "3.00 EUR"})


def _hourly_minimum_refused() -> object:
    return HourlyMinimum(
        rate=Money.of("2.00", "EUR"), per_hour=Money.of("9.00", "USD"), time=TimeOf.EACH
    )


def _bonus() -> Worked:
    plan = PayPlan(
        key="welcome",
        scheme=Bonus(amount=Money.of("5.00", "EUR"), least=10),
        rounding=Rounding.HALF_UP,
    )
    reviews = [
        Contribution(key="1", party="Ana", quantity=12),
        Contribution(key="2", party="Ben", quantity=9),
    ]
    settled = settle(plan, reviews, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "5.00 EUR", "Ben": "0.00 EUR"})


def _bonus_refused() -> object:
    return Bonus(amount=Money.of("5.00", "EUR"), least=-1)


ENTRIES = (
    KindGuide(
        kind=PerItem,
        topic=PayTopic.WORK,
        way=Text(
            en="the same amount for each piece: an answer, a photo, a task",
            fr="le même montant pour chaque pièce\u00a0: une réponse, une photo, une tâche",
        ),
        purpose=Text(
            en="Panels and microtask sites pay a fixed rate for each accepted piece. The rate may "
            "be a part of a cent: only the total is rounded.",
            fr="Les panels et les sites de microtâches paient un tarif fixe par pièce acceptée. "
            "Le tarif peut être une fraction de centime\u00a0: seul le total est arrondi.",
        ),
        example=_per_item,
        refused=_per_item_refused,
    ),
    KindGuide(
        kind=PerHour,
        topic=PayTopic.WORK,
        way=Text(en="by the hour, to the second", fr="à l’heure, à la seconde près"),
        purpose=Text(
            en="A product test or an interview is paid by the time that it took. The time stands "
            "in `Contribution.seconds`; a contribution without it is refused.",
            fr="Un test de produit ou un entretien est payé selon le temps passé. Le temps figure "
            "dans `Contribution.seconds`\u00a0; sans lui, la contribution est refusée.",
        ),
        example=_per_hour,
        refused=_per_hour_refused,
    ),
    KindGuide(
        kind=HourlyMinimum,
        topic=PayTopic.WORK,
        way=Text(
            en="by the piece, but never less than so much an hour",
            fr="à la pièce, mais jamais moins de tant de l’heure",
        ),
        purpose=Text(
            en="Academic panels pay by the piece and guarantee an hourly rate. `TimeOf` decides "
            "whose time counts: each contribution, the party, or the median of the campaign.",
            fr="Les panels universitaires paient à la pièce et garantissent un taux horaire. "
            "`TimeOf` dit quel temps compte\u00a0: chaque contribution, la partie, ou la médiane "
            "de la campagne.",
        ),
        example=_hourly_minimum,
        refused=_hourly_minimum_refused,
    ),
    KindGuide(
        kind=Bonus,
        topic=PayTopic.WORK,
        way=Text(en="once, to all who handed in enough", fr="une fois, à ceux qui ont remis assez"),
        purpose=Text(
            en="A welcome bonus or a reward for regular contributors. It is mostly a part of a "
            "`Sum`, beside a rate for each piece.",
            fr="Une prime de bienvenue ou une récompense de fidélité. Elle est le plus souvent une "
            "partie d’un `Sum`, à côté d’un tarif par pièce.",
        ),
        example=_bonus,
        refused=_bonus_refused,
    ),
)
