"""The balance of one party in one unit, whose every field is an account."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import Factory, field, frozen

from c2b._field_type import Written
from c2b.compensation.deductions import Role
from c2b.compensation.settlement.account import Account
from c2b.compensation.unit import Amount
from c2b.text import COMMA, Text


def _nothing(balance: Balance) -> Amount:
    """Return zero in the unit of *balance*, for documents that are older than the account."""
    return Amount(exact=Fraction(0), unit=balance.earned.unit)


@frozen(kw_only=True)
class Balance(Written):
    """The accounts of one party in one unit to date.

    ``earned = fees + fee_tax + withheld + forfeited + held + carried + payable + paid - owed``,
    where *owed* is `owed_back`. Each field is an account of the journal; ``earned`` and
    ``owed_back`` are shown from the side of the party, so that they are the opposite of what the
    business has there.

    Attributes:
        earned: The earnings, less what was taken back.
        fees: The fees that the platform took out.
        fee_tax: The tax on these fees.
        withheld: The tax that was withheld.
        forfeited: The part of a balance that expired or was forfeited.
        held: The amount that waits for a day.
        carried: The amount that waits for a threshold.
        payable: The amount that came back, or was given back, and is paid by the next settlement.
        paid: The amount paid.
        owed_back: The debt of the party.
    """

    earned: Amount
    fees: Amount
    fee_tax: Amount = field(default=Factory(_nothing, takes_self=True))
    withheld: Amount
    forfeited: Amount = field(default=Factory(_nothing, takes_self=True))
    held: Amount
    carried: Amount
    payable: Amount
    paid: Amount
    owed_back: Amount

    @property
    def text(self) -> Text:
        """The accounts that are not zero, in a sentence."""
        parts = [
            _NAMED.fill(amount=getattr(self, name).text, name=words)
            for name, words in BALANCE_NAMES.items()
            if getattr(self, name)
        ]
        return Text.join(parts, COMMA) if parts else NOTHING_DUE


def balance_of(account: Account, roles: Mapping[int, Role]) -> Balance:
    """Return *account* as a balance; *roles* are those of the deductions by their numbers."""
    kept = dict.fromkeys(Role, 0)
    for term in account.terms:
        kept[roles[term.term]] += term.kept
    minors = {
        "earned": account.earned,
        "fees": kept[Role.PLATFORM],
        "fee_tax": kept[Role.FEE_TAX],
        "withheld": kept[Role.TAX],
        "forfeited": kept[Role.FORFEITED],
        "held": kept[Role.HELD],
        "carried": kept[Role.CARRIED],
        "payable": account.payable,
        "paid": account.paid,
        "owed_back": account.owed_back,
    }
    return Balance(
        **{name: Amount(exact=Fraction(n), unit=account.unit) for name, n in minors.items()}
    )


BALANCE_NAMES = {
    "earned": Text(en="earned", fr="gagné"),
    "fees": Text(en="fees", fr="frais"),
    "fee_tax": Text(en="tax on fees", fr="taxe sur les frais"),
    "withheld": Text(en="withheld", fr="retenue"),
    "forfeited": Text(en="forfeited", fr="perdu"),
    "held": Text(en="held", fr="bloqué"),
    "carried": Text(en="carried", fr="reporté"),
    "payable": Text(en="payable", fr="à payer"),
    "paid": Text(en="paid", fr="payé"),
    "owed_back": Text(en="owed back", fr="dû en retour"),
}
"""The name of each field of a balance in words."""

NOTHING_DUE = Text(en="nothing is booked", fr="rien n’est inscrit")
_NAMED = Text(en="{name} {amount}", fr="{name} {amount}")
