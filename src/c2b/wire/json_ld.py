"""JSON-LD in the vocabulary of schema.org, for search engines and linked data.

This is an export only: whatever schema.org has no term for is left out, as is every unknown fact.
A property is used only where schema.org has it, and with values of the types that it names: what
no offer may hold as its item, such as rights, is described in words. To keep a value or to send it
to another c2b, write a document.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any, cast

from c2b.errors import InvalidValueError
from c2b.models.activity import Activity
from c2b.models.call import Call
from c2b.models.compensation import Compensation, Monetary, Unpaid
from c2b.models.exchange import Exchange
from c2b.models.leg import Leg, Proposer
from c2b.models.money import Money
from c2b.models.offer import Offer
from c2b.models.party import PARTIES, Nature, Party, PublicBody
from c2b.models.value import Value, ValueKind
from c2b.text import Text, by_language

CONTEXT = "https://schema.org"

_Node = dict[str, Any]

_ITEMS: dict[ValueKind | None, str | None] = {
    ValueKind.GOOD: "Product",
    ValueKind.SERVICE: "Service",
    ValueKind.CONTENT: "CreativeWork",
    ValueKind.FEEDBACK: "CreativeWork",
    ValueKind.DATA: "Dataset",
    ValueKind.IDEA: "CreativeWork",
    ValueKind.ATTENTION: "Intangible",
    ValueKind.LABOUR: "Service",
    ValueKind.MONEY: "MonetaryAmount",
    ValueKind.RIGHTS: "Intangible",
    None: None,
}
_NATURES: dict[Nature | None, str | None] = {
    Nature.PERSON: "Person",
    Nature.ORGANISATION: "Organization",
    None: None,
}


_OFFERED = ("Product", "Service", "CreativeWork", "Dataset", "Review")
"""The types of items that schema.org allows in an offer or a demand."""

_HARMLESS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}


def to_json_ld(value: object) -> _Node:
    """Return *value*, or a list or tuple of values, as JSON-LD.

    A leg or an offer that its provider proposes is an ``Offer``; one that its recipient proposes,
    and a call, is a ``Demand``, sought by the recipient. An exchange, like a list, is a graph of
    its parts: the one graph of the document, also where a list holds exchanges.

    Raises:
        InvalidValueError: A value that schema.org has no term for.

    >>> import c2b
    >>> to_json_ld(c2b.Money.of("12.34", "EUR"))["value"]
    '12.34'
    """
    if isinstance(value, list | tuple):
        nodes = [node for each in cast("list[Any]", value) for node in _nodes(each)]
        return {"@context": CONTEXT, "@graph": nodes}
    return {"@context": CONTEXT, **_node(value)}


def to_json_ld_text(value: object) -> str:
    r"""Return the JSON-LD of *value* as text that is safe inside the script element of a page.

    It is ASCII, and no name in it can close the element or open a comment: ``<``, ``>``, ``&`` and
    all other characters that HTML or JavaScript could take for its own are escaped.

    Raises:
        InvalidValueError: A value that schema.org has no term for.

    >>> import c2b
    >>> print(to_json_ld_text(c2b.Consumer(name="</script>")))
    {"@context": "https://schema.org", "@type": "Person", "name": "\u003c/script\u003e"}
    """
    return json.dumps(to_json_ld(value)).translate(_HARMLESS)


def to_json_ld_script(value: object) -> str:
    """Return the script element with the JSON-LD of *value*, to be put into a page as it is.

    Raises:
        InvalidValueError: A value that schema.org has no term for.
    """
    return f'<script type="application/ld+json">{to_json_ld_text(value)}</script>'


_NOTHING: tuple[object, ...] = (None, "", [], {})


def _node(value: object) -> _Node:
    write = _WRITERS.get(type(value))
    if write is None:
        raise InvalidValueError("value", _SAYABLE, value, _CHOOSE)
    return write(value)


def _nodes(value: object) -> list[_Node]:
    """Return the nodes of *value*; a graph inside a graph would be one without a name."""
    node = _node(value)
    nodes: list[_Node] = node["@graph"] if node.keys() == {"@graph"} else [node]
    return nodes


def _typed(kind: str | None, **properties: Any) -> _Node:
    """Return a node with the known properties."""
    known = {name: value for name, value in properties.items() if value not in _NOTHING}
    return known if kind is None else {"@type": kind, **known}


def _words(text: str | Text) -> Any:
    """Return a text, or one in each language."""
    if isinstance(text, str):
        return text
    each = by_language(text).items()
    return [{"@language": language, "@value": words} for language, words in each if words]


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _party(party: Party) -> _Node:
    is_public = isinstance(party, PublicBody)
    kind = "GovernmentOrganization" if is_public else _NATURES[party.nature]
    return _typed(kind, name=_words(party.name))


def _money(money: Money) -> _Node:
    return _typed("MonetaryAmount", currency=money.currency, value=money.digits)


def _item(value: Value, giver: Party | None = None, activity: Activity | None = None) -> _Node:
    """Return the node of the value; feedback in reviews is a review by its provider."""
    description = _words(value.description)
    if value.kind is ValueKind.NONE:
        return {}
    if value.kind is ValueKind.FEEDBACK and activity is Activity.REVIEW:
        author = None if giver is None else _party(giver)
        return _typed("Review", description=description, author=author)
    return _typed(_ITEMS[value.kind], description=description)


def _offered(item: _Node) -> _Node:
    """Return what is offered as an item where it may be one, and else as a description."""
    if item.get("@type") in _OFFERED:
        return {"itemOffered": item}
    return _typed(None, description=item.get("description"))


def _return(compensation: Compensation | None) -> _Node:
    """Return the price; what comes back in kind has none, and is described."""
    match compensation:
        case None:
            return {}
        case Unpaid():
            return {"priceSpecification": _typed("PriceSpecification", price="0")}
        case Monetary(amount=Money() as amount):
            price = _typed(
                "PriceSpecification",
                price=amount.digits,
                priceCurrency=amount.currency,
                description=_words(compensation.description),
            )
            return {"priceSpecification": price}
        case _ if compensation.description:
            words = _words(compensation.description)
            return {"priceSpecification": _typed("PriceSpecification", description=words)}
        case _:
            return {}


def _leg(leg: Leg, activity: Activity | None = None) -> _Node:
    item = _offered(_item(leg.value, leg.provider, activity))
    provider = _party(leg.provider)
    back = _return(leg.compensation)
    if leg.proposer is Proposer.RECIPIENT:
        sought = {"seeks": _party(leg.recipient)}
        return _typed("Demand", **item, seller=provider, **back, **{"@reverse": sought})
    role = "offeredBy" if leg.proposer is Proposer.PROVIDER else "seller"
    return _typed("Offer", **item, **{role: provider}, **back)


def _offer(offer: Offer) -> _Node:
    until = _moment(offer.stands_until)
    return {**_leg(offer.leg), **_typed(None, validFrom=_moment(offer.made), validThrough=until)}


def _call(call: Call) -> _Node:
    return _typed(
        "Demand",
        name=_words(call.title),
        **_offered(_item(call.seeks, activity=call.activity)),
        **_return(call.compensation),
        validFrom=_moment(call.opens),
        validThrough=_moment(call.closes),
        **{"@reverse": {"seeks": _party(call.by)}},
    )


def _exchange(exchange: Exchange) -> _Node:
    return {"@graph": [_leg(leg, exchange.activity) for leg in exchange.legs]}


_WRITERS: dict[type, Callable[[Any], _Node]] = {
    **dict.fromkeys(PARTIES, _party),
    Money: _money,
    Value: _item,
    Leg: _leg,
    Offer: _offer,
    Call: _call,
    Exchange: _exchange,
}
_NAMES = ", ".join(each.__name__ for each in _WRITERS)
_SAYABLE = Text(
    en=f"a value that schema.org has terms for ({_NAMES})",
    fr=f"une valeur pour laquelle schema.org a des termes ({_NAMES})",
)
_CHOOSE = Text(
    en="export such a value, or write a document",
    fr="exportez une telle valeur, ou écrivez un document",
)
