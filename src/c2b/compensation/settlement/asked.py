"""The checks of what a caller asks books for: a role, a unit."""

from __future__ import annotations

from c2b._validators import check_member
from c2b.compensation.deductions import Role
from c2b.compensation.settlement.balance import BALANCE_NAMES
from c2b.compensation.unit import Unit
from c2b.errors import InvalidValueError
from c2b.text import Text


def check_role(where: str, role: object) -> None:
    """Refuse a role that is no member of `Role`.

    Raises:
        InvalidValueError: *role* is something else; for a field of a balance the hint says where
            it is read.
    """
    if isinstance(role, str) and not isinstance(role, Role) and role in BALANCE_NAMES:
        raise InvalidValueError(
            where, _A_ROLE, role, _OF_A_PARTY.fill(name=role, role=_ROLES[role])
        )
    check_member(where, role, Role)


def check_unit(where: str, unit: object) -> None:
    """Refuse, in the place of a unit, a value of another type.

    Raises:
        InvalidValueError: *unit* is no `Unit`.
    """
    if not isinstance(unit, Unit):
        raise InvalidValueError(where, _A_UNIT, unit, _GIVE_UNIT)


_ROLES = {
    "earned": "cost()",
    "fees": "total(Role.PLATFORM)",
    "fee_tax": "total(Role.FEE_TAX)",
    "withheld": "total(Role.TAX)",
    "forfeited": "total(Role.FORFEITED)",
    "held": "total(Role.HELD)",
    "carried": "total(Role.CARRIED)",
    "payable": "total(Role.PAYABLE)",
    "paid": "total(Role.PAYEE)",
    "owed_back": "total(Role.OWED_BACK)",
}
"""The call for the sum over all parties of each field of a balance."""

_A_ROLE = Text(en="a value of type Role", fr="une valeur de type Role")
_OF_A_PARTY = Text(
    en="for one party read balance(party).{name}, for all parties {role}",
    fr="pour une partie lisez balance(partie).{name}, pour toutes {role}",
)
_A_UNIT = Text(en="a value of type Unit", fr="une valeur de type Unit")
_GIVE_UNIT = Text(
    en="give the party first, then a unit such as cash('EUR')",
    fr="donnez d’abord la partie, puis une unité comme cash('EUR')",
)
