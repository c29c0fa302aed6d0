"""The reversals of rows with negative amounts, and of files that list what is taken back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from attrs import evolve, field, frozen

from c2b._validators import instance, optional
from c2b.cli.campaign_file import Plan, ReversalColumns
from c2b.cli.contributions import contributions
from c2b.compensation import Amount, Books, Contribution, Settlement, reverse
from c2b.errors import Fault, InvalidDocumentError, InvalidValueError
from c2b.models.money import Money
from c2b.text import Text
from c2b.wire.spreadsheet import TakenBack


@frozen(kw_only=True)
class Reversed:
    """A reversal that a file asks for.

    Attributes:
        place: The position of its row in words.
        name: The name by which a second attempt is recognised.
        key: The key of the contribution.
        amount: How much of it; None for all that is left.
        why: The reason.
    """

    place: Text
    name: str
    key: str
    amount: Money | Amount | None = field(default=None, validator=optional(instance(Money, Amount)))
    why: Text


def reversals_in(name: str, plan: Plan) -> tuple[Reversed, ...]:
    """Read the reversals in the file *name*.

    Raises:
        InvalidValueError: The file cannot be read.
        InvalidDocumentError: Rows that cannot be read, all of them.
    """
    mapping = plan.reversals or ReversalColumns()
    read = Plan(campaign=plan.campaign, columns=mapping.as_columns(plan.columns), file=mapping.file)
    found: list[Reversed] = []
    faults: list[Fault] = []
    with contributions(name, read) as file:
        for row in file.rows:
            if isinstance(row, Contribution):
                place = _IN_FILE.fill(file=name, line=file.line)
                why = Text(en="{why}", fr="{why}").fill(why=row.note or name)
                found.append(
                    Reversed(place=place, name=row.key, key=row.party, amount=row.value, why=why)
                )
            else:
                faults += row.faults if isinstance(row, InvalidDocumentError) else ()
    if faults:
        raise InvalidDocumentError(faults)
    return tuple(found)


def negative_rows(names: Sequence[str], plan: Plan) -> tuple[Reversed, ...]:
    """Read the rows of files that take back a contribution, where the mapping has such rows."""
    if plan.columns is None or not plan.columns.negative:
        return ()
    return tuple(each for name in names for each in _negative_in(name, plan))


def _negative_in(name: str, plan: Plan) -> Iterator[Reversed]:
    with contributions(name, plan) as file:
        for row in file.rows:
            if isinstance(row, TakenBack):
                yield _of_row(name, row, plan)


def _of_row(file: str, row: TakenBack, plan: Plan) -> Reversed:
    given = row.contribution
    moment = "" if given.at is None else given.at.isoformat()
    return Reversed(
        place=_IN_FILE.fill(file=file, line=row.line),
        name=f"{given.key} {moment} {given.value or given.quantity}",
        key=given.key,
        amount=_priced(row, plan),
        why=_NEGATIVE,
    )


def _priced(row: TakenBack, plan: Plan) -> Amount | None:
    """Return what the row would earn if it were positive; None for all of the contribution."""
    scheme = plan.campaign.scheme
    prices: dict[Any, Any] = (
        dict(scheme.price_of(row.contribution)) if scheme.prices_contributions else {}
    )
    priced = [(unit, exact) for unit, exact in prices.items() if exact]
    if len(priced) != 1:
        return None
    ((unit, exact),) = priced
    return Amount(exact=Fraction(exact), unit=unit)


def take_back(books: Books, asked: Sequence[Reversed], *, on: date) -> Books:
    """Return *books* after each of *asked*; one that was booked before is not booked again.

    Raises:
        InvalidDocumentError: Reversals of what is not there, or of more than is left.
    """
    faults: list[Fault] = []
    for each in asked:
        amount = each.amount
        try:
            books = reverse(
                books, on=on, why=each.why, contribution=each.key, amount=amount, name=each.name
            )
        except InvalidValueError as error:
            faults.append(Fault(each.place, error.expected, error.got, error.hint))
    if faults:
        raise InvalidDocumentError(faults)
    return books


def known_before(books: Books, asked: Sequence[Reversed]) -> tuple[list[Reversed], list[Reversed]]:
    """Return the reversals of contributions that *books* have, and the others."""
    known = [each for each in asked if each.key in books.keys]
    return known, [each for each in asked if each.key not in books.keys]


def taken_back(settlement: Settlement, asked: Sequence[Reversed], *, on: date) -> Settlement:
    """Return *settlement* with the books after the reversals of contributions of this run."""
    return evolve(settlement, books=take_back(settlement.books, asked, on=on))


_NEGATIVE = Text(en="a negative row of the file", fr="une ligne négative du fichier")
_IN_FILE = Text(en="{file}, line {line}", fr="{file}, ligne {line}")
