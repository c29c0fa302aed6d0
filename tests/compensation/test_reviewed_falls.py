"""Pay that falls takes nothing that was cut, taken back or never paid."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from c2b.compensation import (
    Amount,
    Books,
    ByEntrants,
    Contribution,
    EntrantBand,
    Floor,
    Goal,
    Hold,
    LargerOf,
    OverBudget,
    PayPlan,
    PerItem,
    Pool,
    PoolLater,
    Prizes,
    RankBy,
    Ranked,
    Remainder,
    Role,
    Rounding,
    Scaled,
    Share,
    Sum,
    Teams,
    Ties,
    amend,
    cash,
    reverse,
    settle,
    statement,
)
from c2b.compensation.scheme import AnyScheme
from c2b.compensation.settlement.account import Account, Purse
from c2b.compensation.settlement.account_check import check_accounts
from c2b.compensation.settlement.falling_pay import limited
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text

DAY = date(2026, 11, 30)
WHY = Text(en="disputed", fr="contesté")


def usd(text: str) -> Money:
    """Return an amount of US dollars."""
    return Money.of(text, "USD")


def prizes(*amounts: str) -> Prizes:
    """Return prizes of which places that are level share."""
    return Prizes(prizes=tuple(map(usd, amounts)), ties=Ties.SPLIT_PLACES)


def plan(scheme: AnyScheme, **terms: Any) -> PayPlan:
    """Return a plan."""
    return PayPlan(key="t", scheme=scheme, rounding=Rounding.HALF_UP, **terms)


def limited_to(budget: str, scheme: AnyScheme, over: OverBudget) -> PayPlan:
    """Return a plan with a budget."""
    return plan(scheme, budget=usd(budget), over=over)


def given(key: str, party: str, **facts: Any) -> Contribution:
    """Return a contribution."""
    return Contribution(key=key, party=party, **facts)


def after(books: Books | PayPlan, *items: Contribution) -> Books:
    """Return the books after *items*, which pass their own check."""
    found = settle(books, items, on=DAY).books
    found.check()
    return found


def earned(books: Books, *parties: str) -> list[str]:
    """Return what *parties* earned to date."""
    return [str(books.balance(party).earned.money.amount) for party in parties]


def owed(books: Books, *parties: str) -> list[str]:
    """Return what *parties* owe back."""
    return [str(books.balance(party).owed_back.money.amount) for party in parties]


class TestCutPayThatFalls:
    """An amount that a budget cut is not taken a second time when the pay falls."""

    ONE = ByEntrants(
        bands=(
            EntrantBand(start=1, scheme=prizes("50")),
            EntrantBand(start=2, scheme=prizes("30", "20")),
        )
    )

    def test_of_a_prize_that_did_not_fit(self) -> None:
        terms = limited_to("40", prizes("50", "20"), OverBudget.FIRST_COME)
        books = after(terms, given("1", "a", rank=1))
        assert earned(books, "a") == ["0.00"]
        books = after(books, given("2", "b", rank=1))
        assert earned(books, "a", "b") == ["0.00", "35.00"]
        assert owed(books, "a", "b") == ["0.00", "0.00"]
        assert "others gave more" not in statement(books, "a").explain()

    @pytest.mark.parametrize(
        ("over", "expected"),
        [(OverBudget.FIRST_COME, ["0.00", "30.00"]), (OverBudget.PRO_RATA, ["20.00", "20.00"])],
    )
    def test_by_the_number_of_entrants(self, over: OverBudget, expected: list[str]) -> None:
        books = after(limited_to("40", self.ONE, over), given("1", "a", rank=2))
        books = after(books, given("2", "b", rank=1))
        assert earned(books, "a", "b") == expected
        assert owed(books, "b") == ["0.00"]

    def test_of_a_team(self) -> None:
        ranked = Ranked(scheme=prizes("50", "20"), by=RankBy.BEST_SCORE)
        terms = limited_to("40", Teams(scheme=ranked), OverBudget.FIRST_COME)
        books = after(terms, given("1", "T", members=("m", "n"), score=5))
        assert earned(books, "m", "n") == ["25.00", "0.00"]
        books = after(books, given("2", "b", score=9))
        assert earned(books, "m", "n", "b") == ["10.00", "0.00", "0.00"]
        assert owed(books, "m", "n") == ["15.00", "0.00"]

    def test_a_fall_takes_what_was_cut_first(self) -> None:
        terms = limited_to("40", prizes("50", "20"), OverBudget.PRO_RATA)
        books = after(terms, given("1", "a", rank=1))
        assert earned(books, "a") == ["40.00"]
        books = after(books, given("2", "b", rank=1))
        assert earned(books, "a", "b") == ["35.00", "5.00"]

    def test_a_fall_is_taken_even_where_the_rise_of_others_does_not_fit(self) -> None:
        terms = limited_to("40", prizes("40", "20"), OverBudget.FIRST_COME)
        books = after(terms, given("1", "a", rank=3))
        books = after(books, given("2", "b", rank=2), given("3", "c", rank=1))
        assert earned(books, "a", "b", "c") == ["0.00", "0.00", "40.00"]

    def test_a_budget_that_is_overspent_already(self) -> None:
        terms = limited_to("40", prizes("40", "20"), OverBudget.FIRST_COME)
        books = after(terms, given("1", "a", rank=3))
        smaller = limited_to("10", prizes("40", "20"), OverBudget.FIRST_COME)
        books = after(amend(books, smaller, since=DAY), given("2", "b", rank=2))
        assert earned(books, "b") == ["0.00"]


def _schemes() -> list[AnyScheme]:
    ranked = Ranked(scheme=prizes("20", "10"), by=RankBy.TOTAL_SCORE)
    share = Share(rate=Fraction(1, 20), currency="USD")
    return [
        ranked,
        Scaled(scheme=ranked, by=Fraction(1)),
        Sum(parts=(ranked, Scaled(scheme=share, by=Fraction(0)))),
        LargerOf(parts=(ranked, share)),
    ]


class TestReversedPayThatFalls:
    """An amount that a reversal took is not taken a second time when the rank falls."""

    @pytest.mark.parametrize("scheme", _schemes())
    @pytest.mark.parametrize("first", ["a", "b"])
    @pytest.mark.parametrize("how", ["party", "contribution"])
    def test_at_most_what_was_paid_is_owed(self, scheme: AnyScheme, first: str, how: str) -> None:
        zero = usd("0")
        books = after(
            plan(scheme),
            given("1", "a", score=9, value=zero),
            given("2", "b", score=5, value=zero),
        )
        name: dict[str, Any] = {"party": "b"} if how == "party" else {"contribution": "2"}
        if first == "a":
            books = reverse(books, party="a", on=DAY, why=WHY)
        books = reverse(books, **name, amount=usd("3"), on=DAY, why=WHY)
        if first == "b":
            books = reverse(books, party="a", on=DAY, why=WHY)
        books = after(books, given("3", "c", score=8, value=zero))
        assert (earned(books, "b", "c"), owed(books, "b")) == (["7.00", "20.00"], ["3.00"])
        books = after(books, given("4", "d", score=9, value=zero))
        assert (earned(books, "b", "c", "d"), owed(books, "b")) == (
            ["0.00", "10.00", "20.00"],
            ["10.00"],
        )

    def test_of_a_member_of_a_team(self) -> None:
        ranked = Ranked(scheme=prizes("20", "10"), by=RankBy.BEST_SCORE)
        terms = plan(Teams(scheme=ranked))
        books = after(terms, given("1", "T", members=("m", "n"), score=5))
        books = reverse(books, party="m", on=DAY, why=WHY)
        books = after(books, given("2", "d", score=9))
        assert earned(books, "m", "n", "d") == ["0.00", "5.00", "20.00"]
        assert owed(books, "m", "n") == ["10.00", "5.00"]

    def test_of_a_member_of_a_team_in_a_pool(self) -> None:
        terms = plan(Teams(scheme=Pool(amount=usd("20"), later=PoolLater.CORRECT)))
        books = after(terms, given("1", "T", members=("m", "n")))
        books = reverse(books, party="m", on=DAY, why=WHY)
        books = after(books, given("2", "d"))
        assert earned(books, "m", "n", "d") == ["0.00", "5.00", "10.00"]
        assert owed(books, "m", "n") == ["10.00", "5.00"]

    def test_under_older_terms(self) -> None:
        ranked = Ranked(scheme=prizes("20", "10"), by=RankBy.TOTAL_SCORE)
        books = after(plan(ranked), given("1", "a", score=9))
        tomorrow = date(2026, 12, 1)
        books = amend(books, plan(ranked, budget=usd("99"), over=OverBudget.REFUSE), since=tomorrow)
        books = reverse(books, party="a", amount=usd("15"), on=tomorrow, why=WHY)
        more = [given(str(n), party, score=10) for n, party in enumerate("bcd", start=2)]
        books = settle(books, more, on=tomorrow).books
        books.check()
        assert earned(books, "a") == ["0.00"]
        assert owed(books, "a") == ["20.00"]

    def test_several_tallies_give_back_one_after_the_other(self) -> None:
        apart = {0: {"a": -10, "b": -1}, 1: {"a": -10, "b": 3}, 2: {"a": 2}}
        found = limited(apart, {0: {}, 1: {}, 2: {"a": 2}}, {})
        assert found == {0: {"a": 0, "b": -1}, 1: {"a": -2, "b": 3}, 2: {"a": 2}}


class TestWhatWaits:
    """No party owes back what was held, and never paid to it."""

    HOLD = Hold(until=date(2027, 7, 25), share=Fraction(1, 4))

    def test_under_an_older_hold_when_pay_falls(self) -> None:
        scheme = prizes("20")
        books = after(plan(scheme, deductions=(self.HOLD,)), given("1", "a", rank=2))
        books = after(amend(books, plan(scheme), since=DAY), given("2", "b", rank=1))
        balance = books.balance("a")
        assert (balance.held.exact, balance.paid.exact) == (0, 15_00)
        assert (earned(books, "a"), owed(books, "a")) == (["0.00"], ["15.00"])

    def test_under_another_hold_when_it_is_reversed(self) -> None:
        each = PerItem(rate=usd("10"))
        first = Hold(until=date(2026, 12, 1))
        books = after(plan(each, deductions=(first,)), given("1", "a"))
        books = amend(books, plan(each, deductions=(self.HOLD,)), since=DAY)
        later = date(2026, 12, 2)
        books = settle(books, [given("2", "a")], on=later).books
        books = reverse(books, contribution="1", on=later, why=WHY)
        books = reverse(books, contribution="2", on=later, why=WHY)
        books.check()
        balance = books.balance("a")
        assert balance.held.exact == 0
        assert balance.owed_back.exact == balance.paid.exact

    def test_a_debt_is_set_against_the_rest(self) -> None:
        purse = Purse.of("a", Account(unit=cash("USD"), earned=10, paid=5, owed_back=15))
        purse.slot(0).kept, purse.slot(1).kept = 4, 16
        purse.net((0, 1, 2, 1))
        assert (purse.slot(0).kept, purse.slot(1).kept, purse.owed_back) == (0, 10, 5)


class TestTheCheckOfBooks:
    """The check of books refuses accounts that no history leads to."""

    USD = cash("USD")

    def test_sound_accounts(self) -> None:
        held = {
            (self.USD, Role.BUSINESS, None): -2,
            (self.USD, Role.BUSINESS, "a"): -1,
            (self.USD, Role.PAYEE, "a"): 3,
            (self.USD, Role.OWED_BACK, "a"): -2,
        }
        check_accounts(held, held)

    @pytest.mark.parametrize(
        ("held", "told"),
        [
            ({Role.BUSINESS: 15, Role.OWED_BACK: -15}, "zero or more, got -15"),
            ({Role.PAYABLE: -1}, "zero or more, got -1"),
            ({Role.PAYEE: 10, Role.TAX: 1, Role.OWED_BACK: -12}, "at most 11 owed back"),
        ],
    )
    def test_of_a_party(self, held: dict[Role, int], told: str) -> None:
        accounts = {(self.USD, role, "a"): minor for role, minor in held.items()}
        with pytest.raises(InvalidValueError, match=told):
            check_accounts(accounts, accounts)

    def test_of_the_journal(self) -> None:
        with pytest.raises(InvalidValueError, match="an account of 3, as the journal has it"):
            check_accounts({(self.USD, Role.PAYEE, "a"): 3}, {})


class TestContributionsOfNothing:
    """A contribution of quantity 0 counts as handed in, and takes part in no ranking."""

    @pytest.mark.parametrize(
        ("scheme", "facts", "expected"),
        [
            (
                Ranked(scheme=prizes("50", "20"), by=RankBy.BEST_SCORE),
                ({"score": 3}, {"score": 5}),
                ["50.00", "0.00"],
            ),
            (prizes("50", "20"), ({"rank": 2}, {"rank": 1}), ["50.00", "0.00"]),
            (
                ByEntrants(
                    bands=(
                        EntrantBand(start=1, scheme=PerItem(rate=usd("5"))),
                        EntrantBand(start=2, scheme=PerItem(rate=usd("3"))),
                    )
                ),
                ({}, {}),
                ["5.00", "0.00"],
            ),
            (
                Goal(least=5, reached=usd("50"), otherwise=usd("10")),
                ({"score": 5}, {"score": 9}),
                ["50.00", "0.00"],
            ),
        ],
    )
    def test_wins_no_prize(
        self, scheme: AnyScheme, facts: tuple[dict[str, Any], ...], expected: list[str]
    ) -> None:
        items = [
            given("1", "a", **facts[0]),
            given("2", "b", quantity=0, **facts[1]),
        ]
        settled = settle(plan(scheme), items, on=DAY)
        assert settled.counted == 2
        parts = after(after(after(plan(scheme), items[1]), items[0]))
        for books in (settled.books, after(settled.books), parts):
            assert earned(books, "a", "b") == expected
            assert owed(books, "a", "b") == ["0.00", "0.00"]

    def test_its_rank_must_still_be_known(self) -> None:
        with pytest.raises(InvalidValueError, match=r"the rank \(rank\), on which"):
            settle(plan(prizes("50")), [given("1", "a", quantity=0)], on=DAY)


@pytest.mark.parametrize("later", PoolLater)
@pytest.mark.parametrize("others", [False, True])
def test_a_floor_under_a_share_of_zero(later: PoolLater, others: bool) -> None:
    """A floor raises a share of zero in each settlement, and an empty one takes nothing back."""
    pool = Pool(amount=usd("0.10"), later=later)
    plan = PayPlan(key="t", scheme=Floor(scheme=pool, at=usd("2")), rounding=Rounding.HALF_UP)
    items = [
        Contribution(key="1", party="a", quantity=999),
        Contribution(key="2", party="b", quantity=1),
    ]
    books = settle(plan, items, on=DAY).books
    if others:
        books = settle(books, [Contribution(key="3", party="c", quantity=5)], on=DAY).books
    parties = ["a", "b", "c"][: 2 + others]
    for _ in range(2):
        books = settle(books, [], on=DAY).books
        assert {str(books.balance(party).paid) for party in parties} == {"2.00 USD"}


def test_pay_for_others_that_fell_to_nothing_rises_again() -> None:
    """The share of a member that fell to nothing is paid in full where it rises again."""
    cent = Amount(exact=Fraction(43, 125), unit=cash("USD"))
    terms = plan(Teams(scheme=PerItem(rate=cent), remainder=Remainder.HEAVIEST))
    work = (
        given("1", "ana", quantity=2, members=("tim", "uma")),
        given("2", "ana", quantity=Fraction(3, 2)),
        given("3", "ana", quantity=5, members=("tim", "uma", "vic")),
        given("4", "ana", quantity=Fraction(1, 2)),
    )
    books = Books.open(terms)
    earned: list[int] = []
    for items in (work[:1], work[1:2], work[2:]):
        books = settle(books, items, on=DAY).books
        earned.append(int(books.balance("tim").earned.exact))
    assert earned == [1, 0, 1]
    at_once = settle(terms, work, on=DAY).books
    for party in ("ana", "tim", "uma", "vic"):
        assert books.balance(party).earned == at_once.balance(party).earned
