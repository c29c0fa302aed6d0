"""Payments that leave the account of the business for a party."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction

from attrs import field, frozen

from c2b._field_type import Written
from c2b._validators import exactly, instance, named
from c2b.compensation.deductions import Role
from c2b.compensation.settlement.journal import Entry, EntryKind
from c2b.compensation.unit import Amount
from c2b.text import Text


@frozen(kw_only=True)
class Payout(Written):
    """A payment to one party.

    Attributes:
        key: The name of the payment, the same whenever it is asked for: a payment with a key that
            was paid is not paid again.
        party: The party that is paid.
        amount: The amount of the payment.
        on: The day.
    """

    key: str = field(validator=named)
    party: str = field(validator=named)
    amount: Amount = field(validator=instance(Amount))
    on: date = field(validator=exactly(date))

    @property
    def text(self) -> Text:
        """The amount, the party and the day."""
        return _SENTENCE.fill(amount=self.amount.text, party=self.party, on=self.on)


def payouts_of(entries: Iterable[Entry]) -> Iterator[Payout]:
    """Return the payouts that *entries* book."""
    for entry in entries:
        minor = entry.sum_of(Role.PAYEE)
        if entry.kind is EntryKind.PAY and minor > 0:
            amount = Amount(exact=Fraction(minor), unit=entry.unit)
            yield Payout(key=entry.key, party=entry.party, amount=amount, on=entry.on)


_SENTENCE = Text(en="{on}: {amount} to {party}", fr="{on}\u00a0: {amount} à {party}")
