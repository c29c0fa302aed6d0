"""Schemes of pay as published, with the amounts that their sources print or imply."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest

from c2b import InvalidValueError, Money, Text
from c2b.compensation import (
    Amount,
    Band,
    Bonus,
    ByKind,
    ByPrice,
    Cap,
    Clamp,
    Contribution,
    Converted,
    Costs,
    Deduction,
    Fee,
    FeePer,
    Goal,
    Graduated,
    Hold,
    HourlyMinimum,
    Instalment,
    Kind,
    Level,
    Levels,
    Medium,
    PayPlan,
    PerItem,
    Pool,
    PriceBand,
    Prizes,
    RateSwitch,
    ResetEach,
    ResetPeriod,
    Role,
    Rounding,
    Royalty,
    Scaled,
    Schedule,
    ScheduleUnit,
    Scheme,
    Settlement,
    Share,
    Slab,
    Sum,
    Threshold,
    TierBasis,
    Ties,
    TimeOf,
    Unit,
    Version,
    Versions,
    Withhold,
    pay_runs,
    reverse,
    settle,
    year_totals,
)

DAY = date(2026, 6, 30)
WHY = Text(en="refund", fr="remboursement")


def percent(number: str) -> Fraction:
    """Return a number of per cent as a fraction."""
    return Fraction(number) / 100


def usd(amount: str) -> Money:
    """Return an amount in dollars."""
    return Money.of(amount, "USD")


def sold(quantity: int, value: Money, party: str = "ana", **facts: Any) -> Contribution:
    """Return units that sold at one price."""
    key = f"{party}-{quantity}-{value}-{facts}"
    return Contribution(key=key, party=party, quantity=quantity, value=value, **facts)


def settled(
    scheme: Scheme[Any],
    items: Iterable[Contribution],
    *deductions: Deduction,
    rounding: Rounding = Rounding.HALF_UP,
    on: date = DAY,
    after: Settlement | None = None,
) -> Settlement:
    """The contributions, settled."""
    campaign = PayPlan(key="golden", scheme=scheme, rounding=rounding, deductions=deductions)
    return settle(campaign if after is None else after.books, list(items), on=on)


def earned(scheme: Scheme[Any], *items: Contribution, rounding: Rounding = Rounding.HALF_UP) -> str:
    """Return the earnings of ana as text."""
    return str(settled(scheme, items, rounding=rounding).balance("ana").earned)


class TestShutterstockContributor:
    """S1: 15% to 100 licences, 20% to 250, 25% to 500, 30% to 2,500, 35% to 25,000, then 40%."""

    bands = tuple(
        Band(to=to, rate=percent(rate))
        for to, rate in zip(
            (100, 250, 500, 2500, 25000, None), ("15", "20", "25", "30", "35", "40"), strict=True
        )
    )
    images = Graduated(bands=bands, currency="USD")

    def test_300_licences(self) -> None:
        """300 licences at 10.00 earn 575.00."""
        assert earned(self.images, sold(300, usd("10.00"))) == "575.00 USD"

    def test_slab_reading_would_differ(self) -> None:
        """Read as a slab the same tiers would pay 750.00."""
        assert (
            earned(Slab(bands=self.bands, currency="USD"), sold(300, usd("10.00"))) == "750.00 USD"
        )

    def test_licences_100_and_101(self) -> None:
        """Licence 100 at 10.00 still brings 1.50, licence 101 brings 2.00."""
        to_99, to_100, to_101 = (
            Fraction(earned(self.images, sold(n, usd("10.00"))).split()[0]) for n in (99, 100, 101)
        )
        assert (to_100 - to_99, to_101 - to_100) == (Fraction("1.50"), Fraction("2.00"))

    def test_every_tier(self) -> None:
        """25,001 licences at 1.00 earn 8,582.90."""
        assert earned(self.images, sold(25001, usd("1.00"))) == "8582.90 USD"

    @pytest.mark.parametrize(
        ("payment", "expected"), [("1500", "200.00 USD"), ("649.99", "130.00 USD")]
    )
    def test_referral(self, payment: str, expected: str) -> None:
        """A referral brings 20% of the first payment, 200.00 at most."""
        referral = Cap(scheme=Share(rate=percent("20"), currency="USD"), at=usd("200.00"))
        assert earned(referral, sold(1, usd(payment))) == expected

    def test_tiers_start_anew_each_year(self) -> None:
        """The tiers start at 15% again on 1 January."""
        years = ResetEach(scheme=self.images, every=ResetPeriod.YEAR)
        december = sold(100, usd("10.00"), at=datetime(2020, 12, 31, tzinfo=UTC))
        january = sold(100, usd("10.00"), at=datetime(2021, 1, 1, tzinfo=UTC))
        assert earned(years, december, january) == "300.00 USD"

    def test_terms_before_2020_by_lifetime_earnings(self) -> None:
        """0.25 a download; 0.33 once 500 have been earned, 0.36 from 3,000, 0.38 from 10,000."""
        scheme = RateSwitch(
            bands=(
                Band(to=usd("500"), rate=usd("0.25")),
                Band(to=usd("3000"), rate=usd("0.33")),
                Band(to=usd("10000"), rate=usd("0.36")),
                Band(rate=usd("0.38")),
            ),
            basis=TierBasis.EARNED,
        )
        assert earned(scheme, Contribution(key="1", party="ana", quantity=2000)) == "500.00 USD"
        assert earned(scheme, Contribution(key="1", party="ana", quantity=2001)) == "500.33 USD"


class TestYouTube:
    """S2: watch page 55%, fan funding 70%, Shorts pool by views times 45%; pay from 100 USD."""

    def test_watch_page(self) -> None:
        """55% of 1,234.56 is 679.01."""
        assert (
            earned(Share(rate=percent("55"), currency="USD"), sold(1, usd("1234.56")))
            == "679.01 USD"
        )

    @pytest.mark.parametrize(
        ("rounding", "expected"),
        [(Rounding.HALF_EVEN, "70.10 USD"), (Rounding.HALF_UP, "70.11 USD")],
    )
    def test_fan_funding(self, rounding: Rounding, expected: str) -> None:
        """70% of 100.15 depends on the rounding that is named."""
        share = Share(rate=percent("70"), currency="USD")
        assert earned(share, sold(1, usd("100.15")), rounding=rounding) == expected

    def test_shorts_pool(self) -> None:
        """5% of the views of a pool of JPY 1,000,000, times 45%, is JPY 22,500 (stated)."""
        pool = Scaled(scheme=Pool(amount=Money.of(1_000_000, "JPY")), by=percent("45"))
        views = [
            Contribution(key="a", party="ana", quantity=5_000),
            Contribution(key="b", party="others", quantity=95_000),
        ]
        assert str(settled(pool, views).balance("ana").earned) == "22500 JPY"

    @pytest.mark.parametrize(("tracks", "part"), [(0, "900.00"), (1, "450.00"), (2, "300.00")])
    def test_music_tracks(self, tracks: int, part: str) -> None:
        """A video of 900.00 with 0, 1, 2 tracks leaves 900, 450, 300 to creators."""
        share = Share(rate=Fraction(1, 1 + tracks), currency="USD")
        assert earned(share, sold(1, usd("900.00"))) == f"{part} USD"

    def test_threshold_with_carry(self) -> None:
        """60.00, 39.99, 0.01 pay 0, 0, 100.00."""
        everything = Share(rate=Fraction(1), currency="USD")
        settlement, paid = None, list[str]()
        for amount in ("60.00", "39.99", "0.01"):
            settlement = settled(
                everything, [sold(1, usd(amount))], Threshold(at=usd("100")), after=settlement
            )
            paid.append(str(settlement.paid_now("ana")))
        assert paid == ["0.00 USD", "0.00 USD", "100.00 USD"]

    def test_threshold_in_yen(self) -> None:
        """JPY 7,999 and then 1 pay 0 and 8,000."""
        earnings = [
            Instalment(day=date(2026, 1, 31), amount=Money.of(7999, "JPY")),
            Instalment(day=date(2026, 2, 28), amount=Money.of(1, "JPY")),
        ]
        runs = pay_runs(
            earnings, [due.day for due in earnings], Threshold(at=Money.of(8000, "JPY"))
        )
        assert [run.paid.money for run in runs] == [Money.of(0, "JPY"), Money.of(8000, "JPY")]

    @pytest.mark.parametrize(("currency", "least"), [("EUR", "70"), ("GBP", "60"), ("USD", "100")])
    def test_each_currency_has_its_threshold(self, currency: str, least: str) -> None:
        """A cent less is carried."""
        everything = Share(rate=Fraction(1), currency=currency)
        full = Money.of(least, currency)
        short = full - Money(minor=1, currency=currency)
        paid = [
            settled(everything, [sold(1, amount)], Threshold(at=full)).balance("ana").paid.money
            for amount in (short, full)
        ]
        assert paid == [Money(minor=0, currency=currency), full]

    @pytest.mark.parametrize(("balance", "paid"), [("10.00", "0.00 USD"), ("10.01", "10.01 USD")])
    def test_closing_an_account(self, balance: str, paid: str) -> None:
        """A balance above 10 is paid when an account is closed."""
        campaign = PayPlan(
            key="adsense",
            scheme=Share(rate=Fraction(1), currency="USD"),
            rounding=Rounding.HALF_UP,
            deductions=(Threshold(at=usd("100"), closing_above=usd("10")),),
        )
        closed = settle(campaign, [sold(1, usd(balance))], on=DAY, closing_accounts={"ana"})
        assert str(closed.balance("ana").paid) == paid


class TestProlific:
    """S3: at least 6.00 GBP or 8.00 USD an hour, on the median time."""

    def test_top_up(self) -> None:
        """2.00 for a study whose median turns out to be 40 min is topped up by 2.00."""
        scheme = HourlyMinimum(
            rate=Money.of("2.00", "GBP"), per_hour=Money.of("6.00", "GBP"), time=TimeOf.MEDIAN
        )
        minutes = {"ana": 20, "bea": 40, "cem": 60}
        items = [Contribution(key=p, party=p, seconds=60 * m) for p, m in minutes.items()]
        settlement = settled(scheme, items, rounding=Rounding.UP)
        topped_up = [
            settlement.balance(party).earned.money - Money.of("2.00", "GBP") for party in minutes
        ]
        assert topped_up == [Money.of("2.00", "GBP")] * 3

    def test_enough_is_left_alone(self) -> None:
        """2.00 for 20 min are 6.00 an hour, which is enough."""
        scheme = HourlyMinimum(
            rate=Money.of("2.00", "GBP"), per_hour=Money.of("6.00", "GBP"), time=TimeOf.MEDIAN
        )
        assert earned(scheme, Contribution(key="1", party="ana", seconds=1200)) == "2.00 GBP"

    def test_rounds_up(self) -> None:
        """13 min at 8.00 USD are 1.74, for less would be below the minimum."""
        scheme = HourlyMinimum(rate=usd("0"), per_hour=usd("8.00"), time=TimeOf.MEDIAN)
        item = Contribution(key="1", party="ana", seconds=13 * 60)
        assert earned(scheme, item, rounding=Rounding.UP) == "1.74 USD"


class TestMechanicalTurk:
    """S4: 20% of reward and bonus, 0.01 at least, half up; 40% from 10 assignments."""

    @staticmethod
    def fee(rate: str) -> Fee:
        """The requester fee."""
        return Fee(
            rate=percent(rate),
            per=FeePer.ITEM,
            on_top=True,
            rounding=Rounding.HALF_UP,
            least=usd("0.01"),
        )

    @pytest.mark.parametrize(
        ("reward", "rate", "fee"),
        [
            ("0.52", "20", "0.10 USD"),
            ("0.42", "25", "0.11 USD"),
            ("0.54", "20", "0.11 USD"),
            ("0.01", "20", "0.01 USD"),
        ],
    )
    def test_one_transaction(self, reward: str, rate: str, fee: str) -> None:
        """0.104, 0.105 and 0.108 become 0.10, 0.11 and 0.11 (stated); 0.002 becomes 0.01."""
        settlement = settled(
            PerItem(rate=usd(reward)), [Contribution(key="1", party="ana")], self.fee(rate)
        )
        assert str(settlement.sum_of(Role.PLATFORM)) == fee

    @pytest.mark.parametrize(("rate", "fees"), [("40", "500.00 USD"), ("10", "125.00 USD")])
    def test_500_at_2_50(self, rate: str, fees: str) -> None:
        """500 rewards of 2.50 cost 500.00 in fees at 40%, 125.00 before (stated)."""
        items = [Contribution(key=str(n), party=f"w{n}") for n in range(500)]
        settlement = settled(PerItem(rate=usd("2.50")), items, self.fee(rate))
        assert str(settlement.sum_of(Role.PLATFORM)) == fees


class TestCloudResearch:
    """S5: 0.02 and 5% a participant, each rounded up."""

    def test_250_participants(self) -> None:
        """250 at 0.50 cost 12.50; rounding the total once would say 11.25."""
        items = [Contribution(key=str(n), party=f"p{n}") for n in range(250)]
        each = Fee(
            rate=percent("5"),
            fixed=usd("0.02"),
            per=FeePer.PARTY,
            on_top=True,
            rounding=Rounding.UP,
        )
        settlement = settled(PerItem(rate=usd("0.50")), items, each)
        assert str(settlement.sum_of(Role.PLATFORM)) == "12.50 USD"
        exact = 250 * (Fraction("0.02") + percent("5") * Fraction("0.50"))
        assert exact == Fraction("11.25")


class TestAmazonAssociates:
    """S6: a commission by kind of product; payment about 60 days after the month."""

    commission = ByKind(
        kinds=tuple(
            Kind(name=name, scheme=Share(rate=percent(rate), currency="USD"))
            for name, rate in (
                ("luxury", "10"),
                ("books", "4.5"),
                ("home", "3"),
                ("PC parts", "2.5"),
                ("groceries", "1"),
                ("gift cards", "0"),
            )
        )
    )

    def test_a_book(self) -> None:
        """A book of 19.99 brings 0.90."""
        assert earned(self.commission, sold(1, usd("19.99"), kind="books")) == "0.90 USD"

    def test_a_gift_card(self) -> None:
        """A gift card brings nothing."""
        assert earned(self.commission, sold(1, usd("50"), kind="gift cards")) == "0.00 USD"

    @pytest.mark.parametrize(("sales", "paid"), [("120.00", "105.00 USD"), ("99.99", "0.00 USD")])
    def test_cheque(self, sales: str, paid: str) -> None:
        """A cheque needs 100 and costs 15: 120.00 pay 105.00, 99.99 pay nothing."""
        cheque = Fee(rate=Fraction(0), fixed=usd("15"), rounding=Rounding.HALF_UP)
        settlement = settled(
            Share(rate=Fraction(1), currency="USD"),
            [sold(1, usd(sales))],
            Threshold(at=usd("100")),
            cheque,
        )
        assert str(settlement.balance("ana").paid) == paid

    def test_held_until_the_end_of_march(self) -> None:
        """The earnings of January are held, and paid at the end of March (stated)."""
        hold = Hold(until=date(2026, 3, 31))
        everything = Share(rate=Fraction(1), currency="USD")
        january = settled(everything, [sold(1, usd("12"))], hold, on=date(2026, 1, 31))
        march = settled(everything, [], hold, on=date(2026, 3, 31), after=january)
        assert str(january.balance("ana").held) == "12.00 USD"
        assert str(march.paid_now("ana")) == "12.00 USD"


class TestThreadless:
    """S7: 20% of the net profit of a unit; for products over 10 at least 1.00, before 0.25."""

    @pytest.mark.parametrize(
        ("profit", "least", "expected"),
        [("3.00", "1.00", "1.00"), ("3.00", "0.25", "0.60"), ("7.35", "1.00", "1.47")],
    )
    def test_one_unit(self, profit: str, least: str, expected: str) -> None:
        """3.00 bring 1.00 (0.60 under the old terms), 7.35 bring 1.47."""
        royalty = Royalty(rate=percent("20"), currency="USD", least=usd(least))
        assert earned(royalty, sold(1, usd(profit))) == f"{expected} USD"

    @pytest.mark.parametrize(
        ("prize", "reprints", "expected"), [(2000, 3, "3500"), (500, 0, "500")]
    )
    def test_a_prize_and_so_much_a_reprint(self, prize: int, reprints: int, expected: str) -> None:
        """2,000 once and 500 with each reprint; before, a prize alone."""
        terms = ByKind(
            kinds=(
                Kind(name="design", scheme=Bonus(amount=usd(str(prize)))),
                Kind(name="reprint", scheme=PerItem(rate=usd("500"))),
            )
        )
        gave = [Contribution(key="d", party="ana", kind="design")]
        gave += [Contribution(key=f"r{n}", party="ana", kind="reprint") for n in range(reprints)]
        assert earned(terms, *gave) == f"{expected}.00 USD"


class TestAppStores:
    """S8: Google takes 15% of the first million and 30% above; Apple switches for future sales."""

    million = Money.of(1_000_000, "USD")
    bands = (Band(to=million, rate=percent("15")), Band(rate=percent("30")))

    def test_google(self) -> None:
        """The fee on 1,500,000 is 300,000.00."""
        fee = Graduated(bands=self.bands, basis=TierBasis.VALUE, currency="USD")
        assert earned(fee, sold(1, usd("1500000"))) == "300000.00 USD"

    def test_apple(self) -> None:
        """The sale that crosses the million is still at 15%, the next is at 30%."""
        fee = RateSwitch(bands=self.bands, basis=TierBasis.VALUE, currency="USD")
        crossing, later = sold(1, usd("1200000")), sold(1, usd("100"))
        assert earned(fee, crossing) == "180000.00 USD"
        assert earned(fee, crossing, later) == "180030.00 USD"


class TestSteam:
    """S9: the developer has 70%, 75% of the part over 10 million, 80% of that over 50 million."""

    @pytest.mark.parametrize(
        ("sales", "expected"), [("60000000", "45000000.00"), ("10000000.01", "7000000.01")]
    )
    def test_parts(self, sales: str, expected: str) -> None:
        """60,000,000 leave 45,000,000.00; one cent over 10,000,000 is at 75%."""
        scheme = Graduated(
            bands=(
                Band(to=usd("10000000"), rate=percent("70")),
                Band(to=usd("50000000"), rate=percent("75")),
                Band(rate=percent("80")),
            ),
            basis=TierBasis.VALUE,
            currency="USD",
        )
        assert earned(scheme, sold(1, usd(sales))) == f"{expected} USD"


class TestInnoCentive:
    """S10: an award of 20,000; the seeker pays a finder's fee of about 40% on top."""

    def test_fee_on_top(self) -> None:
        """The winner has 20,000.00 (stated), the seeker pays 28,000.00."""
        settlement = settled(
            Prizes(prizes=(usd("20000"),), ties=Ties.REFUSE),
            [Contribution(key="1", party="ana", rank=1)],
            Fee(rate=percent("40"), per=FeePer.TOTAL, on_top=True, rounding=Rounding.HALF_UP),
        )
        assert str(settlement.balance("ana").paid) == "20000.00 USD"
        assert str(settlement.cost()) == "28000.00 USD"


