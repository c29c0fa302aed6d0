"""The base class of schemes that change the amounts of another scheme."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from attrs import field, frozen

from c2b._validators import instance
from c2b.compensation.continued import (
    Continued,
    continued_reading,
    continued_state,
    inner_state,
)
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import (
    AnyScheme,
    Reading,
    Scheme,
)
from c2b.compensation.tally import Tally, TallyPart
from c2b.compensation.unit import Amount, Unit
from c2b.errors import InvalidValueError
from c2b.text import Text


@frozen(kw_only=True)
class Wrapper(Scheme[Tally]):
    """A scheme that changes the amounts of another scheme; the contributions are tallied alike."""

    scheme: AnyScheme = field(validator=instance(Scheme))

    @property
    def units(self) -> frozenset[Unit]:
        """The units of the inner scheme."""
        return self.scheme.units

    def tally(self) -> Tally:
        """Return a tally of the inner scheme, and of what it earned under older terms."""
        return Continued(self.scheme.tally())

    def inner(self, tally: Tally) -> Reading:
        """Return what the inner scheme makes of *tally*, with what it earned under older terms."""
        return continued_reading(self.scheme, cast("Continued", tally))

    @property
    def by_party(self) -> bool:
        """Whether the inner scheme pays a party by its own contributions alone."""
        return self.scheme.by_party

    @property
    def in_order(self) -> bool:
        """Whether the inner scheme depends on the order of contributions."""
        return self.scheme.in_order

    @property
    def dated(self) -> bool:
        """Whether the inner scheme leaves the earnings of earlier contributions as they were."""
        return self.scheme.dated

    @property
    def same_in_parts(self) -> bool:
        """Whether the inner scheme earns the same in parts as at once."""
        return self.scheme.same_in_parts

    @property
    def by_quantity(self) -> bool:
        """Whether a quantity earns in the inner scheme what so many contributions earn."""
        return self.scheme.by_quantity

    def carry(self, part: TallyPart, older: AnyScheme) -> TallyPart | None:
        """Return the state of the inner scheme, worth what it earned under the older terms."""
        if not isinstance(older, type(self)):
            return None
        return continued_state(self.scheme, part, older.scheme)

    def close(self, tally: Tally) -> None:
        """Close the inner scheme."""
        self.scheme.close(cast("Continued", tally).inner)

    def payees(self, party: str, part: TallyPart) -> frozenset[str]:
        """Return the parties that the inner scheme pays for *part*."""
        return self.scheme.payees(party, inner_state(part))

    def never_below(self, unit: Unit) -> Exact | None:
        """Return the lower limit of the inner scheme."""
        return self.scheme.never_below(unit)

    def never_above(self, unit: Unit) -> Exact | None:
        """Return the upper limit of the inner scheme."""
        return self.scheme.never_above(unit)


def changed(
    inner: Reading,
    unit: Unit,
    paid: Mapping[str, Exact],
    explain: Callable[[str, Text], Text],
) -> Reading:
    """Return *inner* with the amounts *paid* in *unit*, and explained where they differ."""
    before = inner.amounts.get(unit, {})
    if not paid and not before:
        return inner

    def words(party: str) -> Text:
        explained = inner.explain(party)
        same = paid.get(party) == before.get(party)
        return explained if same else explain(party, explained)

    return Reading(amounts={**inner.amounts, unit: paid}, explain=words)


def paid_in(scheme: AnyScheme, where: str, amount: Amount) -> None:
    """Refuse an *amount* in a unit that *scheme* never pays, which would have no effect."""
    if amount.unit not in scheme.units:
        names = ", ".join(sorted(unit.code for unit in scheme.units)) or "-"
        raise InvalidValueError(where, _PAID.fill(names=names), amount.unit.code, _SAME_UNIT)


_PAID = Text(
    en="an amount in a unit that the scheme pays ({names})",
    fr="un montant dans une unité du mode de rémunération ({names})",
)
_SAME_UNIT = Text(en="state it in that unit", fr="indiquez-le dans cette unité")
