"""The quizzes have one right answer, wrong ones that are wrong, and come again by seed."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from c2b import InvalidValueError, Paradigm, Text, classify, compose
from c2b.cases import CASES, PAIRS, Case, Difficulty, get
from c2b.paradigms import NoLabel
from c2b.teaching import (
    Misconception,
    QuestionKind,
    QuizQuestion,
    make_quiz,
    question_bank,
    quiz_data,
)
from c2b.teaching.facts import with_facts
from c2b.teaching.quiz.prompt import SHORTEST, label_answer, make_answers
from c2b.teaching.typography import capitalised, written
from c2b.text import LANGUAGES

BANK = question_bank()
LABELS = {label_answer(each): each for each in (*Paradigm, *NoLabel)}


def of_kind(kind: QuestionKind) -> list[QuizQuestion]:
    """The questions of one kind."""
    return [each for each in BANK if each.kind is kind]


class TestBank:
    """All questions that the cases give."""

    def test_there_are_many(self) -> None:
        """There are at least sixty different questions, of every kind."""
        assert len(BANK) >= 60
        assert len({question.id for question in BANK}) == len(BANK)
        assert len({(question.prompt, question.answers) for question in BANK}) == len(BANK)
        assert {question.kind for question in BANK} == set(QuestionKind)

    @pytest.mark.parametrize("question", BANK, ids=lambda question: question.id)
    def test_one_right_answer(self, question: QuizQuestion) -> None:
        """One answer is right, the others name a misconception, and no two read alike."""
        assert question.right.misconception is None
        assert sum(answer.is_right for answer in question.answers) == 1
        assert 2 <= len(question.answers) <= 4
        for language in LANGUAGES:
            words = [written(answer.text, language) for answer in question.answers]
            assert len(set(words)) == len(words)
            assert len(written(question.short, language)) <= SHORTEST
            for answer in question.answers:
                assert written(answer.feedback, language)[-1] in ".!?»’"
                if answer.misconception is not None:
                    said = written(answer.misconception.text, language)
                    assert said in written(answer.feedback, language)

    def test_each_answer_has_feedback_of_its_own(self) -> None:
        """No two answers of a question get the same words, and a wrong one more than an idea."""
        for question in BANK:
            for language in LANGUAGES:
                words = [written(answer.feedback, language) for answer in question.answers]
                assert len(set(words)) == len(words), question.id
            if question.kind is not QuestionKind.STATEMENT:
                for answer in question.answers:
                    shown = answer.misconception
                    assert shown is None or answer.feedback.fr != shown.feedback.fr, question.id

    def test_feedback_names_what_is_not_so(self) -> None:
        """A label that would need another fact, one turned round, and one of other letters."""
        by_id = {question.id: question for question in BANK}

        def about(question: str, label: str) -> str:
            (answer,) = (x for x in by_id[question].answers if x.text.en.startswith(label))
            return answer.feedback.en

        assert about("S01.1.value", "B2C").startswith(
            "B2C goes the other way: here, the invited reviewer gives and Amazon receives."
        )
        assert about("S01.1.value", "B2B").startswith(
            "B2B would need this, which is not so: the invited reviewer acts in trade"
        )
        assert about("S01.1.value", "Not").startswith("Something passes from one party to")
        assert about("S01.1.initiative", "C2B").startswith(
            "C2B names the other party first, but the lens 'initiative' looks at this: Amazon"
        )
        assert about("S01.1.initiative", "B2B").startswith(
            "Not B2B: under every lens the letters are those of the two parties (B and C)"
        )
        assert about("S01.whole", "C2B via B").startswith("'via' names an intermediary")
        assert about("S34.whole", "C2B2C").startswith("That is the name of a chain, but Vinted")

    def test_feedback_on_a_pair_says_whether_the_difference_exists(self) -> None:
        """A difference that does not decide is there, is not there, or is not recorded."""
        starts = {
            answer.feedback.en.partition(" Misconception")[0]
            for question in of_kind(QuestionKind.PAIR)
            for answer in question.answers
            if not answer.is_right
        }
        assert starts == {
            "That is so here, but it does not decide.",
            "It is not even so here.",
            "In neither case is money paid for what is given.",
            "True or not, no lens asks for it.",
        }

    def test_every_misconception_is_shown(self) -> None:
        """Each misconception is that of some wrong answer besides its own statement."""
        shown = {
            answer.misconception
            for question in BANK
            if question.kind is not QuestionKind.STATEMENT
            for answer in question.answers
        }
        assert shown - {None} == set(Misconception)


class TestWrongAnswers:
    """A wrong answer is wrong under the lens that is asked for."""

    @pytest.mark.parametrize(
        "question",
        [each for each in BANK if each.lens is not None],
        ids=lambda question: question.id,
    )
    def test_labels(self, question: QuizQuestion) -> None:
        """The right label is what the lens gives, and the wrong ones are others."""
        (number,) = question.cases
        assert question.leg is not None
        assert question.lens is not None
        verdict = classify(get(number).exchange.legs[question.leg - 1])
        label = verdict.lenses[question.lens]
        for answer in question.answers:
            assert (LABELS[answer.text] is label) is answer.is_right

    @pytest.mark.parametrize(
        "question", of_kind(QuestionKind.WHOLE), ids=lambda question: question.id
    )
    def test_wholes(self, question: QuizQuestion) -> None:
        """The right label of a whole is that of its composition."""
        (number,) = question.cases
        label = compose(get(number).exchange).label
        for answer in question.answers:
            assert (str(answer.text) == label) is answer.is_right

    @pytest.mark.parametrize(
        "question", of_kind(QuestionKind.CHANGE), ids=lambda question: question.id
    )
    def test_changes(self, question: QuizQuestion) -> None:
        """Only the right change makes the leg what was asked for."""
        from c2b.teaching.facts import all_questions

        target = Paradigm(question.id.rpartition("-")[2])
        leg = get(question.cases[0]).exchange.legs[0]
        for answer in question.answers:
            made = {
                classify(with_facts(leg, {each.name: value})).paradigm
                for each in all_questions()
                for value in each.values
                if capitalised(each.clause_text(value, leg)).fr + "." == answer.text.fr
            }
            assert made
            assert (made == {target}) is answer.is_right

    def test_missing_facts(self) -> None:
        """The right fact is the one that the library asks for next."""
        for question in of_kind(QuestionKind.MISSING_FACT):
            assert question.leg is not None
            verdict = classify(get(question.cases[0]).exchange.legs[question.leg - 1])
            assert verdict.ask is not None
            assert question.right.text == verdict.ask.text

    def test_pairs(self) -> None:
        """A question about a pair has the words of its author, and never a lens that decides."""
        pairs = {"-".join(pair.cases): pair for pair in PAIRS}
        for question in of_kind(QuestionKind.PAIR):
            pair = pairs[question.id]
            assert question.right.text.fr[1:] == pair.decides.fr[1:] + "."
        (priceline,) = [question for question in BANK if question.id == "S43-S24"]
        shown = {answer.misconception for answer in priceline.answers}
        assert Misconception.FIRST_SPEAKER_DECIDES not in shown
        (peers,) = [question for question in BANK if question.id == "S22-S34"]
        assert Misconception.PLATFORM_MAKES_B2C not in {x.misconception for x in peers.answers}

    @pytest.mark.wide
    @settings(max_examples=30)
    @given(data=st.data(), seed=st.integers(-(2**70), 2**70))
    def test_any_quiz(self, data: st.DataObject, seed: int) -> None:
        """Each answer is as right or wrong as in the bank, for any seed and cases."""
        chosen: list[Case] = data.draw(
            st.lists(st.sampled_from(CASES), min_size=1, max_size=6, unique_by=lambda x: x.id)
        )
        bank = {question.id: question for question in question_bank(chosen)}
        count = data.draw(st.integers(1, min(8, len(bank))))
        quiz = make_quiz(count, seed=seed, cases=chosen)
        assert len({question.id for question in quiz.questions}) == count
        for question in quiz.questions:
            assert set(question.answers) == set(bank[question.id].answers)


class TestMakeQuiz:
    """A quiz is drawn by a seed."""

    @pytest.mark.wide
    def test_the_same_seed_gives_the_same_quiz(self) -> None:
        """The quiz for a seed is fixed on every version of Python, and so is its digest."""
        ids = [question.id for question in make_quiz(5, seed=1).questions]
        again = subprocess.run(
            [
                sys.executable,
                "-c",
                "from c2b.teaching import make_quiz; "
                "print(*(q.id for q in make_quiz(5, seed=1).questions))",
            ],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": "7"},
        )
        assert again.stdout.split() == ids
        drawn = [(q.id, [str(a.text) for a in q.answers]) for q in make_quiz(9, seed=3).questions]
        assert drawn == [
            (q.id, [str(a.text) for a in q.answers]) for q in make_quiz(9, seed=3).questions
        ]

    def test_the_draw_itself(self) -> None:
        """The order of a bank of numbers is known, so that no version of Python may change it."""
        from c2b.teaching.chance import Draws

        digest = hashlib.sha256(json.dumps(Draws(42).shuffled(range(1000))).encode()).hexdigest()
        assert digest.startswith("09f52b96a28bdee6")

    def test_another_seed_gives_another_quiz(self) -> None:
        """Ten seeds give ten quizzes."""
        assert len({make_quiz(5, seed=seed).questions for seed in range(10)}) == 10

    def test_kinds_take_turns(self) -> None:
        """Seven questions are of seven kinds, about different cases."""
        questions = make_quiz(7, seed=5).questions
        assert {question.kind for question in questions} == set(QuestionKind)
        numbers = [number for question in questions for number in question.cases]
        assert len(numbers) == len(set(numbers))

    def test_filters(self) -> None:
        """Cases, kinds and difficulty narrow the choice."""
        quiz = make_quiz(
            2,
            seed=1,
            cases=[get("S43"), get("S24")],
            kinds=[QuestionKind.HEADLINE, QuestionKind.PAIR],
            difficulty=Difficulty.HARD,
        )
        assert {question.id for question in quiz.questions} == {"S24.1.value", "S43-S24"}

    @pytest.mark.parametrize("count", [0, -1, 10_000, "3", True])
    def test_as_many_as_there_are(self, count: object) -> None:
        """More questions than there are, or none, are refused with the number that there are."""
        with pytest.raises(InvalidValueError, match="the questions that there are"):
            make_quiz(count, seed=1)  # type: ignore[arg-type]

    def test_all_questions_can_be_drawn(self) -> None:
        """A quiz may hold the whole bank."""
        quiz = make_quiz(len(BANK), seed=1)
        assert {question.id for question in quiz.questions} == {question.id for question in BANK}

    def test_plain_data(self) -> None:
        """A quiz is data that JSON can write."""
        data = json.loads(json.dumps(quiz_data(make_quiz(3, seed=2), "fr")))
        assert (data["seed"], data["language"], len(data["questions"])) == (2, "fr", 3)
        for question in data["questions"]:
            assert [answer["right"] for answer in question["answers"]].count(True) == 1
            assert all(answer["right"] or answer["misconception"] for answer in question["answers"])


class TestWords:
    """The words of questions and misconceptions."""

    def test_kinds_have_words(self) -> None:
        """Each kind has words in both languages."""
        assert len({kind.text for kind in QuestionKind}) == len(QuestionKind)

    def test_no_two_answers_alike(self) -> None:
        """A wrong answer that reads like another one is left out."""
        right = Text(en="a", fr="a")
        other, about = Text(en="b", fr="b"), Text(en="not so", fr="non")
        wrong = [
            (right, about, Misconception.PAYMENT_DECIDES),
            (other, about, Misconception.PAYMENT_DECIDES),
            (other, about, Misconception.MARKET_DECIDES),
        ]
        answers = make_answers(right, Text(en="because", fr="car"), wrong)
        assert [str(answer.text) for answer in answers] == ["a", "b"]
