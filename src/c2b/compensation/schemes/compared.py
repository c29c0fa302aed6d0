"""The larger, or the smaller, of what several schemes pay."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from typing import Any, ClassVar, cast

from attrs import Attribute, field, frozen

from c2b._validators import tuple_of
from c2b.compensation.continued import (
    Continued,
    continued_reading,
    continued_state,
    inner_state,
)
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import NOTHING, AnyScheme, Reading, Scheme, refused
from c2b.compensation.schemes.several import SeveralSchemes, together
from c2b.compensation.tally import Several, TallyPart
from c2b.compensation.unit import Unit
from c2b.text import Text


def _comparable(instance: object, attribute: Attribute[Any], parts: tuple[AnyScheme, ...]) -> None:
    paid = parts[0].units
    if len(paid) != 1 or any(part.units != paid for part in parts):
        units = ", ".join(sorted({unit.code for part in parts for unit in part.units}))
        raise refused(instance, attribute, _ONE_UNIT, units or "-", _CONVERT)


@frozen(kw_only=True)
class Compared(SeveralSchemes):
    """A scheme that pays one of the amounts that several schemes make of the contributions."""

    parts: tuple[AnyScheme, ...] = field(validator=[tuple_of(Scheme, least=2), _comparable])

    @property
    def schemes(self) -> tuple[AnyScheme, ...]:
        """The schemes that are compared."""
        return self.parts

    @abstractmethod
    def chosen(self, amounts: Iterable[Exact]) -> Exact:
        """Return the one of *amounts* that is paid."""

    @property
    @abstractmethod
    def words(self) -> Text:
        """The sentence that explains an amount."""

    def tally(self) -> Several:
        """Return a tally for each scheme, and of what it earned under older terms."""
        return Several(tuple(Continued(scheme.tally()) for scheme in self.parts))

    def carry(self, part: TallyPart, older: AnyScheme) -> TallyPart | None:
        """Return the state of each scheme, worth what it earned under the older terms."""
        if not isinstance(older, type(self)) or len(older.parts) != len(self.parts):
            return None
        triples = zip(self.parts, part.parts, older.parts, strict=False)
        return together(
            [
                None if mine == TallyPart() else continued_state(new, mine, old)
                for new, mine, old in triples
            ]
        )

    def payees(self, party: str, part: TallyPart) -> frozenset[str]:
        """Return the parties that any scheme pays for *part*."""
        inner = tuple(map(inner_state, part.parts))
        return SeveralSchemes.payees(self, party, TallyPart(parts=inner))

    def close(self, tally: Several) -> None:
        """Close each scheme."""
        for scheme, mine in zip(self.parts, tally.tallies, strict=True):
            scheme.close(cast("Continued", mine).inner)

    def reading(self, tally: Several) -> Reading:
        """Return for each party one of what the schemes pay it."""
        (unit,) = self.units
        pairs = zip(self.parts, cast("tuple[Continued, ...]", tally.tallies), strict=True)
        readings = [continued_reading(scheme, mine) for scheme, mine in pairs]
        columns = [reading.amounts.get(unit, {}) for reading in readings]
        parties = dict.fromkeys(party for column in columns for party in column)
        paid = {p: self.chosen([column.get(p, 0) for column in columns]) for p in parties}

        def explain(party: str) -> Text:
            told = (reading.explain(party) for reading in readings)
            zero = unit.text_of(0)
            parts = Text.join((zero if words == NOTHING else words for words in told), _OR)
            return self.words.fill(parts=parts, amount=unit.text_of(paid[party]))

        return Reading.of(unit, paid, explain)


@frozen(kw_only=True)
class LargerOf(Compared):
    """The largest of what several schemes pay a party: a royalty, or a guarantee if that is more.

    The schemes pay in one and the same unit, and each of them sees every contribution.
    """

    kind: ClassVar[str] = "larger_of"

    def chosen(self, amounts: Iterable[Exact]) -> Exact:
        """Return the largest of *amounts*."""
        return max(amounts)

    @property
    def words(self) -> Text:
        """The sentence that explains the largest amount."""
        return _LARGER

    def never_above(self, unit: Unit) -> Exact | None:
        """Return the highest of the upper limits, where every scheme has one."""
        limits = [part.never_above(unit) for part in self.parts]
        found = [limit for limit in limits if limit is not None]
        return max(found) if len(found) == len(limits) else None


@frozen(kw_only=True)
class SmallerOf(Compared):
    """The smallest of what several schemes pay a party: half of the sale, but not over the cost.

    The schemes pay in one and the same unit, and each of them sees every contribution.
    """

    kind: ClassVar[str] = "smaller_of"

    def chosen(self, amounts: Iterable[Exact]) -> Exact:
        """Return the smallest of *amounts*."""
        return min(amounts)

    @property
    def words(self) -> Text:
        """The sentence that explains the smallest amount."""
        return _SMALLER

    def never_above(self, unit: Unit) -> Exact | None:
        """Return the lowest of the upper limits."""
        limits = [part.never_above(unit) for part in self.parts]
        return min((limit for limit in limits if limit is not None), default=None)


_ONE_UNIT = Text(
    en="schemes that all pay in one and the same unit",
    fr="des modes de rémunération qui paient tous dans une même unité",
)
_CONVERT = Text(
    en="convert one of them first (Converted)", fr="convertissez-en un d’abord (Converted)"
)
_OR = Text(en=", or ", fr=", ou ")
_LARGER = Text(en="the larger of {parts}: {amount}", fr="le plus élevé de {parts}\u00a0: {amount}")
_SMALLER = Text(
    en="the smaller of {parts}: {amount}", fr="le moins élevé de {parts}\u00a0: {amount}"
)
