"""The ready lesson: its sheets hold no answer, and its parts are about different cases."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from c2b import Language, Leg, Value, ValueKind, classify
from c2b.cases import get
from c2b.models.party import Nature, UnknownParty
from c2b.paradigms import LENSES
from c2b.teaching import (
    Misconception,
    QuestionKind,
    key_rows,
    lens_table,
    lesson_quiz,
    mark_rows,
    read_table,
    template_csv,
    template_rows,
    to_homework_key,
    to_homework_sheet,
    to_lesson,
    to_pair_list,
    to_sheet_html,
    to_student_sheet,
)
from c2b.teaching.known_facts import TOLD
from c2b.teaching.lesson_plan import HOMEWORK, LESSON_CASES, MEMO_CASES, new_cases
from c2b.teaching.marking.words import FACT_NAMES, REASON_WORDS, plain
from c2b.teaching.page import in_page
from c2b.teaching.quiz.prompt import facts_text
from c2b.teaching.typography import written
from c2b.text import LANGUAGES

DOCS = Path(__file__).parents[2] / "docs"
PAGES: dict[Language, Path] = {
    "en": DOCS / "teach" / "lesson.md",
    "fr": DOCS / "fr" / "enseigner" / "lecon.md",
}
LABEL = re.compile(r"\b[CBGNE]2[CBGNE]")
CASE = re.compile(r"\bS\d\d\b")


def cells(page: str) -> list[str]:
    """The contents of the cells of a page that are no headings."""
    return re.findall(r"<td>(.*?)</td>", page)


class TestStudentSheet:
    """The sheet that is filled in during the lesson."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_it_gives_nothing_away(self, language: Language) -> None:
        """No label stands on the sheet, and every cell to be filled in is empty."""
        page = to_student_sheet(language)
        assert LABEL.findall(page) == []
        found = cells(page)
        assert len(found) == 16 + 4 * 3 + 4 * 2 + 4 * 2
        assert set(found) == {""}

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_it_is_about_the_lesson(self, language: Language) -> None:
        """The sheet has cases of the lesson alone, and explains the letter E."""
        page = to_student_sheet(language)
        assert set(CASE.findall(page)) == {"S11", "S16", "S34", "S38", "S24", "S09", "S35"}
        assert set(CASE.findall(page)) <= set(LESSON_CASES)
        assert {"en": "E employee", "fr": "E salarié"}[language] in page


class TestCasesOfEachPart:
    """Lesson, memo, homework and quiz."""

    def test_the_parts_have_no_case_in_common(self) -> None:
        """The homework and the quiz ask for nothing that the class or the memo solves."""
        quiz = {number for each in lesson_quiz().questions for number in each.cases}
        memo, homework = set(MEMO_CASES), set(HOMEWORK)
        assert set(LESSON_CASES) <= memo
        assert memo.isdisjoint(homework)
        assert quiz.isdisjoint(memo | homework)
        assert {case.id for case in new_cases()}.isdisjoint(memo | homework)

    @pytest.mark.parametrize("seed", range(12))
    def test_another_quiz_is_about_new_cases_too(self, seed: int) -> None:
        """A quiz of any series has five kinds of questions about cases new to the class."""
        questions = lesson_quiz(seed=seed).questions
        numbers = {number for each in questions for number in each.cases}
        assert numbers <= {case.id for case in new_cases()}
        assert len({each.kind for each in questions}) == 5
        assert QuestionKind.STATEMENT not in {each.kind for each in questions}

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_page_of_the_lesson_shows_the_cases_of_the_lesson(self, language: Language) -> None:
        """The page draws the cases of the plan, and names no other case in its own words."""
        text = PAGES[language].read_text(encoding="utf-8")
        drawn = " ".join(re.findall(r"```\{drawing\} (.*)", text)).split()
        assert list(dict.fromkeys(drawn)) == list(LESSON_CASES)
        assert set(CASE.findall(text)) == set(LESSON_CASES)

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_memo_names_only_cases_of_the_memo(self, language: Language) -> None:
        """The memo solves no case of quiz or homework."""
        assert set(CASE.findall(to_lesson(language))) <= set(MEMO_CASES)

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_quiz_for_students_has_no_feedback(self, language: Language) -> None:
        """The sheet without its key does not say which answer is right."""
        page = to_sheet_html(lesson_quiz(), language, key=False)
        for question in lesson_quiz().questions:
            for answer in question.answers:
                assert written(answer.feedback, language) not in page


class TestWordsOfTheLesson:
    """The page and its drawings speak of the same parties, and the page teaches its letters."""

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("number", LESSON_CASES)
    def test_a_person_has_the_same_name_in_the_text(self, number: str, language: Language) -> None:
        """Each person whom a drawing names has the same name in the words of the page."""
        text = " ".join(PAGES[language].read_text(encoding="utf-8").split()).lower()
        leg = get(number).exchange.legs[0]
        for party in (leg.provider, leg.recipient):
            if party.nature is Nature.PERSON:
                name = (
                    party.name if isinstance(party.name, str) else party.name.in_language(language)
                )
                assert name in text

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_each_sign_of_an_answer_is_taught(self, language: Language) -> None:
        """The letters and the signs that the answers use stand in the table before them."""
        text = PAGES[language].read_text(encoding="utf-8")
        before, _, after = text.partition("```{letters}")
        assert "```{drawing} S57" in before
        for sign in ("E2B", "C2B2C", "via B"):
            assert sign not in before
            assert sign in after

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_misconception_is_treated(self, language: Language) -> None:
        """The page shows the table of all misconceptions, each with words of its own."""
        assert "```{misconceptions}" in PAGES[language].read_text(encoding="utf-8")
        asked = {each.asks_back.in_language(language) for each in Misconception}
        assert len(asked) == len(Misconception) >= 11
        assert all(words.endswith("?") for words in asked)
        assert all(each.counterexample in MEMO_CASES for each in Misconception)

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_definition_has_its_source(self, language: Language) -> None:
        """Each definition is found somewhere, and a missing author is said to be missing."""
        assert "```{sources}" in PAGES[language].read_text(encoding="utf-8")
        for row in lens_table():
            words = row.sources.in_language(language)
            unnamed = {"en": "no named author", "fr": "sans auteur nommé"}[language]
            assert ("Chaffey" in words) is not (unnamed in words)


