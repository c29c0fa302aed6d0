"""Registry: the strategy of each public type."""

from __future__ import annotations

from enum import Enum, EnumType
from typing import Any, cast

from hypothesis import strategies as st

from c2b.errors import InvalidValueError
from c2b.testing.strategies.registry.cases import CASES
from c2b.testing.strategies.registry.compensation import COMPENSATION
from c2b.testing.strategies.registry.form import Form, Table
from c2b.testing.strategies.registry.models import MODELS
from c2b.testing.strategies.registry.paradigms import PARADIGMS
from c2b.testing.strategies.registry.predicates import PREDICATES
from c2b.testing.strategies.registry.rules import RULES
from c2b.text import Text

STRATEGIES: Table = {
    **MODELS,
    **PREDICATES,
    **PARADIGMS,
    **RULES,
    **COMPENSATION,
    **CASES,
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

__all__ = ["STRATEGIES", "Form", "of"]
