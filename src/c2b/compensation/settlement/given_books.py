"""The books that a caller hands in, and the error for what is taken for books."""

from __future__ import annotations

from c2b.compensation.settlement.books import Books
from c2b.errors import InvalidValueError
from c2b.text import Text


def check_books(books: object, function: str) -> None:
    """Check that *books*, the first argument of *function*, are books.

    Raises:
        InvalidValueError: They are something else, such as a settlement, a plan, or the books of
            a settlement on a dataframe.
    """
    if not isinstance(books, Books):
        raise InvalidValueError(f"{function}(books)", _BOOKS, books, _GIVE)


_BOOKS = Text(en="books", fr="des livres")
_GIVE = Text(
    en="give settled.books; after a settlement on a dataframe, night.books.to_books()",
    fr="donnez decompte.books\u00a0; après un décompte sur un tableau, nuit.books.to_books()",
)
