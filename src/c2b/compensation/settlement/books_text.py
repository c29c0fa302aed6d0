"""The sentences that sum up books and settlements."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from c2b.compensation.unit import Amount, Unit
from c2b.text import COMMA, Text, counted


def books_text(plan: str, number: int, parties: int, costs: Iterable[Amount]) -> Text:
    """Return the plan, the number of settlements and of parties, and the costs."""
    return _BOOKS.fill(
        plan=plan,
        settlements=counted(number, _SETTLEMENT, _SETTLEMENTS),
        parties=counted(parties, _PARTY, _PARTIES),
        costs=_listed(costs, _NO_COST),
    )


def settlement_text(plan: str, number: int, day: date, paid: Iterable[Amount] | None) -> Text:
    """Return the plan, the day and the sum *paid* in each unit; None where the run is refused."""
    if paid is None:
        return _SETTLED.fill(plan=plan, number=number, day=day, paid=REFUSED)
    sums: dict[Unit, Amount] = {}
    for each in paid:
        sums[each.unit] = sums[each.unit] + each if each.unit in sums else each
    words = _listed(sums.values(), _NO_PAYMENT)
    return _SETTLED.fill(plan=plan, number=number, day=day, paid=words)


def _listed(amounts: Iterable[Amount], otherwise: Text) -> Text:
    texts = [each.text for each in amounts]
    return Text.join(texts, COMMA) if texts else otherwise


_BOOKS = Text(
    en="{plan}, {settlements}, {parties}: {costs}.",
    fr="{plan}, {settlements}, {parties}\u00a0: {costs}.",
)
_SETTLEMENT = Text(en="{count} settlement", fr="{count} décompte")
_SETTLEMENTS = Text(en="{count} settlements", fr="{count} décomptes")
_PARTY = Text(en="{count} party", fr="{count} partie")
_PARTIES = Text(en="{count} parties", fr="{count} parties")
_NO_COST = Text(en="nothing is booked", fr="rien n’est inscrit")
_SETTLED = Text(
    en="Settlement {number} of {plan}, {day}: {paid}.",
    fr="Décompte {number} de {plan}, {day}\u00a0: {paid}.",
)
_NO_PAYMENT = Text(en="nothing to pay", fr="rien à payer")
REFUSED = Text(
    en="nothing is settled, for the budget is too small",
    fr="rien n’est payé, car le budget est trop petit",
)
