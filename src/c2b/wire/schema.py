"""JSON Schema 2020-12 of a type, from the same declarations as its reader."""

from __future__ import annotations

from itertools import chain, count
from json import dumps

from c2b.errors import InvalidValueError
from c2b.text import Text
from c2b.wire.definitions import Named, Schema, any_of, name_of, object_schema
from c2b.wire.document import BODY, MARK, TYPE, VERSION, names_of
from c2b.wire.shape import Form, Record, Shape, shape_of
from c2b.wire.shape_schema import defined, described

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DEFINITIONS = "#/$defs/"


def schema(into: Form, *, document: bool = False, at: str | None = None) -> Schema:
    """Return the JSON Schema of the data of *into* that `to_data` writes and `from_data` reads.

    Args:
        into: A class of the library, a union of them, or ``tuple[X, ...]``.
        document: Whether to describe documents, as `to_document` writes them, and not bare data.
        at: The place of the definitions in a larger schema, such as ``"#/components/schemas/"``;
            they are then left out here, and `definitions` returns them. None for a schema that
            stands alone, with its definitions under ``$defs``.

    Raises:
        InvalidValueError: A type that documents do not hold.
    """
    referring = _Referring(_DEFINITIONS if at is None else at)
    root = _root(into, referring, document=document)
    if at is not None:
        return root
    found = referring.definitions()
    if root.keys() == {"$ref"} and dumps(root["$ref"]) not in dumps(found):
        root = found.pop(root["$ref"].removeprefix(_DEFINITIONS))  # no class refers back to it
    return {"$schema": DIALECT, **root, **({"$defs": found} if found else {})}


def definitions(*forms: Form, at: str = _DEFINITIONS) -> dict[str, Schema]:
    """Return the definitions of *forms* and of all that they refer to, by name.

    Args:
        forms: Classes of the library, unions of them, or ``tuple[X, ...]``.
        at: The place where they will stand, such as ``"#/components/schemas/"``.

    Raises:
        InvalidValueError: A type that documents do not hold.
    """
    referring = _Referring(at)
    for form in forms:
        described(shape_of(form), referring)
    return referring.definitions()


def named_in(shape: Shape) -> tuple[Named, ...]:
    """Return all that the schema of *shape* refers to by name, directly or through others."""
    referring = _Referring(_DEFINITIONS)
    described(shape, referring)
    referring.definitions()
    return tuple(referring.names)


class _Referring:
    """References to definitions at one place, which remember what they refer to."""

    def __init__(self, at: str) -> None:
        self.at = at
        self.names: dict[Named, str] = {}
        self.made: dict[str, Schema] = {}

    def __call__(self, named: Named) -> Schema:
        if named not in self.names:
            self.names[named] = self._free(name_of(named))
        return {"$ref": f"{self.at}{self.names[named]}"}

    def _free(self, name: str) -> str:
        """Return *name*, with a number where another class of that name stands already."""
        taken = self.names.values()
        numbered = (f"{name}{number}" for number in count(2))
        return next(each for each in chain((name,), numbered) if each not in taken)

    def definitions(self) -> dict[str, Schema]:
        """Return the definitions of all that was referred to, and of what these refer to."""
        while len(self.made) < len(self.names):
            for named, name in [*self.names.items()][len(self.made) :]:
                self.made[name] = defined(named, self)
        return self.made


def _root(into: Form, referring: _Referring, *, document: bool) -> Schema:
    shape = shape_of(into)
    if not document:
        return described(shape, referring)
    names = names_of(shape)
    if not names:
        raise InvalidValueError("type", _A_CLASS, into, _ONE_DOCUMENT)
    return any_of([_document(name, referring(Record(cls))) for name, cls in names.items()])


def _document(name: str, body: Schema) -> Schema:
    properties: Schema = {
        MARK: {"type": "integer", "const": VERSION},
        TYPE: {"type": "string", "const": name},
        BODY: body,
    }
    return object_schema(properties, tuple(properties))


_A_CLASS = Text(
    en="a class whose values are documents, or a union of such classes",
    fr="une classe dont les valeurs sont des documents, ou une union de telles classes",
)
_ONE_DOCUMENT = Text(
    en="give the class of one document, or leave document=True out",
    fr="donnez la classe d’un seul document, ou omettez document=True",
)
