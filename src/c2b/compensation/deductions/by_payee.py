"""A deduction for each payee: rates by country, by form or by agreement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from attrs import Attribute, evolve, field, frozen

from c2b._validators import instance, tuple_of
from c2b.compensation.deductions.deduction import Deduction, Moment, Role, Slot
from c2b.compensation.deductions.fee import Fee, FeePer
from c2b.compensation.deductions.withhold import Withhold
from c2b.compensation.unit import Amount, Unit
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text

_PER = (FeePer.ITEM, FeePer.UNIT, FeePer.PARTY)


@frozen(kw_only=True)
class Payees:
    """Some parties with the deduction that they have.

    Attributes:
        names: The parties.
        deduction: The withholding or the fee.
    """

    names: tuple[str, ...] = field(validator=tuple_of(str, least=1))
    deduction: Deduction = field(validator=instance(Fee, Withhold))


def _once(instance: object, attribute: Attribute[Any], groups: tuple[Payees, ...]) -> None:
    names = [name for group in groups for name in group.names]
    if len(set(names)) != len(names):
        raise InvalidValueError("ByPayee.groups", _ONCE, tuple(sorted(names)), _ONE_GROUP)


@frozen(kw_only=True)
class ByPayee(Deduction):
    """A withholding, or a fee that is taken out, that differs by payee.

    Attributes:
        groups: The parties that have a deduction of their own, group by group.
        others: The deduction of all others.
    """

    kind: ClassVar[str] = "by_payee"

    groups: tuple[Payees, ...] = field(validator=[tuple_of(Payees, least=1), _once])
    others: Deduction = field(validator=instance(Fee, Withhold))

    def __attrs_post_init__(self) -> None:
        if len({type(each) for each in self.deductions}) > 1:
            raise InvalidValueError("ByPayee.others", _ALIKE, type(self.others).__name__, _TWO)
        fees = [each for each in self.deductions if isinstance(each, Fee)]
        if any(fee.on_top or fee.per not in _PER for fee in fees):
            raise InvalidValueError("ByPayee.groups", _TAKEN_OUT, "on_top, per", _LIST_APART)
        if len({fee.given_back for fee in fees}) > 1:
            raise InvalidValueError("ByPayee.groups", _GIVEN_BACK, "given_back", _SAME)

    @property
    def deductions(self) -> tuple[Deduction, ...]:
        """The deductions of all groups, and that of the others."""
        return (*(group.deduction for group in self.groups), self.others)

    @property
    def names(self) -> frozenset[str]:
        """The parties that it names."""
        return frozenset(name for group in self.groups for name in group.names)

    @property
    def role(self) -> Role:
        """The account that receives what is kept, the same for all payees."""
        return self.others.role

    @property
    def text(self) -> Text:
        """The name for all payees together."""
        words = [each.text for each in dict.fromkeys(self.deductions)]
        return _BY_PAYEE.fill(words=Text.join(words, _OR))

    def applies(self, unit: Unit) -> bool:
        """Whether one of its deductions concerns *unit*."""
        return any(each.applies(unit) for each in self.deductions)

    def stated(self) -> Iterator[tuple[str, Money | Amount]]:
        """Yield the amounts that its deductions state."""
        for each in self.deductions:
            yield from each.stated()

    def of_party(self, party: str) -> Deduction:
        """Return the deduction of *party*."""
        mine = (group.deduction for group in self.groups if party in group.names)
        return next(mine, self.others)

    def flow(self, coming: int, slot: Slot, party: str, moment: Moment) -> int:
        """Return what the deduction of *party* lets through."""
        return self.of_party(party).flow(coming, slot, party, moment)

    def renamed(self, party: str, pseudonym: str) -> ByPayee:
        """Return the same with *pseudonym* in the place of *party*."""
        groups = tuple(
            evolve(
                group,
                names=tuple(pseudonym if name == party else name for name in group.names),
            )
            for group in self.groups
        )
        return evolve(self, groups=groups)


_ONCE = Text(en="each party in one group", fr="chaque partie dans un seul groupe")
_ONE_GROUP = Text(en="list it once", fr="indiquez-la une seule fois")
_ALIKE = Text(en="withholding for all, or fees for all", fr="partout des retenues, ou des frais")
_TWO = Text(en="make two of it", fr="faites-en deux")
_TAKEN_OUT = Text(
    en="fees per ITEM, per UNIT or per PARTY that are taken out",
    fr="des frais par contribution (ITEM), par unité (UNIT) ou par partie (PARTY), pris sur les "
    "gains",
)
_LIST_APART = Text(
    en="list other fees beside it, the same for all payees",
    fr="énumérez les autres frais à côté, les mêmes pour tous",
)
_GIVEN_BACK = Text(
    en="fees that are given back on reversal for all payees, or for none",
    fr="des frais rendus à tous les bénéficiaires lors d’une reprise, ou à aucun",
)
_SAME = Text(en="state the same for all", fr="indiquez la même règle pour tous")
_BY_PAYEE = Text(en="{words}, by payee", fr="{words}, selon le bénéficiaire")
_OR = Text(en=" or ", fr=" ou ")
