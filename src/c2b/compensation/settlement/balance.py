"""Balance: what became of one party's earnings in one unit, field by field an account."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from c2b.compensation.deductions import Role
from c2b.compensation.settlement.account import Account
from c2b.compensation.unit import Amount


@frozen(kw_only=True)
class Balance:
    """What became of one party's earnings in one unit, to date.

    ``earned = fees + withheld + held + carried + payable + paid - owed_back``. Each field is an
    account of the journal; ``earned`` and ``owed_back`` are shown from the side of the party, so
    that they are the opposite of what the business has there.

    Attributes:
        earned: What was earned, less what was taken back.
        fees: What the platform took out.
        withheld: What the tax office has.
        held: What waits for a day.
        carried: What waits for a threshold.
        payable: What came back, or was given back, and is paid by the next settlement.
        paid: What was paid.
        owed_back: What the party owes.
    """

    earned: Amount
    fees: Amount
    withheld: Amount
    held: Amount
    carried: Amount
    payable: Amount
    paid: Amount
    owed_back: Amount


def balance_of(account: Account, roles: Mapping[int, Role]) -> Balance:
    """*account* as a balance; *roles* are those of the deductions by their numbers."""
    kept = dict.fromkeys(Role, 0)
    for term in account.terms:
        kept[roles[term.term]] += term.kept
    minors = {
        "earned": account.earned,
        "fees": kept[Role.PLATFORM],
        "withheld": kept[Role.TAX],
        "held": kept[Role.HELD],
        "carried": kept[Role.CARRIED],
        "payable": account.payable,
        "paid": account.paid,
        "owed_back": account.owed_back,
    }
    return Balance(
        **{name: Amount(exact=Fraction(n), unit=account.unit) for name, n in minors.items()}
    )
