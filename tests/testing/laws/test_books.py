"""Laws of books: each holds for a history of ours, and is broken by one with that fault."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from c2b import Money, Text
from c2b.compensation import (
    Band,
    Books,
    Contribution,
    Deduction,
    Fee,
    Graduated,
    Hold,
    ManualDecision,
    OverBudget,
    PayPlan,
    PerItem,
    Pool,
    Rounding,
    Settlement,
    Share,
    Sum,
    Threshold,
    amend,
    reverse,
    settle,
)
from c2b.testing.laws import BrokenLawError
from c2b.testing.laws import books as laws

JAN, FEB, MAR = (date(2026, month, 28) for month in (1, 2, 3))
WHY = Text(en="chargeback", fr="rétrofacturation")


def eur(amount: str) -> Money:
    """Return an amount of euros."""
    return Money.of(amount, "EUR")


RATE = PerItem(rate=eur("1"))
TIERS = Graduated(bands=(Band(to=2, rate=eur("1")), Band(rate=eur("2"))))


def plan(*deductions: Deduction, **facts: Any) -> PayPlan:
    """One euro for each contribution."""
    stated: dict[str, Any] = {"key": "p", "scheme": RATE, "rounding": Rounding.HALF_UP}
    return PayPlan(**{**stated, **facts}, deductions=deductions)


def gave(key: str, quantity: int = 1, **facts: Any) -> Contribution:
    """One contribution of Ana."""
    return Contribution(key=key, party="Ana", quantity=quantity, **facts)


def settled(terms: PayPlan | Books, *items: Contribution, on: date = JAN) -> Settlement:
    """The settlement of *items*."""
    return settle(terms, items, on=on)


class TestNothingNew:
    """A settlement without contributions earns nothing."""

    def test_what_is_earned_again(self) -> None:
        """Books in which a party has earned more, with nothing given, break the law."""
        before = settled(plan(), gave("1")).books
        after = settle(before, [], on=FEB)
        laws.nothing_new_earns_nothing(before, after)
        with pytest.raises(BrokenLawError):
            laws.nothing_new_earns_nothing(Books.open(plan()), after)

    def test_pools_go_on(self) -> None:
        """A pool is shared again where nothing was given."""
        pool = plan(scheme=Pool(amount=eur("9")))
        after = settled(pool, gave("1"))
        laws.nothing_new_earns_nothing(Books.open(pool), after)


class TestWhatWaits:
    """A waiting amount is let go on its day, or with the terms under which it waits."""

    def test_a_hold_that_does_not_end(self) -> None:
        """Books in which something is held after its day break the law; a refused run does not."""
        before = settled(plan(Hold(until=MAR)), gave("1"))
        laws.what_waits_is_let_go(before)
        after = settled(before.books, on=MAR)
        laws.what_waits_is_let_go(after)
        laws.what_waits_is_let_go(evolve(after, books=before.books, refused=True))
        with pytest.raises(BrokenLawError):
            laws.what_waits_is_let_go(evolve(after, books=before.books))

    def test_a_threshold_that_is_gone(self) -> None:
        """Books in which an older threshold still carries something break the law."""
        before = settled(plan(Threshold(at=eur("9"))), gave("1"))
        laws.what_waits_is_let_go(before)
        amended = amend(before.books, plan(), since=FEB)
        after = settled(amended, on=FEB)
        laws.what_waits_is_let_go(after)
        with pytest.raises(BrokenLawError):
            laws.what_waits_is_let_go(evolve(after, books=amended))


class TestAccounts:
    """Each account holds exactly what was booked for it."""

    def test_a_missing_entry(self) -> None:
        """An entry that is left out, or is there twice, breaks the law."""
        books = settled(plan(), gave("1")).books
        entries = tuple(books.journal())
        laws.accounts_are_as_booked(books, entries)
        for wrong in (entries[1:], (*entries, entries[-1])):
            with pytest.raises(BrokenLawError):
                laws.accounts_are_as_booked(books, wrong)

    def test_more_is_owed_than_was_paid(self) -> None:
        """A party owes back no more than it was paid."""
        books = settled(plan(), gave("1")).books
        back = reverse(books, contribution="1", on=FEB, why=WHY)
        laws.no_account_is_below_zero(back)
        ana = back.parties["Ana"]
        for wrong in ({"owed_back": 101}, {"payable": -1}):
            account = evolve(ana.accounts[0], **wrong)
            parties = back.parties.with_layer({"Ana": evolve(ana, accounts=(account,))})
            with pytest.raises(BrokenLawError):
                laws.no_account_is_below_zero(evolve(back, parties=parties))

    def test_a_statement(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The rows of a statement come to its last row, and it rests where it says."""
        books = settled(plan(Threshold(at=eur("10"))), gave("1")).books
        laws.statements_add_up(books)
        whole = laws.statement(books, "Ana")
        for left_out in ("rows", "rests"):
            part = evolve(whole.units[0], **{left_out: getattr(whole.units[0], left_out)[1:]})
            wrong = evolve(whole, units=(part,))
            monkeypatch.setattr(laws, "statement", lambda books, party, wrong=wrong: wrong)
            with pytest.raises(BrokenLawError):
                laws.statements_add_up(books)