class TestNetflixPrize:
    """S11: 1,000,000 for an improvement of 10%, else 50,000 a year to the best."""

    @pytest.mark.parametrize(
        ("score", "expected"),
        [("9.44", "50000.00"), ("10.00", "1000000.00"), ("9.99", "50000.00")],
    )
    def test_all_or_nothing(self, score: str, expected: str) -> None:
        """9.44% brought 50,000 (stated); exactly 10% is enough."""
        goal = Goal(least=10, reached=usd("1000000"), otherwise=usd("50000"))
        item = Contribution(key="1", party="ana", score=Fraction(score))
        assert earned(goal, item) == f"{expected} USD"


class TestLegoIdeas:
    """S12: 1% of net sales, and copies of the set."""

    def test_royalty_and_copies(self) -> None:
        """1,234,567.89 bring 12,345.68; five copies at 49.99 are 249.95 in kind, never cash."""
        scheme = Sum(
            parts=(
                Share(rate=percent("1"), currency="USD"),
                Bonus(amount=Amount.in_kind("249.95", "USD")),
            )
        )
        settlement = settled(scheme, [sold(1, usd("1234567.89"))])
        assert str(settlement.balance("ana", "USD").paid) == "12345.68 USD"
        kind = settlement.balance("ana", Unit(medium=Medium.KIND, name="USD"))
        assert str(kind.earned) == "249.95 USD in kind"

    def test_copies_by_the_piece(self) -> None:
        """Five times 49.99 is 249.95."""
        copies = PerItem(rate=Amount.in_kind("49.99", "USD"))
        assert (
            earned(copies, Contribution(key="1", party="ana", quantity=5)) == "249.95 USD in kind"
        )


