"""The faults of a document, each with its path, from the errors that arise while it is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any

import attrs
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ClassValidationError,
    IterableValidationError,
    IterableValidationNote,
)

from c2b._limits import FEWER, MORE, MOST, THESE_FIRST
from c2b._suggest import did_you_mean
from c2b.errors import Fault, InvalidDocumentError, InvalidValueError, shown
from c2b.text import NOTHING, Text

ROOT = "document"
_WORD = re.compile(r"[A-Za-z_][A-Za-z_0-9]*")

Step = str | int

OBJECT: Any = dict  # untyped, so that foreign data stays Any after the test
LIST: Any = list
_KeyNote: Any = AttributeValidationNote  # untyped: the stubs of cattrs count arguments wrongly
_IndexNote: Any = IterableValidationNote
_ObjectError: Any = ClassValidationError
_ListError: Any = IterableValidationError


def refused(expected: Text, got: object, hint: Text) -> Fault:
    """Return a fault whose place `faults_in` fills in later."""
    return Fault(ROOT, expected, got, hint)


def at_key(error: Exception, key: object) -> Exception:
    """Return *error* with a note that it happened under *key*, as cattrs notes it."""
    error.add_note(_KeyNote("", str(key), object))
    return error


def at_index(error: Exception, index: int) -> Exception:
    """Return *error* with a note that it happened at *index*, as cattrs notes it."""
    error.add_note(_IndexNote("", index, object))
    return error


def object_error(errors: Sequence[Exception], cls: type = object) -> Exception:
    """Return all errors of an object of *cls* as one, each noted by `at_key`."""
    gathered: Exception = _ObjectError("object", errors, cls)
    return gathered


def list_error(errors: Sequence[Exception]) -> Exception:
    """Return all errors of a list as one, each noted by `at_index`."""
    gathered: Exception = _ListError("list", errors, list)
    return gathered


def document_error(faults: Iterable[Fault], path: str = "") -> InvalidDocumentError:
    """Return the error with *faults* of the value at *path*, cut at a limit with a remark."""
    reported = list(islice(faults, MOST + 1))
    if len(reported) > MOST:
        reported[MOST] = Fault(path or ROOT, FEWER, MORE, THESE_FIRST)
    return InvalidDocumentError(reported)


def count(error: Exception) -> int:
    """Return the number of faults that *error* gathers."""
    if not isinstance(error, BaseValidationError):
        return 1
    return sum(count(inner) for inner in error.exceptions)


def not_a_key(key: object, names: Iterable[str], free: tuple[str, ...]) -> Fault:
    """Return the fault of a key that is not among *names*; *free* are not used yet."""
    return refused(_KEYS.fill(names=", ".join(names)), key, did_you_mean(key, free) or _LEAVE_OUT)


def faults_in(error: Exception, data: object, path: str = "") -> Iterator[Fault]:
    """Yield every fault that *error* gathers; *data* is the value that was read at *path*."""
    if not isinstance(error, BaseValidationError):
        yield from _single_faults(error, data, path, None)
        return
    for inner in error.exceptions:
        step = _step(inner)
        if step is not None:
            yield from faults_in(inner, at(data, step), joined(path, step))
        else:  # refused when the value was built, from fields that are each well-formed
            yield from _single_faults(inner, data, path, error.cl)


def _single_faults(
    error: Exception, data: object, path: str, owner: type | None
) -> Iterator[Fault]:
    if isinstance(error, InvalidValueError):
        for each in (error, *error.also):
            inside = _field_of(each.where, owner)
            place = f"{path}.{inside}" if path and inside else path or inside or ROOT
            yield Fault(place, each.expected, each.got, each.hint)
    elif isinstance(error, KeyError):  # cattrs raises it where a required key is missing
        yield Fault(path, _A_VALUE, NOTHING, _ADD_KEY.fill(key=str(error.args[0])))
    else:
        yield Fault(path or ROOT, _ALLOWED.fill(problem=shown(error)), data, _CORRECT)


def _field_of(where: str, owner: type | None) -> str:
    """Return *where* without the class that refused: ``Leg.payment`` gives ``payment``."""
    if owner is None:
        return ""
    head, _, rest = where.partition(".")
    if head == owner.__name__:
        return rest
    return where if where in attrs.fields_dict(owner) else ""


def _step(error: Exception) -> Step | None:
    notes = getattr(error, "__notes__", ())
    keys = (note.name for note in notes if isinstance(note, AttributeValidationNote))
    indices = (note.index for note in notes if isinstance(note, IterableValidationNote))
    return next(chain(keys, indices), None)


def at(data: Any, step: Step) -> object:
    """Return the value at *step* of *data*; None where there is none."""
    if isinstance(data, OBJECT):
        return data.get(str(step))
    return data[step] if isinstance(data, LIST) and isinstance(step, int) else None


def joined(path: str, step: Step) -> str:
    """Return *path* with one more *step*: a key or the index of a list."""
    if isinstance(step, int):
        return f"{path}[{step}]"
    if not _WORD.fullmatch(step):
        return f"{path}[{shown(step)}]"
    return f"{path}.{step}" if path else step


_KEYS = Text(en="one of the keys {names}", fr="l’une des clés {names}")
_LEAVE_OUT = Text(en="leave it out", fr="retirez-la")
_A_VALUE = Text(
    en="a value, for the key is required", fr="une valeur, puisque la clé est obligatoire"
)
_ADD_KEY = Text(en="add the key {key}", fr="ajoutez la clé {key}")
_ALLOWED = Text(
    en="a value that its type allows ({problem})", fr="une valeur que son type permet ({problem})"
)
_CORRECT = Text(en="correct it", fr="corrigez-la")