class TestOfASettlement:
    """Laws of what one settlement did to the books before it."""

    def test_owed_back_is_offset(self) -> None:
        """A party is paid only what is above its debt."""
        books = reverse(settled(plan(), gave("1")).books, contribution="1", on=FEB, why=WHY)
        later = settled(books, gave("2", 5), on=MAR)
        laws.what_is_owed_back_is_offset(later)
        assert [str(each.amount) for each in later.payouts()] == ["4.00 EUR"]
        ana = later.books.parties["Ana"]
        account = evolve(ana.accounts[0], owed_back=100)
        parties = later.books.parties.with_layer({"Ana": evolve(ana, accounts=(account,))})
        wrong = evolve(later, books=evolve(later.books, parties=parties))
        with pytest.raises(BrokenLawError):
            laws.what_is_owed_back_is_offset(wrong)

    def test_some_is_offset(self) -> None:
        """A party may be paid and owe, if only a part of later earnings is offset."""
        terms = plan(offset=Fraction(1, 2))
        books = reverse(settled(terms, gave("1", 9)).books, contribution="1", on=FEB, why=WHY)
        later = settled(books, gave("2", 4), on=MAR)
        assert [str(each.amount) for each in later.payouts()] == ["2.00 EUR"]
        laws.what_is_owed_back_is_offset(later)

    def test_a_threshold_is_reached(self) -> None:
        """A payment below a threshold breaks the law; other terms are not judged."""
        at = Threshold(at=eur("10"))
        paid = settled(plan(at), gave("1", 12))
        laws.thresholds_hold(paid)
        laws.thresholds_hold(settled(plan(Fee(rate=Fraction(1, 9), rounding=Rounding.UP))))
        higher = evolve(paid.before.versions[0], plan=plan(Threshold(at=eur("20"))))
        wrong = evolve(paid, before=evolve(paid.before, versions=(higher,)))
        with pytest.raises(BrokenLawError):
            laws.thresholds_hold(wrong)

    def test_a_threshold_of_another_currency(self) -> None:
        """A threshold in dollars holds no euros back."""
        both = Sum(parts=(RATE, PerItem(rate=Money.of("5", "USD"))))
        terms = plan(Threshold(at=Money.of("10", "USD")), scheme=both)
        paid = settled(terms, gave("1"))
        assert [str(each.amount) for each in paid.payouts()] == ["1.00 EUR"]
        laws.thresholds_hold(paid)

    def test_the_budget(self) -> None:
        """Only what exceeds the budget is refused, and nothing else is."""
        terms = plan(budget=eur("3"), over=OverBudget.REFUSE)
        before = settled(terms, gave("1", 2)).books
        some, many = (gave("2"),), (gave("2"), gave("3"))
        within, over = settled(before, *some, on=FEB), settled(before, *many, on=FEB)
        laws.the_budget_holds(before, within, some)
        laws.the_budget_holds(before, over, many)
        for wrong, new in ((within, many), (over, some)):
            with pytest.raises(BrokenLawError):
                laws.the_budget_holds(before, wrong, new)

    def test_the_budget_of_parts_of_a_cent(self) -> None:
        """Only the rest of a budget is compared if prices are no whole cents."""
        share = Share(rate=Fraction(1, 3), currency="EUR")
        terms = plan(scheme=share, budget=eur("3"), over=OverBudget.REFUSE)
        new = (gave("1", value=eur("0.01")),)
        after = settled(terms, *new)
        laws.the_budget_holds(after.before, after, new)

    def test_no_budget(self) -> None:
        """A plan without a budget is not judged."""
        after = settled(plan(), gave("1"))
        laws.the_budget_holds(after.before, after, (gave("1"), gave("2")))

    def test_kept_fees(self) -> None:
        """A reversal that gives a kept fee back breaks the law."""
        fee = Fee(rate=Fraction(1, 10), rounding=Rounding.UP)
        before = settled(plan(fee), gave("1")).books
        after = reverse(before, contribution="1", on=FEB, why=WHY)
        new = tuple(after.journal())[1:]
        laws.kept_fees_stay(after, new)
        numbered = after.numbered
        kept = evolve(numbered, terms=(evolve(fee, given_back=False),))
        wrong = evolve(after, versions=(evolve(after.versions[0], plan=plan(*kept.terms)),))
        with pytest.raises(BrokenLawError):
            laws.kept_fees_stay(wrong, new)


