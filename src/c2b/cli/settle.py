"""The command ``c2b settle``, which computes what a campaign owes for contributions in files."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack, nullcontext
from datetime import date
from typing import Any

from c2b.cli.books_file import locked, read_books, write_books
from c2b.cli.campaign_file import Plan, read_plan
from c2b.cli.contributions import contributions
from c2b.cli.engine.engine_option import check_engine
from c2b.cli.engine.settle_file import settled_by_engine
from c2b.cli.engine.settle_obstacles import check_settlement
from c2b.cli.framework.bilingual_click import Command
from c2b.cli.framework.console import complain, progress, say, write
from c2b.cli.framework.usage_errors import SEE_HELP
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
from c2b.cli.settle_options import DESCRIPTION, PARAMETERS, SettleOptions
from c2b.cli.settlement_run import Left, settled
from c2b.cli.suggestion import suggestion
from c2b.compensation import Books, ManualDecision, PayPlan, Settlement
from c2b.errors import InvalidValueError
from c2b.text import NOTHING, Language, Text


def settle(language: Language, **given: Any) -> int:
    """Settle the contributions in files; the status is 1 if rows of them were skipped."""
    options = SettleOptions(language=language, **given)
    options.check_together()
    if options.suggested is not None:
        write(suggestion(options.suggested))
        return 0
    if options.name is None or not (options.contributed or options.reversals):
        raise InvalidValueError("c2b settle", _BOTH, options.name or NOTHING, SEE_HELP)
    plan = read_plan(options.name)
    if options.engine is not None:
        check_engine(options.engine)
        check_settlement(plan, options.contributed, options.reversals)
    day, amended = options.day(plan.on_day), options.amended
    files, books = options.statement_files, options.books
    with nullcontext() if books is None else locked(books):
        start = plan.campaign if books is None else read_books(books, plan.campaign, amended)
        settlement, left = _run(options, plan, start, day)
        count = 0 if files is None else files.write(settlement, left.lines)
        if books is not None:
            write_books(books, settlement.books)
    _show(settlement, left, options)
    if files is not None and not options.as_json:
        say(_WRITTEN.fill(count=count, folder=files.folder).in_language(language))
    return 1 if left.bad_rows else 0


def _run(
    options: SettleOptions, plan: Plan, start: Books | PayPlan, day: date
) -> tuple[Settlement, Left]:
    """Take back what earlier runs booked, settle the files, and take back what they booked."""
    names = options.contributed
    if options.engine is not None and options.books is None:
        found = settled_by_engine(options.engine, names[0], plan, on=day)
        if found is not None:
            return found
    later: Sequence[Reversed] = ()
    asked = () if options.reversals is None else reversals_in(options.reversals, plan)
    asked += negative_rows(names, plan)
    if asked:
        opened = Books.open(start) if isinstance(start, PayPlan) else start
        earlier, later = known_before(opened, asked)
        start = take_back(opened, earlier, on=day)
    needs_keys = options.books is not None or len(names) > 1
    with ExitStack() as stack, progress("c2b settle") as tick:
        files = [
            stack.enter_context(contributions(each, plan, needs_keys=needs_keys)) for each in names
        ]
        settlement, left = settled(start, files, tick, on=day, skip_bad=options.skip_bad)
    return taken_back(settlement, later, on=day) if later else settlement, left


def _show(settlement: Settlement, left: Left, options: SettleOptions) -> None:
    """Print the settlement, and its warnings beside it."""
    warnings = _warnings(settlement, left)
    for warning in warnings:
        complain(warning.in_language(options.language))
    if options.as_json:
        print_json(settlement, left, warnings, options.language)
    else:
        show_settlement(settlement, left, options.language)


def _warnings(settlement: Settlement, left: Left) -> list[Text]:
    """Return a warning where contributions have decisions that no policy of the plan uses."""
    if any(isinstance(policy, ManualDecision) for policy in settlement.plan.policies):
        return []
    return [_UNUSED.fill(count=left.decided)] if left.decided else []


_BOTH = Text(
    en="a campaign file and a file of contributions",
    fr="un fichier de campagne et un fichier de contributions",
)
_WRITTEN = Text(
    en="Statements written to {folder}: {count}.",
    fr="Relevés écrits dans {folder}\u00a0: {count}.",
)
_UNUSED = Text(
    en="c2b settle: warning: contributions with a decision: {count}; no policy of the plan uses "
    'it, so rejected ones are paid: add {{"kind": "manual_decision"}} to "policies"',
    fr="c2b settle\u00a0: attention\u00a0: contributions avec une décision\u00a0: {count}\u00a0; "
    "aucune condition du barème ne s’en sert, et les refusées sont payées\u00a0: ajoutez "
    '{{"kind": "manual_decision"}} à "policies"',
)
COMMAND = Command("settle", DESCRIPTION, settle, *PARAMETERS)
