"""A settlement as JSON that is printed part by part, so that a long one needs no memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from c2b import wire
from c2b.cli.framework.console import write
from c2b.cli.framework.json_output import json_for_output
from c2b.cli.render.settlement import parties_of
from c2b.cli.settlement_run import Left
from c2b.compensation import Balance, Line, Payout, Role, Settlement, Unit
from c2b.errors import Fault
from c2b.text import Language, Text
from c2b.wire.fault import OBJECT


def print_json(
    settlement: Settlement, left: Left, warnings: Sequence[Text], language: Language
) -> None:
    """Print *settlement* as one JSON object; amounts as documents hold them."""
    budget = settlement.plan.budget
    parts: dict[str, Any] = {
        "campaign": settlement.books.key,
        "on": settlement.day.isoformat(),
        "counted": settlement.counted,
        "waiting": settlement.waiting,
        "units": (_unit_data(settlement, unit) for unit in settlement.units),
        "payouts": map(_payout_data, settlement.payouts()),
        "budget": None if budget is None else wire.to_data(budget),
        "left": _money(settlement.left),
        "exceeded_by": _money(settlement.exceeded_by),
        "left_out": (_line_data(line, language) for line in left.lines),
        "bad_rows": (_fault_data(fault, language) for fault in left.bad_rows),
        "warnings": [warning.in_language(language) for warning in warnings],
    }
    for piece in _pieces(parts, "\n"):
        write(piece)
    write("\n")


def _pieces(value: Any, line: str) -> Iterator[str]:
    """Yield the JSON of *value* in pieces, each iterator in it as a list of one item a line."""
    if isinstance(value, OBJECT):
        pairs: dict[str, Any] = value
        if not any(isinstance(each, _ITERATOR) for each in pairs.values()):
            yield json_for_output(pairs, indent=None)
            return
        before = "{"
        for key, inner in pairs.items():
            yield f"{before}{line}  {json_for_output(key, indent=None)}: "
            yield from _pieces(inner, f"{line}  ")
            before = ","
        yield f"{line}}}"
    elif isinstance(value, _ITERATOR):
        before = "["
        items: Iterator[Any] = value
        for inner in items:
            yield f"{before}{line}  "
            yield from _pieces(inner, f"{line}  ")
            before = ","
        yield f"{line}]" if before == "," else "[]"
    else:
        yield json_for_output(value, indent=None)


def _money(value: Any) -> Any:
    return None if value is None else wire.to_data(value)


def _unit_data(settlement: Settlement, unit: Unit) -> dict[str, Any]:
    return {
        "unit": unit.code,
        "cost": wire.to_data(settlement.cost(unit)),
        "fees": wire.to_data(settlement.total(Role.PLATFORM, unit)),
        "parties": (
            {"party": party, **_balance_data(settlement.balance(party, unit))}
            for party in parties_of(settlement, unit)
        ),
    }


def _payout_data(payout: Payout) -> dict[str, Any]:
    return {"key": payout.key, "party": payout.party, "amount": wire.to_data(payout.amount)}


def _balance_data(balance: Balance) -> dict[str, Any]:
    return {each.name: wire.to_data(getattr(balance, each.name)) for each in _FIELDS}


def _line_data(line: Line, language: Language) -> dict[str, str]:
    return {
        "key": line.key,
        "party": line.party,
        "status": line.status.value,
        "reason": line.reason.in_language(language),
    }


def _fault_data(fault: Fault, language: Language) -> dict[str, str]:
    return {"where": fault.where, "says": fault.explain(language)}


_ITERATOR: Any = Iterator  # untyped, so that a value stays Any after the test
_FIELDS = attrs.fields(Balance)
