"""Reading and writing plain data against a converter of cattrs, made by hand with the same checks.

The converter is what a good engineer writes for these models: unknown keys refused, leaves strict,
unions told apart by their tags, defaults left out, all that is wrong gathered with its path. Both
read and write the exchanges of all cases, bare, and give the same.
"""

from __future__ import annotations

from datetime import datetime
from pprint import pformat
from typing import Any

from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override
from cattrs.strategies import configure_tagged_union

import c2b
from bench.timing import rounds
from c2b import wire
from c2b.cases import CASES
from c2b.choice import Choice
from c2b.models.compensation import Compensation
from c2b.models.party import Party
from c2b.wire.unions import KIND, KINDS

LIMIT = 1.1
EXCHANGES = [case.exchange for case in CASES]
REPEATS = 5


def by_hand() -> Converter:
    """The converter."""
    converter = Converter(forbid_extra_keys=True, omit_if_default=True)
    for kind in (str, int, bool):
        converter.register_structure_hook(kind, strict)
    converter.register_structure_hook(Choice, lambda data, kind: kind(strict(data, str)))
    converter.register_unstructure_hook(Choice, lambda member: member.value)  # else left as it is
    converter.register_structure_hook(datetime, lambda data, _: datetime.fromisoformat(data))
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    converter.register_structure_hook(str | c2b.Text, lambda data, _: words(data, converter))
    converter.register_unstructure_hook(str | c2b.Text, converter.unstructure)
    converter.register_structure_hook(c2b.Money, lambda data, _: money(data))
    converter.register_unstructure_hook(
        c2b.Money, lambda each: {"amount": each.digits, "currency": each.currency}
    )
    for union in (Party, Compensation):
        configure_tagged_union(union, converter, tag_name=KIND, tag_generator=KINDS.__getitem__)
    read_pay = converter.get_structure_hook(Compensation)
    write_pay = converter.get_unstructure_hook(Compensation)
    converter.register_structure_hook(
        Compensation | None, lambda data, _: None if data is None else read_pay(data, Compensation)
    )
    converter.register_unstructure_hook(
        Compensation | None, lambda pay: None if pay is None else write_pay(pay)
    )
    kept = override(omit_if_default=False)  # it depends on other fields
    leg = make_dict_unstructure_fn(c2b.Leg, converter, _cattrs_omit_if_default=True, payment=kept)
    converter.register_unstructure_hook(c2b.Leg, leg)
    return converter


def strict(data: Any, kind: type) -> Any:
    """*data*, if it is of that *kind* itself."""
    if type(data) is not kind:
        raise ValueError(f"wanted {kind.__name__}, got {data!r}")
    if kind is str and not data.isascii():
        data.encode()  # half of a surrogate pair cannot be written again
    return data


def words(data: Any, converter: Converter) -> Any:
    """A text, or one in each language."""
    return converter.structure(data, c2b.Text) if isinstance(data, dict) else strict(data, str)


def money(data: Any) -> c2b.Money:
    """An exact amount and its currency."""
    if data.keys() != {"amount", "currency"}:
        raise ValueError("wanted amount and currency")
    return c2b.Money.of(strict(data["amount"], str), strict(data["currency"], str))


def main() -> bool:
    """Print what both take; whether we keep the bar."""
    converter = by_hand()
    data: list[Any] = [wire.to_data(exchange) for exchange in EXCHANGES]
    written = [converter.unstructure(exchange) for exchange in EXCHANGES]
    assert pformat(written) == pformat(data)  # by its text: a member equals its plain string
    assert [converter.structure(each, c2b.Exchange) for each in data] == EXCHANGES
    seconds = rounds(
        {
            "read": (lambda each: wire.from_data(each, c2b.Exchange), data, REPEATS),
            "read by cattrs": (lambda each: converter.structure(each, c2b.Exchange), data, REPEATS),
            "write": (wire.to_data, EXCHANGES, REPEATS),
            "write by cattrs": (converter.unstructure, EXCHANGES, REPEATS),
        }
    )
    good = True
    for work in ("read", "write"):
        ratio = seconds[work] / seconds[f"{work} by cattrs"]
        good &= ratio <= LIMIT
        print(
            f"wire, {work} an exchange: {seconds[work] * 1e6:.1f} µs, {ratio:.2f} x plain cattrs "
            f"(at most {LIMIT})"
        )
    return good
