"""The document forms of the few values that are not written field by field."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from attrs import frozen


@frozen(kw_only=True, eq=False)
class CustomForm:
    """The document form of the values of one class.

    Attributes:
        cls: The class whose fields are the keys of the document.
        read: The function from a value of that class to the value that it stands for.
        write: The function from the value to data.
        schema: The function from references to the JSON Schema of the form; None where it is that
            of *cls*.
    """

    cls: type
    read: Callable[[Any], Any]
    write: Callable[[Any], dict[str, Any]]
    schema: Callable[[Any], dict[str, Any]] | None = None


@cache
def custom_form(cls: type) -> CustomForm | None:
    """Return the document form of *cls*; None where it is written field by field."""
    module = _FORMS.get(f"{cls.__module__}.{cls.__qualname__}")
    form: CustomForm | None = None if module is None else import_module(module).FORM
    return form


# The modules are named here and loaded when needed: the amounts of pay double the time it takes
# to load the wire (measured: 175 ms, then another 200), and reading an exchange needs none of them.
_FORMS = {
    "c2b.models.money.Money": "c2b.wire.money",
    "c2b.compensation.unit.Amount": "c2b.wire.amount",
    "c2b.compensation.settlement.books.Books": "c2b.wire.books",
}
