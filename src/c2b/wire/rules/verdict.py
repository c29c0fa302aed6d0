"""Verdicts and findings as data, in one language or in both; `c2b check --json` prints the same.

A message stands only where something is broken. Rules that no given fact touches, and rules that
do not apply, are listed by their ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, cast

from c2b.predicate import Fact, fact_at
from c2b.rules.engine.ask import ask
from c2b.rules.engine.clear import blocking, is_clear
from c2b.rules.engine.compare import VerdictChange, changes_between
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.coverage import Coverage
from c2b.rules.engine.explain import NOT_ADVICE, ORDER
from c2b.rules.engine.fact_model import fact_text
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.format_value import value_text
from c2b.rules.engine.nearest import nearest
from c2b.rules.engine.place import place_of
from c2b.rules.engine.verdict import Verdict
from c2b.text import Language, in_both
from c2b.wire.rules.fact_form import asked_to_data, form_of
from c2b.wire.said import Said, said_in
from c2b.wire.write import to_data


def verdict_to_data(verdict: Verdict, language: Language | None = None) -> dict[str, Any]:
    """Return *verdict* as data that JSON can hold; `verdict_schema` is its schema.

    Args:
        verdict: The verdict.
        language: The language of the texts; None for an object with both.
    """
    said = said_in(language)
    period, findings, own = verdict.period, verdict.findings, verdict.own_coverage
    every = verdict.all_findings
    undecided = [each for each in findings if each.outcome is Outcome.UNDECIDED]
    in_the_way = blocking(findings)
    waiting = {path for each in in_the_way for path in each.missing}
    return {
        "activity": verdict.in_force.ruleset.name,
        "where": list(verdict.in_force.where),
        "period": {"since": _day(period.since), "until": _day(period.until)},
        "is_clear": is_clear(findings, own, strict=False),
        "is_strictly_clear": is_clear(findings, own, strict=True),
        "blocking": _ids(in_the_way),
        "uncovered": [each.place for each in own if not each.is_covered],
        "classification": _classification(verdict, said),
        "coverage": [_coverage(each, said) for each in verdict.coverage],
        "findings": [_finding(each, every, said) for each in _shown(findings)],
        "not_applicable": _ids(each for each in findings if each.outcome is Outcome.NOT_APPLICABLE),
        "not_looked_at": _ids(each for each in undecided if not each.is_looked_at),
        "ask": [
            {**asked_to_data(each, language), "blocking": each.path in waiting}
            for each in ask(undecided)
        ],
        "note": said(NOT_ADVICE),
    }


def finding_to_data(finding: Finding, language: Language | None = None) -> dict[str, Any]:
    """Return one *finding* as data, as `verdict_to_data` does among those of its verdict.

    Its ``fix`` is the fewest acts for this rule. Of several sets of the same size the verdict shows
    the one that breaks the fewest other rules; a finding alone knows no others.
    """
    return _finding(finding, (finding,), said_in(language))


def changes_to_data(
    before: Verdict, after: Verdict, language: Language | None = None
) -> list[dict[str, Any]]:
    """Return what differs between two verdicts as data that JSON can hold."""
    said = said_in(language)
    return [_change(each, said) for each in changes_between(before, after)]


def _change(change: VerdictChange, said: Said) -> dict[str, Any]:
    return {
        "rule": change.rule_id,
        "kind": change.kind.value,
        "before": change.before.outcome.value if change.before else None,
        "after": change.after.outcome.value if change.after else None,
        "text": said(change.text),
    }


def _shown(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings that say something, the broken first."""
    told = [
        each
        for each in findings
        if each.outcome is not Outcome.NOT_APPLICABLE
        and (each.outcome is not Outcome.UNDECIDED or each.is_looked_at)
    ]
    return sorted(told, key=lambda each: ORDER.index(each.outcome))


def _ids(findings: Iterable[Finding]) -> list[str]:
    return list(dict.fromkeys(each.id for each in findings))


def _classification(verdict: Verdict, said: Said) -> dict[str, Any]:
    found = verdict.classification
    paradigm = found.paradigm.value if found and found.paradigm else None
    return {"paradigm": paradigm, "is_c2b": verdict.is_c2b, "scope": said(verdict.scope)}


def _coverage(coverage: Coverage, said: Said) -> dict[str, Any]:
    return {
        "place": coverage.place,
        "name": said(place_of(coverage.place).text),
        "subject": coverage.subject,
        "level": coverage.level.value,
        "since": _day(coverage.since),
        "through": list(coverage.through),
        "missing": said(coverage.missing) if coverage.missing else None,
        "later": list(coverage.later),
        "ended": list(coverage.ended),
        "text": said(coverage.text),
    }


def _finding(finding: Finding, every: Sequence[Finding], said: Said) -> dict[str, Any]:
    broken, subject = finding.outcome is Outcome.BROKEN, type(finding.subject)
    return {
        "rule": finding.id,
        "title": said(finding.title) if finding.title else None,
        "places": list(finding.places),
        "norm": finding.norm.value,
        "severity": finding.severity.value,
        "layer": finding.layer.value,
        "outcome": finding.outcome.value,
        "word": said(finding.word),
        "text": said(finding.rule.asks),
        "message": said(finding.message) if broken else None,
        "facts": [_known(fact, finding, said) for fact in finding.facts],
        "missing": [form_of(fact_at(subject, path), said) for path in finding.missing],
        "missing_figures": list(finding.missing_figures),
        "left_open": finding.is_left_open,
        "bears_on": _bearing(finding, said),
        "source": _source(finding, said),
        "fix": _fix(finding, every, said) if broken else [],
        "general": [_finding(each, every, said) for each in finding.general],
    }


def _bearing(finding: Finding, said: Said) -> list[dict[str, Any]]:
    return [
        {
            "conclusion": said(fact_text(about)),
            "facts": [_known(fact, finding, said) for fact in facts],
        }
        for about, facts in finding.bearing
    ]


def _known(fact: Fact, finding: Finding, said: Said) -> dict[str, Any]:
    value = fact.of(finding.subject)
    label = said(fact_text(fact))
    return {
        "fact": fact.name,
        "label": label,
        "value": _plain(value),
        "text": said(value_text(value)),
    }


def _plain(value: object) -> Any:
    """Return the value of a fact as data; null where it is unknown."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, frozenset | tuple):
        return sorted(map(to_data, cast("tuple[object, ...]", value)), key=str)
    return to_data(value)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _source(finding: Finding, said: Said) -> dict[str, Any]:
    source, bound = finding.source, finding.bound
    return {
        "citation": said(source.text),
        "act": said(in_both(source.act)),
        "article": said(in_both(source.article)),
        "kind": source.kind.value if source.kind else None,
        "stated_on": _day(source.stated_on),
        "url": source.url,
        "mark": finding.mark.value,
        "national_acts": [
            {"place": row.place, "act": said(in_both(row.act))} for row in bound.transposed
        ],
        "advises_only": bound.advises_only,
    }


def _fix(finding: Finding, every: Sequence[Finding], said: Said) -> list[dict[str, Any]]:
    """Return the changes that would keep a broken rule; none where no change of facts does."""
    return [
        {
            "fact": change.fact.name,
            "label": said(fact_text(change.fact)),
            "before": _plain(change.before),
            "after": _plain(change.after),
            "text": said(change.text),
        }
        for change in nearest(finding, every).changes
    ]
