"""Pay as documents hold it: schemes by their kind, amounts in major units, delays by ISO 8601."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import Any

import pytest
from attrs import field, frozen
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from c2b import InvalidDocumentError, InvalidValueError, wire
from c2b.compensation import (
    Amount,
    Cap,
    Contribution,
    ManualDecision,
    PayPlan,
    PerItem,
    Rounding,
    Scheme,
    Share,
    Unit,
)

EURO = {"amount": "0.50", "currency": "EUR"}


def test_a_campaign_reads_as_it_is_published() -> None:
    """A campaign document reads much like its description in words."""
    data = {
        "key": "labels",
        "scheme": {
            "kind": "cap",
            "scheme": {"kind": "per_item", "rate": {"amount": "0.001", "currency": "USD"}},
            "at": {"amount": "5", "currency": "USD"},
        },
        "rounding": "half_up",
        "policies": [{"kind": "manual_decision", "after": "P7D"}],
        "deductions": [{"kind": "fee", "rate": "0.2", "rounding": "half_up"}],
        "budget": {"amount": "100", "currency": "USD"},
        "over": "refuse",
    }
    campaign = wire.from_data(data, PayPlan)
    assert campaign.scheme == Cap(
        scheme=PerItem(rate=Amount.of("0.001", "USD")), at=Amount.of(5, "USD")
    )
    assert campaign.policies == (ManualDecision(after=timedelta(days=7)),)
    assert campaign.fees[0].rate == Fraction(1, 5)
    assert wire.from_data(wire.to_data(campaign), PayPlan) == campaign


@pytest.mark.parametrize(("quantity", "written"), [(Fraction(1, 2), "1/2"), (Fraction(4, 2), 2)])
def test_parts_of_a_unit(quantity: Fraction, written: object) -> None:
    """Are written as a ratio, and whole ones as a whole number."""
    item = Contribution(key="1", party="Ana", quantity=quantity)
    data = wire.to_data(item)
    assert data["quantity"] == written
    assert wire.from_data(data, Contribution) == item


@pytest.mark.parametrize(
    ("amount", "data"),
    [
        (Amount.of("0.001", "USD"), {"amount": "0.001", "currency": "USD"}),
        (Amount.of("-0.5", "EUR"), {"amount": "-0.50", "currency": "EUR"}),
        (Amount.of(Fraction(1, 3), "EUR"), {"amount": "1/3", "currency": "EUR"}),
        (Amount.of(Fraction(1, 10**30), "EUR"), {"amount": f"0.{1:030}", "currency": "EUR"}),
        (Amount.of(12, "JPY"), {"amount": "12", "currency": "JPY"}),
        (Amount.in_kind(20, "EUR"), {"amount": "20.00", "medium": "kind", "currency": "EUR"}),
        (Amount.points(500, "stars"), {"amount": "500", "medium": "points", "name": "stars"}),
        (Amount.recognition("Gold"), {"amount": "1", "medium": "recognition", "name": "Gold"}),
        (
            Amount.of(Fraction(1, 2**31), "EUR"),
            {"amount": f"1/{2**31}", "currency": "EUR"},  # more places than anybody reads
        ),
    ],
)
def test_amounts(amount: Amount, data: object) -> None:
    """Digits where they say it exactly, a fraction where none do."""
    assert wire.to_data(amount) == data
    assert wire.from_data(data, Amount) == amount


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"amount": 1, "currency": "EUR"}, "amount: expected an exact amount in double quotes"),
        ({"amount": "1/0", "currency": "EUR"}, "amount: expected an exact amount in double quotes"),
        ({"amount": "1"}, "currency: expected a currency or the name of a unit, got null"),
        ({"amount": "1", "medium": "points"}, "name: expected a currency or the name of a unit"),
        ({**EURO, "name": "stars"}, "name: expected one unit only"),
        ({"amount": "1", "currency": "EURO"}, "currency: expected"),
    ],
)
def test_what_is_no_amount(data: object, said: str) -> None:
    """Each refusal names the key and the hint."""
    with pytest.raises(InvalidDocumentError, match=said):
        wire.from_data(data, Amount)


def test_an_amount_that_cannot_be_read_again_is_not_written() -> None:
    """Python reads at most some thousand digits."""
    with pytest.raises(InvalidValueError, match="at most 4200 digits"):
        wire.to_data(Amount.of(10**4300, "JPY"))


def test_the_schemes_are_told_apart_by_kind() -> None:
    """A wrong kind is answered with the nearest; the user's own scheme is no member."""
    with pytest.raises(InvalidDocumentError, match="did you mean per_item"):
        wire.from_data({"kind": "per_itm", "rate": EURO}, Scheme)
    with pytest.raises(InvalidDocumentError, match=r"scheme\.rate\.amount"):
        wire.from_data(
            {"kind": "cap", "scheme": {"kind": "per_item", "rate": {**EURO, "amount": 1}}}, Cap
        )


