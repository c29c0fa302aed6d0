"""The playground shows the contrast pairs of the catalogue side by side."""

from __future__ import annotations

import pytest

from c2b.paradigms import LENSES
from c2b.teaching import catalogue_pairs

from .asking import answered, refused


def test_every_pair_is_offered() -> None:
    """The list has every pair; the first one is shown at first."""
    shown = answered("pairs", "fr")
    assert len(shown["pairs"]) == len(catalogue_pairs())
    assert shown["pair"] == 0
    assert [each["title"] for each in shown["sides"]] == shown["pairs"][0].split(" / ")


def test_a_pair_has_its_deciding_fact() -> None:
    """A micro-mission and a courier differ by orders, control and punishment."""
    shown = answered("pairs", pair=2)
    assert "orders, control during the work and punishment" in shown["decides"]
    value, *_ = shown["lenses"]
    assert (value["left"], value["right"], value["differs"]) == ("C2B", "E2B", True)
    assert len(shown["lenses"]) == len(LENSES)
    assert 'id="left-title"' in shown["sides"][0]["svg"]


def test_labels_can_be_hidden() -> None:
    """A drawing to put questions about has no label."""
    assert "E2B" in answered("pairs", pair=2)["sides"][1]["svg"]
    assert "E2B" not in answered("pairs", pair=2, hidden=True)["sides"][1]["svg"]
    assert "C2B" not in answered("view", case="S09", hidden=True)["svg"]


@pytest.mark.parametrize("pair", [-1, 10_000, "1", True])
def test_an_unknown_pair_is_refused(pair: object) -> None:
    """A number that is no place in the list is refused."""
    assert "a whole number from 0 to" in refused("pairs", pair=pair)
