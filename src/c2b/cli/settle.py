"""The command ``c2b settle``, which computes what a campaign owes for contributions in files."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack, nullcontext
from datetime import date
from pathlib import Path

from c2b.cli.books_file import locked, read_books, write_books
from c2b.cli.campaign_file import Plan, read_plan
from c2b.cli.contributions import contributions
from c2b.cli.framework.bilingual_click import Command
from c2b.cli.framework.console import complain, progress, say, write
from c2b.cli.framework.day import day_of
from c2b.cli.framework.memory import few_collections
from c2b.cli.render.settlement import show_settlement
from c2b.cli.render.settlement_json import print_json
from c2b.cli.reversals import (
    Reversed,
    known_before,
    negative_rows,
    reversals_in,
    take_back,
    taken_back,
)
from c2b.cli.settle_options import DESCRIPTION, PARAMETERS
from c2b.cli.settlement_run import Left, settled
from c2b.cli.statements import USUAL, StatementFiles
from c2b.cli.suggestion import suggestion
from c2b.compensation import Books, ManualDecision, PayPlan, Settlement
from c2b.errors import InvalidValueError
from c2b.text import NOTHING, Language, Text


def settle(
    language: Language,
    name: str | None,
    contributed: Sequence[str],
    *,
    on: str | None,
    books: str | None,
    amended_since: str | None,
    reversals: str | None,
    statements: str | None,
    forms: Sequence[str],
    since: str | None,
    until: str | None,
    skip_bad: bool,
    suggested: str | None,
    as_json: bool,
) -> int:
    """Settle the contributions in files; the status is 1 if rows of them were skipped."""
    if suggested is not None:
        write(suggestion(suggested))
        return 0
    if name is None or not (contributed or reversals):
        raise InvalidValueError("c2b settle", _BOTH, name or NOTHING, _SEE_HELP)
    plan = read_plan(name)
    day = plan.on_day if on is None else day_of(on, _SAY_DAY)
    amended = None if amended_since is None else day_of(amended_since, _SAY_SINCE)
    files = None if statements is None else _files(statements, forms, since, until, language)
    with few_collections(), nullcontext() if books is None else locked(books):
        start = plan.campaign if books is None else read_books(books, plan.campaign, amended)
        asked = () if reversals is None else reversals_in(reversals, plan)
        asked += negative_rows(contributed, plan)
        settlement, left = _run(plan, start, contributed, asked, day, skip_bad, books is not None)
        count = 0 if files is None else files.write(settlement, left.lines)
        if books is not None:
            write_books(books, settlement.books)
    warnings = _warnings(settlement, left)
    for warning in warnings:
        complain(warning.in_language(language))
    if as_json:
        print_json(settlement, left, warnings, language)
        return 1 if left.bad_rows else 0
    show_settlement(settlement, left, language)
    if files is not None:
        say(_WRITTEN.fill(count=count, folder=files.folder).in_language(language))
    return 1 if left.bad_rows else 0


def _run(
    plan: Plan,
    start: Books | PayPlan,
    names: Sequence[str],
    asked: Sequence[Reversed],
    day: date,
    skip_bad: bool,
    keeps_books: bool,
) -> tuple[Settlement, Left]:
    """Take back what earlier runs booked, settle the files, and take back what they booked."""
    later: Sequence[Reversed] = ()
    if asked:
        opened = Books.open(start) if isinstance(start, PayPlan) else start
        earlier, later = known_before(opened, asked)
        start = take_back(opened, earlier, on=day)
    needs_keys = keeps_books or len(names) > 1
    with ExitStack() as stack, progress("c2b settle") as tick:
        files = [
            stack.enter_context(contributions(each, plan, needs_keys=needs_keys)) for each in names
        ]
        settlement, left = settled(start, files, tick, on=day, skip_bad=skip_bad)
    return taken_back(settlement, later, on=day) if later else settlement, left


def _files(
    folder: str, forms: Sequence[str], since: str | None, until: str | None, language: Language
) -> StatementFiles:
    return StatementFiles(
        folder=Path(folder),
        forms=forms or USUAL,
        since=None if since is None else day_of(since, _SAY_PERIOD),
        until=None if until is None else day_of(until, _SAY_PERIOD),
        language=language,
    )


def _warnings(settlement: Settlement, left: Left) -> list[Text]:
    """Return a warning where contributions have decisions that no policy of the plan uses."""
    if any(isinstance(policy, ManualDecision) for policy in settlement.plan.policies):
        return []
    return [_UNUSED.fill(count=left.decided)] if left.decided else []


_BOTH = Text(
    en="a campaign file and a file of contributions",
    fr="un fichier de campagne et un fichier de contributions",
)
_SEE_HELP = Text(en="see --help", fr="voir --help")
_SAY_DAY = Text(
    en="state the day on which holds and delays end",
    fr="indiquez le jour auquel finissent retenues et délais",
)
_SAY_SINCE = Text(
    en="state from which day on the new terms hold",
    fr="indiquez à partir de quel jour valent les nouvelles conditions",
)
_SAY_PERIOD = Text(
    en="state the first or last day of the statements",
    fr="indiquez le premier ou le dernier jour des relevés",
)
_WRITTEN = Text(
    en="Statements written to {folder}: {count}.",
    fr="Relevés écrits dans {folder}\u00a0: {count}.",
)
_UNUSED = Text(
    en="c2b settle: warning: contributions with a decision: {count}; no policy of the plan uses "
    'it, so rejected ones are paid: add {{"kind": "manual_decision"}} to "policies"',
    fr="c2b settle\u00a0: attention\u00a0: contributions avec une décision\u00a0: {count}\u00a0; "
    "aucune règle du barème ne s’en sert, et les refusées sont payées\u00a0: ajoutez "
    '{{"kind": "manual_decision"}} à "policies"',
)
COMMAND = Command("settle", DESCRIPTION, settle, *PARAMETERS)
