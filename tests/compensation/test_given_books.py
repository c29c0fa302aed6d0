"""Every function that takes books refuses what is none, and says where the books are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from c2b import Money, Text
from c2b.compensation import (
    PayPlan,
    PerItem,
    Rounding,
    amend,
    archive,
    erase,
    return_payout,
    reverse,
    settle,
    statement,
)
from c2b.errors import InvalidValueError

ON = date(2026, 1, 5)
WHY = Text(en="copied", fr="recopiée")
PLAN = PayPlan(key="p", scheme=PerItem(rate=Money.of("1.00", "EUR")), rounding=Rounding.HALF_UP)
FUNCTIONS: dict[str, Callable[[Any], object]] = {
    "amend": lambda books: amend(books, PLAN, since=ON),
    "archive": lambda books: archive(books, until=ON),
    "erase": lambda books: erase(books, "ana", pseudonym="x"),
    "return_payout": lambda books: return_payout(books, "p/1", on=ON, why=WHY),
    "reverse": lambda books: reverse(books, party="ana", on=ON, why=WHY),
    "statement": lambda books: statement(books, "ana"),
}


@pytest.mark.parametrize("given", [None, PLAN, "books.json"], ids=["nothing", "a plan", "a name"])
@pytest.mark.parametrize("name", FUNCTIONS)
def test_no_books_are_refused(name: str, given: object) -> None:
    """The error names the function and says where the books of a settlement are."""
    with pytest.raises(InvalidValueError, match=r"give settled\.books; .* night\.books") as told:
        FUNCTIONS[name](given)
    assert told.value.where == f"{name}(books)"


@pytest.mark.parametrize("name", [each for each in FUNCTIONS if each != "statement"])
def test_a_settlement_has_books(name: str) -> None:
    """A settlement is no books, but for a statement, which reads those that it has."""
    with pytest.raises(InvalidValueError, match="expected books, got"):
        FUNCTIONS[name](settle(PLAN, [], on=ON))