class TestHomework:
    """The homework and its key."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_key_is_right(self, language: Language) -> None:
        """The filled-in table gets every point, for the labels and for the deciding facts."""
        rows = key_rows(language)
        named = (rows[0], *(("Ana", *row[1:]) for row in rows[1:]))
        data = template_csv(named, language).encode("utf-8")
        marked = mark_rows(read_table(data), reasons=True)
        assert marked.faults == ()
        (ana,) = marked.students
        assert ana.points == ana.questions == len(LENSES) * 7

    def test_the_key_of_any_case(self) -> None:
        """A label that is open or absent is written as the marks read it."""
        by_case = {row[1]: row for row in key_rows("fr", cases=["S46", "S45"])[1:]}
        assert by_case["S45"][-1] == "valeur"
        (first, *_) = [row for row in key_rows("fr", cases=["S46"])[1:] if row[2] == "1"]
        assert first[-5:] == ("indéterminé", "indéterminé", "indéterminé", "indéterminé", first[-1])
        assert all(
            plain(word) in REASON_WORDS for x in FACT_NAMES.values() for word in (x.en, x.fr)
        )

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_sheet_asks_and_the_key_answers(self, language: Language) -> None:
        """The sheet names no label; the key has a section and a drawing for each case."""
        sheet, key = to_homework_sheet(language), to_homework_key(language)
        assert LABEL.findall(sheet) == []
        assert set(cells(sheet)) == {""}
        assert len(cells(sheet)) == 7 * 4
        blanks = {"en": ("Deciding fact:", "The whole:"), "fr": ("Fait décisif", "Ensemble")}
        fact, whole = blanks[language]
        assert (sheet.count(f"<p>{fact}"), sheet.count(f"<p>{whole}")) == (7, 2)
        assert key.count("<svg") == key.count("<section>") == len(HOMEWORK)
        for number in HOMEWORK:
            assert number in sheet
            assert number in key

    def test_a_platform_acquires_the_price_of_its_own_service(self) -> None:
        """A platform stands between the two on the leg of its users, not on a leg of its own."""
        sheet = to_homework_sheet("en", cases=["S33"])
        assert sheet.count("BlaBlaCar, which acquires nothing") == 1

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_story_leaves_the_facts_to_be_found(self, language: Language) -> None:
        """A case told as a story has no list of facts, and the other cases have one a leg."""
        known = {"en": "What is known", "fr": "Ce que l’on sait"}[language]
        assert set(TOLD) < set(HOMEWORK)
        listed = to_homework_sheet(language).count(known)
        assert listed == 7 - sum(len(get(number).exchange.legs) for number in TOLD)
        for number, words in TOLD.items():
            assert in_page(words, language) in to_homework_sheet(language, cases=[number])

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_key_names_the_deciding_fact_in_a_sentence(self, language: Language) -> None:
        """The key tells a fact of the leg, not the kind of fact that it is."""
        key = to_homework_key(language)
        words = {
            "en": "The car owner acts outside any trade",
            "fr": "La propriétaire de la voiture agit hors de toute activité",
        }
        assert words[language] in key

    def test_an_agent_is_not_told_as_a_matchmaker(self) -> None:
        """A party that acts for the households does not stand between them and the supplier."""
        sheet = to_homework_sheet("en", cases=["S25"])
        assert "UFC-Que Choisir acts for one of the two, as its agent." in sheet
        assert "acquires nothing" not in sheet

    def test_the_key_of_a_whole_that_is_open(self) -> None:
        """A case whose label is not determined is shown so."""
        assert "<strong>indéterminé</strong>" in to_homework_key("fr", cases=["S46"])

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_table_has_the_facts_of_the_sheet(self, language: Language) -> None:
        """Each row of the table states what is known, in the words of the sheet."""
        sheet = to_homework_sheet(language)
        head, *rows = template_rows(language)
        place = head.index({"en": "Known facts", "fr": "Faits connus"}[language])
        for row in rows:
            *_, last = row[place].split("; " if language == "en" else "\u00a0; ")
            assert in_page(last, language) in sheet
        (agent,) = (row[place] for row in rows if row[1] == "S25")
        assert agent.startswith("UFC-Que Choisir")

    def test_the_table_of_a_leg_of_which_nothing_is_known(self) -> None:
        """A leg without a known fact has no sentence on its facts."""
        classification = classify(
            Leg(
                provider=UnknownParty(name="Ana"),
                recipient=UnknownParty(name="Acme"),
                value=Value(kind=ValueKind.IDEA),
                payment=None,
            )
        )
        assert facts_text(classification) == ()

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_table_is_empty(self, language: Language) -> None:
        """The table for students has no answer."""
        for row in template_rows(language)[1:]:
            assert row[-5:] == ("",) * 5


def test_the_pairs_have_a_page_of_their_own() -> None:
    """The list of pairs has what decides and both labels, by a lens where need be."""
    page = to_pair_list("fr")
    assert "C2B / E2B" in page
    assert "conditions\u00a0: C2B / B2C" in page
