"""The marks of a table of students' answers, on the screen and in a file."""

from __future__ import annotations

from collections.abc import Sequence

from c2b.cli.framework.console import complain, say
from c2b.cli.framework.output_files import deliver
from c2b.teaching.marking.marks import AnswerState, MarkedAnswer, MarkedTable, mark_rows
from c2b.teaching.marking.results import name_text, points_text, results_csv
from c2b.teaching.marking.table import AnswerRow
from c2b.teaching.typography import written
from c2b.teaching.wording import short_lens
from c2b.text import Language, Text


def mark(
    language: Language, rows: Sequence[AnswerRow], *, reasons: bool, output: str | None
) -> int:
    """Mark the table with *rows*; the status is 2 if rows could not be read."""
    marking = mark_rows(rows, reasons=reasons)
    for fault in marking.faults:
        complain(fault.explain(language))
    _show(marking, language)
    if output is not None:
        deliver(results_csv(marking, language), output, language)
    return 2 if marking.faults else 0


def _show(marking: MarkedTable, language: Language) -> None:
    """Print each student's mark, and below it the answers that are not right."""
    for total in marking.students:
        line = _MARK.fill(
            student=name_text(total.student),
            points=points_text(total.points, language),
            questions=total.questions,
            mark=points_text(total.out_of_twenty, language),
        )
        say(written(line, language), style="bold")
        own = [answer for answer in marking.answers if answer.student == total.student]
        for answer in own:
            if answer.state in (AnswerState.WRONG, AnswerState.HALF):
                _show_answer(answer, language)
        if empty := sum(answer.state is AnswerState.EMPTY for answer in own):
            say(written(_EMPTY.fill(count=empty), language))
    counted = _COUNTED.fill(students=len(marking.students), answers=len(marking.answers))
    say(written(counted, language))


def _show_answer(answer: MarkedAnswer, language: Language) -> None:
    lens = written(short_lens(answer.lens), language)
    state = written(answer.state.text, language)
    lead = f"  {answer.case}.{answer.leg} {lens}, {state}"
    colon = written(_COLON, language)
    say(written(answer.feedback, language), lead=(f"{lead} ({answer.given}){colon}",))


_EMPTY = Text(en="  left empty: {count}", fr="  laissées vides : {count}")
_COLON = Text(en=": ", fr=" : ")
_MARK = Text(
    en="{student}: {points} of {questions}, that is {mark} out of 20",
    fr="{student} : {points} sur {questions}, soit {mark} sur 20",
)
_COUNTED = Text(
    en="students: {students}, answers: {answers}", fr="étudiants : {students}, réponses : {answers}"
)
