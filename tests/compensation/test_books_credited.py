"""Books in which a contribution pays others than its party: reversals, erasure, archives."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from c2b import InvalidValueError, Money, Text, wire
from c2b.compensation import (
    Amount,
    Bonus,
    Books,
    Contribution,
    PayPlan,
    PerItem,
    Prizes,
    Referral,
    Remainder,
    Rounding,
    Scheme,
    Sum,
    Teams,
    Ties,
    amend,
    archive,
    erase,
    erase_filed,
    reverse,
    settle,
)

ON, LATER, LAST = date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 3)
WHY = Text(en="withdrawn", fr="retirée")
PRIZE = Prizes(prizes=(Money.of(100, "EUR"), Money.of(50, "EUR")), ties=Ties.SPLIT_PLACES)
TEAMS = Teams(scheme=PRIZE)
FRIENDS = Sum(
    parts=(
        PerItem(rate=Money.of(2, "EUR")),
        Referral(scheme=PerItem(rate=Amount.of("0.50", "EUR"))),
    )
)
TEAM = Contribution(key="1", party="Team", members=("Ana", "Ben", "Cy"), rank=1)
FRIEND = Contribution(key="1", party="Ben", referrer="Ana", quantity=3)


def plan_of(scheme: Scheme[Any]) -> PayPlan:
    """Return a plan with *scheme*."""
    return PayPlan(key="p", scheme=scheme, rounding=Rounding.HALF_UP)


def books_of(scheme: Scheme[Any], *items: Contribution) -> Books:
    """Return the books after *items* were settled."""
    return settle(plan_of(scheme), items, on=ON).books


def earned(books: Books) -> dict[str, int]:
    """Return what each party has earned, in cents; a settlement without news changes nothing."""
    after = settle(books, [], on=LAST).books
    assert after.journal().entries == books.journal().entries
    found = {party: after.parties[party].accounts for party in after.parties}
    return {party: mine[0].earned for party, mine in found.items() if mine}


class TestReversals:
    """A reversal of the contribution takes back what each party was paid for it."""

    def test_all_of_a_prize(self) -> None:
        """The whole prize of a team goes back from each member."""
        books = books_of(TEAMS, TEAM)
        assert earned(books) == {"Ana": 3334, "Ben": 3333, "Cy": 3333}
        books = reverse(books, on=LATER, why=WHY, contribution="1")
        assert earned(books) == {"Ana": 0, "Ben": 0, "Cy": 0}

    def test_a_part(self) -> None:
        """A part goes back from the friend and the referrer in proportion."""
        books = books_of(FRIENDS, FRIEND)
        assert earned(books) == {"Ben": 600, "Ana": 150}
        part = Money.of("2.50", "EUR")
        books = reverse(books, on=LATER, why=WHY, contribution="1", amount=part)
        assert earned(books) == {"Ben": 400, "Ana": 100}
        with pytest.raises(InvalidValueError, match="up to 5.00"):
            reverse(books, on=LATER, why=WHY, contribution="1", amount=Money.of(6, "EUR"))

    def test_restored(self) -> None:
        """The reversal of the reversal gives each party its pay back, once."""
        books = reverse(books_of(FRIENDS, FRIEND), on=LATER, why=WHY, contribution="1", name="r")
        books = reverse(books, on=LATER, why=WHY, entry="r")
        assert earned(books) == {"Ben": 600, "Ana": 150}

    def test_one_member_gives_back_first(self) -> None:
        """An amount that a member gave back by itself is not taken a second time."""
        books = reverse(books_of(TEAMS, TEAM), on=LATER, why=WHY, party="Ana", unit="EUR")
        assert earned(books) == {"Ana": 0, "Ben": 3333, "Cy": 3333}
        books = reverse(books, on=LATER, why=WHY, contribution="1")
        assert earned(books) == {"Ana": 0, "Ben": 0, "Cy": 0}

    def test_restored_for_a_team(self) -> None:
        """The team's place is back, and each member paid, whichever entry is named."""
        books = reverse(books_of(TEAMS, TEAM), on=LATER, why=WHY, contribution="1", name="r")
        for name in ("r", "r/2", "r/3"):
            again = reverse(books, on=LATER, why=WHY, entry=name)
            assert tuple(earned(again).values()) == (3334, 3333, 3333)


