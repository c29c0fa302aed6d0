"""The file that holds the books of a campaign, read and written in one step.

A file beside them is locked while a settlement is at work, so that a second one is refused, and the
new books take the place of the old ones at once or not at all.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from c2b import wire
from c2b.cli.framework.input_files import in_file, read_data, refuse_name
from c2b.cli.framework.output_files import write_whole
from c2b.compensation import Books, PayPlan, amend
from c2b.errors import InvalidValueError
from c2b.text import Text


@contextmanager
def locked(name: str) -> Generator[None]:
    """Keep the books in the file *name* to this process.

    Raises:
        InvalidValueError: Another process is at work on them, or the system refuses access.
    """
    with closing(_connected(name)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            raise InvalidValueError("--books", _FREE, name, _WAIT) from None
        yield


def _connected(name: str) -> sqlite3.Connection:
    try:
        return sqlite3.connect(f"{name}.lock", timeout=0, isolation_level=None)
    except sqlite3.Error:
        raise InvalidValueError("--books", _A_FOLDER, name, _CHOOSE) from None


def read_books(name: str, plan: PayPlan, amended_since: date | None) -> Books:
    """The books in the file *name*, new ones for *plan* where there is no such file.

    Args:
        name: The file.
        plan: The terms, which are those of the books.
        amended_since: The day from which on other terms hold.

    Raises:
        InvalidValueError: Other terms than those of the books, and no day from which they hold.
        InvalidDocumentError: A file that holds no books.
    """
    if not Path(name).exists():
        return Books.open(plan)
    with in_file(name):
        books = wire.from_data(read_data(name), Books)
    if books.versions[-1].plan == plan:
        return books
    if amended_since is None:
        raise InvalidValueError("--books", _THESE_TERMS, plan.key, _AMEND)
    return amend(books, plan, since=amended_since)


def write_books(name: str, books: Books) -> None:
    """Put *books* in the place of what is in the file *name*, all of it or nothing.

    Raises:
        InvalidValueError: The system refuses to write there.
    """
    try:
        write_whole(Path(name), f"{wire.to_json(books)}\n".encode())
    except OSError as error:
        raise refuse_name(name, error) from None


_FREE = Text(
    en="books that no other run has open", fr="des livres qu’aucune autre exécution n’utilise"
)
_WAIT = Text(en="wait until the other run has ended", fr="attendez la fin de l’autre exécution")
_A_FOLDER = Text(en="a file in a folder that exists", fr="un fichier dans un dossier existant")
_CHOOSE = Text(en="choose another name", fr="choisissez un autre nom")
_THESE_TERMS = Text(
    en="the terms with which the books were opened",
    fr="les conditions avec lesquelles les livres ont été ouverts",
)
_AMEND = Text(
    en="say from which day on the new terms hold with --amended-since",
    fr="indiquez par --amended-since à partir de quel jour valent les nouvelles conditions",
)
