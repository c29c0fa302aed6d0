"""``c2b demo``: fifty real cases, classified, counted and one of them explained."""

from __future__ import annotations

from collections import Counter

from c2b.cases import CASES, get
from c2b.cli.screen import say, table
from c2b.cli.shown import HEADS, LEGEND, rows_of
from c2b.models.text import LANGUAGES, Language, Text
from c2b.paradigms import Agreement, Composite, Proof, compose, prove

CONTESTED = "S24"


def demo(language: Language) -> int:
    """Print the demonstration; the status is 1 if the proof fails."""
    composites = {case.id: compose(case.exchange) for case in CASES}
    rows = [row for name, each in composites.items() for row in rows_of(name, each, language)]
    table([head.says(language) for head in HEADS], rows)
    say("\n" + LEGEND.says(language) + "\n")
    say(_summary(composites, language))
    case = get(CONTESTED)
    for spoken in LANGUAGES:
        say(f"\n== {CONTESTED} {case.title.says(spoken)} ==")
        say(composites[CONTESTED].explain(spoken))
    proof = prove()
    say("\n" + _proof(proof).says(language))
    return 0 if proof.holds else 1


def _summary(composites: dict[str, Composite], language: Language) -> str:
    verdicts = [verdict for each in composites.values() for verdict in each.verdicts]
    agreements = Counter(verdict.agreement for verdict in verdicts)
    paradigms = Counter(verdict.paradigm for verdict in verdicts if verdict.paradigm)
    counted = ", ".join(f"{agreements[each]} {each.text.says(language)}" for each in Agreement)
    common = ", ".join(f"{label.value} {count}" for label, count in paradigms.most_common())
    filled = _SUMMARY.fill(
        cases=len(composites), legs=len(verdicts), agreements=counted, paradigms=common
    )
    return filled.says(language)


def _proof(proof: Proof) -> Text:
    found = _HOLDS if proof.holds else Text.join((flaw.text for flaw in proof.flaws), _NEXT)
    return _PROVED.fill(patterns=proof.patterns, found=found)


_SUMMARY = Text(
    en="{cases} cases, {legs} legs: {agreements}.\nBy paradigm: {paradigms}.",
    fr="{cases} cas, {legs} prestations\u00a0: {agreements}.\nPar paradigme\u00a0: {paradigms}.",
)
_PROVED = Text(
    en="The decision table, over {patterns} patterns of facts: {found}.",
    fr="La table de décision, sur {patterns} états des faits\u00a0: {found}.",
)
_HOLDS = Text(
    en="total, without overlap, reversible and monotone",
    fr="totale, sans recouvrement, réversible et monotone",
)
_NEXT = Text(en="; ", fr="\u00a0; ")
