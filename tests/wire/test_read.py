"""The faults of bad input, all at once, each with path, expected, got and hint."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest

import c2b
from c2b import wire


def leg_data(**changes: Any) -> dict[str, Any]:
    """A leg that can be read, with *changes*."""
    leg = {
        "provider": {"kind": "consumer", "name": "Ana"},
        "recipient": {"kind": "business", "name": "Acme"},
        "value": {"kind": "feedback"},
    }
    return {**leg, **changes}


def faults(data: object, into: Any) -> dict[str, str]:
    """Return the faults that `from_data` raises, by path."""
    with pytest.raises(c2b.InvalidDocumentError) as caught:
        wire.from_data(data, into)
    return {fault.where: str(fault) for fault in caught.value.faults}


def test_all_faults_at_once() -> None:
    """Faults of different legs and fields come together, in the order of the declarations."""
    bad = leg_data(provider={"kind": "consumr", "name": 3}, recipent={}, derives_from=True)
    del bad["recipient"]
    worse = leg_data(
        compensation={"kind": "monetary", "amount": {"amount": 1.5, "currency": "EUR"}}
    )
    assert faults({"legs": [bad, worse, leg_data(derives_from=0)], "titel": ""}, c2b.Exchange) == {
        "titel": "titel: expected one of the keys legs, composition, intermediary, activity, "
        "title, got 'titel'; did you mean title?",
        "legs[0].recipent": "legs[0].recipent: expected one of the keys provider, recipient, "
        "value, compensation, subordination, proposer, terms_set_by, payment, contract, "
        "derives_from, got 'recipent'; did you mean recipient?",
        "legs[0].provider.kind": "legs[0].provider.kind: expected one of consumer, business, "
        "public_body, nonprofit, unknown, got 'consumr'; did you mean consumer?",
        "legs[0].recipient": "legs[0].recipient: expected a value, for the key is required, "
        "got nothing; add the key recipient",
        "legs[0].derives_from": "legs[0].derives_from: expected a whole number, got true; "
        "write digits only, without quotes and without a point",
        "legs[1].compensation.amount.amount": "legs[1].compensation.amount.amount: expected an "
        'exact amount in double quotes such as "12.34", got 1.5; write it as text with a point: a '
        "number of JSON is not kept exactly",
        "legs[2].derives_from": "legs[2].derives_from: expected a whole number from 1, got 0; "
        "use 1 or a larger integer",
    }


@pytest.mark.parametrize(
    ("said", "hint"),
    [
        ({"nature": "organisation"}, "another kind (business, public_body, nonprofit, unknown)"),
        ({"nature": "person"}, "leave it out: the kind states it already"),
        ({"capacity": "trade"}, "another kind (business)"),
        ({"nature": "organisation", "capacity": "public"}, "another kind (public_body)"),
        ({"nature": "person", "capacity": "public"}, "no kind of party has these facts together"),
    ],
)
def test_what_a_kind_settles(said: dict[str, str], hint: str) -> None:
    """A consumer is a private person; the hint names the kinds that fit, never a present key."""
    told = faults({"kind": "consumer", "name": "Ana", **said}, c2b.Party)
    for key, value in said.items():
        settled = {"nature": "person", "capacity": "private"}[key]
        expected = (
            f"expected no key {key}, which the kind consumer determines ({settled}), got '{value}'"
        )
        assert expected in told[key]
        assert told[key].endswith(hint)


def test_a_key_that_is_there_is_not_what_was_meant() -> None:
    """The closest key that is still free is suggested, or none."""
    assert faults({"name": "Ana", "kind": "consumer", "names": "Ben"}, c2b.Consumer)[
        "names"
    ].endswith("got 'names'; leave it out")


def test_the_dependence_of_a_leg_is_not_stated() -> None:
    """The key that a leg had before its subordination was stated is refused with what to write."""
    told = faults({"legs": [leg_data(dependence="none")]}, c2b.Exchange)["legs[0].dependence"]
    assert "no key dependence, for it follows from subordination, got 'none'" in told
    assert '{"ruled_out": true} where neither works under the other' in told


WORKS = {"worker": "provider", "direction": True, "control": True, "sanction": True}


def test_all_contradictions_of_a_leg_at_once() -> None:
    """Each at its own key."""
    leg = leg_data(
        provider={"kind": "business", "name": "Acme", "nature": "organisation"},
        recipient={"kind": "business", "name": "Acme", "nature": "organisation"},
        subordination=WORKS,
        compensation={"kind": "unpaid"},
        payment="recipient_pays_provider",
    )
    told = faults({"legs": [leg]}, c2b.Exchange)
    assert [*told] == ["legs[0].recipient", "legs[0].subordination", "legs[0].payment"]
    assert "got Acme (organisation, in trade); " in told["legs[0].subordination"]


def test_faults_in_french() -> None:
    """The same faults can be read in French."""
    with pytest.raises(c2b.InvalidDocumentError) as caught:
        wire.from_data({"kind": "consumer", "nam": "Ana"}, c2b.Consumer)
    assert caught.value.explain("fr") == (
        "nam : attendu : l’une des clés kind, name, id ; reçu : 'nam' ; vouliez-vous dire name ?\n"
        "name : attendu : une valeur, puisque la clé est obligatoire ; reçu : rien ; "
        "ajoutez la clé name"
    )


@pytest.mark.parametrize(
    ("data", "into"),
    [
        (True, int),
        (1.9, int),
        (1.0, int),
        ("3", int),
        (1, bool),
        ("true", bool),
        (1, str),
        (None, str),
        ("half a pair \ud800", str),
        ("2026-11-23T10:00:00", datetime),
        ("2026-11-23 10:00:00+01:00", datetime),
        ("2026-11-23T24:00:00Z", datetime),
        ("2026-02-30T10:00:00Z", datetime),
        ("2026-11-23", datetime),
        (20261123, date),
        ("20261123", date),
        ("2026-02-30", date),
        ("2026-11-23\n", date),
        ("２026-11-23", date),
        ("Review", c2b.Activity),
        (1, c2b.Activity),
        ([], c2b.Activity),
        ({}, tuple[int, ...]),
        ("ab", tuple[str, ...]),
        ([1, 1], frozenset[int]),
        ([], c2b.Leg),
        ("Ana", c2b.Consumer),
        ("Ana", c2b.Party),
        ({"name": "Ana"}, c2b.Party),
        ({"name": "Ana"}, c2b.Consumer),
        ({"kind": [], "name": "Ana"}, c2b.Party),
        ({"kind": "business", "name": "Ana"}, c2b.Consumer),
        ({"kind": "consumer", "name": " "}, c2b.Party),
        ({"amount": "1.234", "currency": "EUR"}, c2b.Money),
        ({"amount": "1", "currency": "eur"}, c2b.Money),
        ("12.34 EUR", c2b.Money),
        ({"en": "{a}", "fr": "{b}"}, c2b.Text),
        (None, c2b.Exchange),
    ],
)
def test_strict(data: object, into: Any) -> None:
    """A value of another type is refused, not converted or dropped."""
    assert len(faults(data, into)) == 1


@pytest.mark.parametrize(
    ("data", "into", "value"),
    [
        (3, int, 3),
        (False, bool, False),
        ("é", str, "é"),
        ("2026-11-23", date, date(2026, 11, 23)),
        ("2026-11-23T10:00Z", datetime, datetime(2026, 11, 23, 10, tzinfo=UTC)),
        ([2, 1], frozenset[int], frozenset({1, 2})),
        ({"kind": "monetary", "amount": None}, c2b.Compensation, c2b.Monetary()),
        ({}, c2b.Value, c2b.Value(kind=None)),
        ({"en": "a", "fr": "b"}, str | c2b.Text, c2b.Text(en="a", fr="b")),
        ("a", str | c2b.Text, "a"),
        (None, int | None, None),
    ],
)
def test_accepted(data: object, into: Any, value: object) -> None:
    """A fact that may be unknown may be null or left out."""
    assert wire.from_data(data, into) == value


def test_contradictions_have_the_path_of_their_field() -> None:
    """An error of a value that is being built has the path of its field."""
    employed = leg_data(
        provider={"kind": "business", "name": "Bolt", "nature": "organisation"},
        subordination=WORKS,
    )
    unpaid = leg_data(compensation={"kind": "unpaid"}, payment="recipient_pays_provider")
    same = leg_data(recipient={"kind": "business", "name": "Ana"})
    assert set(faults({"legs": [employed, unpaid, same]}, c2b.Exchange)) == {
        "legs[0].subordination",
        "legs[1].payment",
        "legs[2].recipient",
    }
    chain = [leg_data(), leg_data(derives_from=1)]
    assert set(faults({"legs": chain, "composition": "chain"}, c2b.Exchange)) == {
        "legs[1].provider"
    }


def test_odd_keys_are_quoted_in_paths() -> None:
    """A key that is no word is shown as it is; one that is no text is refused too."""
    assert set(faults(leg_data(**{"a b": 1}), c2b.Leg)) == {"['a b']"}
    assert set(faults({**leg_data(), 3: 4}, c2b.Leg)) == {"['3']"}
    assert set(faults(leg_data(value={"x" * 99: 1}), c2b.Leg)) == {"value." + "x" * 99}


@pytest.mark.parametrize("number", [10**5000, -(10**5000)], ids=["large", "small"])
def test_numbers_that_python_cannot_write(number: int) -> None:
    """Numbers too long for Python are refused in both directions."""
    assert set(faults(number, int)) == {"document"}
    for value in (number, c2b.Money(minor=number, currency="EUR")):
        with pytest.raises(c2b.InvalidValueError, match="at most 4200 digits"):
            wire.to_data(value)


def test_errors_travel() -> None:
    """The error survives pickling and copying, faults and all."""
    with pytest.raises(c2b.InvalidDocumentError) as caught:
        wire.from_data({}, c2b.Exchange)
    for twin in (pickle.loads(pickle.dumps(caught.value)), copy.deepcopy(caught.value)):
        assert twin.explain("fr") == caught.value.explain("fr")


@attrs.frozen
class Refusing:
    """A foreign type whose error is not one of the library."""

    number: int

    def __attrs_post_init__(self) -> None:
        """Refuse anything."""
        raise ValueError("odd")


@pytest.mark.parametrize("data", [[{"number": 7}], {"a": [{"number": 7}]}])
def test_what_another_error_is_about(data: Any) -> None:
    """Is told with its place and with what stood there."""
    into: Any = attrs.make_class("Holder", {"a": attrs.field(type=tuple[Refusing, ...])})
    if isinstance(data, list):
        into = tuple[Refusing, ...]
    (said,) = faults(data, into).values()
    assert "ValueError('odd')" in said
    assert 'got {"number": 7}' in said
