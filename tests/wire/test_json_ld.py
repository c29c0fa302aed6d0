"""The JSON-LD of values in the vocabulary of schema.org, without unknown facts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import c2b
from c2b import wire
from c2b.cases import CASES
from c2b.testing import strategies
from c2b.wire.json_ld import CONTEXT

THING = {"@type", "name", "description"}
PROPOSAL = THING | {"itemOffered", "seller", "priceSpecification", "acceptedPaymentMethod"}
PROPOSAL |= {"validFrom", "validThrough"}
TERMS = {  # of schema.org, and the properties that it gives them
    "Offer": PROPOSAL | {"offeredBy"},
    "Demand": PROPOSAL | {"@reverse"},
    "Person": THING,
    "Organization": THING,
    "GovernmentOrganization": THING,
    "Review": THING | {"author"},
    "Product": THING,
    "Service": THING,
    "CreativeWork": THING,
    "Dataset": THING,
    "Intangible": THING,
    "MonetaryAmount": THING | {"currency", "value"},
    "PriceSpecification": THING | {"price", "priceCurrency"},
    None: THING - {"@type"},
}
FORMS = (c2b.Party, c2b.Money, c2b.Value, c2b.Leg, c2b.Offer, c2b.Call, c2b.Exchange)
ANA, ACME = c2b.Consumer(name="Ana"), c2b.Business(name="Acme", nature=c2b.Nature.ORGANISATION)
IDEA = c2b.Value(kind=c2b.ValueKind.IDEA, description="a flavour")


def leg(**facts: Any) -> c2b.Leg:
    """Ana gives Acme an idea."""
    return c2b.Leg(**{"provider": ANA, "recipient": ACME, "value": IDEA, **facts})


def inside(part: Any) -> Iterator[Any]:
    """*part* and all that it is put together from."""
    yield part
    children = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    for child in children:
        yield from inside(child)


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_only_words_of_schema_org(form: Any) -> None:
    """Each node has a type that schema.org has, or none, and properties of that type."""

    @settings(max_examples=25)
    @given(strategies.of(form))
    def holds(value: Any) -> None:
        data = wire.to_json_ld(value)
        assert json.loads(json.dumps(data)) == data
        assert data.pop("@context") == CONTEXT
        for part in inside(data):
            assert part is data or part not in (None, "", [], {})
            if isinstance(part, dict) and "@value" in part:
                assert part.keys() == {"@language", "@value"}
            elif isinstance(part, dict) and part.keys() not in ({"@graph"}, {"seeks"}):
                assert part.keys() <= TERMS[part.get("@type")]

    holds()


def test_an_offer() -> None:
    """An offer is exported with its maker, its price and its end."""
    offer = c2b.Offer(
        leg=leg(
            proposer=c2b.Proposer.PROVIDER,
            compensation=c2b.Monetary(amount=c2b.Money.of("12.50", "EUR"), description="at once"),
        ),
        made=datetime(2026, 11, 23, 9, tzinfo=UTC),
        stands_until=datetime(2026, 12, 1, tzinfo=UTC),
    )
    assert wire.to_json_ld(offer) == {
        "@context": "https://schema.org",
        "@type": "Offer",
        "itemOffered": {"@type": "CreativeWork", "description": "a flavour"},
        "offeredBy": {"@type": "Person", "name": "Ana"},
        "priceSpecification": {
            "@type": "PriceSpecification",
            "price": "12.50",
            "priceCurrency": "EUR",
            "description": "at once",
        },
        "validFrom": "2026-11-23T09:00:00+00:00",
        "validThrough": "2026-12-01T00:00:00+00:00",
    }


def test_a_call_for_reviews() -> None:
    """Is a demand that its caller makes, for reviews by nobody in particular."""
    call = c2b.Call(
        by=ACME,
        seeks=c2b.Value(kind=c2b.ValueKind.FEEDBACK),
        compensation=c2b.Material(description="the product, to keep"),
        activity=c2b.Activity.REVIEW,
        closes=datetime(2026, 12, 1, tzinfo=UTC),
        title=c2b.Text(en="Try our tea", fr="Goûtez notre thé"),
    )
    assert wire.to_json_ld(call) == {
        "@context": "https://schema.org",
        "@type": "Demand",
        "name": [
            {"@language": "en", "@value": "Try our tea"},
            {"@language": "fr", "@value": "Goûtez notre thé"},
        ],
        "itemOffered": {"@type": "Review"},
        "acceptedPaymentMethod": "the product, to keep",
        "validThrough": "2026-12-01T00:00:00+00:00",
        "@reverse": {"seeks": {"@type": "Organization", "name": "Acme"}},
    }


def test_an_exchange_is_a_graph_of_its_legs() -> None:
    """A review has an author; what the recipient proposes is a demand; unpaid is a price of 0."""
    review = leg(
        value=c2b.Value(kind=c2b.ValueKind.FEEDBACK),
        proposer=c2b.Proposer.RECIPIENT,
        compensation=c2b.Unpaid(),
    )
    exchange = c2b.Exchange(legs=(review,), activity=c2b.Activity.REVIEW)
    ana = {"@type": "Person", "name": "Ana"}
    assert wire.to_json_ld(exchange)["@graph"] == [
        {
            "@type": "Demand",
            "itemOffered": {"@type": "Review", "author": ana},
            "seller": ana,
            "priceSpecification": {"@type": "PriceSpecification", "price": "0"},
            "@reverse": {"seeks": {"@type": "Organization", "name": "Acme"}},
        }
    ]


@pytest.mark.parametrize(
    ("value", "node"),
    [
        (c2b.Money.of("12.34", "EUR"), ("MonetaryAmount", {"currency": "EUR", "value": "12.34"})),
        (c2b.PublicBody(name="Lyon"), ("GovernmentOrganization", {"name": "Lyon"})),
        (c2b.Nonprofit(name="Aid"), ("Organization", {"name": "Aid"})),
        (c2b.Business(name="Bo", nature=c2b.Nature.PERSON), ("Person", {"name": "Bo"})),
        (c2b.Business(name="Bo"), (None, {"name": "Bo"})),
        (c2b.UnknownParty(name="?"), (None, {"name": "?"})),
        (c2b.Value(kind=c2b.ValueKind.FEEDBACK), ("CreativeWork", {})),
        (c2b.Value(kind=c2b.ValueKind.MONEY), ("MonetaryAmount", {})),
        (c2b.Value(kind=c2b.ValueKind.NONE, description="x"), (None, {})),
        (c2b.Value(kind=None), (None, {})),
    ],
)
def test_parts(value: Any, node: tuple[str | None, dict[str, Any]]) -> None:
    """An unknown fact has no type, and a leg in which nothing passes has no item."""
    kind, properties = node
    typed = {} if kind is None else {"@type": kind}
    assert wire.to_json_ld(value) == {"@context": CONTEXT, **typed, **properties}


@pytest.mark.parametrize(
    ("proposer", "role"),
    [
        (c2b.Proposer.PROVIDER, "offeredBy"),
        (c2b.Proposer.INTERMEDIARY, "seller"),
        (None, "seller"),
    ],
)
def test_only_who_proposes_offers(proposer: c2b.Proposer | None, role: str) -> None:
    """A provider that has not proposed, or perhaps not, is the seller."""
    data = wire.to_json_ld(leg(proposer=proposer, compensation=c2b.Monetary()))
    assert data["@type"] == "Offer"
    assert data.keys() & {"offeredBy", "seller"} == {role}
    assert not data.keys() & {"priceSpecification", "acceptedPaymentMethod"}


def test_several() -> None:
    """Are a graph, too; every case can be exported."""
    assert wire.to_json_ld([ANA, ACME])["@graph"][1] == {"@type": "Organization", "name": "Acme"}
    assert all(wire.to_json_ld(case.exchange)["@graph"] for case in CASES)


@given(st.one_of(st.none(), st.text(), st.integers(), strategies.of(c2b.Terms)))
def test_other_values_are_refused(value: object) -> None:
    """A value of another type is refused with a hint in both languages."""
    with pytest.raises(c2b.InvalidValueError, match="schema.org has terms for") as caught:
        wire.to_json_ld(value)
    assert "écrivez un document" in caught.value.explain("fr")