class TestLaterSettlements:
    """The books remember for whom a party earns."""

    def test_more_of_the_same_team(self) -> None:
        """A second place adds half of its prize for each member."""
        books = books_of(TEAMS, TEAM)
        second = Contribution(key="2", party="Duo", members=("Ana", "Di"), rank=2)
        books = settle(books, [second], on=LATER).books
        assert earned(books) == {"Ana": 5834, "Ben": 3333, "Cy": 3333, "Di": 2500}

    def test_a_restart(self) -> None:
        """Books that were written and read go on alike."""
        books = books_of(FRIENDS, FRIEND)
        again = wire.parse(wire.to_json(books), Books)
        more = Contribution(key="2", party="Ben", referrer="Ana")
        both = [settle(each, [more], on=LATER).books for each in (books, again)]
        assert earned(both[0]) == earned(both[1]) == {"Ben": 800, "Ana": 200}

    def test_an_amendment(self) -> None:
        """Each party goes on under new terms from what the old ones paid."""
        books = books_of(FRIENDS, FRIEND)
        books = amend(
            books, plan_of(Referral(scheme=PerItem(rate=Money.of(1, "EUR")))), since=LATER
        )
        more = Contribution(key="2", party="Ben", referrer="Ana")
        assert earned(settle(books, [more], on=LATER).books) == {"Ben": 600, "Ana": 250}

    def test_an_amended_bonus(self) -> None:
        """A bonus that changes is not paid twice for the same friend."""
        bonus = Bonus(amount=Money.of(3, "EUR"), least=2)
        books = books_of(Referral(scheme=bonus), FRIEND)
        larger = Referral(scheme=evolve(bonus, amount=Amount.of(5, "EUR")))
        books = amend(books, plan_of(larger), since=LATER)
        more = Contribution(key="2", party="Ben", referrer="Ana")
        assert earned(settle(books, [more], on=LATER).books) == {"Ana": 300}


class TestErasure:
    """An erased party is named nowhere, and its team goes on."""

    def test_books(self) -> None:
        """A member and a team are replaced wherever the books name them."""
        books = reverse(books_of(TEAMS, TEAM), on=LATER, why=WHY, contribution="1", name="r")
        for name, pseudonym in (("Ana", "p-1"), ("Team", "p-2")):
            books = erase(books, name, pseudonym=pseudonym)
            assert f'"{name}' not in wire.to_json(books)
        books = reverse(books, on=LATER, why=WHY, entry="r/2")
        assert earned(books) == {"p-1": 3334, "Ben": 3333, "Cy": 3333}

    def test_archive(self) -> None:
        """A member is replaced in the archive too."""
        books = reverse(books_of(TEAMS, TEAM), on=LATER, why=WHY, contribution="1", name="r")
        box, _ = archive(books, until=LATER)
        assert "Ana" not in wire.to_json(erase_filed(box, "Ana", pseudonym="p-1"))


class TestDivision:
    """A team's pay is divided to the last minor unit by a named rule."""

    def test_fractions_of_a_cent(self) -> None:
        """The members together receive the rounded pay of their team."""
        scheme = Teams(scheme=PerItem(rate=Amount.of("0.335", "EUR")))
        item = Contribution(key="1", party="Team", members=("Ana", "Ben"), quantity=3)
        assert earned(books_of(scheme, item)) == {"Ana": 51, "Ben": 50}  # 100.5 cents

    def test_first_in_order(self) -> None:
        """The unit that is left over can go to the first that is named."""
        scheme = Teams(scheme=PRIZE, remainder=Remainder.FIRST)
        item = Contribution(key="1", party="Team", members=("Cy", "Ben", "Ana"), rank=1)
        assert earned(books_of(scheme, item)) == {"Cy": 3334, "Ben": 3333, "Ana": 3333}

    def test_a_badge_for_each(self) -> None:
        """A badge is awarded to each member and not divided."""
        scheme = Teams(scheme=Prizes(prizes=(Amount.recognition("best"),), ties=Ties.AWARD_ALL))
        assert earned(books_of(scheme, TEAM)) == {"Ana": 1, "Ben": 1, "Cy": 1}

    def test_members_that_change(self) -> None:
        """Each contribution counts evenly for those that handed it in."""
        scheme = Teams(scheme=PerItem(rate=Money.of(1, "EUR")))
        items = [
            Contribution(key="1", party="Team", members=("Ana", "Ben")),
            Contribution(key="2", party="Team", members=("Ana",)),
        ]
        assert earned(books_of(scheme, *items)) == {"Ana": 150, "Ben": 50}

    def test_facts_that_contradict_each_other(self) -> None:
        """A party is not its own referrer, and a member is named once."""
        with pytest.raises(InvalidValueError, match="another party"):
            Contribution(key="1", party="Ana", referrer="Ana")
        with pytest.raises(InvalidValueError, match="each member once"):
            Contribution(key="1", party="Team", members=("Ana", "Ana"))
