"""Explanations of findings, each with its facts, its source and its certainty.

The class of findings explains itself by these functions, which therefore cannot name it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from c2b.predicate import Fact
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.fact_model import fact_text
from c2b.rules.engine.format_value import value_text
from c2b.rules.engine.source import Certainty
from c2b.text import SEMICOLON, Text, in_both

ORDER = (Outcome.BROKEN, Outcome.UNDECIDED, Outcome.KEPT, Outcome.NOT_APPLICABLE)


def explanation(findings: Sequence[Any], coverage: Iterable[Text]) -> Iterator[Text]:
    """Yield a text for each finding: the broken first, then undecided, kept, not applicable.

    The *coverage* and the reminder that this is no legal advice come last.
    """
    for outcome in ORDER:
        for finding in findings:
            if finding.outcome is outcome:
                yield finding_text(finding)
    yield from coverage
    yield NOT_ADVICE


def finding_text(finding: Any) -> Text:
    """Return one finding as a few sentences, with the title of its rule if it has one."""
    broken = finding.outcome is Outcome.BROKEN
    sentence = _LEFT_OPEN if finding.is_left_open else _SENTENCES[finding.outcome]
    return sentence.fill(
        severity=finding.word if broken else finding.severity.text,
        layer=finding.layer.text,
        text=_titled(finding.title, finding.message if broken else finding.rule.asks),
        facts=_facts(finding),
        source=source_text(finding),
    )


def _titled(title: Text | None, text: Text) -> Text:
    return text if title is None else _TITLED.fill(title=title, text=text)


def source_text(finding: Any) -> Text:
    """Return the source, with a warning where it is not known for sure."""
    return _CITED[finding.mark].fill(source=acts_text(finding))


def acts_text(finding: Any) -> Text:
    """Return the source; for a directive, with the national act of each state where it binds."""
    rows = (
        _NATIONAL.fill(place=row.place, act=in_both(row.act)) for row in finding.bound.transposed
    )
    return Text.join((finding.source.text, *rows), SEMICOLON)


def _facts(finding: Any) -> Text:
    if finding.outcome is Outcome.UNDECIDED and not finding.is_left_open:
        figures = map(value_text, finding.missing_figures)
        return Text.join([*map(fact_text, finding.open_facts), *figures], SEMICOLON)
    return facts_text(finding.facts, finding.subject)


def facts_text(facts: Iterable[Fact], subject: object) -> Text:
    """Return *facts* with their values for *subject*: ``the review was modified: yes``."""
    return situation_text({fact: fact.of(subject) for fact in facts}) or _WHATEVER


def situation_text(values: Mapping[Fact, object]) -> Text | None:
    """Return each fact with its value; None where there is no fact."""
    parts = [
        _IS.fill(fact=fact_text(fact), value=value_text(value)) for fact, value in values.items()
    ]
    return Text.join(parts, SEMICOLON) if parts else None


_TITLED = Text(en="{title}. {text}", fr="{title}. {text}")
_NATIONAL = Text(en="{place}: {act}", fr="{place} : {act}")
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
_LEFT_OPEN = Text(
    en="Undecided ({layer}, {severity}): {text} The norm itself leaves it open. Facts: {facts}. "
    "Source: {source}.",
    fr="Indécise ({layer}, {severity}) : {text} La norme elle-même laisse la question ouverte. "
    "Faits : {facts}. Source : {source}.",
)
NOT_ADVICE = Text(
    en="These rules model the law for education and engineering; they are no legal advice.",
    fr="Ces règles modélisent le droit pour l’enseignement et l’ingénierie ; "
    "elles ne constituent pas un conseil juridique.",
)
_IS = Text(en="{fact}: {value}", fr="{fact} : {value}")
_WHATEVER = Text(en="whatever they are", fr="quels qu’ils soient")
