"""Terms of sale that platforms published, to the cent, through several runs and refunds."""

from __future__ import annotations

from typing import Any

from c2b.compensation import (
    Amount,
    Band,
    Bonus,
    ByKind,
    Costs,
    Each,
    Fee,
    FeeBand,
    FeePer,
    ForEach,
    Graduated,
    Hold,
    Kind,
    LargerOf,
    PoolShare,
    Referral,
    ResetEach,
    ResetPeriod,
    Royalty,
    Schedule,
    ScheduleUnit,
    Share,
    Slab,
    Sum,
    Teams,
    Threshold,
    TierBasis,
    Version,
    Versions,
    Withhold,
)

from .published import HALF_UP, WHOLE, Terms, on, percent, usd


def per_item(rate: str, fixed: str | None = None, **more: Any) -> Fee:
    """Return a fee on each contribution."""
    amount = None if fixed is None else usd(fixed)
    facts: dict[str, Any] = {"per": FeePer.ITEM, "rounding": HALF_UP, **more}
    return Fee(rate=percent(rate), fixed=amount, **facts)


class TestMarketplaces:
    """Fees of marketplaces, some of which stay when a sale is refunded."""

    def test_crafts(self) -> None:
        """6.5 % of the price, and 3 % + 0.25 for the payment, which is kept on a refund."""
        shop = Terms(WHOLE, per_item("6.5"), per_item("3", "0.25", given_back=False))
        assert shop.sale("30.00").paid == "26.90"  # less 1.95 and 1.15
        assert shop.refund("1", "10.00", 2).owed_back == "9.35"  # 0.65 goes back
        assert shop.refund("1", month=2).owed_back == "28.05"
        assert shop.sale("100.00", 2, 28).owed_back == "0.00"
        assert shop.paid == "89.10"  # 26.90, and 90.25 less 28.05

    def test_a_refund_fee(self) -> None:
        """15 % of the price, of which a fifth is kept on a refund."""
        shop = Terms(WHOLE, per_item("12"), per_item("3", given_back=False))
        assert shop.sale("100.00").paid == "85.00"
        assert shop.refund("1").owed_back == "88.00"

    def test_memberships(self) -> None:
        """8 %, and for the payment 5 % + 0.10 up to 3.00, above that 2.9 % + 0.30."""
        small = FeeBand(to=usd("3.00"), rate=percent("5"), fixed=usd("0.10"))
        large = FeeBand(rate=percent("2.9"), fixed=usd("0.30"))
        card = Fee(bands=(small, large), per=FeePer.ITEM, rounding=HALF_UP)
        club = Terms(WHOLE, per_item("8"), card).sale("3.00").sale("10.00")
        assert club.paid == "11.12"  # 3.00 - 0.24 - 0.25 and 10.00 - 0.80 - 0.59
        assert club.refund("1").owed_back == "2.51"

    def test_a_stay(self) -> None:
        """The host pays 3 %, the guest 14.2 % on top."""
        stay = Terms(WHOLE, per_item("14.2", on_top=True), per_item("3")).sale("500.00")
        assert (stay.paid, str(stay.books.cost())) == ("485.00", "571.00 USD")
        assert stay.refund("1", "250.00").owed_back == "242.50"
        assert str(stay.books.cost()) == "285.50 USD"

    def test_buyer_protection(self) -> None:
        """The buyer pays 0.70 and 5 % of the first 500.00, 2 % of the rest, on top."""
        first = FeeBand(to=usd("500.00"), rate=percent("5"), fixed=usd("0.70"))
        above = FeeBand(rate=percent("2"), fixed=usd("0.70"))
        fee = per_item("0", bands=(first, above), graduated=True, on_top=True)
        shop = Terms(WHOLE, fee).sale("600.00")
        assert str(shop.books.cost()) == "627.70 USD"
        assert str(shop.sale("10.00").books.cost()) == "638.90 USD"  # 11.20 more

    def test_two_channels(self) -> None:
        """10 % + 0.50 of a seller's own sales, 30 % of those that the site brought."""
        own, found = per_item("10", "0.50", kinds=("own",)), per_item("30", kinds=("site",))
        shop = Terms(WHOLE, own, found).sale("25.00", kind="own").sale("25.00", kind="site")
        assert shop.paid == "39.50"
        assert shop.refund("2", "10.00").owed_back == "7.00"

    def test_resale(self) -> None:
        """The creator of a work has 5 % of each resale, the seller the rest less 2.5 %."""
        creator = Referral(scheme=Share(rate=percent("5"), currency="USD"))
        seller = Share(rate=percent("92.5"), currency="USD")
        sale = Terms(Sum(parts=(seller, creator))).sale("1000.01", referrer="cleo")
        assert (sale.paid, sale.amount("paid", "cleo")) == ("925.01", "50.00")
        assert sale.refund("1").amount("owed_back", "cleo") == "50.00"