class TestSwagbucks:
    """S13: 100 SB are 1.00 USD; a rebate only if the redemption exceeds it."""

    @pytest.mark.parametrize(
        ("points", "expected"), [(300, "3.00"), (500, "5.00"), (25000, "250.00")]
    )
    def test_conversion(self, points: int, expected: str) -> None:
        """500 SB are 5.00, 25,000 are 250.00 (stated)."""
        scheme = Converted(
            scheme=PerItem(rate=Amount.points(1, "SB")),
            source=Amount.points(100, "SB"),
            target=usd("1.00"),
        )
        assert (
            earned(scheme, Contribution(key="1", party="ana", quantity=points)) == f"{expected} USD"
        )

    @pytest.mark.parametrize(
        ("redeemed", "rebate"), [(450, "0 SB"), (500, "0 SB"), (501, "500 SB")]
    )
    def test_rebate(self, redeemed: int, rebate: str) -> None:
        """A rebate of 500 is not paid for redeeming 450 (stated)."""
        scheme = Bonus(amount=Amount.points(500, "SB"), least=500, above=True)
        assert earned(scheme, Contribution(key="1", party="ana", quantity=redeemed)) == rebate


class TestKindleDirectPublishing:
    """S14: 70% of (price - delivery) from 2.99 to 9.99, else 35%; paper: a share less printing."""

    low = Royalty(rate=percent("35"), currency="USD")
    ebook = ByPrice(
        bands=(
            PriceBand(start=usd("0"), scheme=low),
            PriceBand(
                start=usd("2.99"),
                scheme=Royalty(rate=percent("70"), currency="USD", costs=Costs.BEFORE),
            ),
            PriceBand(start=usd("10.00"), scheme=low),
        )
    )

    @pytest.mark.parametrize(
        ("price", "megabytes", "expected"),
        [("2.99", 6, "1.46"), ("0.99", 1, "0.35"), ("9.99", 1, "6.89"), ("10.00", 1, "3.50")],
    )
    def test_ebook(self, price: str, megabytes: int, expected: str) -> None:
        """2.99 with 6 MB brings 1.46 (stated); one cent over 9.99 halves the royalty."""
        delivery = usd("0.15") * megabytes
        assert earned(self.ebook, sold(1, usd(price), cost=delivery)) == f"{expected} USD"

    @pytest.mark.parametrize(
        ("rate", "printing", "expected"),
        [("60", "5.00", "4.00"), ("40", "5.00", "1.00"), ("60", "4.85", "4.15")],
    )
    def test_paperback(self, rate: str, printing: str, expected: str) -> None:
        """60% of 15.00 less 5.00 is 4.00; 40% leave 1.00; less 4.85 it was 4.15 (stated)."""
        paper = Royalty(rate=percent(rate), currency="USD", costs=Costs.AFTER)
        assert earned(paper, sold(1, usd("15.00"), cost=usd(printing))) == f"{expected} USD"


