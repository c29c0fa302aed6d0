"""Scheme: how contributions turn into what is earned, as a value that says so in one place.

A scheme is data. Its `tally` says what must be remembered of the contributions, its `reading`
turns that into exact amounts and into the sentences about the very same amounts. Rounding is no
part of a scheme: the campaign names it, and it happens once.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, ClassVar, Generic, TypeVar

from attrs import Attribute, frozen

from c2b.compensation.contribution import Contribution
from c2b.compensation.rounding import Exact
from c2b.compensation.tally import Tally, TallyPart
from c2b.compensation.unit import Amount, Unit
from c2b.errors import InvalidValueError
from c2b.text import Text

T = TypeVar("T", bound=Tally)

Amounts = Mapping[Unit, Mapping[str, Exact]]
CONTRIBUTIONS = Text(en="contributions", fr="contributions")
NOTHING = Text(en="nothing is due", fr="rien n’est dû")
AND_THEN = Text(en="; ", fr="\u00a0; ")


@frozen(kw_only=True)
class Reading:
    """What a scheme makes of a tally.

    Attributes:
        amounts: For each unit, what each party has earned, exactly, in its smallest part.
        explain: How that came about for a party; it cites the amounts, and computes none anew.
    """

    amounts: Amounts
    explain: Callable[[str], Text]

    @classmethod
    def of(cls, unit: Unit, paid: Mapping[str, Exact], explain: Callable[[str], Text]) -> Reading:
        """A reading in one *unit*; whoever is not *paid* anything hears that nothing is due."""
        return cls(
            amounts={unit: paid},
            explain=lambda party: explain(party) if party in paid else NOTHING,
        )


class Scheme(ABC, Generic[T]):
    """One way to pay; the family is open, and each member stands by itself."""

    __slots__ = ()

    kind: ClassVar[str]

    @property
    @abstractmethod
    def units(self) -> frozenset[Unit]:
        """What it can pay in."""

    @abstractmethod
    def tally(self) -> T:
        """An empty tally of what it has to remember."""

    @abstractmethod
    def reading(self, tally: T) -> Reading:
        """What the contributions in *tally* have earned, and why."""

    @property
    def prices_items(self) -> bool:
        """Whether each contribution has a price of its own, whatever else there is."""
        return False

    def price(self, item: Contribution) -> Mapping[Unit, Exact]:
        """What *item* earns by itself; empty where only the whole has a price."""
        return {}

    @property
    def by_party(self) -> bool:
        """Whether what a party earns depends on nothing that another party gives."""
        return True

    @property
    def in_order(self) -> bool:
        """Whether what a contribution earns depends on those that came before it."""
        return False

    @property
    def dated(self) -> bool:
        """Whether other terms leave what was given before them as it was.

        A pool is not dated: where it grows, what is new is shared by all.
        """
        return True

    @property
    def same_in_parts(self) -> bool:
        """Whether contributions that are settled in parts earn what they earn at once."""
        return True

    def carry(self, part: TallyPart, older: AnyScheme) -> TallyPart | None:
        """What of *part*, as an *older* version of the terms has it, these terms go on from.

        None where they begin with what is new. A bonus is not earned twice because it changed, and
        tiers go on from where a party stands.
        """
        return part if type(older) is type(self) and not self.prices_items else None

    def close(self, tally: T) -> None:
        """Note in *tally* that what the scheme makes of it has been booked."""

    def own(self, tally: T, party: str, part: TallyPart) -> Mapping[Unit, Exact]:
        """What *part* has earned of what *party* has, which is what a reversal takes back.

        Args:
            tally: What is remembered, *part* included.
            party: The party.
            part: What a contribution added, as `Tally.part` had it.
        """
        return difference(self, tally, party, part)

    def never_below(self, unit: Unit) -> Exact | None:
        """Below what no party in it can end; None where nothing is promised."""
        return None

    def never_above(self, unit: Unit) -> Exact | None:
        """Above what no party in it can end; None where nothing limits it."""
        return None


AnyScheme = Scheme[Any]


def difference(
    scheme: AnyScheme, tally: Tally, party: str, part: TallyPart
) -> Mapping[Unit, Exact]:
    """By how much *scheme* pays *party* more than it would without *part*."""
    amounts = scheme.reading(tally).amounts
    whole = {unit: paid.get(party, 0) for unit, paid in amounts.items()}
    tally.put(party, part.times(-1))
    rest = scheme.reading(tally).amounts
    tally.put(party, part)
    return {unit: exact - rest.get(unit, {}).get(party, 0) for unit, exact in whole.items()}


def plain(exact: Exact) -> Exact:
    """*exact* as an int where it is one: ints multiply several times faster."""
    return exact.numerator if exact.denominator == 1 else exact


def add_up(parts: list[Amounts]) -> dict[Unit, dict[str, Exact]]:
    """The amounts of several readings together, unit by unit."""
    whole: dict[Unit, dict[str, Exact]] = {}
    for part in parts:
        for unit, paid in part.items():
            mine = whole.setdefault(unit, {})
            for party, exact in paid.items():
                mine[party] = mine.get(party, 0) + exact
    return whole


def not_negative(instance: object, attribute: Attribute[Any], value: Amount | None) -> None:
    """A validator: an amount from zero, or none."""
    if value is not None and value.exact < 0:
        raise refused(instance, attribute, _FROM_ZERO, value)


def a_share(instance: object, attribute: Attribute[Any], value: Fraction) -> None:
    """A validator: a part of a whole, from 0 to 1."""
    if not 0 <= value <= 1:
        raise refused(instance, attribute, _A_SHARE, value)


def from_zero(instance: object, attribute: Attribute[Any], value: Exact) -> None:
    """A validator: a number from zero."""
    if value < 0:
        raise refused(instance, attribute, _FROM_ZERO, value)


def refused(
    instance: object,
    attribute: Attribute[Any],
    expected: Text,
    got: object,
    hint: Text | None = None,
) -> InvalidValueError:
    """The error for terms that cannot hold."""
    where = f"{type(instance).__name__}.{attribute.name}"
    return InvalidValueError(where, expected, got, hint or _CANNOT_HOLD)


_FROM_ZERO = Text(en="zero or more", fr="zéro ou davantage")
_A_SHARE = Text(en="a share from 0 to 1", fr="une part entre 0 et 1")
_CANNOT_HOLD = Text(
    en="such terms cannot hold, state them anew",
    fr="de telles conditions ne peuvent tenir, reformulez-les",
)
