"""The JSON-LD of values in the vocabulary of schema.org, without unknown facts."""

from __future__ import annotations

import json
import warnings
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyld import jsonld
from rdflib import Graph

import c2b
from c2b import wire
from c2b.cases import CASES
from c2b.testing import strategies
from c2b.wire.json_ld import CONTEXT

TEXT = "Text"  # of schema.org, as are all of these
CLASSES = {  # each class that is used, with the classes that it belongs to
    "Offer": {"Thing", "Offer"},
    "Demand": {"Thing", "Demand"},
    "Person": {"Thing", "Person"},
    "Organization": {"Thing", "Organization"},
    "GovernmentOrganization": {"Thing", "Organization"},
    "Product": {"Thing", "Product"},
    "Service": {"Thing", "Service"},
    "CreativeWork": {"Thing", "CreativeWork"},
    "Dataset": {"Thing", "CreativeWork"},
    "Review": {"Thing", "CreativeWork"},
    "Intangible": {"Thing"},
    "MonetaryAmount": {"Thing", "MonetaryAmount"},
    "PriceSpecification": {"Thing", "PriceSpecification"},
}
ITEMS = {"Product", "Service", "CreativeWork"}  # of an offer, apart from events, trips and menus
AGENTS = {"Person", "Organization"}
PROPERTIES: dict[str, tuple[set[str], set[str]]] = {  # the domain and the range of each
    "name": ({"Thing"}, {TEXT}),
    "description": ({"Thing"}, {TEXT}),
    "itemOffered": ({"Offer", "Demand"}, ITEMS),
    "offeredBy": ({"Offer"}, AGENTS),
    "seller": ({"Offer", "Demand"}, AGENTS),
    "seeks": (AGENTS, {"Demand"}),
    "priceSpecification": ({"Offer", "Demand"}, {"PriceSpecification"}),
    "price": ({"Offer", "PriceSpecification"}, {TEXT}),
    "priceCurrency": ({"Offer", "PriceSpecification"}, {TEXT}),
    "validFrom": ({"Offer", "Demand"}, {TEXT}),
    "validThrough": ({"Offer", "Demand"}, {TEXT}),
    "author": ({"CreativeWork"}, AGENTS),
    "currency": ({"MonetaryAmount"}, {TEXT}),
    "value": ({"MonetaryAmount"}, {TEXT}),
}
INLINE = {"@vocab": "http://schema.org/"}  # in the place of the context on the web
PREFIX, TYPE = "http://schema.org/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
Triple = tuple[str, str, str]
FORMS = (c2b.Party, c2b.Money, c2b.Value, c2b.Leg, c2b.Offer, c2b.Call, c2b.Exchange)
ANA, ACME = c2b.Consumer(name="Ana"), c2b.Business(name="Acme", nature=c2b.Nature.ORGANISATION)
IDEA = c2b.Value(kind=c2b.ValueKind.IDEA, description="a flavour")


def leg(**facts: Any) -> c2b.Leg:
    """Ana gives Acme an idea."""
    return c2b.Leg(**{"provider": ANA, "recipient": ACME, "value": IDEA, **facts})


def by_pyld(data: dict[str, Any]) -> dict[str, list[Triple]]:
    """Return the triples of each graph as pyld reads them; texts are ``Text``."""
    found = jsonld.to_rdf({**data, "@context": INLINE})
    return {
        graph: [
            (t["subject"]["value"], t["predicate"]["value"], end_of(t["object"])) for t in triples
        ]
        for graph, triples in found.items()
    }


def end_of(node: dict[str, str]) -> str:
    """Return the node at the end of a triple; ``Text`` for a text."""
    return TEXT if node["type"] == "literal" else node["value"]


def by_rdflib(data: dict[str, Any]) -> Graph:
    """Return the graph of *data* as rdflib reads it; other graphs of the document are left out."""
    text, graph = json.dumps({**data, "@context": INLINE}), Graph()
    with warnings.catch_warnings():  # of rdflib, about classes of its own that it uses itself
        warnings.simplefilter("ignore", DeprecationWarning)
        return graph.parse(data=text, format="json-ld")


