"""The known name that was probably meant by an unknown one."""

from __future__ import annotations

import pytest

from c2b._suggest import did_you_mean

KNOWN = ("title", "parties", "EUR")


@pytest.mark.parametrize(
    ("word", "meant"),
    [("titel", "title"), ("PARTYS", "parties"), ("eur", "EUR"), ("EURO", "EUR")],
)
def test_a_slip_of_the_pen_is_named(word: str, meant: str) -> None:
    """The closest known name is suggested in both languages, whatever the capitals."""
    hint = did_you_mean(word, KNOWN)
    assert hint is not None
    assert hint.in_language("en") == f"did you mean {meant}?"
    assert hint.in_language("fr") == f"vouliez-vous dire {meant}\u00a0?"


@pytest.mark.parametrize("word", ["", "zzz", 7, None, ["title"], "title" * 9])
def test_nothing_is_suggested_for_what_is_far_from_every_name(word: object) -> None:
    """A value that is no short string, or close to no known name, gets no suggestion."""
    assert did_you_mean(word, KNOWN) is None


def test_the_longest_word_that_is_compared_has_forty_characters() -> None:
    """A word of 40 characters is compared with the known names; a longer one is not."""
    name = "n" * 40
    assert did_you_mean(name, [name]) is not None
    assert did_you_mean(name + "n", [name]) is None


def test_the_first_of_two_names_that_differ_in_capitals_is_suggested() -> None:
    """The order of the known names decides between names that differ only in capitals."""
    assert str(did_you_mean("titel", ["Title", "title"])) == "did you mean Title?"
