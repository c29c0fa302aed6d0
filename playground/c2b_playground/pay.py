"""A small settlement: a rate, a threshold, a fee, and a few contributions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from c2b import wire
from c2b.compensation import (
    Balance,
    Books,
    Contribution,
    Decision,
    Deduction,
    Fee,
    Line,
    ManualDecision,
    PayPlan,
    PerItem,
    Rounding,
    Settlement,
    Threshold,
    settle,
)
from c2b.compensation.settlement.balance import BALANCE_NAMES
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.teaching.typography import capitalised, written
from c2b.text import Language, Text

from .day import day_of

_SHOWN = ("earned", "fees", "carried", "paid")


def pay(language: Language, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Settle a few contributions.

    Args:
        language: The language of all words.
        asked: ``rate``, ``threshold`` and ``fee`` (per cent), as they are typed; ``currency``;
            ``on``; ``rows`` with ``party``, ``quantity`` and ``accepted``; ``books`` are those of
            the settlement before, where there is one, with the plan that stands in them.
    """
    books: Books | PayPlan = (
        wire.from_data(asked["books"], Books) if asked.get("books") else _plan(asked)
    )
    run = 1 if isinstance(books, PayPlan) else int(asked["run"])
    day, left = day_of(asked["on"]), list[Line]()
    rows = _contributions(asked["rows"], run)
    settlement = settle(books, rows, on=day, left_out=left.append)
    (unit,) = settlement.units or (None,)
    return {
        "columns": [written(capitalised(BALANCE_NAMES[name]), language) for name in _SHOWN],
        "rows": [_row(settlement, party, language) for party in settlement.parties],
        "left_out": [
            written(_LEFT.fill(party=line.party, reason=line.reason), language) for line in left
        ],
        "cost": None if unit is None else written(settlement.cost(unit).text, language),
        "payouts": [
            written(_PAYOUT.fill(party=each.party, amount=each.amount.text), language)
            for each in settlement.payouts()
        ],
        "books": wire.to_data(settlement.books),
        "run": run + 1,
    }


def _plan(asked: Mapping[str, Any]) -> PayPlan:
    currency = asked["currency"]
    deductions: list[Deduction] = []
    if fee := _number(asked.get("fee"), _FEE):
        deductions.append(Fee(rate=fee / 100, rounding=Rounding.HALF_UP))
    if threshold := _number(asked.get("threshold"), _THRESHOLD):
        deductions.append(Threshold(at=_money(threshold, currency)))
    return PayPlan(
        key="playground",
        scheme=PerItem(rate=_money(_number(asked["rate"], _RATE), currency)),
        rounding=Rounding.HALF_UP,
        policies=(ManualDecision(),),
        deductions=tuple(deductions),
    )


def _money(amount: Fraction, currency: str) -> Money:
    whole, rest = divmod(amount * 100, 1)
    if rest:
        raise InvalidValueError(_AMOUNT, _CENTS, str(amount), _TWO_PLACES)
    return Money(minor=int(whole), currency=currency)


def _number(typed: object, where: Text) -> Fraction:
    """Return a number as it was typed, with a point or a comma; nothing typed is zero."""
    text = str(typed or "").strip().replace(",", ".").replace("\u202f", "").replace(" ", "")
    if not text:
        return Fraction(0)
    if not text.replace(".", "", 1).isdecimal() or not text.isascii() or len(text) > _LONGEST:
        raise InvalidValueError(where, _A_NUMBER, typed, _TYPE_NUMBER)
    return Fraction(text)


def _contributions(rows: list[dict[str, Any]], run: int) -> Iterator[Contribution]:
    for number, row in enumerate(rows, start=1):
        party = str(row["party"]).strip()
        if party:
            yield Contribution(
                key=f"{run}.{number}",
                party=party,
                quantity=_number(row["quantity"], _QUANTITY),
                decision=Decision.ACCEPTED if row["accepted"] else Decision.REJECTED,
            )


def _row(settlement: Settlement, party: str, language: Language) -> dict[str, Any]:
    balance: Balance = settlement.balance(party)
    return {
        "party": party,
        "amounts": [written(getattr(balance, name).text, language) for name in _SHOWN],
        "because": written(settlement.reasons_of(party), language),
    }


_LONGEST = 12
_LEFT = Text(en="{party}: {reason}", fr="{party}\u00a0: {reason}")
_PAYOUT = Text(en="{party}: {amount}", fr="{party}\u00a0: {amount}")
_RATE = Text(en="the rate", fr="le tarif")
_FEE = Text(en="the fee", fr="les frais")
_THRESHOLD = Text(en="the threshold", fr="le seuil")
_QUANTITY = Text(en="the quantity", fr="la quantité")
_AMOUNT = Text(en="the amount", fr="le montant")
_CENTS = Text(en="an amount in whole cents", fr="un montant en centimes entiers")
_TWO_PLACES = Text(en="write at most two decimals", fr="écrivez deux décimales au plus")
_A_NUMBER = Text(en="a number such as 0.50", fr="un nombre comme 0,50")
_TYPE_NUMBER = Text(
    en="type digits, and at most one point or comma",
    fr="tapez des chiffres, avec une virgule ou un point au plus",
)
