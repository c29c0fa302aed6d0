"""The receipts of each party in a year, read from the entries of books, in kind included."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from fractions import Fraction

from attrs import field, frozen

from c2b._validators import exactly, named, tuple_of
from c2b.compensation import Entry, Medium, Role, YearTotal, year_totals
from c2b.models.money import Money
from c2b.rules.crowdsourcing.pay import rounded_down
from c2b.text import COMMA, Text

Rates = Mapping[tuple[str, str], Decimal | int]
"""The amount of the second currency that one unit of the first is worth: ``("GBP", "EUR")``."""

_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)


@frozen(kw_only=True)
class Paid:
    """The receipts of one party in one year, in every currency.

    Attributes:
        party: The party that received them.
        year: The calendar year of the entries.
        totals: The cash and the fair value of goods, one total for each currency.
        withheld: The tax that was withheld from them, one amount for each currency.
    """

    party: str = field(validator=named)
    year: int = field(validator=exactly(int))
    totals: tuple[YearTotal, ...] = field(validator=tuple_of(YearTotal))
    withheld: tuple[Money, ...] = field(default=(), validator=tuple_of(Money))

    def total_in(self, currency: str, rates: Rates) -> Decimal | None:
        """Return all receipts together in *currency*; None where a rate is missing.

        Receipts that were taken back in a later year count as zero there, never as less.
        """
        found = _sum((each.total for each in self.totals), currency, rates)
        return None if found is None else max(found, Decimal(0))

    def share_withheld(
        self, currency: str, rates: Rates, asked: Iterable[Decimal | int] = ()
    ) -> Decimal | None:
        """Return the share of the receipts that was withheld; None where a rate is missing.

        Receipts in one currency need no rate. It is the highest of the shares *asked* for of which
        no whole cent is missing, and otherwise the exact share, rounded down to a hundredth of a
        per cent.
        """
        paid = {each.total.currency for each in self.totals}
        currency = paid.pop() if len(paid) == 1 else currency
        total, withheld = self.total_in(currency, rates), _sum(self.withheld, currency, rates)
        if not total or withheld is None:
            return None
        exact = int(Fraction(withheld) / Fraction(total) * 10_000)
        enough = (Decimal(each) for each in asked if self._due(each, currency, rates) <= withheld)
        return max(_EXACT.normalize(Decimal(exact).scaleb(-4)), *enough, Decimal(0))

    def _due(self, share: Decimal | int, currency: str, rates: Rates) -> Decimal:
        """Return *share* of the receipts, rounded down to whole cents of each currency paid."""
        parts = (
            Money(minor=int(Fraction(share) * each.total.minor), currency=each.total.currency)
            for each in self.totals
        )
        return _sum(parts, currency, rates) or Decimal(0)

    def lacks_rate(self, currency: str, rates: Rates) -> tuple[str, ...]:
        """Return the currencies of the receipts that have no rate to *currency*."""
        paid = dict.fromkeys(each.total.currency for each in self.totals if each.total)
        return tuple(code for code in paid if code != currency and (code, currency) not in rates)

    def hourly(self, currency: str, hours: Decimal | int) -> Decimal | None:
        """Return the cash of an hour, rounded down; None where another currency was paid too."""
        cash = self.cash_in(currency)
        return None if cash is None else rounded_down(Fraction(cash) / Fraction(hours))

    def cash_in(self, currency: str) -> Decimal | None:
        """Return the cash where all of it was paid in *currency*; None otherwise."""
        if any(each.cash.currency != currency for each in self.totals if each.cash):
            return None
        return sum((each.cash.to_decimal() for each in self.totals if each.cash), Decimal(0))

    @property
    def text(self) -> Text:
        """The receipts by currency, in words."""
        return Text.join((_total_text(each) for each in self.totals), COMMA)


def paid_in(year: int, entries: Iterable[Entry]) -> tuple[Paid, ...]:
    """Return what each party was paid in *year*, by the names of the parties.

    Args:
        year: The calendar year.
        entries: The entries of books, also of several plans.
    """
    mine = [each for each in entries if each.on.year == year]
    totals: defaultdict[str, list[YearTotal]] = defaultdict(list)
    for total in year_totals(mine):
        totals[total.party].append(total)
    withheld = _withheld(mine)
    return tuple(
        Paid(
            party=party,
            year=year,
            totals=tuple(found),
            withheld=tuple(
                Money(minor=withheld[party, code], currency=code)
                for code in (each.cash.currency for each in found)
            ),
        )
        for party, found in totals.items()
    )


def _withheld(entries: Iterable[Entry]) -> defaultdict[tuple[str, str], int]:
    """Return the cash that the entries add to the tax accounts, by party and currency."""
    found: defaultdict[tuple[str, str], int] = defaultdict(int)
    for entry in entries:
        if entry.unit.medium is Medium.CASH:
            found[entry.party, entry.unit.name] += entry.sum_of(Role.TAX)
    return found


def _sum(amounts: Iterable[Money], currency: str, rates: Rates) -> Decimal | None:
    """Return the sum of *amounts* in *currency*, exact; None where a rate is missing."""
    total = Decimal(0)
    for amount in amounts:
        rate = 1 if amount.currency == currency else rates.get((amount.currency, currency))
        if rate is None and amount:
            return None
        total = _EXACT.add(total, _EXACT.multiply(amount.to_decimal(), Decimal(rate or 0)))
    return total


def _total_text(total: YearTotal) -> Text:
    whole = Text(en=total.total.explain("en"), fr=total.total.explain("fr"))
    if not total.in_kind:
        return whole
    in_kind = Text(en=total.in_kind.explain("en"), fr=total.in_kind.explain("fr"))
    return _WITH_KIND.fill(whole=whole, in_kind=in_kind)


_WITH_KIND = Text(en="{whole} ({in_kind} in kind)", fr="{whole} (dont {in_kind} en nature)")
