"""Names in the books: of reversals, entries and parties, none of which takes another's place."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve, fields

from c2b import InvalidValueError, Money, Text, wire
from c2b.compensation import (
    Books,
    Contribution,
    Keep,
    OnePerParty,
    PayPlan,
    PerItem,
    Quota,
    QuotaScope,
    Rounding,
    archive,
    erase,
    reverse,
    settle,
)
from c2b.wire.books import BooksDocument

JAN, FEB, MAR = date(2026, 1, 28), date(2026, 2, 28), date(2026, 3, 28)
WHY = Text(en="fraud", fr="fraude")
ONE = PayPlan(key="plan", scheme=PerItem(rate=Money.of("1.00", "EUR")), rounding=Rounding.HALF_UP)


def gave(key: str, party: str = "Ana", many: int = 1, **facts: Any) -> Contribution:
    """Return contributions of a party."""
    return Contribution(key=key, party=party, quantity=many, **facts)


def eur(text: str) -> Money:
    """Return an amount of euros."""
    return Money.of(text, "EUR")


def twice() -> Books:
    """Books of two settlements that paid 2.00 and 3.00."""
    books = settle(ONE, [gave("1", many=2)], on=JAN).books
    return settle(books, [gave("2", many=3)], on=JAN).books


class TestReversals:
    """A name makes a reversal happen once, and never stands for another one."""

    def test_the_same_again(self) -> None:
        """A second attempt with the same name, party and amount changes nothing."""
        once = reverse(twice(), party="Ana", amount=eur("4.00"), name="case 7", on=FEB, why=WHY)
        again = reverse(once, party="Ana", amount=eur("4.00"), name="case 7", on=FEB, why=WHY)
        assert again == once
        assert reverse(once, party="Ana", name="case 7", on=FEB, why=WHY) == once
        assert once.balance("Ana", "EUR").earned.money == eur("1.00")
        assert [key for key in once.entries if "case" in key] == ["case 7", "case 7/2"]

    @pytest.mark.parametrize("amount", ["3.00", "1.00", "5.00"])
    def test_another_amount(self, amount: str) -> None:
        """A name under which another amount was taken back is refused."""
        once = reverse(twice(), party="Ana", amount=eur("4.00"), name="case 7", on=FEB, why=WHY)
        with pytest.raises(InvalidValueError, match="another reversal has this name"):
            reverse(once, party="Ana", amount=eur(amount), name="case 7", on=FEB, why=WHY)

    def test_once_it_is_filed(self) -> None:
        """A second attempt after the reversal was filed away changes nothing."""
        once = reverse(twice(), contribution="1", name="case 7", on=FEB, why=WHY)
        once = reverse(once, party="Ana", amount=eur("0.50"), on=FEB, why=WHY)
        _, later = archive(once, until=FEB)
        later = wire.parse(wire.to_json(later), Books)
        assert reverse(later, contribution="1", name="case 7", on=MAR, why=WHY) == later
        for other in ({"contribution": "2"}, {"party": "Ana"}):
            with pytest.raises(InvalidValueError, match="another reversal has this name"):
                reverse(later, name="case 7", on=MAR, why=WHY, **other)
        assert len(later.filed) == 3 * 16

    @pytest.mark.parametrize("name", ["plan/reversal/2", "plan/3/EUR/Ana"])
    def test_names_of_the_books(self, name: str) -> None:
        """A name that the books give to entries of their own is refused."""
        with pytest.raises(InvalidValueError, match="begin with the key of the plan"):
            reverse(twice(), contribution="1", name=name, on=FEB, why=WHY)

    def test_a_name_within_another(self) -> None:
        """A reversal of several entries does not take the name of an earlier one."""
        books = reverse(
            twice(), contribution="1", amount=eur("1.00"), name="case/2", on=FEB, why=WHY
        )
        with pytest.raises(InvalidValueError, match="a name that no entry has"):
            reverse(books, party="Ana", name="case", on=FEB, why=WHY)

    def test_exactly_one_target(self) -> None:
        """A reversal names exactly one of contribution, party and entry."""
        with pytest.raises(InvalidValueError, match="one of contribution, party and entry"):
            reverse(twice(), contribution="1", party="Ana", on=FEB, why=WHY)


class TestDocuments:
    """Books travel with all that they hold."""

    def test_every_field(self) -> None:
        """The document of books has the fields of books, and the words of enumerations."""
        kinds = (Books, BooksDocument)
        names = [[each.name for each in fields(kind) if each.eq] for kind in kinds]
        assert [*names[0], "meaning"] == names[1]


class TestErasure:
    """A party that is erased takes its own memory along, and nobody else's."""

    def test_a_name_that_ends_alike(self) -> None:
        """The memory of Maria Ana stays when Ana is erased."""
        first = evolve(ONE, policies=(OnePerParty(keep=Keep.FIRST),))
        books = settle(first, [gave("1"), gave("2", "Maria Ana")], on=JAN).books
        books = erase(books, "Ana", pseudonym="p1")
        settled = settle(books, [gave("3", "p1"), gave("4", "Maria Ana")], on=FEB)
        assert settled.counted == 0

    def test_a_task_of_that_name(self) -> None:
        """The quota of a task that is called like the party goes on."""
        quota = evolve(ONE, policies=(Quota(most=1, of=QuotaScope.TASK),))
        books = settle(quota, [gave("1", task="Ana")], on=JAN).books
        books = erase(books, "Ana", pseudonym="p1")
        assert settle(books, [gave("2", "Ben", task="Ana")], on=FEB).counted == 0
