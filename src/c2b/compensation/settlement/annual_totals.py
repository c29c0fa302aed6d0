"""The receipts of each person in a calendar year, for reporting thresholds.

Money counts gross, before what is withheld; goods count at their fair value; points and
recognition do not count until they are converted. What was taken back is taken off in the year
of the reversal.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field, frozen

from c2b.compensation.deductions import Role
from c2b.compensation.settlement.journal import Entry, EntryKind
from c2b.compensation.unit import Medium
from c2b.errors import CurrencyMismatchError
from c2b.models.money import Money

_MEDIA = (Medium.CASH, Medium.KIND)
_COUNTED = (Role.PAYEE, Role.TAX, Role.OWED_BACK)


@frozen(kw_only=True)
class YearTotal:
    """The receipts of one party in one year and currency.

    Attributes:
        party: The party that received them.
        year: The calendar year of the entries.
        cash: The amount paid or withheld.
        in_kind: The fair value of goods.
        payments: The number of payments.
    """

    party: str
    year: int
    cash: Money
    in_kind: Money
    payments: int

    @property
    def total(self) -> Money:
        """The sum of cash and goods."""
        return self.cash + self.in_kind

    def reaches(self, threshold: Money) -> bool:
        """Whether the total is *threshold* or more; another currency is refused.

        Raises:
            CurrencyMismatchError: A threshold in another currency.
        """
        if threshold.currency != self.cash.currency:
            raise CurrencyMismatchError(self.cash.currency, threshold.currency)
        return self.total >= threshold


@define
class _Sum:
    amounts: dict[Medium, int] = field(factory=dict[Medium, int])
    payments: int = 0


def year_totals(entries: Iterable[Entry]) -> tuple[YearTotal, ...]:
    """Return the totals of *entries*, also of several campaigns, by party, year and currency."""
    sums: dict[tuple[str, int, str], _Sum] = {}
    for entry in entries:
        if entry.unit.medium not in _MEDIA or entry.kind is EntryKind.OPENING:
            continue
        for posting in entry.postings:
            if posting.party is not None and posting.role in _COUNTED and posting.minor:
                key = (posting.party, entry.on.year, entry.unit.name)
                mine = sums.setdefault(key, _Sum())
                medium = entry.unit.medium
                mine.amounts[medium] = mine.amounts.get(medium, 0) + posting.minor
                mine.payments += posting.role is Role.PAYEE and posting.minor > 0
    return tuple(_total(key, sums[key]) for key in sorted(sums))


def _total(key: tuple[str, int, str], mine: _Sum) -> YearTotal:
    party, year, currency = key
    return YearTotal(
        party=party,
        year=year,
        cash=Money(minor=mine.amounts.get(Medium.CASH, 0), currency=currency),
        in_kind=Money(minor=mine.amounts.get(Medium.KIND, 0), currency=currency),
        payments=mine.payments,
    )
