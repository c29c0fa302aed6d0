"""The reversals of rows with negative amounts, and of files that list what is taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from attrs import evolve

from c2b.compensation import Amount, Books, Settlement, reverse
from c2b.errors import InvalidValueError
from c2b.text import Text
from c2b.wire.spreadsheet import TakenBack


def taken_back(settlement: Settlement, rows: Sequence[TakenBack], *, on: date) -> Settlement:
    """Return *settlement* with books in which each of *rows* takes back its contribution.

    A row that was booked before, by its key, moment and amount, is not booked again.
    """
    books = settlement.books
    for row in rows:
        books = _reversed(books, row, on)
    return evolve(settlement, books=books) if rows else settlement


def _reversed(books: Books, row: TakenBack, on: date) -> Books:
    given = row.contribution
    moment = "" if given.at is None else given.at.isoformat()
    name = f"{given.key} {moment} {given.value or given.quantity}"
    try:
        return reverse(
            books,
            on=on,
            why=_NEGATIVE,
            contribution=given.key,
            amount=_amount(books, row),
            name=name,
        )
    except InvalidValueError as error:
        place = _LINE.fill(line=row.line, where=error.where)
        raise InvalidValueError(place, error.expected, error.got, error.hint) from None


def _amount(books: Books, row: TakenBack) -> Amount | None:
    """Return what the row earns by the terms, made positive; None for all of the contribution."""
    scheme = books.plan.scheme
    prices = scheme.price(row.contribution) if scheme.prices_items else {}
    priced = [(unit, exact) for unit, exact in prices.items() if exact]
    if len(priced) != 1:
        return None
    ((unit, exact),) = priced
    return Amount(exact=Fraction(exact), unit=unit)


_NEGATIVE = Text(en="a negative row of the file", fr="une ligne négative du fichier")
_LINE = Text(en="line {line}, {where}", fr="ligne {line}, {where}")
