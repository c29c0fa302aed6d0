"""Settlements and reversals at their edges, and the place and value that a refusal names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from c2b import CurrencyMismatchError, InvalidValueError, Money, Text
from c2b.compensation import (
    Amount,
    Books,
    Contribution,
    Decision,
    Deduction,
    Fee,
    FeePer,
    Hold,
    Keep,
    Majority,
    ManualDecision,
    OnePerParty,
    OverBudget,
    PayPlan,
    PerItem,
    Pool,
    Rounding,
    Settlement,
    Sum,
    Tie,
    amend,
    archive,
    cash,
    erase,
    return_payout,
    reverse,
    settle,
    statement,
    year_totals,
)
from c2b.compensation.settlement.shelf import Shelf
from tests.compensation.ledger import ledger

WHY = Text(en="fraud", fr="fraude")
JAN, FEB, MAR, APR = (date(2026, month, 28) for month in (1, 2, 3, 4))
EARLY = date(2026, 1, 1)
POINTS = Amount.points(50, "SB")
NO, YES = Decision.REJECTED, Decision.ACCEPTED


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


def paid(settlement: Settlement, *parties: str) -> list[str]:
    """Return the payment to each of the parties."""
    return [str(settlement.balance(party).paid.money.to_decimal()) for party in parties]


ON_TOP = Fee(rate=Fraction(1, 10), rounding=Rounding.HALF_UP, on_top=True)
TWO_UNITS = plan(scheme=Sum(parts=(PerItem(rate=eur("1.00")), PerItem(rate=POINTS))))


class TestFirstCome:
    """A budget that goes to the first, with the fees that the business pays on top."""

    @pytest.mark.parametrize(
        ("budget", "expected"),
        [("13.19", ["6.00", "0.00", "0.00"]), ("13.20", ["6.00", "6.00", "0.00"])],
    )
    def test_fees_count(self, budget: str, expected: list[str]) -> None:
        """6.00 costs 6.60 with its fee: two of them need 13.20."""
        pool = Pool(amount=eur("15.00"))
        terms = plan(ON_TOP, scheme=pool, budget=eur(budget), over=OverBudget.FIRST_COME)
        given = [gave(p, p, quantity=n) for p, n in (("ana", 6), ("bea", 6), ("cem", 3))]
        assert paid(settle(terms, given, on=JAN), "ana", "bea", "cem") == expected


class TestRefusedSettlement:
    """A settlement that exceeds the budget settles nothing."""

    def test_its_lines_show_no_amount(self) -> None:
        """A line of a refused settlement says why, and shows nothing earned."""
        settled = settle(
            plan(budget=eur("1"), over=OverBudget.REFUSE), [gave("1"), gave("2")], on=JAN
        )
        assert {(line.status.value, line.amounts) for line in settled.lines()} == {("refused", ())}


class TestOneKeySeveralTimes:
    """One key several times, where a policy looks at all contributions together."""

    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            (NO, NO, ["rejected", "settled before: a rejection after that is a reversal"]),
            (YES, YES, ["counts", "settled before"]),
            (NO, YES, ["decided further down", "counts"]),
            (YES, NO, ["counts", "settled before: a rejection after that is a reversal"]),
        ],
    )
    def test_only_an_acceptance_overturns(
        self, first: Decision, second: Decision, expected: list[str]
    ) -> None:
        """A rejection that is accepted later counts; anything else was settled before."""
        policies = (ManualDecision(overturns=True), OnePerParty(keep=Keep.LAST))
        given = [gave("1", decision=first), gave("1", decision=second)]
        settled = settle(plan(policies=policies), given, on=JAN)
        assert [str(line.reason) for line in settled.lines()] == expected


class TestTwoUnits:
    """A plan that pays money and points."""

    def test_paid_now(self) -> None:
        """The payment of a settlement is asked for by unit."""
        settled = settle(TWO_UNITS, [gave("1", quantity=3)], on=JAN)
        assert str(settled.paid_now("Ana", "EUR")) == "3.00 EUR"
        assert str(settled.paid_now("Ana", POINTS.unit)) == "150 SB"

    def test_a_filed_entry_taken_back(self) -> None:
        """Points that are filed away are taken back, and the money stays to be taken back."""
        settled = settle(TWO_UNITS, [gave("1", quantity=3)], on=JAN)
        box, books = archive(settled.books, until=JAN)
        books = reverse(books, entry=box.entries[1].key, on=FEB, why=WHY, archive=box)
        assert ledger(books)[2:] == [
            "plan/reversal/1 28.02. reversal of plan/1/points:SB/Ana: "
            "Ana business +150, Ana owed_back -150, Ana payee +0"
        ]
        with pytest.raises(InvalidValueError, match="nothing is left"):
            reverse(books, party="Ana", unit=POINTS.unit, on=FEB, why=WHY)
        books = reverse(books, party="Ana", unit="EUR", on=FEB, why=WHY)
        assert str(books.balance("Ana", "EUR").owed_back) == "3.00 EUR"

    def test_a_filed_contribution_taken_back(self) -> None:
        """A reversal of a filed contribution refers to the entry that paid it."""
        settled = settle(TWO_UNITS, [gave("1", quantity=3)], on=JAN)
        box, books = archive(settled.books, until=JAN)
        third = reverse(books, contribution="1", amount=eur("1"), on=FEB, why=WHY, archive=box)
        assert ledger(third)[2:] == [
            "plan/reversal/1 28.02. reversal of plan/1/cash:EUR/Ana for 1: "
            "Ana business +100, Ana owed_back -100, Ana payee +0"
        ]
        assert third.keys["1"].back == Fraction(1, 3)


class TestReversals:
    """Reversals of reversals, and reversals of several entries."""

    def test_what_was_restored(self) -> None:
        """A restoration is taken back by what it restored, and not by the whole entry."""
        books = settle(plan(), [gave("1", quantity=10)], on=JAN).books
        books = reverse(books, contribution="1", amount=eur("4"), on=FEB, why=WHY, name="back")
        books = reverse(books, entry="back", on=FEB, why=WHY)
        books = reverse(books, entry="plan/reversal/2", on=FEB, why=WHY)
        assert str(books.balance("Ana").earned) == "6.00 EUR"

    def test_a_name_for_three_entries(self) -> None:
        """A reversal of three entries is known again by its name and its whole amount."""
        books = Books.open(plan())
        for number, day in enumerate((JAN, FEB, MAR)):
            books = settle(books, [gave(str(number))], on=day).books
        facts: dict[str, Any] = {"party": "Ana", "on": MAR, "why": WHY, "name": "x"}
        after = reverse(books, amount=eur("3"), **facts)
        assert [entry.key for entry in after.journal().entries[3:]] == ["x", "x/2", "x/3"]
        assert reverse(after, amount=eur("3"), **facts) is after
        with pytest.raises(InvalidValueError, match="another reversal has this name"):
            reverse(after, amount=eur("2"), **facts)

    def test_a_part_of_a_part(self) -> None:
        """A quarter taken of an answer that counted for a half is a half of it."""
        given = [gave("1", task="t", answer="a"), gave("2", "Ben", task="t", answer="b")]
        books = settle(plan(policies=(Majority(tie=Tie.HALF),)), given, on=JAN).books
        back = reverse(books, contribution="1", amount=eur("0.25"), on=FEB, why=WHY)
        assert back.keys["1"].back == Fraction(1, 2)
        rest = reverse(back, contribution="1", on=FEB, why=WHY)
        assert str(rest.balance("Ana").earned) == "0.00 EUR"


class TestExplanations:
    """The words that explain what a party earned."""

    def test_where_others_matter(self) -> None:
        """A share of a pool is explained by the contributions of all parties."""
        pool = plan(scheme=Pool(amount=eur("10")))
        settled = settle(pool, [gave("1"), gave("2", "Ben")], on=JAN)
        assert str(settled.explain("Ana")) == "1 of 2 of a pool of 10.00\u00a0EUR = 5.00\u00a0EUR"

    def test_after_reversals(self) -> None:
        """A sum is added where reversals made it another one, and only there."""
        books = settle(TWO_UNITS, [gave("1")], on=JAN).books
        books = reverse(books, party="Ana", unit="EUR", on=FEB, why=WHY)
        assert str(statement(books, "Ana").explanation) == (
            "0 × 1.00\u00a0EUR = 0.00\u00a0EUR; 0 × 50\u00a0SB = 0\u00a0SB; "
            "in all 50\u00a0SB, after reversals, cuts and what older terms have paid for"
        )


class TestPayments:
    """Payments that came back."""

    def test_a_cent(self) -> None:
        """A payment of one cent is a payment, and can come back."""
        cent = plan(scheme=PerItem(rate=eur("0.01")))
        settled = settle(cent, [gave("1")], on=JAN)
        (payout,) = settled.payouts()
        assert str(payout.amount) == "0.01 EUR"
        books = return_payout(settled.books, payout.key, on=FEB, why=WHY)
        assert str(books.balance("Ana").payable) == "0.01 EUR"
        assert books.last == FEB

    def test_what_is_no_payment(self) -> None:
        """An entry that pays nothing, and one that opens the accounts, are no payments."""
        held = settle(plan(Hold(until=APR)), [gave("1")], on=JAN).books
        _, filed = archive(settle(plan(), [gave("1")], on=JAN).books, until=JAN)
        for books in (held, filed):
            (key,) = books.entries
            with pytest.raises(InvalidValueError, match="the key of a payment"):
                return_payout(books, key, on=FEB, why=WHY)

    def test_a_payment_in_a_hold_that_has_ended(self) -> None:
        """A payment of March that only lets a hold go has no row of earnings."""
        books = settle(plan(Hold(until=MAR)), [gave("1")], on=JAN).books
        told = statement(settle(books, [], on=MAR).books, "Ana", since=MAR)
        assert [f"{row.words}: {row.amount}" for row in told.units[0].rows] == [
            "opening balance: 1.00 EUR",
            "paid: -1.00 EUR",
            "closing balance: 0.00 EUR",
        ]


class TestShelf:
    """Values by name, in layers."""

    def test_equal_by_what_it_holds(self) -> None:
        """Shelves are equal, and have one hash, where they hold the same under the same names."""
        one, same, other = Shelf({"a": 1}), Shelf({"a": 0}, {"a": 1}), Shelf({"a": 2})
        assert one == same
        assert one != other
        assert one != {"a": 1}
        assert len({one, same, other}) == 2
        assert hash(one) != hash(other)
        assert repr(same) == "<1 by name: 'a'>"
        assert repr(Shelf[int]()) == "<none by name>"


class TestFeesUnderOlderTerms:
    """A fee on each contribution, after the plan was amended."""

    def test_old_work_bears_the_old_fee(self) -> None:
        """Work of January that is settled in March bears the fee of January on each piece."""
        fee = Fee(rate=Fraction(1, 4), rounding=Rounding.UP, per=FeePer.ITEM)
        books = amend(Books.open(plan(fee)), plan(), since=FEB)
        at = datetime(2026, 1, 28, tzinfo=UTC)
        given = [gave("1", at=at), gave("2", at=at), gave("3", "Ben")]
        settled = settle(books, given, on=MAR)
        assert paid(settled, "Ana", "Ben") == ["1.50", "1.00"]
        assert str(settled.balance("Ana").fees) == "0.50 EUR"


def at_the_end_of_time(books: Books) -> Settlement:
    """Settle a contribution of the first hour of the calendar."""
    return settle(books, [gave("2", at=datetime.min.replace(tzinfo=UTC))], on=FEB)


HALF_A_CENT = Amount.of("0.005", "EUR")
SETTLED = settle(plan(), [gave("1")], on=JAN).books
WESTERN = settle(plan(zone=ZoneInfo("America/New_York")), [gave("1")], on=JAN).books
TOTAL = year_totals(SETTLED.journal())[0]


@pytest.mark.parametrize(
    ("action", "where", "got"),
    [
        (lambda: return_payout(SETTLED, "x", on=FEB, why=WHY), "return_payout", "x"),
        (lambda: return_payout(SETTLED, "x", on=EARLY, why=WHY), "return_payout(on)", EARLY),
        (lambda: reverse(SETTLED, party="Zoe", on=FEB, why=WHY), "reverse(party)", "Zoe"),
        (lambda: reverse(SETTLED, party="Ana", on=EARLY, why=WHY), "reverse(on)", EARLY),
        (lambda: reverse(SETTLED, on=FEB, why=WHY), "reverse", 0),
        (lambda: reverse(SETTLED, entry="x", on=FEB, why=WHY), "reverse(entry)", "x"),
        (
            lambda: reverse(SETTLED, contribution="x", on=FEB, why=WHY),
            "reverse(contribution)",
            "x",
        ),
        (
            lambda: reverse(SETTLED, party="Ana", name="plan/x", on=FEB, why=WHY),
            "reverse(name)",
            "plan/x",
        ),
        (
            lambda: reverse(SETTLED, party="Ana", amount=eur("2"), on=FEB, why=WHY),
            "reverse(amount)",
            "2.00 EUR",
        ),
        (
            lambda: reverse(
                SETTLED, party="Ana", amount=Amount.of("0.005", "EUR"), on=FEB, why=WHY
            ),
            "reverse(amount)",
            "0.005 EUR",
        ),
        (
            lambda: reverse(SETTLED, contribution="1", amount=eur("2"), on=FEB, why=WHY),
            "reverse(amount)",
            "2.00 EUR",
        ),
        (lambda: erase(SETTLED, "Zoe", pseudonym="x"), "erase(party)", "Zoe"),
        (lambda: erase(SETTLED, "Ana", pseudonym=" "), "erase(pseudonym)", " "),
        (lambda: amend(SETTLED, plan(key="other"), since=FEB), "amend(plan)", "other"),
        (lambda: amend(SETTLED, plan(), since=EARLY), "amend(since)", EARLY),
        (lambda: archive(SETTLED, until=FEB), "archive(until)", FEB),
        (lambda: settle(SETTLED, [], on=EARLY), "settle(on)", EARLY),
        (lambda: settle(SETTLED, ["x"], on=FEB), "settle(contributions)", "x"),
        (
            lambda: at_the_end_of_time(WESTERN),
            "contribution '2'",
            datetime.min.replace(tzinfo=UTC),
        ),
        (lambda: settle(SETTLED, iter([]), on=FEB).lines(), "Settlement.lines", None),
        (lambda: Books.open(TWO_UNITS).cost(), "unit", ["cash:EUR", "points:SB"]),
    ],
)
def test_a_refusal_names_the_place(action: Callable[[], Any], where: str, got: Any) -> None:
    """A refusal names the argument at fault and shows what it got, in both languages."""
    with pytest.raises(InvalidValueError) as refused:
        action()
    assert (refused.value.where, refused.value.got) == (where, got)
    assert refused.value.explain("fr") != refused.value.explain("en")


def test_a_threshold_in_another_currency() -> None:
    """A threshold in another currency than the total is refused, and both are named."""
    with pytest.raises(CurrencyMismatchError) as refused:
        TOTAL.reaches(Money.of("600", "USD"))
    assert (refused.value.left, refused.value.right) == (cash("EUR").name, "USD")
    assert TOTAL.reaches(eur("1.00"))
    assert not TOTAL.reaches(eur("1.01"))


class TestOneKeyTwoContributions:
    """Two contributions under one key are refused, and told apart by value, number and moment."""

    @pytest.mark.parametrize(
        ("facts", "other", "shown"),
        [
            ({"quantity": 2}, {"quantity": 3}, ("one of Ana (× 2)", "one of Ana (× 3)")),
            (
                {"value": eur("2")},
                {"value": eur("3")},
                ("one of Ana (2.00 EUR)", "one of Ana (3.00 EUR)"),
            ),
            (
                {"at": datetime(2026, 1, 1, tzinfo=UTC)},
                {},
                ("one of Ana (× 1, 2026-01-01T00:00:00+00:00)", "one of Ana (× 1)"),
            ),
        ],
    )
    def test_in_one_run(
        self, facts: dict[str, Any], other: dict[str, Any], shown: tuple[str, str]
    ) -> None:
        """The refusal shows both."""
        with pytest.raises(InvalidValueError) as refused:
            settle(plan(), [gave("1", **facts), gave("1", **other)], on=JAN)
        before, got = shown
        assert refused.value.where == "contribution 1"
        assert str(refused.value.got) == got
        assert before in str(refused.value)
