"""Settlements as data: what each party has in each unit, and what leaves the account now.

`c2b settle --json` prints the same, and what was wrong with the rows that it read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import attrs

from c2b.compensation import Balance, Payout, Role, Settlement, Unit
from c2b.text import Language
from c2b.wire.write import to_data


def settlement_to_data(settlement: Settlement, language: Language | None = None) -> dict[str, Any]:
    """Return *settlement* as data that JSON can hold; amounts as documents hold them.

    The books after the settlement, which are what an application keeps, are written by `to_data`.

    Args:
        settlement: The settlement.
        language: The language of the texts, of which the data of a settlement have none.
    """
    return {name: _whole(part) for name, part in settlement_parts(settlement).items()}


def settlement_parts(settlement: Settlement) -> dict[str, Any]:
    """Return the same with an iterator for each list, so that a long one needs no memory."""
    budget = settlement.plan.budget
    return {
        "campaign": settlement.books.key,
        "on": settlement.day.isoformat(),
        "counted": settlement.counted,
        "waiting": settlement.waiting,
        "units": (_unit(settlement, unit) for unit in settlement.units),
        "payouts": map(_payout, settlement.payouts()),
        "budget": None if budget is None else to_data(budget),
        "left": _money(settlement.left),
        "exceeded_by": _money(settlement.exceeded_by),
    }


def parties_of(settlement: Settlement, unit: Unit) -> list[str]:
    """Return the parties that earned, were paid or owe something in *unit*."""
    books = settlement.books
    accounts = ((party, books.account(party, unit)) for party in settlement.parties)
    return [party for party, each in accounts if each.earned or each.paid or each.owed_back]


def _whole(part: Any) -> Any:
    """Return *part* with a list for each iterator in it."""
    if isinstance(part, _ITERATOR):
        items: Iterator[Any] = part
        return [_whole(each) for each in items]
    if isinstance(part, dict):
        return {name: _whole(each) for name, each in cast("dict[str, Any]", part).items()}
    return part


def _money(value: object) -> Any:
    return None if value is None else to_data(value)


def _unit(settlement: Settlement, unit: Unit) -> dict[str, Any]:
    return {
        "unit": unit.code,
        "cost": to_data(settlement.cost(unit)),
        "fees": to_data(settlement.sum_of(Role.PLATFORM, unit)),
        "parties": (
            {"party": party, **_balance(settlement.balance(party, unit))}
            for party in parties_of(settlement, unit)
        ),
    }


def _payout(payout: Payout) -> dict[str, Any]:
    return {"key": payout.key, "party": payout.party, "amount": to_data(payout.amount)}


def _balance(balance: Balance) -> dict[str, Any]:
    return {each.name: to_data(getattr(balance, each.name)) for each in _FIELDS}


_FIELDS = attrs.fields(Balance)
_ITERATOR: Any = Iterator  # untyped, so that a part stays Any after the test
