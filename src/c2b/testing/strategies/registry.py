"""Registry: the strategy of each public type."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, EnumType
from types import UnionType
from typing import Any, cast

from hypothesis import strategies as st

from c2b import models
from c2b.errors import InvalidValueError
from c2b.models.text import Text
from c2b.testing.strategies.exchange import exchanges, intermediaries
from c2b.testing.strategies.leg import legs, subordinations
from c2b.testing.strategies.moment import periods
from c2b.testing.strategies.money import moneys
from c2b.testing.strategies.offer import offers
from c2b.testing.strategies.party import (
    businesses,
    consumers,
    nonprofits,
    parties,
    public_bodies,
    unknown_parties,
)
from c2b.testing.strategies.value import (
    compensations,
    immaterial,
    material,
    monetary,
    reciprocals,
    unpaid,
    values,
)
from c2b.testing.strategies.word import texts

Form = type | UnionType  # a class, or a union of classes such as `c2b.Party`

STRATEGIES: Mapping[Form, Callable[[], st.SearchStrategy[Any]]] = {
    models.Business: businesses,
    models.Compensation: compensations,
    models.Consumer: consumers,
    models.Exchange: exchanges,
    models.Immaterial: immaterial,
    models.Intermediary: intermediaries,
    models.Leg: legs,
    models.Material: material,
    models.Monetary: monetary,
    models.Money: moneys,
    models.Nonprofit: nonprofits,
    models.Offer: offers,
    models.Party: parties,
    models.Period: periods,
    models.PublicBody: public_bodies,
    models.Reciprocal: reciprocals,
    models.Subordination: subordinations,
    models.Text: texts,
    models.UnknownParty: unknown_parties,
    models.Unpaid: unpaid,
    models.Value: values,
}


def of(form: Form) -> st.SearchStrategy[Any]:
    """The strategy of the values of *form*, a public type of the library.

    Raises:
        InvalidValueError: A type that is none of them.
    """
    if isinstance(form, EnumType):
        return st.sampled_from(cast("type[Enum]", form))
    if form not in STRATEGIES:
        raise InvalidValueError("strategies.of", _PUBLIC, form, _BUILD)
    return STRATEGIES[form]()


_PUBLIC = Text(en="a public type of c2b", fr="un type public de c2b")
_BUILD = Text(
    en="put a strategy together with st.builds", fr="composez une stratégie avec st.builds"
)
