"""Explain: a verdict in sentences, each outcome with its facts, its source and its mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from c2b.predicate import Fact
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.fact_model import label
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.format_value import told
from c2b.rules.engine.source import Certainty
from c2b.text import Text

if TYPE_CHECKING:
    from c2b.rules.engine.verdict import Verdict

ORDER = (Outcome.BROKEN, Outcome.UNDECIDED, Outcome.KEPT, Outcome.NOT_APPLICABLE)


def explanation(verdict: Verdict) -> Iterator[Text]:
    """What is broken first, then what is open, what is kept, and what does not apply."""
    findings = verdict.findings
    for outcome in ORDER:
        for finding in findings:
            if finding.outcome is outcome:
                yield sentence(finding)
    for place in verdict.without_rules:
        yield NO_RULES.fill(place=place)
    yield NOT_ADVICE


def sentence(finding: Finding) -> Text:
    """One finding, in one or a few sentences."""
    broken = finding.outcome is Outcome.BROKEN
    return _SENTENCES[finding.outcome].fill(
        severity=finding.severity.text,
        layer=finding.layer.text,
        text=finding.message if broken else finding.rule.asks,
        facts=_facts(finding),
        source=source_text(finding),
    )


def source_text(finding: Finding) -> Text:
    """The source, and the mark where it calls for care."""
    return _CITED[finding.mark].fill(source=str(finding.source))


def _facts(finding: Finding) -> Text:
    if finding.outcome is Outcome.UNDECIDED:
        figures = [Text(en="{it}", fr="{it}").fill(it=name) for name in finding.missing_figures]
        return Text.join([*map(label, finding.open_facts), *figures], SEMICOLON)
    return states(finding.facts, finding.subject)


def states(facts: Iterable[Fact], subject: object) -> Text:
    """What *facts* are for *subject*: ``an incentive is offered: yes``."""
    told_facts = [IS.fill(fact=label(fact), value=told(fact.of(subject))) for fact in facts]
    return Text.join(told_facts, SEMICOLON) if told_facts else _WHATEVER


_CITED = {
    Certainty.SEEN: Text(en="{source}", fr="{source}"),
    Certainty.KNOWN: Text(
        en="{source}; check the official text before relying on a date or a figure",
        fr="{source} ; vérifiez le texte officiel avant de vous fier à une date ou à un montant",
    ),
    Certainty.UNSURE: Text(
        en="{source}; unsure, an option to weigh and no firm prohibition",
        fr="{source} ; incertain, une option à peser et non une interdiction ferme",
    ),
}
_SENTENCES = {
    Outcome.BROKEN: Text(
        en="Broken ({layer}, {severity}): {text} Facts: {facts}. Source: {source}.",
        fr="Enfreinte ({layer}, {severity}) : {text} Faits : {facts}. Source : {source}.",
    ),
    Outcome.UNDECIDED: Text(
        en="Undecided ({layer}, {severity}): {text} Missing: {facts}. Source: {source}.",
        fr="Indécise ({layer}, {severity}) : {text} Il manque : {facts}. Source : {source}.",
    ),
    Outcome.KEPT: Text(
        en="Kept ({layer}, {severity}): {text} Facts: {facts}. Source: {source}.",
        fr="Respectée ({layer}, {severity}) : {text} Faits : {facts}. Source : {source}.",
    ),
    Outcome.NOT_APPLICABLE: Text(
        en="Not applicable ({layer}, {severity}): {text} Facts: {facts}. Source: {source}.",
        fr="Sans objet ({layer}, {severity}) : {text} Faits : {facts}. Source : {source}.",
    ),
}
NO_RULES = Text(
    en="For {place} the library has no rule of this kind: nothing is said about it.",
    fr="Pour {place}, la bibliothèque n'a aucune règle de ce genre : elle n'en dit rien.",
)
NOT_ADVICE = Text(
    en="These rules model the law for education and engineering; they are no legal advice.",
    fr="Ces règles modélisent le droit pour l'enseignement et l'ingénierie ; "
    "elles ne constituent pas un conseil juridique.",
)
SEMICOLON = Text(en="; ", fr=" ; ")
IS = Text(en="{fact}: {value}", fr="{fact} : {value}")
_WHATEVER = Text(en="whatever they are", fr="quels qu'ils soient")