class TestRoyalties:
    """Royalties on books, photos, recordings and prints."""

    def test_rising_with_a_reserve(self) -> None:
        """10 % to 5,000 copies, 12.5 % to 10,000, then 15 %; a fifth is held until July."""
        steps = ((5_000, "10"), (10_000, "12.5"), (None, "15"))
        bands = tuple(Band(to=to, rate=percent(rate)) for to, rate in steps)
        reserve = Hold(until=on(7, 1).date(), share=percent("20"))
        book = Terms(Graduated(bands=bands, currency="USD"), reserve)
        assert book.sale("20.00", 1, 31, quantity=6_000).earned == "12500.00"
        assert book.sale("20.00", 2, 28, quantity=6_000).earned == "28500.00"
        assert (book.paid, book.amount("held")) == ("22800.00", "5700.00")
        assert book.refund("2", "8000.00", 3).owed_back == "6400.00"
        assert book.run(7, 1).owed_back == "2300.00"  # 4,100 of the reserve are offset

    def test_a_minimum_for_each_download(self) -> None:
        """33 % of the price of a download, at least 0.33."""
        photos = Terms(Royalty(rate=percent("33"), currency="USD", least=usd("0.33")))
        photos.sale("0.26", quantity=10).sale("3.33", quantity=2)
        assert photos.paid == "5.50"  # 3.30 + 2.1978
        assert photos.refund("1", "0.66").earned == "4.84"

    def test_a_contract_year(self) -> None:
        """20 % of the first 250.00 of a year that begins in July, then 40 %."""
        bands = (Band(to=usd("250.00"), rate=percent("20")), Band(rate=percent("40")))
        tiers = Graduated(bands=bands, basis=TierBasis.VALUE, currency="USD")
        july = Schedule(start=on(7, 1).date().replace(2025), step=ScheduleUnit.YEARS)
        photos = Terms(ResetEach(scheme=tiers, every=july))
        assert photos.sale("300.00", 6, 30).paid == "70.00"
        assert photos.sale("100.00", 7, 1).paid == "90.00"

    def test_author_and_narrator(self) -> None:
        """40 % of an audiobook are divided between its author and its narrator."""
        book = Terms(Teams(scheme=Share(rate=percent("40"), currency="USD")))
        book.sale("14.99", quantity=3, members=("author", "narrator"))
        assert [book.amount("paid", each) for each in ("author", "narrator")] == ["9.00", "8.99"]
        assert book.refund("1").amount("owed_back", "author") == "9.00"

    def test_a_print(self) -> None:
        """60 % of the price of a mug less its costs, and 30 % of it are withheld for tax."""
        mugs = Royalty(rate=percent("60"), currency="USD", costs=Costs.AFTER)
        shop = Terms(mugs, Withhold(rate=percent("30"), rounding=HALF_UP))
        shop.sale("15.00", cost=usd("5.00"))
        assert (shop.earned, shop.paid) == ("4.00", "2.80")
        assert shop.refund("1").owed_back == "2.80"

    def test_a_fund_each_month(self) -> None:
        """A fund and the pages of all are published for each month."""
        months = ((on(1, 1), "10000.00", 1_000_000), (on(2, 1), "12000.00", 1_500_000))
        funds = tuple(
            Version(since=since.date(), scheme=PoolShare(amount=usd(amount), whole=whole))
            for since, amount, whole in months
        )
        book = Terms(Versions(versions=funds)).sale("0.00", 1, 20, quantity=1_000)
        assert book.sale("0.00", 2, 3, quantity=1_000).paid == "18.00"

    def test_views(self) -> None:
        """0.40 for 1,000 views of each video that has 1,000 or more."""
        bands = (Band(to=999, rate=usd("0.00")), Band(rate=Amount.of("0.0004", "USD")))
        videos = Terms(ForEach(scheme=Slab(bands=bands), each=Each.PRODUCT))
        videos.sale("0.00", product="a", quantity=999).sale("0.00", product="b", quantity=25_000)
        assert videos.paid == "10.00"
        assert videos.sale("0.00", product="a").paid == "10.40"
        assert videos.refund("3").owed_back == videos.run(12, 2).owed_back == "0.40"


class TestAffiliatesAndAdvertising:
    """Commissions by the month, guarantees and thresholds."""

    def test_commission_by_the_stays_of_a_month(self) -> None:
        """25 % of all commission to 50 stays a month, 30 % from the 51st; a late cancellation."""
        steps = ((50, "25"), (150, "30"), (None, "35"))
        bands = tuple(Band(to=to, rate=percent(rate)) for to, rate in steps)
        month = ResetEach(scheme=Slab(bands=bands, currency="USD"), every=ResetPeriod.MONTH)
        site = Terms(month, Threshold(at=usd("50.00"))).sale("10.00", 1, 10, quantity=50)
        assert site.paid == "125.00"
        assert site.sale("10.00", 1, 31).amount("carried") == "28.00"  # all 51 have 30 % now
        assert site.sale("10.00", 2, 3, quantity=10).paid == "178.00"  # with 25.00 of February
        assert site.refund("2", month=2, day=9).owed_back == "28.00"

    def test_a_guarantee_by_the_month(self) -> None:
        """55 % of advertising, or 1,000.00 for 40 hours of streaming if that is more."""
        nothing = Share(rate=percent("0"), currency="USD")
        hours = Bonus(amount=usd("1000.00"), least=40)
        ads = Share(rate=percent("55"), currency="USD")
        either = (
            ByKind(kinds=(Kind(name="ads", scheme=ads), Kind(name="hours", scheme=nothing))),
            ByKind(kinds=(Kind(name="ads", scheme=nothing), Kind(name="hours", scheme=hours))),
        )
        stream = Terms(ResetEach(scheme=LargerOf(parts=either), every=ResetPeriod.MONTH))
        stream.sale("900.00", 1, 30, kind="ads").sale("0.00", 1, 31, kind="hours", quantity=40)
        assert stream.paid == "1000.00"
        stream.sale("900.00", 2, 27, kind="ads").sale("0.00", 2, 28, kind="hours", quantity=39)
        assert stream.paid == "1495.00"