def misused(triples: list[Triple]) -> list[Triple]:
    """Return the triples outside of the domain or the range of their property.

    A node without a type is of an unknown class, and may be of any.
    """
    types = {subject: kind.removeprefix(PREFIX) for subject, name, kind in triples if name == TYPE}

    def may_be(node: str, classes: set[str]) -> bool:
        return node not in types or bool(CLASSES[types[node]] & classes)

    wrong = []
    for subject, name, end in triples:
        if name == TYPE:
            continue
        domain, values = PROPERTIES[name.removeprefix(PREFIX)]
        is_text, takes_text = end == TEXT, TEXT in values
        fits = is_text is takes_text and (is_text or may_be(end, values))
        if not fits or not may_be(subject, domain):
            wrong.append((subject, name, end))
    return wrong


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_only_words_of_schema_org(form: Any) -> None:
    """Each node has a type of schema.org, or none, and each property its domain and its range."""

    @settings(max_examples=15)
    @given(strategies.of(form))
    def holds(value: Any) -> None:
        data = wire.to_json_ld(value)
        assert json.loads(json.dumps(data)) == data
        assert data["@context"] == CONTEXT
        graphs = by_pyld(data)
        assert graphs.keys() <= {"@default"}
        assert misused(graphs.get("@default", [])) == []

    holds()


@pytest.mark.parametrize("kind", [*c2b.ValueKind, None])
@pytest.mark.parametrize("proposer", [*c2b.Proposer, None])
def test_every_kind_of_item(kind: c2b.ValueKind | None, proposer: c2b.Proposer | None) -> None:
    """An item that an offer may not hold is described in words, and never lost."""
    one = leg(value=c2b.Value(kind=kind, description="such a thing"), proposer=proposer)
    data = wire.to_json_ld(one)
    assert misused(by_pyld(data)["@default"]) == []
    held = data.get("itemOffered", data)
    assert held.get("description") == (None if kind is c2b.ValueKind.NONE else "such a thing")


def test_a_misuse_is_found() -> None:
    """The check notices rights as an item, a text as a payment, and an author of an offer."""
    wrong = {
        "@type": "Offer",
        "itemOffered": {"@type": "Intangible"},
        "priceSpecification": "a badge",
        "author": {"@type": "Person"},
    }
    assert len(misused(by_pyld(wrong)["@default"])) == 3


@pytest.mark.parametrize("wrapped", [False, True])
def test_two_readers_find_one_graph(wrapped: bool) -> None:
    """Two readers of linked data find the same triples, all of them in the default graph."""
    exchanges = [case.exchange for case in CASES[:4]]
    for value in [exchanges] if wrapped else exchanges:
        data = wire.to_json_ld(value)
        graphs = by_pyld(data)
        found, triples = by_rdflib(data), graphs["@default"]
        assert graphs.keys() == {"@default"}
        assert len(found) == len(triples) > 0
        assert {str(name) for _, name, _ in found} == {name for _, name, _ in triples}


class Scripts(HTMLParser):
    """A reader of pages that keeps what stands in script elements, and counts all elements."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.opened: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.opened.append(tag)

    def handle_comment(self, data: str) -> None:
        self.opened.append("comment")

    def handle_data(self, data: str) -> None:
        self.found.append(data)


@pytest.mark.parametrize(
    "hostile",
    [
        "</script><script>alert(1)</script>",
        "<!-- <script>",
        "]]>",
        "a\u2028b\u2029",
        "&lt;/script&gt;",
    ],
)
def test_a_page_can_hold_it(hostile: str) -> None:
    """No name closes the script element or opens a comment, and a reader gets it back whole."""
    text = wire.to_json_ld_text(c2b.Consumer(name=hostile))
    assert text.isascii() and not set("<>&") & set(text)
    assert json.loads(text)["name"] == hostile
    page = Scripts()
    page.feed(f"<p>{wire.to_json_ld_script(c2b.Consumer(name=hostile))}</p>")
    assert page.opened == ["p", "script"]
    assert page.found == [text]


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
        "priceSpecification": {
            "@type": "PriceSpecification",
            "description": "the product, to keep",
        },
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
    assert "priceSpecification" not in data


def test_several() -> None:
    """Are a graph, too; every case can be exported."""
    assert wire.to_json_ld([ANA, ACME])["@graph"][1] == {"@type": "Organization", "name": "Acme"}
    assert all(wire.to_json_ld(case.exchange)["@graph"] for case in CASES)


@settings(max_examples=15)
@given(st.one_of(st.none(), st.text(), st.integers(), strategies.of(c2b.Terms)))
def test_other_values_are_refused(value: object) -> None:
    """A value of another type is refused with a hint in both languages."""
    with pytest.raises(c2b.InvalidValueError, match="schema.org has terms for") as caught:
        wire.to_json_ld(value)
    assert "écrivez un document" in caught.value.explain("fr")
