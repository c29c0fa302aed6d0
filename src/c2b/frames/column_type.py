"""Types of columns that narwhals does not tell apart, or does not know."""

from __future__ import annotations

from narwhals.dtypes import DType


class NullType(DType):
    """The type of a column of nothing but nulls, which have no other type."""


class LargeText(DType):
    """The type of texts that pyarrow does not compare with its usual ones."""


class OtherType(DType):
    """A type of an engine that narwhals does not know, by the name that the engine gives it."""

    __slots__ = ("name",)
    name: str

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        """Return the name."""
        return self.name