class TestSpotify:
    """S15: a track needs 1,000 streams; what the others would have had goes to those who have."""

    def test_pool(self) -> None:
        """The shares of 999, 1,200 and 500,000 streams in 3,000.00 are 0.00, 7.18 and 2,992.82."""
        streams = {"ana": 999, "bea": 1_200, "cem": 500_000}
        settlement = settled(
            Pool(amount=usd("3000"), least=1000),
            [Contribution(key=p, party=p, quantity=n) for p, n in streams.items()],
        )
        paid = [str(settlement.balance(party).paid) for party in streams]
        assert paid == ["0.00 USD", "7.18 USD", "2992.82 USD"]


class TestUdemy:
    """S16: 97% of what the instructor sold, 37% of other net sales."""

    @pytest.mark.parametrize(("rate", "expected"), [("97", "12.60 USD"), ("37", "4.81 USD")])
    def test_shares(self, rate: str, expected: str) -> None:
        """12.99 bring 12.60 or 4.81."""
        assert earned(Share(rate=percent(rate), currency="USD"), sold(1, usd("12.99"))) == expected


class TestTwitch:
    """S17: 70% of the first 100,000 a year, then 50%; since 24 January 2024 without that cap."""

    old = Graduated(
        bands=(Band(to=usd("100000"), rate=percent("70")), Band(rate=percent("50"))),
        basis=TierBasis.VALUE,
        currency="USD",
    )
    terms = Versions(
        versions=(
            Version(since=date(2023, 6, 1), scheme=old),
            Version(since=date(2024, 1, 24), scheme=Share(rate=percent("70"), currency="USD")),
        )
    )

    @pytest.mark.parametrize(("day", "expected"), [(23, "95000.00 USD"), (24, "105000.00 USD")])
    def test_before_and_after(self, day: int, expected: str) -> None:
        """150,000 brought 95,000.00 under the old terms, 105,000.00 after."""
        sale = sold(1, usd("150000"), at=datetime(2024, 1, day, 12, tzinfo=UTC))
        assert earned(self.terms, sale) == expected


