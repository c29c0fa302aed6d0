"""The example of the demonstration: a small campaign of receipts, with a platform's export."""

from __future__ import annotations

from importlib.resources import as_file, files

from c2b import wire
from c2b.cli.campaign_file import plan_of
from c2b.cli.contributions import contributions
from c2b.cli.framework.console import say
from c2b.cli.render.settlement import show_settlement
from c2b.cli.settlement_run import settled
from c2b.compensation.settlement.statement import statement
from c2b.text import LANGUAGES, Language, Text

PARTY = "Ana"
TITLE = Text(
    en="A campaign of a platform for microtasks: the amounts owed for receipts that were typed",
    fr="Une campagne d’une plateforme de microtâches : ce qui est dû pour des tickets saisis",
)


def show_example(language: Language) -> None:
    """Print the settlement of the example, and a statement in both languages."""
    folder = files(__name__)
    plan = plan_of(wire.parse_data(folder.joinpath("receipts.json").read_bytes()))
    with (
        as_file(folder.joinpath("receipts.csv")) as table,
        contributions(str(table), plan) as rows,
    ):
        settlement, left = settled(
            plan.campaign, [rows], _unwatched, on=plan.on_day, skip_bad=False
        )
    say(TITLE.in_language(language), style="bold")
    show_settlement(settlement, left, language)
    for spoken in LANGUAGES:
        say()
        for line in statement(settlement, PARTY).explain(spoken).splitlines():
            say(line, lead=("  ",))


def _unwatched(_done: int, _total: int) -> None:
    """Show no progress, because the example is short."""
