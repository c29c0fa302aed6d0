"""The facts on a person who is paid: general ones, their own, and those in the books."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import attrs
from attrs import evolve, frozen

from c2b.errors import InvalidValueError
from c2b.predicate import fact_at
from c2b.rules.crowdsourcing import CrowdsourcingFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.obligations.paid import Paid, Rates
from c2b.text import Text

_FROM_BOOKS = (
    *("payee.stated_paid_usd", "payee.payments", "payee.year", "seller.consideration_eur"),
    *("employment.hourly_eur", "employment.hourly_gbp", "pay.earned", "pay.hours"),
)
"""The facts that the books and the hours state; a second statement of them is refused."""
_HOURLY = {"EUR": "hourly_eur", "GBP": "hourly_gbp"}
_WAGES_IN = {"FR": "EUR", "DE": "EUR", "GB": "GBP", "US": "USD"}
"""The currency of the wages on record."""


@frozen(kw_only=True)
class BooksReader:
    """The way in which amounts become facts.

    Attributes:
        rates: The rates between currencies.
        where: The places asked about; the pay of an hour is read in their currency only.
    """

    rates: Rates
    where: tuple[str, ...]

    def facts(
        self, everyone: SharedFacts, own: SharedFacts, paid: Paid, hours: Decimal | int | None
    ) -> CrowdsourcingFacts:
        """Return all facts on the person who was *paid*.

        Args:
            everyone: The facts that hold for everyone unless *own* has others.
            own: The facts on the person.
            paid: The amounts in the books.
            hours: The hours that were paid; None where they are unknown.

        Raises:
            InvalidValueError: An amount of the books is stated a second time.
        """
        known = joined(extended(everyone), extended(own))
        for path in _FROM_BOOKS:
            stated = fact_at(CrowdsourcingFacts, path).of(known)
            if stated is not None:
                raise InvalidValueError(f"{paid.party}: {path}", _OPEN, stated, _LEAVE_OUT)
        groups = {name: getattr(known, name) for name in ("payee", "seller", "employment", "pay")}
        filled = {
            name: evolve(groups[name], **dict(found))
            for name, found in (
                ("payee", self._payee(known, paid)),
                ("seller", self._seller(paid)),
                *((("employment", self._hourly(paid, hours)),) if hours else ()),
                *((("pay", self._pay(paid, hours)),) if hours else ()),
            )
        }
        return evolve(known, **filled)

    def _payee(self, known: SharedFacts, paid: Paid) -> Iterator[tuple[str, object]]:
        yield "year", paid.year
        yield "stated_paid_usd", paid.total_in("USD", self.rates)
        if known.payee.withheld_share is None:
            yield "withheld_share", paid.share_withheld("USD", self.rates)

    def _seller(self, paid: Paid) -> Iterator[tuple[str, object]]:
        yield "consideration_eur", paid.total_in("EUR", self.rates)

    def _hourly(self, paid: Paid, hours: Decimal | int) -> Iterator[tuple[str, object]]:
        for currency, name in _HOURLY.items():
            if paid.cash_in(currency):
                yield name, paid.hourly(currency, hours)

    def _pay(self, paid: Paid, hours: Decimal | int) -> Iterator[tuple[str, object]]:
        yield "hours", hours
        currencies = {_WAGES_IN.get(place[:2]) for place in self.where if ":" not in place}
        if len(currencies) == 1 and None not in currencies:
            yield "earned", paid.cash_in(str(*currencies))


def extended(facts: SharedFacts) -> CrowdsourcingFacts:
    """Return *facts* as facts on paid work, in which those of that activity are unknown."""
    if isinstance(facts, CrowdsourcingFacts):
        return facts
    names = (each.name for each in attrs.fields(SharedFacts))
    return CrowdsourcingFacts(**{name: getattr(facts, name) for name in names})


def joined(everyone: CrowdsourcingFacts, own: CrowdsourcingFacts) -> CrowdsourcingFacts:
    """Return the facts known of a person, and else those that hold for everyone."""
    found: dict[str, Any] = {}
    for each in attrs.fields(CrowdsourcingFacts):
        common, mine = getattr(everyone, each.name), getattr(own, each.name)
        if each.name == "assessed":
            found[each.name] = tuple(dict.fromkeys((*common, *mine)))
        elif each.name == "leg":
            found[each.name] = common if mine is None else mine
        else:
            found[each.name] = _group(common, mine)
    return CrowdsourcingFacts(**found)


def _group(common: Any, mine: Any) -> Any:
    names = [each.name for each in attrs.fields(type(mine)) if each.init]
    known = {name: value for name in names if (value := getattr(mine, name)) is not None}
    return evolve(common, **known)


_OPEN = Text(
    en="an unknown fact, which the books state", fr="un fait inconnu, que les livres donnent"
)
_LEAVE_OUT = Text(
    en="leave it out; give hours as hours=..., and payments elsewhere as books of their own",
    fr="omettez-le ; donnez les heures par hours=..., et d’autres paiements comme d’autres livres",
)
