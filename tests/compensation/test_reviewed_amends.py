"""Amendments as a reviewer tried them: twice on a day, and of terms that look at all parties."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from c2b import wire
from c2b.compensation import (
    Band,
    Bonus,
    Books,
    ByKind,
    Contribution,
    Deduction,
    Each,
    Expiry,
    Fee,
    FeePer,
    Floor,
    ForEach,
    Graduated,
    Hold,
    Inactivity,
    Kind,
    Milestone,
    Milestones,
    PayPlan,
    PerItem,
    PlanVersion,
    Pool,
    PoolShare,
    Prizes,
    Referral,
    Rounding,
    Scheme,
    Share,
    Sum,
    Teams,
    Threshold,
    Ties,
    Withhold,
    amend,
    reverse,
    settle,
    statement,
)
from c2b.compensation.settlement.account import Account, PartyAccount, Work
from c2b.compensation.settlement.shelf import Shelf
from c2b.compensation.settlement.term_account import TermAccount
from c2b.compensation.tally import TallyPart
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text

HALF_UP = Rounding.HALF_UP
FIRST, SECOND, LATER = date(2026, 6, 1), date(2026, 6, 12), date(2026, 7, 1)
WHY = Text(en="reason", fr="raison")


def usd(amount: int | str) -> Money:
    """Return an amount in dollars."""
    return Money.of(str(amount), "USD")


def gave(key: str, party: str, on: date, value: int = 5) -> Contribution:
    """Return a contribution of one day."""
    at = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
    return Contribution(key=key, party=party, value=usd(value), at=at)


ONE = PayPlan(key="t", scheme=PerItem(rate=usd(1)), rounding=HALF_UP)
SHARE = Share(rate=Fraction(1, 2), currency="USD")
WHOLE = evolve(ONE, scheme=Share(rate=Fraction(1), currency="USD"))


def plan(*deductions: Deduction) -> PayPlan:
    """Return a plan that pays the whole value, less *deductions*."""
    return evolve(WHOLE, deductions=deductions)


def amounts(books: Books, party: str) -> dict[str, str]:
    """Return the accounts of *party* that hold something."""
    balance = books.balance(party)
    names = ("earned", "withheld", "held", "carried", "payable", "paid", "owed_back")
    found = {name: getattr(balance, name) for name in names}
    return {name: str(each.money.amount) for name, each in found.items() if each.exact}


class TestAmendedAgainOnASettledDay:
    """Terms under which money was settled stay, whatever is amended on the same day."""

    @pytest.mark.parametrize(
        ("scheme", "earned"), [(Sum(parts=(PerItem(rate=usd(3)), SHARE)), "8.5"), (SHARE, "5.5")]
    )
    def test_other_schemes(self, scheme: Sum | Share, earned: str) -> None:
        """The work that is settled keeps its pay, and the last terms hold for later settlements."""
        books = settle(ONE, [gave("1", "a", FIRST)], on=FIRST).books
        books = amend(books, evolve(ONE, scheme=PerItem(rate=usd(2))), since=SECOND)
        books = settle(books, [gave("2", "a", SECOND)], on=SECOND).books
        books = amend(books, evolve(ONE, scheme=scheme), since=SECOND)
        books.check()
        assert [each.since for each in books.versions] == [None, SECOND, SECOND]
        assert amounts(books, "a") == {"earned": "3.00", "paid": "3.00"}
        assert "closing balance: 0.00" in statement(books, "a").explain("en")
        back = reverse(books, contribution="2", on=SECOND, why=WHY)
        assert amounts(back, "a") == {"earned": "1.00", "paid": "3.00", "owed_back": "2.00"}
        settled = settle(books, [gave("3", "a", SECOND)], on=SECOND).books
        settled.check()
        assert amounts(settled, "a")["earned"] == f"{earned}0"

    def test_unused_terms_are_replaced(self) -> None:
        """Terms of a later day, under which nothing was booked, are replaced by others."""
        books = settle(ONE, [gave("1", "a", FIRST)], on=FIRST).books
        for rate in (2, 3):
            books = amend(books, evolve(ONE, scheme=PerItem(rate=usd(rate))), since=SECOND)
        assert [each.since for each in books.versions] == [None, SECOND]
        books = settle(books, [gave("2", "a", SECOND)], on=SECOND).books
        assert amounts(books, "a") == {"earned": "4.00", "paid": "4.00"}

    def test_held_carried_and_held(self) -> None:
        """An amount that a threshold carried is let go by the next settlement, once it is gone."""
        books = settle(plan(Hold(days=5)), [gave("1", "a", FIRST, 10)], on=FIRST).books
        books = settle(amend(books, plan(Threshold(at=usd(50))), since=SECOND), [], on=SECOND).books
        assert amounts(books, "a") == {"earned": "10.00", "carried": "10.00"}
        books = amend(books, plan(Hold(days=11)), since=SECOND)
        books.check()
        books = settle(wire.parse(wire.to_json(books), Books), [], on=LATER).books
        books.check()
        assert amounts(books, "a") == {"earned": "10.00", "paid": "10.00"}

    @pytest.mark.parametrize("on", [FIRST, LATER])
    def test_let_go_on_the_same_day(self, on: date) -> None:
        """Terms that change on a day that is settled let go of what the older ones carried."""
        books = settle(plan(Threshold(at=usd(50))), [gave("1", "a", FIRST, 10)], on=FIRST).books
        books = settle(amend(books, WHOLE, since=FIRST), [], on=on).books
        assert amounts(books, "a") == {"earned": "10.00", "paid": "10.00"}
        assert books.settled == on

    @pytest.mark.parametrize(
        "former",
        [
            (Threshold(at=usd(13)), Inactivity(months=3, charge=usd(3)), Threshold(at=usd(20))),
            (
                Withhold(rate=Fraction(1, 10), rounding=HALF_UP),
                Threshold(at=usd(5)),
                Threshold(at=usd(20)),
            ),
            (Hold(days=3), Threshold(at=usd(13)), Expiry(months=3)),
        ],
    )
    def test_several_that_wait(self, former: tuple[Deduction, ...]) -> None:
        """All amounts that several older deductions keep are known, and let go."""
        books = settle(WHOLE, [gave("0", "a", FIRST, 1)], on=FIRST).books
        books = amend(books, plan(*former), since=SECOND)
        books = settle(books, [gave("1", "a", SECOND, 10)], on=SECOND).books
        books = amend(books, WHOLE, since=SECOND)
        books.check()
        books = settle(books, [], on=LATER).books
        books.check()
        assert not {"held", "carried"} & amounts(books, "a").keys()


BOOKS = settle(plan(Hold(days=40)), [gave("1", "a", FIRST)], on=FIRST).books
BOOKED = Account(unit=BOOKS.units[0])


def with_account(account: PartyAccount) -> Books:
    """Return the books with another *account* of their party."""
    return evolve(BOOKS, parties=Shelf({"a": account}))


class TestChecks:
    """A check finds memories that the terms of the books do not fit, with an error of ours."""

    @pytest.mark.parametrize(
        ("books", "says"),
        [
            (evolve(BOOKS, versions=(PlanVersion(plan=WHOLE),)), "one of 0 deductions"),
            (
                with_account(
                    PartyAccount(
                        accounts=(Account(unit=BOOKS.units[0], terms=(TermAccount(term=1),)),)
                    )
                ),
                "one of 1 deductions",
            ),
            (
                with_account(PartyAccount(work=(Work(version=1, part=TallyPart()),))),
                r"a tally \(0\), got 1",
            ),
            (
                with_account(PartyAccount(work=(Work(version=0, part=TallyPart(labels=("x",))),))),
                "of the kind share",
            ),
            (evolve(BOOKS, versions=(PlanVersion(plan=ONE, since=FIRST),)), "got '2026-06-01'"),
            (
                evolve(BOOKS, versions=(*BOOKS.versions, PlanVersion(plan=ONE))),
                "by rising days, got '-, -'",
            ),
            (
                evolve(
                    BOOKS,
                    versions=(
                        *BOOKS.versions,
                        PlanVersion(plan=ONE, since=LATER),
                        PlanVersion(plan=ONE, since=FIRST),
                    ),
                ),
                "by rising days",
            ),
        ],
    )
    def test_broken_books(self, books: Books, says: str) -> None:
        """Each kind of broken books has its error."""
        with pytest.raises(InvalidValueError, match=says):
            books.check()

    def test_entries(self) -> None:
        """A posting for a deduction that no version has is found too."""
        bare = evolve(BOOKS, versions=(PlanVersion(plan=WHOLE),), parties=Shelf())
        with pytest.raises(InvalidValueError, match="Books, t/1/.*/a: .*got 0"):
            bare.check()

    def test_a_party_that_others_work_for(self) -> None:
        """An empty memory fits every scheme."""
        account = evolve(BOOKS.parties["a"], work=(Work(version=0, part=TallyPart()),))
        with_account(account).check()


PRIZES = Prizes(prizes=(usd(20), usd(10)), ties=Ties.SPLIT_PLACES)
CONTEST = evolve(ONE, scheme=PRIZES)
RATE, POOL = PerItem(rate=usd(2)), Pool(amount=usd(30))
STEP = Milestones(steps=(Milestone(name="photo", amount=usd(10)),))
TAX = Withhold(rate=Fraction(1, 5), rounding=HALF_UP)
TAXED = evolve(CONTEST, deductions=(TAX,))


def ranked(key: str, party: str, rank: int, on: date) -> Contribution:
    """Return a contribution with a rank."""
    return evolve(gave(key, party, on), rank=rank)


class TestOneRanking:
    """Prizes keep one ranking and one purse over all versions that change no prize."""

    ITEMS = (
        ranked("1", "a", 1, FIRST),
        ranked("2", "b", 2, FIRST),
        ranked("3", "c", 1, LATER),
        ranked("4", "e", 1, FIRST),
    )

    def settled(self, *lots: tuple[Contribution, ...]) -> Books:
        """Return the books after the first of *lots*, an amendment, and the others."""
        books = settle(CONTEST, lots[0], on=FIRST).books
        books = amend(books, TAXED, since=SECOND)
        for lot in lots[1:]:
            books = settle(books, lot, on=LATER).books
            books.check()
        return books

    def test_late_work_of_the_older_terms(self) -> None:
        """Three are level at the first place, whenever and in how many parts they are settled."""
        a, b, c, e = self.ITEMS
        for books in (self.settled((a, b), (c,), (e,)), self.settled((), (a, b, c, e))):
            found = {party: amounts(books, party).get("earned") for party in "abce"}
            assert found == {"a": "10.00", "b": None, "c": "10.00", "e": "10.00"}
            again = settle(books, [], on=LATER)
            assert again.payouts() == ()
            assert {party: amounts(again.books, party) for party in "abce"} == {
                party: amounts(books, party) for party in "abce"
            }

    def test_the_deductions_of_the_day(self) -> None:
        """All pay that an amended contest adds goes through the deductions that hold then."""
        books = self.settled((), self.ITEMS)
        assert amounts(books, "e") == {"earned": "10.00", "withheld": "2.00", "paid": "8.00"}

    def test_fees_on_late_work(self) -> None:
        """A fee per contribution is that of the day too, on late work of the older terms."""
        tenth = Fee(rate=Fraction(1, 10), rounding=HALF_UP, per=FeePer.ITEM)
        fund = PoolShare(amount=usd(100), whole=10)
        books = settle(evolve(ONE, scheme=fund), [gave("1", "a", FIRST)], on=FIRST).books
        books = amend(books, evolve(ONE, scheme=fund, deductions=(tenth,)), since=SECOND)
        books = settle(books, [evolve(gave("2", "b", FIRST), quantity=2)], on=LATER).books
        books.check()
        assert str(books.balance("b").fees.money) == "2.00 USD"

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            (PRIZES, evolve(PRIZES, prizes=(usd(30),))),
            (PRIZES, Sum(parts=(PRIZES, PerItem(rate=usd(1))))),
            (Sum(parts=(PRIZES, PerItem(rate=usd(1)))), Sum(parts=(PRIZES, PerItem(rate=usd(2))))),
            (Pool(amount=usd(30)), PRIZES),
            (Sum(parts=(Pool(amount=usd(30)),)), Sum(parts=(Pool(amount=usd(30)), PRIZES))),
        ],
    )
    def test_other_prizes(self, old: Prizes | Sum | Pool, new: Prizes | Sum) -> None:
        """A second ranking or purse is refused, and the error states what to do."""
        books = settle(evolve(ONE, scheme=old), [ranked("1", "a", 1, FIRST)], on=FIRST).books
        with pytest.raises(InvalidValueError, match=r"amend\(plan\).*open new books under another"):
            amend(books, evolve(ONE, scheme=new), since=SECOND)

    def test_a_contest_that_ends(self) -> None:
        """The late work of a contest that ended is ranked in it, and it cannot begin once more."""
        books = settle(CONTEST, [ranked("1", "a", 1, FIRST)], on=FIRST).books
        books = amend(books, ONE, since=SECOND)
        late = [ranked("2", "b", 1, FIRST), ranked("3", "b", 1, LATER)]
        books = settle(books, late, on=LATER).books
        assert amounts(books, "a")["earned"] == "15.00"
        assert amounts(books, "b")["earned"] == "16.00"
        with pytest.raises(InvalidValueError, match="two rankings"):
            amend(books, CONTEST, since=LATER)

    @pytest.mark.parametrize("several", [False, True])
    def test_pools(self, several: bool) -> None:
        """A pool that grows, alone or in a sum, goes on with what it has shared."""

        def terms(amount: int) -> PayPlan:
            pool = Pool(amount=usd(amount))
            return evolve(ONE, scheme=Sum(parts=(pool, pool)) if several else pool)

        books = settle(terms(30), [gave("1", "a", FIRST)], on=FIRST).books
        books = settle(
            amend(books, terms(40), since=SECOND), [gave("2", "b", FIRST)], on=LATER
        ).books
        assert str(books.cost().money) == ("80.00 USD" if several else "40.00 USD")

    @pytest.mark.parametrize(
        ("old", "new", "amount"),
        [
            (ForEach(scheme=STEP, each=Each.KIND), ForEach(scheme=POOL, each=Each.KIND), "40.00"),
            (Floor(scheme=RATE, at=usd(5)), Floor(scheme=POOL, at=usd(5)), "32.00"),
            (Sum(parts=(RATE, RATE)), Sum(parts=(POOL, POOL)), "64.00"),
            (Sum(parts=(RATE,)), Sum(parts=(RATE, RATE)), "6.00"),
        ],
    )
    def test_a_pool_in_the_place_of_other_pay(
        self, old: ForEach | Floor | Sum, new: ForEach | Floor | Sum, amount: str
    ) -> None:
        """The earlier earnings stay, and count towards a floor; a pool begins of its own."""
        terms = evolve(ONE, scheme=old)
        first = evolve(gave("1", "a", FIRST), kind="photo")
        books = settle(terms, [first], on=FIRST).books
        books = amend(books, evolve(terms, scheme=new), since=SECOND)
        second = evolve(gave("2", "a", SECOND), kind="photo")
        books = settle(books, [second], on=SECOND).books
        books.check()
        assert amounts(books, "a")["earned"] == amount

    def test_tiers_in_a_sum_that_changes_twice(self) -> None:
        """A part of a sum that had nothing to carry has nothing to carry later either."""

        def terms(first: Scheme[Any]) -> PayPlan:
            return evolve(ONE, scheme=Sum(parts=(first, Bonus(amount=usd(1)))))

        tiers = [
            Graduated(bands=(Band(to=1, rate=usd(1)), Band(rate=usd(rate)))) for rate in (2, 3)
        ]
        books = settle(terms(RATE), [gave("1", "a", FIRST)], on=FIRST).books
        books = amend(books, terms(tiers[0]), since=SECOND)
        books = settle(books, [gave("2", "b", SECOND)], on=SECOND).books
        books = amend(books, terms(tiers[1]), since=LATER)
        books = settle(books, [gave("3", "a", LATER), gave("4", "b", LATER)], on=LATER).books
        books.check()
        assert amounts(books, "a")["earned"] == "4.00"
        assert amounts(books, "b")["earned"] == "5.00"

    def test_late_work_of_another_team(self) -> None:
        """A member is paid once for late work of one team, whatever it earned in another."""
        terms = evolve(ONE, scheme=Teams(scheme=Bonus(amount=usd(6))))
        books = amend(Books.open(terms), evolve(terms, offset=Fraction(1, 2)), since=SECOND)
        for team, on in (("x", SECOND), ("y", FIRST)):
            item = evolve(gave(team, team, on), members=("m", team.upper()))
            books = settle(books, [item], on=LATER).books
        assert amounts(books, "m") == {"earned": "6.00", "paid": "6.00"}
        again = settle(books, [], on=LATER).books
        again.check()
        assert amounts(again, "m") == {"earned": "6.00", "paid": "6.00"}

    def test_work_that_others_are_paid_for(self) -> None:
        """A referral does not compete, in a sum or on a way of a route either."""
        friend = Referral(scheme=Bonus(amount=usd(3)))
        route = ByKind(kinds=(Kind(name="x", scheme=friend),))
        for scheme in (friend, Sum(parts=(PerItem(rate=usd(1)), friend)), route):
            assert not scheme.by_party
            books = amend(Books.open(evolve(ONE, scheme=scheme)), ONE, since=FIRST)
            assert len(amend(books, evolve(ONE, scheme=scheme), since=SECOND).versions) == 3
