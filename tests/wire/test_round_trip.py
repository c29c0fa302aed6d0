"""The data of each kind of value; tests/laws show that every value is read back equal."""

from __future__ import annotations

import json

import pytest

import c2b
from c2b import wire


def test_what_money_says_is_exact() -> None:
    """An amount is text in major units, with the digits of its currency."""
    assert wire.to_data(c2b.Money.of("0.1", "EUR")) == {"amount": "0.10", "currency": "EUR"}


def test_unknown_payment_is_written() -> None:
    """A payment that the author left unknown is not derived again when it is read."""
    leg = c2b.Leg(
        provider=c2b.Consumer(name="Ana"),
        recipient=c2b.Business(name="Acme"),
        value=c2b.Value(kind=c2b.ValueKind.DATA),
        compensation=c2b.Unpaid(),
        payment=None,
    )
    data = wire.to_data(leg)
    assert data["payment"] is None
    assert wire.from_data(data, c2b.Leg).payment is None
    del data["payment"]
    assert wire.from_data(data, c2b.Leg).payment is c2b.Payment.NONE


def test_defaults_are_left_out() -> None:
    """A value that a reader assumes anyway is not written."""
    assert wire.to_data(c2b.Monetary()) == {"kind": "monetary"}


def test_lists_of_values() -> None:
    """A list of values is a list of data, and of documents in JSON text."""
    ana = c2b.Consumer(name="Ana")
    assert wire.to_data((ana, ana)) == [wire.to_data(ana)] * 2
    assert json.loads(wire.to_json([ana])) == [wire.to_document(ana)]
    assert wire.from_data(wire.to_data((ana,)), tuple[c2b.Consumer, ...]) == (ana,)


@pytest.mark.parametrize("value", [object(), 1.5, {"a": 1}, None])
def test_what_documents_do_not_hold(value: object) -> None:
    """A value of another type is refused, not passed through."""
    with pytest.raises(c2b.InvalidValueError, match="type: expected a type that documents hold"):
        wire.to_data(value)
