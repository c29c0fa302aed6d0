"""Values, and what comes back for them."""

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
    Activity.OTHER: tuple(ValueKind),
}


def values(
    *,
    kind: ValueKind | EllipsisType | None = ...,
    activity: Activity | None = None,
) -> st.SearchStrategy[Value]:
    """What is given.

    Args:
        kind: Its kind; None where that is to be unknown, ``...`` for any.
        activity: Narrows the kinds to those that people give in that activity.
    """
    if kind is not ...:
        kinds: tuple[ValueKind | None, ...] = (kind,)
    else:
        kinds = (None, *ValueKind) if activity is None else KINDS[activity]
    return st.builds(Value, kind=st.sampled_from(kinds), description=words())


def unpaid() -> st.SearchStrategy[Unpaid]:
    """Nothing, and that is known."""
    return _UNPAID


def monetary() -> st.SearchStrategy[Monetary]:
    """Money, of a known amount or not."""
    return _MONETARY


def material() -> st.SearchStrategy[Material]:
    """Goods or vouchers, of a known fair value or not."""
    return _MATERIAL


def immaterial() -> st.SearchStrategy[Immaterial]:
    """Recognition, access, rank."""
    return _IMMATERIAL


def reciprocals() -> st.SearchStrategy[Reciprocal]:
    """Another leg, named by its number or left open."""
    return _RECIPROCAL


def compensations() -> st.SearchStrategy[Compensation]:
    """What comes back, of any kind."""
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
