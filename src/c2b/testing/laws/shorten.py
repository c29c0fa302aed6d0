"""Examples with fewer facts: what a failure does not depend on is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from c2b.errors import C2bError
from c2b.testing.laws.class_of import class_of
from c2b.testing.laws.written import default_of, is_default


def shortest(
    drawn: Mapping[str, Any], still_fails: Callable[[Mapping[str, Any]], bool], most: int = 300
) -> dict[str, Any]:
    """Return *drawn* with as few facts as *still_fails* needs, after at most *most* attempts."""
    best, left = dict(drawn), most
    shorter = True
    while shorter:
        shorter = False
        for candidate in _shorter(best):
            left -= 1
            if left < 0:
                return best
            if still_fails(candidate):
                best, shorter = candidate, True
                break
    return best


def _shorter(drawn: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield *drawn* with one value that states one fact less."""
    for name, value in drawn.items():
        for less in _with_less(value):
            yield {**drawn, name: less}


def _with_less(value: Any) -> Iterator[Any]:
    """Yield *value* without one of its parts, or with one fact at its default."""
    kind = class_of(value)
    if kind is tuple and any(attrs.has(class_of(part)) for part in value):
        for place, part in enumerate(value):
            yield value[:place] + value[place + 1 :]
            for less in _with_less(part):
                yield (*value[:place], less, *value[place + 1 :])
    elif kind in (set, frozenset):
        for part in sorted(value, key=repr):
            yield value - {part}
    elif attrs.has(kind):
        yield from _with_a_default(value)


def _with_a_default(value: Any) -> Iterator[Any]:
    for each in attrs.fields(class_of(value)):
        fact = getattr(value, each.name)
        if each.init and not is_default(value, each, fact):
            default = default_of(value, each)
            is_long = each.name == "name" and isinstance(fact, str) and len(fact) > 1
            instead: tuple[object, ...] = _SHORT_NAMES if is_long else ()
            instead = instead if default is attrs.NOTHING else (default,)
            for less in (*instead, *_with_less(fact)):
                try:
                    yield attrs.evolve(value, **{each.alias or each.name: less})
                except C2bError:  # facts that cannot stand together
                    continue


_SHORT_NAMES: tuple[object, ...] = ("A", "B")
