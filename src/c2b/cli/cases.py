"""``c2b cases``: the catalogue as a list, by activity."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

import click

from c2b.cases import find
from c2b.cli import cases_check
from c2b.cli.framework.bilingual_click import Group, Option
from c2b.cli.framework.console import say
from c2b.cli.render.classification import whole
from c2b.models.activity import Activity
from c2b.paradigms import Paradigm, compose
from c2b.text import Language, Text


def list_cases(language: Language, activity: str | None, paradigm: str | None) -> int:
    """Print the cases of an activity in which some leg is, or may be, of a paradigm."""
    found = find(
        activity=Activity(activity) if activity else None,
        paradigm=Paradigm(paradigm) if paradigm else None,
    )
    for each in Activity:
        group = [case for case in found if case.activity is each]
        if group:
            say(f"{each.text.in_language(language)} ({len(group)})", style="bold")
        for case in group:
            label = whole(compose(case.exchange), language)
            say(case.title.in_language(language), lead=(f"  {case.id}  {case.year}  {label:<9}  ",))
    say(_COUNTED.fill(count=len(found)).in_language(language))
    return 0


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
            fr="Seulement les cas dont une prestation relève, ou peut relever, de ce paradigme, "
            "par exemple C2B.",
        ),
        value=Text(en="NAME", fr="NOM"),
        type=click.Choice(_values(Paradigm), case_sensitive=False),
    ),
    commands=[cases_check.COMMAND],
)
