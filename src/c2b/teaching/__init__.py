"""The teaching material: comparisons, drawings, quizzes and marks, as text and data.

Nothing here reads or writes a file, asks for the day or draws chance: a seed is an argument.
"""

from c2b._module_names import suggest_module_names
from c2b.teaching.case_list import list_csv, list_html, list_markdown
from c2b.teaching.comparison import Comparison, FactDifference, compare
from c2b.teaching.coverage import CaseCoverage, CoveredRow, coverage
from c2b.teaching.drawing.geometry import Drawing
from c2b.teaching.drawing.layout import draw
from c2b.teaching.drawing.mermaid import to_dot, to_mermaid
from c2b.teaching.drawing.picture import Picture, picture_of
from c2b.teaching.drawing.svg import to_svg
from c2b.teaching.export.data import quiz_data
from c2b.teaching.export.gift import to_gift
from c2b.teaching.export.live import to_live_csv
from c2b.teaching.export.moodle import to_moodle_xml
from c2b.teaching.export.sheet import to_sheet_html, to_sheet_markdown
from c2b.teaching.grid import GridCell, TaughtQuestion, decision_grid, five_questions
from c2b.teaching.homework_key import to_homework_key
from c2b.teaching.homework_sheet import to_homework_sheet
from c2b.teaching.lens_table import LensRow, lens_table
from c2b.teaching.lesson import to_lesson
from c2b.teaching.lesson_plan import lesson_quiz
from c2b.teaching.marking.marks import (
    AnswerState,
    MarkedAnswer,
    MarkedTable,
    StudentMark,
    mark_rows,
)
from c2b.teaching.marking.results import results_csv
from c2b.teaching.marking.table import AnswerRow, read_table
from c2b.teaching.marking.template import key_rows, own_template_rows, template_csv, template_rows
from c2b.teaching.misconception import Misconception
from c2b.teaching.pair_list import to_pair_list
from c2b.teaching.pair_page import to_pair_page
from c2b.teaching.pairs import ContrastPair, catalogue_pairs, make_pair
from c2b.teaching.paradigm_comparison import ParadigmComparison, compare_paradigms
from c2b.teaching.quiz.make import make_quiz, question_bank
from c2b.teaching.quiz.question import QuestionKind, Quiz, QuizAnswer, QuizQuestion
from c2b.teaching.report import to_report
from c2b.teaching.student_sheet import to_student_sheet

__all__ = [
    "AnswerRow",
    "AnswerState",
    "CaseCoverage",
    "Comparison",
    "ContrastPair",
    "CoveredRow",
    "Drawing",
    "FactDifference",
    "GridCell",
    "LensRow",
    "MarkedAnswer",
    "MarkedTable",
    "Misconception",
    "ParadigmComparison",
    "Picture",
    "QuestionKind",
    "Quiz",
    "QuizAnswer",
    "QuizQuestion",
    "StudentMark",
    "TaughtQuestion",
    "catalogue_pairs",
    "compare",
    "compare_paradigms",
    "coverage",
    "decision_grid",
    "draw",
    "five_questions",
    "key_rows",
    "lens_table",
    "lesson_quiz",
    "list_csv",
    "list_html",
    "list_markdown",
    "make_pair",
    "make_quiz",
    "mark_rows",
    "own_template_rows",
    "picture_of",
    "question_bank",
    "quiz_data",
    "read_table",
    "results_csv",
    "template_csv",
    "template_rows",
    "to_dot",
    "to_gift",
    "to_homework_key",
    "to_homework_sheet",
    "to_lesson",
    "to_live_csv",
    "to_mermaid",
    "to_moodle_xml",
    "to_pair_list",
    "to_pair_page",
    "to_report",
    "to_sheet_html",
    "to_sheet_markdown",
    "to_student_sheet",
    "to_svg",
]

suggest_module_names(globals())
