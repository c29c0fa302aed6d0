"""The guide to the rules for remainders, rounding and budgets."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from c2b.compensation import (
    Contribution,
    OverBudget,
    PayPlan,
    PerItem,
    Remainder,
    Rounding,
    allocate,
    rounded,
    settle,
)
from c2b.models.money import Money
from c2b.pay_guide.rule_guide import RuleGuide
from c2b.text import Text


def _remainder(remainder: Remainder) -> str:
    shares = allocate(6, [1, 2, 1, 6], remainder=remainder)
    return ", ".join(str(share) for share in shares)


def _rounding(rounding: Rounding) -> str:
    exact = [Fraction(5, 2), Fraction(7, 2), Fraction(24, 10), Fraction(-5, 2)]
    return ", ".join(str(rounded(number, rounding)) for number in exact)


def _over(over: OverBudget) -> str:
    plan = PayPlan(
        key="photos",
        scheme=PerItem(rate=Money.of("2.00", "EUR")),
        rounding=Rounding.HALF_UP,
        budget=Money.of("9.00", "EUR"),
        over=over,
    )
    photos = [
        Contribution(key="1", party="Ana", quantity=3),
        Contribution(key="2", party="Ben", quantity=3),
    ]
    settled = settle(plan, photos, on=date(2026, 11, 30))
    return ", ".join(f"{party} {settled.paid_now(party)}" for party in ("Ana", "Ben"))


ENTRIES: tuple[RuleGuide, ...] = (
    RuleGuide(
        choice=Remainder,
        purpose=Text(
            en="Whole units cannot be divided evenly: who has those left over? The argument "
            "`remainder` of `allocate`, `split` and `share_out`, and the field of `Pool`. Here 6 "
            "units are divided by the weights 1, 2, 1 and 6; exactly, they are 0.6, 1.2, 0.6 and "
            "3.6.",
            fr="Des unités entières ne se divisent pas également\u00a0: à qui celles qui "
            "restent\u00a0? L’argument `remainder` de `allocate`, `split` et `share_out`, et le "
            "champ de `Pool`. Ici 6 unités sont divisées selon les poids 1, 2, 1 et 6\u00a0; les "
            "parts exactes sont 0,6, 1,2, 0,6 et 3,6.",
        ),
        example=_remainder,
        members={
            Remainder.LARGEST: (
                Text(
                    en="Hamilton: no share is a unit or more away from the exact one. The default.",
                    fr="Hamilton\u00a0: aucune part n’est à une unité ou plus de l’exacte. La "
                    "règle par défaut.",
                ),
                "1, 1, 0, 4",
            ),
            Remainder.LARGEST_IN_ORDER: (
                Text(
                    en="Where the order of the parties settles equal remainders, as in a list.",
                    fr="Quand l’ordre des parties départage des restes égaux, comme une liste.",
                ),
                "1, 1, 1, 3",
            ),
            Remainder.FIRST: (
                Text(
                    en="The order is the rule: a contract that names its parties in order.",
                    fr="L’ordre est la règle\u00a0: un contrat qui nomme les parties dans l’ordre.",
                ),
                "1, 2, 0, 3",
            ),
            Remainder.LAST: (
                Text(
                    en="The last party has the rest: the final instalment evens out.",
                    fr="La dernière partie a le reste\u00a0: la dernière échéance équilibre.",
                ),
                "0, 1, 1, 4",
            ),
            Remainder.HEAVIEST: (
                Text(
                    en="The parties with the most have the units left over.",
                    fr="Les parties qui ont le plus reçoivent les unités restantes.",
                ),
                "0, 2, 0, 4",
            ),
            Remainder.RUNNING: (
                Text(
                    en="A ledger that is written line by line: each line is final.",
                    fr="Un registre tenu ligne à ligne\u00a0: chaque ligne est définitive.",
                ),
                "0, 1, 1, 4",
            ),
            Remainder.APART: (
                Text(
                    en="No party has the rest; the payer keeps it, in sight.",
                    fr="Aucune partie n’a le reste\u00a0; le payeur le garde, visiblement.",
                ),
                "0, 1, 0, 3",
            ),
            Remainder.WEBSTER: (
                Text(
                    en="A total that grows lowers no share: for amounts paid in steps.",
                    fr="Un total qui croît ne baisse aucune part\u00a0: pour payer par étapes.",
                ),
                "1, 1, 1, 3",
            ),
        },
    ),
    RuleGuide(
        choice=Rounding,
        purpose=Text(
            en="An exact amount has parts of a cent: where does it go? The field `rounding` of "
            "`PayPlan` and of deductions, without a default. Here 2.5, 3.5, 2.4 and -2.5 cents "
            "are rounded.",
            fr="Un montant exact a des fractions de centime\u00a0: où va-t-il\u00a0? Le champ "
            "`rounding` de `PayPlan` et des retenues, sans valeur par défaut. Ici on arrondit 2,5, "
            "3,5, 2,4 et -2,5 centimes.",
        ),
        example=_rounding,
        members={
            Rounding.HALF_UP: (
                Text(
                    en="Commercial rounding, as on invoices: a half goes away from zero.",
                    fr="L’arrondi commercial, celui des factures\u00a0: un demi s’éloigne de zéro.",
                ),
                "3, 4, 2, -3",
            ),
            Rounding.HALF_EVEN: (
                Text(
                    en="Rounding of bankers: over many amounts, halves even out.",
                    fr="L’arrondi bancaire\u00a0: sur beaucoup de montants, les demis se "
                    "compensent.",
                ),
                "2, 4, 2, -2",
            ),
            Rounding.DOWN: (
                Text(
                    en="Never more than was earned; the part of a cent is dropped.",
                    fr="Jamais plus que le gain\u00a0; la fraction de centime est abandonnée.",
                ),
                "2, 3, 2, -2",
            ),
            Rounding.UP: (
                Text(
                    en="Never less than was earned; a started cent is paid in full.",
                    fr="Jamais moins que le gain\u00a0; un centime entamé est payé en entier.",
                ),
                "3, 4, 3, -3",
            ),
        },
    ),
    RuleGuide(
        choice=OverBudget,
        purpose=Text(
            en="More is due than the budget holds: what is paid? The field `over` of `PayPlan`. "
            "Here 9 EUR are left, and Ana and Ben have earned 6 EUR each.",
            fr="Plus est dû que le budget ne contient\u00a0: que paie-t-on\u00a0? Le champ `over` "
            "de `PayPlan`. Ici il reste 9 EUR, et Ana et Ben ont gagné 6 EUR chacun.",
        ),
        example=_over,
        members={
            OverBudget.REFUSE: (
                Text(
                    en="The settlement reports how much is missing, and books nothing.",
                    fr="Le décompte indique ce qui manque, et n’inscrit rien.",
                ),
                "Ana 0.00 EUR, Ben 0.00 EUR",
            ),
            OverBudget.PRO_RATA: (
                Text(
                    en="All have the same part of what they earned.",
                    fr="Tous ont la même part de leurs gains.",
                ),
                "Ana 4.50 EUR, Ben 4.50 EUR",
            ),
            OverBudget.FIRST_COME: (
                Text(
                    en="The order of contributions decides; one that does not fit stops the rest.",
                    fr="L’ordre des contributions décide\u00a0; une qui n’entre pas arrête la "
                    "suite.",
                ),
                "Ana 6.00 EUR, Ben 0.00 EUR",
            ),
        },
    ),
)
