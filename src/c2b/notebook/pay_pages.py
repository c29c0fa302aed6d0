"""The pages of pay: amounts, balances, settlements, books, statements."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

from c2b.compensation import (
    Amount,
    Balance,
    Books,
    Payout,
    Settlement,
    Statement,
    Unit,
    UnitStatement,
)
from c2b.compensation.settlement.balance import BALANCE_NAMES
from c2b.notebook.markup import Markup, Page
from c2b.text import Text

_SHOWN = 20  # parties; the others are counted


def _amount(amount: Amount, page: Page) -> Markup:
    """Return an amount, with its digits in major units for programs, as for money.

    An exact amount that no decimal fraction is equal to is written as a fraction: ``1/3``.
    """
    digits = amount.unit.digits_of(amount.exact).en.replace(",", "")
    major = amount.exact / 10**amount.unit.digits
    return page.element("data", amount.text, value=str(major) if digits[0] == "≈" else digits)


def _balance(balance: Balance, page: Page) -> tuple[Markup, ...]:
    rows = [(words, _amount(getattr(balance, name), page)) for name, words in BALANCE_NAMES.items()]
    return (page.pairs(rows),)


def _books(books: Books, page: Page) -> tuple[Markup, ...]:
    tables = (_parties(books, unit, page) for unit in books.units)
    return (page.element("p", page.element("strong", books.text)), *tables)


def _settlement(settlement: Settlement, page: Page) -> tuple[Markup, ...]:
    payouts = settlement.payouts()
    return (
        page.element("p", page.element("strong", settlement.text)),
        *_paid(payouts, page),
        page.folded(_BOOKS, *_books(settlement.books, page)),
    )


def _paid(payouts: Sequence[Payout], page: Page) -> Iterator[Markup]:
    if payouts:
        rows = [(each.party, _amount(each.amount, page)) for each in payouts[:_SHOWN]]
        yield page.table((_PARTY, BALANCE_NAMES["paid"]), rows)
        yield from _more(len(payouts), page)


def _parties(books: Books, unit: Unit, page: Page) -> Markup:
    """Return the balances of the first parties in *unit*."""
    rows = [_row(books, party, unit, page) for party in islice(books.parties, _SHOWN)]
    table = page.table((_PARTY, *BALANCE_NAMES.values()), rows)
    return page.element("div", table, *_more(len(books.parties), page))


def _row(books: Books, party: str, unit: Unit, page: Page) -> tuple[str | Markup, ...]:
    balance = books.balance(party, unit)
    return (party, *(_amount(getattr(balance, name), page) for name in BALANCE_NAMES))


def _more(count: int, page: Page) -> Iterator[Markup]:
    if count > _SHOWN:
        yield page.element("p", _AND_MORE.fill(count=count - _SHOWN))


def _rows(unit: UnitStatement, page: Page) -> Iterator[tuple[Text, Markup]]:
    for row in (*unit.rows, *unit.corrections):
        yield row.words, _amount(row.amount, page)
    for row in unit.rests:
        yield _OF_WHICH.fill(words=row.words), _amount(row.amount, page)


def _statement(statement: Statement, page: Page) -> tuple[Markup, ...]:
    tables = [page.table((_ROW, _AMOUNT), _rows(unit, page)) for unit in statement.units]
    head = page.element("p", page.element("strong", statement.text))
    return (head, page.element("p", statement.explanation), *tables)


PAGES: dict[type, Callable[[Any, Page], tuple[Markup, ...]]] = {
    Amount: lambda amount, page: (page.element("p", _amount(amount, page)),),
    Balance: _balance,
    Books: _books,
    Payout: lambda payout, page: (page.element("p", payout.text),),
    Settlement: _settlement,
    Statement: _statement,
}

_PARTY = Text(en="party", fr="partie")
_ROW = Text(en="row", fr="ligne")
_AMOUNT = Text(en="amount", fr="montant")
_OF_WHICH = Text(en="of the last row, {words}", fr="de la dernière ligne, {words}")
_BOOKS = Text(en="the books after it", fr="les livres ensuite")
_AND_MORE = Text(en="and {count} more", fr="et {count} de plus")
