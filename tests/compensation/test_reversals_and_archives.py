"""Reversals that are themselves reversed, archives with reversals behind them, spent budgets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from c2b import InvalidValueError, Money
from c2b.compensation import (
    Books,
    Deduction,
    Entry,
    Fee,
    FeePer,
    Hold,
    Journal,
    Majority,
    ManualDecision,
    OverBudget,
    PerItem,
    Pool,
    Rounding,
    Settlement,
    Threshold,
    Tie,
    Withhold,
    archive,
    return_payout,
    reverse,
    settle,
    statement,
    year_totals,
)
from c2b.compensation.settlement.shelf import Shelf
from tests.compensation.ledger import ledger
from tests.compensation.test_settlement_edges import (
    FEB,
    HALF_A_CENT,
    JAN,
    MAR,
    NO,
    ON_TOP,
    SETTLED,
    TWO_UNITS,
    WHY,
    YES,
    eur,
    gave,
    plan,
)

MAY = date(2026, 5, 28)
TEN = settle(plan(), [gave("1", quantity=10)], on=JAN).books
BACK = reverse(TEN, contribution="1", amount=eur("4"), on=FEB, why=WHY, name="back")
OPENING = "plan/opening/1/cash:EUR/Ana 28.01. opening: Ana business -1000, Ana payee +1000"
FIXED = Fee(rate=Fraction(1, 10), fixed=eur("0.50"), rounding=Rounding.HALF_UP)
FIXED_ON_TOP = evolve(FIXED, on_top=True)
TAX = Withhold(rate=Fraction(1, 4), rounding=Rounding.HALF_UP)


def state(books: Books | Settlement) -> dict[str, str]:
    """Return what the books show of Ana and of the cost of the business."""
    balance = books.balance("Ana")
    names = ("earned", "fees", "withheld", "held", "carried", "payable", "paid", "owed_back")
    return {name: str(getattr(balance, name)) for name in names} | {"cost": str(books.cost())}


class TestRestored:
    """A reversal that is itself reversed leaves pay as if neither had happened."""

    @pytest.mark.parametrize(
        "deductions",
        [
            (FIXED,),
            (FIXED_ON_TOP,),
            (FIXED, TAX),
            (TAX, FIXED, FIXED_ON_TOP),
            (Hold(until=FEB, share=Fraction(1, 2)), TAX),
            (FIXED, Hold(until=FEB, share=Fraction(1, 2)), TAX),
            (Hold(until=FEB, share=Fraction(1, 2)), FIXED, TAX, FIXED_ON_TOP),
            (Threshold(at=eur("5.00")), FIXED),
            (Fee(rate=Fraction(1, 1501), rounding=Rounding.DOWN),),
        ],
        ids=str,
    )
    @pytest.mark.parametrize("amount", ["3.33", "8.00"])
    def test_as_if_nothing_had_happened(
        self, deductions: tuple[Deduction, ...], amount: str
    ) -> None:
        """Fees, taxes and payments go on as in books that never had a reversal."""
        first = settle(plan(*deductions), [gave("1", quantity=8)], on=JAN).books
        first = settle(first, [], on=FEB).books
        back = reverse(first, contribution="1", amount=eur(amount), on=MAR, why=WHY, name="back")
        restored = reverse(back, entry="back", on=MAR, why=WHY)
        restored.check()
        later = [gave("2", quantity=7)]
        assert state(settle(restored, later, on=MAY)) == state(settle(first, later, on=MAY))

    def test_the_rest_of_one_of_two(self) -> None:
        """The rest of one contribution is taken, and another one of the party stays."""
        given = [gave("1", quantity=10), gave("2", quantity=10)]
        books = settle(plan(), given, on=JAN).books
        books = reverse(books, contribution="1", amount=eur("4"), on=FEB, why=WHY)
        books = reverse(books, contribution="1", on=FEB, why=WHY)
        assert (str(books.balance("Ana").earned), books.keys["1"].back) == ("10.00 EUR", 1)

    def test_in_two_units(self) -> None:
        """A contribution that earned in two units leaves the tally once."""
        given = [gave("1", quantity=3), gave("2", quantity=3)]
        books = reverse(settle(TWO_UNITS, given, on=JAN).books, contribution="1", on=FEB, why=WHY)
        assert str(statement(books, "Ana").explanation) == (
            "3 contributions × 1.00\u00a0EUR = 3.00\u00a0EUR; "
            "3 contributions × 50\u00a0SB = 150\u00a0SB"
        )

    def test_on_another_day(self) -> None:
        """A reversal of February is restored in March, and the journal says so."""
        assert ledger(reverse(BACK, entry="back", on=MAR, why=WHY))[1:] == [
            "back 28.02. reversal of plan/1/cash:EUR/Ana for 1: "
            "Ana business +400, Ana owed_back -400, Ana payee +0",
            "plan/reversal/2 28.03. restored of back for 1: "
            "Ana business -400, Ana owed_back +400, Ana payee +0",
        ]


class TestArchived:
    """January is filed away, and its pay was taken back since."""

    def test_in_part(self) -> None:
        """The opening entry knows what was taken of January: 6.00 of 10.00 are left."""
        _, books = archive(BACK, until=JAN)
        assert ledger(books)[0] == OPENING
        assert str(books.journal().entries[0].why) == "carried forward from 2026-01-28"
        with pytest.raises(InvalidValueError, match="up to 6.00.*got .7.00"):
            reverse(books, party="Ana", amount=eur("7"), on=FEB, why=WHY)
        assert str(reverse(books, party="Ana", on=FEB, why=WHY).balance("Ana").earned) == "0.00 EUR"

    def test_in_whole(self) -> None:
        """The pay of January is gone, whatever is earned later."""
        _, books = archive(reverse(TEN, party="Ana", on=FEB, why=WHY), until=JAN)
        later = settle(books, [gave("2", quantity=5)], on=MAR).books
        with pytest.raises(InvalidValueError, match="nothing is left"):
            reverse(later, entry="plan/opening/1/cash:EUR/Ana", on=MAR, why=WHY)

    def test_and_restored(self) -> None:
        """All of January is left, for the reversal was itself reversed."""
        _, books = archive(reverse(BACK, entry="back", on=MAR, why=WHY), until=JAN)
        assert list(books.taken) == ["back"]
        after = reverse(books, entry="plan/opening/1/cash:EUR/Ana", on=MAR, why=WHY)
        assert str(after.balance("Ana").earned) == "0.00 EUR"

    def test_of_two_parties(self) -> None:
        """An amount taken of one party is not taken of another one."""
        given = [gave("1", quantity=10), gave("2", "Ben", quantity=10)]
        books = settle(plan(), given, on=JAN).books
        books = reverse(books, party="Ana", amount=eur("4"), on=FEB, why=WHY)
        _, filed = archive(books, until=JAN)
        after = reverse(filed, party="Ben", on=FEB, why=WHY)
        assert str(after.balance("Ben").earned) == "0.00 EUR"

    def test_what_is_held(self) -> None:
        """The opening entry of pay that is held shows that nothing was paid."""
        held = settle(plan(Hold(until=MAY)), [gave("1")], on=JAN).books
        assert ledger(archive(held, until=JAN)[1]) == [
            "plan/opening/1/cash:EUR/Ana 28.01. opening: "
            "Ana business -100, Ana payee +0, Ana held0 +100"
        ]


class TestSpentBudgets:
    """Pay that does not fit the budget."""

    def test_rounded_fees(self) -> None:
        """A budget of 0.09 for 10.00 and its fee pays 0.08 and a fee of 0.01."""
        fee = Fee(rate=Fraction(1, 10), rounding=Rounding.DOWN, on_top=True)
        terms = plan(fee, budget=eur("0.09"), over=OverBudget.PRO_RATA)
        settled = settle(terms, [gave("1", quantity=10)], on=JAN)
        assert ledger(settled) == [
            "plan/1/cash:EUR/Ana 28.01. pay cut 992: "
            "Ana business -8, Ana payee +8, - business -1, - platform0 +1"
        ]
        assert settled.exceeded_by == eur("10.91")

    def test_the_excess_counts_fees(self) -> None:
        """10.00 and its fee exceed 5.50 by 5.50."""
        terms = plan(ON_TOP, budget=eur("5.50"), over=OverBudget.PRO_RATA)
        settled = settle(terms, [gave("1", quantity=10)], on=JAN)
        assert settled.exceeded_by == eur("5.50")

    def test_a_cent_over(self) -> None:
        """One cent does not fit a budget of nothing."""
        cent = PerItem(rate=eur("0.01"))
        terms = plan(scheme=cent, budget=eur("0"), over=OverBudget.PRO_RATA)
        settled = settle(terms, [gave("1")], on=JAN)
        assert (settled.cost().exact, settled.exceeded_by) == (0, eur("0.01"))

    def test_cuts_are_shown(self) -> None:
        """The party that fits has no row of a cut, and the one that does not has all of it."""
        pool = Pool(amount=eur("12.00"))
        terms = plan(scheme=pool, budget=eur("7"), over=OverBudget.FIRST_COME)
        books = settle(terms, [gave("1"), gave("2", "Ben")], on=JAN).books
        rows = {
            party: [f"{row.words}: {row.amount}" for row in statement(books, party).units[0].rows]
            for party in ("Ana", "Ben")
        }
        assert rows["Ana"][1:] == ["paid: -6.00 EUR", "closing balance: 0.00 EUR"]
        assert rows["Ben"][1:] == [
            "cut, for the budget is spent: -6.00 EUR",
            "closing balance: 0.00 EUR",
        ]

    def test_a_fee_on_the_total(self) -> None:
        """A cent of a fee on the total is booked with the party whose name comes first."""
        total = Fee(rate=Fraction(1, 200), rounding=Rounding.HALF_UP, on_top=True, per=FeePer.TOTAL)
        assert ledger(settle(plan(total), [gave("1", "zoe"), gave("2", "ana")], on=JAN)) == [
            "plan/1/cash:EUR/zoe 28.01. pay: zoe business -100, zoe payee +100",
            "plan/1/cash:EUR/ana 28.01. pay: "
            "ana business -100, ana payee +100, - business -1, - platform0 +1",
        ]

    def test_a_fee_on_the_total_to_date(self) -> None:
        """Half a cent of each euro is one cent of two euros, whenever they come."""
        total = Fee(rate=Fraction(1, 200), rounding=Rounding.HALF_UP, on_top=True, per=FeePer.TOTAL)
        first = settle(plan(total), [gave("1")], on=JAN)
        second = settle(first.books, [gave("2")], on=FEB)
        assert (str(first.cost()), str(second.cost())) == ("1.01 EUR", "2.01 EUR")


class TestSeveralAtOnce:
    """Several events that concern one party."""

    def test_two_payments_come_back(self) -> None:
        """Both are payable again, together."""
        january = settle(plan(), [gave("1")], on=JAN)
        february = settle(january.books, [gave("2")], on=FEB)
        books = february.books
        for payout in (*january.payouts(), *february.payouts()):
            books = return_payout(books, payout.key, on=MAR, why=WHY)
        assert str(books.balance("Ana").payable) == "2.00 EUR"

    def test_two_decisions(self) -> None:
        """Two of three waiting contributions are decided: one waits."""
        waiting = settle(
            plan(policies=(ManualDecision(),)), [gave(key) for key in "123"], on=JAN
        ).books
        assert waiting.waiting == 3
        decided = settle(waiting, [gave(key, decision=YES) for key in "12"], on=FEB)
        assert decided.waiting == 1

    def test_a_tie(self) -> None:
        """Two answers that share the first place count in part."""
        given = [gave("1", task="t", answer="a"), gave("2", "Ben", task="t", answer="b")]
        settled = settle(plan(policies=(Majority(tie=Tie.HALF),)), given, on=JAN)
        assert {str(line.reason) for line in settled.lines()} == {"counts in part"}

    def test_the_total_of_a_year(self) -> None:
        """The total of a year names its party."""
        (total,) = year_totals(SETTLED.journal())
        assert (total.party, total.year, str(total.total)) == ("Ana", 2026, "1.00 EUR")


def with_account(books: Books, **changed: int) -> Books:
    """Return *books* with the account of Ana changed by hand; without one, it is left out."""
    mine = books.parties["Ana"]
    accounts = tuple(evolve(each, **changed) for each in mine.accounts) if changed else ()
    return evolve(books, parties=Shelf({"Ana": evolve(mine, accounts=accounts)}))


@pytest.mark.parametrize(
    ("books", "says"),
    [
        (with_account(SETTLED, paid=101), "payee Ana: expected an account of 100,.* got 101"),
        (with_account(SETTLED), "business Ana: expected an account of -100,.* got 0"),
        (with_account(SETTLED, payable=7), "payable Ana: expected an account of 0,.* got 7"),
    ],
)
def test_books_changed_by_hand(books: Books, says: str) -> None:
    """Books that differ from their journal are refused, with the account and both amounts."""
    with pytest.raises(InvalidValueError, match=f"Books, cash:EUR {says}"):
        books.check()


def test_a_missing_account_of_a_cent() -> None:
    """An account of one cent that is missing is noticed."""
    cent = settle(plan(scheme=PerItem(rate=eur("0.01"))), [gave("1")], on=JAN).books
    with pytest.raises(InvalidValueError, match="an account of -?1, as"):
        with_account(cent).check()


def test_a_total_changed_by_hand() -> None:
    """The account of the platform belongs to no party."""
    books = settle(plan(ON_TOP), [gave("1")], on=JAN).books
    changed = evolve(books, totals=(evolve(books.totals[0], on_top=11),))
    with pytest.raises(InvalidValueError, match="business -: expected an account of -10,.*got -11"):
        changed.check()


def decided() -> Settlement:
    """Settle two rejected contributions and one that waits."""
    given = [gave("1", decision=NO), gave("2", decision=NO), gave("3")]
    return settle(plan(policies=(ManualDecision(),)), given, on=JAN)


BOX, FILED = archive(SETTLED, until=JAN)
GONE = reverse(SETTLED, party="Ana", on=FEB, why=WHY, name="gone")
RESTORED = reverse(GONE, entry="gone", on=FEB, why=WHY)
LATER_BOX, LATER = archive(reverse(FILED, party="Ana", on=FEB, why=WHY, name="late"), until=FEB)
(ENTRY,) = SETTLED.journal().entries


def journal_of(*entries: Entry) -> Journal:
    """Return a journal of *entries*."""
    return Journal(entries=entries)


@pytest.mark.parametrize(
    ("action", "where", "got"),
    [
        (lambda: archive(Books.open(plan()), until=JAN), "archive(until)", JAN),
        (lambda: statement(FILED, "Ana", since=JAN), "statement(since)", JAN),
        (
            lambda: reverse(decided().books, contribution="1", on=FEB, why=WHY),
            "reverse(contribution)",
            "refused",
        ),
        (lambda: reverse(GONE, contribution="1", on=FEB, why=WHY), "reverse(contribution)", "1"),
        (lambda: journal_of(ENTRY, ENTRY), "Journal.entries", 2),
        (
            lambda: reverse(SETTLED, contribution="1", amount=HALF_A_CENT, on=FEB, why=WHY),
            "reverse(amount)",
            "0.005 EUR",
        ),
        (
            lambda: reverse(
                SETTLED, contribution="1", amount=Money.of("1", "USD"), on=FEB, why=WHY
            ),
            "reverse(amount)",
            "1.00 USD",
        ),
        (
            lambda: reverse(GONE, entry="gone", amount=eur("1"), on=FEB, why=WHY),
            "reverse(amount)",
            "1.00 EUR",
        ),
        (lambda: reverse(RESTORED, entry="gone", on=FEB, why=WHY), "reverse(entry)", "gone"),
        (
            lambda: reverse(LATER, entry="late", on=FEB, why=WHY, archive=LATER_BOX),
            "reverse(entry)",
            "late",
        ),
        (
            lambda: reverse(FILED, entry="x", on=FEB, why=WHY, archive=BOX),
            "reverse(entry)",
            "x",
        ),
        (
            lambda: reverse(GONE, party="Ben", name="gone", on=FEB, why=WHY),
            "reverse(name)",
            "gone",
        ),
    ],
)
def test_a_refusal_names_the_place(action: Callable[[], Any], where: str, got: Any) -> None:
    """A refusal names the argument at fault and shows what it got."""
    with pytest.raises(InvalidValueError) as refused:
        action()
    assert (refused.value.where, refused.value.got) == (where, got)
    assert refused.value.explain("fr") != refused.value.explain("en")
    assert "None" not in refused.value.explain("en")


def test_reasons_are_counted() -> None:
    """A settlement counts the contributions that do not count, by reason."""
    counts = {str(ruling.reason): many for ruling, many in decided().left_out.items()}
    assert counts == {"rejected": 2, "waits: nobody has decided": 1}


def test_an_archive_of_nothing_booked() -> None:
    """Books without a last day have a dash in its place."""
    with pytest.raises(InvalidValueError, match="a day up to -, got"):
        archive(Books.open(plan()), until=JAN)
