"""The base class of schemes, the values that state how contributions earn pay.

A scheme is data. Its `tally` records the facts about contributions that it needs, and its `reading`
turns these into exact amounts and into sentences about the same amounts. Rounding is no part of a
scheme: the pay plan names it, and it happens once.
"""

from __future__ import annotations

import operator
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any, ClassVar, Generic, TypeVar

from attrs import Attribute, frozen

from c2b._limits import TOO_LARGE
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
    """The amounts that a scheme computes from a tally, with their explanation.

    Attributes:
        amounts: The exact earnings of each party by unit, in the smallest part of the unit.
        explain: The function that explains the earnings of a party from the same amounts.
    """

    amounts: Amounts
    explain: Callable[[str], Text]

    @classmethod
    def of(cls, unit: Unit, paid: Mapping[str, Exact], explain: Callable[[str], Text]) -> Reading:
        """Return a reading in one *unit*; nothing is due to a party that is not in *paid*."""
        return cls(
            amounts={unit: paid},
            explain=lambda party: explain(party) if party in paid else NOTHING,
        )


class Scheme(ABC, Generic[T]):
    """A way to pay; users can add schemes of their own."""

    __slots__ = ()

    kind: ClassVar[str]

    @property
    @abstractmethod
    def units(self) -> frozenset[Unit]:
        """The units in which the scheme can pay."""

    @abstractmethod
    def tally(self) -> T:
        """Return an empty tally of what the scheme has to remember."""

    @abstractmethod
    def reading(self, tally: T) -> Reading:
        """Return what the contributions in *tally* have earned, and why."""

    @property
    def prices_contributions(self) -> bool:
        """Whether each contribution has a price of its own, whatever else there is."""
        return False

    def price_of(self, item: Contribution) -> Mapping[Unit, Exact]:
        """Return what *item* earns by itself; empty where only the whole has a price."""
        return {}

    @property
    def by_party(self) -> bool:
        """Whether what a party earns depends on nothing that another party gives."""
        return True

    @property
    def competes(self) -> bool:
        """Whether contributions of other parties change what a contribution earns.

        One ranking or one purse then belongs to all of them, whatever is amended.
        """
        return not self.by_party

    @property
    def in_order(self) -> bool:
        """Whether what a contribution earns depends on those that came before it."""
        return False

    @property
    def adds_up(self) -> bool:
        """Whether two parts of the contributions earn together the sum of what each earns.

        What a part earns is then never below zero.
        """
        return False

    @property
    def dated(self) -> bool:
        """Whether an amended plan leaves the earnings of earlier contributions as they were.

        A pool is not dated: where it grows, the new amount is shared by all.
        """
        return True

    @property
    def same_in_parts(self) -> bool:
        """Whether contributions that are settled in parts earn what they earn at once."""
        return True

    @property
    def by_quantity(self) -> bool:
        """Whether a quantity earns what so many contributions of one unit earn."""
        return True

    def carry(self, part: TallyPart, older: AnyScheme) -> TallyPart | None:
        """Return the state from which this scheme goes on after *part* of an *older* version.

        The result is None where it starts from zero. A bonus that changed is not earned twice, and
        tiers go on from the place that a party has reached.
        """
        return part if type(older) is type(self) and not self.prices_contributions else None

    def pieces(self, part: TallyPart) -> Sequence[tuple[AnyScheme, TallyPart]]:
        """Return the schemes that are added up, each with its state in *part*."""
        return [(self, part)]

    def close(self, tally: T) -> None:
        """Note in *tally* that what the scheme makes of it has been booked."""

    def own(self, tally: T, party: str, part: TallyPart) -> Mapping[Unit, Exact]:
        """Return what *part* has earned for *party*: the amount that a reversal takes back.

        Args:
            tally: The tally of all contributions, *part* included.
            party: The party.
            part: The state that a contribution added, as `Tally.part` returned it.
        """
        return difference(self, tally, party, part)

    def own_of_each(
        self, tally: T, party: str, part: TallyPart
    ) -> Mapping[str, Mapping[Unit, Exact]]:
        """Return what *part*, a contribution of *party*, has earned for each party it pays."""
        payees = self.payees(party, part)
        if set(payees) == {party}:
            return {party: self.own(tally, party, part)}
        return differences(self, tally, party, part, sorted(payees))

    def payees(self, party: str, part: TallyPart) -> frozenset[str]:
        """Return the parties that are paid for *part*, the state of contributions of *party*."""
        return frozenset({party})

    def never_below(self, unit: Unit) -> Exact | None:
        """Return the lowest amount that a party can end with; None for no such limit."""
        return None

    def never_above(self, unit: Unit) -> Exact | None:
        """Return the highest amount that a party can end with; None for no such limit."""
        return None


