"""The parts of which published terms are made: what they refuse, carry and explain."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import pytest

from c2b import InvalidValueError, Money, Text, wire
from c2b.compensation import (
    ActivityBonus,
    Amount,
    Bonus,
    ByEntrants,
    ByKind,
    Cap,
    Clamp,
    Contribution,
    Each,
    EntrantBand,
    ForEach,
    Kind,
    LargerOf,
    Medium,
    NoPay,
    PayPlan,
    PerItem,
    PoolShare,
    Prizes,
    Referral,
    ResetEach,
    ResetPeriod,
    Rounding,
    Scaled,
    Schedule,
    ScheduleUnit,
    Share,
    SmallerOf,
    Sum,
    Teams,
    Ties,
    Unit,
    cash,
    reverse,
    settle,
)
from c2b.compensation.schemes.apart import first_day, period_number, period_of
from c2b.compensation.tally import TallyPart
from c2b.wire.spreadsheet.column import Columns
from c2b.wire.spreadsheet.compiled import UnusualRowError
from c2b.wire.spreadsheet.row import RowReader

ON = date(2026, 3, 31)
ONE = PerItem(rate=Money.of(1, "EUR"))
CAPPED = Cap(scheme=ONE, at=Money.of(2, "EUR"))
EUR = cash("EUR")


def given(**facts: Any) -> Contribution:
    """Return one contribution of Ana."""
    return Contribution(**{"key": "1", "party": "Ana", **facts})


def settled(scheme: Any, *items: Contribution) -> Any:
    """Return the settlement of *items*."""
    return settle(PayPlan(key="p", scheme=scheme, rounding=Rounding.HALF_UP), items, on=ON)


class TestPeriods:
    """Periods of the calendar and of schedules, by label and by number."""

    @pytest.mark.parametrize(
        ("every", "label", "first", "number"),
        [
            (ResetPeriod.DAY, "2026-01-01", date(2026, 1, 1), date(2026, 1, 1).toordinal()),
            (ResetPeriod.WEEK, "2026-W01", date(2025, 12, 29), 105659),
            (ResetPeriod.MONTH, "2026-01", date(2026, 1, 1), 12 * 2026 + 1),
            (ResetPeriod.YEAR, "2026", date(2026, 1, 1), 2026),
            (
                Schedule(start=date(2025, 12, 31), step=ScheduleUnit.MONTHS),
                *("2025-12-31", date(2025, 12, 31), 0),
            ),
        ],
    )
    def test_new_year(self, every: Any, label: str, first: date, number: int) -> None:
        """The first of January lies in these periods, and their first day in the same ones."""
        assert period_of(given(at=datetime(2026, 1, 1, tzinfo=UTC)), every) == label
        assert first_day(label, every) == first
        assert period_number(date(2026, 1, 1), every) == period_number(first, every) == number

    @pytest.mark.parametrize(
        ("step", "every", "clamp", "start"),
        [
            (ScheduleUnit.MONTHS, 1, Clamp.LAST_DAY, date(2026, 2, 28)),
            (ScheduleUnit.MONTHS, 1, Clamp.NEXT_MONTH, date(2026, 3, 1)),
            (ScheduleUnit.MONTHS, 1, Clamp.SKIP, date(2026, 1, 31)),
            (ScheduleUnit.YEARS, 1, Clamp.LAST_DAY, date(2026, 1, 31)),
            (ScheduleUnit.WEEKS, 2, Clamp.LAST_DAY, date(2026, 2, 28)),
        ],
    )
    def test_the_third_of_march(
        self, step: ScheduleUnit, every: int, clamp: Clamp, start: date
    ) -> None:
        """The period of 3 March began on the last day of the schedule that is not later."""
        schedule = Schedule(start=date(2026, 1, 31), step=step, every=every, clamp=clamp)
        assert schedule.period_start(date(2026, 3, 3)) == start

    def test_before_the_start(self) -> None:
        """A day before the start has no period."""
        schedule = Schedule(start=date(2026, 1, 31), step=ScheduleUnit.DAYS)
        with pytest.raises(InvalidValueError, match="from the start on"):
            schedule.period_start(date(2026, 1, 30))

    def test_the_reason_names_the_period(self) -> None:
        """The explanation names the week, or the first day of a period of a schedule."""
        item = given(at=datetime(2026, 3, 2, tzinfo=UTC))
        week = settled(ResetEach(scheme=ONE, every=ResetPeriod.WEEK), item)
        assert week.explain("Ana").startswith("2026-W10: 1 × 1.00")
        schedule = Schedule(start=date(2026, 3, 1), step=ScheduleUnit.WEEKS)
        other = settled(ResetEach(scheme=ONE, every=schedule), item)
        assert other.explain("Ana").startswith("from 2026-03-01: ")

    def test_an_unknown_client(self) -> None:
        """A fact by which a scheme counts apart has to be known."""
        with pytest.raises(InvalidValueError, match=r"the client \(client\), on which"):
            settled(ForEach(scheme=ONE, each=Each.CLIENT), given())


class TestCompared:
    """The larger and the smaller of what several schemes pay."""

    def test_amounts_and_reasons(self) -> None:
        """Each party gets one of the amounts, with both in its reason."""
        bonus = Bonus(amount=Money.of(3, "EUR"), least=5)
        larger = settled(LargerOf(parts=(ONE, bonus)), given(quantity=2))
        assert larger.explain("Ana").endswith("or 0.00\u00a0EUR: 2.00\u00a0EUR")
        smaller = settled(SmallerOf(parts=(ONE, bonus)), given(quantity=6))
        assert str(smaller.balance("Ana").paid) == "3.00 EUR"

    def test_limits(self) -> None:
        """The larger has a limit where all have one, the smaller where one has."""
        assert LargerOf(parts=(CAPPED, ONE)).never_above(EUR) is None
        assert LargerOf(parts=(CAPPED, CAPPED)).never_above(EUR) == 200
        assert SmallerOf(parts=(CAPPED, ONE)).never_above(EUR) == 200
        assert SmallerOf(parts=(ONE, ONE)).never_above(EUR) is None

    def test_two_units(self) -> None:
        """Schemes in different units, or in none, are refused."""
        for other in (PerItem(rate=Money.of(1, "USD")), NoPay()):
            with pytest.raises(InvalidValueError, match="one and the same unit"):
                LargerOf(parts=(ONE, other))
        with pytest.raises(InvalidValueError, match="one and the same unit"):
            SmallerOf(parts=(NoPay(), NoPay()))

    def test_an_older_version(self) -> None:
        """A version with other parts begins from zero, and the same one goes on."""
        two, three = LargerOf(parts=(ONE, ONE)), LargerOf(parts=(ONE, ONE, ONE))
        part = two.tally().part(given())
        assert two.carry(part, three) is two.carry(part, ONE) is None
        assert two.carry(part, two) == part
        bonus = Bonus(amount=Money.of(3, "EUR"))
        mixed = LargerOf(parts=(ONE, bonus))
        part = mixed.tally().part(given())
        assert mixed.carry(part, mixed) == part
        twice = LargerOf(parts=(PerItem(rate=Money.of(2, "EUR")), bonus))
        earlier = TallyPart(labels=("\1cash:EUR",), numbers=(100,))
        assert twice.carry(part, mixed) == TallyPart(parts=(earlier, TallyPart(numbers=(1,))))


class TestByEntrants:
    """Terms by the number of entrants."""

    def test_too_few(self) -> None:
        """The scheme pays nothing where there are fewer than the first band asks for."""
        scheme = ByEntrants(bands=(EntrantBand(start=2, scheme=ONE),))
        assert settled(scheme, given()).explain("Ana") == "nothing is due"

    def test_limits_and_order(self) -> None:
        """There is a limit where every band has one, and bands have rising numbers."""
        capped, free = (EntrantBand(start=n, scheme=s) for n, s in ((1, CAPPED), (2, ONE)))
        assert ByEntrants(bands=(capped,)).never_above(EUR) == 200
        assert ByEntrants(bands=(capped, free)).never_above(EUR) is None
        with pytest.raises(InvalidValueError, match="that rise"):
            ByEntrants(bands=(free, capped))


class TestPoolShare:
    """A share of a fund of which others hold the rest."""

    def test_more_than_the_whole(self) -> None:
        """Parties that hold more than the whole are refused."""
        fund = PoolShare(amount=Money.of(10, "EUR"), whole=4)
        assert settled(fund, given(quantity=4)).explain("Ana").startswith("4 of 4 contributions")
        assert (fund.never_above(EUR), fund.never_above(cash("USD"))) == (1000, None)
        assert fund.price_of(given(quantity=2)) == {EUR: 500}
        with pytest.raises(InvalidValueError, match="at least the 5"):
            settled(fund, given(quantity=5))


class TestActivityBonus:
    """A percentage that activity raises."""

    bonus = ActivityBonus(scheme=ONE, per_unit=Fraction(1, 100), every=ResetPeriod.MONTH)

    def test_unknown_activity_and_units(self) -> None:
        """The activity has to be known, and the scheme pays in one unit."""
        with pytest.raises(InvalidValueError, match=r"the score \(score\), on which"):
            settled(self.bonus, given(at=datetime(2026, 3, 2, tzinfo=UTC)))
        with pytest.raises(InvalidValueError, match="in one unit"):
            ActivityBonus(scheme=NoPay(), per_unit=Fraction(1, 100), every=ResetPeriod.DAY)

    def test_versions(self) -> None:
        """A version that counts alike goes on; what the inner scheme is decides the rest."""
        part = TallyPart(parts=(TallyPart(), TallyPart()))
        assert self.bonus.carry(part, self.bonus) is part
        assert self.bonus.carry(part, ONE) is None
        assert (self.bonus.by_party, self.bonus.in_order, self.bonus.same_in_parts) == (
            *(True, False),
            True,
        )


class TestPaidToOthers:
    """Schemes around a referral or a team take back what each was paid."""

    @pytest.mark.parametrize(
        ("scheme", "paid"),
        [
            (Scaled(scheme=Referral(scheme=ONE), by=Fraction(1, 2)), {"Rita": 50}),
            (Cap(scheme=Referral(scheme=ONE), at=Money.of("0.80", "EUR")), {"Rita": 80}),
            (ByKind(kinds=(Kind(name="x", scheme=Referral(scheme=ONE)),)), {"Rita": 100}),
            (LargerOf(parts=(Teams(scheme=ONE), ONE)), {"Ana": 100, "Tim": 50, "Uma": 50}),
            (ResetEach(scheme=Teams(scheme=ONE), every=ResetPeriod.DAY), {"Tim": 50, "Uma": 50}),
        ],
    )
    def test_a_reversal(self, scheme: Any, paid: dict[str, int]) -> None:
        """A reversal of the contribution leaves nobody anything."""
        at = datetime(2026, 3, 2, tzinfo=UTC)
        books = settled(
            scheme, given(at=at, kind="x", referrer="Rita", members=("Tim", "Uma"))
        ).books
        assert _earned(books) == paid
        why = Text(en="error", fr="erreur")
        assert set(_earned(reverse(books, on=ON, why=why, contribution="1")).values()) == {0}

    def test_a_part_that_nothing_was_referred_for(self) -> None:
        """A contribution without a referrer earns only its own party something."""
        scheme = Sum(parts=(ONE, Sum(parts=(Referral(scheme=ONE), Referral(scheme=ONE)))))
        books = settled(scheme, given()).books
        why = Text(en="error", fr="erreur")
        assert _earned(reverse(books, on=ON, why=why, party="Ana", unit="EUR")) == {"Ana": 0}

    def test_two_referrers(self) -> None:
        """Contributions that name two referrers divide what their party earns for them."""
        items = [given(key=name, referrer=name) for name in ("Rita", "Sam")]
        found = settled(Referral(scheme=PerItem(rate=Money.of("0.55", "EUR"))), *items)
        assert [str(found.balance(name).paid) for name in ("Rita", "Sam")] == ["0.55 EUR"] * 2
        assert "divided among 2 referrers = 0.55" in found.explain("Rita")
        assert found.explain("Ana") == "nothing is due"

    def test_versions_and_limits(self) -> None:
        """Other schemes begin from zero, and a limit of the inner scheme binds nobody else."""
        teams, part = Teams(scheme=CAPPED), Teams(scheme=ONE).tally().part(given())
        assert teams.carry(part, ONE) is None
        assert Teams(scheme=ONE).carry(part, Teams(scheme=ONE)) is None
        assert (teams.never_above(EUR), teams.never_below(EUR)) == (None, None)


def _earned(books: Any) -> dict[str, int]:
    found = {party: books.parties[party].accounts for party in sorted(books.parties)}
    return {party: mine[0].earned for party, mine in found.items() if mine}


class TestUnitsAndFacts:
    """Points with decimals, percentages of a purse, and facts of contributions in files."""

    def test_half_points(self) -> None:
        """Points with a decimal are written, read and named apart from whole ones."""
        half = Amount.points("0.5", "stars", decimals=1)
        assert (str(half), half.unit.code) == ("0.5 stars", "points.1:stars")
        assert wire.from_data(wire.to_data(half), Amount) == half
        with pytest.raises(InvalidValueError, match="for points up to 9"):
            Unit(medium=Medium.CASH, name="EUR", decimals=1)

    @pytest.mark.parametrize("percent", [(), (60, 50), (-1,)])
    def test_percentages(self, percent: tuple[int, ...]) -> None:
        """Percentages of a purse lie between 0 and 100 together."""
        with pytest.raises(InvalidValueError, match="percentages"):
            Prizes.of(Money.of(10, "EUR"), percent=percent, ties=Ties.REFUSE)

    def test_a_referrer_in_a_file(self) -> None:
        """A row whose party is its own referrer is refused, with its line."""
        columns = Columns(party="who", referrer="by", client="for", product="what")
        reader = RowReader(columns=columns, header=("who", "by", "for", "what"))
        first = reader.contribution(2, ["Ana", "Rita", "Acme", "book"])
        assert (first.referrer, first.client, first.product) == ("Rita", "Acme", "book")
        fast = reader.fast()
        assert fast is not None
        assert fast(["Ana", "Sam", "Acme", "book"], 3).referrer == "Sam"
        with pytest.raises(UnusualRowError):
            fast(["Ana", "Ana", "Acme", "book"], 4)


class TestShares:
    """A share lies between nothing and the whole, and can be written."""

    def test_more_than_the_whole(self) -> None:
        """A rate above one is refused with the combination that pays it."""
        with pytest.raises(InvalidValueError, match="a Sum of it and of 80 % of it"):
            Scaled(scheme=PerItem(rate=Money.of("2.00", "EUR")), by=Fraction(9, 5))
        with pytest.raises(InvalidValueError, match="a share from 0 to 1"):
            Share(rate=Fraction(-1, 5), currency="EUR")

    def test_too_many_digits(self) -> None:
        """A rate that Python cannot write is refused, so that a plan can always be shown."""
        for wrong in (Fraction(1, 10**4300), Fraction(10**4299, 10**4300 + 1)):
            with pytest.raises(InvalidValueError, match="at most 4200 digits"):
                Share(rate=wrong, currency="EUR")
