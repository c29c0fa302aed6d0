"""Schemes made of other schemes; each explains its change after the part that it changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import ClassVar

from attrs import field, frozen

from c2b._validators import instance, optional, tuple_of
from c2b.choice import Choice
from c2b.compensation.allocation import allocate
from c2b.compensation.contribution import Contribution
from c2b.compensation.rounding import Exact, Rounding, rounded
from c2b.compensation.scheme import (
    AND_THEN,
    Amounts,
    AnyScheme,
    Reading,
    Scheme,
    a_share,
    add_up,
    not_negative,
    plain,
)
from c2b.compensation.tally import Several, Tally, TallyPart
from c2b.compensation.unit import Amount, Unit, amount_of, percent
from c2b.errors import InvalidValueError
from c2b.text import Text


@frozen(kw_only=True)
class Sum(Scheme[Several]):
    """A sum of several schemes, each of which sees every contribution."""

    kind: ClassVar[str] = "sum"

    parts: tuple[AnyScheme, ...] = field(validator=tuple_of(Scheme, least=1))

    @property
    def units(self) -> frozenset[Unit]:
        """The units of all parts."""
        return frozenset[Unit]().union(*(part.units for part in self.parts))

    def tally(self) -> Several:
        """Return a tally for each part."""
        return Several(tuple(part.tally() for part in self.parts))

    def reading(self, tally: Several) -> Reading:
        """Return the sum of the parts, unit by unit."""
        readings = [
            part.reading(mine) for part, mine in zip(self.parts, tally.tallies, strict=True)
        ]

        def explain(party: str) -> Text:
            return Text.join((reading.explain(party) for reading in readings), AND_THEN)

        return Reading(amounts=add_up([reading.amounts for reading in readings]), explain=explain)

    @property
    def prices_items(self) -> bool:
        """Whether every part prices contributions by themselves."""
        return all(part.prices_items for part in self.parts)

    @property
    def by_party(self) -> bool:
        """Whether every part pays a party by its own contributions alone."""
        return all(part.by_party for part in self.parts)

    @property
    def in_order(self) -> bool:
        """Whether any part depends on the order of contributions."""
        return any(part.in_order for part in self.parts)

    @property
    def dated(self) -> bool:
        """Whether any part leaves the earnings of earlier contributions as they were."""
        return any(part.dated for part in self.parts)

    @property
    def same_in_parts(self) -> bool:
        """Whether every part earns the same in parts as at once."""
        return all(part.same_in_parts for part in self.parts)

    def carry(self, part: TallyPart, older: AnyScheme) -> TallyPart | None:
        """Carry the state of each part, where both versions have as many parts."""
        if not isinstance(older, Sum) or len(older.parts) != len(self.parts):
            return None
        triples = zip(self.parts, part.parts, older.parts, strict=True)
        carried = [mine.carry(piece, theirs) for mine, piece, theirs in triples]
        if all(piece is None for piece in carried):
            return None
        return TallyPart(parts=tuple(piece or TallyPart() for piece in carried))

    def close(self, tally: Several) -> None:
        """Close each part."""
        for part, mine in zip(self.parts, tally.tallies, strict=True):
            part.close(mine)

    def own(self, tally: Several, party: str, part: TallyPart) -> Mapping[Unit, Exact]:
        """Return the sum of what each part has earned."""
        together: dict[Unit, Exact] = {}
        for scheme, mine, piece in zip(self.parts, tally.tallies, part.parts, strict=True):
            for unit, exact in scheme.own(mine, party, piece).items():
                together[unit] = together.get(unit, 0) + exact
        return together

    def price(self, item: Contribution) -> Mapping[Unit, Exact]:
        """Return the sum of the prices in each part."""
        together: dict[Unit, Exact] = {}
        for part in self.parts:
            for unit, exact in part.price(item).items():
                together[unit] = together.get(unit, 0) + exact
        return together


@frozen(kw_only=True)
class Wrapper(Scheme[Tally]):
    """A scheme that changes the amounts of another scheme; the contributions are tallied alike."""

    scheme: AnyScheme = field(validator=instance(Scheme))

    @property
    def units(self) -> frozenset[Unit]:
        """The units of the inner scheme."""
        return self.scheme.units

    def tally(self) -> Tally:
        """Return a tally of the inner scheme."""
        tally: Tally = self.scheme.tally()
        return tally

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

    def carry(self, part: TallyPart, older: AnyScheme) -> TallyPart | None:
        """Return the state from which the inner scheme goes on."""
        return self.scheme.carry(part, older.scheme) if isinstance(older, type(self)) else None

    def close(self, tally: Tally) -> None:
        """Close the inner scheme."""
        self.scheme.close(tally)

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
    if unit not in inner.amounts:
        return inner
    before = inner.amounts[unit]

    def words(party: str) -> Text:
        explained = inner.explain(party)
        same = paid.get(party) == before.get(party)
        return explained if same else explain(party, explained)

    return Reading(amounts={**inner.amounts, unit: paid}, explain=words)


class Per(Choice):
    """The scope of a cap: each party, or all parties together."""

    PARTY = "party", "for each party", "pour chaque partie"
    ALL = "all", "for all parties together", "pour toutes les parties ensemble"


@frozen(kw_only=True)
class Cap(Wrapper):
    """A scheme with an upper limit in one unit; other units are left alone.

    Attributes:
        at: The cap.
        per: The scope: each party, or all parties together, who then share it in proportion.
    """

    kind: ClassVar[str] = "cap"

    at: Amount = field(converter=amount_of, validator=not_negative)
    per: Per = field(default=Per.PARTY, validator=instance(Per))

    def __attrs_post_init__(self) -> None:
        paid_in(self.scheme, "Cap.at", self.at)
        least = self.scheme.never_below(self.at.unit)
        if least is not None and least > self.at.exact:
            raise InvalidValueError("Cap.at", _OVER_FLOOR, self.at, _CAP_WINS)
        if self.per is Per.ALL and self.at.exact.denominator != 1:
            raise InvalidValueError("Cap.at", _WHOLE, self.at, _ROUND_CAP)

    @property
    def by_party(self) -> bool:
        """Whether a party is paid by its own contributions alone: not under a cap for all."""
        return self.per is Per.PARTY and self.scheme.by_party

    def reading(self, tally: Tally) -> Reading:
        """Return the amounts of the inner scheme, capped."""
        inner = self.scheme.reading(tally)
        paid = self._capped(inner.amounts.get(self.at.unit, {}))

        def explain(party: str, words: Text) -> Text:
            sentence = _CAPPED if self.per is Per.PARTY else _CAPPED_ALL
            return sentence.fill(
                words=words, cap=self.at.text, amount=self.at.unit.text_of(paid[party])
            )

        return changed(inner, self.at.unit, paid, explain)

    def _capped(self, before: Mapping[str, Exact]) -> Mapping[str, Exact]:
        cap = plain(self.at.exact)
        if self.per is Per.PARTY:
            return {party: min(exact, cap) for party, exact in before.items()}
        if sum(before.values()) <= cap:
            return before
        shares = allocate(self.at.exact.numerator, list(before.values()), keys=list(before))
        return dict(zip(before, shares, strict=True))

    def never_above(self, unit: Unit) -> Exact | None:
        """Return the cap, in its unit."""
        return self.at.exact if unit == self.at.unit else self.scheme.never_above(unit)


@frozen(kw_only=True)
class Floor(Wrapper):
    """A scheme with a lower limit for each party that the inner scheme pays at all."""

    kind: ClassVar[str] = "floor"

    at: Amount = field(converter=amount_of, validator=not_negative)

    def __attrs_post_init__(self) -> None:
        paid_in(self.scheme, "Floor.at", self.at)
        most = self.scheme.never_above(self.at.unit)
        if most is not None and most < self.at.exact:
            raise InvalidValueError("Floor.at", _UNDER_CAP, self.at, _CAP_WINS)

    def reading(self, tally: Tally) -> Reading:
        """Return the amounts of the inner scheme, raised to the floor."""
        inner, floor = self.scheme.reading(tally), plain(self.at.exact)
        before = inner.amounts.get(self.at.unit, {})
        paid = {party: max(exact, floor) for party, exact in before.items()}

        def explain(party: str, words: Text) -> Text:
            return _RAISED.fill(words=words, amount=self.at.unit.text_of(paid[party]))

        return changed(inner, self.at.unit, paid, explain)

    def never_below(self, unit: Unit) -> Exact | None:
        """Return the floor, in its unit."""
        return self.at.exact if unit == self.at.unit else self.scheme.never_below(unit)


@frozen(kw_only=True)
class Scaled(Wrapper):
    """A part of what another scheme earns, in every unit: 45 % of one's share of a pool."""

    kind: ClassVar[str] = "scaled"

    by: Fraction = field(validator=[instance(Fraction), a_share])

    def reading(self, tally: Tally) -> Reading:
        """Return the amounts of the inner scheme times *by*."""
        inner = self.scheme.reading(tally)
        amounts = {
            unit: {party: exact * self.by for party, exact in paid.items()}
            for unit, paid in inner.amounts.items()
        }

        def explain(party: str) -> Text:
            return _SCALED.fill(
                words=inner.explain(party),
                share=percent(self.by),
                amounts=amounts_text(amounts, party),
            )

        return Reading(amounts=amounts, explain=explain)

    def own(self, tally: Tally, party: str, part: TallyPart) -> Mapping[Unit, Exact]:
        """Return what *part* has earned in the inner scheme, times *by*."""
        inner = self.scheme.own(tally, party, part)
        return {unit: exact * self.by for unit, exact in inner.items()}

    @property
    def prices_items(self) -> bool:
        """Whether the inner scheme prices contributions by themselves."""
        return self.scheme.prices_items

    def price(self, item: Contribution) -> Mapping[Unit, Exact]:
        """Return the price in the inner scheme, times *by*."""
        return {unit: exact * self.by for unit, exact in self.scheme.price(item).items()}

    def never_below(self, unit: Unit) -> Exact | None:
        """Return the lower limit of the inner scheme, times *by*."""
        inner = self.scheme.never_below(unit)
        return None if inner is None else inner * self.by

    def never_above(self, unit: Unit) -> Exact | None:
        """Return the upper limit of the inner scheme, times *by*."""
        inner = self.scheme.never_above(unit)
        return None if inner is None else inner * self.by


