"""A type of column that holds a value as a document, with its version and its type."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Dialect
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import JSON, TypeDecorator, TypeEngine

from c2b.errors import InvalidValueError
from c2b.text import Text
from c2b.wire.document import classes_in
from c2b.wire.load import from_data
from c2b.wire.shape import Form, unsupported
from c2b.wire.write import to_document

__all__ = ["Document"]

_JSON = JSON(none_as_null=True)


class Document(TypeDecorator[Any]):
    """A type of column that holds a value as a document; None is NULL.

    A document of an older version is upgraded when it is read. In PostgreSQL the column is JSONB.

    >>> from c2b import Offer
    >>> Document(Offer)
    Document(Offer)
    """

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = JSON
    cache_ok: bool | None = True

    def __init__(self, form: Form) -> None:
        """Take the class of the values, or a union of any classes, as in ``Call | Contract``.

        Raises:
            InvalidValueError: A type whose values are no documents.
        """
        super().__init__(none_as_null=True)
        self.form = form
        self._classes = tuple(classes_in(form).values())
        if not self._classes:
            raise unsupported(form)

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        """Return the type of the column in a database."""
        is_binary = dialect.name == "postgresql"
        return dialect.type_descriptor(JSONB(none_as_null=True) if is_binary else _JSON)

    def coerce_compared_value(self, op: Any, value: Any) -> Any:
        """Return the type of what a column is compared with: a value, or a step of a path."""
        return self if isinstance(value, self._classes) else _JSON.coerce_compared_value(op, value)

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """Return the document of *value*.

        Raises:
            InvalidValueError: A value of another class.
        """
        if value is None:
            return None
        if not isinstance(value, self._classes):
            raise self._refused(value)
        return to_document(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Return the value of the document that a column holds."""
        return None if value is None else from_data(value, self.form)

    def _refused(self, value: object) -> InvalidValueError:
        """Return the error for *value*, which is of another class: plain data, perhaps."""
        names = " | ".join(cls.__name__ for cls in self._classes)
        single, many = _READERS.get(type(value), ("", ""))
        how = f"{names}.{single}" if len(self._classes) == 1 else many.format(form=names)
        hint = _READ_IT.fill(how=how) if single else _ITS_CLASS
        return InvalidValueError("Document", _A_VALUE.fill(names=names), value, hint)

    def __repr__(self) -> str:
        return f"Document({getattr(self.form, '__name__', self.form)})"


_READERS: dict[type, tuple[str, str]] = {
    dict: ("from_dict(data)", "c2b.wire.from_data(data, {form})"),
    str: ("from_json(text)", "c2b.wire.parse(text, {form})"),
}
_A_VALUE = Text(en="a value of type {names}", fr="une valeur de type {names}")
_READ_IT = Text(
    en="of a model of pydantic take dict(model), which keeps the values, where model_dump() gives "
    "plain data; read plain data by {how}",
    fr="d’un modèle de pydantic, prenez dict(model), qui garde les valeurs, alors que model_dump() "
    "donne de simples données\u00a0; lisez de simples données par {how}",
)
_ITS_CLASS = Text(
    en="give a value of the class that the column is declared with",
    fr="donnez une valeur de la classe avec laquelle la colonne est déclarée",
)
