"""An amount of money in two columns, its currency and its minor units.

Amounts are compared, ordered and added within one currency, by the database itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Dialect,
    Row,
    Select,
    String,
    and_,
    func,
    not_,
    select,
)
from sqlalchemy.orm import Bundle, Composite, composite, mapped_column
from sqlalchemy.types import TypeDecorator, TypeEngine

from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text

__all__ = ["money_columns", "money_totals"]


class MinorUnits(TypeDecorator[int]):
    """A type of column that holds a number of minor units, exactly, in 64 bits."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = BigInteger
    cache_ok: bool | None = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """Return *value* if the column can hold it.

        Raises:
            InvalidValueError: A number that needs more than 64 bits.
        """
        if value is not None and not -_TOO_LARGE <= value < _TOO_LARGE:
            raise InvalidValueError("money_columns", _IN_64_BITS, value, _AS_DOCUMENT)
        return value


class MoneyComparator(Composite.Comparator[Any]):
    """The comparisons of an amount in a query, each within one currency."""

    @property
    def currency(self) -> ColumnElement[str]:
        """The column of the currency."""
        currency: ColumnElement[str] = self._columns()[0]
        return currency

    @property
    def minor(self) -> ColumnElement[int]:
        """The column of the minor units."""
        minor: ColumnElement[int] = self._columns()[1]
        return minor

    def _columns(self) -> Sequence[Any]:
        return tuple(self.clauses.clauses)

    def __eq__(self, other: Any) -> Any:  # as SQLAlchemy has it
        if other is None:
            return and_(self.currency.is_(None), self.minor.is_(None))
        return and_(self._within(other), self.minor == other.minor)

    def __ne__(self, other: Any) -> Any:
        return not_(self == other)

    def _within(self, other: Any) -> ColumnElement[bool]:
        within: ColumnElement[bool] = self.currency == other.currency
        return within

    def __lt__(self, other: Any) -> ColumnElement[bool]:
        return and_(self._within(other), self.minor < other.minor)

    def __le__(self, other: Any) -> ColumnElement[bool]:
        return and_(self._within(other), self.minor <= other.minor)

    def __gt__(self, other: Any) -> ColumnElement[bool]:
        return and_(self._within(other), self.minor > other.minor)

    def __ge__(self, other: Any) -> ColumnElement[bool]:
        return and_(self._within(other), self.minor >= other.minor)


def money_columns(name: str, *, nullable: bool = False, index: bool = False) -> Composite[Any]:
    """Return the mapping of an amount to two columns, ``name_currency`` and ``name_minor``.

    Args:
        name: The name of the attribute, with which the names of the columns begin.
        nullable: Whether the amount may be None; both columns are NULL then.
        index: Whether the database keeps an index of each column.

    Returns:
        The value of an attribute that is annotated ``Mapped[Money]``.
    """
    return composite(
        _money,
        mapped_column(f"{name}_currency", String(3), nullable=nullable, index=index),
        mapped_column(f"{name}_minor", MinorUnits, nullable=nullable, index=index),
        comparator_factory=MoneyComparator,
    )


def money_totals(amount: Any) -> Select[Any]:
    """Return the query for the sums of *amount*, one `Money` for each currency, by its code.

    Args:
        amount: The attribute of a mapped class, such as ``Order.price``.

    Returns:
        A query that takes further conditions: ``session.scalars(money_totals(Order.price))``.
    """
    total = _Total("total", amount.currency, func.sum(amount.minor))
    present = amount.currency.is_not(None)
    return select(total).where(present).group_by(amount.currency).order_by(amount.currency)


class _Total(Bundle[Any]):
    """The two columns of a sum, read as one amount."""

    def create_row_processor(
        self, query: Any, procs: Sequence[Callable[[Row[Any]], Any]], labels: Sequence[str]
    ) -> Callable[[Row[Any]], Money]:
        """Return the function from a row to its amount."""
        currency, minor = procs
        return lambda row: Money(minor=int(minor(row)), currency=currency(row))


def _money(currency: str | None, minor: int | None) -> Money | None:
    """Return the amount that two columns hold; None where both are NULL."""
    if currency is None and minor is None:
        return None
    return Money(minor=cast("int", minor), currency=cast("str", currency))


def _values(money: Money) -> tuple[str, int]:
    return money.currency, money.minor


_TOO_LARGE = 2**63
_IN_64_BITS = Text(
    en="an amount of at most 64 bits of minor units",
    fr="un montant d’au plus 64 bits d’unités mineures",
)
_AS_DOCUMENT = Text(
    en="keep larger amounts in a column of the type Document(Money)",
    fr="gardez de plus grands montants dans une colonne du type Document(Money)",
)
_HOOKS = {"__composite_values__": _values}
for _name, _hook in _HOOKS.items():  # by which SQLAlchemy asks an amount for its columns
    setattr(Money, _name, _hook)