@frozen(kw_only=True)
class Converted(Wrapper):
    """A scheme whose earnings in one unit are paid in another, at a fixed rate.

    Attributes:
        source: An amount of earnings, such as 100 points.
        target: The amount that is paid for it, such as 1.00 USD.
        rounding: The rounding of what is paid, down so that splitting never gains; None leaves
            it exact until the campaign rounds.
    """

    kind: ClassVar[str] = "converted"

    source: Amount = field(converter=amount_of)
    target: Amount = field(converter=amount_of, validator=not_negative)
    rounding: Rounding | None = field(default=Rounding.DOWN, validator=optional(instance(Rounding)))

    def __attrs_post_init__(self) -> None:
        if self.source.exact <= 0 or self.source.unit == self.target.unit:
            raise InvalidValueError("Converted.source", _CONVERTIBLE, self.source, _TWO_UNITS)
        paid_in(self.scheme, "Converted.source", self.source)

    @property
    def units(self) -> frozenset[Unit]:
        """The units of the inner scheme, with the target for the source."""
        return self.scheme.units - {self.source.unit} | {self.target.unit}

    def reading(self, tally: Tally) -> Reading:
        """Return the amounts of the inner scheme, converted."""
        inner, rate = self.scheme.reading(tally), self.target.exact / self.source.exact
        earned = inner.amounts.get(self.source.unit, {})
        paid = {party: self._rounded(exact * rate) for party, exact in earned.items()}
        others = {unit: mine for unit, mine in inner.amounts.items() if unit != self.source.unit}

        def explain(party: str) -> Text:
            words = inner.explain(party)
            if party not in paid:
                return words
            return _CONVERTED.fill(
                words=words,
                source=self.source.text,
                target=self.target.text,
                amount=self.target.unit.text_of(paid[party]),
            )

        return Reading(amounts=add_up([others, {self.target.unit: paid}]), explain=explain)

    def _rounded(self, exact: Exact) -> Exact:
        return exact if self.rounding is None else rounded(exact, self.rounding)

    def never_below(self, unit: Unit) -> Exact | None:
        """Return None: a limit does not hold across units."""
        return None

    def never_above(self, unit: Unit) -> Exact | None:
        """Return None: a limit does not hold across units."""
        return None


