"""A finding as printed lines."""

from __future__ import annotations

from c2b.cli.framework.console import say
from c2b.predicate import fact_at
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.explain import facts_text, source_text
from c2b.rules.engine.fact_model import fact_text
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.nearest import Nearest
from c2b.text import Language, Text

SIGNS = {
    Outcome.BROKEN: ("✗", "red"),
    Outcome.UNDECIDED: ("?", "magenta"),
    Outcome.KEPT: ("✓", "green"),
    Outcome.NOT_APPLICABLE: ("–", "dim"),
}


def show_finding(finding: Finding, language: Language, hint: Nearest | None = None) -> None:
    """Print the rule, its text, its facts or missing facts, the hint and the source."""
    sign, style = SIGNS[finding.outcome]
    outcome = finding.outcome.text
    broken = finding.outcome is Outcome.BROKEN
    strength = finding.word if broken else finding.severity.text
    if finding.title is not None:
        strength = _WITH_ID.fill(strength=strength, id=finding.id)
    head = _HEAD.fill(heading=finding.rule.heading, outcome=outcome, strength=strength)
    say(head.in_language(language), lead=((f"{sign} ", style),), style="bold")
    say((finding.message if broken else finding.rule.asks).in_language(language), lead=("    ",))
    say(_facts(finding).in_language(language), lead=("    ",))
    if hint is not None:
        say(hint.explain(language), lead=("    ",))
    say(source_text(finding).in_language(language), lead=("    ",), style="dim")


def missing_text(finding: Finding) -> Text:
    """Return the facts and figures that an undecided finding lacks, as a sentence.

    Where the norm itself gives no answer, the sentence names the facts for which it gives none.
    """
    if finding.is_left_open:
        return _LEFT_OPEN.fill(facts=facts_text(finding.facts, finding.subject))
    paths = [_named(finding, path) for path in finding.missing]
    figures = [Text(en="{it}", fr="{it}").fill(it=name) for name in finding.missing_figures]
    return _MISSING.fill(facts=Text.join([*paths, *figures], _SEMICOLON))


def _facts(finding: Finding) -> Text:
    if finding.outcome is Outcome.UNDECIDED:
        return missing_text(finding)
    return _BECAUSE.fill(facts=facts_text(finding.facts, finding.subject))


def _named(finding: Finding, path: str) -> Text:
    return fact_text(fact_at(type(finding.subject), path))


_HEAD = Text(en="{heading} ({outcome}, {strength})", fr="{heading} ({outcome}, {strength})")
_WITH_ID = Text(en="{strength}; {id}", fr="{strength}\u00a0; {id}")
_MISSING = Text(en="Missing: {facts}.", fr="Il manque : {facts}.")
_BECAUSE = Text(en="Facts: {facts}.", fr="Faits : {facts}.")
_LEFT_OPEN = Text(
    en="The norm itself leaves it open. Facts: {facts}.",
    fr="La norme elle-même laisse la question ouverte. Faits : {facts}.",
)
_SEMICOLON = Text(en="; ", fr=" ; ")
