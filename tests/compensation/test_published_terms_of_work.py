"""Terms of work, contests and points that platforms published, through runs and late decisions."""

from __future__ import annotations

import pytest
from attrs import evolve

from c2b import InvalidValueError
from c2b.compensation import (
    Amount,
    Bonus,
    ByKind,
    Cap,
    Contribution,
    Converted,
    Decision,
    Each,
    Expiry,
    Fee,
    FeePer,
    Floor,
    ForEach,
    Kind,
    LargerOf,
    ManualDecision,
    Milestone,
    Milestones,
    PerItem,
    Prizes,
    Quota,
    QuotaScope,
    Referral,
    ResetEach,
    ResetPeriod,
    Scaled,
    Sum,
    Teams,
    Threshold,
    Ties,
)
from c2b.compensation.scheme import AnyScheme

from .published import HALF_UP, WHOLE, Terms, on, percent, usd

POINT = PerItem(rate=Amount.points(1, "points"))


def by_kind(**schemes: AnyScheme) -> ByKind:
    """Return a scheme for each kind of contribution."""
    return ByKind(kinds=tuple(Kind(name=name, scheme=each) for name, each in schemes.items()))


def points(terms: Terms, name: str = "earned", party: str = "ana") -> str:
    """Return a field of the balance of *party* in points."""
    return str(getattr(terms.books.balance(party, POINT.rate.unit), name))


class TestDelivery:
    """Pay of riders and drivers: tips, guarantees, rush hours."""

    def test_ten_dollars_a_batch_with_the_tip(self) -> None:
        """A batch pays 3.00 and its tip, 10.00 at least; the tip may come and go later."""
        pay = by_kind(batch=PerItem(rate=usd("3.00")), tip=WHOLE)
        rides = Terms(ForEach(scheme=Floor(scheme=pay, at=usd("10.00")), each=Each.TASK))
        rides.sale("0.00", kind="batch", task="a").sale("2.00", kind="tip", task="a")
        assert rides.sale("0.00", kind="batch", task="b").paid == "20.00"
        assert rides.sale("9.00", kind="tip", task="b").paid == "22.00"
        assert rides.refund("4").owed_back == "2.00"
        assert rides.refund("3").earned == "10.00"  # a cancelled batch has no minimum

    def test_a_guarantee_for_fifty_trips(self) -> None:
        """The fares of a week, or 500.00 for 50 trips of it if that is more."""
        either = LargerOf(parts=(WHOLE, Bonus(amount=usd("500.00"), least=50)))
        week = Terms(ResetEach(scheme=either, every=ResetPeriod.WEEK))
        assert week.sale("8.00", 1, 6, quantity=49).paid == "392.00"
        assert week.sale("8.00", 1, 7).paid == "500.00"
        assert week.sale("8.00", 1, 8, quantity=20).paid == "560.00"
        assert week.refund("3", month=1, day=9).owed_back == "60.00"
        assert week.refund("2", month=1, day=9).earned == "392.00"

    def test_a_rush_hour(self) -> None:
        """1.8 times the fare: the fare, and four fifths of it."""
        surge = Sum(parts=(WHOLE, Scaled(scheme=WHOLE, by=percent("80"))))
        fares = Terms(by_kind(plain=WHOLE, rush=surge))
        assert fares.sale("10.05", kind="rush").sale("4.00", kind="plain").paid == "22.09"
        assert fares.refund("1", "9.00").owed_back == "9.00"


class TestBugBounties:
    """The first report of a bug is paid by its severity, once it is confirmed."""

    REPORT = Contribution(key="1", party="ana", at=on(1, 1), task="xss", kind="critical")
    SECOND = evolve(REPORT, key="2", party="ben", at=on(1, 2), decision=Decision.ACCEPTED)
    SEVERITY = by_kind(critical=PerItem(rate=usd("5000.00")), high=PerItem(rate=usd("1000.00")))

    def test_the_first_that_came(self) -> None:
        """A second report is refused while the first waits, which is paid with 20 % on top."""
        fee = Fee(rate=percent("20"), rounding=HALF_UP, on_top=True)
        first = Quota(most=1, of=QuotaScope.TASK)
        terms = Terms(self.SEVERITY, fee, policies=(first, ManualDecision()))
        terms.run(1, 5, self.REPORT, self.SECOND)
        assert (terms.paid, terms.amount("paid", "ben")) == ("0.00", "0.00")
        terms.run(1, 9, evolve(self.REPORT, decision=Decision.ACCEPTED))
        assert (terms.paid, str(terms.books.cost())) == ("5000.00", "6000.00 USD")


