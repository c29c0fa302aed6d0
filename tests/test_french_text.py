"""No French text of the library holds English, and each differs from its English where it may.

The texts are read from the source: every `Text`, every member of a `Choice`, every fact.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.wide

SOURCES = sorted((Path(__file__).parents[1] / "src" / "c2b").rglob("*.py"))
WORDS = re.compile(
    r"\b(the|and|of|with|from|must|shall|should|which|where|who|whose|not|any|that|this|these"
    r"|is|are|was|were|be|been|their|its|has|have|been|when|than|then|only|other|each|every|there"
    r"|since|under|before|after|about|without|within|between|reward|review|survey|fair)\b"
)
"""Words of English that no French sentence holds, in lower case."""
TITLE = re.compile(
    r"(?:[A-Z0-9§][\w’'.()/-]*|v)(?:,? (?:of|and|the|for|in|to|on|by|with|from|a|or|v|v\.|s\.|ss\.|"
    r"[A-Z0-9§(][\w’'.()/-]*))+"
)
"""A name of an act, a body or a firm, which keeps its own language: ``Code of Practice``."""
QUOTED = re.compile(
    r"`[^`]*`|\{[^}]*\}|«[^»]*»|“[^”]*”|\"[^\"]*\"|\([a-z]+\)|\b[\w-]+(?:[._][\w-]+)+|--[\w-]+"
)
"""What stands in quotation marks, in code or in a slot, or is a name of the library."""


def french_texts(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Give the French texts of a module, each with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            named = {keyword.arg: keyword.value for keyword in node.keywords}
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if "fr" in named and "en" in named:
                yield from _string(named["fr"])
            elif name in ("given", "act", "assessment") and len(node.args) >= 2:
                yield from _string(node.args[1])
        elif isinstance(node, ast.ClassDef) and any(
            getattr(base, "id", "") == "Choice" for base in node.bases
        ):
            for member in node.body:
                if isinstance(member, ast.Assign) and isinstance(member.value, ast.Tuple):
                    yield from _string(member.value.elts[-1])


def _string(node: ast.AST) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value


def english_in(french: str) -> list[str]:
    """Return the English words of a French text, but for names and what is quoted."""
    return WORDS.findall(TITLE.sub(" ", QUOTED.sub(" ", french)))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: "/".join(path.parts[-3:]))
def test_french_holds_no_english(path: Path) -> None:
    """A French text has no word that is English only, outside names and quotations."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [(line, text) for line, text in french_texts(tree) if english_in(text)]
    assert found == []


def test_english_is_found() -> None:
    """English words are found; those of names, quotations and code are left."""
    assert english_in("la règle is respectée") == ["is"]
    assert english_in("le Consumer Review Fairness Act, le « fair use », `is_clear`") == []
    assert english_in("la récompense, with sa condition") == ["with"]


def test_all_kinds_of_texts_are_read() -> None:
    """Texts, members of choices and facts are read, and there are thousands of them."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES]
    found = {text for tree in trees for _, text in french_texts(tree)}
    assert len(found) > 2000
    assert {"un avis", "une obligation", "des avis sont publiés"} & found
