"""Text that is no JSON, or odd JSON, gets an error of the library and never another one."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import c2b
from c2b import wire
from c2b.wire.json_text import DEEPEST


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "document: expected a JSON document, got ''"),
        (b" \n", "the text is empty"),
        ("{", "document: expected valid JSON at line 1, column 2, got ''"),
        ('{"a": 1,\n "b" 2}', "line 2, column 6, got '2}'"),
        ("\ufeff{}", "expected text without a byte order mark"),
        (b"\xef\xbb\xbf{}", "expected text without a byte order mark"),
        (b"\xff{}", "expected text in UTF-8"),
        (b'{"name": "Zo\xeb"}', "expected text in UTF-8, got '\\\\xeb\"}'"),
        ('{"a": NaN}', "expected numbers that JSON has, got 'NaN'"),
        ("[-Infinity]", "got '-Infinity'"),
        ("9" * 5000, "numbers of at most a few thousand digits"),
        ("[" * 100_000, f"expected at most {DEEPEST} levels"),
        ("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), f"expected at most {DEEPEST} levels"),
        (None, "expected text or bytes, got null"),
    ],
)
def test_refusals(text: Any, said: str) -> None:
    """Each is said in one fault about the document."""
    with pytest.raises(c2b.InvalidDocumentError) as caught:
        wire.parse(text, c2b.Exchange)
    (fault,) = caught.value.faults
    assert fault.where == "document"
    assert said in str(fault)
    assert fault.explain("fr").startswith("document")


def test_keys_that_stand_twice() -> None:
    """Each is told with its path."""
    with pytest.raises(c2b.InvalidDocumentError) as caught:
        wire.parse_data('{"a": [{"b": 1, "c": 2, "b": 3}], "d": 1, "d": 2, "d": 3}')
    assert [fault.where for fault in caught.value.faults] == ["d", "a[0].b"]


def test_deepest_is_allowed() -> None:
    """The limit itself is read."""
    assert wire.parse_data("[" * DEEPEST + "1" + "]" * DEEPEST)
    assert wire.parse_data("1") == 1


def test_bytes_and_text_are_read_alike() -> None:
    """Bytes are UTF-8."""
    assert wire.parse('"é"'.encode(), str) == wire.parse('"é"', str) == "é"


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(
            st.sampled_from(["legs", "kind", "value", "provider", "c2b", "body", "type"]), inner
        )
    ),
    max_leaves=20,
)


@given(json_like)
def test_nothing_but_our_errors_from_data(data: object) -> None:
    """All data gives a value or an `InvalidDocumentError`."""
    for into in (c2b.Exchange, c2b.Leg, c2b.Party):
        with suppress(c2b.InvalidDocumentError):
            wire.from_data(data, into)


@given(st.binary() | st.text(alphabet='{}[]":,1eE.-+ntf\\u0\ud800\ufeff'))
def test_nothing_but_our_errors_from_text(text: bytes | str) -> None:
    """All text gives data or an `InvalidDocumentError`."""
    with suppress(c2b.InvalidDocumentError):
        wire.parse_data(text)