AnyScheme = Scheme[Any]


def carried(scheme: AnyScheme, part: TallyPart, older: AnyScheme) -> TallyPart | None:
    """Return the state from which *scheme* goes on after *part* of an *older* version.

    It is None where nothing goes on: pay of so much for each contribution begins with the terms. A
    scheme that stays as it is goes on with all that it holds.
    """
    if scheme.prices_contributions or part == TallyPart():
        return None
    if scheme == older:
        return part
    goes_on = scheme.carry(part, older)
    if goes_on is None and type(older) is not type(scheme):
        (goes_on,) = carried_by_each([scheme], part, older)
    return goes_on


def carried_by_each(
    schemes: Sequence[AnyScheme], part: TallyPart, older: AnyScheme
) -> list[TallyPart | None]:
    """Return the state from which each of *schemes*, which are added up, goes on.

    Each takes over from the same scheme of the older terms, or else from one of the same kind, so
    that one more bonus, or one less, leaves the others as they are.
    """
    pieces, found = [*older.pieces(part)], [None] * len(schemes)
    then: list[tuple[AnyScheme, TallyPart] | None] = [*found]
    for is_match in (operator.eq, _is_of_kind):
        for place, scheme in enumerate(schemes):
            match = next((each for each in pieces if is_match(scheme, each[0])), None)
            if then[place] is None and match is not None:
                pieces.remove(match)
                then[place] = match
    return [
        None if match is None else carried(scheme, match[1], match[0])
        for scheme, match in zip(schemes, then, strict=True)
    ]


def _is_of_kind(scheme: AnyScheme, older: AnyScheme) -> bool:
    """Whether both schemes are of one kind."""
    return type(scheme) is type(older)


def difference(
    scheme: AnyScheme, tally: Tally, party: str, part: TallyPart
) -> Mapping[Unit, Exact]:
    """Return how much more *scheme* pays *party* with *part* than without it."""
    return differences(scheme, tally, party, part, (party,))[party]


def differences(
    scheme: AnyScheme, tally: Tally, party: str, part: TallyPart, payees: Iterable[str]
) -> dict[str, dict[Unit, Exact]]:
    """Return how much more *scheme* pays each of *payees* with *part* of *party* than without."""
    whole = scheme.reading(tally).amounts
    tally.put(party, part.times(-1))
    rest = scheme.reading(tally).amounts
    tally.put(party, part)
    return {
        name: {u: paid.get(name, 0) - rest.get(u, {}).get(name, 0) for u, paid in whole.items()}
        for name in payees
    }


def add_up(parts: list[Amounts]) -> dict[Unit, dict[str, Exact]]:
    """Return the amounts of several readings added up, unit by unit."""
    whole: dict[Unit, dict[str, Exact]] = {}
    for part in parts:
        for unit, paid in part.items():
            mine = whole.setdefault(unit, {})
            for party, exact in paid.items():
                mine[party] = mine.get(party, 0) + exact
    return whole


def unit_sums(amounts: Iterable[Mapping[Unit, Exact]]) -> dict[Unit, Exact]:
    """Return the sums of *amounts*, unit by unit."""
    whole: dict[Unit, Exact] = {}
    for each in amounts:
        for unit, exact in each.items():
            whole[unit] = whole.get(unit, 0) + exact
    return whole


