"""Results of marking as a file for a spreadsheet, in which no cell is a formula."""

from __future__ import annotations

from fractions import Fraction

from c2b.teaching.csv_table import csv_table
from c2b.teaching.marking.marks import MarkedAnswer, MarkedTable, StudentMark
from c2b.teaching.typography import capitalised, written
from c2b.teaching.wording import short_label, short_lens
from c2b.text import Language, Text, in_both


def results_csv(marking: MarkedTable, language: Language = "en") -> str:
    """A row for each answer, then one for each student with the sum, as CSV.

    French files have semicolons between cells and decimal commas, as a French spreadsheet reads.
    """
    rows = [[written(head, language) for head in _HEADS]]
    rows += [_answer(each, language) for each in marking.answers]
    rows += [_total(each, language) for each in marking.students]
    return csv_table(rows, language)


def points_text(points: Fraction, language: Language) -> str:
    """Return *points* in digits, to two decimals at most."""
    hundredths = round(points * 100)
    text = f"{hundredths // 100}.{hundredths % 100:02d}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if language == "fr" else text


def name_text(student: str) -> Text:
    """The name of a student, or that there is none."""
    return in_both(student) if student else _NAMELESS


def _answer(answer: MarkedAnswer, language: Language) -> list[str]:
    return [
        name_text(answer.student).in_language(language),
        answer.case,
        str(answer.leg),
        written(short_lens(answer.lens), language),
        answer.given,
        written(short_label(answer.expected), language),
        points_text(answer.points, language),
        written(capitalised(answer.state.text), language),
        written(answer.feedback, language),
    ]


def _total(mark: StudentMark, language: Language) -> list[str]:
    out_of = _OUT_OF.fill(mark=points_text(mark.out_of_twenty, language))
    return [
        name_text(mark.student).in_language(language),
        written(_TOTAL, language),
        "",
        "",
        "",
        str(mark.questions),
        points_text(mark.points, language),
        "",
        written(out_of, language),
    ]


_HEADS = (
    Text(en="Student", fr="Étudiant"),
    Text(en="Case", fr="Cas"),
    Text(en="Leg", fr="Flux"),
    Text(en="Lens", fr="Critère"),
    Text(en="Answer", fr="Réponse"),
    Text(en="Expected", fr="Attendu"),
    Text(en="Points", fr="Points"),
    Text(en="Result", fr="Résultat"),
    Text(en="Comment", fr="Commentaire"),
)
_NAMELESS = Text(en="(no name)", fr="(sans nom)")
_TOTAL = Text(en="Total", fr="Total")
_OUT_OF = Text(en="{mark} out of 20", fr="{mark} sur 20")
