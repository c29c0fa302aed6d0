"""The pages of verdicts and findings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from c2b.notebook.markup import Markup, Page
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.explain import NOT_ADVICE, acts_text
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.verdict import Verdict
from c2b.text import Text


def _finding(finding: Finding, page: Page) -> tuple[Markup, ...]:
    return (
        page.element(
            "p", page.element("strong", finding.word), " ", page.element("code", finding.id)
        ),
        page.element("p", finding.text),
    )


def _verdict(verdict: Verdict, page: Page) -> tuple[Markup, ...]:
    open_ = [each for each in verdict.undecided if each.is_looked_at]
    return (
        page.element("p", page.element("strong", verdict.text)),
        *_table(verdict.broken, page),
        *_folded(_OPEN, open_, page),
        *_folded(Outcome.KEPT.text, verdict.kept, page),
        page.folded(_COVERED, page.items(each.text for each in verdict.coverage)),
        page.element("p", page.element("small", NOT_ADVICE)),
    )


def _folded(summary: Text, findings: Sequence[Finding], page: Page) -> tuple[Markup, ...]:
    counted = _COUNTED.fill(summary=summary, count=len(findings))
    return (page.folded(counted, *_table(findings, page)),) if findings else ()


def _table(findings: Sequence[Finding], page: Page) -> tuple[Markup, ...]:
    """Return a table of *findings*; nothing where there are none."""
    rows = [(_named(each, page), each.word, _asked(each), acts_text(each)) for each in findings]
    return (page.table(_HEADS, rows),) if rows else ()


def _named(finding: Finding, page: Page) -> Markup:
    """Return the title of a rule with its id below it; the id alone where it has no title."""
    name = page.element("code", finding.id)
    return name if finding.title is None else page.element("div", finding.title, " ", name)


def _asked(finding: Finding) -> Text:
    return finding.message if finding.outcome is Outcome.BROKEN else finding.rule.asks


PAGES: dict[type, Callable[[Any, Page], tuple[Markup, ...]]] = {
    Finding: _finding,
    Verdict: _verdict,
}

_HEADS = (
    Text(en="rule", fr="règle"),
    Text(en="outcome", fr="résultat"),
    Text(en="what to do", fr="que faire"),
    Text(en="source", fr="source"),
)
_OPEN = Text(en="undecided", fr="indécises")
_COVERED = Text(en="what the rules cover", fr="ce que couvrent les règles")
_COUNTED = Text(en="{summary}: {count}", fr="{summary}\u00a0: {count}")