def paid_in(scheme: AnyScheme, where: str, amount: Amount) -> None:
    """Refuse an *amount* in a unit that *scheme* never pays, which would have no effect."""
    if amount.unit not in scheme.units:
        names = ", ".join(sorted(unit.code for unit in scheme.units)) or "-"
        raise InvalidValueError(where, _PAID.fill(names=names), amount.unit.code, _SAME_UNIT)


def amounts_text(amounts: Amounts, party: str) -> Text:
    """Return the amounts of *party* in every unit as one text."""
    mine = [unit.text_of(paid[party]) for unit, paid in amounts.items() if party in paid]
    return Text.join(mine, _PLUS)


_OVER_FLOOR = Text(
    en="a cap that is not below the floor", fr="un plafond qui n’est pas sous le plancher"
)
_UNDER_CAP = Text(
    en="a floor that is not above the cap", fr="un plancher qui n’est pas au-dessus du plafond"
)
_CAP_WINS = Text(en="no amount satisfies both", fr="aucun montant ne satisfait les deux")
_WHOLE = Text(en="a whole number of minor units", fr="un nombre entier d’sous-unités")
_ROUND_CAP = Text(en="round the cap first", fr="arrondissez d’abord le plafond")
_CONVERTIBLE = Text(
    en="more than zero of a unit other than the target",
    fr="plus de zéro d’une autre unité que la cible",
)
_TWO_UNITS = Text(
    en="state how much of one unit becomes how much of another",
    fr="dites combien d’une unité devient combien d’une autre",
)
_PAID = Text(
    en="an amount in a unit that the scheme pays ({names})",
    fr="un montant dans une unité du mode de rémunération ({names})",
)
_SAME_UNIT = Text(en="state it in that unit", fr="indiquez-le dans cette unité")
_PLUS = Text(en=" + ", fr=" + ")
_CAPPED = Text(
    en="{words}; capped at {cap} = {amount}", fr="{words}\u00a0; plafonné à {cap} = {amount}"
)
_CAPPED_ALL = Text(
    en="{words}; in proportion to a cap of {cap} for all = {amount}",
    fr="{words}\u00a0; au prorata d’un plafond commun de {cap} = {amount}",
)
_RAISED = Text(en="{words}; raised to {amount}", fr="{words}\u00a0; relevé à {amount}")
_SCALED = Text(
    en="{words}; {share} of it = {amounts}", fr="{words}\u00a0; dont {share} = {amounts}"
)
_CONVERTED = Text(
    en="{words}; {source} for {target} = {amount}",
    fr="{words}\u00a0; {source} pour {target} = {amount}",
)
