"""Tests of books, on keys, amended plans, pools, instants, statements, payments and archives."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve

from c2b import CurrencyMismatchError, InvalidDocumentError, InvalidValueError, Money, Text, wire
from c2b.compensation import (
    Amount,
    Archive,
    Band,
    Bonus,
    Books,
    ByKind,
    ByPrice,
    Cap,
    Contribution,
    Converted,
    Deadline,
    Decision,
    Deduction,
    EntryKind,
    Fee,
    FeePer,
    Floor,
    GoldAnswer,
    GoldQuestions,
    Graduated,
    Hold,
    HourlyMinimum,
    Keep,
    Kind,
    Majority,
    ManualDecision,
    Milestone,
    Milestones,
    OnePerParty,
    OverBudget,
    PayPlan,
    PerItem,
    Pool,
    PoolLater,
    PriceBand,
    Prizes,
    Quota,
    QuotaScope,
    RateSwitch,
    ResetEach,
    ResetPeriod,
    Role,
    Rounding,
    Scaled,
    Settlement,
    Share,
    Slab,
    Sum,
    Threshold,
    Tie,
    TierBasis,
    Ties,
    TimeOf,
    Version,
    Versions,
    Withhold,
    amend,
    archive,
    cash,
    erase,
    erase_filed,
    return_payout,
    reverse,
    settle,
    statement,
)
from c2b.compensation.quantity_tally import Shared
from c2b.compensation.tally import TallyPart

WHY = Text(en="fraud", fr="fraude")
JAN, FEB, MAR, APR = (date(2026, month, 28) for month in (1, 2, 3, 4))
EUR = cash("EUR")
USD10 = Money.of("10", "USD")
PARIS = ZoneInfo("Europe/Paris")


def eur(amount: str) -> Money:
    """Return an amount in euros."""
    return Money.of(amount, "EUR")


def plan(*deductions: Deduction, **facts: Any) -> PayPlan:
    """One euro for each contribution."""
    stated: dict[str, Any] = {
        "key": "plan",
        "scheme": PerItem(rate=eur("1.00")),
        "rounding": Rounding.HALF_UP,
        "deductions": deductions,
    }
    return PayPlan(**{**stated, **facts})


def gave(key: str, party: str = "Ana", **facts: Any) -> Contribution:
    """One contribution."""
    return Contribution(key=key, party=party, **facts)


def paid(books: Books | Settlement, *parties: str) -> list[str]:
    """Return the payments to each party to date."""
    return [str(books.balance(party, "EUR").paid.money.to_decimal()) for party in parties]


def earned(books: Books | Settlement, *parties: str) -> list[str]:
    """Return the earnings of each party to date."""
    return [str(books.balance(party, "EUR").earned.money.to_decimal()) for party in parties]


def reasons(settled: Settlement) -> list[str]:
    """Return the reasons on the lines of a settlement."""
    return [str(line.reason) for line in settled.lines()]


BY_HAND = plan(policies=(ManualDecision(),))
YES, NO = Decision.ACCEPTED, Decision.REJECTED


class TestKeys:
    """One key is one contribution."""

    def test_two_workers_under_one_key(self) -> None:
        """A fault names both, whether they wait or not."""
        items = [gave("A1", "w1"), gave("A1", "w2", decision=YES)]
        with pytest.raises(InvalidValueError, match=r"A1: .*one of w1 .*got one of w2"):
            settle(BY_HAND, items, on=JAN)

    def test_other_amount(self) -> None:
        """Another amount under a key is refused in one settlement, as a stream, and in books."""
        shares = plan(scheme=Share(rate=Fraction(1), currency="EUR"))
        ana, ben = gave("A1", "Ana", value=eur("1")), gave("A1", "Ben", value=eur("2"))
        for source in (list, iter):
            with pytest.raises(InvalidValueError, match=r"Ana \(1.00 EUR\).*Ben \(2.00 EUR\)"):
                settle(shares, source([ana, ben]), on=JAN)
        books = settle(shares, [ana], on=JAN).books
        with pytest.raises(InvalidValueError, match=r"one of Ana, seen on 2026-01-28"):
            settle(books, [ben], on=FEB)
        _, filed = archive(books, until=JAN)
        with pytest.raises(InvalidValueError, match="one that is filed away"):
            settle(filed, [ben], on=FEB)

    @pytest.mark.parametrize("between", [0, 1, 1022, 1023, 2000])
    @pytest.mark.parametrize("source", [list, iter])
    def test_decided_at_any_distance(self, between: int, source: Callable[..., Any]) -> None:
        """A pending one that comes again decided is paid, and its lines say so."""
        others = [gave(f"x{n}", "Ben", decision=NO) for n in range(between)]
        lines: list[str] = []
        items = [gave("A1"), *others, gave("A1", decision=YES, note="fine")]
        settled = settle(
            BY_HAND, source(items), on=JAN, lines=lambda x: lines.append(str(x.reason))
        )
        assert paid(settled, "Ana") == ["1.00"]
        assert (lines[0], lines[-1]) == ("waits: nobody has decided", "counts")
        assert (settled.waiting, settled.counted) == (0, 1)

    def test_a_key_that_is_sent_again_after_a_new_one(self) -> None:
        """Only the new one is paid; the keys of a run are counted."""
        books = settle(plan(), [gave("1")], on=JAN).books
        settled = settle(books, [gave("2"), gave("1"), gave("3")], on=FEB)
        assert earned(settled, "Ana") == ["3.00"]
        assert [line.key for line in settled.lines()] == ["2", "1", "3"]
        assert (len(books.keys), len(settled.books.keys)) == (1, 3)
        assert [*settled.books.keys] == ["1", "2", "3"]
        newest = settled.books.keys._layers[-1]
        assert [*newest] == [*newest.keys()]

    def test_waiting_falls(self) -> None:
        """The number of waiting contributions falls when a later settlement brings a decision."""
        first = settle(BY_HAND, [gave("1"), gave("2")], on=JAN)
        assert first.waiting == 2
        second = settle(first.books, [gave("1", decision=YES)], on=FEB)
        assert (second.waiting, paid(second, "Ana")) == (1, ["1.00"])
        assert settle(second.books, [gave("2")], on=MAR).waiting == 1

    def test_a_missing_fact_may_be_filled_in(self) -> None:
        """A contribution that waits for a fact may come again with it."""
        books = settle(
            plan(policies=(Deadline(until=datetime(2026, 2, 1, tzinfo=UTC)),)), [gave("1")], on=JAN
        ).books
        assert books.waiting == 1
        late = settle(books, [gave("1", at=datetime(2026, 1, 2, tzinfo=UTC))], on=FEB)
        assert (late.counted, late.waiting) == (1, 0)
        with pytest.raises(InvalidValueError, match="one key is one contribution"):
            settle(late.books, [gave("1")], on=FEB)

    @pytest.mark.parametrize("overturns", [True, False])
    def test_a_rejection_may_be_overturned(self, overturns: bool) -> None:
        """A rejection may be overturned if the policy allows it, at once, later or after filing."""
        terms = plan(policies=(ManualDecision(overturns=overturns),))
        no, yes = gave("1", decision=NO), gave("1", decision=YES)
        assert settle(terms, [no, yes], on=JAN).counted == int(overturns)
        books = settle(terms, [no], on=JAN).books
        assert settle(books, [yes], on=FEB).counted == int(overturns)
        _, filed = archive(books, until=JAN)
        assert settle(filed, [yes], on=FEB).counted == int(overturns)
        assert settle(filed, [no], on=FEB).counted == 0

    def test_a_later_rejection_is_a_reversal(self) -> None:
        """A later rejection does not take back a payment in silence."""
        books = settle(BY_HAND, [gave("1", decision=YES)], on=JAN).books
        late = settle(books, [gave("1", decision=NO)], on=FEB)
        assert reasons(late) == ["settled before: a rejection after that is a reversal"]
        assert paid(late, "Ana") == ["1.00"]

    def test_where_all_are_looked_at_together(self) -> None:
        """The row that decides is judged, the others say what became of them."""
        terms = plan(policies=(ManualDecision(overturns=True), OnePerParty(keep=Keep.LAST)))
        items = [
            gave("1"),
            gave("1", decision=YES),
            gave("1", decision=NO),
            gave("2", "Ben", decision=NO),
            gave("2", "Ben", decision=YES),
        ]
        settled = settle(terms, items, on=JAN)
        assert reasons(settled) == [
            "decided further down",
            "counts",
            "settled before: a rejection after that is a reversal",
            "decided further down",
            "counts",
        ]
        again = settle(settled.books, items[:2], on=FEB)
        assert reasons(again) == ["settled before", "settled before"]
        with pytest.raises(InvalidValueError, match="one key is one contribution"):
            settle(terms, [gave("1"), gave("1", "Ben")], on=JAN)

    def test_filed_keys_are_known(self) -> None:
        """New ones beside them count."""
        books = settle(plan(), [gave("1"), gave("2")], on=JAN).books
        box, filed = archive(books, until=JAN)
        again = settle(filed, [gave("1"), gave("3")], on=FEB)
        assert reasons(again) == ["settled before", "counts"]
        assert settle(filed, [gave("4")], on=FEB).counted == 1
        _, twice = archive(again.books, until=FEB)
        assert settle(twice, [gave(str(n)) for n in range(1, 4)], on=MAR).counted == 0
        assert (box.number, len(twice.archives), box.state_of("3")) == (1, 2, None)


class TestMemory:
    """Policies go on exactly over time."""

    def test_quota(self) -> None:
        """A quota that grows lets through what is new."""
        books = settle(
            plan(policies=(Quota(most=2),)), [gave("1"), gave("2"), gave("3")], on=JAN
        ).books
        assert settle(books, [gave("4")], on=FEB).counted == 0
        more = amend(books, plan(policies=(Quota(most=3),)), since=FEB)
        assert settle(more, [gave("4"), gave("5")], on=FEB).counted == 1

    @pytest.mark.parametrize("of", [QuotaScope.PARTY, QuotaScope.TASK])
    def test_quota_of_each(self, of: QuotaScope) -> None:
        """A quota counts by party or by task; a contribution without a task waits."""
        terms = plan(policies=(Quota(most=1, of=of),))
        books = settle(terms, [gave("1", task="a"), gave("2", "Ben")], on=JAN).books
        assert settle(books, [gave("3", task="a"), gave("4", "Cem", task="b")], on=FEB).counted == 1

    @pytest.mark.parametrize("keep", Keep)
    def test_one_per_party(self, keep: Keep) -> None:
        """A party has one contribution, after a restart too."""
        books = settle(plan(policies=(OnePerParty(keep=keep),)), [gave("1")], on=JAN).books
        read = wire.parse(wire.to_json(books), Books)
        assert settle(read, [gave("2"), gave("3", "Ben")], on=FEB).counted == 1

    def test_gold(self) -> None:
        """Answers of earlier settlements stay marked."""
        gold = GoldQuestions(answers=(GoldAnswer(task="a", answer="x"),), least=Fraction(1, 2))
        books = settle(plan(policies=(gold,)), [gave("1", task="a", answer="x")], on=JAN).books
        assert settle(books, [gave("2", task="b", answer="y")], on=FEB).counted == 1

    def test_two_of_a_kind(self) -> None:
        """Each has a memory of its own."""
        policies = (Quota(most=3), Quota(most=1))
        books = settle(plan(policies=policies), [gave("1"), gave("2")], on=JAN).books
        assert settle(books, [gave("3")], on=FEB).counted == 0
        assert len(books.memory) == 2

    def test_a_spent_budget(self) -> None:
        """A spent budget pays nothing after the first contribution that does not fit."""
        terms = plan(budget=eur("2"), over=OverBudget.FIRST_COME)
        books = settle(terms, [gave("1"), gave("2", quantity=5)], on=JAN).books
        assert settle(books, [gave("3")], on=FEB).counted == 0
        back = reverse(books, contribution="1", on=FEB, why=WHY)
        assert settle(back, [gave("3")], on=FEB).counted == 1

    def test_a_spent_budget_stays_spent_while_nothing_comes(self) -> None:
        """A settlement without contributions does not open a spent budget again."""
        terms = plan(budget=eur("2"), over=OverBudget.FIRST_COME)
        books = settle(terms, [gave("1"), gave("2", quantity=5)], on=JAN).books
        quiet = settle(books, [], on=JAN).books
        assert settle(quiet, [gave("3")], on=FEB).counted == 0

    def test_a_part_of_an_answer(self) -> None:
        """A contribution that counted for a half is taken back as a half."""
        terms = plan(policies=(Majority(tie=Tie.HALF),))
        items = [gave("1", task="t", answer="a"), gave("2", "Ben", task="t", answer="b")]
        books = settle(terms, items, on=JAN).books
        back = reverse(books, contribution="1", on=FEB, why=WHY)
        assert earned(back, "Ana", "Ben") == ["0.00", "0.50"]


class TestAmend:
    """Terms change from a day on."""

    def test_old_work_keeps_its_rate(self) -> None:
        """Old work keeps its rate by its day, or by the day on which it was first seen."""
        old = plan(policies=(ManualDecision(),))
        books = settle(old, [gave("waits")], on=JAN).books
        books = amend(
            books, plan(policies=(ManualDecision(),), scheme=PerItem(rate=eur("3"))), since=FEB
        )
        before = datetime(2026, 1, 2, tzinfo=UTC)
        items = [
            gave("waits", decision=YES),
            gave("old", "Ben", decision=YES, at=before),
            gave("new", "Cem", decision=YES),
        ]
        settled = settle(books, items, on=MAR)
        assert earned(settled, "Ana", "Ben", "Cem") == ["1.00", "1.00", "3.00"]
        assert [dict(line.amounts)[EUR] for line in settled.lines()] == [100, 100, 300]
        back = reverse(settled.books, contribution="old", on=MAR, why=WHY)
        assert earned(back, "Ben") == ["0.00"]
        told = str(settle(back, [gave("x", decision=YES)], on=APR).explain("Ana"))
        told = told.replace("\u00a0", " ")
        assert told == "1 × 1.00 EUR = 1.00 EUR; since 2026-02-28: 1 × 3.00 EUR = 3.00 EUR"

    def test_one_more_fee(self) -> None:
        """A new fee takes nothing of what was earned before."""
        fee = Fee(rate=Fraction(1, 10), rounding=Rounding.HALF_UP)
        books = settle(plan(Threshold(at=eur("5"))), [gave("1", quantity=3)], on=JAN).books
        books = amend(books, plan(fee), since=FEB)
        old = datetime(2026, 1, 2, tzinfo=UTC)
        settled = settle(books, [gave("2", quantity=10), gave("3", quantity=2, at=old)], on=FEB)
        balance = settled.balance("Ana")
        assert (str(balance.fees), str(balance.paid)) == ("1.00 EUR", "14.00 EUR")

    def test_a_hold_of_older_terms_ends_on_its_day(self) -> None:
        """A hold of an older plan ends on its day, and not before."""
        books = settle(plan(Hold(until=MAR)), [gave("1")], on=JAN).books
        books = settle(amend(books, plan(), since=FEB), [], on=FEB).books
        assert str(books.balance("Ana").held) == "1.00 EUR"
        assert paid(settle(books, [], on=MAR), "Ana") == ["1.00"]

    def test_budget(self) -> None:
        """A contribution that the budget refused may come again."""
        terms = plan(budget=eur("2"), over=OverBudget.REFUSE)
        refused = settle(terms, [gave("1", quantity=3)], on=JAN)
        assert (refused.refused, refused.counted) == (True, 0)
        assert reasons(refused) == [
            "more is due than the budget: nothing is settled, send it again"
        ]
        assert [entry.key for entry in refused.entries()] == []
        books = amend(refused.books, evolve(terms, budget=eur("3")), since=JAN)
        assert settle(books, [gave("1", quantity=3)], on=JAN).left == eur("0")

    def test_lines_of_a_stream_wait_for_the_budget(self) -> None:
        """The lines of a stream report the final status of each contribution."""
        terms = plan(budget=eur("1"), over=OverBudget.REFUSE, policies=(Quota(most=2),))
        told: list[str] = []
        items = [gave("1"), gave("2"), gave("3")]
        settle(terms, iter(items), on=JAN, lines=lambda line: told.append(line.status.value))
        assert told == ["refused", "refused", "refused"]
        told.clear()
        settle(terms, iter(items[:1]), on=JAN, lines=lambda line: told.append(line.status.value))
        assert told == ["counted"]

    def test_a_sum_knows_nothing_of_others(self) -> None:
        """The tally of several parts has no state of a party that gave nothing."""
        tally = Sum(parts=(Bonus(amount=eur("5")), PerItem(rate=eur("1")))).tally()
        tally.add([gave("1")])
        assert tally.of("Ana") is not None
        assert tally.of("Ben") is None

    def test_tiers_go_on(self) -> None:
        """Tiers go on from the place that a party has reached, for new work alone."""

        def tiers(first: str, second: str) -> Graduated:
            return Graduated(bands=(Band(to=2, rate=eur(first)), Band(rate=eur(second))))

        books = settle(plan(scheme=tiers("1", "2")), [gave("1", quantity=2)], on=JAN).books
        books = amend(books, plan(scheme=tiers("3", "5")), since=FEB)
        assert earned(settle(books, [gave("2")], on=FEB), "Ana") == ["7.00"]

    @pytest.mark.parametrize(
        ("old", "new", "expected"),
        [
            (Bonus(amount=eur("5")), Bonus(amount=eur("9")), "5.00"),
            (Bonus(amount=eur("5")), PerItem(rate=eur("1")), "6.00"),
            (
                Sum(parts=(Bonus(amount=eur("5")), PerItem(rate=eur("1")))),
                Sum(parts=(Bonus(amount=eur("9")), PerItem(rate=eur("2")))),
                "8.00",
            ),
            (
                Sum(parts=(PerItem(rate=eur("1")),)),
                Sum(parts=(PerItem(rate=eur("2")),)),
                "3.00",
            ),
            (Sum(parts=(Bonus(amount=eur("5")),)), Bonus(amount=eur("9")), "5.00"),
            (
                Scaled(scheme=Bonus(amount=eur("4")), by=Fraction(1, 2)),
                Scaled(scheme=Bonus(amount=eur("8")), by=Fraction(1, 2)),
                "2.00",
            ),
            (
                Scaled(scheme=Bonus(amount=eur("4")), by=Fraction(1, 2)),
                Bonus(amount=eur("8")),
                "10.00",
            ),
            (
                ByKind(kinds=(Kind(name="a", scheme=Bonus(amount=eur("5"))),)),
                ByKind(kinds=(Kind(name="a", scheme=Bonus(amount=eur("9"))),)),
                "5.00",
            ),
            (
                ByKind(kinds=(Kind(name="a", scheme=Bonus(amount=eur("5"))),)),
                ByKind(kinds=(Kind(name="a", scheme=PerItem(rate=eur("9"))),)),
                "14.00",
            ),
            (
                ByKind(kinds=(Kind(name="a", scheme=Bonus(amount=eur("5"))),)),
                Bonus(amount=eur("9")),
                "14.00",
            ),
            (
                Bonus(amount=eur("5")),
                ByKind(kinds=(Kind(name="a", scheme=Bonus(amount=eur("9"))),)),
                "14.00",
            ),
            (
                Bonus(amount=eur("5")),
                Sum(parts=(Bonus(amount=eur("4")), PerItem(rate=eur("1")))),
                "6.00",
            ),
            (
                Slab(bands=(Band(to=1, rate=eur("1")), Band(rate=eur("2")))),
                Slab(bands=(Band(to=1, rate=eur("3")), Band(rate=eur("4")))),
                "5.00",
            ),
            (
                Slab(bands=(Band(to=1, rate=eur("1")), Band(rate=eur("2")))),
                RateSwitch(bands=(Band(to=1, rate=eur("3")), Band(rate=eur("4")))),
                "4.00",
            ),
            (
                Graduated(bands=(Band(rate=eur("1")),)),
                Graduated(bands=(Band(rate=eur("3")),), basis=TierBasis.VALUE, currency="EUR"),
                "4.00",
            ),
        ],
    )
    def test_what_goes_on(self, old: Any, new: Any, expected: str) -> None:
        """A bonus is not earned twice because it changed; a rate holds for what is new."""
        facts: dict[str, Any] = {"kind": "a", "value": eur("3")}
        books = settle(plan(scheme=old), [gave("1", **facts)], on=JAN).books
        books = amend(books, plan(scheme=new), since=FEB)
        assert earned(settle(books, [gave("2", **facts)], on=FEB), "Ana") == [expected]

    def test_routes_that_are_gone(self) -> None:
        """Only the ways that both have go on."""

        def versions(*years: int) -> Versions:
            return Versions(
                versions=tuple(
                    Version(since=date(year, 1, 1), scheme=Bonus(amount=eur("1"))) for year in years
                )
            )

        def bands(*starts: str) -> ByPrice:
            return ByPrice(
                bands=tuple(
                    PriceBand(start=eur(start), scheme=Bonus(amount=eur("1"))) for start in starts
                )
            )

        facts: dict[str, Any] = {"at": datetime(2026, 1, 2, tzinfo=UTC), "value": eur("3")}
        pairs: list[tuple[Any, Any]] = [
            (versions(2000, 2026), versions(2000)),
            (bands("0", "2"), bands("0")),
        ]
        for old, new in pairs:
            books = settle(plan(scheme=old), [gave("1", **facts)], on=JAN).books
            books = amend(books, plan(scheme=new), since=FEB)
            later = facts | {"at": datetime(2026, 3, 2, tzinfo=UTC)}
            assert earned(settle(books, [gave("2", **later)], on=MAR), "Ana") == ["2.00"]

    def test_a_period_goes_on(self) -> None:
        """A bonus of a month is not earned a second time because it changed in the month."""

        def monthly(bonus: str) -> ResetEach:
            return ResetEach(scheme=Bonus(amount=eur(bonus)), every=ResetPeriod.MONTH)

        january = datetime(2026, 1, 2, tzinfo=UTC)
        books = settle(plan(scheme=monthly("5")), [gave("1", at=january)], on=JAN).books
        books = amend(books, plan(scheme=monthly("9")), since=JAN)
        same_month = gave("2", at=datetime(2026, 1, 28, tzinfo=UTC))
        next_month = gave("3", at=datetime(2026, 2, 2, tzinfo=UTC))
        books = settle(books, [same_month], on=FEB).books
        assert earned(books, "Ana") == ["5.00"]
        assert earned(settle(books, [next_month], on=FEB), "Ana") == ["14.00"]

    @pytest.mark.parametrize(
        ("change", "says"),
        [
            (lambda b: amend(b, plan(key="other"), since=FEB), "under the key plan"),
            (lambda b: amend(b, plan(zone=UTC), since=FEB), "in the same zone"),
            (lambda b: amend(b, plan(), since=date(2026, 1, 1)), "a day from 2026-01-28 on"),
            (lambda b: amend(b, plan(), since=datetime(2026, 3, 1)), "a day from"),
            (lambda b: settle(b, [], on=date(2026, 1, 1)), "time runs forward"),
        ],
    )
    def test_refused(self, change: Callable[[Books], object], says: str) -> None:
        """Another plan, another zone, the past."""
        books = settle(plan(), [], on=JAN).books
        with pytest.raises(InvalidValueError, match=says):
            change(books)

    def test_amended_twice_on_one_day(self) -> None:
        """The last one holds."""
        books = amend(Books.open(plan()), plan(scheme=PerItem(rate=eur("2"))), since=JAN)
        books = amend(books, plan(scheme=PerItem(rate=eur("3"))), since=JAN)
        assert earned(settle(books, [gave("1")], on=JAN), "Ana") == ["3.00"]
        assert len(books.versions) == 2


class TestPools:
    """The shares in a pool that grows, or that a new party joins later."""

    def later(self, how: PoolLater, grown: str = "100") -> list[str]:
        """Ana and Ben share 100; then Cem gives as much as each of them, and the pool grows."""
        books = settle(
            plan(scheme=Pool(amount=eur("100"), later=how)), [gave("1"), gave("2", "Ben")], on=JAN
        ).books
        books = amend(books, plan(scheme=Pool(amount=eur(grown), later=how)), since=FEB)
        return earned(settle(books, [gave("3", "Cem")], on=FEB), "Ana", "Ben", "Cem")

    def test_each(self) -> None:
        """A later share follows the named rule."""
        assert self.later(PoolLater.CATCH_UP) == ["50.00", "50.00", "0.00"]
        assert self.later(PoolLater.CATCH_UP, "160") == ["53.34", "53.33", "53.33"]
        assert self.later(PoolLater.NEW_ONLY, "160") == ["50.00", "50.00", "60.00"]
        assert self.later(PoolLater.CORRECT) == ["33.34", "33.33", "33.33"]

    def test_too_much_is_owed_back(self) -> None:
        """A party owes the excess if the whole is shared again, and the statement reports it."""
        pool = Pool(amount=eur("100"), later=PoolLater.CORRECT)
        first = settle(plan(scheme=pool), [gave("1")], on=JAN)
        books = settle(first.books, [gave("2", "Ben")], on=FEB).books
        assert str(books.balance("Ana").owed_back) == "50.00 EUR"
        (unit,) = statement(books, "Ana").units
        assert "less, for others gave more since" in {str(row.words) for row in unit.rows}
        books.check()

    def test_what_was_taken_back_is_there_again(self) -> None:
        """An amount taken back is there for later parties; a pool that shrinks takes nothing."""
        pool = Pool(amount=eur("100"))
        books = settle(plan(scheme=pool), [gave("1"), gave("2", "Ben")], on=JAN).books
        back = reverse(books, contribution="1", on=FEB, why=WHY)
        assert earned(settle(back, [gave("3", "Cem")], on=FEB), "Ana", "Ben", "Cem") == [
            "0.00",
            "50.00",
            "50.00",
        ]
        small = amend(books, plan(scheme=Pool(amount=eur("10"))), since=FEB)
        assert earned(settle(small, [gave("3", "Cem")], on=FEB), "Ana", "Cem") == ["50.00", "0.00"]

    def test_one_of_several_contributions(self) -> None:
        """Takes its part of the share, and a route or a sum hands it on."""
        pool = Pool(amount=eur("90"))
        for scheme in (
            pool,
            Sum(parts=(pool,)),
            ByKind(kinds=(Kind(name="a", scheme=pool),)),
            Scaled(scheme=pool, by=Fraction(1)),
        ):
            items = [gave("1", kind="a"), gave("2", kind="a"), gave("3", "Ben", kind="a")]
            books = settle(plan(scheme=scheme), items, on=JAN).books
            back = reverse(books, contribution="1", on=FEB, why=WHY)
            assert earned(back, "Ana", "Ben") == ["30.00", "30.00"]
            back.check()

    def test_a_party_that_gave_nothing(self) -> None:
        """A weight taken back of a party that has none takes nothing else with it."""
        part = TallyPart(numbers=(1, 0, 0))
        assert Shared().drawn("Ana", part) is part

    def test_nobody_is_eligible_any_more(self) -> None:
        """A share that was given stays given if no party is eligible any more."""
        books = settle(plan(scheme=Pool(amount=eur("9"))), [gave("1")], on=JAN).books
        books = amend(books, plan(scheme=Pool(amount=eur("9"), least=5)), since=FEB)
        assert earned(settle(books, [], on=FEB), "Ana") == ["9.00"]


class TestReversalsOfSchemes:
    """A contribution is taken back as it was paid."""

    @pytest.mark.parametrize(
        ("scheme", "expected"),
        [
            (Graduated(bands=(Band(to=1, rate=eur("1")), Band(rate=eur("2")))), ["2.00", "4.00"]),
            (RateSwitch(bands=(Band(to=1, rate=eur("1")), Band(rate=eur("2")))), ["2.00", "4.00"]),
            (Slab(bands=(Band(to=1, rate=eur("1")), Band(rate=eur("2")))), ["1.00", "4.00"]),
            (Bonus(amount=eur("5"), least=2), ["0.00", "5.00"]),
            (
                HourlyMinimum(rate=eur("1"), per_hour=eur("1"), time=TimeOf.MEDIAN),
                ["1.00", "2.00"],
            ),
            (Cap(scheme=PerItem(rate=eur("1")), at=eur("1")), ["1.00", "1.00"]),
            (
                Converted(
                    scheme=PerItem(rate=Amount.points(100, "SB")),
                    source=Amount.points(100, "SB"),
                    target=eur("1"),
                ),
                ["1.00", "2.00"],
            ),
            (ResetEach(scheme=PerItem(rate=eur("1")), every=ResetPeriod.YEAR), ["1.00", "2.00"]),
            (
                Prizes(prizes=(eur("5"), eur("3")), ties=Ties.SPLIT_PLACES),
                ["5.00", "8.00"],
            ),
            (
                Sum(parts=(PerItem(rate=eur("1")), PerItem(rate=Amount.points(1, "SB")))),
                ["1.00", "2.00"],
            ),
        ],
    )
    def test_the_first_of_two(self, scheme: Any, expected: list[str]) -> None:
        """The first of two is reversed, and a third one is paid by what still stands."""
        facts: dict[str, Any] = {
            "seconds": 60,
            "rank": 1,
            "at": datetime(2026, 1, 2, tzinfo=UTC),
        }
        books = settle(plan(scheme=scheme), [gave("1", **facts), gave("2", **facts)], on=JAN).books
        try:
            back = reverse(books, contribution="1", on=FEB, why=WHY)
        except InvalidValueError:  # it earned nothing that the other did not
            back = books
        back.check()
        assert earned(back, "Ana")[0] == expected[0]
        later = settle(back, [gave("3", **facts)], on=MAR)
        assert earned(later, "Ana")[0] == expected[1]

    def test_milestones(self) -> None:
        """One that is reached by another contribution too stays."""
        scheme = Milestones(steps=(Milestone(name="a", amount=eur("5")),))
        items = [gave("1", kind="a"), gave("2", kind="a")]
        books = settle(plan(scheme=scheme), items, on=JAN).books
        once = reverse(books, contribution="1", on=FEB, why=WHY)
        assert earned(settle(once, [], on=FEB), "Ana") == ["5.00"]
        half = reverse(books, party="Ana", amount=eur("2"), on=FEB, why=WHY)
        assert earned(settle(half, [], on=FEB), "Ana") == ["3.00"]

    def test_in_parts(self) -> None:
        """A part, then the rest, then nothing; a restored part is there again."""
        books = settle(plan(), [gave("1", quantity=3)], on=JAN).books
        part = reverse(books, contribution="1", amount=eur("1"), on=FEB, why=WHY, name="part")
        whole = reverse(part, contribution="1", on=FEB, why=WHY)
        assert earned(whole, "Ana") == ["0.00"]
        with pytest.raises(InvalidValueError, match="nothing is left"):
            reverse(whole, contribution="1", on=FEB, why=WHY)
        again = reverse(whole, entry="part", on=FEB, why=WHY)
        assert earned(again, "Ana") == ["1.00"]
        assert earned(reverse(again, contribution="1", on=FEB, why=WHY), "Ana") == ["0.00"]
        with pytest.raises(InvalidValueError, match="leave the amount out"):
            reverse(whole, entry="part", amount=eur("1"), on=FEB, why=WHY)

    def test_the_last_entry_first(self) -> None:
        """The last entry of a party is reversed first; entries already reversed are passed over."""
        books = settle(plan(), [gave("1", quantity=3)], on=JAN).books
        books = settle(books, [gave("2", quantity=2)], on=FEB).books
        some = reverse(books, party="Ana", amount=eur("1"), on=MAR, why=WHY)
        assert [e.earned for e in some.journal() if e.kind is EntryKind.REVERSAL] == [-100]
        more = reverse(some, party="Ana", amount=eur("1"), on=MAR, why=WHY)
        rest = reverse(more, party="Ana", on=MAR, why=WHY)
        first, second = (entry.key for entry in books.journal())
        taken = [(e.reverses, e.earned) for e in rest.journal() if e.kind is EntryKind.REVERSAL]
        assert taken == [(second, -100), (second, -100), (first, -300)]

    def test_a_kept_fee_is_not_restored(self) -> None:
        """A fee that was not given back is not charged a second time."""
        fee = Fee(rate=Fraction(1, 10), rounding=Rounding.HALF_UP, given_back=False)
        books = settle(plan(fee), [gave("1", quantity=10)], on=JAN).books
        back = reverse(books, contribution="1", on=FEB, why=WHY, name="x")
        assert str(back.balance("Ana").owed_back) == "10.00 EUR"
        again = reverse(back, entry="x", on=FEB, why=WHY)
        assert again.balance("Ana") == books.balance("Ana")

    def test_what_only_waits_is_not_kept(self) -> None:
        """A threshold keeps nothing for good, whatever comes to it."""
        assert Threshold(at=eur("10")).keeps(500) == 0

    def test_an_entry_is_restored(self) -> None:
        """An entry is restored without a contribution that would have to know it."""
        books = settle(plan(), [gave("1")], on=JAN).books
        back = reverse(books, party="Ana", on=FEB, why=WHY, name="x")
        assert reverse(back, entry="x", on=FEB, why=WHY).accounts() == books.accounts()

    def test_a_fee_of_one_currency_on_each_contribution(self) -> None:
        """Leaves the other currency alone."""
        fee = Fee(rate=Fraction(0), fixed=eur("0.10"), rounding=Rounding.UP, per=FeePer.ITEM)
        both = Sum(parts=(PerItem(rate=eur("1")), PerItem(rate=USD10)))
        settled = settle(plan(fee, scheme=both), [gave("1")], on=JAN)
        shown = [str(settled.balance("Ana", each).paid) for each in ("EUR", "USD")]
        assert shown == ["0.90 EUR", "10.00 USD"]

    def test_nothing_was_earned(self) -> None:
        """A contribution that waits or does not count has earned nothing to reverse."""
        books = settle(BY_HAND, [gave("1"), gave("2", decision=NO)], on=JAN).books
        for key in ("1", "2"):
            with pytest.raises(InvalidValueError, match="it earned nothing yet"):
                reverse(books, contribution=key, on=FEB, why=WHY)

    def test_fees_on_top(self) -> None:
        """Fees on top of each party, each contribution and the whole go back in proportion."""
        for per in (FeePer.ITEM, FeePer.PARTY, FeePer.TOTAL):
            fee = Fee(rate=Fraction(1, 10), rounding=Rounding.HALF_UP, per=per, on_top=True)
            books = settle(
                plan(fee), [gave("1", quantity=10), gave("2", "Ben", quantity=10)], on=JAN
            ).books
            assert str(books.cost()) == "22.00 EUR"
            back = reverse(books, contribution="1", on=FEB, why=WHY, name="x")
            assert (str(back.cost()), str(back.sum_of(Role.PLATFORM))) == ("11.00 EUR", "1.00 EUR")
            again = reverse(back, entry="x", on=FEB, why=WHY)
            assert str(again.cost()) == "22.00 EUR"
            assert str(settle(back, [gave("3", quantity=10)], on=MAR).cost()) == "22.00 EUR"
            again.check()
            kept = plan(evolve(fee, given_back=False))
            books = settle(kept, [gave("1", quantity=10)], on=JAN).books
            back = reverse(books, contribution="1", on=FEB, why=WHY, name="x")
            assert str(back.cost()) == "1.00 EUR"
            reverse(back, entry="x", on=FEB, why=WHY).check()

    def test_what_was_carried_and_let_go(self) -> None:
        """Is taken back with the tax that it ran through; restored, it is there again."""
        tax = Withhold(rate=Fraction(1, 10), rounding=Rounding.HALF_UP)
        books = settle(plan(Threshold(at=eur("10")), tax), [gave("1", quantity=8)], on=JAN).books
        books = settle(books, [gave("2", quantity=8)], on=FEB).books
        back = reverse(books, contribution="1", on=MAR, why=WHY, name="x")
        balance = back.balance("Ana")
        assert (str(balance.withheld), str(balance.owed_back)) == ("0.80 EUR", "7.20 EUR")
        again = reverse(back, entry="x", on=MAR, why=WHY)
        assert again.balance("Ana") == books.balance("Ana")
        held = settle(plan(Hold(until=FEB)), [gave("1")], on=JAN).books
        back = reverse(held, contribution="1", on=JAN, why=WHY, name="x")
        late = reverse(back, entry="x", on=FEB, why=WHY)
        assert (str(late.balance("Ana").held), late.to_pay) == ("1.00 EUR", ("Ana",))
        assert paid(settle(late, [], on=FEB), "Ana") == ["1.00"]
        assert paid(settle(late, [], on=FEB), "Ana") == ["1.00"]


class TestArchives:
    """The entries of closed periods are filed away in archives."""

    def test_reversals_of_what_is_filed(self) -> None:
        """A filed entry is reversed by its archive, or at the common rates of all filed entries."""
        fee = Fee(rate=Fraction(1, 10), rounding=Rounding.HALF_UP)
        books = settle(plan(fee), [gave("1", quantity=10)], on=JAN).books
        back = reverse(books, contribution="1", amount=eur("2"), on=JAN, why=WHY)
        box, filed = archive(back, until=JAN)
        filed.check()
        assert (filed.accounts(), len(filed.journal())) == (back.accounts(), 1)
        with pytest.raises(InvalidValueError, match="pass the archive"):
            reverse(filed, contribution="1", on=FEB, why=WHY)
        with pytest.raises(InvalidValueError, match="pass the archive in which"):
            reverse(filed, entry="plan/1/cash:EUR/Ana", on=FEB, why=WHY)
        whole = reverse(filed, contribution="1", on=FEB, why=WHY, archive=box)
        assert earned(whole, "Ana") == ["0.00"]
        whole.check()
        with pytest.raises(InvalidValueError, match="nothing is left"):
            reverse(whole, party="Ana", on=FEB, why=WHY)
        by_entry = reverse(filed, entry="plan/1/cash:EUR/Ana", on=FEB, why=WHY, archive=box)
        by_party = reverse(filed, party="Ana", on=FEB, why=WHY)
        assert by_entry.accounts() == by_party.accounts() == whole.accounts()
        assert box.journal().balances()[EUR, Role.BUSINESS, "Ana"] == -800

    def test_a_key_that_stays(self) -> None:
        """A waiting contribution is not filed; a filed entry may belong to a key that is live."""
        books = settle(BY_HAND, [gave("1", decision=YES), gave("2")], on=JAN).books
        _, filed = archive(books, until=JAN)
        assert (list(filed.keys), filed.waiting) == (["2"], 1)
        box, twice = archive(settle(filed, [gave("2", decision=YES)], on=FEB).books, until=FEB)
        assert earned(reverse(twice, contribution="2", on=FEB, why=WHY, archive=box), "Ana") == [
            "1.00"
        ]
        other = evolve(box, entries=())
        with pytest.raises(InvalidValueError, match="whose digest is in Books.archives"):
            reverse(twice, contribution="2", on=FEB, why=WHY, archive=other)

    def test_a_reversal_whose_entry_is_filed(self) -> None:
        """Is not restored."""
        books = settle(plan(), [gave("1")], on=JAN).books
        back = reverse(books, contribution="1", on=FEB, why=WHY, name="x")
        _, filed = archive(back, until=JAN)
        with pytest.raises(InvalidValueError, match="an entry that is not filed"):
            reverse(filed, entry="x", on=FEB, why=WHY)

    def test_refused(self) -> None:
        """A day that is not over."""
        with pytest.raises(InvalidValueError, match="a day up to 2026-01-28"):
            archive(settle(plan(), [], on=JAN).books, until=FEB)

    def test_it_travels(self) -> None:
        """An archive travels as a document and is known by its digest."""
        box, filed = archive(settle(plan(), [gave("1")], on=JAN).books, until=JAN)
        read = wire.parse(wire.to_json(box), Archive)
        assert read == box
        assert read.digest == filed.archives[0].digest


class TestStatements:
    """The statements of a period add up."""

    def test_a_period(self) -> None:
        """A statement opens with the amount carried over, and names a corrected statement."""
        fee = Fee(rate=Fraction(1, 10), rounding=Rounding.HALF_UP)
        books = settle(plan(fee, Threshold(at=eur("5"))), [gave("1", quantity=4)], on=JAN).books
        books = settle(books, [gave("2", quantity=4)], on=FEB).books
        back = reverse(books, contribution="2", on=MAR, why=WHY)
        told = statement(back, "Ana", since=FEB, until=FEB)
        assert (
            told.explain("en").splitlines()[0]
            == "Statement for Ana, plan, from 2026-02-28 to 2026-02-28"
        )
        assert [f"{row.words}: {row.amount}" for row in told.units[0].rows] == [
            "opening balance: 3.60 EUR",
            "earned, rounded half up: 4.00 EUR",
            "fee of 10%: -0.40 EUR",
            "paid: -7.20 EUR",
            "closing balance: 0.00 EUR",
        ]
        (corrected,) = told.units[0].corrections
        assert f"{corrected.words}: {corrected.amount}" == (
            "corrected on 2026-03-28, after this period: fraud: -4.00 EUR"
        )
        march = statement(back, "Ana", since=MAR)
        assert [f"{row.words}: {row.amount}" for row in march.units[0].rows] == [
            "taken back on 2026-03-28: fraud: -4.00 EUR",
            "fee of 10%, given back: 0.40 EUR",
            "closing balance: -3.60 EUR",
        ]
        assert str(march.units[0].rests[0].words) == "owed back"
        assert "corrigé" in told.explain("fr")
        assert "dont dû en retour" in march.explain("fr")
        data: Any = march.to_data()
        assert data["units"][0]["rests"][0]["minor"] == "-360"

    def test_cut_and_restored_and_returned(self) -> None:
        """Each in its row."""
        terms = plan(budget=eur("5"), over=OverBudget.PRO_RATA)
        settled = settle(terms, [gave("1", quantity=8)], on=JAN)
        books = reverse(settled.books, contribution="1", amount=eur("1"), on=FEB, why=WHY, name="x")
        books = reverse(books, entry="x", on=FEB, why=WHY)
        books = return_payout(books, settled.payouts()[0].key, on=FEB, why=WHY)
        rows = [f"{row.words}: {row.amount}" for row in statement(books, "Ana").units[0].rows]
        assert rows == [
            "earned, rounded half up: 8.00 EUR",
            "cut, for the budget is spent: -3.00 EUR",
            "taken back on 2026-02-28, of the pay of 2026-01-28: fraud: -1.00 EUR",
            "restored on 2026-02-28: fraud: 1.00 EUR",
            "payment that came back on 2026-02-28: fraud: 5.00 EUR",
            "paid: -5.00 EUR",
            "closing balance: 5.00 EUR",
        ]

    def test_archives(self) -> None:
        """Are asked for where the period reaches into them."""
        books = settle(plan(Hold(until=APR)), [gave("1")], on=JAN).books
        box, filed = archive(books, until=JAN)
        with pytest.raises(InvalidValueError, match="pass the archives"):
            statement(filed, "Ana", since=JAN)
        assert len(statement(filed, "Ana", since=JAN, archives=[box]).units[0].rows) == 2
        assert [str(row.words) for row in statement(filed, "Ana").units[0].rows] == [
            "opening balance",
            "closing balance",
        ]

    def test_goods(self) -> None:
        """Are received."""
        goods = plan(scheme=PerItem(rate=Amount.in_kind("5", "EUR")))
        told = statement(settle(goods, [gave("1")], on=JAN), "Ana")
        assert [str(row.words) for row in told.units[0].rows][1] == "received"

    def test_a_stranger(self) -> None:
        """Is told that nothing is due; so is a party in a period without anything."""
        books = settle(plan(), [gave("1")], on=JAN).books
        told = statement(books, "Zoe", may_be_new=True)
        assert (told.units, str(told.explanation)) == ((), "nothing is due")
        assert statement(books, "Ana", since=FEB).units == ()
        assert (
            statement(Books.open(plan()), "Ana", may_be_new=True)
            .explain("en")
            .splitlines()[0]
            .endswith("up to -")
        )


class TestPayments:
    """The payments that leave an account, and those that come back."""

    def test_it_is_payable_again(self) -> None:
        """A payment that came back is payable again under a new key, with earnings as they were."""
        first = settle(plan(), [gave("1")], on=JAN)
        (payout,) = first.payouts()
        assert (payout.key, str(payout.amount), payout.on) == (
            "plan/1/cash:EUR/Ana",
            "1.00 EUR",
            JAN,
        )
        books = return_payout(first.books, payout.key, on=FEB, why=WHY)
        assert return_payout(books, payout.key, on=FEB, why=WHY) is books
        assert (earned(books, "Ana"), str(books.balance("Ana").payable)) == (["1.00"], "1.00 EUR")
        second = settle(books, [], on=MAR)
        assert [each.key for each in second.payouts()] == ["plan/2/cash:EUR/Ana"]
        assert (paid(second, "Ana"), str(second.cost())) == (["1.00"], "1.00 EUR")
        assert second.books.journal().entries[1].kind is EntryKind.RETURNED

    def test_after_a_reversal(self) -> None:
        """A party that never had the money owes none of it."""
        first = settle(plan(), [gave("1", quantity=5)], on=JAN)
        books = reverse(first.books, party="Ana", amount=eur("3"), on=FEB, why=WHY)
        books = return_payout(books, first.payouts()[0].key, on=FEB, why=WHY)
        balance = books.balance("Ana")
        assert (str(balance.owed_back), str(balance.payable)) == ("0.00 EUR", "2.00 EUR")
        back = reverse(books, party="Ana", on=FEB, why=WHY)
        assert (str(back.balance("Ana").payable), back.to_pay) == ("0.00 EUR", ())

    @pytest.mark.parametrize("key", ["x", "r"])
    def test_refused(self, key: str) -> None:
        """A payment that does not exist is refused."""
        books = settle(plan(), [gave("1")], on=JAN).books
        books = reverse(books, party="Ana", on=FEB, why=WHY, name="r")
        with pytest.raises(InvalidValueError, match="the key of a payment"):
            return_payout(books, key, on=FEB, why=WHY)


class TestErasure:
    """A party is replaced by a pseudonym."""

    def test_nothing_names_it(self) -> None:
        """An erased name is in no books, statement, document or archive; amounts and keys stay."""
        terms = plan(policies=(OnePerParty(keep=Keep.FIRST),))
        first = settle(terms, [gave("1", "Ana B/C"), gave("2", "Ben")], on=JAN)
        books = return_payout(first.books, first.payouts()[0].key, on=JAN, why=WHY)
        books = reverse(books, contribution="1", on=JAN, why=WHY)
        erased = erase(books, "Ana B/C", pseudonym="p-1")
        erased.check()
        text = wire.to_json(erased)
        assert "Ana" not in text
        assert erased.balance("p-1") == books.balance("Ana B/C")
        assert settle(erased, [gave("1", "Ana B/C")], on=FEB).counted == 0
        assert erased.journal().entries[1] == books.journal().entries[1]
        box, _ = archive(books, until=JAN)
        assert "Ana" not in wire.to_json(erase_filed(box, "Ana B/C", pseudonym="p-1"))
        assert reverse(erased, contribution="2", on=FEB, why=WHY).balance("Ben").earned.exact == 0

    @pytest.mark.parametrize(
        ("party", "pseudonym", "says"),
        [
            ("Zoe", "x", "a party or a client of the books"),
            ("Ana", "Ben", "no party has"),
            ("Ana", " ", "no party has"),
        ],
    )
    def test_refused(self, party: str, pseudonym: str, says: str) -> None:
        """An unknown party, a name that is taken, and an empty name are refused."""
        books = settle(plan(), [gave("1"), gave("2", "Ben")], on=JAN).books
        with pytest.raises(InvalidValueError, match=says):
            erase(books, party, pseudonym=pseudonym)


class TestInstants:
    """Moments are compared as instants, in the zone of the plan."""

    first = datetime(2026, 10, 25, 2, 40, tzinfo=PARIS)
    second = datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=PARIS)

    def test_the_hour_that_comes_twice(self) -> None:
        """45 minutes late is late, and the last is the later one."""
        until = Deadline(until=datetime(2026, 10, 25, 2, 45, tzinfo=PARIS))
        assert settle(plan(policies=(until,)), [gave("1", at=self.second)], on=JAN).counted == 0
        last = plan(policies=(OnePerParty(keep=Keep.LAST),))
        settled = settle(last, [gave("1", at=self.first), gave("2", at=self.second)], on=JAN)
        assert [line.key for line in settled.lines() if line.status.value == "counted"] == ["2"]

    @pytest.mark.parametrize(
        ("at", "after", "on"),
        [
            (datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC), timedelta(days=7), JAN),
            (datetime(2026, 1, 1, tzinfo=UTC), timedelta(days=3_650_000), JAN),
            (
                datetime(2026, 1, 1, tzinfo=UTC),
                timedelta(days=3_650_000),
                datetime(9999, 1, 1, tzinfo=UTC),
            ),
            (
                datetime(9999, 12, 31, 20, tzinfo=timezone(timedelta(hours=9))),
                timedelta(hours=10),
                JAN,
            ),
        ],
    )
    def test_far_dates_wait(self, at: datetime, after: timedelta, on: date) -> None:
        """However far they are."""
        terms = plan(policies=(ManualDecision(after=after),))
        assert settle(terms, [gave("1", at=at)], on=on).waiting == 1

    def test_the_zone_of_the_plan(self) -> None:
        """Months, days of amendments and the day of a settlement are counted there."""
        tokyo = timezone(timedelta(hours=9))
        scheme = ResetEach(scheme=Bonus(amount=eur("1")), every=ResetPeriod.MONTH)
        at = datetime(2026, 1, 31, 20, tzinfo=UTC)
        items = [
            gave("1", at=at),
            gave("2", at=at - timedelta(days=1)),
            gave("3", at=None, kind="x"),
        ]
        for zone, expected in ((tokyo, "2.00"), (UTC, "1.00"), (None, "1.00")):
            terms = plan(scheme=scheme, zone=zone)
            assert earned(settle(terms, items[:2], on=FEB), "Ana") == [expected]
        settled = settle(plan(zone=tokyo), items[2:], on=at)
        assert settled.day == date(2026, 2, 1)
        with pytest.raises(InvalidValueError, match="the zone of the plan"):
            settle(plan(zone=tokyo), [gave("1", at=datetime.max.replace(tzinfo=UTC))], on=JAN)

    @pytest.mark.parametrize("zone", [UTC, PARIS, timezone(timedelta(hours=-3, minutes=-30))])
    def test_a_zone_travels(self, zone: Any) -> None:
        """A time zone travels by its name or its offset."""
        assert wire.parse(wire.to_json(plan(zone=zone)), PayPlan).zone == zone

    @pytest.mark.parametrize("zone", ["Nowhere/Here", 1, "+1:00", "../x"])
    def test_other_zones_are_refused(self, zone: object) -> None:
        """A time zone that cannot be written is refused, in a document too."""
        data = wire.to_data(plan()) | {"zone": zone}
        with pytest.raises(InvalidDocumentError, match="time zone"):
            wire.from_data(data, PayPlan)
        odd = timezone(timedelta(seconds=90))
        with pytest.raises(InvalidValueError, match="a time zone that has a name"):
            wire.to_data(plan(zone=odd))


class TestCheckedWhenBuilt:
    """Terms that can never apply are refused."""

    @pytest.mark.parametrize(
        ("build", "says"),
        [
            (
                lambda: plan(budget=USD10, over=OverBudget.REFUSE),
                "PayPlan.budget",
            ),
            (lambda: plan(Threshold(at=USD10)), "Threshold.at"),
            (
                lambda: plan(Fee(rate=Fraction(0), fixed=USD10, rounding=Rounding.UP)),
                "Fee.fixed",
            ),
            (
                lambda: plan(Fee(rate=Fraction(1), least=USD10, rounding=Rounding.UP)),
                "Fee.least",
            ),
            (
                lambda: plan(
                    scheme=Sum(parts=(PerItem(rate=eur("1")), PerItem(rate=USD10))),
                    budget=eur("1"),
                    over=OverBudget.REFUSE,
                ),
                "in one currency",
            ),
            (lambda: Fee(rate=Fraction(0), rounding=Rounding.UP), "a fee without effect"),
            (lambda: Hold(until=JAN, share=Fraction(0)), "a share above zero"),
            (lambda: plan(offset=Fraction(0)), "a part above 0"),
            (lambda: plan(offset=Fraction(2)), "a part above 0"),
            (
                lambda: Cap(scheme=PerItem(rate=eur("1")), at=USD10),
                r"Cap.at: .*\(cash:EUR\)",
            ),
            (
                lambda: Floor(scheme=PerItem(rate=eur("1")), at=USD10),
                "Floor.at",
            ),
            (
                lambda: Slab(bands=(Band(to=eur("5"), rate=eur("1")), Band(rate=eur("2")))),
                "a number of units",
            ),
        ],
    )
    def test_refused(self, build: Callable[[], object], says: str) -> None:
        """A document with faults is refused with the place of each."""
        with pytest.raises(InvalidValueError, match=says):
            build()

    def test_a_band_in_another_currency(self) -> None:
        """500 JPY on sales in USD is no 5.00 USD."""
        bands = (Band(to=Money.of("500", "JPY"), rate=Fraction(1, 10)), Band(rate=Fraction(1, 5)))
        with pytest.raises(CurrencyMismatchError):
            Graduated(bands=bands, basis=TierBasis.VALUE, currency="USD")
        euros = (Band(to=eur("5"), rate=eur("1")), Band(rate=eur("2")))
        assert RateSwitch(bands=euros, basis=TierBasis.EARNED).bands[0].end == 500


class TestStored:
    """Books are a value."""

    @pytest.mark.wide
    def test_after_a_thousand_runs(self) -> None:
        """The books of a thousand settlements are written, read, pickled and compared as of one."""
        books = Books.open(plan())
        for number in range(1000):
            books = settle(books, [gave(str(number), f"p{number % 3}")], on=JAN).books
        assert wire.parse(wire.to_json(books), Books) == books
        assert pickle.loads(pickle.dumps(books)) == books
        assert (books.number, books.counted, str(books.cost())) == (1000, 1000, "1000.00 EUR")
        assert repr(books.keys).startswith("<1000 by name: ")
        assert repr(books.keys).endswith(", ...>")
        assert books.keys != {}
        with pytest.raises(KeyError):
            books.parties["Zoe"]
        with pytest.raises(KeyError):
            settle(plan(), [gave("1")], on=JAN).books.parties["Zoe"]
        books.check()

    def test_books_that_were_changed(self) -> None:
        """Do not pass the check."""
        books = settle(plan(), [gave("1")], on=JAN).books
        entry = books.journal().entries[0]
        wrong = evolve(entry, postings=tuple(evolve(p, minor=2 * p.minor) for p in entry.postings))
        bad = evolve(books, entries=type(books.entries)({entry.key: wrong}))
        with pytest.raises(InvalidValueError, match="cash:EUR business Ana"):
            bad.check()

    @pytest.mark.parametrize("filed", ["!", "AAAA"])
    def test_filed_keys_that_were_changed(self, filed: str) -> None:
        """Are refused."""
        data = wire.to_data(Books.open(plan())) | {"filed": filed}
        with pytest.raises(InvalidDocumentError, match="filed keys"):
            wire.from_data(data, Books)

    def test_several_units(self) -> None:
        """Each has its accounts; the one that is meant is named."""
        both = Sum(parts=(PerItem(rate=eur("1")), PerItem(rate=Amount.points(5, "SB"))))
        books = settle(plan(scheme=both), [gave("1")], on=JAN).books
        with pytest.raises(InvalidValueError, match="one unit"):
            books.balance("Ana")
        back = reverse(books, contribution="1", on=FEB, why=WHY)
        assert [total.earned for total in back.totals] == [0, 0]
        assert (str(back.sum_of(Role.OWED_BACK, "EUR")), back.left) == ("1.00 EUR", None)