class TestTiesInAPrizePool:
    """S18: the prizes of the tied places are added up and split evenly."""

    @pytest.mark.parametrize(
        ("prizes", "expected"),
        [
            (("25", "15", "8"), ["16.00 USD"] * 3),
            (("25", "15", "10"), ["16.67 USD", "16.67 USD", "16.66 USD"]),
        ],
    )
    def test_three_level(self, prizes: tuple[str, ...], expected: list[str]) -> None:
        """25, 15 and 8 make 16.00 each (stated); 25, 15 and 10 lose no cent."""
        settlement = settled(
            Prizes(prizes=tuple(map(usd, prizes)), ties=Ties.SPLIT_PLACES),
            [Contribution(key=p, party=p, rank=1) for p in ("ana", "bea", "cem")],
        )
        assert [str(settlement.balance(p).paid) for p in ("ana", "bea", "cem")] == expected


class TestLocalGuides:
    """S19: points by kind of contribution, levels by points, a badge from level 4."""

    levels = (0, 15, 75, 250, 500, 1500)
    guide = Levels(
        scheme=ByKind(
            kinds=tuple(
                Kind(name=name, scheme=PerItem(rate=Amount.points(points, "points")))
                for name, points in (
                    ("review", 10),
                    ("long review", 20),
                    ("rating", 1),
                    ("photo", 5),
                )
            )
        ),
        counted=Unit(medium=Medium.POINTS, name="points"),
        levels=tuple(Level(start=n, name=f"level {i}") for i, n in enumerate(levels, start=1)),
    )
    badge = Levels(
        scheme=guide,
        counted=Unit(medium=Medium.POINTS, name="points"),
        levels=(Level(start=250, name="badge"),),
    )

    def awards(self, *items: Contribution) -> list[str]:
        """Return the earnings of ana in every unit."""
        settlement = settled(self.badge, items)
        balances = [settlement.balance("ana", unit).earned for unit in settlement.units]
        return [str(each) for each in balances if each.exact]

    def test_a_long_review_a_rating_three_photos(self) -> None:
        """36 points, level 2, no badge."""
        items = [
            Contribution(key="1", party="ana", kind="long review"),
            Contribution(key="2", party="ana", kind="rating"),
            Contribution(key="3", party="ana", kind="photo", quantity=3),
        ]
        assert self.awards(*items) == ["36 points", "“level 2”"]

    def test_the_badge(self) -> None:
        """250 points are level 4 and the badge, 249 are level 3."""
        ratings = [
            Contribution(key="1", party="ana", kind="rating", quantity=n) for n in (249, 250)
        ]
        assert self.awards(ratings[0]) == ["249 points", "“level 3”"]
        assert self.awards(ratings[1]) == ["250 points", "“level 4”", "“badge”"]


