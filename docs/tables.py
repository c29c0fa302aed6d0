"""The tables, the cases and the rules as pages in both languages, from the library."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from api_pages import write_api
from changes_page import changes_page
from classes_page import classes_page
from coverage_page import coverage_page
from coverage_picture import coverage_picture
from gallery_page import gallery_page, write_drawings
from lifecycle_page import lifecycle_page
from lifecycle_picture import lifecycle_picture
from pay_pages import pay_page_names, write_pay
from place_pages import PLACES, place_page, places_page, places_with_law
from rule_links import FOLDER, file_of
from rules_page import rules_page, subject_pages
from same_campaign_page import same_campaign_page
from timeline_page import timeline_page, timeline_picture
from twins import FOLDERS
from write_page import write_page

from c2b import Language, Text
from c2b.paradigms import LENSES, Table
from c2b.paradigms.question import Question
from c2b.predicate import All, Compare, Member, Predicate
from c2b.predicate.fact import Fact
from c2b.rules.catalogue import SUBJECTS

_TITLE = Text(en="The decision table", fr="La table de décision")
_WHEN = Text(en="when", fr="quand")
_ANSWER = Text(en="answer", fr="réponse")
_AND = Text(en="; and ", fr="\u00a0; et ")
_OR = Text(en=" or ", fr=" ou ")
_PARTIES = {"provider": "X", "recipient": "Y"}
_X_AND_Y = Text(
    en="In each row X is the provider, which gives the primary value, and Y the recipient. "
    "Exactly one row fits whenever all facts are known: a proof of the library tries every "
    "pattern. A label names first the letter of the party that the answer names; a lens that is "
    "*silent* gives no label.",
    fr="Dans chaque ligne, X est la partie qui apporte la valeur principale et Y celle qui reçoit. "
    "Une seule ligne convient dès que tous les faits sont connus\u00a0: une preuve de la "
    "bibliothèque essaie toutes les combinaisons. Une qualification commence par la lettre de la "
    "partie que la réponse nomme en premier\u00a0; un critère qui *ne se prononce pas* ne donne "
    "pas de qualification.",
)


def write_pages(docs: Path, language: Language) -> None:
    """Write the generated pages in *language* under *docs*."""
    reference = docs / FOLDERS[language] / "reference"
    if language == "en":
        write_api(reference)
    write_pay(reference, language)
    for name, page in _PAGES.items():
        path = reference / f"{name.in_language(language)}.md"
        write_page(path, page(language))
    inner = reference / PLACES.in_language(language)
    inner.mkdir(exist_ok=True)
    for place in places_with_law():
        path = inner / f"{place.lower()}.md"
        write_page(path, place_page(place, language))
    inner = reference / FOLDER.in_language(language)
    inner.mkdir(exist_ok=True)
    for name, text in subject_pages(language).items():
        write_page(inner / f"{name}.md", text)
    write_drawings(reference, language)
    for name, picture in _PICTURES.items():
        write_page(reference / "pictures" / f"{name}.svg", picture(language))


def page_names() -> tuple[Text, ...]:
    """Return the names of the generated pages that exist in both trees."""
    path = Text(en="reference/{name}", fr="reference/{name}")
    places = (
        Text(en="{folder}/{name}", fr="{folder}/{name}").fill(folder=PLACES, name=place.lower())
        for place in places_with_law()
    )
    subjects = (
        Text(en="{folder}/{name}", fr="{folder}/{name}").fill(folder=FOLDER, name=file_of(name))
        for name in SUBJECTS
    )
    names = (*_PAGES, *pay_page_names(), *places, *subjects)
    return tuple(path.fill(name=name) for name in names)


def _tables(language: Language) -> str:
    parts = [f"# {_TITLE.in_language(language)}", _X_AND_Y.in_language(language)]
    for lens in LENSES:
        parts += [f"## {lens.text.in_language(language)}", lens.asks.in_language(language)]
        parts.append(_rows(lens.table, language))
    return "\n\n".join(parts) + "\n"


def _rows(table: Table, language: Language) -> str:
    lines = [f"| {_WHEN.in_language(language)} | {_ANSWER.in_language(language)} |", "|---|---|"]
    for row in table.rows:
        condition = _condition(row.when, table.questions).in_language(language)
        lines.append(f"| {condition} | {row.then.text.in_language(language)} |")
    return "\n".join(lines)


def _condition(when: Predicate, questions: tuple[Question, ...]) -> Text:
    """Return the condition of a row in words, a clause for each fact."""
    asked = {question.fact: question for question in questions}
    terms = when.terms if isinstance(when, All) else (when,)
    return Text.join(map(partial(_clause, asked), terms), _AND)


def _clause(asked: dict[Fact, Question], term: Predicate) -> Text:
    match term:
        case Compare(fact, operator, operand):
            values = [v for v in asked[fact].values if (v == operand) == (operator.sign == "==")]
        case Member(fact, members):
            values = [v for v in asked[fact].values if v in members]
        case _:
            raise TypeError(term)
    states = (text for value, text in asked[fact].states if value in values)
    clauses = (text.fill(**{slot: _PARTIES[slot] for slot in text.slots}) for text in states)
    return Text.join(clauses, _OR)


_PAGES: dict[Text, Callable[[Language], str]] = {  # by the names of their files
    Text(en="table", fr="table"): _tables,
    Text(en="cases", fr="cas"): gallery_page,
    FOLDER: rules_page,
    Text(en="timeline", fr="chronologie"): timeline_page,
    Text(en="coverage", fr="couverture"): coverage_page,
    PLACES: places_page,
    Text(en="same-campaign", fr="meme-campagne"): same_campaign_page,
    Text(en="changed-laws", fr="lois-modifiees"): changes_page,
    Text(en="lifecycle", fr="vie-d-un-contrat"): lifecycle_page,
    Text(en="classes", fr="classes"): classes_page,
}
_PICTURES: dict[str, Callable[[Language], str]] = {
    "coverage": coverage_picture,
    "timeline": timeline_picture,
    "lifecycle": lifecycle_picture,
}
