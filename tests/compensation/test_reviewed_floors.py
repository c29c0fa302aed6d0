"""A guaranteed fee for taking part is due to parties of whose contributions something counts."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from c2b import Money, Text, wire
from c2b.compensation import (
    AllOrNothing,
    Amount,
    Band,
    Bonus,
    Books,
    Contribution,
    Converted,
    Each,
    Floor,
    ForEach,
    Goal,
    Graduated,
    HourlyMinimum,
    Milestone,
    Milestones,
    PayPlan,
    PerHour,
    PerItem,
    PoolShare,
    Prizes,
    Referral,
    Rounding,
    Royalty,
    Share,
    Sum,
    Teams,
    Ties,
    TimeOf,
    reverse,
    settle,
)
from c2b.compensation.scheme import AnyScheme

ON = date(2026, 1, 5)
WHY = Text(en="copied", fr="recopiée")


def usd(amount: str) -> Money:
    """Return *amount* in dollars."""
    return Money.of(amount, "USD")


def books_of(scheme: AnyScheme, *quantities: int) -> Books:
    """Return books that guarantee 2.00 after one contribution of Ana's for each quantity."""
    floor = Floor(scheme=scheme, at=usd("2.00"))
    plan = PayPlan(key="f", scheme=floor, rounding=Rounding.HALF_UP)
    items = [
        Contribution(
            key=str(number),
            party="ana",
            quantity=quantity,
            value=usd("1.00"),
            seconds=60,
            score=7,
            kind="k",
            task="t",
            referrer="rita",
            members=("uma", "vic"),
        )
        for number, quantity in enumerate(quantities, start=1)
    ]
    return wire.parse(wire.to_json(settle(plan, items, on=ON).books), Books)


def earned(books: Books) -> dict[str, str]:
    """Return what each party earned, where it is something."""
    found = {party: account.of(books.unit_of("USD")) for party, account in books.parties.items()}
    return {party: str(mine.earned / 100) for party, mine in found.items() if mine.earned}


HALF = PerItem(rate=usd("0.50"))
SCHEMES: dict[str, AnyScheme] = {
    "an amount for each": HALF,
    "a share": Share(rate=Fraction(1, 10), currency="USD"),
    "nothing for the first two": Graduated(bands=(Band(to=2, rate=usd("0")), Band(rate=usd("1")))),
    "an hourly rate": PerHour(rate=usd("6.00")),
    "an hourly minimum": HourlyMinimum(rate=usd("0.50"), per_hour=usd("3.00"), time=TimeOf.PARTY),
    "a goal": Goal(least=5, reached=usd("1.00"), otherwise=usd("0.10")),
    "an advance that is not earned back": Royalty(
        rate=Fraction(1, 10), currency="USD", advance=usd("5.00")
    ),
    "each task": ForEach(scheme=HALF, each=Each.TASK),
    "two parts": Sum(parts=(HALF, Bonus(amount=usd("0.25")))),
    "converted points": Converted(
        scheme=PerItem(rate=Amount.points(1, "p")), source=Amount.points(2, "p"), target=usd("1")
    ),
    "a fund": PoolShare(amount=usd("5.00"), whole=10),
    "a bonus that is not reached": Bonus(amount=usd("9.00"), least=3),
    "a milestone that is not reached": Milestones(steps=(Milestone(name="m", amount=usd("5.00")),)),
    "all or nothing": AllOrNothing(needs=("m", "n"), amount=usd("9.00")),
    "points, and a bonus that is not reached": Sum(
        parts=(PerItem(rate=Amount.points(1, "p")), Bonus(amount=usd("9.00"), least=3))
    ),
}


@pytest.mark.parametrize("name", SCHEMES)
class TestWhoHasAFloor:
    """A floor of 2.00 on schemes that pay a single contribution less than that."""

    def test_one_contribution_is_raised(self, name: str) -> None:
        """A party that gave something has the floor, also where it earned nothing by itself."""
        assert earned(books_of(SCHEMES[name], 1)) == {"ana": "2.0"}

    def test_a_quantity_of_zero_is_nothing(self, name: str) -> None:
        """A party that gave a quantity of zero has no floor."""
        assert earned(books_of(SCHEMES[name], 0)) == {}

    def test_what_is_taken_back_takes_the_floor_along(self, name: str) -> None:
        """A party whose only contribution is taken back owes the floor back."""
        books = reverse(books_of(SCHEMES[name], 1), contribution="1", on=ON, why=WHY)
        books.check()
        assert earned(books) == {}
        assert str(books.balance("ana", books.unit_of("USD")).owed_back) == "2.00 USD"
        assert earned(settle(books, [], on=ON).books) == {}


@pytest.mark.parametrize(
    ("scheme", "whole"),
    [(Referral(scheme=HALF), {"rita": "2.0"}), (Teams(scheme=HALF), {"uma": "2.0", "vic": "2.0"})],
)
def test_the_floor_of_others_than_the_party(scheme: AnyScheme, whole: dict[str, str]) -> None:
    """A referrer and the members of a team lose their floor with the contribution."""
    books = books_of(scheme, 1)
    assert earned(books) == whole
    assert earned(reverse(books, contribution="1", on=ON, why=WHY)) == {}


def test_the_floor_of_those_who_won_no_prize() -> None:
    """A contest with a fee for taking part pays it to every entrant, and says so."""
    prizes = Prizes(prizes=(usd("5.00"),), ties=Ties.SPLIT_PLACES)
    plan = PayPlan(key="f", scheme=Floor(scheme=prizes, at=usd("2.00")), rounding=Rounding.HALF_UP)
    items = [
        Contribution(key=party, party=party, rank=rank, quantity=quantity)
        for rank, (party, quantity) in enumerate({"ana": 1, "bo": 1, "cy": 0}.items(), 1)
    ]
    settled = settle(plan, items, on=ON)
    assert earned(settled.books) == {"ana": "5.0", "bo": "2.0"}
    assert settled.explain("bo").replace("\u00a0", " ") == "place 2 = 0.00 USD; raised to 2.00 USD"


def test_the_words_of_a_floor_alone() -> None:
    """An explanation states the floor alone, if nothing else is due."""
    bonus = Floor(scheme=Bonus(amount=usd("9.00"), least=3), at=usd("2.00"))
    plan = PayPlan(key="f", scheme=bonus, rounding=Rounding.HALF_UP)
    settled = settle(plan, [Contribution(key="1", party="ana")], on=ON)
    assert settled.explain("ana").replace("\u00a0", " ") == "at least 2.00 USD"
    assert settled.explain("ana", "fr").replace("\u00a0", " ") == "au moins 2,00 USD"


def test_the_words_of_a_party_without_a_floor() -> None:
    """The explanation of nothing that counts speaks of no raise."""
    settled = settle(
        Books.open(
            PayPlan(key="f", scheme=Floor(scheme=HALF, at=usd("2.00")), rounding=Rounding.HALF_UP)
        ),
        [Contribution(key="1", party="ana", quantity=0)],
        on=ON,
    )
    assert settled.explain("ana").replace("\u00a0", " ") == "0 × 0.50 USD = 0.00 USD"