class TestWithholdingAndReporting:
    """S20: backup withholding of 24%; reports from 600 a year, goods included."""

    def test_withholding(self) -> None:
        """The tax withheld from 13.37 is 3.21, and 10.16 is paid."""
        settlement = settled(
            Share(rate=Fraction(1), currency="USD"),
            [sold(1, usd("13.37"))],
            Withhold(rate=percent("24"), rounding=Rounding.HALF_UP),
        )
        balance = settlement.balance("ana")
        assert (str(balance.withheld), str(balance.paid)) == ("3.21 USD", "10.16 USD")

    @pytest.mark.parametrize(("cash", "reported"), [("0", False), ("0.01", True)])
    def test_reporting_in_2025(self, cash: str, reported: bool) -> None:
        """349.99 and 250.00 in kind are not reported; one cent more is."""
        goods = Sum(
            parts=(
                Bonus(amount=Amount.in_kind("349.99", "USD")),
                Bonus(amount=Amount.in_kind("250.00", "USD")),
                PerItem(rate=usd(cash)),
            )
        )
        settlement = settled(goods, [Contribution(key="1", party="ana")], on=date(2025, 12, 31))
        (total,) = year_totals(settlement.journal())
        assert total.reaches(usd("600")) is reported
        assert not total.reaches(usd("2000"))


