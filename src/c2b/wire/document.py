"""The documents that wrap a body with the version of its form and the name of its type.

``{"c2b": 3, "type": "exchange", "body": {...}}``. A body may also come bare; it is then read in the
form of this version. Older documents are brought here by named steps, one a version.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import islice
from types import NoneType, UnionType
from typing import Any, TypeGuard, Union, get_args, get_origin

from c2b._limits import MOST
from c2b._suggest import did_you_mean
from c2b.errors import Bilingual, Fault
from c2b.text import NOTHING, Text
from c2b.wire.fault import OBJECT, document_error, joined, not_a_key
from c2b.wire.shape import Form, Record, Shape, UnionShape, shape_of
from c2b.wire.upgrades import UPGRADES, Upgrade

VERSION = 3
KEYS = ("c2b", "type", "body")
MARK, TYPE, BODY = KEYS


def wrapped(value: object, body: object) -> dict[str, Any]:
    """Return *body* as a document of this version, under the type of *value*."""
    return {MARK: VERSION, TYPE: type_name(type(value)), BODY: body}


def type_name(cls: type) -> str:
    """Return the name of *cls* in documents: ``PublicBody`` is ``public_body``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", cls.__name__).lower()


def names_of(shape: Shape) -> dict[str, type]:
    """Return the types that a document may name where *shape* is expected, with their classes."""
    match shape:
        case Record():
            return {type_name(shape.cls): shape.cls}
        case UnionShape():
            return {type_name(record.cls): record.cls for record in shape.records}
        case _:
            return {}


def classes_in(form: Form) -> dict[str, type]:
    """Return the types that a document may name where *form* is expected, with their classes.

    The classes of a union need no kinds here, for a document states its type.

    Raises:
        InvalidValueError: A type that documents do not hold.
    """
    origin: Any = get_origin(form)
    if origin not in (Union, UnionType):
        return names_of(shape_of(form))
    members = [each for each in get_args(form) if each is not NoneType]
    return {name: cls for each in members for name, cls in classes_in(each).items()}


def is_wrapped(data: Any) -> TypeGuard[dict[str, Any]]:
    """Whether *data* is a document and not a bare body."""
    return isinstance(data, OBJECT) and MARK in data


def opened(
    data: dict[str, Any],
    names: Collection[str],
    path: str = "",
    *,
    version: int = VERSION,
    steps: Mapping[int, Upgrade] = UPGRADES,
) -> tuple[str, Any]:
    """Return the type and the body of the document *data*, in the form of *version*.

    Args:
        data: The document; `is_wrapped` holds for it.
        names: The types that are expected here.
        path: The place of the document.
        version: The version to upgrade it to.
        steps: The steps on the way.

    Raises:
        InvalidDocumentError: An unknown version or type, a missing or unknown key.
    """
    refusals = islice(_refusals(data, names, version, steps), MOST + 1)
    faults = [
        Fault(joined(path, key), expected, got, hint) for key, expected, got, hint in refusals
    ]
    if faults:
        raise document_error(faults, path)
    name, body = data[TYPE], data[BODY]
    for start in range(data[MARK], version):
        body = steps[start].upgrade(name, body)
        name = steps[start].types.get(name, name)
    return name, body


def _present_name(name: object, start: int, version: int, steps: Mapping[int, Upgrade]) -> object:
    """Return what *version* calls the type that was called *name* in the version *start*."""
    for number in range(start, version) if isinstance(name, str) else ():
        name = steps[number].types.get(str(name), name)
    return name


def _withdrawn(name: object, start: int, version: int, steps: Mapping[int, Upgrade]) -> Text | None:
    """Return why documents of this type and of the version *start* cannot be read, if so."""
    reasons = (steps[number].withdrawn.get(str(name)) for number in range(start, version))
    return next((reason for reason in reasons if reason is not None), None)


def _refusals(
    data: dict[str, Any], names: Collection[str], version: int, steps: Mapping[int, Upgrade]
) -> Iterator[tuple[str, Bilingual, object, Bilingual]]:
    """Yield key, expected, got and hint of each error in the wrapping of *data*."""
    for key in data:
        if key not in KEYS:
            fault = not_a_key(key, KEYS, tuple(each for each in KEYS if each not in data))
            yield str(key), fault.expected, fault.got, fault.hint
    got, name = data[MARK], data.get(TYPE, NOTHING)
    readable = (*sorted(steps), version)
    if type(got) is not int or got not in readable:
        expected = _KNOWN.fill(versions=", ".join(str(each) for each in readable))
        yield MARK, expected, got, _INSTALL
    elif type(got) is int and (reason := _withdrawn(name, got, version, steps)) is not None:
        yield MARK, _LATER.fill(version=version), got, reason
        return
    else:
        name = _present_name(name, got, version, steps)
    if not isinstance(name, str) or name not in names:
        expected = _A_TYPE.fill(names=", ".join(names) or "-")
        yield TYPE, expected, name, did_you_mean(name, names) or _NAME_IT
    if BODY not in data:
        yield BODY, _A_VALUE, NOTHING, __PUT_BODY


_KNOWN = Text(
    en="a version of the document form that is known ({versions})",
    fr="une version connue de la forme des documents ({versions})",
)
_LATER = Text(
    en="a document of this type of version {version} or later",
    fr="un document de ce type de la version {version} ou d’une version ultérieure",
)
_INSTALL = Text(
    en="install a newer c2b to read newer documents",
    fr="installez un c2b plus récent pour lire des documents plus récents",
)
_A_TYPE = Text(en="a type that is expected here ({names})", fr="un type attendu ici ({names})")
_NAME_IT = Text(
    en="name the type, or read the document as the type that it has",
    fr="nommez le type, ou lisez le document selon son type",
)
_A_VALUE = Text(en="a value", fr="une valeur")
__PUT_BODY = Text(en="put the value under body", fr="placez la valeur sous la clé body")
