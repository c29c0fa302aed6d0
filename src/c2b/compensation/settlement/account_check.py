"""The laws that the accounts of any books keep, whatever was settled, reversed or amended."""

from __future__ import annotations

from collections.abc import Mapping

from c2b.compensation.deductions import Role
from c2b.compensation.settlement.account import PartyAccount
from c2b.compensation.settlement.journal import Accounts
from c2b.compensation.settlement.term_check import RESTORE
from c2b.compensation.unit import Unit
from c2b.errors import InvalidValueError
from c2b.text import Text

_Place = tuple[Unit, Role, str | None]
_OWING = (Role.BUSINESS, Role.OWED_BACK)  # seen from the other side: below zero
_GONE = (Role.PAYEE, Role.PLATFORM, Role.FEE_TAX, Role.TAX, Role.FORFEITED)


def check_accounts(booked: Mapping[_Place, int], held: Accounts) -> None:
    """Check that accounts are as *booked*, none is below zero, and no party owes what it never had.

    Args:
        booked: The accounts of the journal.
        held: The accounts of the books.

    Raises:
        InvalidValueError: An account that breaks one of these laws.
    """
    for place in dict.fromkeys((*booked, *held)):
        due, found = booked.get(place, 0), held.get(place, 0)
        if due != found:
            raise _refused(place, _AS_BOOKED.fill(minor=due), found)
    for place, minor in held.items():
        _check_sign(place, minor)
        _check_debt(place, minor, held)


def check_exact(parties: Mapping[str, PartyAccount]) -> None:
    """Check that no party has earned less than nothing before it is rounded.

    Raises:
        InvalidValueError: Exact earnings below zero.
    """
    for name, party in parties.items():
        for account in party.accounts:
            if account.exact < 0:
                where = f"Books.parties[{name!r}], {account.unit.code} exact"
                raise InvalidValueError(where, _FROM_ZERO, account.exact, RESTORE)


def _check_sign(place: _Place, minor: int) -> None:
    """Check that the account of a party is not below zero."""
    _, role, party = place
    found = -minor if role in _OWING else minor
    if party is not None and found < 0:
        raise _refused(place, _FROM_ZERO, found)


def _check_debt(place: _Place, minor: int, held: Accounts) -> None:
    """Check that a party owes back no more than what was paid to it, or taken out of its pay."""
    unit, role, party = place
    most = sum(held.get((unit, gone, party), 0) for gone in _GONE)
    if role is Role.OWED_BACK and -minor > most:
        raise _refused(place, _AT_MOST.fill(most=most), -minor)


def _refused(place: _Place, expected: Text, found: int) -> InvalidValueError:
    unit, role, party = place
    where = f"Books, {unit.code} {role.value} {party or '-'}"
    return InvalidValueError(where, expected, found, RESTORE)


_AS_BOOKED = Text(
    en="an account of {minor}, as the journal has it",
    fr="un compte de {minor}, comme au journal",
)
_FROM_ZERO = Text(en="an account of zero or more", fr="un compte de zéro ou davantage")
_AT_MOST = Text(
    en="at most {most} owed back, which was paid or taken out",
    fr="au plus {most} dû en retour, somme payée ou retenue",
)
