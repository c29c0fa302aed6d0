"""The memory of books about a party that gives nothing for a while, or earns less than a coin."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from c2b import InvalidValueError, Money, Text
from c2b.compensation import (
    Amount,
    Band,
    Books,
    Contribution,
    Fee,
    FeePer,
    Graduated,
    Majority,
    Medium,
    OverBudget,
    PayPlan,
    PerItem,
    Role,
    Rounding,
    Sum,
    Threshold,
    Tie,
    Unit,
    amend,
    cash,
    reverse,
    settle,
)
from c2b.compensation.settlement.shelf import Shelf

JAN, FEB, MAR, APR = (date(2026, month, 28) for month in (1, 2, 3, 4))
EUR, USD, POINTS = cash("EUR"), cash("USD"), Unit(medium=Medium.POINTS, name="stars")
WHY = Text(en="fraud", fr="fraude")
CLOSING = Threshold(at=Money.of("10.00", "EUR"), closing_above=Money.of("0", "EUR"))


def cents(exact: Fraction | int) -> PerItem:
    """Return a scheme that pays so many cents for each contribution."""
    return PerItem(rate=Amount(exact=Fraction(exact), unit=EUR))


def plan(scheme: Any, **given: Any) -> PayPlan:
    """Return a plan that rounds down."""
    return PayPlan(key="plan", scheme=scheme, rounding=Rounding.DOWN, **given)


def gave(key: str, party: str = "Ana", many: int = 1) -> Contribution:
    """Return a contribution of so many pieces."""
    return Contribution(key=key, party=party, quantity=many)


class TestFractions:
    """A fraction of a cent is remembered exactly until it makes a cent."""

    def test_while_an_account_is_only_paid_out(self) -> None:
        """A closed account keeps its half cent, and the next half makes a cent."""
        terms = plan(cents(Fraction(5, 2)), deductions=(CLOSING,))
        books = settle(terms, [gave("1")], on=JAN).books
        books = settle(books, [], on=FEB, closing_accounts=["Ana"]).books
        account = books.account("Ana", EUR)
        assert (account.exact, account.earned, account.paid) == (Fraction(5, 2), 2, 2)
        assert settle(books, [gave("2")], on=MAR).books.account("Ana", EUR).earned == 5

    @pytest.mark.parametrize("over", [OverBudget.FIRST_COME, OverBudget.PRO_RATA])
    def test_while_the_pay_of_others_is_cut(self, over: OverBudget) -> None:
        """A third of a cent is remembered although the budget cuts what others earn."""
        terms = plan(cents(Fraction(1, 3)), budget=Money.of("0.10", "EUR"), over=over)
        books = settle(terms, [gave("1"), gave("2", "Ben", many=90)], on=JAN).books
        ana = books.account("Ana", EUR)
        assert (ana.exact, ana.earned) == (Fraction(1, 3), 0)
        assert books.account("Ben", EUR).earned == (0 if over is OverBudget.FIRST_COME else 10)
        books.check()

    def test_while_only_others_are_cut(self) -> None:
        """An account that is paid out while the budget cuts others loses nothing."""
        terms = plan(
            cents(100),
            deductions=(CLOSING,),
            budget=Money.of("3.00", "EUR"),
            over=OverBudget.PRO_RATA,
        )
        books = settle(terms, [gave("1")], on=JAN).books
        settled = settle(books, [gave("2", "Ben", many=9)], on=FEB, closing_accounts=["Ana"])
        cut = {entry.party: entry.cut for entry in settled.entries()}
        assert cut == {"Ben": 700, "Ana": 0}
        assert settled.books.account("Ana", EUR).paid == 100

    def test_while_others_earn_a_whole_cent(self) -> None:
        """Three runs of a third of a cent make a cent in the third run."""
        books = Books.open(plan(cents(Fraction(1, 3))))
        earned = []
        for number in range(4):
            many = [gave(f"a{number}"), gave(f"b{number}", "Ben", many=3)]
            books = settle(books, many, on=JAN).books
            earned.append((books.account("Ana", EUR).earned, books.account("Ben", EUR).earned))
        assert earned == [(0, 1), (0, 2), (1, 3), (1, 4)]


class TestTiers:
    """A party goes on in its tier, whatever was settled in between."""

    TIERS = Graduated(
        bands=(Band(to=3, rate=Money.of("1", "EUR")), Band(rate=Money.of("5", "EUR")))
    )

    def test_after_the_account_was_only_paid_out(self) -> None:
        """A party whose account was paid out goes on from the pieces it gave before."""
        terms = plan(self.TIERS, deductions=(CLOSING,))
        books = settle(terms, [gave("1", many=2)], on=JAN).books
        closed = settle(books, [gave("2", "Ben")], on=FEB, closing_accounts=["Ana"]).books
        assert closed.account("Ana", EUR).paid == 200
        after = settle(closed, [gave("3", many=2)], on=MAR).books
        assert after.account("Ana", EUR).earned == 200 + 100 + 500
        after.check()

    def test_after_an_amount_was_taken_back(self) -> None:
        """A party that waits for what is payable goes on from the pieces it gave before."""
        books = settle(plan(self.TIERS), [gave("1", many=3)], on=JAN).books
        books = reverse(books, contribution="1", on=FEB, why=WHY, name="back")
        books = reverse(books, entry="back", on=FEB, why=WHY)
        books = settle(books, [gave("2", "Ben")], on=MAR).books
        assert books.account("Ana", EUR).paid == 300
        assert settle(books, [gave("3")], on=APR).books.account("Ana", EUR).earned == 800


class TestAmendedTiers:
    """A party goes on in the tiers of new terms, and is paid for its older pieces once."""

    @staticmethod
    def tiers(first: int, then: int) -> Sum:
        """Return tiers in euros and points: three pieces at one rate, the rest at another."""
        return Sum(
            parts=tuple(
                Graduated(
                    bands=(
                        Band(to=3, rate=Amount(exact=Fraction(first), unit=unit)),
                        Band(rate=Amount(exact=Fraction(then), unit=unit)),
                    )
                )
                for unit in (EUR, POINTS)
            )
        )

    def test_in_two_units(self) -> None:
        """Pay that was earned under the older terms is earned once, in each unit."""
        books = settle(plan(self.tiers(1, 5)), [gave("1", many=4)], on=JAN).books
        books = amend(books, plan(self.tiers(2, 7)), since=FEB)
        for number, earned in (("2", 8 + 7), ("3", 8 + 7 + 7)):
            books = settle(books, [gave(number), gave(f"ben {number}", "Ben")], on=MAR).books
            assert [books.account("Ana", unit).earned for unit in (EUR, POINTS)] == [earned] * 2
        assert [books.account("Ben", unit).earned for unit in (EUR, POINTS)] == [4, 4]
        books.check()

    def test_a_part_under_the_older_terms(self) -> None:
        """Half an answer that was given under the older terms is paid and taken back by them."""
        tie = Majority(tie=Tie.HALF)
        books = Books.open(plan(self.tiers(100, 500), policies=(tie,)))
        books = amend(books, plan(self.tiers(200, 700), policies=(tie,)), since=FEB)
        answers = [
            Contribution(
                key=f"{task}{party}",
                party=party,
                task=task,
                answer=party,
                at=datetime(2026, 1 if task == "old" else 2, 28, 12, tzinfo=UTC),
            )
            for task in ("old", "new")
            for party in ("Ana", "Ben")
        ]
        books = settle(books, answers, on=MAR).books
        assert books.account("Ana", EUR).earned == 50 + 100
        for key, left in (("oldAna", 100), ("newBen", 50)):
            back = reverse(books, contribution=key, on=APR, why=WHY)
            assert back.account(key[3:], EUR).earned == left


def test_terms_in_another_currency() -> None:
    """Each currency is paid by the terms that pay in it, and the other account stays."""
    books = settle(plan(cents(100)), [gave("1"), gave("2", "Ben")], on=JAN).books
    dollars = plan(PerItem(rate=Money.of("2.00", "USD")))
    books = amend(books, dollars, since=FEB)
    settled = settle(books, [gave("3"), gave("4", "Cem")], on=MAR)
    found = {
        party: [settled.books.account(party, unit).earned for unit in (EUR, USD)]
        for party in ("Ana", "Ben", "Cem")
    }
    assert found == {"Ana": [100, 200], "Ben": [100, 0], "Cem": [0, 200]}
    assert [str(each.amount) for each in settled.payouts()] == ["2.00 USD", "2.00 USD"]
    settled.books.check()


def at(day: date, key: str) -> Contribution:
    """Return a contribution of Ana of that day."""
    return Contribution(key=key, party="Ana", at=datetime(day.year, day.month, day.day, tzinfo=UTC))


class TestOlderTerms:
    """A contribution that was given under older terms bears the fees of those terms."""

    def test_the_fee_of_a_rounded_part(self) -> None:
        """One and a half cents under a fee of all of it bear one cent, rounded down."""
        fee = Fee(rate=Fraction(1), rounding=Rounding.DOWN)
        books = Books.open(plan(cents(Fraction(3, 2)), deductions=(fee,)))
        books = amend(books, plan(PerItem(rate=Amount(exact=Fraction(3, 2), unit=EUR))), since=FEB)
        books = settle(books, [at(JAN, "1"), at(FEB, "2")], on=MAR).books
        account = books.account("Ana", EUR)
        assert (account.earned, account.paid, str(books.sum_of(Role.PLATFORM))) == (
            3,
            2,
            "0.01 EUR",
        )

    @pytest.mark.parametrize("rate", [100, 50])
    def test_a_fee_for_each_new_contribution(self, rate: int) -> None:
        """A fee on each contribution that is added later is not taken from older ones."""
        fee = Fee(
            rate=Fraction(0),
            fixed=Money.of("0.10", "EUR"),
            per=FeePer.ITEM,
            rounding=Rounding.DOWN,
        )
        books = amend(Books.open(plan(cents(100))), plan(cents(rate), deductions=(fee,)), since=FEB)
        books = settle(books, [at(JAN, "1"), at(FEB, "2"), at(MAR, "3")], on=MAR).books
        account = books.account("Ana", EUR)
        assert (account.earned, account.earned - account.paid) == (100 + 2 * rate, 20)


def test_fees_in_two_currencies() -> None:
    """Each currency bears the fee that is stated in it, whichever comes first."""
    fees = tuple(
        Fee(rate=Fraction(0), fixed=Money.of(fixed, currency), rounding=Rounding.DOWN)
        for fixed, currency in (("0.10", "EUR"), ("0.20", "USD"))
    )
    rates = (Money.of("1.00", "EUR"), Money.of("1.00", "USD"))
    both = Sum(parts=tuple(PerItem(rate=rate) for rate in rates))
    for order in (fees, fees[::-1]):
        books = settle(plan(both, deductions=order), [gave("1")], on=JAN).books
        assert [books.account("Ana", unit).paid for unit in (EUR, USD)] == [90, 80]


def test_what_is_no_contribution_is_named() -> None:
    """The error names the first value that is no contribution."""
    wrong: Any = [gave("1"), "two", gave("3")]
    with pytest.raises(InvalidValueError, match="got 'two'"):
        settle(plan(cents(1)), wrong, on=JAN)


@pytest.mark.parametrize("on", ["2026-01-28", datetime(2026, 1, 28)])
def test_a_day_or_a_moment_with_a_zone(on: Any) -> None:
    """The error shows the value that is no day, or no moment with a zone."""
    with pytest.raises(InvalidValueError) as refused:
        settle(plan(cents(1)), [gave("1")], on=on)
    assert (refused.value.where, refused.value.got) == ("settle(on)", on)


def test_a_settlement_knows_the_accounts_that_it_closed() -> None:
    """A settlement names the parties whose accounts were closed with it."""
    settled = settle(plan(cents(1)), [gave("1")], on=JAN, closing_accounts=["Ana"])
    assert settled.closing_accounts == frozenset({"Ana"})


def test_the_sentences_of_books_and_settlements() -> None:
    """Books and settlements state the plan, the day, the numbers and the sums in both languages."""
    both = Sum(parts=(cents(50), PerItem(rate=Money.of("2.00", "USD"))))
    settled = settle(plan(both), [gave("1"), gave("2", "Ben")], on=JAN)
    assert settled.text.en == "Settlement 1 of plan, 2026-01-28: 1.00\u00a0EUR, 4.00\u00a0USD."
    assert settled.text.fr.startswith("Décompte 1 de plan, 28 janvier 2026\u00a0: ")
    assert settled.books.text.en == "plan, 1 settlement, 2 parties: 1.00\u00a0EUR, 4.00\u00a0USD."
    nothing = settle(settled.books, [], on=FEB)
    assert nothing.text.en == "Settlement 2 of plan, 2026-02-28: nothing to pay."
    tight = plan(cents(100), budget=Money.of("1.00", "EUR"), over=OverBudget.REFUSE)
    refused = settle(tight, [gave("1", many=2)], on=JAN)
    assert refused.text.en.endswith("2026-01-28: nothing is settled, for the budget is too small.")
    assert refused.text.en.startswith("Settlement 1 of plan, ")
    assert Books.open(tight).text.en == "plan, 0 settlements, 0 parties: nothing is booked."


def test_an_entry_is_balanced() -> None:
    """An entry whose postings do not sum to zero is refused at its postings."""
    (paid,) = settle(plan(cents(100)), [gave("1")], on=JAN).entries()
    with pytest.raises(InvalidValueError) as refused:
        evolve(paid, postings=paid.postings[:1])
    assert refused.value.where == "Entry.postings"


def test_a_fee_on_the_total_of_many_small_runs() -> None:
    """A tenth of all pay, rounded down on the whole, is two cents of twenty, run by run."""
    fee = Fee(rate=Fraction(1, 10), rounding=Rounding.DOWN, on_top=True, per=FeePer.TOTAL)
    books = Books.open(plan(cents(5), deductions=(fee,)))
    fees = []
    for number in range(4):
        books = settle(books, [gave(str(number))], on=JAN).books
        fees.append(str(books.sum_of(Role.PLATFORM)))
    assert fees == ["0.00 EUR", "0.01 EUR", "0.01 EUR", "0.02 EUR"]


class TestShelf:
    """A shelf is made of few layers, however often something is added."""

    @pytest.mark.parametrize("size", [1, 3])
    def test_few_layers(self, size: int) -> None:
        """Two hundred layers of like size become at most sixteen, and nothing is lost."""
        shelf: Shelf[int] = Shelf()
        expected: dict[str, int] = {}
        for number in range(200):
            new = {f"{number}-{each}": number for each in range(size)} | {"last": number}
            shelf, expected = shelf.with_layer(new), expected | new
            assert len(shelf._layers) <= 16
        assert shelf.flat() == expected == dict(shelf)
        assert (shelf["last"], shelf["0-0"], shelf.get("zoe", 7)) == (199, 0, 7)
        assert len(shelf) == len(expected)
        with pytest.raises(KeyError, match="zoe"):
            shelf["zoe"]

    def test_a_large_layer_stays_below(self) -> None:
        """Small layers are laid together, and a large one below them is not copied each time."""
        large = {str(number): number for number in range(10_000)}
        shelf = Shelf(large)
        for number in range(40):
            shelf = shelf.with_layer({f"new {number}": number})
        assert shelf._layers[0] is large
        assert sum(map(len, shelf._layers[1:])) == 40

    def test_nothing_new(self) -> None:
        """A shelf to which nothing is added is the same shelf."""
        shelf = Shelf({"a": 1})
        assert shelf.with_layer({}) is shelf
