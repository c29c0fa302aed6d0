"""The key to the homework: the table filled in, then each case with its drawing and reasons."""

from __future__ import annotations

from collections.abc import Iterable

from c2b.cases import Case, get
from c2b.paradigms.classifier import classify
from c2b.paradigms.compose import compose, whole_text
from c2b.teaching.drawing.layout import draw
from c2b.teaching.drawing.svg import to_svg
from c2b.teaching.lens_table import lens_table
from c2b.teaching.lesson_plan import HOMEWORK
from c2b.teaching.marking.columns import ANSWERS
from c2b.teaching.marking.marks import first_reasons
from c2b.teaching.marking.template import key_rows
from c2b.teaching.page import in_page, page, table
from c2b.teaching.report import lens_html
from c2b.teaching.typography import capitalised, written
from c2b.teaching.wording import short_label
from c2b.text import Language, Text


def to_homework_key(language: Language = "en", *, cases: Iterable[str] = HOMEWORK) -> str:
    """Write the key to the table that students fill in at home.

    Args:
        language: The language.
        cases: The numbers of the cases.

    Raises:
        InvalidValueError: There is no such case.
    """
    numbers = tuple(cases)
    head, *rows = key_rows(language, cases=numbers)
    last = len(head) - len(ANSWERS) - 1
    names = tuple(written(row.name, language) for row in lens_table())
    heads = (*head[1:4], *names, head[-1])
    parts = [
        f"<h1>{in_page(_TITLE, language)}</h1>",
        f"<p>{in_page(_MARKS, language)}</p>",
        table(heads, [(*row[1:4], *row[last:-1], _fact(row, language)) for row in rows]),
        *(_solved(get(number), language) for number in numbers),
    ]
    return page(written(_TITLE, language), "\n".join(parts), language)


def _fact(row: tuple[str, ...], language: Language) -> str:
    """The deciding fact of a leg as a sentence; the name of the fact where no label is settled."""
    reasons = first_reasons(classify(get(row[1]).exchange.legs[int(row[2]) - 1]))
    return written(capitalised(reasons[0].text), language) if reasons else row[-1]


def _solved(case: Case, language: Language) -> str:
    composite = compose(case.exchange)
    label = whole_text(composite.label) if composite.label else short_label(None)
    heading = _HEADING.fill(number=case.id, title=case.title)
    svg = to_svg(draw(case.exchange, language), name=f"key-{case.id.lower()}")
    whys = "".join(f"<li>{in_page(each, language)}</li>" for each in case.why)
    return "\n".join(
        [
            f"<section>\n<h2>{in_page(heading, language)}</h2>",
            f"<p><strong>{in_page(label, language)}</strong></p>",
            f"<figure>\n{svg}</figure>",
            *(lens_html(each, language) for each in case.exchange.legs),
            f"<ol>{whys}</ol>",
            "</section>",
        ]
    )


_TITLE = Text(en="Key to the homework", fr="Corrigé du devoir")
_MARKS = Text(
    en="One point for each label, and one for the whole of each case of two legs; any fact of the "
    "value lens that the label rests on is right as the deciding fact, and the key names one.",
    fr="Un point par qualification, et un point par ensemble d’un cas à deux flux ; comme fait "
    "décisif, tout fait sur lequel repose la qualification selon la valeur est juste, et le "
    "corrigé en nomme un.",
)
_HEADING = Text(en="{number} {title}", fr="{number} {title}")
