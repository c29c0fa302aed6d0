"""Laws of converters: each catches one that does not keep it; ours are held in tests/laws."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from itertools import count
from typing import Any

import pytest
from attrs import frozen
from hypothesis import settings
from hypothesis import strategies as st
from tests.testing.laws.test_law import FEW, catches

import c2b
from c2b import wire
from c2b.testing import laws
from c2b.testing.laws.sameness import same
from c2b.testing.laws.wire import LAWS, Read, Write

NUMBERS = st.integers(0, 9)
MANY = settings(max_examples=100)
EQUAL = "it_comes_back_equal"


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


@frozen(kw_only=True)
class Slot:
    """A moment with a place."""

    at: datetime
    place: str = ""


NOON = datetime(2026, 1, 1, 12, tzinfo=timezone(timedelta(hours=2)))
SLOTS = st.sampled_from([Slot(at=NOON), Slot(at=NOON, place="Lyon")])
FIELDS = {"at", "place"}


def slot_to(slot: Slot) -> dict[str, Any]:
    """Write a slot."""
    return {"at": slot.at.isoformat(), "place": slot.place}


def slot_from(data: Any, *, at: str | None = None, extra: bool = False, utc: bool = False) -> Slot:
    """Read a slot, strictly unless an argument plants a fault."""
    if not isinstance(data, dict) or (not extra and not data.keys() <= FIELDS):
        raise ValueError(data)
    place, found = data.get("place", ""), datetime.fromisoformat(data.get("at", at))
    if not isinstance(place, str) or found.tzinfo is None:
        raise ValueError(data)
    return Slot(at=found.astimezone(UTC) if utc else found, place=place)


@pytest.mark.parametrize(
    ("write", "read", "law"),
    [
        (slot_to, partial(slot_from, utc=True), "it_comes_back_equal"),
        (slot_to, partial(slot_from, extra=True), "unknown_fields_are_refused"),
        (slot_to, partial(slot_from, at="2026-01-01T12:00:00+02:00"), "missing_fields_are_refused"),
        (lambda slot: {"at": slot.at.isoformat()}, slot_from, "it_comes_back_equal"),
        (lambda slot: {**slot_to(slot), "at": str(slot.at.replace(tzinfo=UTC))}, slot_from, EQUAL),
    ],
)
def test_planted_faults(write: Write, read: Read, law: str) -> None:
    """A zone that is lost and fields that are added, dropped or defaulted are caught."""
    faults = (ValueError, TypeError, KeyError)
    for _ in range(5):
        with pytest.raises(laws.BrokenLawError, match=law):
            laws.wire(write, read, SLOTS, refusal=faults, only=[law], settings=FEW)


def test_a_strict_pair() -> None:
    """A strict pair of converters keeps every law."""
    laws.wire(slot_to, slot_from, SLOTS, refusal=(ValueError, TypeError, KeyError), settings=FEW)


@pytest.mark.parametrize(
    ("left", "right", "is_same"),
    [
        (1, 1, True),
        (1, True, False),
        (NOON, NOON.astimezone(UTC), False),
        ((1, [NOON]), (1, [NOON]), True),
        ((1, 2), (1, 2, 3), False),
        ({"a": 1}, {"a": 1}, True),
        ({"a": 1}, {"a": True}, False),
        (Slot(at=NOON), Slot(at=NOON), True),
        (Slot(at=NOON), Slot(at=NOON.astimezone(UTC)), False),
    ],
)
def test_strict_equality(left: object, right: object, is_same: bool) -> None:
    """Equal values may still differ in types and zones."""
    assert same(left, right) is is_same


WRONG: dict[str, tuple[Write, Read]] = {
    "unknown_fields_are_refused": (to, lambda data: from_({"n": data["n"]})),
    "it_comes_back_equal": (to, lambda data: float(data["n"])),
    "no_fact_is_changed": (to, lambda data: min(from_(data), 2**53)),
    "numbers_stay_exact": (lambda number: {"n": float(number)}, lenient),
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


@pytest.mark.parametrize(
    "law",
    [law for law in LAWS if law.name != "missing_fields_are_refused"],  # of classes alone
    ids=lambda law: law.name,
)
def test_each_law_catches_a_wrong_pair(law: laws.Law) -> None:
    """Every law has one that breaks it."""
    catches(held, WRONG[law.name], law.name, settings=MANY)


@pytest.mark.parametrize("odd", [float("nan"), object()])
def test_what_is_no_json(odd: object) -> None:
    """The law refuses NaN and Python objects in data."""
    catches(held, (lambda number: odd, from_), "json_holds_it", settings=MANY)


def test_a_good_pair() -> None:
    """A good pair of converters, and that of the library, keep every law."""
    held((to, from_), settings=FEW)
    laws.wire(wire.to_data, lambda data: wire.from_data(data, c2b.Money), c2b.Money, settings=FEW)


def test_a_bare_value() -> None:
    """Data need not be an object."""

    def plain(data: Any) -> bool:
        if data not in (True, False) or not isinstance(data, bool):
            raise ValueError(data)
        return data

    pairs: tuple[Callable[[Any], Any], Callable[[Any], Any]] = (bool, plain)
    laws.wire(*pairs, st.booleans(), refusal=ValueError)


def small(data: Any) -> int:
    """Return a number of one digit, and refuse others."""
    number = from_(data)
    if number > 9:
        raise ValueError(number)
    return number


def test_facts_that_converters_of_your_own_refuse() -> None:
    """A pair for values of your own may refuse a telling fact; one for the library may not."""
    held((to, small), only=["no_fact_is_changed"], settings=FEW)
    ours = (wire.to_data, lambda data: wire.from_data(data, c2b.Consumer))

    def ascii_alone(value: Any) -> Any:
        value.name.encode("ascii")
        return ours[0](value)

    with pytest.raises(laws.BrokenLawError, match="no_fact_is_changed"):
        laws.wire(ascii_alone, ours[1], c2b.Consumer, only=["no_fact_is_changed"], settings=FEW)
