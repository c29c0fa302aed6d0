"""Laws of converters: each catches one that does not keep it; ours are held in tests/laws."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from hypothesis import strategies as st
from tests.testing.laws.test_law import catches

import c2b
from c2b import wire
from c2b.testing import laws
from c2b.testing.laws.wire import LAWS, Read, Write

NUMBERS = st.integers(0, 9)


def to(number: int) -> dict[str, Any]:
    """A number under a key."""
    return {"n": number}


def from_(data: Any) -> int:
    """The number, and nothing else."""
    if not isinstance(data, dict) or set(data) != {"n"} or type(data["n"]) is not int:
        raise ValueError(data)
    return int(data["n"])


def lenient(data: Any) -> int:
    """Return a number for all that can be made one."""
    return int(data["n"])


def whatever(data: Any) -> Any:
    """Return zero for all that is no number."""
    try:
        return from_(data)
    except ValueError:
        return float("nan")


def numbered() -> Write:
    """Adds a number of its own each time."""
    numbers = count()
    return lambda number: {"n": number, "id": next(numbers)}


def eating(data: Any) -> int:
    """Takes the number out of the data."""
    return int(data.pop("n"))


WRONG: dict[str, tuple[Write, Read]] = {
    "it_comes_back_equal": (to, lambda data: float(data["n"])),
    "it_is_written_once_and_for_all": (numbered(), lambda data: data["n"]),
    "json_holds_it": (lambda number: (number,), lambda data: data[0]),
    "reading_leaves_it_alone": (to, eating),
    "types_are_not_guessed": (to, lenient),
    "damage_is_refused_or_means_something": (to, whatever),
}


def held(pair: tuple[Write, Read], **choice: Any) -> None:
    """The pair held to the laws."""
    refusals = (ValueError, TypeError, KeyError)
    laws.wire(*pair, NUMBERS, refusal=refusals, **choice)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.name)
def test_each_law_catches_a_wrong_pair(law: laws.Law) -> None:
    """Every law has one that breaks it."""
    catches(held, WRONG[law.name], law.name)


@pytest.mark.parametrize("odd", [float("nan"), object()])
def test_what_is_no_json(odd: object) -> None:
    """The law refuses NaN and Python objects in data."""
    catches(held, (lambda number: odd, from_), "json_holds_it")


def test_a_good_pair() -> None:
    """A good pair of converters, and that of the library, keep every law."""
    held((to, from_))
    laws.wire(wire.to_data, lambda data: wire.from_data(data, c2b.Money), c2b.Money)


def test_a_bare_value() -> None:
    """Data need not be an object."""

    def plain(data: Any) -> bool:
        if data not in (True, False) or not isinstance(data, bool):
            raise ValueError(data)
        return data

    pairs: tuple[Callable[[Any], Any], Callable[[Any], Any]] = (bool, plain)
    laws.wire(*pairs, st.booleans(), refusal=ValueError)
