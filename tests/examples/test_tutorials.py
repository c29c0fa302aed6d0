"""Each example is the subject of a tutorial in both languages, which shows all of its code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = {
    "payout_job": ("docs/tutorial/payout-job.md", "docs/fr/tutoriel/paiements-de-nuit.md"),
    "review_site": ("docs/tutorial/review-site.md", "docs/fr/tutoriel/site-d-avis.md"),
    "contest_site": ("docs/tutorial/contest-site.md", "docs/fr/tutoriel/site-de-concours.md"),
}
MOST_LINES = 100


def statements(source: str) -> Iterator[str]:
    """Yield the source of each statement of a module, its docstring left out."""
    lines = source.splitlines()
    for node in ast.parse(source).body[1:]:
        decorators = getattr(node, "decorator_list", [])
        first = min([node.lineno, *(each.lineno for each in decorators)])
        yield "\n".join(lines[first - 1 : node.end_lineno])


@pytest.mark.parametrize("name", PAGES)
def test_an_example_is_short(name: str) -> None:
    """An example has at most a hundred lines."""
    source = (ROOT / "examples" / f"{name}.py").read_text(encoding="utf-8")
    assert len(source.splitlines()) <= MOST_LINES


@pytest.mark.parametrize("name", PAGES)
def test_a_tutorial_shows_the_whole_example(name: str) -> None:
    """Every statement of an example stands, as it is, in its tutorial in both languages."""
    source = (ROOT / "examples" / f"{name}.py").read_text(encoding="utf-8")
    for page in PAGES[name]:
        text = (ROOT / page).read_text(encoding="utf-8")
        assert [each for each in statements(source) if each not in text] == [], page


def test_every_example_has_a_tutorial() -> None:
    """The tutorials are those of all examples."""
    examples = {path.stem for path in (ROOT / "examples").glob("*.py")} - {"__init__"}
    assert examples == set(PAGES)
