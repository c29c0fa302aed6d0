"""Terms that depend on how many parties take part: prize tables by the number of entrants."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from attrs import Attribute, field, frozen

from c2b._validators import counted, instance, tuple_of
from c2b.compensation.quantity_tally import Quantities
from c2b.compensation.rounding import Exact
from c2b.compensation.scheme import NOTHING, AnyScheme, Reading, Scheme, refused
from c2b.compensation.schemes.rate import NoPay
from c2b.compensation.schemes.several import SeveralSchemes
from c2b.compensation.tally import Several
from c2b.compensation.unit import Unit
from c2b.text import Text


@frozen(kw_only=True)
class EntrantBand:
    """The terms from a number of entrants on.

    Attributes:
        start: The lowest number of entrants for which they hold.
        scheme: The scheme that then pays.
    """

    start: int = field(validator=counted)
    scheme: AnyScheme = field(validator=instance(Scheme))


def _rising(instance: object, attribute: Attribute[Any], bands: tuple[EntrantBand, ...]) -> None:
    starts = [band.start for band in bands]
    if starts != sorted(set(starts)):
        raise refused(instance, attribute, _IN_ORDER, tuple(starts), _SORT)


@frozen(kw_only=True)
class ByEntrants(SeveralSchemes):
    """A scheme for each number of entrants: with one the whole prize, with two 70 % and 30 %.

    An entrant is a party with a contribution that counts. Where there are fewer than the first band
    asks for, nothing is due.

    Attributes:
        bands: The terms, from the lowest number of entrants on.
    """

    kind: ClassVar[str] = "by_entrants"

    bands: tuple[EntrantBand, ...] = field(validator=[tuple_of(EntrantBand, least=1), _rising])

    @property
    def schemes(self) -> tuple[AnyScheme, ...]:
        """The count of entrants, and the scheme of each band."""
        return (NoPay(), *(band.scheme for band in self.bands))

    @property
    def by_party(self) -> bool:
        """Whether a party is paid by its own contributions alone: no, the others are counted."""
        return False

    def reading(self, tally: Several) -> Reading:
        """Return what the terms for so many entrants pay."""
        totals = cast("Quantities", tally.tallies[0]).totals
        many = sum(quantity > 0 for quantity in totals.values())
        reached = [n for n, band in enumerate(self.bands, start=1) if band.start <= many]
        if not reached:
            return Reading(amounts={}, explain=lambda _: NOTHING)
        inner = self.schemes[reached[-1]].reading(tally.tallies[reached[-1]])

        def explain(party: str) -> Text:
            told = _ALONE if many == 1 else _AMONG
            return told.fill(many=many, words=inner.explain(party))

        return Reading(amounts=inner.amounts, explain=explain)

    def never_above(self, unit: Unit) -> Exact | None:
        """Return the highest of the upper limits, where every band has one."""
        limits = [band.scheme.never_above(unit) for band in self.bands]
        found = [limit for limit in limits if limit is not None]
        return max(found) if len(found) == len(limits) else None


_IN_ORDER = Text(en="numbers of entrants that rise", fr="des nombres de participants croissants")
_SORT = Text(
    en="give each number once, the lowest first",
    fr="donnez chaque nombre une fois, en ordre croissant",
)
_ALONE = Text(en="with {many} entrant: {words}", fr="avec {many} participant\u00a0: {words}")
_AMONG = Text(en="with {many} entrants: {words}", fr="avec {many} participants\u00a0: {words}")
