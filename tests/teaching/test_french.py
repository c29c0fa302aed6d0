"""French output is French: no English in it, and set as French is."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from c2b.cases import CASES
from c2b.teaching import (
    Quiz,
    catalogue_pairs,
    draw,
    list_markdown,
    own_template_rows,
    picture_of,
    question_bank,
    template_rows,
    to_dot,
    to_gift,
    to_homework_key,
    to_homework_sheet,
    to_lesson,
    to_mermaid,
    to_pair_list,
    to_pair_page,
    to_report,
    to_sheet_html,
    to_student_sheet,
    to_svg,
)

ENGLISH = re.compile(
    r"\b(the|of|and|is|are|who|whom|gives|receives|nothing|label|lens|business|consumer|employee"
    r"|party|leg|unknown|undetermined|with|which|what)\b",
    re.IGNORECASE,
)
NAMES = re.compile(
    r"Clic and(\s+Walk)?|My Starbucks Idea|Do Us a Flavor|Name your own price|CCH business"
    r"|and Lampiris|Business Model|Kickstarter|What is e-\w+"
    r"|consumers make offers to business|Consumer-to-business",
    re.IGNORECASE,
)


def outputs() -> Iterator[tuple[str, str]]:
    """Every kind of French output, by a name."""
    for case in CASES:
        svg = to_svg(draw(case.exchange, "fr"))
        yield case.id, svg + to_svg(draw(case.exchange, "fr", labelled=False))
        picture = picture_of(case.exchange)
        labels = re.findall(r'"([^"]*)"', to_mermaid(picture, "fr") + to_dot(picture, "fr"))
        yield f"{case.id} as text", "\n".join(labels)
        yield f"{case.id} report", to_report([case.exchange], "fr")
    bank = Quiz(seed=1, questions=question_bank())
    yield "gift", to_gift(bank, "fr").replace("[html]", "")
    yield "sheet", to_sheet_html(bank, "fr")
    yield "lesson", to_lesson("fr")
    yield "student sheet", to_student_sheet("fr")
    yield "homework", to_homework_sheet("fr", cases=[case.id for case in CASES])
    yield "key to the homework", to_homework_key("fr", cases=[case.id for case in CASES])
    yield "pairs", to_pair_list("fr")
    for place, pair in enumerate(catalogue_pairs()):
        yield f"pair {place}", to_pair_page(pair, "fr") + pair.comparison.explain("fr")
    yield "list", list_markdown(CASES, "fr")
    rows = (*template_rows("fr", cases=[case.id for case in CASES]), *own_template_rows("fr"))
    yield "templates", "\n".join(cell for row in rows for cell in row)


OUTPUTS = dict(outputs())


def prose(text: str) -> str:
    """*text* without mark-up and proper names."""
    without_style = re.sub(r"<style>.*?</style>|^// c2b.*$", "", text, flags=re.S | re.M)
    return NAMES.sub("", re.sub(r"<[^>]*>|::.*?::", "\n", without_style))


@pytest.mark.parametrize("name", OUTPUTS)
def test_no_english(name: str) -> None:
    """No common English word stands in the French output."""
    found = ENGLISH.findall(prose(OUTPUTS[name]))
    assert found == []


@pytest.mark.parametrize("name", OUTPUTS)
def test_typography(name: str) -> None:
    """The high marks have no-break spaces before them, and apostrophes are curled."""
    for line in prose(OUTPUTS[name]).splitlines():
        words = re.sub(r"&#?\w+;|\\", "", line)
        assert not re.search(r"\w'\w|\S [;:!?»%]|« ", words), words
        assert not re.search(r"[\w)’][;!?](\s|$)", words), words


def test_words_that_french_law_and_teachers_use() -> None:
    """A leg is a flux, a disagreement is shared, and no old word is left."""
    everything = "\n".join(OUTPUTS.values())
    for word in ("prestation", "contesté", "dépendance", "libellé"):
        assert not re.search(rf"\b{word}", everything, re.IGNORECASE), word
    assert "Flux 2" in everything
    assert "critères divergents" in everything
