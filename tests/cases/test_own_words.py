"""The words of the catalogue against the table it was coded from, where that is present."""

from __future__ import annotations

import json
import re
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from c2b import Text
from c2b.cases import CASES, Case

Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def table(shared: Path) -> Rows:
    """The rows by case."""
    file = shared / "domain" / "cases.json"
    rows = json.loads(file.read_text(encoding="utf-8"))["legs"]
    return {key: list(some) for key, some in groupby(rows, key=lambda row: row["case_id"])}


def bare(text: str) -> tuple[str, ...]:
    """The words of *text* without case, articles and punctuation."""
    return tuple(word for word in re.findall(r"\w+", text.lower()) if word not in _ARTICLES)


_ARTICLES = ("a", "an", "the")


def sentences(case: Case) -> list[str]:
    """Everything that a case says in English, the names of its parties apart."""
    found: list[str | Text] = [case.title, *case.why]
    for leg in case.exchange.legs:
        found.append(leg.value.description)
        found += [leg.compensation.description] if leg.compensation else []
    return [str(one) for one in found]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
class TestOwnWords:
    """Facts were taken over, words were not."""

    def test_sentences_are_our_own(self, case: Case, table: Rows) -> None:
        """None has the words of the table; up to two words are a name, and no sentence."""
        told = ("title", "value_object", "counterpart_detail", "why")
        theirs = {bare(row[name]) for row in table[case.id] for name in told}
        assert [one for one in sentences(case) if len(bare(one)) > 2 and bare(one) in theirs] == []

    def test_what_was_read_is_marked_so(self, case: Case, table: Rows) -> None:
        """A citation says whether its text was retrieved or recalled."""
        kinds = {"retrieved" if one.retrieved else "recalled" for one in case.sources}
        assert kinds == {row["source_kind"] for row in table[case.id]}
