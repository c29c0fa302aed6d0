"""Balances over time: what expires or is charged depends on the days, not on the settlements."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from random import Random

import pytest
from attrs import evolve

import c2b.wire as wire
from c2b.compensation import (
    Amount,
    Archive,
    Books,
    Contribution,
    Deduction,
    Expiry,
    Goal,
    Hold,
    Inactivity,
    PayPlan,
    PerItem,
    Rounding,
    Share,
    Threshold,
    amend,
    archive,
    reverse,
    settle,
)
from c2b.compensation.policies.policy import Status
from c2b.compensation.settlement.account import Read, Work
from c2b.compensation.settlement.archive import FiledKey, FiledTaken
from c2b.compensation.settlement.books import Taken
from c2b.compensation.settlement.keys import KeyState
from c2b.compensation.tally import TallyPart
from c2b.compensation.unit import cash
from c2b.models import Money
from c2b.text import Text

WHY = Text(en="refund", fr="remboursement")
JAN = date(2026, 1, 1)


def usd(amount: str) -> Money:
    """Dollars."""
    return Money.of(amount, "USD")


FIFTY = Threshold(at=usd("50"))


def plan(*deductions: Deduction) -> PayPlan:
    """A plan that pays all of the price."""
    whole = Share(rate=Fraction(1), currency="USD")
    return PayPlan(key="p", scheme=whole, rounding=Rounding.HALF_UP, deductions=deductions)


def sold(key: str, price: str, day: date) -> Contribution:
    """A contribution of *day* that sold for *price*."""
    at = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return Contribution(key=key, party="ana", value=usd(price), at=at)


def run(books: Books | PayPlan, day: date, *items: Contribution) -> Books:
    """The books after a settlement, checked."""
    after = settle(books, items, on=day).books
    after.check()
    return after


def rests(books: Books) -> dict[str, int]:
    """The amounts of the accounts of ana that hold something, in cents or points."""
    balance = books.balance("ana")
    names = ("fees", "forfeited", "held", "carried", "paid", "owed_back")
    found = {name: int(getattr(balance, name).exact) for name in names}
    return {name: minor for name, minor in found.items() if minor}


class TestExpiryBeforeALaterContribution:
    """A part whose day has come expires before a later contribution is added to the balance."""

    LATER = date(2027, 2, 1)

    @pytest.mark.parametrize("between", [(), (date(2027, 1, 1),), (date(2027, 2, 1),)])
    def test_money(self, between: Sequence[date]) -> None:
        """Only the latter of 30.00 and, thirteen months later, 30.00 is left, below 50.00."""
        books = run(plan(FIFTY, Expiry(months=12)), JAN, sold("1", "30", JAN))
        for day in between:
            books = run(books, day)
        books = run(books, self.LATER, sold("2", "30", self.LATER))
        assert rests(books) == {"forfeited": 3000, "carried": 3000}

    def test_points(self) -> None:
        """Points expire in the same order."""
        points = PayPlan(
            key="p",
            scheme=PerItem(rate=Amount.points(10, "p")),
            rounding=Rounding.HALF_UP,
            deductions=(Threshold(at=Amount.points(500, "p")), Expiry(months=12)),
        )
        books = run(points, JAN, Contribution(key="1", party="ana", quantity=40))
        books = run(books, self.LATER, Contribution(key="2", party="ana", quantity=20))
        assert rests(books) == {"forfeited": 400, "carried": 200}

    def test_a_contribution_of_the_day_before_is_in_time(self) -> None:
        """A contribution of the last day of a part reaches the threshold, although settled late."""
        books = run(plan(FIFTY, Expiry(months=12)), JAN, sold("1", "30", JAN))
        late = run(books, self.LATER, sold("2", "30", date(2026, 12, 31)))
        assert rests(late) == {"paid": 6000}
        day = run(books, self.LATER, sold("2", "30", date(2027, 1, 1)))
        assert rests(day) == {"forfeited": 3000, "carried": 3000}


class TestTimeAfterAHold:
    """A balance that was held is charged, and expires, by the days alone."""

    @pytest.mark.parametrize("step", [7, 30, 400])
    def test_charges(self, step: int) -> None:
        """Four charges are due after a hold until 29 August, from 1 September to 1 December."""
        terms = plan(Hold(days=240), FIFTY, Inactivity(months=6, charge=usd("1")))
        books = run(terms, JAN, sold("1", "30", JAN))
        end = date(2026, 12, 1)
        for days in range(step, (end - JAN).days, step):
            books = run(books, JAN + timedelta(days=days))
        assert rests(run(books, end)) == {"fees": 400, "carried": 2600}

    def test_the_months_begin_with_the_contribution(self) -> None:
        """A contribution that is settled late is charged as one that was settled in time."""
        terms = plan(Hold(days=240), FIFTY, Inactivity(months=6, charge=usd("1")))
        books = run(terms, date(2026, 12, 1), sold("1", "30", JAN))
        assert rests(books) == {"fees": 400, "carried": 2600}

    @pytest.mark.parametrize("between", [(), (date(2026, 1, 31),), (date(2026, 3, 1),)])
    def test_expiry(self, between: Sequence[date]) -> None:
        """The months of a part that was held begin on the day on which its hold ends."""
        books = run(plan(Hold(days=30), FIFTY, Expiry(months=2)), JAN, sold("1", "30", JAN))
        for day in between:
            books = run(books, day)
        assert rests(run(books, date(2026, 3, 30))) == {"carried": 3000}
        assert rests(run(books, date(2026, 3, 31))) == {"forfeited": 3000}

    def test_a_hold_until_a_day(self) -> None:
        """A hold until a day ends on that day, whenever that is settled."""
        terms = plan(Hold(until=date(2026, 2, 1)), FIFTY, Expiry(months=2))
        books = run(terms, JAN, sold("1", "30", JAN))
        assert rests(run(books, date(2026, 3, 31))) == {"carried": 3000}
        gone = run(books, date(2026, 4, 1))
        assert rests(gone) == {"forfeited": 3000}
        assert rests(run(gone, date(2026, 5, 1))) == {"forfeited": 3000}

    def test_what_is_booked_after_its_hold(self) -> None:
        """The months of a contribution whose hold ended before begin when it is booked."""
        terms, booked = plan(Hold(days=30), FIFTY, Expiry(months=2)), date(2026, 4, 1)
        books = run(terms, booked, sold("1", "30", JAN))
        assert rests(run(books, date(2026, 5, 31))) == {"carried": 3000}
        assert rests(run(books, date(2026, 6, 1))) == {"forfeited": 3000}

    def test_amended_in(self) -> None:
        """Months that are agreed later begin with the next settlement."""
        books = run(plan(FIFTY), JAN, sold("1", "30", JAN))
        terms = plan(FIFTY, Inactivity(months=2, charge=usd("1")), Expiry(months=3))
        since = date(2026, 2, 1)
        books = run(amend(books, terms, since=since), since)
        assert rests(run(books, date(2026, 4, 1))) == {"fees": 100, "carried": 2900}
        assert rests(run(books, date(2026, 5, 1))) == {"fees": 200, "forfeited": 2800}

    def test_charges_and_expiry_in_turn(self) -> None:
        """Charges that fall due before a part expires are taken from it, as each day has it."""
        terms = plan(FIFTY, Inactivity(months=1, charge=usd("5")), Expiry(months=3))
        books = run(terms, JAN, sold("1", "20", JAN))
        end = {"fees": 1500, "forfeited": 500}
        assert rests(run(books, date(2026, 12, 1))) == end
        for month in range(2, 7):
            books = run(books, date(2026, month, 1))
        assert rests(books) == end


def drawn_terms(chance: Random) -> PayPlan:
    """A plan with a threshold from which time takes, and perhaps a hold."""
    hold = (Hold(days=chance.randint(1, 120)),) * chance.randint(0, 1)
    charge = chance.choice([None, usd("1"), usd("5")])
    expiry = Expiry(months=chance.randint(1, 6))
    idle = Inactivity(months=chance.randint(1, 6), charge=charge)
    taking = chance.choice([(expiry,), (idle,), (expiry, idle), (idle, expiry)])
    at = usd(chance.choice(["20", "50", "100"]))
    return plan(*hold, Threshold(at=at), *taking)


@pytest.mark.parametrize("seed", range(12))
def test_more_settlements_change_nothing(seed: int) -> None:
    """Settlements without contributions in between leave every account as it would be without."""
    chance = Random(seed)  # noqa: S311 - no secret
    terms, days = drawn_terms(chance), [JAN]
    days += [days[-1] + timedelta(days=n) for n in chance.choices((1, 10, 31, 60, 150), k=1)]
    days.append(days[-1] + timedelta(days=chance.choice([5, 45, 90])))
    items = {d: sold(str(n), str(chance.randint(1, 40)), d) for n, d in enumerate(days)}
    end = days[-1] + timedelta(days=chance.randint(0, 400))
    more = {JAN + timedelta(days=n) for n in range(0, (end - JAN).days, chance.choice([7, 30]))}
    found: list[dict[str, int]] = []
    for settled in (sorted({*days, end}), sorted({*days, end, *more})):
        books = Books.open(terms)
        for day in settled:
            books = run(books, day, *([items[day]] if day in items else []))
        found.append(rests(books))
    assert found[0] == found[1]


class TestReversalsOfPartsThatExpire:
    """A reversal takes the part that its own contribution brought, carried or expired."""

    JUNE, JULY, AFTER = date(2026, 6, 1), date(2026, 7, 1), date(2027, 2, 1)

    @staticmethod
    def books(*deductions: Deduction) -> Books:
        """Books with 20.00 of January and 20.00 of June, which expire after twelve months."""
        books = run(plan(*deductions, FIFTY, Expiry(months=12)), JAN, sold("1", "20", JAN))
        june = TestReversalsOfPartsThatExpire.JUNE
        return run(books, june, sold("2", "20", june))

    @pytest.mark.parametrize("days", [0, 30])
    def test_the_newer_part(self, days: int) -> None:
        """The part of January still expires in January, and a hold only makes both later."""
        books = self.books(*([Hold(days=days)] if days else []))
        books = run(books, self.JULY)
        back = reverse(books, contribution="2", on=self.JULY, why=WHY)
        end = date(2027, 1, 1) + timedelta(days=days)
        assert rests(run(back, end - timedelta(days=1))) == {"carried": 2000}
        assert rests(run(back, end)) == {"forfeited": 2000}

    @pytest.mark.parametrize("hold", [(), (Hold(days=30),), (Hold(until=date(2026, 6, 2)),)])
    def test_the_older_part(self, hold: Sequence[Deduction]) -> None:
        """The part of June stays until June; in part, what is left of January expires before."""
        books = run(self.books(*hold), self.JULY)
        back = reverse(books, contribution="1", on=self.JULY, why=WHY)
        assert rests(run(back, date(2027, 5, 31))) == {"carried": 2000}
        assert rests(run(back, self.JULY + timedelta(days=365))) == {"forfeited": 2000}

    @pytest.mark.parametrize("hold", [(), (Hold(days=30),)])
    def test_a_part_that_has_expired(self, hold: Sequence[Deduction]) -> None:
        """The forfeited part is given back, and the part of June is carried on."""
        books = run(self.books(*hold), self.AFTER)
        assert rests(books) == {"forfeited": 2000, "carried": 2000}
        back = reverse(books, contribution="1", on=self.AFTER, why=WHY)
        back.check()
        assert rests(back) == {"carried": 2000}
        assert rests(run(back, date(2027, 7, 1))) == {"forfeited": 2000}

    def test_half_of_a_part_that_has_expired(self) -> None:
        """The other half stays forfeited, and is given back by a second reversal."""
        books = run(self.books(), self.AFTER)
        half = reverse(books, contribution="1", amount=usd("10"), on=self.AFTER, why=WHY)
        assert rests(half) == {"forfeited": 1000, "carried": 2000}
        assert rests(reverse(half, contribution="1", on=self.AFTER, why=WHY)) == {"carried": 2000}

    @pytest.mark.parametrize("key", ["1", "2"])
    def test_restored(self, key: str) -> None:
        """A reversal that is reversed leaves every part as it was, carried or expired."""
        books = run(self.books(), self.AFTER)
        back = reverse(books, contribution=key, on=self.AFTER, why=WHY, name="back")
        again = reverse(back, entry="back", on=self.AFTER, why=WHY)
        assert again.accounts() == books.accounts()
        for day in (date(2027, 5, 31), date(2027, 6, 1)):
            assert rests(run(again, day)) == rests(run(books, day))

    def test_another_expired_part_stays_forfeited(self) -> None:
        """A reversal of pay that was paid is taken from the balance, not from what expired."""
        books = run(plan(FIFTY, Expiry(months=12)), JAN, sold("1", "20", JAN))
        feb, mar = date(2026, 2, 1), date(2026, 3, 1)
        books = run(books, feb, sold("2", "40", feb))
        books = run(books, mar, sold("3", "20", mar))
        later = date(2027, 4, 1)
        books = run(books, later, sold("4", "25", later))
        assert rests(books) == {"forfeited": 2000, "carried": 2500, "paid": 6000}
        back = reverse(books, contribution="1", on=later, why=WHY, name="back")
        assert rests(back) == {"forfeited": 2000, "carried": 500, "paid": 6000}
        again = reverse(back, entry="back", on=later, why=WHY)
        assert rests(run(again, date(2028, 4, 1))) == {"forfeited": 4500, "paid": 6000}


class TestTheDigestOfAnArchive:
    """Equal archives have equal digests."""

    def test_of_whole_numbers_as_fractions(self) -> None:
        """A whole number has the same digest as an int and as a fraction, wherever it stands."""
        drawn: list[Archive] = []
        for one in (1, Fraction(1)):
            part = TallyPart(numbers=(one,), parts=(TallyPart(numbers=(one, Fraction(1, 3))),))
            read = (Read(unit=cash("USD"), exact=one),)
            work = (Work(version=0, part=part, read=read),)
            taken = FiledTaken(key="e", taken=Taken(minors=(1,), work=work, exact=one))
            known = KeyState(
                party="ana", status=Status.COUNTED, print="x", run=1, on=JAN, since=JAN, part=part
            )
            key = FiledKey(key="1", state=known)
            drawn.append(Archive(plan="p", number=1, until=JAN, taken=(taken,), keys=(key,)))
        assert drawn[0] == drawn[1]
        assert drawn[0].digest == drawn[1].digest

    @pytest.mark.parametrize("quantity", [Fraction(3, 2), Fraction(4, 2), 3])
    def test_of_books_that_travelled(self, quantity: Fraction | int) -> None:
        """Equal books are filed under one digest, whether they were read from a document or not."""
        scheme = PerItem(rate=Amount.of("1.005", "USD"))
        terms = PayPlan(key="p", scheme=scheme, rounding=Rounding.HALF_UP)
        items = [Contribution(key=str(n), party="ana", quantity=quantity) for n in range(2)]
        books = reverse(settle(terms, items, on=JAN).books, contribution="1", on=JAN, why=WHY)
        read = wire.parse(wire.to_json(books), Books)
        (box, left), (again, other) = archive(books, until=JAN), archive(read, until=JAN)
        assert (books, box, left) == (read, again, other)
        digest = wire.parse(wire.to_json(box), Archive).digest
        assert box.digest == again.digest == digest == left.archives[0].digest

    def test_of_what_never_counted(self) -> None:
        """A contribution that does not count, and a reversal of an older form, are digested too."""
        state = KeyState(party="ana", status=Status.REFUSED, print="x", run=1, on=JAN, since=JAN)
        taken = FiledTaken(key="e", taken=Taken(minors=(1,)))
        key = FiledKey(key="1", state=state)
        box = Archive(plan="p", number=1, until=JAN, taken=(taken,), keys=(key,))
        assert box.digest == evolve(box).digest != evolve(box, keys=()).digest


class TestWhatWasForfeitedIsNeverOwed:
    """A party owes nothing of what time took from its balance, and all that it was paid."""

    def test_a_reversal_of_a_paid_entry_leaves_what_expired_before_it(self) -> None:
        """The entry was paid in full, so the party owes it in full: an older balance expired."""
        books = run(plan(FIFTY, Expiry(months=1)), JAN, sold("1", "10", JAN))
        books = run(books, date(2026, 4, 1))
        books = run(books, date(2026, 4, 2), sold("2", "100", date(2026, 4, 2)))
        assert rests(books) == {"forfeited": 1000, "paid": 10000}
        back = reverse(books, contribution="2", on=date(2026, 4, 3), why=WHY)
        assert rests(back) == {"forfeited": 1000, "paid": 10000, "owed_back": 10000}
        first = reverse(books, contribution="1", on=date(2026, 4, 3), why=WHY)
        assert rests(first) == {"paid": 10000}

    def test_pay_that_falls_after_it_expired(self) -> None:
        """A scheme takes back what expired before it takes what was paid: that alone is owed."""
        goal = Goal(least=5, reached=usd("2"), otherwise=usd("10"))
        terms = evolve(plan(FIFTY, Expiry(months=1)), scheme=goal)
        books = run(terms, JAN, evolve(sold("1", "1", JAN), score=1))
        books = run(books, date(2026, 4, 1))
        assert rests(books) == {"forfeited": 1000}
        books = run(books, date(2026, 4, 2), evolve(sold("2", "1", date(2026, 4, 2)), score=9))
        assert rests(books) == {"forfeited": 200}

    def test_pay_that_falls_after_it_was_paid(self) -> None:
        """A scheme that takes back what was paid leaves it owed, where nothing expired."""
        goal = Goal(least=5, reached=usd("2"), otherwise=usd("60"))
        terms = evolve(plan(FIFTY, Expiry(months=1)), scheme=goal)
        books = run(terms, JAN, evolve(sold("1", "1", JAN), score=1))
        assert rests(books) == {"paid": 6000}
        books = run(books, date(2026, 1, 2), evolve(sold("2", "1", date(2026, 1, 2)), score=9))
        assert rests(books) == {"paid": 6000, "owed_back": 5800}
