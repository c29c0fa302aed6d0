"""Schemes with one planted fault each: fifty cents a contribution, but for the fault."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import define, evolve
from tests.testing.laws.test_scheme import EUR, GOOD, Wrong

from c2b import Text
from c2b.compensation import Contribution, Reading, Unit
from c2b.compensation.quantity_tally import Quantities


def changed(reading: Reading, change: Callable[[str, Any], Any]) -> Reading:
    """Return *reading* with each amount changed."""
    amounts = {party: change(party, due) for party, due in reading.amounts.get(EUR, {}).items()}
    return evolve(reading, amounts={EUR: amounts})


class LateInTheAlphabet(Wrong):
    """A scheme that pays the party first in the alphabet a cent more."""

    def reading(self, tally: Quantities) -> Reading:
        """Return the amounts, with a cent more for one."""
        good = GOOD.reading(tally)
        first = min(good.amounts.get(EUR, {}), default="")
        return changed(good, lambda party, due: due + (party == first))


class ManyAreCapped(Wrong):
    """A scheme that stops counting at ten thousand."""

    def reading(self, tally: Quantities) -> Reading:
        """Return the amounts of at most ten thousand."""
        return changed(GOOD.reading(tally), lambda party, due: min(due, 10_000 * 50))


class ZeroIsOne(Wrong):
    """A scheme that pays a quantity of zero as one."""

    def reading(self, tally: Quantities) -> Reading:
        """Return the amounts of at least one."""
        return changed(GOOD.reading(tally), lambda party, due: due or 50)


class InCents(Wrong):
    """A scheme whose reason names cents where it pays euros."""

    def reading(self, tally: Quantities) -> Reading:
        """Return the reading with amounts a hundred times too large in its words."""
        good = GOOD.reading(tally)

        def explain(party: str) -> Text:
            words = f"{good.amounts[EUR].get(party, 0)} EUR"
            return Text(en=words, fr=words)

        return evolve(good, explain=explain)


class EnglishAlone(Wrong):
    """A scheme that has no reason in French."""

    def reading(self, tally: Quantities) -> Reading:
        """Return the reading with one language."""
        good = GOOD.reading(tally)
        return evolve(good, explain=lambda party: Text(en=str(good.explain(party)), fr=" "))


@define
class Restored(Quantities):
    """A tally that loses one when it is restored."""

    def put(self, party: str, part: Any) -> None:
        """Restore one less."""
        less = evolve(part, numbers=(max(part.numbers[0] - 1, 0),))
        Quantities.put(self, party, less)


class LosesOne(Wrong):
    """A scheme whose stored tally comes back smaller."""

    def tally(self) -> Quantities:
        """Return the tally."""
        return Restored()


@define
class Twice(Quantities):
    """A tally that counts the first contribution of a lot twice."""

    def add(self, items: Any) -> None:
        """Add the items, and the first again."""
        Quantities.add(self, [*items, *items[:1]])


class EachLotPaysMore(Wrong):
    """A scheme that pays one more for each lot."""

    def tally(self) -> Quantities:
        """Return the tally."""
        return Twice()


class Referrals(Wrong):
    """A scheme that pays a party which nobody named."""

    def reading(self, tally: Quantities) -> Reading:
        """Return the amounts, with one for the platform."""
        good = GOOD.reading(tally)
        return evolve(good, amounts={EUR: {**good.amounts.get(EUR, {}), "the platform": 1}})


class RoundsPrices(Wrong):
    """A scheme that prices each contribution without its last digit."""

    def price_of(self, item: Contribution) -> Mapping[Unit, Any]:
        """Return the price in tens of cents."""
        return {EUR: item.quantity * 50 // 100 * 100}


class PaysDebts(Wrong):
    """A scheme that takes a cent from the party that gave least."""

    def reading(self, tally: Quantities) -> Reading:
        """Return the amounts, one of which may be below zero."""
        return changed(GOOD.reading(tally), lambda party, due: due - 51)


FAULTS: dict[Wrong, str] = {
    LateInTheAlphabet(): "the_reason_tells_the_amount",
    ManyAreCapped(): "the_reason_tells_the_amount",
    ZeroIsOne(): "prices_add_up",
    InCents(): "the_reason_tells_the_amount",
    EnglishAlone(): "pay_is_explained",
    LosesOne(): "lots_do_not_matter",
    EachLotPaysMore(): "the_first_is_not_favoured",
    Referrals(): "only_contributors_are_paid",
    RoundsPrices(): "prices_add_up",
    PaysDebts(): "pay_is_never_negative",
}
