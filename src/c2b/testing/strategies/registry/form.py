"""Form: what has a strategy of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import UnionType
from typing import Any

from hypothesis import strategies as st

Form = type | UnionType  # a class, or a union of classes such as `c2b.Party`
Table = Mapping[Form, Callable[[], st.SearchStrategy[Any]]]
