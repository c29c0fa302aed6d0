"""The named rules for ties, remainders, rounding and budgets, each shown on the same example.

A new member of one of these enumerations needs a sentence and its result here; a new enumeration
of such rules needs a `RuleGuide` in `RULES`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction

from attrs import field, frozen

from c2b._validators import instance
from c2b.choice import Choice
from c2b.compensation import (
    Contribution,
    Majority,
    OverBudget,
    PayPlan,
    PerItem,
    Prizes,
    Remainder,
    Rounding,
    Tie,
    Ties,
    allocate,
    rounded,
    settle,
)
from c2b.errors import C2bError
from c2b.models.money import Money
from c2b.pay_guide.example_code import body_of, program, source_of
from c2b.text import Language, Text


@frozen(kw_only=True)
class RuleGuide:
    """A family of named rules, with the result of each for one example.

    Attributes:
        choice: The enumeration.
        purpose: The question that the rule answers, and the field that takes it.
        example: A function of a member, which returns its result as a text.
        members: A sentence and the expected result for each member; the result is empty for a
            member that refuses the example.
    """

    choice: type[Choice]
    purpose: Text = field(validator=instance(Text))
    example: Callable[..., str]
    members: Mapping[Choice, tuple[Text, str]]

    @property
    def name(self) -> str:
        """The name of the enumeration."""
        return self.choice.__name__

    def result(self, member: Choice, language: Language) -> str:
        """Return the result of the example for *member*, or the message of its refusal."""
        try:
            return self.example(member)
        except C2bError as error:
            return error.explain(language)


def rule_code(entry: RuleGuide) -> str:
    """Return the example of *entry* as a program, for the first member."""
    body, end = body_of(entry.example)
    first, (_, result) = next(iter(entry.members.items()))
    variable = entry.example.__code__.co_varnames[0]
    ending = source_of(entry.example).splitlines()[end.lineno - 1 :]
    lines = [line.removeprefix("    ") for line in ending]
    lines[0] = lines[0].replace("return ", "result = ", 1)
    return program([f"{variable} = {first!r}", *body, *lines, f'assert result == "{result}"'])


def _ties(ties: Ties) -> str:
    prizes = (Money.of("300.00", "EUR"), Money.of("100.00", "EUR"), Money.of("50.00", "EUR"))
    plan = PayPlan(key="logo", scheme=Prizes(prizes=prizes, ties=ties), rounding=Rounding.HALF_UP)
    designs = [
        Contribution(key="1", party="Ana", rank=1),
        Contribution(key="2", party="Ben", rank=1),
        Contribution(key="3", party="Cleo", rank=3),
    ]
    settled = settle(plan, designs, on=date(2026, 11, 30))
    return ", ".join(f"{party} {settled.balance(party).paid}" for party in settled.parties)


def _tie(tie: Tie) -> str:
    plan = PayPlan(
        key="labels",
        scheme=PerItem(rate=Money.of("0.10", "EUR")),
        rounding=Rounding.HALF_UP,
        policies=(Majority(tie=tie),),
    )
    labels = [
        Contribution(key="1", party="Ana", task="photo", answer="cat"),
        Contribution(key="2", party="Ben", task="photo", answer="dog"),
    ]
    settled = settle(plan, labels, on=date(2026, 11, 30))
    return ", ".join(f"{party} {settled.paid_now(party)}" for party in ("Ana", "Ben"))


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


RULES: tuple[RuleGuide, ...] = (
    RuleGuide(
        choice=Ties,
        purpose=Text(
            en="Two parties are level in a contest: who has which prize? The field `ties` of "
            "`Prizes`. Here the prizes are 300, 100 and 50 EUR; Ana and Ben are level, Cleo is "
            "third.",
            fr="Deux parties sont ex aequo dans un concours\u00a0: à qui quel lot\u00a0? Le champ "
            "`ties` de `Prizes`. Ici les lots sont de 300, 100 et 50 EUR\u00a0; Ana et Ben sont ex "
            "aequo, Cleo est troisième.",
        ),
        example=_ties,
        members={
            Ties.SPLIT_PLACES: (
                Text(
                    en="The usual rule of sport: nobody after them gains or loses by the tie.",
                    fr="La règle usuelle du sport\u00a0: l’égalité ne change rien aux suivants.",
                ),
                "Ana 200.00 EUR, Ben 200.00 EUR, Cleo 50.00 EUR",
            ),
            Ties.SHARE_PLACE: (
                Text(
                    en="The prize of the next place stays with the business.",
                    fr="Le lot de la place suivante demeure à l’entreprise.",
                ),
                "Ana 150.00 EUR, Ben 150.00 EUR, Cleo 50.00 EUR",
            ),
            Ties.AWARD_ALL: (
                Text(
                    en="The most generous rule: the business may pay more than all prizes.",
                    fr="La règle la plus généreuse\u00a0: le total peut dépasser les lots prévus.",
                ),
                "Ana 300.00 EUR, Ben 300.00 EUR, Cleo 50.00 EUR",
            ),
            Ties.REFUSE: (
                Text(
                    en="A jury must rank them apart before anything is paid.",
                    fr="Un jury doit les départager avant tout paiement.",
                ),
                "",
            ),
        },
    ),
    RuleGuide(
        choice=Tie,
        purpose=Text(
            en="Two answers to a task are given equally often: which of them counts? The field "
            "`tie` of `Majority`. Here Ana says cat, Ben says dog, and an answer is worth 0.10 "
            "EUR.",
            fr="Deux réponses à une tâche sont données aussi souvent\u00a0: laquelle "
            "compte\u00a0? Le champ `tie` de `Majority`. Ici Ana répond cat, Ben répond dog, et "
            "une réponse vaut 0,10 EUR.",
        ),
        example=_tie,
        members={
            Tie.HALF: (
                Text(
                    en="Each answer has its part of the pay for one.",
                    fr="Chaque réponse a sa part de la paie d’une seule.",
                ),
                "Ana 0.05 EUR, Ben 0.05 EUR",
            ),
            Tie.NONE: (
                Text(
                    en="A task without a majority is paid to no party.",
                    fr="Une tâche sans majorité n’est payée à aucune partie.",
                ),
                "Ana 0.00 EUR, Ben 0.00 EUR",
            ),
            Tie.ALL: (
                Text(
                    en="Workers are not made to pay for a question that is unclear.",
                    fr="Les travailleurs ne pâtissent pas d’une question peu claire.",
                ),
                "Ana 0.10 EUR, Ben 0.10 EUR",
            ),
            Tie.REFUSE: (
                Text(
                    en="More answers are needed before anything is paid.",
                    fr="Il faut davantage de réponses avant tout paiement.",
                ),
                "",
            ),
        },
    ),
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
                    en="Equal remainders in order: as spreadsheets and peers of this library do.",
                    fr="À reste égal, dans l’ordre\u00a0: comme les tableurs et d’autres outils.",
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
                    en="The last takes what is left, as where one side is the rest of the other.",
                    fr="Le dernier prend le reste, comme lorsqu’une part est le reste de l’autre.",
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
                    en="No party has more than its exact share; what is left stays with the payer.",
                    fr="Nul n’a plus que sa part exacte\u00a0; le reste demeure chez le payeur.",
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
