"""Another process that is sent values: it says of each whether it is what would be made there.

Run as a program, it reads a pickled list of values and writes a pickled list of what is in `Seen`.
"""

from __future__ import annotations

import pickle
import sys
from enum import Enum
from typing import Any, NamedTuple

import attrs

from c2b import wire
from c2b.errors import C2bError


class Seen(NamedTuple):
    """The state of a value as another process sees it."""

    is_equal: bool
    hashes_alike: bool
    is_found: bool
    document: str | None


def made_anew(value: Any) -> Any:
    """*value*, put together from its parts down to texts and numbers."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return "".join(list(value))
    if isinstance(value, tuple | frozenset) and type(value) in (tuple, frozenset):
        return type(value)(made_anew(each) for each in value)
    if attrs.has(type(value)):
        parts = {
            each.alias: getattr(value, each.name) for each in attrs.fields(type(value)) if each.init
        }
        return type(value)(**{name: made_anew(part) for name, part in parts.items()})
    return value


def document_of(value: Any) -> str | None:
    """The document of *value*; None of what documents do not hold."""
    try:
        return wire.to_json(value)
    except C2bError:
        return None


def seen(value: Any) -> Seen:
    """Return the observable state of *value* in this process."""
    anew = made_anew(value)
    return Seen(anew == value, hash(anew) == hash(value), value in {anew}, document_of(value))


if __name__ == "__main__":
    sys.stdout.buffer.write(
        pickle.dumps([tuple(seen(value)) for value in pickle.load(sys.stdin.buffer)])
    )
