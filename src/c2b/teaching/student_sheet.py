"""The sheet that students fill in during the lesson: one page, and no answer on it."""

from __future__ import annotations

from collections.abc import Iterable

from c2b.cases import get
from c2b.models.party import Capacity
from c2b.paradigms.lenses import LENSES
from c2b.paradigms.paradigm import Letter
from c2b.teaching.grid import capacity_word
from c2b.teaching.page import in_page, page, table
from c2b.teaching.typography import written
from c2b.teaching.wording import NAME_LINE, short_lens
from c2b.text import Language, Text

_TO_PLACE = ("S11", "S16", "S34", "S38")
_BY_LENS = "S24"
_AT_WORK = ("S09", "S35")


def to_student_sheet(language: Language = "en") -> str:
    """Write the sheet: the empty grid, the four definitions, the three facts of salaried work."""
    parts = [
        f"<style>{_STYLE}</style>",
        f"<h1>{in_page(_TITLE, language)}</h1>",
        f"<p>{in_page(NAME_LINE, language)}</p>",
        f"<h2>{in_page(_GRID, language)}</h2>",
        f"<p>{in_page(_LETTERS, language)}</p>",
        _empty_grid(language),
        _to_fill((_CASE, _FIRST, _LAST, _LABEL), map(_named, _TO_PLACE), language),
        f"<h2>{in_page(_DEFINITIONS.fill(case=_named(_BY_LENS)), language)}</h2>",
        _to_fill((_LENS, _ANSWER, _LABEL), (_asked(place) for place in range(4)), language),
        f"<h2>{in_page(_WORK, language)}</h2>",
        _to_fill((_QUESTION, *map(_named, _AT_WORK)), (*_FACTS, _LABEL), language),
    ]
    return page(written(_TITLE, language), "\n".join(parts), language)


def _named(number: str) -> Text:
    """The name of the company of a case, with the number of the case."""
    return _NAMED.fill(company=get(number).company_name, number=number)


def _asked(place: int) -> Text:
    lens = LENSES[place]
    return _ASKED.fill(lens=short_lens(lens), question=_QUESTIONS[place])


def _empty_grid(language: Language) -> str:
    words = [written(capacity_word(each), language) for each in Capacity]
    rows = [(word, *("" for _ in words)) for word in words]
    return table((written(_GIVES, language), *words), rows)


def _to_fill(head: Iterable[Text], rows: Iterable[Text], language: Language) -> str:
    """A table with words in its first row and column, and nothing in any other cell."""
    heads = tuple(written(each, language) for each in head)
    empty = ("",) * (len(heads) - 1)
    return table(heads, [(written(each, language), *empty) for each in rows])


_STYLE = """
table { width: 100%; table-layout: fixed; margin: 0.4em 0; } td { height: 2em; }
h1 { margin: 0; } h2 { margin: 0.7em 0 0.2em; } p { margin: 0.3em 0; }
@media print { @page { size: A4; margin: 12mm; } body { font-size: 10pt; line-height: 1.2; }
  td { height: 1.8em; } }
"""
_TITLE = Text(en="Who gives what to whom?", fr="Qui apporte quoi à qui ?")
_GRID = Text(
    en="1. The grid: place the four exchanges", fr="1. La grille : placez les quatre échanges"
)
_LETTERS = Text(
    en="Letters: {letters}. The party that works under authority gets the letter E, in place of C "
    "or B; it is written outside the grid. After the label, write 'via' and the letter of an "
    "intermediary.",
    fr="Lettres : {letters}. Qui travaille sous l’autorité de l’autre prend la lettre E, au lieu "
    "de C ou B ; cette lettre se note hors de la grille. Après la qualification, notez « via » et "
    "la lettre d’un intermédiaire.",
).fill(
    letters=Text.join(
        (
            Text(en=f"{each.value} {each.text.en}", fr=f"{each.value} {each.text.fr}")
            for each in Letter
        ),
        Text(en=", ", fr=", "),
    )
)
_DEFINITIONS = Text(en="2. Four definitions: {case}", fr="2. Quatre définitions : {case}")
_WORK = Text(en="3. Paid mission, or salaried work?", fr="3. Mission payée, ou travail salarié ?")
_GIVES = Text(en="Gives ↓ to →", fr="Apporte ↓ à →")
_NAMED = Text(en="{company} ({number})", fr="{company} ({number})")
_ASKED = Text(en="{lens}: {question}", fr="{lens} : {question}")
_CASE = Text(en="Exchange", fr="Échange")
_FIRST = Text(en="Who gives (letter)", fr="Qui apporte (lettre)")
_LAST = Text(en="Who receives (letter)", fr="Qui reçoit (lettre)")
_LENS = Text(en="Lens", fr="Critère")
_ANSWER = Text(en="Answer", fr="Réponse")
_LABEL = Text(en="Label", fr="Qualification")
_QUESTION = Text(en="Question", fr="Question")
_QUESTIONS = (
    Text(en="who gives the primary value?", fr="qui apporte la valeur principale ?"),
    Text(
        en="who makes the first specific offer or request?",
        fr="qui fait la première offre ou demande précise ?",
    ),
    Text(en="who is paid?", fr="qui est payé ?"),
    Text(
        en="who fixes the price or, where there is none, the conditions?",
        fr="qui fixe le prix ou, à défaut de prix, les conditions ?",
    ),
)
_FACTS = (
    Text(en="Who says how the work is done?", fr="Qui dit comment travailler ?"),
    Text(en="Who controls during the work?", fr="Qui contrôle pendant le travail ?"),
    Text(en="Who can punish?", fr="Qui peut sanctionner ?"),
)
