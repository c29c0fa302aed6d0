"""A table of conducts and places or days as printed lines."""

from __future__ import annotations

from rich.cells import cell_len

from c2b.cli.framework.console import say
from c2b.cli.render.finding import SIGNS
from c2b.cli.render.verdict import coverage_lines
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.explain import NOT_ADVICE
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.side_by_side import ConductRow, SideBySide
from c2b.text import Language, Text

_ROWS = 20
_ADVICE, _ABSENT = "!", ""


def show_side_by_side(
    table: SideBySide, heads: list[str], title: Text, language: Language, *, every: bool = False
) -> None:
    """Print the table: the conducts that the facts touch, or with *every* all of them.

    Args:
        table: The verdicts side by side.
        heads: The head of each column: a place or a day.
        title: The line above.
        language: The language of the words.
        every: Whether to print the rows too that no given fact touches, or that do not apply.
    """
    rows = table.rows if every else table.looked_at
    shown = rows if every else rows[:_ROWS]
    width = max((cell_len(row.conduct) for row in shown), default=0)
    say(title.in_language(language), style="bold")
    say(_line(" " * width, heads, heads), style="dim")
    for row in shown:
        say(_line(row.conduct.ljust(width), [_sign(each) for each in row.cells], heads))
    say(_LEGEND.in_language(language), style="dim")
    left = len(table.rows) - len(shown)
    if left:
        say(_LEFT.fill(count=left).in_language(language), style="dim")
    _show_breaches(shown, language)
    lines = coverage_lines(table.verdicts, language)
    for head, verdict, line in zip(heads, table.verdicts, lines, strict=True):
        say(line, lead=("" if head in verdict.in_force.where else f"{head}  ",))
    say(NOT_ADVICE.in_language(language), style="dim")


def _line(conduct: str, cells: list[str], heads: list[str]) -> str:
    padded = (cell.ljust(cell_len(head)) for cell, head in zip(cells, heads, strict=True))
    return f"{conduct}  {'  '.join(padded)}".rstrip()


def _sign(finding: Finding | None) -> str:
    """Return the sign of an outcome; advice that is not followed has a sign of its own."""
    if finding is None:
        return _ABSENT
    if finding.outcome is Outcome.BROKEN and not finding.is_firm:
        return _ADVICE
    return SIGNS[finding.outcome][0]


def _show_breaches(rows: tuple[ConductRow, ...], language: Language) -> None:
    """Print what to do about each conduct that breaks a rule, by the gravest of its rules."""
    for row in rows:
        worst = row.gravest
        if worst.outcome is Outcome.BROKEN:
            words = _TO_DO.fill(rule=worst.rule.heading_with_id, message=worst.message)
            say(words.in_language(language), lead=(f"{_sign(worst)} ",))


_LEGEND = Text(
    en="✗ broken, ! advised against, ? undecided, ✓ kept, – not applicable, blank: not covered",
    fr="« ✗ » enfreinte, « ! » déconseillé, « ? » indécise, "
    "« ✓ » respectée, « – » sans objet, vide : non couvert",
)
_LEFT = Text(
    en="{count} further conducts: untouched by the facts, or not applicable (see --all)",
    fr="{count} autres conduites\u00a0: non touchées par les faits, ou sans objet (voir --all)",
)
_TO_DO = Text(en="{rule}: {message}", fr="{rule}\u00a0: {message}")