class TestOfContributions:
    """Laws of what a contribution earns after others were taken back, or terms changed."""

    def test_standing_contributions_decide(self) -> None:
        """A reversal in tiers lowers what comes later."""
        first, second, third = gave("1", 2), gave("2", 2), gave("3", 2)
        books = settled(plan(scheme=TIERS), first, second).books
        before = reverse(books, contribution="1", on=FEB, why=WHY)
        after = settled(before, third, on=MAR)
        laws.standing_contributions_decide(before, after, (second,), (third,))
        with pytest.raises(BrokenLawError):
            laws.standing_contributions_decide(before, after, (), (third,))

    def test_only_tiers_are_judged(self) -> None:
        """A scheme in which order decides nothing is not compared."""
        after = settled(plan(), gave("1"))
        laws.standing_contributions_decide(after.before, after, (), (gave("1", 9),))

    def test_old_work_keeps_its_rate(self) -> None:
        """Work of January earns by the terms of January, though it is settled in March."""
        before = amend(settled(plan(), gave("1")).books, plan(scheme=TWICE), since=FEB)
        old = gave("2", at=datetime(2026, 1, 29, tzinfo=UTC))
        new = gave("3", at=datetime(2026, 3, 1, tzinfo=UTC))
        after = settled(before, old, new, on=MAR)
        laws.old_work_keeps_its_rate(before, after, (old, new))
        with pytest.raises(BrokenLawError):
            laws.old_work_keeps_its_rate(before, after, (new, evolve(old, at=new.at)))
        laws.old_work_keeps_its_rate(after.books, settled(after.books, on=MAR), ())
        laws.old_work_keeps_its_rate(Books.open(plan()), settled(plan(), gave("1")), ())

    def test_a_pool_is_shared_once(self) -> None:
        """More than the pool cannot be earned of it."""
        books = settled(plan(scheme=Pool(amount=eur("9"))), gave("1")).books
        laws.pools_are_charged_once(books)
        laws.pools_are_charged_once(settled(plan(), gave("1")).books)
        small = evolve(books.versions[0], plan=plan(scheme=Pool(amount=eur("8"))))
        with pytest.raises(BrokenLawError):
            laws.pools_are_charged_once(evolve(books, versions=(small,)))

    def test_what_earns(self) -> None:
        """A contribution that counts, is worth a cent, and is not taken back."""
        waiting = settled(plan(policies=(ManualDecision(),)), gave("1")).books
        assert not laws.earns(waiting, gave("1"))
        books = settled(plan(), gave("1"), gave("none", 0)).books
        assert laws.earns(books, gave("1"))
        assert not laws.earns(books, gave("none", 0))
        assert not laws.earns(books, gave("unheard of"))
        back = reverse(books, contribution="1", on=FEB, why=WHY)
        assert not laws.earns(back, gave("1"))
        tiers = settled(plan(scheme=TIERS), gave("1")).books
        assert laws.earns(tiers, gave("1"))


TWICE = PerItem(rate=eur("2"))
