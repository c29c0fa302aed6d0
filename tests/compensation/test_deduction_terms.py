"""Deductions by price, payee, kind and time: what they refuse, their names, and their reversals."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import pytest

import c2b.wire as wire
from c2b.compensation import (
    Amount,
    Books,
    ByPayee,
    Cap,
    Contribution,
    Deduction,
    DeductionBase,
    Expiry,
    Fee,
    FeeBand,
    FeePer,
    FeeTax,
    Hold,
    Inactivity,
    OverBudget,
    Payees,
    PayPlan,
    PerItem,
    Pool,
    Rounding,
    Share,
    Sum,
    Threshold,
    Withhold,
    amend,
    archive,
    erase,
    reverse,
    settle,
    statement,
)
from c2b.compensation.deductions import Moment, Slot
from c2b.compensation.months import months_between, plus_months
from c2b.errors import InvalidValueError
from c2b.models import Money
from c2b.text import Text

UP = Rounding.HALF_UP
JAN, FEB, MAR = date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)
WHY = Text(en="refund", fr="remboursement")
TENTH = Fraction(1, 10)
ZERO = Fraction(0)
ITEM = FeePer.ITEM
TAX = Withhold(rate=TENTH, rounding=UP)


def eur(amount: str) -> Money:
    """Euros."""
    return Money.of(amount, "EUR")


def plan(*deductions: Deduction, **facts: Any) -> PayPlan:
    """A plan that pays all of the price."""
    stated = {"key": "p", "scheme": Share(rate=Fraction(1), currency="EUR"), "rounding": UP}
    return PayPlan(**{**stated, **facts}, deductions=deductions)


def sold(key: str, price: str = "10.00", party: str = "ana", **facts: Any) -> Contribution:
    """A contribution that sold for *price*."""
    return Contribution(key=key, party=party, value=eur(price), **facts)


def fee(**facts: Any) -> Fee:
    """A fee, rounded half up."""
    return Fee(rounding=UP, **facts)


def checked(books: Books) -> Books:
    """The books, compared with their journal and read again from their document."""
    books.check()
    assert wire.parse(wire.to_json(books), Books) == books
    for party in books.parties:
        for unit in statement(books, party).units:
            *rows, last = (row.amount.exact for row in unit.rows)
            assert sum(rows) == last
    return books


BANDS = (FeeBand(to=eur("10"), fixed=eur("1")), FeeBand(rate=TENTH))


@pytest.mark.parametrize(
    ("build", "where", "expected"),
    [
        (lambda: FeeBand(to=eur("1"), below=eur("1")), "FeeBand.below", "one end"),
        (lambda: fee(bands=(BANDS[0], BANDS[0])), "Fee.bands", "one after the other"),
        (lambda: fee(bands=(BANDS[1], BANDS[1])), "Fee.bands", "one after the other"),
        (lambda: fee(bands=(FeeBand(to=eur("0")), BANDS[1])), "Fee.bands", "above zero"),
        (lambda: fee(bands=BANDS, rate=TENTH), "Fee.bands", "in the bands alone"),
        (lambda: fee(bands=BANDS, fixed=eur("0")), "Fee.bands", "in the bands alone"),
        (lambda: fee(rate=TENTH, graduated=True), "Fee.graduated", "bands of a graduated"),
        (lambda: fee(rate=TENTH, least=eur("2"), most=eur("1")), "Fee.most", "not below"),
        (lambda: fee(rate=TENTH, per=ITEM, base=DeductionBase.GROSS), "Fee.base", "per PARTY"),
        (lambda: fee(rate=TENTH, on_top=True, base=DeductionBase.GROSS), "Fee.base", "taken out"),
        (lambda: fee(rate=TENTH, kinds=("a",)), "Fee.kinds", "per ITEM"),
        (lambda: fee(rate=TENTH, per=ITEM, kinds=("a", "a")), "Fee.kinds", "once"),
        (lambda: Withhold(rate=TENTH, rounding=UP, kinds=("",)), "Withhold.kinds", "by its name"),
        (lambda: Hold(), "Hold.until", "either a day or a number"),
        (lambda: Hold(until=JAN, days=3), "Hold.until", "either a day or a number"),
        (lambda: Threshold(at=Amount.of("0.001", "EUR")), "Threshold.at", "a whole amount"),
        (lambda: Threshold(at=Amount.in_kind("1", "EUR")), "Threshold.at", "cash or points"),
        (lambda: Inactivity(months=1, charge=eur("0")), "Inactivity.charge", "above zero"),
        (
            lambda: Inactivity(months=1, charge=Amount.of("0.001", "EUR")),
            "Inactivity.charge",
            "a whole amount",
        ),
        (lambda: by_payee(TAX, names=("ana", "ana")), "ByPayee.groups", "one group"),
        (lambda: by_payee(fee(rate=TENTH)), "ByPayee.others", "for all"),
        (
            lambda: by_payee(fee(rate=TENTH, on_top=True), fee(rate=TENTH)),
            "ByPayee.groups",
            "taken out",
        ),
        (
            lambda: by_payee(fee(rate=TENTH, given_back=False), fee(rate=TENTH)),
            "ByPayee.groups",
            "on reversal",
        ),
        (lambda: plan(FeeTax(rate=TENTH, rounding=UP)), "PayPlan.deductions", "a fee before"),
        (
            lambda: plan(fee(rate=TENTH), TAX, FeeTax(rate=TENTH, rounding=UP)),
            "PayPlan.deductions",
            "a fee before",
        ),
        (
            lambda: plan(fee(rate=TENTH, per=FeePer.PAYMENT), TAX),
            "PayPlan.deductions",
            "after all other",
        ),
        (
            lambda: plan(Threshold(at=eur("1")), Hold(days=7)),
            "PayPlan.deductions",
            "before thresholds",
        ),
        (
            lambda: plan(Hold(days=7), scheme=Pool(amount=eur("1"))),
            "PayPlan.deductions",
            "prices each contribution",
        ),
        (lambda: plan(Expiry(months=1)), "PayPlan.deductions", "a threshold in the same unit"),
        (
            lambda: plan(
                Threshold(at=eur("1")), Inactivity(months=1, charge=Amount.points(1, "stars"))
            ),
            "PayPlan.deductions",
            "a threshold in the same unit",
        ),
        (lambda: plan(fee(rate=TENTH, most=Money.of(1, "USD"))), "Fee.most", "currency"),
    ],
)
def test_terms_that_cannot_be_are_refused(
    build: Callable[[], object], where: str, expected: str
) -> None:
    """A term that cannot be combined is refused when it is built, with what is missing."""
    with pytest.raises(InvalidValueError, match=expected) as refused:
        build()
    assert refused.value.where == where
    assert refused.value.explain("fr") != refused.value.explain("en")


def by_payee(
    mine: Deduction, others: Deduction = TAX, names: tuple[str, ...] = ("ana",)
) -> ByPayee:
    """A deduction for Ana, and one for others."""
    return ByPayee(groups=(Payees(names=names, deduction=mine),), others=others)


@pytest.mark.parametrize(
    ("deduction", "english", "french"),
    [
        (
            fee(rate=Fraction(29, 1000), fixed=eur("0.30"), per=ITEM),
            "fee of 2.9% + 0.30 EUR, for each contribution",
            "frais de 2,9 % + 0,30 EUR, par contribution",
        ),
        (
            fee(bands=BANDS, graduated=True),
            "fee of 1.00 EUR up to 10.00 EUR, then 10%, each part at its own rate",
            "frais de 1,00 EUR jusqu’à 10,00 EUR, puis 10 %, chaque part à son propre taux",
        ),
        (
            fee(bands=(FeeBand(below=eur("10"), fixed=eur("0")), BANDS[1])),
            "fee of 0% below 10.00 EUR, then 10%",
            "frais de 0 % sous 10,00 EUR, puis 10 %",
        ),
        (
            fee(least=eur("1"), most=eur("2"), per=FeePer.PAYMENT),
            "fee, at least 1.00 EUR, at most 2.00 EUR, for each payment",
            "frais, au moins 1,00 EUR, au plus 2,00 EUR, par paiement",
        ),
        (fee(fixed=eur("1")), "fee of 1.00 EUR", "frais de 1,00 EUR"),
        (
            fee(rate=TENTH, per=ITEM, kinds=("book", "game")),
            "fee of 10%, for each contribution, on book, game",
            "frais de 10 %, par contribution, sur book, game",
        ),
        (FeeTax(rate=TENTH, rounding=UP), "tax of 10% on the fee", "taxe de 10 % sur les frais"),
        (
            by_payee(Withhold(rate=Fraction(3, 10), rounding=UP, kinds=("US",))),
            "withheld, 30% on US or withheld, 10%, by payee",
            "retenue à la source de 30 % sur US ou retenue à la source de 10 %, "
            "selon le bénéficiaire",
        ),
        (
            Hold(days=1),
            "held for a day after each contribution",
            "bloqué un jour après chaque contribution",
        ),
        (
            Hold(days=7),
            "held for 7 days after each contribution",
            "bloqué 7 jours après chaque contribution",
        ),
        (Expiry(months=1), "expired after a month", "expiré après un mois"),
        (
            Inactivity(months=6, charge=eur("10")),
            "charge of 10.00 EUR a month, at most the balance, after 6 months without a "
            "contribution",
            "prélèvement de 10,00 EUR par mois, au plus le solde, après 6 mois sans contribution",
        ),
        (
            Inactivity(months=12),
            "forfeited after 12 months without a contribution",
            "perdu après 12 mois sans contribution",
        ),
    ],
)
def test_names_in_statements(deduction: Deduction, english: str, french: str) -> None:
    """The name of a deduction states all of its terms in one line, in both languages."""
    assert deduction.text.in_language("en").replace("\u00a0", " ") == english
    assert deduction.text.in_language("fr").replace("\u00a0", " ") == french


def test_a_graduated_fee_adds_up_its_parts() -> None:
    """A graduated fee takes each rate of its own part, and the fixed amount of the last band."""
    bands = (FeeBand(to=eur("10"), rate=TENTH), FeeBand(rate=Fraction(1, 5), fixed=eur("0.50")))
    graduated = fee(bands=bands, graduated=True)
    assert [graduated.of(base) for base in (0, 1000, 1001, 2000)] == [0, 100, 150, 350]
    assert [fee(bands=bands).of(base) for base in (1000, 1001)] == [100, 250]


class TestMonths:
    """Whole months, as calendars count them."""

    def test_between(self) -> None:
        """A month ends on the same day of the next month, or on its last day."""
        days = (JAN, date(2026, 2, 27), FEB, date(2026, 3, 30), MAR, date(2027, 1, 31))
        assert [months_between(JAN, day) for day in days] == [0, 0, 1, 1, 2, 12]
        assert months_between(MAR, JAN) == 0

    def test_the_calendar_ends(self) -> None:
        """A day beyond the calendar is its last day."""
        assert plus_months(date(9999, 12, 1), 1) == date.max


class TestTaxOnFees:
    """The tax on a fee goes where the fee goes, and comes back with it."""

    @pytest.mark.parametrize("on_top", [False, True])
    @pytest.mark.parametrize("per", [ITEM, FeePer.PARTY, FeePer.TOTAL])
    def test_reversed_and_restored(self, per: FeePer, on_top: bool) -> None:
        """A reversal gives the fee and its tax back, and reversing it takes both again."""
        terms = (fee(rate=TENTH, per=per, on_top=on_top), FeeTax(rate=Fraction(1, 5), rounding=UP))
        jan = settle(plan(*terms), [sold("1"), sold("2", party="bo")], on=JAN)
        totals = [jan.sum_of(term.role).exact for term in terms]
        assert totals == [200, 40]
        back = checked(reverse(jan.books, contribution="1", on=FEB, why=WHY, name="x"))
        assert [back.sum_of(term.role).exact for term in terms] == [100, 20]
        again = checked(reverse(back, entry="x", on=FEB, why=WHY))
        assert again.accounts() == jan.books.accounts()
        later = checked(settle(back, [sold("3")], on=MAR).books)
        assert [later.sum_of(term.role).exact for term in terms] == [200, 40]

    def test_a_kept_fee_keeps_its_tax(self) -> None:
        """A fee that is not given back keeps its tax too."""
        terms = (fee(rate=TENTH, given_back=False), FeeTax(rate=Fraction(1, 5), rounding=UP))
        books = settle(plan(*terms), [sold("1")], on=JAN).books
        back = checked(reverse(books, party="ana", on=FEB, why=WHY))
        assert [back.sum_of(term.role).exact for term in terms] == [100, 20]

    def test_two_versions(self) -> None:
        """An equal tax on another fee is a deduction of its own."""
        tax = FeeTax(rate=Fraction(1, 5), rounding=UP)
        books = settle(plan(fee(rate=TENTH), tax), [sold("1")], on=JAN).books
        books = amend(books, plan(fee(rate=Fraction(1, 5)), tax), since=FEB)
        assert len(books.numbered.terms) == 4
        assert settle(books, [sold("2")], on=FEB).balance("ana").fee_tax.exact == 20 + 40

    def test_payments(self) -> None:
        """The tax on a fee for each payment is taken from the payment."""
        terms = (fee(fixed=eur("1"), per=FeePer.PAYMENT), FeeTax(rate=TENTH, rounding=UP))
        books = checked(settle(plan(*terms), [sold("1")], on=JAN).books)
        assert books.balance("ana").paid.exact == 890

    def test_first_come(self) -> None:
        """A budget counts the tax on a fee that the business pays on top."""
        terms = (fee(rate=TENTH, per=ITEM, on_top=True), FeeTax(rate=Fraction(1), rounding=UP))
        limited = plan(*terms, budget=eur("23.99"), over=OverBudget.FIRST_COME)
        assert settle(limited, [sold("1"), sold("2")], on=JAN).counted == 1


class TestGross:
    """Deductions on the gross do not lower one another."""

    def test_a_reversal_gives_back_of_the_gross(self) -> None:
        """A fee and a tax on the gross come back in proportion, and later ones start from there."""
        gross = DeductionBase.GROSS
        terms = (fee(rate=TENTH, base=gross), Withhold(rate=TENTH, rounding=UP, base=gross))
        jan = settle(plan(*terms), [sold("1"), sold("2")], on=JAN)
        assert jan.balance("ana").paid.exact == 1600
        back = checked(reverse(jan.books, contribution="1", on=FEB, why=WHY, name="x"))
        assert (back.balance("ana").fees.exact, back.balance("ana").withheld.exact) == (100, 100)
        again = checked(reverse(back, entry="x", on=FEB, why=WHY))
        assert again.accounts() == jan.books.accounts()
        assert settle(back, [sold("3")], on=MAR).balance("ana").withheld.exact == 200

    def test_after_a_threshold(self) -> None:
        """The gross after a threshold is what it lets go."""
        tax = Withhold(rate=TENTH, rounding=UP, base=DeductionBase.GROSS)
        books = settle(plan(fee(rate=TENTH), Threshold(at=eur("18")), tax), [sold("1")], on=JAN)
        assert books.balance("ana").withheld.exact == 0
        assert settle(books.books, [sold("2")], on=FEB).balance("ana").withheld.exact == 180

    def test_never_more_than_there_is(self) -> None:
        """Deductions on the gross take at most what is left."""
        all_of_it = Withhold(rate=Fraction(1), rounding=UP, base=DeductionBase.GROSS)
        books = checked(settle(plan(all_of_it, all_of_it), [sold("1")], on=JAN).books)
        assert books.balance("ana").withheld.exact == 1000


class TestByPayee:
    """A deduction for each payee."""

    TERMS = by_payee(Withhold(rate=Fraction(3, 10), rounding=UP, kinds=("US",)))

    def test_reversed(self) -> None:
        """A reversal gives back the tax of the payee."""
        items = [sold("1", kind="US"), sold("2", kind="FR"), sold("3", party="bo")]
        books = checked(settle(plan(self.TERMS), items, on=JAN).books)
        for key, party, withheld in (("1", "ana", 0), ("2", "ana", 300), ("3", "bo", 0)):
            back = checked(reverse(books, contribution=key, on=FEB, why=WHY))
            assert back.balance(party).withheld.exact == withheld

    def test_after_a_fee(self) -> None:
        """A tax by kind is computed on what a fee before it left of that kind, also on reversal."""
        books = settle(plan(fee(rate=TENTH), self.TERMS), [sold("1", kind="US")], on=JAN).books
        assert books.balance("ana").withheld.exact == 270
        assert reverse(books, contribution="1", on=FEB, why=WHY).balance("ana").withheld.exact == 0

    def test_fees(self) -> None:
        """A fee may differ by payee too, and be kept on reversal for all of them."""
        kept = {"per": ITEM, "given_back": False}
        terms = plan(by_payee(fee(rate=TENTH, **kept), fee(rate=Fraction(1, 5), **kept)))
        books = checked(settle(terms, [sold("1"), sold("2", party="bo")], on=JAN).books)
        assert [books.balance(party).fees.exact for party in ("ana", "bo")] == [100, 200]
        back = checked(reverse(books, contribution="1", on=FEB, why=WHY))
        assert back.balance("ana").fees.exact == 100
        assert "fee of 10%" in statement(back, "ana").explain()

    def test_another_currency(self) -> None:
        """A fee in one currency is not taken from pay in another."""
        both = Sum(
            parts=(Share(rate=Fraction(1), currency="EUR"), PerItem(rate=Money.of(5, "USD")))
        )
        terms = plan(by_payee(fee(fixed=eur("1")), fee(rate=TENTH)), scheme=both)
        books = settle(terms, [sold("1")], on=JAN).books
        fees = [books.balance("ana", code).fees.exact for code in ("EUR", "USD")]
        assert fees == [100, 0]

    def test_some_have_it_for_each_contribution(self) -> None:
        """One payee may be charged for each contribution, and others on all that they earned."""
        terms = plan(by_payee(fee(least=eur("1"), per=ITEM), fee(least=eur("1"))))
        items = [sold(f"{party} {n}", party=party) for party in ("ana", "bo") for n in (1, 2)]
        books = checked(settle(terms, items, on=JAN).books)
        assert [books.balance(party).fees.exact for party in ("ana", "bo")] == [200, 100]

    def test_the_flow_of_one_payee(self) -> None:
        """The deduction of a payee keeps what its own terms say."""
        assert self.TERMS.flow(1000, Slot(), "bo", Moment(on=JAN)) == 900

    def test_a_kind_that_is_not_known(self) -> None:
        """A contribution of which the kind is not known is refused where a rate depends on it."""
        with pytest.raises(InvalidValueError, match="kind"):
            settle(plan(self.TERMS), [sold("1")], on=JAN)
        with pytest.raises(InvalidValueError, match="kind"):
            settle(plan(fee(rate=TENTH, per=ITEM, kinds=("US",))), [sold("1")], on=JAN)

    def test_erased(self) -> None:
        """A party that a deduction names is erased from the plan as well."""
        books = settle(plan(self.TERMS, TAX), [sold("1", kind="US", party="bo")], on=JAN).books
        erased = checked(erase(books, "ana", pseudonym="p1"))
        assert "ana" not in wire.to_json(erased)
        with pytest.raises(InvalidValueError, match="no party has"):
            erase(books, "bo", pseudonym="ana")


class TestHeldByContribution:
    """Pay that waits for days after each contribution."""

    FIRST = datetime(2026, 1, 30, 23, tzinfo=UTC)
    TERMS = plan(Hold(days=7, share=Fraction(1, 2)), Threshold(at=eur("1")))

    def test_the_life_of_a_lot(self) -> None:
        """A lot is held, taken back, restored, filed away, and let go on its day."""
        items = [sold("1", at=self.FIRST), sold("2", at=self.FIRST.replace(day=31))]
        books = checked(settle(self.TERMS, items, on=JAN).books)
        assert books.balance("ana").held.exact == 1000
        back = checked(reverse(books, contribution="1", on=JAN, why=WHY, name="x"))
        assert back.balance("ana").held.exact == 500
        again = checked(reverse(back, entry="x", on=JAN, why=WHY))
        assert again.accounts() == books.accounts()
        box, filed = archive(again, until=JAN)
        six = settle(filed, [], on=date(2026, 2, 6))
        assert six.balance("ana").held.exact == 500
        seven = checked(settle(checked(six.books), [], on=date(2026, 2, 7)).books)
        assert seven.balance("ana").paid.exact == 2000
        late = checked(reverse(seven, contribution="1", on=FEB, why=WHY, archive=box))
        assert late.balance("ana").owed_back.exact == 1000

    def test_restored_after_its_day(self) -> None:
        """A lot that is restored after its day is paid by the next settlement."""
        books = settle(self.TERMS, [sold("1", at=self.FIRST)], on=JAN).books
        back = reverse(books, contribution="1", on=JAN, why=WHY, name="x")
        again = reverse(back, entry="x", on=FEB, why=WHY)
        assert checked(settle(again, [], on=FEB).books).balance("ana").paid.exact == 1000

    def test_amended(self) -> None:
        """A hold by contribution that is amended away lets each lot go on its day."""
        items = [sold("1", at=self.FIRST), sold("2", at=self.FIRST.replace(day=31))]
        books = amend(settle(self.TERMS, items, on=JAN).books, plan(), since=date(2026, 2, 1))
        for day, held in ((5, 1000), (6, 500), (7, 0)):
            books = checked(settle(books, [], on=date(2026, 2, day)).books)
            assert books.balance("ana").held.exact == held

    def test_a_kept_fee_is_borne_by_the_latest_lot(self) -> None:
        """A fee that stays on reversal is taken from what is still held."""
        kept = fee(rate=TENTH, per=ITEM, given_back=False)
        books = settle(plan(kept, Hold(days=7)), [sold("1", at=self.FIRST)], on=JAN).books
        books = settle(books, [sold("2", at=self.FIRST.replace(day=31))], on=JAN).books
        back = checked(reverse(books, contribution="1", on=JAN, why=WHY))
        assert (back.balance("ana").held.exact, back.balance("ana").owed_back.exact) == (800, 0)

    def test_a_day_that_is_not_known(self) -> None:
        """A contribution without a moment is refused where its pay waits for days after it."""
        with pytest.raises(InvalidValueError, match="at"):
            settle(plan(Hold(days=7)), [sold("1")], on=JAN)

    def test_nothing_is_held_of_nothing(self) -> None:
        """A contribution that earns nothing has no lot; the calendar ends the longest hold."""
        books = settle(plan(Hold(days=10**9)), [sold("1", "0.00", at=self.FIRST)], on=JAN).books
        assert books.balance("ana").held.exact == 0
        books = settle(books, [sold("2", at=self.FIRST)], on=JAN).books
        assert books.parties["ana"].accounts[0].terms[0].lots[0].day == date.max

    def test_one_hold_after_another(self) -> None:
        """A reversal takes from the second hold what the first let go into it."""
        terms = plan(Hold(days=7), Hold(until=MAR))
        books = settle(terms, [sold("1", at=self.FIRST)], on=JAN).books
        books = settle(books, [], on=FEB).books
        back = checked(reverse(books, contribution="1", on=FEB, why=WHY))
        assert (back.balance("ana").held.exact, back.balance("ana").owed_back.exact) == (0, 0)


class TestDormantBalances:
    """Balances that nobody adds to."""

    TERMS = plan(Threshold(at=eur("50")), Inactivity(months=1, charge=eur("4")))

    def test_a_contribution_starts_the_months_again(self) -> None:
        """The months begin again with the last contribution, also one that is settled late."""
        books = settle(self.TERMS, [sold("1")], on=JAN).books
        late = sold("2", at=datetime(2026, 3, 10, tzinfo=UTC))
        books = checked(settle(books, [late], on=MAR).books)
        assert (books.balance("ana").fees.exact, books.balance("ana").carried.exact) == (400, 1600)
        books = checked(settle(books, [], on=date(2026, 4, 10)).books)
        assert books.balance("ana").fees.exact == 800
        old = sold("3", at=datetime(2026, 1, 1, tzinfo=UTC))
        books = settle(books, [old], on=date(2026, 4, 11)).books
        assert settle(books, [], on=date(2026, 5, 10)).balance("ana").fees.exact == 1200

    def test_forfeited(self) -> None:
        """The whole balance is forfeited without a charge, and a reversal cancels the loss."""
        terms = plan(Threshold(at=eur("50")), Inactivity(months=1))
        books = settle(terms, [sold("1")], on=JAN).books
        assert settle(books, [], on=date(2026, 2, 27)).balance("ana").carried.exact == 1000
        books = checked(settle(books, [], on=FEB).books)
        assert books.balance("ana").forfeited.exact == 1000
        assert "forfeited after a month" in statement(books, "ana").explain()
        back = checked(reverse(books, contribution="1", on=FEB, why=WHY, name="x"))
        assert (back.balance("ana").forfeited.exact, back.balance("ana").owed_back.exact) == (0, 0)
        assert checked(reverse(back, entry="x", on=FEB, why=WHY)).accounts() == books.accounts()

    def test_what_time_took_is_no_part_of_later_pay(self) -> None:
        """A reversal of later pay leaves the charge on the older balance as it was."""
        books = settle(self.TERMS, [sold("1")], on=JAN).books
        books = settle(books, [sold("2")], on=MAR).books
        back = checked(reverse(books, contribution="2", on=MAR, why=WHY))
        assert (back.balance("ana").fees.exact, back.balance("ana").carried.exact) == (800, 200)

    def test_amended_in(self) -> None:
        """The months of a charge that is agreed later begin with the next settlement."""
        books = settle(plan(Threshold(at=eur("50"))), [sold("1")], on=JAN).books
        books = settle(amend(books, self.TERMS, since=FEB), [], on=FEB).books
        assert books.balance("ana").fees.exact == 0
        assert settle(books, [], on=MAR).balance("ana").fees.exact == 400

    def test_nothing_to_take(self) -> None:
        """A party without a balance is not charged, and what it earns is paid."""
        terms = plan(Threshold(at=eur("5")), Inactivity(months=1, charge=eur("4")))
        books = checked(settle(terms, [sold("1")], on=JAN).books)
        assert settle(books, [], on=MAR).balance("ana").paid.exact == 1000

    def test_the_oldest_part_expires_first(self) -> None:
        """The oldest part expires first, whatever a reversal took of a newer one."""
        terms = plan(Threshold(at=eur("50")), Expiry(months=2))
        books = settle(terms, [sold("1")], on=JAN).books
        books = settle(books, [sold("2", "20.00")], on=FEB).books
        back = checked(reverse(books, contribution="2", on=FEB, why=WHY, amount=eur("5.00")))
        books = checked(settle(back, [], on=MAR).books)
        assert books.balance("ana").forfeited.exact == 1000
        books = checked(settle(books, [], on=date(2026, 4, 28)).books)
        assert (books.balance("ana").forfeited.exact, books.balance("ana").carried.exact) == (
            2500,
            0,
        )


class TestPayments:
    """A fee for each payment."""

    TERMS = plan(fee(fixed=eur("1"), per=FeePer.PAYMENT))

    def test_none_without_a_payment(self) -> None:
        """A debt is offset before a fee is taken of the payment."""
        books = settle(self.TERMS, [sold("1")], on=JAN).books
        books = reverse(books, contribution="1", on=FEB, why=WHY)
        owed = books.balance("ana").owed_back.exact
        after = checked(settle(books, [sold("2", "5.00")], on=MAR).books).balance("ana")
        assert (owed, after.fees.exact, after.owed_back.exact) == (900, 0, 400)

    def test_a_fee_on_top_beside_charges_goes_back_in_proportion(self) -> None:
        """A refund gives back its own charge, and its part of a fee on top of all its party has."""
        own, shared = fee(fixed=eur("1"), per=ITEM), fee(rate=TENTH, on_top=True)
        terms = plan(own, shared)
        books = settle(terms, [sold("1"), sold("2", "30.00")], on=JAN).books
        back = checked(reverse(books, contribution="1", on=FEB, why=WHY))
        assert (back.balance("ana").fees.exact, back.cost().exact) == (100, 3300)

    def test_charges_that_no_longer_fit(self) -> None:
        """A refund goes by proportion where what is left of the entry is less than its own pay."""
        tax = Withhold(rate=Fraction(3, 10), rounding=UP, kinds=("US",))
        items = [sold("us", kind="US"), sold("fr", kind="FR")]
        books = settle(plan(tax), items, on=JAN).books
        books = reverse(books, party="ana", amount=eur("15.00"), on=FEB, why=WHY)
        assert books.balance("ana").withheld.exact == 75
        back = checked(reverse(books, contribution="fr", on=FEB, why=WHY))
        assert (back.balance("ana").earned.exact, back.balance("ana").withheld.exact) == (0, 0)


def test_a_cap_has_no_price_for_each_contribution() -> None:
    """A withholding by kind under a cap is refused, for no contribution has a price of its own."""
    capped = Cap(scheme=PerItem(rate=eur("1")), at=eur("5"))
    with pytest.raises(InvalidValueError, match="prices each contribution"):
        plan(Withhold(rate=TENTH, rounding=UP, kinds=("US",)), scheme=capped)


@pytest.mark.parametrize(
    ("later", "waits", "left"),
    [
        (Withhold(rate=Fraction(1, 5), rounding=Rounding.HALF_UP), "withheld", (100, 0, 820)),
        (Hold(until=MAR), "held", (100, 0, 100)),
    ],
)
def test_what_follows_a_kept_fee_is_given_back(
    later: Deduction, waits: str, left: tuple[int, ...]
) -> None:
    """A reversal keeps the fee that is not given back, and nothing of the deduction after it."""
    kept = fee(rate=TENTH, given_back=False)
    books = settle(plan(kept, later), [sold("1")], on=JAN).books
    assert getattr(books.balance("ana"), waits).exact > 0
    back = checked(reverse(books, contribution="1", on=FEB, why=WHY)).balance("ana")
    assert (back.fees.exact, getattr(back, waits).exact, back.owed_back.exact) == left
