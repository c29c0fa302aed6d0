"""Pay for others than the party that contributed: its referrer, or the members of its team."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from fractions import Fraction
from typing import Any, ClassVar, cast

from attrs import evolve, field, fields, frozen

from c2b._validators import instance
from c2b.compensation.allocation import Remainder, allocate
from c2b.compensation.contribution import Contribution
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import (
    AND_THEN,
    NOTHING,
    AnyScheme,
    Reading,
    Scheme,
    carried,
    unit_sums,
)
from c2b.compensation.schemes.conversion import amounts_text
from c2b.compensation.schemes.credited_tally import (
    CreditedTally,
    Names,
    names_in,
    weights,
)
from c2b.compensation.schemes.wrapper import Wrapper
from c2b.compensation.tally import Tally, TallyPart
from c2b.compensation.unit import Medium, Unit
from c2b.errors import InvalidValueError
from c2b.text import Text

Paid = dict[Unit, dict[str, Exact]]


@frozen(kw_only=True)
class Credited(Wrapper):
    """A scheme that pays what another scheme makes of a contribution to parties that it names."""

    remainder: Remainder = field(default=Remainder.LARGEST, validator=instance(Remainder))

    def __attrs_post_init__(self) -> None:
        if credits_others(self.scheme):
            place, got = f"{type(self).__name__}.scheme", self.scheme.kind
            raise InvalidValueError(place, _OWN_PARTY, got, _SIDE_BY_SIDE)

    @abstractmethod
    def named(self, item: Contribution) -> Names:
        """Return the parties that *item* names; it does not count where there are none."""

    @property
    @abstractmethod
    def words(self) -> Text:
        """The sentence on what one party earned for others."""

    @property
    def by_party(self) -> bool:
        """Whether a party is paid by its own contributions alone: no, by those of others."""
        return False

    @property
    def competes(self) -> bool:
        """Whether contributions of other parties change what one earns: in the inner scheme."""
        return not self.scheme.by_party

    def tally(self) -> Tally:
        """Return a tally of the inner scheme and of the parties named."""
        return CreditedTally(self.scheme.tally(), self.named)

    def reading(self, tally: Tally) -> Reading:
        """Return the amounts of the inner scheme, for the parties named."""
        mine = cast("CreditedTally", tally)
        inner = self.scheme.reading(mine.inner)
        earners = dict.fromkeys(party for column in inner.amounts.values() for party in column)
        shared = {party: self._shared(inner, party, mine.weights(party)) for party in earners}
        amounts: Paid = {unit: {} for unit in inner.amounts}
        for paid in shared.values():
            for unit, column in paid.items():
                for party, exact in column.items():
                    amounts[unit][party] = amounts[unit].get(party, 0) + exact

        def explain(party: str) -> Text:
            mine = [name for name, paid in shared.items() if _has(paid, party)]
            words = [self._told(inner, name, shared[name], party) for name in mine]
            return Text.join(words, AND_THEN) if words else NOTHING

        return Reading(amounts=amounts, explain=explain)

    def _shared(self, inner: Reading, earner: str, weights: Mapping[str, Exact]) -> Paid:
        found = {unit: column.get(earner, 0) for unit, column in inner.amounts.items()}
        return self._divided(found, weights or {earner: 1})

    def _divided(self, amounts: Mapping[Unit, Exact], weights: Mapping[str, Exact]) -> Paid:
        return {
            unit: divided(unit, exact, weights, self.remainder)
            for unit, exact in amounts.items()
            if exact
        }

    def _told(self, inner: Reading, earner: str, paid: Paid, party: str) -> Text:
        many = len({name for column in paid.values() for name in column})
        words = inner.explain(earner)
        if many == 1:
            return _FOR.fill(name=earner, words=words)
        amount = amounts_text(paid, party)
        return self.words.fill(name=earner, words=words, many=many, amount=amount)

    def carry(self, part: TallyPart, older: AnyScheme) -> TallyPart | None:
        """Carry the state of the inner scheme, with the parties named."""
        if not isinstance(older, type(self)):
            return None
        inner = [carried(self.scheme, each, older.scheme) for each in part.parts]
        found = tuple(each for each in inner if each is not None)
        return evolve(part, parts=found) if found else None

    def close(self, tally: Tally) -> None:
        """Close the inner scheme."""
        self.scheme.close(cast("CreditedTally", tally).inner)

    def own_of_each(
        self, tally: Tally, party: str, part: TallyPart
    ) -> Mapping[str, Mapping[Unit, Exact]]:
        """Return what *part* earned for each party that it names."""
        mine = cast("CreditedTally", tally)
        earned = [
            amounts
            for each in part.parts
            for amounts in self.scheme.own_of_each(mine.inner, party, each).values()
        ]
        links = dict(zip(map(names_in, part.labels), part.numbers, strict=True))
        shared = self._divided(unit_sums(earned), weights(links) or {party: 1})
        found: dict[str, dict[Unit, Exact]] = {}
        for unit, column in shared.items():
            for name, exact in column.items():
                found.setdefault(name, {})[unit] = exact
        return found

    def payees(self, party: str, part: TallyPart) -> frozenset[str]:
        """Return the parties that *part* names."""
        return frozenset(name for label in part.labels for name in names_in(label))

    def never_below(self, unit: Unit) -> Exact | None:
        """Return None: what one party earns may be divided among several."""
        return None

    def never_above(self, unit: Unit) -> Exact | None:
        """Return None: one party may be named by several."""
        return None


@frozen(kw_only=True)
class Teams(Credited):
    """A scheme that pays a team as one party, and divides its pay evenly among its members.

    The party of a contribution is the team, its `Contribution.members` are paid; a party without
    members is paid itself. Where the members of a team differ by contribution, each contribution
    counts evenly for those that handed it in. A badge is awarded to each of them. Other parts than
    even ones are not offered: hand in a contribution for each member, with a quantity or a value
    that is its part.

    Attributes:
        scheme: The scheme that pays a team: prizes, for instance.
        remainder: The rule for minor units that cannot be divided evenly.
    """

    kind: ClassVar[str] = "teams"

    def named(self, item: Contribution) -> Names:
        """Return the members of the team, or the party itself."""
        return item.members or (item.party,)

    @property
    def words(self) -> Text:
        """The sentence on the share of one member."""
        return _SHARED


@frozen(kw_only=True)
class Referral(Credited):
    """A scheme that pays the referrer for what a referred party contributes.

    Only contributions with a `Contribution.referrer` count, party by party: a bonus for each
    friend who has enough, a share of what each friend brought in. What the friend is paid is
    another part of a `Sum`.

    Attributes:
        scheme: The scheme that computes, for each referred party, what its referrer earns.
        remainder: The rule for minor units, where contributions of one party name two referrers.
    """

    kind: ClassVar[str] = "referral"

    def named(self, item: Contribution) -> Names:
        """Return the referrer, if there is one."""
        return () if item.referrer is None else (item.referrer,)

    @property
    def words(self) -> Text:
        """The sentence on the part of one of several referrers."""
        return _IN_PART


def credits_others(scheme: AnyScheme) -> bool:
    """Whether *scheme*, or a part of it, pays others than the party of a contribution."""
    if isinstance(scheme, Credited):
        return True
    kind: type[Any] = type(scheme)
    values: list[Any] = [getattr(scheme, each.name) for each in fields(kind)]
    several: list[tuple[Any, ...]] = [each for each in values if isinstance(each, tuple)]
    parts: list[Any] = [*values, *(each for many in several for each in many)]
    return any(credits_others(each) for each in map(_scheme_of, parts) if each is not None)


def _scheme_of(part: Any) -> AnyScheme | None:
    """Return the scheme that *part* of another is or holds; None where there is none."""
    found: Any = part if isinstance(part, _SCHEME) else getattr(part, "scheme", None)
    return found if isinstance(found, _SCHEME) else None


_SCHEME: type[Any] = Scheme


def divided(
    unit: Unit, exact: Exact, weights: Mapping[str, Exact], remainder: Remainder
) -> dict[str, Exact]:
    """Return *exact* divided by *weights*: whole units by the rule, a fraction to one party.

    So the parts are rounded to the rounded whole. Recognition is awarded to each party.
    """
    if unit.medium is Medium.RECOGNITION or len(weights) == 1:
        return dict.fromkeys(weights, exact)
    whole = Fraction(exact).numerator // Fraction(exact).denominator
    shares = allocate(whole, tuple(weights.values()), keys=tuple(weights), remainder=remainder)
    found: dict[str, Exact] = dict(zip(weights, shares, strict=True))
    if exact != whole:
        first = min(weights, key=lambda name: (-weights[name], name))
        found[first] += exact - whole
    return found


def _has(paid: Paid, party: str) -> bool:
    return any(party in column for column in paid.values())


_OWN_PARTY = Text(
    en="a scheme that pays the party of each contribution itself",
    fr="un mode de rémunération qui paie la partie de chaque contribution elle-même",
)
_SIDE_BY_SIDE = Text(
    en="put both into a Sum, side by side; for a referrer of a referrer, hand in a contribution of "
    "its own",
    fr="mettez les deux côte à côte dans une Sum\u00a0; pour le parrain d’un parrain, remettez une "
    "contribution à part",
)
_FOR = Text(en="{name}: {words}", fr="{name}\u00a0: {words}")
_SHARED = Text(
    en="{name}: {words}; divided among {many} members = {amount}",
    fr="{name}\u00a0: {words}\u00a0; partagé entre {many} membres = {amount}",
)
_IN_PART = Text(
    en="{name}: {words}; divided among {many} referrers = {amount}",
    fr="{name}\u00a0: {words}\u00a0; partagé entre {many} parrainages = {amount}",
)
