"""The tables, the cases and the rules as pages in both languages, from the library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from api_pages import write_api
from changes_page import changes_page
from classes_page import classes_page
from coverage_page import coverage_page
from coverage_picture import coverage_picture
from lifecycle_page import lifecycle_page
from pay_pages import write_pay
from place_pages import PLACES, place_page, places_page, places_with_law
from rules_page import rules_page
from same_campaign_page import same_campaign_page

from c2b import Language, Text, compose
from c2b.cases import CASES
from c2b.cases.case import NONE_FOR_CLASS
from c2b.paradigms import LENSES, NoLabel, Paradigm, Table
from c2b.paradigms.compose import whole_text
from c2b.paradigms.explain import label_text
from c2b.paradigms.question import Question
from c2b.predicate import All, Compare, Member, Predicate

_TITLE = Text(en="The decision table", fr="La table de décision")
_WHEN = Text(en="when", fr="quand")
_ANSWER = Text(en="answer", fr="réponse")
_CASES = Text(en="The catalogue of cases", fr="Le catalogue de cas")
_NEXT = Text(en="; ", fr="\u00a0; ")
_SEEN = Text(
    en="Written from the declarations when these pages are built.",
    fr="Écrit à partir des déclarations lors de la construction de ces pages.",
)


def write_tables(docs: Path) -> None:
    """Write the generated pages under *docs*."""
    write_api(docs / "reference")
    write_pay(docs)
    for language, folder in (("en", docs / "reference"), ("fr", docs / "fr" / "reference")):
        for name, page in _PAGES.items():
            path = folder / f"{name.in_language(language)}.md"
            path.write_text(page(language), encoding="utf-8")
        inner = folder / PLACES.in_language(language)
        inner.mkdir(exist_ok=True)
        for place in places_with_law():
            path = inner / f"{place.lower()}.md"
            path.write_text(place_page(place, language), encoding="utf-8")
        picture = docs / "_static" / f"coverage-{language}.svg"
        picture.write_text(coverage_picture(language), encoding="utf-8")


def _tables(language: Language) -> str:
    parts = [f"# {_TITLE.in_language(language)}", _SEEN.in_language(language)]
    for lens in LENSES:
        parts += [f"## {lens.text.in_language(language)}", lens.asks.in_language(language)]
        parts.append(_rows(lens.table, language))
    return "\n\n".join(parts) + "\n"


def _rows(table: Table, language: Language) -> str:
    lines = [f"| {_WHEN.in_language(language)} | {_ANSWER.in_language(language)} |", "|---|---|"]
    for row in table.rows:
        condition = _condition(row.when, table.questions)
        lines.append(f"| {condition} | {row.then.text.in_language(language)} |")
    return "\n".join(lines)


def _condition(when: Predicate, questions: tuple[Question, ...]) -> str:
    """A row's condition with the names of the facts: ``dependence = none``."""
    names = {question.fact: question.name for question in questions}
    terms = when.terms if isinstance(when, All) else (when,)
    shown: list[str] = []
    for term in terms:
        match term:
            case Compare(fact, operator, operand):
                sign = "=" if operator.sign == "==" else "≠"
                shown.append(f"`{names[fact]}` {sign} {operand.value}")
            case Member(fact, values):
                shown.append(f"`{names[fact]}` ∈ {', '.join(value.value for value in values)}")
    return " · ".join(shown)


def _cases(language: Language) -> str:
    lines = [
        f"# {_CASES.in_language(language)}",
        "",
        _SEEN.in_language(language),
        "",
    ]
    for case in CASES:
        composite = compose(case.exchange)
        label = ", ".join(
            whole_text(each).in_language(language)
            for each in (composite.candidates or [composite.label])
        )
        lines += [f"## {case.id} {case.title.in_language(language)}", ""]
        company, country = (
            each.in_language(language) for each in (case.company_name, case.country_name)
        )
        lines += [f"{company}, {case.year}, {country}. **{label}**", ""]
        for classification, why in zip(composite.classifications, case.why, strict=True):
            labels = " · ".join(_short(label, language) for label in classification.lenses.values())
            lines += [f"- {labels}. {why.in_language(language)}"]
        sources = Text.join((citation.text for citation in case.sources), _NEXT)
        lines += ["", f"*{sources.in_language(language)}*", ""]
        lines += [] if case.sources_for_class else [NONE_FOR_CLASS.in_language(language), ""]
    return "\n".join(lines)


def _short(label: Paradigm | NoLabel, language: Language) -> str:
    """A label as a table shows it: the notation where there is one."""
    if isinstance(label, Paradigm) and label.letters:
        return label.value
    return label_text(label).in_language(language)


_PAGES: dict[Text, Callable[[Language], str]] = {  # by the names of their files
    Text(en="table", fr="table"): _tables,
    Text(en="cases", fr="cas"): _cases,
    Text(en="rules", fr="regles"): rules_page,
    Text(en="coverage", fr="couverture"): coverage_page,
    PLACES: places_page,
    Text(en="same-campaign", fr="meme-campagne"): same_campaign_page,
    Text(en="changed-laws", fr="lois-modifiees"): changes_page,
    Text(en="lifecycle", fr="vie-d-un-contrat"): lifecycle_page,
    Text(en="classes", fr="classes"): classes_page,
}
