"""The checks of what a caller asks books for: a role, a unit, a party."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from c2b._suggest import did_you_mean
from c2b._validators import check_member
from c2b.compensation.deductions import Role
from c2b.compensation.settlement.balance import BALANCE_NAMES
from c2b.compensation.settlement.keys import KeyState
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


def check_party(
    where: str,
    party: object,
    parties: Collection[str],
    keys: Mapping[str, KeyState],
    hint: Text,
) -> None:
    """Refuse a party that is neither among *parties* nor contributed any of *keys*.

    A party whose contributions wait, or are refused, is one that the books know.

    Raises:
        InvalidValueError: An unknown party; the error names one that is nearly called so, or gives
            the *hint*.
    """
    known = isinstance(party, str) and party in parties
    if not known and not any(state.party == party for state in keys.values()):
        raise InvalidValueError(where, A_PARTY, party, meant_party(party, parties) or hint)


def meant_party(party: object, parties: Collection[str]) -> Text | None:
    """Return the hint that names the closest of *parties*; None where there are too many."""
    return did_you_mean(party, parties) if len(parties) <= _COMPARED else None


_COMPARED = 10_000
_ROLES = {
    "earned": "cost()",
    "fees": "sum_of(Role.PLATFORM)",
    "fee_tax": "sum_of(Role.FEE_TAX)",
    "withheld": "sum_of(Role.TAX)",
    "forfeited": "sum_of(Role.FORFEITED)",
    "held": "sum_of(Role.HELD)",
    "carried": "sum_of(Role.CARRIED)",
    "payable": "sum_of(Role.PAYABLE)",
    "paid": "sum_of(Role.PAYEE)",
    "owed_back": "sum_of(Role.OWED_BACK)",
}
"""The call for the sum over all parties of each field of a balance."""

_A_ROLE = Text(en="a value of type Role", fr="une valeur de type Role")
_OF_A_PARTY = Text(
    en="for one party read balance(party).{name}, for all parties {role}",
    fr="pour une partie lisez balance(partie).{name}, pour toutes {role}",
)
A_PARTY = Text(en="a party of the books", fr="une partie des livres")
SEE_PARTIES = Text(en="see Books.parties", fr="voyez Books.parties")
MAY_BE_NEW = Text(
    en="see Books.parties; pass may_be_new=True where the party may have given nothing yet",
    fr="voyez Books.parties ; passez may_be_new=True si la partie n’a peut-être encore rien remis",
)
_A_UNIT = Text(en="a value of type Unit", fr="une valeur de type Unit")
_GIVE_UNIT = Text(
    en="give the party first, then a unit such as cash('EUR')",
    fr="donnez d’abord la partie, puis une unité comme cash('EUR')",
)