@given(st.timedeltas(min_value=timedelta(0)))
def test_delays_travel(delay: timedelta) -> None:
    """A delay is written to the microsecond, up to the longest that Python has."""
    data = wire.to_data(delay)
    assert wire.from_data(data, timedelta) == delay
    assert Draft202012Validator(wire.schema(timedelta)).is_valid(data)


@pytest.mark.parametrize(
    ("delay", "data"),
    [
        (timedelta(0), "P0D"),
        (timedelta(hours=5), "PT5H"),
        (timedelta(days=1, minutes=2), "P1DT2M"),
        (timedelta(seconds=3, microseconds=40_000), "PT3.04S"),
    ],
)
def test_delays_are_short(delay: timedelta, data: str) -> None:
    """A delay is written without parts that are zero."""
    assert wire.to_data(delay) == data


@pytest.mark.parametrize("data", ["P", "PT", "P1DT", "PT24H", "PT60S", "-P1D", "P1M", "7 days", 7])
def test_what_is_no_delay(data: object) -> None:
    """Months are no fixed time; two ways of writing a day are one too many."""
    assert not Draft202012Validator(wire.schema(timedelta)).is_valid(data)
    with pytest.raises(InvalidDocumentError, match="a delay such as"):
        wire.from_data(data, timedelta)


def test_delays_run_forwards() -> None:
    """A negative one is not written."""
    with pytest.raises(InvalidValueError, match="a duration of zero or more"):
        wire.to_data(timedelta(days=-1))


@pytest.mark.parametrize(
    ("form", "data"),
    [
        (Contribution, {"key": "1", "party": "Ana", "quantity": -1}),
        (Contribution, {"key": "1", "party": "Ana", "quantity": "-1/2"}),
        (Contribution, {"key": "1", "party": "Ana", "rank": 0}),
        (Share, {"kind": "share", "rate": -1, "currency": "EUR"}),
        (Unit, {"medium": "cash", "name": " "}),
    ],
)
def test_single_limits_are_in_the_schema(form: Any, data: object) -> None:
    """The schema refuses what a field by itself refuses."""
    assert not Draft202012Validator(wire.schema(form)).is_valid(data)
    with pytest.raises(InvalidDocumentError):
        wire.from_data(data, form)


def _larger_than_least(instance: Between, attribute: Any, value: int) -> None:
    if value < instance.least:
        raise ValueError("too small")


@frozen
class Between:
    """A foreign class with a field whose check asks for another field."""

    least: int
    value: int = field(validator=_larger_than_least)


def test_what_fields_have_to_agree_on_is_for_the_reader() -> None:
    """The schema leaves it open, and the reader says it."""
    assert Draft202012Validator(wire.schema(Between)).is_valid({"least": 2, "value": 1})
    with pytest.raises(InvalidDocumentError, match="too small"):
        wire.from_data({"least": 2, "value": 1}, Between)


def test_rounding_is_named() -> None:
    """A campaign without one is refused."""
    with pytest.raises(InvalidDocumentError, match="add the key rounding"):
        wire.from_data({"key": "a", "scheme": {"kind": "per_item", "rate": EURO}}, PayPlan)
    assert wire.from_data("half_even", Rounding) is Rounding.HALF_EVEN
