"""A verdict as printed lines: what is broken, what is open, what is kept; the rest in one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from c2b.cli.framework.console import say
from c2b.cli.render.finding import SIGNS, missing_text, show_finding
from c2b.rules.engine.answer_kind import answers_text
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.coverage import CoverageGap
from c2b.rules.engine.explain import acts_text
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.source import Certainty
from c2b.rules.engine.verdict import Verdict
from c2b.text import SEMICOLON, Language, Text

_QUESTIONS = 3
_LINES = 5
_IN_FULL = 3


def show_short(verdict: Verdict, language: Language) -> None:
    """Print what is broken, open and kept rules in a line each, and count the others."""
    _show_broken(verdict, language)
    touched = [each for each in verdict.undecided if each.is_looked_at]
    own = [each for each in touched if _is_own(each, verdict)]
    for finding in own[:_LINES]:
        sign, style = SIGNS[Outcome.UNDECIDED]
        words = missing_text(finding).in_language(language)
        named = finding.rule.heading_with_id.in_language(language)
        say(f"{named}  {words}", lead=((f"{sign} ", style),))
    _show_titles(own[_LINES:], Outcome.UNDECIDED, _MORE_OPEN, language)
    sure = [each for each in verdict.kept if each.mark is not Certainty.UNSURE]
    unsure = [each for each in verdict.kept if each.mark is Certainty.UNSURE]
    _show_titles(sure, Outcome.KEPT, _KEPT, language)
    _show_titles(unsure, Outcome.UNDECIDED, _NO_ALARM, language)
    shared = len(touched) - len(own)
    if shared:
        say(_SHARED.fill(count=shared).in_language(language), style="dim")


def _show_broken(verdict: Verdict, language: Language) -> None:
    """Print broken rules, what binds first: a few in full, some in a line each, others by title.

    Of many, only the first two are printed in full, so that an answer fits on a screen.
    """
    broken = sorted(verdict.broken, key=lambda each: not each.is_firm)
    full = len(broken) if len(broken) <= _IN_FULL else _IN_FULL - 1
    for finding in broken[:full]:
        show_finding(finding, language, verdict.nearest(finding.id, finding.places[0]))
    sign, style = SIGNS[Outcome.BROKEN]
    for finding in broken[full : full + _LINES]:
        words = _BREACH.fill(
            rule=finding.rule.heading_with_id,
            word=finding.word,
            source=acts_text(finding),
            message=finding.message,
        )
        say(words.in_language(language), lead=((f"{sign} ", style),))
    _show_titles(broken[full + _LINES :], Outcome.BROKEN, _MORE_BROKEN, language)


def show_coverage(verdict: Verdict, language: Language) -> None:
    """Print what the rules cover, a line for each place: its own rules, then the shared ones."""
    for line in coverage_lines([verdict], language):
        say(line)


def coverage_lines(verdicts: Iterable[Verdict], language: Language) -> Iterator[str]:
    """Yield the coverage of each place of each verdict as a line; no gap is named twice."""
    above: set[CoverageGap] = set()
    for verdict in verdicts:
        for place in verdict.in_force.where:
            found = [each for each in verdict.coverage if each.place == place]
            words = (each.sentence(above=above).in_language(language) for each in found)
            yield " ".join(words)
            above.update(gap for each in found for gap in each.gaps)


def show_questions(verdict: Verdict, language: Language) -> None:
    """Print the first questions of the form, those that wait for a given fact before others."""
    if not verdict.ask:
        return
    say(_ASK_FIRST.in_language(language), style="bold")
    for each in verdict.ask[:_QUESTIONS]:
        words = _QUESTION.fill(text=each.text, kind=answers_text(each.kind, each.choices))
        say(words.in_language(language), lead=(f"  {each.path}  ",))
    if len(verdict.ask) > _QUESTIONS:
        more = _AND_MORE.fill(count=len(verdict.ask) - _QUESTIONS)
        say(more.in_language(language), lead=("  ",))


def count_text(verdict: Verdict) -> Text:
    """Return how many rules have which outcome, and how many no given fact touches."""
    silent = len(verdict.not_looked_at)
    return _COUNTED.fill(
        rules=len(verdict.findings),
        broken=len(verdict.broken),
        undecided=len(verdict.undecided) - silent,
        kept=len(verdict.kept),
        idle=len(verdict.not_applicable),
        silent=silent,
    )


def _show_titles(
    findings: Sequence[Finding], outcome: Outcome, head: Text, language: Language
) -> None:
    """Print the titles of *findings* in one line after the sign of *outcome*, if there are any."""
    if findings:
        sign, style = SIGNS[outcome]
        names = Text.join((each.rule.heading for each in findings[:_LINES]), SEMICOLON)
        rest = len(findings) - _LINES
        more = _AND_OTHERS.fill(names=names, rest=rest) if rest > 0 else names
        line = head.fill(count=len(findings), names=more)
        say(line.in_language(language), lead=((f"{sign} ", style),))


def _is_own(finding: Finding, verdict: Verdict) -> bool:
    return finding.rule.activity == verdict.in_force.ruleset.name


_AND_OTHERS = Text(en="{names} … (+{rest})", fr="{names} … (+{rest})")
_BREACH = Text(
    en="{rule}: {word} ({source}). {message}",
    fr="{rule}\u00a0: {word} ({source}). {message}",
)
_MORE_BROKEN = Text(
    en="broken as well ({count}, see --all): {names}",
    fr="enfreintes aussi ({count}, voir --all)\u00a0: {names}",
)
_MORE_OPEN = Text(
    en="undecided as well ({count}): {names}", fr="indécises aussi ({count})\u00a0: {names}"
)
_KEPT = Text(en="kept ({count}): {names}", fr="respectées ({count})\u00a0: {names}")
_NO_ALARM = Text(
    en="no alarm, but unsure ({count}): {names}",
    fr="sans alerte, mais incertaines ({count})\u00a0: {names}",
)
_SHARED = Text(
    en="undecided among the rules shared by all activities: {count} (see --all)",
    fr="indécises parmi les règles communes à toutes les activités\u00a0: {count} (voir --all)",
)
_ASK_FIRST = Text(en="Facts to find out first", fr="Faits à établir en premier")
_QUESTION = Text(en="{text} ({kind})", fr="{text} ({kind})")
_AND_MORE = Text(en="and {count} more (see --json)", fr="et {count} autres (voir --json)")
_COUNTED = Text(
    en="{rules} rules: {broken} broken, {undecided} undecided, {kept} kept, {idle} not "
    "applicable; {silent} that no given fact touches",
    fr="Règles\u00a0: {rules} (enfreintes\u00a0: {broken}, indécises\u00a0: {undecided}, "
    "respectées\u00a0: {kept}, sans objet\u00a0: {idle}\u00a0; "
    "qu’aucun fait donné ne touche\u00a0: {silent})",
)
