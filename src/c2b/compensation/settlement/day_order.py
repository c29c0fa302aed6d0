"""The check that time runs forward in the books."""

from __future__ import annotations

from datetime import date

from c2b.compensation.settlement.books import Books
from c2b.errors import InvalidValueError
from c2b.text import Text


def check_day(where: str, books: Books, on: date) -> None:
    """Refuse a day before the last day of *books*.

    Raises:
        InvalidValueError: A day before the last one, or no day at all.
    """
    if type(on) is not date:
        raise InvalidValueError(where, _DAY, on, _NO_MOMENT)
    if books.last is not None and on < books.last:
        raise InvalidValueError(where, _FORWARD.fill(last=books.last), on, _NOT_BACK)


_DAY = Text(en="a date", fr="une date")
_NO_MOMENT = Text(
    en="write a day, such as date(2026, 11, 28)", fr="écrivez un jour, comme date(2026, 11, 28)"
)
_FORWARD = Text(en="a day from {last} on", fr="un jour à partir du {last}")
_NOT_BACK = Text(
    en="time runs forward in the books, choose a later day",
    fr="le temps avance dans les livres, choisissez une date ultérieure",
)
