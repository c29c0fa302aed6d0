"""``c2b demo``: the real cases, a campaign before and after a law, the settlement of another."""

from __future__ import annotations

from collections import Counter

from c2b.cases import CASES, get
from c2b.cli.campaign import show_campaign
from c2b.cli.example import show_example
from c2b.cli.explain import explain_composite
from c2b.cli.framework.bilingual_click import Command
from c2b.cli.framework.console import say
from c2b.cli.render.classification import agreement_text, show, show_legend
from c2b.paradigms import (
    Classification,
    Composite,
    LensAgreement,
    Paradigm,
    TableProof,
    compose,
    prove,
)
from c2b.text import LANGUAGES, Language, Text

CONTESTED = "S24"
_NUMBER = 6  # columns for the number of a leg, such as S24.1
_PER_LINE = 6  # paradigms in one line of the counts


def demo(language: Language) -> int:
    """Print the demonstration and return the status: 1 if the proof fails, else 0."""
    composites = {case.id: compose(case.exchange) for case in CASES}
    show_legend(language, _NUMBER)
    for case in CASES:
        show(case.id, case.title, composites[case.id], language)
    _count(
        [classification for each in composites.values() for classification in each.classifications],
        language,
    )
    for spoken in LANGUAGES:
        _explain(composites[CONTESTED], spoken)
    proof = prove()
    say()
    say(_proof(proof).in_language(language), style="bold")
    say()
    show_campaign(language)
    say()
    show_example(language)
    return 0 if proof.holds else 1


def _count(classifications: list[Classification], language: Language) -> None:
    """Print the number of legs by agreement of the lenses, and by paradigm."""
    say()
    say(
        _COUNTED.fill(cases=len(CASES), legs=len(classifications)).in_language(language),
        style="bold",
    )
    agreements = Counter(classification.agreement for classification in classifications)
    for each in LensAgreement:
        say(f"  {agreement_text(each).in_language(language):<13}{agreements[each]:>3}")
    paradigms = Counter(
        classification.paradigm for classification in classifications if classification.paradigm
    )
    say(_BY_PARADIGM.in_language(language), style="bold")
    cells = [f"{_short(label, language)} {count:>2}   " for label, count in paradigms.most_common()]
    for start in range(0, len(cells), _PER_LINE):
        say("  " + "".join(cells[start : start + _PER_LINE]))


def _short(label: Paradigm, language: Language) -> str:
    return label.value if label.letters else label.text.in_language(language)


def _explain(composite: Composite, language: Language) -> None:
    say()
    say(get(CONTESTED).title.in_language(language), lead=((f"{CONTESTED} ", "bold"),), style="bold")
    explain_composite(composite, language)


def _proof(proof: TableProof) -> Text:
    grouped = f"{proof.patterns:,}".replace(",", "\u202f")
    patterns = Text(en=str(proof.patterns), fr=grouped)
    if proof.holds:
        return _HOLDS.fill(patterns=patterns)
    flaws = Text.join((flaw.text for flaw in proof.flaws), _NEXT)
    return _FAILS.fill(patterns=patterns, flaws=flaws)


_COUNTED = Text(en="{cases} cases, {legs} legs", fr="{cases} cas, {legs} flux")
_BY_PARADIGM = Text(en="By paradigm", fr="Par paradigme")
_HOLDS = Text(
    en="Proof: the decision table was evaluated on all {patterns} patterns of facts: it is total, "
    "without overlap, reversible and monotone.",
    fr="Preuve\u00a0: évaluée sur les {patterns} états possibles des faits, la table de décision "
    "est totale, sans recouvrement, réversible et monotone.",
)
_FAILS = Text(
    en="The proof fails: the decision table was evaluated on all {patterns} patterns of facts: "
    "{flaws}.",
    fr="La preuve échoue\u00a0: la table de décision a été évaluée sur les {patterns} états "
    "possibles des faits\u00a0: {flaws}.",
)
_NEXT = Text(en="; ", fr="\u00a0; ")
COMMAND = Command(
    "demo",
    Text(
        en="Classify the real cases, explain one, check a campaign as a law begins, and settle "
        "another.",
        fr="Qualifier les cas réels, en expliquer un, examiner une campagne quand une loi entre en "
        "vigueur, et calculer le décompte d’une autre.",
    ),
    demo,
)
