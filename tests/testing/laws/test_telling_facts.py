"""Facts by which careless converters are told, and values that are the same in every run."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from fractions import Fraction

import pytest
from attrs import field, frozen
from hypothesis import given, settings
from hypothesis import strategies as st

import c2b
from c2b import Consumer, Money, Paradigm
from c2b.testing.laws.sample import sample_of
from c2b.testing.laws.telling_facts import TELLING, is_without_floats, with_telling_facts


@frozen(kw_only=True)
class Tag:
    """A tag that is short, and whose length follows from its text."""

    text: str
    length: int = field(init=False, default=0)

    def __attrs_post_init__(self) -> None:
        if len(self.text) > 3:
            raise LookupError(self.text)


@dataclasses.dataclass(frozen=True)
class Mark:
    """A mark of a user's own class."""

    stars: int
    place: int = dataclasses.field(init=False, default=1)


def test_a_class_decides_what_can_be() -> None:
    """A fact that the class of a value refuses by any error is left out."""
    assert [tag.text for tag in with_telling_facts(Tag(text="a"))] == [
        text for text in TELLING[str] if isinstance(text, str) and len(text) <= 3
    ]


def test_facts_at_any_depth() -> None:
    """Facts of tuples, of classes of attrs and of data classes are changed, and no others."""
    assert [*with_telling_facts((Mark(5), 1.5))] == [
        (Mark(stars), 1.5) for stars in (0, 1, 2**53 + 1)
    ]
    assert [*with_telling_facts(False)] == [True, False]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1, True),
        (None, True),
        (Paradigm.C2B, True),
        (Money(minor=1, currency="EUR"), True),
        ((1, [Fraction(1, 3)]), True),
        ({"a": 1}, True),
        ({"a": 1.0}, False),
        (1.0, False),
        (datetime(2026, 1, 1, tzinfo=UTC), False),
        (object(), False),
    ],
)
def test_values_without_floats(value: object, expected: bool) -> None:
    """Times, floats and objects whose parts are unknown may be written as floats."""
    assert is_without_floats(value) is expected


def test_a_sample_is_the_same_in_every_run() -> None:
    """A strategy gives the same values again, and none inside a test of Hypothesis."""
    values = st.integers(0, 10**9)
    sample = sample_of(values)
    assert sample == sample_of(values) and len(sample) > 10
    inside = list[object]()

    @settings(max_examples=1, database=None)
    @given(st.just(0))
    def outer(zero: int) -> None:
        inside.extend(sample_of(values))

    outer()
    assert not inside


def test_the_parties_of_the_library() -> None:
    """A party of the library may have any of the telling names."""
    found = [party.name for party in with_telling_facts(Consumer(name="Ana"))]
    assert set(found) <= set(TELLING[str])
    assert c2b.Consumer(name="e\u0301 \u212b").name in found
