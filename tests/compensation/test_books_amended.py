"""Terms that changed: fees on top, budgets, explanations and statements of older work."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from attrs import evolve

from c2b import Money, Text
from c2b.compensation import (
    Band,
    Bonus,
    Books,
    Contribution,
    Fee,
    FeePer,
    Graduated,
    Hold,
    OverBudget,
    PayPlan,
    PerItem,
    Rounding,
    Share,
    Threshold,
    Withhold,
    amend,
    reverse,
    settle,
    statement,
)
from c2b.compensation.deductions import Role

JAN, FEB, MAR = date(2026, 1, 28), date(2026, 2, 28), date(2026, 3, 28)
OLD = datetime(2026, 1, 2, tzinfo=UTC)
WHY = Text(en="fraud", fr="fraude")
ONE = PayPlan(key="plan", scheme=PerItem(rate=Money.of("1.00", "EUR")), rounding=Rounding.HALF_UP)


def eur(text: str) -> Money:
    """Return an amount of euros."""
    return Money.of(text, "EUR")


def gave(key: str, party: str = "Ana", many: int = 1, at: datetime | None = None) -> Contribution:
    """Return contributions of a party."""
    return Contribution(key=key, party=party, quantity=many, at=at)


def on_top(rate: int, per: FeePer = FeePer.PARTY) -> Fee:
    """A fee of so many per cent that the business pays."""
    return Fee(rate=Fraction(rate, 100), rounding=Rounding.HALF_UP, per=per, on_top=True)


def plain(text: Text) -> str:
    """A text without its no-break spaces."""
    return str(text).replace("\u00a0", " ")


class TestFeesOnTop:
    """A fee that the business pays on top is that of the terms under which the work was given."""

    @pytest.mark.parametrize("per", [FeePer.ITEM, FeePer.PARTY, FeePer.TOTAL])
    @pytest.mark.parametrize(
        ("later", "expected"),
        # 10 % of 10.00 before, of 20.00 and 30.00 of old work; 20 % of 40.00, or nothing.
        [((), "6.00"), ((20,), "14.00")],
    )
    def test_old_work(self, per: FeePer, later: tuple[int, ...], expected: str) -> None:
        """Work of January that is settled in February costs the fee of January."""
        books = settle(
            evolve(ONE, deductions=(on_top(10, per),)), [gave("1", many=10)], on=JAN
        ).books
        terms = tuple(on_top(rate, per) for rate in later)
        books = amend(books, evolve(ONE, deductions=terms), since=FEB)
        items = [gave("2", many=20, at=OLD), gave("3", many=40), gave("4", "Ben", 30, OLD)]
        settled = settle(books, items, on=FEB)
        assert str(settled.sum_of(Role.PLATFORM)) == f"{expected} EUR"
        settled.books.check()
        back = settled.books
        for party in ("Ana", "Ben"):
            back = reverse(back, party=party, on=MAR, why=WHY)
        assert (str(back.cost()), str(back.sum_of(Role.PLATFORM))) == ("0.00 EUR", "0.00 EUR")

    def test_one_fee_that_stays(self) -> None:
        """A fee that both terms have is computed once on the work under both."""
        fee = evolve(on_top(10), least=eur("1.00"))
        books = settle(evolve(ONE, deductions=(fee,)), [gave("1", many=2)], on=JAN).books
        books = amend(books, evolve(ONE, deductions=(fee, on_top(20))), since=FEB)
        settled = settle(books, [gave("2", many=3, at=OLD), gave("3", many=15)], on=FEB)
        assert str(settled.sum_of(Role.PLATFORM)) == "5.00 EUR"  # 10 % of 20.00, 20 % of 15.00

    def test_the_first_who_come(self) -> None:
        """The rest of a budget pays for old work with its own fee on top."""
        first = evolve(
            ONE,
            deductions=(on_top(100, FeePer.ITEM),),
            budget=eur("10.00"),
            over=OverBudget.FIRST_COME,
        )
        books = amend(Books.open(first), evolve(first, deductions=()), since=FEB)
        items = [gave("1", many=3, at=OLD), gave("2", many=4), gave("3")]
        settled = settle(books, items, on=FEB)
        assert [line.status.value for line in settled.lines()] == ["counted", "counted", "refused"]
        assert settled.left == eur("0.00")
        assert str(settled.sum_of(Role.PLATFORM)) == "3.00 EUR"


class TestLowerBudgets:
    """A budget that falls below what is spent already stops what costs more, and nothing else."""

    @pytest.mark.parametrize("over", list(OverBudget))
    def test_what_costs_nothing(self, over: OverBudget) -> None:
        """A hold ends on its day, whatever is left of the budget; new work is not paid."""
        terms = evolve(ONE, deductions=(Hold(until=MAR),), budget=eur("9.00"), over=over)
        books = settle(terms, [gave("1", many=4)], on=JAN).books
        books = amend(books, evolve(terms, budget=eur("3.00")), since=FEB)
        more = settle(books, [gave("2")], on=FEB)
        assert str(more.balance("Ana").earned) == "4.00 EUR"
        freed = settle(more.books, [], on=MAR)
        assert (freed.refused, freed.exceeded_by) == (False, eur("0.00"))
        assert str(freed.balance("Ana").paid) == "4.00 EUR"
        assert freed.left == eur("-1.00")


class TestWhatWaits:
    """Held and carried amounts go on their day, whatever else is booked on that day."""

    @pytest.mark.parametrize("settled", [JAN, None])
    @pytest.mark.parametrize("on", [MAR, date(2026, 4, 1)])
    def test_a_reversal_on_the_day(self, on: date, settled: date | None) -> None:
        """A hold ends in the first settlement from its day on, from books of an older form too."""
        terms = evolve(ONE, deductions=(Hold(until=MAR),))
        books = settle(terms, [gave("1", many=4), gave("2", "Ben", many=2)], on=JAN).books
        books = evolve(reverse(books, contribution="2", on=on, why=WHY), settled=settled)
        freed = settle(books, [], on=on)
        assert [(each.party, str(each.amount)) for each in freed.payouts()] == [("Ana", "4.00 EUR")]
        assert (freed.books.settled, freed.books.last) == (on, on)

    def test_terms_that_changed_before_a_reversal(self) -> None:
        """A threshold that is amended away carries nothing on, even after a reversal."""
        terms = evolve(ONE, deductions=(Threshold(at=eur("9")),))
        books = settle(terms, [gave("1", many=4), gave("2", "Ben", many=2)], on=JAN).books
        books = amend(books, ONE, since=FEB)
        books = reverse(books, contribution="2", on=FEB, why=WHY)
        assert str(settle(books, [], on=FEB).balance("Ana").paid) == "4.00 EUR"


class TestOlderDeductions:
    """An amount that an amendment lets go runs through the rest of the older deductions."""

    @pytest.mark.parametrize(
        ("later", "february"),
        [((1,), {"held": "10.00 EUR"}), ((0, 1), {"held": "10.00 EUR", "withheld": "0.00 EUR"})],
    )
    def test_tax_and_hold(self, later: tuple[int, ...], february: dict[str, str]) -> None:
        """The tax on what was carried is withheld, and a hold keeps it until its day."""
        hold = Hold(until=MAR)
        tax = Withhold(rate=Fraction(1, 5), rounding=Rounding.HALF_UP)
        older = (Threshold(at=eur("90")), on_top(10), hold, tax)
        books = settle(evolve(ONE, deductions=older), [gave("1", many=10)], on=JAN).books
        books = amend(books, evolve(ONE, deductions=(hold, tax)[later[0] :]), since=FEB)
        freed = settle(books, [], on=FEB)
        balance = freed.balance("Ana")
        assert {name: str(getattr(balance, name)) for name in february} == february
        assert str(balance.carried) == "0.00 EUR"
        paid = settle(freed.books, [], on=MAR)
        assert (str(paid.balance("Ana").paid), str(paid.balance("Ana").withheld)) == (
            "8.00 EUR",
            "2.00 EUR",
        )

    @pytest.mark.parametrize("first", [True, False])
    def test_a_lower_threshold(self, first: bool) -> None:
        """Work under a higher threshold is taxed once, carried already or settled late."""
        tax = Withhold(rate=Fraction(1, 5), rounding=Rounding.HALF_UP)
        gone = Fee(rate=Fraction(1, 10), rounding=Rounding.HALF_UP)
        older = evolve(ONE, deductions=(Threshold(at=eur("90")), gone, tax))
        newer = evolve(ONE, deductions=(Threshold(at=eur("20")), tax))
        old = gave("1", many=10, at=OLD)
        books = settle(older, [old] if first else [], on=JAN).books
        books = amend(books, newer, since=FEB)
        books = settle(books, [] if first else [old], on=FEB).books
        assert str(books.balance("Ana").carried) == "9.00 EUR"  # less the fee that is gone
        paid = settle(books, [gave("2", many=15)], on=MAR).balance("Ana")
        assert (str(paid.fees), str(paid.withheld)) == ("1.00 EUR", "4.80 EUR")
        assert str(paid.paid) == "19.20 EUR"


class TestExplanations:
    """An explanation adds up to what was earned, or says what it comes to in all."""

    def test_tiers_that_go_on(self) -> None:
        """A party that stands in the second band goes on in the second band of the new terms."""

        def tiers(first: str, second: str) -> PayPlan:
            bands = (Band(to=2, rate=eur(first)), Band(rate=eur(second)))
            return evolve(ONE, scheme=Graduated(bands=bands))

        books = settle(tiers("1", "2"), [gave("1", many=2)], on=JAN).books
        books = amend(books, tiers("3", "5"), since=FEB)
        others = settle(books, [gave("9", "Ben")], on=FEB)
        assert plain(others.explain("Ana")) == "2 × 1.00 EUR = 2.00 EUR"
        told = plain(settle(others.books, [gave("2")], on=FEB).explain("Ana"))
        assert told == ("2 × 1.00 EUR = 2.00 EUR; since 2026-02-28: 1 × 5.00 EUR = 5.00 EUR")

    def test_a_bonus_that_changed(self) -> None:
        """A bonus that was earned under older terms is not earned again."""
        books = settle(evolve(ONE, scheme=Bonus(amount=eur("5"))), [gave("1")], on=JAN).books
        books = amend(books, evolve(ONE, scheme=Bonus(amount=eur("9"))), since=FEB)
        settled = settle(books, [gave("2")], on=FEB)
        assert plain(settled.balance("Ana").earned.text) == "5.00 EUR"
        told = plain(settled.explain("Ana"))
        assert told.endswith(
            "in all 5.00 EUR, after reversals, cuts and what older terms have paid for"
        )

    def test_cuts_and_reversals(self) -> None:
        """Amounts cut by a budget or reversed are no part of the explained sum."""
        terms = evolve(ONE, budget=eur("2"), over=OverBudget.PRO_RATA)
        cut = settle(terms, [gave("1", many=3), gave("2", "Ben")], on=JAN)
        assert "in all 1.50 EUR" in plain(cut.explain("Ana"))
        bonus = settle(evolve(ONE, scheme=Bonus(amount=eur("5"))), [gave("1")], on=JAN).books
        back = reverse(bonus, party="Ana", amount=eur("3.50"), on=FEB, why=WHY)
        assert "; in all 1.50 EUR" in plain(statement(back, "Ana").explanation)

    def test_nothing_to_add(self) -> None:
        """An explanation that adds up says nothing more."""
        settled = settle(ONE, [gave("1", many=3)], on=JAN)
        assert "in all" not in plain(settled.explain("Ana"))


class TestStatements:
    """A statement names the rounding of the terms under which its amounts were booked."""

    def test_the_rounding_of_the_period(self) -> None:
        """The statement of January still says how January was rounded."""
        share = Share(rate=Fraction(1, 3), currency="EUR")
        items = [Contribution(key="1", party="Ana", value=eur("1.00"))]
        books = settle(evolve(ONE, scheme=share), items, on=JAN).books
        down = evolve(ONE, scheme=share, rounding=Rounding.DOWN)
        books = settle(amend(books, down, since=FEB), [], on=FEB).books
        (unit,) = statement(books, "Ana", until=JAN).units
        assert str(unit.rows[0].words) == "earned, rounded half up"