class TestPayoutTiming:
    """S21: an anchor on the 29th to 31st means the last day of a shorter month."""

    def test_anchor_on_the_31st(self) -> None:
        """The days after 31 January are 28 February, 31 March, 30 April."""
        schedule = Schedule(
            start=date(2026, 1, 31), step=ScheduleUnit.MONTHS, count=4, clamp=Clamp.LAST_DAY
        )
        assert [f"{day:%d %b}" for day in schedule.days()] == [
            "31 Jan",
            "28 Feb",
            "31 Mar",
            "30 Apr",
        ]

    def test_a_partial_refund_returns_the_fee_in_proportion(self) -> None:
        """Half of 100.00 with a fee of 3.00 returns 48.50 and 1.50 of the fee."""
        fee = Fee(rate=percent("3"), rounding=Rounding.HALF_UP)
        settlement = settled(Share(rate=Fraction(1), currency="USD"), [sold(1, usd("100"))], fee)
        half = reverse(
            settlement.books, party="ana", on=DAY + timedelta(days=9), why=WHY, amount=usd("50")
        )
        balance = half.balance("ana")
        assert (str(balance.owed_back), str(balance.fees)) == ("48.50 USD", "1.50 USD")

    def test_no_more_comes_back_than_was_transferred(self) -> None:
        """A reversal is at most the transfer."""
        books = settled(Share(rate=Fraction(1), currency="USD"), [sold(1, usd("100"))]).books
        with pytest.raises(InvalidValueError):
            reverse(books, party="ana", on=DAY, why=WHY, amount=usd("100.01"))
        whole = reverse(books, party="ana", on=DAY, why=WHY, amount=usd("100"))
        assert str(whole.balance("ana").owed_back) == "100.00 USD"

    @pytest.mark.parametrize(("days", "last"), [(90, "2026-04-01"), (10, "2026-01-11")])
    def test_a_manual_payout_has_a_last_day(self, days: int, last: str) -> None:
        """A manual payout ends 90 days after the first of January, or 10 days in Thailand."""
        due = Schedule(start=date(2026, 1, 1), step=ScheduleUnit.DAYS, every=days, count=2)
        assert str(list(due.days())[-1]) == last
