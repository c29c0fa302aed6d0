"""The guide to deductions by payee, to taxes on fees, and to what time takes of balances."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from c2b.compensation import (
    Amount,
    ByPayee,
    Contribution,
    Expiry,
    Fee,
    FeeTax,
    Inactivity,
    Payees,
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


def _fee_tax() -> Worked:
    plan = PayPlan(
        key="shop",
        scheme=PerItem(rate=Money.of("20.00", "EUR")),
        rounding=Rounding.HALF_UP,
        deductions=(
            Fee(rate=Fraction(10, 100), rounding=Rounding.HALF_UP),
            FeeTax(rate=Fraction(20, 100), rounding=Rounding.HALF_UP),
        ),
    )
    sales = [Contribution(key="1", party="Ana", quantity=5)]
    settled = settle(plan, sales, on=date(2026, 11, 30))
    return worked(
        settled,
        paid={"Ana": "88.00 EUR"},
        fees={"Ana": "10.00 EUR"},
        fee_tax={"Ana": "2.00 EUR"},
    )


def _fee_tax_refused() -> object:
    return PayPlan(
        key="shop",
        scheme=PerItem(rate=Money.of("20.00", "EUR")),
        rounding=Rounding.HALF_UP,
        deductions=(FeeTax(rate=Fraction(20, 100), rounding=Rounding.HALF_UP),),
    )


def _by_payee() -> Worked:
    treaty = Withhold(rate=Fraction(15, 100), rounding=Rounding.HALF_UP, kinds=("US",))
    plan = PayPlan(
        key="videos",
        scheme=PerItem(rate=Money.of("1.00", "USD")),
        rounding=Rounding.HALF_UP,
        deductions=(
            ByPayee(
                groups=(Payees(names=("Ana",), deduction=treaty),),
                others=Withhold(rate=Fraction(24, 100), rounding=Rounding.HALF_UP),
            ),
        ),
    )
    views = [
        Contribution(key="1", party="Ana", quantity=100, kind="US"),
        Contribution(key="2", party="Ana", quantity=900, kind="FR"),
        Contribution(key="3", party="Ben", quantity=1000, kind="FR"),
    ]
    settled = settle(plan, views, on=date(2026, 11, 30))
    return worked(settled, withheld={"Ana": "15.00 USD", "Ben": "240.00 USD"})


def _by_payee_refused() -> object:
    return ByPayee(
        groups=(
            Payees(
                names=("Ana",),
                deduction=Withhold(rate=Fraction(15, 100), rounding=Rounding.HALF_UP),
            ),
        ),
        others=Fee(rate=Fraction(24, 100), rounding=Rounding.HALF_UP),
    )


def _inactivity() -> Worked:
    plan = PayPlan(
        key="network",
        scheme=PerItem(rate=Money.of("9.00", "USD")),
        rounding=Rounding.HALF_UP,
        deductions=(
            Threshold(at=Money.of("50.00", "USD")),
            Inactivity(months=6, charge=Money.of("10.00", "USD")),
        ),
    )
    sales = [Contribution(key="1", party="Ana", quantity=2)]
    january = settle(plan, sales, on=date(2026, 1, 31))
    july = settle(january.books, [], on=date(2026, 7, 31))
    return worked(july, carried={"Ana": "8.00 USD"}, fees={"Ana": "10.00 USD"})


def _inactivity_refused() -> object:
    return Inactivity(months=6, charge=Money.of("0.00", "USD"))


def _expiry() -> Worked:
    plan = PayPlan(
        key="points",
        scheme=PerItem(rate=Amount.points(10, "stars")),
        rounding=Rounding.HALF_UP,
        deductions=(Threshold(at=Amount.points(500, "stars")), Expiry(months=12)),
    )
    old = settle(plan, [Contribution(key="1", party="Ana", quantity=30)], on=date(2026, 1, 31))
    new = settle(old.books, [Contribution(key="2", party="Ana", quantity=5)], on=date(2026, 6, 30))
    later = settle(new.books, [], on=date(2027, 1, 31))
    return worked(later, carried={"Ana": "50 stars"}, forfeited={"Ana": "300 stars"})


def _expiry_refused() -> object:
    return Expiry(months=0)


ENTRIES = (
    KindGuide(
        kind=FeeTax,
        topic=PayTopic.KEPT,
        way=Text(en="the tax on a fee", fr="la taxe sur des frais"),
        purpose=Text(
            en="Value-added tax, or the like, on the fee just before it among the deductions. "
            "It has an account of its own, and goes back with the fee.",
            fr="La TVA, ou une taxe semblable, sur les frais qui la précèdent parmi les retenues. "
            "Elle a un compte à part, et est rendue avec les frais.",
        ),
        example=_fee_tax,
        refused=_fee_tax_refused,
    ),
    KindGuide(
        kind=ByPayee,
        topic=PayTopic.KEPT,
        way=Text(
            en="rates that differ by payee, by country or by form",
            fr="des taux selon le bénéficiaire, son pays ou son formulaire",
        ),
        purpose=Text(
            en="A withholding, or a fee, for each group of payees, and one for all others. With "
            "`kinds` it is taken of the pay for some kinds of contributions alone.",
            fr="Une retenue, ou des frais, pour chaque groupe de bénéficiaires, et une pour tous "
            "les autres. Avec `kinds`, seule la rémunération de certaines sortes de contributions "
            "est visée.",
        ),
        example=_by_payee,
        refused=_by_payee_refused,
    ),
    KindGuide(
        kind=Inactivity,
        topic=PayTopic.KEPT,
        way=Text(
            en="a charge on balances of those who hand in nothing more",
            fr="un prélèvement sur le solde de qui ne remet plus rien",
        ),
        purpose=Text(
            en="After some months without a contribution, a network takes an amount each month "
            "from the balance that a threshold carries; without `charge`, all of it is forfeited.",
            fr="Après quelques mois sans contribution, un réseau prend chaque mois un montant sur "
            "le solde qu’un seuil reporte\u00a0; sans `charge`, tout le solde est perdu.",
        ),
        example=_inactivity,
        refused=_inactivity_refused,
    ),
    KindGuide(
        kind=Expiry,
        topic=PayTopic.KEPT,
        way=Text(en="points or balances that expire", fr="des points ou des soldes qui expirent"),
        purpose=Text(
            en="Each part of a carried balance is lost so many months after it was booked, the "
            "oldest first, whatever the party does since; `Inactivity` looks at the last "
            "contribution instead.",
            fr="Chaque part d’un solde reporté est perdue tant de mois après son inscription, la "
            "plus ancienne d’abord, quoi que fasse la partie\u00a0; `Inactivity` regarde plutôt la "
            "dernière contribution.",
        ),
        example=_expiry,
        refused=_expiry_refused,
    ),
)
