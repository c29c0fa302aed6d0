"""``c2b cases``: the catalogue of real cases as a list, grouped by activity."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum

import click

from c2b.cases import Case, Difficulty, find
from c2b.cli import cases_check, cases_template
from c2b.cli.framework.bilingual_click import Group, Option
from c2b.cli.framework.console import say
from c2b.cli.framework.output_files import deliver, ending, output_option
from c2b.cli.render.classification import whole
from c2b.models.activity import Activity
from c2b.paradigms import Paradigm, compose
from c2b.teaching.case_list import list_csv, list_html, list_markdown
from c2b.text import Language, Text


def list_cases(
    language: Language,
    *,
    activity: str | None,
    paradigm: str | None,
    difficulty: str | None,
    country: str | None,
    form: str | None,
    output: str | None,
) -> int:
    """Print the cases that agree with all filters, or write them into a file for a hand-out."""
    found = find(
        activity=Activity(activity) if activity else None,
        paradigm=Paradigm(paradigm) if paradigm else None,
        difficulty=Difficulty(difficulty) if difficulty else None,
    )
    if country is not None:
        found = tuple(case for case in found if case.country == country.upper())
    chosen = form or _BY_ENDING.get(ending(output), "text" if output is None else "markdown")
    if chosen in _FORMS:
        deliver(_FORMS[chosen](found, language), output, language)
    else:
        _print(found, language)
    return 0


def _print(found: tuple[Case, ...], language: Language) -> None:
    """Print *found* under their activities."""
    for each in Activity:
        group = [case for case in found if case.activity is each]
        if group:
            say(f"{each.text.in_language(language)} ({len(group)})", style="bold")
        for case in group:
            label = whole(compose(case.exchange), language)
            level = case.difficulty.text.in_language(language)
            lead = f"  {case.id}  {case.year}  {label:<9}  {level:<9}  "
            say(case.title.in_language(language), lead=(lead,))
    say(_COUNTED.fill(count=len(found)).in_language(language))


_FORMS: dict[str, Callable[[Iterable[Case], Language], str]] = {
    "markdown": list_markdown,
    "html": list_html,
    "csv": list_csv,
}
_BY_ENDING = {"md": "markdown", "html": "html", "htm": "html", "csv": "csv"}


def _values(kind: type[Enum]) -> Sequence[str]:
    return [member.value for member in kind]


_COUNTED = Text(en="cases: {count}", fr="cas\u00a0: {count}")
_NAMED = Text(en="{name} ({activity})", fr="{name} ({activity})")
_NAMES = Text.join(
    (_NAMED.fill(name=each.value, activity=each.text) for each in Activity),
    Text(en=", ", fr=", "),
)
COMMAND = Group(
    "cases",
    Text(
        en="List the real cases; 'cases check FILE' checks a table of your own.",
        fr="Lister les cas réels\u00a0; «\u00a0cases check FICHIER\u00a0» vérifie votre propre "
        "tableau.",
    ),
    list_cases,
    Option(
        "--activity",
        Text(en="Only this activity: {names}.", fr="Seulement cette activité\u00a0: {names}.").fill(
            names=_NAMES
        ),
        value=Text(en="NAME", fr="NOM"),
        type=click.Choice(_values(Activity), case_sensitive=False),
    ),
    Option(
        "--paradigm",
        Text(
            en="Only cases in which some leg is, or may be, of this paradigm, such as C2B.",
            fr="Seulement les cas dont un flux relève, ou peut relever, de ce paradigme, "
            "par exemple C2B.",
        ),
        value=Text(en="NAME", fr="NOM"),
        type=click.Choice(_values(Paradigm), case_sensitive=False),
    ),
    Option(
        "--difficulty",
        Text(
            en="Only easy, medium or hard cases.",
            fr="Seulement les cas faciles (easy), moyens (medium) ou difficiles (hard).",
        ),
        value=Text(en="NAME", fr="NOM"),
        type=click.Choice(_values(Difficulty), case_sensitive=False),
    ),
    Option(
        "--country",
        Text(
            en="Only cases of this country, by its two letters: FR.",
            fr="Seulement les cas de ce pays, par ses deux lettres : FR.",
        ),
        value=Text(en="CODE", fr="CODE"),
    ),
    Option(
        "--format form",
        Text(
            en="The form: text, or for a hand-out markdown, html, csv.",
            fr="Le format : text (texte), ou pour un polycopié markdown, html, csv.",
        ),
        value=Text(en="NAME", fr="NOM"),
        type=click.Choice(("text", *_FORMS), case_sensitive=False),
    ),
    output_option(
        Text(
            en="The file to write; its ending gives the form.",
            fr="Le fichier à écrire ; son extension donne le format.",
        )
    ),
    commands={"check": cases_check.COMMAND, "template": cases_template.COMMAND},
)
