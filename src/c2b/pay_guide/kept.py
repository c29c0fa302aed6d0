"""The guide to deductions, which keep a part of earnings or pay it later."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from c2b.compensation import (
    Contribution,
    Fee,
    Hold,
    PayPlan,
    PerItem,
    Rounding,
    Threshold,
    Withhold,
    settle,
)
from c2b.models.money import Money
from c2b.pay_guide.entry import KindGuide, PayTopic, Worked, worked
from c2b.text import Text


def _fee() -> Worked:
    plan = PayPlan(
        key="tasks",
        scheme=PerItem(rate=Money.of("2.00", "EUR")),
        rounding=Rounding.HALF_UP,
        deductions=(Fee(rate=Fraction(10, 100), rounding=Rounding.HALF_UP),),
    )
    tasks = [Contribution(key="1", party="Ana", quantity=5)]
    settled = settle(plan, tasks, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "9.00 EUR"}, fees={"Ana": "1.00 EUR"})


def _fee_refused() -> object:
    return Fee(rate=Fraction(0), rounding=Rounding.HALF_UP)


def _withhold() -> Worked:
    plan = PayPlan(
        key="royalties",
        scheme=PerItem(rate=Money.of("2.00", "USD")),
        rounding=Rounding.HALF_UP,
        deductions=(Withhold(rate=Fraction(30, 100), rounding=Rounding.HALF_UP),),
    )
    copies = [Contribution(key="1", party="Ana", quantity=5)]
    settled = settle(plan, copies, on=date(2026, 11, 30))
    return worked(settled, paid={"Ana": "7.00 USD"}, withheld={"Ana": "3.00 USD"})


def _withhold_refused() -> object:
    return Withhold(rate=Fraction(30), rounding=Rounding.HALF_UP)


def _threshold() -> Worked:
    plan = PayPlan(
        key="shop",
        scheme=PerItem(rate=Money.of("2.00", "EUR")),
        rounding=Rounding.HALF_UP,
        deductions=(Threshold(at=Money.of("10.00", "EUR")),),
    )
    october = settle(
        plan,
        [
            Contribution(key="1", party="Ana", quantity=5),
            Contribution(key="2", party="Ben", quantity=3),
        ],
        on=date(2026, 10, 31),
    )
    november = settle(
        october.books,
        [Contribution(key="3", party="Cleo")],
        on=date(2026, 11, 30),
    )
    return worked(
        november,
        paid={"Ana": "10.00 EUR", "Ben": "0.00 EUR"},
        carried={"Ben": "6.00 EUR", "Cleo": "2.00 EUR"},
    )


def _threshold_refused() -> object:
    return Threshold(at=Money.of("10.00", "EUR"), closing_above=Money.of("20.00", "EUR"))


def _hold() -> Worked:
    plan = PayPlan(
        key="shop",
        scheme=PerItem(rate=Money.of("2.00", "EUR")),
        rounding=Rounding.HALF_UP,
        deductions=(Hold(until=date(2026, 12, 31), share=Fraction(20, 100)),),
    )
    november = settle(plan, [Contribution(key="1", party="Ana", quantity=5)], on=date(2026, 11, 30))
    return worked(november, paid={"Ana": "8.00 EUR"}, held={"Ana": "2.00 EUR"})


def _hold_refused() -> object:
    return Hold(until=date(2026, 12, 31), share=Fraction(0))


ENTRIES = (
    KindGuide(
        kind=Fee,
        topic=PayTopic.KEPT,
        way=Text(
            en="a fee of the platform, taken out or on top, given back or kept on refunds",
            fr="des frais de plateforme, prélevés ou en sus, rendus ou gardés si l’on rembourse",
        ),
        purpose=Text(
            en="A rate, a fixed amount, a lowest and a highest fee, or bands by price; per "
            "contribution, party or payment, or off the top of the whole. With `on_top=True` the "
            "business pays it over and above.",
            fr="Un taux, une part fixe, un minimum et un maximum, ou des tranches\u00a0; par "
            "contribution, par partie, par paiement, ou sur l’ensemble avant partage. Avec "
            "`on_top=True`, l’entreprise les paie en sus.",
        ),
        example=_fee,
        refused=_fee_refused,
    ),
    KindGuide(
        kind=Withhold,
        topic=PayTopic.KEPT,
        way=Text(en="tax that is withheld", fr="une retenue à la source"),
        purpose=Text(
            en="Tax on payments to foreign or unregistered payees, in an account apart from fees. "
            "Several with `base=DeductionBase.GROSS` are computed on the same gross.",
            fr="L’impôt sur les paiements à des bénéficiaires étrangers ou non immatriculés, dans "
            "un compte à part. Plusieurs retenues avec `base=DeductionBase.GROSS` portent "
            "sur le même brut.",
        ),
        example=_withhold,
        refused=_withhold_refused,
    ),
    KindGuide(
        kind=Threshold,
        topic=PayTopic.KEPT,
        way=Text(
            en="small balances wait until they reach so much",
            fr="les petits soldes attendent d’atteindre tant",
        ),
        purpose=Text(
            en="Nothing is paid below the threshold; the balance is carried to the next run. A "
            "closing account may ask for less (`closing_above`).",
            fr="Rien n’est payé sous le seuil\u00a0; le solde est reporté au décompte suivant. La "
            "clôture d’un compte peut exiger moins (`closing_above`).",
        ),
        example=_threshold,
        refused=_threshold_refused,
    ),
    KindGuide(
        kind=Hold,
        topic=PayTopic.KEPT,
        way=Text(
            en="a part, or all, is held until a day, or for so many days after each sale",
            fr="une part, ou tout, jusqu’à un jour, ou tant de jours après chaque vente",
        ),
        purpose=Text(
            en="Shops hold earnings until returns are over. The first settlement from that day on "
            "pays what was held. With `days=7` each contribution has a day of its own.",
            fr="Les boutiques bloquent les gains jusqu’à la fin des retours. Le premier décompte à "
            "partir de ce jour paie ce qui était bloqué. Avec `days=7`, chaque contribution a son "
            "propre jour.",
        ),
        example=_hold,
        refused=_hold_refused,
    ),
)
