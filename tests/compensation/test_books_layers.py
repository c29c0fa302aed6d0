"""Layers of the books: what one settlement adds, looked up by name."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve

from c2b import InvalidValueError, Money, Text
from c2b.compensation import (
    Amount,
    Band,
    Books,
    Contribution,
    Decision,
    Fee,
    FeePer,
    Graduated,
    Hold,
    Majority,
    ManualDecision,
    Medium,
    PayPlan,
    PerItem,
    Quota,
    QuotaScope,
    Role,
    Rounding,
    Sum,
    Threshold,
    Tie,
    Unit,
    Withhold,
    amend,
    archive,
    cash,
    reverse,
    settle,
)

JAN, FEB = date(2026, 1, 28), date(2026, 2, 28)
WHY = Text(en="fraud", fr="fraude")
POINTS = Unit(medium=Medium.POINTS, name="stars")
BOTH = PayPlan(
    key="plan",
    scheme=Sum(
        parts=(
            PerItem(rate=Money.of("1.00", "EUR")),
            PerItem(rate=Amount(exact=Fraction(5), unit=POINTS)),
        )
    ),
    rounding=Rounding.HALF_UP,
)


def gave(key: str, party: str = "Ana", many: int = 1) -> Contribution:
    """Return a contribution of so many pieces."""
    return Contribution(key=key, party=party, quantity=many)


def amounts(books: Books, party: str) -> list[int]:
    """Return the earnings of a party in euros and points."""
    return [books.account(party, unit).earned for unit in (cash("EUR"), POINTS)]


class TestKnownParties:
    """A party that the books know goes on in each unit by itself."""

    def test_two_units(self) -> None:
        """Each run adds to both accounts, for parties that gave something and for no others."""
        books = settle(BOTH, [gave("1"), gave("2", "Ben")], on=JAN).books
        settled = settle(books, [gave("3", many=2), gave("4", "Cem")], on=FEB)
        found = [amounts(settled.books, party) for party in ("Ana", "Ben", "Cem")]
        assert found == [[300, 15], [100, 5], [100, 5]]
        assert [entry.party for entry in settled.entries()] == ["Ana", "Cem"] * 2
        settled.books.check()

    def test_nothing_earned(self) -> None:
        """A party that gave nothing of worth has an account of zeros and no entry."""
        settled = settle(BOTH, [gave("1", many=0), gave("2", "Ben")], on=JAN)
        assert [entry.party for entry in settled.entries()] == ["Ben", "Ben"]
        assert "Ana" in settled.books.parties
        assert "Cem" not in settled.books.parties
        assert amounts(settled.books, "Ana") == [0, 0]
        assert settled.books.parties["Ana"].accounts == ()
        assert amounts(settle(settled.books, [gave("3")], on=FEB).books, "Ana") == [100, 5]

    def test_keys_and_accounts_by_name(self) -> None:
        """A name is found in the newest run and in older ones, and an unknown one is not."""
        books = settle(BOTH, [gave("1")], on=JAN).books
        books = settle(books, [gave("2", "Ben")], on=JAN).books
        assert [key in books.keys for key in ("1", "2", "3")] == [True, True, False]
        assert books.parties.some(["Ben", "Cem", "Ana"]).keys() == {"Ana", "Ben"}
        assert books.parties.some([]) == {}
        assert books.parties.get("Cem") is None
        with pytest.raises(KeyError):
            books.parties["Cem"]

    def test_one_layer(self) -> None:
        """The newest layer of each shelf has exactly what its settlement added."""
        quota = evolve(BOTH, policies=(Quota(most=5, of=QuotaScope.PARTY),))
        books = settle(quota, [gave("1")], on=JAN).books
        books = settle(books, [gave("2", "Ben")], on=JAN).books
        newest = [shelf._layers[-1] for shelf in (books.parties, books.keys, books.memory)]
        assert [list(layer) for layer in newest] == [["Ben"], ["2"], ["quota party 1 Ben"]]
        assert [len(layer) for layer in newest] == [1, 1, 1]
        entries = books.entries._layers[-1]
        assert (list(entries), len(entries)) == (
            ["plan/2/cash:EUR/Ben", "plan/2/points:stars/Ben"],
            2,
        )

    def test_less_than_a_coin(self) -> None:
        """A fraction of a coin moves what is earned exactly, and books no entry."""
        half_up = Rounding.HALF_UP
        third = PerItem(rate=Amount(exact=Fraction(1, 3), unit=cash("EUR")))
        tax = Withhold(rate=Fraction(1, 5), rounding=half_up)
        plan = PayPlan(key="plan", scheme=third, rounding=half_up, deductions=(tax,))
        settled = settle(plan, [gave("1")], on=JAN)
        assert list(settled.entries()) == []
        assert settled.books.account("Ana", cash("EUR")).exact == Fraction(1, 3)

    def test_parts_of_tiers(self) -> None:
        """An answer that counts in part stands at its own place in the tiers, and goes from it."""
        tiers = Graduated(
            bands=(Band(to=1, rate=Money.of("1", "EUR")), Band(rate=Money.of("9", "EUR")))
        )
        plan = evolve(BOTH, scheme=tiers, policies=(Majority(tie=Tie.HALF),))
        answers = [
            evolve(gave(f"{task}{party}", party), task=task, answer=party)
            for task in ("x", "y", "z")
            for party in ("Ana", "Ben")
        ]
        books = settle(plan, answers, on=JAN).books
        assert books.account("Ana", cash("EUR")).earned == 550  # two halves at 1, one at 9
        back = reverse(books, contribution="zAna", on=FEB, why=WHY)
        assert back.account("Ana", cash("EUR")).earned == 100


class TestFiledKeys:
    """A key has one record, however often it is filed."""

    def test_an_overturned_rejection(self) -> None:
        """A contribution that was filed as rejected is filed as counted once it is accepted."""
        plan = evolve(BOTH, policies=(ManualDecision(overturns=True),))
        rejected = evolve(gave("1"), decision=Decision.REJECTED)
        other = evolve(gave("2"), decision=Decision.ACCEPTED)
        _, books = archive(settle(plan, [rejected, other], on=JAN).books, until=JAN)
        accepted = evolve(rejected, decision=Decision.ACCEPTED)
        settled = settle(books, [accepted], on=FEB)
        assert (settled.counted, amounts(settled.books, "Ana")) == (1, [200, 10])
        _, books = archive(settled.books, until=FEB)
        assert len(books.filed) == 2 * 16
        assert settle(books, [accepted, other], on=FEB).counted == 0


class TestReversalsOfFiledEntries:
    """An amount that was taken back before its entry was filed is not taken back again."""

    @pytest.mark.parametrize("restores", [False, True])
    def test_fees_on_top(self, restores: bool) -> None:
        """A fee on top is given back once."""
        half_up = Rounding.HALF_UP
        plan = PayPlan(
            key="plan",
            scheme=PerItem(rate=Money.of("1.00", "EUR")),
            rounding=half_up,
            deductions=(
                Fee(rate=Fraction(1, 10), rounding=half_up, on_top=True, per=FeePer.TOTAL),
                Withhold(rate=Fraction(1, 5), rounding=half_up),
            ),
        )
        books = settle(plan, [gave("1", many=10), gave("2", many=20)], on=JAN).books
        books = settle(books, [gave("3", "Ben", many=5)], on=JAN).books
        books = reverse(books, contribution="1", on=FEB, why=WHY, name="first")
        books = reverse(books, contribution="3", on=FEB, why=WHY)
        if restores:
            books = reverse(books, entry="first", on=FEB, why=WHY)
        _, books = archive(books, until=JAN)
        assert str(books.cost()) == ("33.00 EUR" if restores else "22.00 EUR")
        books = reverse(books, party="Ana", amount=Money.of("10.00", "EUR"), on=FEB, why=WHY)
        assert str(books.sum_of(Role.PLATFORM)) == ("2.00 EUR" if restores else "1.00 EUR")
        books = reverse(books, party="Ana", on=FEB, why=WHY)
        assert (str(books.cost()), str(books.sum_of(Role.PLATFORM))) == ("0.00 EUR", "0.00 EUR")
        assert str(books.sum_of(Role.TAX)) == "0.00 EUR"
        with pytest.raises(InvalidValueError, match="nothing is left"):
            reverse(books, party="Ben", on=FEB, why=WHY)
        books.check()


class TestExhaustedEntries:
    """A contribution cannot be taken back out of an entry of which nothing is left."""

    def test_the_entry_is_gone(self) -> None:
        """The entry that paid a contribution was reversed, and the party earned more since."""
        plan = PayPlan(
            key="plan", scheme=PerItem(rate=Money.of("1.00", "EUR")), rounding=Rounding.HALF_UP
        )
        first = settle(plan, [gave("1")], on=JAN)
        (paid,) = first.entries()
        books = settle(first.books, [gave("2")], on=JAN).books
        books = reverse(books, entry=paid.key, on=FEB, why=WHY)
        with pytest.raises(InvalidValueError, match="nothing is left"):
            reverse(books, contribution="1", on=FEB, why=WHY)
        assert reverse(books, party="Ana", on=FEB, why=WHY).account("Ana", cash("EUR")).earned == 0
        books = reverse(books, contribution="2", on=FEB, why=WHY)
        assert books.account("Ana", cash("EUR")).earned == 0

    def test_half_of_the_entry_is_gone(self) -> None:
        """A contribution takes what is left of its entry, and nothing of another contribution."""
        plan = PayPlan(
            key="plan", scheme=PerItem(rate=Money.of("1.00", "EUR")), rounding=Rounding.HALF_UP
        )
        first = settle(plan, [gave("1")], on=JAN)
        (paid,) = first.entries()
        books = settle(first.books, [gave("2")], on=JAN).books
        half = {"entry": paid.key, "amount": Money.of("0.50", "EUR"), "why": WHY}
        taken = reverse(books, on=FEB, name="half", **half)
        left = reverse(taken, contribution="1", on=FEB, why=WHY)
        assert left.account("Ana", cash("EUR")).earned == 100
        restored = reverse(taken, entry="half", on=FEB, why=WHY)
        left = reverse(restored, contribution="1", on=FEB, why=WHY)
        assert left.account("Ana", cash("EUR")).earned == 100


class TestRestored:
    """A reversal that is reversed leaves the books as they were, whatever day has come since."""

    def test_taken_back_again(self) -> None:
        """A restored amount is taken out of the entry that paid it, and out of it once."""
        half_up = Rounding.HALF_UP
        fee = Fee(rate=Fraction(1, 10), rounding=half_up, on_top=True)
        plan = PayPlan(
            key="plan",
            scheme=PerItem(rate=Money.of("1.00", "EUR")),
            rounding=half_up,
            deductions=(fee,),
        )
        books = settle(plan, [gave("1", many=6), gave("2", many=4)], on=JAN).books
        books = reverse(books, contribution="1", on=JAN, why=WHY, name="first")
        books = reverse(books, entry="first", on=JAN, why=WHY, name="restored")
        books = reverse(books, contribution="2", on=FEB, why=WHY)
        with pytest.raises(InvalidValueError, match="an amount above zero, up to 6.00"):
            reverse(books, entry="restored", amount=Money.of("7.00", "EUR"), on=FEB, why=WHY)
        books = reverse(books, entry="restored", on=FEB, why=WHY, name="again")
        assert books.entries["again"].reverses == "plan/1/cash:EUR/Ana"
        assert (str(books.cost()), str(books.sum_of(Role.PLATFORM))) == ("0.00 EUR", "0.00 EUR")
        with pytest.raises(InvalidValueError, match="nothing is left"):
            reverse(books, entry="restored", on=FEB, why=WHY)

    @pytest.mark.parametrize("amended", [False, True])
    def test_what_waited(self, amended: bool) -> None:
        """A restored amount that waited runs through the tax when the next settlement frees it."""
        half_up = Rounding.HALF_UP
        tax = Withhold(rate=Fraction(1, 5), rounding=half_up)
        waits = Threshold(at=Money.of("90.00", "EUR")) if amended else Hold(until=FEB)
        one = PerItem(rate=Money.of("1.00", "EUR"))
        plan = PayPlan(key="plan", scheme=one, rounding=half_up, deductions=(waits, tax))
        books = settle(plan, [gave("1", many=10)], on=JAN).books
        books = reverse(books, contribution="1", on=JAN, why=WHY, name="first")
        books = amend(books, evolve(plan, deductions=(tax,)), since=FEB) if amended else books
        books = settle(books, [], on=FEB).books
        books = reverse(books, entry="first", on=FEB, why=WHY)
        assert books.to_pay == ("Ana",)
        balance = settle(books, [], on=FEB).balance("Ana", "EUR")
        assert (str(balance.paid), str(balance.withheld)) == ("8.00 EUR", "2.00 EUR")
