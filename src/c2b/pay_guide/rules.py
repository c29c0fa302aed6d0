"""The named rules for ties, remainders, rounding and budgets, each shown on the same example.

A new member of one of these enumerations needs a sentence and its result here or in
`c2b.pay_guide.amounts`; a new enumeration of such rules needs a `RuleGuide` in `RULES`.
"""

from __future__ import annotations

from datetime import date

from c2b.compensation import (
    Contribution,
    Majority,
    PayPlan,
    PerItem,
    Prizes,
    Rounding,
    Tie,
    Ties,
    settle,
)
from c2b.models.money import Money
from c2b.pay_guide import amounts
from c2b.pay_guide.rule_guide import RuleGuide
from c2b.text import Text


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
                    fr="Chaque réponse a sa part de la rémunération d’une seule.",
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
    *amounts.ENTRIES,
)
