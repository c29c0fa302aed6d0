"""Written: the few values that a document holds in another form than their fields."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from attrs import frozen


@frozen(kw_only=True, eq=False)
class Written:
    """How the values of one class are written.

    Attributes:
        cls: The class whose fields are the keys of the document.
        read: From a value of that class to the one that it means.
        write: From the value to data.
        schema: The JSON Schema of it; None where that of *cls* says it.
    """

    cls: type
    read: Callable[[Any], Any]
    write: Callable[[Any], dict[str, Any]]
    schema: Callable[[], dict[str, Any]] | None = None


@cache
def written_form(cls: type) -> Written | None:
    """How *cls* is written; None where it is written field by field."""
    module = _FORMS.get(f"{cls.__module__}.{cls.__qualname__}")
    form: Written | None = None if module is None else import_module(module).FORM
    return form


# By name, and loaded when asked for: who reads an exchange need not have the schemes of pay.
_FORMS = {
    "c2b.models.money.Money": "c2b.wire.money",
    "c2b.compensation.unit.Amount": "c2b.wire.amount",
    "c2b.compensation.settlement.books.Books": "c2b.wire.books",
}
