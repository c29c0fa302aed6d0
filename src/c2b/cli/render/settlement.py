"""The text of a settlement for a terminal, and its plain data."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice

from rich.cells import cell_len

from c2b._one_line import one_line
from c2b.cli.framework.console import say
from c2b.cli.settlement_run import Left
from c2b.compensation import (
    Amount,
    Balance,
    Line,
    Medium,
    OverBudget,
    Role,
    Settlement,
    Unit,
    cash,
)
from c2b.compensation.settlement.balance import BALANCE_NAMES
from c2b.models.money import Money
from c2b.text import Language, Text
from c2b.wire.settlement import parties_of

_SHOWN = 20  # parties
_EXAMPLES = 5  # keys of contributions for each reason
_ALWAYS = ("earned", "paid")


def show_settlement(settlement: Settlement, left: Left, language: Language) -> None:
    """Print who is owed what and why, what the business pays, and what does not count."""
    title = _TITLE.fill(key=settlement.books.key, day=settlement.day)
    say(title.in_language(language), style="bold")
    read = settlement.counted + len(left.lines)
    say(_READ.fill(read=read, counted=settlement.counted).in_language(language))
    for unit in settlement.units:
        _show_unit(settlement, unit, language)
    say()
    for line in _money_lines(settlement):
        say(line.in_language(language))
    _show_left(left.lines, language)
    if left.bad_rows:
        say()
        say(_SKIPPED.in_language(language), style="bold")
    for fault in left.bad_rows:
        say(fault.explain(language), lead=("  ",))


def _show_unit(settlement: Settlement, unit: Unit, language: Language) -> None:
    """Print a table of the parties that have something in one unit."""
    say()
    parties = parties_of(settlement, unit)
    balances = {party: settlement.balance(party, unit) for party in parties[:_SHOWN]}
    names = [name for name in BALANCE_NAMES if _is_shown(name, balances)]
    heads = ["", *(BALANCE_NAMES[name].in_language(language) for name in names)]
    rows = {
        party: [one_line(party), *(_cell(balance, name, language) for name in names)]
        for party, balance in balances.items()
    }
    widths = [max(map(cell_len, column)) for column in zip(heads, *rows.values(), strict=True)]
    say(_UNITS[unit.medium].fill(name=unit.name).in_language(language), style="bold")
    say(_row(heads, widths), style="dim")
    for party, row in rows.items():
        why = settlement.reasons_of(party).in_language(language)
        say(why, lead=(f"{_row(row, widths)}  ",), style="dim")
    if len(parties) > _SHOWN:
        say(_MORE.fill(count=len(parties) - _SHOWN).in_language(language), lead=("  ",))


def _row(cells: list[str], widths: list[int]) -> str:
    """Return a line of the table: the party, then amounts below one another, two spaces apart."""
    spaces = [" " * (width - cell_len(cell)) for cell, width in zip(cells, widths, strict=True)]
    party, *amounts = cells
    told = (f"  {space}{amount}" for space, amount in zip(spaces[1:], amounts, strict=True))
    return f"  {party}{spaces[0]}{''.join(told)}"


def _is_shown(name: str, balances: dict[str, Balance]) -> bool:
    return name in _ALWAYS or any(getattr(each, name).exact for each in balances.values())


def _cell(balance: Balance, name: str, language: Language) -> str:
    amount: Amount = getattr(balance, name)
    return amount.unit.digits_of(amount.exact).in_language(language)


def _money_lines(settlement: Settlement) -> Iterator[Text]:
    """Yield the cost of the business in each unit, and the rest of the budget."""
    for unit in settlement.units:
        cost, tax = settlement.cost(unit), settlement.sum_of(Role.FEE_TAX, unit).exact
        fees = Amount(exact=settlement.sum_of(Role.PLATFORM, unit).exact + tax, unit=unit)
        rest = Amount(exact=cost.exact - fees.exact, unit=unit)
        slots = {"cost": cost.text, "rest": rest.text, "fees": fees.text}
        yield _COSTS_FEES.fill(**slots) if fees.exact else _COSTS.fill(cost=cost.text)
        if unit.medium is not Medium.CASH:
            continue
        paid = sum(each.amount.exact for each in settlement.payouts() if each.amount.unit == unit)
        yield _PAYS_NOW.fill(paid=Amount(exact=Fraction(paid), unit=unit).text)
    budget = settlement.plan.budget
    if budget is not None and settlement.left is not None:
        yield _LEFT.fill(left=_money(settlement.left), budget=_money(budget))
    if settlement.exceeded_by is not None and settlement.exceeded_by.minor:
        over = settlement.plan.over
        policy = _OVER[over or OverBudget.REFUSE]
        yield _EXCEEDED.fill(amount=_money(settlement.exceeded_by), policy=policy)


def _money(money: Money) -> Text:
    return cash(money.currency).text_of(money.minor)


def _show_left(lines: list[Line], language: Language) -> None:
    """Print for each reason how many contributions do not count, and the first of them."""
    reasons: dict[Text, list[str]] = {}
    for line in lines:
        reasons.setdefault(line.reason, []).append(line.key)
    if not reasons:
        return
    say()
    say(_LEFT_OUT.fill(count=len(lines)).in_language(language), style="bold")
    for reason, keys in reasons.items():
        shown = ", ".join(islice(keys, _EXAMPLES)) + (", …" if len(keys) > _EXAMPLES else "")
        told = _REASON.fill(count=len(keys), reason=reason, keys=shown)
        say(told.in_language(language), lead=("  ",))


_TITLE = Text(en="{key}, settled on {day}", fr="{key}, décompte du {day}")
_READ = Text(
    en="contributions read: {read}; of these count: {counted}",
    fr="contributions lues : {read}, dont comptées : {counted}",
)
_UNITS = {
    Medium.CASH: Text(en="{name}", fr="{name}"),
    Medium.KIND: Text(en="{name} in kind", fr="{name} en nature"),
    Medium.POINTS: Text(en="points: {name}", fr="points : {name}"),
    Medium.RECOGNITION: Text(en="recognition: {name}", fr="reconnaissance : {name}"),
}
_MORE = Text(
    en="and {count} more: see --json or --statements",
    fr="et {count} de plus : voir --json ou --statements",
)
_COSTS = Text(
    en="Cost for the business to date: {cost}.",
    fr="Coût pour le professionnel à ce jour : {cost}.",
)
_COSTS_FEES = Text(
    en="Cost for the business to date: {cost}; {rest} for those who contributed, {fees} in fees.",
    fr="Coût pour le professionnel à ce jour : {cost} ; {rest} pour celles et ceux qui ont "
    "contribué, {fees} de frais.",
)
_PAYS_NOW = Text(en="Paid out now: {paid}.", fr="Versé maintenant : {paid}.")
_LEFT = Text(
    en="Left of the budget of {budget}: {left}.", fr="Reste du budget de {budget} : {left}."
)
_EXCEEDED = Text(
    en="More was due than the budget, by {amount}: {policy}.",
    fr="Le montant dû dépasse le budget de {amount} : {policy}.",
)
_OVER = {
    OverBudget.REFUSE: Text(en="nothing is settled", fr="rien n’est payé"),
    OverBudget.PRO_RATA: Text(en="all is cut in proportion", fr="tout est réduit en proportion"),
    OverBudget.FIRST_COME: Text(
        en="the first contributions are paid", fr="les premières arrivées sont payées"
    ),
}
_LEFT_OUT = Text(
    en="Contributions that do not count: {count}",
    fr="Contributions qui ne comptent pas : {count}",
)
_REASON = Text(en="{count} × {reason} ({keys})", fr="{count} × {reason} ({keys})")
_SKIPPED = Text(
    en="Rows that could not be read, and were skipped", fr="Lignes illisibles, écartées"
)
