"""Strategies for values and compensations."""

from __future__ import annotations

from types import EllipsisType

from hypothesis import strategies as st

from c2b.models.activity import Activity
from c2b.models.compensation import (
    Compensation,
    Immaterial,
    Material,
    Monetary,
    Reciprocal,
    Unpaid,
)
from c2b.models.value import Value, ValueKind
from c2b.testing.strategies.money import moneys
from c2b.testing.strategies.text import words

KINDS: dict[Activity, tuple[ValueKind, ...]] = {
    Activity.REVIEW: (ValueKind.FEEDBACK, ValueKind.CONTENT),
    Activity.SURVEY: (ValueKind.FEEDBACK, ValueKind.DATA),
    Activity.COCREATION: (ValueKind.IDEA, ValueKind.FEEDBACK, ValueKind.CONTENT, ValueKind.RIGHTS),
    Activity.CROWDSOURCING: (ValueKind.LABOUR, ValueKind.DATA, ValueKind.CONTENT, ValueKind.IDEA),
}


def kinds_in(activity: Activity) -> tuple[ValueKind, ...]:
    """The kinds of value that people give in *activity*; all where none are named for it."""
    return KINDS.get(activity, tuple(ValueKind))


def values(
    *,
    kind: ValueKind | EllipsisType | None = ...,
    activity: Activity | None = None,
) -> st.SearchStrategy[Value]:
    """Generate a value.

    Args:
        kind: The kind; None for an unknown one, ``...`` for any.
        activity: Narrows the kinds to those that people give in that activity.
    """
    if kind is not ...:
        kinds: tuple[ValueKind | None, ...] = (kind,)
    else:
        kinds = kinds_in(activity) if activity else (None, *ValueKind)
    return st.builds(Value, kind=st.sampled_from(kinds), description=words())


def unpaid() -> st.SearchStrategy[Unpaid]:
    """Generate the compensation of nothing at all."""
    return _UNPAID


def monetary() -> st.SearchStrategy[Monetary]:
    """Generate a compensation in money, of a known amount or not."""
    return _MONETARY


def material() -> st.SearchStrategy[Material]:
    """Generate a compensation in goods or vouchers, of a known fair value or not."""
    return _MATERIAL


def immaterial() -> st.SearchStrategy[Immaterial]:
    """Generate a compensation in recognition, access or rank."""
    return _IMMATERIAL


def reciprocals() -> st.SearchStrategy[Reciprocal]:
    """Generate a compensation by another leg, named by its number or left open."""
    return _RECIPROCAL


def compensations() -> st.SearchStrategy[Compensation]:
    """Generate a compensation of any kind."""
    return _COMPENSATIONS


_AMOUNTS = st.none() | moneys(least=0)
_UNPAID = st.builds(Unpaid, description=words())
_MONETARY = st.builds(Monetary, amount=_AMOUNTS, description=words())
_MATERIAL = st.builds(Material, fair_value=_AMOUNTS, description=words())
_IMMATERIAL = st.builds(Immaterial, description=words())
_RECIPROCAL = st.builds(Reciprocal, leg=st.none() | st.integers(1, 9), description=words())
_COMPENSATIONS: st.SearchStrategy[Compensation] = st.one_of(
    _UNPAID, _MONETARY, _MATERIAL, _IMMATERIAL, _RECIPROCAL
)
