"""The homework on paper: each case with its facts, and an empty row for each definition."""

from __future__ import annotations

from collections.abc import Iterable

from c2b.cases import Case, get
from c2b.paradigms.classification import Classification
from c2b.paradigms.compose import compose
from c2b.paradigms.lenses import LENSES
from c2b.teaching.known_facts import TOLD
from c2b.teaching.lesson_plan import HOMEWORK
from c2b.teaching.page import in_page, page, table
from c2b.teaching.quiz.prompt import story
from c2b.teaching.typography import written
from c2b.teaching.wording import NAME_LINE, short_lens
from c2b.text import Language, Text


def to_homework_sheet(language: Language = "en", *, cases: Iterable[str] = HOMEWORK) -> str:
    """Write the homework for paper; `template_rows` is the same as a table for a spreadsheet.

    Args:
        language: The language.
        cases: The numbers of the cases.

    Raises:
        InvalidValueError: There is no such case.
    """
    parts = [
        f"<h1>{in_page(_TITLE, language)}</h1>",
        f"<p>{in_page(NAME_LINE, language)}</p>",
        f"<p>{in_page(_TASK, language)}</p>",
        *(_case(get(number), language) for number in cases),
    ]
    return page(written(_TITLE, language), "\n".join(parts), language)


def _case(case: Case, language: Language) -> str:
    legs = compose(case.exchange).classifications
    heading = in_page(_HEADING.fill(number=case.id, title=case.title), language)
    story_told = [f"<p>{in_page(TOLD[case.id], language)}</p>"] if case.id in TOLD else []
    told = (_leg(case, place, each, language) for place, each in enumerate(legs, start=1))
    whole = [f"<p>{in_page(_WHOLE, language)}</p>"] if len(legs) > 1 else []
    return "\n".join([f"<section>\n<h2>{heading}</h2>", *story_told, *told, *whole, "</section>"])


def _leg(case: Case, place: int, classification: Classification, language: Language) -> str:
    _, *lines = written(story(case, classification), language).split("\n")
    if case.id in TOLD:
        lines = lines[:1]  # the parties and the values; the story of the case has the facts
    number = in_page(_LEG.fill(number=place), language)
    told = "".join(f"<p>{in_page(line, language)}</p>" for line in lines)
    head = tuple(written(each, language) for each in (_LENS, _LABEL))
    rows: list[tuple[str, ...]] = [(written(short_lens(lens), language), "") for lens in LENSES]
    fact = f"<p>{in_page(_FACT, language)}</p>"
    return f"<h3>{number}</h3>{told}{table(head, rows)}{fact}"


_TITLE = Text(en="Homework: who gives what to whom?", fr="Devoir : qui apporte quoi à qui ?")
_TASK = Text(
    en="For each leg, write the label by each lens (or 'silent' where the lens gives none), then "
    "the one fact that decides the label by the value lens. Name the whole of each case of two "
    "legs. One case is told as a story: find the facts in it.",
    fr="Pour chaque flux, écrivez la qualification selon chaque critère (ou « ne se prononce "
    "pas » si le critère n’en donne pas), puis le fait qui décide de la qualification selon la "
    "valeur. Qualifiez l’ensemble de chaque cas à deux flux. Un cas est raconté : trouvez-y "
    "les faits.",
)
_HEADING = Text(en="{number} {title}", fr="{number} {title}")
_LEG = Text(en="Leg {number}", fr="Flux {number}")
_LENS = Text(en="Lens", fr="Critère")
_LABEL = Text(en="Label", fr="Qualification")
_FACT = Text(
    en="Deciding fact: ______________________________",
    fr="Fait décisif : ______________________________",
)
_WHOLE = Text(en="The whole: ____________________", fr="Ensemble : ____________________")
