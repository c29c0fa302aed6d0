"""The published terms of pay that are schemes, each as a test that reads like its rule."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import pytest

from c2b import Money
from c2b.compensation import (
    ActivityBonus,
    Amount,
    Band,
    Bonus,
    ByEntrants,
    ByKind,
    Cap,
    Contribution,
    Costs,
    Each,
    EntrantBand,
    ForEach,
    Graduated,
    Kind,
    PayPlan,
    PerItem,
    Pool,
    PoolShare,
    Prizes,
    Referral,
    ResetEach,
    ResetPeriod,
    Rounding,
    Royalty,
    Scaled,
    Schedule,
    ScheduleUnit,
    Scheme,
    Settlement,
    Share,
    Sum,
    Teams,
    TierBasis,
    Ties,
    settle,
    statement,
    year_totals,
)

DAY = date(2026, 6, 30)
SPLIT = Ties.SPLIT_PLACES


def percent(number: str) -> Fraction:
    """Return a number of per cent as a fraction."""
    return Fraction(number) / 100


def usd(amount: str | int) -> Money:
    """Return an amount in dollars."""
    return Money.of(amount, "USD")


def given(key: str, party: str, **facts: Any) -> Contribution:
    """Return one contribution."""
    return Contribution(key=key, party=party, **facts)


def settled(scheme: Scheme[Any], *items: Contribution) -> Settlement:
    """Return the settlement of *items* under *scheme*."""
    return settle(PayPlan(key="terms", scheme=scheme, rounding=Rounding.HALF_UP), items, on=DAY)


def paid(scheme: Scheme[Any], *items: Contribution) -> dict[str, str]:
    """Return what each party is paid for *items*, as text."""
    settlement = settled(scheme, *items)
    return {
        party: str(settlement.balance(party, unit).paid)
        for unit in settlement.units
        for party in settlement.parties
    }


class TestKindleDirectPublishing:
    """T1, T2: kdp.amazon.com G201834330; Kindle Unlimited pages, Amazon, July 2015."""

    def test_print(self) -> None:
        """60 % of the list price less printing; 40 % in expanded distribution."""

        def less_printing(rate: str) -> Royalty:
            return Royalty(rate=percent(rate), currency="USD", costs=Costs.AFTER)

        scheme = ByKind(
            kinds=(
                Kind(name="amazon", scheme=less_printing("60")),
                Kind(name="expanded", scheme=less_printing("40")),
            )
        )
        book = {"value": usd("15.00"), "cost": usd("5.00")}
        assert paid(
            scheme,
            given("1", "ana", kind="amazon", **book),
            given("2", "bea", kind="expanded", **book),
            given("3", "cy", kind="amazon", value=usd("8.99"), cost=usd("3.05")),
        ) == {"ana": "4.00 USD", "bea": "1.00 USD", "cy": "2.34 USD"}

    def test_pages(self) -> None:
        """A fund of 10,000,000 is shared by 100,000,000 pages, most of them of other authors."""
        fund = PoolShare(amount=usd(10_000_000), whole=100_000_000)
        ana = given("1", "ana", quantity=10_000)
        assert paid(fund, ana, given("2", "bea", quantity=20_000)) == {
            "ana": "1000.00 USD",
            "bea": "2000.00 USD",
        }


class TestUpwork:
    """T3: support.upwork.com 211062538, until 2023: 20 % to 500, 10 % to 10,000, then 5 %."""

    share = Graduated(
        bands=(
            Band(to=usd(500), rate=percent("80")),
            Band(to=usd(10_000), rate=percent("90")),
            Band(rate=percent("95")),
        ),
        basis=TierBasis.VALUE,
        currency="USD",
    )
    terms = ForEach(scheme=share, each=Each.CLIENT)

    def test_one_client(self) -> None:
        """A client of 600 pays 490.00, one of 15,000 pays 13,700.00."""
        small = given("1", "ana", client="x", value=usd(600))
        large = given("2", "bea", client="x", value=usd(15_000))
        assert paid(self.terms, small, large) == {"ana": "490.00 USD", "bea": "13700.00 USD"}

    def test_two_clients(self) -> None:
        """Two clients of 600 each begin two counts: 980.00."""
        both = [given(client, "ana", client=client, value=usd(600)) for client in ("x", "y")]
        assert paid(self.terms, *both) == {"ana": "980.00 USD"}


class TestTopcoder:
    """T11, T12: blitz.topcoder.com; the Digital Run of 2008."""

    blitz = Prizes.of(usd(30_000), percent=(25, 15, 12, 10, 9, 8, 7, 6, 5, 3), ties=SPLIT)

    def test_blitz(self) -> None:
        """30,000 by place; two at place 2 share the prizes of places 2 and 3."""
        ranks = (1, 2, 2, 4, 5, 6, 7, 8, 9, 10)
        entries = [given(str(n), f"p{n}", rank=rank) for n, rank in enumerate(ranks, start=1)]
        got = paid(self.blitz, *entries)
        assert (got["p1"], got["p2"], got["p3"]) == ("7500.00 USD", "4050.00 USD", "4050.00 USD")
        assert got["p10"] == "900.00 USD"

    def test_digital_run(self) -> None:
        """The prize table depends on how many passed: 100; 70 and 30; 65, 25 and 10 per cent."""
        tables = ((100,), (70, 30), (65, 25, 10))
        scheme = ByEntrants(
            bands=tuple(
                EntrantBand(start=n, scheme=Prizes.of(usd(1_000), percent=table, ties=SPLIT))
                for n, table in enumerate(tables, start=1)
            )
        )
        entries = [given(name, name, rank=place) for place, name in enumerate("abc", start=1)]
        assert paid(scheme, *entries[:1]) == {"a": "1000.00 USD"}
        assert paid(scheme, *entries[:2]) == {"a": "700.00 USD", "b": "300.00 USD"}
        assert paid(scheme, *entries) == {"a": "650.00 USD", "b": "250.00 USD", "c": "100.00 USD"}


class TestStreaming:
    """T14: two subscribers of 7.00 each; 90 and 10, and 0 and 10 streams of A and B."""

    streams = (
        given("1", "A", client="s1", quantity=90),
        given("2", "B", client="s1", quantity=10),
        given("3", "B", client="s2", quantity=10),
    )

    def test_pro_rata(self) -> None:
        """One pool for all pays 11.45 and 2.55."""
        assert paid(Pool(amount=usd(14)), *self.streams) == {"A": "11.45 USD", "B": "2.55 USD"}

    def test_a_pool_for_each_payer(self) -> None:
        """A pool for each subscriber pays 6.30 and 7.70."""
        pools = ForEach(scheme=Pool(amount=usd(7)), each=Each.CLIENT)
        assert paid(pools, *self.streams) == {"A": "6.30 USD", "B": "7.70 USD"}


class TestEpicStore:
    """T16: June 2025: all of the first 1,000,000 of a product in a year, then 88 %."""

    tiers = Graduated(
        bands=(Band(to=usd(1_000_000), rate=Fraction(1)), Band(rate=percent("88"))),
        basis=TierBasis.VALUE,
        currency="USD",
    )
    terms = ForEach(scheme=ResetEach(scheme=tiers, every=ResetPeriod.YEAR), each=Each.PRODUCT)

    def sold(self, key: str, product: str, amount: int, year: int) -> Contribution:
        """Return the sales of one product of one studio."""
        at = datetime(year, 1, 31, tzinfo=UTC)
        return given(key, "studio", product=product, value=usd(amount), at=at)

    def test_one_product(self) -> None:
        """1,500,000 of one product pay 1,440,000; two products of 750,000 pay all of it."""
        one = self.sold("1", "game", 1_500_000, 2026)
        assert paid(self.terms, one) == {"studio": "1440000.00 USD"}
        two = [self.sold(game, game, 750_000, 2026) for game in ("chess", "go")]
        assert paid(self.terms, *two) == {"studio": "1500000.00 USD"}

    def test_january(self) -> None:
        """The count starts again in January."""
        years = [self.sold(str(year), "game", 1_500_000, year) for year in (2025, 2026)]
        assert paid(self.terms, *years) == {"studio": "2880000.00 USD"}


class TestVine:
    """T20: Amazon Vine and form 1099: goods at their tax value, 600 in a year."""

    def test_the_third_item_reaches_600(self) -> None:
        """349.99 and 250.00 stay below 600; 0.01 more reaches it."""
        goods = Share(rate=Fraction(1), currency="USD", in_kind=True)
        values = (usd("349.99"), usd("250.00"), usd("0.01"))
        items = [given(str(n), "ana", value=value) for n, value in enumerate(values)]
        journals = [settled(goods, *items[:n]).books.journal() for n in (1, 2, 3)]
        totals = [total for journal in journals for total in year_totals(journal.entries)]
        assert [total.reaches(usd(600)) for total in totals] == [False, False, True]
        assert totals[-1].in_kind == usd(600)


class TestInstaGC:
    """T10: instagc.com/support, weekly bonus: a percentage of the points of the week.

    A bonus unit adds 0.01 %, at most 1 % a day and 5 % a week; half carries over to the next week.
    """

    week = Schedule(start=date(2026, 1, 4), step=ScheduleUnit.WEEKS)  # from Sunday on
    terms = ActivityBonus(
        scheme=PerItem(rate=Amount.points(1, "IGC", decimals=1)),
        per_unit=percent("0.01"),
        every=week,
        daily=percent("1"),
        most=percent("5"),
        carried=Fraction(1, 2),
    )

    def day(self, day: int, points: int, units: int) -> Contribution:
        """Return the points and bonus units of a day in January."""
        at = datetime(2026, 1, day, tzinfo=UTC)
        return given(str(day), "ana", quantity=points, score=units, at=at)

    def test_one_week(self) -> None:
        """A bonus of 2.5 % of 1,000 and 500 points is 37.5 points."""
        days = (self.day(5, 1_000, 100), self.day(7, 400, 100), self.day(10, 100, 50))
        assert paid(self.terms, *days) == {"ana": "37.5 IGC"}

    def test_half_carries_over(self) -> None:
        """The week after one of 4 % begins with 2 %, and adds at most 1 % a day."""
        week = [self.day(day, 10, 130) for day in (4, 5, 6, 7)]
        assert paid(self.terms, *week) == {"ana": "1.6 IGC"}
        assert paid(self.terms, *week, self.day(12, 1_000, 100)) == {"ana": "31.6 IGC"}
        assert paid(self.terms, *week, self.day(20, 1_000, 0)) == {"ana": "11.6 IGC"}


class TestSwagbucks:
    """T9: help.swagbucks.com 205640984: 10 % of a friend's points, 300 once it has 3,000."""

    point = PerItem(rate=Amount.points(1, "SB"))
    bonus = Bonus(amount=Amount.points(300, "SB"), least=3_000)
    for_referrer = Sum(
        parts=(
            Scaled(scheme=point, by=percent("10")),
            Cap(scheme=ResetEach(scheme=bonus, every=ResetPeriod.MONTH), at=bonus.amount),
        )
    )
    terms = Sum(parts=(point, Referral(scheme=for_referrer)))
    march, april = datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 4, 2, tzinfo=UTC)

    @pytest.mark.parametrize(("points", "earned"), [(3_000, "600 SB"), (100, "10 SB")])
    def test_one_month(self, points: int, earned: str) -> None:
        """The referrer gets 300 and 300 more of 3,000 points, and 10 of 100."""
        friend = given("1", "Ben", referrer="Ana", quantity=points, at=self.march)
        assert paid(self.terms, friend) == {"Ben": f"{points} SB", "Ana": earned}

    def test_once(self) -> None:
        """The 300 are paid once for each friend, whatever the friend has in later months."""
        months = (("1", self.march), ("2", self.april))
        friend = [given(k, "Ben", referrer="Ana", quantity=3_000, at=at) for k, at in months]
        assert paid(self.terms, *friend)["Ana"] == "900 SB"


class TestKaggle:
    """T13: a prize is divided evenly among the members of a team, unless they agree otherwise."""

    terms = Teams(scheme=Prizes(prizes=(usd(25_000), usd(10_000)), ties=SPLIT))
    entries = (
        given("1", "Gradient", members=("Ana", "Ben", "Cy"), rank=1),
        given("2", "Dora", rank=2),
    )

    def test_three_members(self) -> None:
        """25,000 for three are 8,333.34 and twice 8,333.33; one that works alone gets it all."""
        assert paid(self.terms, *self.entries) == {
            "Gradient": "0.00 USD",
            "Dora": "10000.00 USD",
            "Ana": "8333.34 USD",
            "Ben": "8333.33 USD",
            "Cy": "8333.33 USD",
        }

    def test_each_member_has_a_statement(self) -> None:
        """The statement of each member explains its part of the prize."""
        books = settled(self.terms, *self.entries).books
        explained = statement(books, "Ben").explain()
        assert (
            "Gradient: place 1 = 25,000.00\u00a0USD; divided among 3 members = 8,333.33"
            in explained
        )
