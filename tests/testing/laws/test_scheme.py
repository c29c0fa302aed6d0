"""Laws of schemes: each catches one that does not keep it; ours are held in tests/laws."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from attrs import define, evolve, field, frozen
from hypothesis import strategies as st
from tests.testing.laws.test_law import LISTED, catches

from c2b import Money, Text
from c2b.compensation import (
    Amount,
    Cap,
    Contribution,
    Each,
    ForEach,
    Medium,
    PerItem,
    Pool,
    Reading,
    Scheme,
    Sum,
    Unit,
    cash,
)
from c2b.compensation.quantity_tally import Quantities
from c2b.compensation.scheme import AnyScheme
from c2b.testing import laws
from c2b.testing.laws.scheme import LAWS, _left_over
from c2b.testing.laws.told_amounts import tells

EUR = cash("EUR")
GOOD = PerItem(rate=Money.of("0.50", "EUR"))
POOL = Pool(amount=Money.of(10, "EUR"))
FIVE = Amount.of(5, "EUR")


@frozen(kw_only=True)
class Wrong(Scheme[Quantities]):
    """The base of schemes that each do one thing wrong: a fixed amount a contribution."""

    @property
    def units(self) -> frozenset[Unit]:
        """Euros."""
        return GOOD.units

    def tally(self) -> Quantities:
        """Return the number of contributions by party."""
        return GOOD.tally()

    def reading(self, tally: Quantities) -> Reading:
        """Fifty cents each."""
        return GOOD.reading(tally)

    @property
    def prices_contributions(self) -> bool:
        """Each has its price."""
        return True

    def price_of(self, item: Contribution) -> Mapping[Unit, Any]:
        """Fifty cents."""
        return GOOD.price_of(item)


class Generous(Wrong):
    """A scheme that pays a party that gave nothing."""

    def reading(self, tally: Quantities) -> Reading:
        """Zoe was not there."""
        good = GOOD.reading(tally)
        return evolve(good, amounts={EUR: {**good.amounts[EUR], "Zoe": 1}})


class Greedy(Wrong):
    """Takes a euro from everybody first."""

    def reading(self, tally: Quantities) -> Reading:
        """Less than nothing for little."""
        good = GOOD.reading(tally)
        return evolve(good, amounts={EUR: {p: n - 100 for p, n in good.amounts[EUR].items()}})


class Foreign(Wrong):
    """Names euros, and pays dollars."""

    def reading(self, tally: Quantities) -> Reading:
        """The same in dollars."""
        good = GOOD.reading(tally)
        return evolve(good, amounts={cash("USD"): good.amounts[EUR]})


class Consuming(Wrong):
    """Empties the tally that it reads."""

    def reading(self, tally: Quantities) -> Reading:
        """Return the amounts at the first reading only."""
        good = GOOD.reading(tally)
        amounts = {EUR: dict(good.amounts[EUR])}
        tally.totals.clear()
        return evolve(good, amounts=amounts)


@define
class LastLot(Quantities):
    """A scheme that forgets earlier lots."""

    def add(self, items: Any) -> None:
        """Only these."""
        self.totals.clear()
        Quantities.add(self, items)


class Forgetful(Wrong):
    """Remembers the last lot only."""

    def tally(self) -> Quantities:
        """A poor memory."""
        return LastLot()


class Discount(Wrong):
    """Prices that are lower than the pay."""

    def price_of(self, item: Contribution) -> Mapping[Unit, Any]:
        """Forty-nine cents."""
        return {EUR: item.quantity * 49}


class Promising(Wrong):
    """Promises a floor and does not keep it."""

    def never_below(self, unit: Unit) -> int | None:
        """Five euros, it says."""
        return 500


class Selective(Wrong):
    """Promises what a single contribution earns, and leaves out who gave no more than that."""

    def never_below(self, unit: Unit) -> int | None:
        """Fifty cents."""
        return 50

    def reading(self, tally: Quantities) -> Reading:
        """Return the amounts above fifty cents."""
        good = GOOD.reading(tally)
        paid = {party: exact for party, exact in good.amounts[EUR].items() if exact != 50}
        return evolve(good, amounts={EUR: paid})


class Silent(Wrong):
    """Does not say why."""

    def reading(self, tally: Quantities) -> Reading:
        """Return a reading without reasons."""
        return evolve(GOOD.reading(tally), explain=lambda party: Text(en=" ", fr=" "))


class Vague(Wrong):
    """Says something, but not what is paid."""

    def reading(self, tally: Quantities) -> Reading:
        """Words."""
        return evolve(GOOD.reading(tally), explain=lambda party: Text(en="thanks", fr="merci"))


class Rough(Wrong):
    """A scheme that computes in floats."""

    def reading(self, tally: Quantities) -> Reading:
        """Return the amounts as floats."""
        good = GOOD.reading(tally)
        return evolve(good, amounts={EUR: {p: n * 1.0 for p, n in good.amounts[EUR].items()}})


class FirstCome(Wrong):
    """A scheme that gives a cent more to the first party."""

    def reading(self, tally: Quantities) -> Reading:
        """Return the amounts with a cent more for the first."""
        good = GOOD.reading(tally)
        first = next(iter(good.amounts[EUR]), None)
        amounts = {p: n + (p == first) for p, n in good.amounts[EUR].items()}
        return evolve(good, amounts={EUR: amounts})


class Queue(FirstCome):
    """A scheme in which the order counts, and that says so."""

    @property
    def in_order(self) -> bool:
        """Whether order counts."""
        return True


class Shared(FirstCome):
    """A scheme that shares, and gives a tenth more to the first party."""

    @property
    def by_party(self) -> bool:
        """Whether nothing depends on other parties."""
        return False

    def reading(self, tally: Quantities) -> Reading:
        """Return the amounts with a tenth more for the first."""
        good = GOOD.reading(tally)
        first = next(iter(good.amounts[EUR]), None)
        amounts = {p: n * (11 if p == first else 10) for p, n in good.amounts[EUR].items()}
        return evolve(good, amounts={EUR: amounts})


@define
class Heads(Quantities):
    """A tally that counts contributions, whatever their quantity."""

    def add(self, items: Any) -> None:
        """Add one for each."""
        Quantities.add(self, [evolve(item, quantity=1) for item in items])


class PerHead(Wrong):
    """A scheme that ignores quantities."""

    def tally(self) -> Quantities:
        """Return the number of contributions by party."""
        return Heads()


class Capped(Wrong):
    """A scheme that promises a cap and passes it by a cent."""

    def reading(self, tally: Quantities) -> Reading:
        """Return at most the cap and a cent."""
        good = GOOD.reading(tally)
        amounts = {p: min(n, 50_001) for p, n in good.amounts[EUR].items()}
        return evolve(good, amounts={EUR: amounts})

    def never_above(self, unit: Unit) -> int | None:
        """Return the cap of 500 euros."""
        return 50_000


class Misleading(Wrong):
    """A scheme whose explanation names another amount."""

    def reading(self, tally: Quantities) -> Reading:
        """Return a reading whose words add a cent."""
        good = GOOD.reading(tally)

        def explain(party: str) -> Text:
            words = f"{1 + good.amounts[EUR].get(party, 0)} EUR"
            return Text(en=words, fr=words)

        return evolve(good, explain=explain)


@frozen(kw_only=True)
class Unique(Wrong):
    """Is like no other, not even its own copy."""

    secret: object = field(factory=object)


WRONG: dict[str, Scheme[Any]] = {
    "only_contributors_are_paid": Generous(),
    "pay_is_never_negative": Greedy(),
    "it_pays_in_its_units": Foreign(),
    "reading_is_repeatable": Consuming(),
    "lots_do_not_matter": Forgetful(),
    "prices_add_up": Discount(),
    "bounds_hold": Promising(),
    "pay_is_explained": Silent(),
    "the_books_balance": Generous(),
    "it_is_a_value": Unique(),
    "amounts_are_exact": Rough(),
    "the_first_is_not_favoured": FirstCome(),
    "a_quantity_counts_as_so_many": PerHead(),
    "the_reason_tells_the_amount": Misleading(),
}


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.name)
def test_each_law_catches_a_wrong_scheme(law: laws.Law) -> None:
    """Every law has one that breaks it."""
    catches(laws.scheme, WRONG[law.name], law.name)


def test_a_floor_without_an_amount() -> None:
    """A party that the amounts leave out has no floor."""
    catches(laws.scheme, Selective(), "bounds_hold")


def test_a_cap_that_is_passed_by_a_cent() -> None:
    """The listed contributions reach any usual cap."""
    catches(laws.scheme, Capped(), "bounds_hold")


def test_an_order_that_counts_accuses_nobody() -> None:
    """The first may be favoured by a scheme that says that order counts."""
    laws.scheme(Queue(), only=["the_first_is_not_favoured"], settings=LISTED)


def test_the_first_of_those_who_share() -> None:
    """A unit may go to one or to another of several who share, and no more."""
    catches(laws.scheme, Shared(), "the_first_is_not_favoured")
    laws.scheme(Pool(amount=Money.of(10, "EUR")), settings=LISTED)


@pytest.mark.parametrize(
    ("scheme", "most"),
    [
        (POOL, 1),
        (Sum(parts=(PerItem(rate=Money.of(1, "EUR")), POOL, POOL)), 2),
        (ForEach(each=Each.TASK, scheme=POOL), 5),
        (Sum(parts=(ForEach(each=Each.TASK, scheme=POOL), POOL)), 6),
        (Cap(scheme=POOL, at=FIVE), None),
        (Sum(parts=(POOL, Cap(scheme=POOL, at=FIVE))), None),
    ],
    ids=repr,
)
def test_units_that_are_left_over(scheme: AnyScheme, most: int | None) -> None:
    """Each pool leaves one unit; where it may decide more, nothing is said of single parties."""
    assert _left_over(scheme, 5) == most
    laws.scheme(scheme, only=["the_first_is_not_favoured", "lots_do_not_matter"], settings=LISTED)


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("you get 1.50 EUR", True),
        ("you get EUR 1.5", True),
        ("you get 1.51 EUR", False),
        ("≈ 1.5 EUR", True),
        ("1 × 0.50 EUR = 0.50 EUR; bonus = 1.00 EUR", True),
        ("one euro and a half", True),
        (" + ".join(["9 EUR"] * 11), True),
    ],
)
def test_amounts_in_sentences(sentence: str, is_told: bool) -> None:
    """A sentence names the whole, or parts that add up; without numbers it is not judged."""
    assert tells(sentence, 150, EUR, "en") is is_told
    assert tells(sentence.replace(".", ","), 150, EUR, "fr") is is_told


def test_groups_of_digits() -> None:
    """Groups of three digits are read in both languages; a badge has no amount."""
    assert tells("1,234.50 EUR", 123_450, EUR, "en")
    assert tells("1\u202f234,50 EUR", 123_450, EUR, "fr")
    assert not tells("1,234.50 EUR", 123_451, EUR, "en")
    assert tells("2 stars", 1, Unit(medium=Medium.RECOGNITION, name="stars"), "en")


def test_who_is_paid_hears_in_what() -> None:
    """Words alone are no reason for an amount."""
    catches(laws.scheme, Vague(), "pay_is_explained")


def test_one_of_your_own() -> None:
    """A user's own scheme keeps every law for the user's own contributions."""
    some = st.lists(st.builds(Contribution, key=st.text("abc", min_size=1), party=st.just("Ana")))
    laws.scheme(Wrong(), items=some, settings=LISTED)
