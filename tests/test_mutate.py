"""The list of lines that mutation testing leaves out."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools.mutate import Spared, mutants, plain_bodies, spared_lines

ROOT = Path(__file__).parents[1]
MODULE = """
LIMIT = 3  # characters

class Box:
    def is_full(self):
        return False

def is_full():
    return False
"""


@pytest.mark.wide
@pytest.mark.parametrize("entry", spared_lines(), ids=lambda entry: f"{entry.file}:{entry.inside}")
def test_each_entry_matches_one_line(entry: Spared) -> None:
    """An entry of the list names exactly one line of the source, and gives a reason."""
    text = (ROOT / entry.file).read_text(encoding="utf-8")
    assert len(entry.numbers(text)) == 1, entry
    assert entry.reason


@pytest.mark.parametrize(
    ("line", "inside", "numbers"),
    [
        ("LIMIT = 3", "", [2]),
        ("return False", "Box.is_full", [6]),
        ("return False", "is_full", [9]),
        ("return False", "", [6, 9]),
        ("return False", "Box.is_empty", []),
    ],
)
def test_a_line_is_found_in_its_definition(line: str, inside: str, numbers: list[int]) -> None:
    """A line is looked for in the definition that the entry names, without its comment."""
    entry = Spared(file="box.py", line=line, reason="a test", inside=inside)
    assert entry.numbers(MODULE) == numbers


def test_spared_lines_have_no_mutants() -> None:
    """A spared line is not mutated, and every other line still is."""
    assert {mutant.line for mutant in mutants(MODULE, set())} == {2, 6, 9}
    assert {mutant.line for mutant in mutants(MODULE, {2, 6})} == {9}


DECLARED = """
LIMIT = 3

class Box:
    @property
    def size(self):
        return 4

    @classmethod
    def made(cls):
        return 5
"""


def test_declarations_are_left_when_plain_bodies_are_not() -> None:
    """A body that mutmut changes is left out; module level and properties are not."""
    assert {each.line for each in mutants(DECLARED, plain_bodies(DECLARED))} == {2, 7}


def test_a_mutant_makes_its_source() -> None:
    """The source of a mutant has one change."""
    sources = [mutant.source(DECLARED) for mutant in mutants(DECLARED, {2, 11})]
    assert ["return None" in source for source in sources] == [True, False]
    assert [source.count("return 5") for source in sources] == [1, 2]
    assert all("LIMIT = 3" in source for source in sources)


def test_the_source_has_no_remarks_for_mutation_testing() -> None:
    """The reasons stand in the list and not in the source."""
    marked = [path for path in (ROOT / "src").rglob("*.py") if "# mutants" in path.read_text()]
    assert not marked
