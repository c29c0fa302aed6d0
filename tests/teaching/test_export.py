"""Quizzes as files: each is read by a program that is not ours, or validates."""

from __future__ import annotations

import csv
import html
import io
import re
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import xmlschema
from attrs import evolve
from tests.teaching.test_comparison import is_self_contained

from c2b import Text
from c2b.teaching import (
    Quiz,
    make_quiz,
    question_bank,
    to_gift,
    to_live_csv,
    to_moodle_xml,
    to_sheet_html,
    to_sheet_markdown,
)
from c2b.teaching.typography import written
from c2b.text import LANGUAGES, Language, in_both

ALL = Quiz(seed=1, questions=question_bank())
HOSTILE = "<b>{x} = ~y # :: \\ </text> ]]> & \n// %1%"


@pytest.fixture(scope="module")
def parse_gift() -> Callable[[str], list[Any]]:
    """The parser of GIFT from the package index; its own use of old modules is not our matter."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pygiftparser import parser

    return lambda text: parser.parseFile(io.StringIO(text))


@pytest.fixture(scope="module")
def schema(data_folder: Path) -> xmlschema.XMLSchema:
    """The structure of Moodle XML."""
    return xmlschema.XMLSchema(data_folder / "moodle" / "moodle_xml.xsd")


def hostile(text: str = HOSTILE) -> Quiz:
    """A quiz whose first question has signs of every format in its words."""
    question = make_quiz(1, seed=1).questions[0]
    words = in_both(text)
    first, *others = question.answers
    answers = (evolve(first, text=words, feedback=words), *others)
    return Quiz(
        seed=1,
        questions=(evolve(question, id=HOSTILE, prompt=words, short=words, answers=answers),),
    )


class TestGift:
    """A parser that is not ours reads what is written."""

    @pytest.mark.wide
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_question(
        self, parse_gift: Callable[[str], list[Any]], language: Language
    ) -> None:
        """Each question has its title, its answers, one of them right, and a feedback for each."""
        read = parse_gift(to_gift(ALL, language))
        assert [each.title for each in read] == [question.id for question in ALL.questions]
        for each, question in zip(read, ALL.questions, strict=True):
            assert each.valid
            assert each.markup == "html"
            answers = each.answers.answers
            assert [x.fraction == 100 for x in answers] == [x.is_right for x in question.answers]
            assert all(x.feedback for x in answers)

    def test_hostile_words(self, parse_gift: Callable[[str], list[Any]]) -> None:
        """Signs of the format within words make no other question or answer.

        Braces are left out, which this parser, other than Moodle, takes for its own though escaped.
        """
        quiz = hostile(HOSTILE.replace("{x}", "x"))
        (read,) = parse_gift(to_gift(quiz))
        assert read.valid
        assert len(read.answers.answers) == len(quiz.questions[0].answers)
        assert "\\{x\\}" in to_gift(hostile())


class TestMoodleXml:
    """A file validates against the structure of Moodle XML."""

    @pytest.mark.wide
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_question(self, schema: xmlschema.XMLSchema, language: Language) -> None:
        """The whole bank is valid, and its words come back after unescaping both times."""
        text = to_moodle_xml(ALL, language)
        schema.validate(text)
        _, *questions = ET.fromstring(text).findall("question")
        for read, question in zip(questions, ALL.questions, strict=True):
            prompt = read.findtext("questiontext/text") or ""
            lines = re.sub(r"<[^>]*>", "\n", prompt).split("\n")
            words = [html.unescape(line) for line in lines if line]
            assert words == written(question.prompt, language).split("\n")
            fractions = [answer.get("fraction") for answer in read.findall("answer")]
            assert fractions == ["100" if x.is_right else "0" for x in question.answers]

    def test_hostile_words(self, schema: xmlschema.XMLSchema) -> None:
        """Mark-up within words stays words."""
        text = to_moodle_xml(hostile())
        schema.validate(text)
        (_, read) = ET.fromstring(text).findall("question")
        assert (read.findtext("questiontext/text") or "").startswith("<p><strong>&lt;b&gt;")

    def test_the_structure_refuses_what_is_none(self, schema: xmlschema.XMLSchema) -> None:
        """The schema does find an answer without its share and a foreign element."""
        good = to_moodle_xml(make_quiz(1, seed=1))
        for old, new in ((' fraction="100"', ""), ("<single>", "<lone/><single>")):
            with pytest.raises(xmlschema.XMLSchemaValidationError):
                schema.validate(good.replace(old, new, 1))


class TestLiveCsv:
    """A row for each question, as live-quiz programs take it."""

    @pytest.mark.wide
    @pytest.mark.parametrize(("language", "separator"), [("en", ","), ("fr", ";")])
    def test_every_question(self, language: Language, separator: str) -> None:
        """Questions and answers keep to the limits, and the number is that of the right answer."""
        sheet = io.StringIO(to_live_csv(ALL, language, seconds=30), newline="")
        head, *rows = csv.reader(sheet, delimiter=separator)
        assert head[0] == "Question"
        for row, question in zip(rows, ALL.questions, strict=True):
            assert len(row) == 7
            assert len(row[0]) <= 120
            answers = [cell for cell in row[1:5] if cell]
            assert len(answers) == len(question.answers)
            assert max(map(len, answers)) <= 75
            assert row[5] == "30"
            assert question.answers[int(row[6]) - 1].is_right

    def test_no_formula(self) -> None:
        """A cell that begins as a formula is defused."""
        question = evolve(make_quiz(1, seed=1).questions[0], short=Text(en="=1+1", fr="=1+1"))
        assert "\n'=1+1," in to_live_csv(Quiz(seed=1, questions=(question,)))


class TestSheets:
    """Sheets to print, with the key behind."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_html(self, language: Language) -> None:
        """The page stands alone; the key is there if it is asked for."""
        quiz = make_quiz(5, seed=1)
        page = to_sheet_html(quiz, language)
        assert is_self_contained(page)
        assert page.count('<li class="question">') == 10
        key = page.partition('<h1 class="key">')[2]
        assert key.count("<strong>") == 5
        assert to_sheet_html(quiz, language, key=False).count('<li class="question">') == 5
        assert f'lang="{language}"' in page

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_markdown(self, language: Language) -> None:
        """Questions are numbered, answers lettered, the key follows a rule."""
        quiz = make_quiz(5, seed=1)
        sheet = to_sheet_markdown(quiz, language)
        asked, key = sheet.split("\n---\n")
        assert asked.count("\n5. ") == key.count("\n5. ") == 1
        assert asked.count("   - A. ") == 5
        assert key.count("**") == 10
        assert to_sheet_markdown(quiz, language, key=False) == asked

    def test_the_key_is_right(self) -> None:
        """The letter in the key is that of the right answer."""
        quiz = make_quiz(5, seed=8)
        key = to_sheet_markdown(quiz).split("\n---\n")[1]
        letters = [line.split("**")[1][0] for line in key.splitlines() if "**" in line]
        assert letters == [
            "ABCD"[[answer.is_right for answer in question.answers].index(True)]
            for question in quiz.questions
        ]

    def test_hostile_words(self) -> None:
        """Mark-up within words stays words."""
        assert "<b>" not in to_sheet_html(hostile())
        assert "<b>" not in to_sheet_markdown(hostile())

    def test_a_question_of_one_line(self) -> None:
        """A question without facts before it is not set in bold."""
        (question, *_) = make_quiz(1, seed=1).questions
        short = evolve(question, prompt=Text(en="Who pays?", fr="Qui paie\u00a0?"))
        sheet = to_sheet_markdown(evolve(make_quiz(1, seed=1), questions=(short,)), "fr")
        assert "\n1. Qui paie\u00a0?\n" in sheet
