"""The pages of values of an exchange: money, parties, offers, legs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from c2b.models import (
    Call,
    Compensation,
    Exchange,
    Immaterial,
    Leg,
    Material,
    Monetary,
    Money,
    Offer,
    Party,
    Reciprocal,
    Unpaid,
    Value,
)
from c2b.models.compensation import COMPENSATIONS
from c2b.models.party import PARTIES, party_text
from c2b.notebook.markup import Markup, Page
from c2b.text import Text

Pair = tuple[Text, str | Text | Markup]


def money(amount: Money, page: Page) -> Markup:
    """Return an amount, with its digits for programs."""
    return page.element("data", amount.explain(page.language), value=amount.digits)


def value(given: Value, page: Page) -> Markup:
    """Return a value by its kind and its description."""
    kind = _UNKNOWN if given.kind is None else given.kind.text
    if not given.description:
        return page.element("span", kind)
    return page.element("span", _DESCRIBED.fill(kind=kind, words=given.description))


def compensation(back: Compensation | None, page: Page) -> Markup:
    """Return what comes back: an amount, words, nothing, or that it is unknown."""
    if back is None:
        return page.element("span", _UNKNOWN)
    amount = back.amount if isinstance(back, Monetary) else None
    amount = back.fair_value if isinstance(back, Material) else amount
    shown: list[str | Text | Markup] = [] if amount is None else [money(amount, page)]
    shown += [" "] if shown and back.description else []
    shown += [back.description] if back.description else []
    return page.element("span", *(shown or [_KINDS[type(back)]]))


def leg(one: Leg, page: Page) -> Markup:
    """Return the parties of a leg, its value and what comes back."""
    return page.pairs(_leg(one, page))


def _leg(one: Leg, page: Page) -> Iterator[Pair]:
    yield _FROM, party_text(one.provider)
    yield _TO, party_text(one.recipient)
    yield _VALUE, value(one.value, page)
    yield _RETURN, compensation(one.compensation, page)


def _offer(offer: Offer, page: Page) -> tuple[Markup, ...]:
    times: list[Pair] = [(_MADE, _moment(offer.made))]
    if offer.stands_until is not None:
        times.append((_UNTIL, _moment(offer.stands_until)))
    return (page.pairs([*_leg(offer.leg, page), *times]),)


def _call(call: Call, page: Page) -> tuple[Markup, ...]:
    times = ((_OPENS, call.opens), (_CLOSES, call.closes))
    pairs: list[Pair] = [(_BY, party_text(call.by)), (_SEEKS, value(call.seeks, page))]
    pairs.append((_RETURN, compensation(call.compensation, page)))
    pairs += [(name, _moment(at)) for name, at in times if at is not None]
    return (*_titled(call.title, page), page.pairs(pairs))


def _moment(at: datetime) -> Text:
    """Return a moment in words, as the history of a contract has it: the day in full in French."""
    return _AT.fill(day=at.date(), time=at.timetz().isoformat())


def _exchange(exchange: Exchange, page: Page) -> tuple[Markup, ...]:
    legs = page.items((leg(one, page) for one in exchange.legs), ordered=True)
    return (*_titled(exchange.title, page), legs)


def _titled(title: str | Text, page: Page) -> tuple[Markup, ...]:
    if not title:
        return ()
    return (page.element("p", page.element("strong", title)),)


def _party(party: Party, page: Page) -> tuple[Markup, ...]:
    return (page.element("p", party_text(party)),)


PAGES: dict[type, Callable[[Any, Page], tuple[Markup, ...]]] = {
    **dict.fromkeys(PARTIES, _party),
    **dict.fromkeys(
        COMPENSATIONS, lambda back, page: (page.element("p", compensation(back, page)),)
    ),
    Money: lambda amount, page: (page.element("p", money(amount, page)),),
    Value: lambda given, page: (page.element("p", value(given, page)),),
    Leg: lambda one, page: (leg(one, page),),
    Offer: _offer,
    Call: _call,
    Exchange: _exchange,
}

_KINDS: dict[type, Text] = {
    Unpaid: Text(en="nothing", fr="rien"),
    Monetary: Text(en="money", fr="de l’argent"),
    Material: Text(en="goods", fr="des biens"),
    Immaterial: Text(en="recognition", fr="une reconnaissance"),
    Reciprocal: Text(en="another leg", fr="un autre flux"),
}
_AT = Text(en="{day} {time}", fr="{day} à {time}")
_DESCRIBED = Text(en="{kind}: {words}", fr="{kind}\u00a0: {words}")
_UNKNOWN = Text(en="unknown", fr="inconnu")
_FROM = Text(en="from", fr="de")
_TO = Text(en="to", fr="à")
_BY = Text(en="by", fr="par")
_SEEKS = Text(en="seeks", fr="recherche")
_VALUE = Text(en="value", fr="valeur")
_RETURN = Text(en="in return", fr="en retour")
_MADE = Text(en="made", fr="date")
_UNTIL = Text(en="stands until", fr="valable jusqu’au")
_OPENS = Text(en="opens", fr="ouverture")
_CLOSES = Text(en="closes", fr="clôture")