class TestPanels:
    """Points of panels: screened out, converted, expired, shared with those who refer friends."""

    def test_screened_out(self) -> None:
        """5 points for being screened out, 25 a day at most; 50 for a whole survey."""
        some = Amount.points(25, "points")
        out = Cap(scheme=Scaled(scheme=PerItem(rate=some), by=percent("20")), at=some)
        panel = Terms(
            by_kind(
                out=ResetEach(scheme=out, every=ResetPeriod.DAY),
                done=PerItem(rate=Amount.points(50, "points")),
            )
        )
        for _ in range(6):
            panel.sale("0.00", 1, 2, kind="out")
        assert points(panel.sale("0.00", 1, 2, kind="done")) == "75 points"
        assert points(panel.refund("1", month=1, day=3)) == "75 points"  # five of six are left
        assert points(panel.refund("2", month=1, day=3)) == "70 points"
        assert points(panel.sale("0.00", 1, 3, kind="out")) == "75 points"

    def test_converted_from_a_threshold_on(self) -> None:
        """10,000 units of a game are 35.00, paid from 30,000 units on."""
        units = Converted(scheme=POINT, source=Amount.points(10_000, "points"), target=usd("35.00"))
        game = Terms(units, Threshold(at=usd("105.00"))).sale("0.00", quantity=29_999)
        assert (game.paid, game.amount("carried")) == ("0.00", "104.99")
        assert game.sale("0.00").paid == "105.00"
        assert game.refund("1", "50.00").owed_back == "50.00"

    def test_points_that_expire(self) -> None:
        """Points below 500 end half a year after they were earned."""
        panel = Terms(POINT, Threshold(at=Amount.points(500, "points")), Expiry(months=6))
        panel.sale("0.00", 1, 10, quantity=300).sale("0.00", 5, 10, quantity=150)
        panel.run(7, 10)
        assert [points(panel, name) for name in ("carried", "forfeited")] == [
            "150 points",
            "300 points",
        ]
        assert points(panel.sale("0.00", 7, 11, quantity=350), "paid") == "500 points"

    def test_a_tenth_for_the_friend(self) -> None:
        """A referrer has 10 % of a friend's points, and 500 once the friend has 1,000."""
        tenth = Referral(scheme=Scaled(scheme=POINT, by=percent("10")))
        once = Referral(scheme=Bonus(amount=Amount.points(500, "points"), least=1_000))
        panel = Terms(Sum(parts=(POINT, tenth, once))).sale("0.00", quantity=900, referrer="ben")
        assert points(panel, party="ben") == "90 points"
        assert points(panel.sale("0.00", quantity=100, referrer="ben"), party="ben") == "600 points"
        assert points(panel.refund("1"), party="ben") == "10 points"

    def test_a_ladder_of_referrers_is_refused(self) -> None:
        """The referrer of a referrer is not known, and the refusal says what to do."""
        tenth = Referral(scheme=POINT)
        for scheme in (tenth, Sum(parts=(POINT, tenth)), Scaled(scheme=tenth, by=percent("5"))):
            for kind in (Referral, Teams):
                with pytest.raises(InvalidValueError, match="side by side; for a referrer of a"):
                    kind(scheme=scheme)
        with pytest.raises(InvalidValueError, match="Teams.scheme.*got 'by_kind'"):
            Teams(scheme=by_kind(a=POINT, b=tenth))


class TestContests:
    """Contests and projects: prizes, consolation, milestones."""

    def test_prizes_and_consolation(self) -> None:
        """300 and 100 for the first two, who tie, and 5.00 for each; the third may move up."""
        prizes = Prizes(prizes=(usd("300.00"), usd("100.00")), ties=Ties.SPLIT_PLACES)
        contest = Terms(Sum(parts=(prizes, PerItem(rate=usd("5.00")))))
        names = (("ana", 1), ("ben", 1), ("cleo", 3))
        entries = [Contribution(key=name, party=name, rank=rank) for name, rank in names]
        contest.run(1, 5, *entries)
        assert [contest.amount("paid", name) for name, _ in names] == ["205.00", "205.00", "5.00"]
        contest.refund("ana", month=1, day=6).run(1, 7)
        assert contest.owed_back == "205.00"
        assert [contest.amount("earned", name) for name, _ in names] == ["0.00", "305.00", "105.00"]

    def test_milestones_with_a_fee_for_each_payment(self) -> None:
        """A sketch is 50.00, a prototype 200.00; each payment costs 1.00."""
        steps = (("sketch", "50.00"), ("prototype", "200.00"))
        scheme = Milestones(steps=tuple(Milestone(name=n, amount=usd(much)) for n, much in steps))
        fee = Fee(fixed=usd("1.00"), per=FeePer.PAYMENT, rounding=HALF_UP, given_back=False)
        project = Terms(scheme, fee).sale("0.00", 1, 5, kind="sketch")
        assert project.paid == "49.00"
        assert project.sale("0.00", 2, 5, kind="prototype").paid == "248.00"
        assert project.refund("1").owed_back == "50.00"