def joined(reasons: Iterable[Text]) -> Text:
    """Return *reasons* one after the other, without those that nothing is due, unless all are."""
    told = [reason for reason in reasons if reason != NOTHING]
    return Text.join(told, AND_THEN) if told else NOTHING


def party_sums(
    found: Iterable[Mapping[str, Mapping[Unit, Exact]]],
) -> dict[str, dict[Unit, Exact]]:
    """Return the sums of the amounts of each party, unit by unit."""
    whole: dict[str, list[Mapping[Unit, Exact]]] = {}
    for each in found:
        for party, amounts in each.items():
            whole.setdefault(party, []).append(amounts)
    return {party: unit_sums(amounts) for party, amounts in whole.items()}


def not_negative(instance: object, attribute: Attribute[Any], value: Amount | None) -> None:
    """Refuse an amount below zero; None is allowed."""
    if value is not None and value.exact < 0:
        raise refused(instance, attribute, _FROM_ZERO, value.text, _NEVER_TAKES)


def a_share(instance: object, attribute: Attribute[Any], value: Fraction) -> None:
    """Refuse anything but a part of a whole, from 0 to 1."""
    if value > 1:
        raise refused(instance, attribute, _A_SHARE, value, _WHOLE_AND_MORE)
    if value < 0:
        raise refused(instance, attribute, _A_SHARE, value, _FROM_NOTHING)
    if value.denominator >= TOO_LARGE:
        raise refused(instance, attribute, _WRITABLE, value.denominator, _FEWER_DIGITS)


def an_exact(instance: object, attribute: Attribute[Any], value: object) -> None:
    """Refuse anything but an int or a Fraction."""
    if type(value) is not int and type(value) is not Fraction:
        raise refused(instance, attribute, _EXACT, value, _WRITE_EXACT)


def from_zero(instance: object, attribute: Attribute[Any], value: Exact) -> None:
    """Refuse anything but an exact number from zero."""
    an_exact(instance, attribute, value)
    if value < 0:
        raise refused(instance, attribute, _FROM_ZERO, value, _NO_LESS)


def refused(
    instance: object,
    attribute: Attribute[Any],
    expected: Text,
    got: object,
    hint: Text,
) -> InvalidValueError:
    """Return the error for a field of a scheme or policy with a value that it cannot have."""
    where = f"{type(instance).__name__}.{attribute.name}"
    return InvalidValueError(where, expected, got, hint)


_EXACT = Text(en="an int or a Fraction", fr="un int ou un Fraction")
_WRITE_EXACT = Text(
    en="write a half as Fraction(1, 2); a float is never exact",
    fr="écrivez un demi Fraction(1, 2)\u00a0; un float n’est jamais exact",
)
_FROM_ZERO = Text(en="zero or more", fr="zéro ou davantage")
_WHOLE_AND_MORE = Text(
    en="45 % is Fraction(45, 100); 180 % of other pay is a Sum of it and of 80 % of it",
    fr="45\u00a0% s’écrit Fraction(45, 100)\u00a0; 180\u00a0% d’une rémunération est la Sum "
    "de celle-ci et de 80\u00a0% de celle-ci",
)
_WRITABLE = Text(
    en="a share whose parts have at most 4200 digits",
    fr="une part dont les termes ont au plus 4200 chiffres",
)
_FEWER_DIGITS = Text(en="write it with fewer digits", fr="donnez-la avec moins de chiffres")
_NEVER_TAKES = Text(
    en="state what is paid; a deduction or a reversal takes",
    fr="indiquez ce qui est payé\u00a0; une retenue ou une reprise reprend",
)
_NO_LESS = Text(en="write 0, or a number above it", fr="écrivez 0, ou un nombre supérieur")
_FROM_NOTHING = Text(
    en="write 0 for no share, Fraction(1, 2) for a half",
    fr="écrivez 0 pour aucune part, Fraction(1, 2) pour la moitié",
)
_A_SHARE = Text(en="a share from 0 to 1", fr="une part entre 0 et 1")
